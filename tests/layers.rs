//! The plan of the house: folders point one way, and no file stands in a circle with others, in `src/` and in `www/` alike.
//! `cargo test --test layers -- --nocapture` prints how many rooms, floors and arrows there are.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The folders of `src/`, lowest first: each may use those of the rows above its own.
const CORE: &[&[&str]] = &[
    &["article"],
    &["text"],
    &["tables"],
    &["time"],
    &["facts"],
    &["plan"],
    &["prose"],
    &["top"],
    &["feed"],
    &["annotate"],
    &["read"],
    &["lib"],
    &["render"],
    &["boundary"],
    &["bin"],
];

/// The folders of `www/`, the same way; the file beside them hands out the core.
const PAGE: &[&[&str]] = &[
    &["words", "core", "vendor"],
    &["draw"],
    &["strip", "export", "files"],
    &["timeline"],
    &["article", "library", "listen"],
    &["page", "element"],
    &["frame", "owners", "worker"],
    &["core.js"],
];

/// Which files each file uses, by their names in the folder.
type Uses = BTreeMap<String, BTreeSet<String>>;

#[test]
fn folders_of_the_core_point_one_way() {
    assert_one_way("src", &uses_of_core(), CORE);
}

#[test]
fn folders_of_the_page_point_one_way() {
    assert_one_way("www", &uses_of_page(), PAGE);
}

#[test]
fn no_files_use_each_other_in_a_circle() {
    for uses in [uses_of_core(), uses_of_page()] {
        let circle = circle(&uses);
        assert!(circle.is_empty(), "these files use each other in a circle: {}", circle.join(", "));
    }
}

#[test]
fn paths_are_read_as_the_compiler_reads_them() {
    let files = ["lib.rs", "a/mod.rs", "a/b.rs", "c.rs"].map(str::to_owned);
    let used = |file, source| Vec::from_iter(modules_used(file, source, &files));
    assert_eq!(used("c.rs", "use crate::a::{self, b::{Thing, other}};"), ["a/b.rs", "a/mod.rs"]);
    assert_eq!(used("a/b.rs", "use super::Thing; fn f() { crate::c::f() }"), ["a/mod.rs", "c.rs"]);
    assert_eq!(used("a/mod.rs", "mod b; use b::Thing;"), ["a/b.rs"]);
    assert_eq!(
        used("a/mod.rs", "mod b; // crate::c\n#[cfg(test)]\nmod tests { use crate::c; }"),
        [""; 0]
    );
    assert_eq!(used("c.rs", "crate::Thing"), ["lib.rs"]);
}

/// Every arrow goes to the own folder or to one of an earlier row.
fn assert_one_way(root: &str, uses: &Uses, rows: &[&[&str]]) {
    let row_of = |file: &str| {
        let folder = file.split('/').next().unwrap_or_default();
        let folder = folder.strip_suffix(".rs").unwrap_or(folder);
        let row = rows.iter().position(|row| row.contains(&folder));
        (folder.to_owned(), row.unwrap_or_else(|| panic!("{root}/{file} is in no row of the plan")))
    };
    let mut rooms = BTreeSet::new();
    let mut arrows = BTreeSet::new();
    let mut wrong = Vec::new();
    for (file, used) in uses.iter().flat_map(|(file, all)| all.iter().map(move |used| (file, used)))
    {
        let ((from, own), (to, other)) = (row_of(file), row_of(used));
        rooms.extend([from.clone(), to.clone()]);
        if from != to {
            arrows.insert((from.clone(), to.clone()));
            if other >= own {
                wrong.push(format!("{file} uses {used}"));
            }
        }
    }
    let files: usize = uses.values().map(BTreeSet::len).sum();
    println!(
        "{root}: {} rooms on {} floors, {} arrows between them; {} files, {files} arrows",
        rooms.len(),
        floors(&arrows),
        arrows.len(),
        uses.len()
    );
    assert!(wrong.is_empty(), "folders use those of earlier rows, but {}", wrong.join(", "));
}

/// How many folders stand above each other: the longest way along the arrows.
fn floors(arrows: &BTreeSet<(String, String)>) -> usize {
    fn height(room: &str, arrows: &BTreeSet<(String, String)>, depth: usize) -> usize {
        let below = arrows.iter().filter(|(from, _)| from == room && depth < arrows.len());
        1 + below.map(|(_, to)| height(to, arrows, depth + 1)).max().unwrap_or(0)
    }
    arrows.iter().map(|(from, _)| height(from, arrows, 0)).max().unwrap_or(1)
}

