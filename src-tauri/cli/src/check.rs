//! `claimdesk check`: the main job in one go, on a desk that lives for that long.

use std::ops::Range;
use std::path::PathBuf;

use claimdesk_attribution::{Kind, Suggestion};
use claimdesk_calls::{gather, write_atomically};
use claimdesk_desk::Desk;
use claimdesk_desk::id::{ArticleId, ClaimId};
use claimdesk_desk::intent::{Intent, NewAttribution, SourceRef};
use claimdesk_desk::model::{Anonymity, ClaimKind, Role};
use claimdesk_desk::time::{Clock, SystemClock};
use claimdesk_draft::{Format, Span};
use claimdesk_report::{ReportFormat, ReportOptions, UnknownFormat};
use serde::Serialize;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::input::{Input, STANDARD_INPUT};
use crate::common::session::Session;
use crate::common::words::{FORMATS, from_word, one_of};

/// Open a draft, propose its claims with the sources it names, and write the sourcing report. Leaves no trace in the ledger.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The draft: Markdown, HTML or plain text; `-` reads standard input.
    draft: PathBuf,

    /// Read it as this format instead of telling it from the name and the text.
    #[arg(long, value_parser = one_of::<Format>(FORMATS))]
    format: Option<Format>,

    /// The report to write, in the format its name ends in; without it the
    /// report goes to standard output as Markdown, or as JSON with `--json`.
    #[arg(long, value_name = "OUT")]
    report: Option<PathBuf>,
}

#[derive(Serialize)]
struct Written {
    path: String,
    format: ReportFormat,
    claims: usize,
    /// How many of the claims name no source.
    unsourced: usize,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let input = Input::read(&self.draft)?;
        let mut desk = session.passing()?;
        let (article, _) = desk.import(&input.bytes, &input.name, input.hint(self.format))?;
        let text = desk.text(article)?;
        for suggestion in claimdesk_attribution::suggest(&text) {
            accept(&mut desk, article, &text, &suggestion)?;
        }
        let dossier = gather(&desk, article, SystemClock.now(), ReportOptions::default())?.dossier;
        let out = self.report.filter(|out| out.as_os_str() != STANDARD_INPUT);
        let Some(out) = out else {
            let format = if session.json {
                ReportFormat::Json
            } else {
                ReportFormat::Markdown
            };
            return Ok(Answer::file(dossier.report(format)?));
        };
        let format = match out.file_name().and_then(|name| name.to_str()) {
            Some(name) if name.contains('.') => ReportFormat::of_file(name).ok_or_else(|| {
                let unknown = UnknownFormat(name.to_owned());
                Failure::invalid(unknown, "Let the report's name end in its format.")
            })?,
            _ => ReportFormat::Html,
        };
        write_atomically(&out, &dossier.report(format)?)?;
        let claims = &dossier.article.claims;
        let written = Written {
            path: out.display().to_string(),
            format,
            claims: claims.len(),
            unsourced: claims.iter().filter(|c| c.attributions.is_empty()).count(),
        };
        if session.json {
            return Answer::json(&written);
        }
        Ok(Answer::styled(format!(
            "Wrote {}: {} claims proposed, {} of them without a source.\n",
            written.path, written.claims, written.unsourced
        )))
    }
}

/// Makes a claim of what was suggested, tied to whoever said and whoever carried it.
fn accept(
    desk: &mut Desk,
    article: ArticleId,
    text: &str,
    found: &Suggestion,
) -> Result<(), Failure> {
    let outcome = desk.perform(Intent::AddClaim {
        article,
        spans: found.spans.iter().map(span).collect(),
        kind: kind_of(text, found),
        sources: Vec::new(),
    })?;
    // A claim was asked for, so one came back.
    let Some(claim) = outcome.claims.first().map(|view| view.claim.id) else {
        return Ok(());
    };
    if let (Some(name), Some(kind)) = (&found.source_name, found.source_kind) {
        let anonymity = found.anonymity_reason.clone().map(|reason| Anonymity {
            reason,
            ..Anonymity::default()
        });
        let fields = NewAttribution {
            level: from_word(found.level.as_str()),
            anonymity,
            naming: found.source.iter().map(span).collect(),
            ..NewAttribution::default()
        };
        tie(desk, claim, name, kind.as_str(), fields)?;
    }
    if let (Some(name), Some(kind)) = (&found.carrier_name, found.carrier_kind) {
        let fields = NewAttribution {
            role: Some(Role::Carrier),
            naming: found.carrier.iter().map(span).collect(),
            ..NewAttribution::default()
        };
        tie(desk, claim, name, kind.as_str(), fields)?;
    }
    Ok(())
}

fn tie(
    desk: &mut Desk,
    claim: ClaimId,
    name: &str,
    kind: &str,
    fields: NewAttribution,
) -> Result<(), Failure> {
    let source = SourceRef::New {
        name: name.to_owned(),
        kind: from_word(kind).unwrap_or_default(),
    };
    desk.perform(Intent::AddAttribution {
        claim,
        source,
        fields: Some(Box::new(fields)),
    })?;
    Ok(())
}

/// A quotation is one; any other claim is a number's when it states one.
fn kind_of(text: &str, found: &Suggestion) -> ClaimKind {
    let states_a_number =
        (found.spans.iter()).any(|r| text[r.clone()].contains(|c: char| c.is_ascii_digit()));
    match found.kind {
        Kind::Quote => ClaimKind::Quote,
        Kind::Paraphrase | Kind::Statement if states_a_number => ClaimKind::Number,
        Kind::Paraphrase | Kind::Statement => ClaimKind::Fact,
    }
}

fn span(range: &Range<usize>) -> Span {
    Span::new(range.start, range.end)
}
