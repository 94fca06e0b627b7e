//! What a report tells of who cleared the article.

use claimdesk_app::write_report;
use claimdesk_draft::Span;
use claimdesk_model::change::{Label, Operation};
use claimdesk_model::id::{ClaimId, RevisionId};
use claimdesk_model::record::Status;
use claimdesk_model::time::Time;
use claimdesk_model::view::{CarryCounts, ClaimName, Clearance, RevisionSummary};
use claimdesk_report::testing::input;
use claimdesk_report::{
    Analysis, Content, PaperSize, Redacted, ReportFormat, ReportInput, phrases,
};
use claimdesk_rules::{Rule, Severities, Severity, Unread, let_through};
use serde_json::Value;

use crate::schema::assert_valid;
use crate::text;

const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/// A input whose last revision but one was cleared.
fn cleared(stands: bool, reopened: &[u32]) -> ReportInput {
    let mut input = input();
    let name = |&number: &u32| ClaimName {
        claim: ClaimId::new(),
        number,
    };
    input.article.summary.cleared = Some(Clearance {
        revision: RevisionId::new(),
        number: 2,
        sha256: HASH.into(),
        who: "Ben <b>".into(),
        at: Time(1_795_356_120_000),
        note: "Read twice.".into(),
        let_through: None,
        stands,
        reopened: reopened.iter().map(name).collect(),
        same_draft: stands,
        turned: Vec::new(),
    });
    input
}

#[test]
fn it_names_who_when_and_the_hash_and_what_came_since() {
    for (stands, reopened, told) in [
        (true, &[][..], "."),
        (false, &[], "; the draft has changed since."),
        (false, &[4], "; reopened since: claim 4."),
        (false, &[4, 9], "; reopened since: claims 4, 9."),
    ] {
        let page = text(&cleared(stands, reopened), ReportFormat::Html);
        let expected = format!(
            "Revision 2 was cleared by Ben &lt;b&gt; on 22 Nov 2026, 14:02 UTC, SHA-256 {HASH}{told} Noted: Read twice."
        );
        assert!(page.contains(&expected), "{told}");
        let page = text(&cleared(stands, reopened), ReportFormat::Markdown);
        assert!(page.contains("Revision 2 was cleared by Ben "), "{page}");
        assert!(page.contains(HASH));
    }
}

#[test]
fn the_document_for_programs_has_it_and_follows_its_schema() {
    let document = text(&cleared(false, &[4, 9]), ReportFormat::Json);
    assert_valid("report.schema.json", &document);
    let document: Value = serde_json::from_str(&document).expect("the document is JSON");
    let clearance = &document["clearance"];
    assert_eq!(clearance["sha256"], HASH);
    assert_eq!(clearance["reopened"], serde_json::json!([4, 9]));
}

#[test]
fn a_confidential_name_in_its_note_stays_out() {
    let mut input = cleared(true, &[]);
    let secret = (input.sources.iter().find(|s| s.fields.confidential))
        .map(|source| source.fields.name.clone())
        .expect("the input has a confidential source");
    if let Some(cleared) = &mut input.article.summary.cleared {
        cleared.note = format!("asked {secret}");
    }
    for format in ReportFormat::ALL.into_iter().filter(|f| f.is_text()) {
        assert!(!text(&input, format).contains(&secret), "{format:?}");
    }
}

#[test]
fn the_history_counts_what_a_revision_did() {
    let claims = CarryCounts {
        kept: 12,
        changed: 1,
        lost: 1,
        ..CarryCounts::default()
    };
    let mut input = input();
    input.history[0].label = Label {
        revision: Some(4),
        brought: Some(RevisionSummary {
            claims,
            ..RevisionSummary::default()
        }),
        ..Label::new(Operation::RevisionBrought)
    };
    let page = text(&input, ReportFormat::Html);
    assert!(page.contains("Revision 4 imported: 12 kept, 1 changed, 1 waiting"));
}

/// A input whose every claim is decided as `status` and whose current revision is cleared, with
/// what is let through in the record.
fn settled(proposals: usize) -> ReportInput {
    let mut input = cleared(true, &[]);
    for view in &mut input.article.claims {
        view.claim.status = Status::Confirmed;
        view.needs_recheck = false;
    }
    input.unread = Unread {
        proposals: (0..proposals).map(|n| Span::new(n, n + 1)).collect(),
        ..Unread::default()
    };
    let redacted = Redacted::new(&input);
    if let Some(cleared) = &mut input.article.summary.cleared {
        cleared.let_through = Some(let_through(&redacted.gate.warns));
    }
    input
}

