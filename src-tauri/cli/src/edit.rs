//! `claimdesk edit`: an article's title, byline and deadline.

use claimdesk_model::intent::Intent;
use claimdesk_model::time::Time;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::screen::{clean, progress_words};
use crate::common::session::Session;
use crate::common::{find, shape, typed};

/// Change an article's title, byline or deadline.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,

    /// The working title.
    #[arg(long)]
    title: Option<String>,

    /// Who wrote it, as printed; empty removes it.
    #[arg(long)]
    byline: Option<String>,

    /// When it must be cleared: "tonight 23:30", "Fri 18:00", "30 Nov 2026 9am" or 2026-11-22T18:00:00Z.
    #[arg(long, value_name = "TIME", value_parser = typed::moment)]
    deadline: Option<Time>,

    /// Take the deadline away.
    #[arg(long, conflicts_with = "deadline")]
    no_deadline: bool,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let mut desk = session.open_to_change()?;
        let article = find::article(&desk, &self.article)?;
        let mut fields = desk.summary(article)?.article.fields;
        fields.title = self.title.unwrap_or(fields.title);
        fields.byline = self.byline.unwrap_or(fields.byline);
        fields.deadline = match self.deadline {
            Some(at) => Some(at),
            None => fields.deadline.filter(|_| !self.no_deadline),
        };
        desk.perform(Intent::EditArticle { article, fields })?;
        let (number, summary) = find::in_library(&desk, article)?;
        if session.json {
            return Answer::json(&shape::Article::new(number, summary));
        }
        let fields = &summary.article.fields;
        let mut told = vec![clean(&fields.title)];
        told.extend(
            Some(clean(&fields.byline))
                .filter(|b| !b.is_empty())
                .map(|b| format!("by {b}")),
        );
        told.extend(fields.deadline.map(|at| format!("due {}", typed::said(at))));
        told.push(progress_words(&summary.progress));
        Ok(Answer::styled(format!(
            "Article {number}: {}\n",
            told.join(", ")
        )))
    }
}
