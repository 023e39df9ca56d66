// @ts-check
/** The text area on the sheet: a text comes into it, is written there, or stands there again to be edited. */

/** More characters at once than a person, a keyboard's guess or dictation types: a text that was put in. */
const PUT_IN = 80;

export class TextBox {
  /** Characters when it was looked at last. */
  #length = 0;

  /** @param {HTMLTextAreaElement} node */
  constructor(node) {
    this.node = node;
  }

  get text() {
    return this.node.value;
  }

  /** What the page itself puts there was not put in by a person. */
  set text(text) {
    this.node.value = text;
    this.#length = text.length;
  }

  /** Nobody's caret is in the text: it is only there again. */
  get isUntouched() {
    const { selectionStart, selectionEnd, value } = this.node;
    return selectionStart === 0 && [0, value.length].includes(selectionEnd);
  }

  /**
   * Whether the text was put in at once, and not typed. To be asked at each input.
   *
   * @param {{ isTrusted: boolean, inputType: string }} event
   */
  wasPutIn({ isTrusted, inputType }) {
    const before = this.#length;
    this.#length = this.text.length;
    return (
      !isTrusted || (before === 0 && (inputType.startsWith('insertFrom') || this.#length > PUT_IN))
    );
  }

  /** Brings the caret to the start of the text. */
  enter() {
    const { node } = this;
    node.setSelectionRange(0, 0);
    node.scrollTop = 0;
    node.focus();
  }
}
