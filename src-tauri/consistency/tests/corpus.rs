//! Drafts with one slip each: silent as they should be, and found as they should not.
//!
//! `tests/corpus/consistency/slips.txt` says how it is written. Drafts that only look wrong are in `silent.txt`.

use std::fs;
use std::ops::Range;
use std::path::Path;

use claimdesk_consistency::{Consistency, Kind, Subject, check};
use jiff::civil::Date;

/// A draft in which one place is right or wrong.
struct Slip {
    kind: String,
    dateline: Option<Date>,
    before: String,
    right: String,
    wrong: String,
    after: String,
}

fn read(name: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/corpus/consistency")
        .join(name);
    let file =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    file.lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .map(str::to_owned)
        .collect()
}

fn paragraphs(text: &str) -> String {
    text.replace("//", "\n\n").replace("/-", "\n-")
}

fn slip(line: &str) -> Slip {
    let mut parts = line.splitn(3, ' ');
    let mut next = || parts.next().expect(line).to_owned();
    let (kind, dateline, text) = (next(), next(), paragraphs(&next()));
    let open = text.find('[').expect(line);
    let close = open + text[open..].find(']').expect(line);
    let (right, wrong) = text[open + 1..close].split_once('|').expect(line);
    Slip {
        kind,
        dateline: dateline.parse().ok(),
        before: text[..open].to_owned(),
        right: right.to_owned(),
        wrong: wrong.to_owned(),
        after: text[close + 1..].to_owned(),
    }
}

fn found(text: &str, dateline: Option<Date>) -> Consistency {
    check(&Subject {
        text,
        dateline,
        ..Subject::default()
    })
}

fn told(found: &Consistency) -> Vec<&'static str> {
    found
        .findings
        .iter()
        .map(|finding| finding.kind.as_str())
        .collect()
}

#[test]
fn a_draft_that_agrees_with_itself_is_silent() {
    for line in read("slips.txt") {
        let slip = slip(&line);
        let text = slip.before + &slip.right + &slip.after;
        let found = found(&text, slip.dateline);
        assert_eq!(told(&found), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn a_slip_is_found_where_it_is() {
    for line in read("slips.txt") {
        let slip = slip(&line);
        let start = slip.before.len();
        let changed = start..start + slip.wrong.len();
        let text = slip.before + &slip.wrong + &slip.after;
        let found = found(&text, slip.dateline);
        let touches =
            |span: &Range<usize>| span.start < changed.end + 12 && changed.start < span.end + 12;
        let fits = (found.findings.iter())
            .any(|it| it.kind.as_str() == slip.kind && it.spans.iter().any(touches));
        assert!(fits, "{}: {:?} {text}", slip.kind, told(&found));
    }
}

#[test]
fn what_only_looks_wrong_is_silent() {
    for line in read("silent.txt") {
        let (dateline, text) = line.split_once(' ').expect(&line);
        let text = paragraphs(text);
        let found = found(&text, dateline.parse().ok());
        assert_eq!(told(&found), Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn every_kind_has_its_slips() {
    let slips: Vec<Slip> = read("slips.txt").iter().map(|line| slip(line)).collect();
    for kind in Kind::ALL {
        let count = slips
            .iter()
            .filter(|slip| slip.kind == kind.as_str())
            .count();
        assert!(count >= 3, "{}: {count}", kind.as_str());
    }
}

#[test]
fn a_slip_inside_a_quotation_only_warns() {
    let found = found("“It opens on Wednesday, March 3, 2026,” she said.", None);
    assert_eq!(told(&found), ["weekday-date"]);
    assert_eq!(
        found.findings[0].certainty,
        claimdesk_consistency::Certainty::Warning
    );
}

#[test]
fn two_people_of_one_name_are_kept_apart_by_the_desk() {
    let text =
        "Anna Lindholm, the director, said the roof would hold. Lindhelm said it had been tested.";
    let apart = [("Anna Lindholm".to_owned(), "Karl Lindhelm".to_owned())];
    let found = check(&Subject {
        text,
        apart: &apart,
        ..Subject::default()
    });
    assert_eq!(told(&found), Vec::<&str>::new());
}

#[test]
fn a_departure_from_a_checked_name_is_found() {
    let known = ["Giulia Marchetti".to_owned()];
    let text = "Giulia Marcheti opened the school. The mayor thanked Giulia Marcheti.";
    let found = check(&Subject {
        text,
        known: &known,
        ..Subject::default()
    });
    assert_eq!(told(&found), ["name"]);
    assert_eq!(found.findings[0].message.id, "consistency-name-checked");
    let right = text.replace("Marcheti", "Marchetti");
    let found = check(&Subject {
        text: &right,
        known: &known,
        ..Subject::default()
    });
    assert_eq!(told(&found), Vec::<&str>::new());
}

#[test]
fn names_are_listed_with_every_spelling_and_mention() {
    let text = "Ferry sinks off Lamu\n\nCommander Halima Wanjohi leads the search. Wanjohi said so. Wanjoni went home.";
    let names = found(text, None).names;
    let name = names
        .iter()
        .find(|name| name.full == "Halima Wanjohi")
        .expect("she is named");
    let spellings: Vec<(&str, usize)> = name
        .spellings
        .iter()
        .map(|it| (it.text.as_str(), it.mentions.len()))
        .collect();
    assert_eq!(
        spellings,
        [("Halima Wanjohi", 1), ("Wanjohi", 1), ("Wanjoni", 1)]
    );
    for name in &names {
        for spelling in &name.spellings {
            assert!(
                spelling
                    .mentions
                    .iter()
                    .all(|at| text[at.clone()] == spelling.text)
            );
        }
    }
}
