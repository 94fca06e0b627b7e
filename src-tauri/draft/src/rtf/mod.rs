//! Rich Text documents (`.rtf`), version 1.9.1: their text with headings, tables,
//! notes, links, comments and tracked changes.

mod tables;
mod tokens;
mod words;

use std::collections::HashMap;
use std::mem::take;

use encoding_rs::{Encoding, WINDOWS_1252};
use tables::Cells;
use tokens::{Token, Tokens};
use words::{Destination, State};

use crate::flow::{Document, Flow, Item, Look, NOWHERE, NoteText, Op, Shape, TooMany};
use crate::skips::Skips;
use crate::{Changes, Comment, FileKind, ReadError, Span, address, flow, limits};

/// How deep groups may stand in groups.
const DEPTH: usize = 100_000;

/// A Rich Text document taken apart.
pub(crate) struct RichText {
    pub(crate) document: Document,
    pub(crate) title: Option<String>,
    pub(crate) author: Option<String>,
}

/// Takes a Rich Text document apart. One that breaks off is read as far as it goes, and that is counted.
pub(crate) fn read(
    bytes: &[u8],
    changes: Changes,
    skips: &mut Skips,
) -> Result<RichText, ReadError> {
    let mut reader = Reader::new(changes, skips);
    reader.walk(bytes).map_err(|TooMany| ReadError::TooRich {
        kind: FileKind::Rtf,
        limit: limits::PIECES,
    })?;
    Ok(reader.finish())
}

/// A story besides the body: a note's text or a comment's.
struct Aside {
    /// How many groups were open when it began.
    depth: usize,
    from: usize,
    what: Story,
    paragraph: bool,
    cells: Cells,
}

enum Story {
    Note(String),
    /// The one that the reader is at.
    Comment,
}

struct Reader<'s> {
    skips: &'s mut Skips,
    changes: Changes,
    flow: Flow,
    state: State,
    groups: Vec<State>,
    /// The encoding of each font's characters.
    fonts: HashMap<i32, &'static Encoding>,
    encoding: &'static Encoding,
    /// What each paragraph style makes of a paragraph, by its number.
    styles: HashMap<i32, Shape>,
    /// Bytes that wait for the rest of their character, and their encoding.
    pending: Vec<u8>,
    /// How many more characters the last `\u` covers.
    covered: u32,
    /// The first half of a character beyond the basic plane.
    half: Option<u16>,
    /// Text of a destination that is not shown: a code, a name.
    aside_text: String,
    paragraph: bool,
    marks: flow::Marks,
    cells: Cells,
    asides: Vec<Aside>,
    notes: HashMap<String, NoteText>,
    note_ops: Vec<Op>,
    comments: Vec<Comment>,
    names: HashMap<i32, usize>,
    author: String,
    annotation: usize,
    /// How many groups were open where each link began.
    links: Vec<usize>,
    link: Option<String>,
    title: Option<String>,
    written_by: Option<String>,
}

impl<'s> Reader<'s> {
    fn new(changes: Changes, skips: &'s mut Skips) -> Self {
        Self {
            skips,
            changes,
            flow: Flow::default(),
            state: State::default(),
            groups: Vec::new(),
            fonts: HashMap::new(),
            encoding: WINDOWS_1252,
            styles: HashMap::new(),
            pending: Vec::new(),
            covered: 0,
            half: None,
            aside_text: String::new(),
            paragraph: false,
            marks: 0,
            cells: Cells::default(),
            asides: Vec::new(),
            notes: HashMap::new(),
            note_ops: Vec::new(),
            comments: Vec::new(),
            names: HashMap::new(),
            author: String::new(),
            annotation: 0,
            links: Vec::new(),
            link: None,
            title: None,
            written_by: None,
        }
    }

