//! Brings edited line-by-line sheets back.

use claimdesk_desk::{Desk, Result};
use claimdesk_exchange::{Sheet, SheetReturn};
use claimdesk_model::id::ArticleId;
use claimdesk_model::intent::Intent;
use claimdesk_model::time::Time;
use claimdesk_report::ReportOptions;
use serde::{Deserialize, Serialize};

use crate::collect::collect;
use crate::proposals::Proposer;

/// What an edited sheet would change, before anything is changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetOffer {
    /// The article that the sheet is about.
    pub article: ArticleId,
    /// Its title.
    pub title: String,
    /// The sheet's file name without its folder.
    pub file_name: String,
    /// What would change, and what cannot be taken over.
    pub found: SheetReturn,
}

/// Compares an edited sheet with the ledger. Nothing is changed.
///
/// # Errors
/// Returns `NotFound` when the sheet's article is not in the ledger, and `CannotRedact` when what the
/// sheet left out is sealed and the vault is locked.
pub fn look_at_sheet(
    desk: &Desk,
    proposer: &mut Proposer,
    sheet: &Sheet,
    now: Time,
) -> Result<SheetReturn> {
    let options = ReportOptions {
        reveal_confidential: sheet.is_revealed(),
        ..ReportOptions::default()
    };
    let collected = collect(desk, proposer, sheet.article(), now, options)?;
    Ok(sheet.changes(&collected.input))
}

/// Returns the one change that takes over what an edited sheet changed.
pub fn sheet_intent(found: SheetReturn) -> Intent {
    let updates = found.changes.into_iter().map(|change| change.update);
    Intent::UpdateClaims {
        updates: updates.collect(),
    }
}
