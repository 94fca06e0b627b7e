//! Whatever is open owns its keys: every surface the window lists is opened, walked with Enter,
//! letters, digits and arrows, and the ledger is as it was.

use std::fs;

use claimdesk_desk::Desk;
use claimdesk_model::record::Status;
use serde_json::{Value, json};

use crate::harness::{Machine, Target, Window, text};

/// The window's own list of what can be open.
const SURFACES: &str = include_str!("../../ui/src/lib/surfaces.json");

/// What a tired hand presses: first the key that is wanted, then all that decide something.
const HAND: [&str; 21] = [
    "Enter", "c", "d", "x", "r", "a", "o", "u", "i", "y", "7", "Down", "Up", "Right", "Left", "j",
    "n", "s", "f", "w", "Enter",
];

fn surfaces() -> serde_json::Map<String, Value> {
    let list: Value = serde_json::from_str(SURFACES).expect("the list is JSON");
    list.as_object().expect("it is by name").clone()
}

fn css(id: &str) -> String {
    format!("[data-surface={id}]")
}

/// Everything a key could have changed: the claims, and the last entry of the log.
fn ledger(machine: &Machine) -> (Vec<String>, String) {
    machine.desk(|desk: &mut Desk| {
        let mut told = Vec::new();
        for summary in desk.library()? {
            told.push(format!("{:?}", summary.article));
            told.extend(
                desk.claims(summary.article.id)?
                    .iter()
                    .map(|c| format!("{c:?}")),
            );
        }
        Ok((told, format!("{:?}", desk.undo_state()?)))
    })
}

/// Opens a surface the way its row says, or the way only it is opened.
fn open(window: &Window, id: &str, row: &Value) {
    let keys = row["keys"].as_array().expect("its keys");
    if !keys.is_empty() {
        for chord in keys {
            window.press(chord.as_str().expect("a chord"));
        }
        return;
    }
    match id {
        "history" => {
            window.press("Ctrl+k");
            window.wait_for(Target::Css(&css("palette")));
            window.type_text("history");
            // With a claim selected, the claim has a history, too.
            window.click(Target::Role("option", "article’s history"));
        }
        "source" => {
            window.press("Ctrl+Shift+s");
            wait_focus(window, "sources-filter");
            window.press("Down");
            window.press("Enter");
        }
        "passphrase" => {
            window.press("Ctrl+,");
            window.click(Target::Role("button", "passphrase"));
        }
        "return" => {
            window.press("Ctrl+Shift+e");
        }
        "progress" => window.click(Target::Css("[data-testid=progress] .bar")),
        "tray" => {
            window.press("t");
            wait_focus(window, "tray-claim");
        }
        other => panic!("the list has “{other}”: say here how it is opened"),
    }
}

/// Whether a key is meant for the surface itself: there it may change something.
fn is_its_own(id: &str, key: &str) -> bool {
    // The tray is where a claim is attached and retired; what is typed into the palette is a command.
    match id {
        "tray" => ["Enter", "d"].contains(&key),
        "palette" | "library" => key == "Enter",
        _ => false,
    }
}

fn wait_focus(window: &Window, testid: &str) {
    window.wait_until(&format!("{testid} has the keyboard"), || {
        window.run("return document.activeElement?.dataset.testid", &[]) == testid
    });
}

/// Back on the article, with nothing open.
fn to_the_draft(window: &Window) {
    for _ in 0..5 {
        let open = "return [...document.querySelectorAll('[data-surface]')]
            .some(s => !['library', 'tray'].includes(s.dataset.surface))";
        if window.run(open, &[]) == Value::Bool(false) {
            break;
        }
        window.press("Escape");
    }
    window.press("Ctrl+1");
    window.wait_for(Target::Id("draft-page"));
    window.run("document.querySelector('[data-scope=draft]').focus()", &[]);
}

#[test]
fn no_key_pressed_in_anything_open_reaches_the_draft() {
    let machine = Machine::new("no_key_pressed_in_anything_open_reaches_the_draft");
    super::revise::two_revisions(&machine);
    let folder = machine.path("written");
    fs::create_dir(&folder).unwrap();
    let window = machine.start(&["--answer-save", &text(&folder)]);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-1"));
    // A sheet to bring back, and a claim that a key could decide.
    window.press("Ctrl+e");
    window.wait_for(Target::Css(&css("export")));
    window.click(Target::Id("format-xlsx"));
    window.press("Enter");
    window.wait_until("the sheet is written", || {
        fs::read_dir(&folder)
            .unwrap()
            .flatten()
            .any(|it| it.path().extension().is_some_and(|suffix| suffix == "xlsx"))
    });
    let sheet = fs::read_dir(&folder)
        .unwrap()
        .flatten()
        .map(|it| it.path())
        .find(|path| path.extension().is_some_and(|suffix| suffix == "xlsx"))
        .unwrap();
    window.press("Escape");
    window.quit();

    let window = machine.start(&[
        "--answer-save",
        &text(&folder),
        "--answer-open",
        &text(&sheet),
    ]);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-1"));
    window.press("j");
    for (id, row) in surfaces() {
        to_the_draft(&window);
        let before = ledger(&machine);
        open(&window, &id, &row);
        window.wait_for(Target::Css(&css(&id)));
        for key in HAND.into_iter().filter(|key| !is_its_own(&id, key)) {
            window.press(key);
        }
        // Whatever a key has started is answered before the ledger is looked at.
        window.run_async("setTimeout(arguments[0], 300)");
        assert_eq!(ledger(&machine), before, "keys pressed in “{id}”");
        window.picture(&format!("after-{id}"));
    }
}

