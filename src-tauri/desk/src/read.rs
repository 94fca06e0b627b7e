//! What the desk shows: views put together from the tables.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use claimdesk_draft::Comment;
use rusqlite::Connection;

use crate::change::{Course, Edit, Label, Record};
use crate::desk::{Desk, not_found};
use crate::error::Result;
use crate::id::{ArticleId, ClaimId, SourceId};
use crate::model::{Article, Caution, Claim, Review, Revision, Source, Stance, Status};
use crate::recheck;
use crate::store::claim::{Anchored, Differing};
use crate::store::search::DocKind;
use crate::store::source::Names;
use crate::time::Time;
use crate::view::{
    ArticleSummary, ArticleView, AttributionView, ClaimName, ClaimView, Hit, Outcome, Progress,
    SourceClaim, SourceView,
};
use crate::{clearance, ground, store, touch};

/// How many hits of each kind a search returns.
const MOST_HITS: u32 = 30;

impl Desk {
    /// Returns the [`folded`](crate::folded) words that were rejected in an article.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn rejected(&self, article: ArticleId) -> Result<BTreeSet<String>> {
        let rejections = store::rejection::of_article(&self.db, article)?;
        Ok(rejections.into_iter().map(|r| r.words).collect())
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
        summary(&self.db, self.article_record(id)?)
    }

    /// Returns an article's record.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn article(&self, id: ArticleId) -> Result<Article> {
        self.article_record(id)
    }

    /// Opens an article.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn open_article(&self, id: ArticleId) -> Result<ArticleView> {
        let article = self.article_record(id)?;
        let revision = self.revision_record(&article)?;
        let (text, layout) = store::revision::draft(&self.db, &revision)?;
        let claims = claims_of(&self.db, &article)?;
        let mut progress = Progress::default();
        for view in &claims {
            progress.count(view);
        }
        let cleared = clearance::last(&self.db, &article, || Ok(open_among(&claims)))?;
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

    /// Returns what was noted beside the words of an article's draft, in the order of the text.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn comments(&self, id: ArticleId) -> Result<Vec<Comment>> {
        let revision = self.revision_record(&self.article_record(id)?)?;
        Ok(store::revision::draft(&self.db, &revision)?.1.comments)
    }

    /// Returns an article's claims in the order of the text.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn claims(&self, id: ArticleId) -> Result<Vec<ClaimView>> {
        claims_of(&self.db, &self.article_record(id)?)
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
        let article = self.article_record(id)?;
        store::revision::text(&self.db, &self.revision_record(&article)?)
    }

    /// Returns the revision under check.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`](crate::Error::NotFound) when there is no such article.
    pub fn revision(&self, id: ArticleId) -> Result<Revision> {
        self.revision_record(&self.article_record(id)?)
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
        source_view(&self.db, self.source_record(id)?)
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
            let article = self.article_record(ArticleId(id))?;
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
                    let title = self.article_record(claim.article)?.fields.title;
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
            let source = self.source_record(SourceId(id))?;
            let (name, kind) = (source.fields.name, source.fields.kind);
            hits.push(Hit::Source {
                source: source.id,
                name,
                kind,
            });
        }
        Ok(hits)
    }
}

/// The words of a search that are looked for, at most: a whole page that was pasted would be looked for word by word.
const MOST_WORDS: usize = 32;

/// Returns an FTS5 expression that wants the words typed, the first [`MOST_WORDS`] that differ, each as the
/// beginning of a word; `None` when nothing searchable was typed.
fn match_expression(typed: &str) -> Option<String> {
    let typed = typed.split(|c: char| !c.is_alphanumeric());
    let mut words: Vec<&str> = Vec::new();
    for word in typed.filter(|w| !w.is_empty()) {
        if words.len() == MOST_WORDS {
            break;
        }
        if !words.contains(&word) {
            words.push(word);
        }
    }
    let wanted: Vec<String> = words.iter().map(|w| format!("\"{w}\"*")).collect();
    (!wanted.is_empty()).then(|| wanted.join(" "))
}

fn summary(db: &Connection, article: Article) -> Result<ArticleSummary> {
    let changed = store::article::changed(db, &article)?;
    summarise(db, article, changed)
}

