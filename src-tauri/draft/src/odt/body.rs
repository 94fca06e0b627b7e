//! Takes the text of an OpenDocument text apart.
//!
//! Like Word's parser it walks the XML once with a stack of its own. Notes,
//! comments, text boxes and removed text stand in the middle of a paragraph:
//! what is in them is taken aside until their end.

use std::collections::{HashMap, HashSet};
use std::mem::take;
use std::ops::Range;

use super::styles::{RunLook, Styles};
use crate::flow::{Flow, Item, Look, Marks, NOWHERE, Op, Shape, TooMany};
use crate::skips::Skips;
use crate::xml::{Malformed, Ns, Piece, Tag, Xml};
use crate::{Changes, Comment, Reply, Span, address, limits};

/// Why the text could not be taken apart to its end.
#[derive(Debug)]
pub(super) enum Stop {
    Malformed(Malformed),
    TooMany,
}

impl From<Malformed> for Stop {
    fn from(cause: Malformed) -> Self {
        Self::Malformed(cause)
    }
}

impl From<TooMany> for Stop {
    fn from(_: TooMany) -> Self {
        Self::TooMany
    }
}

/// A note's pieces in the flow, behind those of the body.
#[derive(Debug)]
pub(super) struct Note {
    pub(super) ops: Range<usize>,
    pub(super) endnote: bool,
}

/// The text taken apart, as far as it went.
pub(super) struct Parsed {
    pub(super) flow: Flow,
    pub(super) body: usize,
    pub(super) notes: HashMap<String, Note>,
    pub(super) comments: Vec<Comment>,
    pub(super) stop: Option<Stop>,
}

/// What an element's end has to close.
enum Frame {
    Nothing,
    Paragraph,
    Run(RunLook),
    Link,
    List,
    Item,
    Table,
    HeaderRows,
    Row,
    Cell { reach: u32 },
    Picture,
    Aside(Box<Aside>),
    Author,
    Date,
    Words,
    Region,
}

/// What is taken aside, and what goes on around it.
struct Aside {
    what: What,
    from: usize,
    look: RunLook,
    paragraph: bool,
    lists: Vec<List>,
}

enum What {
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
struct Annotation {
    name: Option<String>,
    parent: Option<String>,
    author: String,
    date: Option<String>,
    resolved: bool,
}

/// An open list.
#[derive(Clone, Default)]
struct List {
    style: String,
    next: u32,
    numbered: bool,
    /// Whether the open item has had its first paragraph.
    opened: bool,
    in_item: bool,
    /// Whether the open item shows a bullet or number at all.
    shown: bool,
}

/// Takes the text apart.
pub(super) struct Parser<'s> {
    styles: &'s Styles,
    changes: Changes,
    skips: &'s mut Skips,
    flow: Flow,
    notes: HashMap<String, Note>,
    note_ops: Vec<Op>,
    comments: Vec<Comment>,
    /// Which comment each name means.
    names: HashMap<String, u32>,
    /// Removed text by its change's id, and the ids of changes that inserted.
    removed: HashMap<String, Vec<Op>>,
    inserted: HashSet<String>,
    region: String,
    frames: Vec<Frame>,
    look: RunLook,
    marks: Marks,
    /// Whether a paragraph is open.
    paragraph: bool,
    lists: Vec<List>,
    /// How far each list style had counted when its list ended.
    counted: HashMap<String, u32>,
    /// The row's next column, for each open table; and whether its rows are headers.
    rows: Vec<(u32, bool)>,
    after: Vec<Op>,
    boxes: usize,
    /// Inserted text that the reading leaves out, by how many changes.
    left_out: u32,
    /// Whether text here is no text of the document: an author, a date.
    fact: String,
    in_fact: bool,
    described: bool,
    footnotes: usize,
}

impl<'s> Parser<'s> {
    pub(super) fn new(styles: &'s Styles, changes: Changes, skips: &'s mut Skips) -> Self {
        Self {
            styles,
            changes,
            skips,
            flow: Flow::default(),
            notes: HashMap::new(),
            note_ops: Vec::new(),
            comments: Vec::new(),
            names: HashMap::new(),
            removed: HashMap::new(),
            inserted: HashSet::new(),
            region: String::new(),
            frames: Vec::new(),
            look: RunLook::default(),
            marks: 0,
            paragraph: false,
            lists: Vec::new(),
            counted: HashMap::new(),
            rows: Vec::new(),
            after: Vec::new(),
            boxes: 0,
            left_out: 0,
            fact: String::new(),
            in_fact: false,
            described: false,
            footnotes: 0,
        }
    }

