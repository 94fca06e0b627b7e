use claimdesk_model::record::Status;
use claimdesk_model::view::ClaimView;

use super::{goes_out, supporting};

/// ## What it does
/// Speaks of a claim that goes out although no source bears it out: none is tied to it, or only
/// such as contradict it or speak of it without settling it.
///
/// ## Why
/// OCCRP asks for proof of every sentence, AP for the source of every fact. *Confirmed* with
/// nothing to show for it is one person's memory.
///
/// ## What settles it
/// A source; or *on author*, when it is known who said so. An opinion states no fact.
pub(super) fn holds(view: &ClaimView) -> bool {
    let answered_for = match view.claim.status {
        Status::Opinion => true,
        Status::OnAuthor => (view.claim.review.as_ref())
            .is_some_and(|review| claimdesk_model::record::who::is_name(&review.who)),
        _ => false,
    };
    goes_out(view) && !answered_for && supporting(view).next().is_none()
}

#[cfg(test)]
mod tests {
    use claimdesk_model::record::{ClaimKind, Review, Role, Stance};
    use claimdesk_model::time::Time;

    use claimdesk_model::record::Term;

    use super::*;
    use crate::testing::{claim, tie};

    fn confirmed(stances: &[Stance]) -> ClaimView {
        let ties: Vec<_> = (stances.iter())
            .map(|&stance| {
                let mut tie = tie(1, Role::Speaker);
                tie.attribution.fields.stance = stance;
                tie
            })
            .collect();
        let mut view = claim(1, &ties);
        view.claim.status = Status::Confirmed;
        view
    }

    #[test]
    fn only_a_source_that_bears_it_out_counts() {
        use Stance::{Contradicts, Mentions, Supports};
        let cases: [(&[Stance], bool); 6] = [
            (&[], true),
            (&[Contradicts], true),
            (&[Mentions], true),
            (&[Contradicts, Mentions], true),
            (&[Supports], false),
            (&[Contradicts, Supports], false),
        ];
        for (stances, unsourced) in cases {
            assert_eq!(holds(&confirmed(stances)), unsourced, "{stances:?}");
        }
    }

    #[test]
    fn every_kind_of_claim_needs_one() {
        use ClaimKind::*;
        for kind in [Fact, Quote, Number, Characterisation, Allegation] {
            let mut view = confirmed(&[]);
            view.claim.kind = kind;
            assert!(holds(&view), "{kind:?}");
        }
    }

    #[test]
    fn a_claim_that_does_not_go_out_is_for_other_rules() {
        for status in Status::all() {
            let mut view = confirmed(&[]);
            view.claim.status = status;
            view.claim.review = Some(Review {
                who: "Ana".into(),
                at: Time(0),
                words: String::new(),
                revision: 1,
                rests_on: None,
            });
            assert_eq!(holds(&view), status == Status::Confirmed, "{status:?}");
            view.needs_recheck = true;
            assert!(!holds(&view), "{status:?}");
        }
    }

    #[test]
    fn the_authors_word_counts_only_under_a_name() {
        let mut view = confirmed(&[]);
        view.claim.status = Status::OnAuthor;
        for (who, unsourced) in [
            ("Ana", false),
            ("", true),
            (" ", true),
            ("unknown user", true),
        ] {
            view.claim.review = Some(Review {
                who: who.into(),
                at: Time(0),
                words: String::new(),
                revision: 1,
                rests_on: None,
            });
            assert_eq!(holds(&view), unsourced, "{who:?}");
        }
        view.claim.review = None;
        assert!(holds(&view));
    }
}
