//! Learns the weights in `src/plan/roles/weights.txt` from gold articles, pages and feeds: a conditional random field, trained by gradient
//! with `AdaGrad`.
//!
//!     ARTICLE_VIEWER_GOLD=../shared cargo run --release --example train --features train -- check  # learns one half of the sites, scores the other
//!     ARTICLE_VIEWER_GOLD=../shared cargo run --release --example train --features train -- half 0 # learns one half alone and writes the table
//!     ARTICLE_VIEWER_GOLD=../shared cargo run --release --example train --features train           # learns all and writes the table
//!
//! Where the gold does not say what a line is, all states that it allows count: of a line inside of a page often no more is known
//! than that, of the entries of a feed that they are text.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::{env, fs, thread};

use article_viewer::train::{
    STATES as NAMES, UnitFeatures, count, follows, names, own, place, rows,
};
use serde_json::Value;

const STATES: usize = NAMES.len();
/// Which states a gold label leaves open, a bit each.
type Open = u16;
const ANY: Open = (1 << STATES) - 1;

const EPOCHS: usize = 12;
const RATE: f64 = 0.05;
/// Pulls weights to zero.
const DECAY: f64 = 0.003;
/// By how much the right title must lead: a page has one, and it would count no more than another line. From 5 to 10 titles of
/// other sites are found alike, .74 to .77; without it .67 to .72, above 15 no more are.
const TITLE: f64 = 9.0;
/// The table holds twentieths.
const SCALE: f64 = 20.0;
const NEVER: f64 = -1e9;

/// The table that is written.
const TABLE: &str = "src/plan/roles/weights.txt";

/// A text with what the gold says of its units.
struct Document {
    /// What its score is listed under.
    group: String,
    /// Its site: texts of one are never in both halves.
    site: String,
    /// The weights that sum up to the score of each unit, by number.
    columns: Vec<Vec<u32>>,
    /// What marks leave open, and what the gold says.
    open: Vec<Open>,
    gold: Vec<Open>,
    /// How much is learned from it.
    weight: f64,
}

/// Weights by column and state, and by the states of a unit and the next.
#[derive(Clone)]
struct Weights {
    columns: Vec<[f64; STATES]>,
    steps: [[f64; STATES]; STATES],
}

fn main() {
    let gold = PathBuf::from(
        env::var("ARTICLE_VIEWER_GOLD").expect("ARTICLE_VIEWER_GOLD names the folder of gold data"),
    );
    let mut documents = corpus(&gold, "page");
    documents.extend(corpus(&gold, "article"));
    for _ in 0..3 {
        documents.extend(timelines(&gold)); // there are few of them
    }
    let arguments: Vec<_> = env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["check"] => check(&documents),
        ["half", half] => write(&learned_half(&documents, half.parse().expect("0 or 1"))),
        _ => write(&Weights::learned(&documents.iter().collect::<Vec<_>>())),
    }
}

/// What is learned from the sites of one half.
fn learned_half(documents: &[Document], which: usize) -> Weights {
    let own: Vec<_> = documents.iter().filter(|document| half(&document.site) == which).collect();
    Weights::learned(&own)
}

