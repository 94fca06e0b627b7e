//! `claimdesk sources remove`.

use claimdesk_model::intent::Intent;

use super::told;
use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::session::Session;

/// Remove a source on which nothing rests.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Its name, an alias, its id or the beginning of it, or a part of its name.
    source: String,
}

impl Args {
    pub(super) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let mut desk = session.open_to_change()?;
        let source = find::source_id(&desk, &self.source)?;
        let outcome = desk.perform(Intent::RemoveSource { source })?;
        told(session, outcome)
    }
}
