//! The main job from end to end: import, claim, attribute, review, gate, back up, check.

mod common;

use common::{DRAFT, Desk, names};

#[test]
fn a_draft_is_checked_from_import_to_backup() {
    let desk = Desk::new();
    let file = desk.file("bridge.md", DRAFT);
    let imported = desk.json(&["import", file.to_str().unwrap()]);
    assert_eq!(imported["title"], "Bridge reopens");
    assert_eq!(imported["byline"], "Ana Ruiz");
    assert_eq!(imported["number"], 1);

    let claim = desk.json(&[
        "claims",
        "add",
        "1",
        "--quote",
        "The bridge carries 4,000 cars a day",
        "--kind",
        "number",
    ]);
    assert_eq!(claim["number"], 1);
    assert_eq!(claim["text"], "The bridge carries 4,000 cars a day");
    desk.ok(&[
        "claims",
        "add",
        "bridge",
        "--quote",
        "the bridge was safe",
        "--source",
        "čtk",
    ]);

    desk.ok(&[
        "claims",
        "attribute",
        "1",
        "1",
        "--source",
        "Ministry of Transport",
        "--new",
        "government",
        "--role",
        "speaker",
        "--level",
        "on-the-record",
        "--url",
        "https://example.org/bridge",
        "--page",
        "3",
        "--accessed",
        "2026-11-22",
        "--quote",
        "the ministry",
    ]);
    let history = desk.json(&["claims", "history", "1", "1"]);
    assert_eq!(
        history.as_array().map(Vec::len),
        Some(2),
        "made, and tied in one step: {history}"
    );
    let claims = desk.json(&["claims", "1"]);
    let tie = &claims[0]["attributions"][0];
    assert_eq!(tie["naming"].as_array().map(Vec::len), Some(1));
    assert_eq!(tie["source_name"], "Ministry of Transport");
    assert_eq!(tie["source_kind"], "government");
    assert_eq!(tie["locator"]["page"], "3");
    assert_eq!(tie["accessed"], "2026-11-22");
    assert_eq!(
        claims[1]["attributions"][0]["source_name"],
        "Czech News Agency"
    );

    let blocked = desk.run(&["gate", "1", "--json"]);
    assert_eq!(blocked.code, 1);
    let gate: serde_json::Value = serde_json::from_str(&blocked.out).unwrap();
    assert_eq!(gate["open"], false);
    assert_eq!(gate["findings"].as_array().unwrap().len(), 2);
    assert_eq!(gate["findings"][0]["rule"], "undecided");

    desk.ok(&[
        "claims",
        "set",
        "1",
        "1",
        "2",
        "--status",
        "confirmed",
        "--note",
        "called them",
    ]);
    assert_eq!(desk.run(&["gate", "1"]).code, 0);

    desk.ok(&["backup"]);
    let backups = desk.json(&["backup", "--list"]);
    let copy = backups[0]["path"].as_str().unwrap();
    assert!(copy.ends_with(".claimdesk"));
    assert_eq!(desk.ok(&["verify"]), "The ledger is sound.\n");
    assert_eq!(desk.json(&["verify"]), serde_json::json!([]));

    let restored = Desk {
        ledger: copy.into(),
        dir: desk.dir,
    };
    assert_eq!(restored.json(&["claims", "1"])[0]["status"], "confirmed");
}

#[test]
fn undo_and_redo_name_the_change() {
    let desk = Desk::with_draft();
    desk.ok(&["claims", "add", "1", "--quote", "4,000 cars"]);
    desk.ok(&["claims", "set", "1", "1", "--status", "cannot_confirm"]);
    assert_eq!(
        desk.ok(&["undo"]),
        "Undone: Claim 1 marked as cannot confirm\n"
    );
    assert_eq!(desk.json(&["claims", "1"])[0]["status"], "unchecked");
    assert_eq!(
        desk.ok(&["redo"]),
        "Redone: Claim 1 marked as cannot confirm\n"
    );
    assert_eq!(desk.json(&["claims", "1"])[0]["status"], "cannot_confirm");
    assert_eq!(desk.error(&["redo"])["code"], "nothing_to_undo");
}

