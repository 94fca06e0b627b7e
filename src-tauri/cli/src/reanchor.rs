//! `claimdesk reanchor`: where spans of one text are in the next.

use std::io::{self, BufRead, BufWriter, Write};
use std::ops::Range;

use claimdesk_anchor::{Alignment, Carried, Context, Outcome, Why};
use claimdesk_draft::{OffsetError, OffsetMap};
use serde::{Deserialize, Serialize};

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::shape::CharSpan;

/// Carry spans of one text into its next revision; needs no ledger.
///
/// Reads one JSON object a line on standard input, {"id","old","new","spans":[{"start","end"}]},
/// and answers one a line, in order: {"id","spans":[{"outcome","to","score","why","context",
/// "candidates"}]}. A line that cannot be read is answered with {"id","error"}.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// One JSON object a line, in and out.
    #[arg(long, required = true)]
    jsonl: bool,
}

/// Two revisions and spans of the old one.
#[derive(Deserialize)]
struct Row {
    id: String,
    old: String,
    new: String,
    spans: Vec<Place>,
}

/// Code points, end exclusive.
#[derive(Deserialize)]
struct Place {
    start: usize,
    end: usize,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Reply {
    Carried { id: String, spans: Vec<Shape> },
    Failed { id: Option<String>, error: Failure },
}

/// One span's answer.
#[derive(Serialize)]
struct Shape {
    outcome: Outcome,
    to: Option<CharSpan>,
    score: f32,
    why: Why,
    context: Context,
    candidates: Vec<CharSpan>,
}

impl Args {
    pub(crate) fn run(self) -> Result<Answer, Failure> {
        let failed = answer_all(io::stdin().lock(), &mut BufWriter::new(io::stdout().lock()))?;
        if failed > 0 {
            return Err(Failure::invalid(
                format_args!("cannot answer {failed} of the lines on standard input"),
                "The answers to them say why.",
            ));
        }
        Ok(Answer::plain(String::new()))
    }
}

/// Answers line by line and returns how many lines could not be.
fn answer_all(lines: impl BufRead, out: &mut impl Write) -> Result<usize, Failure> {
    let mut failed = 0;
    for line in lines.lines() {
        let line = line.map_err(|cause| Failure::io("read", "standard input", &cause))?;
        let reply = reply(&line);
        failed += usize::from(matches!(reply, Reply::Failed { .. }));
        let mut text = serde_json::to_string(&reply).map_err(Failure::internal)?;
        text.push('\n');
        (out.write_all(text.as_bytes()))
            .map_err(|cause| Failure::io("write to", "standard output", &cause))?;
    }
    (out.flush()).map_err(|cause| Failure::io("write to", "standard output", &cause))?;
    Ok(failed)
}

fn reply(line: &str) -> Reply {
    let row: Row = match serde_json::from_str(line) {
        Ok(row) => row,
        Err(cause) => {
            let hint = "A line is {\"id\",\"old\",\"new\",\"spans\":[{\"start\",\"end\"}]}.";
            return Reply::Failed {
                id: None,
                error: Failure::invalid(format_args!("cannot read the line: {cause}"), hint),
            };
        }
    };
    match carry(&row) {
        Ok(spans) => Reply::Carried { id: row.id, spans },
        Err(cause) => Reply::Failed {
            id: Some(row.id),
            error: Failure::invalid(
                format_args!("cannot place a span: {cause}"),
                "Offsets count Unicode code points of the old text.",
            ),
        },
    }
}

fn carry(row: &Row) -> Result<Vec<Shape>, OffsetError> {
    let (old, new) = (OffsetMap::new(&row.old), OffsetMap::new(&row.new));
    let alignment = Alignment::new(&row.old, &row.new);
    let carried = row.spans.iter().map(|place| {
        let span = old.from_chars(place.start)?..old.from_chars(place.end)?;
        shape(alignment.carry(span), &new)
    });
    carried.collect()
}

fn shape(carried: Carried, new: &OffsetMap) -> Result<Shape, OffsetError> {
    let chars = |span: Range<usize>| -> Result<CharSpan, OffsetError> {
        Ok([new.to_chars(span.start)?, new.to_chars(span.end)?])
    };
    Ok(Shape {
        outcome: carried.outcome,
        to: carried.to.map(chars).transpose()?,
        score: carried.score,
        why: carried.why,
        context: carried.context,
        candidates: carried
            .candidates
            .into_iter()
            .map(chars)
            .collect::<Result<_, _>>()?,
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn answers(lines: &str) -> (usize, Vec<Value>) {
        let mut out = Vec::new();
        let failed = answer_all(lines.as_bytes(), &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        let values = text.lines().map(|line| serde_json::from_str(line).unwrap());
        (failed, values.collect())
    }

    #[test]
    fn spans_are_code_points_on_both_sides() {
        let row = json!({
            "id": "a",
            "old": "Čaj 👍 stojí 12 korun.",
            "new": "Prý: čaj 👍 stojí 14 korun.",
            "spans": [{"start": 6, "end": 14}, {"start": 0, "end": 3}],
        });
        let (failed, values) = answers(&row.to_string());
        assert_eq!(failed, 0);
        assert_eq!(values[0]["id"], "a");
        assert_eq!(values[0]["spans"][0]["outcome"], "changed");
        assert_eq!(values[0]["spans"][0]["to"], json!([11, 19]));
        assert_eq!(values[0]["spans"][1]["outcome"], "kept");
        assert_eq!(values[0]["spans"][1]["to"], json!([5, 8]));
    }

    #[test]
    fn a_bad_line_is_answered_and_the_others_are_too() {
        let good = r#"{"id":"b","old":"One.","new":"One.","spans":[]}"#;
        let beyond = r#"{"id":"c","old":"One.","new":"One.","spans":[{"start":0,"end":9}]}"#;
        let (failed, values) = answers(&format!("nonsense\n{good}\n{beyond}\n"));
        assert_eq!(failed, 2);
        assert_eq!(values[0]["error"]["code"], "invalid");
        assert_eq!(values[1], json!({"id": "b", "spans": []}));
        assert_eq!(values[2]["id"], "c");
        assert_eq!(values[2]["error"]["code"], "invalid");
    }
}
