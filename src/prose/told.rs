//! Lines whose roles were given from outside: by the reader or by markup.

use crate::article::{Kind, Role};
use crate::facts::{Form, Told, imprint};
use crate::prose::reader::{Read, Reader};
use crate::prose::table::cells;

/// The depth of the innermost list that is distinguished.
const DEEPEST: u8 = 7;

impl Reader<'_, '_> {
    /// A role from outside decides.
    pub(super) fn told(&mut self) -> Option<Read> {
        let told = self.units[self.at].seen.told?;
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
            Role::ListItem => match unit.seen.form {
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
}