    fn walk(&mut self, bytes: &[u8]) -> Result<(), TooMany> {
        let mut tokens = Tokens::new(bytes);
        let mut ended = false;
        while let Some(token) = tokens.next() {
            if !matches!(token, Token::Byte(_)) {
                self.flush()?;
            }
            match token {
                Token::Open => {
                    if self.groups.len() >= DEPTH {
                        return Err(TooMany);
                    }
                    self.covered = 0;
                    self.groups.push(self.state);
                }
                Token::Close => {
                    self.covered = 0;
                    self.close()?;
                    if self.groups.is_empty() {
                        ended = true;
                        break;
                    }
                }
                Token::Word("bin", Some(count)) => {
                    tokens.pass_over(usize::try_from(count).unwrap_or(0));
                }
                Token::Word(word, number) => self.word(word, number)?,
                Token::Sign(sign) => self.sign(sign)?,
                Token::Byte(byte) => self.byte(byte)?,
                Token::Text(text) => self.plain(text)?,
            }
        }
        self.flush()?;
        if !ended {
            self.skips.one("truncated");
            while !self.groups.is_empty() {
                self.close()?;
            }
        }
        self.end_paragraph()?;
        self.cells.close(&mut self.flow)
    }

    fn finish(mut self) -> RichText {
        let body = self.flow.ops.len();
        self.flow.ops.append(&mut self.note_ops);
        for note in self.notes.values_mut() {
            note.ops = note.ops.start + body..note.ops.end + body;
        }
        RichText {
            document: Document {
                flows: vec![self.flow],
                body: 0..body,
                notes: self.notes,
                comments: self.comments,
            },
            title: self.title,
            author: self.written_by,
        }
    }

    /// Ends a group and with it what it had begun.
    fn close(&mut self) -> Result<(), TooMany> {
        let depth = self.groups.len();
        let ended = self.state;
        let Some(outer) = self.groups.pop() else {
            return Ok(());
        };
        if ended.destination != outer.destination || ended.destination == Destination::Style {
            self.end_destination(ended.destination);
        }
        if self.asides.last().is_some_and(|aside| aside.depth == depth) {
            self.end_aside()?;
        }
        if self.links.last() == Some(&depth) {
            self.links.pop();
            self.flow.push(Op::EndLink)?;
        }
        self.state = outer;
        Ok(())
    }