#[test]
fn every_step_of_a_claim_is_told() {
    let desk = Desk::with_draft();
    desk.ok(&["claims", "add", "1", "--quote", "4,000 cars"]);
    desk.ok(&[
        "claims",
        "set",
        "1",
        "1",
        "--correction",
        "400 cars",
        "--note",
        "off by ten",
    ]);
    let steps = desk.json(&["claims", "history", "1", "1"]);
    assert_eq!(steps.as_array().unwrap().len(), 2);
    assert_eq!(steps[0]["who"], "Ana");
    let moves = steps[0]["moves"].as_array().unwrap();
    let status = moves.iter().find(|m| m["field"] == "status").unwrap();
    assert_eq!(
        (&status["from"], &status["to"]),
        (&"unchecked".into(), &"correction_proposed".into())
    );
    let told = desk.ok(&["claims", "history", "1", "1"]);
    assert!(told.contains("correction: nothing → “400 cars”"), "{told}");
}

#[test]
fn spans_are_code_points_in_and_out() {
    let desk = Desk::with_draft();
    let text = desk.json(&["show", "1"])["text"]
        .as_str()
        .unwrap()
        .to_owned();
    let wanted = "according to ČTK";
    let start = text[..text.find(wanted).unwrap()].chars().count();
    let end = start + wanted.chars().count();
    let claim = desk.json(&["claims", "add", "1", "--span", &format!("{start}..{end}")]);
    assert_eq!(claim["text"], wanted);
    assert_eq!(claim["spans"], serde_json::json!([[start, end]]));
    assert_ne!(
        start,
        text.find(wanted).unwrap(),
        "the draft has letters of several bytes before"
    );

    desk.ok(&["claims", "set", "1", "1", "--quote", "twelve million"]);
    assert_eq!(desk.json(&["claims", "1"])[0]["text"], "twelve million");
}

#[test]
fn claims_are_filtered() {
    let desk = Desk::with_draft();
    desk.ok(&[
        "claims",
        "add",
        "1",
        "--quote",
        "4,000 cars",
        "--kind",
        "number",
    ]);
    desk.ok(&[
        "claims",
        "add",
        "1",
        "--quote",
        "the bridge was safe",
        "--source",
        "Reuters",
    ]);
    desk.ok(&[
        "claims",
        "set",
        "1",
        "2",
        "--status",
        "confirmed",
        "--assignee",
        "Jo",
        "--priority",
        "high",
    ]);
    for (filter, numbers) in [
        (&["--status", "confirmed"][..], &[2][..]),
        (&["--status", "unchecked", "--status", "confirmed"], &[1, 2]),
        (&["--open"], &[1]),
        (&["--kind", "number"], &[1]),
        (&["--assignee", "Jo"], &[2]),
        (&["--priority", "high"], &[2]),
        (&["--source", "Reuters"], &[2]),
        (&["--source", "Reuters", "--open"], &[]),
    ] {
        let listed = desk.json(&[&["claims", "1"], filter].concat());
        let found: Vec<u64> = (listed.as_array().unwrap().iter())
            .map(|claim| claim["number"].as_u64().unwrap())
            .collect();
        assert_eq!(found, numbers, "{filter:?}");
    }
}

#[test]
fn an_attribution_is_changed_and_removed() {
    let desk = Desk::with_draft();
    desk.ok(&["claims", "add", "1", "--quote", "the bridge was safe"]);
    desk.ok(&[
        "claims",
        "attribute",
        "1",
        "1",
        "--source",
        "an official",
        "--new",
        "unnamed_person",
        "--level",
        "background",
        "--anonymity",
        "fears for the job",
        "--approved-by",
        "Eva",
    ]);
    desk.ok(&[
        "claims",
        "attribute",
        "1",
        "1",
        "--attribution",
        "1",
        "--stance",
        "mentions",
        "--identity-known",
    ]);
    let tie = desk.json(&["claims", "1"])[0]["attributions"][0].clone();
    assert_eq!(tie["level"], "background");
    assert_eq!(tie["stance"], "mentions");
    assert_eq!(tie["anonymity"]["reason"], "fears for the job");
    assert_eq!(tie["anonymity"]["identity_known"], true);
    desk.ok(&["claims", "remove", "1", "1", "--attribution", "1"]);
    assert_eq!(
        desk.json(&["claims", "1"])[0]["attributions"],
        serde_json::json!([])
    );
    desk.ok(&["claims", "remove", "1", "1"]);
    assert_eq!(desk.json(&["claims", "1"]), serde_json::json!([]));
}

