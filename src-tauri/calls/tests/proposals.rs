//! What is proposed for an article, as a window sees it.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

use claimdesk_calls::{Call, Form, Office, OfficeOptions, Proposal, ProposalWhy, Proposals};
use claimdesk_desk::id::ArticleId;
use claimdesk_desk::model::{Role, SourceKind};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A character outside the basic plane stands before everything that is proposed.
const DRAFT: &str = "# 🌉 Bridge reopens\n\n\"The bridge carries 4,000 cars a day,\" the minister, Ana Kova, told Reuters. \
    It was closed for eleven months in 2025. Kova said the repairs had cost $12 million. Who would have thought it?\n";

fn office() -> (TempDir, Office, ArticleId) {
    let dir = TempDir::new().unwrap();
    let options = OfficeOptions {
        ledger: dir.path().join("desk.claimdesk"),
        who: "Ana".into(),
        insist_on_who: false,
    };
    let mut office = Office::open(options).unwrap();
    let article = office
        .import(DRAFT.as_bytes(), "bridge.md")
        .unwrap()
        .article;
    (dir, office, article)
}

fn ask(office: &mut Office, call: Value) -> Value {
    let call: Call = serde_json::from_value(call).unwrap();
    office.answer(call).unwrap().read().unwrap()
}

fn proposals(office: &mut Office, article: ArticleId) -> Proposals {
    let answer = ask(office, json!({ "call": "proposals", "article": article }));
    serde_json::from_value(answer).unwrap()
}

fn perform(office: &mut Office, intent: Value) -> Value {
    ask(office, json!({ "call": "perform", "intent": intent }))
}

fn accept(office: &mut Office, article: ArticleId, proposals: &[Proposal]) -> Value {
    let claims: Vec<_> = proposals.iter().map(Proposal::claim).collect();
    perform(
        office,
        json!({ "do": "add_claims", "article": article, "claims": claims }),
    )
}

fn covers(proposals: &Proposals) -> Vec<Value> {
    (proposals.coverage.iter())
        .map(|s| json!(s.cover))
        .collect()
}

#[test]
fn a_draft_is_proposed_with_the_sources_it_names() {
    let (_dir, mut office, article) = office();
    let view = ask(
        &mut office,
        json!({ "call": "open_article", "article": article }),
    );
    let text: Vec<u16> = view["text"].as_str().unwrap().encode_utf16().collect();
    let found = proposals(&mut office, article);
    assert_eq!(found.proposals.len(), 3);
    for proposal in &found.proposals {
        let words: Vec<String> = (proposal.spans.iter())
            .map(|s| String::from_utf16(&text[s.start..s.end]).unwrap())
            .collect();
        assert_eq!(words.join(" … "), proposal.words);
    }
    let [quote, statement, paraphrase] = &found.proposals[..] else {
        unreachable!("there are three");
    };
    assert_eq!(quote.form, Form::Quote);
    let ties: Vec<_> = (quote.ties.iter())
        .map(|t| (t.name.as_str(), t.kind, t.role, t.known.is_some()))
        .collect();
    assert_eq!(
        ties,
        [
            ("Ana Kova", SourceKind::Person, Role::Speaker, false),
            ("Reuters", SourceKind::NewsAgency, Role::Carrier, true)
        ]
    );
    assert!(quote.names_source());
    assert_eq!(statement.form, Form::Statement);
    assert!(statement.ties.is_empty());
    let ProposalWhy::Finder(why) = &paraphrase.why else {
        panic!("{:?}", paraphrase.why);
    };
    assert_eq!(why.cue.as_deref(), Some("said"));
    assert_eq!(
        paraphrase.ties[0].name, "Ana Kova",
        "the surname is resolved"
    );
    assert_eq!(
        covers(&found)[1..],
        ["proposed", "no_source", "proposed", "not_checkable"]
    );
}

#[test]
fn what_was_accepted_is_a_claim_and_proposed_no_more_until_it_is_undone() {
    let (_dir, mut office, article) = office();
    let before = proposals(&mut office, article);
    let outcome = accept(&mut office, article, &before.proposals);
    assert_eq!(outcome["claims"].as_array().unwrap().len(), 3);
    assert_eq!(outcome["label"]["count"], 3);
    let names: Vec<_> = (outcome["sources"].as_array().unwrap().iter())
        .map(|s| s["name"].as_str().unwrap())
        .collect();
    assert_eq!(
        names.iter().filter(|name| **name == "Ana Kova").count(),
        1,
        "named twice, entered once: {names:?}"
    );
    let after = proposals(&mut office, article);
    assert_eq!(after.proposals, []);
    assert_eq!(
        covers(&after)[1..],
        ["claimed", "claimed", "claimed", "not_checkable"]
    );
    ask(&mut office, json!({ "call": "undo" }));
    assert_eq!(proposals(&mut office, article), before);
}

#[test]
fn what_was_rejected_does_not_come_back() {
    let (dir, mut office, article) = office();
    let before = proposals(&mut office, article);
    let words = [&before.proposals[1].words];
    let reject = json!({ "do": "reject_proposals", "article": article, "words": words });
    perform(&mut office, reject);
    let after = proposals(&mut office, article);
    assert_eq!(after.proposals.len(), 2);
    assert_eq!(after.rejected, 1);
    assert_eq!(covers(&after)[2], "not_checkable");
    ask(&mut office, json!({ "call": "undo" }));
    assert_eq!(proposals(&mut office, article), before);
    ask(&mut office, json!({ "call": "redo" }));
    assert_eq!(proposals(&mut office, article), after);
    drop(office);
    let options = OfficeOptions {
        ledger: dir.path().join("desk.claimdesk"),
        who: "Ana".into(),
        insist_on_who: false,
    };
    let mut office = Office::open(options).unwrap();
    assert_eq!(proposals(&mut office, article), after);
    perform(
        &mut office,
        json!({ "do": "restore_proposals", "article": article }),
    );
    assert_eq!(proposals(&mut office, article), before);
}

#[test]
fn each_articles_proposals_are_its_own() {
    let (_dir, mut office, first) = office();
    let other = b"# Fees\n\nThe fee rose by 35% in 2024, Ben Ott said.\n";
    let second = office.import(other, "fees.md").unwrap().article;
    let of_first = proposals(&mut office, first);
    let of_second = proposals(&mut office, second);
    assert_ne!(of_first.revision, of_second.revision);
    assert_eq!(of_second.proposals.len(), 1);
    assert_eq!(proposals(&mut office, first), of_first);
}
