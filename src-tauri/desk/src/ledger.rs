//! The ledger as plans and queries read it.

use std::collections::BTreeSet;

use claimdesk_model::id::{ArticleId, AttributionId, ClaimId, SourceId};
use claimdesk_model::intent::SpanOwner;
use claimdesk_model::record::{
    Article, Attribution, Claim, Contact, ContactDetails, Revision, Source,
};
use claimdesk_model::time::{Clock, Time};
use rusqlite::Connection;

use crate::error::{Error, Result};
use crate::vault::{Key, Unlocked};
use crate::{seal, store};

/// An open ledger, who works on it and when. Nothing here writes: a plan that has no more than this
/// cannot change what it reads.
#[derive(Clone, Copy)]
pub(crate) struct Ledger<'a> {
    pub(crate) db: &'a Connection,
    /// Whose name goes into the history.
    pub(crate) who: &'a str,
    pub(crate) clock: &'a dyn Clock,
    pub(crate) unlocked: Option<&'a Unlocked>,
}

impl<'a> Ledger<'a> {
    /// Returns the present moment.
    pub(crate) fn now(&self) -> Time {
        self.clock.now()
    }

    /// Returns the present moment where the editor is.
    pub(crate) fn local_now(&self) -> jiff::Zoned {
        let now = jiff::Timestamp::from_millisecond(self.now().0).unwrap_or_default();
        now.to_zoned(jiff::tz::TimeZone::system())
    }

    /// Returns the article whose draft spans of `owner` point into.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`] when it is gone.
    pub(crate) fn article_of(&self, owner: SpanOwner) -> Result<ArticleId> {
        match owner {
            SpanOwner::Article(id) => Ok(id),
            SpanOwner::Claim(id) => Ok(self.claim_record(id)?.article),
            SpanOwner::Attribution(id) => {
                let claim = self.attribution_record(id)?.claim;
                Ok(self.claim_record(claim)?.article)
            }
        }
    }

    pub(crate) fn article_record(&self, id: ArticleId) -> Result<Article> {
        store::article::get(self.db, id)?.ok_or_else(|| not_found("article", id))
    }

    pub(crate) fn revision_record(&self, article: &Article) -> Result<Revision> {
        let id = article.revision;
        store::revision::get(self.db, id)?.ok_or_else(|| not_found("revision", id))
    }

    pub(crate) fn claim_record(&self, id: ClaimId) -> Result<Claim> {
        store::claim::get(self.db, id)?.ok_or_else(|| not_found("claim", id))
    }

    pub(crate) fn attribution_record(&self, id: AttributionId) -> Result<Attribution> {
        store::attribution::get(self.db, id)?.ok_or_else(|| not_found("attribution", id))
    }

    pub(crate) fn source_record(&self, id: SourceId) -> Result<Source> {
        store::source::get(self.db, id)?.ok_or_else(|| not_found("source", id))
    }

    /// Returns the [`folded`](claimdesk_model::record::folded) words that were rejected in an article.
    pub(crate) fn rejected(&self, article: ArticleId) -> Result<BTreeSet<String>> {
        let rejections = store::rejection::of_article(self.db, article)?;
        Ok(rejections.into_iter().map(|r| r.words).collect())
    }

    /// Returns the key that contact details are sealed with.
    ///
    /// # Errors
    /// Returns [`Error::VaultMissing`] or [`Error::VaultLocked`], which names the source.
    pub(crate) fn key_for(&self, name: &str) -> Result<&'a Key> {
        seal::key(self.db, self.unlocked, name)
    }

    /// Returns a source's contact details in the clear.
    ///
    /// # Errors
    /// Returns [`Error::VaultLocked`] for sealed details while the vault is locked.
    pub(crate) fn read_contact(&self, source: &Source) -> Result<ContactDetails> {
        match &source.contact {
            Contact::None => Ok(ContactDetails::default()),
            Contact::Open(details) => Ok(details.clone()),
            Contact::Sealed(sealed) => {
                Ok(self.key_for(&source.fields.name)?.open(sealed, source.id)?)
            }
        }
    }

    /// Opens sealed details; `None` while the vault is locked, or where they are damaged.
    pub(crate) fn open_sealed(&self, sealed: &str, id: SourceId) -> Option<ContactDetails> {
        self.key_for("").ok()?.open(sealed, id).ok()
    }
}

/// Says that a thing is not there.
pub(crate) fn not_found(what: &'static str, id: impl ToString) -> Error {
    Error::NotFound {
        what,
        id: id.to_string(),
    }
}
