//! Confidential sources stay out of every format unless the editor asked for them.

use claimdesk_report::ReportFormat;
use claimdesk_report::testing::{SECRETS, input, revealed};

use crate::{readable, text};

#[test]
fn no_format_tells_a_secret() {
    for format in ReportFormat::ALL {
        let report = readable(&input(), format);
        for secret in SECRETS {
            assert!(
                !report.contains(secret),
                "{secret:?} is in the {}",
                format.name()
            );
        }
        // The corrections rest on nobody confidential.
        let told = !matches!(
            format,
            ReportFormat::CheckedCopy | ReportFormat::CriticMarkup
        );
        assert_eq!(
            report.contains("Confidential source A"),
            told,
            "{}",
            format.name()
        );
        assert!(
            !report.contains("Gone Source") && !report.contains("gone words"),
            "{}",
            format.name()
        );
    }
}

#[test]
fn no_format_tells_a_secret_that_stands_in_title_or_file_name() {
    let mut input = input();
    let fields = &mut input.article.summary.article.fields;
    fields.title = "What Iosif Petrov told us".into();
    fields.byline = "By Halina Kot".into();
    input.article.revision.file_name = "deep well.md".into();
    input.generated_by = "Petrov".into();
    for format in ReportFormat::ALL {
        let report = readable(&input, format);
        for secret in ["Petrov", "Halina", "deep well", "Iosif"] {
            assert!(
                !report.contains(secret),
                "{secret:?} is in the {}",
                format.name()
            );
        }
        assert!(!input.file_name(format).contains("petrov"));
    }
}

#[test]
fn what_is_open_is_told() {
    let html = text(&input(), ReportFormat::Html);
    for open in [
        "Viasna",
        "BelTA",
        "A second official",
        "00:12:30",
        "approved by Editor-in-chief",
        "locator withheld",
    ] {
        assert!(html.contains(open), "{open:?} is missing");
    }
    assert!(
        html.contains("Confidential source A recommends them"),
        "a note about an open source is kept"
    );
    assert!(
        !html.contains("Nobody&#39;s Herald") && !html.contains("Nobody’s Herald"),
        "a source of other articles is left out"
    );
}

#[test]
fn everything_is_told_when_asked_for() {
    let html = text(&revealed(), ReportFormat::Html);
    for secret in [
        "Iosif Petrov",
        "Deep Well",
        "+375 29 555 01 02",
        "signal.example",
        "behind the station",
        "Halina Kot",
    ] {
        assert!(html.contains(secret), "{secret:?} is missing");
    }
    assert!(html.contains("This report names confidential sources."));
}
