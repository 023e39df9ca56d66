// @ts-check
// Frameworks: a document becomes a component, which the browser draws, or which a server prints and the browser takes over.

import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AROUND, TEXT } from './documents.mjs';
import { shownFile } from './manual.mjs';

/** @typedef {import('./documents.mjs').Language} Language */
/** @typedef {{ html: string, script: string }} App what stands in the page, and the module that runs there */
/**
 * `story` is the component that the manual shows, with a text that the application has.
 *
 * @typedef {{
 *   name: string, language: Language, form: string, make: (source: string) => Promise<App>, story?: () => Promise<App>,
 * }} Framework
 */
/** @typedef {{ contents: string, loader: string }} Module */

const here = fileURLToPath(new URL('.', import.meta.url));
const made = fileURLToPath(new URL('../../target/hosts/apps/', import.meta.url));
const define = fileURLToPath(new URL('../../dist/npm/define.js', import.meta.url));
const require = createRequire(import.meta.url);

/** @param {string} name @returns {Promise<any>} */
const load = (name) => import(name);

/**
 * A module with all that it imports: packages, `modules`, and the element.
 *
 * @param {string} contents
 * @param {{ server?: boolean, modules?: Record<string, Module>, [option: string]: unknown }} [options]
 * @returns {Promise<string>}
 */
async function bundled(contents, { server = false, modules = {}, ...options } = {}) {
  const { build } = await load('esbuild');
  const element = server ? { path: define } : { path: '/article-viewer/define.js', external: true };
  const plugin = {
    name: 'modules',
    setup: (/** @type {any} */ build) => {
      build.onResolve({ filter: /^article-viewer\/define$/ }, () => element);
      build.onResolve({ filter: /^own:/ }, (/** @type {any} */ { path }) => ({
        path,
        namespace: 'own',
      }));
      build.onLoad({ filter: /.*/, namespace: 'own' }, (/** @type {any} */ { path }) => ({
        ...modules[path.slice('own:'.length)],
        resolveDir: here,
      }));
    },
  };
  const { outputFiles } = await build({
    stdin: { contents, loader: 'jsx', resolveDir: here },
    bundle: true,
    write: false,
    format: server ? 'cjs' : 'esm',
    platform: server ? 'node' : 'browser',
    conditions: server ? ['node'] : ['browser'],
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'silent',
    plugins: [plugin],
    ...options,
  });
  return outputFiles[0].text;
}

let servers = 0;

/** What a module exports as `html`, once a server has run it. @param {string} contents @param {object} options @returns {Promise<string>} */
async function served(contents, options) {
  mkdirSync(made, { recursive: true });
  const file = join(made, `server-${servers++}.cjs`);
  writeFileSync(file, await bundled(contents, { ...options, server: true }));
  return require(file).html();
}

const ROOT = '<div id="app"></div>';
const AT = 'document.getElementById("app")';
/** @param {string} html */
const rooted = (html) => ROOT.replace('><', () => `>${html}<`);

/** A document that holds a component of the manual. @param {string} component */
const around = (component) => `<p>${AROUND[0]}</p>${component}<p>${AROUND[1]}</p>`;
const text = JSON.stringify(TEXT);

/** @returns {Promise<Framework[]>} */
export async function frameworks() {
  return [
    ...jsx('React', 'react', 'React and Next', {
      draw: `import { StrictMode } from 'react'; import { createRoot } from 'react-dom/client';
        const start = (App) => createRoot(${AT}).render(<StrictMode><App /></StrictMode>);`,
      print: `import { renderToString } from 'react-dom/server.node'; const print = (App) => renderToString(<App />);`,
      takeOver: `import { hydrateRoot } from 'react-dom/client'; const start = (App) => hydrateRoot(${AT}, <App />);`,
    }),
    ...jsx('Preact', 'preact', 'Preact', {
      draw: `import { render } from 'preact'; const start = (App) => render(<App />, ${AT});`,
      print: `import { renderToString } from 'preact-render-to-string'; const print = (App) => renderToString(<App />);`,
      takeOver: `import { hydrate } from 'preact'; const start = (App) => hydrate(<App />, ${AT});`,
    }),
    mdx(),
    ...(await vue()),
    ...(await svelte()),
    lit(),
    angular(),
  ];
}

