// @ts-check
/** What follows the reading position: the hairline, the title in the bar, the current section, the entry in view. */

import { byId } from '../draw/dom.js';

/** The eye rests in the upper part of the window. */
const EYE = 0.28;

/**
 * Starts following; work is done once a frame at most.
 *
 * @param {(line: number) => void} look called with the height of the eye, in pixels from the top of the window
 * @returns {() => void} looks again, at the next frame
 */
export function followReading(look) {
  let waiting = false;
  const ask = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (document.documentElement.dataset.view !== 'article') return;
      showProgress();
      look(document.documentElement.clientHeight * EYE);
    });
  };
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask, { passive: true });
  return ask;
}

function showProgress() {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  const way = scrollHeight - clientHeight;
  byId('progress').setAttribute('width', String(way > 0 ? Math.min(1, scrollTop / way) : 0));
  const headline = document.getElementById('headline');
  byId('bar-title').classList.toggle(
    'shown',
    !!headline && headline.getBoundingClientRect().bottom < 48,
  );
}
