//! Rich Text documents (`.rtf`), version 1.9.1: their text with headings, tables,
//! notes, links, comments and tracked changes.

mod destinations;
mod fonts;
mod stories;
mod tables;
mod text;
mod tokens;
mod words;

use std::collections::HashMap;

use claimdesk_compose::flow::{Flow, Marks, Op, Shape, TooMany};
use claimdesk_compose::{Document, FileKind, NoteText, ReadError, Skips};
use claimdesk_draft::{Changes, Comment};
use claimdesk_opc::limits;
use encoding_rs::{Encoding, WINDOWS_1252};

use fonts::Fonts;
use stories::Aside;
use tables::Cells;
use tokens::{Token, Tokens};
use words::{Destination, State};

/// How deep groups may be in groups.
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

struct Reader<'s> {
    skips: &'s mut Skips,
    changes: Changes,
    flow: Flow,
    state: State,
    groups: Vec<State>,
    fonts: Fonts,
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
    /// The formatting that was last written down; none where the pieces moved, so that it no longer holds.
    marks: Option<Marks>,
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
            fonts: Fonts::default(),
            encoding: WINDOWS_1252,
            styles: HashMap::new(),
            pending: Vec::new(),
            covered: 0,
            half: None,
            aside_text: String::new(),
            paragraph: false,
            marks: Some(Marks::empty()),
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
                let encoding = words::charset(number, self.encoding);
                self.fonts.set_encoding(self.state.font, encoding);
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
}
