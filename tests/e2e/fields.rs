//! Fields store what the hand meant, or say why not: dates, addresses, corrections, and what is
//! locked.

use claimdesk_model::intent::{Intent, SourceRef};
use claimdesk_model::record::{SourceKind, Status};
use serde_json::json;

use crate::harness::{Machine, Target, Window, text};
use crate::revise::judge;

const CLAIM: &str = "At least 41 people were killed";

/// The sample with one claim that rests on the ministry, open in review.
fn in_review(test: &'static str) -> (Machine, Window) {
    let machine = Machine::new(test);
    machine.prepare(&[CLAIM]);
    let claim = machine.claims()[0].claim.id;
    machine.desk(|desk| {
        desk.perform(Intent::AddAttribution {
            claim,
            source: SourceRef::New {
                name: "Ministry of Civil Protection".into(),
                kind: SourceKind::Government,
            },
            fields: None,
        })
    });
    let window = machine.start(&[]);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-1"));
    window.press("F9");
    window.wait_for(Target::Id("review"));
    (machine, window)
}

fn value(window: &Window, testid: &str) -> String {
    let field = window.wait_for(Target::Id(testid));
    let value = window.run("return arguments[0].value", &[field.as_argument()]);
    value.as_str().unwrap().to_owned()
}

fn wait_focus(window: &Window, testid: &str) {
    window.wait_until(&format!("{testid} has the keyboard"), || {
        window.run("return document.activeElement?.dataset.testid", &[]) == testid
    });
}

#[test]
fn a_day_is_typed_and_told_in_words() {
    let (machine, window) = in_review("a_day_is_typed_and_told_in_words");
    let accessed = |machine: &Machine| {
        machine.claims()[0].attributions[0]
            .attribution
            .fields
            .accessed
            .map(|day| day.to_string())
    };
    window.press("l");
    wait_focus(&window, "locator-url");
    window.click(Target::Id("attribution-accessed"));
    window.type_text("30 Nov 2025");
    window.wait_text(Target::Css(".echo"), "Sunday, 30 November 2025");
    judge(&window, "day");
    window.run("document.documentElement.dataset.theme = 'light'", &[]);
    window.picture("day");
    window.press("Enter");
    window.wait_until("the day is stored", || {
        accessed(&machine).as_deref() == Some("2025-11-30")
    });

    for (typed, why) in [
        ("31 Feb 2026", "There is no 31 February"),
        ("0030-12-11", "The year 30 is not between 1900"),
        ("03/04/2026", "It may be 3 April or 4 March"),
    ] {
        window.fill(Target::Id("attribution-accessed"), typed);
        window.press("Enter");
        window.wait_text(Target::Css(".fault"), why);
        assert_eq!(value(&window, "attribution-accessed"), typed);
        assert_eq!(accessed(&machine).as_deref(), Some("2025-11-30"), "{typed}");
    }
    window.fill(Target::Id("attribution-accessed"), "t");
    window.press("Enter");
    window.wait_until("today is stored", || {
        accessed(&machine).is_some_and(|day| day != "2025-11-30")
    });
}

#[test]
fn a_deadline_is_typed_as_people_write_it() {
    let (machine, window) = in_review("a_deadline_is_typed_as_people_write_it");
    let deadline =
        |machine: &Machine| machine.desk(|desk| Ok(desk.library()?[0].article.fields.deadline));
    window.press("F2");
    window.click(Target::Id("article-deadline"));
    window.type_text("tomorrow 9am");
    window.wait_text(Target::Css(".echo"), "09:00");
    window.press("Enter");
    window.wait_until("the deadline is stored", || deadline(&machine).is_some());
    let stored = deadline(&machine);
    window.fill(Target::Id("article-deadline"), "11, 30, 2026, 23, 30");
    window.press("Enter");
    window.wait_for(Target::Css(".fault"));
    window.picture("deadline");
    assert_eq!(
        deadline(&machine),
        stored,
        "what cannot be read changes nothing"
    );
}

#[test]
fn a_refused_address_holds_the_decision_back() {
    let (machine, window) = in_review("a_refused_address_holds_the_decision_back");
    let url = |machine: &Machine| {
        let fields = &machine.claims()[0].attributions[0].attribution.fields;
        fields.locator.url.clone()
    };
    window.press("l");
    wait_focus(&window, "locator-url");
    window.type_text("mja com au");
    window.press("Enter");
    window.wait_text(Target::Css(".fault"), "an address has no spaces");
    judge(&window, "refused");
    window.run("document.documentElement.dataset.theme = 'light'", &[]);
    window.press("Escape");
    window.wait_gone(Target::Id("locator-url"));
    window.press("c");
    window.wait_text(Target::Id("toast"), "“mja com au” is not saved");
    window.picture("held");
    assert_eq!(machine.claims()[0].claim.status, Status::Unchecked);

    window.click(Target::Role("button", "Go to the field"));
    wait_focus(&window, "locator-url");
    assert_eq!(value(&window, "locator-url"), "mja com au");
    window.fill(Target::Id("locator-url"), "mja.com.au/x");
    window.press("Enter");
    window.wait_until("the address is completed", || {
        url(&machine) == "https://mja.com.au/x"
    });
    assert_eq!(value(&window, "locator-url"), "https://mja.com.au/x");
    window.press("Escape");
    window.press("c");
    window.wait_until("it is confirmed", || {
        machine.claims()[0].claim.status == Status::Confirmed
    });
}

