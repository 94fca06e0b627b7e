//! `claimdesk consistency`: where a text disagrees with itself.

use std::fmt::Write as _;
use std::ops::Range;
use std::path::PathBuf;

use claimdesk_app::against_itself;
use claimdesk_consistency::{Consistency, Examined, Finding, Subject, check, headlines};
use claimdesk_draft::OffsetMap;
use claimdesk_messages::{Catalogue, args};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::input::Input;
use crate::common::jsonl;
use crate::common::screen::clean;
use crate::common::session::Session;
use crate::common::typed;

/// Say where a draft disagrees with itself: names, figures, dates, quotations. Proposes no correction.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The draft; `-` reads standard input.
    #[arg(default_value = "-")]
    file: PathBuf,

    /// Read an article of the ledger instead.
    #[arg(long, conflicts_with_all = ["file", "jsonl"])]
    article: Option<String>,

    /// The day of publication, against which dates without a year are read. An article's deadline, or the day its
    /// draft came in, stands for it where it is not given.
    #[arg(long, value_name = "DAY", value_parser = typed::day, conflicts_with = "jsonl")]
    dateline: Option<Date>,

    /// Read one JSON object a line, `{"id","text"[,"dateline"]}`, from standard input and answer one a line.
    #[arg(long, conflicts_with = "file")]
    jsonl: bool,
}

/// A line of `--jsonl`.
#[derive(Deserialize)]
struct Row {
    id: serde_json::Value,
    text: String,
    #[serde(default)]
    dateline: Option<Date>,
}

/// What a text says of itself; offsets are code points.
#[derive(Serialize)]
struct Shape {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<serde_json::Value>,
    findings: Vec<FindingShape>,
    examined: ExaminedShape,
}

#[derive(Serialize)]
struct FindingShape {
    kind: &'static str,
    spans: Vec<[usize; 2]>,
    message: String,
    certainty: &'static str,
}

#[derive(Serialize)]
struct ExaminedShape {
    names: usize,
    relations: usize,
    in_doubt: usize,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        if self.jsonl {
            let form = r#"{"id","text"[,"dateline"]}"#;
            return jsonl::answers(std::io::stdin().lock(), form, of_row);
        }
        if let Some(article) = &self.article {
            return self.of_article(article, session);
        }
        let input = Input::read(&self.file)?;
        let draft = input.draft(input.hint(None))?;
        let headlines = headlines(&draft.blocks);
        let found = check(&Subject {
            text: &draft.text,
            headlines: &headlines,
            dateline: self.dateline,
            ..Subject::default()
        });
        told(&draft.text, &found, session.json)
    }

    fn of_article(&self, article: &str, session: &Session) -> Result<Answer, Failure> {
        let desk = session.open()?;
        let view = desk.open_article(find::article(&desk, article)?)?;
        let found = against_itself(&desk, &view, self.dateline)?;
        told(&view.text, &found, session.json)
    }
}

fn told(text: &str, found: &Consistency, json: bool) -> Result<Answer, Failure> {
    if json {
        return Answer::json(&shape(None, text, found)?);
    }
    Ok(Answer::plain(in_words(text, found)))
}

fn of_row(row: Row) -> Result<Shape, Failure> {
    let found = check(&Subject {
        text: &row.text,
        dateline: row.dateline,
        ..Subject::default()
    });
    shape(Some(row.id), &row.text, &found)
}

fn shape(id: Option<serde_json::Value>, text: &str, found: &Consistency) -> Result<Shape, Failure> {
    let map = OffsetMap::new(text);
    let each = found
        .findings
        .iter()
        .map(|finding| finding_shape(&map, finding));
    let Examined {
        names,
        relations,
        in_doubt,
    } = found.examined;
    Ok(Shape {
        id,
        findings: each.collect::<Result<_, _>>()?,
        examined: ExaminedShape {
            names,
            relations,
            in_doubt,
        },
    })
}

fn finding_shape(map: &OffsetMap, finding: &Finding) -> Result<FindingShape, Failure> {
    let points = |span: &Range<usize>| -> Result<[usize; 2], Failure> {
        Ok([map.to_chars(span.start)?, map.to_chars(span.end)?])
    };
    Ok(FindingShape {
        kind: finding.kind.as_str(),
        spans: finding.spans.iter().map(points).collect::<Result<_, _>>()?,
        message: finding.message.words(Catalogue::english()),
        certainty: finding.certainty.as_str(),
    })
}

/// The findings for a person to read, their places below each, and how much was looked at.
fn in_words(text: &str, found: &Consistency) -> String {
    let words = Catalogue::english();
    let mut out = String::new();
    for finding in &found.findings {
        let (certainty, kind) = (finding.certainty.as_str(), finding.kind.as_str());
        // Writing to a string does not fail.
        let _ = writeln!(
            out,
            "{certainty:<8} {kind:<18} {}",
            clean(&finding.message.words(words))
        );
        for span in &finding.spans {
            let _ = writeln!(out, "{:27} {}", "", clean(&place(text, span)));
        }
    }
    out + &examined(found.examined) + "\n"
}

/// Words of the draft and the line they are on.
fn place(text: &str, span: &Range<usize>) -> String {
    let line = text[..span.start].matches('\n').count() + 1;
    format!("line {line}: {}", &text[span.clone()])
}

fn examined(examined: Examined) -> String {
    let args = args![
        "names" => examined.names,
        "relations" => examined.relations,
        "doubt" => examined.in_doubt,
    ];
    Catalogue::english().with("consistency-examined", &args)
}
