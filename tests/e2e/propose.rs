//! What the draft claims is proposed: accepted, corrected and rejected by keyboard, and seen in the coverage view.

use claimdesk_model::view::ClaimView;

use crate::harness::{Machine, Target, Window, text};

const DRAFT: &str = "# Bridge reopens

The bridge carries 4,000 cars a day, the minister, Ana Kova, told Reuters. \"It is safe,\" Kova said. \"I cross it every morning.\"

It was closed for eleven months in 2025. Repairs cost $12 million, according to the audit office. Who would have thought it?
";

/// A machine with the draft on its disk, and a window that was told to open it.
fn with_draft(test: &'static str) -> (Machine, Window) {
    let machine = Machine::new(test);
    let draft = machine.file("drafts/bridge.md", DRAFT);
    let window = machine.start(&[&text(&draft)]);
    window.wait_text(Target::Id("proposal-count"), "5 proposed claims");
    (machine, window)
}

fn sources_of(machine: &Machine, claim: &ClaimView) -> Vec<String> {
    machine.desk(|desk| {
        (claim.attributions.iter())
            .map(|tie| Ok(desk.source(tie.attribution.fields.source)?.fields.name))
            .collect()
    })
}

fn count(window: &Window, words: &str) {
    window.wait_text(Target::Id("proposal-count"), words);
}

#[test]
fn proposals_are_accepted_corrected_and_rejected_by_keyboard() {
    let (machine, window) = with_draft("proposals_are_accepted_corrected_and_rejected_by_keyboard");
    assert!(machine.claims().is_empty(), "nothing is claimed unasked");

    window.press("f");
    window.wait_text(Target::Id("proposal-why"), "told");
    window.press("y");
    count(&window, "4 proposed claims");
    let claims = machine.claims();
    assert_eq!(claims[0].words, "The bridge carries 4,000 cars a day");
    assert_eq!(sources_of(&machine, &claims[0]), ["Ana Kova", "Reuters"]);

    // The next one is selected: its source was somebody else.
    window.press("e");
    window.wait_until("the field for sources has the keyboard", || {
        window.run("return document.activeElement?.dataset.testid", &[]) == "source-picker"
    });
    window.type_text("BBC News");
    window.wait_for(Target::Role("option", "BBC News"));
    window.press("Enter");
    count(&window, "3 proposed claims");
    let claims = machine.claims();
    assert_eq!(claims[1].words, "\"It is safe,\"");
    assert!(sources_of(&machine, &claims[1])[0].contains("BBC"));

    // Rejected, taken back, rejected again: it stays away.
    window.press("Backspace");
    count(&window, "2 proposed claims");
    window.press("Ctrl+z");
    count(&window, "3 proposed claims");
    window.press("Ctrl+Shift+z");
    count(&window, "2 proposed claims");
    window.quit();
    let window = machine.start(&[]);
    window.click(Target::Id("article-row"));
    count(&window, "2 proposed claims");
    assert_eq!(machine.claims().len(), 2);
}

#[test]
fn proposals_of_one_kind_are_taken_at_once_and_taken_back() {
    let (machine, window) = with_draft("proposals_of_one_kind_are_taken_at_once_and_taken_back");
    window.click(Target::Id("proposals-at-once"));
    window.click(Target::Id("accept-quotes"));
    count(&window, "3 proposed claims");
    let quotes = machine.claims();
    assert_eq!(quotes.len(), 2);
    assert_eq!(sources_of(&machine, &quotes[0]), ["Ana Kova"]);
    assert_eq!(
        quotes[0].attributions[0].attribution.fields.source,
        quotes[1].attributions[0].attribution.fields.source,
        "one person, entered once"
    );
    window.click(Target::Role("button", "Undo"));
    count(&window, "5 proposed claims");
    assert!(machine.claims().is_empty());

    window.click(Target::Id("reject-all"));
    window.wait_text(Target::Id("proposals-none"), "No proposals left.");
    window.click(Target::Role("button", "Restore rejected"));
    count(&window, "5 proposed claims");
    window.assert_accessible("proposals");
}

