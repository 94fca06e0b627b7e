//! How Claimdesk knows its own comments again, and what others typed in them.
//!
//! Word rewrites the ids of comments and paragraphs, other programs drop what
//! they do not know; the text of a comment survives all of them. So each of
//! Claimdesk's comments ends with a line that names the claim by a short code,
//! and each of its other lines by a mark: a line without its mark is not, or no
//! longer, Claimdesk's.

use std::collections::HashMap;

use claimdesk_model::id::ClaimId;
use claimdesk_model::view::ClaimView;
use sha2::{Digest, Sha256};

/// What the line begins with.
const SIGNATURE: &str = "Claimdesk ";

/// The digits of the code: Crockford's base 32, without letters that look like digits.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many digits the code has; 50 bits.
const LENGTH: usize = 10;

/// How many digits the mark of a line has; 15 bits.
const MARK: usize = 3;

/// Returns the line that ends a comment on a claim which says `lines`.
pub(crate) fn signature(claim: ClaimId, lines: &[String]) -> String {
    let mut line = format!("{SIGNATURE}{} ", code_of(claim));
    for told in lines.iter().flat_map(|line| line.lines()) {
        line.extend(mark(told));
    }
    line.push('.');
    line
}

/// Returns the claim's code: the lowest 50 bits of its id.
fn code_of(claim: ClaimId) -> String {
    digits(claim.0.as_u128(), LENGTH).collect()
}

/// Returns the lowest bits of a number as digits, the highest first.
fn digits(bits: u128, length: usize) -> impl Iterator<Item = char> {
    (0..length).rev().map(move |n| {
        let index = usize::try_from((bits >> (5 * n)) & 31).expect("five bits");
        char::from(DIGITS[index])
    })
}

/// Returns the mark of a line: the same however a program sets its spaces; none for one without a
/// visible character.
fn mark(line: &str) -> Option<String> {
    let shown: String = line.chars().filter(|c| is_shown(*c)).collect();
    let hash = Sha256::digest(shown.as_bytes());
    let bits = u128::from(u16::from_be_bytes([hash[0], hash[1]]));
    (!shown.is_empty()).then(|| digits(bits, MARK).collect())
}

fn is_shown(c: char) -> bool {
    !(c.is_whitespace()
        || c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
        ))
}

/// A comment of Claimdesk's, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Signed {
    /// The code of its claim.
    pub(super) code: String,
    /// What is not Claimdesk's in it, a line a paragraph; mostly nothing.
    pub(super) typed: Vec<String>,
}

impl Signed {
    /// Takes a comment apart; `None` for anybody else's.
    pub(super) fn read(comment: &str) -> Option<Self> {
        let lines: Vec<&str> = comment.lines().map(str::trim).collect();
        let (at, (code, told, behind)) = (lines.iter().enumerate().rev())
            .find_map(|(at, line)| Some((at, signature_in(line)?)))?;
        let mut marks: Vec<&[u8]> =
            told.map_or_else(Vec::new, |t| t.as_bytes().chunks(MARK).collect());
        let mut typed = Vec::new();
        for line in &lines[..at] {
            let Some(mark) = mark(line) else { continue };
            match marks.iter().position(|told| *told == mark.as_bytes()) {
                Some(known) => drop(marks.swap_remove(known)),
                // A copy from before there were marks does not tell whose a line is.
                None if told.is_none() => {}
                None => typed.push((*line).to_owned()),
            }
        }
        let behind = std::iter::once(&behind).chain(&lines[at + 1..]);
        typed.extend(
            behind
                .filter(|line| mark(line).is_some())
                .map(|line| (*line).to_owned()),
        );
        let code = code.to_owned();
        Some(Self { code, typed })
    }

    /// Returns whether it is about a claim.
    pub(super) fn is_about(&self, claim: ClaimId) -> bool {
        self.code == code_of(claim)
    }
}

/// Returns the code of a signature, the marks of the lines, and what somebody typed behind it.
fn signature_in(line: &str) -> Option<(&str, Option<&str>, &str)> {
    let is_digits = |text: &str| text.bytes().all(|b| DIGITS.contains(&b));
    let (code, rest) = line.strip_prefix(SIGNATURE)?.split_at_checked(LENGTH)?;
    if !is_digits(code) || rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    let rest = rest.trim_start();
    let told = rest
        .split_once('.')
        .filter(|(told, _)| is_digits(told) && told.len() % MARK == 0);
    Some(match told {
        Some((told, behind)) => (code, Some(told), behind.trim()),
        None => (code, None, rest),
    })
}

