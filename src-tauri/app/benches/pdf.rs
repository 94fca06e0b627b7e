//! How long it takes to set the report of a long article: 10,000 words, 200
//! claims, each with two sources.
//!
//! Run with `cargo bench -p claimdesk-print`.

use claimdesk_app::{Proposer, collect};
use claimdesk_desk::{Desk, DeskOptions};
use claimdesk_draft::Span;
use claimdesk_model::intent::{Intent, NewAttribution, NewClaim, NewClaimSource, SourceRef};
use claimdesk_model::record::{Role, SourceKind, Status, Term};
use claimdesk_model::time::Time;
use claimdesk_readers::Hint;
use claimdesk_report::{ReportInput, ReportOptions};

const CLAIMS: usize = 200;
const SENTENCE: &str = "The ministry said on Monday that 4,000 cars a day crossed the bridge. ";
const SENTENCES_A_CLAIM: usize = 4;

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 10)]
fn pdf(bencher: divan::Bencher<'_, '_>) {
    let input = input();
    bencher.bench(|| claimdesk_print::pdf(&input.content(), Vec::new()).expect("it can be set"));
}

fn input() -> ReportInput {
    let paragraph = format!("{}\n\n", SENTENCE.repeat(SENTENCES_A_CLAIM).trim_end());
    let draft = format!("# The bridge\n\n{}", paragraph.repeat(CLAIMS));
    let mut desk = Desk::in_memory(DeskOptions::new("Bench")).expect("there is memory");
    let (article, _) = (desk.import(draft.as_bytes(), "bridge.md", Hint::default()))
        .expect("the draft can be read");
    let text = desk.text(article).expect("the article is there");
    let starts = text.match_indices("4,000 cars").step_by(SENTENCES_A_CLAIM);
    let claims = starts.enumerate().map(|(n, (at, words))| NewClaim {
        spans: vec![Span::new(at, at + words.len())],
        status: Some(Status::all().cycle().nth(n).unwrap_or_default()),
        correction: Some("3,900 cars".to_owned()),
        note: Some("Asked the press office twice; the table of June says otherwise.".to_owned()),
        ties: [(n % 40, Role::Speaker), (40 + n % 7, Role::Carrier)]
            .map(|(source, role)| NewClaimSource {
                source: SourceRef::New {
                    name: format!("Source number {source}"),
                    kind: SourceKind::all().cycle().nth(source).unwrap_or_default(),
                },
                fields: NewAttribution {
                    role: Some(role),
                    ..NewAttribution::default()
                },
            })
            .into(),
        ..NewClaim::default()
    });
    let claims: Vec<NewClaim> = claims.collect();
    assert_eq!(claims.len(), CLAIMS);
    desk.perform(Intent::AddClaims { article, claims })
        .expect("the claims fit the text");
    let collected = collect(
        &desk,
        &mut Proposer::default(),
        article,
        Time(1_795_356_120_000),
        ReportOptions::default(),
    );
    collected.expect("the article is there").input
}
