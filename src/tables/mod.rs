//! Tables of words, one format for all: a block for each language, which is a line with its tag (`mul`: any language) and rows. A
//! row is a name, perhaps a value that all its words have (`day:-1`), and cells between commas. Lines that start with `#` are
//! comments. To add a language is to add its blocks, nothing else: `invented.txt` is one that the tests add.

mod bare;
pub(crate) mod clock;
#[cfg(test)]
mod invented;
pub(crate) mod names;
mod openings;
mod phrases;
mod rows;
mod words;

use crate::text::hash::HashMap;
use crate::text::lower;

pub(crate) use openings::Openings;
pub(crate) use phrases::{Phrases, Starts};
pub(crate) use rows::{RowValue, Rows, Source, WordRow, expect, is_row};
pub(crate) use words::Words;

macro_rules! text {
    ($name:literal) => {
        Source {
            name: $name,
            text: const {
                const WHOLE: &str = include_str!(concat!($name, ".txt"));
                const BARE: [u8; bare::length(WHOLE)] = bare::bare(WHOLE);
                bare::text(&BARE)
            },
        }
    };
}

pub(crate) const CLOCK: Source = text!("clock");
/// What CLDR has beside it; embeds do without.
pub(crate) const CLOCK_CLDR: Source = cldr(text!("clock-cldr"));
pub(crate) const EXPRESSIONS: Source = text!("expressions");
pub(crate) const FURNITURE: Source = text!("furniture");
pub(crate) const IMPRINT: Source = text!("imprint");
pub(crate) const LANGUAGE: Source = text!("language");
pub(crate) const MAIL: Source = text!("mail");
pub(crate) const NAMES: Source = text!("names");
/// What CLDR has beside it; embeds do without.
pub(crate) const NAMES_CLDR: Source = cldr(text!("names-cldr"));
pub(crate) const ZONE: Source = text!("zone");

const fn cldr(table: Source) -> Source {
    if cfg!(feature = "languages") { table } else { Source { text: "", ..table } }
}

/// What stands in texts of any language.
pub(crate) const ANY: &str = "mul";

/// Declares a struct whose fields are the rows of a table, hyphens being `_`, and `read` for it.
macro_rules! table {
    ($(#[$about:meta])* $visible:vis struct $Table:ident { $($(#[$note:meta])* $row:ident: $Rows:ty,)+ }) => {
        $(#[$about])*
        #[derive(Default)]
        $visible struct $Table { $($(#[$note])* $visible $row: $Rows,)+ }

        impl $Table {
            fn read(texts: &[$crate::tables::Source]) -> Self {
                let mut table = Self::default();
                for row in texts.iter().flat_map(|text| text.rows()) {
                    let added = match row.name {
                        $(name if $crate::tables::is_row(name, stringify!($row)) => {
                            $crate::tables::Rows::add(&mut table.$row, &row)
                        })+
                        _ => None,
                    };
                    $crate::tables::expect(added, &row);
                }
                $($crate::tables::Rows::finish(&mut table.$row);)+
                table
            }
        }
    };
}
pub(crate) use table;

/// Words as they are, and what they mean. Where two languages have one word, the first one of the table has it.
pub(crate) type Map<T> = HashMap<&'static str, T>;

impl<T: RowValue> Rows for Map<T> {
    fn add(&mut self, row: &WordRow) -> Option<()> {
        let value = T::read(row.value)?;
        row.cells().for_each(|word| _ = self.entry(word).or_insert(value));
        Some(())
    }
}

/// Names that are told by their place in the row, 0 for January and Monday.
#[derive(Default)]
pub(crate) struct Places {
    names: Map<u8>,
    starts: Starts,
    /// How names start that have several words, or stops inside.
    long: Starts,
}

impl Places {
    /// A text may start with a name.
    pub(crate) const fn may_open(&self, text: &str) -> bool {
        self.starts.may_open(text)
    }

    /// A text may start with one that has several words, or stops inside.
    pub(crate) const fn may_open_long(&self, text: &str) -> bool {
        self.long.may_open(text)
    }

    /// All of them; between their words is `_`.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.names.keys().copied()
    }

    /// The place of a name, whatever its case. Between its words the table has `_`.
    pub(crate) fn get(&self, name: &str) -> Option<u8> {
        if !self.may_open(name) {
            return None;
        }
        let mut buffer = String::new();
        let lower = lower::lower(name, &mut buffer);
        if lower.contains(' ') {
            return self.names.get(lower.replace(' ', "_").as_str()).copied();
        }
        self.names.get(lower).copied()
    }
}

impl Rows for Places {
    fn add(&mut self, row: &WordRow) -> Option<()> {
        for (name, at) in row.placed() {
            let said = name.replace('_', " ");
            self.starts.add(&said);
            if said.contains([' ', '.']) {
                self.long.add(&said);
            }
            self.names.entry(name).or_insert(at);
        }
        row.value.is_empty().then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Phrases, Source};

    table! {
        struct Table {
            plain: Phrases<()>,
            valued: Phrases<i32>,
        }
    }

    fn read(text: &'static str) -> Table {
        Table::read(&[Source { name: "", text }])
    }

    #[test]
    fn rows_are_read_by_their_names() {
        let table = read("# comment\n\nxx\nplain     one, two words\nvalued:-2 three\n");
        assert!(table.plain.has("two words") && !table.plain.has("three"));
        assert_eq!(table.valued.get("three"), Some(-2));
    }

    #[test]
    fn what_nothing_reads_is_no_table() {
        for text in [
            "xx\nplian one",
            "xx\nplain:1 one",
            "xx\nvalued one",
            "xx\nvalued:x one",
            "xx\nplain one,two",
            "xx\nplain one, , two",
            "plain one",
        ] {
            assert!(std::panic::catch_unwind(|| read(text)).is_err(), "{text}");
        }
    }
}