#[test]
fn a_draft_that_nobody_has_looked_at_does_not_pass_the_gate() {
    let desk = Desk::with_draft();
    let blocked = desk.run(&["gate", "1", "--json"]);
    assert_eq!(blocked.code, 1);
    let gate: serde_json::Value = serde_json::from_str(&blocked.out).unwrap();
    assert_eq!((&gate["open"], &gate["claims"]), (&false.into(), &0.into()));
    let finding = &gate["findings"][0];
    assert_eq!(finding["rule"], "nothing_claimed");
    assert!(finding["claim"].is_null() && finding["number"].is_null());
    let told = desk.run(&["gate", "1"]).out;
    assert!(
        told.starts_with("blocked") && told.contains("no claims"),
        "{told}"
    );
}

#[test]
fn the_directory_is_kept() {
    let desk = Desk::with_draft();
    let found = desk.json(&["sources", "search", "associated", "press"]);
    assert!(
        found
            .as_array()
            .unwrap()
            .iter()
            .any(|s| s["name"] == "Associated Press")
    );
    let npr = desk.json(&["sources", "show", "NPR"]);
    assert_eq!(
        (&npr["ownership"]["code"], &npr["kind"]),
        (&"IP".into(), &"broadcaster".into())
    );

    let added = desk.json(&[
        "sources",
        "add",
        "City Gazette",
        "--kind",
        "news-outlet",
        "--carries",
        "AP",
    ]);
    assert_eq!(added["name"], "City Gazette");
    desk.ok(&[
        "sources",
        "add",
        "The City Gazette",
        "--kind",
        "news_outlet",
    ]);
    desk.ok(&[
        "claims",
        "add",
        "1",
        "--quote",
        "4,000 cars",
        "--source",
        "The City Gazette",
    ]);
    desk.ok(&[
        "sources",
        "merge",
        added["id"].as_str().unwrap(),
        "The City Gazette",
    ]);
    let used = desk.json(&["sources", "--used"]);
    assert_eq!(used[0]["name"], "City Gazette");
    assert_eq!(used[0]["aliases"], serde_json::json!(["The City Gazette"]));
    let resting = desk.json(&["sources", "claims", "city gazette"]);
    assert_eq!(resting[0]["text"], "4,000 cars");

    desk.ok(&[
        "sources",
        "edit",
        "City Gazette",
        "--country",
        "Czechia",
        "--ownership",
        "CaPr",
        "--provenance",
        "Ana",
        "--as-of",
        "2026-11",
    ]);
    let edited = desk.json(&["sources", "show", "City Gazette"]);
    assert_eq!(edited["ownership"]["provenance"], "Ana");
    for as_of in ["0026", "0026-11", "2999-11-30"] {
        let label = ["--ownership", "CaPr", "--provenance", "Ana"];
        let mut args = vec!["sources", "edit", "City Gazette", "--as-of", as_of];
        args.extend(label);
        assert_eq!(desk.error(&args)["code"], "invalid", "as of {as_of}");
    }
    let kept = desk.json(&["sources", "show", "City Gazette"]);
    assert_eq!(kept["ownership"]["as_of"], "2026-11");
    assert_eq!(
        desk.error(&["sources", "remove", "City Gazette"])["code"],
        "source_in_use"
    );
    assert_eq!(
        desk.error(&["sources", "add", "reuters", "--kind", "company"])["code"],
        "conflict"
    );
}

