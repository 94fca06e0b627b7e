//! The gate names what it lets through, leads there by one key, and nobody clears without a name.

use claimdesk_model::intent::Intent;
use claimdesk_model::record::Status;
use serde_json::json;

use crate::harness::{Machine, Target, Window};

const CLAIMS: [&str; 2] = ["At least 41 people were killed", "nine kilometres inland"];

/// The sample with two confirmed claims that rest on nothing.
fn confirmed(test: &'static str) -> Machine {
    let machine = Machine::new(test);
    machine.prepare(&CLAIMS);
    decide(&machine, Status::Confirmed);
    machine
}

fn decide(machine: &Machine, status: Status) {
    machine.desk(|desk| {
        let claims = desk.claims(desk.library()?[0].article.id)?;
        desk.perform(Intent::Review {
            claims: claims.into_iter().map(|it| it.claim.id).collect(),
            status,
            correction: None,
            note: None,
        })
    });
}

fn open(window: &Window) {
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-2"));
    window.wait_text(Target::Id("gate"), "Clear to publish");
}

/// Judges what is shown, light and dark.
fn judge(window: &Window, screen: &str) {
    for theme in ["light", "dark"] {
        let paint = "document.documentElement.dataset.theme = arguments[0]";
        window.run(paint, &[json!(theme)]);
        window.assert_accessible(&format!("{screen}-{theme}"));
        window.picture(&format!("{screen}-{theme}"));
    }
}

#[test]
fn the_gate_names_what_it_lets_through_and_leads_there_by_one_key() {
    let machine = confirmed("the_gate_names_what_it_lets_through_and_leads_there_by_one_key");
    let window = machine.start(&[]);
    open(&window);
    window.wait_text(Target::Id("gate"), "Clear to publish, with 2 unsourced");
    window.wait_text(Target::Id("gate"), "unread");
    window.wait_text(Target::Id("proposed"), "proposed");

    window.press("g");
    window.wait_text(Target::Id("warning-no-source"), "2 unsourced");
    judge(&window, "gate-with-warnings");
    window.press(".");
    window.wait_text(Target::Id("warning-no-source"), "1 of 2");
    window.press(".");
    window.wait_text(Target::Id("warning-no-source"), "2 of 2");
    window.press(".");
    window.wait_text(Target::Id("warning-no-source"), "1 of 2");
    window.press(",");
    window.wait_text(Target::Id("warning-no-source"), "2 of 2");

    window.click(Target::Id("warning-proposals-unread"));
    window.wait_text(Target::Id("warning-proposals-unread"), "1 of ");
    window.wait_for(Target::Id("proposal-why"));
    window.click(Target::Id("warning-words-unclaimed"));
    window.wait_for(Target::Id("selection-bar"));

    window.click(Target::Id("sign-off"));
    window.wait_text(Target::Id("cleared-with"), "2 unsourced");
    window.wait_text(Target::Id("cleared"), "cleared by Edith Editor");
    window.wait_text(Target::Id("cleared"), "2 unsourced");
    judge(&window, "gate-cleared");
    let cleared = machine.desk(|desk| Ok(desk.library()?[0].cleared.clone()));
    let let_through = cleared.and_then(|it| it.let_through).expect("it is kept");
    assert!(
        let_through
            .iter()
            .any(|it| it.rule == "no-source" && it.count == 2)
    );
    assert!(
        let_through
            .iter()
            .any(|it| it.rule == "proposals-unread" && it.count > 0)
    );

    // What another program takes away after the clearance is not covered by it.
    machine.desk(|desk| {
        let article = desk.library()?[0].article.id;
        let text = desk.text(article)?;
        let words = "It named no witness";
        let start = text.find(words).expect("the sample has it");
        let made = desk.perform(Intent::AddClaim {
            article,
            spans: vec![claimdesk_draft::Span::new(start, start + words.len())],
            kind: Default::default(),
            sources: Vec::new(),
        })?;
        desk.perform(Intent::Review {
            claims: vec![made.claims[0].claim.id],
            status: Status::Confirmed,
            correction: None,
            note: None,
        })
    });
    window.wait_text(Target::Id("since"), "1 unsourced");
}

