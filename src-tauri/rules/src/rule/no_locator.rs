use claimdesk_model::record::Locator;
use claimdesk_model::view::ClaimView;

use super::{goes_out, supporting};

/// ## What it does
/// Speaks of a claim that goes out and has a supporting source of which nobody says where in it
/// the words stand: no page, paragraph, link, time code or contact.
///
/// ## Why
/// An annotated draft is read by somebody who has to find the place again: Spiegel, The New
/// Yorker, every lawyer.
///
/// ## What settles it
/// A locator.
pub(super) fn holds(view: &ClaimView) -> bool {
    goes_out(view) && supporting(view).any(|tie| is_blank(&tie.attribution.fields.locator))
}

/// Returns whether a locator leads nowhere.
fn is_blank(locator: &Locator) -> bool {
    let Locator {
        url,
        page,
        paragraph,
        time_code,
        contact_date,
        contact_form,
    } = locator;
    let texts = [url, page, paragraph, time_code, contact_form];
    contact_date.is_none() && texts.into_iter().all(|text| text.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use claimdesk_model::record::{Role, Stance, Status};

    use super::*;
    use crate::testing::{claim, tie};

    #[test]
    fn one_supporting_tie_without_a_place_is_enough() {
        let told = |page: &str, stance| {
            let mut tie = tie(1, Role::Document);
            tie.attribution.fields.locator.page = page.into();
            tie.attribution.fields.stance = stance;
            tie
        };
        let (yes, no) = (Stance::Supports, Stance::Contradicts);
        let cases = [
            (vec![], false),
            (vec![told("12", yes)], false),
            (vec![told("", yes)], true),
            (vec![told("  ", yes)], true),
            (vec![told("12", yes), told("", yes)], true),
            (vec![told("12", yes), told("", no)], false),
        ];
        for (ties, holds_now) in cases {
            let mut view = claim(1, &ties);
            view.claim.status = Status::Confirmed;
            assert_eq!(holds(&view), holds_now, "{ties:?}");
            view.claim.status = Status::Unchecked;
            assert!(!holds(&view), "nothing was let through yet");
        }
    }

    #[test]
    fn a_call_on_a_date_is_a_place() {
        let mut tie = tie(1, Role::Speaker);
        tie.attribution.fields.locator.contact_date = Some(jiff::civil::date(2026, 11, 30));
        let mut view = claim(1, &[tie]);
        view.claim.status = Status::Confirmed;
        assert!(!holds(&view));
    }
}
