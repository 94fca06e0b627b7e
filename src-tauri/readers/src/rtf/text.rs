//! Text: from bytes, code units and signs to what is shown.

use std::mem::take;

use claimdesk_compose::flow::{Item, Look, NOWHERE, Op, Shape, TooMany};
use claimdesk_compose::symbols::Signs;
use claimdesk_draft::Changes;
use claimdesk_opc::limits;

use super::Reader;
use super::words::Destination;

impl Reader<'_> {
    pub(super) fn sign(&mut self, sign: u8) -> Result<(), TooMany> {
        match sign {
            b'*' => {
                self.state.ignorable = true;
                Ok(())
            }
            b'~' => self.text("\u{A0}"),
            b'_' => self.text("\u{2011}"),
            b'\n' | b'\r' => self.paragraph_mark(),
            b'\\' | b'{' | b'}' => self.text(char::from(sign).encode_utf8(&mut [0; 4])),
            _ => Ok(()),
        }
    }

    pub(super) fn byte(&mut self, byte: u8) -> Result<(), TooMany> {
        if self.covered > 0 {
            self.covered -= 1;
            return Ok(());
        }
        self.pending.push(byte);
        // Longer than any sequence of bytes that belongs together on one line.
        if self.pending.len() >= 4096 {
            self.flush()?;
        }
        Ok(())
    }

    /// Decodes the bytes that were waiting.
    pub(super) fn flush(&mut self) -> Result<(), TooMany> {
        if self.pending.is_empty() {
            return Ok(());
        }
        let bytes = take(&mut self.pending);
        if let Some(font) = self.signs() {
            return self.show_signs(font, bytes.into_iter().map(u32::from));
        }
        let encoding = self.fonts.encoding(self.state.font, self.encoding);
        let (text, _) = encoding.decode_without_bom_handling(&bytes);
        self.text(&text)
    }

    pub(super) fn plain(&mut self, text: &[u8]) -> Result<(), TooMany> {
        let covered = usize::try_from(self.covered).unwrap_or(0).min(text.len());
        self.covered = 0;
        let text = &text[covered..];
        if text.is_ascii() && self.signs().is_none() {
            return self.text(std::str::from_utf8(text).unwrap_or_default());
        }
        self.pending.extend_from_slice(text);
        self.flush()
    }

    /// Shows a character given by its UTF-16 code unit; what follows repeats it for older programs.
    pub(super) fn unicode(&mut self, number: i32) -> Result<(), TooMany> {
        self.covered = self.state.cover;
        // Written as a signed number of 16 bits.
        let unit = u16::try_from(number & 0xFFFF).unwrap_or(0);
        let units: &[u16] = match self.half.take() {
            Some(half) => &[half, unit],
            None if (0xD800..0xDC00).contains(&unit) => {
                self.half = Some(unit);
                return Ok(());
            }
            None => &[unit],
        };
        let covered = self.covered;
        match self.signs() {
            Some(font) => self.show_signs(font, [u32::from(unit)])?,
            None => self.text(&String::from_utf16_lossy(units))?,
        }
        self.covered = covered;
        Ok(())
    }

    /// Returns the font that running text is set in here, if it is one of signs.
    fn signs(&self) -> Option<Signs> {
        let is_shown = self.state.destination == Destination::Body;
        self.fonts.signs(self.state.font).filter(|_| is_shown)
    }

    /// Shows characters that are told by their codes in a font of signs.
    fn show_signs(
        &mut self,
        font: Signs,
        codes: impl IntoIterator<Item = u32>,
    ) -> Result<(), TooMany> {
        let mut text = String::new();
        for code in codes {
            match font.character(code) {
                Some(char) => text.push(char),
                None => self.skips.one("symbol"),
            }
        }
        self.text(&text)
    }

    /// Returns whether text at this place belongs to a story.
    pub(super) fn shown(&self) -> bool {
        let left_out = match self.changes {
            Changes::Accepted => self.state.deleted,
            Changes::Original => self.state.inserted,
        };
        self.state.destination == Destination::Body && !left_out
    }

    pub(super) fn text(&mut self, text: &str) -> Result<(), TooMany> {
        match self.state.destination {
            Destination::Body => {}
            Destination::Skipped => return Ok(()),
            _ => {
                let room = limits::CODE_CHARS.saturating_sub(self.aside_text.len());
                let end = text.floor_char_boundary(room.min(text.len()));
                self.aside_text.push_str(&text[..end]);
                self.end_font_names();
                return Ok(());
            }
        }
        match (self.state.inserted, self.state.deleted) {
            (false, false) => self.flow.tracked.unchanged(),
            change => self.flow.tracked.point(Some(format!("{change:?}"))),
        }
        if !self.shown() || text.is_empty() {
            return Ok(());
        }
        if self.state.hidden {
            self.skips.one("hidden");
            return Ok(());
        }
        self.open_paragraph()?;
        if self.marks != Some(self.state.marks) {
            self.marks = Some(self.state.marks);
            self.flow.push(Op::Marks(self.state.marks))?;
        }
        self.flow.push_text(text, NOWHERE, 0)
    }

    /// Takes in the name of a font once it has ended: with a semicolon.
    fn end_font_names(&mut self) {
        if self.state.destination != Destination::Fonts || !self.aside_text.contains(';') {
            return;
        }
        let said = take(&mut self.aside_text);
        let name = said.split(';').next().unwrap_or_default();
        self.fonts.set_name(self.state.font, name);
    }

    pub(super) fn op(&mut self, op: Op) -> Result<(), TooMany> {
        if self.shown() {
            self.open_paragraph()?;
            self.flow.push(op)?;
        }
        Ok(())
    }

    pub(super) fn paragraph_mark(&mut self) -> Result<(), TooMany> {
        if self.shown() {
            self.end_paragraph()?;
        }
        Ok(())
    }

    pub(super) fn open_paragraph(&mut self) -> Result<(), TooMany> {
        if self.paragraph {
            return Ok(());
        }
        if self.state.in_table {
            self.cells
                .open_cell(&mut self.flow, self.state.header_row)?;
        } else {
            self.cells.close(&mut self.flow)?;
        }
        let shape = self
            .styles
            .get(&self.state.style)
            .copied()
            .unwrap_or_default();
        let shape = match (shape, self.state.outline) {
            (Shape::Running, Some(level @ 0..=8)) => Shape::Heading((level + 1).min(6)),
            (shape, _) => shape,
        };
        let listed = self.state.list && shape == Shape::Running;
        let item = listed.then(|| Item {
            depth: self.state.level.min(8) + 1,
            number: None,
            opens: true,
        });
        self.flow.open_paragraph(Look {
            shape,
            quote: false,
            item,
        })?;
        self.paragraph = true;
        Ok(())
    }

    pub(super) fn end_paragraph(&mut self) -> Result<(), TooMany> {
        if take(&mut self.paragraph) {
            self.flow.push(Op::EndParagraph)?;
        }
        Ok(())
    }
}
