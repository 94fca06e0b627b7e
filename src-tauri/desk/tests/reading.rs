//! One file, read in two ways: with its tracked changes accepted, and as if none had been made.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod common;

use claimdesk_desk::{Desk, Error};
use claimdesk_draft::{Changes, Format};
use claimdesk_model::id::{ArticleId, ClaimId};
use claimdesk_model::intent::Intent;
use claimdesk_model::record::Status;
use claimdesk_model::view::{ClaimView, RevisionPreview};
use claimdesk_readers::Hint;

use common::Bench;

/// Somebody raised the figure, and took out a word.
const TRACKED: &[u8] = br"{\rtf1\ansi The mayor opened the gate.\par The {\deleted old }bridge carries {\deleted 4,000}{\revised 5,000} cars a day.\par}";

/// The same, saved once more with another sentence.
const LATER: &[u8] = br"{\rtf1\ansi The mayor opened the gate.\par The {\deleted old }bridge carries {\deleted 4,000}{\revised 5,000} cars a day.\par It is green.\par}";

/// What reading the draft under check in this way would do.
fn preview(desk: &Desk, article: ArticleId, changes: Changes) -> RevisionPreview {
    let again = desk.rereading(article, changes).unwrap();
    common::preview(desk, article, &again.bytes, &again.file_name, again.hint)
}

const ACCEPTED: &str = "The mayor opened the gate.\n\nThe bridge carries 5,000 cars a day.";
const ORIGINAL: &str = "The mayor opened the gate.\n\nThe old bridge carries 4,000 cars a day.";

/// A desk with that draft, read as accepted, and two claims that are confirmed.
fn bench() -> (Bench, [ClaimId; 2]) {
    let mut bench = Bench::empty();
    let hint = Hint::file_name("bridge.rtf");
    (bench.article, _) = bench.desk.import(TRACKED, "bridge.rtf", hint).unwrap();
    bench.text = bench.desk.text(bench.article).unwrap();
    assert_eq!(bench.text, ACCEPTED);
    let gate = bench.claim("The mayor opened the gate");
    let cars = bench.claim("bridge carries 5,000 cars a day");
    bench.perform(Intent::Review {
        claims: vec![gate, cars],
        status: Status::Confirmed,
        correction: None,
        note: None,
    });
    (bench, [gate, cars])
}

fn claim(bench: &Bench, id: ClaimId) -> ClaimView {
    bench.desk.claim(id).unwrap()
}

#[test]
fn an_article_knows_how_its_draft_was_read_and_how_much_that_concerns() {
    let (bench, _) = bench();
    let view = bench.desk.open_article(bench.article).unwrap();
    assert_eq!(
        (view.revision.changes, view.tracked),
        (Changes::Accepted, Some(3))
    );
}

#[test]
fn reading_it_as_it_was_is_a_revision_like_any_other() {
    let (mut bench, [gate, cars]) = bench();
    let article = bench.article;
    let preview = preview(&bench.desk, article, Changes::Original);
    assert_eq!((preview.same, preview.tracked), (false, 3));
    assert_eq!(preview.changes, Changes::Original);
    assert_eq!((preview.claims.kept, preview.claims.changed), (1, 1));

    let (revision, outcome) = bench.desk.read_as(article, Changes::Original).unwrap();
    assert_eq!(outcome.label.revision, Some(2));
    assert_eq!(bench.desk.text(article).unwrap(), ORIGINAL);
    let stands = bench.desk.revision(article).unwrap();
    assert_eq!((stands.id, stands.changes), (revision, Changes::Original));
    assert!(!claim(&bench, gate).needs_recheck);
    assert!(claim(&bench, cars).needs_recheck);
    assert_eq!(claim(&bench, cars).words, "bridge carries 4,000 cars a day");
    bench.assert_sound();

    bench.desk.undo().unwrap();
    assert_eq!(bench.desk.text(article).unwrap(), ACCEPTED);
    bench.desk.redo().unwrap();
    assert_eq!(bench.desk.text(article).unwrap(), ORIGINAL);
    bench.assert_sound();
}

