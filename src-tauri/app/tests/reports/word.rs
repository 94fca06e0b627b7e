//! Word documents of the whole input, read back.

use std::collections::BTreeMap;

use claimdesk_app::write_report;
use claimdesk_draft::{BlockKind, Mark, MarkKind, Span};
use claimdesk_model::id::ClaimId;
use claimdesk_model::record::Status;
use claimdesk_report::testing::{input, untouched};
use claimdesk_report::{ReportFormat, ReportInput};

use crate::word_file::{WordFile, parts};

fn written(input: &ReportInput, format: ReportFormat) -> WordFile {
    WordFile::read(
        &write_report(input, format)
            .expect("the document can be written")
            .bytes,
    )
}

/// Returns the draft as a reader of the document meets it: blocks and cells on
/// lines of their own, without the notes.
fn plain(input: &ReportInput) -> Vec<String> {
    let article = &input.article;
    let blocks = article
        .blocks
        .iter()
        .filter(|b| !matches!(b.kind, BlockKind::Footnote { .. }) && !b.span.is_empty());
    blocks
        .map(|b| b.span.of(&article.text).expect("fits").to_owned())
        .collect()
}

fn lines(text: &str) -> Vec<String> {
    let filled = text.lines().filter(|line| !line.is_empty());
    filled.map(str::to_owned).collect()
}

#[test]
fn a_new_document_reads_as_the_draft_does() {
    for input in [input(), untouched()] {
        let file = written(&input, ReportFormat::CheckingCopy);
        assert_eq!(lines(&file.accepted), plain(&input));
        assert_eq!(file.accepted, file.rejected);
    }
}

#[test]
fn a_link_in_a_note_leads_where_it_should() {
    let mut input = input();
    let note = (input.article.blocks.iter())
        .find(|b| matches!(b.kind, BlockKind::Footnote { .. }))
        .expect("in the fixture");
    input.article.marks.push(Mark {
        span: note.span,
        kind: MarkKind::Link {
            href: "https://example.org/in-a-note".into(),
        },
    });
    let bytes = write_report(&input, ReportFormat::CheckingCopy)
        .expect("written")
        .bytes;
    let parts: BTreeMap<_, _> = parts(&bytes).into_iter().collect();
    assert!(parts["word/footnotes.xml"].contains("<w:hyperlink "));
    assert!(parts["word/_rels/footnotes.xml.rels"].contains("https://example.org/in-a-note"));
    WordFile::read(&bytes);
}

#[test]
fn a_deletion_in_several_pieces_has_an_id_for_each() {
    let mut input = input();
    let claims = &mut input.article.claims;
    let long = (claims.iter_mut())
        .find(|c| c.words == "put the number at 51")
        .expect("in the fixture");
    long.claim.status = Status::CorrectionProposed;
    long.claim.correction = Some("said nothing".into());
    let mut inner = long.clone();
    let span = inner.spans[0];
    inner.spans = vec![Span::new(span.start + 4, span.end - 3)];
    inner.claim.id = ClaimId::new();
    claims.push(inner);
    let bytes = write_report(&input, ReportFormat::CheckedCopy)
        .expect("written")
        .bytes;
    let parts: BTreeMap<_, _> = parts(&bytes).into_iter().collect();
    assert!(parts["word/document.xml"].matches("<w:del ").count() > 1);
    assert_eq!(lines(&WordFile::read(&bytes).rejected), plain(&input));
}

#[test]
fn every_claim_is_a_comment_on_its_words() {
    let input = input();
    let file = written(&input, ReportFormat::CheckingCopy);
    let mut wanted: Vec<String> = (input.article.claims.iter())
        .flat_map(|c| &c.spans)
        .filter_map(|s| s.of(&input.article.text))
        .map(|words| words.replace('\t', "\n"))
        .collect();
    let on_words = file
        .comments
        .values()
        .filter(|c| c.answers.is_empty() && !c.words.is_empty());
    let mut found: Vec<String> = on_words.map(|c| c.words.clone()).collect();
    // The claim in the footnote hangs on the reference to it; the lost one at the start.
    wanted.retain(|words| !words.starts_with("Viasna’s list"));
    wanted.sort();
    found.sort();
    assert_eq!(found, wanted);
    let near: Vec<_> = file
        .comments
        .values()
        .filter(|c| c.words.is_empty())
        .collect();
    assert!(
        near.iter()
            .any(|c| c.text.contains("On the words “Viasna’s list")),
        "{near:#?}"
    );
    assert!(
        near.iter()
            .any(|c| c.text.contains("On the words “one | lost")),
        "{near:#?}"
    );
}

#[test]
fn a_comment_says_who_decided_what_on_whose_word() {
    let file = written(&input(), ReportFormat::CheckingCopy);
    let second = (file.comments.values())
        .find(|c| c.text.contains("Claim 2: ✎ correction proposed"))
        .expect("claim 2 has a comment");
    assert_eq!(second.author, "Ben");
    assert_eq!(second.words, "released 52 prisoners");
    for told in [
        "President’s press service (government, Belarus; no locator)",
        "Contradicted by Viasna (NGO; no locator)",
        "Proposed: “released 51 prisoners”",
    ] {
        assert!(
            second.text.contains(told),
            "{told:?} is not in {}",
            second.text
        );
    }
    assert!(!second.settled);
    let third = file.comments.values().find(|c| c.text.contains("Claim 3:"));
    assert!(
        third.expect("claim 3 has a comment").settled,
        "a confirmed claim is settled"
    );
}

