//! Learns the weights in `src/plan/page/weights.txt` from gold pages: a conditional random field, trained by gradient with `AdaGrad`.
//!
//!     ARTICLE_VIEWER_GOLD=../shared cargo run --example train --features train -- check   # learns one half of the sites, scores the other
//!     ARTICLE_VIEWER_GOLD=../shared cargo run --example train --features train            # learns all and writes src/plan/page/weights.txt
//!
//! A line is above the article, in it, in something between its paragraphs, or below it. Where the gold does not say which,
//! all states that it allows count. Articles alone are pages of nothing but article, and the entries of gold timelines are
//! article, too: else menus would teach that short lines and times never belong to one.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use article_viewer::train::{PageLine, names, rows};
use serde_json::Value;

/// Above, in, between, below.
const STATES: usize = 4;
const ARTICLE: usize = 1;
/// Which states a gold label leaves open, a bit each.
const ANY: u8 = 0b1111;
const INSIDE: u8 = 0b0010;
const OUTSIDE: u8 = 0b1101;
/// Which state may follow which: an article has one start and one end.
const FOLLOWS: [u8; STATES] = [0b0011, 0b1110, 0b0110, 0b1000];
/// Fewer lines are never a page.
const LINES: usize = 30;

const EPOCHS: usize = 15;
const RATE: f64 = 0.1;
/// Pulls weights to zero.
const DECAY: f64 = 0.0003;
/// The table holds hundredths.
const SCALE: f64 = 100.0;
const NEVER: f64 = -1e9;

/// A text with what the gold says of its lines.
struct Page {
    /// What its score is listed under.
    group: String,
    /// Its site: pages of one are never in both halves.
    site: String,
    /// The weights that sum up to the score of each line, by number.
    columns: Vec<Vec<usize>>,
    gold: Vec<u8>,
}

/// Weights by column and state, and by the states of a line and the next.
struct Weights {
    columns: Vec<[f64; STATES]>,
    steps: [[f64; STATES]; STATES],
}

fn main() {
    let gold = PathBuf::from(
        env::var("ARTICLE_VIEWER_GOLD").expect("ARTICLE_VIEWER_GOLD names the folder of gold data"),
    );
    let own = own_count(&names().collect::<Vec<_>>());
    let mut pages = corpus(&gold, "page", own);
    pages.extend(corpus(&gold, "article", own));
    for _ in 0..3 {
        pages.extend(timelines(&gold, own)); // there are few of them
    }
    if env::args().nth(1).as_deref() == Some("check") {
        check(&pages);
    } else {
        let table = table(&Weights::learned(&pages.iter().collect::<Vec<_>>()), own);
        fs::write("src/plan/page/weights.txt", table)
            .expect("src/plan/page/weights.txt can be written");
    }
}

/// How many features a line has alone: neighbours are weighed by these.
fn own_count(names: &[String]) -> usize {
    names
        .iter()
        .position(|name| name.starts_with("blanks: "))
        .expect("`blanks` is the first group of what stands around")
}

/// The files of a folder that end so, in the order of their names.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of gold data");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.retain(|file| file.to_string_lossy().ends_with(ending));
    files.sort();
    files
}

fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

/// Pages or articles with their labels by line.
fn corpus(gold: &Path, kind: &str, own: usize) -> Vec<Page> {
    let mut pages = Vec::new();
    for file in files(&gold.join("corpus").join(kind), ".gold.json") {
        let labels: Value = serde_json::from_str(&read(&file)).expect("JSON");
        let rows = rows(&read(Path::new(&file.to_string_lossy().replace(".gold.json", ".txt"))));
        let article = kind == "article";
        if article && (text(&labels, "variant") != "plain" || rows.len() < LINES) {
            continue;
        }
        let sparse = labels.get("sparse").is_some();
        let gold = if article {
            vec![INSIDE; rows.len()]
        } else {
            placed(&open_states(&rows, &labels), sparse)
        };
        let group = format!("{kind} {} {}", text(&labels, "variant"), text(&labels, "source"));
        pages.push(Page {
            group,
            site: text(&labels, "key").to_owned(),
            columns: columns(&rows, own),
            gold,
        });
    }
    pages
}

