//! A draft against itself, as a window sees it.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

mod window;

use serde_json::{Value, json};

use window::Window;

/// Wider in UTF-8 than in UTF-16, so that places are counted as the window counts.
const DRAFT: &str = "# The pier 🏛\n\nCommander Halima Wanjohi of the “coast guard” opened the pier. Wanjohi said it was \
                     12 metres (95 feet) long. Wanjoni left early.\n";

impl Window {
    fn new() -> Self {
        Self::open("Ana", DRAFT, "pier.md")
    }

    fn perform(&mut self, intent: Value) -> Value {
        self.ask(json!({ "call": "perform", "intent": intent }))
            .unwrap()
    }

    fn finding(&mut self, kind: &str) -> Value {
        let view = self.on_article("consistency");
        let mut found = view["findings"].as_array().unwrap().iter();
        let of_kind = found.find(|it| it["kind"] == kind);
        of_kind.cloned().unwrap_or(Value::Null)
    }

    fn dismiss(&mut self, finding: &Value) {
        let article = self.article.clone();
        let finding = json!({ "kind": finding["kind"], "words": finding["words"] });
        self.perform(
            json!({ "do": "dismiss_findings", "article": article, "findings": [finding] }),
        );
    }

    fn words(&mut self, span: &Value) -> String {
        let text = self.on_article("open_article")["text"]
            .as_str()
            .unwrap()
            .to_owned();
        let units: Vec<u16> = text.encode_utf16().collect();
        let at = |end: &str| usize::try_from(span[end].as_u64().unwrap()).unwrap();
        String::from_utf16(&units[at("start")..at("end")]).unwrap()
    }

    fn revise(&mut self, from: &str, to: &str) {
        let article = self.article.clone();
        let text = DRAFT.replace(from, to);
        let call = json!({ "call": "revise_text", "article": article, "text": text, "format": "markdown" });
        self.ask(call).unwrap();
    }
}

#[test]
fn places_are_counted_as_the_window_counts() {
    let mut window = Window::new();
    let finding = window.finding("unit");
    let words = finding["words"].clone();
    for (span, words) in finding["spans"]
        .as_array()
        .unwrap()
        .iter()
        .zip(words.as_array().unwrap())
    {
        assert_eq!(json!(window.words(span)), *words);
    }
    let view = window.on_article("consistency");
    let name = (view["names"].as_array().unwrap().iter())
        .find(|it| it["name"] == "Halima Wanjohi")
        .unwrap()
        .clone();
    for spelling in name["spellings"].as_array().unwrap() {
        for mention in spelling["mentions"].as_array().unwrap() {
            assert_eq!(json!(window.words(mention)), spelling["text"]);
        }
    }
}

#[test]
fn a_contradiction_shuts_the_gate_until_it_is_dismissed_and_undo_shuts_it_again() {
    let mut window = Window::new();
    let blocked = |window: &mut Window| {
        let gate = window.on_article("gate");
        let found = gate["findings"].as_array().unwrap().clone();
        found.iter().any(|it| it["rule"] == "consistency-error")
    };
    assert!(blocked(&mut window));
    let finding = window.finding("unit");
    assert_eq!(
        (&finding["error"], &finding["dismissed"]),
        (&json!(true), &json!(false))
    );
    window.dismiss(&finding);
    assert!(!blocked(&mut window));
    assert_eq!(window.finding("unit")["dismissed"], true);
    assert_eq!(
        window.on_article("consistency")["dismissals"],
        json!({ "unit": 1 })
    );
    window.ask(json!({ "call": "undo" })).unwrap();
    assert!(blocked(&mut window));
}

#[test]
fn a_dismissal_holds_while_its_words_do_and_is_told_once_more_after() {
    let mut window = Window::new();
    let finding = window.finding("unit");
    window.dismiss(&finding);
    window.revise("left early", "left at noon");
    assert_eq!(
        window.finding("unit")["dismissed"],
        true,
        "other words changed"
    );
    window.revise("95 feet", "96 feet");
    let now = window.finding("unit");
    assert_eq!(
        (&now["dismissed"], &now["lapsed"]),
        (&json!(false), &json!(true))
    );
}

#[test]
fn two_names_that_are_kept_apart_are_no_longer_in_doubt() {
    let mut window = Window::new();
    assert_ne!(window.finding("name"), Value::Null);
    window.perform(json!({ "do": "keep_names_apart", "names": ["Wanjohi", "Wanjoni"] }));
    assert_eq!(window.finding("name"), Value::Null);
}

#[test]
fn a_checked_name_is_so_in_every_article_and_one_that_departs_from_it_is_told() {
    let mut window = Window::new();
    let name = json!({ "name": "Halima Wanjohi", "kind": "person", "note": "", "locator": {} });
    window.perform(json!({ "do": "check_names", "names": [name] }));
    let checked = |window: &mut Window| {
        let view = window.on_article("consistency");
        let names = view["names"].as_array().unwrap().clone();
        let name = names.into_iter().find(|it| it["name"] == "Halima Wanjohi");
        name.map_or(Value::Null, |it| it["checked"]["who"].clone())
    };
    assert_eq!(checked(&mut window), "Ana");

    let other = "# The mole\n\nCaptain Halima Wanjohy of the coast guard opened the mole, officials said.\n";
    window.article = json!(
        window
            .session
            .import(other.as_bytes(), "mole.md")
            .unwrap()
            .article
    );
    let told = window.finding("name");
    assert_eq!(told["message"]["id"], "consistency-name-checked", "{told}");
}
