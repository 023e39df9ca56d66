// @ts-check
// Processors that turn a string into a string: Markdown, templates, sanitizers, minifiers.

/** @typedef {import('./documents.mjs').Language} Language */
/**
 * One way of a document to a page.
 *
 * @typedef {{
 *   name: string, language: Language, form: string, process: (source: string) => string | Promise<string>,
 * }} Processor `form` is the one that the project's documentation advises for it
 */

/** The packages are installed by this step alone, so nothing is known of their types. @param {string} name @returns {Promise<any>} */
const load = (name) => import(name);

const markdown = { language: /** @type {const} */ ('markdown'), form: 'html' };
const html = { language: /** @type {const} */ ('html'), form: 'html' };
/** Markdown and HTML that lets no tag of ours through: a fence is what is left. */
const safe = { ...markdown, form: 'fence' };
const sanitized = { ...html, form: 'fence' };

/** What a site tells a sanitizer so that it lets the element through. */
const ALLOWED = /^article-viewer$/;

/** @returns {Promise<Processor[]>} */
export async function processors() {
  const { default: MarkdownIt } = await load('markdown-it');
  const { marked } = await load('marked');
  const commonmark = await load('commonmark');
  const { micromark } = await load('micromark');
  const { gfm, gfmHtml } = await load('micromark-extension-gfm');
  const { default: showdown } = await load('showdown');
  const { autop } = await load('@wordpress/autop');
  const { default: createDOMPurify } = await load('dompurify');
  const { JSDOM } = await load('jsdom');
  const { default: sanitizeHtml } = await load('sanitize-html');
  const { minify } = await load('html-minifier-terser');
  const { Liquid } = await load('liquidjs');
  const { default: nunjucks } = await load('nunjucks');
  const { default: Handlebars } = await load('handlebars');
  const prettier = await load('prettier');
  const remark = await remarks();

  const purifier = createDOMPurify(new JSDOM('').window);
  const smart = new commonmark.Parser({ smart: true });
  const unsmart = new commonmark.Parser();
  const writer = new commonmark.HtmlRenderer();
  const liquid = new Liquid();

  return [
    { ...html, name: 'plain HTML', process: (source) => source },
    {
      ...markdown,
      name: 'markdown-it (html)',
      process: (source) => new MarkdownIt({ html: true }).render(source),
    },
    {
      ...markdown,
      name: 'markdown-it (html, linkify, typographer, breaks)',
      process: (source) =>
        new MarkdownIt({ html: true, linkify: true, typographer: true, breaks: true }).render(
          source,
        ),
    },
    { ...safe, name: 'markdown-it', process: (source) => new MarkdownIt().render(source) },
    { ...markdown, name: 'marked', process: (source) => marked.parse(source) },
    {
      ...markdown,
      name: 'marked (breaks)',
      process: (source) => marked.parse(source, { breaks: true }),
    },
    {
      ...markdown,
      name: 'commonmark.js',
      process: (source) => writer.render(unsmart.parse(source)),
    },
    {
      ...markdown,
      name: 'commonmark.js (smart)',
      process: (source) => writer.render(smart.parse(source)),
    },
    {
      ...safe,
      name: 'commonmark.js (safe)',
      process: (source) =>
        new commonmark.HtmlRenderer({ safe: true }).render(unsmart.parse(source)),
    },
    {
      ...markdown,
      name: 'micromark (html)',
      process: (source) => micromark(source, { allowDangerousHtml: true }),
    },
    {
      ...markdown,
      name: 'micromark (html, GFM)',
      process: (source) =>
        micromark(source, {
          allowDangerousHtml: true,
          extensions: [gfm()],
          htmlExtensions: [gfmHtml()],
        }),
    },
    { ...markdown, name: 'remark, rehype-raw', process: remark.raw },
    { ...safe, name: 'remark', process: remark.safe },
    {
      ...markdown,
      name: 'showdown',
      process: (source) => new showdown.Converter().makeHtml(source),
    },
    {
      ...markdown,
      name: 'showdown (github)',
      process: (source) => {
        const converter = new showdown.Converter();
        converter.setFlavor('github');
        return converter.makeHtml(source);
      },
    },
    { ...html, name: 'WordPress, classic (@wordpress/autop)', process: autop },
    {
      ...sanitized,
      name: 'DOMPurify',
      process: (source) => purifier.sanitize(source),
    },
    {
      ...html,
      name: 'DOMPurify (tag allowed)',
      process: (source) =>
        purifier.sanitize(source, {
          CUSTOM_ELEMENT_HANDLING: { tagNameCheck: ALLOWED, attributeNameCheck: /^(src|text)$/ },
        }),
    },
    {
      ...sanitized,
      name: 'sanitize-html (class of pre allowed)',
      process: (source) => sanitizeHtml(source, { allowedClasses: { pre: ['article-viewer'] } }),
    },
    {
      ...html,
      name: 'sanitize-html (tag allowed)',
      process: (source) =>
        sanitizeHtml(source, {
          allowedTags: [...sanitizeHtml.defaults.allowedTags, 'article-viewer'],
          allowedAttributes: { 'article-viewer': ['src', 'text'] },
        }),
    },
    {
      ...html,
      name: 'html-minifier-terser',
      process: (source) =>
        minify(source, {
          collapseWhitespace: true,
          removeComments: true,
          removeOptionalTags: true,
          removeAttributeQuotes: true,
        }),
    },
    {
      ...html,
      name: 'Prettier',
      process: (source) => prettier.format(source, { parser: 'html' }),
    },
    { ...html, name: 'Liquid', process: (source) => liquid.parseAndRender(source) },
    { ...html, name: 'Nunjucks', process: (source) => nunjucks.renderString(source, {}) },
    { ...html, name: 'Handlebars', process: (source) => Handlebars.compile(source)({}) },
    {
      ...markdown,
      name: 'Liquid, then markdown-it (html)',
      process: async (source) =>
        new MarkdownIt({ html: true }).render(await liquid.parseAndRender(source)),
    },
  ];
}

async function remarks() {
  const { unified } = await load('unified');
  const [parse, gfm, rehype, raw, stringify] = await Promise.all(
    ['remark-parse', 'remark-gfm', 'remark-rehype', 'rehype-raw', 'rehype-stringify'].map(
      async (name) => (await load(name)).default,
    ),
  );
  const start = () => unified().use(parse).use(gfm);
  const text = async (/** @type {any} */ pipeline, /** @type {string} */ source) =>
    String(await pipeline.use(stringify).process(source));
  return {
    raw: (/** @type {string} */ source) =>
      text(start().use(rehype, { allowDangerousHtml: true }).use(raw), source),
    safe: (/** @type {string} */ source) => text(start().use(rehype), source),
  };
}
