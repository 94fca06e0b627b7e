//! `claimdesk gate`: may the article be published?

use anstyle::AnsiColor;
use claimdesk_calls::{SignOffError, sign_off};
use claimdesk_desk::id::{ArticleId, ClaimId};
use claimdesk_desk::model::Caution;
use claimdesk_desk::view::{Clearance, LastSeen};
use claimdesk_draft::OffsetMap;
use claimdesk_rules::{Finding, Rule, gate};
use serde::Serialize;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::screen::{BOLD, DIM, Table, caution_words, clean, gone_words, paint, short};
use crate::common::session::Session;
use crate::common::shape::{self, CharSpan, char_spans};

/// Say whether an article may be published: exit code 0 when it may, 1 when findings block it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,

    /// Clear it for publication in your name, where nothing blocks it: the clearance names the
    /// draft's hash.
    #[arg(long)]
    sign_off: bool,

    /// What to note with the clearance.
    #[arg(long, requires = "sign_off", default_value = "")]
    note: String,
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
    /// The last clearance, if it was ever cleared.
    cleared: Option<shape::Clearance>,
}

#[derive(Serialize)]
struct FindingShape {
    rule: Rule,
    claim: Option<ClaimId>,
    number: Option<u32>,
    spans: Vec<CharSpan>,
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    gone: Option<LastSeen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    caution: Option<Caution>,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let mut desk = session.open()?;
        let id = find::article(&desk, &self.article)?;
        if self.sign_off {
            match sign_off(&mut desk, id, &self.note) {
                // What blocks it is told as always.
                Ok(_) | Err(SignOffError::Blocked(_)) => {}
                Err(SignOffError::Desk(error)) => return Err(error.into()),
            }
        }
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
                        gone: finding.gone,
                        caution: finding.caution,
                    })
                })
                .collect::<Result<_, Failure>>()?;
            Answer::json(&Shape {
                article: id,
                sha256: view.revision.sha256,
                open,
                claims: view.claims.len(),
                findings,
                cleared: view.summary.cleared.as_ref().map(shape::Clearance::new),
            })?
        } else {
            let title = clean(&view.summary.article.fields.title);
            let text = words_of(&title, &verdict.findings);
            let cleared = view.summary.cleared.as_ref().map(cleared_in_words);
            Answer::styled(text + &cleared.unwrap_or_default())
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
            (&why_words(finding), AnsiColor::Yellow.on_default()),
            (&short(&finding.words, 70), anstyle::Style::new()),
            (&gone_words(finding.gone).unwrap_or_default(), DIM),
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

/// Tells who cleared which revision, and what came since.
fn cleared_in_words(cleared: &Clearance) -> String {
    let who = clean(&cleared.who);
    let mut text = format!(
        "revision {} cleared by {who} at {}",
        cleared.number, cleared.at
    );
    let reopened: Vec<String> = (cleared.reopened.iter())
        .map(|claim| claim.number.to_string())
        .collect();
    match (cleared.stands, reopened.len()) {
        (true, _) => text += &format!(", SHA-256 {}", cleared.sha256),
        (false, 0) => text += "; the draft has changed since",
        (false, 1) => text += &format!("; reopened since: claim {}", reopened[0]),
        (false, _) => text += &format!("; reopened since: claims {}", reopened.join(", ")),
    }
    if !cleared.note.is_empty() {
        text += &format!(" ({})", clean(&cleared.note));
    }
    text + "\n"
}

/// Tells what blocks, and of a re-check why it is asked for.
fn why_words(finding: &Finding) -> String {
    match &finding.caution {
        Some(caution) if finding.rule == Rule::NeedsRecheck => caution_words(caution),
        _ => rule_words(finding.rule).to_owned(),
    }
}

const fn rule_words(rule: Rule) -> &'static str {
    match rule {
        Rule::NothingClaimed => "it has no claims: nobody has looked at it",
        Rule::Undecided => "nobody has decided it",
        Rule::CorrectionPending => "a correction is not in the draft yet",
        Rule::NotConfirmed => "cannot be confirmed and still stands",
        Rule::CutPending => "is to be cut and still stands",
        Rule::NeedsRecheck => "its words, or those around them, changed since it was decided",
    }
}
