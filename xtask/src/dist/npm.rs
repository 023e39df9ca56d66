//! The npm package, which serves sites without a bundler just as well: `define.js` beside the files that it needs, or one
//! file that holds them all.

use std::path::Path;

use anyhow::Result;
use xshell::{Shell, cmd};

use super::files::{self, Files, has_ending};
use super::{bundle, naming, version};
use crate::tools;

/// The modules that people name, and what they are made of; all others travel with them.
const MODULES: &[(&str, &str)] = &[
    ("index.js", "index.js"),
    ("define.js", "element/define.js"),
    ("fences.js", "element/fences.js"),
    ("core.js", "core.js"),
    ("core.node.js", "core.node.js"),
];

/// The element as one classic script.
pub(super) const SINGLE: &str = "article-viewer.js";

/// The script for pages that show an article in a frame.
pub(super) const HOST: &str = "frame-host.js";

/// What comes from the project's own folder, as it is.
const FROM_ROOT: &[&str] = &["CHANGELOG.md", "docs/element.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// The declarations of what `parse` takes and returns.
const TYPES: &[&str] = &["src/boundary/article_viewer.d.ts", "src/boundary/codes.d.ts"];

/// Writes the package.
pub(super) fn build(sh: &Shell, out: &Path) -> Result<()> {
    let stage = bundle::stage(sh)?;
    let own = files::read(&tools::root().join("xtask/package"))?;
    files::write(stage.path(), &own)?;
    let made = sh.create_temp_dir()?;
    bundle::modules(sh, stage.path(), MODULES, made.path())?;
    bundle::classic(sh, &stage.path().join("frame").join(HOST), &made.path().join(HOST))?;
    let mut parts: Files = files::read(&stage.path().join("pkg"))?
        .into_iter()
        .filter(|(name, _)| has_ending(Path::new(name), &["wasm"]))
        .map(|(name, bytes)| (format!("pkg/{name}"), bytes))
        .collect();
    parts.extend(files::read(made.path())?);
    let named: Vec<_> = MODULES.iter().map(|(name, _)| *name).chain([HOST]).collect();
    let mut package = naming::finish(parts, &named)?;
    package.extend(own.into_iter().filter(|(name, _)| !named.contains(&name.as_str())));
    for name in FROM_ROOT {
        package.insert((*name).to_owned(), sh.read_binary_file(name)?);
    }
    let types =
        TYPES.iter().map(|file| sh.read_binary_file(file)).collect::<Result<Vec<_>, _>>()?;
    package.insert("types.d.ts".to_owned(), types.concat());
    package.insert("package.json".to_owned(), manifest(sh)?.into_bytes());
    files::write(out, &package)?;
    bundle::single(
        sh,
        stage.path(),
        &out.join(SINGLE),
        &format!("/*! article-viewer {} */", version()?),
    )?;
    tools::node(sh)?.arg("xtask/node/manifest.mjs").arg(out.join("custom-elements.json")).run()?;
    Ok(())
}

/// The package's manifest, with what is known only now: its version, and what it was made of.
fn manifest(sh: &Shell) -> Result<String> {
    let mut manifest: serde_json::Value =
        serde_json::from_str(&sh.read_file("xtask/package/package.json")?)?;
    let commit = cmd!(sh, "git rev-parse HEAD").quiet().ignore_stderr().read().unwrap_or_default();
    manifest["version"] = version()?.into();
    manifest["builtWith"] = serde_json::json!({
        "commit": commit,
        "rustc": cmd!(sh, "rustc --version").quiet().read()?,
        "wasm-bindgen": locked_version(sh, "wasm-bindgen")?,
        "binaryen": npm_version(sh, "binaryen")?,
        "esbuild": npm_version(sh, "esbuild")?,
    });
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

/// The version of a crate in Cargo.lock.
fn locked_version(sh: &Shell, name: &str) -> Result<String> {
    let lock = sh.read_file("Cargo.lock")?;
    let start = format!("name = \"{name}\"\nversion = \"");
    let version = lock.split_once(&start).and_then(|(_, rest)| rest.split_once('"'));
    Ok(version.map(|(version, _)| version.to_owned()).unwrap_or_default())
}

/// The version of an npm package of this project.
fn npm_version(sh: &Shell, name: &str) -> Result<String> {
    let list: serde_json::Value = serde_json::from_str(&sh.read_file("package.json")?)?;
    Ok(list["devDependencies"][name].as_str().unwrap_or_default().to_owned())
}

/// Writes the module that tells the page about embedding what the package weighs, and its integrity.
pub(super) fn describe(sh: &Shell, package: &Path, module: &Path) -> Result<()> {
    tools::node(sh)?.arg("xtask/node/release.mjs").args([package, module]).quiet().run()?;
    Ok(())
}
