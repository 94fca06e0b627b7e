//! Anchors claims and mentions in an article's current draft.

use claimdesk_draft::Span;
use claimdesk_model::id::{ArticleId, RevisionId};
use claimdesk_model::record::{Anchor, Article, Target};

use crate::error::{Error, Result};
use crate::ledger::Ledger;
use crate::{selector, store};

/// The most stretches one claim may have.
const MOST_SPANS: usize = 64;

/// Returns the anchor of `target` at `spans` of the article's current draft.
pub(super) fn anchor(
    ledger: &Ledger<'_>,
    article: &Article,
    target: Target,
    spans: &[Span],
) -> Result<Anchor> {
    AnchorContext::open(ledger, article)?.anchor(target, spans)
}

/// An article's current draft, opened for anchoring in it.
pub(super) struct AnchorContext {
    /// The article whose draft it is.
    pub article: ArticleId,
    revision: RevisionId,
    /// Counts the article's revisions from 1.
    pub number: u32,
    text: String,
}

impl AnchorContext {
    pub(super) fn open(ledger: &Ledger<'_>, article: &Article) -> Result<Self> {
        let revision = ledger.revision_record(article)?;
        Ok(Self {
            article: article.id,
            text: store::revision::text(ledger.db, &revision)?,
            revision: revision.id,
            number: revision.number,
        })
    }

    /// Returns the anchor of `target` at `spans`: in order, trimmed of the
    /// white space at their ends, joined where they touch.
    pub(super) fn anchor(&self, target: Target, spans: &[Span]) -> Result<Anchor> {
        if spans.len() > MOST_SPANS {
            return Err(Error::Invalid(format!(
                "a claim has {MOST_SPANS} stretches at most"
            )));
        }
        Ok(Anchor {
            target,
            revision: self.revision,
            spans: selector::all(&self.text, &selector::tidy(&self.text, spans)?),
            carried: None,
            caution: None,
        })
    }
}
