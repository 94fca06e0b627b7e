//! `--jsonl`: one JSON object a line on standard input, one answer a line.

use std::io::BufRead;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::common::answer::Answer;
use crate::common::failure::Failure;

/// The answer to a line that cannot be read; the lines after it are answered all the same.
#[derive(Serialize)]
struct Refused {
    id: serde_json::Value,
    error: Failure,
}

/// Answers each line that is not empty, in order. `form` says what a line is: `{"id","text"}`.
pub(crate) fn answers<Row: DeserializeOwned, Shape: Serialize>(
    input: impl BufRead,
    form: &str,
    answer: impl Fn(Row) -> Result<Shape, Failure>,
) -> Result<Answer, Failure> {
    let mut out = String::new();
    for line in input.split(b'\n') {
        let line = line.map_err(|cause| Failure::io("read", "standard input", &cause))?;
        if line.trim_ascii().is_empty() {
            continue;
        }
        let answer = match serde_json::from_slice(&line) {
            Ok(row) => serde_json::to_string(&answer(row)?),
            Err(cause) => serde_json::to_string(&Refused {
                id: serde_json::Value::Null,
                error: Failure::invalid(
                    format_args!("a line is not {form}: {cause}"),
                    "Write one JSON object a line.",
                ),
            }),
        };
        out.push_str(&answer.map_err(Failure::internal)?);
        out.push('\n');
    }
    Ok(Answer::plain(out))
}
