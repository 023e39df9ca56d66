//! The words of a language that can mean time: its rows in `expressions.txt` and the names that `names.txt` has for it.

use std::sync::{LazyLock, OnceLock};

use super::said::{Feast, Period};
use crate::tables::{self, ANY, Map, WordRow, Words};

/// What a word can mean, with a value. A row of a table names one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// A month; a short name needs a number beside it.
    Month(u8),
    ShortMonth(u8),
    /// 1 is Monday.
    Weekday(u8),
    ShortWeekday(u8),
    /// `weekly` Fridays
    Weekdays(u8),
    /// `day:-1` yesterday
    Day(i32),
    /// `text-day:1` lendemain, seen from the text
    TextDay(i32),
    /// `year-word:-1` торік
    YearWord(i32),
    /// `unit:day` day
    Period(Period),
    /// `part:NI` night
    Part(&'static str),
    /// `season:SU` summer
    Season(&'static str),
    /// `shift:-1` last, seen from now
    Shift(i32),
    /// `follow:1` following, seen from the text
    Follow(i32),
    /// `shifted:1`, `followed:1`: after the unit
    Shifted(i32),
    Followed(i32),
    /// `number:20` twenty
    Number(u32),
    /// `couple:2`, after `a`
    Couple(u32),
    /// `ordinal:3` third
    Ordinal(u32),
    /// `set:P1D` daily
    Set(&'static str),
    /// `vague:PRESENT_REF` now
    Vague(&'static str),
    /// `vague-noun:PAST_REF` past
    VagueNoun(&'static str),
    /// `feast:12-25` Christmas
    Feast(Feast),
    /// `decade:1990` nineties
    Decade(u32),
}

/// What a word can do beside others. Its number is its bit in [`Token`](super::token::Token).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum WordRole {
    /// `tonight`
    Tonight,
    /// `plural` days: of a number that is not said
    Plural,
    /// `stretch` past: always a duration
    Stretch,
    /// `some` a few
    Some,
    /// `half`
    Half,
    /// `article` the
    Article,
    /// `one` a
    One,
    /// `modifier` early
    Modifier,
    /// `comparative` earlier, before a shift
    Comparative,
    /// `edge` end
    Edge,
    /// `approx` about
    Approx,
    /// `ago`, `later`, `earlier` after a duration
    Ago,
    Later,
    Earlier,
    /// `ago-before` vor, `hence` через: before a duration
    AgoBefore,
    Hence,
    /// `every`, `per`
    Every,
    Per,
    /// `decade-mark` s, after a number
    DecadeMark,
    /// `quarter-mark` Q, before a number
    QuarterMark,
    /// `decade-before` années, `decade-word` Jahre: beside the number
    DecadeBefore,
    DecadeWord,
    /// `ordinal-mark` th
    OrdinalMark,
    /// `year-mark` року, after a year
    YearMark,
    /// `bc`, `ad`
    Bc,
    Ad,
    /// `fiscal`
    Fiscal,
    /// `of`, `in`
    Of,
    In,
    /// `when` in: a time may follow
    When,
    /// `and`, `to`
    And,
    To,
    /// `old`, `long`: after a duration
    Old,
    Long,
    /// `possessive` s: after an apostrophe
    Possessive,
    /// `full` between a number and its unit
    Full,
    /// `on`, `at`: between a date and a time
    On,
    At,
    /// `clock` midnight: what `clock.rs` reads
    Clock,
    /// `noun` people: after a number that is no year
    Noun,
    /// `verb` may, march: also a verb
    Verb,
    /// `will`, `was`
    Will,
    Was,
    /// `due` by: right before a date, that is to come
    Due,
    /// The first and the last word of a phrase of several words.
    PhraseStart,
    PhraseEnd,
}

impl WordRole {
    /// Its bit.
    pub(super) const fn bit(self) -> u64 {
        1 << self as u32
    }
}

/// Words that an expression may start with, beside those that have a value.
pub(super) const STARTS: u64 = WordRole::Tonight.bit()
    | WordRole::Stretch.bit()
    | WordRole::Some.bit()
    | WordRole::Half.bit()
    | WordRole::Modifier.bit()
    | WordRole::Comparative.bit()
    | WordRole::Edge.bit()
    | WordRole::Approx.bit()
    | WordRole::AgoBefore.bit()
    | WordRole::Hence.bit()
    | WordRole::Every.bit()
    | WordRole::Per.bit()
    | WordRole::Fiscal.bit()
    | WordRole::Clock.bit()
    | WordRole::DecadeBefore.bit()
    | WordRole::QuarterMark.bit();

/// All that a word can mean.
#[derive(Debug, Default)]
pub(super) struct Meaning {
    /// A bit for each [`WordRole`].
    pub(super) roles: u64,
    pub(super) senses: Vec<Sense>,
}

/// What most words mean for time.
pub(super) static NOTHING: Meaning = Meaning { roles: 0, senses: Vec::new() };

impl Meaning {
    fn add(&mut self, means: Means) {
        match means {
            Means::Sense(sense) => self.senses.push(sense),
            Means::WordRole(role) => self.roles |= role.bit(),
        }
    }
}

/// What one row gives its words.
#[derive(Clone, Copy)]
enum Means {
    Sense(Sense),
    WordRole(WordRole),
}

/// The words of one language.
#[derive(Default)]
pub(super) struct Lexicon {
    words: Words<Meaning>,
    phrases: Map<Meaning>,
    /// In words.
    pub(super) longest_phrase: usize,
    /// `ed`: how verbs of the past end.
    was_endings: Vec<&'static str>,
    /// `s`: how nouns for several things end.
    plural_endings: Vec<&'static str>,
    /// `e`: what is glued to Roman numbers.
    roman_endings: Vec<&'static str>,
    /// Months, weekdays and seasons are printed in small letters.
    pub(super) small_months: bool,
    /// `19.` is an ordinal.
    pub(super) stop_ordinals: bool,
}

/// The lexicon of a language; that of English where it is not known. A language without a block of its own has its names of
/// months, weekdays, units and days near today.
pub(super) fn of_language(language: Option<&str>) -> &'static Lexicon {
    let primary = language.and_then(|tag| tag.split('-').next());
    let (language, lexicon) = primary
        .and_then(|tag| LEXICONS.get_key_value(tag))
        .unwrap_or((&ENGLISH, &LEXICONS[ENGLISH]));
    lexicon.get_or_init(|| Lexicon::read(language))
}

/// A lexicon for each language that has names, read where a text first is in it.
static LEXICONS: LazyLock<Map<OnceLock<Lexicon>>> = LazyLock::new(|| {
    let mut lexicons = Map::default();
    tables::NAMES.rows().for_each(|row| _ = lexicons.entry(row.language).or_default());
    lexicons
});

const ENGLISH: &str = "en";

/// What a word means by its place in a row, told by the long name of its cell and the word itself.
type LongOrShort = fn(&str, &str) -> fn(u8) -> Sense;

impl Lexicon {
    fn read(language: &str) -> Self {
        let mut lexicon = Self::default();
        for row in tables::NAMES.rows().filter(|row| row.language == language) {
            tables::expect(lexicon.add_names(&row), &row);
        }
        let is_own = |row: &WordRow| row.language == language;
        if !tables::EXPRESSIONS.rows().any(|row| is_own(&row)) {
            // Most languages print months in small letters, and many a stop after the number of a day.
            (lexicon.small_months, lexicon.stop_ordinals) = (true, true);
        }
        for row in tables::EXPRESSIONS.rows().filter(|row| is_own(row) || row.language == ANY) {
            tables::expect(lexicon.add_row(&row), &row);
        }
        lexicon
    }

    /// Adds a row of `names.txt`.
    fn add_names(&mut self, row: &WordRow) -> Option<()> {
        match row.name {
            "months" => self.add_long_and_short(row, |first, name| {
                let short = name != first && (first.starts_with(name) || name.chars().count() < 4);
                if short { Sense::ShortMonth } else { Sense::Month }
            }),
            "weekdays" => self.add_long_and_short(row, |first, name| {
                let letters = name.chars().count();
                let short = letters < 5 && letters < first.chars().count();
                if short { Sense::ShortWeekday } else { Sense::Weekday }
            }),
            "units" => self.add_units(row),
            "day" => {
                let days = Means::Sense(Sense::Day(row.value.parse().ok()?));
                row.cells().for_each(|word| self.add(word, days));
            }
            _ => {} // dates in prose have other rules
        }
        Some(())
    }

    /// The first name of a cell is the long one; what the others are, `sense` says.
    fn add_long_and_short(&mut self, row: &WordRow, sense: LongOrShort) {
        let (mut place, mut long) = (u8::MAX, "");
        for (name, at) in row.placed() {
            if at != place {
                (place, long) = (at, name);
            }
            let sense = sense(long, name);
            self.add(name, Means::Sense(sense(at + 1)));
        }
    }

    fn add_units(&mut self, row: &WordRow) {
        const UNITS: [Period; 7] = [
            Period::Second,
            Period::Minute,
            Period::Hour,
            Period::Day,
            Period::Week,
            Period::Month,
            Period::Year,
        ];
        // Shorter ones are letters of tables.
        for (name, at) in row.placed().filter(|(name, _)| name.chars().count() > 2) {
            if let Some(unit) = UNITS.get(usize::from(at)) {
                self.add(name, Means::Sense(Sense::Period(*unit)));
            }
        }
    }

    /// Adds a row of `expressions.txt`.
    fn add_row(&mut self, row: &WordRow) -> Option<()> {
        match row.name {
            "was-ending" => self.was_endings.extend(row.cells()),
            "plural-ending" => self.plural_endings.extend(row.cells()),
            "roman-ending" => self.roman_endings.extend(row.cells()),
            "small-names" => self.small_months = true,
            "stop-ordinals" => self.stop_ordinals = true,
            _ => {
                let role = ROLES.iter().find(|(name, _)| *name == row.name && row.value.is_empty());
                let role = role.map(|(_, role)| Means::WordRole(*role));
                let means = role.or_else(|| sense(row).map(Means::Sense))?;
                row.cells().for_each(|word| self.add(word, means));
            }
        }
        Some(())
    }

    fn add(&mut self, word: &'static str, means: Means) {
        let parts = pieces(word);
        if parts == 1 {
            self.add_word(word, means);
            return;
        }
        self.longest_phrase = self.longest_phrase.max(parts);
        self.phrases.entry(word).or_default().add(means);
        let last = word.rfind(is_joint).map_or(word, |at| &word[at + 1..]);
        let first = word.find(is_joint).map_or(word, |at| &word[..at]);
        self.add_word(first, Means::WordRole(WordRole::PhraseStart));
        self.add_word(last, Means::WordRole(WordRole::PhraseEnd));
    }

    fn add_word(&mut self, word: &'static str, means: Means) {
        self.words.entry(word).add(means);
    }

    /// What a word can mean; the buffer is a place to write it in lower case.
    pub(super) fn meaning(&self, word: &str, buffer: &mut String) -> &Meaning {
        self.words.get(word, buffer).unwrap_or(&NOTHING)
    }

    /// What a phrase means.
    pub(super) fn phrase(&self, phrase: &str) -> Option<&Meaning> {
        self.phrases.get(phrase)
    }

    /// Ends as a verb of the past does.
    pub(super) fn ends_in_past(&self, word: &str) -> bool {
        self.was_endings
            .iter()
            .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
    }

    /// Ends as a noun for several things does.
    pub(super) fn ends_in_plural(&self, word: &str) -> bool {
        word.len() > 3 && self.plural_endings.iter().any(|ending| word.ends_with(ending))
    }

    /// `XIX` of `XIXe`.
    pub(super) fn without_roman_ending<'w>(&self, word: &'w str) -> &'w str {
        self.roman_endings.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
    }
}

