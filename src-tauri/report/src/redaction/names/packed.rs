//! Text that is written as base64 or as hexadecimal digits.

use std::ops::Range;

use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use base64::{Engine as _, alphabet};

/// The fewest signs that can hold a name.
const SHORTEST: usize = 6;

/// From how many signs on a line of them goes on in the next.
const FULL_LINE: usize = 60;

/// Reads it with and without padding, and with bits left over.
const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_allow_trailing_bits(true)
    .with_decode_padding_mode(DecodePaddingMode::Indifferent);
const BASE64: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, LENIENT);

/// Returns what stands packed in a text, and where.
pub(super) fn packed(text: &str) -> Vec<(Range<usize>, String)> {
    let mut out = Vec::new();
    for at in runs(text) {
        let signs: String = text[at.clone()].split_whitespace().collect();
        let signs = signs.trim_start_matches(MARKS);
        // A sign may be one of the alphabet, or part it from what is next to.
        let whole = std::iter::once(signs);
        let pieces = whole
            .chain(parted(signs, &['-', '_']))
            .chain(parted(signs, &['+', '/']));
        for piece in pieces.chain(parted(signs, &MARKS)) {
            let texts = [base64(piece), hexadecimal(piece)];
            out.extend(texts.into_iter().flatten().map(|text| (at.clone(), text)));
        }
    }
    out
}

/// Those signs of base64 in either alphabet that are no letters and digits.
const MARKS: [char; 4] = ['+', '/', '-', '_'];

/// Returns the pieces between some signs, if there are any.
fn parted<'t>(signs: &'t str, at: &'t [char]) -> impl Iterator<Item = &'t str> {
    let pieces = signs.contains(at).then(|| signs.split(at));
    pieces
        .into_iter()
        .flatten()
        .filter(|piece| piece.len() >= SHORTEST)
}

/// Returns the stretches of signs that base64 is written with; lines that are full go on.
fn runs(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let is_sign =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_');
    let mut out = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !is_sign(bytes[at]) {
            at += 1;
            continue;
        }
        let start = at;
        loop {
            let line = at;
            while at < bytes.len() && is_sign(bytes[at]) {
                at += 1;
            }
            let rest = &bytes[at..];
            let ends = if rest.starts_with(b"\r\n") {
                2
            } else {
                usize::from(rest.starts_with(b"\n"))
            };
            let goes_on = bytes.get(at + ends).is_some_and(|byte| is_sign(*byte));
            if ends == 0 || at - line < FULL_LINE || !goes_on {
                break;
            }
            at += ends;
        }
        while at < bytes.len() && bytes[at] == b'=' {
            at += 1;
        }
        if at - start >= SHORTEST {
            out.push(start..at);
        }
    }
    out
}

fn base64(signs: &str) -> Option<String> {
    let signs = signs.trim_end_matches('=');
    // One sign over holds no byte.
    let whole = if signs.len() % 4 == 1 {
        signs.len() - 1
    } else {
        signs.len()
    };
    let standard = signs[..whole].replace('-', "+").replace('_', "/");
    readable(BASE64.decode(standard).ok()?)
}

fn hexadecimal(signs: &str) -> Option<String> {
    let digits: Vec<u8> = (signs.chars())
        .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    let pairs = digits.chunks_exact(2);
    readable(pairs.map(|pair| pair[0] << 4 | pair[1]).collect())
}

/// Returns the text that bytes are; what is no text was not packed.
fn readable(bytes: Vec<u8>) -> Option<String> {
    let text = String::from_utf8(bytes).ok()?;
    let is_text = |c: char| !c.is_control() || c.is_whitespace();
    text.chars().all(is_text).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_packed(text: &str, wanted: &[&str]) {
        let found: Vec<String> = packed(text).into_iter().map(|(_, text)| text).collect();
        assert_eq!(found, wanted, "{text}");
    }

    #[test]
    fn packed_text_is_read() {
        assert_packed("x: SXZhbiBQZXRyb3Y=.", &["Ivan Petrov"]);
        assert_packed("SXZhbiBQZXRyb3Y", &["Ivan Petrov"]);
        assert_packed("(496d616e)", &["Iman"]);
        assert_packed("_SXZhbiBQZXRyb3Y=", &["Ivan Petrov"]);
        let long = "a".repeat(46);
        let line = "YWFh".repeat(15);
        assert_packed(&format!("{line}\r\nYQ=="), &[&long]);
    }

    #[test]
    fn words_and_numbers_are_not_packed() {
        for text in [
            "The minister said nothing of Petrov.",
            "2024-05-06",
            "Featherstonehaugh",
        ] {
            assert_packed(text, &[]);
        }
    }
}
