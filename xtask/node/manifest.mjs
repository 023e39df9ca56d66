// @ts-check
// Writes custom-elements.json: what editors and catalogues know of the element, from the comments of its class and the table
// of its attributes.
//     node manifest.mjs FILE
import { readFileSync, writeFileSync } from 'node:fs';
import * as analyzer from '@custom-elements-manifest/analyzer';
import { ATTRIBUTES } from '../../www/element/attributes.js';

const { create, ts } = /** @type {any} */ (analyzer); // its declarations leave these two out

/** The sources, under the names that they have in the package. */
const SOURCES = { 'index.js': 'element/article-viewer.js', 'define.js': 'element/define.js' };

/** Called by the browser alone. */
const CALLBACKS = /Callback$/;

const modules = Object.entries(SOURCES).map(([name, source]) => {
  const text = readFileSync(new URL(`../../www/${source}`, import.meta.url), 'utf8').replaceAll(
    "'./article-viewer.js'",
    "'./index.js'",
  );
  return ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
});
const manifest = create({ modules, plugins: [], context: { dev: false } });
for (const { exports, declarations } of manifest.modules) {
  const exported = new Set(exports.map((/** @type {{ name: string }} */ { name }) => name));
  const shown = declarations.filter((/** @type {{ name: string }} */ { name }) =>
    exported.has(name),
  );
  declarations.splice(0, declarations.length, ...shown);
  for (const declaration of shown) {
    declaration.members = declaration.members.filter(
      (/** @type {{ name: string, privacy?: string }} */ { name, privacy }) =>
        privacy !== 'private' && !CALLBACKS.test(name),
    );
    for (const field of declaration.members.filter(
      (/** @type {{ kind: string }} */ { kind }) => kind === 'field',
    ))
      takeType(field);
    declaration.superclass = { name: 'HTMLElement' };
    delete declaration.mixins; // what gives the class the properties of the table
    for (const row of ATTRIBUTES) reflect(declaration, row);
    declaration.events = declaration.events?.filter((/** @type {{ name: string }} */ { name }) =>
      name.startsWith('article-viewer-'),
    ); // the one place that dispatches takes the name as an argument
  }
}
/** A property's type is what its getter returns. @param {{ type?: unknown, return?: { type: unknown }, parameters?: unknown }} field */
function takeType(field) {
  field.type ??= field.return?.type;
  delete field.return;
  delete field.parameters;
}

/**
 * The property that stands for an attribute, which the analyzer does not see.
 *
 * @param {{ attributes: Record<string, any>[], members: object[] }} declaration
 * @param {import('../../www/element/attributes.js').Attribute} row
 */
function reflect({ attributes, members }, { name, property, kind }) {
  const attribute = attributes.find((each) => each.name === name);
  if (!attribute) throw new Error(`the comment of the class has no @attr ${name}`);
  if (!property) return;
  attribute.fieldName = property;
  const text = typeof kind === 'string' ? kind : kind.map((value) => `'${value}'`).join(' | ');
  members.push({
    kind: 'field',
    name: property,
    type: { text },
    description: attribute.description,
    attribute: name,
    reflects: true,
  });
}

writeFileSync(process.argv[2], `${JSON.stringify(manifest, null, 2)}\n`);
