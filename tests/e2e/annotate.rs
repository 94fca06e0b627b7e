//! The first journey: open a draft, mark its claims, tie them to sources.

use claimdesk_model::record::Level;

use crate::harness::{Machine, SAMPLE, Target, Window, text};

/// A machine with the sample on its disk, and a window that was told to open it.
fn with_sample(test: &'static str) -> (Machine, Window) {
    let machine = Machine::new(test);
    let draft = machine.file("drafts/tarnholm.md", SAMPLE);
    let window = machine.start(&[&text(&draft)]);
    window.wait_text(Target::Id("draft-page"), "Four days after an explosion");
    (machine, window)
}

#[test]
fn a_draft_is_opened_from_the_dialog() {
    let machine = Machine::new("a_draft_is_opened_from_the_dialog");
    let draft = machine.file(
        "drafts/bridge.md",
        "# Bridge reopens\n\nIt carries 4,000 cars.",
    );
    let window = machine.start(&["--answer-open", &text(&draft)]);
    window.click(Target::Id("import"));
    window.wait_text(Target::Id("draft-page"), "It carries 4,000 cars.");
    window.wait_text(Target::Id("articles"), "Bridge reopens");
    // The dialog's second answer is that it was cancelled: nothing happens.
    window.click(Target::Id("import"));
    window.click(Target::Id("go-keys"));
    window.wait_for(Target::Id("keys-screen"));
    let library = machine.desk(|desk| desk.library());
    assert_eq!(
        library.len(),
        2,
        "the sample, and the draft that was opened"
    );
}

#[test]
fn a_draft_is_pasted() {
    let machine = Machine::new("a_draft_is_pasted");
    let window = machine.start(&[]);
    window.click(Target::Id("paste"));
    window.fill(
        Target::Id("paste-text"),
        "Six bridges were closed on Monday.",
    );
    window.click(Target::Id("paste-submit"));
    window.wait_text(
        Target::Id("draft-page"),
        "Six bridges were closed on Monday.",
    );
}

#[test]
fn claims_are_made_with_the_mouse() {
    let (machine, window) = with_sample("claims_are_made_with_the_mouse");

    window.drag_over("At least 41 people were killed");
    window.wait_for(Target::Id("selection-bar"));
    window.click(Target::Role("button", "Claim"));
    window.wait_for(Target::Id("card-1"));

    // Nested in the first one.
    window.drag_over("41 people");
    window.press("Enter");
    window.wait_for(Target::Id("card-2"));

    // Across two paragraphs.
    window.drag_over("since independence.A spark");
    window.press("Enter");
    window.wait_for(Target::Id("card-3"));

    // A double click takes the word, a triple click the sentence.
    window.click_words("flattened two", 2);
    window.press("Enter");
    window.wait_for(Target::Id("card-4"));
    window.click_words("It named no witness", 3);
    window.press("Enter");
    window.wait_for(Target::Id("card-5"));

    let words: Vec<String> = machine
        .claims()
        .into_iter()
        .map(|claim| claim.words)
        .collect();
    assert_eq!(words[0], "At least 41 people were killed");
    assert_eq!(words[1], "41 people");
    assert!(words[2].starts_with("since independence.") && words[2].ends_with("A spark"));
    assert_eq!(words[3], "flattened");
    assert_eq!(words[4], "It named no witness.");
}

#[test]
fn a_claim_takes_more_words_elsewhere() {
    let (machine, window) = with_sample("a_claim_takes_more_words_elsewhere");
    window.drag_over("At least 41 people");
    window.press("Enter");
    window.wait_for(Target::Id("card-1"));
    window.drag_over("The city's own hospitals put the figure at 38");
    window.click(Target::Role("button", "Add to claim 1"));
    window.wait_until("the claim has two spans", || {
        machine.claims()[0].spans.len() == 2
    });
    assert_eq!(machine.claims().len(), 1);
}

#[test]
fn a_claim_is_made_and_tied_with_the_keyboard_alone() {
    let (machine, window) = with_sample("a_claim_is_made_and_tied_with_the_keyboard_alone");
    window.press("Down");
    window.press("Down");
    window.press("Shift+Right");
    window.press("Enter");
    window.wait_for(Target::Id("card-1"));
    window.press("s");
    window.wait_until("the field for sources has the keyboard", || {
        window.run("return document.activeElement?.dataset.testid", &[]) == "source-picker"
    });
    window.type_text("Reuters");
    window.wait_for(Target::Role("option", "Reuters"));
    window.press("Enter");
    window.wait_until("the claim rests on a source", || {
        machine.claims()[0].attributions.len() == 1
    });
}

#[test]
fn a_claim_is_tied_to_known_and_new_sources() {
    let (machine, window) = with_sample("a_claim_is_tied_to_known_and_new_sources");
    window.drag_over("Reuters, which first reported the higher number");
    window.press("Enter");
    window.click(Target::Id("card-head-1"));

    window.fill(Target::Id("source-picker"), "reuters");
    window.click(Target::Role("option", "Reuters"));
    window.wait_text(Target::Id("attribution"), "Reuters");

    window.fill(
        Target::Id("source-picker"),
        "a source in the rescue services",
    );
    window.click(Target::Id("source-create"));
    window.choose(Target::Id("source-kind"), "unnamed person");
    window.click(Target::Role("button", "Create"));
    window.wait_until("there are two attributions", || {
        window.all(Target::Id("attribution")).len() == 2
    });

    window.choose(Target::Role("combobox", "Level"), "background");
    window.fill(Target::Id("locator-url"), "https://example.org/wire/41");
    window.press("Enter");
    window.wait_until("the second attribution is complete", || {
        let claim = &machine.claims()[0];
        let fields = &claim.attributions[1].attribution.fields;
        fields.level == Level::Background && fields.locator.url == "https://example.org/wire/41"
    });
}

#[test]
fn the_words_that_name_a_source_are_marked() {
    let (machine, window) = with_sample("the_words_that_name_a_source_are_marked");
    window.drag_over("At least 41 people were killed");
    window.press("Enter");
    window.click(Target::Id("card-head-1"));
    window.fill(Target::Id("source-picker"), "Ministry of Civil Protection");
    window.click(Target::Id("source-create"));
    window.choose(Target::Id("source-kind"), "government");
    window.click(Target::Role("button", "Create"));
    window.click(Target::Id("mark-naming"));
    window.drag_over("Ministry of Civil Protection");
    window.press("Enter");
    window.wait_until("the naming is marked", || {
        let attributions = &machine.claims()[0].attributions;
        attributions
            .first()
            .is_some_and(|attribution| attribution.mention.len() == 1)
    });
}
