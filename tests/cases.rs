//! Runs the examples of `tests/cases/*.txt` and the whole pastes of `tests/articles/*.txt`.
//!
//! A case file is prose with examples between fences of 32 backquotes: the input, a line with one dot, the expected outline.
//! Its header may give options as JSON. In `time-expressions.txt` the outline is what the text says about time, not its blocks, in `marks.txt` the marks inside them, and in `language.txt` the language. In the input, `→` is a tab, `␍` a carriage return, `␌` a form feed, `⍽` a no-break
//! space, `∅` a zero-width space, `␠` a blank at a line's end and `⌖` a byte order mark.
//!
//! `UPDATE=1 cargo test --test cases` writes what the parser says into the files; read the difference before you commit it.

mod examples;
mod outline;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use article_viewer::{Options, parse};
use examples::{FENCE, files, pieces, unseen};

/// Examples that fail and are known to: `file: name`, each with its reason.
fn known_failures() -> BTreeMap<String, String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/known-failures.txt");
    let text = fs::read_to_string(file).unwrap();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            line.split_once(" -- ")
                .map(|(name, reason)| (name.to_owned(), reason.to_owned()))
                .expect("`file: name -- reason`")
        })
        .collect()
}

#[test]
fn cases() {
    let update = std::env::var_os("UPDATE").is_some();
    let known = known_failures();
    let (mut faults, mut failed, mut count) = (Vec::new(), BTreeSet::new(), 0);
    for file in files("tests/cases", "txt") {
        let mut written = String::new();
        for piece in pieces(&file) {
            let example = match piece {
                Ok(example) => example,
                Err(prose) => {
                    written.push_str(&prose);
                    continue;
                }
            };
            count += 1;
            let name = format!("{}: {}", file.file_stem().unwrap().to_string_lossy(), example.name);
            let input = unseen(&example.input);
            let article = parse(&input, &example.options);
            let found = match file.file_stem().and_then(|stem| stem.to_str()) {
                Some("time-expressions") => outline::expressions(&input, &article),
                Some("marks") => outline::marks(&input, &article),
                Some("language") => outline::language(&article),
                _ => outline::outline(&article),
            };
            let header = fs::read_to_string(&file)
                .unwrap()
                .lines()
                .find(|line| line.starts_with(&format!("{FENCE} example {}", example.name)))
                .unwrap()
                .to_owned();
            let outline = if known.contains_key(&name) { &example.expected } else { &found };
            written.extend([
                &header,
                "
",
                &example.input,
                "
.
",
                outline,
                FENCE,
            ]);
            if found != example.expected {
                failed.insert(name.clone());
                if !known.contains_key(&name) {
                    faults.push(format!(
                        "{name}\n--- expected\n{}--- found\n{found}",
                        example.expected
                    ));
                }
            }
        }
        if update {
            fs::write(&file, written).unwrap();
        }
    }
    for (name, reason) in known.iter().filter(|(name, _)| !failed.contains(*name)) {
        faults.push(format!(
            "{name}: listed in known-failures.txt ({reason}) but it passes, or it is gone: take it off the list"
        ));
    }
    println!("{count} examples");
    assert!(update || faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn articles() {
    let update = std::env::var_os("UPDATE").is_some();
    for file in files("tests/articles", "txt") {
        let found =
            outline::outline(&parse(&fs::read_to_string(&file).unwrap(), &Options::default()));
        let expected = file.with_extension("outline");
        if update {
            fs::write(&expected, &found).unwrap();
        }
        let read = fs::read_to_string(&expected)
            .unwrap_or_else(|error| panic!("{}: {error}", expected.display()));
        assert_eq!(found, read, "{}", file.display());
    }
}

/// The sample of the people who asked for this, where the folder of outside data is at hand.
#[test]
fn seed() {
    let Some(gold) = std::env::var_os("ARTICLE_VIEWER_GOLD") else {
        eprintln!(
            "NOT RUN: ARTICLE_VIEWER_GOLD is not set, so the seed was not read; tests/articles/harbour-talks.txt has its shape."
        );
        return;
    };
    seed_shape(&fs::read_to_string(Path::new(&gold).join("seed/article.txt")).unwrap());
}

#[test]
fn fixture_of_the_seed() {
    seed_shape(
        &fs::read_to_string(
            Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles/harbour-talks.txt"),
        )
        .unwrap(),
    );
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
