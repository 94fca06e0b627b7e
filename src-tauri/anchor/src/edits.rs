//! What changed between two texts, for showing them side by side.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::alignment::Alignment;
use crate::side::Side;

/// What happened to a run of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EditKind {
    /// The words are elsewhere now; edits inside them are listed as well.
    Moved,
    /// Old words gave way to new ones.
    Replaced,
    /// Words are gone.
    Deleted,
    /// Words are new.
    Inserted,
}

/// A run of words that changed. Differences of typography alone are no edits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// What happened.
    pub kind: EditKind,
    /// Bytes of the old text; empty, where the words came in, when inserted.
    pub old: Range<usize>,
    /// Bytes of the new text; empty, where the words were, when deleted.
    pub new: Range<usize>,
}

/// Words tied one after the other; the text ends are runs of no words.
#[derive(Debug, Clone, Copy)]
struct Run {
    old: usize,
    new: usize,
    length: usize,
    in_order: bool,
}

impl Run {
    fn old_end(&self) -> usize {
        self.old + self.length
    }

    fn new_end(&self) -> usize {
        self.new + self.length
    }
}

/// Lists the edits by their place in the old text.
pub(crate) fn list(alignment: &Alignment<'_>) -> Vec<Edit> {
    let (old, new) = (&alignment.texts.old, &alignment.texts.new);
    let runs = runs(alignment);
    let followers = followers(&runs);
    let mut edits = Vec::new();
    for (index, &follower) in followers.iter().enumerate() {
        let run = runs[index];
        let next = runs[index + 1];
        let gone = run.old_end()..next.old;
        let came = run.new_end()..runs[follower].new;
        if follower == index + 1 && !gone.is_empty() && !came.is_empty() {
            edits.push(Edit {
                kind: EditKind::Replaced,
                old: old.bytes_of(&gone),
                new: new.bytes_of(&came),
            });
            continue;
        }
        if !gone.is_empty() {
            edits.push(Edit {
                kind: EditKind::Deleted,
                old: old.bytes_of(&gone),
                new: point(new, run.new_end()),
            });
        }
        if !came.is_empty() {
            edits.push(Edit {
                kind: EditKind::Inserted,
                old: point(old, run.old_end()),
                new: new.bytes_of(&came),
            });
        }
    }
    push_moves(alignment, &runs, &followers, &mut edits);
    edits.sort_unstable_by_key(|edit| (edit.old.start, edit.new.start, edit.kind));
    edits
}

fn runs(alignment: &Alignment<'_>) -> Vec<Run> {
    let end = |old, new| Run {
        old,
        new,
        length: 0,
        in_order: true,
    };
    let mut runs = vec![end(0, 0)];
    let tied = alignment.links.runs().into_iter();
    runs.extend(tied.map(|(old, new, length)| Run {
        old,
        new,
        length,
        in_order: alignment.in_order[old],
    }));
    runs.push(end(
        alignment.texts.old.tokens.len(),
        alignment.texts.new.tokens.len(),
    ));
    runs
}

/// For each run but the last, the run that follows it in the new text.
fn followers(runs: &[Run]) -> Vec<usize> {
    let last = runs.len() - 1;
    let mut by_new: Vec<usize> = (0..runs.len()).collect();
    by_new[1..last].sort_unstable_by_key(|&index| runs[index].new);
    let mut followers = vec![last; last];
    for pair in by_new.windows(2) {
        followers[pair[0]] = pair[1];
    }
    followers
}

fn push_moves(alignment: &Alignment<'_>, runs: &[Run], followers: &[usize], edits: &mut Vec<Edit>) {
    let mut index = 0;
    while index < runs.len() {
        let first = index;
        index += 1;
        if runs[first].in_order {
            continue;
        }
        while followers[index - 1] == index && !runs[index].in_order {
            index += 1;
        }
        let last = runs[index - 1];
        let (old, new) = (&alignment.texts.old, &alignment.texts.new);
        edits.push(Edit {
            kind: EditKind::Moved,
            old: old.bytes_of(&(runs[first].old..last.old_end())),
            new: new.bytes_of(&(runs[first].new..last.new_end())),
        });
    }
}

/// The empty range after the tokens before `token`.
fn point(side: &Side<'_>, token: usize) -> Range<usize> {
    let at = token
        .checked_sub(1)
        .map_or(0, |before| side.tokens[before].end);
    at..at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edits<'a>(old: &'a str, new: &'a str) -> Vec<(EditKind, &'a str, &'a str)> {
        Alignment::new(old, new)
            .edits()
            .into_iter()
            .map(|edit| (edit.kind, &old[edit.old], &new[edit.new]))
            .collect()
    }

    #[test]
    fn words_are_replaced_deleted_and_inserted() {
        assert_eq!(
            edits(
                "The mayor of the old town signed the bill on Monday.",
                "The mayor of the town vetoed the bill late on Monday!"
            ),
            [
                (EditKind::Deleted, "old", ""),
                (EditKind::Replaced, "signed", "vetoed"),
                (EditKind::Inserted, "", "late"),
            ]
        );
    }

    #[test]
    fn a_moved_sentence_is_one_move_with_its_edits() {
        let kept = "Roads were built all over the county. Taxes rose again and again.";
        let old = format!("Zinc mines near Kabwe poisoned children for many years. {kept}");
        let new = format!("{kept} Zinc mines near Kabwe harmed children for many years.");
        assert_eq!(
            edits(&old, &new),
            [
                (
                    EditKind::Moved,
                    "Zinc mines near Kabwe poisoned children for many years",
                    "Zinc mines near Kabwe harmed children for many years"
                ),
                (EditKind::Replaced, "poisoned", "harmed"),
            ]
        );
    }

    #[test]
    fn typography_is_no_edit_and_all_new_text_is_one() {
        assert_eq!(edits("\"It's\" - so", "“It’s” — so"), []);
        assert_eq!(edits("", "All new"), [(EditKind::Inserted, "", "All new")]);
        assert_eq!(edits("All old", ""), [(EditKind::Deleted, "All old", "")]);
    }
}
