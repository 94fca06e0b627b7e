//! What the comments and footnotes of a draft propose.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

use claimdesk_app::{MARKS_SETTING, NoteMark, Proposal, ProposalWhy, Proposals, RESOLVED_SETTING};
use claimdesk_calls::{Call, ErrorCode, Session, SessionOptions};
use claimdesk_model::id::ArticleId;
use claimdesk_model::record::{Role, SourceKind, Status};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A Rich Text document with three comments: on words, at a point, and on words with a mark.
const RICH: &str = r"{\rtf1\ansi The bridge carries 
{\*\atrfstart 1}4,000 cars a day{\*\atrfend 1}{\*\atnid AK}{\*\atnauthor Ana Kova}{\*\annotation{\*\atnref 1}AP, 12 Sept, p. 14, https://apnews.example/1. Ask the ministry again}, it says. 
It was closed for eleven months.{\*\atnauthor Ben}{\*\annotation Interview with Jane Doe, 4 March 2026}\par
{\*\atrfstart 2}The repairs cost $12 million.{\*\atrfend 2}{\*\atnauthor Ben}{\*\annotation{\*\atnref 2}[CONFIRMED] see budget-2026.pdf}\par}";

fn session(bytes: &[u8], name: &str) -> (TempDir, Session, ArticleId) {
    let dir = TempDir::new().unwrap();
    let options = SessionOptions {
        ledger: dir.path().join("desk.claimdesk"),
        who: "Ana".into(),
        insist_on_who: false,
    };
    let mut session = Session::open(options).unwrap();
    let article = session.import(bytes, name).unwrap().article;
    (dir, session, article)
}

fn ask(session: &mut Session, call: Value) -> Value {
    let call: Call = serde_json::from_value(call).unwrap();
    session.answer(call).unwrap().read().unwrap()
}

/// What comments and footnotes propose.
fn noted(session: &mut Session, article: ArticleId) -> Vec<Proposal> {
    let answer = ask(session, json!({ "call": "proposals", "article": article }));
    let all: Proposals = serde_json::from_value(answer).unwrap();
    let is_noted = |p: &Proposal| !matches!(p.why, ProposalWhy::Finder(_));
    all.proposals.into_iter().filter(is_noted).collect()
}

/// Makes claims of all that comments and footnotes propose; returns the outcome.
fn accept(session: &mut Session, article: ArticleId) -> Value {
    let claims: Vec<_> = noted(session, article)
        .iter()
        .map(Proposal::claim)
        .collect();
    let intent = json!({ "do": "add_claims", "article": article, "claims": claims });
    ask(session, json!({ "call": "perform", "intent": intent }))
}

#[test]
fn comments_become_proposals_with_sources_and_locators() {
    let (_dir, mut session, article) = session(RICH.as_bytes(), "bridge.rtf");
    let found = noted(&mut session, article);
    let words: Vec<&str> = found.iter().map(|p| &*p.words).collect();
    assert_eq!(
        words,
        [
            "4,000 cars a day",
            "It was closed for eleven months.",
            "The repairs cost $12 million."
        ]
    );
    let ap = &found[0].ties[0];
    assert_eq!((ap.kind, ap.role), (SourceKind::NewsAgency, Role::Carrier));
    assert_eq!(
        (&*ap.locator.page, &*ap.locator.url),
        ("14", "https://apnews.example/1")
    );
    let note = &found[0].note;
    assert!(note.contains("Ask the ministry again"), "{note}");
    assert!(
        note.contains("12 Sept"),
        "a day of publication has no other place: {note}"
    );
    let jane = &found[1].ties[0];
    assert_eq!((&*jane.name, jane.role), ("Jane Doe", Role::Speaker));
    assert_eq!(jane.locator.contact_form, "interview");
    assert_eq!(jane.locator.contact_date.unwrap().to_string(), "2026-03-04");
    assert_eq!(found[2].status, Some(Status::InProgress));
    assert_eq!(
        found[2].note, "writer says confirmed",
        "the rest is in the tie"
    );
    let why = ProposalWhy::Comment {
        author: "Ben".to_owned(),
        text: "[CONFIRMED] see budget-2026.pdf".to_owned(),
        resolved: false,
    };
    assert_eq!(found[2].why, why);
}

