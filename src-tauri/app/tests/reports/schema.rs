//! The documents against their published schemas.

use std::fs;
use std::path::Path;

use claimdesk_model::record::{SourceKind, Term};
use claimdesk_report::ReportFormat;
use claimdesk_report::testing::{input, revealed, untouched};
use claimdesk_rules::Rule;
use serde_json::{Value, json};

use crate::text;

/// Fails with every complaint that a schema of `docs/schemas` has about a document.
#[track_caller]
pub(super) fn assert_valid(schema: &str, document: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs/schemas")
        .join(schema);
    let schema: Value =
        serde_json::from_str(&fs::read_to_string(path).expect("the schema is there"))
            .expect("the schema is JSON");
    jsonschema::meta::validate(&schema).expect("the schema is a schema");
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .expect("the schema can be used");
    let document: Value = serde_json::from_str(document).expect("the document is JSON");
    let complaints: Vec<String> = validator
        .iter_errors(&document)
        .map(|e| format!("{}: {e}", e.instance_path()))
        .collect();
    assert!(complaints.is_empty(), "{complaints:#?}");
}

#[test]
fn the_report_follows_its_schema() {
    for input in [input(), revealed(), untouched()] {
        assert_valid("report.schema.json", &text(&input, ReportFormat::Json));
    }
}

#[test]
fn the_schema_has_every_kind_of_source_and_every_rule() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/schemas/report.schema.json");
    let schema = fs::read_to_string(path).expect("the schema is there");
    let schema: Value = serde_json::from_str(&schema).expect("the schema is JSON");
    let mut lists = Vec::new();
    enumerations(&schema, &mut lists);
    let kinds: Vec<Value> = SourceKind::all().map(|it| json!(it)).collect();
    let rules: Vec<Value> = Rule::ALL.iter().map(|it| json!(it)).collect();
    for words in [kinds, rules] {
        let has_all = |list: &Vec<Value>| words.iter().all(|word| list.contains(word));
        assert!(lists.iter().any(has_all), "{words:?}");
    }
}

fn enumerations(schema: &Value, lists: &mut Vec<Vec<Value>>) {
    match schema {
        Value::Array(all) => all.iter().for_each(|it| enumerations(it, lists)),
        Value::Object(fields) => {
            lists.extend(fields.get("enum").and_then(Value::as_array).cloned());
            fields.values().for_each(|it| enumerations(it, lists));
        }
        _ => {}
    }
}

#[test]
fn spans_are_code_points_of_the_text() {
    let report: Value =
        serde_json::from_str(&text(&input(), ReportFormat::Json)).expect("the report is JSON");
    let text: Vec<char> = report["draft"]["text"]
        .as_str()
        .expect("a text")
        .chars()
        .collect();
    let words = |span: &Value| -> String {
        let at = |i: usize| usize::try_from(span[i].as_u64().expect("an offset")).expect("it fits");
        text[at(0)..at(1)].iter().collect()
    };
    for claim in report["claims"].as_array().expect("claims") {
        let spans = claim["spans"].as_array().expect("spans");
        let joined = spans.iter().map(words).collect::<Vec<_>>().join(" … ");
        assert!(spans.is_empty() || claim["words"] == joined, "{joined:?}");
    }
    let mention = &report["claims"][0]["attributions"][0]["naming"][0];
    assert_eq!(words(mention), "the president’s press service");
}
