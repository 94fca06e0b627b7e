//! What every format is given: an input in which nothing is left that must not go out.
//!
//! This is the only place that decides what a report may say. It takes out
//! confidential sources, unless the editor asked for them, keeps only the
//! sources this article has to do with, and drops spans that do not fit the
//! text, so that the formats need not ask.

mod apply;
mod free_text;
mod history;
mod names;
mod notes;
pub(crate) mod redact;
#[cfg(test)]
mod tests;

pub use notes::KeptNote;

use std::collections::{BTreeMap, HashMap, HashSet};

use claimdesk_draft::{MarkKind, Span, outward};
use claimdesk_messages::Catalogue;
use claimdesk_model::id::{AttributionId, ClaimId, SourceId};
use claimdesk_model::record::ContactDetails;
use claimdesk_model::time::Time;
use claimdesk_model::view::{ArticleView, ClaimView, ConsistencyView, SourceView, Step};
use claimdesk_rules::{Checked, Gate, gate};

use crate::ReportInput;
use crate::redaction::names::NameRedactor;
use redact::Redactor;

/// What a report does about confidential sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidentiality {
    /// The article has none.
    NotNeeded,
    /// They are there without their names.
    Redacted,
    /// They are there with their names and contact details.
    Revealed,
}

/// How much a report keeps back, and what could not be searched for names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct KeptBack {
    /// Whether names were sought at all.
    pub redacted: bool,
    /// Free texts of claims that rest on confidential sources.
    pub notes: usize,
    /// Earlier versions of such texts, in the history.
    pub earlier: usize,
    /// Places where a name stood, or an address that has one.
    pub names: usize,
    /// Confidential sources whose sealed details are damaged.
    pub damaged: usize,
    /// Whether the draft has pictures or other things that are no text.
    pub pictures: bool,
    /// Whether the draft came as a Word file.
    pub word_file: bool,
}

impl KeptBack {
    fn of(input: &ReportInput) -> Self {
        Self {
            damaged: input.guard.unread(),
            pictures: !input.article.skipped.is_empty(),
            word_file: input.original.is_some(),
            ..Self::default()
        }
    }
}

/// A input that may go out.
#[derive(Clone, Debug)]
pub struct Redacted {
    /// The article; claims in the order of the text, those without words last.
    pub article: ArticleView,
    /// The article's sources and those they carry, by name.
    pub sources: Vec<SourceView>,
    /// How to reach them; empty unless revealed.
    pub contacts: BTreeMap<SourceId, ContactDetails>,
    /// The article's history, the latest step first.
    pub history: Vec<Step>,
    /// What blocks the article and what is let through, found before anything was taken out.
    pub gate: Gate,
    /// The draft against itself.
    pub consistency: ConsistencyView,
    /// Attributions whose locator was taken out.
    pub withheld: HashSet<AttributionId>,
    /// How much was kept back.
    pub kept_back: KeptBack,
    /// Claims that rest or rested on confidential sources, where those are kept back.
    pub guarded: HashSet<ClaimId>,
    /// What takes names out of text that only a document brings.
    pub prose: NameRedactor,
    /// What was done about confidential sources.
    pub secrecy: Confidentiality,
    /// Whether the editor asked for everything that is kept back otherwise.
    pub reveal: bool,
    /// When the report is made.
    pub generated: Time,
    /// Who makes it; may be empty.
    pub generated_by: String,
    /// The app's version.
    pub version: String,
    /// The language it is written in.
    pub words: &'static Catalogue,
}

impl Redacted {
    /// Makes an input fit to go out, in the language it is asked for in.
    pub fn new(input: &ReportInput) -> Self {
        Self::in_words(input, input.words())
    }

    /// Makes an input fit to go out, in the words of a language.
    pub fn in_words(input: &ReportInput, words: &'static Catalogue) -> Self {
        let mut redacted = Self::unredacted(input, fitted(&input.article), words);
        history::on_one_line(&mut redacted.history, words);
        if redacted.reveal {
            redacted.kept_back = KeptBack::default();
        } else {
            Redactor::new(input, &redacted).redact(&mut redacted);
            redacted.kept_back.redacted = !input.guard.protected.is_empty()
                || input.sources.iter().any(|s| s.fields.confidential);
        }
        // What is told of a claim by the gate is what is shown of it.
        let shown: HashMap<_, _> = (redacted.article.claims.iter())
            .map(|view| (view.claim.id, view))
            .collect();
        for finding in redacted
            .gate
            .findings
            .iter_mut()
            .chain(&mut redacted.gate.warns)
        {
            if let Some(view) = finding.claim.and_then(|id| shown.get(&id)) {
                finding.words.clone_from(&view.words);
                finding.caution.clone_from(&view.caution);
            }
        }
        redacted
            .sources
            .sort_by_cached_key(|s| (s.fields.name.to_lowercase(), s.id));
        redacted
    }

    /// Returns everything as it is, for the redactor to work on.
    fn unredacted(input: &ReportInput, article: ArticleView, words: &'static Catalogue) -> Self {
        let used = used_sources(&article.claims, &input.sources);
        let reveal = input.options.reveal_confidential;
        let consistency = consistent(input);
        Self {
            gate: weighed(input, &article, &consistency),
            secrecy: secrecy(&used, reveal),
            contacts: if reveal {
                contacts_of(&used, &input.contacts)
            } else {
                BTreeMap::new()
            },
            sources: used.into_iter().cloned().map(with_bare_address).collect(),
            article,
            history: input.history.clone(),
            consistency,
            withheld: HashSet::new(),
            reveal,
            generated: input.generated,
            generated_by: input.generated_by.clone(),
            version: input.version.clone(),
            kept_back: KeptBack::of(input),
            guarded: HashSet::new(),
            prose: NameRedactor::default(),
            words,
        }
    }
}

fn weighed(input: &ReportInput, article: &ArticleView, consistency: &ConsistencyView) -> Gate {
    let mut unread = input.unread.clone();
    let fits = |span: &Span| !span.is_empty() && span.of(&article.text).is_some();
    unread.proposals.retain(fits);
    unread.words.retain(fits);
    unread.paragraphs.retain(fits);
    let checked = Checked::new(&article.claims, &input.sources)
        .with_unread(unread, &article.text)
        .with_consistency(&consistency.findings)
        .at(input.severities.clone())
        .since(article.summary.cleared.as_ref());
    gate(&checked)
}

/// Returns the draft against itself without places that do not fit its text.
fn consistent(input: &ReportInput) -> ConsistencyView {
    let mut view = input.consistency.clone();
    let text = &input.article.text;
    (view.findings).retain(|it| it.spans.iter().all(|span| span.of(text).is_some()));
    view
}

fn secrecy(used: &[&SourceView], reveal: bool) -> Confidentiality {
    match (used.iter().any(|s| s.fields.confidential), reveal) {
        (false, _) => Confidentiality::NotNeeded,
        (true, false) => Confidentiality::Redacted,
        (true, true) => Confidentiality::Revealed,
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

fn with_bare_address(mut source: SourceView) -> SourceView {
    bare(&mut source.fields.url);
    source
}

/// Leaves of an address what a link needs.
fn bare(address: &mut String) {
    *address = outward(address).into_owned();
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
    for mark in &mut article.marks {
        if let MarkKind::Link { href } = &mut mark.kind {
            bare(href);
        }
    }
    for claim in &mut article.claims {
        claim.spans.retain(covers);
        claim.spans.sort_unstable();
        for tie in &mut claim.attributions {
            tie.mention.retain(covers);
            bare(&mut tie.attribution.fields.locator.url);
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
