//! What is in the middle of a paragraph and is taken aside until its end:
//! notes, comments, text boxes, removed text.

use std::mem::take;

use claimdesk_compose::flow::{Op, TooMany};
use claimdesk_draft::{Changes, Comment, Reply, Span};
use claimdesk_opc::{Tag, limits};

use super::lists::List;
use super::{Frame, Note, Parser};
use crate::odt::styles::RunLook;
use crate::office_walk::Stop;

/// What is taken aside, and what goes on around it.
pub(in crate::odt) struct Aside {
    pub(super) what: What,
    pub(super) from: usize,
    pub(super) look: RunLook,
    pub(super) paragraph: bool,
    pub(super) lists: Vec<List>,
}

pub(super) enum What {
    /// A footnote or an endnote, by its key.
    Note(String),
    /// A comment's text.
    Comment(Annotation),
    /// A text box, to follow its paragraph.
    Box,
    /// Removed text, by its change's id.
    Removed(String),
}

/// A comment being read.
#[derive(Default)]
pub(super) struct Annotation {
    pub(super) name: Option<String>,
    pub(super) parent: Option<String>,
    pub(super) author: String,
    pub(super) date: Option<String>,
    pub(super) resolved: bool,
}

impl Parser<'_> {
    pub(super) fn open_note(&mut self, tag: &Tag<'_>) -> Result<Option<Frame>, Stop> {
        if !self.shows() {
            return Ok(None);
        }
        if self.footnotes >= limits::NOTES {
            self.skips.one("note");
            return Ok(None);
        }
        let key = format!("n{}", self.footnotes);
        self.footnotes += 1;
        self.flow.refer(key.clone())?;
        let endnote = tag
            .attr("note-class")
            .is_some_and(|class| class == "endnote");
        self.notes.insert(key.clone(), Note { ops: 0..0, endnote });
        Ok(self.open_aside(What::Note(key)))
    }

    /// Begins what is taken aside.
    pub(super) fn open_aside(&mut self, what: What) -> Option<Frame> {
        if matches!(what, What::Box) {
            self.boxes += 1;
        }
        self.marks = None;
        Some(Frame::Aside(Box::new(Aside {
            what,
            from: self.flow.ops.len(),
            look: take(&mut self.look),
            paragraph: take(&mut self.paragraph),
            lists: take(&mut self.lists),
        })))
    }

    pub(super) fn close_aside(&mut self, aside: Aside) -> Result<(), Stop> {
        let Aside {
            what,
            from,
            look,
            paragraph,
            lists,
        } = aside;
        self.look = look;
        self.paragraph = paragraph;
        self.lists = lists;
        self.marks = None;
        match what {
            What::Comment(annotation) => {
                let end = self.flow.ops.len();
                let text = self.flow.plain(from..end);
                self.flow.ops.truncate(from);
                self.comment(annotation, text)?;
            }
            What::Note(key) => {
                let start = self.note_ops.len();
                self.note_ops.extend(self.flow.ops.drain(from..));
                let end = self.note_ops.len();
                if let Some(note) = self.notes.get_mut(&key) {
                    note.ops = start..end;
                }
            }
            What::Box => {
                self.boxes -= 1;
                self.after.extend(self.flow.ops.drain(from..));
                if !self.paragraph {
                    self.add_boxes();
                }
            }
            What::Removed(id) => {
                let ops: Vec<Op> = self.flow.ops.drain(from..).collect();
                if self.changes == Changes::Original {
                    self.removed.insert(id, ops);
                }
            }
        }
        Ok(())
    }

    pub(super) fn add_boxes(&mut self) {
        if !self.after.is_empty() {
            self.flow.ops.append(&mut self.after);
            self.marks = None;
        }
    }

    /// Keeps a comment whose text was read, as one of its own or as an answer.
    pub(super) fn comment(&mut self, annotation: Annotation, text: String) -> Result<(), Stop> {
        let Annotation {
            name,
            parent,
            author,
            date,
            resolved,
        } = annotation;
        let answered = parent.and_then(|parent| self.names.get(&parent).copied());
        if let Some(comment) = answered.and_then(|at| self.comments.get_mut(at as usize)) {
            comment.replies.push(Reply { author, date, text });
            if let (Some(name), Some(at)) = (name, answered) {
                // An answer to the answer belongs to the same comment.
                self.names.entry(name).or_insert(at);
            }
            return Ok(());
        }
        if self.comments.len() >= limits::COMMENTS {
            self.skips.one("comment");
            return Ok(());
        }
        let number = u32::try_from(self.comments.len()).map_err(|_| TooMany)?;
        self.comments.push(Comment {
            span: Span::new(0, 0),
            author,
            date,
            resolved,
            text,
            replies: Vec::new(),
        });
        match name {
            Some(name) => {
                self.names.insert(name, number);
                self.flow.push(Op::CommentStart(number))?;
            }
            None => self.flow.push(Op::CommentPoint(number))?,
        }
        Ok(())
    }

    pub(super) fn fact(&mut self, frame: Frame) -> Option<Frame> {
        self.in_fact = true;
        self.fact.clear();
        Some(frame)
    }

    pub(super) fn end_fact(&mut self) -> String {
        self.in_fact = false;
        take(&mut self.fact)
    }

    /// Notes who wrote the comment that is being read, or when.
    pub(super) fn end_annotation_fact(&mut self, frame: &Frame) {
        let fact = self.end_fact();
        let open = self.frames.iter_mut().rev().find_map(|frame| match frame {
            Frame::Aside(aside) => match &mut aside.what {
                What::Comment(annotation) => Some(annotation),
                _ => None,
            },
            _ => None,
        });
        let Some(annotation) = open else { return };
        match frame {
            Frame::Author => annotation.author = fact.trim().to_owned(),
            _ => annotation.date = Some(fact.trim().to_owned()),
        }
    }
}
