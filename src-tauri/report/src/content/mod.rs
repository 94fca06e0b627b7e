//! The content of a report: every word of it, in order and with what each
//! word is for, and nothing about how it looks.
//!
//! HTML, Markdown, Word and PDF are drawn from it and add no word of their own, so that no format can
//! say something that another does not. Like every format it is made from what redaction lets out.
#![allow(
    missing_docs,
    reason = "a field or variant of which there is no more to say than its name has no comment"
)]

mod charts;
mod claims;
mod consistency;
pub mod draft;
pub(crate) mod inline;
mod labels;
mod sources;

use claimdesk_messages::{Catalogue, args};
use claimdesk_model::record::Term as _;
use claimdesk_model::time::Time;
use claimdesk_model::view::Progress;
use serde::Serialize;

use crate::analysis::{Analysis, DisplayStatus};
use crate::{PaperSize, phrases, words};

pub use charts::{Bar, Charts, Kind, Origin, Slice};
pub use claims::{AttributionLine, Claim, Voice};
pub use consistency::{Consistency, Doubt, NameLine};
pub use draft::{Block, Cell, Cover, Item, Line, Mark, Number, Piece};
pub use inline::{Prose, Run};
pub use labels::Labels;
pub use sources::{Moved, Reference, SourceGroup, SourceLine, Step};

/// A report, ready to be drawn.
#[derive(Clone, Debug, Serialize)]
pub struct Content {
    /// The language of its fixed words, as a tag by BCP 47.
    pub language: &'static str,
    /// The paper it is set on.
    pub paper: PaperSize,
    /// The fixed words: headings, columns, what is said where something is missing.
    pub labels: Labels,
    pub head: Head,
    /// Whether it may be published.
    pub verdict: Verdict,
    /// How many claims have which status, those that still block publication first.
    pub legend: Vec<Slice>,
    /// What the bar of the legend shows, in words.
    pub progress_alt: String,
    /// What is said where nothing is unverified.
    pub nothing_open: String,
    /// What is unverified, and who said it.
    pub open: Vec<Claim>,
    /// The draft against itself.
    pub consistency: Consistency,
    /// What the article rests on.
    pub charts: Charts,
    pub draft: Vec<Block>,
    /// The sources, by kind.
    pub sources: Vec<SourceGroup>,
    pub claims: Vec<Claim>,
    /// Every step, the latest first.
    pub history: Vec<Step>,
    /// The last lines of a report.
    pub foot: Foot,
    #[serde(skip)]
    generated: Time,
    #[serde(skip)]
    words: &'static Catalogue,
}

/// The first lines of a report.
#[derive(Clone, Debug, Serialize)]
pub struct Head {
    pub title: Prose,
    /// The title where there is one line for it.
    pub short_title: String,
    /// What the report is of, in a line: `Sourcing report: A bridge reopens`.
    pub running: String,
    /// What stands at the foot of each page: `Sourcing report of 22 Nov 2026, 14:02 UTC`.
    pub running_foot: String,
    /// Who wrote it; may be empty.
    pub byline: Prose,
    /// When it must be cleared: `Deadline 23 Nov 2026, 18:00 UTC`; may be empty.
    pub deadline: String,
    /// `Revision 3`.
    pub revision: String,
    /// How tracked changes were read, as it follows the revision; empty where that is as usual.
    pub reading: String,
    /// The SHA-256 of the revision, in hexadecimal.
    pub sha256: String,
    /// When and by whom the report was made: `Report of 22 Nov 2026, 14:02 UTC by Eva`.
    pub report_of: String,
    /// Whose report it is; may be empty.
    pub author: String,
    pub version: String,
    /// What must not be overlooked about confidential sources; may be empty.
    pub warning: String,
    /// What else there is to say about them; may be empty.
    pub secrecy: String,
}

/// Whether the article may be published.
#[derive(Clone, Debug, Serialize)]
pub struct Verdict {
    /// How it is said: `open`, `warned` or `shut`.
    pub tone: &'static str,
    pub lead: String,
    pub why: String,
    /// Who cleared which revision, and what came since; empty where nobody ever did.
    pub clearance: Prose,
}

/// The last lines of a report.
#[derive(Clone, Debug, Serialize)]
pub struct Foot {
    /// `Made by Claimdesk 0.1.0 on 22 Nov 2026, 14:02 UTC.`
    pub made: String,
    /// What the SHA-256 that follows it is of.
    pub hash: String,
    /// What was kept back and what could not be searched; may be empty.
    pub kept_back: String,
}

