//! The finder against the project's own corpus of marked news pieces (`tests/corpus/attribution`).
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::PathBuf;

use claimdesk_attribution::{Kind, Suggestion, suggest};
use claimdesk_terms::Term;

/// A claim as marked: where it stands, who says it, and the rest of its line.
#[derive(Debug, Default, Clone, PartialEq)]
struct Marked {
    spans: Vec<Range<usize>>,
    source: Option<Range<usize>>,
    facts: Vec<String>,
}

struct Piece {
    name: String,
    text: String,
    claims: BTreeMap<u32, Marked>,
}

/// Takes the marks out of a piece.
fn read(name: &str, file: &str) -> Piece {
    let (body, facts) = file
        .split_once("\n----\n")
        .expect("a line of dashes parts text and facts");
    let mut piece = Piece {
        name: name.to_owned(),
        text: String::new(),
        claims: BTreeMap::new(),
    };
    let mut open: Vec<(char, Vec<u32>, usize)> = Vec::new();
    let mut rest = body;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            '[' | '{' => {
                let (numbers, tail) = rest.split_once('|').expect("a mark has a number");
                let numbers = numbers
                    .split(',')
                    .map(|n| n.parse().expect("a number"))
                    .collect();
                open.push((c, numbers, piece.text.len()));
                rest = tail;
            }
            ']' | '}' => {
                let (kind, numbers, start) = open.pop().expect("a mark was opened");
                for n in numbers {
                    let claim = piece.claims.entry(n).or_default();
                    if kind == '[' {
                        claim.spans.push(start..piece.text.len());
                    } else {
                        claim.source = Some(start..piece.text.len());
                    }
                }
            }
            c => piece.text.push(c),
        }
    }
    assert!(open.is_empty(), "{name}: a mark is not closed");
    for line in facts.lines() {
        let mut fields = line.split(" | ").map(str::to_owned);
        let number = fields
            .next()
            .and_then(|n| n.parse().ok())
            .expect("a line begins with a number");
        piece
            .claims
            .get_mut(&number)
            .expect("a fact is about a marked claim")
            .facts = fields.collect();
    }
    piece
}

fn pieces() -> Vec<Piece> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus/attribution");
    let entries = fs::read_dir(folder).expect("the corpus stands in tests/corpus");
    let mut files: Vec<_> = entries
        .map(|e| e.expect("a folder can be listed").path())
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    let piece = |p: &PathBuf| {
        let name = p.file_stem().unwrap_or_default().to_string_lossy();
        read(&name, &fs::read_to_string(p).expect("a piece is text"))
    };
    files.iter().map(piece).collect()
}

fn facts(text: &str, s: &Suggestion) -> Vec<String> {
    let dash = || "-".to_owned();
    vec![
        s.kind.as_str().to_owned(),
        s.source_name.clone().unwrap_or_else(dash),
        s.source_kind.map_or_else(dash, |k| k.as_str().to_owned()),
        s.level.as_str().to_owned(),
        s.carrier.clone().map_or_else(dash, |r| text[r].to_owned()),
    ]
}

/// How many of how many; prints each miss, so that a failing run tells where.
#[derive(Default)]
struct Tally {
    right: usize,
    of: usize,
}

impl Tally {
    fn count(&mut self, right: bool, miss: impl FnOnce() -> String) {
        self.of += 1;
        self.right += usize::from(right);
        if !right {
            println!("{}", miss());
        }
    }

    fn share(&self) -> f64 {
        self.right as f64 / self.of as f64
    }
}

#[test]
fn marked_claims_are_found_and_nothing_else_is() {
    let (mut found, mut precise) = (Tally::default(), Tally::default());
    let mut fields: [Tally; 5] = Default::default();
    let mut sources = Tally::default();
    for piece in pieces() {
        let got: Vec<_> = suggest(&piece.text)
            .into_iter()
            .filter(|s| s.kind != Kind::Statement)
            .collect();
        for (number, marked) in &piece.claims {
            let same = got.iter().find(|s| s.spans == marked.spans);
            found.count(same.is_some(), || {
                format!(
                    "{} {number}: not found: {:?}",
                    piece.name,
                    marked
                        .spans
                        .iter()
                        .map(|r| &piece.text[r.clone()])
                        .collect::<Vec<_>>()
                )
            });
            let Some(s) = same else { continue };
            sources.count(s.source == marked.source, || {
                format!(
                    "{} {number}: source {:?}",
                    piece.name,
                    s.source.clone().map(|r| &piece.text[r])
                )
            });
            for ((tally, got), want) in fields
                .iter_mut()
                .zip(facts(&piece.text, s))
                .zip(&marked.facts)
            {
                tally.count(got == *want, || {
                    format!("{} {number}: {got} for {want}", piece.name)
                });
            }
        }
        for s in &got {
            precise.count(piece.claims.values().any(|m| m.spans == s.spans), || {
                format!(
                    "{}: not marked: {:?}",
                    piece.name,
                    s.spans
                        .iter()
                        .map(|r| &piece.text[r.clone()])
                        .collect::<Vec<_>>()
                )
            });
        }
    }
    println!(
        "found {:.3}, precise {:.3}, source {:.3}",
        found.share(),
        precise.share(),
        sources.share()
    );
    println!(
        "kind of claim, name, kind of source, level, carrier: {:?}",
        fields.each_ref().map(|t| format!("{:.3}", t.share()))
    );
    assert!(
        found.share() >= 0.95,
        "found {} of {}",
        found.right,
        found.of
    );
    assert!(
        precise.share() >= 0.95,
        "right {} of {}",
        precise.right,
        precise.of
    );
    assert!(
        sources.share() >= 0.97,
        "sources {} of {}",
        sources.right,
        sources.of
    );
    for (tally, floor) in fields.iter().zip([0.97, 0.95, 0.95, 0.97, 0.95]) {
        assert!(tally.share() >= floor, "{} of {}", tally.right, tally.of);
    }
}