/// Blanks, apostrophes and hyphens part a phrase into tokens; each of the latter two is a token, too.
fn pieces(word: &str) -> usize {
    1 + word.chars().map(|c| usize::from(is_joint(c)) * if c == ' ' { 1 } else { 2 }).sum::<usize>()
}

const fn is_joint(c: char) -> bool {
    matches!(c, ' ' | '\'' | '-')
}

/// The sense that a row names.
fn sense(row: &WordRow) -> Option<Sense> {
    let value = row.value;
    let number = || value.parse::<i32>().ok();
    let count = || value.parse::<u32>().ok();
    Some(match row.name {
        "month" => Sense::Month(value.parse().ok()?),
        "weekday" => Sense::Weekday(value.parse().ok()?),
        "weekly" => Sense::Weekdays(value.parse().ok()?),
        "day" => Sense::Day(number()?),
        "text-day" => Sense::TextDay(number()?),
        "year-word" => Sense::YearWord(number()?),
        "unit" => Sense::Period(unit(value)?),
        "part" if PARTS.contains(&value) => Sense::Part(value),
        "season" if SEASONS.contains(&value) => Sense::Season(value),
        "shift" => Sense::Shift(number()?),
        "follow" => Sense::Follow(number()?),
        "shifted" => Sense::Shifted(number()?),
        "followed" => Sense::Followed(number()?),
        "number" => Sense::Number(count()?),
        "ordinal" => Sense::Ordinal(count()?),
        "set" if value.starts_with('P') => Sense::Set(value),
        "couple" => Sense::Couple(count()?),
        "vague" if value.ends_with("_REF") => Sense::Vague(value),
        "vague-noun" if value.ends_with("_REF") => Sense::VagueNoun(value),
        "feast" => Sense::Feast(feast(value)?),
        "decade" => Sense::Decade(count()?),
        _ => return None,
    })
}

