//! What the gate lets through, as a window sees it.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

mod window;

use claimdesk_calls::{CallError, ErrorCode};
use claimdesk_report::{ReportFormat, ReportOptions};
use serde_json::{Value, json};

use window::Window;

/// Wider in UTF-8 than in UTF-16: places of the gate are counted as the window counts.
const DRAFT: &str = "# The bridge 🏛\n\nThe “bridge” carries 4,000 cars a day, the ministry said on Monday. \
                     Repairs cost 12 million crowns in 2019.\n\nThe bridge was built in 1931.\n";

/// Paragraphs in languages that nothing is proposed in.
const UNREAD: (&str, &str) = (
    "وقالت وزارة الصحة إن 35 شخصا أصيبوا في انهيار الجسر يوم الاثنين وإن ثلاثة منهم في حالة خطيرة.",
    "Der Bürgermeister sagte am Dienstag, dass die Brücke vor langer Zeit gebaut wurde und 12 Millionen Euro gekostet habe.",
);

impl Window {
    fn of(who: &str) -> Self {
        Self::with(who, DRAFT)
    }

    fn with(who: &str, draft: &str) -> Self {
        Self::open(who, draft, "bridge.md")
    }

    fn perform(&mut self, intent: Value) -> Result<Value, CallError> {
        self.ask(json!({ "call": "perform", "intent": intent }))
    }

    fn text(&mut self) -> Vec<u16> {
        let text = self.on_article("open_article")["text"].clone();
        text.as_str().unwrap().encode_utf16().collect()
    }

    /// Makes a confirmed claim of `words`, tied to `source` if there is one.
    fn confirmed(&mut self, words: &str, source: Option<Value>) -> Value {
        let text = String::from_utf16(&self.text()).unwrap();
        let start = text[..text.find(words).unwrap()].encode_utf16().count();
        let span = json!({ "start": start, "end": start + words.encode_utf16().count() });
        let article = self.article.clone();
        let sources: Vec<Value> = source.into_iter().collect();
        let made = self.perform(
            json!({ "do": "add_claim", "article": article, "spans": [span], "sources": sources }),
        );
        let claim = made.unwrap()["claims"][0]["id"].clone();
        self.perform(json!({ "do": "review", "claims": [claim], "status": "confirmed" }))
            .unwrap();
        claim
    }

    fn count(&mut self, rule: &str) -> u64 {
        let warns = self.on_article("gate")["warns"].clone();
        let of_rule = warns
            .as_array()
            .unwrap()
            .iter()
            .filter(|it| it["rule"] == rule);
        of_rule.map(|it| it["count"].as_u64().unwrap()).sum()
    }

    fn sign_off(&mut self) -> Result<Value, CallError> {
        let article = self.article.clone();
        self.ask(json!({ "call": "sign_off", "article": article, "note": "" }))
    }

    fn set(&mut self, key: &str, value: Value) -> Result<Value, CallError> {
        self.perform(json!({ "do": "set_setting", "key": key, "value": value }))
    }

    fn cleared(&mut self) -> Value {
        self.on_article("open_article")["summary"]["cleared"].clone()
    }
}

fn named(name: &str, kind: &str) -> Value {
    json!({ "new": { "name": name, "kind": kind } })
}

#[test]
fn what_is_let_through_is_counted_placed_and_recorded() {
    let mut window = Window::of("Ana");
    window.confirmed("4,000 cars", None);
    let gate = window.on_article("gate");
    assert_eq!(
        (&gate["open"], &gate["findings"]),
        (&json!(true), &json!([]))
    );
    assert_eq!(window.count("no-source"), 1);
    let proposals = window.on_article("proposals")["proposals"].clone();
    let unread = proposals.as_array().unwrap().len() as u64;
    assert!(unread > 0, "the draft has more to propose");
    assert_eq!(window.count("proposals-unread"), unread);
    assert_eq!(gate["proposals"], unread);
    assert!(window.count("words-unclaimed") > 0);
    let text = window.text();
    for finding in gate["warns"].as_array().unwrap() {
        for span in finding["spans"].as_array().unwrap() {
            let at = |field: &str| usize::try_from(span[field].as_u64().unwrap()).unwrap();
            let words = String::from_utf16(&text[at("start")..at("end")]).unwrap();
            assert!(!words.is_empty() && !words.starts_with(' '), "{words:?}");
        }
    }

    window.sign_off().unwrap();
    let cleared = window.cleared();
    let let_through: Vec<(&str, u64)> = (cleared["let_through"].as_array().unwrap().iter())
        .map(|it| (it["rule"].as_str().unwrap(), it["count"].as_u64().unwrap()))
        .collect();
    assert!(let_through.contains(&("no-source", 1)), "{let_through:?}");
    assert!(
        let_through.contains(&("proposals-unread", unread)),
        "{let_through:?}"
    );
    assert_eq!(window.on_article("gate")["since"], json!([]));
}

