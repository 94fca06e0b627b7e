use claimdesk_model::record::Stance;
use claimdesk_model::view::{AttributionView, ClaimView};

use super::{goes_out, supporting};

/// ## What it does
/// Speaks of a claim that goes out with one source that bears it out and another that contradicts
/// it, where nobody has noted next to the one that contradicts why it does not count.
///
/// ## Why
/// The BBC asks that conflicting facts are settled or both told: police say 41, the ministry 38.
///
/// ## What settles it
/// A reason, in the note on the tie of each source that contradicts. A claim that nothing bears out
/// is for `no-source`.
pub(super) fn holds(view: &ClaimView) -> bool {
    let open = |tie: &AttributionView| {
        let fields = &tie.attribution.fields;
        fields.stance == Stance::Contradicts && fields.note.trim().is_empty()
    };
    goes_out(view) && supporting(view).next().is_some() && view.attributions.iter().any(open)
}

#[cfg(test)]
mod tests {
    use claimdesk_model::record::{Role, Status};

    use super::*;
    use crate::testing::{claim, tie};

    fn told(stance: Stance, note: &str) -> AttributionView {
        let mut tie = tie(1, Role::Speaker);
        tie.attribution.fields.stance = stance;
        tie.attribution.fields.note = note.into();
        tie
    }

    #[test]
    fn each_source_that_contradicts_wants_a_reason() {
        use Stance::{Contradicts, Mentions, Supports};
        let (yes, no) = (|| told(Supports, "called twice"), || told(Contradicts, ""));
        let answered = || told(Contradicts, "counted before the second wave");
        let cases = [
            (vec![yes()], false),
            (vec![yes(), no()], true),
            (vec![no(), yes()], true),
            (vec![yes(), told(Contradicts, " \n")], true),
            (vec![yes(), answered()], false),
            (vec![yes(), answered(), no()], true),
            (vec![no()], false),
            (vec![told(Mentions, ""), no()], false),
            (vec![yes(), told(Mentions, "")], false),
        ];
        for (ties, held) in cases {
            let mut view = claim(1, &ties);
            view.claim.status = Status::Confirmed;
            assert_eq!(holds(&view), held, "{ties:?}");
            view.claim.status = Status::CannotConfirm;
            assert!(!holds(&view), "it is not let out");
        }
    }
}
