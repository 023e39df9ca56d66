//! Which line of a page is its title: what the document says of itself (`<title>`, `og:title`) names one of its lines.

use std::collections::HashSet;

/// What stands between the title of a page and the name of its site.
const SEPARATORS: &[char] = &['|', '-', '–', '—', '·', '•', ':', '»', '«', '/', '>'];

/// The names of a document.
#[derive(Debug, Default)]
pub(super) struct Titles {
    /// Letters and digits of each name and of its parts, the likeliest title last.
    keys: Vec<String>,
    /// The words of each name.
    words: Vec<HashSet<String>>,
}

impl Titles {
    /// Takes what the document is called, with the name of its site or without; `site` is that name.
    pub(super) fn new<'n>(names: impl IntoIterator<Item = &'n str>, site: &str) -> Self {
        let (mut titles, site) = (Self::default(), key(site));
        for name in names {
            titles.words.push(words(name).collect());
            let half = key(name).len().div_ceil(2);
            let parts = parts(name).map(key).filter(|part| part.len() >= half && *part != site);
            titles.keys.extend(parts.filter(|part| !part.is_empty()));
        }
        titles
    }

    /// How likely this line is the title that the document names; 0 where it is not named.
    pub(super) fn named(&self, line: &str) -> usize {
        let line = key(line);
        self.keys.iter().rposition(|key| *key == line).map_or(0, |at| at + 1)
    }

    /// How alike the words of this line and of a name are, in percent.
    pub(super) fn alike(&self, line: &str) -> usize {
        let line: HashSet<_> = words(line).collect();
        let alike = |name: &HashSet<String>| {
            200 * name.intersection(&line).count() / (name.len() + line.len()).max(1)
        };
        self.words.iter().map(alike).max().unwrap_or(0)
    }
}

/// A name, and what is left of it without its first parts, then without its last ones.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    let cuts = || name.char_indices().filter(|(_, c)| SEPARATORS.contains(c));
    let heads = cuts().filter(|&(at, _)| name[..at].ends_with(' ') || name[at..].starts_with(": "));
    let tails = cuts().filter(|&(at, c)| name[at + c.len_utf8()..].starts_with(' '));
    let heads = heads.map(|(at, _)| &name[..at]);
    tails.map(|(at, c)| &name[at + c.len_utf8()..]).chain(heads).chain([name])
}

/// Letters and digits, in small letters.
fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}
