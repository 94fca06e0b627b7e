//! How a draft's tracked changes are read, asked for and told.

use claimdesk_draft::Changes;
use claimdesk_readers::Hint;
use serde::Serialize;

/// How to read tracked changes.
#[derive(Clone, Copy, clap::Args)]
pub(crate) struct ReadAs {
    /// Read tracked changes as if none had been made, instead of all accepted.
    #[arg(long)]
    pub(crate) original: bool,
}

impl ReadAs {
    /// Adds what was asked for to what else is known of a draft.
    pub(crate) fn hint(self, hint: Hint) -> Hint {
        if self.original {
            hint.with_changes(Changes::Original)
        } else {
            hint
        }
    }
}

/// How tracked changes were read, and how many there are.
#[derive(Clone, Copy, Serialize)]
pub(crate) struct Reading {
    /// How they were read.
    #[serde(rename = "reading")]
    changes: Changes,
    /// How many there are; `null` where nobody counted when the draft came in.
    tracked_changes: Option<u32>,
}

impl Reading {
    pub(crate) const fn new(changes: Changes, tracked_changes: Option<u32>) -> Self {
        Self {
            changes,
            tracked_changes,
        }
    }

    /// Tells it in a line, with the command that reads them the other way in the article of this
    /// number; nothing where there are none.
    pub(crate) fn in_words(self, article: usize) -> String {
        let count = match self.tracked_changes {
            None | Some(0) => return String::new(),
            Some(1) => "1 tracked change".to_owned(),
            Some(count) => format!("{count} tracked changes"),
        };
        match self.changes {
            Changes::Accepted => format!(
                "{count}, read as accepted; `claimdesk revise {article} --original` reads the draft as if none had been made.\n"
            ),
            Changes::Original => format!(
                "{count}, read as if none had been made; `claimdesk revise {article} --accepted` reads them as accepted.\n"
            ),
        }
    }
}
