//! Clearing a revision: refused while findings block it. One function for the window and the
//! command line.

use claimdesk_desk::id::ArticleId;
use claimdesk_desk::view::Outcome;
use claimdesk_desk::{Desk, Error};
use claimdesk_rules::{Finding, gate};

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

/// Clears the revision under check in the name of whoever works at the desk, with a note that may
/// be empty.
///
/// # Errors
/// Returns the findings that block it, or what the desk refuses. Nothing is written then.
pub fn sign_off(desk: &mut Desk, article: ArticleId, note: &str) -> Result<Outcome, SignOffError> {
    let gate = gate(&desk.claims(article)?);
    if !gate.open {
        return Err(SignOffError::Blocked(gate.findings));
    }
    Ok(desk.sign_off(article, note)?)
}

fn counted(findings: usize) -> String {
    match findings {
        1 => "one finding".to_owned(),
        many => format!("{many} findings"),
    }
}
