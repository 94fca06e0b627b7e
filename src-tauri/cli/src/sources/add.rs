//! `claimdesk sources add`.

use claimdesk_model::intent::Intent;
use claimdesk_model::record::{SourceFields, SourceKind};

use super::{Said, told};
use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::screen::clean;
use crate::common::session::Session;
use crate::common::words::term;

/// Enter a source.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Its full name.
    name: String,

    /// Who or what it is.
    #[arg(long, value_parser = term::<SourceKind>())]
    kind: SourceKind,

    #[command(flatten)]
    said: Said,

    /// Enter it although the directory has a source of that name.
    #[arg(long)]
    same_name: bool,
}

impl Args {
    pub(super) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let mut desk = session.open_or_make()?;
        if !self.same_name
            && let Some(known) = find::known_source(&desk, &self.name)?
        {
            return Err(Failure::new(
                "conflict",
                format_args!(
                    "the directory has “{}” already, as {}",
                    clean(&known.fields.name),
                    known.id
                ),
                "`--same-name` enters another one.",
            ));
        }
        let fields = SourceFields {
            name: self.name,
            kind: self.kind,
            ..SourceFields::default()
        };
        let fields = self.said.over(fields, &desk)?;
        let outcome = desk.perform(Intent::AddSource { fields })?;
        told(session, outcome)
    }
}
