//! A source without a name of its own is local to its article; one with a name is the directory's.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod common;

use claimdesk_draft::Span;
use claimdesk_model::id::{ArticleId, SourceId};
use claimdesk_model::intent::{
    Intent, NewAttribution, NewClaim, NewClaimSource, SourceRef, SourceSet,
};
use claimdesk_model::record::{SourceFields, SourceKind};
use claimdesk_model::view::SourceView;
use claimdesk_readers::Hint;
use common::Bench;

/// Imports another article.
fn another(bench: &mut Bench, words: &str) -> ArticleId {
    let hint = Hint::file_name("other.txt");
    bench
        .desk
        .import(words.as_bytes(), "other.txt", hint)
        .unwrap()
        .0
}

/// Makes a claim of the first word of an article that rests on new sources of these names.
fn claim(bench: &mut Bench, article: ArticleId, sources: &[(&str, SourceKind)]) -> Vec<SourceId> {
    let tie = |&(name, kind): &(&str, SourceKind)| NewClaimSource {
        source: SourceRef::New {
            name: name.to_owned(),
            kind,
        },
        fields: NewAttribution::default(),
    };
    let claim = NewClaim {
        spans: vec![Span::new(0, 3)],
        ties: sources.iter().map(tie).collect(),
        ..NewClaim::default()
    };
    let claims = vec![claim];
    let outcome = bench.perform(Intent::AddClaims { article, claims });
    let ties = &outcome.claims[0].attributions;
    ties.iter()
        .map(|tie| tie.attribution.fields.source)
        .collect()
}

fn source(bench: &Bench, id: SourceId) -> SourceView {
    bench.desk.source(id).unwrap()
}

#[test]
fn two_articles_do_not_share_a_source_that_has_no_name() {
    let mut bench = Bench::new();
    let first = bench.article;
    let second = another(&mut bench, "Two ministries said so.");
    let generic = [
        ("report", SourceKind::Document),
        ("ministry", SourceKind::Government),
        ("Officials", SourceKind::UnnamedGroup),
        ("police", SourceKind::Government),
    ];
    let named = [
        ("Ministry of Bridges", SourceKind::Government),
        ("Example.org", SourceKind::NewsOutlet),
        ("Ana Kova", SourceKind::Person),
    ];
    for one in generic {
        let [here] = claim(&mut bench, first, &[one])[..] else {
            panic!()
        };
        let [again] = claim(&mut bench, first, &[one])[..] else {
            panic!()
        };
        let [there] = claim(&mut bench, second, &[one])[..] else {
            panic!()
        };
        assert_eq!(here, again, "one referent in one article: {}", one.0);
        assert_ne!(here, there, "{}", one.0);
        assert_eq!(source(&bench, here).fields.article, Some(first));
        assert_eq!(source(&bench, there).fields.article, Some(second));
    }
    for one in named {
        let here = claim(&mut bench, first, &[one]);
        let there = claim(&mut bench, second, &[one]);
        assert_eq!(here, there, "{}", one.0);
        assert_eq!(source(&bench, here[0]).fields.article, None);
    }
    assert_eq!(bench.desk.verify().unwrap(), []);
}

#[test]
fn a_local_source_that_is_given_a_name_is_for_every_article() {
    let mut bench = Bench::new();
    let (first, second) = (
        bench.article,
        another(&mut bench, "Two ministries said so."),
    );
    let id = claim(&mut bench, first, &[("ministry", SourceKind::Government)])[0];
    let fields = source(&bench, id).fields;
    let rename = |name: &str| Intent::EditSource {
        source: id,
        fields: SourceFields {
            name: name.to_owned(),
            ..fields.clone()
        },
    };
    bench.perform(rename("the ministry"));
    assert_eq!(
        source(&bench, id).fields.article,
        Some(first),
        "still no name"
    );
    bench.perform(rename("Ministry of Bridges"));
    assert_eq!(source(&bench, id).fields.article, None);
    let there = claim(
        &mut bench,
        second,
        &[("Ministry of Bridges", SourceKind::Government)],
    );
    assert_eq!(there, [id]);
}

