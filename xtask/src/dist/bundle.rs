//! Scripts and styles as they are shipped: minified, with few requests.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use xshell::{Cmd, Shell, TempDir};

use super::files::{self, has_ending};
use crate::tools;

/// The glue of the whole core stays a module of its own: it finds the core beside itself, and its failure can be told.
const OWN_MODULE: &str = "--external:./pkg/article_viewer.js";

/// Writes the module of the small core, compressed, for a script that holds it.
const COMPRESS: &str = "const fs = require('node:fs'); const [from, to] = process.argv.slice(1);
fs.writeFileSync(to, require('node:zlib').deflateRawSync(fs.readFileSync(from), { level: 9 }));";

/// A copy of `www/`, with minified styles, and with the modules of `xtask/stand-ins` in their places.
pub(super) fn stage(sh: &Shell) -> Result<TempDir> {
    let stage = sh.create_temp_dir()?;
    let www = tools::root().join("www");
    files::write(stage.path(), &files::read(&www)?)?;
    let styles: Vec<_> =
        sh.read_dir(&www)?.into_iter().filter(|file| has_ending(file, &["css"])).collect();
    esbuild(sh)?
        .args(styles)
        .arg(prefixed("--outdir=", stage.path()))
        .arg("--allow-overwrite")
        .run()?;
    stand_in(sh, "", stage.path())?;
    Ok(stage)
}

/// Bundles modules of a staged folder; what several of them need goes into files of its own.
pub(super) fn modules(sh: &Shell, stage: &Path, entries: &[&str], out: &Path) -> Result<()> {
    esbuild(sh)?
        .args(paths(stage, entries))
        .args(["--bundle", "--splitting", "--format=esm", OWN_MODULE, "--loader:.css=text"])
        .args(["--chunk-names=[name]-[hash]", "--external:node:*"])
        .arg(prefixed("--outbase=", stage))
        .arg(prefixed("--outdir=", out))
        .run()?;
    let glue = "pkg/article_viewer.js";
    esbuild(sh)?.arg(stage.join(glue)).arg(prefixed("--outfile=", &out.join(glue))).run()?;
    Ok(())
}

/// Scripts that are no modules, each by itself.
pub(super) fn classics(sh: &Shell, stage: &Path, names: &[&str], out: &Path) -> Result<()> {
    let scripts = esbuild(sh)?.args(paths(stage, names)).arg("--format=iife");
    scripts.arg(prefixed("--outbase=", stage)).arg(prefixed("--outdir=", out)).run()?;
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
    stand_in(sh, "single", stage)?;
    esbuild(sh)?
        .arg(stage.join("define.js"))
        .args(["--bundle", "--format=iife", "--loader:.css=text", "--loader:.deflate=binary"])
        .arg(format!("--banner:js={banner}"))
        .arg(prefixed("--outfile=", out))
        .run()?;
    Ok(())
}

/// Puts the modules of a folder of `xtask/stand-ins` into the places of those with the same names.
fn stand_in(sh: &Shell, folder: &str, stage: &Path) -> Result<()> {
    for file in sh
        .read_dir(tools::root().join("xtask/stand-ins").join(folder))?
        .iter()
        .filter(|file| file.is_file())
    {
        fs::copy(file, stage.join(file.file_name().unwrap_or_default()))?;
    }
    Ok(())
}

fn esbuild(sh: &Shell) -> Result<Cmd<'_>> {
    Ok(tools::npm_program(sh, "esbuild")?.args([
        "--minify",
        "--log-level=warning",
        "--legal-comments=inline",
    ]))
}

fn paths(folder: &Path, names: &[&str]) -> Vec<PathBuf> {
    names.iter().map(|name| folder.join(name)).collect()
}

fn prefixed(prefix: &str, path: &Path) -> String {
    format!("{prefix}{}", path.display())
}
