//! A desk with one article on it, and short ways to work on it.
#![allow(
    dead_code,
    unreachable_pub,
    reason = "each test file uses its own part"
)]

use std::sync::atomic::{AtomicI64, Ordering};

use claimdesk_desk::{Arrival, Desk, DeskOptions};
use claimdesk_draft::Span;
use claimdesk_model::id::{ArticleId, AttributionId, ClaimId, SourceId};
use claimdesk_model::intent::{Intent, SourceRef};
use claimdesk_model::record::{ClaimKind, SourceKind};
use claimdesk_model::time::{Clock, Time};
use claimdesk_model::view::{Outcome, RevisionPreview};
use claimdesk_readers::Hint;

pub const DRAFT: &str =
    "# Bridge reopens\n\nThe bridge carries 4,000 cars a day. It was closed for “eleven months”.\n";

/// A clock that ticks once a second, whenever it is asked.
pub struct TickingClock(AtomicI64);

impl Clock for TickingClock {
    fn now(&self) -> Time {
        Time(self.0.fetch_add(1000, Ordering::Relaxed))
    }
}

pub fn options() -> DeskOptions {
    let clock = TickingClock(AtomicI64::new(1_790_000_000_000));
    DeskOptions {
        clock: Box::new(clock),
        ..DeskOptions::new("Ana")
    }
}

/// Returns what importing bytes as the next revision would do.
pub fn preview(
    desk: &Desk,
    article: ArticleId,
    bytes: &[u8],
    file_name: &str,
    hint: Hint,
) -> RevisionPreview {
    match desk.how_to_read(article, bytes, hint).unwrap() {
        Some(hint) => {
            let arrival = Arrival::read_here(bytes, file_name, hint).unwrap();
            desk.preview_read(article, &arrival).unwrap()
        }
        None => desk.same_preview(article).unwrap(),
    }
}

pub struct Bench {
    pub desk: Desk,
    pub article: ArticleId,
    pub text: String,
}

impl Bench {
    pub fn new() -> Self {
        Self::at(Desk::in_memory(options()).unwrap())
    }

    pub fn at(desk: Desk) -> Self {
        let mut bench = Self {
            desk,
            article: ArticleId::new(),
            text: String::new(),
        };
        bench.import();
        bench
    }

    /// A desk without an article.
    pub fn empty() -> Self {
        let desk = Desk::in_memory(options()).unwrap();
        Self {
            desk,
            article: ArticleId::new(),
            text: String::new(),
        }
    }

    pub fn import(&mut self) {
        let hint = Hint::file_name("bridge.md");
        let (article, _) = self
            .desk
            .import(DRAFT.as_bytes(), "bridge.md", hint)
            .unwrap();
        self.text = self.desk.text(article).unwrap();
        self.article = article;
    }

    pub fn perform(&mut self, intent: Intent) -> Outcome {
        self.desk.perform(intent).unwrap()
    }

    pub fn claim(&mut self, words: &str) -> ClaimId {
        let outcome = self.perform(Intent::AddClaim {
            article: self.article,
            spans: vec![span_of(&self.text, words)],
            kind: ClaimKind::Fact,
            sources: vec![],
        });
        outcome.claims[0].claim.id
    }

    pub fn tie(
        &mut self,
        claim: ClaimId,
        name: &str,
        kind: SourceKind,
    ) -> (SourceId, AttributionId) {
        let source = SourceRef::New {
            name: name.into(),
            kind,
        };
        let outcome = self.perform(Intent::AddAttribution {
            claim,
            source,
            fields: None,
        });
        let tied = &outcome.claims[0].attributions.last().unwrap().attribution;
        (tied.fields.source, tied.id)
    }

    pub fn assert_sound(&self) {
        assert_eq!(self.desk.verify().unwrap(), []);
    }
}

/// Overwrites the first page of a table or an index.
pub fn spoil(ledger: &std::path::Path, name: &str) {
    let db = rusqlite::Connection::open(ledger).unwrap();
    let page: u64 = db
        .query_row(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?1",
            [name],
            |row| row.get(0),
        )
        .unwrap();
    drop(db);
    let mut bytes = std::fs::read(ledger).unwrap();
    let at = usize::try_from((page - 1) * 4096).unwrap();
    bytes[at..at + 4096].fill(0xA5);
    std::fs::write(ledger, bytes).unwrap();
}

pub fn span_of(text: &str, words: &str) -> Span {
    let start = text
        .find(words)
        .unwrap_or_else(|| panic!("{words:?} is in the draft"));
    Span::new(start, start + words.len())
}
