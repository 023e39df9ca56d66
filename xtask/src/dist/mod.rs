//! `cargo xtask dist`: what others take away. `dist/npm/` is the package, `dist/site/` the page as a site deploys it. Every file
//! that is not typed by people carries the hash of its content in its name, and every reference follows: JavaScript from a
//! cache can never meet the core of another version.

mod bundle;
mod files;
mod naming;
mod npm;
mod site;

use std::fs;
use std::path::PathBuf;

use anyhow::{Result, ensure};
use xshell::Shell;

use crate::lock::{self, Made};
use crate::{tools, wasm};

/// `cargo xtask dist`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    ensure!(arguments.is_empty(), "dist takes no arguments");
    let sh = tools::shell()?;
    build(&sh)?;
    tools::node(&sh)?
        .arg("xtask/node/sizes.mjs")
        .args([npm_folder(), site_folder()])
        .quiet()
        .run()?;
    Ok(())
}

pub(crate) use site::WORKER;

/// The folder that a site deploys.
pub(crate) fn site_folder() -> PathBuf {
    folder().join("site")
}

/// The folder of the npm package.
pub(crate) fn npm_folder() -> PathBuf {
    folder().join("npm")
}

fn folder() -> PathBuf {
    tools::root().join("dist")
}

/// Builds the packages, and writes the folders from them.
pub(crate) fn build(sh: &Shell) -> Result<()> {
    wasm::build(sh)?;
    write(sh)
}

/// Writes the folders from the packages as they are, and puts those that are new in the places of the old ones.
pub(crate) fn write(sh: &Shell) -> Result<()> {
    let work = sh.create_temp_dir()?;
    let (npm, site) = (work.path().join("npm"), work.path().join("site"));
    npm::build(sh, &npm)?;
    site::build(sh, &npm, &site)?;
    for (made, place) in [(npm, npm_folder()), (site, site_folder())] {
        fs::create_dir_all(&place)?;
        if files::read(&made)? != files::read(&place)? {
            lock::put(Made::Dist, &made, &place)?;
        }
    }
    Ok(())
}

/// The version of everything here: that of the crate.
fn version() -> Result<String> {
    let manifest = fs::read_to_string(tools::root().join("Cargo.toml"))?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = \""));
    Ok(line.unwrap_or_default().trim_end_matches('"').to_owned())
}
