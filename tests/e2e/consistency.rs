//! The draft against itself: its names are checked and what is in doubt is settled, by keyboard alone.

use claimdesk_readers::Hint;
use serde_json::json;

use crate::harness::{Machine, Target, Window};

/// A draft with ten slips: a headline, a name, a list, a unit, a sum, points, a multiple, a length of time, a quotation
/// and a currency.
const SLIPS: &str = "# Harbour fund pays three towns 41 million euros

Commander Halima Wanjohi of the coast guard opened the new pier in Velmark on Tuesday, 3 March 2026. Wanjohi said the fund had paid 51 million euros to three towns.

The fund has three reasons for the grant: safety and jobs. Wanjoni said the pier was 12 metres (95 feet) long.

Finance minister Paul Berger said 20 men and 31 women, 41 people in all, had worked on it. Health minister Paul Berger praised them.

The share of foreign ships rose from 12 percent to 15 percent, a rise of 3 percent. Traffic doubled from 200 to 300 ships a year.

The pier was built from 2019 to 2022, which took five years.

“We will not close the pier before the summer,” Wanjohi said. On the radio she had said: “We will not close the pier before the winter.”

The repairs cost 200 dollars (180 euros), and the paint 400 dollars (900 euros).

Ann Hoffman and Tom Hofmann of the family firm watched. Hofmann left early.
";

const EXAMINED: Target<'static> = Target::Id("examined");

fn with_draft(test: &'static str, draft: &str) -> Machine {
    let machine = Machine::new(test);
    machine.desk(|desk| {
        let hint = Hint::file_name("slips.md");
        desk.import(draft.as_bytes(), "slips.md", hint)
    });
    machine
}

/// Opens the one article by keyboard.
fn open(machine: &Machine) -> Window {
    let window = machine.start(&[]);
    window.wait_for(Target::Id("article-row"));
    window.run(
        "document.querySelector('[data-testid=article-row]').focus()",
        &[],
    );
    window.press("Enter");
    window.wait_for(EXAMINED);
    window.wait_until("the keyboard came from the library to the draft", || {
        window.press("F6");
        has_keyboard(&window, "draft-page")
    });
    window
}

fn in_doubt(window: &Window, count: usize) {
    window.wait_text(EXAMINED, &format!("looked at, {count} in doubt"));
}

fn has_keyboard(window: &Window, id: &str) -> bool {
    let asks = "return document.activeElement?.dataset.testid ?? ''";
    window.run(asks, &[]) == json!(id)
}

/// Waits until the list of names has the keyboard.
fn wait_for_list(window: &Window) {
    window.wait_until("the list of names has the keyboard", || {
        has_keyboard(window, "name-list")
    });
}

fn paint(window: &Window, theme: &str) {
    let paint = "document.documentElement.dataset.theme = arguments[0]";
    window.run(paint, &[json!(theme)]);
}

/// Judges what is shown, light and dark.
fn judge(window: &Window, screen: &str) {
    for theme in ["light", "dark"] {
        paint(window, theme);
        window.assert_accessible(&format!("{screen}-{theme}"));
        window.picture(&format!("{screen}-{theme}"));
    }
}

#[test]
fn ten_planted_slips_are_settled_by_keyboard() {
    let machine = with_draft("ten_planted_slips_are_settled_by_keyboard", SLIPS);
    let window = open(&machine);
    in_doubt(&window, 10);

    // The name is spelled right, and its variant is another person's.
    window.press("Ctrl+5");
    wait_for_list(&window);
    window.press("Down");
    window.press("Home");
    window.wait_text(Target::Id("name-detail"), "Halima Wanjohi");
    window.wait_text(Target::Id("name-detail"), "Wanjoni");
    judge(&window, "names");
    window.press("c");
    window.wait_text(
        Target::Id("name-checked"),
        "Spelled right, says Edith Editor",
    );
    window.press("l");
    window.type_text("navy list, page 4");
    window.press("Enter");
    window.wait_text(
        Target::Id("name-list"),
        "Checked by Edith Editor: navy list, page 4",
    );
    window.press("Escape");
    wait_for_list(&window);
    window.press("a");
    in_doubt(&window, 9);
    machine.desk(|desk| {
        let names = desk.checked_names()?;
        assert_eq!((names.len(), &*names[0].name), (1, "Halima Wanjohi"));
        assert_eq!(desk.names_apart()?[0].names, ["Wanjohi", "Wanjoni"]);
        Ok(())
    });

    // All others, one after another in the margin.
    window.press("Enter");
    window.press("q");
    window.wait_for(Target::Id("finding-dismiss"));
    judge(&window, "findings");
    for left in (0..9).rev() {
        window.wait_for(Target::Id("finding-dismiss"));
        window.press("Delete");
        in_doubt(&window, left);
    }
    window.wait_gone(Target::Id("finding-card"));
    machine.desk(|desk| {
        let article = desk.library()?[0].article.id;
        assert_eq!(desk.dismissed(article)?.len(), 9);
        Ok(())
    });

    window.press("Ctrl+z");
    in_doubt(&window, 1);
    window.press("Ctrl+Shift+z");
    in_doubt(&window, 0);
}

