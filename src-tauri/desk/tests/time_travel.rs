//! Undo everything and the ledger is as at its start; redo everything and it
//! is as at its end, for any sequence of changes.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod common;

use std::collections::BTreeSet;

use claimdesk_desk::{Desk, Error};
use claimdesk_draft::Span;
use claimdesk_model::id::{AttributionId, ClaimId, SourceId};
use claimdesk_model::intent::{Intent, NewAttribution, NewClaim, NewClaimSource, SourceRef};
use claimdesk_model::record::{ClaimKind, Priority, SourceFields, SourceKind, Status, Term};
use claimdesk_model::view::{ArticleView, ClaimView, SourceView};
use claimdesk_readers::Hint;
use proptest::prelude::*;

use common::{Bench, DRAFT};

/// What the draft may turn into.
const REVISIONS: [&str; 6] = [
    DRAFT,
    "# Bridge reopens\n\nIt was closed for \"eleven months\".\n",
    "# Bridge reopens\n\nIt was closed for “eleven months”. The bridge never carries 4,000 cars a day.\n",
    "# Bridge reopens\n\nThe bridge carries 5,000 cars a day. It was closed for “eleven months”.\n",
    "Nothing of it is left.",
    "# Bridge reopens\n\nThe bridge carries 4,000 cars a day.\n\n> The bridge carries 4,000 cars a day.\n",
];

/// One step, with numbers that pick among whatever is there.
#[derive(Clone, Debug)]
enum Deed {
    AddClaim(usize, usize),
    AddClaims(usize, usize, String),
    Reject(usize, usize),
    Restore,
    Resize(usize, usize, usize),
    Review(usize, Status),
    Edit(usize, String),
    Tie(usize, usize),
    TieNew(usize, String),
    Untie(usize),
    Name(usize, usize),
    EditSource(usize, String),
    Merge(usize, usize),
    RemoveSource(usize),
    RemoveClaim(usize),
    Retire(usize),
    Revise(usize),
    SignOff,
    RemoveArticle,
    Undo,
    Redo,
}

fn deed() -> impl Strategy<Value = Deed> {
    let n = 0..1000_usize;
    prop_oneof![
        4 => (n.clone(), n.clone()).prop_map(|(a, b)| Deed::AddClaim(a, b)),
        2 => (n.clone(), n.clone(), "[a-z]{1,3}").prop_map(|(a, b, s)| Deed::AddClaims(a, b, s)),
        2 => (n.clone(), n.clone()).prop_map(|(a, b)| Deed::Reject(a, b)),
        1 => Just(Deed::Restore),
        1 => (n.clone(), n.clone(), n.clone()).prop_map(|(c, a, b)| Deed::Resize(c, a, b)),
        3 => (n.clone(), proptest::sample::select(Status::all().collect::<Vec<_>>())).prop_map(|(c, s)| Deed::Review(c, s)),
        1 => (n.clone(), ".{0,12}").prop_map(|(c, t)| Deed::Edit(c, t)),
        2 => (n.clone(), n.clone()).prop_map(|(c, s)| Deed::Tie(c, s)),
        2 => (n.clone(), "[a-z]{1,6}").prop_map(|(c, t)| Deed::TieNew(c, t)),
        1 => n.clone().prop_map(Deed::Untie),
        1 => (n.clone(), n.clone()).prop_map(|(a, w)| Deed::Name(a, w)),
        1 => (n.clone(), "[a-z]{1,6}").prop_map(|(s, t)| Deed::EditSource(s, t)),
        1 => (n.clone(), n.clone()).prop_map(|(a, b)| Deed::Merge(a, b)),
        1 => n.clone().prop_map(Deed::RemoveSource),
        1 => n.clone().prop_map(Deed::RemoveClaim),
        1 => n.clone().prop_map(Deed::Retire),
        3 => n.prop_map(Deed::Revise),
        1 => Just(Deed::SignOff),
        1 => Just(Deed::RemoveArticle),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
    ]
}

/// Everything a person can see of the ledger, and what was rejected. The time
/// of the last change is left out: an undo is a change too.
#[derive(Debug, PartialEq)]
struct Sight(Vec<ArticleView>, Vec<SourceView>, Vec<BTreeSet<String>>);