/// Knows the comments again that Claimdesk itself wrote about some claims.
#[derive(Clone, Debug, Default)]
pub struct OwnComments(HashMap<String, ClaimId>);

/// A comment that Claimdesk itself wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnComment {
    /// The claim it is about.
    pub claim: ClaimId,
    /// What somebody typed in it, a line a paragraph; empty where nobody did.
    pub typed: String,
}

impl OwnComments {
    /// Gets to know the comments on `claims`.
    pub fn new(claims: &[ClaimView]) -> Self {
        let codes = claims.iter().map(|view| view.claim.id);
        Self(codes.map(|id| (code_of(id), id)).collect())
    }

    /// Reads a comment; `None` for anybody else's, and for one on a claim that is not known.
    ///
    /// Whoever reads comments as proposals asks this first: a checking copy that
    /// comes back brings nothing new in its own comments but what was typed in them.
    pub fn read(&self, comment: &str) -> Option<OwnComment> {
        let signed = Signed::read(comment)?;
        Some(OwnComment {
            claim: *self.0.get(&signed.code)?,
            typed: signed.typed.join("\n"),
        })
    }
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
    use claimdesk_report::testing;

    fn written(lines: &[&str]) -> (ClaimId, String) {
        let id = ClaimId(Uuid::from_u128(0x0190_0000_0000_7000_8000_0123_4567_89ab));
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        let text = format!("{}\n{}", lines.join("\n"), signature(id, &lines));
        (id, text)
    }

    #[track_caller]
    fn assert_typed(comment: &str, wanted: &[&str]) {
        let signed = Signed::read(comment).expect("it is signed");
        assert_eq!(signed.typed, wanted, "in {comment:?}");
    }

    #[test]
    fn a_comment_names_its_claim() {
        let (id, text) = written(&["Claim 1: confirmed"]);
        assert!(Signed::read(&text).is_some_and(|signed| signed.is_about(id)));
        for not in [
            "",
            "Claimdesk",
            "Claimdesk is good",
            "Claimdesk 0J6HB7H2DBX\nand more",
            "claimdesk 0J6HB7H2DB",
        ] {
            assert_eq!(Signed::read(not), None, "{not:?}");
        }
    }

    #[test]
    fn what_others_typed_is_told_from_what_claimdesk_wrote() {
        let (_, text) = written(&["Claim 1: confirmed", "No source.", "Note: one\ntwo"]);
        assert_typed(&text, &[]);
        assert_typed(&text.replace("No source.", "No  source.\u{a0}"), &[]);
        assert_typed(&text.replace("No source.", ""), &[]);
        assert_typed(
            &format!("{text}\n\n ask again\nnow\n"),
            &["ask again", "now"],
        );
        assert_typed(&format!("{text} Really?"), &["Really?"]);
        assert_typed(&format!("Wait.\n{text}"), &["Wait."]);
        let edited = text.replace("No source.", "No source. Try the port.");
        assert_typed(&edited, &["No source. Try the port."]);
        let twice = text.replace("No source.", "No source.\nNo source.");
        assert_typed(&twice, &["No source."]);
    }

    #[test]
    fn a_copy_from_before_there_were_marks_is_known_too() {
        let (id, _) = written(&[]);
        let old = format!("Claim 1: confirmed\nClaimdesk {}", code_of(id));
        assert_typed(&old, &[]);
        assert_typed(&format!("{old}\nask again"), &["ask again"]);
    }

    #[test]
    fn only_a_claim_at_hand_is_recognised() {
        let claims = [
            testing::claim(1, vec![Span::new(0, 4)], "Four words stand here"),
            testing::claim(2, vec![Span::new(5, 10)], "Four words stand here"),
        ];
        let own = OwnComments::new(&claims);
        for view in &claims {
            let text = format!(
                "anything\n{}",
                signature(view.claim.id, &["anything".into()])
            );
            let read = own.read(&text).expect("at hand");
            assert_eq!((read.claim, read.typed.as_str()), (view.claim.id, ""));
        }
        let other = testing::claim(3, Vec::new(), "");
        assert_eq!(own.read(&signature(other.claim.id, &[])), None);
        assert_ne!(
            paragraph_id(claims[0].claim.id, "0"),
            paragraph_id(claims[0].claim.id, "1")
        );
    }
}
