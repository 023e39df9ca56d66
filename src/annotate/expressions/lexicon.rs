//! The words of a language that can mean time: the table of its file, and the names that `names.txt` has for it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{LazyLock, OnceLock};

use super::said::{Feast, Unit};
use crate::time::names::{self, Row};

/// What a word can mean, with a value. A row of a table names one, as the word in brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// A month; a short name needs a number beside it.
    Month(u8),
    ShortMonth(u8),
    /// 1 is Monday.
    Weekday(u8),
    ShortWeekday(u8),
    /// `[weekly]` Fridays
    Weekdays(u8),
    /// `[day -1]` yesterday
    Day(i32),
    /// `[text-day 1]` lendemain, seen from the text
    TextDay(i32),
    /// `[year-word -1]` торік
    YearWord(i32),
    /// `[unit day]` day
    Unit(Unit),
    /// `[part NI]` night
    Part(&'static str),
    /// `[season SU]` summer
    Season(&'static str),
    /// `[shift -1]` last, seen from now
    Shift(i32),
    /// `[follow 1]` following, seen from the text
    Follow(i32),
    /// `[shifted 1]`, `[followed 1]`: after the unit
    Shifted(i32),
    Followed(i32),
    /// `[number 20]` twenty
    Number(u32),
    /// `[couple 2]`, after `a`
    Couple(u32),
    /// `[ordinal 3]` third
    Ordinal(u32),
    /// `[set P1D]` daily
    Set(&'static str),
    /// `[vague PRESENT_REF]` now
    Vague(&'static str),
    /// `[vague-after-the PAST_REF]` past
    VagueNoun(&'static str),
    /// `[feast 12-25]` Christmas
    Feast(Feast),
    /// `[decade 1990]` nineties
    Decade(u32),
}

/// What a word can do beside others. Its number is its bit in [`Token`](super::token::Token).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// `[tonight]`
    Tonight,
    /// `[plural]` days: of a number that is not said
    Plural,
    /// `[stretch]` past: always a duration
    Stretch,
    /// `[some]` a few
    Some,
    /// `[half]`
    Half,
    /// `[article]` the
    Article,
    /// `[one]` a
    One,
    /// `[modifier]` early
    Modifier,
    /// `[comparative]` earlier, before a shift
    Comparative,
    /// `[edge]` end
    Edge,
    /// `[approx]` about
    Approx,
    /// `[ago]`, `[later]`, `[earlier]` after a duration
    Ago,
    Later,
    Earlier,
    /// `[ago-before]` vor, `[hence]` через: before a duration
    AgoBefore,
    Hence,
    /// `[every]`, `[per]`
    Every,
    Per,
    /// `[decade-mark]` s, after a number
    DecadeMark,
    /// `[quarter-mark]` Q, before a number
    QuarterMark,
    /// `[decade-before]` années, `[decade-word]` Jahre: beside the number
    DecadeBefore,
    DecadeWord,
    /// `[ordinal-mark]` th
    OrdinalMark,
    /// `[year-mark]` року, after a year
    YearMark,
    /// `[bc]`, `[ad]`
    Bc,
    Ad,
    /// `[fiscal]`
    Fiscal,
    /// `[of]`, `[in]`
    Of,
    In,
    /// `[when]` in: a time may follow
    When,
    /// `[and]`, `[to]`
    And,
    To,
    /// `[old]`, `[long]`: after a duration
    Old,
    /// `[full]` between a number and its unit
    Full,
    /// `[on]`, `[at]`: between a date and a time
    On,
    At,
    /// `[clock]` midnight: what `clock.rs` reads
    Clock,
    /// `[noun]` people: after a number that is no year
    Noun,
    /// `[verb]` may, march: also a verb
    Verb,
    /// `[will]`, `[was]`
    Will,
    Was,
    /// `[due]` by: right before a date, that is to come
    Due,
    /// The first and the last word of a phrase of several words.
    PhraseStart,
    PhraseEnd,
}

impl Role {
    /// Its bit.
    pub(super) const fn bit(self) -> u64 {
        1 << self as u32
    }
}

/// Words that an expression may start with, beside those that have a value.
pub(super) const STARTS: u64 = Role::Tonight.bit()
    | Role::Stretch.bit()
    | Role::Some.bit()
    | Role::Half.bit()
    | Role::Modifier.bit()
    | Role::Comparative.bit()
    | Role::Edge.bit()
    | Role::Approx.bit()
    | Role::AgoBefore.bit()
    | Role::Hence.bit()
    | Role::Every.bit()
    | Role::Per.bit()
    | Role::Fiscal.bit()
    | Role::Clock.bit()
    | Role::DecadeBefore.bit()
    | Role::QuarterMark.bit();

/// All that a word can mean.
#[derive(Debug, Default)]
pub(super) struct Meaning {
    /// A bit for each [`Role`].
    pub(super) roles: u64,
    pub(super) senses: Vec<Sense>,
}

/// What most words mean for time.
pub(super) static NOTHING: Meaning = Meaning { roles: 0, senses: Vec::new() };

impl Meaning {
    fn add(&mut self, means: Means) {
        match means {
            Means::Sense(sense) => self.senses.push(sense),
            Means::Role(role) => self.roles |= role.bit(),
        }
    }
}

/// The tables, each with the tag of its language.
const TABLES: [(&str, &str); 6] = [
    ("en", include_str!("../../tables/expressions/en.txt")),
    ("uk", include_str!("../../tables/expressions/uk.txt")),
    ("ru", include_str!("../../tables/expressions/ru.txt")),
    ("de", include_str!("../../tables/expressions/de.txt")),
    ("fr", include_str!("../../tables/expressions/fr.txt")),
    ("es", include_str!("../../tables/expressions/es.txt")),
];

type Meanings = HashMap<&'static str, Meaning, BuildHasherDefault<Fnv>>;

/// What one row gives its words.
#[derive(Clone, Copy)]
enum Means {
    Sense(Sense),
    Role(Role),
}

/// The words of one language.
#[derive(Default)]
pub(super) struct Lexicon {
    words: Meanings,
    phrases: Meanings,
    /// In words.
    pub(super) longest_phrase: usize,
    /// Which lengths words have, by their first byte: most words of a text end here.
    lengths: Box<[u64]>,
    /// `ed`: how verbs of the past end.
    was_endings: Vec<&'static str>,
    /// Months, weekdays and seasons are printed in small letters.
    pub(super) small_months: bool,
    /// `19.` is an ordinal.
    pub(super) stop_ordinals: bool,
}

/// The lexicon of a language; that of English where it is not known. A language without a table of its own has its names of
/// months, weekdays, units and days near today.
pub(super) fn of(language: Option<&str>) -> &'static Lexicon {
    static LEXICONS: LazyLock<HashMap<&str, OnceLock<Lexicon>>> =
        LazyLock::new(|| names::languages().map(|language| (language, OnceLock::new())).collect());
    let primary = language.and_then(|tag| tag.split('-').next());
    let (language, lexicon) = primary
        .and_then(|tag| LEXICONS.get_key_value(tag))
        .unwrap_or((&ENGLISH, &LEXICONS[ENGLISH]));
    lexicon.get_or_init(|| Lexicon::read(language))
}

const ENGLISH: &str = "en";

impl Lexicon {
    fn read(language: &str) -> Self {
        let table = TABLES.iter().find(|(tag, _)| *tag == language).map(|(_, table)| *table);
        // Most languages print months in small letters, and many a stop after the number of a day.
        let plain = table.is_none();
        let lengths = vec![0; 256].into();
        let mut lexicon =
            Self { lengths, small_months: plain, stop_ordinals: plain, ..Self::default() };
        lexicon.add_names(language);
        lexicon.add_units(language);
        let rows = table.unwrap_or_default().lines().filter(|line| !line.starts_with('#'));
        for (key, words) in rows.filter_map(|line| line.split_once("] ")) {
            lexicon.add_row(key.trim_start_matches('['), words);
        }
        lexicon
    }

    fn add_names(&mut self, language: &str) {
        let mut full: HashMap<i8, &str> = HashMap::new();
        for (name, at) in names::of_language(language, Row::Months) {
            let first = *full.entry(at).or_insert(name);
            let month = at.unsigned_abs() + 1;
            let short = name != first && (first.starts_with(name) || name.chars().count() < 4);
            let sense = if short { Sense::ShortMonth(month) } else { Sense::Month(month) };
            self.add(name, Means::Sense(sense));
        }
        full.clear();
        for (name, at) in names::of_language(language, Row::Weekdays) {
            let first = *full.entry(at).or_insert(name);
            let weekday = at.unsigned_abs() + 1;
            let short = name != first
                && name.chars().count() < 5
                && name.chars().count() < first.chars().count();
            let sense = if short { Sense::ShortWeekday(weekday) } else { Sense::Weekday(weekday) };
            self.add(name, Means::Sense(sense));
        }
    }

    fn add_units(&mut self, language: &str) {
        const UNITS: [Unit; 7] = [
            Unit::Second,
            Unit::Minute,
            Unit::Hour,
            Unit::Day,
            Unit::Week,
            Unit::Month,
            Unit::Year,
        ];
        for (name, at) in names::of_language(language, Row::Units) {
            // Shorter ones are letters of tables.
            if let Some(unit) =
                UNITS.get(usize::from(at.unsigned_abs())).filter(|_| name.chars().count() > 2)
            {
                self.add(name, Means::Sense(Sense::Unit(*unit)));
            }
        }
        for (word, days) in names::near_days(language) {
            self.add(word, Means::Sense(Sense::Day(days)));
        }
    }

    fn add_row(&mut self, key: &'static str, words: &'static str) {
        let (name, value) = key.split_once(' ').unwrap_or((key, ""));
        match name {
            "was-endings" => return self.was_endings = words.split(' ').collect(),
            "small-names" => return self.small_months = true,
            "stop-ordinals" => return self.stop_ordinals = true,
            _ => {}
        }
        let role = ROLES.iter().find(|(row, _)| *row == name).map(|(_, role)| Means::Role(*role));
        let Some(means) = sense(name, value).map(Means::Sense).or(role) else {
            debug_assert!(false, "there is no sense {key:?}");
            return;
        };
        for word in words.split_ascii_whitespace() {
            self.add(word, means);
        }
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
        self.add_word(first, Means::Role(Role::PhraseStart));
        self.add_word(last, Means::Role(Role::PhraseEnd));
    }

    fn add_word(&mut self, word: &'static str, means: Means) {
        if let Some(first) = word.bytes().next() {
            self.lengths[usize::from(first)] |= 1 << word.len().min(63);
        }
        self.words.entry(word).or_default().add(means);
    }

    /// What a word can mean; `lower` is a place to write it in lower case.
    pub(super) fn meaning(&self, word: &str, lower: &mut String) -> &Meaning {
        let Some(first) = word.bytes().next() else { return &NOTHING };
        if first.is_ascii()
            && self.lengths[usize::from(first.to_ascii_lowercase())] & (1 << word.len().min(63))
                == 0
        {
            return &NOTHING;
        }
        lower.clear();
        if word.is_ascii() {
            lower.push_str(word);
            lower.make_ascii_lowercase();
        } else {
            lower.extend(word.chars().flat_map(char::to_lowercase));
        }
        self.words.get(lower.as_str()).unwrap_or(&NOTHING)
    }

    /// What a phrase means, its words joined by `_`.
    pub(super) fn phrase(&self, phrase: &str) -> Option<&Meaning> {
        self.phrases.get(phrase)
    }

    /// Ends as a verb of the past does.
    pub(super) fn ends_in_past(&self, word: &str) -> bool {
        self.was_endings
            .iter()
            .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
    }
}

/// Blanks, apostrophes and hyphens part a phrase into tokens; each of the latter two is a token, too.
fn pieces(word: &str) -> usize {
    1 + word.chars().map(|c| usize::from(is_joint(c)) * if c == '_' { 1 } else { 2 }).sum::<usize>()
}

const fn is_joint(c: char) -> bool {
    matches!(c, '_' | '\'' | '-')
}

/// The sense that a row names.
fn sense(name: &str, value: &'static str) -> Option<Sense> {
    let number = || value.parse::<i32>().ok();
    let count = || value.parse::<u32>().ok();
    Some(match name {
        "month" => Sense::Month(value.parse().ok()?),
        "weekday" => Sense::Weekday(value.parse().ok()?),
        "weekly" => Sense::Weekdays(value.parse().ok()?),
        "day" => Sense::Day(number()?),
        "text-day" => Sense::TextDay(number()?),
        "year-word" => Sense::YearWord(number()?),
        "unit" => Sense::Unit(unit(value)?),
        "part" => Sense::Part(value),
        "season" => Sense::Season(value),
        "shift" => Sense::Shift(number()?),
        "follow" => Sense::Follow(number()?),
        "shifted" => Sense::Shifted(number()?),
        "followed" => Sense::Followed(number()?),
        "number" => Sense::Number(count()?),
        "ordinal" => Sense::Ordinal(count()?),
        "set" => Sense::Set(value),
        "couple" => Sense::Couple(count()?),
        "vague" => Sense::Vague(value),
        "vague-after-the" => Sense::VagueNoun(value),
        "feast" => Sense::Feast(feast(value)?),
        "decade" => Sense::Decade(count()?),
        _ => return None,
    })
}

/// The rows without a value.
const ROLES: [(&str, Role); 42] = [
    ("tonight", Role::Tonight),
    ("plural", Role::Plural),
    ("stretch", Role::Stretch),
    ("some", Role::Some),
    ("half", Role::Half),
    ("article", Role::Article),
    ("one", Role::One),
    ("modifier", Role::Modifier),
    ("edge", Role::Edge),
    ("approx", Role::Approx),
    ("ago", Role::Ago),
    ("later", Role::Later),
    ("earlier", Role::Earlier),
    ("ago-before", Role::AgoBefore),
    ("hence", Role::Hence),
    ("every", Role::Every),
    ("per", Role::Per),
    ("decade-mark", Role::DecadeMark),
    ("ordinal-mark", Role::OrdinalMark),
    ("year-mark", Role::YearMark),
    ("bc", Role::Bc),
    ("ad", Role::Ad),
    ("fiscal", Role::Fiscal),
    ("of", Role::Of),
    ("in", Role::In),
    ("comparative", Role::Comparative),
    ("when", Role::When),
    ("and", Role::And),
    ("to", Role::To),
    ("old", Role::Old),
    ("full", Role::Full),
    ("on", Role::On),
    ("at", Role::At),
    ("clock", Role::Clock),
    ("decade-before", Role::DecadeBefore),
    ("quarter-mark", Role::QuarterMark),
    ("decade-word", Role::DecadeWord),
    ("noun", Role::Noun),
    ("verb", Role::Verb),
    ("will", Role::Will),
    ("was", Role::Was),
    ("due", Role::Due),
];

fn unit(name: &str) -> Option<Unit> {
    Some(match name {
        "second" => Unit::Second,
        "minute" => Unit::Minute,
        "hour" => Unit::Hour,
        "day" => Unit::Day,
        "week" => Unit::Week,
        "fortnight" => Unit::Fortnight,
        "weekend" => Unit::Weekend,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        _ => return None,
    })
}

/// `12-25`, `easter`, or `4 4 11`: the fourth Thursday of November.
fn feast(value: &str) -> Option<Feast> {
    if value == "easter" {
        return Some(Feast::Easter);
    }
    if let Some((month, day)) = value.split_once('-') {
        return Some(Feast::On(month.parse().ok()?, day.parse().ok()?));
    }
    let mut numbers = value.split(' ').map(|number| number.parse().ok());
    Some(Feast::Nth(numbers.next()??, numbers.next()??, numbers.next()??))
}

/// The Fowler–Noll–Vo hash: words are short and nobody chooses those of a table.
#[derive(Clone, Copy)]
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
}
