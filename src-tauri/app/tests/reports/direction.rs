//! Documents of drafts that are read from the right.

use claimdesk_app::write_report;
use claimdesk_draft::{Format, Span};
use claimdesk_model::record::Status;
use claimdesk_readers::{Hint, read};
use claimdesk_report::{ReportFormat, ReportInput, testing};

use crate::word_file::parts;

const HEBREW: &str = "השר אמר כי 12 בני אדם נפצעו ביום שני. הדוח של Reuters פורסם אתמול.";

/// A heading, a paragraph in which both directions meet, one in English with a word from the right, a
/// list, a quote, a table and a note.
const MIXED: &str = "# תאונה בגשר\n\nהשר אמר כי **12** בני אדם נפצעו (AP). [^1]\n\nThe minister said “שלום” twice.\n\n- פריט *ראשון*\n\n> ציטוט\n\n| יום | מספר |\n| --- | --- |\n| שני | 12 |\n\n[^1]: הערה של AP.\n";

/// Returns what a document of a draft is made of, with a claim on each of these words.
fn input(draft: &str, claims: &[&str]) -> ReportInput {
    let hint = Hint {
        format: Some(Format::Markdown),
        ..Hint::default()
    };
    let draft = read(draft.as_bytes(), hint).expect("a draft");
    let views = claims.iter().zip(1..).map(|(words, number)| {
        let start = draft.text.find(words).expect("in the draft");
        let span = Span::new(start, start + words.len());
        let mut view = testing::claim(number, vec![span], &draft.text);
        view.claim.note = "לבדוק מול AP".into();
        view
    });
    let mut article = testing::article_view(draft.text.clone(), draft.blocks, views.collect());
    article.marks = draft.marks;
    article.footnotes = draft.footnotes;
    ReportInput {
        article,
        ..testing::untouched()
    }
}

fn part(input: &ReportInput, format: ReportFormat, name: &str) -> String {
    let bytes = write_report(input, format).expect("written").bytes;
    let all = parts(&bytes);
    let found = all.into_iter().find(|(part, _)| part == name);
    found.expect("the part is there").1
}

/// Returns the words of each run of a part, and whether it is read from the right.
fn runs(xml: &str) -> Vec<(String, bool)> {
    let runs = xml.split("<w:r>").skip(1).map(|run| {
        let run = run.split("</w:r>").next().unwrap_or_default();
        let texts = run.split("<w:t xml:space=\"preserve\">").skip(1);
        let words: String = texts.filter_map(|t| t.split("</w:t>").next()).collect();
        (words, run.contains("<w:rtl/>"))
    });
    runs.filter(|(words, _)| !words.trim().is_empty()).collect()
}

/// Returns the paragraph of a part that has these words, from its start.
fn paragraph<'x>(xml: &'x str, words: &str) -> &'x str {
    let at = xml
        .find(words)
        .unwrap_or_else(|| panic!("{words} in {xml}"));
    let from = xml[..at].rfind("<w:p>").expect("in a paragraph");
    &xml[from..at]
}

const DRAFTS: [ReportFormat; 4] = [
    ReportFormat::CheckingCopy,
    ReportFormat::CheckedCopy,
    ReportFormat::AnnotatedDraft,
    ReportFormat::ReportDocx,
];

#[test]
fn a_hebrew_draft_is_read_from_the_right_in_every_document() {
    let input = input(HEBREW, &["12 בני אדם נפצעו"]);
    for format in DRAFTS {
        let xml = part(&input, format, "word/document.xml");
        assert!(
            paragraph(&xml, "השר אמר").contains("<w:bidi/>"),
            "{format:?}: {xml}"
        );
        let runs = runs(&xml);
        let of = |part: &str| {
            let run = runs.iter().find(|(words, _)| words.contains(part));
            run.unwrap_or_else(|| panic!("{part} in {runs:?}"))
        };
        for part in ["השר אמר", "12 בני", "פורסם אתמול."] {
            assert!(of(part).1, "{format:?}: {part} in {runs:?}");
        }
        assert_eq!(*of("Reuters"), ("Reuters".to_owned(), false), "{format:?}");
    }
}

