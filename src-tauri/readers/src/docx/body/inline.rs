//! What is in a line: text, fields, links, pictures, references.

use claimdesk_compose::flow::{NOWHERE, Op};
use claimdesk_compose::symbols;
use claimdesk_compose::symbols::Signs;
use claimdesk_draft::address;
use claimdesk_opc::Tag;

use super::state::Frame;
use super::{Parser, Stop};
use crate::docx::fields::{Field, Target};

impl Parser<'_> {
    /// Returns whether text at this place is shown.
    pub(super) fn shows(&self) -> bool {
        self.dropped == 0 && self.fields.iter().rev().take(8).all(|field| field.shows)
    }

    pub(super) fn text(&mut self, text: &str, at: u32, raw: usize) -> Result<(), Stop> {
        self.flow.tracked.unchanged();
        if !self.shows() || text.is_empty() {
            return Ok(());
        }
        let look = self.run.look.over(self.run.style);
        if look.hidden == Some(true) {
            self.skips.one("hidden");
            return Ok(());
        }
        if self.marks != Some(look.on) {
            self.marks = Some(look.on);
            self.flow.push(Op::Marks(look.on))?;
        }
        match look.font.flatten() {
            Some(font) => self.signs(font, text),
            None => Ok(self.flow.push_text(text, at, raw)?),
        }
    }

    /// Shows text of a font of signs, which is in the file by other characters.
    fn signs(&mut self, font: Signs, text: &str) -> Result<(), Stop> {
        let mut shown = String::with_capacity(text.len());
        for char in text.chars() {
            match font.character(u32::from(char)) {
                Some(char) => shown.push(char),
                None => self.skips.one("symbol"),
            }
        }
        Ok(self.flow.push_text(&shown, NOWHERE, 0)?)
    }

    pub(super) fn code(&mut self, code: &str) {
        if let Some(field) = self.fields.last_mut().filter(|field| !field.shows) {
            field.take_in(code);
        }
    }

    pub(super) fn field(&mut self, tag: &Tag<'_>) -> Result<(), Stop> {
        match tag.attr("fldCharType").as_deref() {
            Some("begin") => self.fields.push(Field::default()),
            Some("separate") => {
                let Some(field) = self.fields.last_mut() else {
                    return Ok(());
                };
                field.shows = true;
                let link = field.link();
                let linked = self.open_target(link)?;
                if let Some(field) = self.fields.last_mut() {
                    field.linked = linked;
                }
            }
            Some("end") => {
                let ended = self.fields.pop();
                if ended.is_some_and(|field| field.linked) {
                    self.flow.push(Op::EndLink)?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Opens a link to where a field leads; returns whether one was opened.
    pub(super) fn open_target(&mut self, target: Option<Target>) -> Result<bool, Stop> {
        let Some(Target::Address(written)) = target else {
            return Ok(false);
        };
        let Some(href) = address::link(&written) else {
            self.skips.one("link");
            return Ok(false);
        };
        self.flow.open_link(href)?;
        Ok(true)
    }

    pub(super) fn open_hyperlink(&mut self, tag: &Tag<'_>) -> Result<Frame, Stop> {
        let id = tag.attr("id");
        let relation = id.and_then(|id| self.context.relations.get(&id));
        let target = relation
            .filter(|relation| relation.external)
            .map(|relation| Target::Address(relation.target.clone()));
        let opened = self.open_target(target)?;
        Ok(if opened { Frame::Link } else { Frame::Nothing })
    }

    pub(super) fn symbol(&mut self, tag: &Tag<'_>) -> Result<(), Stop> {
        let font = tag.attr("font").unwrap_or_default();
        let code = tag.attr("char").unwrap_or_default();
        let char = u32::from_str_radix(&code, 16).ok();
        match char.and_then(|code| symbols::character(&font, code)) {
            Some(char) => self.text(char.encode_utf8(&mut [0; 4]), NOWHERE, 0),
            None => {
                self.skips.one("symbol");
                Ok(())
            }
        }
    }

    pub(super) fn picture(&mut self, words: &str) -> Result<(), Stop> {
        // Word's own guess at a picture says so; it is not the writer's.
        let words = words.trim();
        let guessed = words.ends_with("Description automatically generated")
            || words.ends_with("AI-generated content may be incorrect.");
        self.described = !words.is_empty() && !guessed;
        if self.described && self.shows() {
            self.flow.push(Op::Picture)?;
            self.flow.push_text(words, NOWHERE, 0)?;
            self.flow.push(Op::EndPicture)?;
        }
        Ok(())
    }

    pub(super) fn refer(&mut self, kind: &str, tag: &Tag<'_>) -> Result<(), Stop> {
        let id = tag.attr("id").unwrap_or_default();
        Ok(self.flow.refer(format!("{kind}{id}"))?)
    }

    pub(super) fn comment(&mut self, tag: &Tag<'_>, op: fn(u32) -> Op) -> Result<(), Stop> {
        let id = tag.attr("id").unwrap_or_default();
        match self.context.comments.get(&*id) {
            Some(comment) => Ok(self.flow.push(op(*comment))?),
            None => Ok(()),
        }
    }
}
