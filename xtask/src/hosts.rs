//! What `test hosts` needs: processors of others, from registries of three languages, in versions that are pinned.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use crate::tools;

/// Installs what is missing, and says in variables where the programs are.
pub(crate) fn install(sh: &Shell) -> Result<[(&'static str, PathBuf); 2]> {
    let own = tools::root().join("tests/hosts");
    let made = tools::target_dir().join("hosts");
    let _there = sh.push_dir(&own);
    once(&own.join("package-lock.json"), &own.join("node_modules"), || {
        let npm = tools::find_program("npm").context("npm is missing: it comes with Node.js")?;
        Ok(cmd!(sh, "{npm} ci --no-audit --no-fund").run()?)
    })?;
    let python = made.join("python");
    let programs = python.join(if cfg!(windows) { "Scripts" } else { "bin" });
    once(&own.join("requirements.txt"), &python, || {
        let pip = programs.join("pip");
        cmd!(sh, "python3 -m venv --clear {python}")
            .run()
            .context("Python 3 with venv is needed")?;
        Ok(cmd!(sh, "{pip} install --quiet --requirement requirements.txt").run()?)
    })?;
    let crates = made.join("crates");
    let build =
        tools::cargo(sh).args(["build", "--locked", "--manifest-path", "crates/Cargo.toml"]);
    build.env("CARGO_TARGET_DIR", &crates).run()?;
    let program = crates.join("debug").join(format!("article-viewer-hosts{EXE_SUFFIX}"));
    Ok([("HOSTS_PYTHON", programs), ("HOSTS_CRATES", program)])
}

/// Installs what a list names into a folder, unless it was done before from the same list.
fn once(list: &Path, folder: &Path, install: impl Fn() -> Result<()>) -> Result<()> {
    let wanted = fs::read_to_string(list)?;
    let installed = folder.join(".installed"); // written last: it is missing after an installation that did not end
    if fs::read_to_string(&installed).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    install().with_context(|| format!("what {} lists could not be installed", list.display()))?;
    Ok(fs::write(installed, wanted)?)
}