#[test]
fn a_rejected_proposal_is_looked_at_and_one_let_in_again_is_not() {
    let mut window = Window::of("Ana");
    window.confirmed("4,000 cars", None);
    let proposals = window.on_article("proposals")["proposals"].clone();
    let words: Vec<Value> = (proposals.as_array().unwrap().iter())
        .map(|it| it["words"].clone())
        .collect();
    let article = window.article.clone();
    window
        .perform(json!({ "do": "reject_proposals", "article": article, "words": words }))
        .unwrap();
    assert_eq!(window.count("proposals-unread"), 0);
    window.sign_off().unwrap();
    window
        .perform(json!({ "do": "restore_proposals", "article": article }))
        .unwrap();
    let since = window.on_article("gate")["since"].clone();
    let rules: Vec<&Value> = since
        .as_array()
        .unwrap()
        .iter()
        .map(|it| &it["rule"])
        .collect();
    assert!(rules.contains(&&json!("proposals-unread")), "{since}");
}

#[test]
fn a_source_or_a_locator_that_goes_after_the_clearance_is_told() {
    let mut window = Window::of("Ana");
    let claim = window.confirmed("4,000 cars", Some(named("Ana Kova", "person")));
    assert_eq!(
        (window.count("no-source"), window.count("no-locator")),
        (0, 1)
    );
    let tie = |window: &mut Window| {
        let view = window.on_article("open_article");
        view["claims"][0]["attributions"][0].clone()
    };
    let mut fields = tie(&mut window);
    let attribution = fields["id"].clone();
    fields["locator"]["page"] = json!("12");
    let edit = |fields: &Value| json!({ "do": "edit_attribution", "attribution": attribution, "fields": fields });
    window.perform(edit(&fields)).unwrap();
    assert_eq!(window.count("no-locator"), 0);
    window.sign_off().unwrap();
    assert_eq!(window.on_article("gate")["since"], json!([]));

    fields["locator"]["page"] = json!("");
    window.perform(edit(&fields)).unwrap();
    let since = window.on_article("gate")["since"].clone();
    assert_eq!(since[0]["rule"], "no-locator", "{since}");
    window
        .perform(json!({ "do": "remove_attribution", "attribution": attribution }))
        .unwrap();
    // The claim was confirmed on that source: it is to be looked at again, and then rests on nothing.
    let gate = window.on_article("gate");
    assert_eq!(gate["findings"][0]["rule"], "needs_recheck");
    assert_eq!(
        gate["findings"][0]["caution"]["sources"],
        json!({ "was": ["Ana Kova"], "now": [] })
    );
    let confirm = json!({ "do": "review", "claims": [claim], "status": "confirmed" });
    window.perform(confirm.clone()).unwrap();
    let since = window.on_article("gate")["since"].clone();
    assert_eq!(
        (&since[0]["rule"], &since[0]["claims"]),
        (&json!("no-source"), &json!([1])),
        "{since}"
    );
    let cleared = window.cleared();
    assert_eq!(cleared["stands"], false);
    assert_eq!(
        cleared["turned"],
        json!([{ "claim": 1, "what": "source_removed", "was": "Ana Kova", "now": "" }])
    );

    // Merged into one that nobody names, it is an unnamed source.
    window.ask(json!({ "call": "undo" })).unwrap();
    window.ask(json!({ "call": "undo" })).unwrap();
    window.ask(json!({ "call": "undo" })).unwrap();
    assert_eq!(window.on_article("gate")["since"], json!([]));
    let sources = window.ask(json!({ "call": "sources" })).unwrap();
    let kova = (sources.as_array().unwrap().iter()).find(|it| it["name"] == "Ana Kova");
    let from = kova.unwrap()["id"].clone();
    let added = window
        .perform(json!({ "do": "add_source", "fields": { "name": "researchers", "kind": "unnamed_group" } }))
        .unwrap();
    let into = added["sources"][0]["id"].clone();
    window
        .perform(json!({ "do": "merge_sources", "into": into, "from": [from] }))
        .unwrap();
    let caution = window.on_article("gate")["findings"][0]["caution"].clone();
    assert_eq!(
        caution["sources"],
        json!({ "was": ["Ana Kova"], "now": ["researchers"] })
    );
    window.perform(confirm).unwrap();
    let since = window.on_article("gate")["since"].clone();
    let rules: Vec<&str> = (since.as_array().unwrap().iter())
        .map(|it| it["rule"].as_str().unwrap())
        .collect();
    assert_eq!(
        rules,
        ["unnamed-no-approver", "unnamed-no-reason"],
        "{claim}"
    );
}

