//! What is said when contact details were sealed: where they may still be found.

use claimdesk_model::view::{Outcome, Sealed};

/// Returns what to say on standard error of contact details that these changes sealed.
pub(crate) fn notices(outcomes: &[Outcome]) -> Vec<String> {
    let last = outcomes.iter().rev().find_map(|outcome| outcome.sealed);
    last.map(of).unwrap_or_default()
}

fn of(sealed: Sealed) -> Vec<String> {
    let mut notices = vec!["Contact details were sealed.".to_owned()];
    if !sealed.scrubbed {
        notices.push(
            "Old pages of the file could not be cleared yet: another program has the ledger open, or the disk is full. They are when it is next opened."
                .to_owned(),
        );
    }
    match sealed.older_backups {
        0 => {}
        1 => notices.push(older("1 older backup")),
        more => notices.push(older(&format!("{more} older backups"))),
    }
    notices.push(
        "Copies made outside Claimdesk (system backups, cloud folders, exports with contact details) are yours to remove."
            .to_owned(),
    );
    notices
}

fn older(backups: &str) -> String {
    format!("{backups} may hold them in the clear; remove with: claimdesk backup --remove-older")
}
