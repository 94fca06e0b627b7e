//! The reader of notes against the project's own notes (`tests/corpus/notes`); the form is told in `tuned.txt`.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use claimdesk_attribution::{Marks, NoteReading, NotedDate, NotedRole, NotedSource, read_note};
use claimdesk_terms::Term;

/// A note and the facts to be read from it, each a line: "mark confirmed", "source AP", "AP kind news_agency".
struct Case {
    note: String,
    facts: Vec<String>,
}

fn cases(name: &str) -> Vec<Case> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus/notes");
    let file = fs::read_to_string(folder.join(name)).expect("the notes stand in tests/corpus");
    file.split("\n\n").filter_map(case).collect()
}

fn case(block: &str) -> Option<Case> {
    let mut case = Case {
        note: String::new(),
        facts: Vec::new(),
    };
    for line in block.lines() {
        match line.split_at_checked(1) {
            Some((">", note)) => {
                let newline = if case.note.is_empty() { "" } else { "\n" };
                case.note += newline;
                case.note += note.trim();
            }
            Some(("=", mark)) => case.facts.push(format!("mark {}", mark.trim())),
            Some(("~", words)) => case.facts.push(format!("rest {}", words.trim())),
            Some(("-", source)) => case.facts.extend(wanted(source)),
            _ => {}
        }
    }
    (!case.note.is_empty()).then_some(case)
}

fn wanted(line: &str) -> Vec<String> {
    let mut columns = line.split('|').map(str::trim);
    let mut next = || columns.next().unwrap_or_default();
    let (name, kind, role, fields) = (next(), next(), next(), next());
    let mut facts = vec![
        format!("source {name}"),
        format!("{name} kind {kind}"),
        format!("{name} role {role}"),
    ];
    let fields = fields.split("; ").filter(|f| !f.is_empty());
    facts.extend(fields.map(|field| format!("{name} {field}")));
    facts
}

fn read(note: &str, reading: &NoteReading) -> Vec<String> {
    let mut facts: Vec<_> = reading.sources.iter().flat_map(source).collect();
    facts.extend(reading.mark.map(|m| format!("mark {}", m.as_str())));
    facts.extend(
        reading
            .rest
            .iter()
            .map(|r| format!("rest {}", &note[r.clone()])),
    );
    facts
}

fn source(source: &NotedSource) -> Vec<String> {
    let name = &source.name;
    let role = match source.role {
        NotedRole::Speaker => "speaker",
        NotedRole::Carrier => "carrier",
        NotedRole::Document => "document",
    };
    let kind = source.kind.map_or("-", |k| k.as_str());
    let mut facts = vec![
        format!("source {name}"),
        format!("{name} kind {kind}"),
        format!("{name} role {role}"),
    ];
    let (at, contact) = (&source.locator, &source.contact);
    let date = at.date.as_ref().map(date);
    let fields = [
        ("url", at.url.clone()),
        ("page", at.page.clone()),
        ("para", at.paragraph.clone()),
        ("time", at.time_code.clone()),
        ("date", date),
        ("form", at.contact_form.map(str::to_owned)),
        ("phone", contact.phone.clone()),
        ("email", contact.email.clone()),
    ];
    let filled = fields
        .into_iter()
        .filter_map(|(field, value)| Some((field, value?)));
    facts.extend(filled.map(|(field, value)| format!("{name} {field}={value}")));
    facts
}

fn date(date: &NotedDate) -> String {
    date.date
        .map_or_else(|| format!("\"{}\"", date.words), |d| d.to_string())
}

/// Precision and recall over all facts of a file; prints what is missed and what is too much.
fn measure(name: &str) -> (f64, f64) {
    let (mut right, mut found, mut wanted) = (0, 0, 0);
    for case in cases(name) {
        let mut missing: BTreeMap<String, i32> = BTreeMap::new();
        for fact in &case.facts {
            *missing.entry(fact.clone()).or_default() += 1;
        }
        let got = read(&case.note, &read_note(&case.note, Marks::english()));
        wanted += case.facts.len();
        found += got.len();
        let mut extra = Vec::new();
        for fact in got {
            match missing.get_mut(&fact).filter(|n| **n > 0) {
                Some(n) => {
                    *n -= 1;
                    right += 1;
                }
                None => extra.push(fact),
            }
        }
        missing.retain(|_, n| *n > 0);
        if !missing.is_empty() || !extra.is_empty() {
            let missing: Vec<_> = missing.into_keys().collect();
            println!(
                "{}\n    missing {missing:?}\n    extra   {extra:?}",
                case.note
            );
        }
    }
    let share = |of: usize| f64::from(right) / of as f64;
    println!(
        "{name}: precision {:.3}, recall {:.3}",
        share(found),
        share(wanted)
    );
    (share(found), share(wanted))
}

#[test]
fn notes_the_rules_were_revised_on_are_read() {
    let (precision, recall) = measure("tuned.txt");
    assert!(precision >= 0.97 && recall >= 0.97, "{precision} {recall}");
}

/// These notes were written before the rules and are not read for errors; what they measure is what to expect.
#[test]
fn notes_set_aside_are_read_nearly_as_well() {
    let (precision, recall) = measure("aside.txt");
    assert!(precision >= 0.80 && recall >= 0.80, "{precision} {recall}");
}