#[test]
fn a_paragraph_that_is_not_read_is_let_through_by_name_until_claims_cover_it() {
    let (arabic, german) = UNREAD;
    let draft = format!("The bridge carries 4,000 cars a day.\n\n{arabic}\n\n{german}\n");
    let mut window = Window::with("Ana", &draft);
    window.confirmed("The bridge carries 4,000 cars a day.", None);
    assert_eq!(window.count("words-unread"), 2);
    assert_eq!(
        window.count("words-unclaimed"),
        0,
        "it has a name of its own"
    );
    assert_eq!(window.on_article("gate")["not_read"], 2);
    // A claim in each sentence is not all that they say.
    for words in ["35 شخصا", "12 Millionen Euro"] {
        window.confirmed(words, None);
    }
    assert_eq!(window.count("words-unread"), 2);
    window.sign_off().unwrap();
    let cleared = window.cleared();
    let kept = cleared["let_through"].as_array().unwrap();
    let of_rule = kept.iter().find(|it| it["rule"] == "words-unread");
    assert_eq!(of_rule.unwrap()["count"], 2, "{cleared}");
    // All but the full stop.
    window.confirmed(german.trim_end_matches('.'), None);
    assert_eq!(window.count("words-unread"), 1);
    window.confirmed(arabic, None);
    assert_eq!(window.count("words-unread"), 0);
}

/// One place is settled after the clearance and another comes up: their number is what it was.
#[test]
fn another_place_after_the_clearance_is_told_though_as_many_are_let_through() {
    let draft = "The bridge carries 4,000 cars a day.\n\nIt was built in 1931 for 12 crowns.\n\n\
                 It was closed for eleven months in 2019.\n";
    let mut window = Window::with("Ana", draft);
    let claim = window.confirmed("The bridge carries 4,000 cars a day.", None);
    let places = window.count("words-unclaimed");
    assert!(places > 1);
    window.sign_off().unwrap();
    assert_eq!(window.on_article("gate")["since"], json!([]));

    // The claim lets go of its number and takes another.
    let text = String::from_utf16(&window.text()).unwrap();
    let words = "1931";
    let start = text[..text.find(words).unwrap()].encode_utf16().count();
    let span = json!({ "start": start, "end": start + words.len() });
    window
        .perform(json!({ "do": "resize_claim", "claim": claim, "spans": [span] }))
        .unwrap();
    window
        .perform(json!({ "do": "review", "claims": [claim], "status": "confirmed" }))
        .unwrap();
    assert_eq!(window.count("words-unclaimed"), places);
    let since = window.on_article("gate")["since"].clone();
    let of_rule = (since.as_array().unwrap().iter()).find(|it| it["rule"] == "words-unclaimed");
    assert_eq!(of_rule.unwrap()["count"], 1, "{since}");
    let cleared = window.cleared();
    assert_eq!(cleared["turned"][0]["what"], "words", "{cleared}");
    assert_eq!(cleared["stands"], false);
}