/**
 * A framework whose components are JSX, once drawn by the browser and once taken over from a server.
 *
 * @param {string} name
 * @param {string} jsxImportSource
 * @param {string} section of the manual
 * @param {{ draw: string, print: string, takeOver: string }} code
 * @returns {Framework[]}
 */
function jsx(name, jsxImportSource, section, { draw, print, takeOver }) {
  const modules = { story: { contents: shownFile(section, 'Story.jsx'), loader: 'jsx' } };
  const options = { jsxImportSource, modules };
  const of = (/** @type {string} */ source) => `const App = () => ${source};`;
  const story = `import { Story } from 'own:story'; ${of(`<>${around(`<Story text={${text}} />`)}</>`)}`;
  const drawn = async (/** @type {string} */ app) => ({
    html: ROOT,
    script: await bundled(`${draw}\n${app}\nstart(App);`, options),
  });
  const takenOver = async (/** @type {string} */ app) => ({
    html: rooted(await served(`${print}\n${app}\nexport const html = () => print(App);`, options)),
    script: await bundled(`${takeOver}\n${app}\nstart(App);`, options),
  });
  return [
    {
      name: `${name}, in the browser`,
      language: 'jsx',
      form: 'jsx',
      make: (source) => drawn(of(source)),
      story: () => drawn(story),
    },
    {
      name: `${name}, from a server`,
      language: 'jsx',
      form: 'jsx',
      make: (source) => takenOver(of(source)),
      story: () => takenOver(story),
    },
  ];
}

/** Markdown with JSX, as React draws it. @returns {Framework} */
function mdx() {
  return {
    name: 'MDX',
    language: 'markdown',
    form: 'jsx',
    make: async (source) => {
      const { compile } = await load('@mdx-js/mdx');
      const { default: remarkGfm } = await load('remark-gfm');
      const module = String(await compile(source, { remarkPlugins: [remarkGfm] }));
      const app = module.replace('export default function', 'function');
      return {
        html: ROOT,
        script: await bundled(
          `import { createRoot } from 'react-dom/client';\n${app}\ncreateRoot(${AT}).render(<MDXContent />);`,
        ),
      };
    },
  };
}

/** @returns {Promise<Framework[]>} */
async function vue() {
  const { compileScript, parse } = await load('vue/compiler-sfc');
  const compilerOptions = {
    isCustomElement: (/** @type {string} */ tag) => tag === 'article-viewer',
  };
  /** @param {string} file @param {boolean} ssr */
  const compiled = (file, ssr) => ({
    contents: compileScript(parse(file, { templateParseOptions: compilerOptions }).descriptor, {
      id: 'story',
      inlineTemplate: true,
      templateOptions: { ssr, ssrCssVars: [], compilerOptions },
    }).content,
    loader: 'js',
  });
  const shown = shownFile('VitePress and Vue', 'Story.vue');
  const storyOf = (/** @type {string} */ template) =>
    `<script setup>import Story from 'own:story'; const text = ${text};</script><template>${template}</template>`;
  const documentOf = (/** @type {string} */ source) =>
    `<script setup>const text = '';</script><template>${source}</template>`;
  const app = (/** @type {string} */ file, /** @type {boolean} */ server) => ({
    modules: { app: compiled(file, server), story: compiled(shown, server) },
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
  });
  const start = (/** @type {string} */ create, /** @type {string} */ file) =>
    bundled(
      `import { ${create} } from 'vue'; import App from 'own:app'; ${create}(App).mount('#app');`,
      app(file, false),
    );
  const drawn = async (/** @type {string} */ file) => ({
    html: ROOT,
    script: await start('createApp', file),
  });
  const takenOver = async (/** @type {string} */ file) => ({
    html: rooted(
      await served(
        `import { createSSRApp } from 'vue'; import { renderToString } from 'vue/server-renderer'; import App from 'own:app';
         export const html = () => renderToString(createSSRApp(App));`,
        app(file, true),
      ),
    ),
    script: await start('createSSRApp', file),
  });
  const story = storyOf(around('<Story :text="text" />'));
  return [
    {
      name: 'Vue, in the browser',
      language: 'html',
      form: 'html',
      make: (source) => drawn(documentOf(source)),
      story: () => drawn(story),
    },
    {
      name: 'Vue, from a server',
      language: 'html',
      form: 'html',
      make: (source) => takenOver(documentOf(source)),
      story: () => takenOver(story),
    },
  ];
}

