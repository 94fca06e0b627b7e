//! Stage seven: a span of bytes goes where its words went.

use std::ops::Range;

use crate::alignment::Alignment;
use crate::carried::{Carried, Context, Outcome, Why};
use crate::confidence::lost;
use crate::fold::is_same_words;
use crate::side::Texts;
use crate::thresholds::{
    CHAIN, CLAUSE_LEFT, HELD_CLAUSE_LEFT, REPLACED_WORDS, SENTENCE_LEFT, STRAYED_LEFT, STRETCH,
    SWALLOWED_LEFT, SWALLOWING,
};
use crate::{boundary, confidence, context, gap};

/// A stretch of the new text that words of the span were tied to in order.
#[derive(Debug, Clone, Copy)]
struct MatchedRun {
    first_old: usize,
    last_old: usize,
    first_new: usize,
    last_new: usize,
    weight: u32,
}

/// Answers for one span of bytes of the old text.
pub(crate) fn carry(alignment: &Alignment<'_>, span: Range<usize>) -> Carried {
    let texts = &alignment.texts;
    let span = boundary::snap(texts.old.text, span);
    let tokens = texts.old.tokens_in(&span);
    if tokens.is_empty() {
        return carry_without_words(alignment, &span, tokens.start);
    }
    let weight = texts.weight_of(&texts.old.ids[tokens.clone()]).max(1);
    let image = main_image(alignment, &tokens);
    let share = image.map_or(0, |image| 1000 * image.weight / weight);
    let whole = is_whole(texts, &tokens);
    let grown = image.map(|image| grown(alignment, &tokens, &image));
    let held = grown
        .as_ref()
        .is_some_and(|new| is_held(alignment, &tokens, new));
    let (enough, sure) = match whole {
        true => SENTENCE_LEFT,
        false if held => HELD_CLAUSE_LEFT,
        false => CLAUSE_LEFT,
    };
    if let Some(new) = grown.filter(|_| share >= enough) {
        let to = boundary::place(texts, &span, &tokens, &new);
        let room = texts.new.sentence_at(new.start).len();
        let found = answer(alignment, &tokens, new.clone(), to, share as f32 / 1000.0);
        let swallowed = whole && share < SWALLOWED_LEFT && room > SWALLOWING * tokens.len();
        let strayed = share < STRAYED_LEFT && !is_in_order(alignment, &tokens, &new);
        if share >= sure && !swallowed && !strayed {
            return confidence::confirm(alignment, &span, &tokens, &new, found);
        }
        let doubted = confidence::doubted(found, Why::TooLittle, Vec::new());
        return Carried {
            to: doubted.to.filter(|_| whole || share >= sure),
            ..doubted
        };
    }
    if let Some(new) = replaced(alignment, &tokens) {
        let to = boundary::place(texts, &span, &tokens, &new);
        return answer(alignment, &tokens, new, to, 0.0);
    }
    let partly = image.map(|image| image.first_new..image.last_new + 1);
    confidence::ask(alignment, &span, &tokens, partly)
}

fn answer(
    alignment: &Alignment<'_>,
    tokens: &Range<usize>,
    new: Range<usize>,
    to: Range<usize>,
    score: f32,
) -> Carried {
    let texts = &alignment.texts;
    let same = is_same(texts, tokens, &new);
    let first = tokens
        .clone()
        .find(|&at| alignment.links.to_new(at).is_some());
    let why = first.map_or(Why::Replaced, |at| alignment.links.why(at));
    let outcome = match same {
        false => Outcome::Changed,
        true if first.is_some_and(|at| alignment.in_order[at]) => Outcome::Kept,
        true => Outcome::Moved,
    };
    Carried {
        outcome,
        to: Some(to),
        score,
        why,
        context: context_of(texts, tokens, &new, same),
        candidates: Vec::new(),
    }
}

/// Whether two rows of tokens say the same words, and no word at an edge has been joined to its
/// neighbour.
pub(crate) fn is_same(texts: &Texts<'_>, old: &Range<usize>, new: &Range<usize>) -> bool {
    if texts.old.ids[old.clone()] != texts.new.ids[new.clone()] {
        return false;
    }
    if old.is_empty() {
        return true;
    }
    let old_words = &texts.old.text[texts.old.bytes_of(old)];
    let new_words = &texts.new.text[texts.new.bytes_of(new)];
    (old_words == new_words || is_same_words(old_words, new_words))
        && (texts.old.is_joined(old.start) || !texts.new.is_joined(new.start))
        && (texts.old.is_joined(old.end) || !texts.new.is_joined(new.end))
}

