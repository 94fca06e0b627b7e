//! Names that are spelled right, names kept apart, and dismissed findings: one change each, with undo,
//! redo, history and a log that tells the ledger.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod common;

use claimdesk_desk::{Desk, Error};
use claimdesk_model::change::Operation;
use claimdesk_model::intent::{FindingWords, Intent, NewCheckedName};
use claimdesk_model::record::Locator;

use common::{Bench, options};

fn check(name: &str, page: &str) -> Intent {
    let locator = Locator {
        page: page.into(),
        ..Locator::default()
    };
    Intent::CheckNames {
        names: vec![NewCheckedName {
            name: name.into(),
            kind: "person".into(),
            locator,
            note: String::new(),
        }],
    }
}

fn apart(one: &str, other: &str) -> Intent {
    Intent::KeepNamesApart {
        names: [one.into(), other.into()],
    }
}

fn sum() -> FindingWords {
    FindingWords {
        kind: "sum".into(),
        words: vec!["20 men and 31 women".into(), "41 people".into()],
    }
}

fn dismiss(bench: &mut Bench, finding: FindingWords) -> claimdesk_model::view::Outcome {
    let (article, findings) = (bench.article, vec![finding]);
    bench.perform(Intent::DismissFindings { article, findings })
}

fn checked(desk: &Desk) -> Vec<(String, String)> {
    let names = desk.checked_names().unwrap().into_iter();
    names.map(|it| (it.name, it.locator.page)).collect()
}

#[test]
fn a_name_is_spelled_right_by_whom_when_and_where() {
    let mut bench = Bench::new();
    let outcome = bench.perform(check(" Zoë  Kravitz", "register, p. 4"));
    assert_eq!(outcome.label.act, Operation::NamesChecked);
    assert_eq!(outcome.label.name.as_deref(), Some("Zoë Kravitz"));
    let names = bench.desk.checked_names().unwrap();
    let [name] = &names[..] else {
        panic!("one name: {names:?}")
    };
    assert_eq!(
        (&*name.name, &*name.who, &*name.kind, &*name.locator.page),
        ("Zoë Kravitz", "Ana", "person", "register, p. 4")
    );
    assert!(name.at.0 > 0);
    bench.assert_sound();
}

#[test]
fn checking_again_says_the_new_place_and_undo_says_the_old_one() {
    let mut bench = Bench::new();
    bench.perform(check("Zoë Kravitz", "p. 4"));
    bench.perform(check("Zoë Kravitz", "p. 5"));
    let page = |page: &str| vec![("Zoë Kravitz".to_owned(), page.to_owned())];
    assert_eq!(checked(&bench.desk), page("p. 5"));
    bench.desk.undo().unwrap();
    assert_eq!(checked(&bench.desk), page("p. 4"));
    bench.desk.undo().unwrap();
    assert_eq!(checked(&bench.desk), []);
    bench.desk.redo().unwrap();
    assert_eq!(checked(&bench.desk), page("p. 4"));
    bench.assert_sound();
}

#[test]
fn a_checked_name_is_taken_back_by_hand() {
    let mut bench = Bench::new();
    bench.perform(check("Zoë Kravitz", ""));
    let names = vec!["Zoë Kravitz".to_owned(), "Nobody".to_owned()];
    let outcome = bench.perform(Intent::UncheckNames { names });
    assert_eq!(
        (outcome.label.act, outcome.label.count),
        (Operation::NamesUnchecked, 1)
    );
    assert_eq!(checked(&bench.desk), []);
    bench.assert_sound();
}

#[test]
fn a_name_without_a_letter_in_it_is_refused() {
    let mut bench = Bench::new();
    let refused = bench.desk.perform(check("  ", ""));
    assert!(matches!(refused, Err(Error::Invalid(_))));
}

#[test]
fn two_names_are_kept_apart_once_in_whichever_order() {
    let mut bench = Bench::new();
    let outcome = bench.perform(apart("Tom Hofmann", "Ann Hoffman"));
    assert_eq!(outcome.label.act, Operation::NamesKeptApart);
    assert_eq!(bench.perform(apart("Ann Hoffman", "Tom Hofmann")).seq, None);
    let pairs = bench.desk.names_apart().unwrap();
    assert_eq!(pairs.len(), 1);
    assert_eq!(pairs[0].names, ["Ann Hoffman", "Tom Hofmann"]);
    let names = ["Tom Hofmann".to_owned(), "Ann Hoffman".to_owned()];
    bench.perform(Intent::JoinNames { names });
    assert_eq!(bench.desk.names_apart().unwrap(), []);
    bench.desk.undo().unwrap();
    assert_eq!(bench.desk.names_apart().unwrap(), pairs);
    bench.assert_sound();
}

#[test]
fn a_name_is_not_kept_apart_from_itself() {
    let mut bench = Bench::new();
    let refused = bench.desk.perform(apart("Ann Hoffman", "Ann  Hoffman "));
    assert!(matches!(refused, Err(Error::Invalid(_))));
}

#[test]
fn a_dismissed_finding_is_counted_by_kind_and_told_in_the_history() {
    let mut bench = Bench::new();
    let article = bench.article;
    let outcome = dismiss(&mut bench, sum());
    assert_eq!(outcome.label.act, Operation::FindingsDismissed);
    assert_eq!(outcome.articles[0].article.id, article);
    assert_eq!(dismiss(&mut bench, sum()).seq, None, "once is enough");
    let found = bench.desk.dismissed(article).unwrap();
    assert_eq!((found.len(), &*found[0].who), (1, "Ana"));
    assert_eq!(found[0].words, sum().words);
    let counts = bench.desk.dismissed_by_kind().unwrap();
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), [("sum".into(), 1)]);
    let step = &bench.desk.article_history(article).unwrap()[0];
    assert_eq!(step.moves[0].field, "dismissed");
    bench.assert_sound();
}

#[test]
fn a_dismissed_finding_counts_again_when_it_is_restored_and_goes_with_its_article() {
    let mut bench = Bench::new();
    let (article, findings) = (bench.article, vec![sum()]);
    dismiss(&mut bench, sum());
    bench.perform(Intent::RestoreFindings { article, findings });
    assert_eq!(bench.desk.dismissed(article).unwrap(), []);
    bench.desk.undo().unwrap();
    bench.perform(Intent::RemoveArticle { article });
    bench.assert_sound();
    assert!(bench.desk.dismissed_by_kind().unwrap().is_empty());
    bench.desk.undo().unwrap();
    assert_eq!(bench.desk.dismissed(article).unwrap().len(), 1);
    bench.assert_sound();
}

#[test]
fn what_is_settled_about_names_outlasts_the_article_and_the_session() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("desk.claimdesk");
    let mut bench = Bench::at(Desk::open(&path, options()).unwrap());
    let article = bench.article;
    bench.perform(check("Zoë Kravitz", "p. 4"));
    bench.perform(apart("Tom Hofmann", "Ann Hoffman"));
    bench.perform(Intent::RemoveArticle { article });
    drop(bench);
    let desk = Desk::open(&path, options()).unwrap();
    assert_eq!(checked(&desk).len(), 1);
    assert_eq!(desk.names_apart().unwrap().len(), 1);
    assert_eq!(desk.verify().unwrap(), []);
}
