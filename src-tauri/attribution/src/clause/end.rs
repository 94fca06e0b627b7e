//! Where indirect speech ends: the writer takes over again.

use claimdesk_grammar::lexicon::class::{Class, Frame, List};
use claimdesk_grammar::{Chunk, ChunkKind, Form, Tag};

use super::Clause;

impl Clause<'_, '_> {
    /// Where what is said from `start` on ends, as a chunk; `v` is the verb that reports it.
    pub(crate) fn end_of(&self, start: usize, v: usize) -> usize {
        let n = self.chunks.len();
        let mut i = start;
        let fronted = self.fronted(v);
        let enclosed = self.enclosed(v);
        while i < n {
            let c = &self.chunks[i];
            let cut = match c.kind {
                ChunkKind::Stop => {
                    i + 1 >= n || !matches!(self.kind(i + 1), Some(ChunkKind::Quote(_)))
                }
                ChunkKind::Semicolon => true,
                ChunkKind::Comma => {
                    self.leaves_at_comma(i, v, start)
                        || fronted && self.main_clause(i + 1)
                        || enclosed && self.resumes(i + 1)
                }
                ChunkKind::Quote(_)
                    if i > start && self.comma_inside(i) && self.leaves_at_comma(i, v, start) =>
                {
                    return i + 1;
                }
                ChunkKind::Cc => i > start && self.new_report(i + 1, v),
                ChunkKind::Sub => i > start && self.leaves_at_conjunction(i, v),
                ChunkKind::Colon => {
                    self.reports(i + 1)
                        || matches!(self.kind(i + 1), Some(ChunkKind::Quote(_)))
                            && self.reports(i + 2)
                }
                ChunkKind::Prep | ChunkKind::Verb => i > start && self.according(i),
                ChunkKind::Dash => self.leaves_at_dash(i),
                _ => false,
            };
            if cut {
                return i;
            }
            i += 1;
        }
        n
    }

    /// Whether the verb is in a clause in front of the main one: "While critics argue that ..., he".
    pub(super) fn fronted(&self, v: usize) -> bool {
        let first = (0..self.chunks.len()).find(|k| {
            !matches!(
                self.chunks[*k].kind,
                ChunkKind::Cc | ChunkKind::Adv | ChunkKind::Other
            )
        });
        let Some(first) = first.filter(|f| *f <= v) else {
            return false;
        };
        let opens = match self.chunks[first].kind {
            ChunkKind::Sub => true,
            ChunkKind::Wh => self.lower(first) == "when",
            // "By saying that ...," and "Despite assurances that ...,"
            ChunkKind::Prep => {
                self.chunks
                    .get(first + 1)
                    .is_some_and(|c| c.kind == ChunkKind::Verb && c.form == Form::Ing)
                    || (first + 1..=v)
                        .all(|k| matches!(self.chunks[k].kind, ChunkKind::Noun | ChunkKind::Prep))
            }
            ChunkKind::Verb => self.chunks[first].form == Form::Ing,
            _ => false,
        };
        opens
            && !(first..v).any(|k| {
                self.is(k, ChunkKind::Comma)
                    && self.clause_at(k + 1)
                    && !self.is(k + 1, ChunkKind::Cc)
            })
    }

    /// The main clause behind a fronted one, "though," passed over.
    pub(super) fn main_clause(&self, i: usize) -> bool {
        self.clause_at(i)
            || self.is(i, ChunkKind::Adv)
                && self.is(i + 1, ChunkKind::Comma)
                && self.clause_at(i + 2)
    }

    /// Whether the verb is between a subject and its verb: "Graham, who says ..., tweeted".
    pub(super) fn enclosed(&self, v: usize) -> bool {
        let comma = (0..v).rev().find(|k| self.is(*k, ChunkKind::Comma));
        comma.is_some_and(|c| {
            c > 0
                && matches!(self.kind(c + 1), Some(ChunkKind::Rel | ChunkKind::Sub))
                && matches!(
                    self.chunks[c - 1].kind,
                    ChunkKind::Noun | ChunkKind::Bracket
                )
        })
    }

