//! Two programs on one ledger: what one did and the other has not seen is never put aside unsaid.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

mod common;

use claimdesk_desk::{Desk, Error};
use claimdesk_model::id::ClaimId;
use claimdesk_model::intent::{Intent, SourceRef};
use claimdesk_model::record::{ArticleFields, SourceFields, Status};
use claimdesk_readers::Hint;
use tempfile::TempDir;

use common::{Bench, options};

/// Ana's desk with two claims, and Ben's on the same ledger.
struct Two {
    _dir: TempDir,
    ana: Bench,
    ben: Desk,
    claim: ClaimId,
}

fn two() -> Two {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("desk.claimdesk");
    let mut ana = Bench::at(Desk::open(&path, options()).unwrap());
    let claim = ana.claim("4,000 cars");
    let ben = Desk::open(&path, options()).unwrap();
    Two {
        _dir: dir,
        ana,
        ben,
        claim,
    }
}

fn note(claim: ClaimId, note: &str) -> Intent {
    Intent::EditClaims {
        claims: vec![claim],
        kind: None,
        priority: None,
        assignee: None,
        note: Some(note.into()),
    }
}

fn assign(claim: ClaimId, who: &str) -> Intent {
    Intent::EditClaims {
        claims: vec![claim],
        kind: None,
        priority: None,
        assignee: Some(who.into()),
        note: None,
    }
}

fn review(claim: ClaimId, status: Status) -> Intent {
    Intent::Review {
        claims: vec![claim],
        status,
        correction: None,
        note: None,
    }
}

#[track_caller]
fn moved(done: Result<impl Sized, Error>) -> (String, String, String, String) {
    match done.err() {
        Some(Error::Moved {
            what,
            field,
            yours,
            theirs,
        }) => (what, field, yours, theirs),
        other => panic!("expected both values, got {other:?}"),
    }
}

#[test]
fn another_field_of_the_same_claim_is_no_conflict() {
    let mut two = two();
    two.ben.perform(assign(two.claim, "Ben")).unwrap();
    two.ana.perform(note(two.claim, "call"));
    let now = two.ana.desk.claim(two.claim).unwrap().claim;
    assert_eq!((now.assignee.as_str(), now.note.as_str()), ("Ben", "call"));
}

#[test]
fn the_same_field_is_refused_with_both_values_until_it_was_seen() {
    let mut two = two();
    two.ben.perform(note(two.claim, "theirs")).unwrap();
    let found = moved(two.ana.desk.perform(note(two.claim, "yours")));
    let told = |s: &str| s.to_owned();
    assert_eq!(
        found,
        (told("claim 1"), told("note"), told("yours"), told("theirs"))
    );
    assert_eq!(two.ana.desk.claim(two.claim).unwrap().claim.note, "theirs");
    two.ana.desk.look().unwrap();
    two.ana.perform(note(two.claim, "yours"));
    assert_eq!(two.ben.claim(two.claim).unwrap().claim.note, "yours");
}

#[test]
fn the_same_value_is_no_conflict() {
    let mut two = two();
    two.ben.perform(note(two.claim, "same")).unwrap();
    assert_eq!(two.ana.perform(note(two.claim, "same")).seq, None);
}

#[test]
fn a_decision_on_what_another_decided_is_refused() {
    let mut two = two();
    two.ben
        .perform(review(two.claim, Status::CannotConfirm))
        .unwrap();
    let (what, field, yours, theirs) =
        moved(two.ana.desk.perform(review(two.claim, Status::Confirmed)));
    assert_eq!((what.as_str(), field.as_str()), ("claim 1", "status"));
    assert_eq!(
        (yours.as_str(), theirs.as_str()),
        ("confirmed", "cannot confirm")
    );
}

#[test]
fn nothing_is_confirmed_on_words_that_were_not_shown() {
    let mut two = two();
    let spans = vec![common::span_of(&two.ana.text, "4,000 cars a day")];
    two.ben
        .perform(Intent::ResizeClaim {
            claim: two.claim,
            spans,
        })
        .unwrap();
    let (_, field, yours, theirs) =
        moved(two.ana.desk.perform(review(two.claim, Status::Confirmed)));
    assert_eq!(field, "words");
    assert_eq!(
        (yours.as_str(), theirs.as_str()),
        ("4,000 cars", "4,000 cars a day")
    );
}

#[test]
fn a_new_revision_that_leaves_the_words_lets_a_decision_through_and_one_that_does_not_stops_it() {
    for (text, same) in [
        (
            "# Bridge reopens\n\nIn all, the bridge carries 4,000 cars a day.",
            true,
        ),
        (
            "# Bridge reopens\n\nThe bridge carries 5,000 cars a day.",
            false,
        ),
    ] {
        let mut two = two();
        let hint = Hint::file_name("bridge.md");
        two.ben
            .revise(two.ana.article, text.as_bytes(), "bridge.md", hint)
            .unwrap();
        let done = two.ana.desk.perform(review(two.claim, Status::Confirmed));
        if same {
            done.unwrap();
        } else {
            let (_, field, ..) = moved(done);
            assert_eq!(field, "words");
        }
        // Places are places of the draft that was shown.
        let spans = vec![common::span_of(&two.ana.text, "a day")];
        let (_, field, ..) = moved(two.ana.desk.perform(Intent::AddClaim {
            article: two.ana.article,
            spans,
            kind: Default::default(),
            sources: vec![],
        }));
        assert_eq!(field, "draft");
    }
}