/// The values of `part` and `season`.
const PARTS: [&str; 5] = ["MO", "MI", "AF", "EV", "NI"];
const SEASONS: [&str; 4] = ["SP", "SU", "FA", "WI"];

/// The rows without a value.
const ROLES: [(&str, WordRole); 44] = [
    ("tonight", WordRole::Tonight),
    ("plural", WordRole::Plural),
    ("stretch", WordRole::Stretch),
    ("some", WordRole::Some),
    ("half", WordRole::Half),
    ("article", WordRole::Article),
    ("one", WordRole::One),
    ("modifier", WordRole::Modifier),
    ("edge", WordRole::Edge),
    ("approx", WordRole::Approx),
    ("ago", WordRole::Ago),
    ("later", WordRole::Later),
    ("earlier", WordRole::Earlier),
    ("ago-before", WordRole::AgoBefore),
    ("hence", WordRole::Hence),
    ("every", WordRole::Every),
    ("per", WordRole::Per),
    ("decade-mark", WordRole::DecadeMark),
    ("ordinal-mark", WordRole::OrdinalMark),
    ("year-mark", WordRole::YearMark),
    ("bc", WordRole::Bc),
    ("ad", WordRole::Ad),
    ("fiscal", WordRole::Fiscal),
    ("of", WordRole::Of),
    ("in", WordRole::In),
    ("comparative", WordRole::Comparative),
    ("when", WordRole::When),
    ("and", WordRole::And),
    ("to", WordRole::To),
    ("old", WordRole::Old),
    ("long", WordRole::Long),
    ("possessive", WordRole::Possessive),
    ("full", WordRole::Full),
    ("on", WordRole::On),
    ("at", WordRole::At),
    ("clock", WordRole::Clock),
    ("decade-before", WordRole::DecadeBefore),
    ("quarter-mark", WordRole::QuarterMark),
    ("decade-word", WordRole::DecadeWord),
    ("noun", WordRole::Noun),
    ("verb", WordRole::Verb),
    ("will", WordRole::Will),
    ("was", WordRole::Was),
    ("due", WordRole::Due),
];

fn unit(name: &str) -> Option<Period> {
    Some(match name {
        "second" => Period::Second,
        "minute" => Period::Minute,
        "hour" => Period::Hour,
        "day" => Period::Day,
        "week" => Period::Week,
        "fortnight" => Period::Fortnight,
        "weekend" => Period::Weekend,
        "month" => Period::Month,
        "quarter" => Period::Quarter,
        "year" => Period::Year,
        "decade" => Period::Decade,
        "century" => Period::Century,
        _ => return None,
    })
}

/// `12-25`, `easter`, or `4-4-11`: the fourth Thursday of November.
fn feast(value: &str) -> Option<Feast> {
    if value == "easter" {
        return Some(Feast::Easter);
    }
    let numbers: Vec<u8> =
        value.split('-').map(|number| number.parse().ok()).collect::<Option<_>>()?;
    match numbers[..] {
        [month, day] => Some(Feast::On(month, day)),
        [nth, weekday, month] => Some(Feast::Nth(nth, weekday, month)),
        _ => None,
    }
}
