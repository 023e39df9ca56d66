//! Tables of words, one format for all: a block for each language, which is a line with its tag (`mul`: any language) and rows. A
//! row is a name, perhaps a value that all its words have (`day:-1`), and cells between commas. Lines that start with `#` are
//! comments. To add a language is to add its blocks, nothing else: `invented.txt` is one that the tests add.

pub(crate) mod clock;
#[cfg(test)]
mod invented;
pub(crate) mod names;
mod phrases;

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

pub(crate) use phrases::Phrases;

/// The text of a table.
#[derive(Clone, Copy)]
pub(crate) struct Text {
    name: &'static str,
    text: &'static str,
}

macro_rules! text {
    ($name:literal) => {
        Text { name: $name, text: include_str!(concat!($name, ".txt")) }
    };
}

pub(crate) const CLOCK: Text = text!("clock");
pub(crate) const EXPRESSIONS: Text = text!("expressions");
pub(crate) const FURNITURE: Text = text!("furniture");
pub(crate) const IMPRINT: Text = text!("imprint");
pub(crate) const LANGUAGE: Text = text!("language");
pub(crate) const MAIL: Text = text!("mail");
pub(crate) const NAMES: Text = text!("names");
pub(crate) const ZONE: Text = text!("zone");

/// What stands in texts of any language.
pub(crate) const ANY: &str = "mul";

/// A row of a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    table: &'static str,
    /// The tag of its language.
    pub(crate) language: &'static str,
    pub(crate) name: &'static str,
    /// What all its words have: `-1` of `day:-1`; empty where nothing is told.
    pub(crate) value: &'static str,
    cells: &'static str,
}

impl Text {
    /// All rows, in their order.
    pub(crate) fn rows(self) -> impl Iterator<Item = Row> {
        let mut language = "";
        self.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).filter_map(
            move |line| {
                let Some((name, cells)) = line.split_once(' ') else {
                    language = line;
                    return None;
                };
                let (name, value) = name.split_once(':').unwrap_or((name, ""));
                Some(Row { table: self.name, language, name, value, cells: cells.trim() })
            },
        )
    }

    #[cfg(not(test))]
    fn lines(self) -> impl Iterator<Item = &'static str> {
        self.text.lines()
    }

    /// Tests know one more language.
    #[cfg(test)]
    fn lines(self) -> impl Iterator<Item = &'static str> {
        self.text.lines().chain(invented::lines(self.name))
    }
}

impl Row {
    /// The cells between commas.
    pub(crate) fn cells(&self) -> impl Iterator<Item = &'static str> {
        self.cells.split(", ")
    }

    /// The words of cells that are told by their place, with it: `january jan, february feb`.
    pub(crate) fn placed(&self) -> impl Iterator<Item = (&'static str, u8)> {
        (0..).zip(self.cells()).flat_map(|(at, cell)| cell.split(' ').map(move |word| (word, at)))
    }

    /// What the row is written like.
    fn is_well_formed(&self) -> bool {
        let is_cell = |cell: &str| !cell.is_empty() && cell.trim() == cell && !cell.contains(',');
        !self.language.is_empty() && !self.name.is_empty() && self.cells().all(is_cell)
    }
}

/// What the rows of one name are read into.
pub(crate) trait Rows: Default {
    /// Adds a row; `None` where it has no value that fits.
    fn add(&mut self, row: &Row) -> Option<()>;

    /// All rows have been added.
    fn finish(&mut self) {}
}

/// What the words of a row have.
pub(crate) trait Value: Copy {
    /// Reads what stands after the colon.
    fn read(value: &str) -> Option<Self>;
}

impl Value for () {
    fn read(value: &str) -> Option<()> {
        value.is_empty().then_some(())
    }
}

impl Value for i32 {
    fn read(value: &str) -> Option<Self> {
        value.parse().ok()
    }
}

impl Value for u32 {
    fn read(value: &str) -> Option<Self> {
        value.parse().ok()
    }
}

/// Declares a struct whose fields are the rows of a table, hyphens being `_`, and `read` for it.
macro_rules! table {
    ($(#[$about:meta])* $visible:vis struct $Table:ident { $($(#[$note:meta])* $row:ident: $Rows:ty,)+ }) => {
        $(#[$about])*
        #[derive(Default)]
        $visible struct $Table { $($(#[$note])* $visible $row: $Rows,)+ }

        impl $Table {
            fn read(text: $crate::tables::Text) -> Self {
                let mut table = Self::default();
                for row in text.rows() {
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

/// The field that a row is read into.
pub(crate) fn is_row(name: &str, field: &str) -> bool {
    name.len() == field.len()
        && name.bytes().zip(field.bytes()).all(|(n, f)| n == f || n == b'-' && f == b'_')
}

/// A row that is unknown or malformed fails the tests; to users it is only missing.
pub(crate) fn expect(added: Option<()>, row: &Row) {
    let read = added.is_some() && row.is_well_formed();
    debug_assert!(read, "{}.txt has a row that cannot be read: {row:?}", row.table);
}

/// Words as they are, and what they mean. Where two languages have one word, the first one of the table has it.
pub(crate) type Map<T> = HashMap<&'static str, T, BuildHasherDefault<Fnv>>;

impl<T: Value> Rows for Map<T> {
    fn add(&mut self, row: &Row) -> Option<()> {
        let value = T::read(row.value)?;
        row.cells().for_each(|word| _ = self.entry(word).or_insert(value));
        Some(())
    }
}

/// Names that are told by their place in the row, 0 for January and Monday.
#[derive(Default)]
pub(crate) struct Places(pub(crate) Map<u8>);

impl Rows for Places {
    fn add(&mut self, row: &Row) -> Option<()> {
        row.placed().for_each(|(name, at)| _ = self.0.entry(name).or_insert(at));
        row.value.is_empty().then_some(())
    }
}

/// The Fowler–Noll–Vo hash: words are short and nobody chooses those of a table.
#[derive(Clone, Copy)]
pub(crate) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Phrases, Text};

    table! {
        struct Table {
            plain: Phrases<()>,
            valued: Phrases<i32>,
        }
    }

    fn read(text: &'static str) -> Table {
        Table::read(Text { name: "", text })
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
