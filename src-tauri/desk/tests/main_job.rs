//! The main job on a ledger in memory: import, claim, attribute, review, undo.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod common;

use claimdesk_desk::{Desk, Error};
use claimdesk_draft::Span;
use claimdesk_model::intent::{Intent, NewAttribution, SourceRef};
use claimdesk_model::record::{
    ClaimKind, Level, Locator, Role, SourceFields, SourceKind, Stance, Status,
};
use claimdesk_model::view::Hit;
use common::{Bench, span_of};

#[test]
fn a_claim_is_made_attributed_and_confirmed() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars a day");
    bench.perform(Intent::AddAttribution {
        claim,
        source: SourceRef::New {
            name: "Ministry of Transport".into(),
            kind: SourceKind::Government,
        },
        fields: None,
    });
    let outcome = bench.perform(review(claim, Status::Confirmed));
    assert_eq!(outcome.label.to_string(), "Claim 1 confirmed");
    let view = bench.desk.claim(claim).unwrap();
    assert_eq!(view.claim.status, Status::Confirmed);
    assert_eq!(
        view.claim.review.as_ref().unwrap().words,
        "4,000 cars a day"
    );
    assert_eq!(view.attributions[0].attribution.fields.role, Role::Speaker);
    assert_eq!(outcome.articles[0].progress.confirmed, 1);
    bench.assert_sound();
}

#[test]
fn a_source_is_tied_with_all_that_is_said_about_it_in_one_step() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars a day");
    let before = bench.desk.open_article(bench.article).unwrap();
    let directory = bench.desk.sources().unwrap();
    let locator = Locator {
        page: "3".into(),
        ..Locator::default()
    };
    let fields = NewAttribution {
        level: Some(Level::OffTheRecord),
        stance: Some(Stance::Mentions),
        locator: Some(locator.clone()),
        words: Some("four thousand".into()),
        mention: vec![span_of(&bench.text, "bridge")],
        ..NewAttribution::default()
    };
    let outcome = bench.perform(Intent::AddAttribution {
        claim,
        source: SourceRef::New {
            name: "an official".into(),
            kind: SourceKind::UnnamedPerson,
        },
        fields: Some(Box::new(fields)),
    });
    let view = &outcome.claims[0].attributions[0];
    let tied = &view.attribution.fields;
    assert_eq!(
        (tied.role, tied.level, tied.stance),
        (Role::Speaker, Level::OffTheRecord, Stance::Mentions)
    );
    assert_eq!(
        (&tied.locator, tied.words.as_str()),
        (&locator, "four thousand")
    );
    assert!(tied.anonymity.is_some(), "what is left out is as usual");
    assert_eq!(view.mention, [span_of(&bench.text, "bridge")]);
    bench.assert_sound();
    bench.desk.undo().unwrap();
    assert_eq!(
        bench.desk.open_article(bench.article).unwrap().claims,
        before.claims
    );
    assert_eq!(bench.desk.sources().unwrap(), directory);
    bench.assert_sound();
}

#[test]
fn what_is_said_too_long_or_of_no_place_ties_nothing() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars a day");
    let source = SourceRef::New {
        name: "Ministry".into(),
        kind: SourceKind::Government,
    };
    for fields in [
        NewAttribution {
            note: Some("x".repeat(100_000)),
            ..NewAttribution::default()
        },
        NewAttribution {
            mention: vec![Span::new(0, 1_000_000)],
            ..NewAttribution::default()
        },
    ] {
        let refused = bench.desk.perform(Intent::AddAttribution {
            claim,
            source: source.clone(),
            fields: Some(Box::new(fields)),
        });
        assert!(matches!(refused, Err(Error::Invalid(_))));
    }
    assert_eq!(bench.desk.claim(claim).unwrap().attributions, []);
}

#[test]
fn a_source_entered_on_the_spot_is_the_one_the_directory_has() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars a day");
    let (ministry, _) = bench.tie(claim, "Міністерство", SourceKind::Government);
    let mut fields = bench.desk.source(ministry).unwrap().fields;
    fields.aliases = vec!["MoT".into()];
    bench.perform(Intent::EditSource {
        source: ministry,
        fields,
    });
    let mut tie = |name, kind| bench.tie(claim, name, kind).0;
    assert_eq!(tie(" МІНІСТЕРСТВО ", SourceKind::Government), ministry);
    assert_eq!(tie("mot", SourceKind::Government), ministry);
    assert_ne!(tie("MoT", SourceKind::Company), ministry);
    let named = tie("MOT", SourceKind::Company);
    assert_eq!(tie("mot", SourceKind::Company), named);
    let official = tie("an official", SourceKind::UnnamedPerson);
    assert_ne!(tie("an official", SourceKind::UnnamedPerson), official);
}