#[test]
fn each_paragraph_of_a_mixed_draft_has_its_own_direction() {
    let input = input(MIXED, &["בני אדם"]);
    for format in [ReportFormat::CheckingCopy, ReportFormat::ReportDocx] {
        let xml = part(&input, format, "word/document.xml");
        for words in ["תאונה", "השר", "פריט", "ציטוט", "שני"] {
            assert!(
                paragraph(&xml, words).contains("<w:bidi/>"),
                "{format:?}: {words}"
            );
        }
        assert!(
            !paragraph(&xml, "The minister").contains("<w:bidi/>"),
            "{format:?}"
        );
        assert!(
            runs(&xml).contains(&("שלום".to_owned(), true)),
            "{format:?}"
        );
        assert!(xml.contains("<w:bidiVisual/>"), "{format:?}: columns");
        // Bold and slanted words of complex scripts have elements of their own.
        assert!(
            xml.contains("<w:b/><w:bCs/>") && xml.contains("<w:i/><w:iCs/>"),
            "{format:?}"
        );
    }
    let notes = part(&input, ReportFormat::CheckingCopy, "word/footnotes.xml");
    assert!(paragraph(&notes, "הערה").contains("<w:bidi/>"));
    assert!(runs(&notes).contains(&("AP".to_owned(), false)));
}

#[test]
fn a_page_sets_each_block_from_its_own_side() {
    let input = input(MIXED, &["בני אדם"]);
    let page = crate::text(&input, ReportFormat::Html);
    for part in [
        "<ul dir=\"rtl\">",
        "<blockquote dir=\"rtl\">",
        "<p dir=\"auto\"",
        "<td dir=\"auto\">",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn the_elements_of_a_paragraph_stand_in_the_order_of_the_schema() {
    let input = input(MIXED, &["בני אדם"]);
    let xml = part(&input, ReportFormat::CheckingCopy, "word/document.xml");
    let order = [
        "<w:pStyle",
        "<w:numPr>",
        "<w:bidi/>",
        "<w:spacing",
        "<w:ind",
    ];
    for properties in xml.split("<w:pPr>").skip(1) {
        let properties = properties.split("</w:pPr>").next().expect("closed");
        let places: Vec<usize> = order
            .iter()
            .filter_map(|name| properties.find(name))
            .collect();
        assert!(places.is_sorted(), "{properties}");
    }
    for properties in xml.split("<w:rPr>").skip(1) {
        let properties = properties.split("</w:rPr>").next().expect("closed");
        assert!(
            !properties.contains("<w:rtl/>") || properties.ends_with("<w:rtl/>"),
            "{properties}"
        );
    }
}

#[test]
fn what_is_noted_and_cited_is_read_from_its_own_side() {
    let input = input(HEBREW, &["12 בני אדם נפצעו"]);
    let comments = part(&input, ReportFormat::CheckingCopy, "word/comments.xml");
    // "Note: ..." is a line of ours, the words in it are read from the right.
    assert!(!paragraph(&comments, "Note: ").contains("<w:bidi/>"));
    assert!(
        runs(&comments).contains(&("לבדוק מול".to_owned(), true)),
        "{:?}",
        runs(&comments)
    );
}

#[test]
fn a_correction_is_read_as_the_words_around_it() {
    let mut input = input(HEBREW, &["הדוח של Reuters פורסם אתמול"]);
    let claim = &mut input.article.claims[0].claim;
    claim.status = Status::CorrectionProposed;
    claim.correction = Some("המסמך של BBC News פורסם אתמול".into());
    let xml = part(&input, ReportFormat::CheckedCopy, "word/document.xml");
    let inserted: Vec<_> = (xml.split("<w:ins ").skip(1))
        .flat_map(|part| runs(part.split("</w:ins>").next().unwrap_or_default()))
        .collect();
    assert!(
        inserted.contains(&("המסמך".to_owned(), true)),
        "{inserted:?}"
    );
    assert!(
        inserted
            .iter()
            .any(|(words, rtl)| words.contains("BBC") && !rtl),
        "{inserted:?}"
    );
}
