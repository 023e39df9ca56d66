//! `cargo xtask bench`: how fast the core reads, natively and in Node.js, beside Markdown parsers on the same texts; and
//! how long feeds scroll on the page.

use std::fs;

use anyhow::{Context, Result, ensure};

use crate::browsers::CHROMIUM;
use crate::{inputs, tools, wasm};

/// `cargo xtask bench`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    ensure!(arguments.is_empty(), "bench takes no arguments");
    let sh = tools::shell()?;
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
        .run()
        .context("the measurement in Node.js failed")?;
    let scroll =
        tools::node(&sh)?.arg("benches/scroll.mjs").env("CHROMIUM", CHROMIUM.program(&sh)?);
    scroll.run().context("the measurement in Chromium failed")
}
