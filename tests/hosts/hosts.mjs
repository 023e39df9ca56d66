// @ts-check
// Takes the element through the processors of others, form by form, and reads it back in a browser. Run by `cargo xtask test hosts`;
// a part of a processor's name as an argument runs that one alone.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { frameworks } from './apps.mjs';
import { DOCUMENTS, FORMS } from './documents.mjs';
import { MANUAL, SECTIONS } from './manual.mjs';
import { Window } from './pages.mjs';
import { BUILDERS, siteOf } from './sites.mjs';
import { processors } from './strings.mjs';

/** @typedef {import('./documents.mjs').Language} Language */
/** @typedef {import('./pages.mjs').Made | import('./pages.mjs').Site | { error: string }} Page */
/** @typedef {{ name: string, form: string, pages: Record<string, Page> }} Pipeline `form` is the one that is advised; `pages` are by form */

/** The component of the manual, which gets its text from the application. */
const COMPONENT = 'component';

/** What stands in the table for what was seen. */
const SIGNS = {
  right: '=',
  other: 'changed',
  told: 'says why',
  silent: 'EMPTY',
  text: 'text',
  gone: 'gone',
  error: 'refused',
};

/** What a console says of the element, or of what a server and a browser drew. @param {string} text */
const isOurs = (text) => /hydrat|mismatch|article-viewer/i.test(text);

const asked = process.argv.slice(2);
const isAsked = (/** @type {{ name: string }} */ { name }) =>
  asked.length === 0 || asked.some((part) => name.includes(part));

/** The documents of a language, by form. @param {Language} language @param {Record<string, string>} pasted */
const documents = (language, pasted) =>
  Object.fromEntries(
    Object.entries(pasted).map(([form, lines]) => [form, DOCUMENTS[language](lines)]),
  );

/** What is pasted in a language, by form. @param {Language} language @returns {Record<string, string>} */
const allForms = (language) =>
  Object.fromEntries(
    Object.entries(FORMS).flatMap(([form, of]) => {
      const pasted = of(language);
      return pasted === undefined ? [] : [[form, pasted]];
    }),
  );

/** Processors of other languages: how each is started, and what is not installed but used where it is. @type {[program: string, words: string[], lacks?: string][]} */
const PROGRAMS = [
  [join(process.env.HOSTS_PYTHON ?? '', 'python'), ['processors.py']],
  [process.env.HOSTS_CRATES ?? '', []],
  ['ruby', ['processors.rb'], 'Ruby with kramdown, kramdown-parser-gfm and liquid'],
  ['php', ['processors.php'], 'PHP with Debian’s wordpress'],
];

/**
 * All ways of what is pasted to a page.
 *
 * @param {(language: Language) => Record<string, string>} pasted
 * @param {(pipeline: { name: string }) => boolean} isAsked
 * @returns {AsyncGenerator<Pipeline>}
 */
async function* pipelines(pasted, isAsked) {
  for (const { process: make, language, name, form } of (await processors()).filter(isAsked)) {
    const pages = await each(documents(language, pasted(language)), async (source) => ({
      html: await make(source),
    }));
    yield { name, form, pages };
  }
  for (const { make, story, language, name, form } of (await frameworks()).filter(isAsked)) {
    const pages = await each(documents(language, pasted(language)), make);
    if (story) Object.assign(pages, await each({ [COMPONENT]: '' }, story));
    yield { name, form, pages };
  }
  for (const program of PROGRAMS) yield* ofProgram(program, pasted, isAsked);
  for (const builder of BUILDERS.filter(isAsked)) {
    const sources = documents(builder.language, pasted(builder.language));
    if (builder.story) sources[COMPONENT] = builder.story;
    const forms = Object.keys(sources);
    const named = forms.map((form, index) => [`page-${index}`, sources[form]]);
    const made = await siteOf(builder, Object.fromEntries(named));
    const pages = Object.fromEntries(forms.map((form, index) => [form, made[`page-${index}`]]));
    yield { name: builder.name, form: builder.form, pages };
  }
}

/** @param {Record<string, string>} sources @param {(source: string) => Promise<Page>} make @returns {Promise<Record<string, Page>>} */
async function each(sources, make) {
  /** @type {Record<string, Page>} */
  const pages = {};
  for (const [form, source] of Object.entries(sources))
    pages[form] = await make(source).catch((error) => ({ error: String(error) }));
  return pages;
}

/**
 * @param {(typeof PROGRAMS)[number]} program
 * @param {(language: Language) => Record<string, string>} pasted
 * @param {(pipeline: { name: string }) => boolean} isAsked
 * @returns {Generator<Pipeline>}
 */
