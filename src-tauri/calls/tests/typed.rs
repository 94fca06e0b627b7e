//! What is typed into fields of dates and addresses, as a window sees it answered.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

use claimdesk_calls::{Call, CallError, ErrorCode, Session, SessionOptions};
use serde_json::{Value, json};
use tempfile::TempDir;

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

fn read(session: &mut Session, text: &str, field: &str) -> Result<Value, CallError> {
    ask(
        session,
        json!({ "call": "read_date", "text": text, "field": field }),
    )
}

/// A claim that rests on a source, and the fields of that attribution.
fn tied(session: &mut Session) -> (Value, Value) {
    let draft = b"The bridge carries 4,000 cars a day.";
    let article = json!(session.import(draft, "bridge.md").unwrap().article);
    let perform = |intent: Value| json!({ "call": "perform", "intent": intent });
    let spans = json!([{ "start": 0, "end": 10 }]);
    let made = ask(
        session,
        perform(
            json!({ "do": "add_claim", "article": article, "spans": spans, "kind": "fact", "sources": [] }),
        ),
    );
    let claim = made.unwrap()["claims"][0]["id"].clone();
    let source = json!({ "new": { "name": "Ministry", "kind": "government" } });
    let tied = ask(
        session,
        perform(json!({ "do": "add_attribution", "claim": claim, "source": source })),
    );
    let attribution = tied.unwrap()["claims"][0]["attributions"][0].clone();
    let mut fields = json!({});
    for name in [
        "source",
        "role",
        "level",
        "stance",
        "locator",
        "accessed",
        "words",
        "note",
        "anonymity",
    ] {
        fields[name] = attribution[name].clone();
    }
    (attribution["id"].clone(), fields)
}

fn edit(session: &mut Session, attribution: &Value, fields: &Value) -> Result<Value, CallError> {
    let intent = json!({ "do": "edit_attribution", "attribution": attribution, "fields": fields });
    ask(session, json!({ "call": "perform", "intent": intent }))
}

#[test]
fn a_date_comes_back_with_whether_it_is_odd() {
    let (_dir, mut session) = session();
    let day = read(&mut session, "30 Nov 2025", "done").unwrap();
    assert_eq!(
        day,
        json!({ "day": "2025-11-30", "at": null, "odd": false })
    );
    let due = read(&mut session, "30 Nov 2025 23:30", "due").unwrap();
    assert_eq!((&due["day"], &due["odd"]), (&Value::Null, &json!(true)));
    assert!(due["at"].is_number());
    let tomorrow = read(&mut session, "tomorrow", "done").unwrap();
    assert_eq!(tomorrow["odd"], true, "nothing was looked at tomorrow");
    let nothing = read(&mut session, " ", "due").unwrap();
    assert_eq!(nothing, json!({ "day": null, "at": null, "odd": false }));
}

#[test]
fn what_cannot_be_meant_is_refused_with_the_next_step() {
    let (_dir, mut session) = session();
    let refused = read(&mut session, "03/04/2026", "done").unwrap_err();
    assert_eq!(refused.code, ErrorCode::Invalid);
    assert_eq!(refused.message, "it may be 3 April or 4 March");
    assert!(refused.hint.contains("Write the month as a word"));
}

#[test]
fn the_ledger_completes_addresses_and_takes_no_date_that_cannot_be_meant() {
    let (_dir, mut session) = session();
    let (attribution, mut fields) = tied(&mut session);
    fields["locator"]["url"] = json!("mja.com.au/x");
    let done = edit(&mut session, &attribution, &fields).unwrap();
    let now = &done["claims"][0]["attributions"][0];
    assert_eq!(now["locator"]["url"], "https://mja.com.au/x");
    fields["locator"]["url"] = json!("https://mja.com.au/x");

    for (change, words) in [
        (json!({ "accessed": "0030-12-11" }), "the year 30"),
        (json!({ "accessed": "2999-01-01" }), "the year 2999"),
        (
            json!({ "locator": { "contact_date": "1899-12-31" } }),
            "the year 1899",
        ),
        (
            json!({ "locator": { "url": "javascript:alert(1)" } }),
            "no address of the web",
        ),
        (json!({ "locator": { "url": "mja com au" } }), "no spaces"),
    ] {
        let mut changed = fields.clone();
        for (name, value) in change.as_object().unwrap() {
            match value.as_object() {
                Some(inner) => changed[name].as_object_mut().unwrap().extend(inner.clone()),
                None => changed[name] = value.clone(),
            }
        }
        let refused = edit(&mut session, &attribution, &changed).unwrap_err();
        assert_eq!(refused.code, ErrorCode::Invalid, "{change}");
        assert!(
            refused.message.contains(words),
            "{change}: {}",
            refused.message
        );
    }
}

#[test]
fn a_deadline_that_cannot_be_meant_is_not_stored() {
    let (_dir, mut session) = session();
    let article = json!(session.import(b"A text.", "a.md").unwrap().article);
    let edit = |deadline: Value| {
        let fields = json!({ "title": "A", "byline": "", "deadline": deadline });
        let intent = json!({ "do": "edit_article", "article": article, "fields": fields });
        json!({ "call": "perform", "intent": intent })
    };
    let year_30 = -61_200_000_000_000_i64;
    let refused = ask(&mut session, edit(json!(year_30))).unwrap_err();
    assert!(
        refused
            .message
            .contains("the deadline is not saved: the year 30"),
        "{}",
        refused.message
    );
    ask(&mut session, edit(json!(1_800_000_000_000_i64))).unwrap();
}
