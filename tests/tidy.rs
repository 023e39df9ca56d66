//! The rules of this project that a compiler does not know, each as a test.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Folders that are made by tools.
const MADE: &[&str] = &[
    "target",
    "node_modules",
    "dist",
    "tests/hosts/node_modules",
    "tests/hosts/sites",
    "www/pkg",
    "www/vendor",
    ".git",
    "fuzz/target",
    "fuzz/artifacts",
    "fuzz/corpus",
];

/// Endings of files that people write.
const TEXT: &[&str] = &[
    "rs",
    "toml",
    "js",
    "mjs",
    "ts",
    "json",
    "html",
    "css",
    "md",
    "txt",
    "lock",
    "webmanifest",
    "svg",
];

/// What only the browser's side of the crate may name.
const BROWSER_CRATES: &[&str] = &["wasm_bindgen", "web_sys", "js_sys", "gloo"];

/// Files whose letters are classes of characters, and a language that only tests know.
const NO_WORDS: &[&str] =
    &["src/text/chars.rs", "src/boundary/browser/plausibility.rs", "src/tables/invented.rs"];

/// Ways in which text could become markup, code or style in the page.
const UNSAFE_IN_PAGE: &[&str] = &[
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "setHTMLUnsafe",
    "createContextualFragment",
    "document.write",
    "srcdoc",
    "eval(",
    "new Function",
    "javascript:",
    " style=",
    "setAttribute('style'",
    "cssText",
];

/// What says that work is unfinished or that a test does not run. Cut in two, so that this file may name them.
const UNFINISHED: &[&str] = &[
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("#[ig", "nore"),
    concat!("todo", "!("),
    concat!("unimplemented", "!("),
    concat!("test.", "skip("),
    concat!("test.", "only("),
];

/// Folders of somebody's computer.
const MACHINE_PATHS: &[&str] =
    &[concat!("/wo", "rk/"), concat!("/ro", "ot/"), concat!("/Us", "ers/")];

const LONGEST_FILE: usize = 620;
const LONGEST_LIB: usize = 80;

#[test]
fn only_the_browser_side_names_the_browser() {
    let others = files("src").into_iter().filter(|file| !is_browser_side(file));
    assert_free_of(others, BROWSER_CRATES, "belongs into src/boundary/");
}

#[test]
fn text_reaches_the_page_as_text_alone() {
    let page = files("www").into_iter().chain([root().join("index.html")]);
    let scripts = page.filter(|file| matches!(ending(file), "js" | "html"));
    assert_free_of(scripts, UNSAFE_IN_PAGE, "can turn text into markup, code or style");
}

#[test]
fn nothing_is_left_unfinished() {
    let sources =
        files(".").into_iter().filter(|file| !matches!(ending(file), "txt" | "lock" | "json"));
    assert_free_of(
        sources,
        UNFINISHED,
        "is to be finished, or an entry in the list of known failures",
    );
}

#[test]
fn no_file_knows_a_machine() {
    assert_free_of(files("."), MACHINE_PATHS, "is a folder of one computer");
}

#[test]
fn lock_files_name_no_mirror() {
    let official = "registry+https://github.com/rust-lang/crates.io-index";
    for file in files(".") {
        let is_strange = |line: &&str| match file.file_name().and_then(|name| name.to_str()) {
            Some("Cargo.lock") => line.starts_with("source = ") && !line.contains(official),
            Some("package-lock.json") => line.contains("\"resolved\""),
            _ => false,
        };
        let lock = read(&file);
        let strange = lock.lines().find(is_strange);
        assert_eq!(strange, None, "{} names another source of packages", file.display());
    }
}

#[test]
fn words_of_languages_stand_in_tables() {
    let is_free = |file: &PathBuf| {
        file.starts_with(root().join("src/render"))
            || NO_WORDS.iter().any(|end| file.ends_with(end))
    };
    for file in files("src").into_iter().filter(|file| ending(file) == "rs" && !is_free(file)) {
        let source = read(&file);
        let code = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        for (number, line) in code.lines().enumerate() {
            let written = line.split("//").next().unwrap_or_default();
            let letter = written.chars().find(|c| !c.is_ascii() && c.is_alphabetic());
            let place = format!("{}:{}", file.display(), number + 1);
            assert_eq!(letter, None, "{place} has a word that belongs into src/tables/");
        }
    }
}

#[test]
fn no_two_types_have_one_name() {
    let mut places: HashMap<String, PathBuf> = HashMap::new();
    for file in files("src").into_iter().filter(|file| ending(file) == "rs") {
        let source = read(&file);
        let code = source.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        for name in code.lines().filter_map(defined_type) {
            let other = places.insert(name.to_owned(), file.clone());
            assert_eq!(other, None, "{} defines {name}, too", file.display());
        }
    }
}

/// The name of the type that a line defines; types of traits are indented and do not count.
fn defined_type(line: &str) -> Option<&str> {
    let mut words = line.split_ascii_whitespace().skip_while(|word| word.starts_with("pub"));
    let keyword = words.find(|word| !word.ends_with(')'))?;
    let defines = match keyword {
        "struct" | "enum" | "trait" => true,
        _ => keyword == "type" && !line.starts_with(' '),
    };
    let name = words.next().filter(|_| defines)?;
    name.split(|c: char| !c.is_alphanumeric()).next().filter(|name| !name.is_empty())
}

#[test]
fn files_are_short() {
    for file in ["src", "www", "xtask", "tests", "benches"].into_iter().flat_map(files) {
        if matches!(ending(&file), "rs" | "js" | "mjs" | "css") {
            assert_at_most(&file, LONGEST_FILE);
        }
    }
    assert_at_most(&root().join("src/lib.rs"), LONGEST_LIB);
}

#[test]
fn the_changelog_knows_the_version() {
    let version = env!("CARGO_PKG_VERSION");
    assert!(
        read(&root().join("CHANGELOG.md")).contains(version),
        "CHANGELOG.md does not mention {version}"
    );
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files below a folder of the project that people write.
fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![if folder == "." { root().to_owned() } else { root().join(folder) }];
    while let Some(folder) = folders.pop() {
        for item in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = item.path();
            if path.is_dir() && !is_made(&path) {
                folders.push(path);
            } else if TEXT.contains(&ending(&path)) {
                found.push(path);
            }
        }
    }
    found
}

fn is_made(folder: &Path) -> bool {
    MADE.iter().any(|made| folder == root().join(made))
}

fn ending(file: &Path) -> &str {
    file.extension().and_then(|ending| ending.to_str()).unwrap_or_default()
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn is_browser_side(file: &Path) -> bool {
    file.starts_with(root().join("src/boundary"))
}

fn assert_free_of(files: impl IntoIterator<Item = PathBuf>, words: &[&str], reason: &str) {
    for file in files {
        for (number, line) in
            String::from_utf8_lossy(&fs::read(&file).unwrap_or_default()).lines().enumerate()
        {
            let found = words.iter().find(|word| line.contains(**word));
            assert_eq!(found, None, "{}:{} {reason}", file.display(), number + 1);
        }
    }
}

fn assert_at_most(file: &Path, lines: usize) {
    let count = read(file).lines().count();
    assert!(count <= lines, "{} has {count} lines, more than {lines}: split it", file.display());
}
