//! What the gate lets through, and who may clear, from the command line.

mod common;

use common::Desk;
use serde_json::{Value, json};

/// A desk on which one claim of the draft is confirmed and rests on nothing.
fn confirmed() -> Desk {
    let desk = Desk::with_draft();
    desk.ok(&["claims", "add", "1", "--quote", "4,000 cars a day"]);
    desk.ok(&["claims", "set", "1", "1", "--status", "confirmed"]);
    desk
}

fn count(gate: &Value, rule: &str) -> u64 {
    let warns = gate["warns"].as_array().expect("a list of warnings");
    let of_rule = warns.iter().filter(|it| it["rule"] == rule);
    of_rule
        .map(|it| it["count"].as_u64().expect("a count"))
        .sum()
}

#[test]
fn what_is_let_through_is_told_and_the_gate_stays_open() {
    let desk = confirmed();
    let run = desk.run(&["gate", "1"]);
    assert_eq!(run.code, 0);
    for told in [
        "may be published, with 1 unsourced",
        "no-source",
        "proposals-unread",
    ] {
        assert!(run.out.contains(told), "{told}: {}", run.out);
    }
    let gate = desk.json(&["gate", "1"]);
    assert_eq!(
        (&gate["open"], &gate["findings"]),
        (&json!(true), &json!([]))
    );
    assert_eq!(count(&gate, "no-source"), 1);
    let unread = count(&gate, "proposals-unread");
    assert!(unread > 0);
    let warn = &gate["warns"][0];
    assert_eq!(
        (&warn["number"], &warn["text"]),
        (&json!(1), &json!("4,000 cars a day"))
    );
    assert_eq!(warn["spans"].as_array().map(Vec::len), Some(1));

    let gate = desk.json(&["gate", "1", "--sign-off"]);
    let cleared = &gate["cleared"];
    assert_eq!(cleared["let_through"]["no-source"], 1);
    assert_eq!(cleared["let_through"]["proposals-unread"], unread);
    assert_eq!(
        (&cleared["stands"], &cleared["since"]),
        (&json!(true), &json!({}))
    );
    let told = desk.ok(&["gate", "1"]);
    assert!(told.contains(", with 1 unsourced"), "{told}");

    // What comes later was not known when it was cleared.
    desk.ok(&["claims", "add", "1", "--quote", "twelve million"]);
    desk.ok(&["claims", "set", "1", "2", "--status", "confirmed"]);
    let cleared = desk.json(&["gate", "1"])["cleared"].clone();
    assert_eq!(
        (&cleared["stands"], &cleared["since"]["no-source"]),
        (&json!(false), &json!(1))
    );
    let told = desk.ok(&["gate", "1"]);
    assert!(told.contains("come since: 1 unsourced"), "{told}");
}

#[test]
fn nobody_clears_without_a_name() {
    let desk = confirmed();
    for nobody in [
        &[][..],
        &["--as", ""],
        &["--as", " "],
        &["--who", "unknown user"],
    ] {
        let args = [&["gate", "1", "--sign-off", "--json"], nobody].concat();
        let run = desk.run_unnamed(&args);
        assert_eq!(run.code, 2, "{nobody:?}: {}", run.out);
        let told: Value = serde_json::from_str(&run.err).expect("the error is JSON");
        assert_eq!(told["error"]["code"], "no_name");
        let hint = told["error"]["hint"].as_str().expect("a hint");
        assert!(hint.contains("--as NAME"), "{hint}");
    }
    assert_eq!(desk.json(&["gate", "1"])["cleared"], Value::Null);
    let run = desk.run_unnamed(&["gate", "1", "--sign-off", "--as", "Nora Vale", "--json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let gate: Value = serde_json::from_str(&run.out).expect("the answer is JSON");
    assert_eq!(gate["cleared"]["who"], "Nora Vale");
}