    /// A finite verb without a subject of its own: the enclosing clause goes on.
    pub(super) fn resumes(&self, i: usize) -> bool {
        self.chunks.get(i).is_some_and(Chunk::finite)
    }

    /// A quotation that ends in a comma inside its marks.
    pub(super) fn comma_inside(&self, i: usize) -> bool {
        self.chunks.get(i).is_some_and(|c| {
            (c.start..c.end)
                .rev()
                .map(|t| self.parsed.tags[t])
                .find(|t| *t != Tag::Quote)
                == Some(Tag::Comma)
        })
    }

    /// Whether the writer resumes at "while", "as" and their like.
    pub(super) fn leaves_at_conjunction(&self, i: usize, v: usize) -> bool {
        match self.lower(i) {
            word if self.parsed.lexicon.lists(List::Contrast, word) => self.reports(i + 1),
            // "as he campaigned in Ohio" tells when it was said.
            "as" => {
                self.reports(i + 1)
                    || self.tense(v) == 1
                        && matches!(self.lower(i + 1), "he" | "she" | "they")
                        && self.chunks.get(i + 2).is_some_and(Chunk::finite)
            }
            _ => false,
        }
    }

    /// Whether the writer takes over again behind the comma at `i`.
    pub(super) fn leaves_at_comma(&self, i: usize, v: usize, start: usize) -> bool {
        let mut j = i + 1;
        let n = self.chunks.len();
        if j >= n {
            return true;
        }
        if self.according(j) {
            return true;
        }
        // ", adding that", ", citing the report"
        while matches!(self.kind(j), Some(ChunkKind::Adv)) {
            j += 1;
        }
        if let Some(c) = self.chunks.get(j)
            && c.kind == ChunkKind::Verb
            && c.form == Form::Ing
        {
            return self
                .frames(j)
                .intersects(Frame::CLAUSE | Frame::THAT | Frame::QUOTE)
                && !self.frames(j).intersects(Frame::WEAK)
                || self.according(j)
                || self.parsed.lexicon.lists(List::Citing, self.lower(j));
        }
        match self.kind(j) {
            Some(ChunkKind::Cc) => {
                if self.new_report(j + 1, v) {
                    return true;
                }
                self.writer_resumes(j, v)
            }
            Some(ChunkKind::Sub)
                if (self.parsed.lexicon.lists(List::Contrast, self.lower(j))
                    || matches!(self.lower(j), "as" | "even")) =>
            {
                self.reports(j + 1)
                    || matches!(self.lower(j), "though" | "although") && !self.back_shifted(j, v)
            }
            Some(ChunkKind::Noun) => i > start && self.closing_tag(j),
            _ => false,
        }
    }

    /// Behind ", but" a full clause in a tense that a past report would have shifted: the writer speaks.
    pub(super) fn writer_resumes(&self, cc: usize, v: usize) -> bool {
        self.lower(cc) == "but" && self.clause_at(cc + 1) && !self.back_shifted(cc, v)
    }

    /// Whether the clause at `at` may still hang on the past verb `v`: its tense is shifted, or `v` is present.
    pub(super) fn back_shifted(&self, at: usize, v: usize) -> bool {
        if !matches!(self.tense(v), 2) {
            return true;
        }
        let Some(verb) = (at..self.chunks.len()).find(|k| self.chunks[*k].finite()) else {
            return true;
        };
        let head = &self.chunks[verb];
        let first = self.parsed.tokens.list[head.start].entry.class;
        let word = self.parsed.tokens.lower(head.start);
        !(self.parsed.tags[head.start] == Tag::Pres
            || matches!(word, "is" | "are" | "has" | "have" | "will" | "can")
                && first.intersects(Class::BE | Class::HAVE | Class::MODAL))
    }

    /// A dash that leaves what was said for good: no second dash follows, and a tag or the writer does.
    pub(super) fn leaves_at_dash(&self, i: usize) -> bool {
        self.reports(i + 1) && !(i + 1..self.chunks.len()).any(|k| self.is(k, ChunkKind::Dash))
    }
}
