//! Accents that a file sets as signs of their own over letters, as TeX does with its old fonts.

use std::collections::HashMap;

use super::frame::Sign;

/// Accents as signs, and as marks on a letter.
const ACCENTS: [(char, char); 17] = [
    ('`', '\u{300}'),
    ('´', '\u{301}'),
    ('ˊ', '\u{301}'),
    ('ˋ', '\u{300}'),
    ('ˆ', '\u{302}'),
    ('^', '\u{302}'),
    ('˜', '\u{303}'),
    ('~', '\u{303}'),
    ('¯', '\u{304}'),
    ('ˉ', '\u{304}'),
    ('˘', '\u{306}'),
    ('˙', '\u{307}'),
    ('¨', '\u{308}'),
    ('˚', '\u{30A}'),
    ('˝', '\u{30B}'),
    ('ˇ', '\u{30C}'),
    ('¸', '\u{327}'),
];

/// The longest line, in signs, that is searched for an accent's letter.
const LONGEST: usize = 2_000;

/// Returns the signs of a line without the accents that stand over or under a letter, and for each
/// such letter its accent.
pub(super) fn attach<'t>(
    order: &[u32],
    signs: &[Sign],
    words: &impl Fn(u32) -> &'t str,
) -> (Vec<u32>, HashMap<u32, char>) {
    let mut found = HashMap::new();
    let mut kept = Vec::with_capacity(order.len());
    for (nth, &at) in order.iter().enumerate() {
        let Some(mark) = mark(words(at)) else {
            kept.push(at);
            continue;
        };
        let accent = &signs[at as usize];
        let middle = f32::midpoint(accent.left, accent.right);
        let under = |at: &&u32| {
            let letter = &signs[**at as usize];
            letter.left < middle
                && middle < letter.right
                && words(**at).chars().all(char::is_alphabetic)
        };
        let next = order.get(nth + 1).filter(under);
        let before = nth.checked_sub(1).map(|before| &order[before]);
        // An accent on a capital stands higher, and comes behind the rest of its line.
        let anywhere = || order.iter().filter(|_| order.len() < LONGEST).find(under);
        match next.or(before.filter(under)).or_else(anywhere) {
            Some(&letter) if !found.contains_key(&letter) => {
                found.insert(letter, mark);
            }
            _ => kept.push(at),
        }
    }
    (kept, found)
}

/// Returns the mark that an accent puts on a letter.
fn mark(words: &str) -> Option<char> {
    let mut chars = words.chars();
    let (Some(sign), None) = (chars.next(), chars.next()) else {
        return None;
    };
    let accent = ACCENTS.iter().find(|(accent, _)| *accent == sign);
    let own = ('\u{300}'..='\u{36F}').contains(&sign).then_some(sign);
    accent.map(|(_, mark)| *mark).or(own)
}
