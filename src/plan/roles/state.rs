//! The states of the chain: what a unit is, and where it stands.

/// What a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum LineState {
    /// Of the page, above the article.
    Above,
    Title,
    Paragraph,
    Heading,
    Item,
    Quote,
    Caption,
    Byline,
    Preformatted,
    Table,
    /// Of the page, between two parts of the article.
    Between,
    /// Of the page, below the article.
    Below,
}

/// How many there are.
pub(crate) const STATES: usize = 12;

/// Their names in the table of weights, in their order.
#[cfg(any(test, feature = "train"))]
pub(crate) const NAMES: [&str; STATES] = [
    "above",
    "title",
    "paragraph",
    "heading",
    "item",
    "quote",
    "caption",
    "byline",
    "preformatted",
    "table",
    "between",
    "below",
];

/// All of them, in their order.
pub(crate) const ALL: [LineState; STATES] = [
    LineState::Above,
    LineState::Title,
    LineState::Paragraph,
    LineState::Heading,
    LineState::Item,
    LineState::Quote,
    LineState::Caption,
    LineState::Byline,
    LineState::Preformatted,
    LineState::Table,
    LineState::Between,
    LineState::Below,
];

impl LineState {
    /// It belongs to the page around the article.
    pub(crate) const fn is_outside(self) -> bool {
        matches!(self, Self::Above | Self::Between | Self::Below)
    }

    /// They are one answer: none of the article.
    pub(crate) fn is_like(self, other: Self) -> bool {
        self == other || self.is_outside() && other.is_outside()
    }
}

/// Some of the states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct States(u16);

impl States {
    pub(crate) const ANY: Self = Self((1 << STATES) - 1);
    /// Those of the page around the article.
    pub(crate) const OUTSIDE: Self =
        Self::of(&[LineState::Above, LineState::Between, LineState::Below]);
    /// Those of the article.
    pub(crate) const INSIDE: Self = Self(Self::ANY.0 & !Self::OUTSIDE.0);

    /// One of the article is among them.
    pub(crate) const fn may_be_inside(self) -> bool {
        self.0 & Self::INSIDE.0 != 0
    }

    /// These.
    pub(crate) const fn of(states: &[LineState]) -> Self {
        let (mut bits, mut at) = (0, 0);
        while at < states.len() {
            bits |= 1 << states[at] as u8;
            at += 1;
        }
        Self(bits)
    }

    /// Those of both together.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those that are in both.
    pub(crate) const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Those of the article; where these are none, those above it and between its parts.
    pub(crate) const fn inside(self) -> Self {
        match self.0 & Self::INSIDE.0 {
            0 => Self::of(&[LineState::Above, LineState::Between]),
            inside => Self(inside),
        }
    }

    /// All of these but one.
    pub(crate) const fn without(self, state: LineState) -> Self {
        Self(self.0 & !(1 << state as u8))
    }

    pub(crate) const fn has(self, state: LineState) -> bool {
        self.0 >> state as u8 & 1 == 1
    }

    /// A bit for each, in their order.
    #[cfg(feature = "train")]
    pub(crate) const fn bits(self) -> u16 {
        self.0
    }
}