fn summarise(db: &Connection, article: Article, changed: Time) -> Result<ArticleSummary> {
    let (id, revision) = (article.id, article.revision);
    let mut counts: BTreeMap<(Status, bool), u32> =
        (store::claim::count_by_status(db, id, revision)?.into_iter()).collect();
    let mut progress = Progress::default();
    let mut due = Vec::new();
    for differing in store::claim::decided_on_other_words(db, id, revision)? {
        let Differing {
            claim,
            status,
            review,
            words,
            caution,
        } = &differing;
        let (review, caution) = (review.as_ref(), caution.as_ref());
        if is_due(db, claim.claim, *status, review, words, caution)? {
            progress.add_due(1);
            let in_draft = !words.is_empty();
            counts.entry((*status, in_draft)).and_modify(|n| *n -= 1);
            due.push(differing.claim);
        }
    }
    for ((status, in_draft), claims) in counts {
        progress.add(status, in_draft, claims);
    }
    let cleared = clearance::last(db, &article, || {
        let mut open = store::claim::open(db, id, revision)?;
        open.append(&mut due);
        Ok(open)
    })?;
    let revision_number = store::revision::get(db, revision)?.map_or(0, |it| it.number);
    Ok(ArticleSummary {
        article,
        revision_number,
        progress,
        changed,
        cleared,
    })
}

/// Returns whether a claim needs a re-check: by its words, what happened around them, and what it
/// rests on.
fn is_due(
    db: &Connection,
    claim: ClaimId,
    status: Status,
    review: Option<&Review>,
    words: &str,
    caution: Option<&Caution>,
) -> Result<bool> {
    let decision = review.map(recheck::decided);
    if recheck::is_due(status, decision, words, caution) {
        return Ok(true);
    }
    let now = store::source::bearing_out(db, claim)?;
    let now: Vec<&Names> = now.iter().collect();
    let caution = ground::noticed(db, review, recheck::unseen(caution, decision), &now)?;
    Ok(recheck::is_due(status, decision, words, caution.as_ref()))
}

/// Returns an article's claims in the order of the text; those without words come last.
pub(crate) fn claims_of(db: &Connection, article: &Article) -> Result<Vec<ClaimView>> {
    let (id, revision) = (article.id, article.revision);
    let mut attributions: HashMap<ClaimId, Vec<AttributionView>> = HashMap::new();
    for view in store::attribution::views_of_article(db, id, revision)? {
        attributions
            .entry(view.attribution.claim)
            .or_default()
            .push(view);
    }
    let names: HashMap<SourceId, Names> = (store::source::names_in(db, id)?.into_iter())
        .map(|names| (names.id, names))
        .collect();
    let mut views: Vec<ClaimView> = store::claim::anchored_of_article(db, id, revision)?
        .into_iter()
        .map(|anchored| {
            let tied = attributions.remove(&anchored.claim.id).unwrap_or_default();
            claim_view(db, anchored, tied, &names)
        })
        .collect::<Result<_>>()?;
    views.sort_by_cached_key(place_in_text);
    Ok(views)
}

/// Orders claims by where they begin, the longer first, then by number.
fn place_in_text(view: &ClaimView) -> (usize, std::cmp::Reverse<usize>, u32) {
    let start = view.spans.first().map_or(usize::MAX, |s| s.start);
    let end = view.spans.last().map_or(0, |s| s.end);
    (start, std::cmp::Reverse(end), view.claim.number)
}

fn claim(db: &Connection, id: ClaimId) -> Result<Option<ClaimView>> {
    let Some(anchored) = store::claim::anchored(db, id)? else {
        return Ok(None);
    };
    let names = store::source::bearing_out(db, id)?;
    let names = names.into_iter().map(|names| (names.id, names)).collect();
    let tied = store::attribution::views_of_claim(db, id)?;
    claim_view(db, anchored, tied, &names).map(Some)
}

/// Returns a claim as it is shown; `names` are those of the sources that bear it out, and maybe others.
fn claim_view(
    db: &Connection,
    anchored: Anchored,
    attributions: Vec<AttributionView>,
    names: &HashMap<SourceId, Names>,
) -> Result<ClaimView> {
    let words_here = anchored.words_here();
    let claim = &anchored.claim;
    let decision = recheck::decision(claim);
    let bearing_out: Vec<&Names> = (attributions.iter())
        .map(|tie| &tie.attribution.fields)
        .filter(|tie| tie.stance == Stance::Supports)
        .filter_map(|tie| names.get(&tie.source))
        .collect();
    let caution = recheck::unseen(anchored.caution.as_ref(), decision);
    let caution = ground::noticed(db, claim.review.as_ref(), caution, &bearing_out)?;
    let rests = claim.status.rests_on_words();
    Ok(ClaimView {
        needs_recheck: recheck::is_due(claim.status, decision, words_here, caution.as_ref()),
        caution: caution.filter(|_| rests),
        claim: anchored.claim,
        spans: anchored.spans.iter().map(|s| s.span).collect(),
        words: anchored.words,
        gone: anchored.gone,
        attributions,
    })
}

