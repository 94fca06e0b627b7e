//! `claimdesk sources search`.

use claimdesk_model::view::Hit;

use super::listed;
use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::session::Session;

/// Find sources by name and alias, letter case and accents aside.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Words, or the beginnings of words.
    #[arg(required = true)]
    words: Vec<String>,
}

impl Args {
    pub(super) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let desk = session.open()?;
        let typed = self.words.join(" ");
        let mut found = Vec::new();
        for hit in desk.search(&typed)? {
            if let Hit::Source { source, .. } = hit {
                found.push(desk.source(source)?);
            }
        }
        // The index knows beginnings of words; a part from the middle is looked for as well.
        if found.is_empty() {
            found = find::sources_like(&desk, &typed)?;
        }
        listed(session, found)
    }
}
