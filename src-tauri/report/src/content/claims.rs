//! Claims: on what words, decided how, and who says so.

use claimdesk_messages::args;
use claimdesk_model::record::Stance;
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
    /// What leads to its place in the draft, for whoever does not see the page.
    #[serde(skip)]
    pub in_draft: String,
    /// What kind of claim it is, where it is, how urgent it is and with whom.
    pub about: Vec<String>,
    /// Whether its words are gone, how urgent it is, unless as any, and with whom.
    pub beside: Vec<String>,
    /// Who decided it, and when; may be empty.
    pub decided: String,
    /// What happened since it was decided that asks for a re-check; may be empty.
    pub since: Prose,
    /// The proposed words; may be empty.
    pub correction: Prose,
    /// That it was decided otherwise, `Was confirmed on the words`; empty unless it needs a re-check.
    pub was: String,
    /// The words it was decided on; empty unless it needs a re-check.
    pub was_on: Prose,
    /// The checker's note; may be empty.
    pub note: Prose,
    /// Who said it and through whom it came, a line for each stance.
    pub voices: Vec<Voice>,
    /// Each attribution in full.
    pub ties: Vec<AttributionLine>,
}

/// Who takes one stance towards a claim.
#[derive(Clone, Debug, Serialize)]
pub struct Voice {
    /// Whether they contradict it.
    pub against: bool,
    pub runs: Vec<Run>,
}

/// An attribution.
#[derive(Clone, Debug, Serialize)]
pub struct AttributionLine {
    /// What the source's line in the list of sources is called.
    #[serde(skip)]
    pub anchor: String,
    pub name: String,
    /// Role, level, stance and locator.
    pub terms: Vec<Run>,
    /// When the source was looked at, `Accessed 2026-11-20`; may be empty.
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
        let (claim, words) = (&view.claim, analysis.words);
        let shown = DisplayStatus::of(view);
        let review = claim.review.as_ref();
        let before = review.filter(|_| shown == DisplayStatus::Recheck);
        Self {
            number: claim.number,
            words: Prose::new(&view.words),
            status: Status::new(words, shown),
            placed: !view.spans.is_empty(),
            in_draft: words.with("report-claim-in-draft", &args!["number" => claim.number]),
            about: phrases::about_claim(analysis, view),
            beside: phrases::beside(words, view),
            decided: review.map_or_else(String::new, |review| phrases::decided(words, review)),
            since: Prose::new(&phrases::since_decided(words, view).unwrap_or_default()),
            correction: Prose::new(claim.correction.as_deref().unwrap_or_default()),
            was: before.map_or_else(String::new, |_| phrases::was(words, claim.status)),
            was_on: before.map_or_else(Prose::default, |review| Prose::new(&review.words)),
            note: Prose::new(&claim.note),
            voices: (analysis.voices(view).iter())
                .map(|group| Voice {
                    against: group.stance == Stance::Contradicts,
                    runs: inline::voices(analysis, group),
                })
                .collect(),
            ties: (analysis.ties(view).iter())
                .map(|tie| AttributionLine::new(analysis, tie))
                .collect(),
        }
    }
}

impl AttributionLine {
    fn new(analysis: &Analysis<'_>, tie: &CitedSource<'_>) -> Self {
        let (fields, words) = (&tie.view.attribution.fields, analysis.words);
        let terms = [
            words.term(fields.role),
            words.term(fields.level),
            words.term(fields.stance),
        ];
        let mut runs = vec![Run::plain(format!("{} · ", terms.join(" · ")))];
        runs.extend(inline::locator(words, tie));
        Self {
            anchor: fields.source.to_string(),
            name: tie.name(words),
            terms: runs,
            accessed: fields.accessed.map_or_else(String::new, |on| {
                words.with("report-accessed", &args!["on" => words::day(words, on)])
            }),
            words: Prose::new(&fields.words),
            anonymity: (fields.anonymity.as_ref())
                .map_or_else(String::new, |it| words::anonymity(words, it)),
            note: Prose::new(&fields.note),
        }
    }
}
