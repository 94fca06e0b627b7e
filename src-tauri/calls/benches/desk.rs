//! How long the desk takes for what an editor waits for: a 100,000-word draft
//! with 5,000 claims, and a ledger of 200,000 claims to search.
//!
//! ```sh
//! cargo bench -p claimdesk-calls --bench desk
//! ```
//!
//! Every figure is the median and the worst of its runs, in milliseconds, with
//! the ledger on disk and every change synced.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use claimdesk_app::{Proposal, Proposals};
use claimdesk_calls::{Call, Session, SessionOptions};
use claimdesk_desk::{Desk, DeskOptions};
use claimdesk_draft::{OffsetMap, Span};
use claimdesk_model::change::{Change, Edit, Label, Operation, Record};
use claimdesk_model::id::{ArticleId, ClaimId, SourceId};
use claimdesk_model::intent::{Intent, SourceRef};
use claimdesk_model::record::{
    Anchor, AnchoredSpan, Claim, ClaimKind, Priority, SourceKind, Status, Target, Term,
};
use claimdesk_model::view::Outcome;
use claimdesk_readers::Hint;
use claimdesk_report::{ReportFormat, ReportOptions};

const WORDS: usize = 100_000;
const CLAIMS: usize = 5_000;
const SOURCES: usize = 100;
const SEARCHED_CLAIMS: usize = 200_000;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let dir = tempfile::tempdir()?;
    let ledger = dir.path().join("desk.claimdesk");
    let options = SessionOptions {
        ledger: ledger.clone(),
        who: "Bench".into(),
        insist_on_who: false,
    };
    let mut session = Session::open(options.clone()).map_err(|e| e.to_string())?;

    let draft = draft(WORDS);
    let start = Instant::now();
    let article = session
        .import(draft.as_bytes(), "long.md")
        .map_err(|e| e.message)?
        .article;
    report("bring in a 100,000-word draft", &mut [ms(start)]);

    let spans = spans_in_utf16(&text_of(&mut session, article), CLAIMS);
    let mut adding = Vec::with_capacity(CLAIMS);
    let mut claims = Vec::with_capacity(CLAIMS);
    let mut sources: Vec<SourceId> = Vec::new();
    for (n, span) in spans.iter().enumerate() {
        let source = match sources.get(n % SOURCES) {
            Some(known) => SourceRef::Known(*known),
            None => SourceRef::New {
                name: format!("Source {n}"),
                kind: SourceKind::all().cycle().nth(n).unwrap_or_default(),
            },
        };
        let start = Instant::now();
        let outcome = perform(
            &mut session,
            Intent::AddClaim {
                article,
                spans: vec![*span],
                kind: ClaimKind::Fact,
                sources: vec![source],
            },
        );
        adding.push(ms(start));
        claims.push(outcome.claims[0].claim.id);
        if sources.len() < SOURCES {
            sources.push(outcome.sources[0].id);
        }
    }
    let last = adding.len() - 500;
    report(
        "add a claim with a source, the last 500 of 5,000",
        &mut adding[last..],
    );

    let mut reviewing = Vec::new();
    for &claim in claims.iter().step_by(10) {
        let start = Instant::now();
        let review = Intent::Review {
            claims: vec![claim],
            status: Status::Confirmed,
            correction: None,
            note: None,
        };
        black_box(perform(&mut session, review));
        reviewing.push(ms(start));
    }
    report("confirm a claim among 5,000", &mut reviewing);

    let mut undoing = Vec::new();
    for _ in 0..100 {
        let start = Instant::now();
        black_box(session.answer(Call::undo {}).map_err(|e| e.message)?);
        undoing.push(ms(start));
    }
    report("undo", &mut undoing);

    let mut opening = Vec::new();
    for _ in 0..20 {
        let start = Instant::now();
        black_box(
            session
                .answer(Call::open_article { article })
                .map_err(|e| e.message)?,
        );
        opening.push(ms(start));
    }
    report(
        "open the article with its 5,000 claims, answer written",
        &mut opening,
    );

    propose(&options)?;

    let typeset = |format: &ReportFormat| *format == ReportFormat::Pdf;
    for format in ReportFormat::ALL.into_iter().filter(|f| !typeset(f)) {
        let mut writing = Vec::new();
        for _ in 0..5 {
            let start = Instant::now();
            black_box(
                session
                    .report(article, format, ReportOptions::default())
                    .map_err(|e| e.message)?,
            );
            writing.push(ms(start));
        }
        report(
            &format!("write its report as {}", format.name()),
            &mut writing,
        );
    }

    let mut revising = Vec::new();
    for round in 1..=5 {
        let text = edited(&draft, round);
        let call = Call::revise_text {
            article,
            text,
            format: None,
        };
        let start = Instant::now();
        black_box(session.answer(call).map_err(|e| e.message)?);
        revising.push(ms(start));
    }
    report(
        "bring in a revision, its 5,000 claims carried",
        &mut revising,
    );

    let mut starting = Vec::new();
    drop(session);
    for _ in 0..10 {
        let start = Instant::now();
        black_box(Session::open(options.clone()).map_err(|e| e.to_string())?);
        starting.push(ms(start));
    }
    report("open the ledger", &mut starting);

    fill(&ledger, SEARCHED_CLAIMS - CLAIMS)?;
    let mut session = Session::open(options).map_err(|e| e.to_string())?;
    for typed in [
        "m",
        "mi",
        "min",
        "ministry br",
        "4",
        "harbour gate 12",
        "zzz",
    ] {
        let mut searching = Vec::new();
        for _ in 0..20 {
            let start = Instant::now();
            black_box(
                session
                    .answer(Call::search {
                        query: typed.into(),
                    })
                    .map_err(|e| e.message)?,
            );
            searching.push(ms(start));
        }
        report(
            &format!("search 200,000 claims for “{typed}”"),
            &mut searching,
        );
    }
    let mut listing = Vec::new();
    for _ in 0..5 {
        let start = Instant::now();
        black_box(session.answer(Call::library {}).map_err(|e| e.message)?);
        listing.push(ms(start));
    }
    report("list the library over 200,000 claims", &mut listing);
    println!(
        "ledger: {:.1} MiB",
        std::fs::metadata(&ledger)?.len() as f64 / f64::from(1 << 20)
    );
    Ok(())
}