#[test]
fn a_correction_is_begun_at_its_end_and_shows_what_it_changes() {
    let (machine, window) = in_review("a_correction_is_begun_at_its_end_and_shows_what_it_changes");
    window.press("r");
    wait_focus(&window, "review-correction");
    let caret = "const at = document.activeElement;
        return [at.selectionStart, at.selectionEnd, at.value.length]";
    let length = CLAIM.encode_utf16().count();
    assert_eq!(window.run(caret, &[]), json!([length, length, length]));
    window.type_text(" and 9 hurt");
    window.wait_text(Target::Id("review-correction-change"), "and 9 hurt");
    judge(&window, "correction");
    window.run("document.documentElement.dataset.theme = 'light'", &[]);
    window.picture("correction");
    window.press("Ctrl+a");
    window.type_text("in 2004");
    window.wait_text(
        Target::Id("review-correction-drops"),
        "This drops 6 of 6 words",
    );
    assert_eq!(machine.claims()[0].claim.correction, None);
}

/// The sample with one claim on a confidential source whose true name is sealed, open at the list
/// of formats; files are saved to `reports`.
fn exporting_sealed(test: &'static str, reports: &str) -> (Machine, Window) {
    let machine = Machine::new(test);
    machine.prepare(&[CLAIM]);
    let claim = machine.claims()[0].claim.id;
    machine.desk(|desk| {
        desk.create_vault("correct horse battery")?;
        let outcome = desk.perform(Intent::AddAttribution {
            claim,
            source: SourceRef::New {
                name: "An official".into(),
                kind: SourceKind::UnnamedPerson,
            },
            fields: None,
        })?;
        let source = outcome.sources[0].clone();
        let mut fields = source.fields.clone();
        fields.confidential = true;
        desk.perform(Intent::EditSource {
            source: source.id,
            fields,
        })?;
        desk.perform(Intent::EditClaims {
            claims: vec![claim],
            kind: None,
            priority: None,
            assignee: None,
            note: Some("Ring the J.Doe number again".into()),
        })?;
        desk.set_contact(
            source.id,
            &claimdesk_model::record::ContactDetails {
                identity: "Jane Doe".into(),
                ..Default::default()
            },
        )
    });
    let folder = machine.path(reports);
    std::fs::create_dir(&folder).unwrap();
    let window = machine.start(&["--answer-save", &text(&folder)]);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-1"));
    window.press("Ctrl+e");
    window.wait_for(Target::Id("export-unlock"));
    (machine, window)
}

/// Judges what is shown, light and dark, and takes its picture.
fn judge_and_picture(window: &Window, screen: &str) {
    judge(window, screen);
    for theme in ["light", "dark"] {
        let paint = "document.documentElement.dataset.theme = arguments[0]";
        window.run(paint, &[json!(theme)]);
        window.picture(&format!("{screen}-{theme}"));
    }
}

/// Returns whether something stands whole in what its sheet shows without scrolling.
fn is_in_view(window: &Window, testid: &str) -> bool {
    let seen = "const it = document.querySelector(`[data-testid=${arguments[0]}]`);
        const [box, sheet] = [it, it.closest('.body')].map((e) => e.getBoundingClientRect());
        return box.height > 0 && box.top >= sheet.top && box.bottom <= sheet.bottom";
    window.run(seen, &[json!(testid)]) == true
}

fn can_be_saved(window: &Window) -> bool {
    let armed = "return !document.querySelector('[data-testid=export-save]').disabled";
    window.run(armed, &[]) == true
}

fn unlock(window: &Window) {
    window.click(Target::Id("export-unlock"));
    wait_focus(window, "passphrase");
    window.type_text("correct horse battery");
    window.press("Enter");
    window.wait_gone(Target::Id("export-unlock"));
    window.wait_until("it can be saved", || can_be_saved(window));
}

