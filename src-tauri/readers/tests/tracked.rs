//! How many tracked changes are found, and that both readings of a file know it.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use claimdesk_draft::{Changes, Draft, Format};
use claimdesk_readers::{Hint, read};

mod pack;

#[track_caller]
fn both(bytes: &[u8], hint: Hint) -> [Draft; 2] {
    [Changes::Accepted, Changes::Original].map(|changes| {
        let draft = read(bytes, hint.with_changes(changes)).unwrap();
        assert_eq!(draft.check(), Ok(()));
        draft
    })
}

#[track_caller]
fn texts(drafts: &[Draft; 2]) -> [&str; 2] {
    [&drafts[0].text, &drafts[1].text]
}

#[test]
fn an_open_document_lists_its_changes() {
    let content = "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' \
        xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body><office:text><text:tracked-changes>\
        <text:changed-region text:id='a'><text:insertion/></text:changed-region>\
        <text:changed-region text:id='b'><text:deletion><text:p>4,000</text:p></text:deletion></text:changed-region>\
        <text:changed-region text:id='c'><text:format-change/></text:changed-region></text:tracked-changes>\
        <text:p>The bridge carries <text:change text:change-id='b'/><text:change-start text:change-id='a'/>5,000\
        <text:change-end text:change-id='a'/> cars.</text:p></office:text></office:body></office:document-content>";
    let mimetype = "application/vnd.oasis.opendocument.text";
    let bytes = pack::zip([("mimetype", mimetype), ("content.xml", content)]);
    let drafts = both(&bytes, Hint::default());
    assert_eq!(
        texts(&drafts),
        [
            "The bridge carries 5,000 cars.",
            "The bridge carries 4,000 cars."
        ]
    );
    assert_eq!(drafts.each_ref().map(|draft| draft.tracked), [2, 2]);
    assert_eq!(drafts[1].changes, Changes::Original);
}

#[test]
fn rich_text_says_it_word_by_word() {
    let bytes = br"{\rtf1\ansi The bridge carries {\deleted 4,000}{\revised 5,\b 000} cars.\par}";
    let drafts = both(bytes, Hint::default());
    assert_eq!(
        texts(&drafts),
        [
            "The bridge carries 5,000 cars.",
            "The bridge carries 4,000 cars."
        ]
    );
    assert_eq!(drafts.each_ref().map(|draft| draft.tracked), [2, 2]);
}

#[test]
fn a_text_has_none_and_is_read_as_it_stands() {
    let [_, asked] = both(
        b"The bridge carries {++5,000++} cars.",
        Hint::file_name("a.md"),
    );
    assert_eq!((asked.tracked, asked.changes), (0, Changes::Accepted));
    assert!(!Format::Markdown.tracks_changes() && Format::Rtf.tracks_changes());
}
