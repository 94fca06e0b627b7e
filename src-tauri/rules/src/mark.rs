//! What tells one place of a draft, or one finding, from another.

use claimdesk_draft::Span;
use claimdesk_model::sha256_of;

/// How many characters on either side of a place tell it from others with the same words.
const BESIDE: usize = 32;

/// Returns what tells a place of a draft from others, wherever the draft has moved it: a hash of
/// its words and of those next to them.
pub(crate) fn mark(text: &str, place: Span) -> String {
    let (before, after) = (text.get(..place.start), text.get(place.end..));
    let before: String = (before.unwrap_or_default().chars().rev())
        .take(BESIDE)
        .collect();
    let after: String = after.unwrap_or_default().chars().take(BESIDE).collect();
    let words = place.of(text).unwrap_or_default();
    short_hash(&format!("{before}\0{words}\0{after}"))
}

/// Returns what tells a finding about a draft's own words from others: a hash of its kind and of
/// the words of all its places.
pub(crate) fn mark_of(kind: &str, words: &[String]) -> String {
    short_hash(&format!("{kind}\0{}", words.join("\0")))
}

fn short_hash(text: &str) -> String {
    let mut hash = sha256_of(text.as_bytes());
    hash.truncate(16);
    hash
}
