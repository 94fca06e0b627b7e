//! Calls and their answers, as a window sees them.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

use claimdesk_calls::{Call, CallError, ErrorCode, Session, SessionOptions};
use serde_json::{Value, json};
use tempfile::TempDir;

/// Half of its characters are wider in UTF-8 than in UTF-16, and one is wider in UTF-16 than it looks.
const DRAFT: &str = "# Мост открыт\n\nПо данным 🏛 министерства, по мосту едут 4000 машин.\n";

fn session() -> (TempDir, Session) {
    let dir = TempDir::new().unwrap();
    let ledger = dir.path().join("desk.claimdesk");
    let options = SessionOptions {
        ledger,
        who: "Ana".into(),
        insist_on_who: false,
    };
    (dir, Session::open(options).unwrap())
}

fn ask(session: &mut Session, call: Value) -> Result<Value, CallError> {
    session
        .answer(serde_json::from_value::<Call>(call).unwrap())?
        .read()
}

/// Returns the UTF-16 span of `words`, as a window counts.
fn span(text: &str, words: &str) -> Value {
    let start = text[..text.find(words).unwrap()].encode_utf16().count();
    json!({ "start": start, "end": start + words.encode_utf16().count() })
}

#[test]
fn offsets_are_utf16_on_the_windows_side() {
    let (_dir, mut session) = session();
    let imported = session.import(DRAFT.as_bytes(), "мост.md").unwrap();
    let view = ask(
        &mut session,
        json!({ "call": "open_article", "article": imported.article }),
    )
    .unwrap();
    let text = view["text"].as_str().unwrap().to_owned();
    let wide = |value: &Value| -> String {
        let units: Vec<u16> = text.encode_utf16().collect();
        let at = |field: &str| usize::try_from(value[field].as_u64().unwrap()).unwrap();
        String::from_utf16(&units[at("start")..at("end")]).unwrap()
    };
    assert_eq!(wide(&view["blocks"][0]["span"]), "Мост открыт");
    let words = "4000 машин";
    let intent =
        json!({ "do": "add_claim", "article": imported.article, "spans": [span(&text, words)] });
    let outcome = ask(&mut session, json!({ "call": "perform", "intent": intent })).unwrap();
    assert_eq!(outcome["claims"][0]["words"], words);
    assert_eq!(wide(&outcome["claims"][0]["spans"][0]), words);
    let view = ask(
        &mut session,
        json!({ "call": "open_article", "article": imported.article }),
    )
    .unwrap();
    assert_eq!(wide(&view["claims"][0]["spans"][0]), words);
}

#[test]
fn the_words_that_name_a_source_are_marked_while_it_is_tied() {
    let (_dir, mut session) = session();
    let article = session.import(DRAFT.as_bytes(), "мост.md").unwrap().article;
    let view = ask(
        &mut session,
        json!({ "call": "open_article", "article": article }),
    )
    .unwrap();
    let text = view["text"].as_str().unwrap();
    let (words, name) = (span(text, "4000 машин"), span(text, "министерства"));
    let added = perform(
        &mut session,
        json!({ "do": "add_claim", "article": article, "spans": [words] }),
    );
    let source = json!({ "new": { "name": "Министерство", "kind": "government" } });
    let fields = json!({ "naming": [name] });
    let tied = perform(
        &mut session,
        json!({ "do": "add_attribution", "claim": added["claims"][0]["id"], "source": source, "fields": fields }),
    );
    let attribution = &tied["claims"][0]["attributions"][0];
    assert_eq!(attribution["naming"], json!([name]));
    assert_eq!(attribution["role"], "speaker");
}

#[test]
fn a_span_inside_a_character_is_refused() {
    let (_dir, mut session) = session();
    let article = session.import(DRAFT.as_bytes(), "мост.md").unwrap().article;
    let text = DRAFT.trim_start_matches("# ");
    let at = text[..text.find('🏛').unwrap()].encode_utf16().count() + 1;
    let intent =
        json!({ "do": "add_claim", "article": article, "spans": [{ "start": at, "end": at + 5 }] });
    let refused = ask(&mut session, json!({ "call": "perform", "intent": intent })).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Invalid);
    let library = ask(&mut session, json!({ "call": "library" })).unwrap();
    assert_eq!(library[0]["progress"]["total"], 0);
}

#[test]
fn the_same_file_is_not_brought_in_twice() {
    let (_dir, mut session) = session();
    let first = session.import(DRAFT.as_bytes(), "a.md").unwrap();
    assert!(first.outcome.is_some());
    let second = session.import(DRAFT.as_bytes(), "b.md").unwrap();
    assert_eq!(second.article, first.article);
    assert!(second.outcome.is_none());
}

