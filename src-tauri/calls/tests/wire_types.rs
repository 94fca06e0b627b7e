//! Keeps `ui/src/lib/wire.ts` true to the Rust types.

use std::fs;
use std::path::Path;

use claimdesk_calls as calls;
use claimdesk_desk::{change, intent, model, view};
use claimdesk_rules as rules;
use ts_rs::{Config, TS};

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
        claimdesk_desk::id::ArticleId,
        claimdesk_desk::id::RevisionId,
        claimdesk_desk::id::ClaimId,
        claimdesk_desk::id::SourceId,
        claimdesk_desk::id::AttributionId,
        claimdesk_desk::id::SignOffId,
        claimdesk_desk::time::Time,
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
        model::ArticleFields,
        model::Article,
        model::Revision,
        model::LetThrough,
        model::SignOff,
        claimdesk_anchor::Why,
        claimdesk_anchor::Context,
        claimdesk_anchor::EditKind,
        model::Fate,
        model::Caution,
        model::Speakers,
        model::Rested,
        model::Turned,
        model::Turn,
        model::ClaimKind,
        model::Priority,
        model::Status,
        model::Review,
        model::Claim,
        model::SourceKind,
        model::OwnershipCode,
        model::Ownership,
        model::SourceFields,
        model::ContactDetails,
        model::Role,
        model::Level,
        model::Stance,
        model::Locator,
        model::Anonymity,
        model::AttributionFields,
        model::Attribution,
        view::Fates,
        view::Sentences,
        view::Brought,
        change::Act,
        change::Label,
        change::Course,
        intent::SourceRef,
        intent::NewAttribution,
        intent::NewTie,
        intent::NewClaim,
        intent::ClaimUpdate,
        intent::SourceSet,
        claimdesk_desk::Alike,
        claimdesk_desk::NotePlace,
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
        rules::Standing,
        rules::Rule,
        rules::Finding,
        rules::Gate,
        claimdesk_attribution::Basis,
        claimdesk_attribution::Reference,
        claimdesk_attribution::Reason,
        claimdesk_attribution::Why,
        claimdesk_attribution::Coverage,
        calls::Form,
        calls::ProposalWhy,
        calls::ProposedTie,
        calls::Remark,
        calls::Proposal,
        calls::SentenceCover,
        calls::Shade,
        calls::Unclaimed,
        calls::NoteMark,
        calls::UnreadIn,
        calls::Unshown,
        calls::Proposals,
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
        claimdesk_report::SheetConflictKind,
        claimdesk_report::SheetConflict,
        claimdesk_report::SheetChange,
        claimdesk_report::SheetReturn,
        calls::SheetOffer,
        calls::DateField,
        calls::DateRead,
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
