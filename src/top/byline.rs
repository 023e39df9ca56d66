//! Bylines without a word such as "By" before the names.

use crate::article::{Block, Kind};
use crate::facts::{Form, Says, imprint};
use crate::plan::piece::Piece;
use crate::plan::unit::Unit;
use crate::prose::block::block;
use crate::top::reader::TopReader;

impl TopReader<'_, '_> {
    /// A byline and a time of publication in one line.
    pub(super) fn dated_byline(&self) -> Option<[Block; 2]> {
        let unit = &self.units[self.at];
        let line = unit.first();
        let is_open = unit.seen.told.is_none()
            && unit.seen.form == Form::Text
            && unit.lines.len() == 1
            && self.head.title.is_some()
            && self.head.byline.is_none()
            && self.head.published.is_none();
        let (names, date) = is_open.then(|| imprint::dated_byline(line)).flatten()?;
        let value =
            line.slice(date, line.text.len()).and_then(|rest| imprint::publication(&rest)?.value);
        let names = Piece { span: line.part(0, date), ..Piece::text(line.part(0, names)) };
        let date = Piece::text(line.part(date, line.text.len()));
        let block = |kind, piece| block(self.context.source, kind, &[piece]);
        Some([block(Kind::Byline, names), block(Kind::Timestamp { value }, date)])
    }

    /// Names without a word before them, where something says that this is a byline.
    pub(super) fn is_unmarked_byline(&self) -> bool {
        let (unit, below) = (&self.units[self.at], self.unit(1));
        let small = below.is_some_and(|below| {
            matches!(below.seen.says, Says::Publication(_)) || below.seen.is_furniture()
        });
        let line = unit.first();
        unit.is_plain()
            && unit.lines.len() == 1
            && self.head.byline.is_none()
            && self.head.title.is_some()
            && (imprint::is_several_names(line)
                || imprint::is_agency(line)
                || small && imprint::is_names(line))
    }

    /// `Jane Doe` alone, right under the title and above prose: an article does not open with a section heading, though headings are capitalised the same way.
    pub(super) fn is_name_under_title(&self) -> bool {
        let unit = &self.units[self.at];
        let right_under = self.head.byline.is_none()
            && self.head.standfirst.is_empty()
            && self.head.others.is_empty();
        let name =
            (2..=3).contains(&unit.words()) && unit.is_plain() && imprint::is_names(unit.first());
        right_under && name && self.unit(1).is_some_and(Unit::is_prose)
    }
}
