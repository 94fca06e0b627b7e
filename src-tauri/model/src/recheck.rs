//! When a decision no longer holds: derived each time, never stored.

use crate::record::{Claim, ContextChange, Review, Status};
use crate::same_words;

/// What a status was decided on.
#[derive(Clone, Copy, Debug)]
pub struct Decision<'a> {
    /// The claim's words then.
    pub words: &'a str,
    /// The number of the revision it was decided in; 0 where that was not kept.
    pub revision: u32,
}

/// Returns what a claim's status was decided on, if it was decided.
pub fn decision(claim: &Claim) -> Option<Decision<'_>> {
    claim.review.as_ref().map(decided)
}

/// Returns what a review says a status was decided on.
pub fn decided(review: &Review) -> Decision<'_> {
    Decision {
        words: &review.words,
        revision: review.revision,
    }
}

/// Returns whether a claim of this status must be checked again: it was decided on other words, or
/// something that may have made another claim of them happened around them since, or a source that it
/// rested on was turned. The form of the
/// words does not count. A claim without a place, and so without words, always must: it is to be placed or given up.
///
/// ```
/// use claimdesk_model::recheck::is_due;
/// use claimdesk_model::record::Status;
///
/// // Nothing was decided, so nothing has to be decided again.
/// assert!(!is_due(Status::Unchecked, None, "4,000 cars a day", None));
/// ```
pub fn is_due(
    status: Status,
    decision: Option<Decision<'_>>,
    words: &str,
    caution: Option<&ContextChange>,
) -> bool {
    status.rests_on_words()
        && decision.is_some_and(|decision| {
            words.is_empty()
                || !same_words::same(decision.words, words)
                || unseen(caution, Some(decision)).is_some()
        })
}

/// Returns the caution, unless a decision was made with it in sight. That a source was turned since
/// is never in sight: it is told from the decision itself.
pub fn unseen<'a>(
    caution: Option<&'a ContextChange>,
    decision: Option<Decision<'_>>,
) -> Option<&'a ContextChange> {
    let seen_in = decision.map_or(0, |decision| decision.revision);
    caution.filter(|caution| caution.since > seen_in || caution.sources.is_some())
}
