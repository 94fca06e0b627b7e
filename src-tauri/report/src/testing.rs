//! An input that has everything in it: overlapping, nested and scattered
//! claims, a claim that lost its words, a table, a footnote, an unnamed and a
//! confidential source, a chain of carriers, a contradiction, a correction and
//! a needed re-check.

use std::collections::BTreeMap;

use claimdesk_draft::{
    Block, BlockKind, Changes, Footnote, Format, ListItem, Mark, MarkKind, Span,
};
use claimdesk_model::change::{Direction, Label, Operation};
use claimdesk_model::id::{ArticleId, AttributionId, ClaimId, RevisionId, SourceId};
use claimdesk_model::record::*;
use claimdesk_model::time::Time;
use claimdesk_model::view::*;
use jiff::civil::date;
use uuid::Uuid;

use crate::{ReportInput, ReportOptions};

/// 22 November 2026, 14:02 UTC.
pub const NOW: Time = Time(1_795_356_120_000);

/// Strings that must not go out unless they are asked for.
pub const SECRETS: [&str; 9] = [
    "Petrov",
    "petrov",
    "Iosif",
    "Deep Well",
    "+375 29 555",
    "signal.example",
    "behind the station",
    "2026-11-19",
    "Halina",
];

fn id(kind: u8, n: u32) -> Uuid {
    Uuid::from_u128(
        0x0190_0000_0000_7000_8000_0000_0000_0000 | u128::from(kind) << 32 | u128::from(n),
    )
}

/// Returns the id of a source of the fixture.
pub fn source_id(n: u32) -> SourceId {
    SourceId(id(5, n))
}

/// Returns a claim that nobody has looked at, on these spans of `text`.
pub fn claim(number: u32, spans: Vec<Span>, text: &str) -> ClaimView {
    let words = join_words(spans.iter().filter_map(|s| s.of(text)));
    ClaimView {
        caution: None,
        claim: Claim {
            id: ClaimId(id(3, number)),
            article: ArticleId(id(1, 1)),
            number,
            kind: ClaimKind::default(),
            priority: Priority::default(),
            assignee: String::new(),
            status: Status::default(),
            review: None,
            correction: None,
            note: String::new(),
        },
        spans,
        words,
        gone: None,
        needs_recheck: false,
        attributions: Vec::new(),
    }
}

