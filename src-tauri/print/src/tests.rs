//! What is printed, page by page.

use claimdesk_app::{Proposer, collect};
use claimdesk_desk::{Desk, DeskOptions};
use claimdesk_draft::{Format, Span};
use claimdesk_model::intent::{Intent, NewAttribution, NewClaim, NewClaimSource, SourceRef};
use claimdesk_model::record::{ArticleFields, Locator, Role, SourceKind, Status, Term};
use claimdesk_model::time::Time;
use claimdesk_readers::Hint;
use claimdesk_report::{PaperSize, ReportInput, ReportOptions};
use proptest::prelude::*;
use typst::layout::{Frame, FrameItem};

use super::*;

/// 22 November 2026, 14:02 UTC.
const NOW: Time = Time(1_795_356_120_000);

const DRAFT: &str = "# A bridge\n\nThe bridge carried 4,000 cars a day, the ministry said. It was built in 1931.\n\n> It will not stand.\n\n1. One\n2. Two[^a]\n\n- A\n  - B\n\n| Day | Cars |\n| --- | --- |\n| Monday | 4,000 |\n\n[^a]: A count of June.\n";

/// Returns a input of `draft` with a claim on each of `claims`, in turn of every status.
fn input(draft: &str, claims: &[&str], title: &str) -> ReportInput {
    let mut desk = Desk::in_memory(DeskOptions::new("Ana")).unwrap();
    let hint = Hint {
        format: Some(Format::Markdown),
        ..Hint::default()
    };
    let (article, _) = desk.import(draft.as_bytes(), "bridge.md", hint).unwrap();
    let text = desk.text(article).unwrap();
    let claims = claims.iter().zip(Status::all().cycle());
    let claims = claims.map(|(words, status)| claim(&text, words, status));
    let claims = claims.collect();
    desk.perform(Intent::AddClaims { article, claims }).unwrap();
    let fields = ArticleFields {
        title: title.to_owned(),
        byline: "Ben".to_owned(),
        deadline: Some(NOW),
    };
    desk.perform(Intent::EditArticle { article, fields })
        .unwrap();
    collect(
        &desk,
        &mut Proposer::default(),
        article,
        NOW,
        ReportOptions::default(),
    )
    .unwrap()
    .input
}

fn claim(text: &str, words: &str, status: Status) -> NewClaim {
    let start = text.find(words).unwrap();
    let tie = |name: &str, kind, role| NewClaimSource {
        source: SourceRef::New {
            name: name.to_owned(),
            kind,
        },
        fields: NewAttribution {
            role: Some(role),
            locator: Some(Locator {
                url: "https://example.org/bridge/".to_owned(),
                page: "4".to_owned(),
                ..Locator::default()
            }),
            ..NewAttribution::default()
        },
    };
    NewClaim {
        spans: vec![Span::new(start, start + words.len())],
        status: Some(status),
        correction: (status == Status::CorrectionProposed).then(|| "in 1932".to_owned()),
        note: Some("Asked the press office.".to_owned()),
        ties: vec![
            tie("Ministry", SourceKind::Government, Role::Speaker),
            tie("The Daily", SourceKind::NewsOutlet, Role::Carrier),
        ],
        ..NewClaim::default()
    }
}

/// Returns the words of each page.
fn pages(input: &ReportInput) -> Vec<String> {
    let document = set(&input.content(), Vec::new()).unwrap().0;
    let page = |frame: &Frame| {
        let mut words = String::new();
        gather_words(frame, &mut words);
        words
    };
    document.pages().iter().map(|p| page(&p.frame)).collect()
}

fn gather_words(frame: &Frame, words: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => gather_words(&group.frame, words),
            FrameItem::Text(text) => words.push_str(&text.text),
            _ => {}
        }
    }
}

#[test]
fn a_report_says_what_it_has_to() {
    let claims = ["4,000 cars a day", "built in 1931", "It will not stand"];
    let pages = pages(&input(DRAFT, &claims, "A bridge"));
    let cover = &pages[0];
    for words in ["A bridge", "Not clear.", "Ministry", "in progress"] {
        assert!(cover.contains(words), "{words:?} is not on {cover}");
    }
    let all = pages.concat();
    for words in ["Origins", "A count of June", "Monday", "Carries copy of"] {
        assert!(all.contains(words), "{words:?} is missing");
    }
    let last = format!("Page {0} of {0}", pages.len());
    assert!(pages[pages.len() - 1].contains(&last), "{last}");
    assert!(pages[1].contains("Revision 1, "), "the running head");
}

