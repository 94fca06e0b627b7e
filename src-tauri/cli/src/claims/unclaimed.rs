//! `claimdesk claims unclaimed`: the numbers, names and dates outside every claim.

use claimdesk_app::{Proposer, Unclaimed, UnreadIn};
use claimdesk_draft::{OffsetMap, Span};
use claimdesk_model::view::ArticleView;
use serde::Serialize;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::screen::{BOLD, DIM, clean, paint, quoted};
use crate::common::session::Session;
use crate::common::shape::{CharSpan, char_span};

/// List the numbers, names and dates of the draft that are outside every claim.
///
/// The words that name the source of a claim are not among them, nor is what was rejected.
#[derive(clap::Args)]
pub(super) struct Args {
    /// Which article.
    article: String,
}

/// The JSON shape of one of them.
#[derive(Serialize)]
struct Shape<'t> {
    span: CharSpan,
    text: &'t str,
    proposed: bool,
}

impl Args {
    pub(super) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let desk = session.open()?;
        let article = find::article(&desk, &self.article)?;
        let view = desk.open_article(article)?;
        let proposals = Proposer::default().propose(&desk, article)?;
        let words = proposals.unclaimed;
        if session.json {
            let map = OffsetMap::new(&view.text);
            let shape = |word: &Unclaimed| {
                Ok(Shape {
                    span: char_span(&map, word.span)?,
                    text: word.span.of(&view.text).unwrap_or_default(),
                    proposed: word.proposed,
                })
            };
            let shapes = words
                .iter()
                .map(shape)
                .collect::<Result<Vec<_>, Failure>>()?;
            return Answer::json(&shapes);
        }
        let mut text = by_sentence(&view, &words);
        if words.is_empty() && proposals.unread.is_empty() {
            text += "Every number, name and date is in a claim or names its source.\n";
        }
        if !proposals.unread.is_empty() {
            text += &format!("{}\n", not_read_words(&proposals.unread));
        }
        Ok(Answer::styled(text))
    }
}

/// Says what nobody looked for such words in.
fn not_read_words(unread: &[UnreadIn]) -> String {
    let parts: Vec<String> = unread.iter().map(ToString::to_string).collect();
    format!("{}.", parts.join(", "))
}

/// Each sentence that holds some of the words, with these before it.
fn by_sentence(view: &ArticleView, words: &[Unclaimed]) -> String {
    let mut text = String::new();
    let mut last = None;
    for word in words {
        let at = (view.sentences).partition_point(|sentence| sentence.end <= word.span.start);
        let sentence = view.sentences.get(at).copied().unwrap_or(word.span);
        if last.replace(sentence) != Some(sentence) {
            text += &format!("{}\n", quoted(of(view, sentence)));
        }
        let note = if word.proposed { " (proposed)" } else { "" };
        text += &format!(
            "   {}{}\n",
            paint(BOLD, &clean(of(view, word.span))),
            paint(DIM, note)
        );
    }
    text
}

fn of(view: &ArticleView, span: Span) -> &str {
    span.of(&view.text).unwrap_or_default()
}