#[test]
fn a_name_that_several_sources_have_is_not_guessed_at() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars a day");
    for url in ["https://a.example", "https://b.example"] {
        bench.perform(Intent::AddSource {
            fields: SourceFields {
                name: "John Smith".into(),
                kind: SourceKind::Person,
                url: url.into(),
                ..SourceFields::default()
            },
        });
    }
    let before = bench.desk.sources().unwrap().len();
    bench.tie(claim, "John Smith", SourceKind::Person);
    assert_eq!(bench.desk.sources().unwrap().len(), before + 1);
}

#[test]
fn a_source_named_twice_with_a_new_claim_is_entered_once() {
    let mut bench = Bench::new();
    let source = |name: &str| SourceRef::New {
        name: name.into(),
        kind: SourceKind::Company,
    };
    let outcome = bench.perform(Intent::AddClaim {
        article: bench.article,
        spans: vec![span_of(&bench.text, "4,000 cars")],
        kind: ClaimKind::Fact,
        sources: vec![source("Acme"), source("ACME")],
    });
    let ties = &outcome.claims[0].attributions;
    assert_eq!(
        ties[0].attribution.fields.source,
        ties[1].attribution.fields.source
    );
}

#[test]
fn a_confirmed_claim_whose_words_change_needs_a_recheck() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars");
    bench.perform(review(claim, Status::Confirmed));
    let spans = vec![span_of(&bench.text, "4,000 cars a day")];
    let outcome = bench.perform(Intent::ResizeClaim { claim, spans });
    assert!(outcome.claims[0].needs_recheck);
    assert_eq!(outcome.articles[0].progress.recheck, 1);
    assert_eq!(outcome.articles[0].progress.open, 1);
    let again = bench.perform(review(claim, Status::Confirmed));
    assert!(!again.claims[0].needs_recheck);
    bench.assert_sound();
}

#[test]
fn spans_are_ordered_trimmed_and_joined() {
    let mut bench = Bench::new();
    let a = span_of(&bench.text, "The bridge ");
    let b = span_of(&bench.text, "carries 4,000");
    let c = span_of(&bench.text, "a day");
    let outcome = bench.perform(Intent::AddClaim {
        article: bench.article,
        spans: vec![c, b, a],
        kind: ClaimKind::Number,
        sources: vec![],
    });
    assert_eq!(
        outcome.claims[0].words,
        "The bridge … carries 4,000 … a day"
    );
}

#[test]
fn a_correction_needs_words_and_loses_them_with_another_status() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars");
    let empty = bench
        .desk
        .perform(review(claim, Status::CorrectionProposed));
    assert!(matches!(empty, Err(Error::Invalid(_))));
    bench.perform(Intent::Review {
        claims: vec![claim],
        status: Status::CorrectionProposed,
        correction: Some("3,000 cars".into()),
        note: Some("See the 2025 count.".into()),
    });
    let view = bench.desk.claim(claim).unwrap();
    assert_eq!(view.claim.correction.as_deref(), Some("3,000 cars"));
    bench.perform(review(claim, Status::Confirmed));
    let view = bench.desk.claim(claim).unwrap();
    assert_eq!(view.claim.correction, None);
    assert_eq!(view.claim.note, "See the 2025 count.");
}

#[test]
fn merging_sources_moves_their_claims_and_keeps_their_names() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars");
    let (bbc, _) = bench.tie(claim, "Beeb", SourceKind::Broadcaster);
    let (full, _) = bench.tie(claim, "British Broadcasting House", SourceKind::Broadcaster);
    bench.perform(Intent::MergeSources {
        into: full,
        from: vec![bbc],
    });
    let view = bench.desk.claim(claim).unwrap();
    assert!(
        view.attributions
            .iter()
            .all(|a| a.attribution.fields.source == full)
    );
    assert_eq!(bench.desk.source(full).unwrap().fields.aliases, ["Beeb"]);
    assert!(matches!(
        bench.desk.source(bbc),
        Err(Error::NotFound { .. })
    ));
    let refused = bench.desk.perform(Intent::RemoveSource { source: full });
    assert!(matches!(refused, Err(Error::SourceInUse { claims: 1, .. })));
    bench.assert_sound();
}

