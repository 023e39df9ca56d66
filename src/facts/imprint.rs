//! The small print of an article, line by line: who wrote it, where and when, who took the picture. The words stand in `imprint.txt`.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::tables::{self, Phrases, Rows, Starts, WordRow};
use crate::text::chars::{is_blank, is_cjk, is_dash, is_invisible};
use crate::text::cursor::{Cursor, starts_with_folded};
use crate::text::line::{Line, Signs};
use crate::time::date::Date;
use crate::time::stamp::{self, Stamp};

/// The longest byline, in characters: three names with their roles.
const BYLINE_CHARS: usize = 140;
/// The longest dateline, in characters, from the place to the dash.
const DATELINE_CHARS: usize = 64;
/// The longest sign of an agency at the start of a text, in bytes.
const WIRE: usize = 80;
/// The longest caption with a credit at its end.
const CAPTION_CHARS: usize = 400;

/// The longest name with the word beside it that says what its bearer is, in characters.
const SIGNED_CHARS: usize = 20;
/// The most words that it has.
const SIGNED_WORDS: usize = 3;

tables::table! {
    /// The words of `imprint.txt`; what each row holds is told there.
    struct ImprintWords {
        written: Phrases<()>,
        by: Phrases<()>,
        of: Phrases<()>,
        after: Phrases<()>,
        and: Phrases<()>,
        particles: Phrases<()>,
        published: Phrases<()>,
        on: Phrases<()>,
        photo: Phrases<()>,
        picture: Phrases<()>,
        pictured: Phrases<()>,
        credited: Phrases<()>,
        inside: Spaced,
        agencies: Phrases<()>,
        labels: Phrases<()>,
        glued: Phrases<()>,
        wired: Phrases<()>,
        notices: Phrases<()>,
        asked: Phrases<()>,
    }
}

/// The words of all languages.
static WORDS: LazyLock<ImprintWords> = LazyLock::new(|| ImprintWords::read(&[tables::IMPRINT]));

/// Words with a blank or a bracket of ASCII before them; blanks are `_` in the table.
#[derive(Default)]
struct Spaced {
    words: Vec<String>,
    /// How they start behind that.
    starts: Starts,
}

impl Rows for Spaced {
    fn add(&mut self, row: &WordRow) -> Option<()> {
        for cell in row.cells() {
            let words = cell.replace('_', " ");
            self.starts.add(words.strip_prefix(SPACES)?);
            self.words.push(words);
        }
        row.value.is_empty().then_some(())
    }
}

/// What words may have before them.
const SPACES: [char; 3] = [' ', '(', '['];

impl Spaced {
    /// One of them stands somewhere in a text, whatever its case.
    fn stands_in(&self, text: &str) -> bool {
        let mut places = memchr::memchr3_iter(b' ', b'(', b'[', text.as_bytes());
        let stand =
            |at| self.words.iter().any(|words| starts_with_folded(&text[at..], words).is_some());
        places.any(|at| self.starts.may_open(&text[at + 1..]) && stand(at))
    }
}

/// The line names its writers: `By Jane Doe`, `Текст: Яна Приклад`.
pub(crate) fn is_byline(line: &Line<'_>) -> bool {
    let (text, _) = line.visible();
    if line.chars > BYLINE_CHARS {
        return false;
    }
    let mut cursor = Cursor::new(text);
    if WORDS.written.read(&mut cursor).is_some() {
        return !cursor.at_end() && line.inner_stops <= 1;
    }
    if WORDS.of.read(&mut cursor).is_some() {
        let names = cursor.rest().trim_start_matches([':', ' ', '\u{a0}']);
        let alone = names
            .split(|c: char| matches!(c, ',' | '|') || c.is_numeric())
            .next()
            .unwrap_or_default();
        let parts = name_parts(alone.trim_end());
        return names.len() < cursor.rest().len() && parts.iter().all(|part| is_name(part));
    }
    is_signed(line)
        || WORDS.by.read(&mut cursor).is_some() && {
            let after = cursor.rest();
            let names = after.trim_start_matches([':', ' ', '\u{a0}', '\t']);
            names.len() < after.len()
                && names_come_first(names)
                && !line.text.ends_with(['.', '?', '!'])
        }
}