#[test]
fn a_note_on_what_somebody_says_rests_on_both() {
    let draft = r"{\rtf1\ansi The wall will cost 
{\*\atrfstart 1}41 million euros{\*\atrfend 1}{\*\atnauthor Ana}{\*\annotation{\*\atnref 1}AP, p. 14}, the city council said on Tuesday.\par
'We were not warned,' said 
{\*\atrfstart 2}Tom Okafor{\*\atrfend 2}{\*\atnauthor Ana}{\*\annotation{\*\atnref 2}Interview with Tom Okafor, 4 March 2026}.\par}";
    let (_dir, mut session, article) = session(draft.as_bytes(), "wall.rtf");
    let found = noted(&mut session, article);
    let ties = |p: &Proposal| -> Vec<(String, Role, usize)> {
        let told = p.ties.iter();
        told.map(|tie| (tie.name.clone(), tie.role, tie.mention.len()))
            .collect()
    };
    assert_eq!(found[0].words, "41 million euros");
    let expected = [
        ("city council".to_owned(), Role::Speaker, 1),
        ("AP".to_owned(), Role::Carrier, 0),
    ];
    assert_eq!(ties(&found[0]), expected);
    assert_eq!(found[1].words, "'We were not warned,'");
    assert_eq!(
        ties(&found[1]),
        [("Tom Okafor".to_owned(), Role::Speaker, 1)],
        "the draft and the note name one source"
    );
    assert_eq!(found[1].ties[0].locator.contact_form, "interview");
}

#[test]
fn a_note_on_more_than_one_claim_takes_no_speaker_from_them() {
    let draft = r"{\rtf1\ansi {\*\atrfstart 1}The wall is sound, the city council said. The wall is cracked, the harbour authority said.{\*\atrfend 1}{\*\atnauthor Ana}{\*\annotation{\*\atnref 1}AP, p. 14}\par}";
    let (_dir, mut session, article) = session(draft.as_bytes(), "wall.rtf");
    let found = noted(&mut session, article);
    assert_eq!(found[0].ties.len(), 1);
    assert_eq!(found[0].ties[0].name, "AP");
}

#[test]
fn a_proposal_of_a_comment_is_accepted_like_any_other() {
    let (_dir, mut session, article) = session(RICH.as_bytes(), "bridge.rtf");
    let outcome = accept(&mut session, article);
    assert_eq!(outcome["claims"].as_array().unwrap().len(), 3);
    let claims = outcome["claims"].as_array().unwrap();
    let statuses = claims.iter().filter_map(|claim| claim["status"].as_str());
    let mut statuses: Vec<&str> = statuses.collect();
    statuses.sort_unstable();
    assert_eq!(
        statuses,
        ["in_progress", "unchecked", "unchecked"],
        "a writer's own mark confirms nothing"
    );
    assert_eq!(
        noted(&mut session, article),
        [],
        "nothing is proposed twice"
    );
}

#[test]
fn what_is_left_of_a_comment_is_kept_so_that_it_reads() {
    let note = |comment: &str| {
        let draft = RICH.replace("[CONFIRMED] see budget-2026.pdf", comment);
        let (_dir, mut session, article) = session(draft.as_bytes(), "bridge.rtf");
        noted(&mut session, article).swap_remove(2).note
    };
    let whole = "Confirmed with the ministry by phone, 14 Nov.";
    assert_eq!(note(whole), format!("{whole}\nwriter says confirmed"));
    assert_eq!(note("[CONFIRMED]"), "writer says confirmed");
    for whole in [
        "Per the ministry, 12 Sept: ask AP again, they moved it on p. 4",
        "AP, 12 Sept, after the port's own count",
        "Ask Ben; Reuters has it too, p. 3. Then call +49 30 1234567",
    ] {
        assert_eq!(note(whole), whole, "word for word, in its order");
    }
}

