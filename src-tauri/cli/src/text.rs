//! `claimdesk text`: what Claimdesk reads from a file.

use std::path::PathBuf;

use claimdesk_draft::{BlockKind, Draft, Format, ListItem, MarkKind, OffsetMap, Reply, Skipped};
use serde::Serialize;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::input::{Input, most_left_out};
use crate::common::reading::{ReadAs, Reading};
use crate::common::session::Session;
use crate::common::shape::{CharSpan, char_span};
use crate::common::words::{FORMATS, one_of};

/// Print what Claimdesk reads from a file: the canonical text.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The draft; `-` reads standard input.
    file: PathBuf,

    /// Read it as this format instead of telling it from the name and the text.
    #[arg(long, value_parser = one_of::<Format>(FORMATS))]
    format: Option<Format>,

    #[command(flatten)]
    read_as: ReadAs,
}

#[derive(Serialize)]
struct Shape {
    format: Format,
    encoding: String,
    title: Option<String>,
    byline: Option<String>,
    text: String,
    blocks: Vec<Block>,
    marks: Vec<Mark>,
    footnotes: Vec<Footnote>,
    comments: Vec<Comment>,
    #[serde(flatten)]
    reading: Reading,
    skipped: Vec<Skipped>,
}

#[derive(Serialize)]
struct Block {
    span: CharSpan,
    kind: BlockKind,
    quote: u8,
    item: Option<ListItem>,
}

#[derive(Serialize)]
struct Mark {
    span: CharSpan,
    kind: MarkKind,
}

#[derive(Serialize)]
struct Footnote {
    label: String,
    span: CharSpan,
}

#[derive(Serialize)]
struct Comment {
    span: CharSpan,
    author: String,
    date: Option<String>,
    resolved: bool,
    text: String,
    replies: Vec<Reply>,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let input = Input::read(&self.file)?;
        let hint = self.read_as.hint(input.hint(self.format));
        let draft = input.draft(hint)?;
        if session.json {
            return Answer::json(&shape_of(draft)?);
        }
        let missing: Vec<String> = most_left_out(&draft.skipped).into_iter().collect();
        Ok(Answer::plain(draft.text + "\n").with_notices(&missing))
    }
}

fn shape_of(draft: Draft) -> Result<Shape, Failure> {
    let map = OffsetMap::new(&draft.text);
    let mut blocks = Vec::with_capacity(draft.blocks.len());
    for block in draft.blocks {
        blocks.push(Block {
            span: char_span(&map, block.span)?,
            kind: block.kind,
            quote: block.quote,
            item: block.item,
        });
    }
    let mut marks = Vec::with_capacity(draft.marks.len());
    for mark in draft.marks {
        marks.push(Mark {
            span: char_span(&map, mark.span)?,
            kind: mark.kind,
        });
    }
    let mut footnotes = Vec::with_capacity(draft.footnotes.len());
    for note in draft.footnotes {
        footnotes.push(Footnote {
            span: char_span(&map, note.span)?,
            label: note.label,
        });
    }
    let mut comments = Vec::with_capacity(draft.comments.len());
    for comment in draft.comments {
        comments.push(Comment {
            span: char_span(&map, comment.span)?,
            author: comment.author,
            date: comment.date,
            resolved: comment.resolved,
            text: comment.text,
            replies: comment.replies,
        });
    }
    Ok(Shape {
        format: draft.format,
        encoding: draft.encoding,
        title: draft.title,
        byline: draft.byline,
        text: draft.text,
        blocks,
        marks,
        footnotes,
        comments,
        reading: Reading::new(draft.changes, Some(draft.tracked)),
        skipped: draft.skipped,
    })
}