#[test]
fn the_coverage_view_shows_what_nobody_has_looked_at() {
    let (machine, window) = with_draft("the_coverage_view_shows_what_nobody_has_looked_at");
    window.press("v");
    window.wait_text(Target::Id("coverage-open"), "1");
    window.wait_text(Target::Id("coverage-claimed"), "0");
    window.assert_accessible("coverage");

    // The next sentence without a source is a claim now.
    window.press("b");
    window.wait_text(Target::Id("proposal-why"), "no source in the text");
    window.press("Enter");
    window.wait_text(Target::Id("coverage-claimed"), "1");
    window.wait_text(Target::Id("coverage-open"), "0");
    assert_eq!(
        machine.claims()[0].words,
        "It was closed for eleven months in 2025."
    );
    window.press("v");
    window.wait_gone(Target::Id("coverage-legend"));
}

#[test]
fn a_half_claimed_sentence_stays_open_and_its_rest_is_proposed() {
    let machine = Machine::new("a_half_claimed_sentence_stays_open_and_its_rest_is_proposed");
    let plant = "The plant in Leeds opened in 1987 and employs 400 people.\n";
    let draft = machine.file("drafts/plant.md", plant);
    let window = machine.start(&[&text(&draft)]);
    count(&window, "1 proposed claim");
    window.press("Escape");
    machine_claims_words(&machine, "employs 400 people");
    window.quit();

    let window = machine.start(&[]);
    window.click(Target::Id("article-row"));
    count(&window, "1 proposed claim");
    window.press("v");
    window.wait_text(Target::Id("coverage-open"), "1");
    window.wait_text(Target::Id("coverage-claimed"), "0");
    window.wait_text(
        Target::Id("coverage-unclaimed"),
        "2 numbers, names and dates",
    );
    window.assert_accessible("coverage-by-words");
    window.picture("coverage-by-words");
    window.press("f");
    window.wait_text(
        Target::Id("proposal-why"),
        "holds another part of this sentence",
    );
    window.press("y");
    window.wait_text(Target::Id("coverage-open"), "0");
    window.wait_text(Target::Id("coverage-claimed"), "1");
    let words: Vec<String> = machine
        .claims()
        .into_iter()
        .map(|claim| claim.words)
        .collect();
    assert_eq!(
        words,
        ["employs 400 people", "The plant in Leeds opened in 1987"]
    );
}

/// Makes a claim of words, as another window would.
fn machine_claims_words(machine: &Machine, words: &str) {
    machine.desk(|desk| {
        let article = desk.library()?[0].article.id;
        let start = desk.text(article)?.find(words).unwrap_or_default();
        let spans = vec![claimdesk_draft::Span::new(start, start + words.len())];
        desk.perform(claimdesk_model::intent::Intent::AddClaim {
            article,
            spans,
            kind: claimdesk_model::record::ClaimKind::Fact,
            sources: Vec::new(),
        })
    });
}

const NAMES: &str = "# Iodine

Iodine fell by half, Ursula Maurer said. It is a scandal of 2006, Ursula Mauer said on Monday.

The report's authors said 46% of children lacked it. The authors said the law of 2004 had failed.
";

#[test]
fn a_batch_tells_its_new_sources_and_one_key_merges_those_that_look_alike() {
    let machine =
        Machine::new("a_batch_tells_its_new_sources_and_one_key_merges_those_that_look_alike");
    let draft = machine.file("drafts/iodine.md", NAMES);
    let window = machine.start(&[&text(&draft)]);
    window.wait_for(Target::Id("proposal-card"));
    window.click(Target::Id("proposals-at-once"));
    window.click(Target::Id("accept-all"));
    window.wait_text(Target::Id("toasts"), "3 new sources, 2 look alike");
    window.wait_text(Target::Id("toasts"), "Maurer");
    window.assert_accessible("look-alikes");
    window.picture("look-alikes");
    assert_eq!(origins(&machine), 3);
    window.press("Shift+m");
    window.wait_until("the look-alikes are one", || origins(&machine) == 2);
    window.click(Target::Role("button", "Undo"));
    window.wait_until("they are two again", || origins(&machine) == 3);
}

/// How many sources the claims rest on.
fn origins(machine: &Machine) -> usize {
    let ties = machine
        .claims()
        .into_iter()
        .flat_map(|claim| claim.attributions);
    let sources: std::collections::BTreeSet<_> =
        ties.map(|tie| tie.attribution.fields.source).collect();
    sources.len()
}
