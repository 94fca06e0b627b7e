//! `claimdesk sheet`: brings an edited line-by-line sheet back.

use std::path::PathBuf;

use claimdesk_app::{Proposer, look_at_sheet, sheet_intent};
use claimdesk_desk::SystemClock;
use claimdesk_exchange::{Sheet, SheetConflict, SheetConflictKind, SheetReturn};
use claimdesk_model::time::Clock;
use clap::Subcommand;
use serde::Serialize;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::input::Input;
use crate::common::screen::{BOLD, DIM, clean, paint, short};
use crate::common::session::Session;
use crate::common::{find, passphrase};

/// How much of a text is shown of what changes, in columns.
const COLUMNS: usize = 60;

/// Bring an edited line-by-line sheet back.
#[derive(clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Import(Import),
}

/// Take over the statuses, corrections and notes that were edited in a sheet written by `report --format xlsx`, as one change. What was changed in the ledger as well is told and left alone.
#[derive(clap::Args)]
struct Import {
    /// The article that the sheet is about.
    article: String,

    /// The sheet, saved as .xlsx; `-` reads standard input.
    file: PathBuf,

    /// The file whose first line is the passphrase of sealed contact details; `-` reads standard
    /// input. It is needed for a sheet that leaves out what is sealed.
    #[arg(long, value_name = "FILE")]
    passphrase_file: Option<PathBuf>,

    /// Tell what would change, and change nothing.
    #[arg(long)]
    dry_run: bool,
}

#[derive(Serialize)]
struct Told {
    #[serde(flatten)]
    found: SheetReturn,
    /// The entry of the change log; `null` when nothing was changed.
    seq: Option<u64>,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let Command::Import(import) = self.command;
        import.run(session)
    }
}

impl Import {
    fn run(self, session: &Session) -> Result<Answer, Failure> {
        let input = Input::read(&self.file)?;
        let mut desk = if self.dry_run {
            session.open()?
        } else {
            session.open_to_change()?
        };
        if let Some(file) = &self.passphrase_file {
            desk.unlock(&passphrase::read(file)?)?;
        }
        let article = find::article(&desk, &self.article)?;
        let sheet = Sheet::read(&input.bytes)?;
        if sheet.article() != article {
            return Err(Failure::invalid(
                "the sheet is about another article",
                "Name the article that the sheet was written from.",
            ));
        }
        let found = look_at_sheet(&desk, &mut Proposer::default(), &sheet, SystemClock.now())?;
        let seq = if self.dry_run || found.changes.is_empty() {
            None
        } else {
            desk.perform(sheet_intent(found.clone()))?.seq
        };
        if session.json {
            return Answer::json(&Told { found, seq });
        }
        Ok(Answer::styled(told(&found, self.dry_run)))
    }
}

fn told(found: &SheetReturn, dry_run: bool) -> String {
    let mut out = String::new();
    for change in &found.changes {
        out += &format!(
            "{} {}\n",
            paint(BOLD, &format!("Claim {}", change.number)),
            paint(DIM, &short(&change.words, COLUMNS))
        );
        for step in &change.moves {
            let value = |value: &Option<String>| match value {
                Some(text) if step.field == "status" => text.replace('_', " "),
                Some(text) => short(text, COLUMNS),
                None => "(none)".to_owned(),
            };
            out += &format!(
                "  {}: {} → {}\n",
                step.field,
                value(&step.from),
                value(&step.to)
            );
        }
    }
    for conflict in &found.conflicts {
        out += &refused(conflict);
    }
    let verb = if dry_run { "would change" } else { "changed" };
    out += &format!(
        "{} {verb}, {} not taken over, {} the same.\n",
        found.changes.len(),
        found.conflicts.len(),
        found.same
    );
    out
}

fn refused(conflict: &SheetConflict) -> String {
    let place = match conflict.number {
        Some(number) => format!("Claim {number}"),
        None => format!("Row {}", conflict.row),
    };
    let mut out = format!(
        "{} not taken over: {}\n",
        paint(BOLD, &place),
        why(conflict.kind)
    );
    for (name, text) in [("sheet", &conflict.sheet), ("ledger", &conflict.desk)] {
        if !text.is_empty() {
            out += &format!("  {name}: {}\n", clean(&short(text, COLUMNS)));
        }
    }
    out
}

const fn why(kind: SheetConflictKind) -> &'static str {
    match kind {
        SheetConflictKind::WordsChanged => {
            "the claim's words, their sentence or its sources changed since the sheet was written"
        }
        SheetConflictKind::StatusChanged => "its status was changed in the ledger as well",
        SheetConflictKind::CorrectionChanged => "its correction was changed in the ledger as well",
        SheetConflictKind::NoteChanged => "its note was changed in the ledger as well",
        SheetConflictKind::NotWhole => "the sheet does not show the whole text",
        SheetConflictKind::CorrectionMissing => "a correction needs the corrected words",
        SheetConflictKind::CorrectionSame => "the corrected words are those of the claim",
        SheetConflictKind::CorrectionUnused => {
            "corrected words go with the status “correction proposed” only"
        }
        SheetConflictKind::NoSuchStatus => "there is no such status",
        SheetConflictKind::NoSuchClaim => "the row names no claim of this article",
        SheetConflictKind::Twice => "an earlier row is about the same claim",
        SheetConflictKind::Formula => "a formula stands where a text is wanted",
    }
}
