//! `claimdesk gate`: may the article be published?

use anstyle::AnsiColor;
use claimdesk_desk::id::{ArticleId, ClaimId};
use claimdesk_draft::OffsetMap;
use claimdesk_rules::{Finding, Rule, gate};
use serde::Serialize;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::screen::{BOLD, Table, clean, paint, short};
use crate::common::session::Session;
use crate::common::shape::{CharSpan, char_spans};

/// Say whether an article may be published: exit code 0 when it may, 1 when findings block it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,
}

#[derive(Serialize)]
struct Shape {
    article: ArticleId,
    /// The hash of the draft that the answer is about.
    sha256: String,
    open: bool,
    /// How many claims there are.
    claims: usize,
    findings: Vec<FindingShape>,
}

#[derive(Serialize)]
struct FindingShape {
    rule: Rule,
    claim: Option<ClaimId>,
    number: Option<u32>,
    spans: Vec<CharSpan>,
    text: String,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let desk = session.open()?;
        let id = find::article(&desk, &self.article)?;
        let view = desk.open_article(id)?;
        let verdict = gate(&view.claims);
        let open = verdict.open;
        let answer = if session.json {
            let map = OffsetMap::new(&view.text);
            let findings = (verdict.findings.into_iter())
                .map(|finding| {
                    let claim = (view.claims.iter()).find(|c| Some(c.claim.id) == finding.claim);
                    let spans = claim.map_or(&[][..], |c| &c.spans);
                    Ok(FindingShape {
                        rule: finding.rule,
                        claim: finding.claim,
                        number: finding.number,
                        spans: char_spans(&map, spans)?,
                        text: finding.words,
                    })
                })
                .collect::<Result<_, Failure>>()?;
            Answer::json(&Shape {
                article: id,
                sha256: view.revision.sha256,
                open,
                claims: view.claims.len(),
                findings,
            })?
        } else {
            let title = clean(&view.summary.article.fields.title);
            Answer::styled(words_of(&title, &verdict.findings))
        };
        Ok(answer.if_so(open))
    }
}

fn words_of(title: &str, findings: &[Finding]) -> String {
    let green = AnsiColor::Green.on_default().bold();
    let red = AnsiColor::Red.on_default().bold();
    if findings.is_empty() {
        return format!("{}: “{title}” may be published\n", paint(green, "open"));
    }
    let mut table = Table::default();
    for finding in findings {
        let number = finding.number.map_or_else(String::new, |n| n.to_string());
        table.row([
            (&number, BOLD),
            (rule_words(finding.rule), AnsiColor::Yellow.on_default()),
            (&short(&finding.words, 70), anstyle::Style::new()),
        ]);
    }
    let count = match findings.len() {
        1 => "1 finding blocks".to_owned(),
        n => format!("{n} findings block"),
    };
    let lines: String = (table.render().lines())
        .map(|line| format!("  {line}\n"))
        .collect();
    format!("{}: {count} “{title}”\n{lines}", paint(red, "blocked"))
}

const fn rule_words(rule: Rule) -> &'static str {
    match rule {
        Rule::NothingClaimed => "it has no claims: nobody has looked at it",
        Rule::Undecided => "nobody has decided it",
        Rule::CorrectionPending => "a correction is not in the draft yet",
        Rule::NotConfirmed => "cannot be confirmed and still stands",
        Rule::NeedsRecheck => "its words changed since it was decided",
    }
}
