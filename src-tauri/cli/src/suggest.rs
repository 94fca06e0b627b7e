//! `claimdesk suggest`: the claims a text makes, and who each is attributed to.

use std::fmt::Write as _;
use std::io::BufRead;
use std::ops::Range;
use std::path::PathBuf;

use claimdesk_app::unread_by_language;
use claimdesk_attribution::{Proposed, Suggestion, Unread};
use claimdesk_draft::{Block, OffsetMap};
use claimdesk_model::record::Term;
use serde::{Deserialize, Serialize};

use crate::claims::told_unread;
use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::input::Input;
use crate::common::jsonl;
use crate::common::screen::clean;
use crate::common::session::Session;

/// Propose the claims of a text, each with the words that name its source.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The draft; `-` reads standard input.
    #[arg(default_value = "-")]
    file: PathBuf,

    /// Read one JSON object a line, `{"id","text"}`, from standard input and answer one a line.
    #[arg(long, conflicts_with = "file")]
    jsonl: bool,
}

/// A line of `--jsonl`.
#[derive(Deserialize)]
struct Row {
    id: serde_json::Value,
    text: String,
}

/// What a text makes; offsets are code points.
#[derive(Serialize)]
struct Shape {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<serde_json::Value>,
    claims: Vec<Claim>,
    /// Paragraphs in languages in which no more than quotations are proposed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unread: Vec<NotRead>,
}

#[derive(Serialize)]
struct NotRead {
    span: [usize; 2],
    language: &'static str,
    name: &'static str,
}

#[derive(Serialize)]
struct Claim {
    spans: Vec<[usize; 2]>,
    text: String,
    kind: &'static str,
    source: Option<[usize; 2]>,
    cue: Option<[usize; 2]>,
    carrier: Option<[usize; 2]>,
    source_name: Option<String>,
    source_title: Option<String>,
    source_kind: Option<&'static str>,
    carrier_name: Option<String>,
    carrier_kind: Option<&'static str>,
    relayed_by: Option<[usize; 2]>,
    level: &'static str,
    anonymity_reason: Option<String>,
    check_worthiness: f32,
    why: String,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        if self.jsonl {
            return lines(std::io::stdin().lock());
        }
        let input = Input::read(&self.file)?;
        let draft = input.draft(input.hint(None))?;
        if session.json {
            return Answer::json(&shape(None, &draft.text)?);
        }
        Ok(Answer::plain(told(&draft.text, &draft.blocks)))
    }
}

