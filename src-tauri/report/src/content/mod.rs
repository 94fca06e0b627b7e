//! The content of a report: every word of it, in order and with what each
//! word is for, and nothing about how it looks.
//!
//! What is set on paper is set from it, by Typst or by a word
//! processor. Like every format it is made from what `safe` lets out.
#![allow(
    missing_docs,
    reason = "a field or variant of which there is no more to say than its name has no comment"
)]

mod charts;
mod claims;
pub mod draft;
mod inline;
mod sources;

use claimdesk_model::time::Time;
use claimdesk_model::view::Progress;
use serde::Serialize;

use crate::analysis::{Analysis, DisplayStatus};
use crate::{PaperSize, chart, phrases, words};

pub use charts::{Bar, Pictures, Slice};
pub use claims::{AttributionLine, Claim};
pub use draft::{Block, Cell, Line, Mark, Piece};
pub use inline::{Prose, Run};
pub use sources::{SourceGroup, Step};

/// A report, ready to be typeset.
#[derive(Clone, Debug, Serialize)]
pub struct Content {
    /// The paper it is set on.
    pub paper: PaperSize,
    pub head: Head,
    /// Whether it may be published.
    pub verdict: Verdict,
    /// How many claims have which status, those that still block publication first.
    pub legend: Vec<Slice>,
    /// What the bar of the legend shows, in words.
    pub progress_alt: String,
    /// What is told where nothing is unverified.
    pub nothing_open: String,
    /// What is unverified, and who said it.
    pub open: Vec<Claim>,
    /// What the article rests on.
    pub pictures: Pictures,
    pub draft: Vec<Block>,
    /// The sources, by kind.
    pub sources: Vec<SourceGroup>,
    pub claims: Vec<Claim>,
    /// Every step, the latest first.
    pub history: Vec<Step>,
    #[serde(skip)]
    generated: Time,
}

/// The first lines of a report.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    pub title: Prose,
    /// The title where there is one line for it.
    pub short_title: String,
    /// Who wrote it; may be empty.
    pub byline: String,
    /// When it must be cleared; may be empty.
    pub deadline: String,
    pub revision: u32,
    /// How tracked changes were read, as it follows the number; empty where that is as usual.
    pub reading: String,
    /// The SHA-256 of the revision, in hexadecimal.
    pub sha256: String,
    /// When and by whom the report was made.
    pub generated: String,
    /// Whose report it is; may be empty.
    pub author: String,
    pub version: String,
    /// What must not be overlooked about confidential sources; may be empty.
    pub warning: String,
    /// What else there is to say about them; may be empty.
    pub secrecy: String,
    /// What was kept back and what could not be searched; may be empty.
    pub kept_back: String,
}

/// Whether the article may be published.
#[derive(Clone, Debug, Serialize)]
pub struct Verdict {
    /// How it is told: `open`, `warned` or `shut`.
    pub tone: &'static str,
    pub lead: String,
    pub why: String,
    /// Who cleared which revision, and what came since; empty where nobody ever did.
    pub clearance: Prose,
}

/// A status as it is shown.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Status {
    /// Its name where only letters may stand.
    pub slug: &'static str,
    pub word: &'static str,
    /// The sign before the word; a typesetter draws its own.
    #[serde(skip)]
    pub sign: &'static str,
}

impl From<DisplayStatus> for Status {
    fn from(shown: DisplayStatus) -> Self {
        Self {
            slug: shown.slug(),
            word: shown.in_words(),
            sign: shown.sign(),
        }
    }
}

/// The most characters of a title that fit the line at the head of a page.
const SHORT_TITLE: usize = 72;

impl Content {
    /// Puts the content of a report together.
    pub fn new(analysis: &Analysis<'_>, paper: PaperSize) -> Self {
        let progress = &analysis.standing.progress;
        let phrases::Verdict { tone, lead, why } = phrases::verdict(analysis);
        let open = analysis.open_claims();
        Self {
            paper,
            head: head(analysis),
            verdict: Verdict {
                tone: tone.slug(),
                lead,
                why,
                clearance: Prose::new(&phrases::last_clearance(analysis).unwrap_or_default()),
            },
            legend: slices(progress),
            progress_alt: chart::describe(progress),
            nothing_open: phrases::nothing_unverified(analysis),
            open: open.into_iter().map(|c| Claim::new(analysis, c)).collect(),
            pictures: Pictures::new(analysis),
            draft: draft::blocks(analysis),
            sources: crate::content::sources::sources(analysis),
            claims: (analysis.claims().iter())
                .map(|c| Claim::new(analysis, c))
                .collect(),
            history: crate::content::sources::history(analysis),
            generated: analysis.redacted.generated,
        }
    }

    /// Returns what tells the report's revision from any other: its SHA-256.
    pub fn identity(&self) -> &str {
        &self.head.sha256
    }

    /// Returns when the report is made.
    pub const fn generated(&self) -> Time {
        self.generated
    }
}

fn head(analysis: &Analysis<'_>) -> Head {
    let redacted = analysis.redacted;
    let fields = &redacted.article.summary.article.fields;
    let revision = &redacted.article.revision;
    let (warning, secrecy) = phrases::secrecy(redacted.secrecy).unwrap_or_default();
    let by = if redacted.generated_by.is_empty() {
        String::new()
    } else {
        format!(" by {}", redacted.generated_by)
    };
    Head {
        title: Prose::new(&fields.title),
        short_title: phrases::clipped(&fields.title, SHORT_TITLE),
        byline: fields.byline.clone(),
        deadline: fields.deadline.map_or_else(String::new, words::moment),
        revision: revision.number,
        reading: phrases::reading(revision).to_owned(),
        sha256: revision.sha256.clone(),
        generated: format!("{}{by}", words::moment(redacted.generated)),
        author: redacted.generated_by.clone(),
        version: redacted.version.clone(),
        warning: warning.to_owned(),
        secrecy: secrecy.to_owned(),
        kept_back: phrases::kept_back(&redacted.kept_back).unwrap_or_default(),
    }
}

/// Returns how many claims have which status, leaving out those that none has.
fn slices(progress: &Progress) -> Vec<Slice> {
    (DisplayStatus::ALL.into_iter())
        .map(|shown| Slice {
            count: shown.count(progress),
            status: shown.into(),
        })
        .filter(|slice| slice.count > 0)
        .collect()
}