/// What happened around a span whose own words are the `same`.
pub(crate) fn context_of(
    texts: &Texts<'_>,
    old: &Range<usize>,
    new: &Range<usize>,
    same: bool,
) -> Context {
    if same && !old.is_empty() {
        context::around(texts, old, new)
    } else {
        Context::Same
    }
}

/// The heaviest row of stretches that rise together.
fn main_image(alignment: &Alignment<'_>, tokens: &Range<usize>) -> Option<MatchedRun> {
    let images = images(alignment, tokens);
    if let [single] = images[..] {
        return Some(single);
    }
    // best[k]: the heaviest row that ends with image k, and the image before it.
    let mut best: Vec<MatchedRun> = Vec::with_capacity(images.len());
    for (index, image) in images.iter().enumerate() {
        let from = index.saturating_sub(CHAIN);
        let row = best[from..index]
            .iter()
            .filter(|row| follows(row, image))
            .max_by_key(|row| (row.weight, std::cmp::Reverse(row.first_old)));
        best.push(row.map_or(*image, |row| MatchedRun {
            first_old: row.first_old,
            first_new: row.first_new,
            weight: row.weight + image.weight,
            ..*image
        }));
    }
    best.into_iter()
        .max_by_key(|row| (row.weight, std::cmp::Reverse(row.first_old)))
}

fn follows(row: &MatchedRun, image: &MatchedRun) -> bool {
    row.last_new < image.first_new
        && image.first_new - row.last_new <= 2 * (image.first_old - row.last_old) + STRETCH
}

fn images(alignment: &Alignment<'_>, tokens: &Range<usize>) -> Vec<MatchedRun> {
    let texts = &alignment.texts;
    let mut images: Vec<MatchedRun> = Vec::new();
    for at in tokens.clone() {
        let Some(new) = alignment.links.to_new(at) else {
            continue;
        };
        let weight = texts.weight(texts.old.ids[at]);
        match images.last_mut() {
            Some(image) if image.last_new < new && new - image.last_new <= at - image.last_old => {
                image.last_old = at;
                image.last_new = new;
                image.weight += weight;
            }
            _ => images.push(MatchedRun {
                first_old: at,
                last_old: at,
                first_new: new,
                last_new: new,
                weight,
            }),
        }
    }
    images
}

/// The new tokens of an image, grown over words that replaced the span's first or last words.
fn grown(alignment: &Alignment<'_>, tokens: &Range<usize>, image: &MatchedRun) -> Range<usize> {
    let texts = &alignment.texts;
    let lost_left = image.first_old - tokens.start;
    let lost_right = tokens.end - 1 - image.last_old;
    let mut start = image.first_new;
    let mut end = image.last_new + 1;
    if lost_left > 0 {
        let free = free_before(alignment, start);
        let outside = free_old_before(alignment, tokens.start);
        start -= share(free, lost_left, outside);
    } else if is_whole(texts, tokens) {
        start -= added(
            alignment,
            texts.new.sentence_at(start).start..start,
            tokens.len(),
        );
    }
    if lost_right > 0 {
        let free = free_after(alignment, end);
        let outside = free_old_after(alignment, tokens.end);
        end += share(free, lost_right, outside);
    } else if is_whole(texts, tokens) {
        end += added(
            alignment,
            end..texts.new.sentence_at(end - 1).end,
            tokens.len(),
        );
    }
    debug_assert!(end <= texts.new.ids.len());
    start..end
}

/// Whether the first word of a span that went to `new` kept its place in the order of the text.
fn is_in_order(alignment: &Alignment<'_>, tokens: &Range<usize>, new: &Range<usize>) -> bool {
    let went = |at: &usize| {
        let image = alignment.links.to_new(*at);
        image.is_some_and(|image| new.contains(&image))
    };
    tokens
        .clone()
        .find(went)
        .is_none_or(|at| alignment.in_order[at])
}

