//! Pass 3, running text: neighbours decide which lines are headings, paragraphs, items, quotes, captions and furniture.

pub(crate) mod heading;

pub(crate) mod block;
pub(crate) mod emphasis;
mod list;
mod preformatted;

use std::collections::HashMap;

use crate::article::options::Role;
use crate::article::{Block, Kind};
use crate::facts::imprint;
use crate::facts::{Form, Guess, Says, Told};
use crate::plan::piece::{Join, Piece};
use crate::prose::block::block;
use crate::text::chars::{is_blank, is_dash, is_quote};
use crate::text::limits::HEADING_CHARS;
use crate::text::line::Line;

use crate::plan::layout::Layout;
use crate::plan::unit::{self, Unit};
use heading::Around;

/// What the whole text tells about its parts.
pub(crate) struct Context<'t> {
    pub(crate) source: &'t str,
    pub(crate) layout: Layout<'t>,
    /// Labels such as `Q` that more than one line starts with.
    pub(crate) speakers: HashMap<&'t str, usize>,
    /// How often each line stands in the text, of those that stand there more than once.
    repeated: HashMap<&'t str, usize>,
}

/// Where a run of lines stands.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Place {
    /// A list of times follows.
    pub(crate) list_below: bool,
    /// It is the text of an entry.
    pub(crate) in_entry: bool,
    /// Its first line is a name or a label that other entries of the list start with, too.
    pub(crate) labelled: bool,
}

impl<'t> Context<'t> {
    pub(crate) fn new(source: &'t str, lines: &[Line<'t>], guesses: &[Guess]) -> Self {
        let speakers = more_than_once(lines.iter().filter_map(|line| speaker_label(line.text)));
        let repeated = more_than_once(lines.iter().map(|line| line.text));
        Self { source, layout: Layout::of(source, lines, guesses), speakers, repeated }
    }
}

impl Context<'_> {
    /// How many line breaks came only from the width of a column.
    pub(crate) fn joined(&self, lines: &[Line<'_>]) -> usize {
        lines.windows(2).filter(|pair| self.layout.join(&pair[0], &pair[1]).is_some()).count()
    }
}

/// How often each text comes, of those that come more than once.
fn more_than_once<'t>(texts: impl Iterator<Item = &'t str>) -> HashMap<&'t str, usize> {
    let mut seen = HashMap::new();
    for text in texts {
        *seen.entry(text).or_insert(0) += 1;
    }
    seen.retain(|_, times| *times > 1);
    seen
}

/// The label of an interview: `Q:`, `JANE DOE:`.
fn speaker_label(text: &str) -> Option<&str> {
    let label = &text[..text.find(':').filter(|&at| at <= 40)?];
    let letters = label.chars().filter(|c| c.is_alphabetic()).count();
    let shouted = letters > 0
        && !label.chars().any(|c| c.is_lowercase() || c.is_numeric())
        && label.chars().any(char::is_uppercase);
    (shouted && !imprint::is_notice(label) && (letters > 2 || imprint::is_asked(label)))
        .then_some(label)
}

/// Reads lines as blocks, in their order; furniture is among them.
pub(crate) fn read(
    context: &Context<'_>,
    lines: &[Line<'_>],
    guesses: &[Guess],
    place: Place,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut start = 0;
    for range in preformatted::find(lines, guesses, &context.layout) {
        let below = if range.start == start { place } else { Place { list_below: true, ..place } };
        Reader::new(context, &lines[start..range.start], &guesses[start..range.start], below)
            .read(&mut blocks);
        blocks.push(preformatted::block(context.source, &lines[range.clone()]));
        start = range.end;
    }
    Reader::new(context, &lines[start..], &guesses[start..], place).read(&mut blocks);
    blocks
}

/// Walks down the units.
struct Reader<'r, 'a, 't> {
    context: &'r Context<'t>,
    units: Vec<Unit<'a, 'a>>,
    place: Place,
    /// Indents of the open list, outermost first.
    indents: Vec<usize>,
    /// The unit above is an item without a mark.
    listed: bool,
    /// A heading was underlined with `=`, so that one with `-` is below it.
    doubled: bool,
    at: usize,
}