#[test]
fn a_draft_that_nobody_touched_is_set() {
    let all = pages(&input(DRAFT, &[], "A bridge")).concat();
    assert!(all.contains("Not checked.") && all.contains("No claim has been marked yet."));
}

#[test]
fn hostile_words_are_printed_and_never_read() {
    let attack = r##"#import "@preview/x:1.0.0" #panic("no") $x^2$ `code` ] } #{1/0} \u{41} *b* _i_ <label> @ref // c /* d */ = H"##;
    let draft = format!("Words: `{}`\n\n    {attack}\n", attack.replace('`', "'"));
    let input = input(&draft, &["Words"], attack);
    let all = pages(&input).concat();
    for words in [
        "#import", "#panic(", "$x^2$", "#{1/0}", "\\u{41}", "@ref", "// c",
    ] {
        assert!(all.contains(words), "{words:?} is missing from {all}");
    }
    assert!(
        all.matches("#import").count() >= 3,
        "in title, head and draft"
    );
    assert!(pdf(&input.content(), Vec::new()).is_ok());
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let input = input(DRAFT, &["built in 1931"], "A bridge");
    let first = pdf(&input.content(), Vec::new()).unwrap().bytes;
    assert!(first.starts_with(b"%PDF-1.7"));
    assert_eq!(first, pdf(&input.content(), Vec::new()).unwrap().bytes);
}

#[test]
fn it_is_archival_accessible_and_tells_its_title_and_date() {
    let input = input(DRAFT, &["built in 1931"], "A bridge");
    let bytes = pdf(&input.content(), Vec::new()).unwrap().bytes;
    let text = String::from_utf8_lossy(&bytes);
    for told in [
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<pdfuaid:part>1</pdfuaid:part>",
        "Sourcing report: A bridge",
        "2026-11-22T14:02:00",
    ] {
        assert!(text.contains(told), "{told} is missing");
    }
}

#[test]
fn characters_that_no_font_has_are_stood_in_for_and_counted() {
    let input = input("The bridge 橋 fell.\u{fe0f}", &["fell"], "橋梁 collapse");
    let all = pages(&input).concat();
    assert!(!all.contains('橋') && all.contains("□□ collapse"), "{all}");
    assert!(all.contains("characters of this report are in scripts"));
    assert!(all.contains("(Chinese)"));
    let content = input.content();
    assert_eq!(wanted(&content), ['梁', '橋'].into());
    let told = pdf(&content, Vec::new()).unwrap().notices;
    let [
        Notice::NoFont {
            characters,
            scripts,
        },
    ] = &told[..]
    else {
        panic!("{told:?}");
    };
    assert!(*characters > 2 && scripts == &["Chinese"]);
    let covered = pages(&self::input(DRAFT, &[], "A bridge")).concat();
    assert!(!covered.contains("characters of this report"));
}

#[test]
fn scripts_from_right_to_left_are_set() {
    let draft = "قال المتحدث إن الجسر انهار.\n\nהגשר קרס ביום שני.\n\nМост рухнул. Η γέφυρα.\n";
    let input = input(draft, &["الجسر انهار", "קרס", "рухнул"], "جسر");
    let all = pages(&input).concat();
    assert!(!all.contains(fonts::STAND_IN), "{all}");
    assert!(pdf(&input.content(), Vec::new()).is_ok());
}

/// Returns what Claimdesk's own reader reads in a PDF.
fn read(bytes: &[u8]) -> String {
    let hint = Hint {
        format: Some(Format::Pdf),
        ..Hint::default()
    };
    claimdesk_readers::read(bytes, hint).unwrap().text
}