/// Proposes the claims of a 100,000-word draft, again as after a step of the editor's, and accepts them all.
fn propose(options: &SessionOptions) -> Result<(), Box<dyn std::error::Error>> {
    let dir = tempfile::tempdir()?;
    let mut options = options.clone();
    options.ledger = dir.path().join("proposals.claimdesk");
    let mut session = Session::open(options).map_err(|e| e.to_string())?;
    let article = session
        .import(quoting(WORDS).as_bytes(), "quoting.md")
        .map_err(|e| e.message)?
        .article;
    let mut asking = Vec::new();
    let mut proposed = None;
    for _ in 0..10 {
        let start = Instant::now();
        let answer = (session.answer(Call::proposals { article })).map_err(|e| e.message)?;
        asking.push(ms(start));
        proposed = Some(answer);
    }
    report(
        "propose the claims of a 100,000-word draft",
        &mut asking[..1],
    );
    report("propose them again", &mut asking[1..]);
    let Some(answer) = proposed else {
        return Ok(());
    };
    let proposals: Proposals = answer.read().map_err(|e| e.message)?;
    let claims: Vec<_> = proposals.proposals.iter().map(Proposal::claim).collect();
    let count = claims.len();
    let start = Instant::now();
    perform(&mut session, Intent::AddClaims { article, claims });
    report(&format!("accept all {count} at once"), &mut [ms(start)]);
    Ok(())
}

/// Text in which every other sentence names a source.
fn quoting(words: usize) -> String {
    const PARAGRAPH: &str = "The bridge carries 4,000 cars a day, the minister, Ana Kova, told Reuters. It was closed for \
        eleven months in 2025. “It is safe,” Kova said. Repairs cost $12 million, according to the audit office. An official \
        who asked not to be named said the harbour gate would follow. Who would have thought it?\n\n";
    let each = PARAGRAPH.split_whitespace().count();
    format!("# Bridges\n\n{}", PARAGRAPH.repeat(words / each))
}

