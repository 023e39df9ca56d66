//! Language and direction, from the script, from the commonest words and from letters that few languages have.
//!
//! Why no crate: of 1,428 labelled texts (whole, cut to 300 and to 100 characters of prose) this table names 1424, 1405 and
//! 1280 rightly and 2, 1 and 5 wrongly. whatlang 0.18 names 1423, 1413 and 1385 rightly and all others wrongly, and adds 59 KB
//! to the compressed module; whichlang 0.1 names 1425, 1420 and 1415, knows 16 languages and adds 236 KB.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use crate::article::Direction;
use crate::tables::{self, Map, WordRow, Words};
use crate::text::chars::{is_alphabetic, is_cjk, is_rtl, outside_ascii};
use crate::text::lower::lower_char;
use crate::text::runs::{LETTERS, runs};

/// How many bytes are looked at; more does not change the answer.
const SAMPLE: usize = 8_000;
/// What a word or a letter counts that one language alone has; one that several have counts its part of it for each.
const POINT: u32 = 60;
/// Points from which a language is named.
const LEAST: u32 = 2 * POINT;
/// One word in this many must speak for the language.
const EVERY: u32 = 20;
/// How sure it must be.
const SURE: f64 = 0.1;

/// A language, and how sure that is, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Language {
    /// BCP 47 tag.
    pub(crate) tag: &'static str,
    pub(crate) confidence: f64,
}

/// The start of a text, by which its language and its direction are told.
pub(crate) struct Sample<'t> {
    text: &'t str,
    letters: usize,
    /// The characters that are not of ASCII.
    others: Vec<char>,
}

impl<'t> Sample<'t> {
    pub(crate) fn of(text: &'t str) -> Self {
        let text = &text[..text.floor_char_boundary(SAMPLE)];
        let others: Vec<_> = outside_ascii(text).collect();
        let ascii = text.bytes().filter(u8::is_ascii_alphabetic).count();
        let letters = ascii + others.iter().filter(|c| is_alphabetic(**c)).count();
        Self { text, letters, others }
    }

    /// The language, where the text tells.
    pub(crate) fn language(&self) -> Option<Language> {
        self.by_script().or_else(|| by_words(self.text))
    }

    /// The direction of most letters.
    pub(crate) fn direction(&self) -> Option<Direction> {
        let rtl = self.others.iter().filter(|&&c| is_rtl(c) && is_alphabetic(c)).count();
        let most = if rtl * 2 > self.letters { Direction::Rtl } else { Direction::Ltr };
        (self.letters > 0).then_some(most)
    }

    /// A third of the letters in the script of one language; kana among Han is Japanese, so its share may be small.
    fn by_script(&self) -> Option<Language> {
        let Self { letters, others, .. } = self;
        let cjk = others.iter().filter(|&&c| is_cjk(c) && is_alphabetic(c)).count();
        TABLE.scripts.iter().find_map(|Script { tag, range, with_han }| {
            let seen = others.iter().filter(|c| range.contains(c)).count();
            let (of, enough) = if *with_han {
                (cjk, seen * 10 > cjk && cjk * 3 > *letters)
            } else {
                (seen, seen * 3 > *letters)
            };
            (enough && seen > 0)
                .then(|| Language { tag, confidence: rounded(of as f64 / of.max(*letters) as f64) })
        })
    }
}

/// How sure: the lead over the next language, less where little was seen.
fn by_words(sample: &str) -> Option<Language> {
    let table = &*TABLE;
    let mut points = vec![0; table.tags.len()];
    let (mut words, mut buffer) = (0, String::new());
    for word in runs(sample, LETTERS) {
        words += 1;
        table.weigh(word, &mut buffer, &mut points);
    }
    let (best, most) = points.iter().copied().enumerate().max_by_key(|(_, points)| *points)?;
    let next = points
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != best)
        .map(|(_, points)| *points)
        .max()
        .unwrap_or(0);
    let confidence = rounded(f64::from(most - next) / f64::from(most + POINT));
    let named = most >= LEAST && most * EVERY > words * POINT && confidence >= SURE;
    named.then_some(Language { tag: table.tags[best], confidence })
}

