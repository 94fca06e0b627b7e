//! `claimdesk sources show` and `claimdesk sources claims`.

use anstyle::Style;
use claimdesk_desk::Desk;
use claimdesk_model::view::SourceView;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::screen::{
    BOLD, DIM, Table, clean, gone_words, paint, short, status_words, style_of,
};
use crate::common::session::Session;
use crate::common::words::{in_words, word};
use crate::common::{find, shape};

/// Show one source: its names, kind, ownership label and where that comes from.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Its name, an alias, its id or the beginning of it, or a part of its name.
    source: String,
}

/// List the claims that rest on a source, over all articles.
#[derive(clap::Args)]
pub(crate) struct ClaimsArgs {
    /// Its name, an alias, its id or the beginning of it, or a part of its name.
    source: String,
}

impl Args {
    pub(super) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let desk = session.open()?;
        let source = find::source(&desk, &self.source)?;
        if session.json {
            return Answer::json(&shape::Source::new(source));
        }
        Ok(Answer::styled(words_of(&desk, &source)?))
    }
}

impl ClaimsArgs {
    pub(super) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let desk = session.open()?;
        let claims = desk.source_claims(find::source_id(&desk, &self.source)?)?;
        if session.json {
            let shapes: Vec<_> = claims.into_iter().map(shape::RestingClaim::new).collect();
            return Answer::json(&shapes);
        }
        if claims.is_empty() {
            return Ok(Answer::styled("No claim rests on it.\n".to_owned()));
        }
        let mut table = Table::default();
        for claim in claims {
            let (status, recheck) = (claim.status, claim.needs_recheck);
            let in_draft = claim.gone.is_none();
            table.row([
                (&short(&claim.title, 40), Style::new()),
                (&claim.number.to_string(), BOLD),
                (
                    &status_words(status, recheck, in_draft),
                    style_of(status, recheck, in_draft),
                ),
                (&short(&claim.words, 60), Style::new()),
                (&gone_words(claim.gone).unwrap_or_default(), DIM),
            ]);
        }
        Ok(Answer::styled(table.render()))
    }
}

fn words_of(desk: &Desk, source: &SourceView) -> Result<String, Failure> {
    let fields = &source.fields;
    let mut table = Table::default();
    let mut row = |name: &str, value: &str| {
        if !value.is_empty() {
            table.row([(name, DIM), (value, Style::new())]);
        }
    };
    row("also", &fields.aliases.join("; "));
    row("kind", &in_words(&fields.kind));
    row("country", &fields.country);
    if let Some(label) = &fields.ownership {
        let of = format!(
            "{}, as of {}, says {}",
            word(&label.code),
            label.as_of,
            label.provenance
        );
        row("ownership", &of);
    }
    row("address", &fields.url);
    if let Some(carried) = fields.carries {
        row("carries", &desk.source(carried)?.fields.name);
    }
    if fields.confidential {
        row(
            "confidential",
            "its name and contact details stay out of reports",
        );
    }
    if source.has_contact {
        row("contact", "kept; shown in the window only");
    }
    if let Some(file) = &fields.file {
        row("file", &format!("{} (SHA-256 {})", file.path, file.sha256));
    }
    row("note", &fields.note);
    if let Some(article) = fields.article {
        row("only in", &desk.article(article)?.fields.title);
    }
    row("claims", &source.claims.to_string());
    if source.bundled {
        row("origin", "the bundled directory, never edited");
    }
    row("id", &source.id.to_string());
    Ok(format!(
        "{}\n{}",
        paint(BOLD, &clean(&fields.name)),
        table.render()
    ))
}