#[test]
fn local_sources_of_two_articles_can_be_merged_by_hand() {
    let mut bench = Bench::new();
    let (first, second) = (
        bench.article,
        another(&mut bench, "Two ministries said so."),
    );
    let report = ("report", SourceKind::Document);
    let here = claim(&mut bench, first, &[report])[0];
    let there = claim(&mut bench, second, &[report])[0];
    bench.perform(Intent::MergeSources {
        into: here,
        from: vec![there],
    });
    assert_eq!(source(&bench, here).fields.article, None);
    assert_eq!(source(&bench, here).claims, 2);
    bench.desk.undo().unwrap();
    assert_eq!(source(&bench, here).fields.article, Some(first));
    assert_eq!(source(&bench, there).claims, 1);
}

#[test]
fn a_local_source_goes_with_its_article_and_comes_back_with_it() {
    let mut bench = Bench::new();
    let (first, second) = (
        bench.article,
        another(&mut bench, "Two ministries said so."),
    );
    let report = claim(&mut bench, first, &[("report", SourceKind::Document)])[0];
    let police = claim(&mut bench, first, &[("police", SourceKind::Government)])[0];
    // The other article rests on the same police, by the editor's hand.
    let claims = vec![NewClaim {
        spans: vec![Span::new(0, 3)],
        ties: vec![NewClaimSource {
            source: SourceRef::Known(police),
            fields: NewAttribution::default(),
        }],
        ..NewClaim::default()
    }];
    bench.perform(Intent::AddClaims {
        article: second,
        claims,
    });
    bench.perform(Intent::RemoveArticle { article: first });
    assert!(bench.desk.source(report).is_err());
    assert_eq!(source(&bench, police).fields.article, None);
    assert_eq!(bench.desk.verify().unwrap(), []);
    bench.desk.undo().unwrap();
    assert_eq!(source(&bench, report).fields.article, Some(first));
    assert_eq!(source(&bench, police).fields.article, Some(first));
    assert_eq!(bench.desk.verify().unwrap(), []);
}

#[test]
fn names_that_look_alike_are_told_and_merged_as_one_change() {
    let mut bench = Bench::new();
    let article = bench.article;
    let person = SourceKind::Person;
    for name in [
        "Ursula Maurer",
        "Ursula Mauer",
        "Ann Lee",
        "Bob Lee",
        "Lee",
        "Ana Kova",
    ] {
        claim(&mut bench, article, &[(name, person)]);
    }
    for name in ["WHOLE", "Buchtmann AG", "Bauchtman AG"] {
        claim(&mut bench, article, &[(name, SourceKind::Company)]);
    }
    let alike = bench.desk.alike(article).unwrap();
    let mut names: Vec<Vec<String>> = alike.iter().map(|set| set.names.clone()).collect();
    names.sort();
    assert_eq!(
        names,
        [
            ["Buchtmann AG", "Bauchtman AG"],
            ["Ursula Maurer", "Ursula Mauer"]
        ],
        "“Lee” may be either"
    );
    let before = bench.desk.sources().unwrap();
    let sets = (alike.iter())
        .map(|set| SourceSet {
            into: set.into,
            from: set.from.clone(),
        })
        .collect();
    let outcome = bench.perform(Intent::MergeSets { sets });
    assert_eq!((outcome.label.count, outcome.removed_sources.len()), (2, 2));
    assert_eq!(bench.desk.alike(article).unwrap(), []);
    bench.desk.undo().unwrap();
    assert_eq!(bench.desk.sources().unwrap(), before, "one undo");
}

#[test]
fn a_source_in_two_sets_is_refused() {
    let mut bench = Bench::new();
    let article = bench.article;
    let person = SourceKind::Person;
    let ids = claim(
        &mut bench,
        article,
        &[
            ("Ann Lee", person),
            ("Ann Lea", person),
            ("Anne Lee", person),
        ],
    );
    let set = |into: usize, from: usize| SourceSet {
        into: ids[into],
        from: vec![ids[from]],
    };
    let sets = vec![set(0, 1), set(0, 2)];
    assert!(bench.desk.perform(Intent::MergeSets { sets }).is_err());
    assert_eq!(bench.desk.source(ids[1]).unwrap().claims, 1);
}