function* ofProgram([program, words, lacks], pasted, isAsked) {
  const [html, markdown] = /** @type {Language[]} */ (['html', 'markdown']).map((language) =>
    documents(language, pasted(language)),
  );
  const sources = Object.fromEntries(
    Object.keys({ ...html, ...markdown }).map((form) => [
      form,
      { html: html[form], markdown: markdown[form] },
    ]),
  );
  /** @type {string} */
  let made;
  try {
    made = execFileSync(program, words, {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      input: JSON.stringify(sources),
      encoding: 'utf8',
      maxBuffer: 1e8,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
  } catch (error) {
    if (!lacks) throw error;
    return console.log(`**** NOT RUN: ${lacks} is not there. ****`);
  }
  for (const [name, { form, pages }] of Object.entries(JSON.parse(made)))
    if (isAsked({ name })) yield { name, form, pages };
}

const window = new Window();
await window.open();
/** @type {string[]} */
const faults = [];

/** @param {string} name @param {string} form @param {Page} page */
async function look(name, form, page) {
  const seen = await window.look(page, form === 'fence' ? 'fences' : 'define');
  if (seen.outcome === 'silent') faults.push(`${name}, ${form}: empty, and nothing says why`);
  if (seen.hides) faults.push(`${name}, ${form}: what stands around the element is out of sight`);
  if (process.env.DETAIL) console.log(name, form, seen, page);
  return seen;
}

/** The rows of the table, and how many processors leave what is advised right. */
async function table() {
  const forms = [...Object.keys(FORMS), COMPONENT];
  const rows = [
    `| processor | ${forms.join(' | ')} |`,
    `|---|${forms.map(() => '---').join('|')}|`,
  ];
  let [count, right] = [0, 0];
  for await (const { name, form: advised, pages } of pipelines(allForms, isAsked)) {
    /** @type {string[]} */
    const cells = [];
    for (const form of forms) {
      const seen = pages[form] && (await look(name, form, pages[form]));
      const sign = seen ? `${SIGNS[seen.outcome]}${seen.hides ? ' HIDES' : ''}` : '';
      cells.push(form === advised ? `**${sign}**` : sign);
      if (form === advised) {
        count += 1;
        if (seen.outcome === 'right') right += 1;
        else console.log(`${name}, ${form}: ${sign}`, seen.detail ?? '');
      }
      if (seen && (form === advised || form === COMPONENT))
        faults.push(
          ...seen.complaints.filter(isOurs).map((text) => `${name}, ${form} complains: ${text}`),
        );
    }
    rows.push(`| ${name} | ${cells.join(' | ')} |`);
    console.log(rows.at(-1));
  }
  return { rows, count, right };
}

/** What the blocks of the manual hold, as the processors of their section make it. */
const MANUAL_TEXT = `Port reopens after strike

By Jane Doe

The first ferry left at noon, with room for {forty}.`;

const WORDPRESS = ['WordPress, block of HTML, tag allowed', 'WordPress, classic, tag allowed'];

/** The page has the script already, as the layout of a site has. @type {[section: string, processors: string[], block?: string][]} */
const SHOWN = [
  ['Plain HTML', ['plain HTML', ...WORDPRESS, 'Astro', 'VitePress', 'Svelte', 'Vue', 'MkDocs']],
  ['Markdown: Eleventy, Jekyll, Hugo', ['Eleventy', 'Jekyll', 'Hugo (unsafe)']],
  ['Markdown: Eleventy, Jekyll, Hugo', ['Eleventy', 'Jekyll', 'Hugo'], 'fence'],
  ['React and Next', ['React', 'Preact']],
  ['Docusaurus and MDX', ['MDX']],
];

const SCRIPT = /\n<script type="module" src="\/article-viewer\/define.js"><\/script>$/;

async function manual() {
  await window.expect(MANUAL_TEXT);
  for (const [section, names, block = 'paste'] of SHOWN) {
    const lines = SECTIONS[section][block].trim().replace(SCRIPT, '');
    const of = ({ name = '' }) => names.some((part) => name.startsWith(part)) && isAsked({ name });
    for await (const { name, pages } of pipelines(() => ({ [block]: lines }), of)) {
      const { outcome, detail } = await look(name, block, pages[block]);
      if (outcome !== 'right')
        faults.push(`the manual, ${section}: ${outcome} in ${name} ${detail}`);
    }
  }
  const { policy, 'policy-already-read': already } = SECTIONS['The policy'];
  await window.expect((await import('./documents.mjs')).TEXT);
  for (const [form, needed] of /** @type {const} */ ([
    ['html', policy],
    ['already read', already],
  ])) {
    window.policy = `default-src 'none'; img-src data:; ${needed.trim()}; require-trusted-types-for 'script'; trusted-types 'none'`;
    const { outcome, complaints } = await look('a policy', form, {
      html: DOCUMENTS.html(FORMS[form]('html') ?? ''),
    });
    if (outcome !== 'right' || complaints.length)
      faults.push(`a policy, ${form}: ${outcome}, ${complaints}`);
  }
}

const { rows, count, right } = await table();
await manual();
await window.close();
const sum = `${right} of ${count} leave the advised form right.`;
if (process.env.UPDATE)
  writeFileSync(
    MANUAL,
    readFileSync(MANUAL, 'utf8').replace(
      /(<!-- made by .*-->)[\s\S]*(<!-- end -->)/,
      `$1\n\n${sum}\n\n${rows.join('\n')}\n\n$2`,
    ),
  );
console.log([...faults, sum].join('\n'));
if (faults.length > 0 || right / count < 0.95) process.exitCode = 1;
