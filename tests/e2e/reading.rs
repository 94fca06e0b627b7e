//! A draft with tracked changes: told, read as it was, taken back, and taken with the next file.

use crate::harness::{Machine, Target};
use crate::revise::{count_of_revisions, judge};

const TRACKED: &str = r"{\rtf1\ansi The old harbour\par The blast killed at least {\deleted 41}{\revised 39} people.\par The mayor denied it.\par}";

#[test]
fn tracked_changes_are_told_and_read_as_original_with_one_click() {
    let machine = Machine::new("tracked_changes_are_told_and_read_as_original_with_one_click");
    let file = machine.file("harbour.rtf", TRACKED);
    let window = machine.start(&[file.to_str().unwrap()]);
    window.wait_text(Target::Id("draft-page"), "at least 39 people");
    window.wait_text(
        Target::Id("reading-news"),
        "2 tracked changes, read as accepted",
    );
    judge(&window, "reading-accepted");

    window.drag_over("at least 39 people");
    window.press("Enter");
    window.wait_for(Target::Id("card-1"));
    window.click(Target::Id("read-original"));
    window.wait_text(Target::Id("draft-page"), "at least 41 people");
    window.wait_text(Target::Id("as-original"), "as original");
    assert_eq!(machine.claims()[0].words, "at least 41 people");
    judge(&window, "reading-original");
    window.picture("reading-original");
    assert_eq!(count_of_revisions(&machine), 2);

    window.press("Ctrl+z");
    window.wait_text(Target::Id("draft-page"), "at least 39 people");
    window.wait_gone(Target::Id("as-original"));

    window.press("F2");
    window.wait_text(Target::Id("details-sheet"), "Tracked changes");
    judge(&window, "reading-details");
    window.quit();
    let window = machine.start(&[]);
    window.click(Target::Id("article-row"));
    window.wait_text(Target::Id("draft-page"), "at least 39 people");
    assert!(
        !window.shows(Target::Id("reading-news")),
        "what was there before is no news"
    );
}
