//! Keeps `ui/src/lib/wire.ts` true to the Rust types.

use std::fs;
use std::path::Path;

use claimdesk_model::{change, intent, record, view};
use ts_rs::{Config, TS};
use {claimdesk_app as app, claimdesk_calls as calls, claimdesk_rules as rules};

macro_rules! declarations {
    ($($ty:ty),* $(,)?) => {{
        let config = Config::default();
        let mut out = String::new();
        $(out.push_str(&format!("export {}\n", <$ty as TS>::decl(&config)));)*
        out
    }};
}

fn wire() -> String {
    let mut out = String::from(
        "// Generated from the Rust types; `make types` writes it anew. Spans are UTF-16 code units.\n\n",
    );
    out.push_str(&declarations![
        claimdesk_model::id::ArticleId,
        claimdesk_model::id::RevisionId,
        claimdesk_model::id::ClaimId,
        claimdesk_model::id::SourceId,
        claimdesk_model::id::AttributionId,
        claimdesk_model::id::SignOffId,
        claimdesk_model::time::Time,
        claimdesk_draft::Span,
        claimdesk_draft::Format,
        claimdesk_draft::Changes,
        claimdesk_draft::Block,
        claimdesk_draft::BlockKind,
        claimdesk_draft::ListItem,
        claimdesk_draft::Mark,
        claimdesk_draft::MarkKind,
        claimdesk_draft::Footnote,
        claimdesk_draft::Skipped,
        record::ArticleFields,
        record::Article,
        record::Revision,
        record::LetThrough,
        record::SignOff,
        claimdesk_anchor::Why,
        claimdesk_anchor::Context,
        claimdesk_anchor::EditKind,
        record::CarryOutcome,
        record::ContextChange,
        record::Speakers,
        record::Rested,
        record::Turned,
        record::Turn,
        record::ClaimKind,
        record::Priority,
        record::Status,
        record::Review,
        record::Claim,
        record::SourceKind,
        record::OwnershipCode,
        record::Ownership,
        record::SourceFields,
        record::SourceFile,
        record::ContactDetails,
        record::Role,
        record::Level,
        record::Stance,
        record::Locator,
        record::Anonymity,
        record::AttributionFields,
        record::Attribution,
        view::CarryCounts,
        view::Sentences,
        view::RevisionSummary,
        change::Operation,
        change::Label,
        change::Direction,
        intent::SourceRef,
        intent::NewAttribution,
        intent::NewClaimSource,
        intent::NewClaim,
        intent::ClaimUpdate,
        intent::SourceSet,
        claimdesk_desk::Alike,
        claimdesk_model::record::NotePlace,
        intent::LookedAt,
        intent::Intent,
        view::Progress,
        view::ClaimName,
        view::Clearance,
        view::ArticleSummary,
        view::LastSeen,
        view::AttributionView,
        view::ClaimView,
        view::ArticleView,
        view::SourceView,
        view::SourceClaim,
        view::Hit,
        view::RevisionPreview,
        view::RevisionView,
        view::DraftView,
        view::TextEdit,
        view::Candidate,
        view::Effect,
        view::Comparison,
        view::Waiting,
        view::SourceText,
        view::UndoState,
        view::Outcome,
        view::Sealed,
        view::Move,
        view::Step,
        rules::Share,
        rules::Origin,
        rules::SourcingSummary,
        rules::Rule,
        rules::Finding,
        rules::Gate,
        claimdesk_attribution::Basis,
        claimdesk_attribution::Reference,
        claimdesk_attribution::Reason,
        claimdesk_attribution::Why,
        claimdesk_attribution::Coverage,
        app::Form,
        app::ProposalWhy,
        app::ProposedAttribution,
        app::Remark,
        app::Proposal,
        app::SentenceCover,
        app::Shade,
        app::Unclaimed,
        app::NoteMark,
        app::UnreadIn,
        app::Unshown,
        app::Proposals,
        calls::VaultState,
        calls::Boot,
        calls::Imported,
        calls::Revised,
        calls::TextSplice,
        claimdesk_report::PaperSize,
        claimdesk_report::ReportFormat,
        claimdesk_report::Notice,
        claimdesk_report::SetAnew,
        claimdesk_report::NotSearched,
        claimdesk_report::KeptNote,
        claimdesk_report::ReportOptions,
        calls::ReportText,
        claimdesk_exchange::SheetConflictKind,
        claimdesk_exchange::SheetConflict,
        claimdesk_exchange::SheetChange,
        claimdesk_exchange::SheetReturn,
        app::SheetOffer,
        app::DateField,
        app::DateRead,
        calls::BackupFile,
        claimdesk_desk::Check,
        claimdesk_desk::Problem,
        calls::ErrorCode,
        calls::CallError,
        calls::Call,
    ]);
    out.push_str(&calls::answers_in_typescript());
    out
}

#[test]
fn typescript_types_are_up_to_date() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/src/lib/wire.ts");
    let wire = wire();
    if std::env::var_os("UPDATE_TYPES").is_some() {
        fs::create_dir_all(path.parent().expect("a file has a folder")).expect("make ui/src/lib");
        fs::write(&path, &wire).expect("write wire.ts");
    }
    let committed = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == wire,
        "ui/src/lib/wire.ts is stale: run `make types`"
    );
}
