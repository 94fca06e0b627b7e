//! Claims that survive the edit: bring a revision, see what it does, decide,
//! attach what waits, clear it, and see an edit open it again.

use claimdesk_draft::Span;
use claimdesk_model::id::ArticleId;
use claimdesk_model::intent::Intent;
use claimdesk_model::record::{ClaimKind, Status};
use claimdesk_readers::Hint;
use serde_json::json;

use crate::harness::{Machine, Target, Window};

const FIRST: &str = "\
# The harbour

At least 41 people were killed in the blast.

The hospital counted 38 dead by Friday evening.

The mayor denied that the fans had failed.

Nobody has seen the certificate of the inspection.
";

/// One claim's words changed, one is gone, one is elsewhere, one is as it was.
const SECOND: &str = "\
# The harbour

Nobody has seen the certificate of the inspection.

At least 39 people were killed in the blast.

The mayor denied that the fans had failed.
";

const CLAIMS: [&str; 4] = [
    "At least 41 people were killed",
    "The hospital counted 38 dead",
    "The mayor denied that the fans had failed",
    "Nobody has seen the certificate",
];

/// Brings the first revision in with four confirmed claims.
fn prepare(machine: &Machine) -> ArticleId {
    machine.desk(|desk| {
        let hint = Hint::file_name("harbour.md");
        let (article, _) = desk.import(FIRST.as_bytes(), "harbour.md", hint)?;
        let text = desk.text(article)?;
        let mut claims = Vec::new();
        for words in CLAIMS {
            let start = text.find(words).unwrap();
            let spans = vec![Span::new(start, start + words.len())];
            let outcome = desk.perform(Intent::AddClaim {
                article,
                spans,
                kind: ClaimKind::default(),
                sources: Vec::new(),
            })?;
            claims.push(outcome.claims[0].claim.id);
        }
        desk.perform(Intent::Review {
            claims,
            status: Status::Confirmed,
            correction: None,
            note: None,
        })?;
        Ok(article)
    })
}

fn revise(machine: &Machine, article: ArticleId) {
    machine.desk(|desk| {
        let hint = Hint::file_name("harbour.md");
        desk.revise(article, SECOND.as_bytes(), "harbour.md", hint)
            .map(|_| ())
    });
}

pub(super) fn open(machine: &Machine) -> Window {
    let window = machine.start(&[]);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("draft-page"));
    window
}

/// The first revision, four claims and a window on them.
pub(super) fn on_the_first(test: &'static str) -> (Machine, Window) {
    let machine = Machine::new(test);
    prepare(&machine);
    let window = open(&machine);
    window.wait_for(Target::Id("card-1"));
    (machine, window)
}

/// Imports both revisions, so that a claim waits for a place.
pub(super) fn two_revisions(machine: &Machine) {
    let article = prepare(machine);
    revise(machine, article);
}

/// The second revision under check, and a window on it.
fn on_the_second(test: &'static str) -> (Machine, Window) {
    let machine = Machine::new(test);
    two_revisions(&machine);
    let window = open(&machine);
    window.wait_for(Target::Id("card-1"));
    (machine, window)
}

fn statuses(machine: &Machine) -> Vec<Status> {
    let claims = machine.claims().into_iter();
    claims.map(|claim| claim.claim.status).collect()
}

pub(super) fn count_of_revisions(machine: &Machine) -> usize {
    machine.desk(|desk| {
        let article = desk.library()?[0].article.id;
        Ok(desk.revisions(article)?.len())
    })
}

pub(super) fn judge(window: &Window, screen: &str) {
    for theme in ["light", "dark"] {
        let paint = "document.documentElement.dataset.theme = arguments[0]";
        window.run(paint, &[json!(theme)]);
        window.assert_accessible(&format!("{screen}-{theme}"));
    }
}

#[test]
fn a_pasted_revision_is_told_before_and_decided_by_keyboard() {
    let (machine, window) =
        on_the_first("a_pasted_revision_is_told_before_and_decided_by_keyboard");
    window.press("Ctrl+Alt+v");
    window.wait_for(Target::Id("paste-text"));
    let fill = "const field = document.querySelector('[data-testid=paste-text]');
        field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    window.run(fill, &[json!(SECOND)]);
    window.wait_text(Target::Id("paste-preview"), "1 sentence edited");
    window.wait_text(Target::Id("paste-preview"), "2 claims affected");
    assert_eq!(count_of_revisions(&machine), 1, "nothing is written yet");

    window.click(Target::Id("paste-submit"));
    window.wait_text(Target::Id("revision-news"), "2 claims need");
    window.press("F8");
    window.wait_text(Target::Id("decided-count"), "0 of 2 decided");
    window.wait_for(Target::Css(".effect.here[data-testid=effect-2]"));

    window.press("d");
    window.wait_text(Target::Id("decided-count"), "1 of 2 decided");
    window.wait_for(Target::Css(".effect.here[data-testid=effect-1]"));
    window.press("c");
    window.wait_text(Target::Id("decided-count"), "2 of 2 decided");
    use Status::{Confirmed, Cut};
    assert_eq!(statuses(&machine), [Confirmed, Cut, Confirmed, Confirmed]);
    assert!(
        machine.claims().iter().all(|claim| !claim.needs_recheck),
        "claims decided here need no re-check"
    );

    window.press("Ctrl+z");
    window.wait_text(Target::Id("decided-count"), "1 of 2 decided");
    window.press("Escape");
    window.wait_gone(Target::Id("compare"));
    window.wait_for(Target::Id("draft-page"));
}