/// Returns an article opened for work.
pub fn article_view(text: String, blocks: Vec<Block>, claims: Vec<ClaimView>) -> ArticleView {
    let mut progress = Progress::default();
    claims.iter().for_each(|c| progress.count(c));
    ArticleView {
        summary: ArticleSummary {
            cleared: None,
            revision_number: 1,
            article: Article {
                id: ArticleId(id(1, 1)),
                revision: RevisionId(id(2, 3)),
                created: Time(NOW.0 - 86_400_000),
                claims_made: u32::try_from(claims.len()).expect("few claims"),
                fields: ArticleFields {
                    title: "Belarus frees prisoners".into(),
                    byline: "By Anna Weiss".into(),
                    deadline: Some(Time(NOW.0 + 3 * 3_600_000)),
                },
            },
            progress,
            changed: NOW,
        },
        revision: Revision {
            id: RevisionId(id(2, 3)),
            article: ArticleId(id(1, 1)),
            number: 3,
            sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".into(),
            file_name: "prisoners.md".into(),
            format: Format::Markdown,
            changes: Changes::Accepted,
            created: Time(NOW.0 - 3_600_000),
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

/// The draft: one block a line, its kind before the bar.
const DRAFT: &str = "\
h1|Belarus frees 52 prisoners
p|Belarus released 52 prisoners on Thursday, state television said, citing the president’s press service. Fourteen of the freed were foreigners: six Lithuanians, two Latvians and others.
p|A senior official said the deal had been “sealed in a single phone call”. Viasna, a rights group, put the number at 51. 𝄞
h3|What is known
b1|Six Lithuanians
b2|two of them journalists
b1|Two Latvians
o1|First, a call.
q|Nobody left the country of their own will, one of them wrote.
t0.0h|Country
t0.1h|Freed
t1.0h|Lithuania
t1.1|6
t2.0h|Latvia
t2.1|2
c|let freed = 52;
r|
p|It was the most generous gesture of the year.
f1|Count of 20 November; Viasna’s list <b>is not</b> final & may change.
";

struct Page {
    text: String,
    blocks: Vec<Block>,
}

fn page() -> Page {
    let mut page = Page {
        text: String::new(),
        blocks: Vec::new(),
    };
    for line in DRAFT.lines() {
        let (kind, words) = line.split_once('|').expect("a kind and words");
        if !page.text.is_empty() {
            let same_table = kind.starts_with('t')
                && page.text.ends_with(|c: char| c != '.')
                && matches!(page.blocks.last(), Some(b) if matches!(b.kind, BlockKind::Cell { .. }));
            page.text.push_str(if same_table { "\t" } else { "\n\n" });
        }
        let start = page.text.len();
        page.text.push_str(words);
        let span = Span::new(start, page.text.len());
        page.blocks.push(block(kind, span));
    }
    page
}

fn block(kind: &str, span: Span) -> Block {
    let digit = |at: usize| {
        u8::try_from(kind[at..=at].parse::<u32>().expect("a digit")).expect("one digit")
    };
    let item = |number: Option<u32>| {
        Some(ListItem {
            depth: digit(1),
            number,
            opens: true,
        })
    };
    let (quote, item) = match &kind[..1] {
        "q" => (1, None),
        "b" => (0, item(None)),
        "o" => (0, item(Some(3))),
        _ => (0, None),
    };
    let kind = match &kind[..1] {
        "h" => BlockKind::Heading { level: digit(1) },
        "t" => BlockKind::Cell {
            table: 0,
            row: digit(1).into(),
            column: digit(3).into(),
            header: kind.ends_with('h'),
        },
        "c" => BlockKind::Code,
        "r" => BlockKind::Rule,
        "f" => BlockKind::Footnote { label: "1".into() },
        _ => BlockKind::Paragraph,
    };
    Block {
        span,
        kind,
        quote,
        item,
    }
}

/// Builds claims on the words of a text.
struct Claims<'a> {
    text: &'a str,
    made: Vec<ClaimView>,
    attributions: u32,
}

impl Claims<'_> {
    fn add(&mut self, words: &[&str], edit: impl FnOnce(&mut ClaimView)) -> &mut Self {
        let spans = words.iter().map(|w| find(self.text, w)).collect();
        let number = u32::try_from(self.made.len()).expect("few claims") + 1;
        let mut view = claim(number, spans, self.text);
        edit(&mut view);
        self.made.push(view);
        self
    }

    fn tie(&mut self, source: u32, edit: impl FnOnce(&mut AttributionView)) -> &mut Self {
        self.attributions += 1;
        let view = self.made.last_mut().expect("a claim was made");
        let mut tie = AttributionView {
            attribution: Attribution {
                id: AttributionId(id(4, self.attributions)),
                claim: view.claim.id,
                position: u32::try_from(view.attributions.len()).expect("few"),
                fields: AttributionFields {
                    source: source_id(source),
                    role: Role::default(),
                    level: Level::default(),
                    stance: Stance::default(),
                    locator: Locator::default(),
                    accessed: None,
                    words: String::new(),
                    note: String::new(),
                    anonymity: None,
                },
            },
            mention: Vec::new(),
        };
        edit(&mut tie);
        view.attributions.push(tie);
        self
    }
}

fn find(text: &str, words: &str) -> Span {
    let start = text
        .find(words)
        .unwrap_or_else(|| panic!("{words:?} is in the draft"));
    Span::new(start, start + words.len())
}

fn decided(status: Status) -> impl FnOnce(&mut ClaimView) {
    move |view| {
        view.claim.status = status;
        let (who, words) = ("Ben".into(), view.words.clone());
        view.claim.review = Some(Review {
            who,
            at: Time(NOW.0 - 600_000),
            words,
            revision: 1,
            rests_on: None,
        });
    }
}

fn fields(tie: &mut AttributionView) -> &mut AttributionFields {
    &mut tie.attribution.fields
}

fn claims(text: &str) -> Vec<ClaimView> {
    let mut claims = Claims {
        text,
        made: Vec::new(),
        attributions: 0,
    };
    claims
        .add(&["Belarus released 52 prisoners on Thursday"], |c| {
            c.claim.priority = Priority::High;
            c.claim.assignee = "Ben".into();
            c.claim.note = "Petrov’s office confirms by phone; ring Iosif again.".into();
        })
        .tie(1, |t| {
            fields(t).locator.url = "https://example.org/press/52?a=1&b=2".into();
            fields(t).accessed = Some(date(2026, 11, 20));
            t.mention = vec![find(text, "the president’s press service")];
        })
        .tie(2, |t| fields(t).role = Role::Carrier)
        .tie(3, |t| {
            fields(t).role = Role::Carrier;
            fields(t).locator.time_code = "00:12:30".into();
        })
        .add(&["released 52 prisoners"], |c| {
            decided(Status::CorrectionProposed)(c);
            c.claim.kind = ClaimKind::Number;
            c.claim.correction = Some("released 51 prisoners".into());
        })
        .tie(1, |_| {})
        .tie(4, |t| {
            fields(t).stance = Stance::Contradicts;
            fields(t).words = "=51+0, \"not\" 52".into();
            fields(t).note = "-3 against the press service".into();
        })
        .add(
            &["prisoners on Thursday, state television said"],
            decided(Status::Confirmed),
        )
        .tie(2, |t| fields(t).role = Role::Carrier)
        .add(
            &["Fourteen of the freed were foreigners", "six Lithuanians"],
            |c| {
                decided(Status::Confirmed)(c);
                c.needs_recheck = true;
                if let Some(review) = &mut c.claim.review {
                    review.words = "Thirteen of the freed were foreigners, as Petrov put it".into();
                }
            },
        )
        .add(
            &["the deal had been “sealed in a single phone call”"],
            |c| {
                c.claim.status = Status::InProgress;
                c.claim.kind = ClaimKind::Quote;
            },
        )
        .tie(5, |t| {
            let fields = fields(t);
            fields.level = Level::Background;
            fields.words = "Iosif: sealed in one call".into();
            fields.note = "Met behind the station".into();
            fields.locator.contact_form = "signal.example/iosif".into();
            fields.locator.contact_date = Some(date(2026, 11, 19));
            fields.accessed = Some(date(2026, 11, 19));
            fields.anonymity = Some(Anonymity {
                reason: "Iosif Petrov fears for his post".into(),
                approved_by: "Editor-in-chief".into(),
                identity_known: true,
            });
        })
        .tie(6, |t| {
            let fields = fields(t);
            fields.stance = Stance::Mentions;
            fields.anonymity = Some(Anonymity::default());
        })
        .add(&["put the number at 51"], decided(Status::OnAuthor))
        .tie(4, |t| fields(t).role = Role::Document)
        .add(
            &["the most generous gesture of the year"],
            decided(Status::Opinion),
        )
        .add(
            &["Nobody left the country of their own will"],
            decided(Status::CannotConfirm),
        )
        .add(&["Lithuania\t6"], decided(Status::Confirmed))
        .tie(4, |t| fields(t).locator.page = "3".into())
        .add(
            &["Viasna’s list <b>is not</b> final & may change"],
            decided(Status::Cut),
        )
        .add(&[], |c| {
            c.words = "one | lost <i>claim</i> of Petrov’s".into();
            c.gone = Some(LastSeen {
                revision: RevisionId(id(2, 2)),
                number: 2,
            });
        });
    claims.made
}

fn source(
    n: u32,
    name: &str,
    kind: SourceKind,
    edit: impl FnOnce(&mut SourceFields),
) -> SourceView {
    let mut fields = SourceFields {
        name: name.into(),
        kind,
        ..SourceFields::default()
    };
    edit(&mut fields);
    SourceView {
        id: source_id(n),
        bundled: false,
        fields,
        has_contact: false,
        claims: 99,
    }
}

fn sources() -> Vec<SourceView> {
    vec![
        source(
            1,
            "President’s press service",
            SourceKind::Government,
            |f| {
                f.country = "Belarus".into();
                f.aliases = vec!["Press service".into()];
            },
        ),
        source(2, "Belteleradio", SourceKind::StateMedia, |f| {
            f.country = "Belarus".into();
            f.ownership = Some(Ownership {
                code: OwnershipCode::Sc,
                provenance: "State Media Matrix".into(),
                as_of: "2024-02".into(),
            });
            f.carries = Some(source_id(3));
        }),
        source(3, "BelTA", SourceKind::NewsAgency, |f| {
            f.carries = Some(source_id(1))
        }),
        source(4, "Viasna", SourceKind::Ngo, |f| {
            f.url = "javascript:alert(1)".into();
            f.note = "Knows Deep Well.".into();
        }),
        source(5, "Iosif Petrov", SourceKind::Person, |f| {
            f.confidential = true;
            f.aliases = vec!["Deep Well".into()];
            f.country = "Belarus".into();
            f.note = "behind the station".into();
            f.url = "https://signal.example/iosif".into();
        }),
        source(6, "A second official", SourceKind::UnnamedPerson, |_| {}),
        source(7, "Halina Kot", SourceKind::Person, |f| {
            f.confidential = true
        }),
        source(8, "Nobody’s Herald", SourceKind::NewsOutlet, |_| {}),
    ]
}

fn step(seq: u64, label: Label, moves: &[(&str, &str, &str)]) -> Step {
    let some = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
    Step {
        seq,
        at: Time(NOW.0 - 1_000_000 + i64::try_from(seq).expect("few steps") * 1_000),
        who: "Ben".into(),
        course: if seq == 9 {
            Direction::Undo
        } else {
            Direction::Do
        },
        label,
        moves: moves
            .iter()
            .map(|(f, a, b)| Move {
                field: (*f).into(),
                from: some(a),
                to: some(b),
            })
            .collect(),
    }
}

fn history() -> Vec<Step> {
    let reviewed = Label {
        status: Some(Status::CorrectionProposed),
        ..Label::new(Operation::ClaimReviewed).on_claim(2)
    };
    vec![
        step(
            9,
            reviewed,
            &[
                ("status", "unchecked", "correction_proposed"),
                ("correction", "", "51 prisoners"),
            ],
        ),
        step(
            8,
            Label::new(Operation::AttributionEdited)
                .on_claim(5)
                .named("Iosif Petrov"),
            &[
                ("note", "", "Met behind the station"),
                ("level", "on_the_record", "background"),
            ],
        ),
        step(
            7,
            Label::new(Operation::AttributionAdded)
                .on_claim(5)
                .named("Iosif Petrov"),
            &[
                ("source", "", "Iosif Petrov"),
                ("locator.contact_form", "", "signal.example/iosif"),
            ],
        ),
        step(
            6,
            Label::new(Operation::AttributionRemoved)
                .on_claim(8)
                .named("Halina Kot"),
            &[("source", "Halina Kot", ""), ("note", "Halina said so", "")],
        ),
        step(
            5,
            Label::new(Operation::AttributionAdded)
                .on_claim(8)
                .named("Gone Source"),
            &[("source", "", "Gone Source"), ("words", "", "gone words")],
        ),
        step(
            4,
            Label::new(Operation::ClaimEdited).on_claim(1),
            &[("note", "", "Ask Mr. PETROV, or Petrova")],
        ),
        step(
            3,
            Label::new(Operation::AttributionEdited)
                .on_claim(6)
                .named("Viasna"),
            &[("note", "", "Deep  Well recommends them")],
        ),
        step(
            2,
            Label::new(Operation::ClaimAdded).on_claim(1),
            &[("words", "", "Belarus released 52 prisoners on Thursday")],
        ),
        step(
            1,
            Label::new(Operation::ArticleImported).named("Belarus frees prisoners"),
            &[("title", "", "Belarus frees prisoners")],
        ),
    ]
}

fn marks(text: &str) -> Vec<Mark> {
    let mark = |words: &str, kind| Mark {
        span: find(text, words),
        kind,
    };
    let footnote = find(text, "at 51.").end;
    let mut marks = vec![
        mark("52 prisoners on", MarkKind::Strong),
        mark("prisoners on", MarkKind::Emphasis),
        mark(
            "rights group, put",
            MarkKind::Link {
                href: "https://example.org/?a=1&b=\"2\"".into(),
            },
        ),
        mark(
            "one of them wrote",
            MarkKind::Link {
                href: "javascript:alert(1)".into(),
            },
        ),
        Mark {
            span: Span::new(footnote, footnote),
            kind: MarkKind::FootnoteRef { label: "1".into() },
        },
    ];
    marks.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end)));
    marks
}

