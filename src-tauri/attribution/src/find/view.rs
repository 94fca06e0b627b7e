//! Whose view it is: "in her view, ...", "in the opinion of most lawyers, ...".

use std::ops::Range;

use claimdesk_grammar::lexicon::class::List;
use claimdesk_grammar::{ChunkKind, Tag};

use super::{Finder, Pattern};

impl Finder<'_, '_> {
    /// "In X's view" before or behind what X thinks. Tells whether one was found.
    pub(super) fn viewpoint(&mut self, i: usize) -> bool {
        let at = self.clause.chunks[i].start;
        if !self.clause.is(i, ChunkKind::Prep)
            || self.clause.lower(i) != "in"
            || self.clause.phrase_of_source(at).is_some()
        {
            return false;
        }
        let Some((source, end)) = self.holder(i + 1) else {
            return false;
        };
        let fronted = self.found.is_empty()
            && (self.done..i).all(|k| {
                matches!(
                    self.clause.chunks[k].kind,
                    ChunkKind::Comma | ChunkKind::Cc | ChunkKind::Adv
                )
            });
        let said = if fronted {
            let start = end + usize::from(self.clause.is(end, ChunkKind::Comma));
            let parted = start > end || self.clause.clause_at(start);
            if !parted || start >= self.clause.chunks.len() {
                return false;
            }
            start..self.clause.end_of(start, i)
        } else if i > 1
            && self.clause.is(i - 1, ChunkKind::Comma)
            && !self.clause.is(i - 2, ChunkKind::Prep)
        {
            self.content_start(i - 1)..i - 1
        } else {
            return false;
        };
        if !said.clone().any(|k| self.clause.chunks[k].finite()) {
            return false;
        }
        let cue = self.clause.chunks[i].start..self.clause.chunks[i + 1].end;
        self.add((said, None), None, Some(cue), end..end, Pattern::Phrase);
        if let Some(last) = self.found.last_mut() {
            last.source = Some(source);
        }
        self.done = self.done.max(end);
        true
    }

    /// Whose view the noun phrase at `at` is, in tokens, and the chunk behind it. The writer's own is none.
    fn holder(&self, at: usize) -> Option<(Range<usize>, usize)> {
        let parsed = self.clause.parsed;
        let chunk = *self
            .clause
            .chunks
            .get(at)
            .filter(|c| c.kind == ChunkKind::Noun)?;
        if !parsed
            .lexicon
            .lists(List::View, parsed.tokens.lower(chunk.head))
        {
            return None;
        }
        if let Some(owner) = self.possessor(&chunk) {
            let own = matches!(
                parsed.tokens.lower(owner.start),
                "my" | "our" | "your" | "its"
            );
            return (!own).then_some((owner, at + 1));
        }
        let of = self.clause.lower(at + 1) == "of" && parsed.tags[chunk.start] == Tag::Det;
        let who = self.clause.chunks.get(at + 2).filter(|c| c.subject())?;
        let speaks = parsed.tags[who.head] == Tag::Propn || who.pronoun || parsed.speaker(who.head);
        let end = self.clause.short_phrase(at + 2);
        (of && speaks).then(|| (self.clause.tokens(&(at + 2..end)), end))
    }
}