#[test]
fn history_answers_the_comment() {
    let file = written(&input(), ReportFormat::CheckingCopy);
    let answers: Vec<_> = file
        .comments
        .values()
        .filter(|c| !c.answers.is_empty())
        .collect();
    assert!(!answers.is_empty());
    for answer in answers {
        let asked = file
            .comments
            .values()
            .find(|c| c.paragraph == answer.answers);
        let asked = asked.expect("an answer has its comment");
        assert_eq!(asked.words, answer.words);
        assert!(asked.answers.is_empty());
    }
    let undone = file
        .comments
        .values()
        .find(|c| c.text.contains("Undone: Claim 2: correction proposed"));
    assert!(undone.is_some_and(|c| !c.answers.is_empty()));
}

#[test]
fn every_comment_is_known_again() {
    let input = input();
    let file = written(&input, ReportFormat::CheckingCopy);
    let claims = &input.article.claims;
    let own = claimdesk_docx::OwnComments::new(claims);
    let mut met: BTreeMap<u32, usize> = BTreeMap::new();
    for comment in file.comments.values() {
        let own = own.read(&comment.text).expect("it is Claimdesk's own");
        assert_eq!(own.typed, "", "{}", comment.text);
        let claim = own.claim;
        let view = claims
            .iter()
            .find(|c| c.claim.id == claim)
            .expect("at hand");
        *met.entry(view.claim.number).or_default() += 1;
    }
    assert_eq!(met.len(), claims.len());
    assert_eq!(own.read("Claim 2: this is wrong"), None);
}

#[test]
fn a_checked_copy_accepted_has_the_proposed_words_and_rejected_the_old() {
    let input = input();
    let file = written(&input, ReportFormat::CheckedCopy);
    assert_eq!(lines(&file.rejected), plain(&input));
    let wanted: Vec<String> = (plain(&input).into_iter())
        .map(|line| line.replace("released 52 prisoners", "released 51 prisoners"))
        .collect();
    assert_eq!(lines(&file.accepted), wanted);
    let [comment] = file.comments.values().collect::<Vec<_>>()[..] else {
        panic!("one correction, one comment: {:#?}", file.comments);
    };
    assert_eq!(comment.words, "released 52 prisoners");
    assert!(comment.text.contains("Contradicted by Viasna"));
}

#[test]
fn only_the_word_that_is_wrong_is_replaced() {
    let bytes = write_report(&input(), ReportFormat::CheckedCopy)
        .expect("written")
        .bytes;
    let parts: BTreeMap<_, _> = parts(&bytes).into_iter().collect();
    let xml = &parts["word/document.xml"];
    assert_eq!(xml.matches("<w:del ").count(), 1);
    assert!(
        xml.contains("<w:delText xml:space=\"preserve\">52</w:delText>"),
        "{xml}"
    );
    assert!(
        xml.contains("<w:t xml:space=\"preserve\">51</w:t></w:r></w:ins>"),
        "{xml}"
    );
}

#[test]
fn corrections_that_clash_are_told_and_not_made() {
    let mut input = input();
    let first = &mut input.article.claims[0].claim;
    first.status = Status::CorrectionProposed;
    first.correction = Some("Belarus released 50 prisoners on Friday".into());
    let file = written(&input, ReportFormat::CheckedCopy);
    assert_eq!(lines(&file.rejected), plain(&input));
    assert!(
        file.accepted
            .contains("Belarus released 50 prisoners on Friday")
    );
    let told = file
        .comments
        .values()
        .find(|c| c.text.contains("should read “released 51 prisoners”"));
    assert!(told.is_some(), "{:#?}", file.comments);
}

#[test]
fn words_come_in_at_either_end_of_a_claim() {
    for proposed in [
        "some put the number at 51",
        "put the number at 51 or more",
        "put the number",
        "the number at 51",
    ] {
        let mut input = input();
        let claim = input
            .article
            .claims
            .iter_mut()
            .find(|c| c.words == "put the number at 51");
        let claim = &mut claim.expect("in the fixture").claim;
        claim.status = Status::CorrectionProposed;
        claim.correction = Some(proposed.into());
        let file = written(&input, ReportFormat::CheckedCopy);
        assert_eq!(lines(&file.rejected), plain(&input));
        assert!(
            file.accepted.contains(&format!("group, {proposed}.")),
            "{}",
            file.accepted
        );
        let words = "put the number at 51";
        assert!(
            file.comments.values().any(|c| c.words == words),
            "{:#?}",
            file.comments
        );
    }
}

#[test]
fn a_note_stands_behind_each_claim() {
    let input = input();
    let file = written(&input, ReportFormat::AnnotatedDraft);
    assert_eq!(lines(&file.accepted), plain(&input));
    // The draft has one note of its own.
    assert!(
        file.footnotes
            .values()
            .any(|n| n.contains("Count of 20 November"))
    );
    let note = |n: &u32| file.footnotes[n].as_str();
    let press = file
        .footnotes
        .keys()
        .find(|n| note(n).contains("https://example.org/press/52?a=1&b=2"));
    let press = press.expect("the first claim has its note");
    assert!(note(press).contains("accessed 2026-11-20"));
    assert!(
        file.noted
            .contains(&format!(" on Thursday,[{press}] state")),
        "{}",
        file.noted
    );
    assert!(
        file.footnotes
            .values()
            .any(|n| n.contains("Confidential source A: person; background; locator withheld"))
    );
    assert!(file.footnotes.values().any(|n| n == " Source needed."));
    for n in file.footnotes.keys() {
        assert!(
            file.noted.contains(&format!("[{n}]")),
            "note {n} is referred to"
        );
    }
}
