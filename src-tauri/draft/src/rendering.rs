//! Writes a draft of any format as Markdown, so that it can be edited as text.

use crate::{Block, BlockKind, Mark, MarkKind};

/// How far lists and quotes are nested at most; what lies deeper is written at this depth.
const DEEPEST: u8 = 16;

/// Returns the Markdown of a canonical text with these blocks and marks. Read again it has the same words in the same
/// blocks, but for what Markdown has no way to write: captions, line breaks in cells, deep nesting.
///
/// ```
/// use claimdesk_draft::{Mark, MarkKind, Block, BlockKind, Span, markdown};
///
/// let text = "It was closed.";
/// let blocks = [Block { span: Span::new(0, 14), kind: BlockKind::Paragraph, quote: 0, item: None }];
/// let marks = [Mark { span: Span::new(3, 6), kind: MarkKind::Strong }];
/// assert_eq!(markdown(text, &blocks, &marks), "It **was** closed.\n");
/// ```
pub fn markdown(text: &str, blocks: &[Block], marks: &[Mark]) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = blocks;
    let mut before: Option<&Block> = None;
    while let Some(block) = rest.first() {
        let row = blocks_of_row(rest);
        let written = match row {
            0 => leaf(text, block, marks),
            _ => table_row(text, &rest[..row], marks),
        };
        if !out.is_empty() {
            out.push_str(separator(before, block));
        }
        indent(&mut out, &written, block);
        let taken = row.max(1);
        before = rest.get(taken - 1);
        rest = &rest[taken..];
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// How many of the first blocks are the cells of one row.
fn blocks_of_row(blocks: &[Block]) -> usize {
    let place = |block: &Block| match block.kind {
        BlockKind::Cell { table, row, .. } => Some((table, row)),
        _ => None,
    };
    let Some(first) = blocks.first().and_then(place) else {
        return 0;
    };
    (blocks.iter())
        .take_while(|block| place(block) == Some(first))
        .count()
}

/// Rows of one table follow line by line, everything else after a blank line.
fn separator(before: Option<&Block>, block: &Block) -> &'static str {
    let table = |block: &Block| match block.kind {
        BlockKind::Cell { table, .. } => Some(table),
        _ => None,
    };
    match (before.and_then(table), table(block)) {
        (Some(before), Some(now)) if before == now => "\n",
        _ => "\n\n",
    }
}

fn leaf(text: &str, block: &Block, marks: &[Mark]) -> String {
    let words = || inline(text, block, marks);
    match &block.kind {
        BlockKind::Heading { level } => {
            format!(
                "{} {}",
                "#".repeat(usize::from(*level)),
                words().replace('\n', " ")
            )
        }
        BlockKind::Code => {
            let code = block.span.of(text).unwrap_or_default();
            let longest = code.split(|c| c != '`').map(str::len).max().unwrap_or(0);
            let fence = "`".repeat(longest.max(2) + 1);
            format!("{fence}\n{code}\n{fence}")
        }
        BlockKind::Rule => "---".to_owned(),
        BlockKind::Footnote { label } => {
            let lines = at_line_start(&words()).replace('\n', "\n    ");
            format!("[^{}]: {lines}", note_name(label))
        }
        BlockKind::Paragraph | BlockKind::Caption | BlockKind::Cell { .. } => {
            at_line_start(&words())
        }
    }
}

fn table_row(text: &str, cells: &[Block], marks: &[Mark]) -> String {
    let words: Vec<String> = (cells.iter())
        .map(|cell| {
            inline(text, cell, marks)
                .replace("\\\n", " ")
                .replace('\n', " ")
        })
        .collect();
    let line = format!("| {} |", words.join(" | "));
    // Markdown has no table without a head.
    match cells.first().map(|cell| &cell.kind) {
        Some(BlockKind::Cell { row: 0, .. }) => {
            format!("{line}\n|{}", " --- |".repeat(cells.len()))
        }
        _ => line,
    }
}

/// Writes lines behind the marks of the quote and the list they are in.
fn indent(out: &mut String, lines: &str, block: &Block) {
    let quote = "> ".repeat(usize::from(block.quote.min(DEEPEST)));
    let (mut first, mut next) = (quote.clone(), quote);
    if let Some(item) = block.item {
        let outer = "    ".repeat(usize::from(item.depth.clamp(1, DEEPEST)) - 1);
        let mark = match item.number {
            Some(number) => format!("{number}. "),
            None => "- ".to_owned(),
        };
        let inner = " ".repeat(mark.len());
        first += &format!("{outer}{}", if item.opens { &mark } else { &inner });
        next += &format!("{outer}{inner}");
    }
    for (at, line) in lines.split('\n').enumerate() {
        if at > 0 {
            out.push('\n');
        }
        let lead = if at == 0 { &first } else { &next };
        match line.is_empty() {
            true => out.push_str(lead.trim_end()),
            false => out.push_str(&format!("{lead}{line}")),
        }
    }
}

