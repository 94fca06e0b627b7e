//! Revisions from the command line: imported, foreseen, listed, cleared.

#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod common;

use serde_json::Value;

use common::{DRAFT, Desk};

/// A desk with a draft and two confirmed claims.
fn desk() -> Desk {
    let desk = Desk::with_draft();
    for quote in ["The bridge carries 4,000 cars a day", "the bridge was safe"] {
        desk.ok(&["claims", "add", "1", "--quote", quote]);
    }
    desk.ok(&["claims", "set", "1", "1", "2", "--status", "confirmed"]);
    desk
}

fn next() -> String {
    DRAFT.replace("4,000", "5,000")
}

fn revise(desk: &Desk, draft: &str, more: &[&str]) -> Value {
    let file = desk.file("next.md", draft);
    desk.json(&[&["revise", "1", file.to_str().unwrap()], more].concat())
}

fn needs_recheck(desk: &Desk) -> Vec<bool> {
    let claims = desk.json(&["claims", "1"]);
    let of = |claim: &Value| claim["needs_recheck"].as_bool().unwrap();
    claims.as_array().unwrap().iter().map(of).collect()
}

#[test]
fn a_revision_tells_what_became_of_every_claim() {
    let desk = desk();
    let told = revise(&desk, &next(), &[]);
    assert_eq!(
        (&told["changed"], &told["number"]),
        (&true.into(), &2.into())
    );
    assert_eq!(
        (&told["claims"]["kept"], &told["claims"]["changed"]),
        (&1.into(), &1.into())
    );
    let effect = &told["effects"][0];
    assert_eq!(
        (&effect["outcome"], &effect["needs_decision"]),
        (&"changed".into(), &true.into())
    );
    assert_eq!(effect["to_text"], "The bridge carries 5,000 cars a day");
    assert_eq!(needs_recheck(&desk), [true, false]);
    assert_eq!(desk.run(&["gate", "1"]).code, 1);
    desk.ok(&["undo"]);
    assert_eq!(needs_recheck(&desk), [false, false]);
    desk.ok(&["redo"]);
    assert_eq!(desk.json(&["verify"]), Value::Array(vec![]));
}

