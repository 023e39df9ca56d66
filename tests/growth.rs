//! Time and memory grow with the length of the text and not faster, on every input, the hostile ones included.
//!
//! Each shape is read at n and at 2n. Only the ratio counts, never the seconds; a noisy machine gets another try.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use article_viewer::{Options, parse};
use cpu_time::ThreadTime;

/// Counts what is allocated at the same time.
struct Counting;
static NOW: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = NOW.fetch_add(layout.size(), Ordering::Relaxed) + layout.size();
        PEAK.fetch_max(now, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }
}

/// One test at a time: they share the counters and the processor.
static ALONE: Mutex<()> = Mutex::new(());

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// What is repeated, and how often at n.
const SHAPES: &[(&str, &str, usize)] = &[
    ("one endless line", "word ", 30_000),
    ("one endless line of stops", "a. ", 30_000),
    ("empty lines", "\n", 150_000),
    ("bullets", "-\n", 30_000),
    ("bare times", "14:20\n", 10_000),
    ("bullets and times", "-\n14:20\n-\n13:50\n", 3_000),
    ("falling and rising times", "14:20 a\n09:10 b\n23:50 c\n", 4_000),
    ("short lines", "ab\n", 20_000),
    (
        "prose",
        "The first boat left the pier at noon on Friday, an hour later than planned and with forty people.\n",
        3_000,
    ),
    (
        "short lines above prose",
        "A winter without boats\nThe first boat left the pier at noon on Friday, an hour later than planned.\n",
        3_000,
    ),
    ("days", "Friday 19 December\n14:20 a\n", 4_000),
    ("dates without rows", "Friday 19 December\n", 5_000),
    ("near dates", "3 Janu ", 15_000),
    ("months", "May ", 15_000),
    ("digits", "1", 100_000),
    ("colons", ":", 100_000),
    ("clocks on one line", "14:20 ", 15_000),
    ("addresses", "https://a.b/ ", 10_000),
    ("mailboxes", "a@", 30_000),
    ("an address and brackets", ")", 100_000),
    ("numbers behind words", "a 1", 30_000),
    (
        "articles",
        "Boats\nBy Jane Doe\nThe first boat left the pier at noon on Friday, an hour later than planned and with forty people on board.\nThe second boat followed in the afternoon with post, milk and three bicycles that had waited in the shed.\n\n\n\n",
        500,
    ),
    ("titles and names", "Boats\nBy Jane Doe\n***\n", 5_000),
    ("header lines", "To: a\n", 20_000),
    ("headers", "From: a\nSubject: b\nTo: c\n\n", 5_000),
    ("stars", "*", 100_000),
    ("stars that open", "*a ", 30_000),
    ("stars that close", "a* ", 30_000),
    ("strong stars that open", "**a *b ", 15_000),
    ("backquotes that open", "*a* `b ", 15_000),
    ("square brackets", "[", 100_000),
    ("links cut short", "[a](http://", 10_000),
    ("brackets without links", "[a]", 30_000),
    ("links", "[a](http://b) ", 10_000),
    ("nested quotes", "“", 30_000),
    ("angle brackets", ">", 100_000),
    ("angle brackets on lines", "> a\n>> b\n", 7_500),
    ("open brackets", "(", 100_000),
    ("combining marks", "\u{301}", 50_000),
    ("direction marks", "\u{202e}\u{202d}", 30_000),
    ("surrogate pairs", "😀", 30_000),
    ("furniture", "Read more\n", 10_000),
    ("fences", "```\n", 20_000),
    ("code without a mark", "        x\n", 15_000),
    ("tables", "a\tb\n", 15_000),
    ("underlines", "a\n---\n", 10_000),
    ("speakers", "Q: a\nA: b\n", 7_500),
    (
        "hyphens at line ends",
        "The first boat left the pier at noon on Friday, an hour later than negoti-\n",
        2_000,
    ),
    ("titles again", "Ferries return\n", 10_000),
    ("datelines", "TAVIK - ", 15_000),
    ("cjk", "港の作業が再開。", 10_000),
    ("of and of", "of ", 30_000),
    ("articles", "the a ", 30_000),
    ("numbers in a row", "19 ", 30_000),
    ("ordinals in a row", "19th ", 20_000),
    ("directions in a row", "last next ", 15_000),
    ("number words", "twenty-one hundred ", 10_000),
    ("joined number words", "twenty-", 20_000),
    ("days joined", "19 and ", 20_000),
    ("days and dashes", "3-", 30_000),
    ("modifiers", "early late mid-", 10_000),
    ("edges", "the end of ", 15_000),
    ("times of day", "4pm Friday at noon ", 5_000),
    ("roman numbers", "XIX ", 20_000),
    ("phrases cut short", "the day before ", 10_000),
    ("approximately", "more than about over ", 10_000),
];

fn peak_and_time(text: &str) -> (usize, Duration) {
    let before = NOW.load(Ordering::Relaxed);
    PEAK.store(before, Ordering::Relaxed);
    let start = ThreadTime::now();
    let article = std::hint::black_box(parse(text, &Options::default()));
    let time = start.elapsed();
    drop(article);
    (PEAK.load(Ordering::Relaxed) - before, time)
}

/// How often both lengths are read, in turns, before their ratio is a fault.
const TRIES: usize = 20;

/// What grew faster than the text. The least times of all tries count: what the work takes when nobody disturbs it.
fn growth_fault(one: &str, two: &str) -> Option<String> {
    let mut least = [(usize::MAX, Duration::MAX); 2];
    for _ in 0..TRIES {
        for (least, text) in least.iter_mut().zip([one, two]) {
            let (memory, time) = peak_and_time(text);
            *least = (least.0.min(memory), least.1.min(time));
        }
        fault(least[0], least[1])?;
    }
    fault(least[0], least[1])
}

#[test]
fn time_and_memory_grow_with_length() {
    let _alone = ALONE.lock();
    let mut faults = Vec::new();
    for (name, unit, times) in SHAPES {
        let start = if *unit == ")" { "x http://a" } else { "" };
        let (one, two) =
            (start.to_owned() + &unit.repeat(*times), start.to_owned() + &unit.repeat(times * 2));
        if let Some(fault) = growth_fault(&one, &two) {
            faults.push(format!("{name}: {fault}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Quadratic work has a ratio of 4.
fn fault(one: (usize, Duration), two: (usize, Duration)) -> Option<String> {
    let time = two.1.as_secs_f64() / one.1.as_secs_f64().max(1e-3);
    let memory = two.0 as f64 / one.0.max(1) as f64;
    (time > 3.0 || memory > 2.6).then(|| {
        format!("twice the text took {time:.1} times the time and {memory:.1} times the memory ({one:?}, {two:?})")
    })
}

/// Nothing is too large to be read.
#[test]
fn a_million_lines_are_read() {
    let _alone = ALONE.lock();
    for unit in ["-\n", "14:20\n", "\n"] {
        let article = parse(&unit.repeat(1_000_000), &Options::default());
        let entries: usize = article
            .timeline
            .iter()
            .flat_map(|timeline| &timeline.days)
            .map(|day| day.entries.len())
            .sum();
        assert_eq!(entries, if unit == "14:20\n" { 1_000_000 } else { 0 }, "{unit:?}");
    }
}
