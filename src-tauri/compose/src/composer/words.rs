//! Words and the white space between them.

use std::borrow::Cow;
use std::mem::take;

use claimdesk_draft::{BlockKind, Mark, MarkKind, Span};

use super::state::{OpenBlock, Owed};
use super::{Composer, Origin, Source};
use crate::clean::clean;

impl Composer {
    /// Adds running text like [`push`](Self::push), and notes where it is in its file.
    pub fn push_from(&mut self, text: &str, source: Source) {
        let mut from = 0;
        let kept = |c: char| !(c.is_control() || crate::clean::is_left_out(c));
        // Between characters that are left out, the text stands as it does in the file.
        for (at, c) in text.char_indices().filter(|(_, c)| !kept(*c)) {
            self.push_stretch(&text[from..at], source, from);
            self.source = None;
            self.push(&text[at..at + c.len_utf8()]);
            from = at + c.len_utf8();
        }
        self.push_stretch(&text[from..], source, from);
        self.source = None;
    }

    fn push_stretch(&mut self, text: &str, source: Source, from: usize) {
        let at = source.at + from;
        self.source = Some(Source { at, ..source });
        self.push(text);
    }

    /// Adds running text; white space in it is collapsed, or kept in a code block.
    ///
    /// Opens a paragraph where no block is open.
    pub fn push(&mut self, text: &str) {
        // A character reference can import what was removed from the file itself.
        let cleaned = clean(Cow::Borrowed(text));
        self.made.controls = self.made.controls.saturating_add(cleaned.controls);
        self.made.invisible = self.made.invisible.saturating_add(cleaned.invisible);
        if self.is_code() {
            self.push_verbatim(&cleaned.text);
            return;
        }
        let all = cleaned.text.len();
        let base = self.source;
        let mut rest = &*cleaned.text;
        loop {
            let words = rest.trim_ascii_start();
            if words.len() < rest.len() {
                self.owe(Owed::Space);
            }
            if words.is_empty() {
                return;
            }
            let end = words
                .bytes()
                .position(|b| b.is_ascii_whitespace())
                .unwrap_or(words.len());
            self.source = base.map(|source| Source {
                at: source.at + (all - words.len()),
                ..source
            });
            self.push_word(&words[..end]);
            rest = &words[end..];
        }
    }

    /// Breaks the line inside the open block.
    pub fn line_break(&mut self) {
        match &self.block {
            Some(OpenBlock {
                kind: BlockKind::Cell { .. },
                ..
            }) => self.owe(Owed::Space),
            Some(OpenBlock {
                kind: BlockKind::Code,
                ..
            }) => self.push_verbatim("\n"),
            _ => self.owe(Owed::LineFeed),
        }
    }

    pub(super) fn is_code(&self) -> bool {
        matches!(
            &self.block,
            Some(OpenBlock {
                kind: BlockKind::Code,
                ..
            })
        )
    }

    pub(super) fn owe(&mut self, owed: Owed) {
        if self
            .block
            .as_ref()
            .is_some_and(|block| block.start.is_some())
        {
            self.owed = self.owed.max(owed);
        }
    }

    fn push_word(&mut self, word: &str) {
        if self.block.is_none() {
            self.begin(BlockKind::Paragraph);
        }
        let started = self
            .block
            .as_ref()
            .is_some_and(|block| block.start.is_some());
        // Other white space, such as a no-break space, counts inside a block but opens none.
        let all = word.len();
        let word = if started { word } else { word.trim_start() };
        if word.is_empty() {
            return;
        }
        if let Some(source) = &mut self.source {
            source.at += all - word.len();
        }
        self.start_block();
        match take(&mut self.owed) {
            Owed::Nothing => {}
            Owed::Space => self.made.text.push(' '),
            Owed::LineFeed => self.made.text.push('\n'),
        }
        self.put(word);
    }

    fn push_verbatim(&mut self, text: &str) {
        let started = self
            .block
            .as_ref()
            .is_some_and(|block| block.start.is_some());
        if started {
            self.put(text);
            return;
        }
        let body = text.trim_start();
        self.indent.push_str(&text[..text.len() - body.len()]);
        if body.is_empty() {
            return;
        }
        if let Some(source) = &mut self.source {
            source.at += text.len() - body.len();
        }
        self.start_block();
        let indent = take(&mut self.indent);
        let line = indent.rfind('\n').map_or(0, |at| at + 1);
        self.made.text.push_str(&indent[line..]);
        self.put(body);
    }

    /// Appends visible text under all open formatting.
    fn put(&mut self, text: &str) {
        let at = self.made.text.len();
        for mark in self
            .open_marks
            .iter_mut()
            .filter(|mark| mark.start.is_none())
        {
            mark.start = Some(at);
            mark.used = true;
        }
        if let Some(row) = &mut self.row {
            row.has_words = true;
        }
        if !self.waiting_pins.is_empty() {
            let waiting = take(&mut self.waiting_pins);
            self.settle(waiting.into_iter(), at);
        }
        if !self.waiting_points.is_empty() {
            let waiting = take(&mut self.waiting_points);
            self.settle(waiting.into_iter(), at);
        }
        if let Some(source) = self.source {
            let len = source.reference.unwrap_or(text.len());
            self.made.origins.push(Origin {
                text: Span::new(at, at + text.len()),
                part: source.part,
                source: Span::new(source.at, source.at + len),
            });
        }
        self.made.text.push_str(text);
    }

    /// Separates the open block from the one before it and notes where it starts.
    pub(super) fn start_block(&mut self) {
        let Some(block) = &mut self.block else { return };
        if block.start.is_some() {
            return;
        }
        let text = &mut self.made.text;
        match (&block.kind, &mut self.row) {
            (BlockKind::Cell { .. }, Some(row)) if row.cells > 0 => text.push('\t'),
            (BlockKind::Cell { row: 1.., .. }, _) => text.push('\n'),
            _ if text.is_empty() => {}
            _ => text.push_str("\n\n"),
        }
        if let (BlockKind::Cell { .. }, Some(row)) = (&block.kind, &mut self.row) {
            row.cells += 1;
        }
        let at = text.len();
        block.start = Some(at);
        block.item = self.lists.place();
        for label in self.waiting_references.drain(..) {
            let kind = MarkKind::FootnoteRef { label };
            self.made.marks.push(Mark {
                span: Span::new(at, at),
                kind,
            });
        }
    }

    /// Removes white space, of whatever kind, from the end of the block.
    pub(super) fn trim_end(&mut self, start: usize) {
        let end = start + self.made.text[start..].trim_end().len();
        if end == self.made.text.len() {
            return;
        }
        self.made.text.truncate(end);
        for mark in &mut self.made.marks[self.block_marks..] {
            mark.span = Span::new(mark.span.start.min(end), mark.span.end.min(end));
        }
        self.pull_back(self.block_pins, end);
        let is_kept = |origin: &Origin| origin.text.start < end;
        while self
            .made
            .origins
            .last()
            .is_some_and(|origin| !is_kept(origin))
        {
            self.made.origins.pop();
        }
        if let Some(origin) = self.made.origins.last_mut()
            && origin.text.end > end
        {
            let cut = origin.text.end - end;
            origin.text.end = end;
            origin.source.end = origin
                .source
                .end
                .saturating_sub(cut)
                .max(origin.source.start);
        }
    }
}
