//! What a person may be asked: a sentence rewritten between neighbours that stayed. It is never
//! attached without asking.

use std::ops::Range;
use std::sync::PoisonError;

use crate::alignment::Alignment;
use crate::side::{Side, Texts};
use crate::thresholds::{
    LONGEST_COMPARED_WORD, REWRITING_GUESSED, REWRITING_GUESSED_BY_NAME, REWRITING_OFFERED,
    SHARED_STEM, SUBJECT_WORDS,
};
use crate::work;

/// A sentence in the place of another: a cut and an insertion, or a rewriting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Rewriting {
    /// New tokens.
    pub(crate) tokens: Range<usize>,
    /// How much speaks for one having become the other.
    pub(crate) kinship: Kinship,
    /// The weighted share, in thousandths, of words or forms of words the two have in common.
    pub(crate) likeness: u32,
}

/// What two sentences in one place have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kinship {
    /// Next to nothing.
    None,
    /// Half of their words or forms of words: one may be a translation of the other, or another
    /// statement of the kind.
    Words,
    /// Most of their words or forms of words, or their subject.
    Close,
}

/// The new sentence that stands, alone, where the sentence of `tokens` stood, alone, between
/// neighbours that stayed.
pub(crate) fn rewriting(alignment: &Alignment<'_>, tokens: &Range<usize>) -> Option<Rewriting> {
    let (texts, links) = (&alignment.texts, &alignment.links);
    let old = texts.old.sentence_at(tokens.start);
    if tokens.end > old.end {
        return None;
    }
    let start = match old.start.checked_sub(1) {
        Some(before) => links.to_new(before)? + 1,
        None => 0,
    };
    let end = if old.end < texts.old.ids.len() {
        links.to_new(old.end)?
    } else {
        texts.new.ids.len()
    };
    if start >= end || texts.new.sentence_at(start) != (start..end) {
        return None;
    }
    let new = start..end;
    // What the rest of the old sentence became is no rewriting of this part.
    let unclaimed = |at| {
        links
            .to_old(at)
            .is_none_or(|origin| tokens.contains(&origin))
    };
    if !new.clone().all(unclaimed) {
        return None;
    }
    let likeness = remembered_likeness(alignment, &old, &new);
    let same_size = old.len() <= 2 * new.len() && new.len() <= 2 * old.len();
    let named =
        likeness >= REWRITING_GUESSED_BY_NAME && same_size && share_subject(texts, &old, &new);
    let kinship = if named || likeness >= REWRITING_GUESSED {
        Kinship::Close
    } else if likeness >= REWRITING_OFFERED {
        Kinship::Words
    } else {
        Kinship::None
    };
    Some(Rewriting {
        tokens: new,
        kinship,
        likeness,
    })
}

/// The likeness of an old sentence and the one new sentence in its place, in thousandths: computed
/// once a sentence, since many spans may lie in one.
fn remembered_likeness(alignment: &Alignment<'_>, old: &Range<usize>, new: &Range<usize>) -> u32 {
    // Whoever panicked has left whole answers behind.
    let mut known = (alignment.likenesses.lock()).unwrap_or_else(PoisonError::into_inner);
    *known
        .entry(old.start)
        .or_insert_with(|| likeness(&alignment.texts, old, new))
}

/// The weighted share, in thousandths, of words or forms of words that two sentences share. Every word of one is compared
/// with every word of the other, so that it is asked for once a sentence ([`Alignment::likeness`]).
fn likeness(texts: &Texts<'_>, old: &Range<usize>, new: &Range<usize>) -> u32 {
    let new_words: Vec<Option<Vec<char>>> = new.clone().map(|at| lower(&texts.new, at)).collect();
    let mut taken = vec![false; new.len()];
    let mut shared = 0;
    for at in old.clone() {
        let word = lower(&texts.old, at);
        let id = texts.old.ids[at];
        work::spend(new.len());
        let found = (0..new.len()).find(|&offset| {
            let same = id == texts.new.ids[new.start + offset];
            let forms = || word.as_deref().zip(new_words[offset].as_deref());
            !taken[offset] && (same || forms().is_some_and(|(a, b)| is_form(a, b)))
        });
        if let Some(offset) = found {
            taken[offset] = true;
            shared += texts.weight(id) + texts.weight(texts.new.ids[new.start + offset]);
        }
    }
    let all =
        texts.weight_of(&texts.old.ids[old.clone()]) + texts.weight_of(&texts.new.ids[new.clone()]);
    1000 * shared / all.max(1)
}

