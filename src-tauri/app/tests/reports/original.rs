//! Documents woven into the very Word file that a writer sent.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use claimdesk_app::write_report;
use claimdesk_draft::{Changes, Format, Span};
use claimdesk_model::record::Status;
use claimdesk_model::view::ClaimView;
use claimdesk_readers::{Hint, read};
use claimdesk_report::{Notice, ReportFormat, ReportInput, SetAnew, testing};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::word_file::{Comment, WordFile, parts};

const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// A document with what documents have: formatting inside words, a link,
/// tracked changes, a comment of the editor's, a table, a note, a tab, an
/// entity, elements that nobody knows, and a part that nobody knows.
const BODY: &str = "\
<w:p w:rsidR=\"00A1\"><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>Bridge reopens</w:t></w:r></w:p>\
<w:p><w:r w:rsidR=\"00B2\"><w:rPr><w:rFonts w:ascii=\"Garamond\"/><w:b/></w:rPr><w:t>The br</w:t></w:r>\
<w:r><w:rPr><w:i/></w:rPr><w:t>idge</w:t></w:r><w:r><w:t xml:space=\"preserve\"> carries 4,000 cars a day, </w:t></w:r>\
<w:commentRangeStart w:id=\"7\"/><w:r><w:t>said R&amp;D</w:t></w:r><w:commentRangeEnd w:id=\"7\"/><w:r><w:rPr><w:rStyle w:val=\"X\"/></w:rPr><w:commentReference w:id=\"7\"/></w:r>\
<w:r><w:tab/><w:t>of</w:t><x:odd xmlns:x=\"urn:x\" keep=\"me\"/><w:t xml:space=\"preserve\"> the ministry</w:t></w:r>\
<w:ins w:id=\"21\" w:author=\"Eva\" w:date=\"2026-11-01T00:00:00Z\"><w:r><w:t xml:space=\"preserve\"> on Monday</w:t></w:r></w:ins>\
<w:del w:id=\"22\" w:author=\"Eva\" w:date=\"2026-11-01T00:00:00Z\"><w:r><w:delText xml:space=\"preserve\"> on Tuesday</w:delText></w:r></w:del>\
<w:r><w:t>.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>\
<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>Opened</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1931</w:t></w:r></w:p></w:tc></w:tr></w:tbl>\
<w:p><w:hyperlink w:anchor=\"a\"><w:r><w:t>It cost 12 million</w:t></w:r></w:hyperlink><w:r><w:t xml:space=\"preserve\"> to rebuild.</w:t></w:r></w:p>\
<w:sectPr/>";

/// Returns the document, its parts in this order.
pub(crate) fn letter() -> Vec<u8> {
    let relation = |id: u8, kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"rId{id}\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" Target=\"{target}\"/>"
        )
    };
    let relations = |inner: String| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{inner}</Relationships>"
        )
    };
    let all = [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>".to_owned()),
        ("_rels/.rels", relations(relation(1, "officeDocument", "word/document.xml"))),
        ("word/_rels/document.xml.rels", relations(relation(1, "comments", "comments.xml") + &relation(2, "footnotes", "footnotes.xml"))),
        ("word/document.xml", format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document {W}><w:body>{BODY}</w:body></w:document>")),
        ("word/comments.xml", format!("<w:comments {W}><w:comment w:id=\"7\" w:author=\"Eva\"><w:p><w:r><w:t>Who is this?</w:t></w:r></w:p></w:comment></w:comments>")),
        ("word/footnotes.xml", format!("<w:footnotes {W}><w:footnote w:id=\"2\"><w:p><w:r><w:t>Counted in May.</w:t></w:r></w:p></w:footnote></w:footnotes>")),
        ("custom/odd.bin", "anything \u{1} at all".to_owned()),
    ];
    packed(all.iter().map(|(name, text)| (*name, &**text)))
}

fn parts_of(bytes: &[u8]) -> BTreeMap<String, String> {
    parts(bytes).into_iter().collect()
}

fn packed<'a>(all: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in all {
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Returns what a report on the file is made of, with a claim on each of these words.
pub(crate) fn checked(bytes: &[u8], claims: &[&str]) -> ReportInput {
    checked_as(bytes, claims, Changes::Accepted)
}

/// The same for a file whose tracked changes are read in this way.
fn checked_as(bytes: &[u8], claims: &[&str], changes: Changes) -> ReportInput {
    let hint = Hint::file_name("letter.docx").with_changes(changes);
    let draft = read(bytes, hint).expect("a Word document");
    let views = claims.iter().zip(1..).map(|(words, number)| {
        let start = draft
            .text
            .find(words)
            .unwrap_or_else(|| panic!("{words:?} in {:?}", draft.text));
        testing::claim(
            number,
            vec![Span::new(start, start + words.len())],
            &draft.text,
        )
    });
    let mut article = testing::article_view(draft.text.clone(), draft.blocks, views.collect());
    article.marks = draft.marks;
    article.footnotes = draft.footnotes;
    article.revision.format = Format::Docx;
    article.revision.changes = draft.changes;
    ReportInput {
        article,
        original: Some(bytes.to_owned()),
        ..testing::untouched()
    }
}