/// Fills the ledger with articles of 5,000 claims each, one change an article.
fn fill(ledger: &Path, claims: usize) -> Result<(), Box<dyn std::error::Error>> {
    let mut desk = Desk::open(ledger, DeskOptions::new("Bench"))?;
    for n in 0..claims / CLAIMS {
        let draft = format!("# Filler {n}\n\n{}", draft(CLAIMS * 4));
        let (article, _) =
            desk.import(draft.as_bytes(), "filler.md", Hint::file_name("filler.md"))?;
        let before = desk.article(article)?;
        let text = desk.text(article)?;
        let mut after = before.clone();
        let mut edits = Vec::with_capacity(2 * CLAIMS + 1);
        for (start, words) in fourth_words(&text).take(CLAIMS) {
            after.claims_made += 1;
            let claim = claim(article, after.claims_made);
            let span = AnchoredSpan {
                span: Span::new(start, start + words.len()),
                exact: words.to_owned(),
                prefix: String::new(),
                suffix: String::new(),
            };
            let anchor = Anchor {
                target: Target::Claim(claim.id),
                revision: before.revision,
                spans: vec![span],
                carried: None,
                caution: None,
            };
            edits.push(Edit::add(Record::Claim(claim)));
            edits.push(Edit::add(Record::Anchor(anchor)));
        }
        edits.push(Edit::replace(
            Record::Article(before),
            Record::Article(after),
        ));
        desk.apply(Change {
            label: Label::new(Operation::ClaimAdded),
            article: Some(article),
            edits,
        })?;
    }
    Ok(())
}

fn claim(article: ArticleId, number: u32) -> Claim {
    Claim {
        id: ClaimId::new(),
        article,
        number,
        kind: ClaimKind::Fact,
        priority: Priority::Normal,
        assignee: String::new(),
        status: Status::Unchecked,
        review: None,
        correction: None,
        note: String::new(),
    }
}

/// Returns a draft of `words` words in paragraphs of about a hundred, with some that ASCII lacks.
fn draft(words: usize) -> String {
    const VOCABULARY: [&str; 16] = [
        "the",
        "ministry",
        "said",
        "bridge",
        "harbour",
        "carried",
        "4,000",
        "cars",
        "café",
        "gate",
        "over",
        "minister",
        "denied",
        "twelve",
        "report",
        "“officials”",
    ];
    let mut out = String::from("# A long draft\n\n");
    let mut seed = 1_u32;
    for n in 1..=words {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        out.push_str(VOCABULARY[(seed >> 28) as usize]);
        out.push_str(if n % 100 == 0 {
            ".\n\n"
        } else if n % 12 == 0 {
            ". "
        } else {
            " "
        });
    }
    out
}

/// Returns the draft with a paragraph cut, one written and a word in fifty sentences replaced,
/// in another place each round.
fn edited(draft: &str, round: usize) -> String {
    let mut paragraphs: Vec<String> = draft.split("\n\n").map(str::to_owned).collect();
    for paragraph in paragraphs.iter_mut().skip(round).step_by(20) {
        *paragraph = paragraph.replacen("harbour", "railway", 1);
    }
    paragraphs.remove(100 * round);
    let written = format!("Nobody had asked for a round {round} of this.");
    paragraphs.insert(150 * round, written);
    paragraphs.join("\n\n")
}

/// Returns every fourth word of a text with the byte it begins at.
fn fourth_words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let words = text
        .split_inclusive(char::is_whitespace)
        .scan(0, |at, piece| {
            let start = *at;
            *at += piece.len();
            Some((start, piece.trim_end()))
        });
    words
        .filter(|(_, word)| !word.is_empty())
        .skip(3)
        .step_by(4)
}

/// Returns every fourth word as a window counts.
fn spans_in_utf16(text: &str, most: usize) -> Vec<Span> {
    let map = OffsetMap::new(text);
    (fourth_words(text).take(most))
        .map(|(start, word)| {
            let range = map
                .span_to_utf16(Span::new(start, start + word.len()))
                .expect("a word's span");
            Span::new(range.start, range.end)
        })
        .collect()
}

fn text_of(session: &mut Session, article: ArticleId) -> String {
    let view = session
        .answer(Call::open_article { article })
        .and_then(|answer| answer.read::<serde_json::Value>())
        .expect("the article is there");
    view["text"].as_str().expect("a text").to_owned()
}

fn perform(session: &mut Session, intent: Intent) -> Outcome {
    session
        .answer(Call::perform { intent })
        .and_then(|answer| answer.read())
        .expect("the bench asks for what is there")
}

fn ms(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

fn report(what: &str, runs: &mut [f64]) {
    runs.sort_by(f64::total_cmp);
    let (median, worst) = (runs[runs.len() / 2], runs[runs.len() - 1]);
    println!(
        "{what:<58} {median:>9.2} {worst:>9.2}  ({} runs)",
        runs.len()
    );
}