fn write(weights: &Weights) {
    fs::write(TABLE, table(weights)).unwrap_or_else(|error| panic!("{TABLE}: {error}"));
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

/// Some states by their names.
fn states(named: &[&str]) -> Open {
    let bit = |name: &&str| NAMES.iter().position(|state| state == name).expect("a state");
    named.iter().map(bit).fold(0, |bits, bit| bits | 1 << bit)
}

fn outside() -> Open {
    states(&["above", "between", "below"])
}

/// Pages or articles with their labels by line.
fn corpus(gold: &Path, kind: &str) -> Vec<Document> {
    let mut documents = Vec::new();
    for file in files(&gold.join("corpus").join(kind), ".gold.json") {
        let labels: Value = serde_json::from_str(&read(&file)).expect("JSON");
        let source = read(Path::new(&file.to_string_lossy().replace(".gold.json", ".txt")));
        let sparse = labels.get("sparse").is_some();
        let group = format!("{kind} {} {}", text(&labels, "variant"), text(&labels, "source"));
        let lines: Vec<_> = source.split('\n').collect();
        let mut add = |range: Range<usize>, group: &str| {
            let range = range.start..range.end.min(lines.len());
            let mut rows = rows(&lines[range.clone()].join("\n"));
            for row in &mut rows {
                row.line += range.start;
            }
            let gold = placed(&labelled(&rows, &labels, kind == "article"), sparse);
            documents.push(document(group.to_owned(), text(&labels, "key"), &rows, gold));
        };
        add(0..lines.len(), &group);
        let some = hash(text(&labels, "name"));
        if kind == "article" {
            add(0..paragraph_end(&labels, 5 + some % 24), "start of an article");
        } else if group.starts_with("page full") {
            let content = content(&labels);
            let (above, below) = (1 + some % 9, 1 + some / 9 % 9);
            let end = if some.is_multiple_of(2) {
                content.end
            } else {
                content.end.min(content.start + 20)
            };
            add(
                content.start.saturating_sub(above)..lines.len().min(end + below),
                "part of a page",
            );
        }
    }
    documents
}

fn document(group: String, site: &str, rows: &[UnitFeatures], gold: Vec<Open>) -> Document {
    Document {
        group,
        site: site.to_owned(),
        columns: columns(rows),
        open: rows.iter().map(|row| row.open).collect(),
        weight: (rows.len().max(1) as f64).sqrt().recip(),
        gold,
    }
}

/// Feeds: of their entries it is known that they are text.
fn timelines(gold: &Path) -> Vec<Document> {
    let folders = ["dev", "synth"].map(|part| gold.join("timelines").join(part));
    let mut documents = Vec::new();
    for file in folders.iter().flat_map(|folder| files(folder, ".json")) {
        let feed: Value = serde_json::from_str(&read(&file)).expect("JSON");
        let rows = rows(&read(&file.with_extension("txt")));
        let entries = feed["entries"].as_array().into_iter().flatten();
        let lines: Vec<_> = entries
            .filter_map(|entry| usize::try_from(entry["line"].as_u64()?).ok()?.checked_sub(1))
            .collect();
        let known = ANY & !outside();
        let gold =
            rows.iter().map(|row| if lines.contains(&row.line) { known } else { ANY }).collect();
        let site = feed["group"].as_str().or(feed["id"].as_str()).unwrap_or_default();
        documents.push(document("timeline".to_owned(), site, &rows, gold));
    }
    documents
}

/// What the label of each unit's first line allows, wherever it stands.
fn labelled(rows: &[UnitFeatures], labels: &Value, article: bool) -> Vec<Open> {
    let inside = ANY & !outside();
    let lines = labels["lines"].as_array().expect("labels");
    let by_line: BTreeMap<_, _> =
        lines.iter().map(|label| (label["line"].as_u64(), label)).collect();
    let mut titled = false;
    let mut open = |label: &Value| {
        if label.get("dup").is_some() || text(label, "zone") == "head" {
            return ANY;
        }
        if label.get("soft").is_some() || label.get("alt").is_some() {
            return if article { inside } else { ANY };
        }
        let role = if text(label, "label") == "content" { "role" } else { "label" };
        match text(label, role) {
            "title" if titled => ANY,
            "title" => {
                titled = true;
                states(&["title"])
            }
            "heading" => states(&["heading"]),
            "paragraph" | "standfirst" => states(&["paragraph"]),
            "list-item" => states(&["item"]),
            "quote" => states(&["quote"]),
            "caption" => states(&["caption"]),
            "byline" if article => states(&["byline"]),
            "preformatted" => states(&["preformatted"]),
            "table" => states(&["table"]),
            "furniture" => outside(),
            "byline" | "supplemental" => ANY,
            _ => inside & !states(&["title"]),
        }
    };
    rows.iter()
        .map(|row| by_line.get(&Some(row.line as u64)).map_or(ANY, |label| open(label)))
        .collect()
}

/// Furniture before the first line of text is above the article, and so on; where labels are sparse nobody knows.
fn placed(open: &[Open], sparse: bool) -> Vec<Open> {
    let inside = |states: &Open| states & outside() == 0;
    let first = open.iter().position(inside).unwrap_or(open.len());
    let last = open.iter().rposition(inside).unwrap_or(open.len());
    let place = |(at, &allowed): (usize, &Open)| {
        if allowed != outside() || sparse {
            allowed
        } else if at < first {
            states(&["above"])
        } else if at > last {
            states(&["below"])
        } else {
            states(&["between"])
        }
    };
    open.iter().enumerate().map(place).collect()
}

/// Its own features, what stands around it, and the own features of the units above and below.
fn columns(rows: &[UnitFeatures]) -> Vec<Vec<u32>> {
    let unit = |at: usize| {
        let here = rows[at].own.iter().chain(&rows[at].around).map(|&feature| u32::from(feature));
        let beside = |row: Option<&UnitFeatures>, base: usize| -> Vec<u32> {
            let base = u32::try_from(base).expect("few features");
            row.iter().flat_map(|row| &row.own).map(|&feature| base + u32::from(feature)).collect()
        };
        let above = at.checked_sub(1).map(|above| &rows[above]);
        here.chain(beside(above, count()))
            .chain(beside(rows.get(at + 1), count() + own()))
            .collect()
    };
    (0..rows.len()).map(unit).collect()
}

/// The scores with what a wrong title costs: each state that the gold does not allow scores more, so that the right one must lead by that.
fn dearer(scores: &[[f64; STATES]], gold: &[Open]) -> Vec<[f64; STATES]> {
    let title = states(&["title"]);
    let costs = |gold: Open, state: Open| gold & state == 0 && (gold == title || state == title);
    let dearer = |(score, gold): (&[f64; STATES], &Open)| {
        std::array::from_fn(|state| {
            score[state] + if costs(*gold, 1 << state) { TITLE } else { 0.0 }
        })
    };
    scores.iter().zip(gold).map(dearer).collect()
}

/// The logarithm of a sum of exponentials.
fn log_sum(values: [f64; STATES]) -> f64 {
    let most = values.into_iter().fold(f64::MIN, f64::max);
    let near = values.into_iter().filter(|value| *value > most - 40.0);
    most + near.map(|value| (value - most).exp()).sum::<f64>().ln()
}

/// How likely each state is at each unit, and how often each step is taken; nothing where no chain is allowed.
struct Expected {
    states: Vec<[f64; STATES]>,
    steps: [[f64; STATES]; STATES],
}

impl Weights {
    fn new() -> Self {
        let follows = follows();
        let step = |from: usize, to: usize| if follows[from] >> to & 1 == 1 { 0.0 } else { NEVER };
        let steps = std::array::from_fn(|from| std::array::from_fn(|to| step(from, to)));
        Self { columns: vec![[0.0; STATES]; count() + 2 * own()], steps }
    }

    fn learned(documents: &[&Document]) -> Self {
        let mut weights = Self::new();
        let mut sum = Self::new();
        let mut squares = weights.clone();
        squares.columns.iter_mut().flatten().for_each(|square| *square = 1e-8);
        squares.steps.iter_mut().flatten().for_each(|square| *square = 1e-8);
        let mut gradient = vec![[0.0; STATES]; weights.columns.len()];
        let mut order: Vec<_> = (0..documents.len()).collect();
        let mut random = 12345;
        for epoch in 0..EPOCHS {
            shuffle(&mut order, &mut random);
            for &document in &order {
                weights.learn(documents[document], &mut squares, &mut gradient);
            }
            if epoch * 2 >= EPOCHS {
                sum.add(&weights); // the mean of the later ones depends less on which document came last
            }
        }
        sum.divide((EPOCHS / 2) as f64);
        sum.round();
        sum
    }

    /// One step towards what the gold says of a document.
    fn learn(&mut self, document: &Document, squares: &mut Self, gradient: &mut [[f64; STATES]]) {
        let scores = self.scores(document);
        let both: Vec<_> = document
            .open
            .iter()
            .zip(&document.gold)
            .map(|(open, gold)| lawful(*open, *gold))
            .collect();
        let (Some(guessed), Some(wanted)) = (
            self.expected(&dearer(&scores, &document.gold), &document.open),
            self.expected(&scores, &both),
        ) else {
            return;
        };
        let mut touched = Vec::new();
        for (at, columns) in document.columns.iter().enumerate() {
            let (wanted, guessed) = (&wanted.states[at], &guessed.states[at]);
            let difference: [f64; STATES] =
                std::array::from_fn(|state| wanted[state] - guessed[state]);
            for &column in columns {
                let sum = &mut gradient[column as usize];
                if sum.iter().all(|value| *value == 0.0) {
                    touched.push(column as usize);
                }
                sum.iter_mut().zip(difference).for_each(|(sum, difference)| *sum += difference);
            }
        }
        let step = |weight: &mut f64, square: &mut f64, gradient: f64| {
            let gradient = gradient * document.weight - DECAY * *weight;
            *square += gradient * gradient;
            *weight += RATE * gradient / square.sqrt();
        };
        for column in touched {
            let mut gradient = std::mem::take(&mut gradient[column]);
            if (place()..count()).contains(&column) {
                share(&mut gradient); // what tells where the article is does not tell what its lines are
            }
            for (state, gradient) in gradient.into_iter().enumerate() {
                step(
                    &mut self.columns[column][state],
                    &mut squares.columns[column][state],
                    gradient,
                );
            }
        }
        for (from, to) in pairs() {
            if self.steps[from][to] > NEVER / 2.0 {
                let gradient = wanted.steps[from][to] - guessed.steps[from][to];
                step(&mut self.steps[from][to], &mut squares.steps[from][to], gradient);
            }
        }
    }

    fn add(&mut self, other: &Self) {
        for (sum, weights) in self.columns.iter_mut().zip(&other.columns) {
            (0..STATES).for_each(|state| sum[state] += weights[state]);
        }
        pairs().for_each(|(from, to)| self.steps[from][to] += other.steps[from][to]);
    }

    /// As the table has them.
    fn round(&mut self) {
        let all = self.columns.iter_mut().flatten().chain(self.steps.iter_mut().flatten());
        all.for_each(|weight| *weight = (*weight * SCALE).round() / SCALE);
    }

    fn divide(&mut self, by: f64) {
        self.columns.iter_mut().flatten().for_each(|weight| *weight /= by);
        self.steps.iter_mut().flatten().for_each(|weight| *weight /= by);
    }

    fn scores(&self, document: &Document) -> Vec<[f64; STATES]> {
        let sum = |columns: &Vec<u32>| {
            let mut sum = [0.0; STATES];
            for &column in columns {
                let weights = &self.columns[column as usize];
                sum.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight);
            }
            sum
        };
        document.columns.iter().map(sum).collect()
    }

    /// The states that a text may start with: those that follow the one above it.
    fn first(&self, state: usize) -> f64 {
        if self.steps[0][state] < NEVER / 2.0 { NEVER } else { 0.0 }
    }

    /// Forward and backward over the states that are open.
    fn expected(&self, scores: &[[f64; STATES]], open: &[Open]) -> Option<Expected> {
        let units = scores.len();
        let score = |at: usize, state: usize| {
            if open[at] >> state & 1 == 1 { scores[at][state] } else { NEVER }
        };
        let mut down = vec![[0.0; STATES]; units];
        let mut up = vec![[0.0; STATES]; units];
        for at in 0..units {
            down[at] = std::array::from_fn(|to| {
                if score(at, to) < NEVER / 2.0 {
                    return NEVER;
                }
                let above = if at == 0 {
                    self.first(to)
                } else {
                    log_sum(std::array::from_fn(|from| down[at - 1][from] + self.steps[from][to]))
                };
                (score(at, to) + above).max(NEVER)
            });
        }
        for at in (0..units.saturating_sub(1)).rev() {
            let below: [f64; STATES] = std::array::from_fn(|to| up[at + 1][to] + score(at + 1, to));
            up[at] = std::array::from_fn(|from| {
                log_sum(std::array::from_fn(|to| below[to] + self.steps[from][to])).max(NEVER)
            });
        }
        let all = log_sum(*down.last()?);
        if all < NEVER / 2.0 {
            return None;
        }
        let likely =
            |at: usize| std::array::from_fn(|state| (down[at][state] + up[at][state] - all).exp());
        let mut steps = [[0.0; STATES]; STATES];
        for at in 1..units {
            let below: [f64; STATES] = std::array::from_fn(|to| score(at, to) + up[at][to] - all);
            for (from, to) in pairs() {
                let log = down[at - 1][from] + self.steps[from][to] + below[to];
                if log > -30.0 {
                    steps[from][to] += log.exp();
                }
            }
        }
        Some(Expected { states: (0..units).map(likely).collect(), steps })
    }

    /// The best chain of states.
    fn best(&self, document: &Document, among: Open) -> Vec<usize> {
        let mut sums: Vec<[f64; STATES]> = Vec::new();
        let mut from = Vec::new();
        for (score, open) in self.scores(document).iter().zip(&document.open) {
            let above = sums.last().copied();
            let best = |to: usize| {
                let sum = |from: usize| {
                    above.map_or_else(|| self.first(to), |above| above[from] + self.steps[from][to])
                };
                (0..STATES)
                    .map(|from| (from, sum(from)))
                    .max_by(|a, b| a.1.total_cmp(&b.1))
                    .expect("states")
            };
            let best: [_; STATES] = std::array::from_fn(best);
            sums.push(std::array::from_fn(|to| {
                best[to].1 + if (open & among) >> to & 1 == 1 { score[to] } else { NEVER }
            }));
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

/// All states of the article but its title are pulled as one.
fn share(gradient: &mut [f64; STATES]) {
    let inside = |state: &usize| (outside() | states(&["title"])) >> state & 1 == 0;
    let sum: f64 = (0..STATES).filter(inside).map(|state| gradient[state]).sum();
    (0..STATES).filter(inside).for_each(|state| gradient[state] = sum);
}

/// What the gold says, where the law allows it.
const fn lawful(open: Open, gold: Open) -> Open {
    if open & gold == 0 { open } else { open & gold }
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

/// The line below the first paragraph that does not stand above `line`: short articles end so.
fn paragraph_end(labels: &Value, line: usize) -> usize {
    let lines = labels["lines"].as_array().into_iter().flatten();
    let paragraphs = lines.filter(|label| text(label, "label") == "paragraph");
    let mut numbers = paragraphs.filter_map(|label| usize::try_from(label["line"].as_u64()?).ok());
    numbers.find(|&number| number >= line).map_or(line, |number| number + 1)
}

/// From the first line of the article to the last.
fn content(labels: &Value) -> Range<usize> {
    let lines = labels["lines"].as_array().into_iter().flatten();
    let inside = lines.filter(|label| matches!(text(label, "label"), "title" | "content"));
    let numbers: Vec<_> =
        inside.filter_map(|label| usize::try_from(label["line"].as_u64()?).ok()).collect();
    numbers.first().copied().unwrap_or(0)..numbers.last().map_or(0, |last| last + 1)
}

/// A number that a name always has.
fn hash(name: &str) -> usize {
    name.bytes().fold(7_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte)))
        >> 5
}

/// Which half a site is in.
fn half(site: &str) -> usize {
    site.bytes().fold(7_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte)))
        >> 3
        & 1
}