#[test]
fn a_source_off_the_record_and_a_contradiction_keep_the_gate_shut() {
    let mut window = Window::of("Ana");
    let claim = window.confirmed("4,000 cars", Some(named("Ana Kova", "person")));
    let tie = |window: &mut Window, at: usize| {
        window.on_article("open_article")["claims"][0]["attributions"][at].clone()
    };
    let edit = |window: &mut Window, at: usize, field: &str, value: Value| {
        let mut fields = tie(window, at);
        let attribution = fields["id"].clone();
        fields[field] = value;
        window
            .perform(
                json!({ "do": "edit_attribution", "attribution": attribution, "fields": fields }),
            )
            .unwrap();
    };
    let blocked = |window: &mut Window| {
        let gate = window.on_article("gate");
        let findings = gate["findings"].as_array().unwrap().clone();
        let rules: Vec<String> = (findings.iter())
            .map(|it| it["rule"].as_str().unwrap().to_owned())
            .collect();
        rules
    };
    assert_eq!(blocked(&mut window), [""; 0]);
    edit(&mut window, 0, "level", json!("off_the_record"));
    assert_eq!(blocked(&mut window), ["off-record-used"]);
    assert_eq!(window.sign_off().unwrap_err().code, ErrorCode::GateBlocked);
    edit(&mut window, 0, "level", json!("on_the_record"));
    assert_eq!(blocked(&mut window), [""; 0]);

    window
        .perform(json!({ "do": "add_attribution", "claim": claim,
            "source": named("Transport Ministry", "government"), "fields": { "stance": "contradicts" } }))
        .unwrap();
    assert_eq!(blocked(&mut window), ["sources-contradict"]);
    assert_eq!(window.sign_off().unwrap_err().code, ErrorCode::GateBlocked);
    window
        .set("rules", json!({ "sources-contradict": "warns" }))
        .unwrap();
    assert_eq!(window.count("sources-contradict"), 1);
    window.set("rules", Value::Null).unwrap();
    edit(
        &mut window,
        1,
        "note",
        json!("counted before the bypass opened"),
    );
    assert_eq!(blocked(&mut window), [""; 0]);
    window.sign_off().unwrap();
}

#[test]
fn a_rule_that_blocks_keeps_the_article_from_being_cleared() {
    let mut window = Window::with("Ana", &format!("{DRAFT}\n{}\n", UNREAD.0));
    window.confirmed("4,000 cars", None);
    for (id, rule) in [
        ("no-source", "no-source"),
        ("proposals-unread", "proposals-unread"),
        ("words-unclaimed", "words-unclaimed"),
        ("words-unread", "words-unread"),
    ] {
        window.set("rules", json!({ id: "blocks" })).unwrap();
        let gate = window.on_article("gate");
        assert_eq!(gate["open"], false, "{id}");
        assert_eq!(gate["findings"][0]["rule"], rule);
        let refused = window.sign_off().unwrap_err();
        assert_eq!(refused.code, ErrorCode::GateBlocked);
        window.set("rules", json!({ id: "off" })).unwrap();
        assert_eq!(window.count(rule), 0);
    }
    for wrong in [
        json!({ "no-sauce": "blocks" }),
        json!({ "no-source": "error" }),
        json!([]),
    ] {
        let refused = window.set("rules", wrong).unwrap_err();
        assert_eq!(refused.code, ErrorCode::Invalid);
        assert!(!refused.hint.is_empty());
    }
    window.set("rules", Value::Null).unwrap();
    window.sign_off().unwrap();
}

#[test]
fn a_name_is_asked_for_once_and_no_clearance_goes_without() {
    let mut window = Window::of("");
    let boot = window.ask(json!({ "call": "boot" })).unwrap();
    assert_eq!((&boot["who"], &boot["ask_who"]), (&json!(""), &json!(true)));
    window.confirmed("4,000 cars", None);
    let refused = window.sign_off().unwrap_err();
    assert_eq!(refused.code, ErrorCode::NoName);
    assert!(!refused.hint.is_empty());
    assert_eq!(window.cleared(), Value::Null);

    window.set("who_asked", json!(true)).unwrap();
    let boot = window.ask(json!({ "call": "boot" })).unwrap();
    assert_eq!(boot["ask_who"], false, "it was put away");
    for nobody in [json!(""), json!(" "), json!("unknown user"), json!(7)] {
        let refused = window.set("who", nobody).unwrap_err();
        assert_eq!(refused.code, ErrorCode::Invalid);
    }
    window.set("who", json!("Nora Vale")).unwrap();
    window.sign_off().unwrap();
    assert_eq!(window.cleared()["who"], "Nora Vale");
}

#[test]
fn the_report_says_what_was_let_through() {
    let mut window = Window::of("Ana");
    window.confirmed("4,000 cars", None);
    window.sign_off().unwrap();
    let article = serde_json::from_value(window.article.clone()).unwrap();
    let report = (window.session)
        .report(article, ReportFormat::Markdown, ReportOptions::default())
        .unwrap();
    let page = String::from_utf8(report.bytes).unwrap();
    assert!(page.contains("**Clear, with 1 unsourced"), "{page}");
    assert!(page.contains("was cleared by Ana on"), "{page}");
    assert!(!page.contains("**Clear.**"), "{page}");
}
