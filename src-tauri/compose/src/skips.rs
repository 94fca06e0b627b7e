//! Counts what a reader leaves out on purpose.

use std::collections::BTreeMap;

use claimdesk_draft::Skipped;

/// A tally of things left out, by name.
#[derive(Debug, Default)]
pub struct Skips(BTreeMap<&'static str, u32>);

impl Skips {
    /// Counts one more of `what`.
    pub fn one(&mut self, what: &'static str) {
        self.many(what, 1);
    }

    /// Counts `count` more of `what`.
    pub fn many(&mut self, what: &'static str, count: u32) {
        if count > 0 {
            let total = self.0.entry(what).or_default();
            *total = total.saturating_add(count);
        }
    }

    /// Returns the tally, ordered by name.
    pub fn into_list(self) -> Vec<Skipped> {
        let entry = |(what, count): (&'static str, u32)| Skipped {
            what: what.to_owned(),
            count,
        };
        self.0.into_iter().map(entry).collect()
    }
}
