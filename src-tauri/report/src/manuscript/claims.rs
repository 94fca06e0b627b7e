//! Claims: on what words, decided how, and who says so.

use claimdesk_desk::view::ClaimView;
use serde::Serialize;

use super::Status;
use super::run::{self, Prose, Run};
use crate::phrases;
use crate::reading::{Reading, Shown, Tie};
use crate::words::{self, Word};

/// A claim.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Claim {
    /// Its number.
    pub(crate) number: u32,
    /// Its words.
    pub(crate) words: Prose,
    /// Its status.
    pub(crate) status: Status,
    /// Whether its words stand in this revision.
    pub(crate) placed: bool,
    /// What kind of claim it is, where it stands, how urgent it is and with whom.
    pub(crate) about: Vec<String>,
    /// Whether its words are gone, how urgent it is, unless as any, and with whom.
    pub(crate) beside: Vec<String>,
    /// Who decided it, and when; may be empty.
    pub(crate) decided: String,
    /// The proposed words; may be empty.
    pub(crate) correction: Prose,
    /// What it was decided as; empty unless it needs a re-check.
    pub(crate) was: &'static str,
    /// The words it was decided on; empty unless it needs a re-check.
    pub(crate) was_on: Prose,
    /// The checker's note; may be empty.
    pub(crate) note: Prose,
    /// Who said it and through whom it came, a line for each stance.
    pub(crate) voices: Vec<Vec<Run>>,
    /// Each attribution in full.
    pub(crate) ties: Vec<TieLine>,
}

/// An attribution.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct TieLine {
    /// The source's name.
    pub(crate) name: String,
    /// Role, level, stance and locator.
    pub(crate) terms: Vec<Run>,
    /// When the source was looked at; may be empty.
    pub(crate) accessed: String,
    /// The source's own words; may be empty.
    pub(crate) words: Prose,
    /// What is known about why it is not named; may be empty.
    pub(crate) anonymity: String,
    /// The checker's note; may be empty.
    pub(crate) note: Prose,
}

impl Claim {
    pub(super) fn new<'a>(reading: &Reading<'a>, view: &'a ClaimView) -> Self {
        let claim = &view.claim;
        let shown = Shown::of(view);
        let review = claim.review.as_ref();
        let before = review.filter(|_| shown == Shown::Recheck);
        Self {
            number: claim.number,
            words: Prose::new(&view.words),
            status: shown.into(),
            placed: !view.spans.is_empty(),
            about: phrases::about_claim(reading, view),
            beside: phrases::beside(view),
            decided: review.map_or_else(String::new, phrases::decided),
            correction: Prose::new(claim.correction.as_deref().unwrap_or_default()),
            was: before.map_or("", |_| claim.status.word()),
            was_on: before.map_or_else(Prose::default, |review| Prose::new(&review.words)),
            note: Prose::new(&claim.note),
            voices: (reading.voices(view).iter())
                .map(|group| run::voices(reading, group))
                .collect(),
            ties: reading.ties(view).iter().map(TieLine::new).collect(),
        }
    }
}

impl TieLine {
    fn new(tie: &Tie<'_>) -> Self {
        let fields = &tie.view.attribution.fields;
        let terms = [
            fields.role.word(),
            fields.level.word(),
            fields.stance.word(),
        ];
        let mut runs = vec![Run::plain(format!("{} · ", terms.join(" · ")))];
        runs.extend(run::locator(tie));
        Self {
            name: tie.name().to_owned(),
            terms: runs,
            accessed: fields.accessed.map_or_else(String::new, |d| d.to_string()),
            words: Prose::new(&fields.words),
            anonymity: (fields.anonymity.as_ref()).map_or_else(String::new, words::anonymity),
            note: Prose::new(&fields.note),
        }
    }
}