    /// Takes the part with the text apart.
    pub(super) fn parse(mut self, text: &str) -> Parsed {
        let mut xml = Xml::new(text);
        let stop = self.walk(&mut xml).err();
        self.skips.many("entity", xml.entities);
        self.flow.ops.append(&mut self.after);
        let body = self.flow.ops.len();
        self.flow.ops.append(&mut self.note_ops);
        for note in self.notes.values_mut() {
            note.ops = note.ops.start + body..note.ops.end + body;
        }
        Parsed {
            flow: self.flow,
            body,
            notes: self.notes,
            comments: self.comments,
            stop,
        }
    }

    fn walk(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(piece) = xml.next()? {
            match piece {
                Piece::Start(tag) => match self.enter(&tag)? {
                    Some(frame) => self.frames.push(frame),
                    None => xml.skip()?,
                },
                Piece::End => {
                    if let Some(frame) = self.frames.pop() {
                        self.leave(frame)?;
                    }
                }
                Piece::Text { text, .. } => self.text(&text)?,
                Piece::Char { char, .. } => self.text(char.encode_utf8(&mut [0; 4]))?,
            }
        }
        Ok(())
    }

    /// Opens what an element opens; `None` passes over all of it.
    fn enter(&mut self, tag: &Tag<'_>) -> Result<Option<Frame>, Stop> {
        match tag.ns {
            Ns::Text => self.enter_text(tag),
            Ns::Table => self.enter_table(tag),
            Ns::Office => self.enter_office(tag),
            Ns::Draw => self.enter_draw(tag),
            Ns::Dublin => Ok(match tag.local() {
                "creator" => self.fact(Frame::Author),
                "date" => self.fact(Frame::Date),
                _ => None,
            }),
            Ns::Meta => Ok(None),
            Ns::Svg if matches!(tag.local(), "desc" | "title") => {
                // A picture's description says more than its title; either is enough.
                Ok(if self.described {
                    None
                } else {
                    self.fact(Frame::Words)
                })
            }
            _ => Ok(Some(Frame::Nothing)),
        }
    }

