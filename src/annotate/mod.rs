//! Last pass: what is said about a whole article once its blocks stand.

pub(crate) mod expressions;
pub(crate) mod language;
pub(crate) mod links;
pub(crate) mod repeats;
pub(crate) mod words;