fn lines(input: impl BufRead) -> Result<Answer, Failure> {
    let answer = |row: Row| shape(Some(row.id), &row.text);
    jsonl::answers(input, r#"{"id","text"}"#, answer)
}

fn shape(id: Option<serde_json::Value>, text: &str) -> Result<Shape, Failure> {
    let map = OffsetMap::new(text);
    let Proposed { claims, unread } = claimdesk_attribution::propose(text);
    let claims = claims.into_iter().map(|s| claim(text, &map, s));
    let unread = unread.iter().map(|paragraph| not_read(&map, paragraph));
    Ok(Shape {
        id,
        claims: claims.collect::<Result<_, _>>()?,
        unread: unread.collect::<Result<_, _>>()?,
    })
}

fn not_read(map: &OffsetMap, paragraph: &Unread) -> Result<NotRead, Failure> {
    let Unread { span, language } = paragraph;
    Ok(NotRead {
        span: [map.to_chars(span.start)?, map.to_chars(span.end)?],
        language: language.code(),
        name: language.name(),
    })
}

fn claim(text: &str, map: &OffsetMap, s: Suggestion) -> Result<Claim, Failure> {
    let points = |r: &Range<usize>| -> Result<[usize; 2], Failure> {
        Ok([map.to_chars(r.start)?, map.to_chars(r.end)?])
    };
    let maybe = |r: &Option<Range<usize>>| r.as_ref().map(points).transpose();
    Ok(Claim {
        spans: s.spans.iter().map(points).collect::<Result<_, _>>()?,
        text: words(text, &s),
        kind: s.kind.as_str(),
        source: maybe(&s.source)?,
        cue: maybe(&s.cue)?,
        carrier: maybe(&s.carrier)?,
        source_name: s.source_name,
        source_title: s.source_title,
        source_kind: s.source_kind.map(|kind| kind.as_str()),
        carrier_name: s.carrier_name,
        carrier_kind: s.carrier_kind.map(|kind| kind.as_str()),
        relayed_by: maybe(&s.relayed_by)?,
        level: s.level.as_str(),
        anonymity_reason: s.anonymity_reason,
        check_worthiness: s.check_worthiness,
        why: s.why.to_string(),
    })
}

fn words(text: &str, s: &Suggestion) -> String {
    let words: Vec<_> = s.spans.iter().map(|r| &text[r.clone()]).collect();
    words.join(" … ")
}

/// The claims for a person to read, the reason below each, and what was not read.
fn told(text: &str, blocks: &[Block]) -> String {
    let mut out = String::new();
    let Proposed { claims, unread } = claimdesk_attribution::propose(text);
    for s in claims {
        let source = s.source_name.as_deref().unwrap_or("no source");
        // Writing to a string does not fail.
        let _ = writeln!(
            out,
            "{:<10} {}\n           {} — {}",
            s.kind.as_str(),
            clean(&words(text, &s)),
            clean(source),
            clean(&s.why.to_string()),
        );
    }
    for line in told_unread(&unread_by_language(blocks, &unread)) {
        out += &line;
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_code_points() {
        let text = "Café 🇫🇷 closed, “she” said. Ann Lee said it was “très” sad.";
        let shape = shape(None, text).expect("the text can be read");
        let chars: Vec<char> = text.chars().collect();
        let [start, end] = shape.claims.last().expect("a claim").spans[0];
        let slice: String = chars[start..end].iter().collect();
        assert_eq!(slice, "it was “très” sad");
    }

    #[test]
    fn the_chain_and_the_terms_are_told() {
        let text = "Two officials told the Associated Press, on condition of anonymity because the talks are secret, \
                    that the bridge would close, NBC News reported.";
        let shape = shape(None, text).expect("the text can be read");
        let claim = serde_json::to_value(&shape.claims[0]).expect("a claim is plain data");
        assert_eq!(claim["carrier_name"], "Associated Press");
        assert_eq!(claim["carrier_kind"], "news_agency");
        assert_eq!(claim["level"], "background");
        assert_eq!(claim["anonymity_reason"], "because the talks are secret");
        let [start, end] = shape.claims[0].relayed_by.expect("it was relayed");
        assert_eq!(&text[start..end], "NBC News");
    }

    #[test]
    fn what_is_not_read_is_told_with_its_language() {
        let text = "The bridge fell, Ann Lee said.\nהגשר קרס ביום שני, אמר שר התחבורה.";
        let shape = shape(None, text).expect("the text can be read");
        let answer = serde_json::to_value(&shape).expect("plain data");
        let start = text.chars().position(|c| c == '\n').expect("two lines") + 1;
        assert_eq!(
            answer["unread"],
            serde_json::json!([{ "span": [start, text.chars().count()], "language": "he", "name": "Hebrew" }])
        );
        let told = told(text, &[]);
        assert!(
            told.ends_with(
                "1 paragraph in Hebrew not read.\nClaimdesk does not propose in Hebrew yet. Mark claims yourself.\n"
            ),
            "{told}"
        );
    }

    #[test]
    fn a_bad_line_leaves_the_others_alone() {
        let input = "{\"id\":1,\"text\":\"He said it was over.\"}\nnot json\n\n{\"id\":\"b\",\"text\":\"\"}\n";
        let Answer { .. } = lines(input.as_bytes()).expect("every line is answered");
        let answers = format!("{:?}", lines(input.as_bytes()));
        assert!(
            answers.contains("it was over")
                && answers.contains("invalid")
                && answers.contains("\\\"id\\\":\\\"b\\\""),
            "{answers}"
        );
    }
}
