//! The stories besides the body: a note's text, a comment's.

use std::mem::take;

use claimdesk_compose::flow::{Op, TooMany};
use claimdesk_draft::{Comment, Span};
use claimdesk_opc::limits;

use super::Reader;
use super::tables::Cells;
use super::words::Destination;

/// A story besides the body: a note's text or a comment's.
pub(super) struct Aside {
    /// How many groups were open when it began.
    pub(super) depth: usize,
    pub(super) from: usize,
    pub(super) what: Story,
    pub(super) paragraph: bool,
    pub(super) cells: Cells,
}

pub(super) enum Story {
    Note(String),
    /// The one that the reader is at.
    Comment,
}

impl Reader<'_> {
    pub(super) fn begin_aside(&mut self, what: Story) {
        self.asides.push(Aside {
            depth: self.groups.len(),
            from: self.flow.ops.len(),
            what,
            paragraph: take(&mut self.paragraph),
            cells: take(&mut self.cells),
        });
        self.state.destination = Destination::Body;
        self.state.reset_paragraph();
        self.state.reset_run();
        self.marks = None;
    }

    pub(super) fn end_aside(&mut self) -> Result<(), TooMany> {
        self.end_paragraph()?;
        self.cells.close(&mut self.flow)?;
        let Some(aside) = self.asides.pop() else {
            return Ok(());
        };
        self.paragraph = aside.paragraph;
        self.cells = aside.cells;
        self.marks = None;
        match aside.what {
            Story::Note(key) => {
                let start = self.note_ops.len();
                self.note_ops.extend(self.flow.ops.drain(aside.from..));
                let end = self.note_ops.len();
                if let Some(note) = self.notes.get_mut(&key) {
                    note.ops = start..end;
                    note.endnote = self.state.endnote;
                }
            }
            Story::Comment => {
                let text = self.flow.plain(aside.from..self.flow.ops.len());
                self.flow.ops.truncate(aside.from);
                let author = take(&mut self.author);
                let at = self.annotation;
                if let Some(comment) = self.comments.get_mut(at) {
                    comment.text = text;
                    comment.author = author;
                }
                let number = u32::try_from(at).map_err(|_| TooMany)?;
                self.flow.push(Op::CommentPoint(number))?;
            }
        }
        Ok(())
    }

    pub(super) fn new_comment(&mut self) -> usize {
        self.comments.push(Comment {
            span: Span::new(0, 0),
            author: String::new(),
            date: None,
            resolved: false,
            text: String::new(),
            replies: Vec::new(),
        });
        self.comments.len() - 1
    }

    /// Returns the comment that goes by a number, making it if its words come first.
    pub(super) fn comment_of(&mut self, name: i32) -> Option<usize> {
        if let Some(at) = self.names.get(&name) {
            return Some(*at);
        }
        if self.comments.len() >= limits::COMMENTS {
            return None;
        }
        let at = self.new_comment();
        self.names.insert(name, at);
        Some(at)
    }

    /// The comment being read turns out to be the one that goes by this number.
    pub(super) fn name_comment(&mut self, name: i32) {
        let is_open = |aside: &Aside| matches!(aside.what, Story::Comment);
        if !self.asides.iter().any(is_open) {
            return;
        }
        match self.names.get(&name) {
            Some(at) if *at != self.annotation => {
                if self.annotation + 1 == self.comments.len() {
                    self.comments.pop();
                }
                self.annotation = *at;
            }
            Some(_) => {}
            None => {
                self.names.insert(name, self.annotation);
            }
        }
    }

    pub(super) fn open_comment(&mut self) -> Option<&mut Comment> {
        self.comments.get_mut(self.annotation)
    }
}