#[test]
fn letters_that_join_are_read_back_as_they_were_written() {
    // Dots, hamza, and lam with alef, which fonts draw apart or join.
    let draft = "قال الوزير إن 12 شخصا قتلوا يوم الاثنين.\n\nأعلن آخرون لأن الإسلام بلا شيء مؤكد.\n\nהשר אמר כי 12 נפצעו ביום שני.\n\nپل گر گیا، وزیر نے کہا۔\n";
    let bytes = pdf(&input(draft, &["الاثنين"], "جسر").content(), Vec::new())
        .unwrap()
        .bytes;
    let text = read(&bytes);
    for words in [
        "قال الوزير إن",
        "شخصا قتلوا يوم الاثنين",
        "أعلن آخرون لأن الإسلام بلا شيء مؤكد",
        "השר אמר כי",
        "נפצעו ביום שני",
        "گیا",
        "وزیر",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}

/// Fonts as a machine may have them, cut down to what the tests need: see `fonts/test/README.md`.
fn machine_fonts() -> Vec<FontFile> {
    let files: [&[u8]; 4] = [
        include_bytes!("../fonts/test/NotoSansCJKjp-Subset.otf"),
        include_bytes!("../fonts/test/NotoSansDevanagari-Subset.ttf"),
        include_bytes!("../fonts/test/NotoSansThai-Subset.ttf"),
        include_bytes!("../fonts/test/NotoSansSymbols-Subset.ttf"),
    ];
    let font = |bytes: &[u8]| FontFile {
        bytes: bytes.to_vec(),
        index: 0,
    };
    files.map(font).into()
}

#[test]
fn scripts_that_come_without_a_font_are_set_in_the_machines() {
    let draft = "官方说十二人死亡。\n\n橋が崩れた。\n\n다리가 무너졌다.\n\nपुल गिर गया।\n\nสะพานถล่ม\n\nIt is over 😐.\n";
    let input = input(draft, &["死亡", "गिर"], "橋");
    let without = pdf(&input.content(), Vec::new()).unwrap();
    let Notice::NoFont { scripts, .. } = &without.notices[0] else {
        panic!("{:?}", without.notices);
    };
    for script in [
        "Chinese",
        "Japanese",
        "Korean",
        "Hindi",
        "Thai",
        "emoji and signs",
    ] {
        assert!(
            scripts.iter().any(|it| it == script),
            "{script} in {scripts:?}"
        );
    }
    let set = pdf(&input.content(), machine_fonts()).unwrap();
    assert_eq!(set.notices, []);
    let text = read(&set.bytes);
    for words in [
        "官方说十二人死亡",
        "橋が崩れた",
        "다리가 무너졌다",
        "สะพานถล่ม",
        "😐",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    assert!(!text.contains(fonts::STAND_IN), "{text}");
}

#[test]
fn what_is_no_font_is_passed_over() {
    let broken = FontFile {
        bytes: b"no font".to_vec(),
        index: 3,
    };
    let set = pdf(&input("橋 fell.", &["fell"], "A").content(), vec![broken]).unwrap();
    assert!(matches!(set.notices[..], [Notice::NoFont { .. }]));
}

#[test]
fn a_long_title_and_letter_paper_are_set() {
    let mut input = input(DRAFT, &["built in 1931"], &"Unbreakable".repeat(60));
    input.options.paper = PaperSize::UsLetter;
    let document = set(&input.content(), Vec::new()).unwrap().0;
    let size = document.pages()[0].frame.size();
    assert_eq!(
        (size.x.to_pt().round(), size.y.to_pt().round()),
        (612.0, 792.0)
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]
    #[test]
    fn any_words_can_be_set(words in proptest::collection::vec(any::<char>(), 1..200), title in "\\PC{1,40}") {
        let words: String = words.into_iter().collect();
        let input = input(&format!("Start\n\n{words}\n"), &["Start"], &format!("T{title}"));
        let set = pdf(&input.content(), Vec::new());
        prop_assert!(set.is_ok(), "{set:?}");
    }
}

#[test]
fn lines_through_and_under_the_same_words_are_set() {
    let draft = "The firm lost ~~a quarter~~ a fifth of its value.\n";
    let words = "lost a quarter a fifth";
    let shorter = "a quarter";
    let claims: Vec<&str> = [[words; 8], [shorter; 8]].concat();
    let bytes = pdf(&input(draft, &claims, "A firm").content(), Vec::new())
        .unwrap()
        .bytes;
    assert!(bytes.starts_with(b"%PDF-"));
}

#[test]
fn a_draft_that_leaves_out_levels_of_headings_is_set() {
    for draft in [
        "# One\n\n### Three\n\nWords.\n",
        "#### Four\n\n## Two\n\n##### Five\n\nWords.\n",
    ] {
        let content = input(draft, &[], "A bridge").content();
        assert!(pdf(&content, Vec::new()).is_ok(), "{draft}");
    }
}