#[test]
fn two_revisions_stand_beside_each_other_or_as_one_text() {
    let (_machine, window) = on_the_second("two_revisions_stand_beside_each_other_or_as_one_text");
    window.press("F8");
    window.wait_text(Target::Css(".row del.edited:not([data-move])"), "41");
    window.wait_text(Target::Css(".row ins.edited:not([data-move])"), "39");
    assert_eq!(
        window.all(Target::Css(".jump")).len(),
        2,
        "a move has two ends"
    );
    window.picture("side");
    judge(&window, "compare");

    window.press("v");
    window.wait_for(Target::Css("[data-testid=compare-texts].inline"));
    window.wait_text(Target::Css(".row del.edited:not([data-move])"), "41");
    window.picture("inline");
    judge(&window, "compare-inline");
}

#[test]
fn a_waiting_claim_is_attached_from_the_tray() {
    let (machine, window) = on_the_second("a_waiting_claim_is_attached_from_the_tray");
    window.wait_text(Target::Id("waiting"), "1 to place");
    window.press("t");
    window.wait_text(Target::Id("tray-claim"), CLAIMS[1]);
    judge(&window, "tray");
    window.drag_over("mayor denied");
    window.wait_for(Target::Id("selection-attach"));
    window.press("h");
    window.wait_gone(Target::Id("waiting"));
    let claim = &machine.claims()[1];
    assert_eq!(claim.words, "mayor denied");

    window.press("Ctrl+z");
    window.wait_text(Target::Id("waiting"), "1 to place");
}

#[test]
fn a_waiting_claim_is_retired_from_the_tray() {
    let (machine, window) = on_the_second("a_waiting_claim_is_retired_from_the_tray");
    window.press("t");
    window.wait_for(Target::Id("tray-claim"));
    window.wait_until("the claim has the keyboard", || {
        window.shows(Target::Css("[data-testid=tray-claim]:focus"))
    });
    window.press("d");
    window.wait_gone(Target::Id("tray"));
    assert_eq!(statuses(&machine)[1], Status::Cut);
}

#[test]
fn a_revision_is_cleared_and_an_edit_opens_it_again() {
    let (machine, window) = on_the_first("a_revision_is_cleared_and_an_edit_opens_it_again");
    window.press("g");
    window.fill(Target::Id("sign-off-note"), "Read twice.");
    judge(&window, "sign-off");
    window.click(Target::Id("sign-off"));
    window.wait_text(Target::Id("cleared"), "cleared by Edith Editor");
    window.wait_text(Target::Id("clearance"), "Read twice.");
    window.press("Escape");

    let article = machine.desk(|desk| Ok(desk.library()?[0].article.id));
    revise(&machine, article);
    window.wait_text(Target::Id("cleared"), "cleared rev 1");
    window.wait_text(Target::Id("reopened"), "reopened: 2 claims");
    window.click(Target::Id("reopened"));
    window.wait_for(Target::Css(
        "[data-testid=card-1][aria-current=true], .number[data-selected=true]",
    ));
    window.picture("reopened");
}

#[test]
fn a_watched_draft_saved_by_another_program_offers_its_revision() {
    let machine = Machine::new("a_watched_draft_saved_by_another_program_offers_its_revision");
    let file = machine.file("harbour.md", FIRST);
    let window = machine.start(&[file.to_str().unwrap()]);
    window.wait_for(Target::Id("draft-page"));
    window.press("F2");
    window.click(Target::Css("[data-testid=details-sheet] .check input"));
    window.wait_for(Target::Css(
        "[data-testid=details-sheet] .check input:checked",
    ));
    window.press("Escape");

    // As a word processor saves: next to the file, then over it.
    let beside = machine.file("harbour.md.new", SECOND);
    std::fs::rename(beside, &file).unwrap();
    window.wait_text(Target::Id("revision-offer"), "The draft has changed");
    window.wait_text(Target::Id("revision-offer"), "1 sentence edited");
    assert_eq!(count_of_revisions(&machine), 1, "nothing is written yet");
    judge(&window, "revision-offer");

    window.click(Target::Id("revision-update"));
    window.wait_gone(Target::Id("revision-offer"));
    window.wait_text(Target::Id("draft-page"), "At least 39 people");
    assert_eq!(count_of_revisions(&machine), 2);
}
