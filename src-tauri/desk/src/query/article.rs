//! What the desk shows: views put together from the tables.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use claimdesk_draft::Comment;
use claimdesk_model::id::{ArticleId, ClaimId, SourceId};
use claimdesk_model::record::{Article, Claim, Guard, Revision};
use claimdesk_model::view::{
    ArticleSummary, ArticleView, ClaimView, Hit, Progress, SourceClaim, SourceView,
};

use super::clearance::last as last_clearance;
use super::search::match_expression;
use super::views::{claim, claims_of, is_due, open_among, source_view, summarise, summary};
use crate::alike::Alike;
use crate::desk::Desk;
use crate::error::Result;
use crate::ledger::not_found;
use crate::source_lookup::Directory;
use crate::store;
use crate::store::claim::Anchored;
use crate::store::search::DocKind;

/// How many hits of each kind a search returns.
const MOST_HITS: u32 = 30;

impl Desk {
    /// Returns the [`folded`](claimdesk_model::record::folded) words that were rejected in an article.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn rejected(&self, article: ArticleId) -> Result<BTreeSet<String>> {
        self.ledger().rejected(article)
    }

    /// Lists the articles, the one that changed last first.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn library(&self) -> Result<Vec<ArticleSummary>> {
        (store::article::library(&self.db)?.into_iter())
            .map(|(article, changed)| summarise(&self.db, article, changed))
            .collect()
    }

    /// Returns one line of the library.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn summary(&self, id: ArticleId) -> Result<ArticleSummary> {
        summary(&self.db, self.ledger().article_record(id)?)
    }

    /// Returns an article's record.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn article(&self, id: ArticleId) -> Result<Article> {
        self.ledger().article_record(id)
    }

    /// Opens an article.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn open_article(&self, id: ArticleId) -> Result<ArticleView> {
        let article = self.ledger().article_record(id)?;
        let revision = self.ledger().revision_record(&article)?;
        let (text, layout) = store::revision::draft(&self.db, &revision)?;
        let claims = claims_of(&self.db, &article)?;
        let mut progress = Progress::default();
        for view in &claims {
            progress.count(view);
        }
        let cleared = last_clearance(&self.db, &article, || Ok(open_among(&claims)))?;
        let changed = store::article::changed(&self.db, &article)?;
        Ok(ArticleView {
            summary: ArticleSummary {
                article,
                revision_number: revision.number,
                progress,
                changed,
                cleared,
            },
            revision,
            sentences: layout.sentences,
            text,
            blocks: layout.blocks,
            marks: layout.marks,
            footnotes: layout.footnotes,
            tracked: layout.tracked,
            skipped: layout.skipped,
            claims,
        })
    }

    /// Returns what was noted next to the words of an article's draft, in the order of the text.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn comments(&self, id: ArticleId) -> Result<Vec<Comment>> {
        let revision = self
            .ledger()
            .revision_record(&self.ledger().article_record(id)?)?;
        Ok(store::revision::draft(&self.db, &revision)?.1.comments)
    }

    /// Returns an article's claims in the order of the text.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn claims(&self, id: ArticleId) -> Result<Vec<ClaimView>> {
        claims_of(&self.db, &self.ledger().article_record(id)?)
    }

    /// Returns one claim.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such claim.
    pub fn claim(&self, id: ClaimId) -> Result<ClaimView> {
        claim(&self.db, id)?.ok_or_else(|| not_found("claim", id))
    }

    /// Returns the canonical text of an article's current draft.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn text(&self, id: ArticleId) -> Result<String> {
        let article = self.ledger().article_record(id)?;
        store::revision::text(&self.db, &self.ledger().revision_record(&article)?)
    }

    /// Returns the revision under check.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn revision(&self, id: ArticleId) -> Result<Revision> {
        self.ledger()
            .revision_record(&self.ledger().article_record(id)?)
    }

    /// Returns the bytes an article's current draft was read from.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn original_bytes(&self, id: ArticleId) -> Result<Vec<u8>> {
        store::revision::bytes(&self.db, &self.revision(id)?)
    }

    /// Lists the directory by name.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn sources(&self) -> Result<Vec<SourceView>> {
        let counts = store::source::claim_counts(&self.db)?;
        let mut sources: Vec<SourceView> = (store::source::all(&self.db)?.into_iter())
            .map(|s| SourceView::new(s.clone(), counts.get(&s.id).copied().unwrap_or(0)))
            .collect();
        sources.sort_by_cached_key(|s| (s.fields.name.to_lowercase(), s.id));
        Ok(sources)
    }

    /// Returns one source.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such source.
    pub fn source(&self, id: SourceId) -> Result<SourceView> {
        source_view(&self.db, self.ledger().source_record(id)?)
    }

    /// Returns the sources that an article's claims name, and all that those carry.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn sources_behind(&self, claims: &[ClaimView]) -> Result<Vec<SourceView>> {
        let mut wanted: Vec<SourceId> = (claims.iter())
            .flat_map(|c| &c.attributions)
            .map(|a| a.attribution.fields.source)
            .collect();
        let mut found = BTreeMap::new();
        while let Some(id) = wanted.pop() {
            if found.contains_key(&id) {
                continue;
            }
            let view = self.source(id)?;
            wanted.extend(view.fields.carries);
            found.insert(id, view);
        }
        Ok(found.into_values().collect())
    }

    /// Lists the claims that rest on a source, those of the latest article first.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn source_claims(&self, id: SourceId) -> Result<Vec<SourceClaim>> {
        let resting = store::source::claims(&self.db, id)?;
        (resting.into_iter())
            .map(|r| {
                let words_here = if r.gone.is_none() { &*r.words } else { "" };
                Ok(SourceClaim {
                    needs_recheck: is_due(
                        &self.db,
                        r.claim,
                        r.status,
                        r.review.as_ref(),
                        words_here,
                        r.caution.as_ref(),
                    )?,
                    gone: r.gone,
                    article: r.article,
                    title: r.title,
                    claim: r.claim,
                    number: r.number,
                    words: r.words,
                    status: r.status,
                })
            })
            .collect()
    }

    /// Searches titles, claims and sources for words that begin as typed; the
    /// latest come first.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn search(&self, typed: &str) -> Result<Vec<Hit>> {
        let Some(query) = match_expression(typed) else {
            return Ok(Vec::new());
        };
        let find = |kind| store::search::find(&self.db, &query, kind, MOST_HITS);
        let mut hits = Vec::new();
        for id in find(DocKind::Article)? {
            let article = self.ledger().article_record(ArticleId(id))?;
            hits.push(Hit::Article {
                article: article.id,
                title: article.fields.title,
            });
        }
        let mut titles: HashMap<ArticleId, String> = HashMap::new();
        for id in find(DocKind::Claim)? {
            let Some(Anchored {
                claim, words, gone, ..
            }) = store::claim::anchored(&self.db, ClaimId(id))?
            else {
                continue;
            };
            let title = match titles.get(&claim.article) {
                Some(title) => title.clone(),
                None => {
                    let title = self.ledger().article_record(claim.article)?.fields.title;
                    titles.insert(claim.article, title.clone());
                    title
                }
            };
            let Claim {
                id,
                article,
                number,
                status,
                ..
            } = claim;
            hits.push(Hit::Claim {
                article,
                title,
                claim: id,
                number,
                words,
                gone,
                status,
            });
        }
        for id in find(DocKind::Source)? {
            let source = self.ledger().source_record(SourceId(id))?;
            let (name, kind) = (source.fields.name, source.fields.kind);
            hits.push(Hit::Source {
                source: source.id,
                name,
                kind,
            });
        }
        Ok(hits)
    }

    /// Returns the directory, for looking up many names.
    pub fn directory(&self) -> Directory<'_> {
        Directory::over(self.ledger())
    }

    /// Returns which sources of an article look alike, among themselves and next to the named
    /// sources of the directory.
    ///
    /// Every source of a set looks like every other of it. A surname that fits two people is in no
    /// set.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn alike(&self, article: ArticleId) -> Result<Vec<Alike>> {
        self.ledger().alike(article)
    }

    /// Returns what reports on an article must keep back.
    ///
    /// # Errors
    /// Returns `NotFound` when there is no such article, or what SQLite refuses.
    pub fn guard(&self, article: ArticleId) -> Result<Guard> {
        self.ledger().guard(article)
    }

    /// Returns an error while sealed details that reports must keep back are unread because the
    /// vault is locked.
    ///
    /// # Errors
    /// Returns [`Error::CannotRedact`](crate::Error::CannotRedact).
    pub fn require_readable(&self, guard: &Guard) -> Result<()> {
        self.ledger().require_readable(guard)
    }
}
