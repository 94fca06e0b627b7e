//! `reanchor --jsonl` on its own: one JSON object a line in, one a line out, offsets in code points.
//!
//! ```text
//! in   {"id", "old", "new", "spans": [{"start", "end"}]}
//! out  {"id", "spans": [{"outcome", "to": [s, e] | null, "score", "why", "context", "candidates"}]}
//! ```

use std::io::{self, BufRead, Write};
use std::ops::Range;

use claimdesk_anchor::{Alignment, Carried, Context, Outcome, Why};
use serde::{Deserialize, Serialize};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let row: Row = serde_json::from_str(&line?)?;
        serde_json::to_writer(&mut out, &answer(&row))?;
        out.write_all(b"\n")?;
    }
    out.flush()
}

/// A pair of texts and spans of the old one.
#[derive(Deserialize)]
struct Row {
    id: String,
    old: String,
    new: String,
    spans: Vec<Span>,
}

/// Code points, end exclusive.
#[derive(Deserialize)]
struct Span {
    start: usize,
    end: usize,
}

/// One answer a span, in order.
#[derive(Serialize)]
struct Answers {
    id: String,
    spans: Vec<Answer>,
}

#[derive(Serialize)]
struct Answer {
    outcome: Outcome,
    to: Option<[usize; 2]>,
    score: f32,
    why: Why,
    context: Context,
    candidates: Vec<[usize; 2]>,
}

fn answer(row: &Row) -> Answers {
    let (old, new) = (CodePoints::new(&row.old), CodePoints::new(&row.new));
    let alignment = Alignment::new(&row.old, &row.new);
    let spans = row
        .spans
        .iter()
        .map(|span| {
            let carried = alignment.carry(old.byte(span.start)..old.byte(span.end));
            in_code_points(carried, &new)
        })
        .collect();
    Answers {
        id: row.id.clone(),
        spans,
    }
}

fn in_code_points(carried: Carried, new: &CodePoints) -> Answer {
    let points = |range: Range<usize>| [new.point(range.start), new.point(range.end)];
    Answer {
        outcome: carried.outcome,
        to: carried.to.map(points),
        score: carried.score,
        why: carried.why,
        context: carried.context,
        candidates: carried.candidates.into_iter().map(points).collect(),
    }
}

/// Converts between code points and bytes of one text.
struct CodePoints {
    /// The byte each code point starts at, and the end of the text.
    starts: Vec<usize>,
}

impl CodePoints {
    fn new(text: &str) -> Self {
        let mut starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        starts.push(text.len());
        Self { starts }
    }

    /// The byte a code point starts at; the end of the text for those beyond it.
    fn byte(&self, point: usize) -> usize {
        self.starts[point.min(self.starts.len() - 1)]
    }

    fn point(&self, byte: usize) -> usize {
        self.starts.partition_point(|&start| start < byte)
    }
}
