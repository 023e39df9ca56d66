//! `cargo xtask dist`: what a site deploys. Every file carries the hash of its content in its name, and every reference
//! follows, so that a page from a cache can never meet the core of another version.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use xshell::Shell;

use crate::{tools, wasm};

/// The page: the one file whose name stays, since people type it.
const PAGE: &str = "index.html";

/// The modules that a site loads by name; all others travel with them. Those that are not there are passed over.
const ENTRIES: &[&str] = &["www/page.js", "www/define.js"];

/// Files whose references are rewritten; all others are copied as they are.
const TEXT_ENDINGS: &[&str] = &["html", "js", "css", "webmanifest", "svg"];

/// Files that are sources only.
const LEFT_OUT: &[&str] = &["ts"];

/// Looks like a file and is none: the name under which the core imports the functions of its glue.
const IMPORT_NAME: &str = "./article_viewer_bg.js";

/// What may stand around a reference in HTML, JavaScript, CSS and JSON.
const DELIMITERS: &[char] = &['"', '\'', '`', '(', ')'];

/// `cargo xtask dist`
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    ensure!(arguments.is_empty(), "dist takes no arguments");
    let sh = tools::shell()?;
    build(&sh)?;
    tools::node(&sh)?.arg("xtask/node/sizes.mjs").arg(folder()).quiet().run()?;
    Ok(())
}

/// The folder that a site deploys.
pub(crate) fn folder() -> PathBuf {
    tools::root().join("dist")
}

/// Writes the folder anew.
pub(crate) fn build(sh: &Shell) -> Result<()> {
    wasm::build(sh)?;
    let stage = sh.create_temp_dir()?;
    minify(sh, stage.path())?;
    let mut names = Naming::new(read_files(stage.path())?);
    names.finish(PAGE)?;
    for entry in ENTRIES {
        if names.files.contains_key(*entry) {
            names.finish(entry)?;
        }
    }
    write_files(&folder(), &names.done)
}

/// Fills a folder with the page's files, minified, under the names that they have in the project.
fn minify(sh: &Shell, stage: &Path) -> Result<()> {
    let www = stage.join("www");
    let entries = ENTRIES.iter().filter(|entry| sh.path_exists(entry));
    let classics = classic_scripts(&sh.read_file(PAGE)?);
    let styles: Vec<_> = sh.read_dir("www")?.into_iter().filter(|file| has_ending(file, &["css"])).collect();
    let esbuild = || tools::npm_program(sh, "esbuild").map(|esbuild| esbuild.args(["--minify", "--log-level=warning"]));
    // The glue stays a module of its own: only the core's door may import it, and it finds the core beside itself.
    esbuild()?
        .args(entries)
        .args(["--bundle", "--splitting", "--format=esm", "--external:./pkg/*", "--chunk-names=[name]"])
        .arg("--outbase=www")
        .arg(prefixed("--outdir=", &www))
        .run()?;
    esbuild()?.args(styles).arg(prefixed("--outdir=", &www)).run()?;
    esbuild()?
        .args(scripts_below(&wasm::package_dir())?)
        .arg("--outbase=www")
        .arg(prefixed("--outdir=", &www))
        .run()?;
    if !classics.is_empty() {
        esbuild()?.args(classics).args(["--format=iife", "--outbase=www"]).arg(prefixed("--outdir=", &www)).run()?;
    }
    copy_others(&tools::root().join("www"), &www)?;
    sh.copy_file(PAGE, stage)?;
    Ok(())
}

/// The scripts of the page that are no modules.
fn classic_scripts(page: &str) -> Vec<String> {
    let names = page.split(DELIMITERS).filter(|token| has_ending(Path::new(token), &["js"]));
    names.filter(|name| !ENTRIES.contains(name)).map(str::to_owned).collect()
}

fn prefixed(prefix: &str, path: &Path) -> String {
    format!("{prefix}{}", path.display())
}

fn has_ending(file: &Path, endings: &[&str]) -> bool {
    file.extension().and_then(|ending| ending.to_str()).is_some_and(|ending| endings.contains(&ending))
}

fn scripts_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let names = file_names(folder)?.into_iter().map(|name| folder.join(name));
    Ok(names.filter(|file| has_ending(file, &["js"])).collect())
}

/// Copies what is neither a script nor a style sheet, as it is.
fn copy_others(from: &Path, to: &Path) -> Result<()> {
    for name in file_names(from)?.iter().filter(|name| !has_ending(Path::new(name), &["js", "css"])) {
        let target = to.join(name);
        fs::create_dir_all(target.parent().context("a file lies in a folder")?)?;
        fs::copy(from.join(name), target)?;
    }
    Ok(())
}

/// The names of all files below a folder, relative to it, with "/" between their parts. Hidden ones are passed over.
fn file_names(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for item in fs::read_dir(folder)? {
        let item = item?;
        let Ok(name) = item.file_name().into_string() else { continue };
        if name.starts_with('.') {
            continue;
        }
        if item.file_type()?.is_dir() {
            names.extend(file_names(&item.path())?.into_iter().map(|inner| format!("{name}/{inner}")));
        } else if !has_ending(&item.path(), LEFT_OUT) {
            names.push(name);
        }
    }
    Ok(names)
}

type Files = BTreeMap<String, Vec<u8>>;

fn read_files(folder: &Path) -> Result<Files> {
    file_names(folder)?.into_iter().map(|name| Ok((name.clone(), fs::read(folder.join(&name))?))).collect()
}

