//! What the whole text says about its parts, and where a run of lines stands.

use crate::facts::{Text, imprint};
use crate::plan::Plan;
use crate::plan::layout::Layout;
use crate::plan::roles::{LineState, Roles};
use crate::text::hash::HashMap;
use crate::text::line::{Line, Signs};

/// What the whole text tells about its parts.
pub(crate) struct Context<'t> {
    pub(crate) source: &'t str,
    pub(crate) layout: &'t Layout<'t>,
    /// The lines of the article, and what each of them is.
    pub(super) lines: &'t [Line<'t>],
    pub(super) roles: &'t Roles,
    /// Labels such as `Q` that more than one line starts with.
    pub(crate) speakers: HashMap<&'t str, usize>,
}

/// Where a run of lines stands.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Place {
    /// A list of times follows.
    pub(crate) list_below: bool,
    /// It is the text of an entry.
    pub(crate) in_entry: bool,
    /// Its first line is a name or a label that other entries of the list also start with.
    pub(crate) labelled: bool,
}

impl<'t> Context<'t> {
    pub(crate) fn new(text: Text<'t>, plan: &'t Plan<'t>) -> Self {
        let with_colon = text.lines.iter().filter(|line| line.signs.has(Signs::COLON));
        let speakers = more_than_once(with_colon.filter_map(|line| speaker_label(line.text)));
        let (layout, roles) = (&plan.layout, &plan.roles);
        Self { source: text.source, layout, lines: text.lines, roles, speakers }
    }

    /// The number of this line among those of the article, if it is a whole one.
    pub(crate) fn place(&self, line: &Line<'_>) -> Option<usize> {
        let at = self.lines.partition_point(|other| other.start < line.start);
        self.lines.get(at).filter(|other| other.span() == line.span()).map(|_| at)
    }

    /// What the unit that starts with this line is.
    pub(crate) fn state(&self, line: &Line<'_>) -> Option<LineState> {
        Some(self.roles.state(self.place(line)?))
    }
}

/// How often each text comes, of those that come more than once.
fn more_than_once<'t>(texts: impl Iterator<Item = &'t str>) -> HashMap<&'t str, usize> {
    let mut seen = HashMap::default();
    for text in texts {
        *seen.entry(text).or_insert(0) += 1;
    }
    seen.retain(|_, times| *times > 1);
    seen
}

/// The label of an interview: `Q:`, `JANE DOE:`.
pub(super) fn speaker_label(text: &str) -> Option<&str> {
    let label = &text[..text.find(':').filter(|&at| at <= 40)?];
    let letters = label.chars().filter(|c| c.is_alphabetic()).count();
    let shouted = letters > 0
        && !label.chars().any(|c| c.is_lowercase() || c.is_numeric())
        && label.chars().any(char::is_uppercase);
    (shouted && !imprint::is_notice(label) && (letters > 2 || imprint::is_asked(label)))
        .then_some(label)
}
