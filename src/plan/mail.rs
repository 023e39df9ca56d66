//! Letters: the header lines of e-mail, those of quoted letters and the signature. The front matter of a file is read alike.

use std::ops::Range;
use std::sync::LazyLock;

use crate::article::{Reason, Role};
use crate::facts::{Seen, Told};
use crate::tables::{self, Phrases};
use crate::text::chars::{is_blank, is_dash};
use crate::text::line::{Line, Signs};
use crate::text::lower;

/// The longest front matter and the longest signature, in lines.
const FRONT_LINES: usize = 60;
const SIGNATURE_LINES: usize = 8;
/// The longest line of a signature, in characters: longer ones are sentences.
const SIGNATURE_CHARS: usize = 80;

/// What a header line says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Field {
    From,
    Date,
    Subject,
    Other,
}

tables::table! {
    /// The words of `mail.txt`; what each row holds is told there.
    struct MailWords {
        from: Phrases<()>,
        date: Phrases<()>,
        subject: Phrases<()>,
        other: Phrases<()>,
        front_from: Phrases<()>,
        front_date: Phrases<()>,
        front_subject: Phrases<()>,
    }
}

/// The words of all languages.
static WORDS: LazyLock<MailWords> = LazyLock::new(|| MailWords::read(&[tables::MAIL]));

impl MailWords {
    /// What a label before a colon stands for.
    fn field(&self, label: &str) -> Option<Field> {
        let fields = [
            (&self.from, Field::From),
            (&self.date, Field::Date),
            (&self.subject, Field::Subject),
            (&self.other, Field::Other),
        ];
        fields.into_iter().find(|(words, _)| words.has(label)).map(|(_, field)| field)
    }

    /// What a key of front matter stands for, of those that an article has a place for.
    fn front(&self, key: &str) -> Option<Field> {
        let fields = [
            (&self.front_from, Field::From),
            (&self.front_date, Field::Date),
            (&self.front_subject, Field::Subject),
        ];
        fields.into_iter().find(|(words, _)| words.has(key)).map(|(_, field)| field)
    }
}

/// The longest label, in bytes.
const LABEL_BYTES: usize = 48;

/// The header lines of a letter.
#[derive(Clone, Debug)]
pub(crate) struct Header {
    pub(crate) lines: Range<usize>,
    /// What each line says, and the byte offset in its text at which its value starts; a line that goes on says the same.
    pub(crate) fields: Vec<(Field, usize)>,
    /// The code for `why`.
    pub(crate) code: Reason,
}

