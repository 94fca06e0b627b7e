//! `claimdesk claims propose`.

use std::collections::HashSet;

use claimdesk_app::{Form, Proposal, ProposedAttribution, Proposer, UnreadIn, unread_told};
use claimdesk_desk::{Alike, Desk};
use claimdesk_draft::OffsetMap;
use claimdesk_model::id::{ArticleId, SourceId};
use claimdesk_model::intent::Intent;
use claimdesk_model::record::Status;
use serde::Serialize;

use super::{locator_words, told};
use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::screen::{BOLD, DIM, clean, paint, quoted};
use crate::common::session::Session;
use crate::common::words::{FORMS, in_words, one_of};
use crate::common::{find, shape};
use crate::sources::alike;

/// List the claims that the draft makes and nobody has made yet, or accept or reject them.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,

    /// Only these proposals, by their numbers in the list.
    #[arg(value_name = "PROPOSAL")]
    numbers: Vec<usize>,

    /// Only proposals that are in the draft like this; several times for any of several.
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
            let found = Proposer::default().propose(&desk, article)?;
            let chosen = self.chosen(found.proposals)?;
            return list(session, &desk.text(article)?, &chosen, &found.unread);
        }
        let mut desk = session.open_to_change()?;
        let article = find::article(&desk, &self.article)?;
        let intent = if self.restore {
            Intent::RestoreProposals { article }
        } else {
            let chosen = self.chosen(Proposer::default().propose(&desk, article)?.proposals)?;
            let proposals = chosen.into_iter().map(|(_, proposal)| proposal);
            if self.accept {
                let proposals: Vec<Proposal> = proposals.collect();
                return accept(session, &mut desk, article, &proposals);
            } else {
                let words = proposals.map(|p| p.words).collect();
                Intent::RejectProposals { article, words }
            }
        };
        told(session, &[desk.perform(intent)?])
    }

    /// Returns the proposals that fit all that was asked for, with their numbers.
    fn chosen(&self, proposals: Vec<Proposal>) -> Result<Vec<(usize, Proposal)>, Failure> {
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

/// What accepting proposals made.
#[derive(Serialize)]
struct Accepted {
    #[serde(flatten)]
    done: shape::Done,
    /// How many sources were entered.
    new_sources: usize,
    /// Which sources of the article look alike.
    alike: Vec<Alike>,
}

fn accept(
    session: &Session,
    desk: &mut Desk,
    article: ArticleId,
    proposals: &[Proposal],
) -> Result<Answer, Failure> {
    let known: HashSet<SourceId> = desk.sources()?.into_iter().map(|s| s.id).collect();
    let claims = proposals.iter().map(Proposal::claim).collect();
    let outcome = desk.perform(Intent::AddClaims { article, claims })?;
    let fresh = outcome.sources.iter().filter(|s| !known.contains(&s.id));
    let accepted = Accepted {
        new_sources: fresh.count(),
        alike: desk.alike(article)?,
        done: shape::Done {
            seq: outcome.seq,
            label: outcome.label.to_string(),
        },
    };
    if session.json {
        return Answer::json(&[accepted]);
    }
    if accepted.done.seq.is_none() {
        return Ok(Answer::styled("Nothing to change.\n".to_owned()));
    }
    let mut text = format!("{}\n", clean(&accepted.done.label));
    let confirmed = (proposals.iter())
        .filter(|p| p.status == Some(Status::Confirmed))
        .count();
    if confirmed > 0 {
        let claims = counted(proposals.len(), "claim");
        text += &format!("{claims}, {confirmed} confirmed by the writer's mark alone\n");
    }
    let looks: usize = accepted.alike.iter().map(|set| set.names.len()).sum();
    if accepted.new_sources + looks > 0 {
        text += &counted(accepted.new_sources, "new source");
    }
    if looks > 0 {
        text += &format!(
            ", {looks} look alike (`claimdesk sources alike ARTICLE --merge` merges them):\n"
        );
        for line in alike::lines(&accepted.alike).lines() {
            text += &format!("   {line}\n");
        }
    } else if accepted.new_sources > 0 {
        text += "\n";
    }
    Ok(Answer::styled(text))
}

/// `1 claim`, `2 claims`.
fn counted(count: usize, what: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {what}{s}")
}

fn list(
    session: &Session,
    text: &str,
    chosen: &[(usize, Proposal)],
    unread: &[UnreadIn],
) -> Result<Answer, Failure> {
    let told = told_unread(unread);
    if session.json {
        let map = OffsetMap::new(text);
        let shapes = (chosen.iter())
            .map(|(number, proposal)| shape::Proposal::new(*number, proposal, &map))
            .collect::<Result<Vec<_>, _>>()?;
        return Ok(Answer::json(&shapes)?.with_notices(&told));
    }
    if chosen.is_empty() && told.is_empty() {
        return Ok(Answer::styled("Nothing to propose.\n".to_owned()));
    }
    let mut blocks: Vec<String> = chosen.iter().map(|(n, p)| lines_of(*n, p)).collect();
    if !told.is_empty() {
        blocks.push(told.join("\n") + "\n");
    }
    Ok(Answer::styled(blocks.join("\n")))
}

/// Returns what is told of paragraphs in languages that nothing is proposed in; nothing where there are none.
pub(crate) fn told_unread(unread: &[UnreadIn]) -> Vec<String> {
    let mut lines = Vec::new();
    if !unread.is_empty() {
        let counts: Vec<String> = unread.iter().map(UnreadIn::to_string).collect();
        lines.push(format!("{}.", counts.join(", ")));
        lines.push(unread_told(unread));
    }
    lines
}

fn lines_of(number: usize, proposal: &Proposal) -> String {
    let mut about = in_words(&proposal.form);
    if let Some(status) = proposal
        .status
        .filter(|status| *status != Status::Unchecked)
    {
        about += &format!(", comes in as {}", in_words(&status));
    }
    let mut text = format!(
        "{} {}\n   {}\n",
        paint(BOLD, &format!("{number:>2}")),
        paint(DIM, &about),
        quoted(&proposal.words),
    );
    if proposal.ties.is_empty() {
        text += "   no source\n";
    }
    for tie in &proposal.ties {
        text += &format!("   {}\n", tie_words(tie));
    }
    text + &format!("   {}\n", paint(DIM, &clean(&proposal.why.to_string())))
}

fn tie_words(tie: &ProposedAttribution) -> String {
    let mut about = vec![in_words(&tie.kind), in_words(&tie.role)];
    about.extend(locator_words(&tie.locator));
    if tie.known.is_none() {
        about.push("new".to_owned());
    }
    format!("{} ({})", clean(&tie.name), about.join(", "))
}
