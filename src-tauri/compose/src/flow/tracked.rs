//! Counting a document's tracked changes.

/// Counts changes of a document's words in the order in which they are met.
///
/// A word processor writes one change in several pieces: at least one a paragraph. A piece of
/// the same kind by the same hand, with nothing unchanged in between, is still the same change.
#[derive(Debug, Default)]
pub struct Tracked {
    count: u32,
    /// The change that a further piece would go on.
    last: Option<String>,
    /// How many pieces of changes are open around the place.
    open: u32,
}

impl Tracked {
    /// Begins a piece of a change; `change` tells its kind, and who made it when.
    ///
    /// `None` is a piece that another one stands for.
    pub fn begin(&mut self, change: Option<String>) {
        self.open += 1;
        self.point(change);
    }

    /// Ends a piece that was begun.
    pub fn end(&mut self) {
        self.open = self.open.saturating_sub(1);
    }

    /// Takes in a piece without words of its own, such as the end of a paragraph or a whole row.
    pub fn point(&mut self, change: Option<String>) {
        if change.is_some() && self.last != change {
            self.count = self.count.saturating_add(1);
            self.last = change;
        }
    }

    /// Takes in something that nobody changed, unless a change is open around it.
    pub fn unchanged(&mut self) {
        if self.open == 0 {
            self.last = None;
        }
    }

    /// Returns how many changes there are.
    pub const fn count(&self) -> u32 {
        self.count
    }
}
