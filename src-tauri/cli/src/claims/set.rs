//! `claimdesk claims set`.

use claimdesk_model::id::ClaimId;
use claimdesk_model::intent::Intent;
use claimdesk_model::record::{ClaimKind, Priority, Status};

use super::{step, told};
use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::places::Words;
use crate::common::session::Session;
use crate::common::words::term;

/// Decide a claim's status, or change its kind, priority, assignee, note or words.
///
/// The status and everything else are two changes, each with its own undo.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,

    /// The claims' numbers.
    #[arg(required = true, value_name = "CLAIM")]
    claims: Vec<u32>,

    /// What is decided.
    #[arg(long, value_parser = term::<Status>())]
    status: Option<Status>,

    /// The corrected words; proposes a correction.
    #[arg(long, value_name = "WORDS")]
    correction: Option<String>,

    /// The checker's note; empty removes it.
    #[arg(long)]
    note: Option<String>,

    /// What kind of statement it makes.
    #[arg(long, value_parser = term::<ClaimKind>())]
    kind: Option<ClaimKind>,

    /// How urgent it is.
    #[arg(long, value_parser = term::<Priority>())]
    priority: Option<Priority>,

    /// Who is to check it; empty for nobody.
    #[arg(long, value_name = "NAME")]
    assignee: Option<String>,

    #[command(flatten)]
    words: Words,
}

impl Args {
    pub(super) fn run(mut self, session: &Session) -> Result<Answer, Failure> {
        let status = self.decided()?;
        let mut desk = session.open_to_change()?;
        let article = find::article(&desk, &self.article)?;
        let claims: Vec<ClaimId> = (find::claims(&desk, article, &self.claims)?.iter())
            .map(|view| view.claim.id)
            .collect();
        let mut intents = Vec::new();
        if !self.words.is_empty() {
            let [claim] = claims[..] else {
                return Err(Failure::invalid(
                    "only one claim at a time can be given other words",
                    "",
                ));
            };
            let spans = self.words.find(&desk.text(article)?)?;
            intents.push(Intent::ResizeClaim { claim, spans });
        }
        let review = status.map(|status| Intent::Review {
            claims: claims.clone(),
            status,
            correction: self.correction.take(),
            note: self.note.take(),
        });
        if self.kind.is_some()
            || self.priority.is_some()
            || self.assignee.is_some()
            || self.note.is_some()
        {
            intents.push(Intent::EditClaims {
                claims,
                kind: self.kind,
                priority: self.priority,
                assignee: self.assignee,
                note: self.note,
            });
        }
        intents.extend(review);
        if intents.is_empty() {
            return Err(Failure::invalid(
                "nothing was given to change",
                "`claimdesk claims set --help` shows what can be.",
            ));
        }
        let mut outcomes = Vec::new();
        for intent in intents {
            step(&mut desk, &mut outcomes, intent)?;
        }
        told(session, &outcomes)
    }

    /// Returns the status decided on: corrected words propose a correction, and nothing else may.
    fn decided(&self) -> Result<Option<Status>, Failure> {
        match (self.status, &self.correction) {
            (None, Some(_)) => Ok(Some(Status::CorrectionProposed)),
            (Some(Status::CorrectionProposed), None) => Err(Failure::invalid(
                "a proposed correction takes the corrected words",
                "Give them with `--correction WORDS`.",
            )),
            (Some(status), Some(_)) if status != Status::CorrectionProposed => {
                Err(Failure::invalid(
                    "corrected words go only with the status correction_proposed",
                    "",
                ))
            }
            (status, _) => Ok(status),
        }
    }
}
