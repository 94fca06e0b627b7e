//! What every draft promises, as a test that can be run on one.

use std::cmp::Reverse;

use crate::{BlockKind, Draft, MarkKind, Span};

/// A promise that a draft breaks.
///
/// Reading a file never makes such a draft; one that was stored and came
/// back damaged may be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Flaw {
    /// A span lies outside the text or cuts a character.
    #[error("the draft is flawed: {what} {index} at {span:?} does not fit the text")]
    Misfit {
        /// `block`, `mark`, `footnote` or `comment`.
        what: &'static str,
        /// Its place among its kind.
        index: usize,
        /// Its span.
        span: Span,
    },
    /// A block or mark comes before the one it is listed behind, or overlaps it.
    #[error("the draft is flawed: {what} {index} is out of order")]
    Disorder {
        /// `block` or `mark`.
        what: &'static str,
        /// Its place among its kind.
        index: usize,
    },
    /// A block or mark that must cover something covers nothing.
    #[error("the draft is flawed: {what} {index} is empty")]
    Empty {
        /// `block` or `mark`.
        what: &'static str,
        /// Its place among its kind.
        index: usize,
    },
    /// A visible character belongs to no block.
    #[error("the draft is flawed: the text at byte {at} belongs to no block")]
    Stray {
        /// The first byte of the gap.
        at: usize,
    },
    /// A mark reaches beyond its block.
    #[error("the draft is flawed: mark {index} does not lie in one block")]
    Torn {
        /// Its place among the marks.
        index: usize,
    },
    /// The text holds a character that no canonical text holds.
    #[error("the draft is flawed: its text holds the control character {0:?}")]
    Control(char),
}

impl Draft {
    /// Checks all that the fields of a draft promise.
    ///
    /// # Errors
    /// Returns the first promise found broken.
    pub fn check(&self) -> Result<(), Flaw> {
        self.check_characters()?;
        self.check_blocks()?;
        self.check_marks()?;
        for (index, note) in self.footnotes.iter().enumerate() {
            self.check_fit("footnote", index, note.span)?;
        }
        for (index, comment) in self.comments.iter().enumerate() {
            self.check_fit("comment", index, comment.span)?;
        }
        Ok(())
    }

    fn check_characters(&self) -> Result<(), Flaw> {
        let is_foreign = |c: &char| c.is_control() && *c != '\n' && *c != '\t';
        self.text
            .chars()
            .find(is_foreign)
            .map_or(Ok(()), |c| Err(Flaw::Control(c)))
    }

    fn check_fit(&self, what: &'static str, index: usize, span: Span) -> Result<(), Flaw> {
        span.of(&self.text)
            .map(|_| ())
            .ok_or(Flaw::Misfit { what, index, span })
    }

    fn check_blocks(&self) -> Result<(), Flaw> {
        let mut end = 0;
        for (index, block) in self.blocks.iter().enumerate() {
            self.check_fit("block", index, block.span)?;
            if block.span.start < end {
                return Err(Flaw::Disorder {
                    what: "block",
                    index,
                });
            }
            let may_be_empty = matches!(block.kind, BlockKind::Rule | BlockKind::Cell { .. });
            if block.span.is_empty() && !may_be_empty {
                return Err(Flaw::Empty {
                    what: "block",
                    index,
                });
            }
            self.check_gap(end, block.span.start)?;
            end = block.span.end;
        }
        self.check_gap(end, self.text.len())
    }

    fn check_gap(&self, start: usize, end: usize) -> Result<(), Flaw> {
        let is_blank = self.text[start..end]
            .bytes()
            .all(|b| b == b'\n' || b == b'\t');
        if is_blank {
            Ok(())
        } else {
            Err(Flaw::Stray { at: start })
        }
    }

    fn check_marks(&self) -> Result<(), Flaw> {
        let order = |span: Span| (span.start, Reverse(span.end));
        let mut before = Span::new(0, usize::MAX);
        for (index, mark) in self.marks.iter().enumerate() {
            let span = mark.span;
            self.check_fit("mark", index, span)?;
            if order(span) < order(before) {
                return Err(Flaw::Disorder {
                    what: "mark",
                    index,
                });
            }
            if span.is_empty() != matches!(mark.kind, MarkKind::FootnoteRef { .. }) {
                return Err(Flaw::Empty {
                    what: "mark",
                    index,
                });
            }
            // Blocks are in order, so only the last that starts before the mark can hold it.
            let behind = self
                .blocks
                .partition_point(|block| block.span.start <= span.start);
            let holds = behind
                .checked_sub(1)
                .is_some_and(|at| span.end <= self.blocks[at].span.end);
            if !holds {
                return Err(Flaw::Torn { index });
            }
            before = span;
        }
        Ok(())
    }
}
