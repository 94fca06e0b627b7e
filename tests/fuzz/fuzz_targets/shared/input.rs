//! What a report is made of, around a draft and its claims.

use std::collections::BTreeMap;

use claimdesk_draft::{Changes, Draft, Format};
use claimdesk_model::id::{ArticleId, RevisionId};
use claimdesk_model::record::{Article, ArticleFields, Revision};
use claimdesk_model::time::Time;
use claimdesk_model::view::{ArticleSummary, ArticleView, ClaimView, ConsistencyView, Progress};
use claimdesk_report::{ReportInput, ReportOptions};

/// Returns the input of an article that has had nothing done to it but its claims.
pub fn of(article: ArticleId, format: Format, draft: Draft, claims: Vec<ClaimView>) -> ReportInput {
    let revision = RevisionId::new();
    ReportInput {
        article: ArticleView {
            summary: ArticleSummary {
                cleared: None,
                revision_number: 1,
                article: Article {
                    id: article,
                    revision,
                    created: Time(0),
                    claims_made: 0,
                    fields: ArticleFields::default(),
                },
                progress: Progress::default(),
                changed: Time(0),
            },
            revision: Revision {
                id: revision,
                article,
                number: 1,
                sha256: "0".repeat(64),
                file_name: String::new(),
                format,
                changes: Changes::default(),
                created: Time(0),
            },
            text: draft.text,
            blocks: draft.blocks,
            marks: draft.marks,
            footnotes: draft.footnotes,
            tracked: None,
            skipped: Vec::new(),
            sentences: Vec::new(),
            claims,
        },
        original: None,
        sources: Vec::new(),
        guard: Default::default(),
        contacts: BTreeMap::new(),
        history: Vec::new(),
        generated: Time(0),
        generated_by: "Ben".into(),
        version: "0".into(),
        unread: Default::default(),
        consistency: ConsistencyView::of(revision),
        severities: Default::default(),
        options: ReportOptions::default(),
    }
}
