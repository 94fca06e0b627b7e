//! What a reader left out of a draft that somebody may have wanted to read.

use crate::Skipped;

/// What holds no words that anybody reads: it is counted, and listed with the file's details alone.
const WORDLESS: [&str; 11] = [
    "control_character",
    "entity",
    "fallback",
    "front_matter",
    "html_comment",
    "html_tag",
    "invisible_character",
    "link",
    "paragraph_of_page",
    "script",
    "style",
];

/// Returns whether something left out may have held words that somebody reads.
pub fn may_hold_words(skipped: &Skipped) -> bool {
    !WORDLESS.contains(&skipped.what.as_str()) && skipped.count > 0
}
