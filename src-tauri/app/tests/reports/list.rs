//! The source list: what it says, and what it must not.

use claimdesk_model::record::{Level, SourceKind, Term};
use claimdesk_report::testing::{input, revealed, untouched};
use claimdesk_report::{ReportFormat, ReportInput};
use jiff::civil::date;
use serde_json::Value;

use crate::schema::assert_valid;
use crate::text;

const LISTS: [ReportFormat; 2] = [ReportFormat::CslJson, ReportFormat::Ninjs];

fn json(input: &ReportInput, format: ReportFormat) -> Value {
    serde_json::from_str(&text(input, format)).expect("the list is JSON")
}

/// Returns the input with every attribution to `source` on other terms.
fn on_terms(mut input: ReportInput, source: u32, level: Level) -> ReportInput {
    let source = claimdesk_report::testing::source_id(source);
    for view in &mut input.article.claims {
        for tie in &mut view.attributions {
            let fields = &mut tie.attribution.fields;
            if fields.source == source {
                fields.level = level;
            }
        }
    }
    input
}

#[test]
fn the_lists_follow_their_published_schemas() {
    for input in [input(), revealed(), untouched()] {
        let csl = text(&input, ReportFormat::CslJson);
        assert_valid("published/csl-data.schema.json", &csl);
        let ninjs = text(&input, ReportFormat::Ninjs);
        assert_valid("published/ninjs-3.1.schema.json", &ninjs);
    }
}

/// The type of a web page, by the kind of its source.
const fn type_of_a_page(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::NewsAgency | SourceKind::NewsOutlet => "article-newspaper",
        SourceKind::SocialPost => "post",
        SourceKind::Document => "report",
        SourceKind::Dataset => "dataset",
        SourceKind::CourtRecord => "legal_case",
        SourceKind::Person
        | SourceKind::UnnamedPerson
        | SourceKind::UnnamedGroup
        | SourceKind::Organisation
        | SourceKind::Broadcaster
        | SourceKind::StateMedia
        | SourceKind::Government
        | SourceKind::Ngo
        | SourceKind::Company => "webpage",
    }
}

#[test]
fn a_page_has_the_type_of_the_kind_of_its_source() {
    // A list names nobody whom the draft does not.
    for kind in SourceKind::all().filter(|kind| !kind.is_unnamed()) {
        let mut input = input();
        input.sources[0].fields.kind = kind;
        let items = json(&input, ReportFormat::CslJson);
        let item = (items.as_array().expect("a list").iter())
            .find(|item| item["URL"] == "https://example.org/press/52?a=1&b=2")
            .expect("the page is listed");
        assert_eq!(item["type"], type_of_a_page(kind), "{kind:?}");
        assert_eq!(
            item["accessed"]["date-parts"],
            serde_json::json!([[2026, 11, 20]])
        );
    }
}

#[test]
fn a_talk_is_an_interview_or_a_letter_on_its_day() {
    for (form, wanted, field) in [
        ("Video interview", "interview", "medium"),
        ("E-mail", "personal_communication", "genre"),
    ] {
        let mut input = input();
        let tie = &mut input.article.claims[2].attributions[0];
        let locator = &mut tie.attribution.fields.locator;
        locator.contact_form = form.into();
        locator.contact_date = Some(date(2026, 11, 18));
        let items = json(&input, ReportFormat::CslJson);
        let items = items.as_array().expect("a list");
        let item = (items.iter().find(|i| i[field] == form)).expect("the talk is listed");
        assert_eq!(item["type"], wanted);
        assert_eq!(
            item["issued"]["date-parts"],
            serde_json::json!([[2026, 11, 18]])
        );
        assert_eq!(item["author"][0]["literal"], "Belteleradio");
    }
}

#[test]
fn keys_are_read_by_people_and_stand_once() {
    let items = json(&revealed(), ReportFormat::CslJson);
    let keys: Vec<&str> = (items.as_array().expect("a list").iter())
        .map(|item| item["id"].as_str().expect("a key"))
        .collect();
    assert!(keys.contains(&"president-s-press-service"), "{keys:?}");
    assert!(keys.contains(&"president-s-press-service-2"), "{keys:?}");
    let mut once = keys.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), keys.len());
}

#[test]
fn what_was_said_off_the_record_is_left_out() {
    for format in LISTS {
        let list = text(&on_terms(input(), 4, Level::OffTheRecord), format);
        assert!(!list.contains("Viasna"), "{list}");
        let list = text(&on_terms(revealed(), 4, Level::OffTheRecord), format);
        assert!(list.contains("Viasna"));
    }
}

#[test]
fn who_spoke_on_background_is_not_named() {
    for level in [Level::Background, Level::DeepBackground] {
        for format in LISTS {
            let list = text(&on_terms(input(), 4, level), format);
            assert!(
                !list.contains("Viasna") && !list.contains("viasna"),
                "{list}"
            );
            assert!(list.contains("Source on background 1"), "{list}");
            assert!(!list.contains("p. 3"), "the place in it stays out");
        }
    }
}

#[test]
fn who_is_carried_is_not_named_through_the_back_door() {
    let list = text(
        &on_terms(input(), 3, Level::OffTheRecord),
        ReportFormat::CslJson,
    );
    assert!(!list.contains("BelTA"), "{list}");
    let list = text(&input(), ReportFormat::CslJson);
    assert!(list.contains("Carries copy of BelTA"), "{list}");
}

#[test]
fn an_unnamed_source_keeps_its_description_and_nothing_else() {
    let mut input = input();
    let tie = &mut input.article.claims[4].attributions[1];
    tie.attribution.fields.locator.contact_form = "coffee".into();
    tie.attribution.fields.accessed = Some(date(2026, 11, 1));
    let list = text(&input, ReportFormat::CslJson);
    assert!(list.contains("A second official"));
    assert!(
        !list.contains("coffee")
            && !list.contains(
                "date-parts\": [\n        [\n          2026,\n          11,\n          1\n"
            )
    );
}

#[test]
fn an_article_that_is_not_clear_is_withheld() {
    let item = json(&input(), ReportFormat::Ninjs);
    assert_eq!(item["pubStatus"], "withheld");
    let mut clear = input();
    clear.article.claims.retain(|c| c.claim.number == 7);
    assert_eq!(json(&clear, ReportFormat::Ninjs)["pubStatus"], "usable");
}

#[test]
fn a_source_is_named_once_a_role_and_those_it_carries_as_origins() {
    let mut input = input();
    input.article.claims.retain(|c| c.claim.number == 3);
    let item = json(&input, ReportFormat::Ninjs);
    let told: Vec<String> = (item["infoSources"].as_array().expect("a list").iter())
        .map(|s| format!("{}: {}", s["name"].as_str().unwrap_or(""), s["role"]))
        .collect();
    assert_eq!(
        told,
        [
            "Belteleradio: \"carrier\"",
            "BelTA: \"origin\"",
            "President’s press service: \"origin\"",
        ]
    );
}