/// Whether the words on both sides of a span, or the ends of its sentence, still touch it.
fn is_held(alignment: &Alignment<'_>, tokens: &Range<usize>, new: &Range<usize>) -> bool {
    let (texts, links) = (&alignment.texts, &alignment.links);
    let left = if texts.old.starts_sentence(tokens.start) {
        texts.new.starts_sentence(new.start)
    } else {
        new.start > 0 && links.to_new(tokens.start - 1) == Some(new.start - 1)
    };
    let right = if texts.old.starts_sentence(tokens.end) {
        texts.new.starts_sentence(new.end)
    } else {
        links.to_new(tokens.end) == Some(new.end)
    };
    left && right
}

/// Whether a span is made of whole sentences.
fn is_whole(texts: &Texts<'_>, tokens: &Range<usize>) -> bool {
    texts.old.starts_sentence(tokens.start) && texts.old.starts_sentence(tokens.end)
}

/// How many words a whole sentence gained at one end. When they are many, it is another sentence
/// that was joined to it.
fn added(alignment: &Alignment<'_>, gained: Range<usize>, length: usize) -> usize {
    let few = gained.len() <= 2.max(length / 2);
    let all_free = gained.clone().all(|n| alignment.links.is_free_new(n));
    if few && all_free { gained.len() } else { 0 }
}

/// How many of `free` replacing words fall to the `inside` of a span when `outside` words next to
/// it were replaced too.
fn share(free: usize, inside: usize, outside: usize) -> usize {
    if outside == 0 {
        free.min(3 * inside + 8)
    } else {
        (free * inside)
            .div_ceil(inside + outside)
            .min(3 * inside + 8)
    }
}

fn free_before(alignment: &Alignment<'_>, at: usize) -> usize {
    let sentence = alignment.texts.new.sentence_at(at);
    (sentence.start..at)
        .rev()
        .take_while(|&n| alignment.links.is_free_new(n))
        .count()
}

fn free_after(alignment: &Alignment<'_>, at: usize) -> usize {
    let sentence = alignment.texts.new.sentence_at(at - 1);
    (at..sentence.end)
        .take_while(|&n| alignment.links.is_free_new(n))
        .count()
}

fn free_old_before(alignment: &Alignment<'_>, at: usize) -> usize {
    let sentence = alignment.texts.old.sentence_at(at);
    (sentence.start..at)
        .rev()
        .take_while(|&o| alignment.links.is_free_old(o))
        .count()
}

fn free_old_after(alignment: &Alignment<'_>, at: usize) -> usize {
    let sentence = alignment.texts.old.sentence_at(at - 1);
    (at..sentence.end)
        .take_while(|&o| alignment.links.is_free_old(o))
        .count()
}

/// The new tokens that are where the span's was between two ties of one sentence.
fn replaced(alignment: &Alignment<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    let texts = &alignment.texts;
    let sentence = texts.old.sentence_at(tokens.start);
    if sentence.end < tokens.end || tokens.len() > REPLACED_WORDS {
        return None;
    }
    let before = (sentence.start..tokens.start)
        .rev()
        .find(|&at| alignment.links.to_new(at).is_some())?;
    let after = (tokens.end..sentence.end).find(|&at| alignment.links.to_new(at).is_some())?;
    let from = alignment.links.to_new(before)? + 1;
    let to = alignment.links.to_new(after)?;
    let (old, new) = (after - before - 1, to.checked_sub(from)?);
    if new == 0 || new > 2 * old + 2 || !(from..to).all(|at| alignment.links.is_free_new(at)) {
        return None;
    }
    let (left, right) = (tokens.start - before - 1, after - tokens.end);
    if new > left + right {
        return Some(from + left..to - right);
    }
    let start = from + left * new / old;
    let end = (from + (left + tokens.len()) * new)
        .div_ceil(old)
        .clamp(start + 1, to);
    Some(start..end)
}

/// A span of spaces, punctuation or nothing at all: kept where the words on both sides still
/// touch it.
fn carry_without_words(alignment: &Alignment<'_>, span: &Range<usize>, next: usize) -> Carried {
    let texts = &alignment.texts;
    match gap::between(alignment, span, next) {
        Some((to, in_order)) => Carried {
            outcome: match texts.old.text[span.clone()] == texts.new.text[to.clone()] {
                false => Outcome::Changed,
                true if in_order => Outcome::Kept,
                true => Outcome::Moved,
            },
            to: Some(to),
            score: 1.0,
            why: Why::Context,
            context: Context::Same,
            candidates: Vec::new(),
        },
        None => lost(Why::Nothing),
    }
}
