//! Formatting, and references to notes.

use std::mem::discriminant;

use claimdesk_draft::{Mark, MarkKind, Span};

use super::Composer;
use super::state::OpenMark;

impl Composer {
    /// Opens formatting.
    pub fn open_mark(&mut self, kind: MarkKind) {
        let same = |mark: &&mut OpenMark| discriminant(&mark.kind) == discriminant(&kind);
        match self.open_marks.iter_mut().find(same) {
            Some(mark) => mark.repeats += 1,
            None => {
                self.open_marks.push(OpenMark {
                    kind,
                    start: None,
                    repeats: 0,
                    used: false,
                });
            }
        }
    }

    /// Closes the formatting of the same kind as `kind`, whatever its address.
    ///
    /// Returns whether it covered anything.
    pub fn close_mark(&mut self, kind: &MarkKind) -> bool {
        let same = |mark: &OpenMark| discriminant(&mark.kind) == discriminant(kind);
        let Some(at) = self.open_marks.iter().position(same) else {
            return false;
        };
        if self.open_marks[at].repeats > 0 {
            self.open_marks[at].repeats -= 1;
            return true;
        }
        self.emit_mark(at);
        self.open_marks.remove(at).used
    }

    /// Puts a reference to a footnote behind the last word.
    pub fn reference(&mut self, label: String) {
        let started = self
            .block
            .as_ref()
            .is_some_and(|block| block.start.is_some());
        if started {
            let at = self.made.text.len();
            let kind = MarkKind::FootnoteRef { label };
            self.made.marks.push(Mark {
                span: Span::new(at, at),
                kind,
            });
        } else {
            self.waiting_references.push(label);
        }
    }

    /// Ends an open mark's stretch in this block.
    pub(super) fn emit_mark(&mut self, at: usize) {
        let Some(start) = self.open_marks[at].start.take() else {
            return;
        };
        let span = Span::new(start, self.made.text.len());
        self.made.marks.push(Mark {
            span,
            kind: self.open_marks[at].kind.clone(),
        });
    }
}