#[test]
fn going_back_to_the_first_reading_brings_every_claim_back_to_its_place() {
    let (mut bench, [_, cars]) = bench();
    let before = claim(&bench, cars);
    bench
        .desk
        .read_as(bench.article, Changes::Original)
        .unwrap();
    bench
        .desk
        .read_as(bench.article, Changes::Accepted)
        .unwrap();
    let after = claim(&bench, cars);
    assert_eq!((after.words, after.spans), (before.words, before.spans));
    assert!(!after.needs_recheck);
    assert_eq!(bench.desk.revision(bench.article).unwrap().number, 3);
    bench.assert_sound();
}

#[test]
fn a_reading_that_is_under_check_already_changes_nothing() {
    let (mut bench, _) = bench();
    let (_, outcome) = bench
        .desk
        .read_as(bench.article, Changes::Accepted)
        .unwrap();
    assert_eq!(outcome.seq, None);
    let preview = preview(&bench.desk, bench.article, Changes::Accepted);
    assert!(preview.same && preview.tracked == 3);
}

#[test]
fn what_comes_next_from_the_file_is_read_as_the_file_was() {
    let (mut bench, _) = bench();
    let article = bench.article;
    let hint = Hint::file_name("bridge.rtf");
    bench.desk.read_as(article, Changes::Original).unwrap();
    let again = bench
        .desk
        .revise(article, TRACKED, "bridge.rtf", hint)
        .unwrap();
    assert_eq!(again.1.seq, None, "it is under check, read so");
    bench
        .desk
        .revise(article, LATER, "bridge.rtf", hint)
        .unwrap();
    assert_eq!(
        bench.desk.text(article).unwrap(),
        format!("{ORIGINAL}\n\nIt is green.")
    );
    // A text in between has no changes to be read, and decides nothing.
    let text = Hint::format(Format::Text);
    bench.desk.revise(article, b"A text.", "", text).unwrap();
    let stands = bench.desk.revision(article).unwrap();
    assert_eq!(stands.changes, Changes::Accepted);
    let refused = bench.desk.read_as(article, Changes::Original).unwrap_err();
    assert!(matches!(refused, Error::Invalid(_)), "{refused}");
    bench
        .desk
        .revise(article, TRACKED, "bridge.rtf", hint)
        .unwrap();
    assert_eq!(bench.desk.text(article).unwrap(), ORIGINAL);
    // Who asks for one of the two gets it.
    let hint = hint.with_changes(Changes::Accepted);
    bench
        .desk
        .revise(article, TRACKED, "bridge.rtf", hint)
        .unwrap();
    assert_eq!(bench.desk.text(article).unwrap(), ACCEPTED);
    bench.assert_sound();
}

#[test]
fn a_clearance_is_for_one_reading() {
    let (mut bench, [_, cars]) = bench();
    let article = bench.article;
    bench.desk.sign_off(article, "", Vec::new()).unwrap();
    let stands = |bench: &Bench| {
        let summary = bench.desk.summary(article).unwrap();
        summary.cleared.unwrap().stands
    };
    assert!(stands(&bench));
    bench.desk.read_as(article, Changes::Original).unwrap();
    bench.perform(Intent::Review {
        claims: vec![cars],
        status: Status::Confirmed,
        correction: None,
        note: None,
    });
    assert!(!stands(&bench), "the same bytes, and not the same words");
    bench.desk.undo().unwrap();
    bench.desk.undo().unwrap();
    assert!(stands(&bench));
}

#[test]
fn an_article_can_be_brought_in_as_it_was() {
    let mut bench = Bench::empty();
    let hint = Hint::file_name("bridge.rtf").with_changes(Changes::Original);
    let (article, _) = bench.desk.import(TRACKED, "bridge.rtf", hint).unwrap();
    assert_eq!(bench.desk.text(article).unwrap(), ORIGINAL);
    bench.desk.undo().unwrap();
    bench.desk.redo().unwrap();
    let hint = Hint::file_name("bridge.rtf");
    let (other, _) = bench.desk.import(TRACKED, "bridge.rtf", hint).unwrap();
    assert_eq!(bench.desk.text(other).unwrap(), ACCEPTED);
    assert_eq!(bench.desk.text(article).unwrap(), ORIGINAL);
    bench.assert_sound();
}
