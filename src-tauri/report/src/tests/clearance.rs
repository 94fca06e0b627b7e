//! What a report tells of who cleared the article.

use claimdesk_desk::change::{Act, Label};
use claimdesk_desk::id::{ClaimId, RevisionId};
use claimdesk_desk::time::Time;
use claimdesk_desk::view::{Brought, ClaimName, Clearance, Fates};
use serde_json::Value;

use crate::tests::fixture::dossier;
use crate::tests::schema::assert_valid;
use crate::tests::text;
use crate::{Dossier, ReportFormat};

const HASH: &str = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

/// A dossier whose last revision but one was cleared.
fn cleared(stands: bool, reopened: &[u32]) -> Dossier {
    let mut dossier = dossier();
    let name = |&number: &u32| ClaimName {
        claim: ClaimId::new(),
        number,
    };
    dossier.article.summary.cleared = Some(Clearance {
        revision: RevisionId::new(),
        number: 2,
        sha256: HASH.into(),
        who: "Ben <b>".into(),
        at: Time(1_795_356_120_000),
        note: "Read twice.".into(),
        stands,
        reopened: reopened.iter().map(name).collect(),
    });
    dossier
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
    let mut dossier = cleared(true, &[]);
    let secret = (dossier.sources.iter().find(|s| s.fields.confidential))
        .map(|source| source.fields.name.clone())
        .expect("the dossier has a confidential source");
    if let Some(cleared) = &mut dossier.article.summary.cleared {
        cleared.note = format!("asked {secret}");
    }
    for format in ReportFormat::ALL.into_iter().filter(|f| f.is_text()) {
        assert!(!text(&dossier, format).contains(&secret), "{format:?}");
    }
}

#[test]
fn the_history_counts_what_a_revision_did() {
    let claims = Fates {
        kept: 12,
        changed: 1,
        lost: 1,
        ..Fates::default()
    };
    let mut dossier = dossier();
    dossier.history[0].label = Label {
        revision: Some(4),
        brought: Some(Brought {
            claims,
            ..Brought::default()
        }),
        ..Label::new(Act::RevisionBrought)
    };
    let page = text(&dossier, ReportFormat::Html);
    assert!(page.contains("Revision brought in, revision 4: 12 kept, 1 changed, 1 waiting"));
}
