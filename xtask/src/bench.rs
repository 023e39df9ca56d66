//! `cargo xtask bench`: how fast the core reads, natively and in Node.js, beside Markdown parsers on the same texts and, if a commit
//! is named, beside the core of that commit; and how long feeds scroll on the page.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::browsers::CHROMIUM;
use crate::{inputs, tools, wasm};

/// `cargo xtask bench [COMMIT]`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let sh = tools::shell()?;
    let before = match arguments {
        [] => None,
        [commit] => Some(package_of(&sh, commit)?),
        _ => bail!("bench takes one commit, or nothing"),
    };
    let folder = tools::target_dir().join("speed");
    inputs::write(&folder)?;
    wasm::build(&sh)?;
    let native = tools::cargo(&sh)
        .args(["bench", "--quiet", "--bench", "speed"])
        .env("ARTICLE_VIEWER_SPEED", &folder);
    fs::write(folder.join("native.tsv"), native.read().context("the native measurement failed")?)?;
    tools::node(&sh)?
        .arg("benches/speed.mjs")
        .arg(&folder)
        .args(before)
        .run()
        .context("the measurement in Node.js failed")?;
    let scroll =
        tools::node(&sh)?.arg("benches/scroll.mjs").env("CHROMIUM", CHROMIUM.program(&sh)?);
    scroll.run().context("the measurement in Chromium failed")
}

/// The package for browsers as a commit builds it, in a checkout of its own, which is kept for the next time.
fn package_of(sh: &Shell, commit: &str) -> Result<PathBuf> {
    let commit = cmd!(sh, "git rev-parse --verify {commit}")
        .read()
        .with_context(|| format!("{commit} is no commit of this repository"))?;
    let checkout = tools::target_dir().join("before").join(&commit);
    if !checkout.exists() {
        cmd!(sh, "git worktree prune").run()?;
        cmd!(sh, "git worktree add --detach {checkout} {commit}").run()?;
    }
    let _there = sh.push_dir(&checkout);
    cmd!(sh, "cargo xtask build").run().with_context(|| format!("{commit} does not build"))?;
    Ok(checkout.join("www/pkg"))
}