    /// Takes in what a destination said that is not shown.
    fn end_destination(&mut self, destination: Destination) {
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

    fn word(&mut self, word: &str, number: Option<i32>) -> Result<(), TooMany> {
        let is_on = number != Some(0);
        if word == "shpinst" {
            // A shape's text is in it.
            self.state.ignorable = false;
            return Ok(());
        }
        if let Some(destination) = words::destination(word) {
            self.enter(destination, word)?;
            if let Some(number) = number {
                self.aside_text = number.to_string();
            }
            return Ok(());
        }
        if self.state.ignorable {
            // A destination that is not known here, and says itself that it may be passed over.
            self.state.ignorable = false;
            self.state.destination = Destination::Skipped;
            return Ok(());
        }
        match word {
            "par" | "sect" => self.paragraph_mark()?,
            "line" | "page" | "column" => self.op(Op::Break)?,
            "tab" => self.op(Op::Space)?,
            "cell" | "nestcell" if self.shown() => {
                self.open_paragraph()?;
                self.end_paragraph()?;
                self.cells.end_cell(&mut self.flow)?;
            }
            "row" | "nestrow" if self.shown() => self.cells.end_row(&mut self.flow)?,
            "trowd" => self.state.header_row = false,
            "trhdr" => self.state.header_row = true,
            "pard" => self.state.reset_paragraph(),
            "plain" => self.state.reset_run(),
            "intbl" => self.state.in_table = true,
            "s" => self.state.style = number.unwrap_or(0),
            "outlinelevel" => self.state.outline = number.and_then(|n| u8::try_from(n).ok()),
            "ls" => self.state.list = is_on,
            "ilvl" => self.state.level = number.and_then(|n| u8::try_from(n).ok()).unwrap_or(0),
            "f" => self.state.font = number.unwrap_or(0),
            "fcharset" => {
                let font = self.state.font;
                self.fonts
                    .insert(font, words::charset(number, self.encoding));
            }
            "ansicpg" => self.encoding = words::code_page(number),
            "mac" => self.encoding = encoding_rs::MACINTOSH,
            "uc" => self.state.cover = number.and_then(|n| u32::try_from(n).ok()).unwrap_or(1),
            "u" => self.unicode(number.unwrap_or(0))?,
            "revised" => self.state.inserted = is_on,
            "deleted" => self.state.deleted = is_on,
            _ => match words::character(word) {
                Some(char) => self.text(char.encode_utf8(&mut [0; 4]))?,
                None => self.state.format(word, is_on),
            },
        }
        Ok(())
    }

    /// Begins a destination: what follows in this group is no running text, or a story of its own.
    fn enter(&mut self, destination: Destination, word: &str) -> Result<(), TooMany> {
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
    fn outer_destination(&self) -> Destination {
        let outer = self.groups.last().map(|state| state.destination);
        outer.unwrap_or(Destination::Body)
    }

    fn begin_aside(&mut self, what: Story) {
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
        self.marks = u8::MAX;
    }

    fn end_aside(&mut self) -> Result<(), TooMany> {
        self.end_paragraph()?;
        self.cells.close(&mut self.flow)?;
        let Some(aside) = self.asides.pop() else {
            return Ok(());
        };
        self.paragraph = aside.paragraph;
        self.cells = aside.cells;
        self.marks = u8::MAX;
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

    fn new_comment(&mut self) -> usize {
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
    fn comment_of(&mut self, name: i32) -> Option<usize> {
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
    fn name_comment(&mut self, name: i32) {
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

    fn open_comment(&mut self) -> Option<&mut Comment> {
        self.comments.get_mut(self.annotation)
    }

    fn sign(&mut self, sign: u8) -> Result<(), TooMany> {
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

    fn byte(&mut self, byte: u8) -> Result<(), TooMany> {
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
    fn flush(&mut self) -> Result<(), TooMany> {
        if self.pending.is_empty() {
            return Ok(());
        }
        let bytes = take(&mut self.pending);
        let font = self.fonts.get(&self.state.font);
        let encoding = font.copied().unwrap_or(self.encoding);
        let (text, _) = encoding.decode_without_bom_handling(&bytes);
        self.text(&text)
    }

    fn plain(&mut self, text: &[u8]) -> Result<(), TooMany> {
        let covered = usize::try_from(self.covered).unwrap_or(0).min(text.len());
        self.covered = 0;
        let text = &text[covered..];
        if text.is_ascii() {
            return self.text(std::str::from_utf8(text).unwrap_or_default());
        }
        self.pending.extend_from_slice(text);
        self.flush()
    }

    /// Shows a character given by its UTF-16 code unit; what follows repeats it for older programs.
    fn unicode(&mut self, number: i32) -> Result<(), TooMany> {
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
        let text = String::from_utf16_lossy(units);
        self.text(&text)?;
        self.covered = covered;
        Ok(())
    }

    /// Returns whether text at this place belongs to a story.
    fn shown(&self) -> bool {
        let left_out = match self.changes {
            Changes::Accepted => self.state.deleted,
            Changes::Original => self.state.inserted,
        };
        self.state.destination == Destination::Body && !left_out
    }

    fn text(&mut self, text: &str) -> Result<(), TooMany> {
        match self.state.destination {
            Destination::Body => {}
            Destination::Skipped => return Ok(()),
            _ => {
                let room = limits::CODE_CHARS.saturating_sub(self.aside_text.len());
                let end = text.floor_char_boundary(room.min(text.len()));
                self.aside_text.push_str(&text[..end]);
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
        if self.state.marks != self.marks {
            self.marks = self.state.marks;
            self.flow.push(Op::Marks(self.marks))?;
        }
        self.flow.push_text(text, NOWHERE, 0)
    }

    fn op(&mut self, op: Op) -> Result<(), TooMany> {
        if self.shown() {
            self.open_paragraph()?;
            self.flow.push(op)?;
        }
        Ok(())
    }

    fn paragraph_mark(&mut self) -> Result<(), TooMany> {
        if self.shown() {
            self.end_paragraph()?;
        }
        Ok(())
    }

    fn open_paragraph(&mut self) -> Result<(), TooMany> {
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

    fn end_paragraph(&mut self) -> Result<(), TooMany> {
        if take(&mut self.paragraph) {
            self.flow.push(Op::EndParagraph)?;
        }
        Ok(())
    }
}