/// `김민지 기자 minji@example.org`: a name, beside it what its bearer is, perhaps an address.
fn is_signed(line: &Line<'_>) -> bool {
    if line.words > SIGNED_WORDS && !line.text.contains('@') {
        return false;
    }
    let (mut words, mut chars, mut told) = (0, 0, false);
    for word in line.visible().0.split(is_blank).filter(|word| !word.contains('@')) {
        (words, chars) = (words + 1, chars + word.chars().count());
        if words > SIGNED_WORDS || chars > SIGNED_CHARS {
            return false;
        }
        told |= WORDS.after.has(word);
    }
    words > 1 && told
}

/// The line is nothing but names: `Jane Doe and John Roe`. Only where bylines stand is that one.
pub(crate) fn is_names(line: &Line<'_>) -> bool {
    let is_list = |parts: Vec<String>| !parts.is_empty() && parts.iter().all(|part| is_name(part));
    line.chars <= 80 && is_list(name_parts(line.visible().0))
}

/// Several names, joined by a word: more than a heading in capitals can be taken for.
pub(crate) fn is_several_names(line: &Line<'_>) -> bool {
    let joined = line.text.split(is_blank).any(|word| WORDS.and.has(word));
    joined && is_names(line) && name_parts(line.text).len() > 1
}

/// Names with the time of publication behind them, in one line: where the names end, and where the time starts.
/// `By Jane Doe | Dec. 19, 2025, 2:20 p.m.`, `Jane Doe, John Roe - 9 October 2013`
pub(crate) fn dated_byline(line: &Line<'_>) -> Option<(usize, usize)> {
    if line.chars > BYLINE_CHARS || !line.signs.has(Signs::DIGIT) {
        return None;
    }
    let between =
        |c: char| is_blank(c) || is_dash(c) || matches!(c, '|' | ',' | '·' | '•' | '/' | '(');
    let starts = line.text.match_indices(between).map(|(at, mark)| at + mark.len());
    let date = starts.filter(|&at| !line.text[at..].starts_with(between)).find(|&at| {
        let printed = line.slice(at, line.text.len()).and_then(|rest| publication(&rest));
        printed.is_some_and(|publication| publication.value.is_some())
    })?;
    let end = line.text[..date].trim_end_matches(between).len();
    let names = line.slice(0, end)?;
    (is_byline(&names) || is_names(&names)).then_some((end, date))
}

/// A news agency signs.
pub(crate) fn is_agency(line: &Line<'_>) -> bool {
    let text = line.text.trim_matches(['(', ')', '.', ' ']);
    line.chars <= 24 && WORDS.agencies.says(text)
}

/// `Jane Doe and John Roe` → `Jane Doe`, `John Roe`.
fn name_parts(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for word in text.split(|c: char| is_blank(c)).filter(|word| !word.is_empty()) {
        if WORDS.and.has(word) || word == "&" {
            parts.push(String::new());
            continue;
        }
        if let Some(part) = parts.last_mut() {
            part.push_str(word.trim_end_matches(','));
            part.push(' ');
        }
        if word.ends_with(',') {
            parts.push(String::new());
        }
    }
    parts
}

/// Two to four words with capitals, particles aside.
fn is_name(part: &str) -> bool {
    let words: Vec<_> = part.split_ascii_whitespace().collect();
    let proper = words.iter().filter(|word| !WORDS.particles.has(word));
    (2..=4).contains(&words.len())
        && proper.clone().count() >= 2
        && proper.clone().all(|word| is_name_word(word))
        && part.chars().any(char::is_lowercase)
}

fn is_name_word(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().all(|c| c.is_alphabetic() || matches!(c, '.' | '-' | '\'' | '’'))
}

