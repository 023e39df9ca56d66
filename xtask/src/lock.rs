//! What one `cargo xtask` makes while another one reads it: it is replaced when nobody reads it any more.

use std::fs::{self, File};
use std::path::Path;

use anyhow::Result;

use crate::tools;

/// What is made in one piece.
#[derive(Clone, Copy)]
pub(crate) enum Made {
    /// `node_modules/` and `www/pkg/`.
    Packages,
    /// `dist/`.
    Dist,
    /// What rustup has installed.
    Toolchain,
}

/// As long as the result lives, nobody replaces it.
pub(crate) fn keep(made: Made) -> Result<File> {
    let lock = file(made)?;
    lock.lock_shared()?;
    Ok(lock)
}

/// As long as the result lives, nobody relies on it.
pub(crate) fn replace(made: Made) -> Result<File> {
    let lock = file(made)?;
    if lock.try_lock().is_err() {
        println!("waiting for another `cargo xtask`, which uses what is to be replaced");
        lock.lock()?;
    }
    Ok(lock)
}

/// Puts a copy of a folder in the place of another one, in one step: whoever reads finds the old one or the new one.
pub(crate) fn put(made: Made, from: &Path, to: &Path) -> Result<()> {
    let _lock = replace(made)?;
    let beside = |what| to.with_file_name(format!(".{what}"));
    let (new, old) = (beside("new"), beside("old"));
    for left in [&new, &old].into_iter().filter(|left| left.exists()) {
        fs::remove_dir_all(left)?;
    }
    copy_dir(from, &new)?;
    if to.exists() {
        fs::rename(to, &old)?;
    }
    fs::rename(&new, to)?;
    if old.exists() {
        fs::remove_dir_all(old)?;
    }
    Ok(())
}

fn copy_dir(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for item in fs::read_dir(from)? {
        let item = item?;
        let target = to.join(item.file_name());
        if item.file_type()?.is_dir() {
            copy_dir(&item.path(), &target)?;
        } else {
            fs::copy(item.path(), &target)?;
        }
    }
    Ok(())
}

fn file(made: Made) -> Result<File> {
    let name = match made {
        Made::Packages => "packages.lock",
        Made::Dist => "dist.lock",
        Made::Toolchain => "toolchain.lock",
    };
    fs::create_dir_all(tools::target_dir())?;
    Ok(File::create(tools::target_dir().join(name))?)
}
