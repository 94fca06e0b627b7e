//! `claimdesk sources`: the directory, listed and changed.

mod add;
pub(crate) mod alike;
mod edit;
mod merge;
mod remove;
mod search;
mod show;

use anstyle::Style;
use claimdesk_model::record::{Ownership, OwnershipCode, SourceFields, SourceKind};
use claimdesk_model::view::{Outcome, SourceView};
use clap::Subcommand;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::screen::{BOLD, DIM, Table, clean, short};
use crate::common::session::Session;
use crate::common::words::{in_words, term, word};
use crate::common::{find, shape};

/// List the directory of sources, or change it.
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Option<Command>,

    #[command(flatten)]
    filter: Filter,
}

#[derive(Subcommand)]
enum Command {
    List(Filter),
    Search(search::Args),
    Show(show::Args),
    Claims(show::ClaimsArgs),
    Add(add::Args),
    Edit(edit::Args),
    Merge(merge::Args),
    Alike(alike::Args),
    Remove(remove::Args),
}

/// List the directory by name.
#[derive(clap::Args)]
struct Filter {
    /// Only sources of this kind.
    #[arg(long, value_parser = term::<SourceKind>())]
    kind: Option<SourceKind>,

    /// Only sources of this country.
    #[arg(long)]
    country: Option<String>,

    /// Only sources on which claims rest.
    #[arg(long)]
    used: bool,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        match self.command {
            None => self.filter.run(session),
            Some(Command::List(filter)) => filter.run(session),
            Some(Command::Search(args)) => args.run(session),
            Some(Command::Show(args)) => args.run(session),
            Some(Command::Claims(args)) => args.run(session),
            Some(Command::Add(args)) => args.run(session),
            Some(Command::Edit(args)) => args.run(session),
            Some(Command::Merge(args)) => args.run(session),
            Some(Command::Alike(args)) => args.run(session),
            Some(Command::Remove(args)) => args.run(session),
        }
    }
}

impl Filter {
    fn run(self, session: &Session) -> Result<Answer, Failure> {
        let country = self.country.map(|c| c.to_lowercase());
        let mut sources = session.open()?.sources()?;
        sources.retain(|s| {
            self.kind.is_none_or(|kind| kind == s.fields.kind)
                && (country.as_ref()).is_none_or(|c| s.fields.country.to_lowercase() == *c)
                && (!self.used || s.claims > 0)
        });
        listed(session, sources)
    }
}

/// What can be said about a source; what is left out stays as it is.
#[derive(clap::Args)]
struct Said {
    /// Another name it goes by; several times for several.
    #[arg(long, value_name = "NAME")]
    alias: Vec<String>,

    /// Its country, in words.
    #[arg(long)]
    country: Option<String>,

    /// Its address on the web; "example.org" will do.
    #[arg(long, value_name = "ADDRESS", value_parser = crate::common::typed::address)]
    url: Option<String>,

    /// What the desk should know about it.
    #[arg(long)]
    note: Option<String>,

    /// The source whose copy this one carries, such as the agency behind an outlet.
    #[arg(long, value_name = "SOURCE")]
    carries: Option<String>,

    /// Who funds, governs and edits it, by the codes of the State Media Matrix.
    #[arg(long, value_name = "CODE", requires_all = ["provenance", "as_of"],
          value_parser = term::<OwnershipCode>())]
    ownership: Option<OwnershipCode>,

    /// Who gave the ownership label.
    #[arg(long, value_name = "WHO", requires = "ownership")]
    provenance: Option<String>,

    /// As of when the ownership label holds.
    #[arg(long, value_name = "YYYY[-MM[-DD]]", requires = "ownership")]
    as_of: Option<String>,

    /// Whether its contact details are sealed and its name kept out of every report.
    #[arg(long, value_name = "YES", num_args = 0..=1, default_missing_value = "true")]
    confidential: Option<bool>,
}

impl Said {
    fn over(
        self,
        mut fields: SourceFields,
        desk: &claimdesk_desk::Desk,
    ) -> Result<SourceFields, Failure> {
        for alias in self.alias {
            if !fields.aliases.contains(&alias) {
                fields.aliases.push(alias);
            }
        }
        fields.country = self.country.unwrap_or(fields.country);
        fields.url = self.url.unwrap_or(fields.url);
        fields.note = self.note.unwrap_or(fields.note);
        if let Some(carried) = self.carries {
            fields.carries = match carried.as_str() {
                "" => None,
                given => Some(find::source_id(desk, given)?),
            };
        }
        if let (Some(code), Some(provenance), Some(as_of)) =
            (self.ownership, self.provenance, self.as_of)
        {
            fields.ownership = Some(Ownership {
                code,
                provenance,
                as_of,
            });
        }
        fields.confidential = self.confidential.unwrap_or(fields.confidential);
        Ok(fields)
    }
}

/// Answers with sources, one a line.
fn listed(session: &Session, sources: Vec<SourceView>) -> Result<Answer, Failure> {
    if session.json {
        let shapes: Vec<_> = sources.into_iter().map(shape::Source::new).collect();
        return Answer::json(&shapes);
    }
    if sources.is_empty() {
        return Ok(Answer::styled("No sources.\n".to_owned()));
    }
    let mut table = Table::default();
    for source in &sources {
        let fields = &source.fields;
        let label = (fields.ownership.as_ref())
            .map_or_else(String::new, |o| format!("{}, {}", word(&o.code), o.as_of));
        let place = if fields.article.is_some() {
            "in one article"
        } else {
            ""
        };
        let claims = match source.claims {
            0 => String::new(),
            1 => "1 claim".to_owned(),
            n => format!("{n} claims"),
        };
        table.row([
            (&short(&fields.name, 50), BOLD),
            (&in_words(&fields.kind), Style::new()),
            (&short(&fields.country, 24), Style::new()),
            (&label, Style::new()),
            (place, DIM),
            (&claims, Style::new()),
            (&source.id.to_string(), DIM),
        ]);
    }
    Ok(Answer::styled(table.render()))
}

/// Speaks of a change to the directory.
fn told(session: &Session, outcome: Outcome) -> Result<Answer, Failure> {
    let notices = crate::common::sealed::notices(std::slice::from_ref(&outcome));
    Ok(changed(session, outcome)?.with_notices(&notices))
}

fn changed(session: &Session, outcome: Outcome) -> Result<Answer, Failure> {
    let label = outcome.label.to_string();
    if session.json {
        return match outcome.sources.into_iter().next() {
            Some(source) => Answer::json(&shape::Source::new(source)),
            None => Answer::json(&shape::Done {
                seq: outcome.seq,
                label,
            }),
        };
    }
    let mut text = match outcome.seq {
        Some(_) => format!("{}\n", clean(&label)),
        None => "Nothing to change.\n".to_owned(),
    };
    for source in &outcome.sources {
        text += &format!(
            "{}\n",
            crate::common::screen::paint(DIM, &source.id.to_string())
        );
    }
    Ok(Answer::styled(text))
}
