//! `claimdesk revise`: imports an article's next revision and says what it does to the claims.

use std::path::PathBuf;

use anstyle::{AnsiColor, Style};
use claimdesk_desk::{Arrival, Desk};
use claimdesk_draft::{Changes, Format};
use claimdesk_messages::Catalogue;
use claimdesk_model::id::ArticleId;
use claimdesk_model::record::CarryOutcome;
use claimdesk_model::record::context_in_words;
use claimdesk_model::view::{CarryCounts, Effect, RevisionPreview, Sentences};
use claimdesk_readers::Hint;
use claimdesk_rules::in_words;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::input::{Input, most_left_out};
use crate::common::reading::{ReadAs, Reading};
use crate::common::screen::{BOLD, DIM, Table, clean, short};
use crate::common::session::Session;
use crate::common::shape::revision::Told;
use crate::common::words::{FORMATS, one_of};
use crate::common::{find, shape};

/// Import the next revision of an article's draft; its claims follow their words.
///
/// Speaks of every claim that did not stay as it was. What is not clear is attached nowhere: such a
/// claim waits until somebody places it (`claims set ARTICLE CLAIM --quote`) or gives it up.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,

    /// The new draft, in any format; `-` reads standard input. Left out with `--original` or
    /// `--accepted`, the file of the draft under check is read once more.
    #[arg(required_unless_present_any = ["list", "original", "accepted"])]
    file: Option<PathBuf>,

    /// Read it as this format instead of telling it from the name and the text.
    #[arg(long, value_parser = one_of::<Format>(FORMATS), requires = "file")]
    format: Option<Format>,

    #[command(flatten)]
    read_as: ReadAs,

    /// Read tracked changes as accepted. Otherwise they are read as they last were in this article.
    #[arg(long, conflicts_with = "original")]
    accepted: bool,

    /// Only say what it would do.
    #[arg(long, conflicts_with = "list")]
    dry_run: bool,

    /// List the article's revisions instead.
    #[arg(long, conflicts_with_all = ["file", "original", "accepted"])]
    list: bool,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        if self.list {
            return self.list(session);
        }
        let given = self.file.as_deref().map(Input::read).transpose()?;
        let mut desk = session.open()?;
        let id = find::article(&desk, &self.article)?;
        let input = given.map_or_else(|| under_check(&desk, id), Ok)?;
        let hint = self.hint(&input);
        let arrival = match desk.how_to_read(id, &input.bytes, hint)? {
            Some(hint) => Some(input.arrival(hint)?),
            None => None,
        };
        let told = if self.dry_run {
            foresee(&desk, id, arrival.as_ref())?
        } else {
            bring_in(&mut desk, id, arrival.as_ref())?
        };
        if session.json {
            return Answer::json(&shape::Revised::new(id, self.dry_run, told)?);
        }
        let missing: Vec<String> = match self.dry_run {
            true => Vec::new(),
            false => most_left_out(&desk.skipped(id)?).into_iter().collect(),
        };
        Ok(Answer::styled(words_of(&desk, id, self.dry_run, &told)?).with_notices(&missing))
    }

    fn hint(&self, input: &Input) -> Hint {
        let hint = self.read_as.hint(input.hint(self.format));
        if self.accepted {
            hint.with_changes(Changes::Accepted)
        } else {
            hint
        }
    }

    fn list(&self, session: &Session) -> Result<Answer, Failure> {
        let desk = session.open()?;
        let id = find::article(&desk, &self.article)?;
        let revisions = desk.revisions(id)?;
        if session.json {
            let shapes = revisions.into_iter().map(shape::Revision::new);
            return Answer::json(&shapes.collect::<Vec<_>>());
        }
        let mut table = Table::default();
        for line in &revisions {
            let (number, at) = (line.revision.number.to_string(), line.at.to_string());
            let brought = line.summary.map_or_else(
                || "the first draft".to_owned(),
                |brought| claims_in_words(&brought.claims),
            );
            let cleared = (line.sign_offs.iter()).map(|s| {
                let with = in_words(
                    Catalogue::english(),
                    s.let_through.as_deref().unwrap_or_default(),
                );
                let with = if with.is_empty() {
                    with
                } else {
                    format!(", with {with}")
                };
                format!("cleared by {}{with}", s.who)
            });
            table.row([
                (&number, if line.current { BOLD } else { Style::new() }),
                (&at, DIM),
                (&line.who, Style::new()),
                (&line.revision.file_name, Style::new()),
                (&brought, Style::new()),
                (
                    &cleared.collect::<Vec<_>>().join(", "),
                    AnsiColor::Green.on_default(),
                ),
            ]);
        }
        Ok(Answer::styled(table.render()))
    }
}

/// Returns the file of the draft under check, to be read in another way.
fn under_check(desk: &Desk, id: ArticleId) -> Result<Input, Failure> {
    let revision = desk.revision(id)?;
    if !revision.format.tracks_changes() {
        return Err(Failure::invalid(
            "the draft under check came in a format without tracked changes",
            "Give the file of the new draft.",
        ));
    }
    Ok(Input {
        bytes: desk.original_bytes(id)?,
        name: revision.file_name,
    })
}

