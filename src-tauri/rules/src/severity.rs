//! How much a rule weighs.
#![allow(
    missing_docs,
    reason = "a field or variant of which there is no more to say than its name has no comment"
)]

use serde_json::Value;

/// How much a rule weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Off,
    /// It is named wherever the article is said to be clear.
    Warns,
    /// It keeps the article from being cleared.
    Blocks,
}

impl Severity {
    pub(crate) const ALL: [(Severity, &'static str); 3] = [
        (Severity::Off, "off"),
        (Severity::Warns, "warns"),
        (Severity::Blocks, "blocks"),
    ];

    pub(crate) fn of(value: &Value) -> Option<Self> {
        let word = value.as_str()?;
        let found = Self::ALL.into_iter().find(|(_, it)| *it == word);
        found.map(|(severity, _)| severity)
    }
}
