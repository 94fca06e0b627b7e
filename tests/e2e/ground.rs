//! The ground of a decision: who says the words, and whether the draft has followed a cut.

use claimdesk_draft::Span;
use claimdesk_model::id::ArticleId;
use claimdesk_model::intent::{Intent, SourceRef};
use claimdesk_model::record::{ClaimKind, SourceKind, Status};
use claimdesk_readers::Hint;

use crate::harness::{Machine, Target, Window};
use crate::revise::open;

const SAID: &str = "most pregnant women get too little iodine";
const DRAFT: &str = "\
# Iodine

Professor Cres Eastman says most pregnant women get too little iodine.

Bakers began to use iodised salt in October.
";
const SWAPPED: &str = "now said by Food Standards Australia (was Cres Eastman)";

/// An article with one claim of this status, and a window on it.
fn with_claim(test: &'static str, status: Status) -> (Machine, ArticleId, Window) {
    let machine = Machine::new(test);
    let article = machine.desk(|desk| {
        let hint = Hint::file_name("iodine.md");
        let (article, _) = desk.import(DRAFT.as_bytes(), "iodine.md", hint)?;
        let text = desk.text(article)?;
        let start = text.find(SAID).unwrap();
        let outcome = desk.perform(Intent::AddClaim {
            article,
            spans: vec![Span::new(start, start + SAID.len())],
            kind: ClaimKind::default(),
            sources: Vec::new(),
        })?;
        desk.perform(Intent::Review {
            claims: vec![outcome.claims[0].claim.id],
            status,
            correction: None,
            note: None,
        })?;
        Ok(article)
    });
    let window = open(&machine);
    window.wait_for(Target::Id("card-1"));
    (machine, article, window)
}

fn revise(machine: &Machine, article: ArticleId, draft: &str) {
    machine.desk(|desk| {
        let hint = Hint::file_name("iodine.md");
        desk.revise(article, draft.as_bytes(), "iodine.md", hint)
            .map(|_| ())
    });
}

#[test]
fn a_swapped_speaker_reopens_the_claim_and_is_named() {
    let (machine, article, window) = with_claim(
        "a_swapped_speaker_reopens_the_claim_and_is_named",
        Status::Confirmed,
    );
    let swapped = DRAFT.replace("Professor Cres Eastman", "Food Standards Australia");
    revise(&machine, article, &swapped);
    window.wait_text(Target::Id("caution"), &SWAPPED[1..]);
    window.wait_text(Target::Id("card-1"), "needs re-check");
    window.picture("card");
    window.press("g");
    window.wait_text(Target::Id("finding"), &SWAPPED[1..]);
    window.press("Escape");
    window.press("F8");
    window.wait_text(Target::Id("effects"), &SWAPPED[1..]);
    window.picture("compare");
}

#[test]
fn what_is_cut_stays_open_until_the_draft_has_lost_it() {
    let (machine, article, window) = with_claim(
        "what_is_cut_stays_open_until_the_draft_has_lost_it",
        Status::Cut,
    );
    window.wait_text(Target::Id("card-1"), "to be cut");
    window.wait_text(Target::Id("progress"), "1 open");
    window.press("g");
    window.wait_text(Target::Id("finding"), "To be cut, still in the draft");
    window.picture("gate");
    window.press("Escape");
    let shorter = DRAFT.replace(
        "Professor Cres Eastman says most pregnant women get too little iodine.\n\n",
        "",
    );
    revise(&machine, article, &shorter);
    window.wait_text(Target::Id("progress"), "0 open");
    assert!(!window.shows(Target::Id("waiting")), "it wants no place");
}

#[test]
fn another_source_reopens_the_claim_and_takes_the_clearance_back() {
    let machine = Machine::new("another_source_reopens_the_claim_and_takes_the_clearance_back");
    let (claim, tie) = machine.desk(|desk| {
        let hint = Hint::file_name("iodine.md");
        let (article, _) = desk.import(DRAFT.as_bytes(), "iodine.md", hint)?;
        let start = desk.text(article)?.find(SAID).unwrap();
        let named = |name: &str| SourceRef::New {
            name: name.into(),
            kind: SourceKind::Person,
        };
        let made = desk.perform(Intent::AddClaim {
            article,
            spans: vec![Span::new(start, start + SAID.len())],
            kind: ClaimKind::default(),
            sources: vec![named("Cres Eastman")],
        })?;
        let view = &made.claims[0];
        desk.perform(Intent::Review {
            claims: vec![view.claim.id],
            status: Status::Confirmed,
            correction: None,
            note: None,
        })?;
        desk.sign_off(article, "", Vec::new())?;
        Ok((view.claim.id, view.attributions[0].attribution.clone()))
    });
    let window = open(&machine);
    window.wait_for(Target::Id("card-1"));
    machine.desk(|desk| {
        let other = desk.perform(Intent::AddAttribution {
            claim,
            source: SourceRef::New {
                name: "Ann Lee".into(),
                kind: SourceKind::Person,
            },
            fields: None,
        })?;
        let ties = &other.claims[0].attributions;
        let mut fields = tie.fields.clone();
        fields.source = ties[1].attribution.fields.source;
        desk.perform(Intent::RemoveAttribution {
            attribution: ties[1].attribution.id,
        })?;
        desk.perform(Intent::EditAttribution {
            attribution: tie.id,
            fields,
        })
    });
    let turned = "ow rests on Ann Lee (was Cres Eastman)";
    window.wait_text(Target::Id("caution"), turned);
    window.wait_text(Target::Id("card-1"), "needs re-check");
    window.wait_text(Target::Id("reopened"), "1");
    window.wait_text(Target::Id("turned"), turned);
    window.picture("card");
    window.press("g");
    window.wait_text(Target::Id("finding"), turned);
    window.picture("gate");
    window.press("Escape");
    machine.desk(|desk| {
        desk.perform(Intent::Review {
            claims: vec![claim],
            status: Status::Confirmed,
            correction: None,
            note: None,
        })
    });
    window.press("g");
    window.wait_text(Target::Id("turned-since"), turned);
    window.picture("cleared-before");
}