fn sight(desk: &Desk) -> Sight {
    let articles = desk.library().unwrap();
    let mut views: Vec<ArticleView> = articles
        .iter()
        .map(|a| desk.open_article(a.article.id).unwrap())
        .collect();
    views
        .iter_mut()
        .for_each(|v| v.summary.changed = v.summary.article.created);
    views.sort_by_key(|v| v.summary.article.id);
    let rejected = (views.iter())
        .map(|v| desk.rejected(v.summary.article.id).unwrap())
        .collect();
    Sight(views, desk.sources().unwrap(), rejected)
}

/// Whatever is derived in several places is derived alike.
fn assert_agreement(desk: &Desk) {
    for line in desk.library().unwrap() {
        let view = desk.open_article(line.article.id).unwrap();
        assert_eq!(view.summary, line);
        for source in desk.sources().unwrap().iter().filter(|s| s.claims > 0) {
            for told in desk.source_claims(source.id).unwrap() {
                let claim = desk.claim(told.claim).unwrap();
                assert_eq!(told.needs_recheck, claim.needs_recheck);
                assert_eq!((told.words, told.gone), (claim.words, claim.gone));
            }
        }
        let waits = |c: &&ClaimView| c.spans.is_empty() && c.claim.status != Status::Cut;
        let mut waiting: Vec<_> = (view.claims.iter().filter(waits))
            .map(|c| (c.claim.number, c.words.as_str(), c.gone.map(|g| g.revision)))
            .collect();
        waiting.sort();
        let tray = desk.waiting(line.article.id).unwrap();
        let told: Vec<_> = (tray.iter())
            .map(|w| (w.number, w.last_words.as_str(), Some(w.last_revision)))
            .collect();
        assert_eq!(told, waiting);
        for claim in &view.claims {
            assert_eq!(claim.spans.is_empty(), claim.gone.is_some());
            assert!(!claim.words.is_empty());
        }
    }
}

fn do_it(bench: &mut Bench, deed: Deed) {
    let result = match deed {
        Deed::Undo => bench.desk.undo().map(drop),
        Deed::Redo => bench.desk.redo().map(drop),
        Deed::SignOff => bench
            .desk
            .sign_off(bench.article, "read", Vec::new())
            .map(drop),
        Deed::Revise(n) => {
            let (draft, hint) = (REVISIONS[n % REVISIONS.len()], Hint::default());
            (bench
                .desk
                .revise(bench.article, draft.as_bytes(), "bridge.md", hint))
            .map(drop)
        }
        deed => match intent(bench, deed) {
            Some(intent) => bench.desk.perform(intent).map(drop),
            None => Ok(()),
        },
    };
    match result {
        Ok(())
        | Err(
            Error::Invalid(_)
            | Error::NothingToUndo
            | Error::NothingToRedo
            | Error::NotFound { .. }
            | Error::SourceInUse { .. },
        ) => {}
        Err(other) => panic!("{other}"),
    }
}

