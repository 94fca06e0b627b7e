//! What is known of a claim whose words are no longer in the draft.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod common;

use claimdesk_desk::Desk;
use claimdesk_draft::Format;
use claimdesk_model::id::ClaimId;
use claimdesk_model::intent::Intent;
use claimdesk_model::record::{SourceKind, Status};
use claimdesk_model::view::{ClaimView, Hit};
use claimdesk_readers::Hint;
use rusqlite::Connection;

use common::{Bench, DRAFT, options};

const CLOSED: &str = "It was closed for “eleven months”.";

/// Imports a draft without the words of `gone`.
fn revise(bench: &mut Bench, draft: &str) {
    let hint = Hint::format(Format::Markdown);
    (bench.desk)
        .revise(bench.article, draft.as_bytes(), "", hint)
        .unwrap();
}

/// Returns a claim's words, and the number of the revision they were last seen in.
fn told(view: &ClaimView) -> (&str, Option<u32>) {
    (&view.words, view.gone.map(|gone| gone.number))
}

fn shortened() -> String {
    DRAFT.replace(CLOSED, "Nobody told why.")
}

#[test]
fn a_claim_without_a_place_keeps_its_last_words() {
    let mut bench = Bench::new();
    let closed = bench.claim("closed for “eleven months”");
    let cars = bench.claim("4,000 cars a day");
    let standing = bench.desk.claim(closed).unwrap();
    assert_eq!(told(&standing), ("closed for “eleven months”", None));

    revise(
        &mut bench,
        &DRAFT.replace("“eleven months”", "“nine months”"),
    );
    revise(&mut bench, &shortened());
    revise(&mut bench, &format!("{}\nAnd more.\n", shortened()));
    let views = bench.desk.claims(bench.article).unwrap();
    let gone = views.iter().find(|view| view.claim.id == closed).unwrap();
    assert_eq!(told(gone), ("closed for “nine months”", Some(2)));
    assert!(gone.spans.is_empty() && gone.words_here().is_empty());
    let stays = views.iter().find(|view| view.claim.id == cars).unwrap();
    assert_eq!(told(stays), ("4,000 cars a day", None));
    assert_eq!(stays.words_here(), stays.words);

    assert_eq!(*gone, bench.desk.claim(closed).unwrap());
    let waiting = bench.desk.waiting(bench.article).unwrap();
    assert_eq!(waiting[0].last_words, gone.words);
    assert_eq!(waiting[0].last_revision, gone.gone.unwrap().revision);
    bench.assert_sound();
}

#[test]
fn a_claim_that_was_given_up_keeps_them_too() {
    let mut bench = Bench::new();
    let closed = bench.claim("closed for “eleven months”");
    revise(&mut bench, &shortened());
    let outcome = bench.perform(Intent::RetireClaims {
        claims: vec![closed],
    });
    let [cut] = &outcome.claims[..] else {
        panic!("one claim was given up");
    };
    assert_eq!(cut.claim.status, Status::Cut);
    assert_eq!(told(cut), ("closed for “eleven months”", Some(1)));
}

#[test]
fn last_words_are_nothing_to_decide_on() {
    let mut bench = Bench::new();
    let closed = bench.claim("closed for “eleven months”");
    revise(&mut bench, &shortened());
    let outcome = bench.perform(Intent::Review {
        claims: vec![closed],
        status: Status::Confirmed,
        correction: None,
        note: None,
    });
    let view = &outcome.claims[0];
    assert!(view.needs_recheck, "it has no place to be right in");
    assert_eq!(view.claim.review.as_ref().unwrap().words, "");
}

#[test]
fn they_are_found_and_told_where_its_source_is_looked_at() {
    let mut bench = Bench::new();
    let closed = bench.claim("closed for “eleven months”");
    let (source, _) = bench.tie(closed, "The port", SourceKind::Organisation);
    revise(&mut bench, &shortened());
    assert_eq!(found(&bench.desk, "eleven"), [(closed, Some(1))]);
    let resting = bench.desk.source_claims(source).unwrap();
    assert_eq!(resting[0].words, "closed for “eleven months”");
    assert_eq!(resting[0].gone.map(|gone| gone.number), Some(1));
}

fn found(desk: &Desk, typed: &str) -> Vec<(ClaimId, Option<u32>)> {
    let hits = desk.search(typed).unwrap().into_iter();
    hits.filter_map(|hit| match hit {
        Hit::Claim { claim, gone, .. } => Some((claim, gone.map(|gone| gone.number))),
        Hit::Article { .. } | Hit::Source { .. } => None,
    })
    .collect()
}

#[test]
fn an_older_ledger_learns_to_find_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("claims.db");
    let mut bench = Bench::at(Desk::open(&path, options()).unwrap());
    let closed = bench.claim("closed for “eleven months”");
    let cars = bench.claim("4,000 cars a day");
    bench.perform(Intent::EditClaims {
        claims: vec![closed],
        kind: None,
        priority: None,
        assignee: None,
        note: Some("Ask the port".to_owned()),
    });
    revise(&mut bench, &shortened());
    drop(bench);

    let db = Connection::open(&path).unwrap();
    let unknown = "UPDATE search_doc SET body = char(10) || 'Ask the port' WHERE subject = ?1";
    assert_eq!(db.execute(unknown, [closed.0]).unwrap(), 1);
    // What came later was not there yet.
    db.execute_batch(
        "DROP TABLE dismissed_finding; DROP TABLE names_apart; DROP TABLE checked_name;
         DROP TABLE let_in; DROP TABLE scrub; DROP INDEX source_by_article; ALTER TABLE source DROP COLUMN article;
         ALTER TABLE source DROP COLUMN file;
         ALTER TABLE sign_off DROP COLUMN let_through; ALTER TABLE sign_off DROP COLUMN footing",
    )
    .unwrap();
    db.pragma_update(None, "user_version", 4).unwrap();
    drop(db);

    let desk = Desk::open(&path, options()).unwrap();
    assert_eq!(desk.verify().unwrap(), []);
    assert_eq!(found(&desk, "eleven"), [(closed, Some(1))]);
    assert_eq!(found(&desk, "cars"), [(cars, None)]);
}
