//! Every screen, light and dark, as axe-core judges it.

use serde_json::json;

use crate::harness::{Machine, Target, Window};

const CLAIMS: [&str; 3] = [
    "At least 41 people were killed",
    "nine kilometres inland",
    "It named no witness",
];

/// A window on the sample with three claims.
pub(crate) fn on_the_article(test: &'static str) -> (Machine, Window) {
    let machine = Machine::new(test);
    machine.prepare(&CLAIMS);
    let window = machine.start(&[]);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-3"));
    window.wait_for(Target::Id("proposal-count"));
    (machine, window)
}

/// Judges what is shown, light and dark.
pub(crate) fn judge(window: &Window, screen: &str) {
    for theme in ["light", "dark"] {
        let paint = "document.documentElement.dataset.theme = arguments[0]";
        window.run(paint, &[json!(theme)]);
        window.assert_accessible(&format!("{screen}-{theme}"));
    }
}

#[test]
fn the_article_is_accessible() {
    let (_machine, window) = on_the_article("the_article_is_accessible");
    judge(&window, "article");
    window.click(Target::Id("card-head-1"));
    window.wait_for(Target::Id("card-body"));
    judge(&window, "card");
    window.fill(Target::Id("source-picker"), "reuters");
    window.click(Target::Role("option", "Reuters"));
    window.wait_for(Target::Id("attribution"));
    judge(&window, "attribution");
    window.drag_over("Ministry of Civil Protection");
    window.wait_for(Target::Id("selection-bar"));
    judge(&window, "selection");
}

#[test]
fn what_stands_beside_the_draft_is_accessible() {
    let (_machine, window) = on_the_article("what_stands_beside_the_draft_is_accessible");
    window.press("Ctrl+3");
    window.wait_for(Target::Id("list-claim-1"));
    judge(&window, "claim-list");
    window.press("Ctrl+4");
    window.wait_for(Target::Id("rests-on"));
    judge(&window, "rests-on");
    for (keys, sheet) in [("g", "gate"), ("Ctrl+e", "export"), ("F2", "details")] {
        window.press(keys);
        window.wait_for(Target::Css("section.sheet h2"));
        judge(&window, sheet);
        window.press("Escape");
        window.wait_gone(Target::Css("section.sheet h2"));
    }
}

#[test]
fn the_review_is_accessible() {
    let (_machine, window) = on_the_article("the_review_is_accessible");
    window.press("F9");
    window.wait_for(Target::Id("review"));
    judge(&window, "review");
    window.press("r");
    window.wait_for(Target::Id("review-correction"));
    judge(&window, "review-correction");
}

#[test]
fn the_other_places_are_accessible() {
    let (_machine, window) = on_the_article("the_other_places_are_accessible");
    window.click(Target::Id("go-sources"));
    window.wait_for(Target::Id("source-row"));
    judge(&window, "sources");
    window.click(Target::Id("go-settings"));
    window.wait_for(Target::Id("settings-screen"));
    judge(&window, "settings");
    window.click(Target::Id("go-keys"));
    window.wait_for(Target::Id("keys-screen"));
    judge(&window, "keys");
    window.press("Ctrl+k");
    window.wait_for(Target::Id("palette"));
    judge(&window, "palette");
}

#[test]
fn an_empty_desk_is_accessible() {
    let machine = Machine::new("an_empty_desk_is_accessible");
    let window = machine.start(&[]);
    window.wait_for(Target::Id("no-article"));
    judge(&window, "no-article");
    window.click(Target::Id("paste"));
    window.wait_for(Target::Id("paste-text"));
    judge(&window, "paste");
}

/// Whether two things that are shown share any of the window.
fn overlap(window: &Window, one: &str, other: &str) -> bool {
    let boxes = "const [a, b] = [...arguments].map((it) => document.querySelector(it).getBoundingClientRect());
         return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom";
    window.run(boxes, &[json!(one), json!(other)]) == json!(true)
}

#[test]
fn nothing_lies_over_the_words_in_a_small_window() {
    let (_machine, window) = on_the_article("nothing_lies_over_the_words_in_a_small_window");
    window.resize(900, 700);
    window.wait_for(Target::Id("library"));
    window.press("Ctrl+3");
    window.wait_for(Target::Id("list-claim-1"));
    window.wait_gone(Target::Id("library"));
    window.picture("list");
    assert!(!overlap(
        &window,
        "[data-testid=side-list]",
        "[data-testid=draft-page]"
    ));
    window.press("Ctrl+2");
    window.wait_for(Target::Id("card-1"));
    window.picture("cards");
    assert!(!overlap(
        &window,
        "[data-testid=side-margin]",
        "[data-testid=draft-page]"
    ));
}

#[test]
fn what_just_happened_lies_over_no_words_and_no_sheet() {
    let (_machine, window) = on_the_article("what_just_happened_lies_over_no_words_and_no_sheet");
    window.click(Target::Id("card-head-1"));
    window.press("c");
    window.wait_text(Target::Id("toast"), "Claim 1 confirmed");
    window.picture("draft");
    assert!(!overlap(
        &window,
        "[data-testid=toast]",
        "[data-testid=draft-page]"
    ));
    window.press("Ctrl+e");
    window.wait_for(Target::Css("section.sheet h2"));
    window.picture("export");
    assert!(!overlap(&window, "[data-testid=toast]", "section.sheet"));
}
