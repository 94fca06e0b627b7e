use claimdesk_model::record::{Level, Stance};
use claimdesk_model::view::{AttributionView, ClaimView};

use super::{goes_out, supporting};

/// ## What it does
/// Speaks of a claim that goes out although it was told off the record, and nobody who may be used
/// bears it out.
///
/// ## Why
/// At AP and the BBC, what was told off the record may not be printed: it may only lead to
/// somebody who says the same on other terms.
///
/// ## What settles it
/// Another source that bears the claim out, or a cut.
pub(super) fn holds(view: &ClaimView) -> bool {
    let off = |tie: &AttributionView| tie.attribution.fields.level == Level::OffTheRecord;
    let used = |tie: &AttributionView| tie.attribution.fields.stance != Stance::Contradicts;
    goes_out(view)
        && view.attributions.iter().any(|tie| off(tie) && used(tie))
        && supporting(view).all(off)
}

#[cfg(test)]
mod tests {
    use claimdesk_model::record::{Role, Status};

    use claimdesk_model::record::Term;

    use super::*;
    use crate::testing::{claim, tie};

    fn told(level: Level, stance: Stance) -> AttributionView {
        let mut tie = tie(1, Role::Speaker);
        (tie.attribution.fields.level, tie.attribution.fields.stance) = (level, stance);
        tie
    }

    #[test]
    fn only_another_source_on_other_terms_settles_it() {
        use Level::{Background, DeepBackground, OffTheRecord, OnTheRecord};
        use Stance::{Contradicts, Mentions, Supports};
        let off = || told(OffTheRecord, Supports);
        let cases = [
            (vec![], false),
            (vec![off()], true),
            (vec![told(OffTheRecord, Mentions)], true),
            (vec![told(OffTheRecord, Contradicts)], false),
            (vec![off(), off()], true),
            (vec![off(), told(OnTheRecord, Supports)], false),
            (vec![off(), told(Background, Supports)], false),
            (vec![off(), told(OnTheRecord, Mentions)], true),
            (vec![off(), told(OnTheRecord, Contradicts)], true),
            (vec![told(DeepBackground, Supports)], false),
        ];
        for (ties, held) in cases {
            let mut view = claim(1, &ties);
            for status in Status::all() {
                view.claim.status = status;
                let fit = matches!(
                    status,
                    Status::Confirmed | Status::OnAuthor | Status::Opinion
                );
                assert_eq!(holds(&view), held && fit, "{status:?} {ties:?}");
            }
        }
    }
}
