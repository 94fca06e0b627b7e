//! How much a rule weighs.

use serde_json::Value;

/// How much a rule weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It says nothing.
    Off,
    /// It is named wherever the article is said to be clear.
    Warns,
    /// It keeps the article from being cleared.
    Blocks,
}

impl Level {
    pub(crate) const ALL: [(Level, &'static str); 3] = [
        (Level::Off, "off"),
        (Level::Warns, "warns"),
        (Level::Blocks, "blocks"),
    ];

    pub(crate) fn of(value: &Value) -> Option<Self> {
        let word = value.as_str()?;
        let found = Self::ALL.into_iter().find(|(_, it)| *it == word);
        found.map(|(level, _)| level)
    }
}