/// Feeds: of their entries it is known that they are text.
fn timelines(gold: &Path, own: usize) -> Vec<Page> {
    let folders = ["dev", "synth"].map(|part| gold.join("timelines").join(part));
    let mut pages = Vec::new();
    for file in folders.iter().flat_map(|folder| files(folder, ".json")) {
        let feed: Value = serde_json::from_str(&read(&file)).expect("JSON");
        let rows = rows(&read(&file.with_extension("txt")));
        if rows.len() < LINES {
            continue;
        }
        let entries = feed["entries"].as_array().into_iter().flatten();
        let lines: Vec<_> = entries
            .filter_map(|entry| usize::try_from(entry["line"].as_u64()?).ok()?.checked_sub(1))
            .collect();
        let gold =
            rows.iter().map(|row| if lines.contains(&row.line) { INSIDE } else { ANY }).collect();
        let site = feed["group"].as_str().or(feed["id"].as_str()).unwrap_or_default().to_owned();
        pages.push(Page { group: "timeline".to_owned(), site, columns: columns(&rows, own), gold });
    }
    pages
}

/// What the label of each line allows, wherever it stands.
fn open_states(rows: &[PageLine], labels: &Value) -> Vec<u8> {
    let lines = labels["lines"].as_array().expect("labels");
    let by_line: BTreeMap<_, _> =
        lines.iter().map(|label| (label["line"].as_u64(), label)).collect();
    let open = |label: &Value| match text(label, "label") {
        "byline" | "supplemental" => ANY,
        _ if label.get("dup").is_some() || text(label, "zone") == "head" => ANY,
        "furniture" => OUTSIDE,
        _ => INSIDE,
    };
    rows.iter()
        .map(|row| by_line.get(&Some(row.line as u64)).map_or(ANY, |label| open(label)))
        .collect()
}

/// Furniture before the first line of text is above the article, and so on; where labels are sparse nobody knows.
fn placed(open: &[u8], sparse: bool) -> Vec<u8> {
    let first = open.iter().position(|&states| states == INSIDE).unwrap_or(open.len());
    let last = open.iter().rposition(|&states| states == INSIDE).unwrap_or(open.len());
    let place = |(at, &states): (usize, &u8)| match states {
        OUTSIDE if sparse => OUTSIDE,
        OUTSIDE if at < first => 0b0001,
        OUTSIDE if at > last => 0b1000,
        OUTSIDE => 0b0100,
        states => states,
    };
    open.iter().enumerate().map(place).collect()
}

/// Its own features, what stands around it, and the own features of the lines above and below.
fn columns(rows: &[PageLine], own: usize) -> Vec<Vec<usize>> {
    let count = names().count();
    let line = |at: usize| {
        let here = rows[at].own.iter().chain(&rows[at].around).map(|&feature| usize::from(feature));
        let above = at.checked_sub(1).map(|above| &rows[above].own);
        let beside = |row: Option<&Vec<u16>>, base: usize| -> Vec<usize> {
            row.into_iter().flatten().map(|&feature| base + usize::from(feature)).collect()
        };
        here.chain(beside(above, count))
            .chain(beside(rows.get(at + 1).map(|row| &row.own), count + own))
            .collect()
    };
    (0..rows.len()).map(line).collect()
}

/// The logarithm of a sum of exponentials.
fn log_sum(values: [f64; STATES]) -> f64 {
    let most = values.into_iter().fold(f64::MIN, f64::max);
    most + values.into_iter().map(|value| (value - most).exp()).sum::<f64>().ln()
}

/// How likely each state is at each line, and how often each step is taken.
struct Expected {
    states: Vec<[f64; STATES]>,
    steps: [[f64; STATES]; STATES],
}

impl Weights {
    fn new(columns: usize) -> Self {
        let step = |from: usize, to: usize| if FOLLOWS[from] >> to & 1 == 1 { 0.0 } else { NEVER };
        let steps = std::array::from_fn(|from| std::array::from_fn(|to| step(from, to)));
        Self { columns: vec![[0.0; STATES]; columns], steps }
    }