const CLAIMS: [&str; 7] = [
    "bridge carries 4,000 cars",
    "4,000 cars a day, said R&D",
    "R&D",
    "the ministry on Monday",
    "1931",
    "cost 12 million to rebuild",
    "Bridge reopens",
];

pub(crate) fn written(input: &ReportInput, format: ReportFormat) -> Vec<u8> {
    write_report(input, format)
        .expect("the document can be written")
        .bytes
}

/// The parts that no document of Claimdesk's changes.
fn untouched(bytes: &[u8]) -> BTreeMap<String, String> {
    let changed = [
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
        "word/document.xml",
    ];
    let kept = parts(bytes).into_iter().filter(|(name, _)| {
        !changed.contains(&name.as_str())
            && !name.contains("comments")
            && !name.contains("footnotes")
    });
    kept.collect()
}

#[test]
fn ids_at_the_end_of_all_numbers_leave_room_for_more() {
    let mut parts = parts(&letter());
    for (_, text) in &mut parts {
        for id in ["7", "2", "21"] {
            *text = text.replace(&format!("w:id=\"{id}\""), "w:id=\"4294967295\"");
        }
    }
    let bytes = packed(parts.iter().map(|(name, text)| (&**name, &**text)));
    let input = checked(&bytes, &CLAIMS);
    for format in [
        ReportFormat::CheckingCopy,
        ReportFormat::CheckedCopy,
        ReportFormat::AnnotatedDraft,
    ] {
        let file = parts_of(&written(&input, format));
        assert!(!file["word/document.xml"].contains("w:id=\"0\""));
    }
}

#[test]
fn words_and_the_box_that_stands_before_them_are_no_range_turned_round() {
    let paragraph = "<w:p><w:r><w:t xml:space=\"preserve\">Before </w:t></w:r><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t>and after.</w:t></w:r></w:p>";
    let mut parts = parts(&letter());
    for (name, text) in &mut parts {
        if name == "word/document.xml" {
            *text = format!("<w:document {W}><w:body>{paragraph}</w:body></w:document>");
        }
    }
    let bytes = packed(parts.iter().map(|(name, text)| (&**name, &**text)));
    let input = checked(&bytes, &["after.\n\nin the"]);
    let file = WordFile::read(&written(&input, ReportFormat::CheckingCopy));
    let comments: Vec<_> = file
        .comments
        .values()
        .filter(|c| c.author != "Eva")
        .collect();
    assert_eq!(comments.len(), 1);
    assert_eq!(comments[0].words, "after.");
}

#[test]
fn each_claim_is_a_comment_on_its_words_and_the_editors_stays() {
    let input = checked(&letter(), &CLAIMS);
    let before = WordFile::read(&letter());
    let bytes = written(&input, ReportFormat::CheckingCopy);
    let after = WordFile::read(&bytes);
    assert_eq!(before.accepted, after.accepted);
    assert_eq!(before.rejected, after.rejected);
    assert_eq!(untouched(&letter()), untouched(&bytes));
    let mut words: Vec<_> = after
        .comments
        .values()
        .map(|c| c.accepted.as_str())
        .collect();
    let mut wanted = CLAIMS.to_vec();
    wanted.push("said R&D");
    words.sort_unstable();
    wanted.sort_unstable();
    assert_eq!(words, wanted);
    let eva = &after.comments[&7];
    assert_eq!(
        (eva.author.as_str(), eva.text.as_str()),
        ("Eva", "\nWho is this?")
    );
}

#[test]
fn a_part_without_a_claim_keeps_every_byte_and_cut_runs_keep_their_looks() {
    let bytes = written(
        &checked(&letter(), &["bridge carries"]),
        ReportFormat::CheckingCopy,
    );
    let parts: BTreeMap<_, _> = parts(&bytes).into_iter().collect();
    let xml = &parts["word/document.xml"];
    let open = "<w:r w:rsidR=\"00B2\"><w:rPr><w:rFonts w:ascii=\"Garamond\"/><w:b/></w:rPr>";
    assert!(xml.contains(&format!("{open}<w:t xml:space=\"preserve\">The </w:t></w:r><w:commentRangeStart w:id=\"8\"/>{open}<w:t xml:space=\"preserve\">br</w:t></w:r>")), "{xml}");
    let behind = BODY.find("<w:commentRangeStart").expect("in the body");
    assert!(
        xml.contains(&BODY[behind..]),
        "what follows the claim is copied as it stands"
    );
}