/// The first words are a name; what follows (a role, a date that was glued on) may be anything short.
fn names_come_first(text: &str) -> bool {
    let mut words = text.split(is_blank).filter(|word| !word.is_empty());
    let first =
        words.next().is_some_and(|word| word.starts_with(|c: char| c.is_uppercase() || is_cjk(c)));
    let second = words.find(|word| !WORDS.particles.has(word)).is_none_or(|word| {
        word.starts_with(|c: char| c.is_uppercase() || !c.is_alphabetic()) || WORDS.and.has(word)
    });
    first && second
}

/// The dateline that a paragraph starts with: the bytes up to the text after its dash. `KYIV, Dec 19 (Agency) - `
pub(crate) fn dateline(text: &str) -> Option<usize> {
    wire(text).or_else(|| place_and_dash(text))
}

/// `KYIV, Dec 19 (Agency) - `
fn place_and_dash(text: &str) -> Option<usize> {
    let head: String = text.chars().take(DATELINE_CHARS).collect();
    let dash = head.char_indices().find(|&(at, c)| is_dash(c) && is_loose(&head, at, c))?.0;
    let place = head[..dash].trim_end();
    let place = place
        .strip_suffix('/')
        .and_then(|wire| wire.rsplit_once('/'))
        .map_or(place, |(place, _)| place.trim_end());
    let (place, agency) = match place.strip_suffix(')').and_then(|inner| inner.rsplit_once('(')) {
        Some((place, agency)) => (place.trim_end(), !agency.is_empty()),
        None => (place, false),
    };
    let (name, date) = split_date(place);
    let capitals = name.chars().filter(|c| c.is_uppercase()).count() >= 3
        && !name.chars().any(char::is_lowercase);
    let proper =
        name.starts_with(|c: char| !c.is_lowercase()) && name.split_ascii_whitespace().count() <= 4;
    let told = capitals && name.split_ascii_whitespace().count() <= 4
        || proper && agency
        || proper && date;
    let plain = name
        .chars()
        .all(|c| c.is_alphabetic() || matches!(c, ' ' | ',' | '.' | '-' | '\'' | '’' | '/'))
        && !WORDS.labels.says(name);
    let body = text[dash..].trim_start_matches(|c| is_dash(c) || is_blank(c));
    (told && plain && !name.is_empty() && !body.is_empty()).then_some(text.len() - body.len())
}

/// What an agency of East Asia prints there: `(서울=연합뉴스) 김민지 기자 = `, `【東京共同】`, `新华社北京12月19日电 `
fn wire(text: &str) -> Option<usize> {
    let first = text.chars().next().filter(|c| !c.is_ascii_alphanumeric())?;
    let near = &text[..text.floor_char_boundary(WIRE)];
    let end = match first {
        '(' | '（' | '【' | '[' => {
            near.match_indices([')', '）', '】', ']']).next().map(|(at, mark)| at + mark.len())
        }
        _ if WORDS.agencies.start(near).is_some() => {
            WORDS.wired.iter().filter_map(|word| Some(near.find(word)? + word.len())).min()
        }
        _ => None,
    }?;
    let signed =
        WORDS.agencies.iter().any(|agency| !agency.is_ascii() && near[..end].contains(agency));
    let body = signed.then(|| &text[end..])?;
    let writer = body[..body.floor_char_boundary(WIRE)].find(" = ").map_or(0, |at| at + 3);
    let body = body[writer..].trim_start_matches(is_blank);
    (!body.is_empty()).then_some(text.len() - body.len())
}

/// A dash with blanks around it, or a long or double one.
fn is_loose(text: &str, at: usize, dash: char) -> bool {
    let before = text[..at].ends_with(is_blank);
    let after = text[at + dash.len_utf8()..].starts_with(|c: char| is_blank(c) || c == '-');
    dash != '-' || before && after
}

/// `KYIV, Dec 19` → the place, and that a date stands after it.
fn split_date(place: &str) -> (&str, bool) {
    let comma = place.match_indices(',').find(|(at, _)| {
        let mut cursor = Cursor::new(place[at + 1..].trim_start());
        crate::time::date::read_date(&mut cursor).is_some_and(Date::has_day)
            && cursor.rest().trim().is_empty()
    });
    comma.map_or((place.trim_end_matches(','), false), |(at, _)| (&place[..at], true))
}

