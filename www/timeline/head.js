// @ts-check
/**
 * The head of a timeline: what it is, what a newer copy brought, and the few things that a reader can ask of it. On a
 * narrow page most of these are behind one button.
 *
 * @import { Note, Timeline } from '../pkg/article_viewer.js'
 * @import { Context } from '../draw/blocks.js'
 * @import { Axis } from '../strip/axis.js'
 * @import { Reference, Zones } from './entry-times.js'
 * @import { Choice } from './selection.js'
 *
 * @typedef {{ gaps?: boolean, ownZone?: boolean, distances?: boolean, marked: Set<string>, fresh?: Set<string>, since?: string, linked?: string }} TimelineWord
 *   how the reader wants timelines, and what the reader or a newer copy said about their entries, which are named by their
 *   ids: `fresh` ones are new `since` the time of the newest entry before; `linked` is the one that the address names
 * @typedef {Context & { index: number, note?: Note, printedDate?: string, published?: string, publish?: (date: string) => unknown, newestFirst?: boolean, word?: TimelineWord }} TimelineContext
 *   `index` counts the timelines of an article; `printedDate` is the date of publication that stands in the text and
 *   `published` the reader's own; `publish` takes a new one, or '' to remove it, and may tell when the article is shown
 *   with it; `newestFirst` is how the reader wants them; without a `word` that is kept, entries have no links and no marks
 * @typedef {{
 *   timeline: Timeline, context: TimelineContext, word: TimelineWord, axis: Axis, bare: boolean, zones: Zones,
 *   reference?: Reference | undefined, readonly id: string, readonly choice: Choice, readonly newestFirst: boolean,
 *   readonly searching: boolean, readonly distances: boolean, readonly scaled: boolean, readonly news: number,
 *   readonly firstNew: Element | null | undefined,
 *   choose: (choice: Choice) => unknown, find: (query: string) => unknown, turn: (newestFirst: boolean) => unknown,
 *   setGaps: (gaps: boolean) => unknown, setOwnZone: (own: boolean) => unknown, setDistances: (on: boolean) => unknown,
 * }} List what the head asks of the list below it
 */

import { headingName } from '../draw/blocks.js';
import { html } from '../draw/dom.js';
import { ownZone } from './entry-times.js';
import * as sentences from '../words/sentences.js';

/** In shorter lists one finds things by looking. */
const SEARCHED = 10;
/** Milliseconds without a key before the list is searched; a long one takes a moment. */
const PAUSE = 120;

export class TimelineHead {
  /** @type {List} */
  #view;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;

  /** @param {List} view */
  constructor(view) {
    this.#view = view;
    this.times = html('p', { class: 'timeline-times' });
    this.status = html('p', { class: 'timeline-status', role: 'status' });
    this.tools = html('div', { class: 'timeline-tools' });
    this.element = html(
      'header',
      { class: 'timeline-head', ...sentences.spoken() },
      ...this.#parts(),
    );
    this.tellTimes();
  }

  /**
   * Says how many entries are shown, where that is not all of them.
   *
   * @param {number} shown
   * @param {boolean} partial
   */
  count(shown, partial) {
    const { axis, choice } = this.#view;
    const words = sentences.timeline;
    const empty = choice === 'marked' && !shown && !this.#view.searching;
    const sentence = empty ? words.noMarks : partial ? words.found(shown, axis.points.length) : '';
    if (this.status.textContent !== sentence) this.status.textContent = sentence;
  }

  /** Says in which zone the times are, and from where distances count. */
  tellTimes() {
    const { zones, word, reference, distances } = this.#view;
    const words = sentences.timeline;
    const own = !!word.ownZone && zones.foreign;
    const parts = [
      own
        ? words.ownZone(ownZone, zones.entries - zones.convertible)
        : zones.printed.length > 0 && words.printedZone(zones.printed),
      zones.foreign &&
        this.#textButton(own ? words.showPrinted : words.showOwnZone(ownZone), () =>
          this.#view.setOwnZone(!own),
        ),
      reference && distances && words.distances[reference.of](reference.newest.text),
    ].filter((part) => part);
    const focused = this.times.contains(this.#focused());
    this.times.replaceChildren(
      ...parts.flatMap((part) => [html('span', {}, /** @type {Node} */ (part)), ' ']),
    );
    if (focused) this.times.querySelector('button')?.focus();
  }