#[test]
fn a_copy_that_came_back_is_neither_doubled_nor_short() {
    let first = written(&checked(&letter(), &CLAIMS), ReportFormat::CheckingCopy);
    let again = checked(&first, &CLAIMS);
    assert_eq!(again.article.text, checked(&letter(), &CLAIMS).article.text);
    let second = written(&again, ReportFormat::CheckingCopy);
    assert_eq!(WordFile::read(&first).comments.len(), CLAIMS.len() + 1);
    let summary = |bytes: &[u8]| {
        let file = WordFile::read(bytes);
        let mut all: Vec<_> = (file.comments.into_values())
            .map(|c| (c.author, c.text, c.accepted, c.paragraph))
            .collect();
        all.sort();
        all
    };
    assert_eq!(summary(&first), summary(&second));
    let document = |bytes: &[u8]| {
        parts(bytes)
            .into_iter()
            .find(|(n, _)| n == "word/document.xml")
    };
    let size = |bytes: &[u8]| document(bytes).map(|(_, xml)| xml.matches("<w:r>").count());
    assert_eq!(size(&first), size(&second), "no run is cut twice");
}

#[test]
fn comments_read_from_a_copy_are_known_as_ones_own() {
    let input = checked(&letter(), &CLAIMS);
    let bytes = written(&input, ReportFormat::CheckingCopy);
    let draft = read(&bytes, Hint::file_name("copy.docx")).expect("a Word document");
    assert_eq!(draft.comments.len(), CLAIMS.len() + 1);
    let claims = &input.article.claims;
    let own = claimdesk_docx::OwnComments::new(claims);
    let (ours, others): (Vec<_>, Vec<_>) =
        (draft.comments.iter()).partition(|c| own.read(&c.text).is_some());
    assert_eq!(ours.len(), CLAIMS.len());
    assert_eq!(others[0].text, "Who is this?");
    for comment in ours {
        let read = own.read(&comment.text).expect("its own");
        assert_eq!(read.typed, "", "{}", comment.text);
        let id = read.claim;
        let view = claims.iter().find(|c| c.claim.id == id).expect("at hand");
        assert_eq!(comment.span.of(&draft.text), Some(view.words.as_str()));
    }
}

#[test]
fn corrections_keep_the_looks_and_come_beside_the_writers_changes() {
    let mut input = checked(
        &letter(),
        &[
            "bridge carries 4,000 cars",
            "ministry on Monday",
            "cost 12 million",
        ],
    );
    let correct = |view: &mut ClaimView, words: &str| {
        view.claim.status = Status::CorrectionProposed;
        view.claim.correction = Some(words.into());
    };
    let claims = &mut input.article.claims;
    correct(&mut claims[0], "old bridge carried 4,300 cars");
    correct(&mut claims[1], "ministry of works on Sunday");
    correct(&mut claims[2], "was dear");
    let bytes = written(&input, ReportFormat::CheckedCopy);
    let (before, after) = (WordFile::read(&letter()), WordFile::read(&bytes));
    assert_eq!(after.rejected, before.rejected);
    let wanted = (before.accepted)
        .replace("bridge carries 4,000", "old bridge carried 4,300")
        .replace("ministry on Monday", "ministry of works on Sunday")
        .replace("cost 12 million", "was dear");
    assert_eq!(after.accepted, wanted);
    assert_eq!(untouched(&letter()), untouched(&bytes));
}

#[test]
fn notes_are_counted_with_the_writers_own() {
    let bytes = written(&checked(&letter(), &CLAIMS), ReportFormat::AnnotatedDraft);
    let (before, after) = (WordFile::read(&letter()), WordFile::read(&bytes));
    assert_eq!(after.accepted, before.accepted);
    let own = (after.footnotes.iter()).find(|(_, note)| *note == "Counted in May.");
    let own = own.expect("the writer's note stays").0;
    for noted in ["Bridge reopens[1]", &format!("[{own}]\n"), "to rebuild.[7]"] {
        assert!(after.noted.contains(noted), "{noted} in {}", after.noted);
    }
    assert_eq!(
        after.footnotes.len(),
        1 + 6,
        "two claims end at one place and share a note"
    );
}

#[test]
fn no_comment_has_the_id_of_a_note() {
    let letter = letter();
    let many = [
        "The bridge",
        "carries",
        "4,000 cars",
        "a day",
        "ministry",
        "Opened",
        "1931",
    ];
    let input = checked(&letter, &many);
    for format in [ReportFormat::AnnotatedDraft, ReportFormat::CheckingCopy] {
        let bytes = written(&input, format);
        let file = WordFile::read(&bytes);
        let shared: Vec<&u32> = (file.comments.keys())
            .filter(|id| file.footnotes.contains_key(id))
            .collect();
        assert!(shared.is_empty(), "{format:?}: {shared:?}");
        let editors = |comment: &&Comment| comment.text.contains("Who is this?");
        let editors = file.comments.values().find(editors);
        assert_eq!(editors.expect("hers").accepted, "said R&D", "{format:?}");
    }
}

