//! `claimdesk list`: the library.

use anstyle::Style;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::screen::{BOLD, DIM, Table, progress_words, short};
use crate::common::session::Session;
use crate::common::{find, shape};

/// List the articles, the one that changed last first.
#[derive(clap::Args)]
pub(crate) struct Args {}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let library = find::numbered(&session.open()?)?;
        if session.json {
            let shapes: Vec<_> = library
                .into_iter()
                .map(|(number, summary)| shape::Article::new(number, summary))
                .collect();
            return Answer::json(&shapes);
        }
        if library.is_empty() {
            return Ok(Answer::styled(
                "There are no articles yet. `claimdesk import FILE` brings one in.\n".to_owned(),
            ));
        }
        let mut table = Table::default();
        for (number, summary) in library {
            let fields = &summary.article.fields;
            let due = fields
                .deadline
                .map_or_else(String::new, |at| format!("due {at}"));
            table.row([
                (&number.to_string(), BOLD),
                (&short(&fields.title, 60), Style::new()),
                (&progress_words(&summary.progress), Style::new()),
                (&due, Style::new()),
                (&format!("changed {}", summary.changed), DIM),
                (&summary.article.id.to_string(), DIM),
            ]);
        }
        Ok(Answer::styled(table.render()))
    }
}