/** @returns {Promise<Framework[]>} */
async function svelte() {
  const { compile } = await load('svelte/compiler');
  const shown = shownFile('Svelte', 'Story.svelte');
  /** @param {string} source @param {'client' | 'server'} generate */
  const app = (source, generate) => {
    const compiled = (/** @type {string} */ file) => ({
      contents: compile(file, { generate }).js.code,
      loader: 'js',
    });
    return { modules: { app: compiled(source), story: compiled(shown) } };
  };
  const start = (/** @type {string} */ way, /** @type {string} */ source) =>
    bundled(
      `import { ${way} } from 'svelte'; import App from 'own:app'; ${way}(App, { target: ${AT} });`,
      app(source, 'client'),
    );
  const drawn = async (/** @type {string} */ source) => ({
    html: ROOT,
    script: await start('mount', source),
  });
  const takenOver = async (/** @type {string} */ source) => ({
    html: rooted(
      await served(
        `import { render } from 'svelte/server'; import App from 'own:app'; export const html = () => render(App).body;`,
        app(source, 'server'),
      ),
    ),
    script: await start('hydrate', source),
  });
  const story = `<script>import Story from 'own:story'; const text = ${text};</script>${around('<Story {text} />')}`;
  return [
    {
      name: 'Svelte, in the browser',
      language: 'html',
      form: 'html',
      make: drawn,
      story: () => drawn(story),
    },
    {
      name: 'Svelte, from a server',
      language: 'html',
      form: 'html',
      make: takenOver,
      story: () => takenOver(story),
    },
  ];
}

/** @returns {Framework} */
function lit() {
  return {
    name: 'Lit',
    language: 'html',
    form: 'html',
    make: async (source) => ({
      html: ROOT,
      script: await bundled(
        `import { html, render } from 'lit'; render(html\`${source.replace(/[\\`]|\$\{/g, '\\$&')}\`, ${AT});`,
      ),
    }),
  };
}

/** Its compiler runs in the browser here; it is the same that runs before. @returns {Framework} */
function angular() {
  const start = async (/** @type {string} */ template, imports = '[]') => ({
    html: '<app-root></app-root>',
    script: await bundled(
      `import '@angular/compiler';
       import { Component, CUSTOM_ELEMENTS_SCHEMA, provideZonelessChangeDetection } from '@angular/core';
       import { bootstrapApplication } from '@angular/platform-browser';
       import { Story } from 'own:story';
       const App = Component({ selector: 'app-root', imports: ${imports}, template: ${JSON.stringify(template)}, schemas: [CUSTOM_ELEMENTS_SCHEMA] })(
         class { text = ${text}; },
       );
       bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] });`,
      {
        modules: { story: { contents: shownFile('Angular', 'story.ts'), loader: 'ts' } },
        tsconfigRaw: {
          compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false },
        },
      },
    ),
  });
  return {
    name: 'Angular',
    language: 'html',
    form: 'html',
    make: (source) =>
      start(source.replaceAll('<div><article-viewer', '<div ngNonBindable><article-viewer')),
    story: () => start(around('<app-story [text]="text"></app-story>'), '[Story]'),
  };
}
