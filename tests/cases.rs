//! Runs the examples of `tests/cases/*.txt`, each as a test of its own, and the whole pastes of `tests/articles/*.txt`.
//! `cargo test --test cases -- 'days: should tell'` runs those whose names hold these words.
//!
//! A case file is prose with examples between fences of 32 backquotes: the input, a line with one dot, the expected outline.
//! The header of an example may give options as JSON; a line `outline: marks` (`time`, `language`) in the prose at the top of a
//! file says that its outlines are not of blocks. In the input, `→` is a tab, `␍` a carriage return, `␌` a form feed, `⍽` a
//! no-break space, `∅` a zero-width space, `␠` a blank at a line's end and `⌖` a byte order mark.
//!
//! `UPDATE=1 cargo test --test cases` writes what the parser says into the files; read the difference before you commit it.

mod examples;
mod outline;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

use article_viewer::{Options, parse};
use examples::{Example, FENCE, files, outline_kind, pieces, unseen};
use libtest_mimic::{Arguments, Failed, Trial};

fn main() -> ExitCode {
    if std::env::var_os("UPDATE").is_some() {
        for file in files("tests/cases", "txt") {
            update_cases(&file);
        }
        for file in files("tests/articles", "txt") {
            update_article(&file);
        }
    }
    let known = known_failures();
    let cases = files("tests/cases", "txt").into_iter().flat_map(|file| {
        let kind = outline_kind(&file);
        pieces(&file)
            .into_iter()
            .flatten()
            .map(move |example| (file.clone(), kind.clone(), example))
    });
    let mut trials: Vec<_> = cases
        .map(|(file, kind, example)| {
            let name = name_of(&file, &example);
            let reason = known.get(&name).cloned();
            Trial::test(name, move || check(&kind, &example, reason.as_deref()))
        })
        .collect();
    let gone = known.keys().filter(|name| !trials.iter().any(|trial| trial.name() == *name));
    let gone: Vec<_> = gone.cloned().collect();
    trials.push(Trial::test("known failures are there", move || match gone.as_slice() {
        [] => Ok(()),
        gone => Err(format!("no such example: {}", gone.join(", ")).into()),
    }));
    trials.extend(files("tests/articles", "txt").into_iter().map(|file| {
        let name = format!("article: {}", stem(&file));
        Trial::test(name, move || check_article(&file))
    }));
    trials.push(Trial::test("the fixture of the seed", || {
        seed_shape(&read(&root().join("tests/articles/harbour-talks.txt")));
        Ok(())
    }));
    trials.push(seed());
    libtest_mimic::run(&Arguments::from_args(), trials).exit_code()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn stem(file: &Path) -> String {
    file.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

/// `days: should tell newest first from oldest first`
fn name_of(file: &Path, example: &Example) -> String {
    format!("{}: {}", stem(file), example.name)
}

/// Examples that fail and are known to, each with its reason.
fn known_failures() -> BTreeMap<String, String> {
    let text = read(&root().join("tests/known-failures.txt"));
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let pairs = lines.map(|line| line.split_once(" -- ").expect("`file: name -- reason`"));
    pairs.map(|(name, reason)| (name.to_owned(), reason.to_owned())).collect()
}

/// What the parser says of an example.
fn found(kind: &str, example: &Example) -> String {
    let input = unseen(&example.input);
    let article = parse(&input, &example.options);
    match kind {
        "time" => outline::expressions(&input, &article),
        "marks" => outline::marks(&input, &article),
        "language" => outline::language(&article),
        _ => outline::outline(&article),
    }
}

fn check(kind: &str, example: &Example, known: Option<&str>) -> Result<(), Failed> {
    let found = found(kind, example);
    match (found == example.expected, known) {
        (true, None) | (false, Some(_)) => Ok(()),
        (true, Some(reason)) => {
            Err(format!("it passes: take it off known-failures.txt ({reason})").into())
        }
        (false, None) => {
            Err(format!("--- expected\n{}--- found\n{found}", example.expected).into())
        }
    }
}

fn outline_of(file: &Path) -> String {
    outline::outline(&parse(&read(file), &Options::default()))
}

fn check_article(file: &Path) -> Result<(), Failed> {
    let (found, expected) = (outline_of(file), read(&file.with_extension("outline")));
    if found == expected {
        return Ok(());
    }
    Err(format!("--- expected\n{expected}--- found\n{found}").into())
}

/// Writes what the parser says into a case file; examples that are known to fail stay.
fn update_cases(file: &Path) {
    let (known, kind) = (known_failures(), outline_kind(file));
    let mut written = String::new();
    for piece in pieces(file) {
        match piece {
            Err(prose) => written += &prose,
            Ok(example) => {
                let is_known = known.contains_key(&name_of(file, &example));
                let outline =
                    if is_known { example.expected.clone() } else { found(&kind, &example) };
                let Example { header, input, .. } = example;
                written.extend([FENCE, " ", &header, "\n", &input, "\n.\n", &outline, FENCE]);
            }
        }
    }
    fs::write(file, written).expect("it can be written");
}

fn update_article(file: &Path) {
    fs::write(file.with_extension("outline"), outline_of(file)).expect("it can be written");
}

/// The sample of the people who asked for this, where the folder of outside data is at hand.
fn seed() -> Trial {
    let Some(gold) = std::env::var_os("ARTICLE_VIEWER_GOLD") else {
        eprintln!(
            "NOT RUN: ARTICLE_VIEWER_GOLD is not set, so the seed was not read; tests/articles/harbour-talks.txt has its shape."
        );
        return Trial::test("the seed", || Ok(())).with_ignored_flag(true);
    };
    Trial::test("the seed", move || {
        seed_shape(&read(&Path::new(&gold).join("seed/article.txt")));
        Ok(())
    })
}

/// Title, standfirst, three sections with 2, 2 and 3 paragraphs, and 41 bare times over two days.
fn seed_shape(text: &str) {
    use article_viewer::{Content, DayRule, Inferred, Kind, Note, Order};
    let lines: Vec<_> = text.lines().collect();
    let article = parse(text, &Options::default());
    assert_eq!(article.title.unwrap().text, lines[0]);
    assert_eq!(
        article.standfirst.iter().map(|block| block.text.as_str()).collect::<Vec<_>>(),
        [lines[1]]
    );
    let headings: Vec<_> = article
        .sections
        .iter()
        .map(|section| section.heading.as_ref().unwrap().text.as_str())
        .collect();
    assert_eq!(headings, [lines[2], lines[5], lines[8]]);
    let paragraphs = |content: &&Content| matches!(content, Content::Block(block) if block.kind == Kind::Paragraph);
    assert_eq!(
        article
            .sections
            .iter()
            .map(|section| section.blocks.iter().filter(paragraphs).count())
            .collect::<Vec<_>>(),
        [2, 2, 3]
    );
    assert_eq!(
        article.sections.iter().map(|section| section.blocks.len()).collect::<Vec<_>>(),
        [2, 2, 4]
    );
    assert!(matches!(article.sections[2].blocks[3], Content::Timeline(at) if at.index == 0));
    assert!(article.furniture.is_empty() && article.timelines.is_empty());
    let timeline = article.timeline.unwrap();
    assert_eq!(timeline.order, Order::NewestFirst);
    assert_eq!(
        timeline.days.iter().map(|day| (day.offset, day.entries.len())).collect::<Vec<_>>(),
        [(Some(0), 31), (Some(-1), 10)]
    );
    assert_eq!(timeline.days[0].inferred, None);
    assert_eq!(timeline.days[1].inferred, Some(Inferred { rule: DayRule::RollOver, line: 75 }));
    let entries: Vec<_> = timeline.days.iter().flat_map(|day| &day.entries).collect();
    let times: Vec<_> = entries.iter().map(|entry| entry.time.as_deref().unwrap()).collect();
    assert_eq!((times[0], times[30], times[31], times[40]), ("14:20", "07:00", "17:20", "14:40"));
    for twice in ["10:00", "16:20"] {
        assert_eq!(times.iter().filter(|time| **time == twice).count(), 2, "{twice}");
    }
    for entry in entries {
        assert!(entry.blocks.is_empty());
        assert_eq!(
            entry.spans.iter().map(|span| span.of(text)).collect::<Vec<_>>(),
            ["-", entry.at.of(text)]
        );
    }
    let note = Note::TimelineWithoutText {
        index: 0,
        entries: 41,
        first: "14:20".to_owned(),
        last: "14:40".to_owned(),
        days: Some(2),
    };
    assert_eq!(article.notes, [note]);
}