/// What a unit became, and how many units it took.
type Read = (Vec<Block>, usize);

impl<'r, 'a, 't> Reader<'r, 'a, 't> {
    fn new(
        context: &'r Context<'t>,
        lines: &'a [Line<'a>],
        guesses: &'a [Guess],
        place: Place,
    ) -> Self {
        Self {
            context,
            units: unit::read(lines, guesses, &context.layout),
            place,
            indents: Vec::new(),
            listed: false,
            doubled: false,
            at: 0,
        }
    }

    fn read(&mut self, blocks: &mut Vec<Block>) {
        while self.at < self.units.len() {
            let (read, taken) = self.next();
            let item = read.iter().find_map(|block| match &block.kind {
                Kind::ListItem { marker, .. } => Some(marker),
                _ => None,
            });
            self.listed = item.is_some_and(String::is_empty);
            if item.is_none() {
                self.indents.clear();
            }
            blocks.extend(read);
            self.at += taken;
        }
    }

    /// The unit `by` places further on.
    fn unit(&self, by: usize) -> Option<&Unit<'a, 'a>> {
        self.units.get(self.at + by)
    }

    /// The next unit that is neither a line of the page nor a second copy: pictures bring the headline along.
    fn text_below(&self) -> Option<&Unit<'a, 'a>> {
        self.units[self.at + 1..]
            .iter()
            .take(NEAR)
            .find(|unit| !unit.guess.is_furniture() && (unit.is_prose() || self.times(unit) == 1))
    }

    /// How often its first line stands in the text.
    fn times(&self, unit: &Unit<'_, '_>) -> usize {
        self.context.repeated.get(unit.first().text).copied().unwrap_or(1)
    }

    fn above(&self) -> Option<&Unit<'a, 'a>> {
        self.at.checked_sub(1).map(|at| &self.units[at])
    }

    /// The first reading that fits, strongest evidence first.
    fn next(&mut self) -> Read {
        let readings = [
            Self::told,
            Self::furniture,
            Self::marked,
            Self::underlined,
            Self::item,
            Self::table,
            Self::quotation,
            Self::worded,
            Self::speaker,
            Self::shaped_heading,
            Self::unmarked_item,
        ];
        readings
            .iter()
            .find_map(|reading| reading(self))
            .unwrap_or_else(|| self.one(Kind::Paragraph))
    }

    /// The unit as one block of this kind.
    fn one(&self, kind: Kind) -> Read {
        let pieces = self.units[self.at].pieces(&kind);
        (vec![block(self.context.source, kind, &pieces)], 1)
    }

    fn one_because(&self, kind: Kind, code: &'static str) -> Read {
        let (mut blocks, taken) = self.one(kind);
        blocks = blocks.into_iter().map(|block| block.because(code)).collect();
        (blocks, taken)
    }

    /// Somebody who knows more than the text.
    fn told(&mut self) -> Option<Read> {
        let told = self.units[self.at].guess.told?;
        let kind = self.told_kind(told)?;
        Some(self.one_because(kind, told.by))
    }

    fn told_kind(&self, Told { role, level, ordered, .. }: Told) -> Option<Kind> {
        let unit = &self.units[self.at];
        let text = unit.first().text;
        let depth = level.map_or(0, |level| level.min(DEEPEST));
        Some(match role {
            Role::Title => Kind::Title,
            Role::Standfirst => Kind::Standfirst,
            Role::Byline => Kind::Byline,
            Role::Dateline => Kind::Dateline,
            Role::Timestamp => Kind::Timestamp {
                value: imprint::publication(unit.first()).and_then(|publication| publication.value),
            },
            Role::Heading => Kind::Heading { level: level.unwrap_or(2).clamp(2, 6) },
            Role::Paragraph => Kind::Paragraph,
            Role::ListItem => match unit.guess.form {
                Form::Item { marker, number, .. } => {
                    let marker = text[..marker].to_owned();
                    Kind::ListItem { depth, ordered: ordered || number.is_some(), marker }
                }
                _ => Kind::ListItem { depth, ordered, marker: String::new() },
            },
            Role::Quote => Kind::Quote { attribution: None },
            Role::Speaker => Kind::Speaker,
            Role::Caption => Kind::Caption,
            Role::Preformatted => Kind::Preformatted,
            Role::TableRow => Kind::TableRow { cells: cells(text) },
            Role::Separator => Kind::Separator,
            Role::Furniture => Kind::Furniture,
            Role::Entry | Role::Join | Role::Link => return None,
        })
    }

    fn furniture(&mut self) -> Option<Read> {
        match self.units[self.at].guess.says {
            Says::Furniture(code) => Some(self.one_because(Kind::Furniture, code)),
            _ => None,
        }
    }

    /// Marks that need no neighbour: `##`, `>`, a rule, a bullet alone.
    fn marked(&mut self) -> Option<Read> {
        let unit = &self.units[self.at];
        let mark = |because: Option<&'static str>| {
            let separator = block(
                self.context.source,
                Kind::Separator,
                &unit.lines.iter().map(|line| Piece::mark(line.span())).collect::<Vec<_>>(),
            );
            Some((vec![because.map_or(separator.clone(), |code| separator.because(code))], 1))
        };
        match unit.guess.form {
            Form::Heading { level, .. } => {
                Some(self.one_because(Kind::Heading { level: level.max(2) }, "mark"))
            }
            Form::Quote { body, .. }
                if body == unit.first().text.len() && unit.lines.len() == 1 =>
            {
                mark(Some("empty-quote"))
            }
            Form::Quote { .. } => Some(self.one(Kind::Quote { attribution: None })),
            Form::Rule(_) | Form::Bullet => mark(None),
            Form::Fence => Some(self.one(Kind::Preformatted)),
            Form::Invisible => mark(Some("invisible")),
            _ => None,
        }
    }

    /// A short line with `=====` or `-----` right under it.
    fn underlined(&mut self) -> Option<Read> {
        let (unit, rule) = (self.unit(0)?, self.unit(1)?);
        let Form::Rule(mark) = rule.guess.form else { return None };
        let fits = matches!(mark, '=' | '-' | '~' | '─' | '═')
            && unit.guess.form == Form::Text
            && unit.chars <= HEADING_CHARS
            && rule.blanks_above() == 0
            && rule.lines.len() == 1
            && rule.guess.told.is_none()
            && (matches!(mark, '=' | '═') || stands_alone(unit, self.at));
        if !fits {
            return None;
        }
        let level = if !matches!(mark, '=' | '═') && self.doubled { 3 } else { 2 };
        let mut pieces = unit.pieces(&Kind::Heading { level });
        pieces.push(Piece::mark(rule.first().span()));
        let heading =
            block(self.context.source, Kind::Heading { level }, &pieces).because("underline");
        self.doubled |= matches!(mark, '=' | '═');
        Some((vec![heading], 2))
    }

    /// Rows with cells, at least two in a run.
    fn table(&mut self) -> Option<Read> {
        let count = |unit: Option<&Unit<'_, '_>>| match unit?.guess.form {
            Form::Table { cells } => Some(cells),
            _ => None,
        };
        let own = count(self.unit(0))?;
        let near = [count(self.above()), count(self.unit(1))];
        let text = self.units[self.at].first().text;
        if text.contains('-') && text.chars().all(|c| is_blank(c) || matches!(c, '|' | '-' | ':')) {
            return Some((
                vec![block(
                    self.context.source,
                    Kind::Separator,
                    &[Piece::mark(self.units[self.at].first().span())],
                )],
                1,
            ));
        }
        near.iter()
            .flatten()
            .any(|&other| other == own || own > 2)
            .then(|| self.one(Kind::TableRow { cells: cells(text) }))
    }

    /// A line wholly in quotation marks with an attribution under it.
    fn quotation(&mut self) -> Option<Read> {
        let (unit, below) = (self.unit(0)?, self.unit(1)?);
        let quoted = unit.guess.form == Form::Text
            && unit.first().text.starts_with(is_quote)
            && unit.last().text.ends_with(is_quote)
            && unit.chars > 12;
        let attribution = attribution(below)?;
        if !quoted {
            return None;
        }
        let mut pieces = unit.pieces(&Kind::Quote { attribution: None });
        pieces.extend(below.lines.iter().map(|line| Piece::mark(line.span())));
        Some((
            vec![block(
                self.context.source,
                Kind::Quote { attribution: Some(attribution) },
                &pieces,
            )],
            2,
        ))
    }

    /// Lines whose words say what they are.
    fn worded(&mut self) -> Option<Read> {
        match &self.units[self.at].guess.says {
            Says::Caption => Some(self.one(Kind::Caption)),
            Says::Zone => Some(self.one(Kind::Timestamp { value: None })),
            Says::Publication(publication) => {
                Some(self.one(Kind::Timestamp { value: publication.value.clone() }))
            }
            _ => None,
        }
    }

    /// `Q: Why now?` is a speaker and a paragraph.
    fn speaker(&mut self) -> Option<Read> {
        let unit = self.unit(0).filter(|unit| unit.is_plain())?;
        let line = unit.first();
        let label =
            speaker_label(line.text).filter(|label| self.context.speakers.contains_key(label))?;
        let end = label.len() + 1;
        let mut pieces = unit.pieces(&Kind::Paragraph);
        let rest = &line.text[end..];
        let body = end + rest.len() - rest.trim_start_matches(is_blank).len();
        let speaker = block(
            self.context.source,
            Kind::Speaker,
            &[Piece {
                span: line.part(0, end),
                text: line.part(0, label.len()),
                join: Join::Space,
            }],
        );
        if body == line.text.len() {
            pieces.remove(0);
        } else {
            pieces[0] = Piece::text(line.part(body, line.text.len()));
        }
        let said =
            (!pieces.is_empty()).then(|| block(self.context.source, Kind::Paragraph, &pieces));
        Some((std::iter::once(speaker).chain(said).collect(), 1))
    }

    fn shaped_heading(&mut self) -> Option<Read> {
        let opens_entry = self.place.in_entry && self.at == usize::from(self.place.labelled);
        if self.place.in_entry && !opens_entry {
            return None;
        }
        let around = Around {
            above: self.above(),
            below: self.text_below(),
            list_below: self.place.list_below,
            opens_entry,
        };
        if self.times(self.unit(0)?) > HEADING_TIMES {
            return None;
        }
        let shaped = heading::shaped(self.unit(0)?, &around, &self.context.layout)?;
        let level = if self.place.in_entry { shaped.level.max(3) } else { shaped.level };
        let (blocks, taken) = self.one_because(Kind::Heading { level }, shaped.why);
        Some((blocks.into_iter().map(|block| block.sure(shaped.confidence)).collect(), taken))
    }
}

