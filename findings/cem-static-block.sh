#!/usr/bin/env bash
# @custom-elements-manifest/analyzer 0.11.0 points the definition of an element to a class that is not in the manifest,
# where the class defines itself in its static block.
#
# Input: two modules, each with one exported class that extends HTMLElement. One calls `customElements.define` below the
# class, the other in a static block with `this`, a part of ECMAScript since 2022.
# Seen: the first is right. In the second the definition names "anonymous_0" as the class; the manifest has no such
# declaration, and the class has no `tagName`. The exit code is 0; without --quiet, too, no warning is printed.
# Why it surprises: in the schema of the Custom Elements Manifest (1.0.0), the `declaration` of a definition is a reference
# to the class that implements the element, and a class that registers itself should have a `tagName`. What reads the
# manifest (editors, documentation, types for frameworks) follows the reference and finds nothing, or lists no element.
#
# Observed:
#> analyzer 0.11.0, exit code 0
#> below.js: <tide-clock> is defined by TideClock, declared yes, tag name of TideClock: tide-clock
#> inside.js: <tide-table> is defined by anonymous_0, declared no, tag name of TideTable: none
set -euo pipefail
finding=$(realpath "$0")
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cd "$place"

echo '{"type": "module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts @custom-elements-manifest/analyzer@0.11.0 typescript@5.4.5
mkdir elements
cat >elements/below.js <<'JS'
export class TideClock extends HTMLElement {}
customElements.define('tide-clock', TideClock);
JS
cat >elements/inside.js <<'JS'
export class TideTable extends HTMLElement {
  static {
    customElements.define('tide-table', this);
  }
}
JS

cat >read.js <<'JS'
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
for (const { path, declarations, exports } of manifest.modules) {
  const { name, declaration } = exports.find(({ kind }) => kind === 'custom-element-definition');
  const declared = declarations.some((one) => one.name === declaration.name);
  const [element] = declarations;
  console.log(
    `${path.split('/').pop()}: <${name}> is defined by ${declaration.name}, declared ${declared ? 'yes' : 'no'}, ` +
      `tag name of ${element.name}: ${element.tagName ?? 'none'}`,
  );
}
JS
code=0
node_modules/.bin/cem analyze --quiet --globs 'elements/*.js' || code=$?
version=$(node -p 'require("./node_modules/@custom-elements-manifest/analyzer/package.json").version')
{
    echo "analyzer $version, exit code $code"
    node read.js
} | tee seen

diff <(sed -n 's/^#> //p' "$finding") seen && echo "As observed."
