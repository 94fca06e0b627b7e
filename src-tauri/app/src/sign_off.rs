//! The gate of an article, and clearing a revision: refused while findings block it. One road for
//! the window, the command line and the report.

use claimdesk_desk::{Desk, Error, Result};
use claimdesk_draft::Span;
use claimdesk_model::id::ArticleId;
use claimdesk_model::view::{ArticleView, Outcome};
use claimdesk_rules::{Checked, Finding, Gate, Severities, Unread, gate, let_through};

use crate::proposals::Proposer;

/// Why a revision was not cleared.
#[derive(Debug, thiserror::Error)]
pub enum SignOffError {
    /// Findings block it.
    #[error("cannot clear the article: {} still block{} it", counted(.0.len()), if .0.len() == 1 { "s" } else { "" })]
    Blocked(Vec<Finding>),
    /// The desk refused.
    #[error(transparent)]
    Desk(#[from] Error),
}

/// Returns what blocks an article and what is let through, by the desk's own rules.
///
/// # Errors
/// Returns `NotFound` when there is no such article.
pub fn weigh(desk: &Desk, proposer: &mut Proposer, view: &ArticleView) -> Result<Gate> {
    let sources = desk.sources_behind(&view.claims)?;
    let checked = Checked::new(&view.claims, &sources)
        .with_unread(unread(desk, proposer, view)?, &view.text)
        .at(Severities::of(&desk.settings()?))
        .since(view.summary.cleared.as_ref());
    Ok(gate(&checked))
}

/// Returns what nobody has looked at in an article's draft. Spans are bytes.
///
/// # Errors
/// Returns what the ledger refuses.
pub fn unread(desk: &Desk, proposer: &mut Proposer, view: &ArticleView) -> Result<Unread> {
    let proposals = proposer.propose(desk, view.summary.article.id)?;
    Ok(Unread {
        words: proposals.unclaimed.iter().map(|it| it.span).collect(),
        paragraphs: proposer.not_read(view),
        proposals: (proposals.proposals.iter())
            .filter_map(|proposal| hull(&proposal.spans))
            .collect(),
    })
}

/// Clears the revision under check in the name of whoever works at the desk, with a note that may
/// be empty; what the rules let through goes into the record.
///
/// # Errors
/// Returns the findings that block it, or what the desk refuses. Nothing is written then.
pub fn sign_off(
    desk: &mut Desk,
    proposer: &mut Proposer,
    article: ArticleId,
    note: &str,
) -> Result<Outcome, SignOffError> {
    let view = desk.open_article(article)?;
    let gate = weigh(desk, proposer, &view)?;
    if !gate.open {
        return Err(SignOffError::Blocked(gate.findings));
    }
    Ok(desk.sign_off(article, note, let_through(&gate.warns))?)
}

/// Returns the stretch from the first of some spans to the end of the last.
fn hull(spans: &[Span]) -> Option<Span> {
    let start = spans.iter().map(|span| span.start).min()?;
    let end = spans.iter().map(|span| span.end).max()?;
    Some(Span::new(start, end))
}

fn counted(findings: usize) -> String {
    match findings {
        1 => "one finding".to_owned(),
        many => format!("{many} findings"),
    }
}