#[test]
fn errors_carry_a_code_and_a_next_step() {
    let (_dir, mut session) = session();
    let refused = session
        .import(b"PK\x03\x04 pretending", "draft.md")
        .unwrap_err();
    assert_eq!(refused.code, ErrorCode::DraftUnreadable);
    assert!(refused.message.contains("draft.md"));
    let refused = ask(&mut session, json!({ "call": "undo" })).unwrap_err();
    assert_eq!(refused.code, ErrorCode::NothingToUndo);
    let missing = "0190a0a0-0000-7000-8000-000000000000";
    let refused = ask(
        &mut session,
        json!({ "call": "open_article", "article": missing }),
    )
    .unwrap_err();
    assert_eq!(refused.code, ErrorCode::NotFound);
    assert!(!refused.hint.is_empty());
}

/// Makes a claim and ties a new confidential source to it; returns the article and the source.
fn confide(session: &mut Session, name: &str) -> (Value, Value) {
    let article = json!(session.import(DRAFT.as_bytes(), "a.md").unwrap().article);
    let view = ask(
        session,
        json!({ "call": "open_article", "article": article }),
    )
    .unwrap();
    let spans = [span(view["text"].as_str().unwrap(), "4000 машин")];
    let sources = [json!({ "new": { "name": name, "kind": "unnamed_person" } })];
    let outcome = perform(
        session,
        json!({ "do": "add_claim", "article": article, "spans": spans, "sources": sources }),
    );
    let mut fields = outcome["sources"][0].clone();
    fields["confidential"] = json!(true);
    let source = fields["id"].clone();
    perform(
        session,
        json!({ "do": "edit_source", "source": source, "fields": fields }),
    );
    (article, source)
}

fn perform(session: &mut Session, intent: Value) -> Value {
    ask(session, json!({ "call": "perform", "intent": intent })).unwrap()
}

fn report(
    session: &mut Session,
    article: &Value,
    format: &str,
    reveal: bool,
) -> Result<String, CallError> {
    let options = json!({ "reveal_confidential": reveal });
    let call =
        json!({ "call": "report", "article": article, "format": format, "options": options });
    Ok(ask(session, call)?["text"].as_str().unwrap().to_owned())
}

#[test]
fn a_report_keeps_confidential_names_back_unless_asked() {
    let (_dir, mut session) = session();
    let (article, _) = confide(&mut session, "Zoryana Kvitka");
    for format in ["html", "markdown", "csv", "json", "jsonld"] {
        let mut report = |reveal| report(&mut session, &article, format, reveal).unwrap();
        assert!(!report(false).contains("Zoryana"), "{format}");
        assert!(report(true).contains("Zoryana"), "{format}");
    }
}

#[test]
fn a_report_that_shows_contact_details_takes_an_open_vault() {
    let (_dir, mut session) = session();
    let (article, source) = confide(&mut session, "An official");
    ask(
        &mut session,
        json!({ "call": "create_vault", "passphrase": "correct horse" }),
    )
    .unwrap();
    let details =
        json!({ "phone": "555 0173", "email": "", "other": "", "identity": "Zoryana Kvitka" });
    ask(
        &mut session,
        json!({ "call": "set_contact", "source": source, "details": details }),
    )
    .unwrap();
    let view = ask(
        &mut session,
        json!({ "call": "open_article", "article": article }),
    )
    .unwrap();
    let claim = &view["claims"][0]["id"];
    perform(
        &mut session,
        json!({ "do": "edit_claims", "claims": [claim], "note": "Zoryana Kvitka says so" }),
    );
    assert!(
        report(&mut session, &article, "html", true)
            .unwrap()
            .contains("555 0173")
    );
    let kept = report(&mut session, &article, "html", false).unwrap();
    assert!(
        !kept.contains("Zoryana"),
        "a true name stays out wherever it was typed"
    );
    ask(&mut session, json!({ "call": "lock_vault" })).unwrap();
    let refused = report(&mut session, &article, "html", true).unwrap_err();
    assert_eq!(refused.code, ErrorCode::VaultLocked);
    let refused = report(&mut session, &article, "html", false).unwrap_err();
    assert_eq!(refused.code, ErrorCode::VaultLocked);
    assert!(
        refused.message.contains("1 confidential source"),
        "{}",
        refused.message
    );
    assert!(!refused.hint.is_empty());
}

#[test]
fn the_name_in_the_settings_goes_into_the_history() {
    let (dir, mut session) = session();
    let intent = json!({ "do": "set_setting", "key": "who", "value": "Ben" });
    ask(&mut session, json!({ "call": "perform", "intent": intent })).unwrap();
    assert_eq!(
        ask(&mut session, json!({ "call": "boot" })).unwrap()["who"],
        "Ben"
    );
    drop(session);
    let ledger = dir.path().join("desk.claimdesk");
    let options = SessionOptions {
        ledger,
        who: "Ana".into(),
        insist_on_who: false,
    };
    let mut session = Session::open(options).unwrap();
    assert_eq!(
        ask(&mut session, json!({ "call": "boot" })).unwrap()["who"],
        "Ben"
    );
}
