//! Claims: on what words, decided how, and who says so.

use claimdesk_model::record::Term;
use claimdesk_model::view::ClaimView;
use serde::Serialize;

use super::Status;
use crate::analysis::{Analysis, CitedSource, DisplayStatus};
use crate::content::inline;
use crate::content::inline::{Prose, Run};
use crate::{phrases, words};

/// A claim.
#[derive(Clone, Debug, Serialize)]
pub struct Claim {
    pub number: u32,
    pub words: Prose,
    pub status: Status,
    /// Whether its words are in this revision.
    pub placed: bool,
    /// What kind of claim it is, where it stands, how urgent it is and with whom.
    pub about: Vec<String>,
    /// Whether its words are gone, how urgent it is, unless as any, and with whom.
    pub beside: Vec<String>,
    /// Who decided it, and when; may be empty.
    pub decided: String,
    /// The proposed words; may be empty.
    pub correction: Prose,
    /// What it was decided as; empty unless it needs a re-check.
    pub was: &'static str,
    /// The words it was decided on; empty unless it needs a re-check.
    pub was_on: Prose,
    /// The checker's note; may be empty.
    pub note: Prose,
    /// Who said it and through whom it came, a line for each stance.
    pub voices: Vec<Vec<Run>>,
    /// Each attribution in full.
    pub ties: Vec<AttributionLine>,
}

/// An attribution.
#[derive(Clone, Debug, Serialize)]
pub struct AttributionLine {
    pub name: String,
    /// Role, level, stance and locator.
    pub terms: Vec<Run>,
    /// When the source was looked at; may be empty.
    pub accessed: String,
    /// The source's own words; may be empty.
    pub words: Prose,
    /// What is known about why it is not named; may be empty.
    pub anonymity: String,
    /// The checker's note; may be empty.
    pub note: Prose,
}

impl Claim {
    /// Puts into words all that a report says of one claim.
    pub fn new<'a>(analysis: &Analysis<'a>, view: &'a ClaimView) -> Self {
        let claim = &view.claim;
        let shown = DisplayStatus::of(view);
        let review = claim.review.as_ref();
        let before = review.filter(|_| shown == DisplayStatus::Recheck);
        Self {
            number: claim.number,
            words: Prose::new(&view.words),
            status: shown.into(),
            placed: !view.spans.is_empty(),
            about: phrases::about_claim(analysis, view),
            beside: phrases::beside(view),
            decided: review.map_or_else(String::new, |review| {
                let decided = phrases::decided(review);
                match phrases::since_decided(view) {
                    Some(since) => format!("{decided}. Since then: {since}"),
                    None => decided,
                }
            }),
            correction: Prose::new(claim.correction.as_deref().unwrap_or_default()),
            was: before.map_or("", |_| claim.status.in_words()),
            was_on: before.map_or_else(Prose::default, |review| Prose::new(&review.words)),
            note: Prose::new(&claim.note),
            voices: (analysis.voices(view).iter())
                .map(|group| inline::voices(analysis, group))
                .collect(),
            ties: analysis
                .ties(view)
                .iter()
                .map(AttributionLine::new)
                .collect(),
        }
    }
}

impl AttributionLine {
    fn new(tie: &CitedSource<'_>) -> Self {
        let fields = &tie.view.attribution.fields;
        let terms = [
            fields.role.in_words(),
            fields.level.in_words(),
            fields.stance.in_words(),
        ];
        let mut runs = vec![Run::plain(format!("{} · ", terms.join(" · ")))];
        runs.extend(inline::locator(tie));
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
