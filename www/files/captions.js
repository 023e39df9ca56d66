// @ts-check
/**
 * Subtitles (SubRip and WebVTT): what was said, in paragraphs of about a minute, each under the time at which it begins. The
 * captions themselves follow each other as fast as speech and would be a list of half sentences.
 */

/** "00:01:02,500 --> 00:01:04,000", with or without hours. */
const TIMING = /^\s*(?:(\d+):)?(\d{1,2}):(\d{2})[.,]\d{1,3}\s+-->/;
/** Seconds after which a paragraph ends with its sentence; those after which it ends anyhow. */
const [LONG, LONGEST] = [60, 120];
const SENTENCE_END = /[.!?…。！？]["”’»)]?$/;

/** @param {ArrayBuffer} bytes @returns {import('./markup.js').Brought} */
export function read(bytes) {
  const cues = cuesOf(decoded(bytes));
  if (!cues.length) throw new Error('no captions');
  /** @type {{ start: number, said: string[] }[]} */
  const paragraphs = [];
  for (const { start, said } of cues) {
    const last = paragraphs.at(-1);
    const length = last ? start - last.start : Infinity;
    const ends = length >= LONG && SENTENCE_END.test(last?.said.at(-1) ?? '');
    if (last && !ends && length < LONGEST) last.said.push(said);
    else paragraphs.push({ start, said: [said] });
  }
  const text = paragraphs.map(({ start, said }) => `${clock(start)}\n${said.join(' ')}`);
  return { text: text.join('\n\n') };
}

/** @param {string} text */
function cuesOf(text) {
  const cues = [];
  for (const block of text.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => TIMING.test(line));
    if (at < 0) continue; // WEBVTT, NOTE, STYLE, REGION
    const [, hours = 0, minutes, seconds] = TIMING.exec(lines[at]) ?? [];
    const said = lines
      .slice(at + 1)
      .join(' ')
      .replace(/<v\s+([^>]+)>/g, '$1: ') // who speaks
      .replace(/<[^>]*>|\{\\[^}]*\}/g, '')
      .trim();
    if (said) cues.push({ start: +hours * 3600 + +minutes * 60 + +seconds, said });
  }
  return cues;
}

/** @param {number} seconds */
function clock(seconds) {
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');
}

/** UTF-8, or what old programs wrote. @param {ArrayBuffer} bytes */
function decoded(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
