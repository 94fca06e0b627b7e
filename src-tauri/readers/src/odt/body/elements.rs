//! What each element opens, by the namespace it is in.

use claimdesk_compose::flow::{Look, Op, Shape};
use claimdesk_draft::address;
use claimdesk_opc::{Tag, limits};

use super::asides::{Annotation, What};
use super::{Frame, Parser};
use crate::odt::styles::RunLook;
use crate::office_walk::Stop;

impl Parser<'_> {
    pub(super) fn enter_text(&mut self, tag: &Tag<'_>) -> Result<Option<Frame>, Stop> {
        Ok(Some(match tag.local() {
            "p" | "h" => self.open_paragraph(tag)?,
            "span" => {
                let outer = self.look;
                let style = tag.attr("style-name").unwrap_or_default();
                self.look = self.styles.run(&style).over(outer);
                Frame::Run(outer)
            }
            "a" => self.open_link(tag)?,
            "s" | "tab" => {
                self.put(Op::Space)?;
                return Ok(None);
            }
            "line-break" => {
                self.put(Op::Break)?;
                return Ok(None);
            }
            "list" => self.open_list(tag),
            "list-item" | "list-header" => {
                self.open_item(tag);
                Frame::Item
            }
            "note" => return self.open_note(tag),
            "tracked-changes" | "section" => Frame::Nothing,
            "changed-region" => {
                self.region = tag.attr("id").unwrap_or_default().into_owned();
                Frame::Region
            }
            "insertion" => {
                self.flow.tracked.point(Some(self.region.clone()));
                self.inserted.insert(self.region.clone());
                return Ok(None);
            }
            "deletion" => {
                let region = self.region.clone();
                self.flow.tracked.point(Some(region.clone()));
                return Ok(self.open_aside(What::Removed(region)));
            }
            "change" => {
                self.put_back(&tag.attr("change-id").unwrap_or_default())?;
                return Ok(None);
            }
            local @ ("change-start" | "change-end") => {
                self.change(
                    &tag.attr("change-id").unwrap_or_default(),
                    local == "change-start",
                );
                return Ok(None);
            }
            "format-change"
            | "note-citation"
            | "ruby-text"
            | "hidden-text"
            | "script"
            | "sequence-decls"
            | "variable-decls"
            | "user-field-decls"
            | "dde-connection-decls"
            | "table-of-content-source"
            | "alphabetical-index-source"
            | "bibliography-source"
            | "illustration-index-source"
            | "object-index-source"
            | "table-index-source"
            | "user-index-source"
            | "alphabetical-index-auto-mark-file" => return Ok(None),
            _ => Frame::Nothing,
        }))
    }

    pub(super) fn enter_table(&mut self, tag: &Tag<'_>) -> Result<Option<Frame>, Stop> {
        Ok(Some(match tag.local() {
            "table" => {
                self.flow.open_table()?;
                self.rows.push((0, false));
                Frame::Table
            }
            "table-header-rows" => {
                if let Some(row) = self.rows.last_mut() {
                    row.1 = true;
                }
                Frame::HeaderRows
            }
            "table-row" => {
                self.flow.open_row()?;
                if let Some(row) = self.rows.last_mut() {
                    row.0 = 0;
                }
                Frame::Row
            }
            "table-cell" => {
                let (column, header) = self.rows.last().copied().unwrap_or_default();
                self.flow.open_cell(column, header)?;
                let number = |name| tag.attr(name).and_then(|n| n.parse::<u32>().ok());
                let repeated = number("number-columns-repeated").unwrap_or(1);
                Frame::Cell {
                    reach: repeated.clamp(1, 1000),
                }
            }
            "covered-table-cell" => {
                if let Some(row) = self.rows.last_mut() {
                    row.0 = row.0.saturating_add(1);
                }
                return Ok(None);
            }
            "table-columns"
            | "table-column"
            | "table-header-columns"
            | "table-source"
            | "shapes"
            | "named-expressions" => return Ok(None),
            _ => Frame::Nothing,
        }))
    }

    pub(super) fn enter_office(&mut self, tag: &Tag<'_>) -> Result<Option<Frame>, Stop> {
        Ok(match tag.local() {
            "annotation" => {
                let value = |name| tag.attr(name).map(|value| value.into_owned());
                self.open_aside(What::Comment(Annotation {
                    name: value("name"),
                    parent: value("parent-name"),
                    resolved: tag.attr("resolved").is_some_and(|value| value == "true"),
                    ..Annotation::default()
                }))
            }
            "annotation-end" => {
                let name = tag.attr("name").unwrap_or_default();
                if let Some(comment) = self.names.get(&*name) {
                    let comment = *comment;
                    self.flow.push(Op::CommentEnd(comment))?;
                }
                None
            }
            "automatic-styles" | "styles" | "master-styles" | "font-face-decls" | "forms"
            | "scripts" | "settings" | "meta" | "binary-data" | "change-info" | "dde-source" => {
                None
            }
            _ => Some(Frame::Nothing),
        })
    }

    pub(super) fn enter_draw(&mut self, tag: &Tag<'_>) -> Result<Option<Frame>, Stop> {
        Ok(match tag.local() {
            "frame" | "custom-shape" | "g" => {
                self.described = false;
                Some(Frame::Picture)
            }
            "text-box" => {
                if self.boxes >= limits::BOXES {
                    self.skips.one("text_box");
                    return Ok(None);
                }
                self.open_aside(What::Box)
            }
            "object" | "object-ole" | "plugin" | "applet" | "floating-frame" => {
                self.skips.one("embed");
                None
            }
            _ => Some(Frame::Nothing),
        })
    }

    pub(super) fn open_paragraph(&mut self, tag: &Tag<'_>) -> Result<Frame, Stop> {
        let style = tag.attr("style-name").unwrap_or_default();
        let (mut shape, quote) = self.styles.paragraph(&style);
        if tag.local() == "h" && shape != Shape::Title {
            let level = tag
                .attr("outline-level")
                .and_then(|level| level.parse::<u8>().ok());
            shape = Shape::Heading(level.unwrap_or(1).clamp(1, 6));
        }
        let item = if shape == Shape::Running {
            self.item(&style)
        } else {
            None
        };
        self.flow.open_paragraph(Look { shape, quote, item })?;
        self.paragraph = true;
        self.look = RunLook::default();
        if self.styles.run(&style).hidden {
            self.look.hidden = true;
        }
        Ok(Frame::Paragraph)
    }

    pub(super) fn open_link(&mut self, tag: &Tag<'_>) -> Result<Frame, Stop> {
        let written = tag.attr("href").unwrap_or_default();
        if let Some(href) = address::link(&written) {
            self.flow.open_link(href)?;
            return Ok(Frame::Link);
        }
        if !written.starts_with('#') {
            self.skips.one("link");
        }
        Ok(Frame::Nothing)
    }
}