#[test]
fn a_dry_run_foresees_the_same_and_writes_nothing() {
    let desk = desk();
    let foreseen = revise(&desk, &next(), &["--dry-run"]);
    assert_eq!(
        desk.json(&["revise", "1", "--list"])
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let done = revise(&desk, &next(), &[]);
    assert_eq!(foreseen["effects"], done["effects"]);
    assert_eq!(foreseen["claims"], done["claims"]);
    let again = revise(&desk, &next(), &[]);
    assert_eq!(
        (&again["changed"], &again["number"]),
        (&false.into(), &Value::Null)
    );
}

/// Returns the draft without the sentence that the second claim is in.
fn shortened() -> String {
    let official = "An official, who asked not to be named, said the bridge was safe.";
    DRAFT.replace(official, "")
}

#[test]
fn lists_show_the_last_words_of_a_claim_without_a_place() {
    let desk = desk();
    desk.ok(&["sources", "add", "Ministry", "--kind", "government"]);
    desk.ok(&["claims", "attribute", "1", "2", "--source", "Ministry"]);
    revise(&desk, &shortened(), &[]);
    let told = "no longer in the draft, last in revision 1";
    for listed in [
        desk.ok(&["claims", "1"]),
        desk.run(&["gate", "1"]).out,
        desk.ok(&["sources", "claims", "Ministry"]),
    ] {
        let line = listed.lines().find(|line| line.contains(told));
        assert!(
            line.is_some_and(|l| l.contains("the bridge was safe")),
            "{listed}"
        );
    }
    let claim = &desk.json(&["claims", "1"])[1];
    assert_eq!(claim["text"], "the bridge was safe");
    assert_eq!(claim["gone"]["number"], 1);
    assert_eq!(desk.json(&["claims", "1"])[0].get("gone"), None);
}

#[test]
fn people_read_only_what_is_not_as_it_was() {
    let desk = desk();
    let file = desk.file("next.md", shortened());
    let told = desk.ok(&["revise", "1", file.to_str().unwrap()]);
    assert!(told.contains("claims: 1 kept, 1 waiting"), "{told}");
    assert!(
        told.contains("its words are gone") && !told.contains("4,000"),
        "{told}"
    );
    let same = desk.ok(&["revise", "1", file.to_str().unwrap()]);
    assert!(same.contains("nothing to do"), "{same}");
    let listed = desk.ok(&["revise", "1", "--list"]);
    assert_eq!(listed.lines().count(), 2);
    assert!(
        listed.lines().next().unwrap().contains("1 waiting"),
        "{listed}"
    );
}

#[test]
fn a_clearance_is_refused_while_findings_block_and_told_ever_after() {
    let desk = desk();
    desk.ok(&["claims", "set", "1", "2", "--status", "in-progress"]);
    let refused = desk.run(&["gate", "1", "--sign-off", "--json"]);
    assert_eq!(refused.code, 1);
    let gate: Value = serde_json::from_str(&refused.out).unwrap();
    assert_eq!(gate["cleared"], Value::Null);

    desk.ok(&["claims", "set", "1", "2", "--status", "confirmed"]);
    let gate = desk.json(&["gate", "1", "--sign-off", "--note", "read twice"]);
    let cleared = &gate["cleared"];
    assert_eq!(
        (&cleared["stands"], &cleared["who"]),
        (&true.into(), &"Ana".into())
    );
    assert_eq!(cleared["sha256"], gate["sha256"]);

    revise(&desk, &next(), &[]);
    let blocked = desk.run(&["gate", "1"]);
    assert_eq!(blocked.code, 1);
    assert!(
        blocked.out.contains("revision 1 cleared by Ana at "),
        "{}",
        blocked.out
    );
    assert!(
        blocked.out.contains("reopened since: claim 1 (read twice)"),
        "{}",
        blocked.out
    );
    desk.ok(&["claims", "set", "1", "1", "--status", "confirmed"]);
    let told = desk.ok(&["gate", "1"]);
    assert!(told.contains("the draft has changed since"), "{told}");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let desk = desk();
    assert_eq!(desk.run(&["revise", "1"]).code, 2);
    assert_eq!(desk.run(&["revise", "1", "gone.md"]).code, 2);
    assert_eq!(desk.run(&["gate", "1", "--note", "x"]).code, 2);
    let file = desk.file("next.md", next());
    assert_eq!(desk.run(&["revise", "9", file.to_str().unwrap()]).code, 2);
}

#[test]
fn a_swapped_speaker_is_named_wherever_the_claim_is_told() {
    let desk = desk();
    let swapped = DRAFT.replace("the ministry said", "Jane Doe said");
    let foreseen = revise(&desk, &swapped, &["--dry-run"]);
    let file = desk.file("next.md", &swapped);
    let told = desk.ok(&["revise", "1", file.to_str().unwrap()]);
    assert_eq!(foreseen["claims"]["around"], 1);
    let speakers = &foreseen["effects"][0]["speakers"];
    assert_eq!(speakers["now"], "Jane Doe");
    assert_eq!(speakers["was"], "the ministry");
    let words = "Now said by Jane Doe (was the ministry)";
    for text in [
        told,
        desk.ok(&["claims", "1"]),
        desk.run(&["gate", "1"]).out,
    ] {
        assert!(text.contains(words), "{text}");
    }
    assert_eq!(needs_recheck(&desk), [true, false]);
    desk.ok(&["undo"]);
    assert_eq!(needs_recheck(&desk), [false, false]);
}

#[test]
fn what_is_cut_blocks_until_the_draft_has_lost_it() {
    let desk = desk();
    desk.ok(&["claims", "set", "1", "2", "--status", "cut"]);
    let gate = desk.run(&["gate", "1"]);
    assert_eq!(gate.code, 1);
    assert!(
        gate.out.contains("To be cut, still in the draft"),
        "{}",
        gate.out
    );
    assert!(
        desk.ok(&["claims", "1", "--open"])
            .contains("cut, still in the draft")
    );
    let listed = desk.json(&["list"]);
    let progress = &listed[0]["progress"];
    assert_eq!(
        (
            &progress["open"],
            &progress["cut_pending"],
            &progress["cut"]
        ),
        (&1.into(), &1.into(), &0.into())
    );
    revise(&desk, &shortened(), &[]);
    assert_eq!(desk.run(&["gate", "1"]).code, 0);
    let listed = desk.json(&["list"]);
    let progress = &listed[0]["progress"];
    assert_eq!(
        (
            &progress["open"],
            &progress["cut_pending"],
            &progress["cut"]
        ),
        (&0.into(), &0.into(), &1.into())
    );
}

#[test]
fn marks_and_signs_count_and_their_form_does_not() {
    let draft = "The mayor called the plan “a gift” to builders. It takes 10-12 people.";
    let desk = Desk::with_draft();
    let file = desk.file("plan.md", draft);
    desk.ok(&["import", file.to_str().unwrap()]);
    for quote in ["the plan “a gift” to builders", "10-12 people"] {
        desk.ok(&["claims", "add", "2", "--quote", quote]);
    }
    desk.ok(&["claims", "set", "2", "1", "2", "--status", "confirmed"]);
    let asks = |draft: &str| {
        let file = desk.file("plan.md", draft);
        desk.ok(&["revise", "2", file.to_str().unwrap()]);
        let claims = desk.json(&["claims", "2"]);
        let of = |claim: &Value| claim["needs_recheck"].as_bool().unwrap();
        claims
            .as_array()
            .unwrap()
            .iter()
            .map(of)
            .collect::<Vec<_>>()
    };
    let form = draft.replace(['“', '”'], "\"").replace('-', "–");
    assert_eq!(asks(&form), [false, false]);
    assert_eq!(asks(&format!("=={draft}==")), [false, false]);
    assert_eq!(asks(&draft.replace(['“', '”'], "")), [true, false]);
    assert_eq!(asks(&draft.replace('-', " ")), [false, true]);
}