/// What a line says of the time of publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Publication {
    /// ISO 8601, where a full date is printed.
    pub(crate) value: Option<String>,
    /// A word such as "Published" says so; without it only the place in the text does.
    pub(crate) labelled: bool,
}

/// The line tells when the article was published or updated, and nothing else.
pub(crate) fn publication(line: &Line<'_>) -> Option<Publication> {
    publication_beside(line, stamp::lead(line.visible().0).as_ref())
}

/// The same, where the stamp that its visible text starts with is known.
pub(super) fn publication_beside(line: &Line<'_>, lead: Option<&Stamp>) -> Option<Publication> {
    let (text, _) = line.visible();
    if line.chars > 120 {
        return None;
    }
    let mut cursor = Cursor::new(text);
    cursor.skip(|c| c == '(');
    let labelled = WORDS.published.read(&mut cursor).is_some();
    if labelled {
        cursor.skip(|c| {
            is_blank(c) || is_invisible(c) || matches!(c, ':' | '：' | ',' | '|') || is_dash(c)
        });
        if WORDS.on.read(&mut cursor).is_some() {
            cursor.skip(|c| is_blank(c) || is_invisible(c) || is_dash(c));
        }
    }
    let rest = cursor.rest();
    let stamp = if cursor.at == 0 { Cow::Borrowed(lead?) } else { Cow::Owned(stamp::lead(rest)?) };
    let after = rest[stamp.all.1..].trim();
    let more = WORDS.published.read(&mut Cursor::new(after)).is_some();
    let short = after.chars().count() <= if labelled { 24 } else { 0 };
    ((short || more)
        && (labelled
            || stamp.ago.is_some()
            || stamp.date.is_some_and(|date| date.calendar_day().is_some())))
    .then(|| Publication { value: value(&stamp), labelled })
}

/// `2025-12-19T14:20`
pub(crate) fn value(stamp: &Stamp) -> Option<String> {
    let date = stamp.date?.calendar_day()?;
    Some(
        stamp.clock.map_or_else(
            || date.to_string(),
            |clock| format!("{date}T{}", clock.hours_and_minutes()),
        ),
    )
}

/// The line describes or credits a picture.
pub(crate) fn is_caption(line: &Line<'_>) -> bool {
    let (text, _) = line.visible();
    if line.chars > CAPTION_CHARS || line.letters < 3 {
        return false;
    }
    let text = text.trim_start_matches(['(', '（', '[']);
    let has_colon = line.signs.has(Signs::COLON.or(Signs::EQUALS));
    WORDS.pictured.read_start(&mut Cursor::new(text)).is_some()
        || WORDS.credited.before_end(text).is_some()
        || has_glued_credit(text)
        || has_colon && is_labelled(text)
        || !line.ends_sentence()
            && (WORDS.inside.stands_in(text) || has_colon && is_credited_inside(text))
}

/// `Photo: `, `IMAGE:` at its start.
fn is_labelled(text: &str) -> bool {
    let label = text.split_once(is_colon).map(|(label, _)| label.trim_end());
    label.is_some_and(|label| WORDS.photo.says(label) || WORDS.picture.says(label))
}

/// `The harbour at dawn. Photo: Jane Doe`
fn is_credited_inside(text: &str) -> bool {
    let before = text.match_indices(is_colon).map(|(at, _)| text[..at].trim_end());
    let word = |c| is_blank(c) || matches!(c, '(' | '（' | '[' | '/' | '。');
    before.filter_map(|text| text.rsplit_once(word)).any(|(_, label)| WORDS.photo.says(label))
}

/// The label, in capitals, is of a notice: `WARNING`.
pub(crate) fn is_notice(label: &str) -> bool {
    WORDS.notices.says(label)
}

/// A letter that stands for one who asks or answers.
pub(crate) fn is_asked(label: &str) -> bool {
    WORDS.asked.says(label)
}

