//! What the whole text says about its parts, and where a run of lines stands.

use crate::facts::{Text, imprint};
use crate::plan::layout::Layout;
use crate::text::hash::HashMap;
use crate::text::line::Signs;

/// What the whole text tells about its parts.
pub(crate) struct Context<'t> {
    pub(crate) source: &'t str,
    pub(crate) layout: &'t Layout<'t>,
    /// Labels such as `Q` that more than one line starts with.
    pub(crate) speakers: HashMap<&'t str, usize>,
    /// How often each line stands in the text, of those that stand there more than once.
    pub(super) repeated: HashMap<&'t str, usize>,
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
    pub(crate) fn new(text: Text<'t>, layout: &'t Layout<'t>) -> Self {
        let with_colon = text.lines.iter().filter(|line| line.signs.has(Signs::COLON));
        let speakers = more_than_once(with_colon.filter_map(|line| speaker_label(line.text)));
        let repeated = more_than_once(text.lines.iter().map(|line| line.text));
        Self { source: text.source, layout, speakers, repeated }
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