/// Where each of several letters starts; one that another letter quotes is a part of that one.
pub(crate) fn letters(lines: &[Line<'_>], headers: &[Header]) -> Vec<usize> {
    let quoted = |at: usize| at.checked_sub(1).is_some_and(|above| is_divider(&lines[above]));
    let letters = headers.iter().filter(|header| header.code == Reason::MailHeader);
    letters.map(|header| header.lines.start).filter(|&start| !quoted(start)).collect()
}

/// All headers, in the order of the text.
pub(crate) fn headers(lines: &[Line<'_>]) -> Vec<Header> {
    let mut found: Vec<Header> = front_matter(lines).into_iter().collect();
    let mut at = found.first().map_or(0, |front| front.lines.end);
    while at < lines.len() {
        let fields = fields(&lines[at..]);
        let end = at + fields.len().max(1);
        if is_header(&fields) {
            found.push(Header { lines: at..end, fields, code: Reason::MailHeader });
        }
        at = end;
    }
    found
}

/// The run of header lines that the lines start with.
fn fields(lines: &[Line<'_>]) -> Vec<(Field, usize)> {
    let mut fields: Vec<(Field, usize)> = Vec::new();
    for line in lines {
        let above = fields.last().filter(|_| line.blanks_above == 0);
        let goes_on = above.filter(|_| line.indent > 0).map(|(field, _)| (*field, 0));
        let may_start = above.is_some() || fields.is_empty();
        let fresh = if may_start && line.signs.has(Signs::COLON) {
            field(line.text, MailWords::field)
        } else {
            None
        };
        let Some(read) = fresh.or(goes_on) else { break };
        fields.push(read);
    }
    fields
}

/// Who wrote, about what, and to whom or when. Less is a list of opening hours or of places.
fn is_header(fields: &[(Field, usize)]) -> bool {
    let has = |field| fields.iter().any(|(each, _)| *each == field);
    has(Field::From) && has(Field::Subject) && (has(Field::Date) || has(Field::Other))
}

/// `Subject: Ferries return` → the field, and where `Ferries` starts. Programs that print bold labels put stars around them.
fn field(text: &str, says: fn(&MailWords, &str) -> Option<Field>) -> Option<(Field, usize)> {
    let near = &text[..text.floor_char_boundary(LABEL_BYTES + ':'.len_utf8())];
    let colon = near.find([':', '：'])?;
    let star = |c| c == '*' && text.starts_with('*');
    if !text.trim_start_matches(star).starts_with(char::is_alphabetic) {
        return None; // times end in colons, too, and there are more of them
    }
    let mut buffer = String::new();
    let label = text[..colon].trim_matches(|c| is_blank(c) || star(c));
    let field = says(&WORDS, lower::lower(label, &mut buffer))?;
    let rest = text[colon..].trim_start_matches([':', '：']);
    let value = rest.trim_start_matches(|c| is_blank(c) || star(c));
    (value.len() < rest.len() || value.is_empty()).then_some((field, text.len() - value.len()))
}

/// `---`, lines of keys and values, `---`, at the top of the text and with a title among them.
fn front_matter(lines: &[Line<'_>]) -> Option<Header> {
    let rule = |line: &Line<'_>| line.text == "---";
    let end = 1 + lines.iter().take(FRONT_LINES).skip(1).position(rule)?;
    let inside = lines.get(1..end).filter(|_| rule(&lines[0]) && lines[0].number == 0)?;
    let is_key = |line: &Line<'_>| {
        let key = line.text.split_once(':').map(|(key, _)| key);
        key.is_some_and(|key| {
            !key.is_empty()
                && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.'))
        })
    };
    let fits = inside
        .iter()
        .all(|line| is_key(line) || line.indent > 0 || line.text.starts_with(['-', '#']));
    let read = |line: &Line<'_>| {
        field(line.text, MailWords::front).filter(|_| line.indent == 0).unwrap_or((Field::Other, 0))
    };
    let fields: Vec<_> = lines[..=end].iter().map(read).collect();
    let titled = fields.iter().any(|(field, _)| *field == Field::Subject);
    (fits && titled).then_some(Header { lines: 0..end + 1, fields, code: Reason::FrontMatter })
}

/// The header stands at the top of the text: the text is the letter.
pub(crate) fn opens(header: &Header, lines: &[Line<'_>]) -> bool {
    header.lines.start == 0 || header.lines.start == 1 && is_divider(&lines[0])
}

/// `-----Original Message-----`
pub(crate) fn is_divider(line: &Line<'_>) -> bool {
    let mark = |c| is_dash(c) || c == '_' || c == '=';
    let inside = line.text.trim_matches(mark);
    line.text.chars().take(3).all(mark)
        && line.text.chars().rev().take(3).all(mark)
        && inside.contains(char::is_alphabetic)
}

/// Their dates are no rows of a list, and their words no small print.
pub(crate) fn silence(headers: &[Header], seen: &mut [Seen<'_>]) {
    for at in headers.iter().flat_map(|header| header.lines.clone()) {
        seen[at] = seen[at].silenced();
    }
}

/// Gives the headers of quoted letters their roles, and sets the signature aside; what the reader or markup says stays.
pub(crate) fn give_roles(
    source: &str,
    lines: &[Line<'_>],
    headers: &[Header],
    seen: &mut [Seen<'_>],
) {
    let mut give = |at: usize, role: Role, by: Reason| {
        if seen[at].told.is_none() || seen[at].is_of_page() {
            seen[at] = seen[at].silenced();
            seen[at].told = Some(Told::new(role, by));
        }
    };
    for header in headers.iter().filter(|header| !opens(header, lines)) {
        if let Some(above) =
            header.lines.start.checked_sub(1).filter(|&above| is_divider(&lines[above]))
        {
            give(above, Role::Separator, header.code);
        }
        for (at, (field, _)) in header.lines.clone().zip(&header.fields) {
            let role = match field {
                Field::From => Role::Byline,
                Field::Date => Role::Timestamp,
                Field::Subject => Role::Heading,
                Field::Other => Role::Furniture,
            };
            give(at, role, header.code);
        }
    }
    for at in signature(source, lines, !headers.is_empty()).unwrap_or_default() {
        give(at, Role::Furniture, Reason::Signature);
    }
}

/// Two dashes and a blank on a line of their own, a few short lines, and the end. In a letter the blank may be lost.
fn signature(source: &str, lines: &[Line<'_>], letter: bool) -> Option<Range<usize>> {
    let after = lines.iter().rev().take(SIGNATURE_LINES + 1).position(|line| line.text == "--")?;
    let start = lines.len() - 1 - after;
    let exact = source[lines[start].start..].starts_with("-- ");
    let short = lines[start..].iter().all(|line| {
        line.chars <= SIGNATURE_CHARS && !matches!(line.text.chars().next(), Some('>'))
    });
    (after > 0 && start > 0 && short && (exact || letter)).then_some(start..lines.len())
}
