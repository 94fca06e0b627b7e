//! What a reader of Web Annotations may rely on.

use claimdesk_report::ReportFormat;
use claimdesk_report::testing::input;
use serde_json::Value;

use crate::{schema, text};

fn collection() -> Value {
    serde_json::from_str(&text(&input(), ReportFormat::Jsonld)).expect("the annotations are JSON")
}

/// Returns the targets of all annotations that have a selector.
fn targets(collection: &Value) -> Vec<Value> {
    let items = collection["first"]["items"]
        .as_array()
        .expect("a page has items");
    let of = |item: &Value| match &item["target"] {
        Value::Array(targets) => targets.clone(),
        Value::Object(_) => vec![item["target"].clone()],
        _ => Vec::new(),
    };
    items.iter().flat_map(of).collect()
}

#[test]
fn the_annotations_follow_their_schema() {
    schema::assert_valid(
        "annotations.schema.json",
        &text(&input(), ReportFormat::Jsonld),
    );
}

#[test]
fn the_words_stand_at_the_position_with_their_surroundings() {
    let text: Vec<char> = input().article.text.chars().collect();
    let targets = targets(&collection());
    let spans: usize = input().article.claims.iter().map(|c| c.spans.len()).sum();
    assert_eq!(targets.len(), spans);
    for target in targets {
        let [quote, position] = [&target["selector"][0], &target["selector"][1]];
        let offset = |key: &str| {
            usize::try_from(position[key].as_u64().expect("an offset")).expect("it fits")
        };
        let (start, end) = (offset("start"), offset("end"));
        let words: String = text[start..end].iter().collect();
        assert_eq!(quote["exact"], words);
        let before: String = text[start.saturating_sub(32)..start].iter().collect();
        assert_eq!(quote["prefix"], before);
        let after: String = text[end..].iter().take(32).collect();
        assert_eq!(quote["suffix"], after);
    }
}

#[test]
fn a_claim_of_two_stretches_has_two_targets_and_a_lost_one_the_whole_revision() {
    let collection = collection();
    let items = collection["first"]["items"]
        .as_array()
        .expect("a page has items");
    let of = |number: u64| {
        items
            .iter()
            .find(|i| i["claimdesk:number"] == number)
            .expect("the claim is there")
    };
    assert_eq!(of(4)["target"].as_array().map(Vec::len), Some(2));
    assert_eq!(
        of(11)["target"],
        "urn:uuid:01900000-0000-7000-8000-000200000003"
    );
    assert_eq!(collection["total"], items.len());
}

#[test]
fn every_id_stands_once() {
    let collection = collection();
    let items = collection["first"]["items"]
        .as_array()
        .expect("a page has items");
    let mut ids: Vec<&str> = items.iter().filter_map(|i| i["id"].as_str()).collect();
    ids.extend(
        [&collection["id"], &collection["first"]["id"]]
            .into_iter()
            .filter_map(Value::as_str),
    );
    ids.sort_unstable();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]));
    assert!(ids.iter().all(|id| id.starts_with("urn:uuid:")));
}
