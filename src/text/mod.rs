//! Pass 1, the text: cut into lines, each with cheap measures, and what scanners of characters need. No opinions.

pub(crate) mod address;
pub(crate) mod chars;
pub(crate) mod cursor;
pub(crate) mod hash;
pub(crate) mod limits;
pub(crate) mod line;
pub(crate) mod lower;
pub(crate) mod runs;
pub(crate) mod sort;
