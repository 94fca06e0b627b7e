//! `claimdesk consistency`: of a file, of standard input, of an article, and a line at a time.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod common;

use common::Desk;
use serde_json::{Value, json};

const DRAFT: &str = "# Ferry sinks, killing 41\n\nThe ferry sank on Wednesday, March 3, 2026, killing 41 people, Ann Moß said.\n";

#[test]
fn a_file_is_told_with_both_places_and_what_was_looked_at() {
    let desk = Desk::new();
    desk.file("ferry.md", DRAFT);
    let told = desk.ok(&["consistency", "ferry.md"]);
    assert!(told.contains("error    weekday-date"), "{told}");
    assert!(told.contains("line 3: Wednesday, March 3, 2026"), "{told}");
    assert!(told.trim_end().ends_with("in doubt"), "{told}");
}

#[test]
fn offsets_are_code_points() {
    let desk = Desk::new();
    let text = "Moß, 🇫🇷: it is 12 miles (29 km) off.";
    let line = json!({ "id": "a", "text": text }).to_string();
    let run = desk.run_with_input(&["consistency", "--jsonl"], line.as_bytes());
    let answer: Value = serde_json::from_str(&run.out).unwrap();
    let chars: Vec<char> = text.chars().collect();
    let span = &answer["findings"][0]["spans"][1];
    let at = |n: usize| usize::try_from(span[n].as_u64().unwrap()).unwrap();
    assert_eq!(chars[at(0)..at(1)].iter().collect::<String>(), "29 km");
    assert_eq!(answer["id"], "a");
    assert_eq!(answer["findings"][0]["certainty"], "error");
    assert_eq!(answer["examined"]["relations"], 1);
}

#[test]
fn a_date_without_a_year_is_read_against_the_dateline() {
    let desk = Desk::new();
    let row = |dateline: &str| {
        json!({ "id": 1, "text": "It opens on Friday, March 6.", "dateline": dateline }).to_string()
    };
    let lines = [row("2026-03-01"), row("2027-03-01"), "not json".to_owned()].join("\n");
    let run = desk.run_with_input(&["consistency", "--jsonl"], lines.as_bytes());
    let answers: Vec<Value> = run
        .out
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers[0]["findings"], json!([]));
    assert_eq!(answers[1]["findings"][0]["kind"], "weekday-date");
    assert_eq!(answers[2]["error"]["code"], "invalid");
}

#[test]
fn an_article_is_read_from_the_ledger() {
    let desk = Desk::new();
    desk.file("ferry.md", DRAFT);
    desk.ok(&["import", "ferry.md"]);
    let answer = desk.json(&["consistency", "--article", "1"]);
    assert_eq!(answer["findings"][0]["kind"], "weekday-date");
    let error = desk.error(&["consistency", "--article", "9"]);
    assert_eq!(error["code"], "not_found");
}
