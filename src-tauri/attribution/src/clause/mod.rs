//! A sentence in chunks, and how it is read: subjects, phrases, reporting verbs, and where what was said begins and ends.

mod end;
mod opening;
mod phrase;
mod report;
mod subject;

use std::ops::Range;

use claimdesk_grammar::lexicon::class::Sense;
use claimdesk_grammar::{Chunk, ChunkKind, Parsed, Row};

pub(crate) use opening::Opening;

/// A sentence in chunks, with what is needed to walk it.
pub(crate) struct Clause<'p, 'a> {
    pub(crate) parsed: &'p Parsed<'a>,
    pub(crate) chunks: Row<Chunk>,
}

/// A subject: the chunks it covers and whether its verb shares it with an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Subject {
    /// Chunk range, appositions and relative clauses included.
    pub(crate) chunks: Range<usize>,
    /// Chunk where the whole group begins (before the subject of an earlier verb there may be more).
    pub(crate) group: usize,
    /// Taken from an earlier verb of the sentence.
    pub(crate) shared: bool,
}

impl Clause<'_, '_> {
    pub(crate) fn kind(&self, i: usize) -> Option<ChunkKind> {
        self.chunks.get(i).map(|c| c.kind)
    }

    pub(crate) fn is(&self, i: usize, kind: ChunkKind) -> bool {
        self.kind(i) == Some(kind)
    }

    /// The lower-case text of a chunk's first token.
    pub(crate) fn lower(&self, i: usize) -> &str {
        self.chunks
            .get(i)
            .map_or("", |c| self.parsed.tokens.lower(c.start))
    }

    /// Tokens of a range of chunks.
    pub(crate) fn tokens(&self, chunks: &Range<usize>) -> Range<usize> {
        if chunks.is_empty() {
            return 0..0;
        }
        self.chunks[chunks.start].start..self.chunks[chunks.end - 1].end
    }

    /// The sense of the noun that heads a range of chunks.
    pub(crate) fn sense(&self, chunks: &Range<usize>) -> Sense {
        self.chunks.get(chunks.start).map_or(Sense::empty(), |c| {
            self.parsed.tokens.list[c.head].entry.sense
        })
    }

    /// The chunk behind a dateline such as "BRUSSELS (Reuters) — ".
    pub(crate) fn behind_dateline(&self) -> Option<usize> {
        let first = self.chunks.first()?.start;
        let dash = (1..self.chunks.len().min(8)).find(|k| self.is(*k, ChunkKind::Dash))?;
        let place = self.parsed.tokens.word(first);
        let capitals = place.chars().count() > 2
            && place.chars().all(|c| !c.is_lowercase())
            && place.chars().any(char::is_uppercase);
        let names = self.chunks[..dash].iter().all(|c| {
            matches!(c.kind, ChunkKind::Comma | ChunkKind::Bracket)
                || self.parsed.tokens.list[c.start].capital
        });
        (self.parsed.tokens.list[first].first && capitals && names).then_some(dash + 1)
    }

    /// Whether the subject is something written or measured.
    pub(crate) fn is_document(&self, chunks: &Range<usize>) -> bool {
        self.sense(chunks).intersects(Sense::ANY_DOC)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use claimdesk_grammar::lexicon::Lexicon;

    /// The subject of the first "said" of a sentence.
    fn subject(text: &str) -> Option<String> {
        let parsed = Parsed::new(text, Lexicon::english());
        let clause = Clause {
            parsed: &parsed,
            chunks: parsed.chunks(&parsed.sentences[0].tokens),
        };
        let verb = clause.chunks.iter().position(|c| {
            c.kind == ChunkKind::Verb && matches!(parsed.tokens.lower(c.head), "said" | "saying")
        })?;
        let found = clause.subject(verb).or_else(|| clause.governing(verb, 0))?;
        Some(text[parsed.tokens.bytes(&clause.tokens(&found.chunks))].to_owned())
    }

    #[test]
    fn appositions_and_clauses_belong_to_the_subject() {
        assert_eq!(
            subject("In May, Ann Lee, a fellow at the institute, said it was over.").as_deref(),
            Some("Ann Lee, a fellow at the institute")
        );
        assert_eq!(
            subject("Those who have seen the plan said it was bad.").as_deref(),
            Some("Those who have seen the plan")
        );
        assert_eq!(
            subject("Lee and Reed said it was over.").as_deref(),
            Some("Lee and Reed")
        );
        assert_eq!(
            subject("The man accused of the theft said he was sorry.").as_deref(),
            Some("The man accused of the theft")
        );
    }

    #[test]
    fn asides_do_not() {
        assert_eq!(
            subject("Lee, speaking in Ely, said it was over.").as_deref(),
            Some("Lee")
        );
        assert_eq!(
            subject("Lee on Monday said it was over.").as_deref(),
            Some("Lee")
        );
    }

    #[test]
    fn later_verbs_share_the_subject() {
        assert_eq!(
            subject("Lee left the room and said it was over.").as_deref(),
            Some("Lee")
        );
        assert_eq!(
            subject("Lee hit back, saying it was over.").as_deref(),
            Some("Lee")
        );
    }
}
