//! `claimdesk show`: one article with its claims and what it rests on.

use claimdesk_draft::{OffsetMap, Skipped};
use claimdesk_model::view::ArticleView;
use claimdesk_rules::{SourcingSummary, standing};
use serde::Serialize;

use crate::claims::lines_of;
use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::input::left_out_words;
use crate::common::screen::{BOLD, DIM, clean, paint, progress_words};
use crate::common::session::Session;
use crate::common::{find, shape};

/// Show an article, its claims and what it rests on.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,
}

#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    article: shape::Article,
    text: String,
    /// What the file has and the draft as it was read has not.
    skipped: Vec<Skipped>,
    claims: Vec<shape::Claim>,
    standing: SourcingSummary,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let desk = session.open()?;
        let id = find::article(&desk, &self.article)?;
        let view = desk.open_article(id)?;
        let sources = desk.sources_behind(&view.claims)?;
        let rests_on = standing(&view.claims, &sources);
        if session.json {
            let (number, _) = find::in_library(&desk, id)?;
            let map = OffsetMap::new(&view.text);
            let claims = (view.claims.into_iter())
                .map(|claim| shape::Claim::new(claim, &map, &sources))
                .collect::<Result<_, Failure>>()?;
            return Answer::json(&Shown {
                article: shape::Article::new(number, view.summary),
                text: view.text,
                skipped: view.skipped,
                claims,
                standing: rests_on,
            });
        }
        let mut text = head(&view);
        text += &rests_on_words(&rests_on);
        for claim in &view.claims {
            text.push('\n');
            text += &lines_of(claim, &sources);
        }
        Ok(Answer::styled(text))
    }
}

fn head(view: &ArticleView) -> String {
    let fields = &view.summary.article.fields;
    let mut lines = vec![paint(BOLD, &clean(&fields.title))];
    if !fields.byline.is_empty() {
        lines.push(format!("by {}", clean(&fields.byline)));
    }
    if let Some(deadline) = fields.deadline {
        lines.push(format!("due {deadline}"));
    }
    let revision = &view.revision;
    lines.push(paint(
        DIM,
        &format!("revision {}, SHA-256 {}", revision.number, revision.sha256),
    ));
    lines.extend(left_out_words(&view.skipped));
    lines.push(progress_words(&view.summary.progress));
    lines.join("\n") + "\n"
}

fn rests_on_words(standing: &SourcingSummary) -> String {
    if standing.progress.total == 0 {
        return String::new();
    }
    let origins: Vec<String> = (standing.origins.iter())
        .map(|origin| format!("{} ({})", clean(&origin.name), origin.claims.total))
        .collect();
    let mut text = match origins.len() {
        0 => "rests on no source yet\n".to_owned(),
        1 => format!("rests on one origin: {}\n", origins[0]),
        n => format!("rests on {n} origins: {}\n", origins.join(", ")),
    };
    if standing.unsourced.total > 0 {
        text += &format!("without a source: {}\n", standing.unsourced.total);
    }
    text
}