/// Returns the input, with confidential sources kept back.
pub fn input() -> ReportInput {
    let Page { text, blocks } = page();
    let mut article = article_view(text.clone(), blocks, claims(&text));
    article.marks = marks(&text);
    article.footnotes = vec![Footnote {
        label: "1".into(),
        span: find(&text, "Count of 20 November"),
    }];
    let contact = ContactDetails {
        identity: "Iosif P. Petrov".into(),
        phone: "+375 29 555 01 02".into(),
        ..ContactDetails::default()
    };
    ReportInput {
        article,
        original: None,
        sources: sources(),
        guard: claimdesk_model::record::Guard::default(),
        contacts: BTreeMap::from([(source_id(5), contact)]),
        history: history(),
        generated: NOW,
        generated_by: "Ben".into(),
        version: "0.1.0".into(),
        unread: Default::default(),
        consistency: consistency(&text),
        severities: Default::default(),
        options: ReportOptions::default(),
    }
}

/// Returns what the draft says of itself: one figure with two values, a name that was checked.
fn consistency(text: &str) -> ConsistencyView {
    let mention = |words: &str| SpellingView {
        text: words.to_owned(),
        mentions: vec![find(text, words)],
        in_doubt: false,
    };
    let checked = CheckedName {
        name: "Viasna".into(),
        kind: "body".into(),
        who: "Ana".into(),
        at: NOW,
        locator: Locator {
            url: "https://spring96.org/en".into(),
            ..Locator::default()
        },
        note: String::new(),
    };
    let name = |words: &str, kind: &str, checked| NameView {
        kind: kind.to_owned(),
        name: words.to_owned(),
        spellings: vec![mention(words)],
        checked,
        apart: Vec::new(),
        findings: Vec::new(),
    };
    let found = ["52 prisoners on Thursday", "the number at 51"];
    ConsistencyView {
        names: vec![
            name("Belarus", "place", None),
            name("Viasna", "body", Some(checked)),
        ],
        findings: vec![Inconsistency {
            kind: "figure-twice".into(),
            error: false,
            spans: found.iter().map(|words| find(text, words)).collect(),
            words: found.map(str::to_owned).to_vec(),
            message: Said {
                id: "consistency-figure".into(),
                with: BTreeMap::from([(
                    "line".to_owned(),
                    "52 prisoners ≠ 51 prisoners".to_owned(),
                )]),
            },
            dismissed: false,
            lapsed: false,
        }],
        examined: Examined {
            names: 2,
            relations: 5,
            in_doubt: 1,
        },
        ..ConsistencyView::of(RevisionId::new())
    }
}

/// Returns the input of an editor who asked for confidential sources.
pub fn revealed() -> ReportInput {
    ReportInput {
        options: ReportOptions {
            reveal_confidential: true,
            ..ReportOptions::default()
        },
        ..input()
    }
}

/// Returns the input of an article that nobody has worked on.
pub fn untouched() -> ReportInput {
    let mut input = input();
    input.article.claims.clear();
    input.sources.clear();
    input.history.clear();
    input
}

/// Returns an article of 60 letters with these blocks and claims.
pub fn article(blocks: &[Block], claims: &[&[(usize, usize)]]) -> ArticleView {
    let text = "x".repeat(60);
    let claims = claims.iter().enumerate().map(|(at, spans)| {
        let spans: Vec<Span> = spans
            .iter()
            .map(|&(start, end)| Span::new(start, end))
            .collect();
        claim(u32::try_from(at).expect("few claims") + 1, spans, &text)
    });
    let claims = claims.collect();
    article_view(text.clone(), blocks.to_vec(), claims)
}
