// @ts-check
/**
 * One entry of a list is a stop of the Tab key; arrow keys go from entry to entry. A list of a thousand entries is so no
 * longer a way for the keyboard than one of ten.
 */

const CONTROLS = '.entry-link, .entry-mark';

/** Which way each key goes; up and down in any list, the others also where entries stand side by side. */
const steps = /** @type {Record<string, number>} */ ({
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
});
const sideways = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowLeft: -1 });

/**
 * @param {HTMLElement} list
 * @param {{ rows: boolean, hint: string }} form `rows` of entries side by side; `hint` is the id of a sentence about the
 *   keys, said on the way into the list
 * @returns {(item?: HTMLElement) => void} makes an item the stop; without one, keeps the stop or takes the first item
 */
export function roving(list, { rows, hint }) {
  /** @type {HTMLElement | undefined} */
  let stop;
  const setStop = (
    /** @type {HTMLElement | undefined} */ item = isShown(list, stop) ? stop : shownItems(list)[0],
  ) => {
    if (stop !== item) setTabs(stop, -1);
    setTabs((stop = item), 0);
  };
  list.addEventListener('focusin', ({ target, relatedTarget }) => {
    const control = /** @type {HTMLElement} */ (target);
    if (!control.matches(CONTROLS)) return;
    setStop(/** @type {HTMLElement} */ (control.closest('li[data-entry]')));
    if (list.contains(/** @type {Node | null} */ (relatedTarget)))
      control.removeAttribute('aria-describedby');
    else control.setAttribute('aria-describedby', hint);
  });
  list.addEventListener('keydown', (event) => {
    const control = /** @type {HTMLElement} */ (event.target);
    const step = steps[event.key] ?? (rows ? sideways[event.key] : undefined);
    if (
      step === undefined ||
      event.altKey ||
      event.ctrlKey ||
      event.metaKey ||
      !control.matches(CONTROLS)
    )
      return;
    event.preventDefault();
    const items = shownItems(list);
    const at = items.indexOf(/** @type {HTMLElement} */ (control.closest('li[data-entry]')));
    const next = items[Math.min(items.length - 1, Math.max(0, at + step))];
    const same = next.querySelector(control.matches('.entry-link') ? '.entry-link' : '.entry-mark');
    /** @type {HTMLElement | null} */ (same ?? next.querySelector(CONTROLS))?.focus();
  });
  return setStop;
}

/** @param {HTMLElement} list @returns {HTMLElement[]} */
function shownItems(list) {
  return [...list.querySelectorAll(/** @type {'li'} */ ('li[data-entry]:not([hidden])'))];
}

/** @param {HTMLElement} list @param {HTMLElement | undefined} item */
function isShown(list, item) {
  return !!item && !item.hidden && list.contains(item);
}

/** @param {HTMLElement | undefined} item @param {number} tabindex */
function setTabs(item, tabindex) {
  for (const control of item?.querySelectorAll(CONTROLS) ?? [])
    /** @type {HTMLElement} */ (control).tabIndex = tabindex;
}
