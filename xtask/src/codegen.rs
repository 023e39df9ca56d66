//! `cargo xtask codegen`: what other languages must know of the core's lists, written from them by a test, `tests/generated.rs`.

use anyhow::{Result, ensure};

use crate::tools;

/// `cargo xtask codegen`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    ensure!(arguments.is_empty(), "codegen takes no arguments");
    let sh = tools::shell()?;
    let test = tools::cargo(&sh).args(["test", "--quiet", "--all-features", "--test", "generated"]);
    Ok(test.env("UPDATE", "1").run()?)
}
