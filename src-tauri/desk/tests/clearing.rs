//! Who clears an article, and what the record keeps of it.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod common;

use claimdesk_desk::default_path::WHO_SETTING;
use claimdesk_desk::{Desk, DeskOptions, Error};
use claimdesk_draft::Format;
use claimdesk_model::intent::Intent;
use claimdesk_model::record::who::NOBODY;
use claimdesk_model::record::{LetThrough, Status};
use claimdesk_readers::Hint;
use serde_json::json;

use common::Bench;

const DRAFT: &[u8] = b"The old bridge carries 4,000 cars a day.";

fn seven_unsourced() -> Vec<LetThrough> {
    vec![LetThrough {
        rule: "no-source".into(),
        count: 7,
        claims: vec![1, 2, 3, 4, 5, 6, 7],
        places: Vec::new(),
    }]
}

#[test]
fn nobody_clears_an_article_without_a_name() {
    for who in ["", "  ", "\u{200b}", NOBODY, "Unknown User", "unknown"] {
        let mut desk = Desk::in_memory(DeskOptions::new(who)).unwrap();
        let (article, _) = desk.import(DRAFT, "", Hint::format(Format::Text)).unwrap();
        let refused = desk.sign_off(article, "", Vec::new()).unwrap_err();
        assert!(matches!(refused, Error::NoName), "{who:?}: {refused}");
        assert!(!refused.hint().is_empty());
        assert_eq!(desk.summary(article).unwrap().cleared, None, "{who:?}");

        // A setting that names nobody helps nobody.
        for (setting, cleared) in [(" ", false), ("-", false), (" Ana ", true)] {
            desk.perform(Intent::SetSetting {
                key: WHO_SETTING.into(),
                value: json!(setting),
            })
            .unwrap();
            desk.go_by_the_settings_name().unwrap();
            let done = desk.sign_off(article, "", Vec::new());
            assert_eq!(done.is_ok(), cleared, "{who:?} {setting:?}");
        }
        assert_eq!(desk.summary(article).unwrap().cleared.unwrap().who, "Ana");
    }
}

#[test]
fn what_was_let_through_is_in_the_record_its_history_and_its_log() {
    let mut bench = Bench::new();
    let article = bench.article;
    let made = bench.claim(&bench.text.clone()[..12]);
    bench.perform(Intent::Review {
        claims: vec![made],
        status: Status::Confirmed,
        correction: None,
        note: None,
    });
    bench.desk.sign_off(article, "", seven_unsourced()).unwrap();
    let cleared = bench.desk.summary(article).unwrap().cleared.unwrap();
    assert!(cleared.stands);
    assert_eq!(cleared.let_through, Some(seven_unsourced()));
    let told = bench.desk.article_history(article).unwrap();
    let of_rule = (told[0].moves.iter()).find(|it| it.field == "let_through.no-source");
    assert_eq!(of_rule.unwrap().to.as_deref(), Some("7"));
    bench.assert_sound();

    bench.desk.undo().unwrap();
    assert_eq!(bench.desk.summary(article).unwrap().cleared, None);
    bench.desk.redo().unwrap();
    let again = bench.desk.summary(article).unwrap().cleared.unwrap();
    assert_eq!(again.let_through, Some(seven_unsourced()));
    bench.assert_sound();
}