/// Returns what a draft would do; none is the one under check.
fn foresee(desk: &Desk, id: ArticleId, arrival: Option<&Arrival<'_>>) -> Result<Told, Failure> {
    Ok(match arrival {
        Some(arrival) => Told {
            preview: desk.preview_read(id, arrival)?,
            comparison: desk.foresee(id, arrival)?,
        },
        None => Told {
            preview: desk.same_preview(id)?,
            comparison: None,
        },
    })
}

fn bring_in(
    desk: &mut Desk,
    id: ArticleId,
    arrival: Option<&Arrival<'_>>,
) -> Result<Told, Failure> {
    let before = desk.revision(id)?.id;
    let (after, outcome) = match arrival {
        Some(arrival) => desk.revise_read(id, arrival)?,
        None => desk.unrevised(id)?,
    };
    let brought = outcome.label.brought.unwrap_or_default();
    let changes = desk.revision(id)?.changes;
    let comparison = (before != after)
        .then(|| desk.compare(id, before, after))
        .transpose()?;
    Ok(Told {
        preview: RevisionPreview {
            same: comparison.is_none(),
            changes,
            tracked: desk.tracked(id)?.unwrap_or_default(),
            sentences: brought.sentences,
            claims: brought.claims,
        },
        comparison,
    })
}

fn words_of(desk: &Desk, id: ArticleId, dry_run: bool, told: &Told) -> Result<String, Failure> {
    let title = clean(&desk.summary(id)?.article.fields.title);
    let Some(comparison) = &told.comparison else {
        return Ok(format!(
            "“{title}” has this very draft under check; there is nothing to do.\n"
        ));
    };
    let would = if dry_run { ", if imported" } else { "" };
    let number = comparison.to.revision.number;
    let mut text = format!(
        "Revision {number} of “{title}”{would}: {}; {}\n",
        sentences_in_words(&told.preview.sentences),
        claims_in_words(&told.preview.claims),
    );
    let RevisionPreview {
        changes, tracked, ..
    } = told.preview;
    text += &Reading::new(changes, Some(tracked)).in_words(find::in_library(desk, id)?.0);
    let mut table = Table::default();
    for effect in comparison.effects.iter().filter(|e| is_told(e)) {
        let style = if effect.needs_decision {
            AnsiColor::Yellow.on_default()
        } else {
            Style::new()
        };
        table.row([
            (&effect.number.to_string(), BOLD),
            (&fate_in_words(effect), style),
            (&short(&words_then_and_now(effect), 100), Style::new()),
        ]);
    }
    for line in table.render().lines() {
        text += &format!("  {line}\n");
    }
    Ok(text)
}

/// A claim that stays as it was is not told.
fn is_told(effect: &Effect) -> bool {
    effect.outcome != CarryOutcome::Kept || effect.needs_decision
}

fn words_then_and_now(effect: &Effect) -> String {
    match effect.outcome {
        CarryOutcome::Changed => format!("{} → {}", effect.from_words, effect.to_words),
        CarryOutcome::Back => effect.to_words.clone(),
        _ => effect.from_words.clone(),
    }
}

fn fate_in_words(effect: &Effect) -> String {
    let words = Catalogue::english();
    let fate = match effect.outcome {
        CarryOutcome::Changed => "words changed".to_owned(),
        CarryOutcome::Ambiguous => "waits: its place is not clear".to_owned(),
        CarryOutcome::Lost => "waits: its words are gone".to_owned(),
        CarryOutcome::Back => "back".to_owned(),
        CarryOutcome::Kept | CarryOutcome::Moved if effect.context.is_grave() => {
            context_in_words(words, effect.context).unwrap_or_default()
        }
        CarryOutcome::Moved => "moved".to_owned(),
        CarryOutcome::Kept => "kept, and to be checked again".to_owned(),
    };
    match &effect.speakers {
        Some(speakers) if matches!(effect.outcome, CarryOutcome::Kept | CarryOutcome::Moved) => {
            clean(&speakers.in_words(words))
        }
        Some(speakers) => format!("{fate}; {}", clean(&speakers.in_words(words))),
        None => fate,
    }
}

fn sentences_in_words(sentences: &Sentences) -> String {
    let counts = [
        (sentences.edited, "edited"),
        (sentences.added, "added"),
        (sentences.cut, "cut"),
        (sentences.moved, "moved"),
    ];
    match listed(&counts) {
        list if list.is_empty() => "no sentence changed".to_owned(),
        list => format!("sentences: {list}"),
    }
}

fn claims_in_words(claims: &CarryCounts) -> String {
    let counts = [
        (claims.kept, "kept"),
        (claims.moved, "moved"),
        (claims.changed, "changed"),
        (claims.ambiguous + claims.lost, "waiting"),
        (claims.back, "back"),
        (claims.around, "of them to be checked again"),
    ];
    match listed(&counts) {
        list if list.is_empty() => "no claims".to_owned(),
        list => format!("claims: {list}"),
    }
}

fn listed(counts: &[(u32, &str)]) -> String {
    let told = counts.iter().filter(|(count, _)| *count > 0);
    let words: Vec<String> = told
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    words.join(", ")
}
