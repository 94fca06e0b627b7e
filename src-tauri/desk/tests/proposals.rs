//! Accepting and rejecting what is proposed: one change each, and nothing rejected comes back by itself.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod common;

use claimdesk_desk::{Desk, Error};
use claimdesk_model::change::Operation;
use claimdesk_model::id::SourceId;
use claimdesk_model::intent::{Intent, NewAttribution, NewClaim, NewClaimSource, SourceRef};
use claimdesk_model::record::{ClaimKind, Level, Role, SourceKind, Status, folded};

use common::{Bench, options, span_of};

fn new(name: &str, kind: SourceKind) -> SourceRef {
    SourceRef::New {
        name: name.into(),
        kind,
    }
}

fn tie(source: SourceRef, role: Role) -> NewClaimSource {
    NewClaimSource {
        source,
        fields: NewAttribution {
            role: Some(role),
            ..NewAttribution::default()
        },
    }
}

fn claim(bench: &Bench, words: &str, ties: Vec<NewClaimSource>) -> NewClaim {
    NewClaim {
        spans: vec![span_of(&bench.text, words)],
        ties,
        ..NewClaim::default()
    }
}

fn accept(bench: &mut Bench, claims: Vec<NewClaim>) -> claimdesk_model::view::Outcome {
    let article = bench.article;
    bench.perform(Intent::AddClaims { article, claims })
}

fn reject(bench: &mut Bench, words: &[&str]) -> claimdesk_model::view::Outcome {
    let words = words.iter().map(|w| (*w).to_owned()).collect();
    let article = bench.article;
    bench.perform(Intent::RejectProposals { article, words })
}

#[test]
fn several_claims_are_one_change_with_one_undo() {
    let mut bench = Bench::new();
    let before = bench.desk.sources().unwrap();
    let ministry = || new("Ministry of Bridges", SourceKind::Government);
    let mut quote = claim(
        &bench,
        "eleven months",
        vec![tie(ministry(), Role::Speaker)],
    );
    quote.kind = ClaimKind::Quote;
    quote.note = Some("asked twice".into());
    quote.ties[0].fields.level = Some(Level::Background);
    quote.ties[0].fields.mention = vec![span_of(&bench.text, "It was")];
    let number = claim(&bench, "4,000 cars", vec![tie(ministry(), Role::Speaker)]);
    let outcome = accept(&mut bench, vec![quote, number]);
    assert_eq!(
        (outcome.label.act, outcome.label.count),
        (Operation::ClaimsAdded, 2)
    );
    let claims = bench.desk.claims(bench.article).unwrap();
    let numbers: Vec<u32> = claims.iter().map(|c| c.claim.number).collect();
    assert_eq!(numbers, [2, 1], "numbered as given, listed as they stand");
    let quote = &claims[1];
    assert_eq!(quote.claim.note, "asked twice");
    let attribution = &quote.attributions[0];
    assert_eq!(attribution.attribution.fields.level, Level::Background);
    assert_eq!(attribution.mention, [span_of(&bench.text, "It was")]);
    let sources: Vec<SourceId> = (claims.iter())
        .map(|c| c.attributions[0].attribution.fields.source)
        .collect();
    assert_eq!(sources[0], sources[1], "one new source, not two");
    bench.assert_sound();

    bench.desk.undo().unwrap();
    assert!(bench.desk.claims(bench.article).unwrap().is_empty());
    assert_eq!(bench.desk.sources().unwrap(), before);
    bench.desk.redo().unwrap();
    assert_eq!(bench.desk.claims(bench.article).unwrap(), claims);
    bench.assert_sound();
}

#[test]
fn a_new_source_is_the_one_that_the_directory_knows_by_name_or_alias() {
    let mut bench = Bench::new();
    let agency = |name: &str| vec![tie(new(name, SourceKind::NewsAgency), Role::Carrier)];
    let claims = vec![
        claim(&bench, "The bridge", agency("reuters")),
        claim(&bench, "4,000 cars", agency("AP")),
    ];
    let outcome = accept(&mut bench, claims);
    let names: Vec<String> = (outcome.sources.iter())
        .map(|s| s.fields.name.clone())
        .collect();
    assert!(outcome.sources.iter().all(|s| s.bundled), "{names:?}");
    let officials = vec![
        tie(new("an official", SourceKind::UnnamedPerson), Role::Speaker),
        tie(new("an official", SourceKind::UnnamedPerson), Role::Speaker),
    ];
    let outcome = {
        let claims = vec![claim(&bench, "eleven months", officials)];
        accept(&mut bench, claims)
    };
    assert_eq!(outcome.sources.len(), 2, "two officials are not one");
    let article = bench.article;
    assert!((outcome.sources.iter()).all(|s| s.fields.article == Some(article)));
}

