//! Three protected sources whose names are in every field that people write, in many forms: no
//! format shows one.

use std::collections::BTreeSet;

use claimdesk_model::record::{Anonymity, ContactDetails, Locator, Protected, SourceKind};
use claimdesk_model::view::Move;
use claimdesk_report::testing::{input, source_id};
use claimdesk_report::{ReportFormat, ReportInput};
use proptest::prelude::*;
use proptest::sample::select;

use crate::readable;

/// Every form, and what of it must not be seen.
const FORMS: &[(&str, &str)] = &[
    ("Zelda Quuxheimer", "Quuxheimer"),
    ("met ZELDA", "ZELDA"),
    ("zquuxheimer@x.example", "quuxheimer"),
    ("Quux\u{ad}heimer", "Quux\u{ad}heimer"),
    ("Q u u x h e i m e r", "u u x h"),
    ("https://x.example/%51uuxheimer", "%51uuxheimer"),
    ("5550199", "5550199"),
    ("420-555-0199", "555-0199"),
    ("@zq_wire", "zq_wire"),
    ("Ковальцю", "Ковальц"),
    ("з Ковальцем", "Ковальц"),
    ("记者王小明说", "小明"),
    ("王先生", "王先生"),
    ("Horst Wibblebaum", "Wibblebaum"),
    ("Wibblebaums Akte", "Wibblebaum"),
    ("Quux<b>heimer</b> spoke", "Quux<b>heimer"),
    ("Zelda \"Zuzu\" Quuxheimer", "Zuzu"),
    ("ᴢᴇʟᴅᴀ", "ᴢᴇʟᴅᴀ"),
    ("HorstWibblebaum.m4a", "Wibblebaum"),
    ("janequuxheimer", "quuxheimer"),
    ("Wibble\u{200b}baum", "Wibble\u{200b}baum"),
    ("王某明", "王某明"),
    ("Andriy Wibblebaum-Horst", "Wibblebaum-Horst"),
    ("Ð\u{9a}Ð¾Ð²Ð°Ð»ÐµÑ†ÑŒ", "Ð¾Ð²Ð°Ð»"),
    ("zq wire on Signal", "zq wire"),
    ("+420 [555] 01:99", "[555] 01:99"),
];

fn guarded() -> ReportInput {
    let protected = |n: u32, kind, names: &[&str], contacts: Vec<ContactDetails>| Protected {
        id: source_id(n),
        kinds: BTreeSet::from([kind]),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        urls: BTreeSet::new(),
        contacts,
        unread: 0,
    };
    let zelda = ContactDetails {
        identity: "Zelda Quuxheimer".into(),
        phone: "+420 555 0199".into(),
        email: String::new(),
        other: "Signal @zq_wire".into(),
    };
    let mut input = input();
    input.guard.protected = vec![
        protected(5, SourceKind::UnnamedPerson, &["An official"], vec![zelda]),
        protected(
            90,
            SourceKind::Person,
            &["Андрій Ковалець", "王小明"],
            Vec::new(),
        ),
        protected(
            91,
            SourceKind::Person,
            &["A ministry official", "Horst Wibblebaum"],
            Vec::new(),
        ),
    ];
    input
}

/// Puts `texts` into every field that people write, one after the other.
fn written(input: &mut ReportInput, texts: &[&str]) {
    let mut next = texts.iter().cycle();
    let mut put = |text: &mut String| (*next.next().expect("it goes round")).clone_into(text);
    let fields = &mut input.article.summary.article.fields;
    put(&mut fields.title);
    put(&mut fields.byline);
    put(&mut input.article.revision.file_name);
    put(&mut input.generated_by);
    for view in &mut input.article.claims {
        put(&mut view.claim.note);
        put(&mut view.claim.assignee);
        if let Some(correction) = &mut view.claim.correction {
            put(correction);
        }
        for tie in &mut view.attributions {
            let fields = &mut tie.attribution.fields;
            put(&mut fields.words);
            put(&mut fields.note);
            let mut locator = Locator::default();
            for text in [
                &mut locator.page,
                &mut locator.paragraph,
                &mut locator.contact_form,
            ] {
                put(text);
            }
            let mut path = String::new();
            put(&mut path);
            locator.url = format!("https://x.example/{path}");
            fields.locator = locator;
            let mut anonymity = Anonymity::default();
            put(&mut anonymity.reason);
            put(&mut anonymity.approved_by);
            fields.anonymity = Some(anonymity);
        }
    }
    for source in input.sources.iter_mut().filter(|s| !s.fields.confidential) {
        put(&mut source.fields.note);
        let mut path = String::new();
        put(&mut path);
        source.fields.url = format!("https://x.example/{path}");
    }
    for found in &mut input.consistency.findings {
        found.message.with.values_mut().for_each(&mut put);
    }
    for checked in (input.consistency.names.iter_mut()).filter_map(|it| it.checked.as_mut()) {
        put(&mut checked.who);
        put(&mut checked.note);
        put(&mut checked.locator.page);
        put(&mut checked.locator.contact_form);
        let mut path = String::new();
        put(&mut path);
        checked.locator.url = format!("https://x.example/{path}");
    }
    for step in &mut input.history {
        put(&mut step.who);
        for field in [
            "note",
            "words",
            "locator.page",
            "correction",
            "title",
            "anonymity.reason",
        ] {
            let (mut from, mut to) = (String::new(), String::new());
            put(&mut from);
            put(&mut to);
            step.moves.push(Move {
                field: field.into(),
                from: Some(from),
                to: Some(to),
            });
        }
    }
}

fn assert_hidden(texts: &[&str]) -> Result<(), TestCaseError> {
    let mut input = guarded();
    written(&mut input, texts);
    for format in ReportFormat::ALL {
        let report = readable(&input, format);
        let name = input.file_name(format);
        for (form, leak) in FORMS {
            prop_assert!(
                !report.contains(leak),
                "{form:?} is in the {}",
                format.name()
            );
            prop_assert!(
                !name.contains(&leak.to_lowercase()),
                "{form:?} is in {name}"
            );
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn no_format_shows_a_form_of_a_name(forms in prop::collection::vec(select(FORMS), 3..20)) {
        let texts: Vec<&str> = forms.iter().map(|(form, _)| *form).collect();
        assert_hidden(&texts)?;
    }
}

#[test]
fn no_format_shows_any_form() {
    let texts: Vec<&str> = FORMS.iter().map(|(form, _)| *form).collect();
    for turn in 0..texts.len() {
        let turned: Vec<&str> = texts[turn..]
            .iter()
            .chain(&texts[..turn])
            .copied()
            .collect();
        assert_hidden(&turned).expect("nothing is seen");
    }
}
