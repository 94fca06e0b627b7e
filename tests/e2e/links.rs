//! Links of a draft: opened outside only when the editor says so in the shell's own dialog.

use std::fs;

use serde_json::Value;

use crate::harness::{Machine, Target, Window, text};

const DRAFT: &str = "# Links\n\nThe [agency](https://example.org/report?a=1) told it.\n";

/// Asks the shell as a page that was taken over would.
fn ask(window: &Window, url: &str) -> Value {
    window.run_async(&format!(
        "const done = arguments[0];
         window.__TAURI_INTERNALS__.invoke('shell', {{ command: {{ command: 'open_link', url: {url:?} }} }})
             .then(() => done('answered'), error => done(error.code))"
    ))
}

#[test]
fn no_address_is_opened_that_the_editor_did_not_say_yes_to() {
    let machine = Machine::new("no_address_is_opened_that_the_editor_did_not_say_yes_to");
    let opened = machine.noting_program("xdg-open");
    let file = machine.file("links.md", DRAFT);
    let window = machine.start(&["--answer-link", "false", &text(&file)]);
    window.wait_text(Target::Id("draft-page"), "agency");
    assert_eq!(ask(&window, "https://example.org/?told=secret"), "answered");
    for url in [
        "file:///etc/passwd",
        "javascript:alert(1)",
        "vscode://x",
        "smb://host/share",
    ] {
        assert_eq!(ask(&window, url), "invalid", "{url}");
    }
    assert!(!opened.exists());
}

#[test]
fn an_address_is_opened_once_the_editor_said_so() {
    let machine = Machine::new("an_address_is_opened_once_the_editor_said_so");
    let opened = machine.noting_program("xdg-open");
    let file = machine.file("links.md", DRAFT);
    let window = machine.start(&["--answer-link", "true", &text(&file)]);
    window.wait_text(Target::Id("draft-page"), "agency");
    window.drag_over("agency");
    window.press("Ctrl+Enter");
    window.wait_until("the browser was started", || opened.exists());
    let notes = fs::read_to_string(&opened).unwrap();
    assert_eq!(notes.trim(), "https://example.org/report?a=1");
}
