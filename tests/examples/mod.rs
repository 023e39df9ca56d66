//! The examples of `tests/cases/*.txt`, as tests/cases.rs describes them.

use std::fs;
use std::path::{Path, PathBuf};

use article_viewer::Options;

/// What stands around an example.
pub(crate) const FENCE: &str = "````````````````````````````````";

/// What cannot be seen in a file, and what stands for it.
const SYMBOLS: [(char, char); 7] = [
    ('→', '\t'),
    ('␍', '\r'),
    ('␌', '\u{c}'),
    ('⍽', '\u{a0}'),
    ('∅', '\u{200b}'),
    ('␠', ' '),
    ('⌖', '\u{feff}'),
];

/// An input, and what is expected of it.
pub(crate) struct Example {
    /// Its first line, without the fence.
    pub(crate) header: String,
    pub(crate) name: String,
    pub(crate) options: Options,
    pub(crate) input: String,
    pub(crate) expected: String,
}

/// The files of a folder with this ending, sorted.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let entries =
        fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut files: Vec<_> = entries
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == ending))
        .collect();
    files.sort();
    files
}

/// What the outlines of a case file show, by a line in the prose at its top; blocks without one.
#[allow(dead_code)] // not every test asks
pub(crate) fn outline_kind(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let prose = text.split(FENCE).next().unwrap_or_default();
    let kind = prose.lines().find_map(|line| line.strip_prefix("outline: "));
    kind.unwrap_or("blocks").to_owned()
}

/// The pieces of a case file: prose as it stands, and examples.
pub(crate) fn pieces(file: &Path) -> Vec<Result<Example, String>> {
    let text = fs::read_to_string(file).unwrap();
    let stem = file.file_stem().unwrap().to_string_lossy();
    let mut parts = text.split(FENCE);
    let mut pieces = vec![Err(parts.next().unwrap_or_default().to_owned())];
    while let (Some(body), Some(prose)) = (parts.next(), parts.next()) {
        let (header, body) = body.split_once('\n').expect("an example has a header");
        let whole = header.trim();
        let header = whole
            .strip_prefix("example ")
            .unwrap_or_else(|| panic!("{stem}: a header starts with `example`: {header}"));
        let (name, options) =
            header.split_once(" {").map_or((header, Options::default()), |(name, json)| {
                (
                    name,
                    serde_json::from_str(&format!("{{{json}"))
                        .unwrap_or_else(|error| panic!("{stem}: {header}: {error}")),
                )
            });
        assert!(
            name.starts_with("should "),
            "{stem}: a name says what should be, or should not: {name}"
        );
        let (input, expected) = body
            .split_once("\n.\n")
            .unwrap_or_else(|| panic!("{stem}: {name}: a line with one dot is missing"));
        pieces.push(Ok(Example {
            header: whole.to_owned(),
            name: name.to_owned(),
            options,
            input: input.to_owned(),
            expected: expected.to_owned(),
        }));
        pieces.push(Err(prose.to_owned()));
    }
    pieces
}

/// Puts the characters in that symbols stand for.
pub(crate) fn unseen(input: &str) -> String {
    input
        .chars()
        .map(|c| SYMBOLS.iter().find(|(symbol, _)| *symbol == c).map_or(c, |(_, meant)| *meant))
        .collect()
}
