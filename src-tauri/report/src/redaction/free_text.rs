//! The free texts of a claim: its note, and what was noted with each attribution.

use claimdesk_model::id::ClaimId;
use claimdesk_model::record::{Attribution, NotePlace};
use claimdesk_model::view::ClaimView;

/// Returns every free text of a claim that is not empty.
pub(super) fn texts(view: &ClaimView) -> impl Iterator<Item = (ClaimId, NotePlace, String)> {
    let ties: Vec<&Attribution> = view
        .attributions
        .iter()
        .map(|tie| &tie.attribution)
        .collect();
    let of_ties = ties.iter().flat_map(|tie| {
        let attribution = tie.id;
        [
            NotePlace::Words { attribution },
            NotePlace::Note { attribution },
            NotePlace::Locator { attribution },
            NotePlace::Reason { attribution },
        ]
    });
    let places: Vec<NotePlace> = std::iter::once(NotePlace::ClaimNote)
        .chain(of_ties)
        .collect();
    let claim = &view.claim;
    let texts: Vec<_> = (places.into_iter())
        .map(|place| (claim.id, place, place.text(claim, &ties)))
        .filter(|(.., words)| !words.is_empty())
        .collect();
    texts.into_iter()
}
