//! The names of an article and what is in doubt, from the command line.

mod common;

use serde_json::json;

use common::Desk;

const PIER: &str = "# The pier

Commander Halima Wanjohi of the coast guard opened the pier. Wanjohi said it was 12 metres (95 feet) long. Wanjoni left early.
";

fn desk() -> Desk {
    let desk = Desk::new();
    let file = desk.file("pier.md", PIER);
    desk.ok(&["import", file.to_str().expect("the path is Unicode")]);
    desk
}

#[test]
fn names_are_listed_with_their_spellings_and_what_was_looked_at() {
    let desk = desk();
    let told = desk.ok(&["names", "1"]);
    for words in [
        "Halima Wanjohi",
        "Wanjoni 1",
        "12 metres = 39.37 feet",
        "looked at, 2 in doubt",
    ] {
        assert!(told.contains(words), "{words}: {told}");
    }
    let answer = desk.json(&["names", "1"]);
    let unit = (answer["findings"].as_array().expect("a list").iter())
        .find(|it| it["kind"] == "unit")
        .expect("the conversion is told");
    assert_eq!(
        (&unit["certainty"], &unit["dismissed"]),
        (&json!("error"), &json!(false))
    );
    let start = usize::try_from(unit["spans"][0][0].as_u64().expect("a place")).expect("small");
    let text = desk.json(&["text", &desk.file("again.md", PIER).to_string_lossy()]);
    let words = text["text"].as_str().expect("the text").chars().skip(start);
    assert!(words.collect::<String>().starts_with("12 metres"));
}

#[test]
fn a_name_is_marked_right_with_its_place_and_taken_back() {
    let desk = desk();
    let right = [
        "names",
        "1",
        "--right",
        "Halima Wanjohi",
        "--place",
        "navy list, page 4",
    ];
    let told = desk.ok(&right);
    assert!(told.contains("navy list, page 4"), "{told}");
    let checked = |desk: &Desk| desk.json(&["names", "1"])["names"][0]["checked"].clone();
    assert_eq!(
        checked(&desk)["locator"]["contact_form"],
        "navy list, page 4"
    );
    desk.ok(&["names", "1", "--unchecked", "Halima Wanjohi"]);
    assert_eq!(checked(&desk), json!(null));
    desk.ok(&["undo"]);
    assert_ne!(checked(&desk), json!(null));
}

#[test]
fn names_are_kept_apart_and_findings_dismissed_and_the_gate_opens_for_it() {
    let desk = desk();
    desk.ok(&["names", "1", "--apart", "Wanjohi", "Wanjoni"]);
    let gate = desk.run(&["gate", "1"]);
    assert!(gate.out.contains("consistency-error"), "{}", gate.out);
    let told = desk.ok(&["names", "1", "--dismiss", "1"]);
    assert!(told.contains("0 in doubt"), "{told}");
    let gate = desk.run(&["gate", "1"]);
    assert!(!gate.out.contains("consistency"), "{}", gate.out);
    let told = desk.ok(&["names", "1", "--restore", "1"]);
    assert!(told.contains("1 in doubt"), "{told}");
}

#[test]
fn what_makes_no_sense_is_refused_and_changes_nothing() {
    let desk = desk();
    for refused in [
        ["names", "1", "--dismiss", "9"].as_slice(),
        &["names", "1", "--apart", "Wanjohi", "Wanjohi"],
        &["names", "1", "--right", " "],
        &["names", "1", "--right", "A B", "--dismiss", "1"],
        &["names", "1", "--place", "navy list"],
    ] {
        let run = desk.run(refused);
        assert_eq!(run.code, 2, "{refused:?}: {}", run.out);
        assert!(run.err.contains("error"), "{refused:?}: {}", run.err);
    }
    assert_eq!(desk.run(&["verify"]).code, 0);
}
