//! A redacted report never shows a part of a confidential source's name, in whatever form the name
//! was written into a note, and whatever is around it; no name and no text makes it fail.
#![no_main]

#[path = "shared/input.rs"]
mod input;
#[path = "shared/written.rs"]
mod written;

use std::collections::BTreeSet;

use claimdesk_app::write_report;
use claimdesk_draft::{Format, Span};
use claimdesk_model::id::{ArticleId, ClaimId, SourceId};
use claimdesk_model::record::{
    Claim, ClaimKind, ContactDetails, Guard, Priority, Protected, SourceKind, Status,
};
use claimdesk_model::view::ClaimView;
use claimdesk_readers::{Hint, read};
use claimdesk_report::{ReportInput, ReportFormat};

use written::{Taken, folded};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut input = Taken::new(bytes);
    if input.byte() % 4 == 0 {
        // Any name and any note at all.
        let text = String::from_utf8_lossy(input.rest());
        let (name, note) = text.split_once('\n').unwrap_or((&text, &text));
        redacted(name, ContactDetails::default(), note);
        return;
    }
    let name = written::name(&mut input);
    let phone = written::phone(&mut input);
    let (form, shows) = written::form(&mut input, &name, &phone);
    let note = format!("{}{form}{}", input.around(true), input.around(false));
    let contact = ContactDetails {
        phone,
        ..ContactDetails::default()
    };
    let out = redacted(&format!("{} {}", name.given, name.family), contact, &note);
    assert!(!out.contains(&form), "{name:?} in {note:?}: {out:?}");
    let row = folded(&out);
    for part in shows {
        assert!(
            !row.contains(&folded(part)),
            "{name:?} in {note:?}: {out:?}"
        );
    }
});

/// Returns what is left of a note, in an article whose ledger has one confidential source.
fn redacted(name: &str, contact: ContactDetails, note: &str) -> String {
    let input = input(name, contact, note);
    let json = write_report(&input, ReportFormat::Json)
        .expect("text can always be written");
    let json: serde_json::Value = serde_json::from_slice(&json.bytes).expect("it is JSON");
    let claim = &json["claims"][0];
    claim["note"].as_str().unwrap_or_default().to_owned()
}

fn input(name: &str, contact: ContactDetails, note: &str) -> ReportInput {
    let article = ArticleId::new();
    let draft = read(b"Nothing is told here.", Hint::format(Format::Text));
    let draft = draft.expect("plain text is read");
    let span = Span::new(0, 7);
    let claim = ClaimView {
        caution: None,
        claim: Claim {
            id: ClaimId::new(),
            article,
            number: 1,
            kind: ClaimKind::default(),
            priority: Priority::default(),
            assignee: String::new(),
            status: Status::Confirmed,
            review: None,
            correction: None,
            note: note.to_owned(),
        },
        spans: vec![span],
        words: "Nothing".into(),
        gone: None,
        needs_recheck: false,
        attributions: Vec::new(),
    };
    let protected = Protected {
        id: SourceId::new(),
        kinds: BTreeSet::from([SourceKind::Person]),
        names: BTreeSet::from([name.to_owned()]),
        urls: BTreeSet::new(),
        contacts: vec![contact],
        unread: 0,
    };
    ReportInput {
        guard: Guard {
            protected: vec![protected],
            ..Guard::default()
        },
        ..input::of(article, Format::Text, draft, vec![claim])
    }
}
