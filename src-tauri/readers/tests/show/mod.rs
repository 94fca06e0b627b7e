//! Shows a draft in a form that a person can review.

use std::fmt::Write as _;

use claimdesk_draft::{Block, BlockKind, Draft, Mark, MarkKind, Span};

/// Returns the draft's facts, then each block with its place, text and marks.
pub(crate) fn draft(draft: &Draft) -> String {
    let mut out = String::new();
    writeln!(out, "format: {:?}", draft.format).unwrap();
    writeln!(out, "encoding: {}", draft.encoding).unwrap();
    writeln!(out, "title: {}", draft.title.as_deref().unwrap_or("(none)")).unwrap();
    writeln!(
        out,
        "byline: {}",
        draft.byline.as_deref().unwrap_or("(none)")
    )
    .unwrap();
    for skipped in &draft.skipped {
        writeln!(out, "skipped: {} {}", skipped.count, skipped.what).unwrap();
    }
    for note in &draft.footnotes {
        writeln!(
            out,
            "footnote {}: {}..{}",
            note.label, note.span.start, note.span.end
        )
        .unwrap();
    }
    for comment in &draft.comments {
        let covered = words(draft, comment.span);
        let by = format!(
            "{} {}",
            comment.author,
            comment.date.as_deref().unwrap_or("(no date)")
        );
        writeln!(
            out,
            "comment {:?} on {covered:?} by {by}: {:?}",
            comment.span, comment.text
        )
        .unwrap();
        for reply in &comment.replies {
            writeln!(out, "  reply by {}: {:?}", reply.author, reply.text).unwrap();
        }
    }
    for block in &draft.blocks {
        writeln!(out, "\n{}", head(block)).unwrap();
        for line in words(draft, block.span).lines() {
            writeln!(out, "  | {line}").unwrap();
        }
        for mark in draft.marks.iter().filter(|mark| belongs(mark.span, block)) {
            writeln!(out, "  {}", mark_line(draft, mark)).unwrap();
        }
    }
    out
}

fn words(draft: &Draft, span: Span) -> &str {
    span.of(&draft.text).expect("spans fit the text")
}

fn belongs(mark: Span, block: &Block) -> bool {
    block.kind != BlockKind::Rule && block.span.start <= mark.start && mark.end <= block.span.end
}

fn head(block: &Block) -> String {
    let Span { start, end } = block.span;
    let mut head = format!("{start}..{end} ");
    match &block.kind {
        BlockKind::Heading { level } => write!(head, "heading {level}").unwrap(),
        BlockKind::Cell {
            table,
            row,
            column,
            header,
        } => {
            write!(
                head,
                "cell {table}:{row}:{column}{}",
                if *header { " header" } else { "" }
            )
            .unwrap();
        }
        BlockKind::Footnote { label } => write!(head, "footnote {label}").unwrap(),
        kind => write!(head, "{}", format!("{kind:?}").to_lowercase()).unwrap(),
    }
    if block.quote > 0 {
        write!(head, ", quote {}", block.quote).unwrap();
    }
    if let Some(item) = block.item {
        let number = item
            .number
            .map_or("bullet".to_owned(), |number| number.to_string());
        let place = if item.opens { "opens" } else { "in" };
        write!(head, ", {place} item {number} at depth {}", item.depth).unwrap();
    }
    head
}

fn mark_line(draft: &Draft, mark: &Mark) -> String {
    let covered = words(draft, mark.span);
    let Span { start, end } = mark.span;
    match &mark.kind {
        MarkKind::Link { href } => format!("{start}..{end} link <{href}> {covered:?}"),
        MarkKind::Image { src } => format!("{start}..{end} image <{src}> {covered:?}"),
        MarkKind::FootnoteRef { label } => format!("{start} refers to footnote {label}"),
        kind => format!(
            "{start}..{end} {} {covered:?}",
            format!("{kind:?}").to_lowercase()
        ),
    }
}
