//! What is proposed for an article, as a window sees it.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

use claimdesk_app::{Form, Proposal, ProposalWhy, Proposals};
use claimdesk_calls::{Call, Session, SessionOptions};
use claimdesk_model::id::ArticleId;
use claimdesk_model::record::{Role, SourceKind};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A character outside the basic plane is before everything that is proposed.
const DRAFT: &str = "# 🌉 Bridge reopens\n\n\"The bridge carries 4,000 cars a day,\" the minister, Ana Kova, told Reuters. \
    It was closed for eleven months in 2025. Kova said the repairs had cost $12 million. Who would have thought it?\n";

fn session() -> (TempDir, Session, ArticleId) {
    let dir = TempDir::new().unwrap();
    let options = SessionOptions {
        ledger: dir.path().join("desk.claimdesk"),
        who: "Ana".into(),
        insist_on_who: false,
    };
    let mut session = Session::open(options).unwrap();
    let article = session
        .import(DRAFT.as_bytes(), "bridge.md")
        .unwrap()
        .article;
    (dir, session, article)
}

fn ask(session: &mut Session, call: Value) -> Value {
    let call: Call = serde_json::from_value(call).unwrap();
    session.answer(call).unwrap().read().unwrap()
}

fn proposals(session: &mut Session, article: ArticleId) -> Proposals {
    let answer = ask(session, json!({ "call": "proposals", "article": article }));
    serde_json::from_value(answer).unwrap()
}

fn perform(session: &mut Session, intent: Value) -> Value {
    ask(session, json!({ "call": "perform", "intent": intent }))
}

fn accept(session: &mut Session, article: ArticleId, proposals: &[Proposal]) -> Value {
    let claims: Vec<_> = proposals.iter().map(Proposal::claim).collect();
    perform(
        session,
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
    let (_dir, mut session, article) = session();
    let view = ask(
        &mut session,
        json!({ "call": "open_article", "article": article }),
    );
    let text: Vec<u16> = view["text"].as_str().unwrap().encode_utf16().collect();
    let found = proposals(&mut session, article);
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
        ["proposed", "open", "proposed", "not_checkable"]
    );
}

#[test]
fn what_was_accepted_is_a_claim_and_proposed_no_more_until_it_is_undone() {
    let (_dir, mut session, article) = session();
    let before = proposals(&mut session, article);
    let outcome = accept(&mut session, article, &before.proposals);
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
    let after = proposals(&mut session, article);
    assert_eq!(after.proposals, []);
    assert_eq!(
        covers(&after)[1..],
        ["claimed", "claimed", "claimed", "not_checkable"]
    );
    ask(&mut session, json!({ "call": "undo" }));
    assert_eq!(proposals(&mut session, article), before);
}

#[test]
fn what_was_rejected_does_not_come_back() {
    let (dir, mut session, article) = session();
    let before = proposals(&mut session, article);
    let words = [&before.proposals[1].words];
    let reject = json!({ "do": "reject_proposals", "article": article, "words": words });
    perform(&mut session, reject);
    let after = proposals(&mut session, article);
    assert_eq!(after.proposals.len(), 2);
    assert_eq!(after.rejected, 1);
    assert_eq!(covers(&after)[2], "not_checkable");
    ask(&mut session, json!({ "call": "undo" }));
    assert_eq!(proposals(&mut session, article), before);
    ask(&mut session, json!({ "call": "redo" }));
    assert_eq!(proposals(&mut session, article), after);
    drop(session);
    let options = SessionOptions {
        ledger: dir.path().join("desk.claimdesk"),
        who: "Ana".into(),
        insist_on_who: false,
    };
    let mut session = Session::open(options).unwrap();
    assert_eq!(proposals(&mut session, article), after);
    perform(
        &mut session,
        json!({ "do": "restore_proposals", "article": article }),
    );
    assert_eq!(proposals(&mut session, article), before);
}

#[test]
fn each_articles_proposals_are_its_own() {
    let (_dir, mut session, first) = session();
    let other = b"# Fees\n\nThe fee rose by 35% in 2024, Ben Ott said.\n";
    let second = session.import(other, "fees.md").unwrap().article;
    let of_first = proposals(&mut session, first);
    let of_second = proposals(&mut session, second);
    assert_ne!(of_first.revision, of_second.revision);
    assert_eq!(of_second.proposals.len(), 1);
    assert_eq!(proposals(&mut session, first), of_first);
}

fn texts(text: &str, spans: impl IntoIterator<Item = claimdesk_draft::Span>) -> Vec<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    (spans.into_iter())
        .map(|span| String::from_utf16(&units[span.start..span.end]).unwrap())
        .collect()
}

/// An article of its own, opened: its text with the characters of the window.
fn article_of(session: &mut Session, draft: &str) -> (ArticleId, String) {
    let article = session
        .import(draft.as_bytes(), "draft.md")
        .unwrap()
        .article;
    let view = ask(
        session,
        json!({ "call": "open_article", "article": article }),
    );
    (article, view["text"].as_str().unwrap().to_owned())
}

/// Makes a claim of words, by hand.
fn claim_words(session: &mut Session, article: ArticleId, text: &str, words: &str) {
    let start = text[..text.find(words).unwrap()].encode_utf16().count();
    let end = start + words.encode_utf16().count();
    let intent =
        json!({ "do": "add_claim", "article": article, "spans": [{ "start": start, "end": end }] });
    perform(session, intent);
}