/// Writes a block's words with their formatting. A line break is a backslash and a line feed.
fn inline(text: &str, block: &Block, marks: &[Mark]) -> String {
    let first = marks.partition_point(|mark| mark.span.start < block.span.start);
    let inside = marks[first..]
        .iter()
        .take_while(|mark| mark.span.start <= block.span.end);
    let mut open: Vec<&Mark> = Vec::new();
    let mut out = String::new();
    let mut at = block.span.start;
    for mark in inside.filter(|mark| mark.span.end <= block.span.end) {
        at = close_until(text, &mut open, &mut out, at, mark.span.start);
        push_words(text, &open, &mut out, at, mark.span.start);
        at = mark.span.start;
        // Formatting that overlaps another's end is not written: Markdown nests.
        if open
            .last()
            .is_none_or(|outer| mark.span.end <= outer.span.end)
            && !is_in_code(&open)
        {
            out.push_str(&opening(mark));
            match mark.kind {
                MarkKind::FootnoteRef { .. } => {}
                _ => open.push(mark),
            }
        }
    }
    at = close_until(text, &mut open, &mut out, at, block.span.end);
    push_words(text, &open, &mut out, at, block.span.end);
    out
}

fn is_in_code(open: &[&Mark]) -> bool {
    open.iter().any(|mark| mark.kind == MarkKind::Code)
}

/// Writes the words up to the end of each mark that ends by `until`, and closes it.
fn close_until(
    text: &str,
    open: &mut Vec<&Mark>,
    out: &mut String,
    mut at: usize,
    until: usize,
) -> usize {
    while let Some(mark) = open.last().copied().filter(|mark| mark.span.end <= until) {
        push_words(text, open, out, at, mark.span.end);
        at = mark.span.end;
        open.pop();
        out.push_str(&closing(mark));
    }
    at
}

fn push_words(text: &str, open: &[&Mark], out: &mut String, from: usize, to: usize) {
    let words = text.get(from..to).unwrap_or_default();
    if is_in_code(open) {
        out.push_str(&words.replace('\n', " "));
        return;
    }
    for c in words.chars() {
        match c {
            '\n' => out.push('\\'),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' => out.push('\\'),
            _ => {}
        }
        out.push(c);
    }
}

fn opening(mark: &Mark) -> String {
    match &mark.kind {
        MarkKind::Emphasis => "*".into(),
        MarkKind::Strong => "**".into(),
        MarkKind::Strike => "~~".into(),
        MarkKind::Code => "`".into(),
        MarkKind::Link { .. } => "[".into(),
        MarkKind::Image { .. } => "![".into(),
        MarkKind::FootnoteRef { label } => format!("[^{}]", note_name(label)),
        MarkKind::Superscript | MarkKind::Subscript => String::new(),
    }
}

fn closing(mark: &Mark) -> String {
    match &mark.kind {
        MarkKind::Link { href } => format!("](<{}>)", address(href)),
        MarkKind::Image { src } => format!("](<{}>)", address(src)),
        _ => opening(mark),
    }
}

/// An address between angle brackets holds neither of them, nor a line break.
fn address(address: &str) -> String {
    address
        .replace('<', "%3C")
        .replace('>', "%3E")
        .replace('\\', "%5C")
        .replace(['\n', '\r'], "")
}

/// A footnote's label holds no brackets and no white space.
fn note_name(label: &str) -> String {
    label
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '-' {
                c
            } else {
                '-'
            }
        })
        .collect()
}

/// Escapes what is markup only at the start of a line.
fn at_line_start(words: &str) -> String {
    let lines = words.split('\n').map(|line| {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        match line.as_bytes().get(digits) {
            Some(b'.' | b')') if (1..=9).contains(&digits) => {
                format!("{}\\{}", &line[..digits], &line[digits..])
            }
            Some(b'#' | b'+' | b'-' | b'=' | b':') if digits == 0 => format!("\\{line}"),
            _ => line.to_owned(),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}
