//! What the gate lets through, and who may clear, from the command line.

mod common;

use serde_json::{Value, json};

use common::Desk;

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

/// A desk on which one claim is confirmed on one source.
fn on_john_reed() -> Desk {
    let desk = Desk::with_draft();
    desk.ok(&["claims", "add", "1", "--quote", "4,000 cars a day"]);
    let tie = ["claims", "attribute", "1", "1"];
    desk.ok(&[&tie[..], &["--source", "John Reed", "--new", "person"]].concat());
    desk.ok(&["claims", "set", "1", "1", "--status", "confirmed"]);
    desk
}

fn gate(desk: &Desk) -> Value {
    let run = desk.run(&["gate", "1", "--json"]);
    serde_json::from_str(&run.out).expect("the answer is JSON")
}

#[test]
fn another_source_asks_for_a_re_check_and_takes_the_clearance_back() {
    let desk = on_john_reed();
    desk.ok(&["gate", "1", "--sign-off"]);
    desk.ok(&["sources", "add", "Ann Lee", "--kind", "person"]);
    desk.ok(&[
        "claims",
        "attribute",
        "1",
        "1",
        "--attribution",
        "1",
        "--source",
        "Ann Lee",
    ]);
    let run = desk.run(&["gate", "1"]);
    assert_eq!(run.code, 1);
    for told in [
        "needs-recheck  Now rests on Ann Lee (was John Reed)",
        "turned since: claim 1: now rests on Ann Lee (was John Reed)",
    ] {
        assert!(run.out.contains(told), "{told}: {}", run.out);
    }
    let gate = gate(&desk);
    assert_eq!(gate["cleared"]["stands"], false);
    assert_eq!(
        gate["cleared"]["turned"],
        json!([{ "claim": 1, "what": "source", "was": "John Reed", "now": "Ann Lee",
            "told": "claim 1: now rests on Ann Lee (was John Reed)" }])
    );
    assert_eq!(
        gate["findings"][0]["caution"]["sources"],
        json!({ "was": ["John Reed"], "now": ["Ann Lee"] })
    );
    let listed = desk.ok(&["claims", "1"]);
    assert!(
        listed.contains("Now rests on Ann Lee (was John Reed)"),
        "{listed}"
    );

    // Every report says it where the verdict is.
    for format in ["md", "html", "json"] {
        let out = format!("report.{format}");
        desk.ok(&["report", "1", "-o", &out]);
        let report = std::fs::read_to_string(desk.dir.path().join(&out)).expect("it is written");
        assert!(
            report.contains("now rests on Ann Lee (was John Reed)"),
            "{format}"
        );
    }
}

#[test]
fn off_the_record_and_contradicted_claims_block() {
    let desk = on_john_reed();
    let alter = ["claims", "attribute", "1", "1", "--attribution", "1"];
    desk.ok(&[&alter[..], &["--level", "off-the-record"]].concat());
    let run = desk.run(&["gate", "1"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("off-record-used"), "{}", run.out);
    desk.ok(&[&alter[..], &["--level", "on-the-record"]].concat());
    desk.ok(&["gate", "1"]);
    desk.ok(&[
        "claims",
        "attribute",
        "1",
        "1",
        "--source",
        "Ann Lee",
        "--new",
        "person",
        "--stance",
        "contradicts",
    ]);
    let run = desk.run(&["gate", "1"]);
    assert_eq!(run.code, 1);
    assert!(run.out.contains("sources-contradict"), "{}", run.out);
    desk.ok(&[
        "claims",
        "attribute",
        "1",
        "1",
        "--attribution",
        "2",
        "--note",
        "she counted in 2019",
    ]);
    desk.ok(&["gate", "1"]);
}

#[test]
fn a_correction_that_changes_nothing_is_refused_with_a_reason() {
    let desk = on_john_reed();
    for same in ["4,000 cars a day", " 4,000  cars a day "] {
        let error = desk.error(&["claims", "set", "1", "1", "--correction", same]);
        assert_eq!(error["code"], "invalid");
        let told = error["message"].as_str().expect("a message");
        assert!(told.contains("change nothing"), "{told}");
    }
    assert_eq!(desk.json(&["claims", "1"])[0]["status"], "confirmed");
    desk.ok(&["claims", "set", "1", "1", "--correction", "400 cars a day"]);
}

#[test]
fn what_the_reader_left_out_stays_told() {
    let desk = Desk::new();
    let page = "<html><body><article><h1>The bridge</h1><p>The bridge carries 4,000 cars a day, \
                the ministry said.</p><iframe src='https://example.org/chart'></iframe></article></body></html>";
    let file = desk.file("bridge.html", page);
    desk.ok(&["import", file.to_str().expect("the path is Unicode")]);
    desk.ok(&["claims", "add", "1", "--quote", "4,000 cars a day"]);
    desk.ok(&["claims", "set", "1", "1", "--status", "confirmed"]);
    let told = "left out of the draft, and not checked: 1 embedded object";
    for road in [["show", "1"], ["gate", "1"]] {
        let out = desk.ok(&road);
        assert!(out.contains(told), "{road:?}: {out}");
        let skipped = desk.json(&road)["skipped"].clone();
        assert!(skipped.to_string().contains("embed"), "{skipped}");
    }
    for format in ["md", "html"] {
        let out = format!("report.{format}");
        desk.ok(&["report", "1", "-o", &out]);
        let report = std::fs::read_to_string(desk.dir.path().join(&out)).expect("it is written");
        assert!(
            report.contains("was not checked: 1 embedded object"),
            "{format}"
        );
        assert!(
            !report.contains(">Nothing.<") && !report.contains("\nNothing.\n"),
            "{format}"
        );
    }
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
