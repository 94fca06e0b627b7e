//! `claimdesk claims`: an article's claims, listed and changed.

mod add;
mod attribute;
mod history;
mod propose;
mod remarks;
mod remove;
mod set;
mod unclaimed;

use anstyle::Style;
use claimdesk_desk::Desk;
use claimdesk_draft::OffsetMap;
use claimdesk_model::intent::Intent;
use claimdesk_model::record::{ClaimKind, Locator, Priority, Status};
use claimdesk_model::view::{AttributionView, ClaimView, Outcome, SourceView};
use clap::Subcommand;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::screen::{
    BOLD, DIM, caution_words, clean, gone_words, paint, quoted, short, status_words, style_of,
};
use crate::common::session::Session;
use crate::common::words::{in_words, term};
use crate::common::{find, shape};

pub(crate) use propose::told_unread;

/// List an article's claims in the order of the text, or change them.
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Option<Command>,

    /// Which article.
    #[arg(required = true)]
    article: Option<String>,

    #[command(flatten)]
    filter: Filter,
}

#[derive(Subcommand)]
enum Command {
    Propose(propose::Args),
    Remarks(remarks::Args),
    Unclaimed(unclaimed::Args),
    Add(add::Args),
    Set(set::Args),
    Attribute(attribute::Args),
    Remove(remove::Args),
    History(history::Args),
}

/// Which claims to list; all that are given must fit.
#[derive(clap::Args)]
struct Filter {
    /// Only claims of this status; several times for any of several.
    #[arg(long, value_parser = term::<Status>())]
    status: Vec<Status>,

    /// Only claims that are still between the draft and publication.
    #[arg(long)]
    open: bool,

    /// Only claims of this kind.
    #[arg(long, value_parser = term::<ClaimKind>())]
    kind: Option<ClaimKind>,

    /// Only claims of this priority.
    #[arg(long, value_parser = term::<Priority>())]
    priority: Option<Priority>,

    /// Only claims that this person is to check.
    #[arg(long, value_name = "NAME")]
    assignee: Option<String>,

    /// Only claims that rest on this source.
    #[arg(long, value_name = "SOURCE")]
    source: Option<String>,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        match (self.command, self.article) {
            (Some(Command::Propose(args)), _) => args.run(session),
            (Some(Command::Remarks(args)), _) => args.run(session),
            (Some(Command::Unclaimed(args)), _) => args.run(session),
            (Some(Command::Add(args)), _) => args.run(session),
            (Some(Command::Set(args)), _) => args.run(session),
            (Some(Command::Attribute(args)), _) => args.run(session),
            (Some(Command::Remove(args)), _) => args.run(session),
            (Some(Command::History(args)), _) => args.run(session),
            (None, Some(article)) => list(session, &article, &self.filter),
            (None, None) => Err(Failure::invalid("no article was given", "")),
        }
    }
}

fn list(session: &Session, article: &str, filter: &Filter) -> Result<Answer, Failure> {
    let desk = session.open()?;
    let id = find::article(&desk, article)?;
    let mut claims = desk.claims(id)?;
    filter.apply(&desk, &mut claims)?;
    let sources = desk.sources_behind(&claims)?;
    if session.json {
        let map = OffsetMap::new(&desk.text(id)?);
        let shapes = (claims.into_iter())
            .map(|claim| shape::Claim::new(claim, &map, &sources))
            .collect::<Result<Vec<_>, Failure>>()?;
        return Answer::json(&shapes);
    }
    if claims.is_empty() {
        return Ok(Answer::styled("No claims.\n".to_owned()));
    }
    let blocks: Vec<String> = claims.iter().map(|c| lines_of(c, &sources)).collect();
    Ok(Answer::styled(blocks.join("\n")))
}

impl Filter {
    fn apply(&self, desk: &Desk, claims: &mut Vec<ClaimView>) -> Result<(), Failure> {
        let source = (self.source.as_deref())
            .map(|given| find::source_id(desk, given))
            .transpose()?;
        claims.retain(|view| {
            let claim = &view.claim;
            let rests_on =
                |wanted| (view.attributions.iter()).any(|a| a.attribution.fields.source == wanted);
            (self.status.is_empty() || self.status.contains(&claim.status))
                && (!self.open || view.is_open())
                && self.kind.is_none_or(|kind| kind == claim.kind)
                && self
                    .priority
                    .is_none_or(|priority| priority == claim.priority)
                && self
                    .assignee
                    .as_ref()
                    .is_none_or(|name| *name == claim.assignee)
                && source.is_none_or(rests_on)
        });
        Ok(())
    }
}