#[test]
fn standard_input_is_read_and_the_title_can_be_given() {
    let desk = Desk::new();
    let run = desk.run_with_input(
        &["import", "-", "--title", "Working title"],
        DRAFT.as_bytes(),
    );
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    assert_eq!(desk.json(&["list"])[0]["title"], "Working title");
    let text = desk.run_with_input(&["text", "-", "--format", "text"], "Ahoj ž".as_bytes());
    assert_eq!(text.out, "Ahoj ž\n");
}

#[test]
fn the_text_of_a_file_is_printed_with_its_structure_and_needs_no_ledger() {
    let desk = Desk::new();
    let file = desk.file("x.md", "# Žluť\n\nOne *two*.\n");
    let shape = desk.json(&["text", file.to_str().unwrap()]);
    assert_eq!(shape["text"], "Žluť\n\nOne two.");
    assert_eq!(shape["blocks"][1]["span"], serde_json::json!([6, 14]));
    assert_eq!(shape["marks"][0]["span"], serde_json::json!([10, 13]));
    assert_eq!(names(desk.dir.path()), ["x.md"]);
}

#[test]
fn numbers_stay_with_their_articles_and_colours_stay_out_of_pipes() {
    let desk = Desk::with_draft();
    desk.run_with_input(&["import", "-", "--title", "Second"], b"Another draft.");
    desk.ok(&["claims", "add", "1", "--quote", "4,000 cars"]);
    let list = desk.json(&["list"]);
    assert_eq!(
        (&list[0]["number"], &list[0]["title"]),
        (&1.into(), &"Bridge reopens".into())
    );
    assert_eq!(
        (&list[1]["number"], &list[1]["title"]),
        (&2.into(), &"Second".into())
    );
    for args in [
        &["list"][..],
        &["show", "1"],
        &["claims", "1"],
        &["sources", "show", "TASS"],
    ] {
        assert!(!desk.ok(args).contains('\u{1b}'), "{args:?}");
    }
}

#[test]
fn a_draft_is_not_brought_in_twice_unless_asked_for() {
    let desk = Desk::with_draft();
    let again = desk.json(&["import", "bridge.md"]);
    assert_eq!(
        (&again["new"], &again["number"]),
        (&false.into(), &1.into())
    );
    let again = desk.json(&["import", "bridge.md", "--again"]);
    assert_eq!((&again["new"], &again["number"]), (&true.into(), &2.into()));
    assert_eq!(desk.json(&["list"]).as_array().unwrap().len(), 2);
}

#[test]
fn a_deadline_is_read_as_it_is_typed() {
    let desk = Desk::with_draft();
    let year = jiff::Zoned::now().year() + 1;
    for (typed, stored) in [
        (
            format!("30 Nov {year} 23:30"),
            format!("{year}-11-30T23:30:00Z"),
        ),
        (
            format!("{year}-11-30 9pm"),
            format!("{year}-11-30T21:00:00Z"),
        ),
        (format!("30/11/{year}"), format!("{year}-11-30T23:59:00Z")),
    ] {
        let edited = desk.json(&["edit", "1", "--deadline", &typed]);
        assert_eq!(edited["deadline"], stored, "{typed}");
    }
    let before = desk.json(&["show", "1"]);
    for typed in [
        "0030-12-11",
        "31 Feb",
        "03/04/2027",
        "soon",
        "",
        "Fri midnight",
    ] {
        assert_eq!(
            desk.run(&["edit", "1", "--deadline", typed]).code,
            2,
            "{typed}"
        );
    }
    assert_eq!(desk.json(&["show", "1"]), before);
}