fn intent(bench: &Bench, deed: Deed) -> Option<Intent> {
    let claims = bench.desk.claims(bench.article).unwrap_or_default();
    let claim =
        |n: usize| -> Option<ClaimId> { Some(claims.get(n % claims.len().max(1))?.claim.id) };
    let attribution = |n: usize| -> Option<AttributionId> {
        let all: Vec<_> = claims.iter().flat_map(|c| &c.attributions).collect();
        Some(all.get(n % all.len().max(1))?.attribution.id)
    };
    let source = |n: usize| -> SourceId {
        let all = bench.desk.sources().unwrap();
        let mine: Vec<_> = all.iter().filter(|s| !s.bundled).collect();
        if mine.is_empty() || n.is_multiple_of(3) {
            all[n % all.len()].id
        } else {
            mine[n % mine.len()].id
        }
    };
    let text = bench.desk.text(bench.article).unwrap_or_default();
    let span = |a: usize, b: usize| -> Span {
        let at = |n: usize| text.floor_char_boundary(n % (text.len() + 1));
        Span::new(at(a).min(at(b)), at(a).max(at(b)))
    };
    Some(match deed {
        Deed::AddClaim(a, b) => Intent::AddClaim {
            article: bench.article,
            spans: vec![span(a, b), span(b, a / 2)],
            kind: ClaimKind::Fact,
            sources: vec![],
        },
        Deed::AddClaims(a, b, name) => {
            let tie = || NewClaimSource {
                source: SourceRef::New {
                    name: name.clone(),
                    kind: SourceKind::Company,
                },
                fields: NewAttribution {
                    mention: vec![span(a, a + 5)],
                    ..NewAttribution::default()
                },
            };
            let claim = |from, to| NewClaim {
                spans: vec![span(from, to)],
                status: Some(Status::Confirmed),
                ties: vec![tie(), tie()],
                ..NewClaim::default()
            };
            Intent::AddClaims {
                article: bench.article,
                claims: vec![claim(a, b), claim(b, b + 20)],
            }
        }
        Deed::Reject(a, b) => Intent::RejectProposals {
            article: bench.article,
            words: vec![span(a, b).of(&bench.text).unwrap_or_default().to_owned()],
        },
        Deed::Restore => Intent::RestoreProposals {
            article: bench.article,
        },
        Deed::Resize(c, a, b) => Intent::ResizeClaim {
            claim: claim(c)?,
            spans: vec![span(a, b)],
        },
        Deed::Review(c, status) => Intent::Review {
            claims: vec![claim(c)?],
            status,
            correction: Some("better words".into()),
            note: None,
        },
        Deed::Edit(c, note) => Intent::EditClaims {
            claims: claims.iter().take(c % 4).map(|c| c.claim.id).collect(),
            kind: None,
            priority: Some(Priority::High),
            assignee: None,
            note: Some(note),
        },
        Deed::Tie(c, s) => Intent::AddAttribution {
            claim: claim(c)?,
            source: SourceRef::Known(source(s)),
            fields: None,
        },
        Deed::TieNew(c, name) => Intent::AddAttribution {
            claim: claim(c)?,
            source: SourceRef::New {
                name,
                kind: SourceKind::UnnamedPerson,
            },
            fields: None,
        },
        Deed::Untie(n) => Intent::RemoveAttribution {
            attribution: attribution(n)?,
        },
        Deed::Name(n, w) => Intent::MarkMention {
            attribution: attribution(n)?,
            spans: vec![span(w, w + 9)],
        },
        Deed::EditSource(s, name) => {
            let (id, other) = (source(s), source(s + 1));
            let fields = bench.desk.source(id).unwrap().fields;
            Intent::EditSource {
                source: id,
                fields: SourceFields {
                    name,
                    carries: Some(other),
                    ..fields
                },
            }
        }
        Deed::Merge(a, b) => Intent::MergeSources {
            into: source(a),
            from: vec![source(b), source(b + 1)],
        },
        Deed::RemoveSource(s) => Intent::RemoveSource { source: source(s) },
        Deed::RemoveClaim(c) => Intent::RemoveClaims {
            claims: vec![claim(c)?],
        },
        Deed::RemoveArticle => Intent::RemoveArticle {
            article: bench.article,
        },
        Deed::Retire(c) => Intent::RetireClaims {
            claims: vec![claim(c)?],
        },
        Deed::Undo | Deed::Redo | Deed::Revise(_) | Deed::SignOff => return None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn undoing_and_redoing_everything_leads_back_and_forth(deeds in prop::collection::vec(deed(), 1..40)) {
        let mut bench = Bench::empty();
        let start = sight(&bench.desk);
        bench.import();
        for deed in deeds {
            do_it(&mut bench, deed);
            assert_agreement(&bench.desk);
        }
        prop_assert_eq!(bench.desk.verify().unwrap(), []);
        let end = sight(&bench.desk);
        while bench.desk.undo().is_ok() {}
        prop_assert_eq!(&sight(&bench.desk), &start);
        while bench.desk.redo().is_ok() {}
        // What had been undone at the end is done again, too; take as much back.
        let furthest = sight(&bench.desk);
        if bench.desk.undo_state().unwrap().redo.is_none() && furthest != end {
            while sight(&bench.desk) != end {
                prop_assert!(bench.desk.undo().is_ok(), "the end is somewhere on the way back");
            }
        }
        prop_assert_eq!(bench.desk.verify().unwrap(), []);
    }
}
