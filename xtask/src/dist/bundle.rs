//! Scripts and styles as they are shipped: minified, with few requests.

use std::path::Path;

use anyhow::Result;
use xshell::{Cmd, Shell, TempDir};

use super::files::{self, has_ending};
use crate::tools;

/// The glue of the whole core stays a module of its own: it finds the core beside itself, and its failure can be told. Its
/// address is what the source says, so what several modules need lies in a folder of its own, as deep as the source.
const OWN_MODULE: &str = "--external:../pkg/article_viewer.js";

/// Writes the module of the small core, compressed, for a script that holds it.
const COMPRESS: &str = "const fs = require('node:fs'); const [from, to] = process.argv.slice(1);
fs.writeFileSync(to, require('node:zlib').deflateRawSync(fs.readFileSync(from), { level: 9 }));";

/// A copy of `www/`, with minified styles, and with the modules of `xtask/stand-ins` in their places.
pub(super) fn stage(sh: &Shell) -> Result<TempDir> {
    let stage = sh.create_temp_dir()?;
    let www = tools::root().join("www");
    files::write(stage.path(), &files::read(&www)?)?;
    let names = files::names(&www)?.into_iter();
    let styles = names.map(|name| www.join(name)).filter(|file| has_ending(file, &["css"]));
    esbuild(sh)
        .args(styles)
        .arg(prefixed("--outbase=", &www))
        .arg(prefixed("--outdir=", stage.path()))
        .arg("--allow-overwrite")
        .run()?;
    stand_in("all", stage.path())?;
    Ok(stage)
}

/// Bundles modules of a staged folder, each given with the name that it gets; what several of them need goes into files of
/// its own.
pub(super) fn modules(
    sh: &Shell,
    stage: &Path,
    entries: &[(&str, &str)],
    out: &Path,
) -> Result<()> {
    let entries = entries.iter().map(|(name, module)| {
        format!("{}={}", name.trim_end_matches(".js"), stage.join(module).display())
    });
    esbuild(sh)
        .args(entries)
        .args(["--bundle", "--splitting", "--format=esm", OWN_MODULE, "--loader:.css=text"])
        .arg("--charset=utf8") // as every module is read
        .args(["--chunk-names=parts/[name]-[hash]", "--external:node:*"])
        .arg(prefixed("--outdir=", out))
        .run()?;
    let glue = "pkg/article_viewer.js";
    esbuild(sh).arg(stage.join(glue)).arg(prefixed("--outfile=", &out.join(glue))).run()?;
    Ok(())
}

/// A script that is no module.
pub(super) fn classic(sh: &Shell, script: &Path, out: &Path) -> Result<()> {
    esbuild(sh).arg(script).arg("--format=iife").arg(prefixed("--outfile=", out)).run()?;
    Ok(())
}

/// The element as one classic script that holds the small core and the styles.
pub(super) fn single(sh: &Shell, stage: &Path, out: &Path, banner: &str) -> Result<()> {
    let core = stage.join("pkg/embed/article_viewer_bg.wasm");
    tools::node(sh)?
        .args(["--eval", COMPRESS])
        .args([&core, &core.with_extension("deflate")])
        .quiet()
        .run()?;
    stand_in("single", stage)?;
    esbuild(sh)
        .arg(stage.join("element/define.js"))
        .args(["--bundle", "--format=iife", "--loader:.css=text", "--loader:.deflate=binary"])
        .arg(format!("--banner:js={banner}"))
        .arg(prefixed("--outfile=", out))
        .run()?;
    Ok(())
}

/// Puts the modules of a folder of `xtask/stand-ins` into the places of those with the same names.
fn stand_in(folder: &str, stage: &Path) -> Result<()> {
    files::write(stage, &files::read(&tools::root().join("xtask/stand-ins").join(folder))?)
}

fn esbuild(sh: &Shell) -> Cmd<'_> {
    tools::npm_program(sh, "esbuild").args([
        "--minify",
        "--log-level=warning",
        "--legal-comments=inline",
    ])
}

fn prefixed(prefix: &str, path: &Path) -> String {
    format!("{prefix}{}", path.display())
}
