//! The languages there are: their names, and the marks they put around what somebody said.

use std::fmt;
use std::sync::LazyLock;

use claimdesk_grammar::lines;

/// A language.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Language(&'static Entry);

/// A line of the table.
#[derive(PartialEq, Eq, Hash)]
struct Entry {
    /// Its code in ISO 639-3.
    long: &'static str,
    /// Its code in BCP 47.
    code: &'static str,
    /// Its name in English.
    name: &'static str,
    /// Pairs of marks that open and close what somebody said.
    marks: Vec<(char, char)>,
}

static TABLE: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    lines(include_str!("../../lexicons/languages.txt"))
        .map(|line| entry(line).expect("a line of languages.txt has a code, a name and marks"))
        .collect()
});

fn entry(line: &'static str) -> Option<Entry> {
    let mut fields = line.split_whitespace();
    let (long, code) = fields.next()?.split_once('|')?;
    let name = fields.next()?;
    let pair = |marks: &str| {
        let mut marks = marks.chars();
        Some((marks.next()?, marks.next()?))
    };
    Some(Entry {
        long,
        code,
        name,
        marks: fields.map(pair).collect::<Option<_>>()?,
    })
}

impl Language {
    /// Returns the language of a code of ISO 639-3; `None` for one that the table does not have.
    pub(super) fn of(code: &str) -> Option<Self> {
        TABLE.iter().find(|entry| entry.long == code).map(Self)
    }

    /// Its code in BCP 47, as programs that name languages ask for it.
    pub fn code(self) -> &'static str {
        self.0.code
    }

    /// Its name in English.
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// Whether it writes a straight mark within a word that is short for something: צה"ל.
    pub(super) fn shortens_by_marks(self) -> bool {
        matches!(self.0.long, "heb" | "yid")
    }

    /// Pairs of marks that open and close what somebody said. Straight ones do so in every language that has any.
    pub(super) fn marks(self) -> &'static [(char, char)] {
        &self.0.marks
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
