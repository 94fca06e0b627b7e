//! Keeps `ui/src/lib/wire.ts` true to the Rust types.

use std::fs;
use std::path::Path;

use claimdesk_model::{change, intent, record, view};
use ts_rs::{Config, TS};
use {claimdesk_app as app, claimdesk_calls as calls, claimdesk_rules as rules};

/// One type of the interface.
struct Declared {
    name: String,
    /// As ts-rs writes it: what is flattened in Rust has all its fields here.
    body: String,
}

fn declared<T: TS>(config: &Config) -> Declared {
    let line = T::decl(config);
    let (name, body) = line.split_once(" = ").expect("a declaration has a body");
    Declared {
        name: name.trim_start_matches("type ").to_owned(),
        body: body.trim_end_matches(';').to_owned(),
    }
}

macro_rules! declarations {
    ($($ty:ty),* $(,)?) => {{
        let config = Config::default();
        vec![$(declared::<$ty>(&config)),*]
    }};
}

fn declarations() -> Vec<Declared> {
    declarations![
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
        claimdesk_report::Language,
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
        record::CheckedName,
        change::Operation,
        change::Label,
        change::Direction,
        intent::SourceRef,
        intent::NewAttribution,
        intent::NewClaimSource,
        intent::NewClaim,
        intent::ClaimUpdate,
        intent::SourceSet,
        intent::NewCheckedName,
        intent::FindingWords,
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
        view::Examined,
        view::Said,
        view::SpellingView,
        view::NameView,
        view::Inconsistency,
        view::ConsistencyView,
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
        calls::Message,
        calls::Argument,
        calls::Call,
        calls::Answers,
        calls::RevisionOffer,
        calls::OfferedFrom,
        calls::Trouble,
        calls::Restored,
        calls::MenuSpec,
        calls::MenuItemSpec,
        calls::Command,
        calls::CommandAnswers,
        calls::ImportFailed,
        calls::front::Aside,
        calls::AsideNews,
        calls::Drag,
        calls::Events,
    ]
}

fn wire() -> String {
    let declared = declarations();
    let mut out = String::from(
        "// Generated from the Rust types; `make types` writes it again. Spans are UTF-16 code units.\n\n",
    );
    for one in &declared {
        let body = with_names(one, &declared);
        out.push_str(&format!("export type {} = {body};\n", one.name));
    }
    on_one_line(&out)
}

/// Names the types whose fields are all repeated in a body, the longest first.
fn with_names(one: &Declared, declared: &[Declared]) -> String {
    let mut flat: Vec<_> = (declared.iter())
        .filter(|other| other.name != one.name)
        .filter_map(|other| Some((fields(&other.body)?, &other.name)))
        .collect();
    flat.sort_by_key(|(fields, _)| std::cmp::Reverse(fields.len()));
    flat.iter().fold(one.body.clone(), |body, (fields, name)| {
        body.replace(&format!(", {fields} }}"), &format!(", }} & {name}"))
    })
}

/// Returns what is between the braces of an object of two fields and more.
fn fields(body: &str) -> Option<&str> {
    let inner = body.strip_prefix("{ ")?.strip_suffix(" }")?;
    let one_object = !inner.contains("} | {");
    (one_object && inner.matches(": ").count() > 1).then_some(inner)
}

/// Puts a comment of one line on one line.
fn on_one_line(text: &str) -> String {
    let mut out = String::new();
    for (at, part) in text.split("/**\n * ").enumerate() {
        let short = part
            .split_once("\n */")
            .filter(|(doc, _)| !doc.contains('\n'));
        match short {
            _ if at == 0 => out.push_str(part),
            Some((doc, rest)) => out.push_str(&format!("/** {doc} */{rest}")),
            None => out.push_str(&format!("/**\n * {part}")),
        }
    }
    out
}

/// Returns what Prettier leaves as it is: the words and the signs that join them.
fn tokens(text: &str) -> Vec<String> {
    let mut out: Vec<String> = vec![String::new()];
    for c in text.chars() {
        let last = out.last_mut().expect("never empty");
        if c.is_alphanumeric() || c == '_' {
            last.push(c);
        } else if "{}[]<>&|?:=".contains(c) {
            out.extend([c.to_string(), String::new()]);
        } else if !last.is_empty() {
            out.push(String::new());
        }
    }
    out.retain(|token| !token.is_empty());
    // A union of several lines begins with its sign.
    let leading = |at: usize| out[at] == "|" && at > 0 && "=:<[".contains(&*out[at - 1]);
    let kept = (0..out.len()).filter(|at| !leading(*at));
    kept.map(|at| out[at].clone()).collect()
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
        tokens(&committed) == tokens(&wire),
        "ui/src/lib/wire.ts is stale: run `make types`"
    );
}