/// Dashes under a line also end a letter or a paragraph: only a line that stands apart and is no sentence is a heading.
fn stands_alone(unit: &Unit<'_, '_>, at: usize) -> bool {
    (at == 0 || unit.blanks_above() > 0) && !unit.ends_sentence()
}

/// How far below a heading its text may start.
const NEAR: usize = 4;
/// A heading stands in the text once, and once more in a table of contents.
const HEADING_TIMES: usize = 2;
/// The depth of the innermost list that is told apart.
const DEEPEST: u8 = 7;
/// The longest attribution.
const ATTRIBUTION_CHARS: usize = 100;

/// `— Jane Doe, minister` → `Jane Doe, minister`
fn attribution(unit: &Unit<'_, '_>) -> Option<String> {
    let text = unit.first().text;
    let name = text.trim_start_matches(|c| is_dash(c) || is_blank(c));
    let told = name.len() < text.len()
        && name.starts_with(char::is_alphabetic)
        && !name.ends_with(['.', '!', '?']);
    (told && unit.lines.len() == 1 && unit.chars <= ATTRIBUTION_CHARS && unit.guess.told.is_none())
        .then(|| name.to_owned())
}

/// The texts between tabs, else between bars.
fn cells(text: &str) -> Vec<String> {
    let cells: Vec<_> = if text.contains('\t') {
        text.split('\t').collect()
    } else {
        text.trim_matches('|').split('|').collect()
    };
    cells.into_iter().map(|cell| cell.trim_matches(is_blank).to_owned()).collect()
}
