//! What a reader wants to know of a dossier and every format tells: who said
//! what through whom, which paragraph a claim stands in, what is unverified.

use std::collections::HashMap;

use claimdesk_desk::id::SourceId;
use claimdesk_desk::model::{Role, Stance, Status};
use claimdesk_desk::view::{AttributionView, ClaimView, Progress, SourceView};
use claimdesk_draft::{Block, BlockKind};
use claimdesk_rules::{Gate, Standing, standing};

use crate::safe::Safe;

/// A claim's status as a reader meets it: a needed re-check hides the stored one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// Decided on other words than these.
    Recheck,
    /// To be cut, and still in the draft.
    CutPending,
    /// As stored.
    Status(Status),
}

impl Shown {
    /// Every status, those that still block publication first.
    pub(crate) const ALL: [Shown; 10] = [
        Shown::Recheck,
        Shown::Status(Status::Unchecked),
        Shown::Status(Status::InProgress),
        Shown::Status(Status::CorrectionProposed),
        Shown::Status(Status::CannotConfirm),
        Shown::CutPending,
        Shown::Status(Status::Confirmed),
        Shown::Status(Status::OnAuthor),
        Shown::Status(Status::Opinion),
        Shown::Status(Status::Cut),
    ];

    /// Returns how a claim's status is shown.
    pub(crate) fn of(claim: &ClaimView) -> Self {
        if claim.needs_recheck {
            Self::Recheck
        } else if claim.is_cut_pending() {
            Self::CutPending
        } else {
            Self::Status(claim.claim.status)
        }
    }

    /// Returns how many claims are shown so.
    pub(crate) const fn count(self, progress: &Progress) -> u32 {
        match self {
            Self::Recheck => progress.recheck,
            Self::CutPending => progress.cut_pending,
            Self::Status(status) => progress.of(status),
        }
    }
}

/// An attribution with its source.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tie<'a> {
    /// The attribution.
    pub(crate) view: &'a AttributionView,
    /// Its source; `None` when the directory does not hold it.
    pub(crate) source: Option<&'a SourceView>,
    /// Whether the report keeps the locator back.
    pub(crate) locator_withheld: bool,
}

impl<'a> Tie<'a> {
    /// Returns the source's name.
    pub(crate) fn name(&self) -> &'a str {
        self.source
            .map_or("Unknown source", |s| s.fields.name.as_str())
    }
}

/// Who takes one stance towards a claim: those who said or record it, and
/// those through whom it came.
#[derive(Clone, Debug)]
pub(crate) struct Voices<'a> {
    /// The stance they share.
    pub(crate) stance: Stance,
    /// Who said it, and what records it.
    pub(crate) said: Vec<Tie<'a>>,
    /// Who published or relayed it.
    pub(crate) via: Vec<Tie<'a>>,
}

impl<'a> Voices<'a> {
    /// Returns whose copy a source carries, as far as this line does not tell it anyway:
    /// to the first source that is named here, and without it if that one said it.
    pub(crate) fn copied_by(&self, tie: &Tie<'a>, reading: &Reading<'a>) -> Vec<&'a SourceView> {
        let named = |ties: &[Tie<'a>], id| {
            let mut ids = ties.iter().map(|t| t.view.attribution.fields.source);
            ids.any(|named| named == id)
        };
        let mut copied = tie.source.map_or_else(Vec::new, |s| reading.chain(s));
        if let Some(at) = copied.iter().position(|s| named(&self.said, s.id)) {
            copied.truncate(at);
        }
        if let Some(at) = copied.iter().position(|s| named(&self.via, s.id)) {
            copied.truncate(at + 1);
        }
        copied
    }
}

/// A dossier read once for all formats.
pub(crate) struct Reading<'a> {
    /// What may go out.
    pub(crate) safe: &'a Safe,
    /// What still blocks publication, and what is let through.
    pub(crate) gate: &'a Gate,
    /// What the article rests on.
    pub(crate) standing: Standing,
    sources: HashMap<SourceId, &'a SourceView>,
    claims_by_source: HashMap<SourceId, Vec<u32>>,
    /// Each block's paragraph number, in the order of the blocks.
    paragraphs: Vec<Option<u32>>,
}

impl<'a> Reading<'a> {
    /// Reads a dossier.
    pub(crate) fn new(safe: &'a Safe) -> Self {
        let claims = &safe.article.claims;
        Self {
            safe,
            gate: &safe.gate,
            standing: standing(claims, &safe.sources),
            sources: safe.sources.iter().map(|s| (s.id, s)).collect(),
            claims_by_source: claims_by_source(claims),
            paragraphs: paragraph_numbers(&safe.article.blocks),
        }
    }

    /// Returns the claims in the order of the text.
    pub(crate) fn claims(&self) -> &'a [ClaimView] {
        &self.safe.article.claims
    }

    /// Returns the claims that still stand between the draft and publication.
    pub(crate) fn open_claims(&self) -> Vec<&'a ClaimView> {
        self.claims().iter().filter(|c| c.is_open()).collect()
    }

    /// Returns a source, or `None` when the directory does not hold it.
    pub(crate) fn source(&self, id: SourceId) -> Option<&'a SourceView> {
        self.sources.get(&id).copied()
    }

    /// Returns the numbers of the claims tied to a source, in the order of the text.
    pub(crate) fn claims_of(&self, source: SourceId) -> &[u32] {
        self.claims_by_source
            .get(&source)
            .map_or(&[], Vec::as_slice)
    }

    /// Returns whose copy a source carries, and whose that one does, to the end of the chain.
    pub(crate) fn chain(&self, source: &SourceView) -> Vec<&'a SourceView> {
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
    pub(crate) fn ties(&self, claim: &'a ClaimView) -> Vec<Tie<'a>> {
        (claim.attributions.iter())
            .map(|view| Tie {
                view,
                source: self.source(view.attribution.fields.source),
                locator_withheld: self.safe.withheld.contains(&view.attribution.id),
            })
            .collect()
    }

    /// Returns who said a claim and through whom it came, by stance.
    pub(crate) fn voices(&self, claim: &'a ClaimView) -> Vec<Voices<'a>> {
        let ties = self.ties(claim);
        let of = |stance: Stance| {
            let these = ties
                .iter()
                .copied()
                .filter(|t| t.view.attribution.fields.stance == stance);
            let (via, said) = these.partition(|t| t.view.attribution.fields.role == Role::Carrier);
            Voices { stance, said, via }
        };
        let all = [Stance::Supports, Stance::Mentions, Stance::Contradicts].map(of);
        all.into_iter()
            .filter(|v| !v.said.is_empty() || !v.via.is_empty())
            .collect()
    }

    /// Returns the number of the paragraph in which a claim begins.
    ///
    /// Headings have no number; a table counts as one paragraph.
    pub(crate) fn paragraph(&self, claim: &ClaimView) -> Option<u32> {
        let start = claim.spans.first()?.start;
        let block = self
            .safe
            .article
            .blocks
            .partition_point(|b| b.span.end <= start);
        self.paragraph_of_block(block)
    }

    /// Returns the paragraph number of a block, given by its index.
    pub(crate) fn paragraph_of_block(&self, block: usize) -> Option<u32> {
        self.paragraphs.get(block).copied().flatten()
    }

    /// Returns whether nobody has marked a claim in the draft.
    pub(crate) fn is_untouched(&self) -> bool {
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
