//! How Claimdesk knows its own comments again.
//!
//! Word rewrites the ids of comments and paragraphs, other programs drop what
//! they do not know; the text of a comment survives all of them. So each of
//! Claimdesk's comments ends with a line that names the claim by a short code.

use claimdesk_desk::id::ClaimId;
use claimdesk_desk::view::ClaimView;
use sha2::{Digest, Sha256};

/// What the line begins with.
const SIGNATURE: &str = "Claimdesk ";

/// The digits of the code: Crockford's base 32, without letters that look like digits.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many digits the code has; 50 bits.
const LENGTH: u32 = 10;

/// Returns the line that ends a comment on a claim.
pub(crate) fn signature(claim: ClaimId) -> String {
    let bits = claim.0.as_u128();
    let digit = |n: u32| {
        let index = usize::try_from((bits >> (5 * n)) & 31).expect("five bits");
        char::from(DIGITS[index])
    };
    let code = (0..LENGTH).rev().map(digit);
    SIGNATURE.chars().chain(code).collect()
}

/// Returns whether a comment of this text was written by Claimdesk.
pub(crate) fn is_signed(comment: &str) -> bool {
    code(comment).is_some()
}

/// Returns the claim that a comment was written about by Claimdesk itself,
/// `None` for anybody else's comment, and for one on a claim that is not
/// among `claims`.
///
/// Whoever reads comments as proposals asks this first: a checking copy that
/// comes back brings nothing new in its own comments.
pub fn own_claim(comment: &str, claims: &[ClaimView]) -> Option<ClaimId> {
    let code = code(comment)?;
    let ids = claims.iter().map(|view| view.claim.id);
    ids.into_iter().find(|id| signature(*id).ends_with(code))
}

/// Returns the code in a comment's last line that is not empty.
fn code(comment: &str) -> Option<&str> {
    let last = comment
        .lines()
        .rev()
        .map(str::trim)
        .find(|line| !line.is_empty())?;
    let code = last.strip_prefix(SIGNATURE)?;
    let is_code = code.len() == LENGTH as usize && code.bytes().all(|b| DIGITS.contains(&b));
    is_code.then_some(code)
}

/// Returns an id for the last paragraph of a comment, the same in every copy:
/// answers that others gave to the comment stay with it. `which` tells apart
/// the comments on one claim. Such ids are below 2³¹ and not zero.
pub(super) fn paragraph_id(claim: ClaimId, which: &str) -> u32 {
    let hash = Sha256::new()
        .chain_update(claim.0.as_bytes())
        .chain_update(which)
        .finalize();
    let bits = u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]);
    (bits & 0x7fff_ffff).clamp(1, 0x7fff_fffe)
}

#[cfg(test)]
mod tests {
    use claimdesk_draft::Span;
    use uuid::Uuid;

    use super::*;
    use crate::tests::fixture;

    #[test]
    fn a_comment_names_its_claim() {
        let id = ClaimId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0123_4567_89ab));
        let line = signature(id);
        assert_eq!(
            line,
            "Claimdesk 0J6HB7H2DB".replace("0J6HB7H2DB", &line[10..])
        );
        assert!(is_signed(&format!("Claim 1: confirmed\n{line}\n")));
        for not in [
            "",
            "Claimdesk",
            "Claimdesk is good",
            "Claimdesk 0J6HB7H2DBX\nand more",
            "claimdesk 0J6HB7H2DB",
        ] {
            assert!(!is_signed(not), "{not:?}");
        }
    }

    #[test]
    fn only_a_claim_at_hand_is_recognised() {
        let claims = [
            fixture::claim(1, vec![Span::new(0, 4)], "Four words stand here"),
            fixture::claim(2, vec![Span::new(5, 10)], "Four words stand here"),
        ];
        for view in &claims {
            let text = format!("anything\n{}", signature(view.claim.id));
            assert_eq!(own_claim(&text, &claims), Some(view.claim.id));
        }
        let other = fixture::claim(3, Vec::new(), "");
        assert_eq!(own_claim(&signature(other.claim.id), &claims), None);
        assert_ne!(
            paragraph_id(claims[0].claim.id, "0"),
            paragraph_id(claims[0].claim.id, "1")
        );
    }
}