#[test]
fn a_claim_is_not_confirmed_over_a_source_that_was_not_shown() {
    let mut two = two();
    let source = SourceRef::New {
        name: "Ministry of Silence".into(),
        kind: claimdesk_model::record::SourceKind::Government,
    };
    let claim = two.claim;
    two.ben
        .perform(Intent::AddAttribution {
            claim,
            source,
            fields: None,
        })
        .unwrap();
    let (_, field, ..) = moved(two.ana.desk.perform(review(claim, Status::Confirmed)));
    assert_eq!(field, "sources");
}

#[test]
fn a_whole_record_sent_from_what_was_shown_leaves_what_another_changed() {
    let mut two = two();
    let article = two.ana.article;
    let shown = two.ana.desk.article(article).unwrap().fields;
    two.ben
        .perform(Intent::EditArticle {
            article,
            fields: ArticleFields {
                byline: "Ben".into(),
                ..shown.clone()
            },
        })
        .unwrap();
    two.ana.perform(Intent::EditArticle {
        article,
        fields: ArticleFields {
            title: "New".into(),
            ..shown
        },
    });
    let now = two.ana.desk.article(article).unwrap().fields;
    assert_eq!((now.title.as_str(), now.byline.as_str()), ("New", "Ben"));
}

#[test]
fn sources_merge_field_by_field() {
    let mut two = two();
    let source = two.ana.desk.sources().unwrap().remove(0);
    let edit = |fields: SourceFields| Intent::EditSource {
        source: source.id,
        fields,
    };
    let shown = source.fields.clone();
    two.ben
        .perform(edit(SourceFields {
            note: "theirs".into(),
            ..shown.clone()
        }))
        .unwrap();
    two.ana.perform(edit(SourceFields {
        country: "Elsewhere".into(),
        ..shown.clone()
    }));
    let now = two.ana.desk.source(source.id).unwrap().fields;
    assert_eq!(
        (now.note.as_str(), now.country.as_str()),
        ("theirs", "Elsewhere")
    );
    // What was changed here was shown here with all that it had become.
    two.ana.perform(edit(SourceFields {
        note: "yours".into(),
        ..now
    }));
    assert_eq!(two.ana.desk.source(source.id).unwrap().fields.note, "yours");
}

#[test]
fn what_another_changed_is_not_removed_unseen() {
    let mut two = two();
    two.ben.perform(note(two.claim, "important")).unwrap();
    let claims = vec![two.claim];
    let found = moved(two.ana.desk.perform(Intent::RemoveClaims { claims }));
    assert_eq!(
        (found.1.as_str(), found.2.as_str(), found.3.as_str()),
        ("note", "removed", "important")
    );
}

#[test]
fn claims_made_at_the_same_time_are_both_there_with_numbers_of_their_own() {
    let mut two = two();
    let spans = vec![common::span_of(&two.ana.text, "eleven months")];
    let article = two.ana.article;
    two.ben
        .perform(Intent::AddClaim {
            article,
            spans,
            kind: Default::default(),
            sources: vec![],
        })
        .unwrap();
    let claim = two.ana.claim("a day");
    assert_eq!(two.ana.desk.claim(claim).unwrap().claim.number, 3);
    assert_eq!(two.ana.desk.verify().unwrap(), []);
}

#[test]
fn an_article_is_cleared_only_as_it_was_shown() {
    let mut two = two();
    two.ana.perform(review(two.claim, Status::Confirmed));
    two.ben.look().unwrap();
    two.ben
        .perform(review(two.claim, Status::CannotConfirm))
        .unwrap();
    let article = two.ana.article;
    let (_, field, ..) = moved(two.ana.desk.sign_off(article, "", Vec::new()));
    assert_eq!(field, "check");
    two.ana.desk.look().unwrap();
    two.ana.desk.sign_off(article, "", Vec::new()).unwrap();
}

#[test]
fn a_revision_carries_what_another_decided_meanwhile() {
    let mut two = two();
    two.ben
        .perform(review(two.claim, Status::Confirmed))
        .unwrap();
    let text = "# Bridge reopens\n\nIn all, the bridge carries 4,000 cars a day.";
    let hint = Hint::file_name("bridge.md");
    two.ana
        .desk
        .revise(two.ana.article, text.as_bytes(), "bridge.md", hint)
        .unwrap();
    let now = two.ana.desk.claim(two.claim).unwrap();
    assert_eq!(now.claim.status, Status::Confirmed);
    assert_eq!(two.ana.desk.verify().unwrap(), []);
}
