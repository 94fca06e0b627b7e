//! `claimdesk claims history`.

use claimdesk_model::change::Direction;
use claimdesk_model::view::Step;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::screen::{BOLD, DIM, clean, paint};
use crate::common::session::Session;
use crate::common::{find, shape};

/// Tell every step of a claim's history, the latest first: who, when, what from, what to.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,

    /// The claim's number.
    claim: u32,
}

impl Args {
    pub(super) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let desk = session.open()?;
        let article = find::article(&desk, &self.article)?;
        let claim = find::claim(&desk, article, self.claim)?;
        let steps = desk.claim_history(claim.claim.id)?;
        if session.json {
            let shapes: Vec<_> = steps.into_iter().map(shape::HistoryStep::new).collect();
            return Answer::json(&shapes);
        }
        Ok(Answer::styled(steps.iter().map(words_of).collect()))
    }
}

fn words_of(step: &Step) -> String {
    let course = match step.course {
        Direction::Do => "",
        Direction::Undo => " (undone)",
        Direction::Redo => " (done again)",
    };
    let mut text = format!(
        "{}  {}: {}{course}\n",
        paint(DIM, &step.at.to_string()),
        paint(BOLD, &clean(&step.who)),
        clean(&step.label.to_string()),
    );
    for change in &step.moves {
        let side = |value: &Option<String>| {
            value
                .as_ref()
                .map_or_else(|| "nothing".to_owned(), |v| format!("“{}”", clean(v)))
        };
        let (from, to) = (side(&change.from), side(&change.to));
        text += &format!("    {}: {from} → {to}\n", change.field);
    }
    text
}