/// Returns the claims that stand open.
fn open_among(claims: &[ClaimView]) -> Vec<ClaimName> {
    let open = claims.iter().filter(|view| view.is_open());
    open.map(|view| ClaimName {
        claim: view.claim.id,
        number: view.claim.number,
    })
    .collect()
}

fn source_view(db: &Connection, source: Source) -> Result<SourceView> {
    let claims = store::source::claim_count(db, source.id)?;
    Ok(SourceView::new(source, claims))
}

/// Returns what a window must redraw after `edits` have been written.
pub(crate) fn outcome(
    db: &Connection,
    seq: Option<u64>,
    course: Course,
    label: Label,
    edits: &[Edit],
) -> Result<Outcome> {
    let mut affected = Affected {
        reopened: touch::switched(edits),
        ..Affected::default()
    };
    for edit in edits {
        affected.note(db, edit)?;
    }
    let mut outcome = Outcome {
        seq,
        course,
        label,
        articles: Vec::new(),
        removed_articles: Vec::new(),
        claims: Vec::new(),
        removed_claims: Vec::new(),
        sources: Vec::new(),
        removed_sources: Vec::new(),
        reopened: affected.reopened.into_iter().collect(),
        undo: store::log::undo_state(db)?,
        sealed: None,
    };
    for id in affected.claims {
        match claim(db, id)? {
            Some(view) => {
                affected.articles.insert(view.claim.article);
                outcome.claims.push(view);
            }
            None => outcome.removed_claims.push(id),
        }
    }
    for id in affected.articles {
        match store::article::get(db, id)? {
            Some(article) => outcome.articles.push(summary(db, article)?),
            None => outcome.removed_articles.push(id),
        }
    }
    outcome
        .reopened
        .retain(|id| !outcome.removed_articles.contains(id));
    for id in affected.sources {
        match store::source::get(db, id)? {
            Some(source) => outcome.sources.push(source_view(db, source)?),
            None => outcome.removed_sources.push(id),
        }
    }
    Ok(outcome)
}

/// What edits have an effect on.
#[derive(Default)]
struct Affected {
    articles: BTreeSet<ArticleId>,
    claims: BTreeSet<ClaimId>,
    sources: BTreeSet<SourceId>,
    reopened: BTreeSet<ArticleId>,
}

impl Affected {
    fn note(&mut self, db: &Connection, edit: &Edit) -> Result<()> {
        if let (Some(Record::Source(before)), Some(Record::Source(after))) =
            (&edit.before, &edit.after)
        {
            let (was, is) = (&before.fields, &after.fields);
            if (&was.name, was.kind, was.carries) != (&is.name, is.kind, is.carries) {
                // Decisions and clearances stand on what a source is.
                for resting in store::source::claims(db, after.id)? {
                    self.articles.insert(resting.article);
                    if was.name != is.name {
                        self.claims.insert(resting.claim);
                    }
                }
            }
        }
        for record in edit.before.iter().chain(&edit.after) {
            match record {
                // An article that is opened anew tells its claims then.
                Record::Anchor(_) if !self.reopened.is_empty() => {}
                Record::Article(article) => {
                    self.articles.insert(article.id);
                }
                Record::Revision(revision) => {
                    self.articles.insert(revision.article);
                }
                Record::Claim(claim) => {
                    self.claims.insert(claim.id);
                    self.articles.insert(claim.article);
                }
                Record::Anchor(anchor) => self.claims.extend(touch::claim_of(db, anchor)?),
                Record::Source(source) => {
                    self.sources.insert(source.id);
                }
                Record::Attribution(attribution) => {
                    self.claims.insert(attribution.claim);
                    self.sources.insert(attribution.fields.source);
                }
                Record::SignOff(sign_off) => {
                    self.articles.insert(sign_off.article);
                }
                Record::Rejection(rejection) => {
                    self.articles.insert(rejection.article);
                }
                Record::LetIn(let_in) => {
                    self.articles.insert(let_in.article);
                }
                Record::Setting(_) | Record::Vault(_) => {}
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_page_is_searched_by_its_first_words() {
        assert_eq!(
            match_expression("Lee, “Lee” min").as_deref(),
            Some("\"Lee\"* \"min\"*")
        );
        assert_eq!(match_expression(" – "), None);
        let page: String = (0..10_000).map(|n| format!("w{n} ")).collect();
        let wanted = match_expression(&page).unwrap();
        assert_eq!(wanted.split(' ').count(), MOST_WORDS);
    }
}
