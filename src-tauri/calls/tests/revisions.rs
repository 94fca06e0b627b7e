//! Revisions as a window sees them: places are UTF-16 code units of the text they belong to.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

mod window;

use claimdesk_calls::ErrorCode;
use serde_json::{Value, json};

use window::Window;

/// Wider in UTF-8 than in UTF-16, with characters of two code units, and lines as Windows ends them.
const DRAFT: &str = "# Мост 🏛 открыт\r\n\r\nПо данным 🏛 министерства, по мосту едут 4000 машин в день.\r\n\
                     Инженеры 🚧 дважды предупреждали о трещинах в плотине.\r\n";

impl Window {
    fn new() -> Self {
        Self::open("Ana", DRAFT, "мост.md")
    }

    fn perform(&mut self, intent: Value) -> Value {
        self.ask(json!({ "call": "perform", "intent": intent }))
            .unwrap()
    }

    /// Makes a confirmed claim of `words`.
    fn claim(&mut self, words: &str) -> Value {
        let text = self.on_article("open_article")["text"].clone();
        let spans = [span(text.as_str().unwrap(), words)];
        let article = self.article.clone();
        let made = self.perform(json!({ "do": "add_claim", "article": article, "spans": spans }));
        let claim = made["claims"][0]["id"].clone();
        self.perform(json!({ "do": "review", "claims": [claim], "status": "confirmed" }));
        claim
    }

    fn revise(&mut self, text: &str) -> Value {
        let article = self.article.clone();
        self.ask(json!({ "call": "revise_text", "article": article, "text": text, "format": "markdown" }))
            .unwrap()
    }

    fn compare_last(&mut self) -> Value {
        let revisions = self.on_article("revisions");
        let id = |n: usize| revisions[n]["revision"]["id"].clone();
        let article = self.article.clone();
        self.ask(json!({ "call": "compare", "article": article, "from": id(1), "to": id(0) }))
            .unwrap()
    }
}

/// Returns the UTF-16 span of `words`, as a window counts.
fn span(text: &str, words: &str) -> Value {
    let start = text[..text.find(words).unwrap()].encode_utf16().count();
    json!({ "start": start, "end": start + words.encode_utf16().count() })
}

/// Returns the words at a UTF-16 span.
fn at(text: &Value, span: &Value) -> String {
    let units: Vec<u16> = text.as_str().unwrap().encode_utf16().collect();
    let place = |side: &str| usize::try_from(span[side].as_u64().unwrap()).unwrap();
    String::from_utf16(&units[place("start")..place("end")]).unwrap()
}

#[test]
fn places_of_both_texts_are_utf16() {
    let mut window = Window::new();
    window.claim("4000 машин");
    window.claim("о трещинах в плотине");
    let revised = window.revise(&DRAFT.replace("4000", "🚗🚗 5000"));
    assert_eq!(revised["outcome"]["reopened"], json!([window.article]));
    let comparison = window.compare_last();
    let (from, to) = (&comparison["from"]["text"], &comparison["to"]["text"]);
    for effect in comparison["effects"].as_array().unwrap() {
        assert_eq!(
            at(from, &effect["from"][0]),
            effect["from_words"].as_str().unwrap()
        );
        assert_eq!(
            at(to, &effect["to"][0]),
            effect["to_words"].as_str().unwrap()
        );
    }
    let edits = comparison["edits"].as_array().unwrap();
    assert!(edits.iter().any(
        |edit| at(from, &edit["old"]).contains("4000") && at(to, &edit["new"]).contains("5000")
    ));
    for sentence in comparison["to"]["sentences"].as_array().unwrap() {
        assert!(!at(to, sentence).is_empty());
    }
    let view = window.on_article("open_article");
    for claim in view["claims"].as_array().unwrap() {
        assert_eq!(
            at(&view["text"], &claim["spans"][0]),
            claim["words"].as_str().unwrap()
        );
    }
    assert_eq!(view["summary"]["progress"]["recheck"], 1);
}

#[test]
fn what_waits_is_offered_places_of_the_text_under_check() {
    let mut window = Window::new();
    let claim = window.claim("Инженеры 🚧 дважды предупреждали о трещинах в плотине");
    let twice = DRAFT.replace(
        "Инженеры 🚧 дважды предупреждали о трещинах в плотине.",
        "Инженеры 🚧 молчали. Плотина 🏛 в трещинах.",
    );
    window.revise(&twice);
    let waiting = window.on_article("waiting");
    let told = waiting.as_array().unwrap();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0]["claim"], claim);
    let text = window.on_article("open_article")["text"].clone();
    for candidate in told[0]["candidates"].as_array().unwrap() {
        assert_eq!(
            at(&text, &candidate["spans"][0]),
            candidate["words"].as_str().unwrap()
        );
    }
    let place = span(text.as_str().unwrap(), "Плотина 🏛 в трещинах");
    let placed = window.perform(json!({ "do": "resize_claim", "claim": claim, "spans": [place] }));
    assert_eq!(placed["claims"][0]["words"], "Плотина 🏛 в трещинах");
    assert_eq!(window.on_article("waiting"), json!([]));
}

#[test]
fn the_same_text_is_nothing_to_do_and_a_preview_says_so() {
    let mut window = Window::new();
    let article = window.article.clone();
    let preview = window
        .ask(json!({ "call": "preview_text", "article": article, "text": DRAFT, "format": null }))
        .unwrap();
    assert_eq!(preview["same"], true);
    let revised = window.revise(DRAFT);
    assert_eq!(revised["outcome"]["seq"], Value::Null);
    assert_eq!(window.on_article("revisions").as_array().unwrap().len(), 1);
}

