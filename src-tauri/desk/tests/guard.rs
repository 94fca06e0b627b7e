//! What reports must keep back: every name and detail that a confidential source ever had.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

mod common;

use claimdesk_desk::{Desk, Error};
use claimdesk_model::id::{ClaimId, SourceId};
use claimdesk_model::intent::{Intent, LookedAt};
use claimdesk_model::record::{ContactDetails, Guard, NotePlace, SourceKind};

use common::Bench;

const PASSPHRASE: &str = "correct horse battery";

fn edit(desk: &mut Desk, source: SourceId, name: &str, confidential: bool) {
    let mut fields = desk.source(source).unwrap().fields;
    fields.name = name.into();
    fields.confidential = confidential;
    desk.perform(Intent::EditSource { source, fields }).unwrap();
}

fn guard(bench: &Bench) -> Guard {
    bench.desk.guard(bench.article).unwrap()
}

fn names(bench: &Bench) -> Vec<String> {
    let guard = guard(bench);
    guard
        .protected
        .iter()
        .flat_map(|p| p.names.iter().cloned())
        .collect()
}

#[test]
fn a_former_name_is_kept_back_and_an_opened_source_is_not() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars");
    let (source, _) = bench.tie(claim, "Horst Wibblebaum", SourceKind::Person);
    assert!(names(&bench).is_empty());
    edit(&mut bench.desk, source, "A ministry official", true);
    assert_eq!(names(&bench), ["A ministry official", "Horst Wibblebaum"]);
    assert_eq!(guard(&bench).tied[&claim].first(), Some(&source));
    edit(&mut bench.desk, source, "A ministry official", false);
    assert!(names(&bench).is_empty() && guard(&bench).tied.is_empty());
}

#[test]
fn a_removed_source_stays_protected_and_its_claim_guarded() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars");
    let (source, attribution) = bench.tie(claim, "Horst Wibblebaum", SourceKind::Person);
    edit(&mut bench.desk, source, "Horst Wibblebaum", true);
    bench.perform(Intent::RemoveAttribution { attribution });
    bench.perform(Intent::RemoveSource { source });
    assert_eq!(names(&bench), ["Horst Wibblebaum"]);
    assert_eq!(guard(&bench).tied[&claim].first(), Some(&source));
}

#[test]
fn what_was_merged_is_kept_back_with_all_it_was_called() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars");
    let (into, _) = bench.tie(claim, "A ministry official", SourceKind::UnnamedPerson);
    let other = bench.claim("eleven months");
    let (from, _) = bench.tie(other, "Horst W.", SourceKind::Person);
    edit(&mut bench.desk, from, "Horst Wibblebaum", false);
    edit(&mut bench.desk, into, "A ministry official", true);
    bench.perform(Intent::MergeSources {
        into,
        from: vec![from],
    });
    assert_eq!(
        names(&bench),
        ["A ministry official", "Horst W.", "Horst Wibblebaum"]
    );
    assert_eq!(guard(&bench).tied.len(), 2);
    // Taken back, they are two sources again, and one of them is open.
    bench.desk.undo().unwrap();
    assert_eq!(names(&bench), ["A ministry official"]);
}

#[test]
fn details_are_known_once_the_vault_is_open_and_counted_while_it_is_not() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars");
    let (source, _) = bench.tie(claim, "Official A", SourceKind::UnnamedPerson);
    edit(&mut bench.desk, source, "Official A", true);
    bench.desk.create_vault(PASSPHRASE).unwrap();
    for identity in ["Zelda Quuxheimer", "Zelda Q."] {
        let details = ContactDetails {
            identity: identity.into(),
            ..Default::default()
        };
        bench.desk.set_contact(source, &details).unwrap();
    }
    let told = guard(&bench);
    assert!(bench.desk.require_readable(&told).is_ok());
    let known: Vec<&str> = told.protected[0]
        .contacts
        .iter()
        .map(|c| c.identity.as_str())
        .collect();
    assert!(
        known.contains(&"Zelda Quuxheimer") && known.contains(&"Zelda Q."),
        "{known:?}"
    );
    bench.desk.lock();
    let told = guard(&bench);
    assert_eq!(told.unread(), 1);
    assert!(matches!(
        bench.desk.require_readable(&told),
        Err(Error::CannotRedact { sources: 1 })
    ));
}

fn let_in(bench: &mut Bench, claim: ClaimId, words: &str) -> Result<(), Error> {
    let article = bench.article;
    let texts = vec![LookedAt {
        claim,
        place: NotePlace::ClaimNote,
        words: words.into(),
    }];
    bench
        .desk
        .perform(Intent::LetInNotes { article, texts })
        .map(drop)
}

fn note(bench: &mut Bench, claim: ClaimId, words: &str) {
    bench.perform(Intent::EditClaims {
        claims: vec![claim],
        kind: None,
        priority: None,
        assignee: None,
        note: Some(words.into()),
    });
}

fn is_in(bench: &Bench, claim: ClaimId, words: &str) -> bool {
    let guard = guard(bench);
    let sources = &guard.tied[&claim];
    (guard.let_in.iter()).any(|l| l.covers(claim, NotePlace::ClaimNote, words, sources))
}

#[test]
fn a_note_is_let_in_with_its_very_words_and_for_these_sources() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars");
    let (source, _) = bench.tie(claim, "Horst Wibblebaum", SourceKind::Person);
    edit(&mut bench.desk, source, "Horst Wibblebaum", true);
    note(&mut bench, claim, "Counted by hand.");
    assert!(matches!(
        let_in(&mut bench, claim, "Counted."),
        Err(Error::Conflict { .. })
    ));
    let_in(&mut bench, claim, "Counted by hand.").unwrap();
    assert!(is_in(&bench, claim, "Counted by hand."));
    bench.desk.undo().unwrap();
    assert!(!is_in(&bench, claim, "Counted by hand."));
    bench.desk.redo().unwrap();
    note(&mut bench, claim, "Counted by hand, twice.");
    assert!(!is_in(&bench, claim, "Counted by hand, twice."));
    note(&mut bench, claim, "Counted by hand.");
    assert!(is_in(&bench, claim, "Counted by hand."));
    // Another confidential source asks for another look.
    let (second, _) = bench.tie(claim, "Deep Well", SourceKind::UnnamedPerson);
    edit(&mut bench.desk, second, "Deep Well", true);
    assert!(!is_in(&bench, claim, "Counted by hand."));
    assert!(bench.desk.verify().unwrap().is_empty());
    let article = bench.article;
    bench.perform(Intent::RemoveArticle { article });
    assert!(bench.desk.verify().unwrap().is_empty());
}
