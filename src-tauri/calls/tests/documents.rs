//! Documents that go out and come back.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

use claimdesk_app::Research;
use claimdesk_calls::{Call, Session, SessionOptions};
use claimdesk_readers::Hint;
use claimdesk_report::{ReportFormat, ReportOptions};
use serde_json::{Value, json};
use tempfile::TempDir;

fn session() -> (TempDir, Session) {
    let folder = tempfile::tempdir().unwrap();
    let options = SessionOptions {
        ledger: folder.path().join("desk.claimdesk"),
        who: "Ana".into(),
        insist_on_who: true,
    };
    let session = Session::open(options).unwrap();
    (folder, session)
}

fn ask(session: &mut Session, call: Value) -> Value {
    let call: Call = serde_json::from_value(call).unwrap();
    session.answer(call).unwrap().read().unwrap()
}

/// Brings the draft in, and claims these words.
fn claimed(session: &mut Session, bytes: &[u8], name: &str, words: &str) -> Value {
    let imported = session.import(bytes, name).unwrap();
    let article = json!(imported.article);
    let view = ask(
        session,
        json!({ "call": "open_article", "article": article }),
    );
    let text = view["text"].as_str().unwrap();
    let start = text[..text.find(words).unwrap()].encode_utf16().count();
    let span = json!({ "start": start, "end": start + words.encode_utf16().count() });
    let intent = json!({ "do": "add_claim", "article": article, "spans": [span] });
    ask(session, json!({ "call": "perform", "intent": intent }));
    article
}

fn written(session: &mut Session, article: &Value, format: ReportFormat) -> Vec<u8> {
    let article = serde_json::from_value(article.clone()).unwrap();
    (session
        .report(article, format, ReportOptions::default())
        .unwrap())
    .bytes
}

const DRAFT: &[u8] = b"# Bridge reopens\n\nThe bridge carries 4,000 cars a day.\n";

#[test]
fn a_checking_copy_that_comes_back_proposes_nothing_new() {
    let (_folder, mut session) = session();
    let article = claimed(&mut session, DRAFT, "bridge.md", "4,000 cars a day");
    let copy = written(&mut session, &article, ReportFormat::CheckingCopy);
    let commented = |session: &mut Session, article: &Value| {
        let found = ask(session, json!({ "call": "proposals", "article": article }));
        let all = found["proposals"].as_array().unwrap().clone();
        all.into_iter()
            .filter(|p| p["why"]["origin"] == "comment")
            .count()
    };
    // As an article of its own, the comment is somebody's about a claim unknown there.
    let other = json!(session.import(&copy, "copy.docx").unwrap().article);
    assert_eq!(commented(&mut session, &other), 1);
    // As a revision, it is the claim's own, wherever the claim stands by now.
    let id = serde_json::from_value(article.clone()).unwrap();
    session
        .revise(id, &copy, "copy.docx", Hint::default())
        .unwrap();
    let view = ask(
        &mut session,
        json!({ "call": "open_article", "article": article }),
    );
    let claim = &view["claims"][0];
    assert_eq!(claim["words"], "4,000 cars a day");
    let span = json!({ "start": 0, "end": 6 });
    let intent = json!({ "do": "resize_claim", "claim": claim["id"], "spans": [span] });
    ask(&mut session, json!({ "call": "perform", "intent": intent }));
    assert_eq!(commented(&mut session, &article), 0);
}

#[test]
fn an_edited_sheet_is_looked_at_and_then_taken_over() {
    let (_folder, mut session) = session();
    let article = claimed(&mut session, DRAFT, "bridge.md", "4,000 cars a day");
    let sheet = written(&mut session, &article, ReportFormat::Workbook);
    let offer = session.look_at_sheet(&sheet, "claims.xlsx").unwrap();
    assert_eq!(offer.title, "Bridge reopens");
    assert_eq!((offer.found.same, offer.found.changes.len()), (1, 0));
    let outcome = ask(&mut session, json!({ "call": "apply_sheet" }));
    assert!(outcome["seq"].is_null(), "nothing was edited");
    assert!(
        session.answer(Call::apply_sheet {}).is_err(),
        "it is taken over once"
    );
    assert!(session.look_at_sheet(b"no workbook", "x.xlsx").is_err());
}

#[test]
fn files_of_a_package_that_could_not_be_read_are_named() {
    let (_dir, mut session) = session();
    let research = Research {
        name: "story.md".into(),
        draft: b"The bridge carries 4,000 cars a day.".to_vec(),
        backups: Vec::new(),
        skipped: vec!["backup/interview.mov".into()],
    };
    let imported = session.import_research(&research).unwrap();
    assert_eq!(imported.unread, ["backup/interview.mov"]);
}