/// Stands between a label and what it labels.
const fn is_colon(c: char) -> bool {
    matches!(c, ':' | '：' | '=')
}

/// `CreditJane Doe` or `Credit...Jane Doe`, as a browser copies a caption with its credit.
fn has_glued_credit(text: &str) -> bool {
    let mut found = WORDS.glued.iter().flat_map(|word| {
        let starts = memchr::memchr_iter(word.as_bytes()[0], text.as_bytes());
        starts.filter(move |at| text[*at..].starts_with(word)).map(move |at| (at, word))
    });
    found.any(|(at, word)| {
        let glued = text[..at].chars().next_back().is_none_or(|c| !c.is_whitespace());
        let after = &text[at + word.len()..];
        let name = after.trim_start_matches(['.', '…']);
        (glued || name.len() < after.len()) && name.starts_with(char::is_uppercase)
    })
}

#[cfg(test)]
mod tests {
    use super::{dateline, is_byline, is_caption, is_names, publication};
    use crate::text::line::{Line, lines};

    fn line(text: &str) -> Line<'_> {
        lines(text).remove(0)
    }

    #[test]
    fn tells_bylines() {
        for text in [
            "By Jane Doe",
            "Von Jana Muster und Max Beispiel",
            "Par Jeanne Dupont",
            "de Juan Pérez",
            "Текст: Яна Приклад",
            "by Jane Doe22 Dec 2016651",
            "By Jane Doe, Political correspondent",
        ] {
            assert!(is_byline(&line(text)), "{text}");
        }
        for text in [
            "By the time they arrived, it was late",
            "Von wegen Frieden",
            "De la Vega speaks.",
            "By Friday night the port was open.",
        ] {
            assert!(!is_byline(&line(text)), "{text}");
        }
        assert!(is_names(&line("Jane Doe and John Roe")));
        assert!(!is_names(&line("Key issues")));
    }

    #[test]
    fn tells_datelines_and_where_they_end() {
        for (text, body) in [
            ("KYIV, Dec 19 (Agency) - The port", "The port"),
            ("LONDON — Ministers met", "Ministers met"),
            ("Paris (AFP) – Le port", "Le port"),
            ("NEW YORK (AP) -- Shares", "Shares"),
            ("Berlin, 19. Dezember – Der Hafen", "Der Hafen"),
        ] {
            assert_eq!(dateline(text).map(|at| &text[at..]), Some(body), "{text}");
        }
        for text in [
            "The port — long closed — reopened",
            "BREAKING — Port reopens",
            "Article 5-like, they said",
            "UN-backed talks",
            "LONDON —",
        ] {
            assert_eq!(dateline(text), None, "{text}");
        }
    }

    #[test]
    fn reads_times_of_publication() {
        let value = |text| {
            publication(&line(text)).map(|publication| (publication.value, publication.labelled))
        };
        assert_eq!(
            value("Published 19 December 2025, 14:20 GMT"),
            Some((Some("2025-12-19T14:20".into()), true))
        );
        assert_eq!(value("Updated 15:10"), Some((None, true)));
        assert_eq!(
            value("Stand: 19.12.2025, 14:20 Uhr"),
            Some((Some("2025-12-19T14:20".into()), true))
        );
        assert_eq!(value("2025-12-19T14:20:00Z"), Some((Some("2025-12-19T14:20".into()), false)));
        assert_eq!(value("Dec 19, 2025"), Some((Some("2025-12-19".into()), false)));
        for text in [
            "14:20",
            "Published by the ministry",
            "Updated plans for 2026 were shown to the ministers",
            "Posted to the front",
            "1887",
        ] {
            assert_eq!(value(text), None, "{text}");
        }
    }

    #[test]
    fn tells_captions() {
        assert!(
            is_caption(&line("Photo: Jane Doe"))
                && is_caption(&line("The harbour at dawn. Jane Doe/Getty Images"))
        );
        assert!(!is_caption(&line("Photos of the harbour were shown.")));
    }
}
