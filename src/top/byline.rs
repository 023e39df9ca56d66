//! Bylines without a word such as "By" before the names.

use crate::facts::{Says, imprint};
use crate::plan::unit::Unit;
use crate::top::reader::TopReader;

impl TopReader<'_, '_> {
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