#[test]
fn a_source_is_meant_by_its_name_also_where_its_kind_was_mistaken() {
    let mut bench = Bench::new();
    let first = claim(
        &bench,
        "The bridge",
        vec![
            tie(new("Harbour Watch", SourceKind::Ngo), Role::Speaker),
            tie(new("Jordan", SourceKind::Person), Role::Speaker),
        ],
    );
    accept(&mut bench, vec![first]);
    let article = bench.article;
    let mut directory = bench.desk.directory();
    let mut meant = |name, kind| directory.meant(name, kind, article).unwrap().is_some();
    assert!(meant("harbour watch", SourceKind::Organisation));
    assert!(!meant("Jordan", SourceKind::Government), "a person is none");
    assert!(!meant("Harbour Watch", SourceKind::Person));
    assert!(!meant("Harbour Watch", SourceKind::UnnamedGroup));
}

#[test]
fn a_claim_that_was_decided_elsewhere_keeps_its_decision() {
    let mut bench = Bench::new();
    let mut confirmed = claim(&bench, "4,000 cars a day", vec![]);
    confirmed.status = Some(Status::Confirmed);
    let mut corrected = claim(&bench, "eleven months", vec![]);
    corrected.status = Some(Status::CorrectionProposed);
    corrected.correction = Some("twelve months".into());
    let bare = NewClaim {
        correction: None,
        ..corrected.clone()
    };
    let outcome = accept(&mut bench, vec![confirmed, corrected]);
    let review = outcome.claims[0].claim.review.as_ref().unwrap();
    assert_eq!(
        (review.who.as_str(), review.words.as_str()),
        ("Ana", "4,000 cars a day")
    );
    assert_eq!(
        outcome.claims[1].claim.correction.as_deref(),
        Some("twelve months")
    );
    let article = bench.article;
    let refused = bench.desk.perform(Intent::AddClaims {
        article,
        claims: vec![claim(&bench, "4,000", vec![]), bare],
    });
    assert!(matches!(refused, Err(Error::Invalid(_))));
    assert_eq!(bench.desk.claims(article).unwrap().len(), 2, "all or none");
}

#[test]
fn nothing_to_accept_is_no_change() {
    let mut bench = Bench::new();
    assert_eq!(accept(&mut bench, vec![]).seq, None);
    assert_eq!(reject(&mut bench, &[]).seq, None);
}

#[test]
fn a_rejection_stays_through_undo_redo_and_reopening() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("desk.claimdesk");
    let mut bench = Bench::at(Desk::open(&path, options()).unwrap());
    let article = bench.article;
    let outcome = reject(
        &mut bench,
        &["“Eleven months”", "4,000 cars", "eleven  months"],
    );
    assert_eq!(
        (outcome.label.act, outcome.label.count),
        (Operation::ProposalsRejected, 2)
    );
    let rejected = bench.desk.rejected(article).unwrap();
    assert!(rejected.contains(&folded("eleven months")));
    assert_eq!(
        reject(&mut bench, &["4,000 cars"]).seq,
        None,
        "once is enough"
    );

    bench.desk.undo().unwrap();
    assert!(bench.desk.rejected(article).unwrap().is_empty());
    bench.desk.redo().unwrap();
    bench.assert_sound();
    drop(bench);
    let desk = Desk::open(&path, options()).unwrap();
    assert_eq!(desk.rejected(article).unwrap(), rejected);
    let step = &desk.article_history(article).unwrap()[0];
    assert!(step.moves.iter().any(|m| m.field == "rejected"));
}

#[test]
fn rejections_are_let_in_again_and_go_with_their_article() {
    let mut bench = Bench::new();
    let article = bench.article;
    reject(&mut bench, &["4,000 cars", "eleven months"]);
    let outcome = bench.perform(Intent::RestoreProposals { article });
    assert_eq!(outcome.label.count, 2);
    assert!(bench.desk.rejected(article).unwrap().is_empty());
    bench.desk.undo().unwrap();
    bench.perform(Intent::RemoveArticle { article });
    bench.assert_sound();
    bench.desk.undo().unwrap();
    assert_eq!(bench.desk.rejected(article).unwrap().len(), 2);
    bench.assert_sound();
}

#[test]
fn words_without_a_word_and_articles_that_are_not_there_are_refused() {
    let mut bench = Bench::new();
    let article = bench.article;
    let words = vec!["—".to_owned()];
    let refused = bench
        .desk
        .perform(Intent::RejectProposals { article, words });
    assert!(matches!(refused, Err(Error::Invalid(_))));
    bench.perform(Intent::RemoveArticle { article });
    let words = vec!["4,000 cars".to_owned()];
    let refused = bench
        .desk
        .perform(Intent::RejectProposals { article, words });
    assert!(matches!(refused, Err(Error::NotFound { .. })));
}