#[test]
fn a_file_that_does_not_read_as_the_draft_does_is_set_anew_and_that_is_told() {
    let mut input = checked(&letter(), &CLAIMS);
    let set_anew = |input: &ReportInput| {
        let written = write_report(input, ReportFormat::CheckingCopy).expect("written");
        let file = WordFile::read(&written.bytes);
        assert_eq!(file.comments.len(), CLAIMS.len());
        written.notices
    };
    input.original = Some(b"no container".to_vec());
    let why = SetAnew::Unreadable;
    assert_eq!(set_anew(&input), [Notice::SetAnew { why }]);
    input.original = Some(letter());
    input.article.revision.changes = Changes::Original;
    let why = SetAnew::OtherWords;
    assert_eq!(set_anew(&input), [Notice::SetAnew { why }]);
    input.original = None;
    assert_eq!(set_anew(&input), [], "it came in another format");
}

/// Claims on words that were taken out since, whole and in part, and on others.
const ORIGINAL_CLAIMS: [&str; 3] = ["the ministry on Tuesday", "on Tues", "1931"];

#[test]
fn a_draft_read_as_it_was_has_its_comments_on_words_that_are_struck_out() {
    let input = checked_as(&letter(), &ORIGINAL_CLAIMS, Changes::Original);
    let before = WordFile::read(&letter());
    for format in [ReportFormat::CheckingCopy, ReportFormat::AnnotatedDraft] {
        let written = write_report(&input, format).expect("written");
        assert_eq!(written.notices, [], "{format:?}");
        let after = WordFile::read(&written.bytes);
        assert_eq!(untouched(&letter()), untouched(&written.bytes));
        if format == ReportFormat::CheckingCopy {
            assert_eq!(before.accepted, after.accepted);
            assert_eq!(before.rejected, after.rejected);
            let words: Vec<&str> = after.comments.values().map(|c| c.words.as_str()).collect();
            for claim in ORIGINAL_CLAIMS {
                assert!(words.contains(&claim), "{claim} in {words:?}");
            }
        }
        let parts: BTreeMap<_, _> = parts(&written.bytes).into_iter().collect();
        let document = &parts["word/document.xml"];
        let (_, struck) = document.split_once("<w:del ").expect("the deletion stays");
        let (struck, _) = struck.split_once("</w:del>").expect("it ends");
        assert!(
            !struck.contains("<w:t>") && !struck.contains("<w:t "),
            "{struck}"
        );
    }
}

#[test]
fn corrections_of_a_draft_read_as_it_was_are_made_in_one_set_anew() {
    let mut input = checked_as(&letter(), &ORIGINAL_CLAIMS, Changes::Original);
    let claim = &mut input.article.claims[2].claim;
    claim.status = Status::CorrectionProposed;
    claim.correction = Some("1932".into());
    let written = write_report(&input, ReportFormat::CheckedCopy).expect("written");
    let why = SetAnew::ReadAsOriginal;
    assert_eq!(written.notices, [Notice::SetAnew { why }]);
    let file = WordFile::read(&written.bytes);
    assert!(file.accepted.contains("1932") && file.rejected.contains("1931"));
    assert!(file.rejected.contains("on Tuesday"), "{}", file.rejected);
}

#[test]
fn a_damaged_file_is_no_panic() {
    let letter = letter();
    let mut input = checked(&letter, &CLAIMS);
    for at in (0..letter.len()).step_by(41) {
        let mut bytes = letter.clone();
        bytes[at] ^= 0x55;
        input.original = Some(bytes);
        // An error is as good as a document.
        let _ = write_report(&input, ReportFormat::CheckingCopy);
        let _ = write_report(&input, ReportFormat::AnnotatedDraft);
    }
}

#[test]
fn notes_stand_in_their_part_in_the_order_of_the_text() {
    let bytes = written(&checked(&letter(), &CLAIMS), ReportFormat::AnnotatedDraft);
    let parts: BTreeMap<_, _> = parts(&bytes).into_iter().collect();
    let ids = |xml: &str, element: &str| -> Vec<String> {
        let found = xml.split(element).skip(1);
        let id = |rest: &str| rest.split('"').next().unwrap_or_default().to_owned();
        found.map(id).collect()
    };
    let referred = ids(&parts["word/document.xml"], "<w:footnoteReference w:id=\"");
    assert_eq!(
        referred,
        ids(&parts["word/footnotes.xml"], "<w:footnote w:id=\"")
    );
    assert_eq!(referred, ["1", "2", "3", "4", "5", "6", "7"]);
}
