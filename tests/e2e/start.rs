//! Opening the window: what is there at first, and what is said when the
//! ledger cannot be opened.

use std::fs;

use crate::harness::{Machine, Target, Window, text};

#[test]
fn an_unused_desk_has_the_sample() {
    let machine = Machine::new("an_unused_desk_has_the_sample");
    let window = machine.start(&[]);
    window.wait_text(Target::Id("article-row"), "Tarnholm counts its dead");
    window.click(Target::Id("article-row"));
    window.wait_text(
        Target::Id("draft-page"),
        "rescuers were still lifting slabs",
    );
    window.quit();
    let window = machine.start(&[]);
    window.wait_for(Target::Id("article-row"));
    assert_eq!(
        window.all(Target::Id("article-row")).len(),
        1,
        "it is brought in once"
    );
}

#[test]
fn a_file_that_cannot_be_read_is_named() {
    let machine = Machine::new("a_file_that_cannot_be_read_is_named");
    let window = machine.start(&["no-such-draft.md"]);
    window.wait_text(Target::Id("toast"), "no-such-draft.md");
}

#[test]
fn a_foreign_ledger_is_told_and_left_alone() {
    let machine = Machine::new("a_foreign_ledger_is_told_and_left_alone");
    let ledger = machine.file("desk.db", "Dear reader, this is no ledger. ".repeat(40));
    let window = machine.start(&[]);
    window.wait_text(Target::Id("failure"), "desk.db");
    window.assert_accessible("failure");
    assert!(
        fs::read_to_string(&ledger)
            .unwrap()
            .starts_with("Dear reader")
    );

    fs::remove_file(&ledger).unwrap();
    window.click(Target::Role("button", "Try again"));
    window.wait_for(Target::Id("article-row"));
}

#[test]
fn a_second_start_hands_its_file_to_the_first() {
    let machine = Machine::with_bus("a_second_start_hands_its_file_to_the_first");
    let window = machine.start(&[]);
    window.wait_for(Target::Id("article-row"));
    machine.file("second.md", "# The second start\n\nIt brought this.");
    let status = machine
        .command(Machine::PROGRAM)
        .args(["--desk", &text(&machine.ledger()), "second.md"])
        .env_remove("TAURI_WEBVIEW_AUTOMATION")
        .status()
        .unwrap();
    assert!(status.success(), "the second start ends by itself");
    window.wait_text(Target::Id("articles"), "The second start");
    window.wait_text(Target::Id("draft-page"), "It brought this.");
}

#[test]
fn another_programs_change_is_shown() {
    let machine = Machine::new("another_programs_change_is_shown");
    let window = machine.start(&[]);
    window.wait_for(Target::Id("article-row"));
    machine.desk(|desk| {
        let hint = claimdesk_readers::Hint::file_name("other.md");
        desk.import(b"# From the command line\n\nNew.", "other.md", hint)
    });
    window.wait_text(Target::Id("articles"), "From the command line");
}

#[test]
fn the_window_remembers_its_size() {
    let machine = Machine::new("the_window_remembers_its_size");
    let size = |window: &Window| window.run("return [innerWidth, innerHeight]", &[]);
    let window = machine.start(&[]);
    window.resize(1111, 777);
    let mut chosen = size(&window);
    window.wait_until("it has that size", || {
        chosen = size(&window);
        chosen[0] == 1111
    });
    window.quit();
    let window = machine.start(&[]);
    window.wait_until("it has it again", || size(&window) == chosen);
}
