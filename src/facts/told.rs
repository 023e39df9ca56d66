//! A role given from outside: by the reader, by markup, or by a pass that looked at the whole text.

use crate::article::{Reason, Role};

/// A role that a line has, whatever the line itself says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    pub(crate) role: Role,
    pub(crate) level: Option<u8>,
    /// A list item is numbered.
    pub(crate) ordered: bool,
    /// Who says so: [`Reason::Correction`], [`Reason::Hint`], or what a pass found out.
    pub(crate) by: Reason,
}

impl Told {
    /// A role and who gives it.
    pub(crate) const fn new(role: Role, by: Reason) -> Self {
        Self { role, level: None, ordered: false, by }
    }
}
