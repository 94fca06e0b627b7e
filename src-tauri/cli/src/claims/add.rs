//! `claimdesk claims add`.

use claimdesk_draft::OffsetMap;
use claimdesk_model::intent::{Intent, SourceRef};
use claimdesk_model::record::ClaimKind;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::places::Words;
use crate::common::screen::quoted;
use crate::common::session::Session;
use crate::common::words::term;
use crate::common::{find, shape};

/// Make a claim of some words of the draft.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,

    #[command(flatten)]
    words: Words,

    /// What kind of statement it makes.
    #[arg(long, default_value = "fact", value_parser = term::<ClaimKind>())]
    kind: ClaimKind,

    /// A source of the directory to tie it to; several times for several.
    #[arg(long, value_name = "SOURCE")]
    source: Vec<String>,
}

impl Args {
    pub(super) fn run(self, session: &Session) -> Result<Answer, Failure> {
        if self.words.is_empty() {
            return Err(Failure::invalid(
                "no words were given to make a claim of",
                "Give them with `--quote WORDS` or `--span START..END`.",
            ));
        }
        let mut desk = session.open_to_change()?;
        let article = find::article(&desk, &self.article)?;
        let text = desk.text(article)?;
        let spans = self.words.find(&text)?;
        let sources = (self.source.iter())
            .map(|given| Ok(SourceRef::Known(find::source_id(&desk, given)?)))
            .collect::<Result<_, Failure>>()?;
        let outcome = desk.perform(Intent::AddClaim {
            article,
            spans,
            kind: self.kind,
            sources,
        })?;
        let view = (outcome.claims.into_iter().next())
            .ok_or_else(|| Failure::internal("the claim that was made is not there"))?;
        if session.json {
            let behind = desk.sources_behind(std::slice::from_ref(&view))?;
            return Answer::json(&shape::Claim::new(view, &OffsetMap::new(&text), &behind)?);
        }
        Ok(Answer::styled(format!(
            "Claim {}: {}\n",
            view.claim.number,
            quoted(&view.words)
        )))
    }
}
