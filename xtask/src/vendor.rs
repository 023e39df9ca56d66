//! The packages that the page uses when a file needs them, each as one module in `www/vendor/`: browsers know no `node_modules`.

use anyhow::Result;
use xshell::Shell;

use crate::tools;

/// Each with what is used of it: the source of the module, which says its types, too.
const PACKAGES: &[(&str, &str)] = &[
    // MIME: encoded words, transfer encodings, parts; maintained, no dependencies, made for browsers
    ("postal-mime", "export { default } from 'postal-mime';"),
    // ZIP, both ways: small, no dependencies, and used everywhere
    ("fflate", "export { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';"),
    // Word documents as HTML by their styles
    ("mammoth", "export { default } from 'mammoth';"),
    // XML without the browser's own parser, which the page's Trusted Types keep from texts
    ("xmldom", "export { DOMParser, XMLSerializer } from '@xmldom/xmldom';"),
];

/// The types of a package whose own ask for those of Node.js.
const TYPES: &[(&str, &str)] = &[(
    "mammoth",
    "declare const mammoth: {
  convertToHtml(input: { arrayBuffer: ArrayBuffer }, options: object): Promise<{ value: string }>;
  images: { imgElement(read: () => Promise<{ src: string }>): unknown };
};
export default mammoth;",
)];

/// Writes the modules, where the list of packages is newer than they are.
pub(crate) fn build(sh: &Shell) -> Result<()> {
    let folder = tools::root().join("www/vendor");
    for (name, source) in PACKAGES {
        let module = folder.join(format!("{name}.js"));
        let made = tools::modified(&module);
        let sources = ["package-lock.json", "xtask/src/vendor.rs"];
        if sources.iter().all(|file| made > tools::modified(&tools::root().join(file))) {
            continue;
        }
        tools::npm_program(sh, "esbuild")
            .args(["--bundle", "--minify", "--format=esm", "--log-level=warning"])
            .args(["--legal-comments=inline", "--platform=browser"])
            .arg(format!("--outfile={}", module.display()))
            .stdin(source)
            .run()?;
        let own = TYPES.iter().find(|(package, _)| package == name);
        let types = own.map_or(*source, |(_, types)| *types);
        sh.write_file(module.with_extension("d.ts"), format!("{types}\n"))?;
    }
    Ok(())
}
