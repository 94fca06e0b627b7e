//! Where a text has a claim's very words, be it the claim's own place or not.

use claimdesk_draft::{Case, Span, seek};
use claimdesk_model::record::AnchoredSpan;

use crate::sentences::sentences;

/// A stretch of fewer words than this says nothing without its sentence: "4,000", "in March".
const FEWEST_WORDS: usize = 3;

/// ... unless it has this many characters; not every script puts spaces between words.
const ENOUGH_CHARACTERS: usize = 20;

/// Returns the places of `text` that have the words which `stretch` has in `from`, in order. Capitals
/// do not count; of words too few to say anything, only those within the same sentence do.
pub(crate) fn places(from: &str, stretch: &AnchoredSpan, text: &str) -> Vec<Span> {
    let mut places = seek(text, &stretch.exact, Case::Aside);
    places.retain(|&place| is_whole(text, place));
    let telling = stretch.exact.split_whitespace().count() >= FEWEST_WORDS
        || stretch.exact.chars().count() >= ENOUGH_CHARACTERS;
    if telling || places.is_empty() {
        return places;
    }
    let own = sentences(from)
        .into_iter()
        .find(|sentence| sentence.overlaps(stretch.span));
    let same = own
        .and_then(|sentence| sentence.of(from))
        .map_or_else(Vec::new, |words| seek(text, words.trim(), Case::Aside));
    places.retain(|place| {
        let holds = |it: &Span| it.start <= place.start && place.end <= it.end;
        same.iter().any(holds)
    });
    places
}

/// Returns whether a place begins and ends with a whole word or number.
fn is_whole(text: &str, place: Span) -> bool {
    let joins = |left: Option<char>, right: Option<char>| {
        let is_part = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        is_part(left) && is_part(right)
    };
    let (before, after) = (&text[..place.start], &text[place.end..]);
    let words = &text[place.start..place.end];
    let digits = |a: Option<char>, sign: Option<char>, b: Option<char>| {
        let digit = |c: Option<char>| c.is_some_and(char::is_numeric);
        digit(a) && matches!(sign, Some(',' | '.')) && digit(b)
    };
    let (first, last) = (words.chars().next(), words.chars().next_back());
    let mut left = before.chars().rev();
    let mut right = after.chars();
    let (near_left, far_left) = (left.next(), left.next());
    let (near_right, far_right) = (right.next(), right.next());
    !joins(near_left, first)
        && !joins(last, near_right)
        && !digits(far_left, near_left, first)
        && !digits(last, near_right, far_right)
}
