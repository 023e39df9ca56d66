//! The packages that the page uses when a file needs them, each as one module in `www/vendor/`: browsers know no `node_modules`.

use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::Shell;

use crate::tools;

/// Each with what is used of it: the source of the module, which says its types, too.
const PACKAGES: &[(&str, &str)] = &[
    // MIME: encoded words, transfer encodings, parts; maintained, no dependencies, made for browsers
    ("postal-mime", "export { default } from 'postal-mime';"),
    // IndexedDB with promises: small, no dependencies, kept by one of those who specify it
    ("idb", "export { openDB } from 'idb';"),
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

/// The licence of the package that a module is made from: it asks to be with every copy.
fn licence(sh: &Shell, source: &str) -> Result<String> {
    let package = source.rsplit('\'').nth(1).context("a module comes from a package")?;
    let folder = tools::root().join("node_modules").join(package);
    let is_licence = |file: &PathBuf| {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.to_ascii_lowercase().starts_with("licen")
    };
    let file = sh.read_dir(&folder)?.into_iter().find(is_licence);
    let file = file.with_context(|| format!("{package} comes without its licence"))?;
    Ok(sh.read_file(file)?.replace("*/", "* /"))
}

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
            .arg(format!("--banner:js=/*! {} */", licence(sh, source)?))
            .stdin(source)
            .run()?;
        let own = TYPES.iter().find(|(package, _)| package == name);
        let types = own.map_or(*source, |(_, types)| *types);
        sh.write_file(module.with_extension("d.ts"), format!("{types}\n"))?;
    }
    Ok(())
}