#[test]
fn every_sheet_has_the_keyboard_and_gives_it_back() {
    let machine = Machine::new("every_sheet_has_the_keyboard_and_gives_it_back");
    super::revise::two_revisions(&machine);
    let window = super::revise::open(&machine);
    window.wait_for(Target::Id("card-1"));
    for (id, row) in surfaces() {
        if row["kind"] == "pane" || id == "return" {
            continue;
        }
        to_the_draft(&window);
        open(&window, &id, &row);
        window.wait_for(Target::Css(&css(&id)));
        let has = "const held = document.querySelector(arguments[0]);
            const at = document.activeElement;
            return held.contains(at) || held.closest('[role=dialog]')?.contains(at) || false";
        window.wait_until(&format!("“{id}” has the keyboard"), || {
            window.run(has, &[json!(css(&id))]) == Value::Bool(true)
        });
        super::revise::judge(&window, &id);
        window.run("document.documentElement.dataset.theme = 'light'", &[]);
        window.picture(&id);
        window.press("Escape");
        window.wait_gone(Target::Css(&css(&id)));
        let somewhere = "return document.activeElement !== document.body";
        window.wait_until(&format!("“{id}” gave the keyboard back"), || {
            window.run(somewhere, &[]) == Value::Bool(true)
        });
    }
}

#[test]
fn enter_exports_in_the_format_the_arrows_chose() {
    let machine = Machine::new("enter_exports_in_the_format_the_arrows_chose");
    machine.prepare(&["At least 41 people were killed"]);
    let folder = machine.path("written");
    fs::create_dir(&folder).unwrap();
    let window = machine.start(&["--answer-save", &text(&folder)]);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-1"));
    window.press("Ctrl+e");
    wait_focus(&window, "format-html");
    for _ in 0..3 {
        window.press("Down");
    }
    wait_focus(&window, "format-markdown");
    window.press("Enter");
    window.wait_until("the report is written", || {
        fs::read_dir(&folder)
            .unwrap()
            .flatten()
            .any(|it| it.path().extension().is_some_and(|suffix| suffix == "md"))
    });
    window.press("c");
    assert_eq!(machine.claims()[0].claim.status, Status::Unchecked);
    assert_eq!(machine.claims().len(), 1);
}

#[test]
fn the_sources_take_keys_at_once_however_they_are_opened() {
    let machine = Machine::new("the_sources_take_keys_at_once_however_they_are_opened");
    machine.prepare(&["At least 41 people were killed"]);
    let window = machine.start(&[]);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-1"));
    let by_palette = |window: &Window| {
        window.press("Ctrl+k");
        window.type_text("sources");
        window.press("Enter");
    };
    let ways: [&dyn Fn(&Window); 3] = [
        &|window| window.press("Ctrl+Shift+s"),
        &|window| window.click(Target::Id("go-sources")),
        &by_palette,
    ];
    for way in ways {
        way(&window);
        wait_focus(&window, "sources-filter");
        window.type_text("agence");
        window.wait_text(Target::Id("source-row"), "Agence");
        window.press("Down");
        window.press("Enter");
        window.wait_for(Target::Id("source-sheet"));
        window.press("Escape");
        window.wait_gone(Target::Id("source-sheet"));
        window.press("Escape");
        window.press("Escape");
        window.wait_for(Target::Id("draft-page"));
    }
}

#[test]
fn a_claim_is_not_decided_while_other_words_are_picked() {
    let machine = Machine::new("a_claim_is_not_decided_while_other_words_are_picked");
    machine.prepare(&["At least 41 people were killed"]);
    let window = machine.start(&[]);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-1"));
    window.press("j");
    window.drag_over("nine kilometres inland");
    window.wait_for(Target::Id("selection-bar"));
    window.press("c");
    window.wait_text(Target::Id("toast"), "other words are selected");
    window.press("Escape");
    window.wait_gone(Target::Id("selection-bar"));
    assert_eq!(machine.claims()[0].claim.status, Status::Unchecked);
    window.press("c");
    window.wait_until("it is confirmed", || {
        machine.claims()[0].claim.status == Status::Confirmed
    });
}
