//! Drafts that end or hold up their reader: the window lives, and goes on being used.

use claimdesk_model::record::Status;

use crate::harness::{Machine, Target, text};

fn faulty(fault: &str) -> String {
    format!("# Bridge\n\nThe words claimdesk-reader-fault:{fault} stand here.\n")
}

#[test]
fn a_reader_that_dies_takes_no_window_with_it() {
    let machine = Machine::new("a_reader_that_dies_takes_no_window_with_it");
    let faults = [
        ("memory", "the reader ran out of memory"),
        ("stack", "the reader ran out of stack"),
        ("panic", "the reader failed"),
    ];
    let files = faults.map(|(fault, _)| machine.file(&format!("{fault}.md"), faulty(fault)));
    let answers: Vec<String> = (files.iter())
        .flat_map(|file| ["--answer-open".to_owned(), text(file)])
        .collect();
    let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
    let window = machine.start(&answers);
    for (fault, why) in faults {
        window.click(Target::Id("import"));
        let told = format!("{fault}.md could not be read: {why}");
        window.wait_text(Target::Id("toasts"), &told);
    }
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("draft-page"));
    assert_eq!(machine.desk(|desk| desk.library()).len(), 1);
}

#[test]
fn the_desk_is_usable_while_a_reader_hangs_and_cancelling_changes_nothing() {
    let name = "the_desk_is_usable_while_a_reader_hangs_and_cancelling_changes_nothing";
    let machine = Machine::new(name);
    machine.prepare(&["rescuers were still lifting slabs"]);
    let file = machine.file("stuck.pdf.md", faulty("hang"));
    let window = machine.start(&["--answer-open", &text(&file)]);
    window.click(Target::Id("import"));
    window.wait_text(Target::Id("aside"), "Reading stuck.pdf.md");
    window.assert_accessible("asides");
    window.picture("reading-aside");

    window.click(Target::Id("article-row"));
    window.click(Target::Id("card-1"));
    window.press("c");
    window.wait_text(Target::Id("card-head-1"), "confirmed");
    assert_eq!(machine.claims()[0].claim.status, Status::Confirmed);
    assert!(window.shows(Target::Id("aside")), "it is being read still");

    window.click(Target::Id("aside-cancel"));
    window.wait_gone(Target::Id("aside"));
    assert!(
        !window.shows(Target::Role("alert", "")),
        "nothing went wrong"
    );
    assert_eq!(machine.desk(|desk| desk.library()).len(), 1);
    window.press("Ctrl+z");
    window.wait_until("the decision is taken back", || {
        machine.claims()[0].claim.status == Status::Unchecked
    });
}
