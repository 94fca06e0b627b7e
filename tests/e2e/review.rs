//! The second journey: walk the open claims, decide with one key each.

use claimdesk_model::record::Status;

use crate::harness::{Machine, Target, Window};

const CLAIMS: [&str; 4] = [
    "At least 41 people were killed",
    "The city's own hospitals put the figure at 38",
    "The blast on Tuesday evening flattened two of the terminal's six silos",
    "It was the deadliest industrial accident in Velmark since independence",
];

/// The sample with four claims, open in review mode at the first.
fn in_review(test: &'static str) -> (Machine, Window) {
    let machine = Machine::new(test);
    machine.prepare(&CLAIMS);
    let window = machine.start(&[]);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-4"));
    window.press("F9");
    window.wait_text(Target::Id("review-position"), "1 of 4");
    (machine, window)
}

fn statuses(machine: &Machine) -> Vec<Status> {
    machine
        .claims()
        .into_iter()
        .map(|claim| claim.claim.status)
        .collect()
}

#[test]
fn each_claim_is_decided_with_one_key() {
    let (machine, window) = in_review("each_claim_is_decided_with_one_key");
    window.wait_text(Target::Role("heading", "Claim"), "Claim 1");
    window.press("c");
    window.wait_text(Target::Role("heading", "Claim"), "Claim 2");
    window.press("x");
    window.wait_text(Target::Role("heading", "Claim"), "Claim 3");
    window.press("r");
    window.wait_for(Target::Id("review-correction"));
    window.press("Ctrl+a");
    window.type_text("The blast flattened three silos");
    window.press("Enter");
    window.wait_text(Target::Role("heading", "Claim"), "Claim 4");
    window.press("o");
    window.wait_for(Target::Id("review-finished"));

    use Status::{CannotConfirm, Confirmed, CorrectionProposed, Opinion};
    assert_eq!(
        statuses(&machine),
        [Confirmed, CannotConfirm, CorrectionProposed, Opinion]
    );
    let correction = machine.claims()[2].claim.correction.clone();
    assert_eq!(
        correction.as_deref(),
        Some("The blast flattened three silos")
    );
}

#[test]
fn every_decision_is_told_undone_and_done_again() {
    let (machine, window) = in_review("every_decision_is_told_undone_and_done_again");
    window.press("c");
    window.wait_text(Target::Id("toast"), "Claim 1 confirmed");
    assert_eq!(statuses(&machine)[0], Status::Confirmed);

    window.press("Ctrl+z");
    window.wait_until("it is undone", || {
        statuses(&machine)[0] == Status::Unchecked
    });
    window.wait_text(Target::Id("review-context"), CLAIMS[0]);

    window.press("Ctrl+Shift+z");
    window.wait_until("it is done again", || {
        statuses(&machine)[0] == Status::Confirmed
    });

    window.click(Target::Role("button", "Undo"));
    window.wait_until("the toast undoes it too", || {
        statuses(&machine)[0] == Status::Unchecked
    });
}

#[test]
fn one_walks_over_the_claims_without_deciding() {
    let (machine, window) = in_review("one_walks_over_the_claims_without_deciding");
    window.press("n");
    window.wait_text(Target::Id("review-position"), "2 of 4");
    window.press("n");
    window.wait_text(Target::Id("review-position"), "3 of 4");
    window.press("p");
    window.wait_text(Target::Id("review-position"), "2 of 4");
    window.press("F9");
    window.wait_gone(Target::Id("review"));
    window.wait_for(Target::Id("draft-page"));
    assert_eq!(statuses(&machine), [Status::Unchecked; 4]);
}

#[test]
fn a_letter_typed_into_a_field_decides_nothing() {
    let (machine, window) = in_review("a_letter_typed_into_a_field_decides_nothing");
    window.press("m");
    window.wait_for(Target::Id("review-note"));
    window.type_text("cxrao");
    window.press("Ctrl+Enter");
    window.wait_until("the note is kept", || {
        machine.claims()[0].claim.note == "cxrao"
    });
    assert_eq!(statuses(&machine), [Status::Unchecked; 4]);
}
