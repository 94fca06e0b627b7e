//! `claimdesk gate`: may the article be published?

use anstyle::AnsiColor;
use claimdesk_app::{Proposer, SignOffError, sign_off, weigh};
use claimdesk_draft::{OffsetError, OffsetMap, Skipped};
use claimdesk_messages::Catalogue;
use claimdesk_model::id::{ArticleId, ClaimId};
use claimdesk_model::record::{ContextChange, turned_in_words};
use claimdesk_model::view::{Clearance, LastSeen};
use claimdesk_rules::{Finding, Gate, Rule, in_words, let_through};
use serde::Serialize;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::input::left_out_words;
use crate::common::screen::{BOLD, DIM, Table, caution_words, clean, gone_words, paint, short};
use crate::common::session::Session;
use crate::common::shape::{CharSpan, char_spans};
use crate::common::words::word;
use crate::common::{find, shape};

/// Say whether an article may be published, and what it lets through: exit code 0 when it may, 1
/// when findings block it.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,

    /// Clear it for publication in your name, where nothing blocks it: the clearance names the
    /// draft's hash, and what was let through.
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
    /// What blocks it.
    findings: Vec<FindingShape>,
    /// What it lets through.
    warns: Vec<FindingShape>,
    /// What the file has and the draft as it was read has not.
    skipped: Vec<Skipped>,
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
    caution: Option<ContextChange>,
    /// How many things it speaks of: one claim, or as many places as `spans` has.
    count: u32,
}

impl FindingShape {
    fn new(finding: Finding, map: &OffsetMap) -> Result<Self, OffsetError> {
        Ok(Self {
            rule: finding.rule,
            claim: finding.claim,
            number: finding.number,
            spans: char_spans(map, &finding.spans)?,
            text: finding.words,
            gone: finding.gone,
            caution: finding.caution,
            count: finding.count,
        })
    }
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let mut desk = session.open()?;
        let id = find::article(&desk, &self.article)?;
        let mut proposer = Proposer::default();
        if self.sign_off {
            match sign_off(&mut desk, &mut proposer, id, &self.note) {
                // What blocks it is told as always.
                Ok(_) | Err(SignOffError::Blocked(_)) => {}
                Err(SignOffError::Desk(error)) => return Err(error.into()),
            }
        }
        let view = desk.open_article(id)?;
        let gate = weigh(&desk, &mut proposer, &view)?;
        let open = gate.open;
        let cleared = view.summary.cleared.as_ref();
        let answer = if session.json {
            let map = OffsetMap::new(&view.text);
            let shapes = |findings: Vec<Finding>| {
                let each = findings.into_iter().map(|it| FindingShape::new(it, &map));
                each.collect::<Result<Vec<_>, _>>()
            };
            let cleared = cleared.map(|it| shape::Clearance::new(it, &gate));
            Answer::json(&Shape {
                article: id,
                sha256: view.revision.sha256,
                open,
                claims: view.claims.len(),
                findings: shapes(gate.findings)?,
                warns: shapes(gate.warns)?,
                skipped: view.skipped,
                cleared,
            })?
        } else {
            let title = clean(&view.summary.article.fields.title);
            let mut text = words_of(&title, &gate);
            if let Some(left_out) = left_out_words(&view.skipped) {
                text += &format!("{left_out}\n");
            }
            let cleared = cleared.map(|it| cleared_in_words(it, &gate));
            Answer::styled(text + &cleared.unwrap_or_default())
        };
        Ok(answer.if_so(open))
    }
}

fn words_of(title: &str, gate: &Gate) -> String {
    let green = AnsiColor::Green.on_default().bold();
    let yellow = AnsiColor::Yellow.on_default().bold();
    let red = AnsiColor::Red.on_default().bold();
    let warned = in_words(Catalogue::english(), &let_through(&gate.warns));
    let mut text = match gate.findings.len() {
        0 if warned.is_empty() => {
            return format!("{}: “{title}” may be published\n", paint(green, "open"));
        }
        0 => format!(
            "{}: “{title}” may be published, with {warned}\n",
            paint(yellow, "open")
        ),
        1 => format!("{}: 1 finding blocks “{title}”\n", paint(red, "blocked")),
        n => format!("{}: {n} findings block “{title}”\n", paint(red, "blocked")),
    };
    text += &listed(&gate.findings);
    if !gate.open && !warned.is_empty() {
        text += &format!("besides, {warned}\n");
    }
    text + &listed(&gate.warns)
}

fn listed(findings: &[Finding]) -> String {
    let mut table = Table::default();
    for finding in findings {
        let number = finding.number.map_or_else(String::new, |n| n.to_string());
        let about = match finding.claim {
            Some(_) => short(&finding.words, 70),
            None if finding.rule == Rule::NothingClaimed => String::new(),
            None => finding.count.to_string(),
        };
        table.row([
            (&number, BOLD),
            (finding.rule.id(), DIM),
            (&why_words(finding), AnsiColor::Yellow.on_default()),
            (&about, anstyle::Style::new()),
            (&gone_words(finding.gone).unwrap_or_default(), DIM),
        ]);
    }
    (table.render().lines())
        .map(|line| format!("  {line}\n"))
        .collect()
}

/// Returns who cleared which revision, and what came since.
fn cleared_in_words(cleared: &Clearance, gate: &Gate) -> String {
    let who = clean(&cleared.who);
    let mut text = format!(
        "revision {} cleared by {who} at {}",
        cleared.number, cleared.at
    );
    let with = in_words(
        Catalogue::english(),
        cleared.let_through.as_deref().unwrap_or_default(),
    );
    if !with.is_empty() {
        text += &format!(", with {with}");
    }
    let reopened: Vec<String> = (cleared.reopened.iter())
        .map(|claim| claim.number.to_string())
        .collect();
    match (cleared.stands, reopened.len()) {
        (true, _) => text += &format!(", SHA-256 {}", cleared.sha256),
        (false, 0) if cleared.same_draft => {}
        (false, 0) => text += "; the draft has changed since",
        (false, 1) => text += &format!("; reopened since: claim {}", reopened[0]),
        (false, _) => text += &format!("; reopened since: claims {}", reopened.join(", ")),
    }
    if !cleared.turned.is_empty() {
        let told = clean(&turned_in_words(Catalogue::english(), &cleared.turned));
        text += &format!("; turned since: {told}");
    }
    if !gate.since.is_empty() {
        text += &format!(
            "; come since: {}",
            in_words(Catalogue::english(), &gate.since)
        );
    }
    if !cleared.note.is_empty() {
        text += &format!(" ({})", clean(&cleared.note));
    }
    text + "\n"
}

/// Returns what blocks, and of a re-check why it is asked for.
fn why_words(finding: &Finding) -> String {
    match &finding.caution {
        Some(caution) if finding.rule == Rule::NeedsRecheck => caution_words(caution),
        _ => rule_words(finding.rule),
    }
}

fn rule_words(rule: Rule) -> String {
    Catalogue::english().text(&format!("rule-{}", word(&rule)))
}
