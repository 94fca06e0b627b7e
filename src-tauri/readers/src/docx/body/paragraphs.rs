//! Paragraphs, and the stories they make: a note, a comment, a text box.

use std::mem::take;

use claimdesk_compose::flow::{Item, Look, Op, Shape, TooMany};
use claimdesk_opc::{Tag, limits};

use super::state::{Frame, Outer, Paragraph};
use super::{Entry, Parser, Stop};

impl Parser<'_> {
    pub(super) fn open_paragraph(&mut self, tag: &Tag<'_>) -> Result<(), Stop> {
        if let (Some(entry), Some(id)) = (self.entries.last_mut(), tag.attr("paraId")) {
            entry.paragraph = Some(id.into_owned());
        }
        self.paragraph = Paragraph {
            open: true,
            ..Paragraph::default()
        };
        match self.waiting.take() {
            // The paragraph before lost its end: this one goes on in it, and decides its look.
            Some(look) => {
                self.paragraph.look = look;
                self.flow.set_look(look, Look::default());
            }
            None => {
                self.paragraph.look = self.flow.looks.len();
                self.flow.open_paragraph(Look::default())?;
            }
        }
        Ok(())
    }

    /// Decides how the paragraph looks, once all that is said about it was read.
    pub(super) fn finish_look(&mut self) {
        let Paragraph {
            style,
            outline,
            numbering,
            joined,
            look,
            ..
        } = &self.paragraph;
        let style = style.as_deref().unwrap_or("Normal");
        let style = self.context.styles.paragraph(style);
        let shape = match (style.shape, outline) {
            (Shape::Running, Some(level @ 0..=8)) => Shape::Heading((level + 1).min(6)),
            (shape, _) => shape,
        };
        let list = numbering.list.clone().or(style.numbering.list);
        let level = numbering.level.or(style.numbering.level).unwrap_or(0);
        let counted = matches!(shape, Shape::Running) && !joined;
        let item: Option<Item> = list
            .filter(|list| counted && list != "0")
            .and_then(|list| self.lists.next(&list, level, self.context.styles));
        let new = Look {
            shape,
            quote: style.quote,
            item,
        };
        self.flow.set_look(*look, new);
    }

    pub(super) fn close_paragraph(&mut self) -> Result<(), Stop> {
        let Paragraph {
            look,
            joined,
            changed,
            ..
        } = take(&mut self.paragraph);
        match changed {
            Some(_) => self.flow.tracked.point(changed),
            None => self.flow.tracked.unchanged(),
        }
        if joined {
            self.waiting = Some(look);
            return Ok(());
        }
        self.flow.push(Op::EndParagraph)?;
        self.add_boxes();
        Ok(())
    }

    /// Adds the text boxes of a paragraph behind it.
    pub(super) fn add_boxes(&mut self) {
        if !self.after.is_empty() {
            self.flow.ops.append(&mut self.after);
            self.marks = None;
        }
    }

    /// Ends a paragraph that waited for another to go on in it.
    pub(super) fn end_waiting(&mut self) -> Result<(), TooMany> {
        if self.waiting.take().is_some() {
            self.flow.push(Op::EndParagraph)?;
            self.add_boxes();
        }
        Ok(())
    }

    /// Ends what reaches over paragraphs, at the end of a note, a box or the part.
    pub(super) fn end_story(&mut self) -> Result<(), TooMany> {
        self.end_waiting()?;
        self.add_boxes();
        while let Some(field) = self.fields.pop() {
            if field.linked {
                self.flow.push(Op::EndLink)?;
            }
            if !field.shows {
                self.skips.one("broken_field");
            }
        }
        Ok(())
    }

    pub(super) fn open_entry(&mut self, tag: &Tag<'_>) {
        let value = |name| tag.attr(name).map(|value| value.into_owned());
        let at = self.flow.ops.len();
        self.marks = None;
        self.entries.push(Entry {
            id: value("id").unwrap_or_default(),
            author: value("author").unwrap_or_default(),
            date: value("date"),
            paragraph: None,
            ops: at..at,
        });
    }

    pub(super) fn open_box(&mut self) -> Result<Option<Frame>, Stop> {
        if self.boxes >= limits::BOXES {
            self.skips.one("text_box");
            return Ok(None);
        }
        self.boxes += 1;
        self.marks = None;
        Ok(Some(Frame::TextBox(Box::new(Outer {
            from: self.flow.ops.len(),
            paragraph: take(&mut self.paragraph),
            run: take(&mut self.run),
            fields: take(&mut self.fields),
            after: take(&mut self.after),
            waiting: self.waiting.take(),
        }))))
    }

    pub(super) fn close_box(&mut self, outer: Outer) -> Result<(), Stop> {
        self.end_story()?;
        self.boxes -= 1;
        let inside = self.flow.ops.split_off(outer.from);
        self.paragraph = outer.paragraph;
        self.run = outer.run;
        self.fields = outer.fields;
        self.after = outer.after;
        self.waiting = outer.waiting;
        // The pieces move, so what they left the formatting at no longer holds here.
        self.after.extend(inside);
        self.marks = None;
        if !self.paragraph.open && self.waiting.is_none() {
            self.add_boxes();
        }
        Ok(())
    }
}
