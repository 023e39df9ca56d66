//! Names with the hash of a file's content in them, in the files and in every reference to them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use super::files::{Files, has_ending};

/// Files whose references are rewritten; all others are taken as they are.
const TEXT_ENDINGS: &[&str] = &["html", "js", "css", "webmanifest", "svg"];

/// Looks like a file and is none: the name under which the core imports the functions of its glue.
const IMPORT_NAME: &str = "./article_viewer_bg.js";

/// What may stand around a reference in HTML, JavaScript, CSS and JSON.
pub(super) const DELIMITERS: &[char] = &['"', '\'', '`', '(', ')'];

/// The files that these ones need, themselves included. Those that are named keep their names, since people type them; every
/// other one gets the hash of its content in its name. What nothing refers to is left out.
pub(super) fn finish(files: Files, named: &[&str]) -> Result<Files> {
    let mut naming = Naming {
        files,
        named,
        names: BTreeMap::new(),
        waiting: BTreeSet::new(),
        done: Files::new(),
    };
    for name in named {
        naming.finish(name)?;
    }
    Ok(naming.done)
}

/// Gives files their final names, each after all files that it refers to.
struct Naming<'a> {
    files: Files,
    named: &'a [&'a str],
    /// The final name of every file that is finished, by its first name.
    names: BTreeMap<String, String>,
    /// Files that wait for one that they refer to.
    waiting: BTreeSet<String>,
    done: Files,
}

impl Naming<'_> {
    /// Finishes a file and what it refers to; returns its final name.
    fn finish(&mut self, name: &str) -> Result<String> {
        if let Some(finished) = self.names.get(name) {
            return Ok(finished.clone());
        }
        ensure!(
            self.waiting.insert(name.to_owned()),
            "{name} refers to itself by a circle of files"
        );
        let bytes = self.files.get(name).with_context(|| format!("{name} is missing"))?.clone();
        let bytes = if has_ending(Path::new(name), TEXT_ENDINGS) {
            let text = String::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))?;
            self.follow_references(name, &text)?.into_bytes()
        } else {
            bytes
        };
        let finished =
            if self.named.contains(&name) { name.to_owned() } else { hashed_name(name, &bytes) };
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
                Some(target) if self.named.contains(&target.as_str()) => result += token, // finished by itself
                Some(target) => {
                    let finished = self.finish(&target)?;
                    let folder = token.rfind('/').map_or("", |slash| &token[..=slash]);
                    result += folder;
                    result += finished.rsplit('/').next().unwrap_or_default();
                }
                None if looks_like_reference(name, token) => {
                    bail!("{name} refers to {token}, which is not there")
                }
                None => result += token,
            }
            result += &piece[token.len()..];
        }
        Ok(result)
    }
}

/// A page with the files that it needs, of files that have their final names; other pages that it leads to are none of them.
pub(super) fn needed(files: &Files, page: &str, pages: &[&str]) -> Files {
    let mut needed = Files::new();
    let mut coming = vec![page.to_owned()];
    while let Some(name) = coming.pop() {
        let Some(bytes) = files.get(&name).filter(|_| !needed.contains_key(&name)) else {
            continue;
        };
        if has_ending(Path::new(&name), TEXT_ENDINGS) {
            let text = String::from_utf8_lossy(bytes);
            let referred = text.split(DELIMITERS).filter_map(|token| resolve(&name, token));
            coming.extend(referred.filter(|name| !pages.contains(&name.as_str())));
        }
        needed.insert(name, bytes.clone());
    }
    needed
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
    let is_relative = token.starts_with("./")
        || token.starts_with("../")
        || (has_ending(Path::new(from), &["html"]) && token.starts_with("www/"));
    let is_file = Path::new(token).extension().is_some() && !token.contains(char::is_whitespace);
    is_relative && is_file && token != IMPORT_NAME
}

/// `www/page.js` becomes `www/page.0123456789abcdef.js`.
fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("{stem}.{:016x}.{ending}", hash(bytes))
}

/// FNV-1a: it tells versions of a file apart, and nobody gains by forging it.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "index.html";

    fn site(files: &[(&str, &str)]) -> Result<Files> {
        let files = files.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()));
        finish(files.collect(), &[PAGE])
    }

    #[test]
    fn references_are_resolved_like_addresses() {
        assert_eq!(resolve("index.html", "www/page/page.js").as_deref(), Some("www/page/page.js"));
        assert_eq!(
            resolve("www/core/core.js", "../pkg/glue.js").as_deref(),
            Some("www/pkg/glue.js")
        );
        assert_eq!(resolve("www/pkg/glue.js", "../icon.svg").as_deref(), Some("www/icon.svg"));
        assert_eq!(resolve("www/page.js", "https://example.org/"), None);
        assert_eq!(resolve("index.html", "../outside"), None);
    }

    #[test]
    fn a_change_in_the_core_changes_every_name_on_the_way_to_it() {
        let with = |core| {
            [
                (PAGE, r#"<script src="www/page.js">"#),
                ("www/page.js", "import('./core.wasm')"),
                ("www/core.wasm", core),
            ]
        };
        let (old, new) = (site(&with("1")).unwrap(), site(&with("2")).unwrap());
        let both: Vec<_> = old.keys().filter(|name| new.contains_key(*name)).collect();
        assert_eq!(both, [PAGE]);
        assert_ne!(old[PAGE], new[PAGE]);
    }

    #[test]
    fn what_nothing_refers_to_is_left_out() {
        let done = site(&[
            (PAGE, "<p>style.css in words, and (odd.css)"),
            ("style.css", ""),
            ("odd.css", ""),
        ])
        .unwrap();
        assert_eq!(done.len(), 2, "{:?}", done.keys());
    }

    #[test]
    fn a_missing_file_and_a_circle_are_named() {
        for gone in ["./gone.js", "www/gone.css"] {
            let missing =
                site(&[(PAGE, &format!(r#"<a href="{gone}">"#))]).unwrap_err().to_string();
            assert!(missing.contains(gone), "{missing}");
        }
        let circle = site(&[(PAGE, "'a.js'"), ("a.js", "'./b.js'"), ("b.js", "'./a.js'")])
            .unwrap_err()
            .to_string();
        assert!(circle.contains("circle"), "{circle}");
    }

    #[test]
    fn a_page_needs_what_it_leads_to_and_no_other_page() {
        let files = [
            (PAGE, r#"<script src="a.js"><a href="other.html">"#),
            ("a.js", "import('./b.js')"),
            ("b.js", ""),
            ("other.html", r#"<script src="c.js">"#),
            ("c.js", ""),
        ];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into();
        let needed = needed(&files, PAGE, &[PAGE, "other.html"]);
        assert_eq!(needed.keys().collect::<Vec<_>>(), ["a.js", "b.js", PAGE]);
    }
}
