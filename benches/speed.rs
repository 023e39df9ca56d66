//! The native half of `cargo xtask bench`: reads the texts of a folder, and prints the best time for each.
//! Every answer is checked while it is timed.

use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use article_viewer::{Article, Options, Timeline, parse};

/// How long one text is measured, and how often at least.
const PATIENCE: Duration = Duration::from_millis(1500);
const LEAST_ROUNDS: usize = 5;

fn main() {
    let Some(folder) = std::env::var_os("ARTICLE_VIEWER_SPEED").map(PathBuf::from) else {
        println!("Run `cargo xtask bench`: it makes the texts that are measured.");
        return;
    };
    let table = fs::read_to_string(folder.join("inputs.tsv")).expect("inputs.tsv lists the texts");
    for line in table.lines() {
        let [name, headings, entries] =
            line.split('\t').collect::<Vec<_>>().try_into().expect("three columns");
        let expected = (number(headings), number(entries));
        println!("{name}\t{}", best_time(&folder, name, expected).as_secs_f64());
    }
}

fn number(cell: &str) -> usize {
    cell.parse().expect("a number")
}

/// The shortest of many rounds: what the code takes when nothing else disturbs it.
fn best_time(folder: &Path, name: &str, expected: (usize, usize)) -> Duration {
    let text = fs::read_to_string(folder.join(format!("{name}.txt"))).expect("the text is there");
    let options = Options::default();
    let start = Instant::now();
    let mut best = Duration::MAX;
    let mut rounds = 0;
    while rounds < LEAST_ROUNDS || start.elapsed() < PATIENCE {
        let round = Instant::now();
        let article = black_box(parse(black_box(&text), &options));
        best = best.min(round.elapsed());
        assert_eq!(counts(&article), expected, "headings and entries of {name}");
        rounds += 1;
    }
    best
}

/// What a right answer is known by: its headings and its entries.
fn counts(article: &Article) -> (usize, usize) {
    let entries =
        |timeline: &Timeline| timeline.days.iter().map(|day| day.entries.len()).sum::<usize>();
    let headings = article.sections.iter().filter(|section| section.heading.is_some()).count();
    (headings, article.timeline.iter().chain(&article.timelines).map(entries).sum())
}
