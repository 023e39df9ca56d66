// @ts-check
// Prints where the bytes of a module are that still has the names of its functions: by folder of the core, or by crate.
//     node functions.mjs MODULE
import { readFileSync } from 'node:fs';

/** Numbers of sections: https://webassembly.github.io/spec/core/binary/modules.html#sections */
const SECTIONS = { custom: 0, import: 2, code: 10, data: 11 };

/** Reads a module from its front. */
class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get atEnd() {
    return this.at >= this.bytes.length;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** LEB128, without a sign. */
  number() {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  /** As many bytes as the number before them says. */
  piece() {
    const length = this.number();
    this.at += length;
    return new Reader(this.bytes.subarray(this.at - length, this.at));
  }

  text() {
    return new TextDecoder().decode(this.piece().bytes);
  }
}

const module = readFileSync(process.argv[2]);
const { imported, bodies, names, data } = read(new Reader(module.subarray(8)));
/** @type {Map<string, number>} */
const places = new Map([['words and constants', data]]);
bodies.forEach((bytes, index) => {
  const place = placeOf(names.get(imported + index) ?? '');
  places.set(place, (places.get(place) ?? 0) + bytes);
});
const all = [...places.values()].reduce((sum, bytes) => sum + bytes, 0);
for (const [place, bytes] of [...places].sort(([, a], [, b]) => b - a).slice(0, 40))
  console.log(
    `${bytes.toLocaleString('en').padStart(10)} ${((bytes / all) * 100).toFixed(1).padStart(5)} %  ${place}`,
  );

/** @param {Reader} module after its head */
function read(module) {
  const found = {
    imported: 0,
    /** @type {number[]} */ bodies: [],
    /** @type {Map<number, string>} */ names: new Map(),
    data: 0,
  };
  while (!module.atEnd) {
    const number = module.byte();
    const section = module.piece();
    if (number === SECTIONS.import) found.imported = section.number();
    if (number === SECTIONS.data) found.data = section.bytes.length;
    if (number === SECTIONS.code)
      for (let left = section.number(); left > 0; left -= 1)
        found.bodies.push(section.piece().bytes.length);
    if (number === SECTIONS.custom && section.text() === 'name') found.names = namesIn(section);
  }
  return found;
}

/** The names of functions, by number. @param {Reader} section */
function namesIn(section) {
  /** @type {Map<number, string>} */
  const names = new Map();
  while (!section.atEnd) {
    const kind = section.byte();
    const part = section.piece();
    if (kind !== 1) continue;
    for (let left = part.number(); left > 0; left -= 1) names.set(part.number(), part.text());
  }
  return names;
}

/** `plan/lists` for a function of the core, `~core` for one of another crate. @param {string} name */
function placeOf(name) {
  const [, folder, file] =
    /article_viewer(?:::|\.\.|\d+)+([a-z]\w*?)(?:(?:::|\.\.|\d+)([a-z]\w*?))?(?=::|\.\.|\d|$)/.exec(
      name,
    ) ?? [];
  if (folder) return file ? `${folder}/${file}` : folder;
  const crate =
    /(dlmalloc|hashbrown|foldhash|serde_wasm_bindgen|serde|js_sys|wasm_bindgen|alloc|core|std|time)/.exec(
      name,
    );
  return `~${crate ? crate[1] : 'other'}`;
}
