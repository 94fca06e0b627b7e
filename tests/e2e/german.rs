//! The window in German: switched at once, on every screen, with no English left.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use crate::harness::{Machine, Target, Window};
use crate::screens::{judge, on_the_article};

/// Returns the messages of a catalogue that fit on one line and take no arguments, by id.
fn plain(catalogue: &'static str) -> BTreeMap<&'static str, &'static str> {
    (catalogue.lines())
        .filter_map(|line| line.split_once(" = "))
        .filter(|(id, text)| !id.starts_with([' ', '#']) && !text.contains('{'))
        .collect()
}

/// Returns what English says otherwise than German.
fn english() -> BTreeSet<&'static str> {
    let german = plain(include_str!("../../locales/de.ftl"));
    let known: BTreeSet<&str> = german.values().copied().collect();
    (plain(include_str!("../../locales/en.ftl")).into_values())
        .filter(|text| !known.contains(text))
        .collect()
}

/// Everything that is said outside the draft and the names in it: text, labels, hints.
const SAID: &str = "
    const said = [];
    const own = (it) => it.closest?.('.page, [lang=en], bdi, .who');
    for (const it of document.querySelectorAll('body *')) {
        if (own(it) || !it.checkVisibility()) continue;
        for (const name of ['aria-label', 'title', 'placeholder', 'alt']) said.push(it.getAttribute(name) ?? '');
        for (const child of it.childNodes) if (child.nodeType === 3) said.push(child.data);
    }
    return said.map((text) => text.trim()).filter((text) => text !== '')";

/// Judges a screen, and refuses any message of the English catalogue on it.
fn is_german(window: &Window, screen: &str) {
    judge(window, &format!("german-{screen}"));
    window.picture(&format!("german-{screen}"));
    let said: Vec<String> = serde_json::from_value(window.run(SAID, &[])).unwrap();
    let english = english();
    let left: Vec<&String> = (said.iter())
        .filter(|text| english.contains(text.as_str()))
        .collect();
    assert!(left.is_empty(), "{screen}: {left:?}");
}

/// Lets the window speak German, and leaves the settings.
fn speak_german(window: &Window) {
    window.click(Target::Id("go-settings"));
    window.click(Target::Id("language-de"));
    window.wait_until("the page says that it is in German", || {
        window.run("return document.documentElement.lang", &[]) == json!("de")
    });
}

#[test]
fn the_window_speaks_german_at_once_and_after_a_restart() {
    let (machine, window) = on_the_article("the_window_speaks_german_at_once_and_after_a_restart");
    speak_german(&window);
    is_german(&window, "settings");
    window.click(Target::Id("go-sources"));
    window.wait_for(Target::Id("source-row"));
    is_german(&window, "sources");
    window.click(Target::Id("go-keys"));
    window.wait_for(Target::Id("keys-screen"));
    is_german(&window, "keys");
    window.quit();
    let window = machine.start(&[]);
    window.wait_until("the page says that it is in German", || {
        window.run("return document.documentElement.lang", &[]) == json!("de")
    });
}

#[test]
fn the_article_is_shown_in_german() {
    let (_machine, window) = on_the_article("the_article_is_shown_in_german");
    speak_german(&window);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-3"));
    is_german(&window, "article");
    window.click(Target::Id("card-head-1"));
    window.wait_for(Target::Id("card-body"));
    window.fill(Target::Id("source-picker"), "reuters");
    window.click(Target::Role("option", "Reuters"));
    window.wait_for(Target::Id("attribution"));
    is_german(&window, "card");
    window.press("Escape");
    for (keys, sheet) in [("g", "gate"), ("Ctrl+e", "export"), ("F2", "details")] {
        window.press(keys);
        window.wait_for(Target::Css("section.sheet h2"));
        is_german(&window, sheet);
        window.press("Escape");
        window.wait_gone(Target::Css("section.sheet h2"));
    }
    window.press("Ctrl+3");
    window.wait_for(Target::Id("list-claim-1"));
    is_german(&window, "list");
    window.press("Ctrl+4");
    window.wait_for(Target::Id("rests-on"));
    is_german(&window, "rests-on");
    window.press("F9");
    window.wait_for(Target::Id("review"));
    is_german(&window, "review");
    window.press("c");
    window.wait_text(Target::Id("toast"), "bestätigt");
}

#[test]
fn an_empty_library_and_the_palette_are_shown_in_german() {
    let machine = Machine::new("an_empty_library_and_the_palette_are_shown_in_german");
    let window = machine.start(&[]);
    window.wait_for(Target::Id("no-article"));
    speak_german(&window);
    window.press("Ctrl+k");
    window.wait_for(Target::Id("palette"));
    is_german(&window, "palette");
    window.press("Escape");
    window.press("Ctrl+1");
    window.wait_for(Target::Id("no-article"));
    is_german(&window, "no-article");
    window.resize(1280, 800);
    window.picture("german-no-article-1280");
}
