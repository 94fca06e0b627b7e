//! Proposes the claims of texts, one JSON object a line in, one a line out; offsets are code points.
//!
//! `suggest --jsonl` answers as the command line does; with `--score` the answer has the form `score.py` reads.

use claimdesk_attribution::{Kind, Suggestion, suggest};
use serde_json::{Value, json};
use std::error::Error;
use std::io::{BufRead, Write, stdin, stdout};
use std::ops::Range;

/// Byte offsets to code points.
struct Points(Vec<usize>);

impl Points {
    fn new(text: &str) -> Self {
        let mut points = vec![0; text.len() + 1];
        for (count, (at, _)) in text.char_indices().enumerate() {
            points[at] = count;
        }
        points[text.len()] = text.chars().count();
        Points(points)
    }

    fn span(&self, range: &Range<usize>) -> [usize; 2] {
        [self.0[range.start], self.0[range.end]]
    }
}

fn claim(text: &str, points: &Points, s: &Suggestion) -> Value {
    let words: Vec<_> = s.spans.iter().map(|r| &text[r.clone()]).collect();
    json!({
        "spans": s.spans.iter().map(|r| points.span(r)).collect::<Vec<_>>(),
        "text": words.join(" … "),
        "kind": s.kind.as_str(),
        "source": s.source.as_ref().map(|r| points.span(r)),
        "cue": s.cue.as_ref().map(|r| points.span(r)),
        "carrier": s.carrier.as_ref().map(|r| points.span(r)),
        "source_name": s.source_name,
        "source_title": s.source_title,
        "source_kind": s.source_kind.map(|k| k.as_str()),
        "level": s.level.as_str(),
        "check_worthiness": s.check_worthiness,
        "why": s.why.to_string(),
    })
}

/// What the scorer reads: the claims that have a cue or a quotation.
fn scored(points: &Points, s: &Suggestion) -> Value {
    json!({
        "content": s.spans.iter().map(|r| points.span(r)).collect::<Vec<_>>(),
        "source": s.source.as_ref().map(|r| [points.span(r)]),
        "cue": s.cue.as_ref().map(|r| [points.span(r)]),
        "why": s.why.to_string(),
    })
}

fn main() -> Result<(), Box<dyn Error>> {
    let score = std::env::args().any(|a| a == "--score");
    let mut out = std::io::BufWriter::new(stdout().lock());
    for line in stdin().lock().lines() {
        let row: Value = serde_json::from_str(&line?)?;
        let text = row["text"].as_str().ok_or("a row without text")?;
        let points = Points::new(text);
        let claims = suggest(text);
        let answer = if score {
            let quotes: Vec<_> = claims
                .iter()
                .filter(|s| s.kind != Kind::Statement)
                .map(|s| scored(&points, s))
                .collect();
            json!({"id": row["id"], "quotes": quotes})
        } else {
            json!({"id": row["id"], "claims": claims.iter().map(|s| claim(text, &points, s)).collect::<Vec<_>>()})
        };
        writeln!(out, "{answer}")?;
    }
    Ok(())
}
