//! How long it takes to write the report of a very large article: 100,000
//! words, 5,000 claims and 10,000 attributions to 200 sources; and documents
//! into a Word file of 100,000 words with 2,000 comments, for 2,000 claims.
//!
//! Run with `cargo bench -p claimdesk-report`.

mod letter;

use std::collections::BTreeMap;

use claimdesk_app::write_report;
use claimdesk_draft::{Block, BlockKind, Changes, Format, Span};
use claimdesk_model::change::{Direction, Label, Operation};
use claimdesk_model::id::{ArticleId, AttributionId, ClaimId, RevisionId, SourceId};
use claimdesk_model::record::*;
use claimdesk_model::time::Time;
use claimdesk_model::view::*;
use claimdesk_report::{ReportFormat, ReportInput, ReportOptions};

const PARAGRAPHS: usize = 1_000;
const WORDS_A_PARAGRAPH: usize = 100;
const CLAIMS_A_PARAGRAPH: usize = 5;
const SOURCES: usize = 200;

fn main() {
    divan::main();
}

#[divan::bench(args = ["html", "markdown", "csv", "json", "jsonld", "csl-json", "ninjs"], sample_count = 10)]
fn report(bencher: divan::Bencher<'_, '_>, format: &str) {
    let format: ReportFormat = format.parse().expect("the name of a format");
    let input = input();
    bencher.bench(|| write_report(&input, format));
}

#[divan::bench(args = ["checking-copy", "checked-copy", "annotated-draft", "xlsx"], sample_count = 10)]
fn into_a_word_file(bencher: divan::Bencher<'_, '_>, format: &str) {
    let format: ReportFormat = format.parse().expect("the name of a format");
    let input = letter::input();
    bencher.bench(|| write_report(&input, format));
}

/// A confidential source every ten, so that names have to be sought in all notes.
fn sources() -> Vec<SourceView> {
    let source = |n: usize| SourceView {
        id: SourceId::new(),
        bundled: false,
        fields: SourceFields {
            name: format!("Givenname{n} Familyname{n}"),
            kind: SourceKind::Person,
            confidential: n.is_multiple_of(10),
            ..SourceFields::default()
        },
        has_contact: false,
        claims: 0,
    };
    (0..SOURCES).map(source).collect()
}

fn input() -> ReportInput {
    let sources = sources();
    let article = ArticleId::new();
    let (mut text, mut blocks, mut claims) = (String::new(), Vec::new(), Vec::new());
    for _ in 0..PARAGRAPHS {
        let start = text.len();
        let mut words = Vec::new();
        for word in 0..WORDS_A_PARAGRAPH {
            words.push(text.len());
            text.push_str(if word % 7 == 0 { "naïveté " } else { "word " });
        }
        let end = text.len() - 1;
        blocks.push(Block {
            span: Span::new(start, end),
            kind: BlockKind::Paragraph,
            quote: 0,
            item: None,
        });
        text.push('\n');
        for n in 0..CLAIMS_A_PARAGRAPH {
            // Every claim overlaps the next one.
            let span = Span::new(words[n * 18], words[n * 18 + 25] - 1);
            claims.push(claim(article, claims.len(), span, &text, &sources));
        }
    }
    let history = (0..claims.len()).map(step).collect();
    ReportInput {
        article: article_view(article, text, blocks, claims),
        original: None,
        sources,
        guard: claimdesk_model::record::Guard::default(),
        contacts: BTreeMap::new(),
        history,
        generated: Time(0),
        generated_by: "Ben".into(),
        version: "0.1.0".into(),
        unread: Default::default(),
        severities: Default::default(),
        options: ReportOptions::default(),
    }
}

fn claim(
    article: ArticleId,
    at: usize,
    span: Span,
    text: &str,
    sources: &[SourceView],
) -> ClaimView {
    let id = ClaimId::new();
    let attribution = |n: usize| AttributionView {
        attribution: Attribution {
            id: AttributionId::new(),
            claim: id,
            position: 0,
            fields: AttributionFields {
                source: sources[(at * 7 + n) % SOURCES].id,
                role: Role::default(),
                level: Level::default(),
                stance: Stance::default(),
                locator: Locator {
                    url: "https://example.org/a".into(),
                    ..Locator::default()
                },
                accessed: None,
                words: "What the source said, in its own words.".into(),
                note: "Called back and confirmed.".into(),
                anonymity: None,
            },
        },
        mention: Vec::new(),
    };
    ClaimView {
        caution: None,
        claim: Claim {
            id,
            article,
            number: u32::try_from(at).expect("few claims") + 1,
            kind: ClaimKind::default(),
            priority: Priority::default(),
            assignee: String::new(),
            status: Status::all().cycle().nth(at).unwrap_or_default(),
            review: None,
            correction: None,
            note: "To be checked against the register.".into(),
        },
        spans: vec![span],
        words: span.of(text).expect("a span of the text").to_owned(),
        gone: None,
        needs_recheck: false,
        attributions: (0..2).map(attribution).collect(),
    }
}

fn step(at: usize) -> Step {
    let number = u32::try_from(at).expect("few steps") + 1;
    Step {
        seq: u64::from(number),
        at: Time(0),
        who: "Ben".into(),
        course: Direction::Do,
        label: Label::new(Operation::ClaimEdited).on_claim(number),
        moves: vec![Move {
            field: "note".into(),
            from: None,
            to: Some("To be checked.".into()),
        }],
    }
}

fn article_view(
    id: ArticleId,
    text: String,
    blocks: Vec<Block>,
    claims: Vec<ClaimView>,
) -> ArticleView {
    let revision = RevisionId::new();
    ArticleView {
        summary: ArticleSummary {
            cleared: None,
            revision_number: 1,
            article: Article {
                id,
                revision,
                created: Time(0),
                claims_made: u32::try_from(claims.len()).expect("few claims"),
                fields: ArticleFields {
                    title: "A long read".into(),
                    ..ArticleFields::default()
                },
            },
            progress: Progress::default(),
            changed: Time(0),
        },
        revision: Revision {
            id: revision,
            article: id,
            number: 1,
            sha256: "0".repeat(64),
            file_name: String::new(),
            format: Format::Text,
            changes: Changes::Accepted,
            created: Time(0),
        },
        text,
        blocks,
        marks: Vec::new(),
        footnotes: Vec::new(),
        tracked: Some(0),
        skipped: Vec::new(),
        sentences: Vec::new(),
        claims,
    }
}