#[test]
fn an_article_is_cleared_when_nothing_blocks_it_and_reopened_by_what_changes() {
    let mut window = Window::new();
    let article = window.article.clone();
    let sign_off = json!({ "call": "sign_off", "article": article, "note": "" });
    let refused = window.ask(sign_off.clone()).unwrap_err();
    assert_eq!(refused.code, ErrorCode::GateBlocked);
    let claim = window.claim("4000 машин");
    let cleared = window.ask(sign_off).unwrap();
    assert_eq!(cleared["articles"][0]["cleared"]["stands"], true);
    let revised = window.revise(&DRAFT.replace("4000", "5000"));
    let since = &revised["outcome"]["articles"][0]["cleared"];
    assert_eq!(since["stands"], false);
    assert_eq!(since["reopened"], json!([{ "claim": claim, "number": 1 }]));
    let revisions = window.on_article("revisions");
    assert_eq!(revisions[1]["sign_offs"][0]["who"], "Ana");
    assert_eq!(revisions[0]["summary"]["claims"]["changed"], 1);
}

#[test]
fn the_draft_of_an_earlier_revision_stays_to_be_seen() {
    let mut window = Window::new();
    let first = window.on_article("revisions")[0]["revision"]["id"].clone();
    let before = window.on_article("open_article");
    window.revise("All new.");
    let draft = window
        .ask(json!({ "call": "draft_of", "revision": first }))
        .unwrap();
    assert_eq!(draft["text"], before["text"]);
    assert_eq!(draft["blocks"], before["blocks"]);
    assert_eq!(draft["sentences"], before["sentences"]);
}

/// Returns the operation that puts `with` in the place of `words`, and the text it makes.
fn splice(text: &str, words: &str, with: &str) -> (Value, String) {
    let place = span(text, words);
    let length = with.encode_utf16().count();
    (
        json!({ "start": place["start"], "end": place["end"], "length": length }),
        text.replacen(words, with, 1),
    )
}

#[test]
fn an_edit_in_place_says_exactly_where_claims_are() {
    let mut window = Window::new();
    window.claim("о трещинах в плотине");
    window.claim("По данным 🏛 министерства");
    let source = window.on_article("source_text");
    assert_eq!(
        (&source["exact"], &source["format"]),
        (&json!(true), &json!("markdown"))
    );
    let text = source["text"].as_str().unwrap().to_owned();
    assert!(!text.contains('\r'));
    let (first, edited) = splice(&text, "По данным 🏛", "Как **пишет 🏛🏛");
    let (second, edited) = (
        splice(&text, "плотине", "дамбе 🌊").0,
        edited.replace("плотине", "дамбе 🌊"),
    );
    let article = window.article.clone();
    let save = json!({ "call": "save_text", "article": article, "base": source["revision"],
        "splices": [first, second], "text": edited });
    let revised = window.ask(save.clone()).unwrap();
    assert_eq!(
        revised["outcome"]["label"]["brought"]["claims"]["changed"],
        2
    );
    let view = window.on_article("open_article");
    let words: Vec<&str> = (view["claims"].as_array().unwrap().iter())
        .map(|claim| claim["words"].as_str().unwrap())
        .collect();
    assert_eq!(
        words,
        ["Как **пишет 🏛🏛 министерства", "о трещинах в дамбе 🌊"]
    );
    let refused = window.ask(save).unwrap_err();
    assert_eq!(
        refused.code,
        ErrorCode::Conflict,
        "another revision is under check by now"
    );
    let again = window.on_article("source_text");
    assert_eq!(again["text"], edited);
    let unchanged = json!({ "call": "save_text", "article": article, "base": again["revision"],
        "splices": [], "text": edited });
    assert_eq!(
        window.ask(unchanged).unwrap()["outcome"]["seq"],
        Value::Null
    );
}

#[test]
fn operations_that_lead_elsewhere_are_refused() {
    let mut window = Window::new();
    let source = window.on_article("source_text");
    let text = source["text"].as_str().unwrap().to_owned();
    let article = window.article.clone();
    let (splice, _) = splice(&text, "4000", "50 000");
    for (splices, text) in [(vec![splice], text.clone()), (vec![], text + "!")] {
        let save = json!({ "call": "save_text", "article": article, "base": source["revision"],
            "splices": splices, "text": text });
        assert_eq!(window.ask(save).unwrap_err().code, ErrorCode::Invalid);
    }
    assert_eq!(window.on_article("revisions").as_array().unwrap().len(), 1);
}

#[test]
fn a_page_is_edited_as_markdown() {
    let mut window = Window::new();
    let page = "<h1>Мост</h1><p>По мосту 🏛 едут <b>4000</b> машин.</p>";
    window.article = json!(
        window
            .session
            .import(page.as_bytes(), "мост.html")
            .unwrap()
            .article
    );
    window.claim("едут 4000 машин");
    let source = window.on_article("source_text");
    assert_eq!(source["exact"], false);
    let text = source["text"].as_str().unwrap().to_owned();
    let (splice, edited) = splice(&text, "Мост\n", "Новый мост\n");
    let article = window.article.clone();
    let save = json!({ "call": "save_text", "article": article, "base": source["revision"],
        "splices": [splice], "text": edited });
    let revised = window.ask(save).unwrap();
    assert_eq!(revised["outcome"]["label"]["brought"]["claims"]["kept"], 1);
    assert_eq!(window.on_article("source_text")["exact"], true);
}
