//! The sourcing rules: one file a rule, each saying what it does, why, and what settles it.
//!
//! A rule about claims answers for one claim; a rule about the article answers with the places
//! it speaks of. To add one: a file here, a variant of [`Rule`] with its place in [`Rule::ALL`], and what the
//! compiler then asks for; `docs/architecture.md` lists what is outside this crate. A rule has no clock: what
//! was true of a day is compared with the day of the review.

mod consistency_error;
mod consistency_warning;
mod correction_pending;
mod cut_pending;
mod needs_recheck;
mod no_locator;
mod no_source;
mod not_confirmed;
mod nothing_claimed;
mod off_record_used;
mod proposals_unread;
mod sources_contradict;
mod undecided;
mod unnamed_no_approver;
mod unnamed_no_reason;
mod words_unclaimed;
mod words_unread;

use claimdesk_draft::Span;
use claimdesk_messages::{Catalogue, args};
use claimdesk_model::record::{SourceKind, Stance, Status};
use claimdesk_model::view::{AttributionView, ClaimView, Inconsistency};
use serde::{Deserialize, Serialize};
use strum::VariantArray;

use crate::article::Article;
use crate::mark::{mark, mark_of};
use crate::severity::Severity;

/// A sourcing rule. Those a desk may set are written as their ids.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, VariantArray,
)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The article has no claims: nobody has looked at it.
    NothingClaimed,
    /// Nobody has decided the claim yet.
    Undecided,
    /// A correction is proposed that the draft does not have yet.
    CorrectionPending,
    /// The claim cannot be confirmed and is still in the draft.
    NotConfirmed,
    /// The claim's words, or who says them, changed since it was decided.
    NeedsRecheck,
    /// The claim is to be cut and the draft still has its words.
    #[serde(rename = "cut-pending")]
    CutPending,
    /// The claim was settled as fit to print, and no source bears it out.
    #[serde(rename = "no-source")]
    NoSource,
    /// The claim was told off the record, and nobody who may be used bears it out.
    #[serde(rename = "off-record-used")]
    OffRecordUsed,
    /// One source bears the claim out, another contradicts it, and nobody says why that does not
    /// count.
    #[serde(rename = "sources-contradict")]
    SourcesContradict,
    /// An unnamed source's use was approved by nobody.
    #[serde(rename = "unnamed-no-approver")]
    UnnamedNoApprover,
    /// No reason is given why a source is not named.
    #[serde(rename = "unnamed-no-reason")]
    UnnamedNoReason,
    /// A supporting source without a page, link, time or date.
    #[serde(rename = "no-locator")]
    NoLocator,
    /// The draft disagrees with itself, as its words alone tell.
    #[serde(rename = "consistency-error")]
    ConsistencyError,
    /// The draft probably disagrees with itself.
    #[serde(rename = "consistency-warning")]
    ConsistencyWarning,
    /// Proposals that nobody has accepted or rejected.
    #[serde(rename = "proposals-unread")]
    ProposalsUnread,
    /// Words that can be checked and are outside every claim.
    #[serde(rename = "words-unclaimed")]
    WordsUnclaimed,
    /// Paragraphs in a language that is not read.
    #[serde(rename = "words-unread")]
    WordsUnread,
}

impl Rule {
    /// Every rule: first those that always block, then those a desk may set, in the order in
    /// which they are named.
    pub const ALL: [Rule; 17] = [
        Rule::NothingClaimed,
        Rule::NeedsRecheck,
        Rule::Undecided,
        Rule::CorrectionPending,
        Rule::NotConfirmed,
        Rule::CutPending,
        Rule::NoSource,
        Rule::OffRecordUsed,
        Rule::SourcesContradict,
        Rule::ConsistencyError,
        Rule::ConsistencyWarning,
        Rule::ProposalsUnread,
        Rule::WordsUnclaimed,
        Rule::WordsUnread,
        Rule::UnnamedNoApprover,
        Rule::UnnamedNoReason,
        Rule::NoLocator,
    ];

