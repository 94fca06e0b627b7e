//! Builds claims and sources for tests.

use claimdesk_draft::Span;
use claimdesk_model::id::{ArticleId, AttributionId, ClaimId, SourceId};
use claimdesk_model::record::*;
use claimdesk_model::view::{AttributionView, ClaimView, SourceView};

/// Returns the id of source `n`; ids sort by their number.
pub(crate) fn id(n: u32) -> SourceId {
    SourceId(uuid::Uuid::from_u128(n.into()))
}

/// Returns a source that carries another one's copy, or nobody's.
pub(crate) fn source(n: u32, name: &str, carries: Option<u32>) -> SourceView {
    let fields = SourceFields {
        name: name.into(),
        carries: carries.map(id),
        ..SourceFields::default()
    };
    SourceView {
        id: id(n),
        bundled: false,
        fields,
        has_contact: false,
        claims: 0,
    }
}

/// Returns the tie of a claim to source `n`.
pub(crate) fn tie(n: u32, role: Role) -> AttributionView {
    let fields = AttributionFields {
        source: id(n),
        role,
        level: Level::default(),
        stance: Stance::default(),
        locator: Locator::default(),
        accessed: None,
        words: String::new(),
        note: String::new(),
        anonymity: None,
    };
    AttributionView {
        attribution: Attribution {
            id: AttributionId::new(),
            claim: ClaimId::new(),
            position: 0,
            fields,
        },
        mention: Vec::new(),
    }
}

/// Returns an unchecked claim with these ties.
pub(crate) fn claim(number: u32, ties: &[AttributionView]) -> ClaimView {
    ClaimView {
        caution: None,
        claim: Claim {
            id: ClaimId::new(),
            article: ArticleId::new(),
            number,
            kind: ClaimKind::default(),
            priority: Priority::default(),
            assignee: String::new(),
            status: Status::default(),
            review: None,
            correction: None,
            note: String::new(),
        },
        spans: vec![Span::new(0, 5)],
        words: format!("claim {number}"),
        gone: None,
        needs_recheck: false,
        attributions: ties.to_vec(),
    }
}
