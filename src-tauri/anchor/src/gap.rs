//! The place between two words that stayed.

use std::ops::Range;

use crate::alignment::Alignment;
use crate::side::Side;
use crate::thresholds::LONGEST_COMPARED_GAP;
use crate::work;

/// Where a span without words lies in the new text, and whether in order: the same distance from
/// the word before it when the words on both sides are still next to each other. `next` is the
/// first old token after the span.
pub(crate) fn between(
    alignment: &Alignment<'_>,
    span: &Range<usize>,
    next: usize,
) -> Option<(Range<usize>, bool)> {
    let texts = &alignment.texts;
    let (old, new) = (&texts.old, &texts.new);
    let before = next.checked_sub(1);
    let image = match before {
        Some(before) => alignment.links.to_new(before)? + 1,
        None => 0,
    };
    let joined = match old.tokens.get(next) {
        Some(_) => alignment.links.to_new(next) == Some(image),
        None => image == new.tokens.len(),
    };
    if !joined {
        return None;
    }
    let end_of = |side: &Side<'_>, token: usize| match token.checked_sub(1) {
        Some(before) => side.tokens[before].end,
        None => 0,
    };
    let start_of = |side: &Side<'_>, token: usize| {
        side.tokens
            .get(token)
            .map_or(side.text.len(), |token| token.start)
    };
    let old_gap = end_of(old, next)..start_of(old, next);
    let new_gap = end_of(new, image)..start_of(new, image);
    let wanted = &old.text[span.clone()];
    if old_gap.len().max(new_gap.len()) > LONGEST_COMPARED_GAP {
        return None;
    }
    work::spend(old_gap.len() + new_gap.len());
    let start = if old.text[old_gap.clone()] == new.text[new_gap.clone()] {
        new_gap.start + span.start - old_gap.start
    } else {
        new_gap.start + new.text[new_gap].find(wanted)?
    };
    let in_order = before.is_none_or(|before| alignment.in_order[before]);
    Some((start..start + wanted.len(), in_order))
}