    /// Returns the name by which settings, rules files and records know the rule: `no-source`.
    pub const fn id(self) -> &'static str {
        match self {
            Rule::NothingClaimed => "nothing-claimed",
            Rule::Undecided => "undecided",
            Rule::CorrectionPending => "correction-pending",
            Rule::NotConfirmed => "not-confirmed",
            Rule::NeedsRecheck => "needs-recheck",
            Rule::CutPending => "cut-pending",
            Rule::NoSource => "no-source",
            Rule::OffRecordUsed => "off-record-used",
            Rule::SourcesContradict => "sources-contradict",
            Rule::ConsistencyError => "consistency-error",
            Rule::ConsistencyWarning => "consistency-warning",
            Rule::UnnamedNoApprover => "unnamed-no-approver",
            Rule::UnnamedNoReason => "unnamed-no-reason",
            Rule::NoLocator => "no-locator",
            Rule::ProposalsUnread => "proposals-unread",
            Rule::WordsUnclaimed => "words-unclaimed",
            Rule::WordsUnread => "words-unread",
        }
    }

    /// Returns the rule of that name.
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.id() == id)
    }

    /// Returns the severity a rule has unless the desk says otherwise.
    pub const fn usual_severity(self) -> Severity {
        match self {
            Rule::OffRecordUsed | Rule::SourcesContradict | Rule::ConsistencyError => {
                Severity::Blocks
            }
            _ if self.is_settable() => Severity::Warns,
            _ => Severity::Blocks,
        }
    }

    /// Returns whether a desk may choose the rule's severity. What is not decided at all blocks
    /// everywhere.
    pub const fn is_settable(self) -> bool {
        match self {
            Rule::NothingClaimed
            | Rule::Undecided
            | Rule::CorrectionPending
            | Rule::NotConfirmed
            | Rule::NeedsRecheck
            | Rule::CutPending => false,
            Rule::NoSource
            | Rule::OffRecordUsed
            | Rule::SourcesContradict
            | Rule::ConsistencyError
            | Rule::ConsistencyWarning
            | Rule::UnnamedNoApprover
            | Rule::UnnamedNoReason
            | Rule::NoLocator
            | Rule::ProposalsUnread
            | Rule::WordsUnclaimed
            | Rule::WordsUnread => true,
        }
    }

    /// Returns whether the rule speaks of the whole article and not of one claim.
    pub const fn is_of_the_article(self) -> bool {
        matches!(
            self,
            Rule::NothingClaimed
                | Rule::ConsistencyError
                | Rule::ConsistencyWarning
                | Rule::ProposalsUnread
                | Rule::WordsUnclaimed
                | Rule::WordsUnread
        )
    }

    /// Returns what the rule found, as a list names it: `7 unsourced`.
    pub fn counted(self, words: &Catalogue, count: u32) -> String {
        counted_by(words, self.id(), count)
    }

    /// Returns whether a rule about claims holds against one.
    pub(crate) fn holds_against(self, view: &ClaimView, article: &Article<'_>) -> bool {
        match self {
            Rule::Undecided => undecided::holds(view),
            Rule::CorrectionPending => correction_pending::holds(view),
            Rule::NotConfirmed => not_confirmed::holds(view),
            Rule::NeedsRecheck => needs_recheck::holds(view),
            Rule::CutPending => cut_pending::holds(view),
            Rule::NoSource => no_source::holds(view),
            Rule::OffRecordUsed => off_record_used::holds(view),
            Rule::SourcesContradict => sources_contradict::holds(view),
            Rule::UnnamedNoApprover => unnamed_no_approver::holds(view, article),
            Rule::UnnamedNoReason => unnamed_no_reason::holds(view, article),
            Rule::NoLocator => no_locator::holds(view),
            Rule::NothingClaimed
            | Rule::ConsistencyError
            | Rule::ConsistencyWarning
            | Rule::ProposalsUnread
            | Rule::WordsUnclaimed
            | Rule::WordsUnread => false,
        }
    }

    /// Returns what a rule about the whole article has found, place by place.
    pub(crate) fn found_in(self, article: &Article<'_>) -> Option<Vec<Place>> {
        let places = |spans: Vec<Span>| {
            let place = |span| Place {
                span,
                mark: mark(article.text, span),
            };
            spans.into_iter().map(place).collect()
        };
        match self {
            Rule::NothingClaimed => nothing_claimed::found(article).map(places),
            Rule::ConsistencyError => consistency_error::found(article),
            Rule::ConsistencyWarning => consistency_warning::found(article),
            Rule::ProposalsUnread => proposals_unread::found(article).map(places),
            Rule::WordsUnclaimed => words_unclaimed::found(article).map(places),
            Rule::WordsUnread => words_unread::found(article).map(places),
            _ => None,
        }
    }
}

