//! Folders as maps from names to bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// The files of a folder by their names, relative to it, with "/" between their parts.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// All files below a folder. Hidden ones are passed over.
pub(super) fn read(folder: &Path) -> Result<Files> {
    names(folder)?
        .into_iter()
        .map(|name| Ok((name.clone(), fs::read(folder.join(&name))?)))
        .collect()
}

/// Writes files into a folder, over those of the same name.
pub(super) fn write(folder: &Path, files: &Files) -> Result<()> {
    for (name, bytes) in files {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().context("a file lies in a folder")?)?;
        fs::write(file, bytes)?;
    }
    Ok(())
}

/// The names of all files below a folder.
pub(super) fn names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for item in fs::read_dir(folder)? {
        let item = item?;
        let Ok(name) = item.file_name().into_string() else { continue };
        if name.starts_with('.') {
            continue;
        }
        if item.file_type()?.is_dir() {
            names.extend(
                self::names(&item.path())?.into_iter().map(|inner| format!("{name}/{inner}")),
            );
        } else {
            names.push(name);
        }
    }
    Ok(names)
}

pub(super) fn has_ending(file: &Path, endings: &[&str]) -> bool {
    file.extension()
        .and_then(|ending| ending.to_str())
        .is_some_and(|ending| endings.contains(&ending))
}