#[test]
fn a_rule_that_blocks_shuts_the_gate_and_says_so() {
    let machine = confirmed("a_rule_that_blocks_shuts_the_gate_and_says_so");
    let window = machine.start(&[]);
    open(&window);
    window.click(Target::Id("go-settings"));
    window.wait_for(Target::Id("rules"));
    judge(&window, "settings-rules");
    window.choose(Target::Id("rule-no-source"), "blocks");
    window.wait_until("it is kept", || {
        let settings = machine.desk(|desk| desk.settings());
        settings.get("rules") == Some(&json!({ "no-source": "blocks" }))
    });
    window.click(Target::Id("article-row"));
    window.wait_text(Target::Id("gate"), "2 to resolve");
    window.press("g");
    window.wait_until("both are listed", || {
        window.all(Target::Id("finding")).len() == 2
    });
    assert!(!window.shows(Target::Id("sign-off")));
}

#[test]
fn the_first_start_asks_for_a_name_and_a_clearance_insists() {
    let machine = confirmed("the_first_start_asks_for_a_name_and_a_clearance_insists");
    let window = machine.start_unnamed(&[]);
    window.wait_for(Target::Id("ask-who"));
    judge(&window, "ask-who");
    window.click(Target::Id("ask-who-later"));
    window.wait_gone(Target::Id("ask-who"));
    window.wait_until("it is kept that it was asked", || {
        machine
            .desk(|desk| desk.settings())
            .contains_key("who_asked")
    });
    window.quit();

    let window = machine.start_unnamed(&[]);
    open(&window);
    assert!(!window.shows(Target::Id("ask-who")), "it is asked once");
    window.press("g");
    window.click(Target::Id("sign-off"));
    window.wait_text(Target::Id("gate-sheet"), "Enter your name.");
    assert!(machine.desk(|desk| Ok(desk.library()?[0].cleared.is_none())));
    judge(&window, "gate-without-a-name");
    window.fill(Target::Id("sign-off-name"), "Nora Vale");
    window.click(Target::Id("sign-off"));
    window.wait_text(Target::Id("cleared"), "cleared by Nora Vale");
    let cleared = machine.desk(|desk| Ok(desk.library()?[0].cleared.clone()));
    assert_eq!(cleared.expect("it is cleared").who, "Nora Vale");
}

#[test]
fn the_end_of_a_review_says_what_remains() {
    let machine = confirmed("the_end_of_a_review_says_what_remains");
    decide(&machine, Status::Unchecked);
    let window = machine.start(&[]);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("proposal-count"));
    window.press("F9");
    window.wait_text(Target::Id("review-position"), "1 of 2 · 2 left");
    window.press("c");
    window.wait_text(Target::Id("review-position"), "2 of 2 · 1 left");
    window.press("c");
    window.wait_text(Target::Id("review-finished"), "unread");
    judge(&window, "review-remains");
    let told = window.texts(Target::Id("review-finished")).concat();
    assert!(!told.contains("Every claim has been decided"), "{told}");

    machine.desk(|desk| {
        let article = desk.library()?[0].article.id;
        let mut proposer = claimdesk_app::Proposer::default();
        // One that is rejected may give way to another on the same words.
        loop {
            let proposals = proposer.propose(desk, article)?.proposals;
            if proposals.is_empty() {
                return Ok(());
            }
            let words = proposals.into_iter().map(|it| it.words).collect();
            desk.perform(Intent::RejectProposals { article, words })?;
        }
    });
    // What no proposal spoke of is still in no claim.
    window.wait_until("no proposal is left", || {
        let told = window.texts(Target::Id("review-finished")).concat();
        told.contains("in no claim") && !told.contains("unread")
    });
    window.wait_text(Target::Id("gate"), "Clear to publish, with 2 unsourced");
}
