//! Destinations: groups whose text is no running text, or a story of its own.

use std::mem::take;

use claimdesk_compose::flow::{Op, TooMany};
use claimdesk_compose::{NoteText, flow};
use claimdesk_draft::address;
use claimdesk_opc::limits;

use super::stories::Story;
use super::words::Destination;
use super::{Reader, words};

impl Reader<'_> {
    /// Takes in what a destination said that is not shown.
    pub(super) fn end_destination(&mut self, destination: Destination) {
        let said = take(&mut self.aside_text);
        let line = said.split_whitespace().collect::<Vec<_>>().join(" ");
        match destination {
            Destination::Title if !line.is_empty() => self.title = Some(line),
            Destination::Author if !line.is_empty() => self.written_by = Some(line),
            Destination::Style => {
                let name = line.trim_end_matches(';').trim().to_lowercase();
                let shape = flow::shape_by_name(&name);
                self.styles.insert(self.state.style, shape);
            }
            Destination::FieldCode => {
                let code = said.trim_start();
                let address = code
                    .strip_prefix("HYPERLINK")
                    .and_then(|rest| rest.trim_start().strip_prefix('"'))
                    .and_then(|rest| rest.split('"').next());
                self.link = address.and_then(address::link);
                if address.is_some() && self.link.is_none() {
                    self.skips.one("link");
                }
            }
            Destination::CommentAuthor => self.author = line,
            Destination::CommentRef => {
                if let Ok(name) = line.parse() {
                    self.name_comment(name);
                }
            }
            Destination::CommentDate => {
                let date = line.parse().ok().and_then(words::date);
                if let Some(comment) = self.open_comment() {
                    comment.date = date;
                }
            }
            Destination::CommentStart | Destination::CommentEnd => {
                let comment = line.parse().ok().and_then(|name| self.comment_of(name));
                let number = comment.and_then(|at| u32::try_from(at).ok());
                if let Some(number) = number {
                    let op = if destination == Destination::CommentStart {
                        Op::CommentStart(number)
                    } else {
                        Op::CommentEnd(number)
                    };
                    // The flow is near its limit anyway when this fails.
                    let _ = self.flow.push(op);
                }
            }
            _ => {}
        }
    }

    /// Begins a destination: what follows in this group is no running text, or a story of its own.
    pub(super) fn enter(&mut self, destination: Destination, word: &str) -> Result<(), TooMany> {
        self.state.ignorable = false;
        if self.state.destination == Destination::Skipped {
            return Ok(());
        }
        match destination {
            Destination::Result => {
                self.state.destination = self.outer_destination();
                if let Some(href) = self.link.take() {
                    self.flow.open_link(href)?;
                    self.links.push(self.groups.len());
                }
            }
            Destination::Note if self.shown() => {
                let key = format!("n{}", self.notes.len());
                if self.notes.len() >= limits::NOTES {
                    self.skips.one("note");
                    self.state.destination = Destination::Skipped;
                    return Ok(());
                }
                let note = NoteText {
                    flow: 0,
                    ops: 0..0,
                    endnote: false,
                };
                self.notes.insert(key.clone(), note);
                self.flow.refer(key.clone())?;
                self.begin_aside(Story::Note(key));
            }
            Destination::Comment => {
                if self.comments.len() >= limits::COMMENTS {
                    self.skips.one("comment");
                    self.state.destination = Destination::Skipped;
                    return Ok(());
                }
                let comment = self.new_comment();
                self.annotation = comment;
                self.begin_aside(Story::Comment);
            }
            destination => {
                if word == "pict" || word == "object" {
                    self.skips
                        .one(if word == "pict" { "image" } else { "embed" });
                }
                self.aside_text.clear();
                self.state.destination = destination;
            }
        }
        Ok(())
    }

    /// Returns where a field's result is shown: where the field itself stands.
    pub(super) fn outer_destination(&self) -> Destination {
        let outer = self.groups.last().map(|state| state.destination);
        outer.unwrap_or(Destination::Body)
    }
}