/// How many units were found rightly, wrongly, and missed.
type Counts = BTreeMap<(String, &'static str), [f64; 3]>;

/// Each half scored by what the other one taught: precision, recall and F1 of each state, and of all that is in the article.
fn check(documents: &[Document]) {
    let counts: Vec<Counts> = thread::scope(|scope| {
        let halves = [0, 1].map(|held| {
            scope.spawn(move || {
                let weights = learned_half(documents, 1 - held);
                let mut counts = Counts::new();
                for document in documents.iter().filter(|document| half(&document.site) == held) {
                    count_units(document, &weights, &mut counts);
                }
                counts
            })
        });
        halves.into_iter().map(|half| half.join().expect("a half is learned")).collect()
    });
    let mut all = Counts::new();
    for (key, values) in counts.into_iter().flatten() {
        let sum = all.entry(key).or_default();
        sum.iter_mut().zip(values).for_each(|(sum, value)| *sum += value);
    }
    for ((group, state), [right, wrong, missed]) in all {
        let (precision, recall) = (right / (right + wrong), right / (right + missed));
        let f1 = 2.0 * right / (2.0 * right + wrong + missed);
        println!(
            "{group:28} {state:12} P {precision:.3} R {recall:.3} F1 {f1:.3}  {}",
            right + missed
        );
    }
}

/// Whether a unit is of the article is told with all states open; which role it has in an article alone, with those of the article.
fn count_units(document: &Document, weights: &Weights, counts: &mut Counts) {
    let kind = document.group.rsplit_once(' ').map_or("", |(kind, _)| kind);
    let groups = [document.group.clone(), kind.to_owned()];
    let mut add = |state: &'static str, which: usize| {
        for group in &groups {
            counts.entry((group.clone(), state)).or_default()[which] += 1.0;
        }
    };
    let is_outside = |states: Open| states & !outside() == 0;
    let found = weights.best(document, ANY);
    for (&state, &gold) in found.iter().zip(&document.gold) {
        if is_outside(gold) || gold & outside() == 0 {
            match (is_outside(1 << state), is_outside(gold)) {
                (false, false) => add("ARTICLE", 0),
                (false, true) => add("ARTICLE", 1),
                (true, false) => add("ARTICLE", 2),
                (true, true) => {}
            }
        }
    }
    let found =
        if kind.starts_with("article") { weights.best(document, ANY & !outside()) } else { found };
    for (&state, &gold) in found.iter().zip(&document.gold) {
        if gold.is_power_of_two() && !is_outside(gold) {
            let wanted = gold.trailing_zeros() as usize;
            add("RIGHT", if state == wanted { 0 } else { 2 });
            if state == wanted {
                add(NAMES[state], 0);
            } else {
                add(NAMES[state], 1);
                add(NAMES[wanted], 2);
            }
        }
    }
}

/// The weights as text.
fn table(weights: &Weights) -> String {
    let mut table = String::from(
        "// Written by tools/train.rs. What each feature of a unit weighs for each state, in twentieths. After the bar what it weighs for the\n\
         // unit below it, then for the unit above it. The last lines say what it weighs that a state follows another.\n",
    );
    let _ = writeln!(table, "// The states: {}.\n", NAMES.join(", "));
    let number = |weight: &f64| {
        if *weight < NEVER / 2.0 { "0".to_owned() } else { format!("{:.0}", weight * SCALE + 0.0) }
    };
    let numbers =
        |weights: &[f64; STATES]| weights.iter().map(number).collect::<Vec<_>>().join(" ");
    let all: Vec<_> = names().collect();
    for (at, name) in all.iter().enumerate() {
        let mut groups = vec![numbers(&weights.columns[at])];
        if at < own() {
            groups.extend(
                [all.len(), all.len() + own()].map(|base| numbers(&weights.columns[base + at])),
            );
        }
        let _ = writeln!(table, "{name} = {}", groups.join(" | "));
    }
    for (state, steps) in NAMES.iter().zip(&weights.steps) {
        let _ = writeln!(table, "after {state} = {}", numbers(steps));
    }
    table
}
