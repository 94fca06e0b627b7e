//! Stage seven: a span of bytes goes where its words went.

use std::ops::Range;

use crate::alignment::Alignment;
use crate::boundary;
use crate::carried::{Carried, Context, Outcome, Why};
use crate::context;
use crate::fold::is_same_words;

/// Less than this share of a span's weight, in thousandths, is not the span any more.
const ENOUGH: u32 = 300;

/// How many more tokens may stand between two words of one span in the new text than stood
/// between them in the old.
const STRETCH: usize = 40;

/// A stretch of the new text that words of the span were tied to in order.
#[derive(Debug, Clone, Copy)]
struct Image {
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
    let Some(image) = main_image(alignment, &tokens) else {
        return carry_replaced(alignment, &span, &tokens);
    };
    if image.weight * 1000 < weight * ENOUGH {
        return carry_replaced(alignment, &span, &tokens);
    }
    let new = grown(alignment, &tokens, &image);
    let to = boundary::place(texts, &span, &tokens, &new);
    answer(
        alignment,
        &span,
        &tokens,
        new,
        to,
        image.weight as f32 / weight as f32,
    )
}

fn answer(
    alignment: &Alignment<'_>,
    span: &Range<usize>,
    tokens: &Range<usize>,
    new: Range<usize>,
    to: Range<usize>,
    score: f32,
) -> Carried {
    let texts = &alignment.texts;
    let same = texts.old.ids[tokens.clone()] == texts.new.ids[new.clone()]
        && is_same(&texts.old.text[span.clone()], &texts.new.text[to.clone()]);
    let first = tokens
        .clone()
        .find(|&at| alignment.links.to_new(at).is_some());
    let why = first.map_or(Why::Replaced, |at| alignment.links.why(at));
    let outcome = match same {
        false => Outcome::Changed,
        true if first.is_some_and(|at| alignment.in_order[at]) => Outcome::Kept,
        true => Outcome::Moved,
    };
    let context = if same {
        context::around(texts, tokens, &new)
    } else {
        Context::Same
    };
    Carried {
        outcome,
        to: Some(to),
        score,
        why,
        context,
        candidates: Vec::new(),
    }
}

fn is_same(old: &str, new: &str) -> bool {
    old == new || is_same_words(old, new)
}

fn lost(why: Why) -> Carried {
    Carried {
        outcome: Outcome::Lost,
        to: None,
        score: 0.0,
        why,
        context: Context::Same,
        candidates: Vec::new(),
    }
}

/// The heaviest row of stretches that rise together.
fn main_image(alignment: &Alignment<'_>, tokens: &Range<usize>) -> Option<Image> {
    let images = images(alignment, tokens);
    if let [single] = images[..] {
        return Some(single);
    }
    // best[k]: the heaviest row that ends with image k, and the image before it.
    let mut best: Vec<Image> = Vec::with_capacity(images.len());
    for (index, image) in images.iter().enumerate() {
        let from = index.saturating_sub(CHAIN);
        let row = best[from..index]
            .iter()
            .filter(|row| follows(row, image))
            .max_by_key(|row| (row.weight, std::cmp::Reverse(row.first_old)));
        best.push(row.map_or(*image, |row| Image {
            first_old: row.first_old,
            first_new: row.first_new,
            weight: row.weight + image.weight,
            ..*image
        }));
    }
    best.into_iter()
        .max_by_key(|row| (row.weight, std::cmp::Reverse(row.first_old)))
}

/// How many stretches back a row may continue.
const CHAIN: usize = 64;

fn follows(row: &Image, image: &Image) -> bool {
    row.last_new < image.first_new
        && image.first_new - row.last_new <= 2 * (image.first_old - row.last_old) + STRETCH
}

fn images(alignment: &Alignment<'_>, tokens: &Range<usize>) -> Vec<Image> {
    let texts = &alignment.texts;
    let mut images: Vec<Image> = Vec::new();
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
            _ => images.push(Image {
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
fn grown(alignment: &Alignment<'_>, tokens: &Range<usize>, image: &Image) -> Range<usize> {
    let texts = &alignment.texts;
    let lost_left = image.first_old - tokens.start;
    let lost_right = tokens.end - 1 - image.last_old;
    let mut start = image.first_new;
    let mut end = image.last_new + 1;
    if lost_left > 0 {
        let free = free_before(alignment, start);
        let outside = free_old_before(alignment, tokens.start);
        start -= share(free, lost_left, outside);
    }
    if lost_right > 0 {
        let free = free_after(alignment, end);
        let outside = free_old_after(alignment, tokens.end);
        end += share(free, lost_right, outside);
    }
    debug_assert!(end <= texts.new.ids.len());
    start..end
}

/// How many of `free` replacing words fall to the `inside` of a span when `outside` words beside
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

/// None of the words is left, or too few: they may have been replaced between words that stayed.
fn carry_replaced(
    alignment: &Alignment<'_>,
    span: &Range<usize>,
    tokens: &Range<usize>,
) -> Carried {
    let texts = &alignment.texts;
    let Some(new) = replaced(alignment, tokens) else {
        return lost(Why::Nothing);
    };
    let to = boundary::place(texts, span, tokens, &new);
    answer(alignment, span, tokens, new, to, 0.0)
}

/// The new tokens that stand where the span's stood between two ties of one sentence.
fn replaced(alignment: &Alignment<'_>, tokens: &Range<usize>) -> Option<Range<usize>> {
    let texts = &alignment.texts;
    let sentence = texts.old.sentence_at(tokens.start);
    if sentence.end < tokens.end {
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
    match boundary::between(alignment, span, next) {
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