    fn learned(pages: &[&Page]) -> Self {
        let count = names().count() + 2 * own_count(&names().collect::<Vec<_>>());
        let mut weights = Self::new(count);
        let mut sum = Self::new(count);
        let mut squares = (vec![[1e-8; STATES]; count], [[1e-8; STATES]; STATES]);
        let mut order: Vec<_> = (0..pages.len()).collect();
        let mut random = 12345;
        for epoch in 0..EPOCHS {
            shuffle(&mut order, &mut random);
            for &page in &order {
                weights.learn(pages[page], &mut squares);
            }
            if epoch * 2 >= EPOCHS {
                sum.add(&weights); // the mean of the later ones depends less on which page came last
            }
        }
        sum.divide((EPOCHS / 2 + EPOCHS % 2) as f64);
        sum
    }

    /// One step towards what the gold says of a page.
    fn learn(&mut self, page: &Page, squares: &mut (Vec<[f64; STATES]>, [[f64; STATES]; STATES])) {
        let scores = self.scores(page);
        let (guessed, wanted) =
            (self.expected(&scores, None), self.expected(&scores, Some(&page.gold)));
        let share = (page.gold.len() as f64).sqrt().recip();
        let mut gradient: BTreeMap<usize, [f64; STATES]> = BTreeMap::new();
        for (at, columns) in page.columns.iter().enumerate() {
            for &column in columns {
                let sum = gradient.entry(column).or_default();
                (0..STATES).for_each(|state| {
                    sum[state] += wanted.states[at][state] - guessed.states[at][state];
                });
            }
        }
        let step = |weight: &mut f64, square: &mut f64, gradient: f64| {
            let gradient = gradient * share - DECAY * *weight;
            *square += gradient * gradient;
            *weight += RATE * gradient / square.sqrt();
        };
        for (column, gradient) in gradient {
            for (state, gradient) in gradient.into_iter().enumerate() {
                step(&mut self.columns[column][state], &mut squares.0[column][state], gradient);
            }
        }
        for (from, to) in pairs().filter(|&(from, to)| FOLLOWS[from] >> to & 1 == 1) {
            step(
                &mut self.steps[from][to],
                &mut squares.1[from][to],
                wanted.steps[from][to] - guessed.steps[from][to],
            );
        }
    }

    fn add(&mut self, other: &Self) {
        for (sum, weights) in self.columns.iter_mut().zip(&other.columns) {
            (0..STATES).for_each(|state| sum[state] += weights[state]);
        }
        pairs().for_each(|(from, to)| self.steps[from][to] += other.steps[from][to]);
    }

    fn divide(&mut self, by: f64) {
        self.columns.iter_mut().flatten().for_each(|weight| *weight /= by);
        self.steps.iter_mut().flatten().for_each(|weight| *weight /= by);
    }

    fn scores(&self, page: &Page) -> Vec<[f64; STATES]> {
        let sum = |columns: &Vec<usize>| {
            std::array::from_fn(|state| {
                columns.iter().map(|&column| self.columns[column][state]).sum()
            })
        };
        page.columns.iter().map(sum).collect()
    }

    /// Forward and backward over the line; with `gold`, only over the states that it leaves open.
    fn expected(&self, scores: &[[f64; STATES]], gold: Option<&[u8]>) -> Expected {
        let lines = scores.len();
        let score = |at: usize, state: usize| {
            if gold.is_none_or(|gold| gold[at] >> state & 1 == 1) {
                scores[at][state]
            } else {
                NEVER
            }
        };
        let mut down = vec![[0.0; STATES]; lines];
        let mut up = vec![[0.0; STATES]; lines];
        for at in 0..lines {
            down[at] = std::array::from_fn(|to| {
                let before =
                    std::array::from_fn(|from| down[at.max(1) - 1][from] + self.steps[from][to]);
                score(at, to) + if at == 0 { 0.0 } else { log_sum(before) }
            });
        }
        for at in (0..lines.saturating_sub(1)).rev() {
            up[at] = std::array::from_fn(|from| {
                log_sum(std::array::from_fn(|to| {
                    up[at + 1][to] + self.steps[from][to] + score(at + 1, to)
                }))
            });
        }
        let all = down.last().map_or(0.0, |last| log_sum(*last));
        let likely =
            |at: usize| std::array::from_fn(|state| (down[at][state] + up[at][state] - all).exp());
        let mut steps = [[0.0; STATES]; STATES];
        for at in 1..lines {
            for (from, to) in pairs() {
                steps[from][to] +=
                    (down[at - 1][from] + self.steps[from][to] + score(at, to) + up[at][to] - all)
                        .exp();
            }
        }
        Expected { states: (0..lines).map(likely).collect(), steps }
    }