#[test]
fn the_gate_leads_to_each_place_and_both_are_lit() {
    let machine = with_draft("the_gate_leads_to_each_place_and_both_are_lit", SLIPS);
    let window = open(&machine);
    in_doubt(&window, 10);
    window.press("g");
    window.wait_for(Target::Id("warning-consistency-error"));
    window.wait_text(
        Target::Id("warning-consistency-error"),
        "2 contradictions within the draft",
    );
    window.press(".");
    window.wait_text(Target::Id("warning-consistency-error"), "1 of 2");
    window.picture("gate");
    let lit = "return [...CSS.highlights.get('claim-selected')].map((it) => it.toString?.() ?? it.startOffset).length";
    window.wait_until("both places are lit", || {
        window
            .run(lit, &[])
            .as_u64()
            .is_some_and(|ranges| ranges > 1)
    });
    window.press("Escape");
    window.wait_text(Target::Id("finding-card"), "12 metres = 39.37 feet");
}

/// A draft with as many people as a large investigation has, long names and names that are read from the right.
fn many_names() -> String {
    let mut draft = String::from("# The inquiry\n\n");
    let given = [
        "Anna", "Bruno", "Clara", "David", "Elena", "Felix", "Greta", "Hugo", "Irina", "Jonas",
    ];
    let family = [
        "Abelard",
        "Bergstrom",
        "Castellano",
        "Dimitrov",
        "Eriksen",
        "Fontaine",
        "Grunwald",
        "Hollander",
        "Ivanenko",
        "Jankowski",
        "Kaczmarek",
        "Lindqvist",
        "Marchetti",
        "Novotny",
        "Oliveira",
        "Papadakis",
        "Quintero",
        "Rasmussen",
        "Szymanski",
        "Tavares",
    ];
    for (at, last) in family.iter().enumerate() {
        for first in given {
            draft += &format!(
                "{first} {last}{} said the inquiry was late. ",
                ["", "son"][at % 2]
            );
        }
        draft += "\n\n";
    }
    draft += "The Interparliamentary Commission of Inquiry into the Reconstruction and Maintenance of Harbours, Bridges and \
              Waterways said it would answer.\n\nהדוח של Reuters פורסם אתמול, אמר דוד כהן.\n";
    draft
}

#[test]
fn two_hundred_names_are_walked_and_found_by_keyboard() {
    let machine = with_draft(
        "two_hundred_names_are_walked_and_found_by_keyboard",
        &many_names(),
    );
    let window = open(&machine);
    window.press("Ctrl+5");
    wait_for_list(&window);
    window.press("End");
    window.wait_for(Target::Id("name-detail"));
    window.picture("end");
    window.press("Home");
    window.wait_text(Target::Id("name-detail"), "Anna Abelard");
    window.press("Shift+Tab");
    window.type_text("quintero");
    window.wait_text(Target::Id("name-list"), "Anna Quintero");
    window.press("Down");
    wait_for_list(&window);
    window.press("Down");
    window.wait_text(Target::Id("name-detail"), "Bruno Quintero");
    window.picture("found");
}

#[test]
fn the_names_are_read_at_any_size_and_theme() {
    let machine = with_draft("the_names_are_read_at_any_size_and_theme", SLIPS);
    let window = open(&machine);
    window.resize(1280, 800);
    window.press("Ctrl+5");
    wait_for_list(&window);
    window.press("Home");
    window.wait_for(Target::Id("name-detail"));
    for (zoom, theme) in [("100%", "light"), ("100%", "dark"), ("200%", "light")] {
        paint(&window, theme);
        window.run(
            "document.documentElement.style.fontSize = arguments[0]",
            &[json!(zoom)],
        );
        window.picture(&format!("names-{zoom}-{theme}"));
        let wide =
            "const it = document.querySelector('.names'); return it.scrollWidth <= it.clientWidth";
        assert_eq!(
            window.run(wide, &[]),
            json!(true),
            "{zoom}: nothing runs out of the pane"
        );
    }
}

#[test]
fn a_draft_that_names_nobody_says_so() {
    let machine = with_draft("a_draft_that_names_nobody_says_so", "it rained all day.\n");
    let window = open(&machine);
    in_doubt(&window, 0);
    window.press("Ctrl+5");
    wait_for_list(&window);
    window.wait_text(
        Target::Id("name-list"),
        "The draft names nobody and nothing.",
    );
    window.picture("empty");
}