fn rounded(share: f64) -> f64 {
    (share * 100.0).round() / 100.0
}

/// `language.txt`: which languages have a word, a letter or a script.
#[derive(Default)]
struct LanguageTable {
    tags: Vec<&'static str>,
    words: Words<Vec<usize>>,
    letters: Map<Vec<usize>>,
    scripts: Vec<Script>,
}

/// A script that one language is written in.
struct Script {
    tag: &'static str,
    /// Of its letters.
    range: RangeInclusive<char>,
    /// It stands among Han characters.
    with_han: bool,
}

/// Those of all languages.
static TABLE: LazyLock<LanguageTable> = LazyLock::new(LanguageTable::read);

impl LanguageTable {
    fn read() -> Self {
        let mut table = Self::default();
        for row in tables::LANGUAGE.rows() {
            if table.tags.last() != Some(&row.language) {
                table.tags.push(row.language);
            }
            tables::expect(table.add(&row), &row);
        }
        table
    }

    fn add(&mut self, row: &WordRow) -> Option<()> {
        let language = self.tags.len().checked_sub(1)?;
        match row.name {
            "words" => row.cells().for_each(|word| self.words.entry(word).push(language)),
            "letters" => {
                row.cells().for_each(|cell| self.letters.entry(cell).or_default().push(language));
            }
            "script" | "script-with-han" => {
                let with_han = row.name != "script";
                for range in row.cells() {
                    let range = char_range(range)?;
                    self.scripts.push(Script { tag: row.language, range, with_han });
                }
            }
            _ => return None,
        }
        Some(())
    }

    /// Gives points to the languages that a word speaks for; the buffer is a place to write it in lower case.
    fn weigh(&self, word: &str, buffer: &mut String, points: &mut [u32]) {
        let mut speaks_for = |languages: &Vec<usize>| {
            let part = POINT / u32::try_from(languages.len()).unwrap_or(POINT);
            for &language in languages {
                points[language] += part;
            }
        };
        if let Some(languages) = self.words.get(word, buffer) {
            speaks_for(languages);
        }
        for c in outside_ascii(word).map(lower_char) {
            if let Some(languages) = self.letters.get(c.encode_utf8(&mut [0; 4]) as &str) {
                speaks_for(languages);
            }
        }
    }
}

/// `3041-30ff`
fn char_range(range: &str) -> Option<RangeInclusive<char>> {
    let char = |code| char::from_u32(u32::from_str_radix(code, 16).ok()?);
    let (first, last) = range.split_once('-')?;
    Some(char(first)?..=char(last)?)
}

#[cfg(test)]
mod tests {
    use super::{Direction, Sample};

    fn language(text: &str) -> Option<&'static str> {
        Sample::of(text).language().map(|language| language.tag)
    }

    fn direction(text: &str) -> Option<Direction> {
        Sample::of(text).direction()
    }

    #[test]
    fn tells_languages_and_directions() {
        for (text, tag) in [
            (
                "The envoys of the two countries met and said that talks would go on for two days.",
                "en",
            ),
            ("Der Hafen ist nach dem Streik wieder offen und die Fähren fahren nicht mehr.", "de"),
            (
                "Порт відновив роботу після страйку, і це також стало відомо від міністра за день до наради.",
                "uk",
            ),
            ("港の作業が再開された。会議は午後に始まる。", "ja"),
            ("港口恢复作业，会议于下午开始。", "zh"),
            ("항구의 작업이 재개되었다.", "ko"),
        ] {
            assert_eq!(language(text), Some(tag), "{text}");
        }
        assert_eq!((language("14:20"), language("Xyzzy plugh")), (None, None));
        assert_eq!(direction("الميناء يستأنف العمل"), Some(Direction::Rtl));
        assert_eq!((direction("port"), direction("14:20")), (Some(Direction::Ltr), None));
    }
}
