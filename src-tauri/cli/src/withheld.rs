//! `claimdesk withheld`: free text about confidential sources, and letting it into reports.

use claimdesk_app::kept_notes;
use claimdesk_desk::Desk;
use claimdesk_model::id::ArticleId;
use claimdesk_model::intent::{Intent, LookedAt};
use claimdesk_model::record::NotePlace;
use claimdesk_report::KeptNote;
use claimdesk_terms::Language;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::screen::{BOLD, DIM, clean, paint, short};
use crate::common::session::Session;

/// How much of a claim's words is shown, in columns.
const COLUMNS: usize = 60;

/// List the notes, remarks and words of sources that reports leave out because their claim rests on a
/// confidential source, and let in those that you looked at.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,

    /// Let this text in, by its id in the list; several times for several. It holds for these very
    /// words: changed ones need another look.
    #[arg(long, value_name = "ID", conflicts_with = "keep_back")]
    let_in: Vec<String>,

    /// Keep this text back again.
    #[arg(long, value_name = "ID")]
    keep_back: Vec<String>,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let changes = !self.let_in.is_empty() || !self.keep_back.is_empty();
        let mut desk = if changes {
            session.open_to_change()?
        } else {
            session.open()?
        };
        let article = find::article(&desk, &self.article)?;
        if !self.let_in.is_empty() {
            let texts = chosen(&desk, article, &self.let_in)?;
            desk.perform(Intent::LetInNotes { article, texts })?;
        } else if !self.keep_back.is_empty() {
            let texts = chosen(&desk, article, &self.keep_back)?;
            desk.perform(Intent::KeepBackNotes { article, texts })?;
        }
        let notes = kept_notes(&desk, article, Language::English)?;
        if session.json {
            return Answer::json(&notes);
        }
        Ok(Answer::styled(told(&notes)))
    }
}

fn chosen(desk: &Desk, article: ArticleId, ids: &[String]) -> Result<Vec<LookedAt>, Failure> {
    let notes = kept_notes(desk, article, Language::English)?;
    let one = |id: &String| {
        let found = notes.iter().find(|note| note.id == *id);
        found.map(|note| note.text.clone()).ok_or_else(|| {
            Failure::invalid(
                format!("there is no text {id} in the list"),
                "List them again: a text that was changed has another id.",
            )
        })
    };
    ids.iter().map(one).collect()
}

fn told(notes: &[KeptNote]) -> String {
    if notes.is_empty() {
        return "Nothing is left out of reports.\n".to_owned();
    }
    let mut out = String::new();
    for note in notes {
        let state = if note.let_in { "let in" } else { "withheld" };
        out += &format!(
            "{} {state}, {} of claim {} {}\n  {}\n",
            paint(BOLD, &note.id),
            place(note.text.place),
            note.number,
            paint(DIM, &short(&note.claim_words, COLUMNS)),
            clean(&note.text.words).replace('\n', "\n  "),
        );
    }
    let left = notes.iter().filter(|note| !note.let_in).count();
    out += &format!("{left} withheld, {} let in.\n", notes.len() - left);
    out
}

const fn place(place: NotePlace) -> &'static str {
    match place {
        NotePlace::ClaimNote => "note",
        NotePlace::Note { .. } => "note on a source",
        NotePlace::Words { .. } => "a source’s words",
        NotePlace::Locator { .. } => "locator",
        NotePlace::Reason { .. } => "reason for anonymity",
    }
}
