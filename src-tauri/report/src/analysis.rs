//! What a reader wants to know of a report and every format says: who said
//! what through whom, which paragraph a claim is in, what is unverified.

use std::collections::HashMap;

use claimdesk_draft::{Block, BlockKind};
use claimdesk_messages::Catalogue;
use claimdesk_model::id::SourceId;
use claimdesk_model::record::{Role, Stance, Status};
use claimdesk_model::view::{AttributionView, ClaimView, Progress, SourceView};
use claimdesk_rules::{Gate, SourcingSummary, standing};

use crate::redaction::Redacted;

/// A claim's status as a reader meets it: a needed re-check hides the stored one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisplayStatus {
    /// Decided on other words than these.
    Recheck,
    /// To be cut, and still in the draft.
    CutPending,
    /// As stored.
    Status(Status),
}

impl DisplayStatus {
    /// Every status, those that still block publication first.
    pub const ALL: [DisplayStatus; 10] = [
        DisplayStatus::Recheck,
        DisplayStatus::Status(Status::Unchecked),
        DisplayStatus::Status(Status::InProgress),
        DisplayStatus::Status(Status::CorrectionProposed),
        DisplayStatus::Status(Status::CannotConfirm),
        DisplayStatus::CutPending,
        DisplayStatus::Status(Status::Confirmed),
        DisplayStatus::Status(Status::OnAuthor),
        DisplayStatus::Status(Status::Opinion),
        DisplayStatus::Status(Status::Cut),
    ];

    /// Returns how a claim's status is shown.
    pub fn of(claim: &ClaimView) -> Self {
        if claim.needs_recheck {
            Self::Recheck
        } else if claim.is_cut_pending() {
            Self::CutPending
        } else {
            Self::Status(claim.claim.status)
        }
    }

    /// Returns how many claims are shown so.
    pub const fn count(self, progress: &Progress) -> u32 {
        match self {
            Self::Recheck => progress.recheck,
            Self::CutPending => progress.cut_pending,
            Self::Status(status) => progress.of(status),
        }
    }
}

/// An attribution with its source.
#[derive(Clone, Copy, Debug)]
pub struct CitedSource<'a> {
    /// The attribution.
    pub view: &'a AttributionView,
    /// Its source; `None` when the directory does not hold it.
    pub source: Option<&'a SourceView>,
    /// Whether the report keeps the locator back.
    pub locator_withheld: bool,
}

impl<'a> CitedSource<'a> {
    /// Returns the source's name.
    pub fn name(&self, words: &Catalogue) -> String {
        self.source.map_or_else(
            || words.text("report-unknown-source"),
            |source| source.fields.name.clone(),
        )
    }
}

/// Who takes one stance towards a claim: those who said or record it, and
/// those through whom it came.
#[derive(Clone, Debug)]
pub struct AttributionGroup<'a> {
    /// The stance they share.
    pub stance: Stance,
    /// Who said it, and what records it.
    pub said: Vec<CitedSource<'a>>,
    /// Who published or relayed it.
    pub via: Vec<CitedSource<'a>>,
}

impl<'a> AttributionGroup<'a> {
    /// Returns whose copy a source carries, as far as this line does not tell it anyway:
    /// to the first source that is named here, and without it if that one said it.
    pub fn copied_by(&self, tie: &CitedSource<'a>, analysis: &Analysis<'a>) -> Vec<&'a SourceView> {
        let named = |ties: &[CitedSource<'a>], id| {
            let mut ids = ties.iter().map(|t| t.view.attribution.fields.source);
            ids.any(|named| named == id)
        };
        let mut copied = tie.source.map_or_else(Vec::new, |s| analysis.chain(s));
        if let Some(at) = copied.iter().position(|s| named(&self.said, s.id)) {
            copied.truncate(at);
        }
        if let Some(at) = copied.iter().position(|s| named(&self.via, s.id)) {
            copied.truncate(at + 1);
        }
        copied
    }
}

/// A input read once for all formats.
pub struct Analysis<'a> {
    /// The language it is put into words in.
    pub words: &'static Catalogue,
    /// What may go out.
    pub redacted: &'a Redacted,
    /// What still blocks publication, and what is let through.
    pub gate: &'a Gate,
    /// What the article rests on.
    pub standing: SourcingSummary,
    sources: HashMap<SourceId, &'a SourceView>,
    claims_by_source: HashMap<SourceId, Vec<u32>>,
    /// Each block's paragraph number, in the order of the blocks.
    paragraphs: Vec<Option<u32>>,
}

