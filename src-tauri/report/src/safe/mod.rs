//! What every format is given: a dossier in which nothing is left that must not go out.
//!
//! This is the only place that decides what a report may say. It takes out
//! confidential sources, unless the editor asked for them, keeps only the
//! sources this article has to do with, and drops spans that do not fit the
//! text, so that the formats need not ask.

mod history;
mod redact;

use std::collections::{BTreeMap, HashMap, HashSet};

use claimdesk_desk::id::{AttributionId, SourceId};
use claimdesk_desk::model::ContactDetails;
use claimdesk_desk::time::Time;
use claimdesk_desk::view::{ArticleView, ClaimView, SourceView, Step};
use claimdesk_draft::Span;
use claimdesk_rules::{Checked, Gate, gate};

use crate::Dossier;
use redact::Redactor;

/// What a report does about confidential sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Secrecy {
    /// The article has none.
    NotNeeded,
    /// They are there without their names.
    Redacted,
    /// They are there with their names and contact details.
    Revealed,
}

/// A dossier that may go out.
#[derive(Clone, Debug)]
pub(crate) struct Safe {
    /// The article; claims in the order of the text, those without words last.
    pub(crate) article: ArticleView,
    /// The article's sources and those they carry, by name.
    pub(crate) sources: Vec<SourceView>,
    /// How to reach them; empty unless revealed.
    pub(crate) contacts: BTreeMap<SourceId, ContactDetails>,
    /// The article's history, the latest step first.
    pub(crate) history: Vec<Step>,
    /// What blocks the article and what is let through, found before anything was taken out.
    pub(crate) gate: Gate,
    /// Attributions whose locator was taken out.
    pub(crate) withheld: HashSet<AttributionId>,
    /// What was done about confidential sources.
    pub(crate) secrecy: Secrecy,
    /// Whether the editor asked for everything that is kept back otherwise.
    pub(crate) reveal: bool,
    /// When the report is made.
    pub(crate) generated: Time,
    /// Who makes it; may be empty.
    pub(crate) generated_by: String,
    /// The app's version.
    pub(crate) version: String,
}

impl Safe {
    /// Makes a dossier fit to go out.
    pub(crate) fn new(dossier: &Dossier) -> Self {
        let article = fitted(&dossier.article);
        let used = used_sources(&article.claims, &dossier.sources);
        let reveal = dossier.options.reveal_confidential;
        let mut safe = Self {
            gate: weighed(dossier, &article),
            secrecy: secrecy(&used, reveal),
            contacts: if reveal {
                contacts_of(&used, &dossier.contacts)
            } else {
                BTreeMap::new()
            },
            sources: used.into_iter().cloned().collect(),
            article,
            history: dossier.history.clone(),
            withheld: HashSet::new(),
            reveal,
            generated: dossier.generated,
            generated_by: dossier.generated_by.clone(),
            version: dossier.version.clone(),
        };
        if !reveal {
            Redactor::new(dossier, &safe.sources).redact(&mut safe);
        }
        let shown: HashMap<_, _> = (safe.article.claims.iter())
            .map(|view| (view.claim.id, view))
            .collect();
        for finding in safe.gate.findings.iter_mut().chain(&mut safe.gate.warns) {
            if let Some(view) = finding.claim.and_then(|id| shown.get(&id)) {
                finding.words.clone_from(&view.words);
                finding.caution.clone_from(&view.caution);
            }
        }
        safe.sources
            .sort_by_cached_key(|s| (s.fields.name.to_lowercase(), s.id));
        safe
    }
}

fn weighed(dossier: &Dossier, article: &ArticleView) -> Gate {
    let mut unread = dossier.unread.clone();
    let fits = |span: &Span| !span.is_empty() && span.of(&article.text).is_some();
    unread.proposals.retain(fits);
    unread.words.retain(fits);
    let checked = Checked::new(&article.claims, &dossier.sources)
        .with_unread(unread)
        .at(dossier.levels.clone())
        .since(article.summary.cleared.as_ref());
    gate(&checked)
}

fn secrecy(used: &[&SourceView], reveal: bool) -> Secrecy {
    match (used.iter().any(|s| s.fields.confidential), reveal) {
        (false, _) => Secrecy::NotNeeded,
        (true, false) => Secrecy::Redacted,
        (true, true) => Secrecy::Revealed,
    }
}

fn contacts_of(
    used: &[&SourceView],
    contacts: &BTreeMap<SourceId, ContactDetails>,
) -> BTreeMap<SourceId, ContactDetails> {
    let of_used = used
        .iter()
        .filter_map(|s| Some((s.id, contacts.get(&s.id)?.clone())));
    of_used
        .filter(|(_, details)| *details != ContactDetails::default())
        .collect()
}

/// Returns the sources that the claims rest on and those they carry, in the
/// order in which the text comes to them.
fn used_sources<'a>(claims: &[ClaimView], sources: &'a [SourceView]) -> Vec<&'a SourceView> {
    let known: HashMap<SourceId, &SourceView> = sources.iter().map(|s| (s.id, s)).collect();
    let mut seen = HashSet::new();
    let mut used = Vec::new();
    for tie in claims.iter().flat_map(|c| &c.attributions) {
        let mut next = Some(tie.attribution.fields.source);
        while let Some(source) = next
            .filter(|id| seen.insert(*id))
            .and_then(|id| known.get(&id))
        {
            used.push(*source);
            next = source.fields.carries;
        }
    }
    used
}

/// Returns the article without spans, blocks and marks that do not fit its
/// text, and with its claims in the order of the text.
fn fitted(article: &ArticleView) -> ArticleView {
    let mut article = article.clone();
    let text = std::mem::take(&mut article.text);
    let fits = |span: Span| span.of(&text).is_some();
    let covers = |span: &Span| !span.is_empty() && fits(*span);
    article.blocks.retain(|b| fits(b.span));
    article.marks.retain(|m| fits(m.span));
    article.footnotes.retain(|f| fits(f.span));
    for claim in &mut article.claims {
        claim.spans.retain(covers);
        claim.spans.sort_unstable();
        for tie in &mut claim.attributions {
            tie.naming.retain(covers);
        }
    }
    article.claims.sort_by_key(|c| {
        let first = c.spans.first();
        (
            first.map_or(usize::MAX, |s| s.start),
            std::cmp::Reverse(first.map(|s| s.end)),
            c.claim.number,
        )
    });
    article.text = text;
    article
}
