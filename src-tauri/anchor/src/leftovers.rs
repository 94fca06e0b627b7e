//! Stage six: what splits and merges have left over, and ties that turned out to mean nothing.

use crate::carried::Why;
use crate::links::Links;
use crate::side::Texts;
use crate::thresholds::{LEFTOVER_REACH, LEFTOVER_SHARE, STRAY_SHARE};
use crate::within::tie_between;

/// Ties words left over between neighbouring ties, then unties strays.
pub(crate) fn settle(texts: &Texts<'_>, links: &mut Links) {
    let before = links.clone();
    let (old_end, new_end) = (texts.old.ids.len(), texts.new.ids.len());
    // The free tokens next after a new token, and next before one.
    let after = |start: usize| {
        let most = new_end.min(start + LEFTOVER_REACH);
        start
            ..(start..most)
                .find(|&n| !before.is_free_new(n))
                .unwrap_or(most)
    };
    let ahead = |end: usize| {
        let least = end.saturating_sub(LEFTOVER_REACH);
        let tied = (least..end).rev().find(|&n| !before.is_free_new(n));
        tied.map_or(least, |n| n + 1)..end
    };
    let mut from = (0, 0);
    for old in 0..=old_end {
        let new = if old == old_end {
            new_end
        } else if let Some(new) = before.to_new(old) {
            new
        } else {
            continue;
        };
        if from.0 < old {
            let left = from.0..old;
            if from.1 <= new && new - from.1 <= LEFTOVER_REACH {
                tie_between(texts, links, left, from.1..new, Why::EditedSentence);
            } else {
                tie_between(
                    texts,
                    links,
                    left.clone(),
                    after(from.1),
                    Why::EditedSentence,
                );
                tie_between(texts, links, left, ahead(new), Why::EditedSentence);
            }
        }
        from = (old + 1, new + 1);
    }
    drop_thin(texts, links, &before);
    drop_strays(texts, links);
}

/// Unties the new ties of every two sentences that have too little in common.
fn drop_thin(texts: &Texts<'_>, links: &mut Links, before: &Links) {
    let mut start = 0;
    let olds: Vec<usize> = (0..texts.old.ids.len())
        .filter(|&at| before.is_free_old(at) && !links.is_free_old(at))
        .collect();
    let pair = |at: usize| {
        let image = links.to_new(at).expect("only tied tokens were listed");
        (texts.old.sentence_of[at], texts.new.sentence_of[image])
    };
    let mut thin = Vec::new();
    while start < olds.len() {
        let (i, j) = pair(olds[start]);
        let end = start
            + olds[start..]
                .iter()
                .take_while(|&&at| pair(at) == (i, j))
                .count();
        let tied: u32 = olds[start..end]
            .iter()
            .map(|&at| texts.weight(texts.old.ids[at]))
            .sum();
        let left_old: u32 = texts.old.sentences[i as usize]
            .clone()
            .filter(|&at| before.is_free_old(at))
            .map(|at| texts.weight(texts.old.ids[at]))
            .sum();
        let left_new: u32 = texts.new.sentences[j as usize]
            .clone()
            .filter(|&at| before.is_free_new(at))
            .map(|at| texts.weight(texts.new.ids[at]))
            .sum();
        let had = had_ties(texts, before, i, j);
        let enough = tied * 1000 >= left_old.min(left_new) * LEFTOVER_SHARE;
        if !(enough && had) {
            thin.extend_from_slice(&olds[start..end]);
        }
        start = end;
    }
    for at in thin {
        links.untie(at);
    }
}

fn had_ties(texts: &Texts<'_>, before: &Links, i: u32, j: u32) -> bool {
    let one = texts.old.sentences[i as usize]
        .clone()
        .any(|at| !before.is_free_old(at));
    let other = texts.new.sentences[j as usize]
        .clone()
        .any(|at| !before.is_free_new(at));
    one || other
}

/// Unties single phrases that two otherwise unrelated sentences happen to share.
fn drop_strays(texts: &Texts<'_>, links: &mut Links) {
    let mut strays = Vec::new();
    for (old, new, length) in links.runs() {
        let (i, j) = (texts.old.sentence_of[old], texts.new.sentence_of[new]);
        let last = old + length - 1;
        let one_pair =
            texts.old.sentence_of[last] == i && texts.new.sentence_of[new + length - 1] == j;
        if !one_pair {
            continue;
        }
        let sentence_old = texts.old.sentences[i as usize].clone();
        let sentence_new = texts.new.sentences[j as usize].clone();
        let tied: u32 = sentence_old
            .clone()
            .filter(|&at| {
                links
                    .to_new(at)
                    .is_some_and(|image| sentence_new.contains(&image))
            })
            .map(|at| texts.weight(texts.old.ids[at]))
            .sum();
        let lighter = texts
            .weight_of(&texts.old.ids[sentence_old])
            .min(texts.weight_of(&texts.new.ids[sentence_new]));
        if tied * 1000 >= lighter * STRAY_SHARE {
            continue;
        }
        let before = old.checked_sub(1).and_then(|at| links.to_new(at));
        let after = (last + 1 < texts.old.ids.len())
            .then(|| links.to_new(last + 1))
            .flatten();
        let in_order = before.is_some_and(|n| n < new && new - n < 40)
            || after.is_some_and(|n| n > new && n - new < 40);
        if !in_order {
            strays.extend(old..=last);
        }
    }
    for at in strays {
        links.untie(at);
    }
}
