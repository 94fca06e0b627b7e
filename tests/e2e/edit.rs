//! Writing in the draft's text: each save is a revision, and nothing typed is lost.

use serde_json::json;

use crate::harness::Target;
use crate::revise::{count_of_revisions, judge, on_the_first, open};

#[test]
fn the_text_is_edited_and_saved_as_a_revision() {
    let (machine, window) = on_the_first("the_text_is_edited_and_saved_as_a_revision");
    window.press("F4");
    window.wait_text(Target::Id("editor-state"), "No changes");
    // The app's policy lets in no style of the page's own: the editor must have its sheets all the same.
    let look = "const { shadowRoot } = document.querySelector('[data-testid=editor-text]');
        const { fontFamily, whiteSpace } = getComputedStyle(shadowRoot.querySelector('.cm-content'));
        const tinted = shadowRoot.querySelectorAll('.claim-confirmed').length;
        const line = getComputedStyle(shadowRoot.querySelector('.claim-confirmed')).textDecorationLine;
        return [fontFamily.includes('Source Serif'), whiteSpace, tinted, line];";
    window.wait_until("the editor is dressed", || {
        window.run(look, &[]) == json!([true, "break-spaces", 4, "underline"])
    });
    window.picture("editor");
    judge(&window, "editor");

    window.press("Down");
    window.press("Down");
    window.press("End");
    window.type_text(" Two were children.");
    window.wait_text(Target::Id("editor-state"), "Touches no claim");
    window.press("Home");
    window.press("Ctrl+Right");
    window.type_text(", police say,");
    window.wait_text(Target::Id("editor-state"), "Touches 1 claim");
    window.press("Ctrl+s");
    window.wait_text(Target::Id("editor-state"), "No changes");
    assert_eq!(count_of_revisions(&machine), 2);
    let text = machine.desk(|desk| {
        let article = desk.library()?[0].article.id;
        desk.text(article)
    });
    assert!(
        text.contains(
            "At, police say, least 41 people were killed in the blast. Two were children."
        ),
        "{text}"
    );
    let recheck: Vec<_> = machine
        .claims()
        .iter()
        .map(|claim| claim.needs_recheck)
        .collect();
    assert_eq!(recheck, [true, false, false, false]);

    window.press("Escape");
    window.wait_gone(Target::Id("editor"));
    window.wait_text(Target::Id("draft-page"), "Two were children");
}

#[test]
fn what_was_written_and_not_saved_is_there_again() {
    let (machine, window) = on_the_first("what_was_written_and_not_saved_is_there_again");
    window.press("F4");
    window.wait_text(Target::Id("editor-state"), "No changes");
    window.press("Down");
    window.press("Down");
    window.type_text("Late on Friday: ");
    window.wait_text(Target::Id("editor-state"), "Not saved");
    window.press("Escape");
    window.wait_gone(Target::Id("editor"));
    window.quit();

    let window = open(&machine);
    window.press("F4");
    window.wait_text(Target::Id("editor-state"), "Not saved");
    window.press("Ctrl+s");
    window.wait_text(Target::Id("editor-state"), "No changes");
    let text = machine.desk(|desk| {
        let article = desk.library()?[0].article.id;
        desk.text(article)
    });
    assert!(text.contains("Late on Friday: At least 41"), "{text}");
}