#[test]
fn a_desk_may_let_a_writers_mark_confirm() {
    let (_dir, mut session, article) = session(RICH.as_bytes(), "bridge.rtf");
    ask(
        &mut session,
        set(MARKS_SETTING, json!({ "confirmed": "confirmed" })),
    );
    let found = noted(&mut session, article);
    assert_eq!(found[2].status, Some(Status::Confirmed));
    assert_eq!(found[2].note, "", "it is all in the tie");
}

#[test]
fn a_comment_on_a_bare_name_is_about_its_sentence() {
    let draft = r"{\rtf1\ansi The wall was built in 1931, as reported by {\*\atrfstart 1}Example.org{\*\atrfend 1}{\*\atnauthor Ana}{\*\annotation{\*\atnref 1}state media? ok}.\par
{\*\atrfstart 2}The Harbour Wall{\*\atrfend 2}{\*\atnauthor Ana}{\*\annotation{\*\atnref 2}as reported by Amazon.com}\par}";
    let (_dir, mut session, article) = session(draft.as_bytes(), "wall.rtf");
    let found = noted(&mut session, article);
    assert_eq!(found.len(), 1, "a name alone is no claim: {found:?}");
    assert!(
        found[0].words.contains("was built in 1931"),
        "{}",
        found[0].words
    );
    let names: Vec<&str> = found[0].ties.iter().map(|tie| tie.name.as_str()).collect();
    assert_eq!(
        names,
        ["Example.org"],
        "a domain is a name, a question is none"
    );
    assert_eq!(found[0].note, "state media? ok");
}

/// What was said about claims, as lines of their notes.
fn remarks(session: &mut Session, article: ArticleId) -> Vec<String> {
    let answer = ask(session, json!({ "call": "proposals", "article": article }));
    let all: Proposals = serde_json::from_value(answer).unwrap();
    all.remarks.into_iter().map(|remark| remark.note).collect()
}

#[test]
fn a_comment_on_words_that_are_a_claim_is_a_remark_until_the_claim_has_it() {
    let (_dir, mut session, article) = session(RICH.as_bytes(), "bridge.rtf");
    accept(&mut session, article);
    let none: [&str; 0] = [];
    assert_eq!(
        remarks(&mut session, article),
        none,
        "accepted is not said again"
    );

    let newer = RICH.replace("[CONFIRMED] see", "The bill says 13 million, see");
    let revise =
        json!({ "call": "revise_text", "article": article, "text": newer, "format": "rtf" });
    ask(&mut session, revise);
    assert_eq!(
        noted(&mut session, article),
        [],
        "the words are a claim already"
    );
    let said = ["Ben: The bill says 13 million, see budget-2026.pdf"];
    assert_eq!(remarks(&mut session, article), said);

    let dismiss = json!({ "do": "reject_proposals", "article": article,
        "words": ["The bill says 13 million, see budget-2026.pdf"] });
    ask(
        &mut session,
        json!({ "call": "perform", "intent": dismiss }),
    );
    assert_eq!(remarks(&mut session, article), none);
}

#[test]
fn a_comment_whose_words_were_made_a_claim_by_hand_is_not_lost() {
    let (_dir, mut session, article) = session(RICH.as_bytes(), "bridge.rtf");
    let span = noted(&mut session, article)[1].spans[0];
    let intent = json!({ "do": "add_claim", "article": article, "spans": [span], "kind": "fact" });
    ask(&mut session, json!({ "call": "perform", "intent": intent }));
    let said = ["Ben: Interview with Jane Doe, 4 March 2026"];
    assert_eq!(remarks(&mut session, article), said);
}

#[test]
fn the_setting_changes_what_marks_mean() {
    let (_dir, mut session, article) = session(RICH.as_bytes(), "bridge.rtf");
    let set = |value: Value| set(MARKS_SETTING, value);
    ask(&mut session, set(json!({ "confirmed": "on_author" })));
    assert_eq!(
        noted(&mut session, article)[2].status,
        Some(Status::OnAuthor)
    );
    ask(&mut session, set(json!({ "confirmed": null })));
    let found = noted(&mut session, article);
    assert_eq!(found[2].status, None);
    assert!(found[2].note.contains("CONFIRMED"), "{}", found[2].note);
}

