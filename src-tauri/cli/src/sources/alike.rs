//! `claimdesk sources alike`.

use claimdesk_desk::Alike;
use claimdesk_model::intent::{Intent, SourceSet};

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::screen::clean;
use crate::common::session::Session;
use crate::common::{find, shape};

/// List the sources of an article that look alike, or merge them.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,

    /// Merge each set into its first source, as one change.
    #[arg(long)]
    merge: bool,
}

impl Args {
    pub(super) fn run(self, session: &Session) -> Result<Answer, Failure> {
        if !self.merge {
            let desk = session.open()?;
            let article = find::article(&desk, &self.article)?;
            let sets = desk.alike(article)?;
            if session.json {
                return Answer::json(&sets);
            }
            if sets.is_empty() {
                return Ok(Answer::styled("No two sources look alike.\n".to_owned()));
            }
            return Ok(Answer::styled(lines(&sets)));
        }
        let mut desk = session.open_to_change()?;
        let article = find::article(&desk, &self.article)?;
        let sets = (desk.alike(article)?.into_iter())
            .map(|Alike { into, from, .. }| SourceSet { into, from })
            .collect();
        let outcome = desk.perform(Intent::MergeSets { sets })?;
        let done = shape::Done {
            seq: outcome.seq,
            label: outcome.label.to_string(),
        };
        if session.json {
            return Answer::json(&done);
        }
        Ok(Answer::styled(match done.seq {
            Some(_) => format!("{}\n", clean(&done.label)),
            None => "Nothing to change.\n".to_owned(),
        }))
    }
}

/// One line a set, the name that stays first.
pub(crate) fn lines(sets: &[Alike]) -> String {
    let line = |set: &Alike| {
        let names: Vec<String> = set.names.iter().map(|name| clean(name)).collect();
        format!("{}\n", names.join(" · "))
    };
    sets.iter().map(line).collect()
}
