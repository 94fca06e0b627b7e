//! `claimdesk sources merge`.

use claimdesk_model::intent::Intent;

use super::told;
use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::session::Session;

/// Merge duplicates: what rests on them then rests on one, which keeps their names as aliases.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The source that stays.
    into: String,

    /// Those that go.
    #[arg(required = true)]
    from: Vec<String>,
}

impl Args {
    pub(super) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let mut desk = session.open_to_change()?;
        let into = find::source_id(&desk, &self.into)?;
        let from = (self.from.iter())
            .map(|given| find::source_id(&desk, given))
            .collect::<Result<Vec<_>, Failure>>()?;
        let outcome = desk.perform(Intent::MergeSources { into, from })?;
        told(session, outcome)
    }
}