/// A status as it is shown.
#[derive(Clone, Debug, Serialize)]
pub struct Status {
    /// Its name where only letters may stand.
    pub slug: &'static str,
    pub word: String,
    /// The sign before the word; a typesetter draws its own.
    #[serde(skip)]
    pub sign: &'static str,
}

impl Status {
    /// Returns a status in the words of a language.
    pub fn new(words: &Catalogue, shown: DisplayStatus) -> Self {
        Self {
            slug: shown.slug(),
            word: shown.in_words(words),
            sign: shown.sign(),
        }
    }
}

/// The most characters of a title that fit the line at the head of a page.
const SHORT_TITLE: usize = 72;

impl Content {
    /// Puts the content of a report together.
    pub fn new(analysis: &Analysis<'_>, paper: PaperSize) -> Self {
        let words = analysis.words;
        let open = analysis.open_claims();
        Self {
            language: words.language().as_str(),
            paper,
            labels: Labels::new(words),
            head: head(analysis),
            verdict: verdict(analysis),
            legend: slices(words, &analysis.standing.progress),
            progress_alt: charts::progress_alt(words, &analysis.standing.progress),
            nothing_open: phrases::nothing_unverified(analysis),
            open: open.into_iter().map(|c| Claim::new(analysis, c)).collect(),
            consistency: consistency::consistency(analysis),
            charts: Charts::new(analysis),
            draft: draft::blocks(analysis),
            sources: sources::sources(analysis),
            claims: (analysis.claims().iter())
                .map(|c| Claim::new(analysis, c))
                .collect(),
            history: sources::history(analysis),
            foot: foot(analysis),
            generated: analysis.redacted.generated,
            words,
        }
    }

    /// Returns the language that the report is in: for words with a number in them.
    pub const fn words(&self) -> &'static Catalogue {
        self.words
    }

    /// Returns what distinguishes the report's revision from any other: its SHA-256.
    pub fn identity(&self) -> &str {
        &self.head.sha256
    }

    /// Returns when the report is made.
    pub const fn generated(&self) -> Time {
        self.generated
    }
}

fn head(analysis: &Analysis<'_>) -> Head {
    let (redacted, words) = (analysis.redacted, analysis.words);
    let fields = &redacted.article.summary.article.fields;
    let revision = &redacted.article.revision;
    let (warning, secrecy) = phrases::secrecy(words, redacted.secrecy);
    let at = words::moment(words, redacted.generated);
    let by = Some(redacted.generated_by.as_str()).filter(|by| !by.is_empty());
    let made = args!["at" => at, "by" => by.unwrap_or("nobody")];
    Head {
        title: Prose::new(&fields.title),
        short_title: phrases::clipped(&fields.title, SHORT_TITLE),
        running: words.with("report-running", &args!["title" => fields.title.as_str()]),
        running_foot: words.with("report-running-foot", &made),
        byline: Prose::new(&fields.byline),
        deadline: fields.deadline.map_or_else(String::new, |at| {
            words.with("report-deadline", &args!["at" => words::moment(words, at)])
        }),
        revision: words.with("report-revision", &args!["number" => revision.number]),
        reading: phrases::reading(words, revision),
        sha256: revision.sha256.clone(),
        report_of: words.with("report-of", &made),
        author: redacted.generated_by.clone(),
        version: redacted.version.clone(),
        warning,
        secrecy,
    }
}

fn verdict(analysis: &Analysis<'_>) -> Verdict {
    let phrases::Verdict { tone, lead, why } = phrases::verdict(analysis);
    Verdict {
        tone: tone.slug(),
        lead,
        why,
        clearance: Prose::new(&phrases::last_clearance(analysis).unwrap_or_default()),
    }
}

fn foot(analysis: &Analysis<'_>) -> Foot {
    let (redacted, words) = (analysis.redacted, analysis.words);
    let made = args![
        "version" => redacted.version.as_str(),
        "at" => words::moment(words, redacted.generated),
    ];
    let number = redacted.article.revision.number;
    Foot {
        made: words.with("report-made", &made),
        hash: words.with("report-hash", &args!["number" => number]),
        kept_back: phrases::kept_back(words, &redacted.kept_back).unwrap_or_default(),
    }
}

/// Returns how many claims have which status, leaving out those that none has.
fn slices(words: &Catalogue, progress: &Progress) -> Vec<Slice> {
    (DisplayStatus::ALL.into_iter())
        .map(|shown| Slice {
            count: shown.count(progress),
            status: Status::new(words, shown),
        })
        .filter(|slice| slice.count > 0)
        .collect()
}