  #focused() {
    return /** @type {Document | ShadowRoot} */ (this.element.getRootNode()).activeElement;
  }

  #parts() {
    const { timeline, context, axis } = this.#view;
    const { level, index } = context;
    return [
      html(
        headingName(2, { source: '', level }),
        { id: `timeline-head-${index}` },
        sentences.article.timeline,
      ),
      html('p', { class: 'timeline-summary' }, this.#summary()),
      this.times,
      this.#news(),
      timeline.order === 'mixed' && html('p', { class: 'note' }, sentences.timeline.mixed),
      axis.points.length > 1 && this.#controls(),
      this.#wantsDate() && this.#publishedForm(),
      context.word &&
        html(
          'p',
          { class: 'visually-hidden', id: `timeline-keys-${index}` },
          sentences.timeline.keys,
        ),
    ];
  }

  #summary() {
    const {
      axis: { points },
      timeline: { days, order },
      context: { note },
    } = this.#view;
    if (note?.code === 'timeline-without-text') return sentences.timeline.bare(note, order);
    if (!points.length) return '';
    return sentences.timeline.summary({
      entries: points.length,
      days: days.length,
      first: points[0].entry.text,
      last: points[points.length - 1].entry.text,
      order,
    });
  }

  /** What a newer copy of the same feed brought. */
  #news() {
    const { news, word } = this.#view;
    if (!news || !word.since) return undefined;
    const press = () => {
      const node = this.#view.firstNew;
      node?.scrollIntoView({ block: 'start' });
      /** @type {HTMLElement | null | undefined} */ (node?.querySelector('.entry-link'))?.focus({
        preventScroll: true,
      });
    };
    return html(
      'p',
      { class: 'timeline-news' },
      html('b', {}, sentences.timeline.news(news, word.since)),
      ' ',
      this.#textButton(sentences.timeline.firstNew, press),
    );
  }

  // ---- What one can ask of it ----

  #controls() {
    const { axis, bare, timeline } = this.#view;
    const view = html(
      'div',
      { class: 'timeline-view', id: `timeline-view-${this.#view.context.index}` },
      ...this.#choices(),
    );
    const order = timeline.order !== 'mixed' && this.#order();
    return html(
      'div',
      { class: 'timeline-controls' },
      order,
      view.hasChildNodes() && this.#fold(view),
      view.hasChildNodes() && view,
      !bare && axis.points.length >= SEARCHED ? this.#search() : this.status,
      this.tools,
    );
  }

  #order() {
    const { newestFirst, newest, oldest } = {
      newestFirst: this.#view.newestFirst,
      newest: sentences.timeline.newestFirst,
      oldest: sentences.timeline.oldestFirst,
    };
    return this.#choice(
      'order',
      sentences.timeline.order,
      [
        ['newest', newest],
        ['oldest', oldest],
      ],
      newestFirst ? 'newest' : 'oldest',
      (value) => void this.#view.turn(value === 'newest'),
    );
  }

  /** The choices that this timeline has: none of them does nothing. */
  #choices() {
    const { axis, bare, context, scaled, word, reference, distances } = this.#view;
    const words = sentences.timeline;
    if (bare) return [];
    const kinds = [
      ['all', words.all],
      axis.points.length >= SEARCHED && ['longest', words.longest],
      context.word && ['marked', words.marked],
    ].filter((kind) => !!kind);
    return [
      kinds.length > 1 &&
        this.#choice(
          'choice',
          words.which,
          kinds,
          'all',
          (value) => void this.#view.choose(/** @type {Choice} */ (value)),
        ),
      scaled &&
        this.#choice(
          'form',
          words.form,
          [
            ['list', words.list],
            ['gaps', words.gaps],
          ],
          word.gaps ? 'gaps' : 'list',
          (value) => void this.#view.setGaps(value === 'gaps'),
        ),
      reference &&
        this.#check(
          words.showDistances[reference.of],
          distances,
          (on) => void this.#view.setDistances(on),
        ),
    ];
  }

  /**
   * A few words, one of which is chosen.
   *
   * @param {string} name
   * @param {string} label
   * @param {string[][]} options each a value and its word
   * @param {string} value
   * @param {(value: string) => void} set
   */
  #choice(name, label, options, value, set) {
    const group = `${name}-${this.#view.context.index}`;
    return html(
      'div',
      { class: 'toggle', role: 'radiogroup', 'aria-label': label },
      ...options.map(([each, word]) =>
        html(
          'label',
          {},
          html('input', {
            type: 'radio',
            name: group,
            checked: each === value,
            onchange: () => set(each),
          }),
          html('span', {}, word),
        ),
      ),
    );
  }

  /**
   * A word that holds or does not.
   *
   * @param {string} label
   * @param {boolean} checked
   * @param {(checked: boolean) => void} set
   */
  #check(label, checked, set) {
    return html(
      'div',
      { class: 'toggle' },
      html(
        'label',
        {},
        html('input', { type: 'checkbox', checked, onchange: ({ target }) => set(target.checked) }),
        html('span', {}, label),
      ),
    );
  }

  /** On a narrow page, the button that the choices are behind. @param {HTMLElement} view */
  #fold(view) {
    return html(
      'button',
      {
        type: 'button',
        class: 'timeline-fold text-button',
        'aria-expanded': 'false',
        'aria-controls': view.id,
        onclick: ({ currentTarget }) => {
          const open = view.toggleAttribute('data-open');
          currentTarget.setAttribute('aria-expanded', String(open));
        },
      },
      sentences.timeline.view,
    );
  }

  #search() {
    const id = `timeline-search-${this.#view.context.index}`;
    const field = html('input', {
      type: 'search',
      id,
      autocomplete: 'off',
      spellcheck: 'false',
      enterkeyhint: 'search',
      oninput: () => this.#find(field.value),
      onkeydown: (event) => {
        if (event.key !== 'Escape' || !field.value) return;
        event.preventDefault();
        event.stopPropagation();
        field.value = '';
        this.#find('');
      },
    });
    return html(
      'div',
      { class: 'timeline-search' },
      html('label', { for: id }, sentences.timeline.search),
      field,
      this.status,
    );
  }

  /** @param {string} query */
  #find(query) {
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => void this.#view.find(query), PAUSE);
  }

  /** @param {string} label @param {() => void} press */
  #textButton(label, press) {
    return html('button', { type: 'button', class: 'text-button', onclick: press }, label);
  }

  // ---- The date of publication ----

  /** True where the reader may say when the text was published, or has said it. */
  #wantsDate() {
    const { publish, printedDate, published } = this.#view.context;
    return publish && (published || !printedDate) && needsDate(this.#view.timeline, published);
  }

  #publishedForm() {
    const { published } = this.#view.context;
    const words = sentences.timeline;
    const input = html('input', {
      type: 'date',
      'aria-label': words.published,
      value: published,
      required: true,
    });
    const form = html(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          void this.#publish(input.value);
        },
      },
      input,
      html('button', {}, words.usePublished),
      published &&
        html(
          'button',
          { type: 'button', onclick: () => void this.#publish('') },
          words.removePublished,
        ),
    );
    return html(
      'details',
      { class: 'published' },
      html('summary', {}, published ? words.publishedOn(published) : words.published),
      form,
      html('p', { class: 'note' }, words.publishedWhy),
    );
  }

  /** The article is drawn again with the date: the focus goes on where it was. @param {string} date */
  async #publish(date) {
    await this.#view.context.publish?.(date);
    /** @type {HTMLElement | null} */ (
      document.querySelector(`#${this.#view.id} .published summary`)
    )?.focus({ preventScroll: true });
  }
}

/**
 * True where clock times stand on days that the text gives no date: none at all, or the reader's own.
 *
 * @param {Timeline} timeline
 * @param {string} [published] the reader's own
 */
function needsDate({ days }, published) {
  return days.some(
    ({ head, entries }) => !head && entries.some(({ time, date }) => time && (published || !date)),
  );
}
