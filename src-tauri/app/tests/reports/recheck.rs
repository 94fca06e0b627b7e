//! A report says why a claim must be checked again.

use claimdesk_anchor::Context;
use claimdesk_model::record::{ContextChange, Speakers};
use claimdesk_report::testing::{input, revealed};
use claimdesk_report::{ReportFormat, ReportInput};

use crate::readable;

/// The formats that people read, the content of the PDF among them.
const READ: [ReportFormat; 4] = [
    ReportFormat::Html,
    ReportFormat::Markdown,
    ReportFormat::Pdf,
    ReportFormat::ReportDocx,
];

fn said_by_another(mut report: ReportInput, was: &str) -> ReportInput {
    let claims = report.article.claims.iter_mut();
    let again = claims.filter(|view| view.needs_recheck);
    let mut found = 0;
    for view in again {
        found += 1;
        view.caution = Some(ContextChange {
            speakers: Some(Speakers {
                was: was.to_owned(),
                now: "John Reed".to_owned(),
            }),
            ..ContextChange::new(Context::Speaker, 2)
        });
    }
    assert!(found > 0, "a claim of the fixture needs a re-check");
    report
}

#[test]
fn every_format_says_what_happened_since_a_claim_was_decided() {
    let report = said_by_another(input(), "Ann Lee");
    for format in READ {
        let text = readable(&report, format);
        let says = text.contains("Now said by John Reed (was Ann Lee)");
        assert!(says, "{format:?}");
    }
}

#[test]
fn who_said_it_before_is_kept_back_where_it_is_a_confidential_source() {
    let kept = said_by_another(input(), "Iosif Petrov");
    for format in READ {
        assert!(!readable(&kept, format).contains("Petrov"), "{format:?}");
    }
    let shown = said_by_another(revealed(), "Iosif Petrov");
    assert!(readable(&shown, ReportFormat::Html).contains("was Iosif Petrov"));
}
