//! `claimdesk import`: brings a draft in.

use std::path::PathBuf;

use claimdesk_desk::intent::Intent;
use claimdesk_desk::model::ArticleFields;
use claimdesk_draft::{Format, Skipped};
use serde::Serialize;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::input::Input;
use crate::common::screen::{DIM, clean, paint};
use crate::common::session::Session;
use crate::common::shape;
use crate::common::words::{FORMATS, one_of};

/// Bring a draft in as a new article.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// The draft: Markdown, HTML or plain text; `-` reads standard input.
    file: PathBuf,

    /// Read it as this format instead of telling it from the name and the text.
    #[arg(long, value_parser = one_of::<Format>(FORMATS))]
    format: Option<Format>,

    /// The working title, instead of the draft's own.
    #[arg(long, value_parser = clap::builder::NonEmptyStringValueParser::new())]
    title: Option<String>,
}

#[derive(Serialize)]
struct Imported {
    #[serde(flatten)]
    article: shape::Article,
    /// What the reader left out.
    skipped: Vec<Skipped>,
    /// An older article that was read from the same bytes.
    same_as: Option<claimdesk_desk::id::ArticleId>,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let input = Input::read(&self.file)?;
        // What cannot be read must not leave an empty ledger behind.
        claimdesk_draft::read(&input.bytes, input.hint(self.format))?;
        let mut desk = session.open_or_make()?;
        let same_as = desk.article_read_from(&input.bytes)?;
        let (id, _) = desk.import(&input.bytes, &input.name, input.hint(self.format))?;
        let view = desk.open_article(id)?;
        if let Some(title) = self.title {
            let fields = ArticleFields {
                title,
                ..view.summary.article.fields
            };
            desk.perform(Intent::EditArticle {
                article: id,
                fields,
            })?;
        }
        let numbered = find::numbered(&desk)?;
        let (number, summary) = (numbered.into_iter())
            .find(|(_, s)| s.article.id == id)
            .ok_or_else(|| Failure::internal("the article that was brought in is gone"))?;
        let title = clean(&summary.article.fields.title);
        let imported = Imported {
            article: shape::Article::new(number, summary),
            skipped: view.skipped,
            same_as,
        };
        if session.json {
            return Answer::json(&imported);
        }
        let mut text = format!(
            "Article {number}: {title}\n{}\n",
            paint(DIM, &id.to_string())
        );
        for skipped in &imported.skipped {
            let what = skipped.what.replace('_', " ");
            text += &format!("left out: {what} ({})\n", skipped.count);
        }
        if let Some(older) = same_as {
            text += &format!("The same draft was brought in before, as {older}.\n");
        }
        Ok(Answer::styled(text))
    }
}
