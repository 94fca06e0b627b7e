//! The manuscript of a report: every word of it, in order and with what each
//! word is for, and nothing about how it looks.
//!
//! What is set on paper is set from a manuscript, by Typst or by a word
//! processor. Like every format it is made from what `safe` lets out.

mod apparatus;
mod claims;
mod draft;
mod pictures;
mod run;

use claimdesk_desk::time::Time;
use claimdesk_desk::view::Progress;
use serde::Serialize;

use crate::PaperSize;
use crate::phrases;
use crate::reading::{Reading, Shown};
use crate::words::{self, Word};

pub(crate) use apparatus::{SourceGroup, Step};
pub(crate) use claims::{Claim, TieLine};
pub(crate) use draft::{Block, Cell, Line, Mark, Piece};
pub(crate) use pictures::{Bar, Pictures, Slice};
pub(crate) use run::{Prose, Run};

/// A report, ready to be typeset.
#[derive(Clone, Debug, Serialize)]
pub struct Manuscript {
    /// The paper it is set on.
    pub(crate) paper: PaperSize,
    /// The first lines.
    pub(crate) head: Head,
    /// Whether it may be published.
    pub(crate) verdict: Verdict,
    /// How many claims have which status, those that still block publication first.
    pub(crate) legend: Vec<Slice>,
    /// What the bar of the legend shows, in words.
    pub(crate) progress_alt: String,
    /// What is told where nothing is unverified.
    pub(crate) nothing_open: String,
    /// What is unverified, and who said it.
    pub(crate) open: Vec<Claim>,
    /// What the article rests on.
    pub(crate) pictures: Pictures,
    /// The annotated draft.
    pub(crate) draft: Vec<Block>,
    /// The sources, by kind.
    pub(crate) sources: Vec<SourceGroup>,
    /// Every claim.
    pub(crate) claims: Vec<Claim>,
    /// Every step, the latest first.
    pub(crate) history: Vec<Step>,
    #[serde(skip)]
    generated: Time,
}

/// The first lines of a report.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Head {
    /// The article's title.
    pub(crate) title: Prose,
    /// The title where there is one line for it.
    pub(crate) short_title: String,
    /// Who wrote it; may be empty.
    pub(crate) byline: String,
    /// When it must be cleared; may be empty.
    pub(crate) deadline: String,
    /// Counts the revisions.
    pub(crate) revision: u32,
    /// How tracked changes were read, as it follows the number; empty where that is as usual.
    pub(crate) reading: String,
    /// The SHA-256 of the revision, in hexadecimal.
    pub(crate) sha256: String,
    /// When and by whom the report was made.
    pub(crate) generated: String,
    /// Whose report it is; may be empty.
    pub(crate) author: String,
    /// The app's version.
    pub(crate) version: String,
    /// What must not be overlooked about confidential sources; may be empty.
    pub(crate) warning: String,
    /// What else there is to say about them; may be empty.
    pub(crate) secrecy: String,
    /// What was kept back and what could not be searched; may be empty.
    pub(crate) kept_back: String,
}

/// Whether the article may be published.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Verdict {
    /// How it is told: `open`, `warned` or `shut`.
    pub(crate) tone: &'static str,
    /// The verdict itself.
    pub(crate) lead: String,
    /// Why.
    pub(crate) why: String,
    /// Who cleared which revision, and what came since; empty where nobody ever did.
    pub(crate) clearance: Prose,
}

/// A status as it is shown.
#[derive(Clone, Copy, Debug, Serialize)]
pub(crate) struct Status {
    /// Its name where only letters may stand.
    pub(crate) slug: &'static str,
    /// Its word.
    pub(crate) word: &'static str,
    /// The sign before the word; a typesetter draws its own.
    #[serde(skip)]
    pub(crate) sign: &'static str,
}

impl From<Shown> for Status {
    fn from(shown: Shown) -> Self {
        Self {
            slug: shown.slug(),
            word: shown.word(),
            sign: shown.sign(),
        }
    }
}

/// The most characters of a title that fit the line at the head of a page.
const SHORT_TITLE: usize = 72;

impl Manuscript {
    /// Writes the manuscript of a report.
    pub(crate) fn new(reading: &Reading<'_>, paper: PaperSize) -> Self {
        let progress = &reading.standing.progress;
        let phrases::Verdict { tone, lead, why } = phrases::verdict(reading);
        let open = reading.open_claims();
        Self {
            paper,
            head: head(reading),
            verdict: Verdict {
                tone: tone.slug(),
                lead,
                why,
                clearance: Prose::new(&phrases::last_clearance(reading).unwrap_or_default()),
            },
            legend: slices(progress),
            progress_alt: pictures::describe(progress),
            nothing_open: phrases::nothing_unverified(reading),
            open: open.into_iter().map(|c| Claim::new(reading, c)).collect(),
            pictures: Pictures::new(reading),
            draft: draft::blocks(reading),
            sources: apparatus::sources(reading),
            claims: (reading.claims().iter())
                .map(|c| Claim::new(reading, c))
                .collect(),
            history: apparatus::history(reading),
            generated: reading.safe.generated,
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

fn head(reading: &Reading<'_>) -> Head {
    let safe = reading.safe;
    let fields = &safe.article.summary.article.fields;
    let revision = &safe.article.revision;
    let (warning, secrecy) = phrases::secrecy(safe.secrecy).unwrap_or_default();
    let by = if safe.generated_by.is_empty() {
        String::new()
    } else {
        format!(" by {}", safe.generated_by)
    };
    Head {
        title: Prose::new(&fields.title),
        short_title: phrases::clipped(&fields.title, SHORT_TITLE),
        byline: fields.byline.clone(),
        deadline: fields.deadline.map_or_else(String::new, words::moment),
        revision: revision.number,
        reading: phrases::reading(revision).to_owned(),
        sha256: revision.sha256.clone(),
        generated: format!("{}{by}", words::moment(safe.generated)),
        author: safe.generated_by.clone(),
        version: safe.version.clone(),
        warning: warning.to_owned(),
        secrecy: secrecy.to_owned(),
        kept_back: phrases::kept_back(&safe.kept_back).unwrap_or_default(),
    }
}

/// Returns how many claims have which status, leaving out those that none has.
fn slices(progress: &Progress) -> Vec<Slice> {
    (Shown::ALL.into_iter())
        .map(|shown| Slice {
            count: shown.count(progress),
            status: shown.into(),
        })
        .filter(|slice| slice.count > 0)
        .collect()
}
