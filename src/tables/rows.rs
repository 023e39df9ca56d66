//! Rows of tables, and what they are read into.

/// The text of a table.
#[derive(Clone, Copy)]
pub(crate) struct Source {
    pub(super) name: &'static str,
    pub(super) text: &'static str,
}

/// A row of a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct WordRow {
    table: &'static str,
    /// The tag of its language.
    pub(crate) language: &'static str,
    pub(crate) name: &'static str,
    /// What all its words have: `-1` of `day:-1`; empty where nothing is told.
    pub(crate) value: &'static str,
    cells: &'static str,
}

impl Source {
    /// All rows, in their order.
    pub(crate) fn rows(self) -> impl Iterator<Item = WordRow> {
        let mut language = "";
        self.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).filter_map(
            move |line| {
                let Some((name, cells)) = line.split_once(' ') else {
                    language = line;
                    return None;
                };
                let (name, value) = name.split_once(':').unwrap_or((name, ""));
                Some(WordRow { table: self.name, language, name, value, cells: cells.trim() })
            },
        )
    }

    /// Its lines; tests know one more language (`invented.rs`).
    #[cfg(not(test))]
    fn lines(self) -> impl Iterator<Item = &'static str> {
        self.text.lines()
    }
}

impl WordRow {
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
    fn add(&mut self, row: &WordRow) -> Option<()>;

    /// All rows have been added.
    fn finish(&mut self) {}
}

/// What the words of a row have.
pub(crate) trait RowValue: Copy {
    /// Reads what stands after the colon.
    fn read(value: &str) -> Option<Self>;
}

impl RowValue for () {
    fn read(value: &str) -> Option<()> {
        value.is_empty().then_some(())
    }
}

impl RowValue for i32 {
    fn read(value: &str) -> Option<Self> {
        value.parse().ok()
    }
}

impl RowValue for u32 {
    fn read(value: &str) -> Option<Self> {
        value.parse().ok()
    }
}

/// The field that a row is read into.
pub(crate) fn is_row(name: &str, field: &str) -> bool {
    name.len() == field.len()
        && name.bytes().zip(field.bytes()).all(|(n, f)| n == f || n == b'-' && f == b'_')
}

/// A row that is unknown or malformed fails the tests; to users it is only missing.
pub(crate) fn expect(added: Option<()>, row: &WordRow) {
    debug_assert!(
        added.is_some() && row.is_well_formed(),
        "{}.txt has a row that cannot be read: {row:?}",
        row.table
    );
}
