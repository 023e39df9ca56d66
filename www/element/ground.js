// @ts-check
/** The ground that an element stands on. Many pages are dark without saying so in `color-scheme`: only their text tells. */

/** Text that is lighter than this stands on something dark. */
const LIGHT = 0.6;

const DARK = ':host(:not([theme="light"], [theme="dark"])) { color-scheme: dark; }';

/** What the switches of themes change, at the top of the page. */
const SWITCHED = { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'theme'] };

/**
 * A sheet for an element, dark while the text around it is light.
 *
 * @param {Element} host
 */
export function groundSheet(host) {
  const sheet = new CSSStyleSheet();
  const element = new WeakRef(host); // the page outlives it
  const { documentElement: top, body, defaultView } = host.ownerDocument;
  const look = () => {
    const host = element.deref();
    if (!host) return switches.disconnect();
    sheet.replaceSync(isOnDark(host) ? DARK : '');
  };
  const switches = new MutationObserver(look);
  for (const node of [top, body]) {
    switches.observe(node, SWITCHED);
    node.addEventListener('transitionend', ({ target }) => target === node && look());
  }
  defaultView?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look);
  look();
  return sheet;
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
