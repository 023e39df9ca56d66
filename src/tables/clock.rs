//! The words in times of day and around them.

use std::sync::LazyLock;

use crate::tables::{self, Phrases};
use crate::text::cursor::Cursor;

tables::table! {
    /// The words of `clock.txt`; what each row holds is told there.
    pub(crate) struct ClockWords {
        named: Phrases<u32>,
        half_before: Phrases<u32>,
        half_after: Phrases<u32>,
        half_capitals: Phrases<u32>,
        after_twelve: Phrases<u32>,
        hour_letter: Phrases<()>,
        hour_sign: Phrases<()>,
        minute_sign: Phrases<()>,
        half_hour: Phrases<()>,
        oclock: Phrases<()>,
        hundred: Phrases<()>,
        until: Phrases<()>,
        published: Phrases<()>,
        price: Phrases<()>,
        between: Phrases<()>,
        at: Phrases<()>,
        before: Phrases<()>,
        about: Phrases<()>,
    }
}

/// The words of all languages.
pub(crate) static WORDS: LazyLock<ClockWords> =
    LazyLock::new(|| ClockWords::read(&[tables::CLOCK, tables::CLOCK_CLDR]));

/// Reads the small letter that stands between hour and minutes: `h`.
pub(crate) fn read_small_letter(cursor: &mut Cursor<'_>) -> bool {
    cursor.peek().is_some_and(char::is_lowercase) && WORDS.hour_letter.read_start(cursor).is_some()
}

/// Reads what says after a time that it is one, and no zone: `Uhr`, `h`, `hours`.
pub(crate) fn read_oclock(cursor: &mut Cursor<'_>) -> bool {
    [&WORDS.oclock, &WORDS.hour_letter, &WORDS.hundred]
        .iter()
        .any(|words| words.read(cursor).is_some())
}
