// @ts-check
// Builders of whole sites: documents become files in a folder, and the folder a site.

import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AROUND, TEXT } from './documents.mjs';
import { shownFile } from './manual.mjs';

/** @typedef {import('./documents.mjs').Language} Language */
/**
 * @typedef {{
 *   name: string, language: Language, form: string, file: (page: string) => string, made: (page: string) => string,
 *   document?: (source: string) => string, files?: (pages: string[]) => Record<string, string>,
 *   build: (folder: string) => Promise<string> | string, story?: string,
 * }} Builder `file` and `made` are where the source and the page of that name are, `files` what the site has besides, `build` gives
 *   the folder of what is made, and `story` is a source as the manual shows it, with a text that lies beside it
 */

const here = fileURLToPath(new URL('.', import.meta.url));
/** Builders look for their packages from the folder of a site upwards. */
const sites = join(here, 'sites');
const define = fileURLToPath(new URL('../../dist/npm/define.js', import.meta.url));

/** @param {string} name @returns {Promise<any>} */
const load = (name) => import(name);

const markdown = {
  language: /** @type {const} */ ('markdown'),
  form: 'html',
  file: (/** @type {string} */ page) => `${page}.md`,
  made: (/** @type {string} */ page) => `${page}/index.html`,
};

/** @param {string} program @param {string[]} words @param {string} folder */
const run = (program, words, folder) =>
  execFileSync(join(process.env.HOSTS_PYTHON ?? '', program), words, {
    cwd: folder,
    stdio: 'pipe',
  });

/** @type {Builder[]} */
export const BUILDERS = [
  {
    ...markdown,
    name: 'Eleventy',
    build: async (folder) => {
      const { default: Eleventy } = await load('@11ty/eleventy');
      const config = (/** @type {any} */ eleventy) => {
        eleventy.setUseGitIgnore(false); // sites that are made for a test are none of the repository
      };
      const site = new Eleventy(folder, join(folder, '_site'), {
        quietMode: true,
        configPath: null,
        config,
      });
      await site.write();
      return join(folder, '_site');
    },
  },
  ...[true, false].map((unsafe) => ({
    ...markdown,
    name: unsafe ? 'Hugo (unsafe)' : 'Hugo',
    form: unsafe ? 'html' : 'fence',
    file: (/** @type {string} */ page) => `content/${page}.md`,
    document: (/** @type {string} */ source) => `+++\ntitle = "Page"\n+++\n\n${source}`,
    files: () => ({
      'hugo.toml': unsafe ? shownFile('Markdown: Eleventy, Jekyll, Hugo', 'hugo.toml') : '',
      'layouts/single.html':
        '<!doctype html><meta charset="utf-8"><title>Page</title><body>{{ .Content }}</body>',
    }),
    build: (/** @type {string} */ folder) => {
      run(
        'hugo',
        ['--quiet', '--noBuildLock', '--disableKinds', 'home,taxonomy,term,RSS,sitemap'],
        folder,
      );
      return join(folder, 'public');
    },
  })),
  ...['mkdocs', 'material'].map((theme) => ({
    ...markdown,
    name: theme === 'mkdocs' ? 'MkDocs' : 'MkDocs, Material',
    file: (/** @type {string} */ page) => `docs/${page}.md`,
    files: () => ({
      'docs/index.md': '# Site\n',
      'mkdocs.yml': `site_name: Site
theme:
  name: ${theme}
  font: false
plugins: []
${shownFile('MkDocs', 'mkdocs.yml')}`,
    }),
    build: (/** @type {string} */ folder) => {
      run('mkdocs', ['build', '--quiet'], folder);
      return join(folder, 'site');
    },
  })),
  {
    ...markdown,
    name: 'Sphinx (MyST)',
    made: (page) => `${page}.html`,
    files: (pages) => ({
      'conf.py': 'extensions = ["myst_parser"]\nsuppress_warnings = ["*"]\n',
      'index.md': `# Site\n\n\`\`\`{toctree}\n${pages.join('\n')}\n\`\`\`\n`,
    }),
    build: (folder) => {
      run('sphinx-build', ['-q', '-b', 'html', '.', '_build'], folder);
      return join(folder, '_build');
    },
  },
  {
    ...markdown,
    name: 'VitePress',
    made: (page) => `${page}.html`,
    files: () => ({
      'index.md': '# Site\n',
      '.vitepress/config.mjs': shownFile('VitePress and Vue', '.vitepress/config.mjs'),
    }),
    build: async (folder) => {
      const { build } = await load('vitepress');
      await build(folder);
      return join(folder, '.vitepress/dist');
    },
  },
  {
    ...markdown,
    name: 'Astro, Markdown',
    file: (page) => `src/pages/${page}.md`,
    build: astro,
  },
  {
    name: 'Astro, page',
    language: 'html',
    form: 'html',
    file: (page) => `src/pages/${page}.astro`,
    made: (page) => `${page}/index.html`,
    files: () => ({ 'src/pages/story.txt': TEXT }),
    build: astro,
    story: shownFile('Astro', 'page.astro').replace(
      /^---\n\n([\s\S]*)/m,
      `---\n<p>${AROUND[0]}</p>$1<p>${AROUND[1]}</p>`,
    ),
  },
];

/** @param {string} folder */
async function astro(folder) {
  const { build } = await load('astro');
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    vite: { resolve: { alias: { 'article-viewer/define': define } } },
    markdown: { syntaxHighlight: { type: 'shiki', excludeLangs: ['article-viewer'] } },
  });
  return join(folder, 'dist');
}

/**
 * Builds a site of these pages; where that fails, each of them alone, so that one page spoils none beside it.
 *
 * @param {Builder} builder
 * @param {Record<string, string>} sources by the names of their pages
 * @returns {Promise<Record<string, { root: string, path: string } | { error: string }>>}
 */
export async function siteOf(builder, sources) {
  try {
    const root = await built(builder, sources);
    return Object.fromEntries(
      Object.keys(sources).map((page) => [page, { root, path: builder.made(page) }]),
    );
  } catch (error) {
    const pages = Object.entries(sources);
    if (pages.length === 1) return { [pages[0][0]]: { error: said(error) } };
    const alone = [];
    for (const [page, source] of pages) alone.push(await siteOf(builder, { [page]: source }));
    return Object.assign({}, ...alone);
  }
}

/** @param {any} error */
const said = (error) => `${error?.stderr ?? ''}${error?.message ?? error}`.slice(0, 500);

let count = 0;

/** @param {Builder} builder @param {Record<string, string>} sources */
async function built(builder, sources) {
  const folder = join(sites, `site-${count++}`);
  rmSync(folder, { recursive: true, force: true });
  const document = builder.document ?? ((source) => source);
  const files = {
    ...builder.files?.(Object.keys(sources)),
    ...Object.fromEntries(
      Object.entries(sources).map(([page, source]) => [builder.file(page), document(source)]),
    ),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return builder.build(folder);
}