    /// The best chain of states.
    fn best(&self, page: &Page) -> Vec<usize> {
        let mut sums: Vec<[f64; STATES]> = Vec::new();
        let mut from = Vec::new();
        for score in self.scores(page) {
            let before = sums.last().copied();
            let best = |to: usize| {
                let sum =
                    |from: usize| before.map_or(0.0, |before| before[from] + self.steps[from][to]);
                (0..STATES)
                    .map(|from| (from, sum(from)))
                    .max_by(|a, b| a.1.total_cmp(&b.1))
                    .expect("states")
            };
            let best: [_; STATES] = std::array::from_fn(best);
            sums.push(std::array::from_fn(|to| best[to].1 + score[to]));
            from.push(best.map(|(from, _)| from));
        }
        let last = sums.last().map_or(0, |sums| {
            (0..STATES).max_by(|&a, &b| sums[a].total_cmp(&sums[b])).expect("states")
        });
        let mut states: Vec<_> = from
            .iter()
            .rev()
            .scan(last, |state, from| Some(std::mem::replace(state, from[*state])))
            .collect();
        states.reverse();
        states
    }
}

fn pairs() -> impl Iterator<Item = (usize, usize)> {
    (0..STATES).flat_map(|from| (0..STATES).map(move |to| (from, to)))
}

/// The same order on every machine.
fn shuffle(order: &mut [usize], random: &mut u64) {
    for at in (1..order.len()).rev() {
        *random =
            random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(at, (*random >> 33) as usize % (at + 1));
    }
}

/// Which half a site is in.
fn half(site: &str) -> usize {
    site.bytes().fold(7_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte)))
        >> 3
        & 1
}

/// Precision, recall and F1 of lines of text, with each half scored by what the other one taught.
fn check(pages: &[Page]) {
    let mut counts: BTreeMap<String, [f64; 3]> = BTreeMap::new();
    for held in 0..2 {
        let others: Vec<_> = pages.iter().filter(|page| half(&page.site) != held).collect();
        let weights = Weights::learned(&others);
        for page in pages.iter().filter(|page| half(&page.site) == held) {
            for (state, gold) in
                weights.best(page).into_iter().zip(&page.gold).filter(|(_, gold)| **gold != ANY)
            {
                let which = match (state == ARTICLE, *gold == INSIDE) {
                    (true, true) => 0,
                    (true, false) => 1,
                    (false, true) => 2,
                    (false, false) => continue,
                };
                for group in [page.group.clone(), format!("half {held} {}", page.group)] {
                    counts.entry(group).or_default()[which] += 1.0;
                }
            }
        }
    }
    for (group, [right, wrong, missed]) in counts {
        let (precision, recall) = (right / (right + wrong), right / (right + missed));
        println!(
            "{group:36} P {precision:.3} R {recall:.3} F1 {:.3}",
            2.0 * precision * recall / (precision + recall)
        );
    }
}

/// The weights as text.
fn table(weights: &Weights, own: usize) -> String {
    let mut table = String::from(
        "// Written by tools/train.rs. What each feature of a line weighs for the four states of a page, in hundredths: above the article,\n\
         // in it, between its paragraphs, below it. After the bar what it weighs for the line below it, then for the line above it. The last\n\
         // lines say what it weighs that a state follows another; - is never.\n\n",
    );
    let number = |weight: &f64| {
        if *weight < NEVER / 2.0 { "-".to_owned() } else { format!("{}", (weight * SCALE).round()) }
    };
    let numbers =
        |weights: &[f64; STATES]| weights.iter().map(number).collect::<Vec<_>>().join(" ");
    let names: Vec<_> = names().collect();
    for (at, name) in names.iter().enumerate() {
        let mut groups = vec![numbers(&weights.columns[at])];
        if at < own {
            groups.extend(
                [names.len(), names.len() + own].map(|base| numbers(&weights.columns[base + at])),
            );
        }
        let _ = writeln!(table, "{name} = {}", groups.join(" | "));
    }
    for (state, steps) in ["above", "article", "between", "below"].iter().zip(&weights.steps) {
        let _ = writeln!(table, "after {state} = {}", numbers(steps));
    }
    table
}
