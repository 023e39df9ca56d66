// @ts-check
/** Panels that open over the page: closed by Escape, by a press beside them, by their own button, or by a swipe down. */

/** Pixels: a shorter movement of the finger is a scroll or a slip. */
const SWIPE = 70;

/** @param {HTMLElement} panel */
export function swipeToClose(panel) {
  let start = 0;
  panel.addEventListener(
    'touchstart',
    ({ touches }) => {
      start = panel.scrollTop > 0 ? NaN : touches[0].clientY;
    },
    { passive: true },
  );
  panel.addEventListener(
    'touchend',
    ({ changedTouches }) => {
      if (changedTouches[0].clientY - start > SWIPE) close(panel);
    },
    { passive: true },
  );
}

/** @param {HTMLElement} panel */
export function close(panel) {
  if (panel.matches(':popover-open')) panel.hidePopover();
}

/** Closes whatever stands open. */
export function closeAll() {
  for (const panel of document.querySelectorAll(':popover-open'))
    /** @type {HTMLElement} */ (panel).hidePopover();
}