#[test]
fn what_a_claim_leaves_of_its_sentence_is_open_and_proposed() {
    let (_dir, mut session, _) = session();
    let draft = "🌉\n\nThe plant in Leeds opened in 1987 and employs 400 people.\n";
    let (article, text) = article_of(&mut session, draft);
    claim_words(&mut session, article, &text, "employs 400 people");
    let found = proposals(&mut session, article);
    assert_eq!(covers(&found)[1..], ["open"], "half of it is claimed");
    let words: Vec<&str> = found.proposals.iter().map(|p| p.words.as_str()).collect();
    assert_eq!(words, ["The plant in Leeds opened in 1987"]);
    let left = found.unclaimed.iter().map(|it| it.span);
    assert_eq!(texts(&text, left), ["Leeds", "1987"]);
    let claimed = (found.shades.iter()).filter(|s| json!(s.cover) == "claimed");
    assert_eq!(
        texts(&text, claimed.map(|s| s.span)),
        ["employs 400 people"]
    );

    accept(&mut session, article, &found.proposals);
    let after = proposals(&mut session, article);
    assert_eq!(covers(&after)[1..], ["claimed"]);
    assert_eq!(after.unclaimed, []);
    assert_eq!(after.proposals, []);
}

#[test]
fn two_words_that_are_claimed_take_no_more_than_two_words_from_a_proposal() {
    let (_dir, mut session, _) = session();
    let draft = "The minister, Ana Kova, told Reuters that the bridge carries 4,000 cars a day and cost $12 million.\n";
    let (article, text) = article_of(&mut session, draft);
    let before = proposals(&mut session, article).proposals;
    assert_eq!(before.len(), 1);
    claim_words(&mut session, article, &text, "4,000 cars");
    let found = proposals(&mut session, article);
    let [rest] = &found.proposals[..] else {
        panic!("{:?}", found.proposals);
    };
    assert!(rest.words.contains("cost $12 million"), "{}", rest.words);
    assert_eq!(rest.ties, before[0].ties, "the same speaker said it");
    assert_eq!(covers(&found), ["proposed"]);
}

#[test]
fn a_rest_that_was_rejected_is_answered_for() {
    let (_dir, mut session, _) = session();
    let draft = "The plant opened in 1987 and employs 400 people.\n";
    let (article, text) = article_of(&mut session, draft);
    claim_words(&mut session, article, &text, "employs 400 people");
    let words = [proposals(&mut session, article).proposals[0].words.clone()];
    let reject = json!({ "do": "reject_proposals", "article": article, "words": words });
    perform(&mut session, reject);
    let after = proposals(&mut session, article);
    assert_eq!((after.proposals.len(), after.unclaimed.len()), (0, 0));
    assert_eq!(covers(&after), ["claimed"]);
}

#[test]
fn what_is_said_of_a_source_beside_its_name_is_open() {
    let (_dir, mut session, _) = session();
    let draft = "\"It is safe,\" Ana Kova, 46, said on Tuesday.\n";
    let (article, text) = article_of(&mut session, draft);
    let found = proposals(&mut session, article);
    accept(&mut session, article, &found.proposals);
    let after = proposals(&mut session, article);
    let left = after.unclaimed.iter().map(|it| it.span);
    assert_eq!(texts(&text, left), ["46"]);
    assert_eq!(covers(&after), ["open"]);
}

#[test]
fn a_number_that_nothing_is_proposed_for_is_open() {
    let (_dir, mut session, _) = session();
    let (article, text) = article_of(&mut session, "## Fire in block 7\n\nWhat a day.\n");
    let found = proposals(&mut session, article);
    assert_eq!(found.proposals, []);
    let left = found.unclaimed.iter().map(|it| (it.span, it.proposed));
    let (spans, proposed): (Vec<_>, Vec<_>) = left.unzip();
    assert_eq!(texts(&text, spans), ["7"]);
    assert_eq!(proposed, [false]);
    assert_eq!(covers(&found), ["open", "not_checkable"]);
}

#[test]
fn what_is_not_read_is_counted_and_never_nothing_to_check() {
    let (_dir, mut session, _) = session();
    let draft = "# הגשר קרס\n\nהשר אמר כי 12 בני אדם נפצעו ביום שני. הדוח של Reuters פורסם אתמול.\n\nThe repairs cost $12 million, Ana Kova said.\n\n- قال الوزير إن الجسر انهار يوم الاثنين.\n";
    let article = session.import(draft.as_bytes(), "two.md").unwrap().article;
    let found = proposals(&mut session, article);
    let unread: Vec<_> = (found.unread.iter())
        .map(|it| (it.language.as_str(), it.name.as_str(), it.paragraphs))
        .collect();
    assert_eq!(unread, [("he", "Hebrew", 2), ("ar", "Arabic", 1)]);
    assert_eq!(
        covers(&found),
        ["not_read", "not_read", "not_read", "proposed", "not_read"]
    );
    assert_eq!(found.proposals.len(), 1);
    assert_eq!(found.proposals[0].ties[0].name, "Ana Kova");
}
