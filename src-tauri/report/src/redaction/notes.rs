//! The free texts of claims that rest on confidential sources, for somebody to look at.

use claimdesk_model::id::ClaimId;
use claimdesk_model::intent::LookedAt;
use claimdesk_model::record::NotePlace;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::free_text::texts;
use super::{Redacted, fitted, redact};
use crate::ReportInput;

/// A text that a redacted report leaves out until somebody looked at it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct KeptNote {
    /// Its name in a list: other words have another.
    pub id: String,
    /// The claim and the very words.
    #[serde(flatten)]
    pub text: LookedAt,
    /// The claim's number.
    pub number: u32,
    /// The claim's words.
    pub claim_words: String,
    /// What a report shows once the text is let in.
    pub shown: String,
    /// Whether it was let in.
    pub let_in: bool,
}

/// Returns a short name of these words in this place.
fn id_of(claim: ClaimId, place: NotePlace, words: &str) -> String {
    let hash = Sha256::digest(format!("{claim} {place:?} {words}"));
    hash[..4].iter().map(|byte| format!("{byte:02x}")).collect()
}

impl ReportInput {
    /// Returns the texts that a redacted report leaves out until they are let in, and those that were.
    pub fn kept_notes(&self) -> Vec<KeptNote> {
        let redacted = Redacted::unredacted(self, fitted(&self.article), self.words());
        let redactor = redact::Redactor::new(self, &redacted);
        let mut notes = Vec::new();
        for view in &redacted.article.claims {
            if redactor.tied_to(view.claim.id).is_none() {
                continue;
            }
            for (claim, place, words) in texts(view) {
                if redactor.hides_anyway(view, place) {
                    continue;
                }
                let mut shown = words.clone();
                redactor.prose(&mut shown);
                notes.push(KeptNote {
                    id: id_of(claim, place, &words),
                    number: view.claim.number,
                    claim_words: view.words.clone(),
                    let_in: redactor.is_let_in(claim, place, &words),
                    shown,
                    text: LookedAt {
                        claim,
                        place,
                        words,
                    },
                });
            }
        }
        notes
    }
}
