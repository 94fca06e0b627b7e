//! Reads Markdown: CommonMark with tables, footnotes and strikethrough.

use std::collections::HashMap;
use std::ops::Range;

use claimdesk_compose::{Composer, Skips, Source};
use claimdesk_draft::{BlockKind, MarkKind, address, are_paragraphs, goes_on};
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::{front_matter, html};

/// How many lists and quotes one line may open. Deeper ones stay text: nothing
/// legible nests so far, and the parser's time grows with depth times lines.
const DEEPEST: usize = 64;

/// How far a line may be indented, in columns, for the same reason.
const WIDEST_INDENT: usize = 2 * DEEPEST;

/// What Markdown says of the article next to its text.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    pub(crate) title: Option<String>,
    pub(crate) byline: Option<String>,
}

/// Reads Markdown into `out`; when `traced`, with where each word is in `text`.
pub(crate) fn read(text: &str, traced: bool, out: &mut Composer, skips: &mut Skips) -> Facts {
    let (found, body) = front_matter::split(text);
    let facts = found.map_or_else(Facts::default, |found| {
        skips.one("front_matter");
        Facts {
            title: found.title,
            byline: found.byline,
        }
    });
    let start = text.len() - body.len();
    let flat = flatten(body);
    // Where lines had to be changed, places in them are not told.
    let traced = traced && flat == body;
    let body = flat;
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    if let Some(title) = &facts.title
        && !Parser::new_ext(&body, options).any(|event| is_headline(&event))
    {
        out.begin(BlockKind::Heading { level: 1 });
        out.push(title);
    }
    let mut writer = Writer::new(out, skips);
    let lines: Vec<&str> = body.split('\n').map(str::trim).collect();
    writer.paragraphs = are_paragraphs(&lines).then_some(&body);
    writer.places = traced.then_some(Places { body: &body, start });
    let mut notes = Notes::default();
    for placed in Parser::new_ext(&body, options).into_offset_iter() {
        if let Some((event, range)) = notes.take(placed) {
            writer.write(event, range);
        }
    }
    for (label, events) in notes.in_order() {
        writer.out.open_note(&label);
        for (event, range) in events {
            writer.write(event, range);
        }
        writer.out.close_note();
    }
    facts
}

/// An event with its place in the body.
type Placed<'a> = (Event<'a>, Range<usize>);

/// Sets footnotes aside, so that they follow the text in the order it refers to them.
#[derive(Default)]
struct Notes<'a> {
    /// The texts of the notes, in the order they were written.
    written: Vec<(CowStr<'a>, Vec<Placed<'a>>)>,
    /// The place of each label among the references.
    referred: HashMap<CowStr<'a>, usize>,
    /// How many definitions are open around the current event.
    depth: usize,
}

impl<'a> Notes<'a> {
    /// Keeps an event that belongs to a footnote; returns any other.
    fn take(&mut self, (event, range): Placed<'a>) -> Option<Placed<'a>> {
        if let Event::FootnoteReference(label) = &event {
            let place = self.referred.len();
            self.referred.entry(label.clone()).or_insert(place);
        }
        match event {
            Event::Start(Tag::FootnoteDefinition(label)) => {
                self.depth += 1;
                if self.depth == 1 {
                    self.written.push((label, Vec::new()));
                }
                None
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                self.depth = self.depth.saturating_sub(1);
                None
            }
            event if self.depth == 0 => Some((event, range)),
            event => {
                if let Some((_, events)) = self.written.last_mut() {
                    events.push((event, range));
                }
                None
            }
        }
    }

    fn in_order(mut self) -> Vec<(CowStr<'a>, Vec<Placed<'a>>)> {
        let referred = &self.referred;
        self.written
            .sort_by_key(|(label, _)| referred.get(label).copied().unwrap_or(usize::MAX));
        self.written
    }
}

/// Writes Markdown events through a composer.
struct Writer<'c> {
    out: &'c mut Composer,
    skips: &'c mut Skips,
    /// The parts of the HTML block being read.
    html: Option<String>,
    /// The element whose text is being dropped, opened by an inline tag.
    dropping: Option<&'static str>,
    heading_row: bool,
    column: u32,
    /// Whether each open link was kept.
    links: Vec<bool>,
    /// Returns where words stand, where that is asked for.
    places: Option<Places<'c>>,
    /// The body, where each of its lines is a paragraph.
    paragraphs: Option<&'c str>,
    /// Whether the open block is a paragraph.
    in_paragraph: bool,
}

/// The body of a Markdown text, and where it begins in the whole.
#[derive(Clone, Copy)]
struct Places<'a> {
    body: &'a str,
    start: usize,
}