#[test]
fn an_address_is_completed_or_refused() {
    let desk = Desk::with_draft();
    desk.json(&[
        "claims",
        "add",
        "1",
        "--quote",
        "The bridge carries 4,000 cars a day",
    ]);
    let tie = ["claims", "attribute", "1", "1", "--source", "Reuters"];
    desk.ok(&[
        &tie[..],
        &["--url", "mja.com.au/x", "--accessed", "yesterday"],
    ]
    .concat());
    let before = desk.json(&["claims", "1"]);
    let text = before.to_string();
    assert!(text.contains("https://mja.com.au/x"), "{text}");
    for more in [
        ["--url", "javascript:alert(1)"],
        ["--url", "mja com au"],
        ["--accessed", "0030-12-11"],
        ["--contact-date", "31 Feb"],
    ] {
        assert_eq!(desk.run(&[&tie[..], &more].concat()).code, 2, "{more:?}");
    }
    assert_eq!(desk.json(&["claims", "1"]), before);
}

#[test]
fn an_article_is_edited() {
    let desk = Desk::with_draft();
    let edited = desk.json(&[
        "edit",
        "1",
        "--title",
        "Bridge is back",
        "--byline",
        "",
        "--deadline",
        "2026-11-22T19:00+01:00",
    ]);
    assert_eq!(edited["title"], "Bridge is back");
    assert_eq!(edited["byline"], "");
    assert_eq!(edited["deadline"], "2026-11-22T18:00:00Z");
    let edited = desk.json(&["edit", "1", "--no-deadline"]);
    assert_eq!(
        (&edited["title"], &edited["deadline"]),
        (&"Bridge is back".into(), &().into())
    );
}

#[test]
fn a_reader_may_stop_reading() {
    let desk = Desk::with_draft();
    // Longer than any pipe holds.
    let run = desk.run_unread(&["sources", "--json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    desk.ok(&["claims", "add", "1", "--quote", "4,000 cars"]);
    assert_eq!(desk.run_unread(&["gate", "1"]).code, 1);
}

#[test]
fn proposals_are_listed_accepted_rejected_and_let_in_again() {
    let desk = Desk::with_draft();
    let proposed = desk.json(&["claims", "propose", "1"]);
    let all = proposed.as_array().unwrap();
    assert!(all.len() >= 3, "{proposed}");
    let first = &all[0];
    assert_eq!(first["text"], "The bridge carries 4,000 cars a day");
    assert_eq!(first["ties"][0]["source_kind"], "government");
    assert!(first["why"].as_str().unwrap().contains("“said”"));

    let told = desk.json(&["claims", "propose", "1", "--sourced", "--accept"]);
    let count = desk.json(&["claims", "1"]).as_array().unwrap().len();
    assert!(
        count > 0 && count < all.len(),
        "an unnamed official stays out"
    );
    assert!(told[0]["label"].as_str().unwrap().contains("added"));
    assert!(
        desk.ok(&["claims", "propose", "1"])
            .contains("unnamed person, speaker, new")
    );

    desk.ok(&["claims", "propose", "1", "--reject"]);
    assert_eq!(
        desk.json(&["claims", "propose", "1"]),
        serde_json::json!([])
    );
    assert_eq!(
        desk.ok(&["claims", "propose", "1"]),
        "Nothing to propose.\n"
    );
    desk.ok(&["claims", "propose", "1", "--restore"]);
    let again = desk.json(&["claims", "propose", "1"]);
    assert_eq!(again.as_array().unwrap().len(), all.len() - count);
    desk.json(&["verify"]);
}

#[test]
fn what_is_not_proposed_in_is_said_by_name() {
    let desk = Desk::new();
    let draft = "قال الوزير إن الجسر انهار يوم الاثنين.\n\nהשר אמר כי 12 בני אדם נפצעו ביום שני.\n";
    desk.run_with_input(&["import", "-", "--title", "Bridge"], draft.as_bytes());
    assert_eq!(
        desk.ok(&["claims", "propose", "1"]),
        "1 paragraph in Arabic not read, 1 paragraph in Hebrew not read.\n\
         Claimdesk does not propose in Arabic or Hebrew yet. Mark claims yourself.\n"
    );
}

#[test]
fn a_proposal_that_is_not_there_is_an_error() {
    let desk = Desk::with_draft();
    let error = desk.error(&["claims", "propose", "1", "99", "--accept"]);
    assert_eq!(error["code"], "not_found");
    assert_eq!(desk.json(&["claims", "1"]), serde_json::json!([]));
}
