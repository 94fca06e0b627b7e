//! Letters of the scripts of India, which are built alike: the same letter has the same place in
//! the block of each, and a nasal before a consonant is spelled in two ways.

use super::unit::Unit;

/// The places of signs in a block of 128.
const CANDRABINDU: u32 = 0x01;
const ANUSVARA: u32 = 0x02;
const VIRAMA: u32 = 0x4d;
/// The first consonant of each row of the alphabet; the fifth of a row is its nasal.
const ROWS: [u32; 5] = [0x15, 0x1a, 0x1f, 0x24, 0x2a];

/// Returns whether a place is that of a nasal, and another one is in its row.
fn is_nasal_before(nasal: u32, next: u32) -> bool {
    let row = ROWS.iter().find(|first| **first + 4 == nasal);
    row.is_some_and(|first| (*first..nasal).contains(&next))
}

fn place(c: char) -> Option<(u32, u32)> {
    matches!(c, '\u{900}'..='\u{d7f}').then(|| (u32::from(c) & !0x7f, u32::from(c) & 0x7f))
}

/// Returns what a letter counts as: Malayalam has letters of their own for consonants without a vowel.
pub(super) fn letter(c: char) -> (char, Option<char>) {
    let bare = match c {
        'ൺ' => Some('ണ'),
        'ൻ' => Some('ന'),
        'ർ' => Some('ര'),
        'ൽ' => Some('ല'),
        'ൾ' => Some('ള'),
        _ => None,
    };
    let c = match place(c) {
        Some((block, CANDRABINDU)) => char::from_u32(block + ANUSVARA).unwrap_or(c),
        // The open o of English words: डॉली, डाली.
        Some((0x900, 0x49)) => '\u{93e}',
        _ => c,
    };
    (bare.unwrap_or(c), bare.map(|_| '\u{d4d}'))
}

/// Writes a nasal before a consonant as the sign above the letter before: पाण्डे, पांडे.
pub(super) fn settle_nasals(units: &mut Vec<Unit>) {
    let is_virama = |unit: &Unit| place(unit.c).is_some_and(|(_, place)| place == VIRAMA);
    let mut at = 1;
    let mut out: Vec<Unit> = Vec::with_capacity(units.len());
    out.extend(units.first().copied());
    while at < units.len() {
        let unit = units[at];
        let joined = |next: usize| units.get(next).filter(|next| next.follows());
        if let Some((block, nasal)) = place(unit.c)
            && unit.follows()
            && joined(at + 1).is_some_and(is_virama)
            && joined(at + 2).is_some_and(|next| {
                place(next.c).is_some_and(|(_, next)| is_nasal_before(nasal, next))
            })
        {
            let mut nasal = unit;
            nasal.c = char::from_u32(block + ANUSVARA).unwrap_or(unit.c);
            nasal.end = units[at + 1].end;
            out.push(nasal);
            at += 2;
        } else {
            out.push(unit);
            at += 1;
        }
    }
    *units = out;
}

#[cfg(test)]
mod tests {
    use crate::redaction::names::fold::Folded;

    #[test]
    fn a_nasal_has_one_spelling() {
        for (one, other) in [
            ("पाण्डेय", "पाँडेय"),
            ("शङ्कर", "शंकर"),
            ("लम्बोदर", "लंबोदर"),
            ("પણ્ડ્યા", "પંડ્યા"),
            ("രാജൻ", "രാജന്\u{200d}"),
        ] {
            assert_eq!(Folded::new(one).row, Folded::new(other).row);
        }
        assert_ne!(Folded::new("राम").row, Folded::new("रां").row);
    }
}
