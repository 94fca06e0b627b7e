//! `claimdesk import`: brings a draft in.

use std::path::PathBuf;

use claimdesk_app::{Research, ResearchFile, is_research, on_disk};
use claimdesk_desk::{Arrival, Desk};
use claimdesk_draft::{Format, MOST_OF_PAGE, Skipped};
use claimdesk_model::id::ArticleId;
use claimdesk_model::intent::Intent;
use claimdesk_model::record::{ArticleFields, SourceFields};
use claimdesk_readers::Hint;
use serde::Serialize;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::input::{Input, most_left_out};
use crate::common::reading::{ReadAs, Reading};
use crate::common::screen::{DIM, clean, paint};
use crate::common::session::Session;
use crate::common::words::{FORMATS, one_of};
use crate::common::{find, shape};

/// Bring a draft in as a new article, unless the ledger has this very draft.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The draft: Word, OpenDocument, Rich Text, PDF, Markdown, HTML or plain text; a folder or zip with one draft at its
    /// top and the files that back it; `-` reads standard input.
    file: PathBuf,

    /// Read it as this format instead of telling it from the name and the text.
    #[arg(long, value_parser = one_of::<Format>(FORMATS))]
    format: Option<Format>,

    #[command(flatten)]
    read_as: ReadAs,

    /// The working title, instead of the draft's own.
    #[arg(long, value_parser = clap::builder::NonEmptyStringValueParser::new())]
    title: Option<String>,

    /// Bring it in although the ledger has an article read from the very same bytes.
    #[arg(long)]
    again: bool,
}

#[derive(Serialize)]
struct Imported {
    #[serde(flatten)]
    article: shape::Article,
    /// Whether it was imported now; otherwise the ledger had it already.
    new: bool,
    #[serde(flatten)]
    reading: Reading,
    /// What the reader left out.
    skipped: Vec<Skipped>,
    /// The files of the research package that back the draft; each is a source now.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    backups: Vec<ResearchFile>,
    /// The files of the research package that could not be read within the limits.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    unread: Vec<String>,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let file = on_disk(&self.file);
        let research = is_research(&file)
            .then(|| Research::open(&file))
            .transpose()?;
        let input = match &research {
            Some(research) => Input {
                bytes: research.draft.clone(),
                name: research.name.clone(),
            },
            None => Input::read(&file)?,
        };
        // What cannot be read must not leave an empty ledger behind.
        let arrival = input.arrival(self.hint(&input))?;
        let mut desk = session.open_or_make()?;
        let known = desk
            .article_read_from(&input.bytes)?
            .filter(|_| !self.again);
        let id = match known {
            Some(id) => id,
            None => {
                let sources = research
                    .as_ref()
                    .map(|it| it.new_sources(&desk))
                    .transpose()?;
                self.import(&mut desk, &arrival, sources.unwrap_or_default())?
            }
        };
        if let (Some(research), Some(_)) = (&research, known) {
            research.enter(&mut desk)?;
        }
        let (backups, unread) = research.map_or_else(Default::default, |r| (r.backups, r.skipped));
        let (number, summary) = find::in_library(&desk, id)?;
        let title = clean(&summary.article.fields.title);
        let imported = Imported {
            article: shape::Article::new(number, summary),
            new: known.is_none(),
            reading: reading_of(&desk, id)?,
            skipped: desk.skipped(id)?,
            backups,
            unread,
        };
        if session.json {
            return Answer::json(&imported);
        }
        let mut text = format!(
            "Article {number}: {title}\n{}\n",
            paint(DIM, &id.to_string())
        );
        if !imported.new {
            text += "The ledger had this very draft already; `--again` brings it in once more.\n";
        }
        text += &imported.reading.in_words(number);
        let counted = |skipped: &&Skipped| skipped.what != MOST_OF_PAGE;
        for skipped in imported.skipped.iter().filter(counted) {
            let what = skipped.what.replace('_', " ");
            text += &format!("left out: {what} ({})\n", skipped.count);
        }
        for file in &imported.backups {
            text += &format!(
                "backup file: {} ({} bytes)\n",
                clean(&file.path),
                file.bytes
            );
        }
        for path in &imported.unread {
            text += &format!("not read: {}\n", clean(path));
        }
        let missing: Vec<String> = most_left_out(&imported.skipped).into_iter().collect();
        Ok(Answer::styled(text).with_notices(&missing))
    }

    fn hint(&self, input: &Input) -> Hint {
        self.read_as.hint(input.hint(self.format))
    }

    fn import(
        self,
        desk: &mut Desk,
        arrival: &Arrival<'_>,
        sources: Vec<SourceFields>,
    ) -> Result<ArticleId, Failure> {
        let (id, _) = desk.import_package(arrival, sources)?;
        if let Some(title) = self.title {
            let fields = ArticleFields {
                title,
                ..desk.summary(id)?.article.fields
            };
            let article = id;
            desk.perform(Intent::EditArticle { article, fields })?;
        }
        Ok(id)
    }
}

fn reading_of(desk: &Desk, article: ArticleId) -> Result<Reading, Failure> {
    let changes = desk.revision(article)?.changes;
    Ok(Reading::new(changes, desk.tracked(article)?))
}
