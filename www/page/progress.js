// @ts-check
/** What follows the reading position: the hairline, the title in the bar, the current section, the entry in view. */

import { followContents } from './contents.js';
import { byId } from '../draw/dom.js';
import { followRail } from './rail.js';

/** The eye rests in the upper part of the window. */
const EYE = 0.28;

let waiting = false;

/** Starts following; work is done once a frame at most. */
export function followReading() {
  addEventListener('scroll', ask, { passive: true });
  addEventListener('resize', ask, { passive: true });
}

/** Looks again, at the next frame. */
export function ask() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    if (document.documentElement.dataset.view === 'article') look();
  });
}

function look() {
  const { scrollHeight, clientHeight, scrollTop } = document.documentElement;
  const way = scrollHeight - clientHeight;
  byId('progress').setAttribute('width', String(way > 0 ? Math.min(1, scrollTop / way) : 0));
  const headline = document.getElementById('headline');
  byId('bar-title').classList.toggle(
    'shown',
    !!headline && headline.getBoundingClientRect().bottom < 48,
  );
  const line = clientHeight * EYE;
  followContents(line);
  followRail();
}
