//! A draft's tracked changes as a window sees them.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

use claimdesk_calls::{Call, CallError, ErrorCode, Session, SessionOptions};
use serde_json::{Value, json};
use tempfile::TempDir;

const TRACKED: &[u8] =
    br"{\rtf1\ansi The bridge carries {\deleted 4,000}{\revised 5,000} cars a day.\par}";

fn session() -> (TempDir, Session) {
    let dir = TempDir::new().unwrap();
    let options = SessionOptions {
        ledger: dir.path().join("desk.claimdesk"),
        who: "Ana".into(),
        insist_on_who: false,
    };
    (dir, Session::open(options).unwrap())
}

fn ask(session: &mut Session, call: Value) -> Result<Value, CallError> {
    let call = serde_json::from_value::<Call>(call).unwrap();
    session.answer(call)?.read()
}

#[test]
fn a_window_is_told_how_a_draft_was_read_and_may_have_it_read_the_other_way() {
    let (_dir, mut session) = session();
    let article = json!(session.import(TRACKED, "bridge.rtf").unwrap().article);
    let open = json!({ "call": "open_article", "article": article });
    let view = ask(&mut session, open.clone()).unwrap();
    assert_eq!(
        (&view["revision"]["changes"], &view["tracked"]),
        (&json!("accepted"), &json!(2))
    );
    let read_as = |how: &str| json!({ "call": "read_as", "article": article, "changes": how });
    let revised = ask(&mut session, read_as("original")).unwrap();
    assert_eq!(revised["outcome"]["reopened"], json!([article]));
    let view = ask(&mut session, open.clone()).unwrap();
    assert_eq!(view["text"], "The bridge carries 4,000 cars a day.");
    assert_eq!(view["revision"]["changes"], "original");
    let again = ask(&mut session, read_as("original")).unwrap();
    assert_eq!(again["outcome"]["seq"], Value::Null);
    ask(&mut session, json!({ "call": "undo" })).unwrap();
    let view = ask(&mut session, open).unwrap();
    assert_eq!(view["text"], "The bridge carries 5,000 cars a day.");
}

#[test]
fn a_draft_without_tracked_changes_is_read_in_one_way() {
    let (_dir, mut session) = session();
    let article = json!(session.import(b"A text.", "a.md").unwrap().article);
    let call = json!({ "call": "read_as", "article": article, "changes": "original" });
    assert_eq!(
        ask(&mut session, call).unwrap_err().code,
        ErrorCode::Invalid
    );
}