/// A place that a rule about the whole article speaks of.
pub(crate) struct Place {
    pub(crate) span: Span,
    /// What tells it from others, wherever the draft has moved it.
    pub(crate) mark: String,
}

/// Returns where a draft disagrees with itself, be it certain or probable, by the first place of
/// each finding. One is told from others by all its words: it is another when any of them changes.
fn inconsistencies(article: &Article<'_>, error: bool) -> Option<Vec<Place>> {
    let open = |it: &&Inconsistency| it.error == error && !it.dismissed;
    let found = article.inconsistencies.iter().filter(open);
    let places: Vec<Place> = (found)
        .filter_map(|it| {
            Some(Place {
                span: *it.spans.first()?,
                mark: mark_of(&it.kind, &it.words),
            })
        })
        .collect();
    (!places.is_empty()).then_some(places)
}

/// Returns whether a claim was settled as fit to print: as the words stand, they go out.
fn goes_out(view: &ClaimView) -> bool {
    let fit = matches!(
        view.claim.status,
        Status::Confirmed | Status::OnAuthor | Status::Opinion
    );
    fit && !view.needs_recheck
}

/// Returns the ties that bear a claim out.
pub(crate) fn supporting(view: &ClaimView) -> impl Iterator<Item = &AttributionView> {
    let bears_out = |tie: &&AttributionView| tie.attribution.fields.stance == Stance::Supports;
    view.attributions.iter().filter(bears_out)
}

/// Returns the ties to sources that the draft does not name, other than such as contradict the
/// claim: those whose kind is unnamed, and those that did not speak on the record.
fn unnamed<'a>(
    view: &'a ClaimView,
    article: &'a Article<'_>,
) -> impl Iterator<Item = &'a AttributionView> {
    view.attributions.iter().filter(|tie| {
        let fields = &tie.attribution.fields;
        let kind = article.kind_of(fields.source);
        fields.stance != Stance::Contradicts
            && (kind.is_some_and(SourceKind::is_unnamed) || fields.level != Default::default())
    })
}

/// Returns what a rule found, as a list names it, be it a rule of another Claimdesk.
pub(crate) fn counted_by(words: &Catalogue, rule: &str, count: u32) -> String {
    let id = format!("warned-{rule}");
    words
        .find(&id, &args!["count" => count])
        .unwrap_or_else(|| words.with("warned-other", &args!["count" => count, "rule" => rule]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_is_named_once_and_has_its_messages() {
        assert_eq!(Rule::ALL.len(), Rule::VARIANTS.len());
        let words = Catalogue::english();
        for rule in Rule::VARIANTS {
            assert!(Rule::ALL.contains(rule), "{rule:?}");
            let word = serde_json::to_value(rule).expect("a word is JSON");
            let word = word.as_str().expect("a word is a string");
            let mut messages = vec![format!("warned-{}", rule.id()), format!("rule-{word}")];
            messages.extend((rule.is_settable()).then(|| format!("warning-about-{word}")));
            for id in messages {
                assert!(words.find(&id, &args!["count" => 2]).is_some(), "{id}");
            }
        }
    }
}
