//! `claimdesk sources edit`.

use claimdesk_model::intent::Intent;
use claimdesk_model::record::{SourceFields, SourceKind};

use super::{Said, told};
use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::session::Session;
use crate::common::words::term;

/// Change what is said about a source.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Its name, an alias, its id or the beginning of it, or a part of its name.
    source: String,

    /// Its full name from now on.
    #[arg(long)]
    name: Option<String>,

    /// Who or what it is.
    #[arg(long, value_parser = term::<SourceKind>())]
    kind: Option<SourceKind>,

    /// A name it no longer goes by; several times for several.
    #[arg(long, value_name = "NAME")]
    remove_alias: Vec<String>,

    /// Take its ownership label away.
    #[arg(long, conflicts_with = "ownership")]
    no_ownership: bool,

    #[command(flatten)]
    said: Said,
}

impl Args {
    pub(super) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let mut desk = session.open_to_change()?;
        let found = find::source(&desk, &self.source)?;
        let mut aliases = found.fields.aliases;
        aliases.retain(|alias| !self.remove_alias.contains(alias));
        let fields = SourceFields {
            name: self.name.unwrap_or(found.fields.name),
            kind: self.kind.unwrap_or(found.fields.kind),
            aliases,
            ownership: found.fields.ownership.filter(|_| !self.no_ownership),
            ..found.fields
        };
        let (source, fields) = (found.id, self.said.over(fields, &desk)?);
        let outcome = desk.perform(Intent::EditSource { source, fields })?;
        told(session, outcome)
    }
}
