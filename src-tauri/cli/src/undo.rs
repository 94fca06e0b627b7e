//! `claimdesk undo` and `claimdesk redo`.

use claimdesk_messages::{Catalogue, args};
use claimdesk_model::view::Outcome;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::screen::clean;
use crate::common::session::Session;
use crate::common::shape;

/// Take back the last change.
#[derive(clap::Args)]
pub(crate) struct UndoArgs {}

/// Do again what was taken back last.
#[derive(clap::Args)]
pub(crate) struct RedoArgs {}

impl UndoArgs {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let outcome = session.open_to_change()?.undo()?;
        told(session, "course-undo", &outcome)
    }
}

impl RedoArgs {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let outcome = session.open_to_change()?.redo()?;
        told(session, "course-redo", &outcome)
    }
}

fn told(session: &Session, message: &str, outcome: &Outcome) -> Result<Answer, Failure> {
    let label = outcome.label.to_string();
    let answer = if session.json {
        let seq = outcome.seq;
        Answer::json(&shape::Done { seq, label })?
    } else {
        let what = args!["what" => clean(&label)];
        Answer::styled(Catalogue::english().with(message, &what) + "\n")
    };
    let notices = crate::common::sealed::notices(std::slice::from_ref(outcome));
    Ok(answer.with_notices(&notices))
}
