//! What words of a draft are set in: their block, table heading, link and marks; what their amounts are
//! measured in; where and when their clause is set. The same words set otherwise may be another claim.
//!
//! What else the sentence around words says is compared by `claimdesk-anchor`.
//!
//! ```
//! use claimdesk_draft::{Format, Span};
//! use claimdesk_setting::{Page, Setting};
//!
//! // "40 million" where it was said first, and where it is said now.
//! let setting = |text: &'static str| {
//!     let sentences = &[Span { start: 0, end: text.len() }];
//!     let page = Page { format: Format::Text, text, blocks: &[], marks: &[], sentences };
//!     let words = text.find("40 million").expect("the words are there");
//!     Setting::of(&page, &[Span { start: words, end: words + "40 million".len() }])
//! };
//! let dollars = setting("It cost $40 million.");
//! assert!(dollars.is_turned(&setting("It cost €40 million.")));
//! assert!(!dollars.is_turned(&setting("It has cost $40 million.")));
//! ```

mod layout;
mod measure;
mod occasion;
mod words;

use claimdesk_draft::Span;

pub use layout::Page;

use layout::Layout;
use measure::Measure;
use occasion::Occasion;

/// What a claim's words are set in.
pub struct Setting {
    layout: Layout,
    /// For each stretch.
    measures: Vec<Measure>,
    occasions: Vec<Occasion>,
}

impl Setting {
    /// Returns what stretches of a page are set in.
    pub fn of(page: &Page<'_>, spans: &[Span]) -> Self {
        let around = |&span: &Span| {
            let (before, after) = page.around(span);
            let words = span.of(page.text).unwrap_or_default();
            let measure = Measure::of(before, words, after);
            (measure, Occasion::of(before, after))
        };
        let (measures, occasions) = spans.iter().map(around).unzip();
        Self {
            layout: Layout::of(page, spans),
            measures,
            occasions,
        }
    }

    /// Returns whether the same words are set otherwise later, so that they may say something else.
    pub fn is_turned(&self, later: &Self) -> bool {
        let measured =
            || (self.measures.iter().zip(&later.measures)).any(|(old, new)| old.is_turned(new));
        let occurs =
            || (self.occasions.iter().zip(&later.occasions)).any(|(old, new)| old.is_turned(new));
        self.layout.is_turned(&later.layout)
            || self.measures.len() == later.measures.len() && (measured() || occurs())
    }
}