#[test]
fn a_report_waits_for_the_names_it_has_to_keep_out() {
    let (machine, window) =
        exporting_sealed("a_report_waits_for_the_names_it_has_to_keep_out", "reports");
    window.wait_text(Target::Id("export-locked"), "while the names are locked");
    assert!(
        !can_be_saved(&window),
        "names that are sealed cannot be kept out"
    );
    judge_and_picture(&window, "export-locked");
    unlock(&window);
    window.wait_text(Target::Id("export-redaction"), "note withheld");
    window.wait_text(Target::Id("kept-jump"), "1 note is withheld");
    assert!(
        is_in_view(&window, "kept-notes"),
        "what is withheld is seen at once"
    );
    judge_and_picture(&window, "export-redaction");
    window.run(
        "document.querySelector('[data-testid=format-ninjs]').scrollIntoView()",
        &[],
    );
    window.click(Target::Id("kept-jump"));
    window.wait_for(Target::Id("kept-decide"));
    assert!(
        is_in_view(&window, "kept-decide"),
        "one click leads to the notes"
    );
    judge_and_picture(&window, "export-kept-notes");
    window.click(Target::Id("export-save"));
    let written = || {
        // What is still being written has a hidden name.
        let paths = (std::fs::read_dir(machine.path("reports")).unwrap())
            .map(|file| file.unwrap().path())
            .filter(|path| path.extension().is_some_and(|it| it == "html"))
            .filter(|path| {
                !path
                    .file_name()
                    .unwrap()
                    .as_encoded_bytes()
                    .starts_with(b".")
            });
        paths
            .last()
            .map(|path| std::fs::read_to_string(path).unwrap())
    };
    window.wait_until("the report is written", || written().is_some());
    let report = written().unwrap();
    assert!(report.contains("(withheld)"), "the note was kept back");
    assert!(!report.contains("Doe"), "the name is nowhere");
}

#[test]
fn what_is_locked_is_unlocked_beside_its_tick() {
    let (_machine, window) =
        exporting_sealed("what_is_locked_is_unlocked_beside_its_tick", "reports");
    window.click(Target::Id("reveal-confidential"));
    window.wait_text(Target::Id("export-locked"), "clear the tick");
    assert!(
        !can_be_saved(&window),
        "nothing can be saved while it is locked"
    );
    judge(&window, "locked");
    window.run("document.documentElement.dataset.theme = 'light'", &[]);
    window.picture("locked");
    unlock(&window);
}

/// Opens the directory's sheet of a source.
pub(crate) fn open_source(window: &Window, name: &str) {
    window.press("Ctrl+Shift+s");
    wait_focus(window, "sources-filter");
    window.press("Ctrl+a");
    window.type_text(name);
    window.wait_until("the source or the way to it is shown", || {
        window.shows(Target::Id("source-row")) || window.shows(Target::Id("sources-show-all"))
    });
    // What no claim rests on is not among those in use.
    if window.shows(Target::Id("sources-show-all")) {
        window.click(Target::Id("sources-show-all"));
        window.click(Target::Id("sources-filter"));
    }
    window.wait_text(Target::Id("source-row"), name);
    window.press("Down");
    window.press("Enter");
    window.wait_for(Target::Id("source-sheet"));
}

#[test]
fn what_was_sealed_too_late_for_a_backup_is_said_at_once() {
    let machine = Machine::new("what_was_sealed_too_late_for_a_backup_is_said_at_once");
    machine.prepare(&[CLAIM]);
    let claim = machine.claims()[0].claim.id;
    machine.desk(|desk| {
        desk.create_vault("correct horse battery")?;
        let outcome = desk.perform(Intent::AddAttribution {
            claim,
            source: SourceRef::New {
                name: "Jane Doe".into(),
                kind: SourceKind::Person,
            },
            fields: None,
        })?;
        desk.set_contact(
            outcome.sources[0].id,
            &claimdesk_model::record::ContactDetails {
                phone: "+420 555 0199".into(),
                ..Default::default()
            },
        )?;
        let fields = claimdesk_model::record::SourceFields {
            name: "Sealed official".into(),
            kind: SourceKind::UnnamedPerson,
            confidential: true,
            ..Default::default()
        };
        desk.perform(Intent::AddSource { fields })?;
        desk.back_up()?;
        desk.back_up()
    });
    let window = machine.start(&[]);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("card-1"));
    // The vault is opened next to a source that is sealed already.
    open_source(&window, "Sealed official");
    window.click(Target::Id("vault-open"));
    wait_focus(&window, "passphrase");
    window.type_text("correct horse battery");
    window.press("Enter");
    window.wait_gone(Target::Id("vault-open"));
    open_source(&window, "Jane Doe");
    window.click(Target::Id("source-confidential"));
    window.wait_text(Target::Id("toast"), "backups made before may hold them");
    judge_and_picture(&window, "sealed-backups");
    window.click(Target::Css("[data-testid=toast] .action"));
    window.wait_text(Target::Id("toast"), "A new backup was made and checked");
    judge_and_picture(&window, "sealed-backups-removed");
    assert_eq!(machine.desk(|desk| desk.backups()).len(), 1);
}
