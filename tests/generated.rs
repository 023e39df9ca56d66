//! Files that say in another language what Rust says already are made from it: they are never older than what they are made of.
//! `cargo xtask codegen` writes them.

use std::fs;
use std::path::Path;

use article_viewer::render::{self, NAMED_PARTS, PARTS};
use article_viewer::{Kind, Reason, Role};

/// A file, where its words come from, and what makes it.
type Generated = (&'static str, &'static str, fn() -> String);

const FILES: &[Generated] = &[
    ("src/boundary/codes.d.ts", "src/article/", declarations),
    ("www/core/version.js", "Cargo.toml", version),
    ("www/draw/parts.js", "src/render/parts.rs", parts),
    ("www/words/reasons.js", "src/render/words.rs", reasons),
];

#[test]
fn generated_files_are_fresh() {
    let update = std::env::var_os("UPDATE").is_some();
    for (name, source, content) in FILES {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        let text = format!(
            "// Made by `cargo xtask codegen` from {source}: change it there.\n{}",
            content()
        );
        if update {
            fs::write(&file, &text).expect("it can be written");
        }
        let found = fs::read_to_string(&file).unwrap_or_default();
        assert!(found == text, "{name} is older than {source}: run `cargo xtask codegen`");
    }
}

fn declarations() -> String {
    let roles: Vec<_> = Role::ALL.iter().map(|role| role.code()).collect();
    let reasons: Vec<_> = Reason::ALL.iter().map(|reason| reason.code()).collect();
    [
        union("What a block is.", "Kind", Kind::CODES),
        union(
            "The kinds that a correction or a hint may name. `join` continues the line above; `link` is for hints only.",
            "Role",
            &roles,
        ),
        union("The rule that gave a block its kind.", "Reason", &reasons),
    ]
    .concat()
}

fn union(about: &str, name: &str, codes: &[&str]) -> String {
    let codes = codes.iter().map(|code| format!("\n  | '{code}'")).collect::<Vec<_>>().concat();
    format!("\n/** {about} */\nexport type {name} ={codes};\n")
}

fn version() -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(
        "// @ts-check\n\n/** The version of the package. */\nexport const VERSION = '{version}';\n"
    )
}

fn parts() -> String {
    let parts = PARTS.iter().map(|part| format!("  '{part}',\n")).collect::<Vec<_>>().concat();
    let named: String = NAMED_PARTS
        .iter()
        .map(|(element, part)| format!("  ['{element}', '{part}'],\n"))
        .collect::<Vec<_>>()
        .concat();
    format!(
        "// @ts-check\n
/** Classes that are also parts: what `::part()` of a page around an article reaches. */
export const PARTS = new Set([\n{parts}]);\n
/** Elements of text that have no class are parts by their names. */
export const NAMED_PARTS = new Map([\n{named}]);\n"
    )
}

fn reasons() -> String {
    let reasons = Reason::ALL
        .iter()
        .map(|reason| format!("  {}: '{}',\n", key(reason.code()), render::sentence(*reason)))
        .collect::<Vec<_>>()
        .concat();
    format!(
        "// @ts-check\n
/** Why a line was taken for what it is, where its shape left a choice. */
export const reasons = {{\n{reasons}}};\n"
    )
}

/// A key of an object, with quotation marks where it needs them.
fn key(code: &str) -> String {
    if code.contains('-') { format!("'{code}'") } else { code.to_owned() }
}
