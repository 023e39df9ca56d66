//! Who speaks in an interview: labels in capitals that several lines start with.

use crate::article::Kind;
use crate::plan::piece::{Join, Piece};
use crate::prose::block::block;
use crate::prose::context::speaker_label;
use crate::prose::reader::{Read, Reader};
use crate::text::chars::is_blank;

impl Reader<'_, '_> {
    /// `Q: Why now?` is a speaker and a paragraph.
    pub(super) fn speaker(&mut self) -> Option<Read> {
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
}
