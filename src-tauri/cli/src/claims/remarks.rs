//! `claimdesk claims remarks`: what colleagues said about claims in the document.

use claimdesk_app::{Proposer, Remark};
use claimdesk_model::intent::Intent;

use super::told;
use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::screen::{BOLD, DIM, clean, paint};
use crate::common::session::Session;

/// List what colleagues answered to Claimdesk's comments, typed into them or noted on the words of a claim, and take it
/// into the claims' notes.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Which article.
    article: String,

    /// Only these of the list.
    #[arg(value_name = "NUMBER")]
    numbers: Vec<usize>,

    /// Put them into the notes of their claims.
    #[arg(long)]
    accept: bool,

    /// Do not list them again in this article, as one change.
    #[arg(long, conflicts_with = "accept")]
    reject: bool,
}

impl Args {
    pub(super) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let mut desk = if self.accept || self.reject {
            session.open_to_change()?
        } else {
            session.open()?
        };
        let article = find::article(&desk, &self.article)?;
        let remarks = Proposer::default().propose(&desk, article)?.remarks;
        if let Some(stray) = (self.numbers.iter()).find(|n| !(1..=remarks.len()).contains(n)) {
            return Err(Failure::not_found(
                format_args!(
                    "there is no remark {stray}; the article has {}",
                    remarks.len()
                ),
                "`claimdesk claims remarks ARTICLE` lists them.",
            ));
        }
        let wanted = |number: &usize| self.numbers.is_empty() || self.numbers.contains(number);
        let chosen: Vec<(usize, Remark)> = (1..)
            .zip(remarks)
            .filter(|(number, _)| wanted(number))
            .collect();
        if self.reject {
            let words = chosen.into_iter().map(|(_, remark)| remark.text).collect();
            return told(
                session,
                &[desk.perform(Intent::RejectProposals { article, words })?],
            );
        }
        if !self.accept {
            return list(session, &chosen);
        }
        let mut outcomes = Vec::new();
        for (_, remark) in chosen {
            let note = remark.below(&desk.claim(remark.claim)?.claim.note);
            outcomes.push(desk.perform(Intent::EditClaims {
                claims: vec![remark.claim],
                kind: None,
                priority: None,
                assignee: None,
                note: Some(note),
            })?);
        }
        told(session, &outcomes)
    }
}

fn list(session: &Session, chosen: &[(usize, Remark)]) -> Result<Answer, Failure> {
    if session.json {
        let remarks: Vec<&Remark> = chosen.iter().map(|(_, remark)| remark).collect();
        return Answer::json(&remarks);
    }
    if chosen.is_empty() {
        return Ok(Answer::styled("No remarks.\n".to_owned()));
    }
    let line = |(number, remark): &(usize, Remark)| {
        let number = paint(BOLD, &format!("{number:>2}"));
        let claim = paint(DIM, &format!("claim {}", remark.number));
        format!("{number} {claim}  {}\n", clean(&remark.note))
    };
    Ok(Answer::styled(chosen.iter().map(line).collect()))
}