/// Files that are left when those that use no other one left, or that no other one left uses, are taken away again and again.
fn circle(uses: &Uses) -> Vec<String> {
    let mut left: BTreeSet<&String> = uses.keys().collect();
    loop {
        let is_used = |used: &String| left.iter().any(|file| uses[*file].contains(used));
        let uses_one = |file: &String| uses[file].iter().any(|used| left.contains(used));
        let held: BTreeSet<_> =
            left.iter().copied().filter(|file| is_used(file) && uses_one(file)).collect();
        if held.len() == left.len() {
            return left.into_iter().cloned().collect();
        }
        left = held;
    }
}

fn uses_of_core() -> Uses {
    let mut files = files("src", ".rs");
    files.retain(|file| !read("src", file).contains("#![cfg(test)]"));
    let uses = |file: &String| modules_used(file, &read("src", file), &files);
    files.iter().map(|file| (file.clone(), uses(file))).collect()
}

/// Imports of scripts, those of their types included.
fn uses_of_page() -> Uses {
    let files = files("www", ".js");
    let uses = |file: &String| {
        let source = read("www", file);
        let quoted = source.split(['\'', '"', '`']).filter(|text| text.starts_with('.'));
        quoted.filter_map(|text| beside(file, text)).filter(|name| files.contains(name)).collect()
    };
    files.iter().map(|file| (file.clone(), uses(file))).collect()
}

/// `../draw/dom.js`, seen from a file.
fn beside(file: &str, path: &str) -> Option<String> {
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The files of the modules that a Rust source names, tests and comments aside.
fn modules_used(file: &str, source: &str, files: &[String]) -> BTreeSet<String> {
    let code: String = source
        .split("#[cfg(test)]\nmod tests")
        .take(1)
        .flat_map(str::lines)
        .filter(|line| !line.trim_start().starts_with("//"))
        .map(|line| line.split(" // ").next().unwrap_or_default())
        .fold(String::new(), |code, line| code + line + "\n");
    let own = module_of(file);
    let parent: Vec<String> = own[..own.len().saturating_sub(1)].to_vec();
    let starts = [("crate::", Vec::new()), ("super::", parent), ("self::", own.clone())];
    let children = files.iter().map(|file| module_of(file)).filter(|module| {
        module.len() == own.len() + 1 && module.starts_with(&own) && file.ends_with("mod.rs")
    });
    let children = children.map(|child| (format!("{}::", child[own.len()]), child));
    let starts = starts.into_iter().map(|(start, base)| (start.to_owned(), base)).chain(children);
    let mut used = BTreeSet::new();
    for (start, base) in starts {
        for (at, _) in code.match_indices(&start) {
            if code[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '"')) {
                continue;
            }
            for path in paths(&code[at + start.len()..]).0 {
                let path = [base.clone(), path].concat();
                used.extend(file_of(&path, files).filter(|name| name != file));
            }
        }
    }
    used
}

/// `a::{b, c::D}` as the paths `a b` and `a c D`, and what follows them.
fn paths(source: &str) -> (Vec<Vec<String>>, &str) {
    if let Some(mut rest) = source.trim_start().strip_prefix('{') {
        let mut all = Vec::new();
        while !rest.trim_start().starts_with('}') && !rest.trim_start().is_empty() {
            let (found, after) = paths(rest);
            all.extend(found);
            rest = after.trim_start().trim_start_matches(',');
        }
        return (all, rest.trim_start().strip_prefix('}').unwrap_or(rest));
    }
    let source = source.trim_start();
    let end = source.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(source.len());
    let (name, rest) = source.split_at(end);
    match rest.strip_prefix("::") {
        Some(inner) => {
            let (found, rest) = paths(inner);
            (found.into_iter().map(|path| [vec![name.to_owned()], path].concat()).collect(), rest)
        }
        None if name.is_empty() => (vec![Vec::new()], source.get(1..).unwrap_or_default()),
        None => (vec![vec![name.to_owned()]], rest),
    }
}

/// `plan/lists/mod.rs` → `plan lists`.
fn module_of(file: &str) -> Vec<String> {
    let name = file.trim_end_matches(".rs").trim_end_matches("/mod");
    if name == "lib" { Vec::new() } else { name.split('/').map(str::to_owned).collect() }
}

/// The file of the innermost module on a path.
fn file_of(path: &[String], files: &[String]) -> Option<String> {
    (0..=path.len()).rev().find_map(|length| {
        let module = &path[..length];
        files.iter().find(|file| module_of(file) == module).cloned()
    })
}

/// The names of all files of a folder with this ending, by hand alone.
fn files(folder: &str, ending: &str) -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for item in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = item.path();
            let name =
                path.strip_prefix(&root).expect("it lies in the folder").display().to_string();
            if path.is_dir() && !["pkg", "vendor"].contains(&name.as_str()) {
                folders.push(path);
            } else if name.ends_with(ending) {
                found.push(name.replace('\\', "/"));
            }
        }
    }
    found
}

fn read(folder: &str, file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
