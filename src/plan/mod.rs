//! Pass 3a, the plan: which regions a text has (articles, mail headers, the page around an article, lists of times), and
//! how its lines join.

pub(crate) mod layout;
pub(crate) mod lists;
pub(crate) mod mail;
pub(crate) mod page;
pub(crate) mod parts;
pub(crate) mod piece;
pub(crate) mod unit;