#[test]
fn a_note_that_names_a_file_of_the_directory_is_tied_to_it() {
    let (_dir, mut session, article) = session(RICH.as_bytes(), "bridge.rtf");
    let fields = json!({ "name": "Budget-2026.pdf", "kind": "document" });
    let intent = json!({ "do": "add_source", "fields": fields });
    let outcome = ask(&mut session, json!({ "call": "perform", "intent": intent }));
    let id = &outcome["sources"][0]["id"];
    let found = noted(&mut session, article);
    let tied = found[2].ties.iter().filter_map(|tie| tie.known);
    assert!(tied.map(|known| json!(known)).any(|known| known == *id));
}

#[test]
fn a_footnote_is_about_the_words_before_its_mark() {
    let draft = "The bridge carries 4,000 cars[^1] and cost $12 million.[^2] Nobody knew.\n\n\
        [^1]: Reuters, https://reuters.example/9\n[^2]: TK\n";
    let (_dir, mut session, article) = session(draft.as_bytes(), "bridge.md");
    let found = noted(&mut session, article);
    let told: Vec<_> = found
        .iter()
        .map(|p| (&*p.words, p.status, p.ties.len()))
        .collect();
    assert_eq!(
        told,
        [
            ("The bridge carries 4,000 cars", None, 1),
            ("and cost $12 million.", Some(Status::Unchecked), 0)
        ]
    );
    assert_eq!(found[0].ties[0].locator.url, "https://reuters.example/9");
}

#[test]
fn a_footnote_that_names_its_source_is_no_statement_of_its_own() {
    let draft = "The bridge was closed in May.[^1] It carries cars.[^2] The port is open.[^3]\n\n\
        [^1]: Interview with the deputy minister, 14 November; see also his letter of 3 May.\n\
        [^2]: Annual report of the port, 2019, pp. 3-5; cf. the harbour master's letter to the council.\n\
        [^3]: Reuters reported on 3 May that 40 people had died there.\n";
    let (_dir, mut session, article) = session(draft.as_bytes(), "bridge.md");
    let answer = ask(
        &mut session,
        json!({ "call": "proposals", "article": article }),
    );
    let all: Proposals = serde_json::from_value(answer).unwrap();
    let words: Vec<&str> = all.proposals.iter().map(|p| p.words.as_str()).collect();
    assert_eq!(
        words,
        [
            "The bridge was closed in May.",
            "It carries cars.",
            "The port is open.",
            "40 people had died there",
        ]
    );
}

fn set(key: &str, value: Value) -> Value {
    json!({ "call": "perform", "intent": { "do": "set_setting", "key": key, "value": value } })
}

#[test]
fn marks_are_listed_with_what_they_mean_here_and_usually() {
    let (_dir, mut session, _) = session(RICH.as_bytes(), "bridge.rtf");
    let own = json!({ "LGTM": "confirmed", "ok": null, "tk": "in_progress" });
    ask(&mut session, set(MARKS_SETTING, own));
    let listed = ask(&mut session, json!({ "call": "note_marks" }));
    let listed: Vec<NoteMark> = serde_json::from_value(listed).unwrap();
    let meant = |spelling: &str| {
        let found = listed.iter().find(|mark| mark.spelling == spelling);
        found.map(|mark| (mark.status, mark.given)).unwrap()
    };
    assert_eq!(meant("lgtm"), (Some(Status::Confirmed), None));
    assert_eq!(meant("ok"), (None, Some(Status::InProgress)));
    let to_come = (Some(Status::InProgress), Some(Status::Unchecked));
    assert_eq!(meant("tk"), to_come);
    let given = Some(Status::CannotConfirm);
    assert_eq!(meant("n/c"), (given, given));
}