fn write_files(folder: &Path, files: &Files) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    for (name, bytes) in files {
        let file = folder.join(name);
        fs::create_dir_all(file.parent().context("a file lies in a folder")?)?;
        fs::write(file, bytes)?;
    }
    Ok(())
}

/// Gives files their final names, each after all files that it refers to. What nothing refers to is left out.
struct Naming {
    files: Files,
    /// The final name of every file that is finished, by its first name.
    names: BTreeMap<String, String>,
    /// Files that wait for one that they refer to.
    waiting: BTreeSet<String>,
    done: Files,
}

impl Naming {
    fn new(files: Files) -> Self {
        Self { files, names: BTreeMap::new(), waiting: BTreeSet::new(), done: Files::new() }
    }

    /// Finishes a file and what it refers to; returns its final name.
    fn finish(&mut self, name: &str) -> Result<String> {
        if let Some(finished) = self.names.get(name) {
            return Ok(finished.clone());
        }
        ensure!(self.waiting.insert(name.to_owned()), "{name} refers to itself by a circle of files");
        let bytes = self.files.get(name).with_context(|| format!("{name} is missing"))?.clone();
        let bytes = if has_ending(Path::new(name), TEXT_ENDINGS) {
            let text = String::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))?;
            self.follow_references(name, &text)?.into_bytes()
        } else {
            bytes
        };
        let finished = if name == PAGE { name.to_owned() } else { hashed_name(name, &bytes) };
        self.names.insert(name.to_owned(), finished.clone());
        self.done.insert(finished.clone(), bytes);
        Ok(finished)
    }

    /// The text of a file with the final names of the files it refers to. Folders stay, so only last parts change.
    fn follow_references(&mut self, name: &str, text: &str) -> Result<String> {
        let mut result = String::with_capacity(text.len());
        for piece in text.split_inclusive(DELIMITERS) {
            let token = piece.trim_end_matches(DELIMITERS);
            match resolve(name, token).filter(|target| self.files.contains_key(target)) {
                Some(target) => {
                    let finished = self.finish(&target)?;
                    let folder = token.rfind('/').map_or("", |slash| &token[..=slash]);
                    result += folder;
                    result += finished.rsplit('/').next().unwrap_or_default();
                }
                None if looks_like_reference(name, token) => bail!("{name} refers to {token}, which is not there"),
                None => result += token,
            }
            result += &piece[token.len()..];
        }
        Ok(result)
    }
}

/// The name that a relative reference means, seen from a file.
fn resolve(from: &str, reference: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in reference.split('/') {
        match part {
            "" => return None,
            "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// Whether a piece of a file can only be the name of another one: "./x.js" is, "e.g. this" is not.
fn looks_like_reference(from: &str, token: &str) -> bool {
    let is_relative =
        token.starts_with("./") || token.starts_with("../") || (from == PAGE && token.starts_with("www/"));
    let is_file = Path::new(token).extension().is_some() && !token.contains(char::is_whitespace);
    is_relative && is_file && token != IMPORT_NAME
}

/// `www/page.js` becomes `www/page.0123456789abcdef.js`.
fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}.{:016x}.{ending}", hash(bytes))
}

/// FNV-1a: it tells versions of a file apart, and nobody gains by forging it.
fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finish(files: &[(&str, &str)]) -> Result<Files> {
        let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
        let mut naming = Naming::new(files.collect());
        naming.finish(PAGE)?;
        Ok(naming.done)
    }

    #[test]
    fn references_are_resolved_like_addresses() {
        assert_eq!(resolve("index.html", "www/page.js").as_deref(), Some("www/page.js"));
        assert_eq!(resolve("www/core.js", "./pkg/glue.js").as_deref(), Some("www/pkg/glue.js"));
        assert_eq!(resolve("www/pkg/glue.js", "../icon.svg").as_deref(), Some("www/icon.svg"));
        assert_eq!(resolve("www/page.js", "https://example.org/"), None);
        assert_eq!(resolve("index.html", "../outside"), None);
    }

    #[test]
    fn a_change_in_the_core_changes_every_name_on_the_way_to_it() {
        let site = |core| {
            [(PAGE, r#"<script src="www/page.js">"#), ("www/page.js", "import('./core.wasm')"), ("www/core.wasm", core)]
        };
        let (old, new) = (finish(&site("1")).unwrap(), finish(&site("2")).unwrap());
        let both: Vec<_> = old.keys().filter(|name| new.contains_key(*name)).collect();
        assert_eq!(both, [PAGE]);
        assert_ne!(old[PAGE], new[PAGE]);
    }

    #[test]
    fn what_nothing_refers_to_is_left_out() {
        let done =
            finish(&[(PAGE, "<p>style.css in words, and (odd.css)"), ("style.css", ""), ("odd.css", "")]).unwrap();
        assert_eq!(done.len(), 2, "{:?}", done.keys());
    }

    #[test]
    fn a_missing_file_and_a_circle_are_named() {
        for gone in ["./gone.js", "www/gone.css"] {
            let missing = finish(&[(PAGE, &format!(r#"<a href="{gone}">"#))]).unwrap_err().to_string();
            assert!(missing.contains(gone), "{missing}");
        }
        let circle = finish(&[(PAGE, "'a.js'"), ("a.js", "'./b.js'"), ("b.js", "'./a.js'")]).unwrap_err().to_string();
        assert!(circle.contains("circle"), "{circle}");
    }
}