    fn enter_text(&mut self, tag: &Tag<'_>) -> Result<Option<Frame>, Stop> {
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

    fn enter_table(&mut self, tag: &Tag<'_>) -> Result<Option<Frame>, Stop> {
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

    fn enter_office(&mut self, tag: &Tag<'_>) -> Result<Option<Frame>, Stop> {
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

    fn enter_draw(&mut self, tag: &Tag<'_>) -> Result<Option<Frame>, Stop> {
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

    /// Closes what an element opened.
    fn leave(&mut self, frame: Frame) -> Result<(), Stop> {
        match frame {
            Frame::Nothing => {}
            Frame::Region => self.region.clear(),
            Frame::Paragraph => {
                self.paragraph = false;
                self.look = RunLook::default();
                self.flow.push(Op::EndParagraph)?;
                self.add_boxes();
            }
            Frame::Run(outer) => self.look = outer,
            Frame::Link => self.flow.push(Op::EndLink)?,
            Frame::List => {
                if let Some(list) = self.lists.pop() {
                    self.counted.insert(list.style, list.next);
                }
            }
            Frame::Item => {
                if let Some(list) = self.lists.last_mut() {
                    list.in_item = false;
                }
            }
            Frame::Table => {
                self.rows.pop();
                self.flow.close_table()?;
            }
            Frame::HeaderRows => {
                if let Some(row) = self.rows.last_mut() {
                    row.1 = false;
                }
            }
            Frame::Row => self.flow.push(Op::EndRow)?,
            Frame::Cell { reach } => {
                self.flow.push(Op::EndCell)?;
                if let Some(row) = self.rows.last_mut() {
                    row.0 = row.0.saturating_add(reach);
                }
            }
            Frame::Picture => {}
            Frame::Words => {
                let words = self.end_fact();
                let words = words.trim();
                if !words.is_empty() && self.shows() {
                    self.described = true;
                    self.flow.push(Op::Picture)?;
                    self.flow.push_text(words, NOWHERE, 0)?;
                    self.flow.push(Op::EndPicture)?;
                }
            }
            Frame::Author | Frame::Date => self.end_annotation_fact(&frame),
            Frame::Aside(aside) => self.close_aside(*aside)?,
        }
        Ok(())
    }

    const fn shows(&self) -> bool {
        self.left_out == 0
    }

    fn text(&mut self, text: &str) -> Result<(), Stop> {
        if self.in_fact {
            let room = limits::CODE_CHARS.saturating_sub(self.fact.len());
            let end = text.floor_char_boundary(room.min(text.len()));
            self.fact.push_str(&text[..end]);
            return Ok(());
        }
        if !self.paragraph || !self.shows() || text.is_empty() {
            return Ok(());
        }
        if self.look.hidden {
            self.skips.one("hidden");
            return Ok(());
        }
        if self.look.on != self.marks {
            self.marks = self.look.on;
            self.flow.push(Op::Marks(self.marks))?;
        }
        Ok(self.flow.push_text(text, NOWHERE, 0)?)
    }

    fn put(&mut self, op: Op) -> Result<(), Stop> {
        if self.paragraph && self.shows() {
            self.flow.push(op)?;
        }
        Ok(())
    }

    fn fact(&mut self, frame: Frame) -> Option<Frame> {
        self.in_fact = true;
        self.fact.clear();
        Some(frame)
    }

    fn end_fact(&mut self) -> String {
        self.in_fact = false;
        take(&mut self.fact)
    }

    /// Notes who wrote the comment that is being read, or when.
    fn end_annotation_fact(&mut self, frame: &Frame) {
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

    fn open_paragraph(&mut self, tag: &Tag<'_>) -> Result<Frame, Stop> {
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

    /// Returns the place in a list of a paragraph that begins now.
    fn item(&mut self, style: &str) -> Option<Item> {
        let depth = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
        let own = self.styles.list(style).map(str::to_owned);
        let level = self.lists.len().checked_sub(1)?;
        let styles = self.styles;
        let list = self.lists.last_mut()?;
        if !list.in_item || !list.shown {
            return None;
        }
        if list.style.is_empty()
            && let Some(own) = own
        {
            let shown = styles.level(&own, level);
            list.numbered = shown.numbered;
            list.style = own;
        }
        let opens = !list.opened;
        if opens {
            list.opened = true;
            list.next = list.next.saturating_add(1);
        }
        Some(Item {
            depth,
            number: list.numbered.then(|| list.next.saturating_sub(1)),
            opens,
        })
    }

    fn open_list(&mut self, tag: &Tag<'_>) -> Frame {
        let inherited = self.lists.last().map(|list| list.style.clone());
        let style = match tag.attr("style-name") {
            Some(style) => style.into_owned(),
            None => inherited.unwrap_or_default(),
        };
        let level = self.styles.level(&style, self.lists.len());
        let goes_on = tag
            .attr("continue-numbering")
            .is_some_and(|value| value == "true")
            || tag.attr("continue-list").is_some();
        let before = self.counted.get(&style).copied();
        let next = before.filter(|_| goes_on && self.lists.is_empty());
        self.lists.push(List {
            style,
            next: next.unwrap_or(level.start),
            numbered: level.numbered,
            ..List::default()
        });
        Frame::List
    }

    fn open_item(&mut self, tag: &Tag<'_>) {
        if let Some(list) = self.lists.last_mut() {
            list.in_item = true;
            list.opened = false;
            list.shown = tag.local() == "list-item";
            let start = tag.attr("start-value").and_then(|n| n.parse().ok());
            list.next = start.unwrap_or(list.next);
        }
    }

    fn open_link(&mut self, tag: &Tag<'_>) -> Result<Frame, Stop> {
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

    fn open_note(&mut self, tag: &Tag<'_>) -> Result<Option<Frame>, Stop> {
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
    fn open_aside(&mut self, what: What) -> Option<Frame> {
        if matches!(what, What::Box) {
            self.boxes += 1;
        }
        self.marks = u8::MAX;
        Some(Frame::Aside(Box::new(Aside {
            what,
            from: self.flow.ops.len(),
            look: take(&mut self.look),
            paragraph: take(&mut self.paragraph),
            lists: take(&mut self.lists),
        })))
    }

    fn close_aside(&mut self, aside: Aside) -> Result<(), Stop> {
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
        self.marks = u8::MAX;
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

    fn add_boxes(&mut self) {
        if !self.after.is_empty() {
            self.flow.ops.append(&mut self.after);
            self.marks = u8::MAX;
        }
    }

    /// Keeps a comment whose text was read, as one of its own or as an answer.
    fn comment(&mut self, annotation: Annotation, text: String) -> Result<(), Stop> {
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

    /// Begins or ends text that a change inserted.
    fn change(&mut self, id: &str, begins: bool) {
        if self.changes == Changes::Original && self.inserted.contains(id) {
            self.left_out = if begins {
                self.left_out.saturating_add(1)
            } else {
                self.left_out.saturating_sub(1)
            };
        }
    }

    /// Puts removed text back where it stood: its first and last paragraph go on in those around it.
    fn put_back(&mut self, id: &str) -> Result<(), Stop> {
        let Some(ops) = self.removed.remove(id) else {
            return Ok(());
        };
        let is_edge = |op: &Op| matches!(op, Op::Paragraph(_));
        let first = ops.iter().position(is_edge);
        let last = ops.iter().rposition(|op| *op == Op::EndParagraph);
        for (at, op) in ops.iter().enumerate() {
            if self.paragraph && (Some(at) == first || Some(at) == last) {
                continue;
            }
            self.flow.push(*op)?;
        }
        self.marks = u8::MAX;
        Ok(())
    }
}
