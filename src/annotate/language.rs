//! Language and direction, from the script, from the commonest words and from letters that few languages have.
//!
//! Why no crate: of 1,428 labelled texts (whole, cut to 300 and to 100 characters of prose) this table names 1424, 1405 and
//! 1280 rightly and 2, 1 and 5 wrongly. whatlang 0.18 names 1423, 1413 and 1385 rightly and all others wrongly, and adds 59 KB
//! to the compressed module; whichlang 0.1 names 1425, 1420 and 1415, knows 16 languages and adds 236 KB.

use std::ops::RangeInclusive;
use std::sync::LazyLock;

use crate::article::Direction;
use crate::tables::{self, Map, WordRow};
use crate::text::chars::{is_cjk, is_letter, is_rtl, outside_ascii};
use crate::text::lower;

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

/// The language of a text, where it tells.
pub(crate) fn language(text: &str) -> Option<Language> {
    let sample = sample(text);
    by_script(sample).or_else(|| by_words(sample))
}

/// The direction of most letters.
pub(crate) fn direction(text: &str) -> Option<Direction> {
    let sample = sample(text);
    let rtl = outside_ascii(sample).filter(|&c| is_rtl(c) && c.is_alphabetic()).count();
    match letters(sample) {
        0 => None,
        all => Some(if rtl * 2 > all { Direction::Rtl } else { Direction::Ltr }),
    }
}

fn letters(text: &str) -> usize {
    let ascii = text.bytes().filter(u8::is_ascii_alphabetic).count();
    ascii + outside_ascii(text).filter(|c| c.is_alphabetic()).count()
}

fn sample(text: &str) -> &str {
    &text[..text.floor_char_boundary(SAMPLE)]
}

/// A third of the letters in the script of one language; kana among Han is Japanese, so its share may be small.
fn by_script(sample: &str) -> Option<Language> {
    let letters = letters(sample);
    let others: Vec<char> = outside_ascii(sample).collect();
    let cjk = others.iter().filter(|&&c| is_cjk(c) && c.is_alphabetic()).count();
    TABLE.scripts.iter().find_map(|Script { tag, range, with_han }| {
        let seen = others.iter().filter(|c| range.contains(c)).count();
        let (of, enough) = if *with_han {
            (cjk, seen * 10 > cjk && cjk * 3 > letters)
        } else {
            (seen, seen * 3 > letters)
        };
        (enough && seen > 0)
            .then(|| Language { tag, confidence: rounded(of as f64 / letters.max(of) as f64) })
    })
}

/// How sure: the lead over the next language, less where little was seen.
fn by_words(sample: &str) -> Option<Language> {
    let table = &*TABLE;
    let mut points = vec![0; table.tags.len()];
    let (mut words, mut buffer) = (0, String::new());
    for word in sample.split(|c: char| !is_letter(c)).filter(|word| !word.is_empty()) {
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
    words: Map<Vec<usize>>,
    letters: Map<Vec<usize>>,
    /// The longest word, in bytes.
    longest: usize,
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
        table.longest = table.words.keys().map(|word| word.len()).max().unwrap_or_default();
        table
    }

    fn add(&mut self, row: &WordRow) -> Option<()> {
        let of = match row.name {
            "words" => &mut self.words,
            "letters" => &mut self.letters,
            "script" | "script-with-han" => {
                let with_han = row.name != "script";
                for range in row.cells() {
                    let range = char_range(range)?;
                    self.scripts.push(Script { tag: row.language, range, with_han });
                }
                return Some(());
            }
            _ => return None,
        };
        let language = self.tags.len() - 1;
        row.cells().for_each(|cell| of.entry(cell).or_default().push(language));
        Some(())
    }

    /// Gives points to the languages that a word speaks for; the buffer is a place to write it in lower case.
    fn weigh(&self, word: &str, buffer: &mut String, points: &mut [u32]) {
        if word.is_ascii() && word.len() > self.longest {
            return;
        }
        let word = lower::lower(word, buffer);
        let letters = word.char_indices().filter(|(_, c)| !c.is_ascii());
        let letters = letters.map(|(at, c)| &word[at..at + c.len_utf8()]);
        let letters = letters.filter_map(|letter| self.letters.get(letter));
        for languages in self.words.get(word).into_iter().chain(letters) {
            let part = POINT / u32::try_from(languages.len()).unwrap_or(POINT);
            for &language in languages {
                points[language] += part;
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
    use super::{Direction, direction, language};

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
            assert_eq!(language(text).map(|language| language.tag), Some(tag), "{text}");
        }
        assert_eq!((language("14:20"), language("Xyzzy plugh")), (None, None));
        assert_eq!(direction("الميناء يستأنف العمل"), Some(Direction::Rtl));
        assert_eq!((direction("port"), direction("14:20")), (Some(Direction::Ltr), None));
    }
}