#[test]
fn a_source_cannot_carry_itself() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars");
    let (a, _) = bench.tie(claim, "Outlet", SourceKind::NewsOutlet);
    let (b, _) = bench.tie(claim, "Agency", SourceKind::NewsAgency);
    let mut fields = bench.desk.source(a).unwrap().fields;
    fields.carries = Some(b);
    bench.perform(Intent::EditSource { source: a, fields });
    let mut fields = bench.desk.source(b).unwrap().fields;
    fields.carries = Some(a);
    let refused = bench.desk.perform(Intent::EditSource { source: b, fields });
    assert!(matches!(refused, Err(Error::Invalid(_))));
}

#[test]
fn search_finds_titles_claims_and_sources_as_typed() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars a day");
    bench.tie(claim, "Café Čapek", SourceKind::Company);
    let found = |bench: &Bench, typed: &str| bench.desk.search(typed).unwrap();
    assert!(matches!(&found(&bench, "brid")[..], [Hit::Article { .. }]));
    assert!(matches!(
        &found(&bench, "cars da")[..],
        [Hit::Claim { number: 1, .. }]
    ));
    assert!(
        found(&bench, "cafe cap")
            .iter()
            .any(|h| matches!(h, Hit::Source { .. }))
    );
    assert!(found(&bench, "\"*^ -").is_empty());
    assert!(found(&bench, "cars OR NEAR(").is_empty());
    bench.perform(Intent::RemoveClaims {
        claims: vec![claim],
    });
    assert!(found(&bench, "cars").is_empty());
    bench.desk.undo().unwrap();
    assert_eq!(found(&bench, "cars").len(), 1);
}

#[test]
fn history_tells_who_did_what() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars");
    let (_, attribution) = bench.tie(claim, "Ministry", SourceKind::Government);
    let spans = vec![span_of(&bench.text, "bridge")];
    bench.perform(Intent::MarkMention { attribution, spans });
    bench.perform(review(claim, Status::Confirmed));
    bench.perform(Intent::RemoveAttribution { attribution });
    let steps = bench.desk.claim_history(claim).unwrap();
    assert_eq!(steps.len(), 5);
    assert!(steps.iter().all(|s| s.who == "Ana"));
    let confirmed = &steps[1].moves[0];
    assert_eq!(
        (confirmed.field.as_str(), confirmed.to.as_deref()),
        ("status", Some("confirmed"))
    );
    assert_eq!(confirmed.from.as_deref(), Some("unchecked"));
    let removed = steps[0].moves.iter().find(|m| m.field == "source").unwrap();
    assert_eq!(removed.from.as_deref(), Some("Ministry"));
    let mention = steps[2].moves.iter().find(|m| m.field == "naming").unwrap();
    assert_eq!(mention.to.as_deref(), Some("bridge"));
}

#[test]
fn removing_an_article_takes_everything_with_it_and_undo_brings_it_back() {
    let mut bench = Bench::new();
    let claim = bench.claim("4,000 cars");
    let (_, attribution) = bench.tie(claim, "Ministry", SourceKind::Government);
    let spans = vec![span_of(&bench.text, "bridge")];
    bench.perform(Intent::MarkMention { attribution, spans });
    let before = bench.desk.open_article(bench.article).unwrap();
    let outcome = bench.perform(Intent::RemoveArticle {
        article: bench.article,
    });
    assert_eq!(outcome.removed_articles, [bench.article]);
    assert!(bench.desk.library().unwrap().is_empty());
    bench.desk.undo().unwrap();
    let after = bench.desk.open_article(bench.article).unwrap();
    assert_eq!(after.claims, before.claims);
    bench.assert_sound();
}

#[test]
fn a_number_is_never_given_twice() {
    let mut bench = Bench::new();
    let first = bench.claim("4,000 cars");
    bench.perform(Intent::RemoveClaims {
        claims: vec![first],
    });
    let second = bench.claim("a day");
    assert_eq!(bench.desk.claim(second).unwrap().claim.number, 2);
}

#[test]
fn nothing_to_undo_is_said_so() {
    let mut desk = Desk::in_memory(common::options()).unwrap();
    assert!(matches!(desk.undo(), Err(Error::NothingToUndo)));
    assert!(matches!(desk.redo(), Err(Error::NothingToRedo)));
}

fn review(claim: claimdesk_model::id::ClaimId, status: Status) -> Intent {
    Intent::Review {
        claims: vec![claim],
        status,
        correction: None,
        note: None,
    }
}
