// @ts-check
/** The ground that an element stands on. Many pages are dark without saying so in `color-scheme`: only their text tells. */

/** Text that is lighter than this stands on something dark. */
const LIGHT = 0.6;

const DARK = ':host(:not([theme="light"], [theme="dark"])) { color-scheme: dark; }';

/** What the switches of themes change, at the top of the page. */
const SWITCHED = { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'theme'] };

/** The sheet of each element that says so. @type {WeakMap<Element, CSSStyleSheet>} */
const grounds = new WeakMap();

/** The sheet that makes an element dark while the text around it is light. @param {Element} host */
export function groundOf(host) {
  const ground = grounds.get(host) ?? new CSSStyleSheet();
  grounds.set(host, ground);
  return ground;
}

/** @param {Element} host */
export function suitGround(host) {
  groundOf(host).replaceSync(isOnDark(host) ? DARK : '');
}

/**
 * Calls when the page may have become dark, or light again.
 *
 * @param {() => void} call
 */
export function onSwitch(call) {
  const { documentElement: top } = document;
  const switches = new MutationObserver(() => {
    switches.observe(document.body, SWITCHED); // it may be another one
    call();
  });
  switches.observe(top, { ...SWITCHED, childList: true });
  switches.observe(document.body, SWITCHED);
  document.addEventListener('transitionend', ({ target }) => {
    if (target === top || target === document.body) call();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', call);
}

/** @param {Element} host */
function isOnDark(host) {
  const root = host.getRootNode();
  const around = host.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  return !!around && lightness(getComputedStyle(around).color) > LIGHT;
}

/** How light a colour is, from 0 to 1. Browsers give `rgb()`, `color()`, or a form that begins with the lightness. @param {string} color */
function lightness(color) {
  const [first = 0, second = 0, third = 0] = (color.match(/(?<![\w-])[\d.]+/g) ?? []).map(Number);
  if (color.startsWith('rgb')) return (0.3 * first + 0.6 * second + 0.1 * third) / 255;
  if (color.startsWith('color')) return 0.3 * first + 0.6 * second + 0.1 * third;
  return color.startsWith('ok') ? first : first / 100;
}