/// Returns a claim as people read it: what it says, how it stands, what it rests on.
pub(crate) fn lines_of(view: &ClaimView, sources: &[SourceView]) -> String {
    let claim = &view.claim;
    let in_draft = !view.spans.is_empty();
    let status = status_words(claim.status, view.needs_recheck, in_draft);
    let mut about = vec![in_words(&claim.kind)];
    if claim.priority != Priority::Normal {
        about.push(format!("{} priority", in_words(&claim.priority)));
    }
    if !claim.assignee.is_empty() {
        about.push(format!("for {}", clean(&claim.assignee)));
    }
    let gone = gone_words(view.gone).map_or_else(String::new, |gone| format!(" ({gone})"));
    let words = quoted(&view.words) + &paint(DIM, &gone);
    let mut text = format!(
        "{} {}  {}\n   {words}\n",
        paint(BOLD, &format!("{:>2}", claim.number)),
        paint(
            style_of(claim.status, view.needs_recheck, in_draft),
            &status
        ),
        paint(DIM, &about.join(", ")),
    );
    if let Some(caution) = &view.caution {
        text += &format!("   {}\n", caution_words(caution));
    }
    for (i, tie) in view.attributions.iter().enumerate() {
        text += &format!("   {}\n", attribution_words(i + 1, tie, sources));
    }
    if let Some(correction) = &claim.correction {
        text += &format!("   correction: “{}”\n", clean(correction));
    }
    if !claim.note.is_empty() {
        text += &format!("   note: {}\n", clean(&claim.note));
    }
    text
}

fn attribution_words(number: usize, tie: &AttributionView, sources: &[SourceView]) -> String {
    let fields = &tie.attribution.fields;
    let source = sources.iter().find(|s| s.id == fields.source);
    let name = source.map_or_else(|| fields.source.to_string(), |s| clean(&s.fields.name));
    let mut about = vec![
        in_words(&fields.role),
        in_words(&fields.level),
        in_words(&fields.stance),
    ];
    about.extend(locator_words(&fields.locator));
    if !fields.words.is_empty() {
        about.push(format!("“{}”", short(&fields.words, 60)));
    }
    let label = (source.and_then(|s| s.fields.ownership.as_ref()))
        .map(|o| format!(" [{}, {}]", in_words(&o.code), o.as_of))
        .unwrap_or_default();
    let place = paint(DIM, &format!("{number}."));
    format!(
        "{place} {name}{label}: {}",
        paint(Style::new(), &about.join(", "))
    )
}

fn locator_words(locator: &Locator) -> Vec<String> {
    let mut words = Vec::new();
    let mut say = |label: &str, value: &str| {
        if !value.is_empty() {
            words.push(format!("{label}{}", clean(value)));
        }
    };
    say("", &locator.url);
    say("page ", &locator.page);
    say("paragraph ", &locator.paragraph);
    say("at ", &locator.time_code);
    let contact = [
        locator.contact_form.clone(),
        locator
            .contact_date
            .map_or_else(String::new, |date| date.to_string()),
    ];
    say("", contact.join(" ").trim());
    words
}

/// Does one of several steps that belong together, and takes those already done back when it fails.
fn step(desk: &mut Desk, done: &mut Vec<Outcome>, intent: Intent) -> Result<(), Failure> {
    match desk.perform(intent) {
        Ok(outcome) => {
            done.push(outcome);
            Ok(())
        }
        Err(error) => {
            for _ in done.drain(..).filter(|outcome| outcome.seq.is_some()) {
                desk.undo()?;
            }
            Err(error.into())
        }
    }
}

/// Speaks of changes that were made, as [`Outcome::label`] names them.
fn told(session: &Session, outcomes: &[Outcome]) -> Result<Answer, Failure> {
    let done: Vec<shape::Done> = (outcomes.iter())
        .map(|outcome| shape::Done {
            seq: outcome.seq,
            label: outcome.label.to_string(),
        })
        .collect();
    if session.json {
        return Answer::json(&done);
    }
    let lines = done.iter().map(|done| match done.seq {
        Some(_) => format!("{}\n", clean(&done.label)),
        None => "Nothing to change.\n".to_owned(),
    });
    Ok(Answer::styled(lines.collect()))
}