impl Places<'_> {
    /// Returns where the words of an event stand, unless they stand nowhere as they are.
    fn of(self, words: &str, range: Range<usize>, code: bool) -> Option<Source> {
        let mut written = self.body.get(range.clone())?;
        let mut at = range.start;
        if code {
            let fence = written.bytes().take_while(|&b| b == b'`').count();
            written = written.get(fence..written.len().checked_sub(fence)?)?;
            at += fence;
            if written.len() > words.len() && written.starts_with(' ') && written.ends_with(' ') {
                written = written.get(1..written.len() - 1)?;
                at += 1;
            }
        }
        let mut chars = words.chars();
        let is_one = chars.next().is_some() && chars.next().is_none();
        let reference = if written == words {
            None
        } else {
            Some(written.len()).filter(|_| is_one && !code)
        };
        (written == words || reference.is_some()).then_some(Source {
            part: 0,
            at: self.start + at,
            reference,
        })
    }
}

impl<'c> Writer<'c> {
    const fn new(out: &'c mut Composer, skips: &'c mut Skips) -> Self {
        let links = Vec::new();
        Self {
            out,
            skips,
            html: None,
            dropping: None,
            heading_row: false,
            column: 0,
            links,
            places: None,
            paragraphs: None,
            in_paragraph: false,
        }
    }

    fn words(&mut self, words: &str, range: Range<usize>, code: bool) {
        let place = self.places.and_then(|places| places.of(words, range, code));
        match place {
            Some(source) => self.out.push_from(words, source),
            None => self.out.push(words),
        }
    }

    fn write(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Html(part) => match &mut self.html {
                Some(html) => html.push_str(&part),
                None => html::fragment(&part, self.out, self.skips),
            },
            Event::InlineHtml(tag) => self.inline_html(&tag),
            _ if self.dropping.is_some() => {}
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.words(&text, range, false);
            }
            Event::Code(text) => {
                self.out.open_mark(MarkKind::Code);
                self.words(&text, range, true);
                self.out.close_mark(&MarkKind::Code);
            }
            Event::FootnoteReference(label) => self.out.reference(label.into_string()),
            Event::SoftBreak if self.is_paragraph_end(range) => {
                self.out.end();
                self.out.begin(BlockKind::Paragraph);
            }
            Event::SoftBreak => self.out.push(" "),
            Event::HardBreak => self.out.line_break(),
            Event::Rule => self.out.rule(),
            Event::TaskListMarker(_) => {}
        }
    }

    /// Returns whether a line end inside a paragraph ends it.
    fn is_paragraph_end(&self, range: Range<usize>) -> bool {
        let next = self.paragraphs.and_then(|body| body.get(range.end..));
        self.in_paragraph && next.is_some_and(|next| !goes_on(next.trim_start()))
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Paragraph => {
                self.in_paragraph = true;
                self.out.begin(BlockKind::Paragraph);
            }
            Tag::Heading { level, .. } => {
                self.out.begin(BlockKind::Heading {
                    level: number(level),
                });
            }
            Tag::CodeBlock(_) => {
                self.out.begin(BlockKind::Code);
            }
            Tag::BlockQuote(_) => self.out.open_quote(),
            Tag::List(first) => {
                self.out
                    .open_list(first.map(|first| u32::try_from(first).unwrap_or(u32::MAX)));
            }
            Tag::Item => self.out.open_item(None),
            Tag::Table(_) => self.out.open_table(),
            Tag::TableHead => {
                self.heading_row = true;
                self.open_row();
            }
            Tag::TableRow => self.open_row(),
            Tag::TableCell => {
                self.out.begin_cell(self.column, self.heading_row);
                self.column = self.column.saturating_add(1);
            }
            Tag::HtmlBlock => self.html = Some(String::new()),
            Tag::Emphasis => self.out.open_mark(MarkKind::Emphasis),
            Tag::Strong => self.out.open_mark(MarkKind::Strong),
            Tag::Strikethrough => self.out.open_mark(MarkKind::Strike),
            Tag::Superscript => self.out.open_mark(MarkKind::Superscript),
            Tag::Subscript => self.out.open_mark(MarkKind::Subscript),
            Tag::Link {
                link_type,
                dest_url,
                ..
            } => self.open_link(link_type, &dest_url),
            Tag::Image { dest_url, .. } => {
                self.out.open_mark(MarkKind::Image {
                    src: address::picture(&dest_url),
                });
            }
            Tag::FootnoteDefinition(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        self.in_paragraph &= tag != TagEnd::Paragraph;
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::TableCell => {
                self.dropping = None;
                self.out.end();
            }
            TagEnd::BlockQuote(_) => self.out.close_quote(),
            TagEnd::List(_) => self.out.close_list(),
            TagEnd::Item => {
                self.dropping = None;
                self.out.close_item();
            }
            TagEnd::Table => self.out.close_table(),
            TagEnd::TableHead => {
                self.heading_row = false;
                self.out.close_row();
            }
            TagEnd::TableRow => self.out.close_row(),
            TagEnd::HtmlBlock => {
                if let Some(html) = self.html.take() {
                    html::fragment(&html, self.out, self.skips);
                    self.out.end();
                }
            }
            TagEnd::Emphasis => self.close(&MarkKind::Emphasis),
            TagEnd::Strong => self.close(&MarkKind::Strong),
            TagEnd::Strikethrough => self.close(&MarkKind::Strike),
            TagEnd::Superscript => self.close(&MarkKind::Superscript),
            TagEnd::Subscript => self.close(&MarkKind::Subscript),
            TagEnd::Link => {
                if self.links.pop() == Some(true) {
                    self.close(&MarkKind::Link {
                        href: String::new(),
                    });
                }
            }
            TagEnd::Image => {
                if !self.out.close_mark(&MarkKind::Image { src: String::new() }) {
                    self.skips.one("image");
                }
            }
            TagEnd::FootnoteDefinition
            | TagEnd::DefinitionList
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition
            | TagEnd::MetadataBlock(_) => {}
        }
    }

    fn close(&mut self, kind: &MarkKind) {
        self.out.close_mark(kind);
    }

    fn open_row(&mut self) {
        self.column = 0;
        self.out.open_row();
    }

    fn open_link(&mut self, link_type: pulldown_cmark::LinkType, address: &str) {
        let mail = link_type == pulldown_cmark::LinkType::Email;
        let address = if mail {
            format!("mailto:{address}")
        } else {
            address.to_owned()
        };
        let kept = address::link(&address);
        self.links.push(kept.is_some());
        match kept {
            Some(href) => self.out.open_mark(MarkKind::Link { href }),
            None => self.skips.one("link"),
        }
    }

    /// Heeds a line break, drops what a script or style holds, and drops every other tag.
    fn inline_html(&mut self, tag: &str) {
        let name = html::tag_name(tag);
        match self.dropping {
            Some(open) => {
                if tag.starts_with("</") && name.eq_ignore_ascii_case(open) {
                    self.dropping = None;
                }
            }
            None if name.eq_ignore_ascii_case("br") => self.out.line_break(),
            None => {
                let dropped = ["script", "style"]
                    .into_iter()
                    .find(|d| name.eq_ignore_ascii_case(d));
                if tag.starts_with("<!--") {
                    self.skips.one("html_comment");
                } else if !tag.starts_with("</") {
                    self.skips.one(dropped.unwrap_or("html_tag"));
                    self.dropping = dropped;
                }
            }
        }
    }
}

