//! The texts that are measured: the project's own article, made as long as it takes, with what a right answer holds.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::tools;

/// The article that all others are made from: a title, a standfirst, sections, and a list of bare times.
const FIXTURE: &str = "tests/articles/harbour-talks.txt";

const KB: usize = 1000;

/// How many rows the bare feed has.
const FEED_ROWS: usize = 20_000;

/// How many rows the longest feed has; only the core reads it.
const LONG_FEED_ROWS: usize = 1_000_000;

/// A text and what a right answer to it holds.
pub(crate) struct Input {
    pub(crate) name: &'static str,
    pub(crate) text: String,
    pub(crate) headings: usize,
    pub(crate) entries: usize,
}

/// All texts that are measured.
pub(crate) fn all() -> Result<Vec<Input>> {
    let source = fs::read_to_string(tools::root().join(FIXTURE))
        .with_context(|| format!("{FIXTURE} is missing"))?;
    let source = Source::read(&source)?;
    Ok(vec![
        source.article("article-3kb", 3 * KB),
        source.article("article-50kb", 50 * KB),
        source.article("article-1mb", 1000 * KB),
        source.prose("prose-3kb", 3 * KB),
        source.prose("prose-50kb", 50 * KB),
        source.prose("prose-1mb", 1000 * KB),
        source.feed("feed", FEED_ROWS),
        source.feed("long-feed", LONG_FEED_ROWS),
    ])
}

/// Writes the texts into a folder, with `inputs.tsv`: name, headings, entries.
pub(crate) fn write(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let mut table = String::new();
    for Input { name, text, headings, entries } in all()? {
        fs::write(folder.join(format!("{name}.txt")), text)?;
        writeln!(table, "{name}\t{headings}\t{entries}")?;
    }
    Ok(fs::write(folder.join("inputs.tsv"), table)?)
}

/// The article, taken apart.
struct Source<'a> {
    title: &'a str,
    standfirst: &'a str,
    sections: Vec<(&'a str, Vec<&'a str>)>,
    /// Minutes since midnight, newest first.
    times: Vec<u32>,
    /// Long words to put into the place of others.
    words: Vec<&'a str>,
}

impl<'a> Source<'a> {
    fn read(text: &'a str) -> Result<Self> {
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        let [title, standfirst, rest @ ..] = lines.as_slice() else {
            anyhow::bail!("{FIXTURE} is too short")
        };
        let mut source = Self {
            title,
            standfirst,
            sections: Vec::new(),
            times: Vec::new(),
            words: long_words(text),
        };
        for line in rest {
            match (minutes(line), source.sections.last_mut()) {
                (Some(time), _) => source.times.push(time),
                (None, _) if line.trim() == "-" => {}
                (None, Some((_, paragraphs))) if line.ends_with(['.', '”', '"']) => {
                    paragraphs.push(line);
                }
                (None, _) => source.sections.push((line, Vec::new())),
            }
        }
        ensure!(
            !source.sections.is_empty() && !source.times.is_empty(),
            "{FIXTURE} has no sections or no times"
        );
        Ok(source)
    }

    /// The same shape, so often that it is this long: sections first, then the list of times.
    fn article(&self, name: &'static str, size: usize) -> Input {
        let once = self
            .sections
            .iter()
            .map(|(heading, paragraphs)| heading.len() + paragraphs.concat().len());
        let copies = (size / (once.sum::<usize>() + self.times.len() * "-\n14:20\n".len())).max(1);
        let mut dice = Dice(size as u64);
        let mut lines = vec![self.title.to_owned(), self.standfirst.to_owned()];
        for (heading, paragraphs) in (0..copies).flat_map(|_| &self.sections) {
            lines.push(self.heading(heading, &mut dice));
            lines.extend(paragraphs.iter().map(|paragraph| self.varied(paragraph, &mut dice)));
        }
        let entries = copies * self.times.len();
        lines.extend(self.rows(entries));
        Input { name, text: lines.join("\n"), headings: copies * self.sections.len(), entries }
    }

    /// Paragraphs between blank lines, and nothing else.
    fn prose(&self, name: &'static str, size: usize) -> Input {
        let mut text = self.title.to_owned();
        let mut dice = Dice(size as u64);
        for paragraph in self.sections.iter().flat_map(|(_, paragraphs)| paragraphs).cycle() {
            if text.len() >= size {
                break;
            }
            text += "\n\n";
            text += &self.varied(paragraph, &mut dice);
        }
        Input { name, text, headings: 0, entries: 0 }
    }

    /// Nothing but times.
    fn feed(&self, name: &'static str, rows: usize) -> Input {
        Input {
            name,
            text: self.rows(rows).collect::<Vec<_>>().join("\n"),
            headings: 0,
            entries: rows,
        }
    }

    /// The list of times, going on into the past with the steps that it has.
    fn rows(&self, count: usize) -> impl Iterator<Item = String> {
        const DAY: u32 = 24 * 60;
        let steps = self.times.windows(2).map(|pair| (pair[0] + DAY - pair[1]) % DAY).cycle();
        let times = steps.scan(self.times[0], |next, step| {
            let time = *next;
            *next = (time + DAY - step) % DAY;
            Some(time)
        });
        times.take(count).map(|time| format!("-\n{:02}:{:02}", time / 60, time % 60))
    }

    /// A heading that no other one is like: one that comes again and again would be taken for a line of the page.
    fn heading(&self, heading: &str, dice: &mut Dice) -> String {
        let more = [0; 2].map(|_| self.words[dice.roll(self.words.len())]);
        format!("{} {}", self.varied(heading, dice), more.join(" "))
    }

    /// The line with some long words changed, so that no two lines of a text are the same.
    fn varied(&self, line: &str, dice: &mut Dice) -> String {
        let change = |word| {
            let is_changed = is_long_word(word) && dice.roll(2) == 0;
            if is_changed { self.words[dice.roll(self.words.len())] } else { word }
        };
        line.split(' ').map(change).collect::<Vec<_>>().join(" ")
    }
}

/// Words of small letters only: changing them changes nothing of a line's shape.
fn long_words(text: &str) -> Vec<&str> {
    text.split_whitespace().filter(|word| is_long_word(word)).collect()
}

fn is_long_word(word: &str) -> bool {
    word.len() >= 5 && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn minutes(line: &str) -> Option<u32> {
    let (hours, minutes) = line.trim().split_once(':')?;
    Some(hours.parse::<u32>().ok()? * 60 + minutes.parse::<u32>().ok()?)
}

/// Chance that is the same every time (a linear congruential generator).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % sides
    }
}