/// The characters of a word in lower case, unless they are too many.
fn lower(side: &Side<'_>, token: usize) -> Option<Vec<char>> {
    let word = &side.text[side.tokens[token].range()];
    let chars = word.chars().flat_map(char::to_lowercase);
    let chars: Vec<char> = chars.take(LONGEST_COMPARED_WORD + 1).collect();
    (chars.len() <= LONGEST_COMPARED_WORD).then_some(chars)
}

fn is_form(a: &[char], b: &[char]) -> bool {
    let shared = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    shared >= SHARED_STEM && shared * 2 >= a.len().max(b.len())
}

/// Whether the same name is among the first of both sentences.
fn share_subject(texts: &Texts<'_>, old: &Range<usize>, new: &Range<usize>) -> bool {
    let names = |side: &Side<'_>, tokens: &Range<usize>| -> Vec<u32> {
        tokens
            .clone()
            .take(SUBJECT_WORDS)
            .filter(|&at| is_capitalised(side, at))
            .map(|at| side.ids[at])
            .collect()
    };
    let others = names(&texts.new, new);
    names(&texts.old, old)
        .into_iter()
        .any(|name| others.contains(&name) && is_name(texts, name))
}

/// Whether a word is one of the rarer of its text and is capitalised inside a sentence too: any
/// word is at the beginning of one.
fn is_name(texts: &Texts<'_>, id: u32) -> bool {
    let count = texts.old.places.count(id).max(texts.new.places.count(id));
    let rare = count * count <= texts.old.ids.len().max(texts.new.ids.len());
    rare && [&texts.old, &texts.new].into_iter().any(|side| {
        let places = side
            .places
            .find(&side.ids, &[id], |at| !side.starts_sentence(at));
        places.into_iter().any(|at| is_capitalised(side, at))
    })
}

fn is_capitalised(side: &Side<'_>, token: usize) -> bool {
    let mut word = side.text[side.tokens[token].range()].chars();
    word.next().is_some_and(char::is_uppercase) && word.next().is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(old: &str, new: &str, sentence: usize) -> Option<Kinship> {
        let alignment = Alignment::new(old, new);
        let tokens = alignment.texts.old.sentences[sentence].clone();
        rewriting(&alignment, &tokens).map(|rewriting| rewriting.kinship)
    }

    const BEFORE: &str = "The board met on Monday to look at the quarter.";
    const AFTER: &str = "Both teams will present their plans again in autumn.";

    #[test]
    fn a_rewriting_about_the_same_subject_is_asked_about() {
        let old = format!("{BEFORE} Team Alpha reported that latency fell in all regions. {AFTER}");
        let new = format!("{BEFORE} Alpha said responses were faster in every region. {AFTER}");
        assert_eq!(asked(&old, &new, 1), Some(Kinship::Close));
    }

    #[test]
    fn another_sentence_in_the_same_place_is_not() {
        let old = format!("{BEFORE} Team Alpha reported that latency fell in all regions. {AFTER}");
        let new = format!("{BEFORE} Lunch was served on the terrace by volunteers. {AFTER}");
        assert_eq!(asked(&old, &new, 1), Some(Kinship::None));
    }

    #[test]
    fn what_the_rest_of_its_sentence_became_is_no_rewriting_of_a_part() {
        let cut = "Team Alpha reported that latency fell in all of the regions, and";
        let rest = "Team Beta reported that latency fell in one of the regions.";
        let old = format!("{BEFORE} {cut} {rest} {AFTER}");
        let new = format!("{BEFORE} {rest} {AFTER}");
        let alignment = Alignment::new(&old, &new);
        let start = old.find(cut).unwrap();
        let tokens = alignment.texts.old.tokens_in(&(start..start + cut.len()));
        assert_eq!(rewriting(&alignment, &tokens), None);
    }

    #[test]
    fn a_cut_leaves_nothing_in_its_place() {
        let old = format!("{BEFORE} Team Alpha reported that latency fell in all regions. {AFTER}");
        assert_eq!(asked(&old, &format!("{BEFORE} {AFTER}"), 1), None);
    }
}