const fn is_headline(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Start(Tag::Heading {
            level: HeadingLevel::H1,
            ..
        })
    )
}

const fn number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

/// Keeps lines from nesting deeper than the parser handles in linear time.
///
/// Indentation beyond the limit is cut, and a marker too many is escaped, so
/// that it shows as the character it is.
fn flatten(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    for line in text.split_inclusive('\n') {
        match line.as_bytes() {
            [b' ' | b'\t' | b'>' | b'-' | b'+' | b'*' | b'0'..=b'9', ..] if !is_rule(line) => {
                flatten_line(line, &mut out);
            }
            _ => out.push_str(line),
        }
    }
    out
}

fn flatten_line(line: &str, out: &mut String) {
    let mut columns = 0;
    let mut depth = 0;
    for (at, c) in line.char_indices() {
        let opens = match c {
            ' ' | '\t' => {
                columns += if c == '\t' { 4 } else { 1 };
                if columns <= WIDEST_INDENT {
                    out.push(c);
                }
                continue;
            }
            '0'..='9' => false,
            '>' => true,
            '-' | '+' | '*' | '.' | ')' => line[at + 1..].starts_with([' ', '\t', '\n']),
            _ => {
                out.push_str(&line[at..]);
                return;
            }
        };
        depth += usize::from(opens);
        if depth > DEEPEST {
            out.push('\\');
            out.push_str(&line[at..]);
            return;
        }
        out.push(c);
    }
}

/// Returns whether a line is a thematic break or underlines a heading, and so opens nothing.
fn is_rule(line: &str) -> bool {
    let mut marks = line.bytes().filter(|b| !b.is_ascii_whitespace());
    let first = marks.next();
    matches!(first, Some(b'-' | b'*')) && marks.all(|b| Some(b) == first)
}
