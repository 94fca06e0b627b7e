//! `claimdesk verify`: checks the whole ledger.

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::screen::clean;
use crate::common::session::Session;
use crate::common::words::word;

/// Check the whole ledger against itself: exit code 0 when it is sound, 1 when it is not.
#[derive(clap::Args)]
pub(crate) struct Args {}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let problems = session.open()?.verify()?;
        let sound = problems.is_empty();
        let answer = if session.json {
            Answer::json(&problems)?
        } else if sound {
            Answer::styled("The ledger is sound.\n".to_owned())
        } else {
            let lines = problems
                .iter()
                .map(|p| format!("{}: {}\n", word(&p.check), clean(&p.message)));
            Answer::styled(lines.collect())
        };
        Ok(answer.if_so(sound))
    }
}