#[test]
fn marks_that_cannot_be_are_refused() {
    let (_dir, mut session, _) = session(RICH.as_bytes(), "bridge.rtf");
    let too_long = "x".repeat(41);
    for (key, value) in [
        (MARKS_SETTING, json!({ " ": "cut" })),
        (MARKS_SETTING, json!({ too_long: "cut" })),
        (MARKS_SETTING, json!({ "ok": "fine" })),
        (MARKS_SETTING, json!({ "ok": "cut", "OK": "confirmed" })),
        (MARKS_SETTING, json!(["ok"])),
        (RESOLVED_SETTING, json!("correction_proposed")),
        (RESOLVED_SETTING, json!("done")),
    ] {
        let call: Call = serde_json::from_value(set(key, value.clone())).unwrap();
        let refused = session.answer(call).unwrap_err();
        assert_eq!(refused.code, ErrorCode::Invalid, "{value}");
    }
    let settings = ask(&mut session, json!({ "call": "boot" }))["settings"].clone();
    assert_eq!(settings.get(MARKS_SETTING), None);
}

/// An OpenDocument text with a comment that is resolved and one that is not.
fn resolved() -> Vec<u8> {
    let note = |name: &str, resolved: bool, words: &str, text: &str| {
        format!(
            "<text:p><office:annotation office:name='{name}' loext:resolved='{resolved}'><dc:creator>Ben</dc:creator>\
             <text:p>{text}</text:p></office:annotation>{words}<office:annotation-end office:name='{name}'/>.</text:p>"
        )
    };
    let body = [
        note("1", true, "The bridge carries 4,000 cars", "Ask the port"),
        note("2", true, "It cost 12 million", "[CHECK] the budget"),
        note("3", false, "It opened in 1931", "Ask the archive"),
    ];
    let content = format!(
        "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
         xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/' \
         xmlns:loext='urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0'>\
         <office:body><office:text>{}</office:text></office:body></office:document-content>",
        body.concat()
    );
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mimetype = "application/vnd.oasis.opendocument.text".to_owned();
    for (name, text) in [("mimetype", mimetype), ("content.xml", content)] {
        let options = zip::write::SimpleFileOptions::default()
            .compression_method(zip::CompressionMethod::Stored);
        zip.start_file(name, options).unwrap();
        std::io::Write::write_all(&mut zip, text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn a_resolved_comment_is_proposed_and_means_what_the_desk_says() {
    let (_dir, mut session, article) = session(&resolved(), "bridge.odt");
    let statuses = |session: &mut Session| -> Vec<Option<Status>> {
        noted(session, article).iter().map(|p| p.status).collect()
    };
    let found = noted(&mut session, article);
    let told = |p: &Proposal| p.note.ends_with("(resolved in the document)");
    assert_eq!(
        found.iter().map(told).collect::<Vec<_>>(),
        [true, true, false]
    );
    assert!(
        found[0]
            .why
            .to_string()
            .contains("(resolved in the document)")
    );
    let checked = Some(Status::Unchecked);
    assert_eq!(
        statuses(&mut session),
        [None, checked, None],
        "it means nothing by itself"
    );
    ask(&mut session, set(RESOLVED_SETTING, json!("confirmed")));
    assert_eq!(
        statuses(&mut session),
        [Some(Status::Confirmed), checked, None],
        "a mark says more"
    );
    ask(&mut session, set(RESOLVED_SETTING, Value::Null));
    assert_eq!(statuses(&mut session), [None, checked, None]);
}

#[test]
fn a_comment_at_a_point_is_about_the_sentence_or_the_cell_there() {
    let page = include_bytes!("../../readers/tests/corpus/google-docs-page/input.html");
    let (_dir, mut session, article) = session(page, "dam.html");
    let found = noted(&mut session, article);
    let words: Vec<&str> = found.iter().map(|p| &*p.words).collect();
    assert!(
        words.contains(&"The Vanter dam was closed on Friday."),
        "{words:?}"
    );
    assert!(words.contains(&"People"), "{words:?}");
}
