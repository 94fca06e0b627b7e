//! Stage eight: what is known of a span is passed on as certain, or a person is asked.

use std::collections::HashSet;
use std::ops::Range;

use crate::alignment::Alignment;
use crate::carried::{Carried, Context, Outcome, Why};
use crate::rewrites::Kinship;
use crate::{boundary, duplicates, rewrites};

/// Passes on an answer, the `new` tokens of a span, or asks when other places have a claim too or
/// the place has another origin.
pub(crate) fn confirm(
    alignment: &Alignment<'_>,
    span: &Range<usize>,
    tokens: &Range<usize>,
    new: &Range<usize>,
    found: Carried,
) -> Carried {
    let mut others = hidden_twins(alignment, span, tokens, &found);
    if found.outcome == Outcome::Moved {
        others.extend(successor(alignment, span, tokens));
    }
    let copied = found.why == Why::EditedSentence && duplicates::is_copy(alignment, tokens, new);
    if others.is_empty() && !copied {
        found
    } else {
        doubted(found, Why::Twins, others)
    }
}

/// The sentence that stands, much alike, where the span stood, when its words were found
/// elsewhere: they may be a copy, and this the span, edited.
fn successor(
    alignment: &Alignment<'_>,
    span: &Range<usize>,
    tokens: &Range<usize>,
) -> Option<Range<usize>> {
    let rewriting = rewrites::rewriting(alignment, tokens)?;
    // The place is the span's own when its neighbours moved with it.
    let is_other = (rewriting.tokens.clone()).all(|new| alignment.links.is_free_new(new));
    (is_other && rewriting.kinship != Kinship::None)
        .then(|| boundary::place(&alignment.texts, span, tokens, &rewriting.tokens))
}

/// An answer a person must confirm, with other places to choose from.
pub(crate) fn doubted(found: Carried, why: Why, others: Vec<Range<usize>>) -> Carried {
    Carried {
        outcome: Outcome::Ambiguous,
        why,
        candidates: apart(found.to.iter().cloned().chain(others)),
        ..found
    }
}

/// Places, each named once.
fn apart(places: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut named = HashSet::new();
    places.filter(|place| named.insert(place.clone())).collect()
}

/// Other places with the old words, when the span was recognised as an edited sentence alone and
/// not by where they stand: those nobody has claimed, and all copies when it left its place.
fn hidden_twins(
    alignment: &Alignment<'_>,
    span: &Range<usize>,
    tokens: &Range<usize>,
    found: &Carried,
) -> Vec<Range<usize>> {
    if found.why != Why::EditedSentence {
        return Vec::new();
    }
    let others = match found.outcome {
        Outcome::Moved => duplicates::copies(alignment, tokens),
        _ => duplicates::twins(alignment, tokens),
    };
    others
        .iter()
        .map(|new| boundary::place(&alignment.texts, span, tokens, new))
        .collect()
}

/// No place is certain: names those a person may choose from, `partly` being the new tokens some
/// of the span's words went to.
pub(crate) fn ask(
    alignment: &Alignment<'_>,
    span: &Range<usize>,
    tokens: &Range<usize>,
    partly: Option<Range<usize>>,
) -> Carried {
    let texts = &alignment.texts;
    let place = |new: &Range<usize>| boundary::place(texts, span, tokens, new);
    let unclaimed = duplicates::twins(alignment, tokens);
    if !unclaimed.is_empty() {
        let mut candidates: Vec<Range<usize>> = unclaimed.iter().map(place).collect();
        let likely = duplicates::likely_twin(alignment, tokens);
        if let Some(likely) = likely {
            candidates[..=likely].rotate_right(1);
        }
        return Carried {
            outcome: Outcome::Ambiguous,
            to: likely.map(|_| candidates[0].clone()),
            candidates,
            ..lost(Why::Twins)
        };
    }
    let partly = partly.as_ref().map(place);
    let Some(rewriting) = rewrites::rewriting(alignment, tokens) else {
        let why = if partly.is_some() {
            Why::TooLittle
        } else {
            Why::Nothing
        };
        return Carried {
            candidates: partly.into_iter().collect(),
            ..lost(why)
        };
    };
    let place = place(&rewriting.tokens);
    let most = tokens.len() * 2 >= texts.old.sentence_at(tokens.start).len();
    let (outcome, to) = match rewriting.kinship {
        Kinship::Close if most => (Outcome::Ambiguous, Some(place.clone())),
        Kinship::Words if most => (Outcome::Ambiguous, None),
        _ => (Outcome::Lost, None),
    };
    Carried {
        outcome,
        to,
        score: rewriting.likeness as f32 / 1000.0,
        candidates: vec![place],
        ..lost(Why::Rewritten)
    }
}

/// No place at all.
pub(crate) fn lost(why: Why) -> Carried {
    Carried {
        outcome: Outcome::Lost,
        to: None,
        score: 0.0,
        why,
        context: Context::Same,
        candidates: Vec::new(),
    }
}
