//! What a draft is, once it has been read.

use serde::{Deserialize, Serialize};

/// A half-open range `start..end` of bytes in a canonical text.
///
/// Both ends always are on character boundaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Span {
    /// First byte.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub start: usize,
    /// One past the last byte.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub end: usize,
}

impl Span {
    /// Returns the span `start..end`.
    pub const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// Returns the length in bytes.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Returns whether the span covers nothing.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// Returns the words the span covers, or `None` where it does not fit `text`.
    pub fn of(self, text: &str) -> Option<&str> {
        text.get(self.start..self.end)
    }

    /// Returns whether the two spans share at least one byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// A draft as Claimdesk reads it: one canonical text, and what is where in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The format the bytes were read as.
    pub format: Format,
    /// The character encoding the bytes were read as, by its WHATWG name.
    pub encoding: String,
    /// The title given by front matter, the page's metadata or the first heading.
    pub title: Option<String>,
    /// The byline given by front matter, the page's metadata or a "By ..." line.
    pub byline: Option<String>,
    /// The canonical text: line feeds only, blocks separated by a blank line,
    /// table cells by a tab, table rows by one line feed.
    pub text: String,
    /// Leaf blocks in reading order; they never overlap, and every visible
    /// character of the text belongs to exactly one of them.
    pub blocks: Vec<Block>,
    /// Inline formatting, ordered by start, then by longest first; marks may nest.
    pub marks: Vec<Mark>,
    /// Footnotes: the label shown at the reference, and the blocks that hold the note.
    pub footnotes: Vec<Footnote>,
    /// What the draft's writers and editors noted next to its words, in the order of the text.
    #[serde(default)]
    pub comments: Vec<Comment>,
    /// How the file's tracked changes were read; always as accepted for a format that has none.
    #[serde(default)]
    pub changes: Changes,
    /// How many changes of its words the file tracks. Words moved count once, changed formatting
    /// not at all.
    #[serde(default)]
    pub tracked: u32,
    /// What the reader left out on purpose, so that the editor can be told.
    pub skipped: Vec<Skipped>,
}

/// A format Claimdesk reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// CommonMark with tables, footnotes and strikethrough.
    Markdown,
    /// A web page or a fragment of one.
    Html,
    /// Plain text; blank lines separate paragraphs.
    Text,
    /// A Word document: Office Open XML, transitional or strict.
    Docx,
    /// An OpenDocument text.
    Odt,
    /// A Rich Text document.
    Rtf,
    /// A PDF document.
    Pdf,
}

impl Format {
    /// Returns whether files of this format can hold tracked changes.
    pub const fn tracks_changes(self) -> bool {
        matches!(self, Format::Docx | Format::Odt | Format::Rtf)
    }
}

/// How a document with tracked changes is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Changes {
    /// As if every change had been accepted.
    #[default]
    Accepted,
    /// As it was before any change.
    Original,
}

/// A leaf block: a paragraph, a heading, one table cell ...
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Block {
    /// Where the block's text stands.
    pub span: Span,
    /// What the block is.
    pub kind: BlockKind,
    /// How many block quotes the block is in.
    #[serde(default)]
    pub quote: u8,
    /// The list item the block belongs to, if any.
    #[serde(default)]
    pub item: Option<ListItem>,
}

/// What a leaf block is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "type")]
pub enum BlockKind {
    /// Running text.
    Paragraph,
    /// A heading of level 1 to 6.
    Heading {
        /// 1 to 6.
        level: u8,
    },
    /// Preformatted text; its line feeds and spaces count.
    Code,
    /// A thematic break; its span is empty.
    Rule,
    /// One cell of a table. Cells of one table follow each other row by row.
    Cell {
        /// Counts the draft's tables from 0.
        table: u32,
        /// Counts rows from 0.
        row: u32,
        /// Counts columns from 0.
        column: u32,
        /// Whether the cell heads its column or row.
        header: bool,
    },
    /// A paragraph of a footnote's text.
    Footnote {
        /// The footnote's label, without brackets.
        label: String,
    },
    /// A caption of a picture or table.
    Caption,
}

/// A block's place in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ListItem {
    /// How deep the list is nested, from 1.
    pub depth: u8,
    /// The item's number in an ordered list; `None` in a bulleted one.
    pub number: Option<u32>,
    /// Whether this block opens its item (and so carries the bullet or number).
    pub opens: bool,
}

/// Inline formatting of a stretch of the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Mark {
    /// What is formatted; empty for a footnote reference, which is a point.
    pub span: Span,
    /// How.
    pub kind: MarkKind,
}

/// How a stretch of text is formatted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "type")]
pub enum MarkKind {
    /// Emphasis, usually italic.
    Emphasis,
    /// Strong emphasis, usually bold.
    Strong,
    /// Struck-through text.
    Strike,
    /// Inline code.
    Code,
    /// A superscript.
    Superscript,
    /// A subscript.
    Subscript,
    /// A link. Only `http`, `https` and `mailto` addresses are kept.
    Link {
        /// The absolute address, as written, without a detour over Google.
        href: String,
    },
    /// A picture, shown as its alternative text.
    Image {
        /// The picture's address, as written; never fetched.
        src: String,
    },
    /// The point at which a footnote is referred to.
    FootnoteRef {
        /// The footnote's label, without brackets.
        label: String,
    },
}

/// One footnote of the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Footnote {
    /// The label shown at the reference.
    pub label: String,
    /// The text of the note, from its first block to its last.
    pub span: Span,
}

/// A comment on words of the draft, with its replies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Comment {
    /// The words commented on; empty for a comment set at a point. May reach
    /// over several blocks.
    pub span: Span,
    /// Who wrote it; empty where the file does not say.
    pub author: String,
    /// When, as the file says: ISO 8601, in UTC where it ends in `Z`.
    pub date: Option<String>,
    /// Whether someone marked it as done.
    pub resolved: bool,
    /// What it says, a line a paragraph. An address that a link in it leads to
    /// follows the link's words in angle brackets.
    pub text: String,
    /// The answers to it, in order.
    pub replies: Vec<Reply>,
}

/// An answer to a comment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Reply {
    /// Who wrote it; empty where the file does not say.
    pub author: String,
    /// When, as the file says.
    pub date: Option<String>,
    /// What it says.
    pub text: String,
}

/// What [`Skipped`] calls it when less than half of a page's prose was read as the article: the
/// count is how much of it was left out, in hundredths.
pub const MOST_OF_PAGE: &str = "most_of_page";

/// Something in the file that Claimdesk does not show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Skipped {
    /// What it was: `script`, `link`, `embed`, `control_character` ...
    pub what: String,
    /// How many there were.
    pub count: u32,
}