/// Returns what a format tells, as a reader sees it.
fn told(input: &ReportInput, format: ReportFormat) -> String {
    match format {
        ReportFormat::ReportDocx => {
            let bytes = write_report(input, format).expect("written").bytes;
            super::report_docx::read(&bytes)
        }
        ReportFormat::Html => {
            let page = text(input, format);
            let mut plain = String::new();
            let mut inside = true;
            for c in page.chars() {
                match c {
                    '<' => inside = false,
                    '>' => inside = true,
                    c if inside => plain.push(c),
                    _ => {}
                }
            }
            plain.replace("&lt;", "<").replace("&gt;", ">")
        }
        _ => text(input, format).replace(['*', '\\'], ""),
    }
}

#[test]
fn every_rendering_says_the_same_of_the_verdict_and_the_clearance() {
    let input = settled(15);
    let redacted = Redacted::new(&input);
    let analysis = Analysis::new(&redacted);
    let verdict = phrases::verdict(&analysis);
    assert!(verdict.lead.starts_with("Clear, with "), "{}", verdict.lead);
    assert!(
        verdict.lead.contains("15 proposals unread"),
        "{}",
        verdict.lead
    );
    let clearance = phrases::last_clearance(&analysis).expect("it was cleared");
    for part in [
        "by Ben <b> on 22 Nov 2026, 14:02 UTC",
        HASH,
        "15 proposals unread",
    ] {
        assert!(clearance.contains(part), "{clearance}");
    }
    for format in [
        ReportFormat::Html,
        ReportFormat::Markdown,
        ReportFormat::ReportDocx,
    ] {
        let page = told(&input, format);
        for said in [&verdict.lead, &verdict.why, &clearance] {
            assert!(page.contains(said.as_str()), "{format:?}: {said}\n{page}");
        }
        assert!(!page.contains("Clear."), "{format:?} says clear alone");
    }
    let content = Content::new(&analysis, PaperSize::A4);
    assert_eq!(content.verdict.lead, verdict.lead);
    assert_eq!(content.verdict.why, verdict.why);
    assert_eq!(content.verdict.clearance.text, clearance);
    let document = text(&input, ReportFormat::Json);
    assert_valid("report.schema.json", &document);
    let document: Value = serde_json::from_str(&document).expect("the document is JSON");
    let said = format!("{} {}", verdict.lead, verdict.why);
    assert_eq!(document["gate"]["verdict"], said);
    assert_eq!(document["gate"]["open"], true);
    assert_eq!(document["clearance"]["let_through"]["proposals-unread"], 15);
    assert_eq!(document["clearance"]["who"], "Ben <b>");
    assert_eq!(document["clearance"]["since"], serde_json::json!({}));
    assert_eq!(document["clearance"]["stands"], true);
}

#[test]
fn what_came_since_takes_the_clearance_back() {
    let mut input = settled(15);
    let tied = (input.article.claims.iter_mut())
        .find(|view| !view.attributions.is_empty())
        .expect("a claim with a source");
    tied.attributions.clear();
    let document = text(&input, ReportFormat::Json);
    let document: Value = serde_json::from_str(&document).expect("the document is JSON");
    assert_eq!(document["clearance"]["stands"], false);
    assert_eq!(document["clearance"]["since"]["no-source"], 1);
    for format in [
        ReportFormat::Html,
        ReportFormat::Markdown,
        ReportFormat::ReportDocx,
    ] {
        let page = told(&input, format);
        assert!(page.contains("; come since: 1 unsourced."), "{format:?}");
    }
}

#[test]
fn what_the_desk_forbids_is_not_clear_and_says_why() {
    let mut input = settled(3);
    input.severities = Severities::default().with(Rule::ProposalsUnread, Severity::Blocks);
    let page = told(&input, ReportFormat::Markdown);
    let wanted =
        "Not clear. 3 proposals unread stand between this revision and publication, besides ";
    assert!(page.contains(wanted), "{page}");
}
