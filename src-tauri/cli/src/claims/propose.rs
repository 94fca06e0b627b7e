//! `claimdesk claims propose`.

use claimdesk_calls::{Form, Proposal, Proposer};
use claimdesk_desk::Desk;
use claimdesk_desk::id::ArticleId;
use claimdesk_desk::intent::Intent;
use claimdesk_draft::OffsetMap;

use super::told;
use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::screen::{BOLD, DIM, clean, paint};
use crate::common::session::Session;
use crate::common::shape;
use crate::common::words::{FORMS, in_words, one_of};

/// List the claims that the draft makes and nobody has made yet, or accept or reject them.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,

    /// Only these proposals, by their numbers in the list.
    #[arg(value_name = "PROPOSAL")]
    numbers: Vec<usize>,

    /// Only proposals that stand in the draft like this; several times for any of several.
    #[arg(long, value_parser = one_of::<Form>(FORMS))]
    form: Vec<Form>,

    /// Only proposals whose source has a name.
    #[arg(long)]
    sourced: bool,

    /// Make claims of them, as one change.
    #[arg(long)]
    accept: bool,

    /// Do not propose them again in this article, as one change.
    #[arg(long, conflicts_with = "accept")]
    reject: bool,

    /// Let everything that was rejected in this article be proposed again.
    #[arg(long, conflicts_with_all = ["accept", "reject", "form", "sourced", "numbers"])]
    restore: bool,
}

impl Args {
    pub(super) fn run(self, session: &Session) -> Result<Answer, Failure> {
        if !(self.accept || self.reject || self.restore) {
            let desk = session.open()?;
            let article = find::article(&desk, &self.article)?;
            let chosen = self.chosen(&desk, article)?;
            return list(session, &desk.text(article)?, &chosen);
        }
        let mut desk = session.open_to_change()?;
        let article = find::article(&desk, &self.article)?;
        let intent = if self.restore {
            Intent::RestoreProposals { article }
        } else {
            let chosen = self.chosen(&desk, article)?;
            let proposals = chosen.into_iter().map(|(_, proposal)| proposal);
            if self.accept {
                let claims = proposals.map(|p| p.claim()).collect();
                Intent::AddClaims { article, claims }
            } else {
                let words = proposals.map(|p| p.words).collect();
                Intent::RejectProposals { article, words }
            }
        };
        told(session, &[desk.perform(intent)?])
    }

    /// Returns the proposals that fit all that was asked for, with their numbers.
    fn chosen(&self, desk: &Desk, article: ArticleId) -> Result<Vec<(usize, Proposal)>, Failure> {
        let proposals = Proposer::default().propose(desk, article)?.proposals;
        if let Some(stray) = (self.numbers.iter()).find(|n| !(1..=proposals.len()).contains(n)) {
            return Err(Failure::not_found(
                format_args!(
                    "there is no proposal {stray}; the article has {}",
                    proposals.len()
                ),
                "`claimdesk claims propose ARTICLE` lists them.",
            ));
        }
        let fits = |(number, proposal): &(usize, Proposal)| {
            (self.numbers.is_empty() || self.numbers.contains(number))
                && (self.form.is_empty() || self.form.contains(&proposal.form))
                && (!self.sourced || proposal.names_source())
        };
        Ok((1..).zip(proposals).filter(fits).collect())
    }
}

fn list(session: &Session, text: &str, chosen: &[(usize, Proposal)]) -> Result<Answer, Failure> {
    if session.json {
        let map = OffsetMap::new(text);
        let shapes = (chosen.iter())
            .map(|(number, proposal)| shape::Proposal::new(*number, proposal, &map))
            .collect::<Result<Vec<_>, _>>()?;
        return Answer::json(&shapes);
    }
    if chosen.is_empty() {
        return Ok(Answer::styled("Nothing to propose.\n".to_owned()));
    }
    let blocks: Vec<String> = chosen.iter().map(|(n, p)| lines_of(*n, p)).collect();
    Ok(Answer::styled(blocks.join("\n")))
}

fn lines_of(number: usize, proposal: &Proposal) -> String {
    let sources: Vec<String> = (proposal.ties.iter())
        .map(|tie| {
            let entered = if tie.known.is_some() { "" } else { ", new" };
            format!(
                "{} ({}, {}{entered})",
                clean(&tie.name),
                in_words(&tie.kind),
                in_words(&tie.role)
            )
        })
        .collect();
    let sources = if sources.is_empty() {
        "no source".to_owned()
    } else {
        sources.join("; ")
    };
    format!(
        "{} {}\n   “{}”\n   {sources}\n   {}\n",
        paint(BOLD, &format!("{number:>2}")),
        paint(DIM, &in_words(&proposal.form)),
        clean(&proposal.words),
        paint(DIM, &clean(&proposal.why.to_string())),
    )
}