impl<'a> Analysis<'a> {
    /// Reads what goes into a report.
    pub fn new(redacted: &'a Redacted) -> Self {
        let claims = &redacted.article.claims;
        Self {
            words: redacted.words,
            redacted,
            gate: &redacted.gate,
            standing: standing(claims, &redacted.sources),
            sources: redacted.sources.iter().map(|s| (s.id, s)).collect(),
            claims_by_source: claims_by_source(claims),
            paragraphs: paragraph_numbers(&redacted.article.blocks),
        }
    }

    /// Returns the claims in the order of the text.
    pub fn claims(&self) -> &'a [ClaimView] {
        &self.redacted.article.claims
    }

    /// Returns the claims that are still between the draft and publication.
    pub fn open_claims(&self) -> Vec<&'a ClaimView> {
        self.claims().iter().filter(|c| c.is_open()).collect()
    }

    /// Returns a source, or `None` when the directory does not hold it.
    pub fn source(&self, id: SourceId) -> Option<&'a SourceView> {
        self.sources.get(&id).copied()
    }

    /// Returns the numbers of the claims tied to a source, in the order of the text.
    pub fn claims_of(&self, source: SourceId) -> &[u32] {
        self.claims_by_source
            .get(&source)
            .map_or(&[], Vec::as_slice)
    }

    /// Returns whose copy a source carries, and whose that one does, to the end of the chain.
    pub fn chain(&self, source: &SourceView) -> Vec<&'a SourceView> {
        let mut chain: Vec<&SourceView> = Vec::new();
        let mut next = source.fields.carries;
        while let Some(carried) = next.and_then(|id| self.source(id)) {
            if carried.id == source.id || chain.iter().any(|s| s.id == carried.id) {
                break;
            }
            chain.push(carried);
            next = carried.fields.carries;
        }
        chain
    }

    /// Returns a claim's attributions with their sources.
    pub fn ties(&self, claim: &'a ClaimView) -> Vec<CitedSource<'a>> {
        (claim.attributions.iter())
            .map(|view| CitedSource {
                view,
                source: self.source(view.attribution.fields.source),
                locator_withheld: self.redacted.withheld.contains(&view.attribution.id),
            })
            .collect()
    }

    /// Returns who said a claim and through whom it came, by stance.
    pub fn voices(&self, claim: &'a ClaimView) -> Vec<AttributionGroup<'a>> {
        let ties = self.ties(claim);
        let of = |stance: Stance| {
            let these = ties
                .iter()
                .copied()
                .filter(|t| t.view.attribution.fields.stance == stance);
            let (via, said) = these.partition(|t| t.view.attribution.fields.role == Role::Carrier);
            AttributionGroup { stance, said, via }
        };
        let all = [Stance::Supports, Stance::Mentions, Stance::Contradicts].map(of);
        all.into_iter()
            .filter(|v| !v.said.is_empty() || !v.via.is_empty())
            .collect()
    }

    /// Returns the number of the paragraph in which a claim begins.
    ///
    /// Headings have no number; a table counts as one paragraph.
    pub fn paragraph(&self, claim: &ClaimView) -> Option<u32> {
        let start = claim.spans.first()?.start;
        let block = self
            .redacted
            .article
            .blocks
            .partition_point(|b| b.span.end <= start);
        self.paragraph_of_block(block)
    }

    /// Returns the paragraph number of a block, given by its index.
    pub fn paragraph_of_block(&self, block: usize) -> Option<u32> {
        self.paragraphs.get(block).copied().flatten()
    }

    /// Returns whether nobody has marked a claim in the draft.
    pub fn is_untouched(&self) -> bool {
        self.claims().is_empty()
    }
}

fn claims_by_source(claims: &[ClaimView]) -> HashMap<SourceId, Vec<u32>> {
    let mut by_source: HashMap<SourceId, Vec<u32>> = HashMap::new();
    for claim in claims {
        for tie in &claim.attributions {
            let numbers = by_source.entry(tie.attribution.fields.source).or_default();
            if numbers.last() != Some(&claim.claim.number) {
                numbers.push(claim.claim.number);
            }
        }
    }
    by_source
}

fn paragraph_numbers(blocks: &[Block]) -> Vec<Option<u32>> {
    let (mut number, mut table_before) = (0, None);
    let mut numbers = Vec::with_capacity(blocks.len());
    for block in blocks {
        let table = match block.kind {
            BlockKind::Cell { table, .. } => Some(table),
            _ => None,
        };
        let counts = !matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Rule);
        if counts && (table.is_none() || table != table_before) {
            number += 1;
        }
        table_before = table;
        numbers.push(counts.then_some(number));
    }
    numbers
}
