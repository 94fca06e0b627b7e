//! Random changes of a ledger, the same for the same seed.

use claimdesk_desk::{Desk, Error};
use claimdesk_draft::Span;
use claimdesk_model::id::{ArticleId, ClaimId};
use claimdesk_model::intent::{Intent, SourceRef};
use claimdesk_model::record::{SourceKind, Status, Term};
use claimdesk_model::view::Outcome;
use claimdesk_readers::Hint;

const DRAFT: &str = include_str!("../drafts/sample.md");

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same everywhere.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0, below `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> Option<&'a T> {
        let end = u64::try_from(from.len()).ok().filter(|&end| end > 0)?;
        usize::try_from(self.below(end))
            .ok()
            .and_then(|index| from.get(index))
    }
}

/// A run of random changes to one article.
pub(crate) struct RandomChanges {
    random: Random,
}

impl RandomChanges {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            random: Random::new(seed),
        }
    }

    /// Makes one change, the first of which brings the article in. Returns the
    /// log entry, or `None` when there was nothing to do.
    pub(crate) fn make_one(&mut self, desk: &mut Desk) -> Option<u64> {
        let Some(article) = the_article(desk) else {
            let hint = Hint::file_name("sample.md");
            return desk
                .import(DRAFT.as_bytes(), "sample.md", hint)
                .unwrap()
                .1
                .seq;
        };
        match self.some_change(desk, article) {
            Ok(outcome) => outcome.seq,
            Err(Error::NothingToUndo | Error::NothingToRedo) => None,
            Err(error) => panic!("a change was refused: {error}"),
        }
    }

    fn some_change(&mut self, desk: &mut Desk, article: ArticleId) -> Result<Outcome, Error> {
        let claims: Vec<ClaimId> = desk
            .claims(article)?
            .into_iter()
            .map(|claim| claim.claim.id)
            .collect();
        let Some(&claim) = self.random.pick(&claims) else {
            let intent = self.add_claim(desk, article)?;
            return desk.perform(intent);
        };
        let claims = vec![claim];
        let intent = match self.random.below(18) {
            0..5 => self.add_claim(desk, article)?,
            5..8 => Intent::Review {
                claims,
                status: *(self.random.pick(&Status::all().collect::<Vec<_>>()))
                    .expect("there are some"),
                correction: Some("three".into()),
                note: None,
            },
            8..10 => Intent::EditClaims {
                claims,
                kind: None,
                priority: None,
                assignee: None,
                note: Some(format!("note {}", self.random.below(1000))),
            },
            10..12 => Intent::AddAttribution {
                claim,
                source: self.source(),
                fields: None,
            },
            12 => Intent::RemoveClaims { claims },
            13 | 14 => return desk.undo(),
            15 | 16 => return self.revise(desk, article),
            _ => return desk.redo(),
        };
        desk.perform(intent)
    }

    /// Imports the draft with a sentence cut, words changed, or as it was.
    fn revise(&mut self, desk: &mut Desk, article: ArticleId) -> Result<Outcome, Error> {
        let sentences: Vec<&str> = DRAFT.split_inclusive(". ").collect();
        let cut = usize::try_from(self.random.below(8)).unwrap_or(0);
        let kept = sentences.iter().enumerate().filter(|(at, _)| *at != cut);
        let draft: String = kept.map(|(_, sentence)| *sentence).collect();
        let draft = match self.random.below(3) {
            0 => DRAFT.to_owned(),
            1 => draft.replace("said", "never said"),
            _ => draft,
        };
        let hint = Hint::file_name("sample.md");
        (desk.revise(article, draft.as_bytes(), "sample.md", hint)).map(|(_, outcome)| outcome)
    }

    fn add_claim(&mut self, desk: &Desk, article: ArticleId) -> Result<Intent, Error> {
        let text = desk.text(article)?;
        let words: Vec<usize> = text.match_indices(' ').map(|(at, _)| at + 1).collect();
        let start = *self.random.pick(&words).expect("the draft has words");
        let end = words
            .into_iter()
            .find(|&word| word > start + 20)
            .unwrap_or(text.len());
        Ok(Intent::AddClaim {
            article,
            spans: vec![Span::new(start, text[..end].trim_end().len())],
            kind: Default::default(),
            sources: vec![self.source()],
        })
    }

    fn source(&mut self) -> SourceRef {
        let name = format!("Witness {}", self.random.below(30));
        SourceRef::New {
            name,
            kind: SourceKind::Person,
        }
    }
}

/// What an article looks like, its random ids left aside.
pub(crate) fn picture(desk: &Desk) -> Vec<String> {
    let Some(article) = the_article(desk) else {
        return Vec::new();
    };
    let claims = desk.claims(article).unwrap();
    let pictures = claims.iter().map(|view| {
        let sources = view.attributions.iter().map(|attribution| {
            desk.source(attribution.attribution.fields.source)
                .unwrap()
                .fields
                .name
        });
        let (claim, sources) = (&view.claim, sources.collect::<Vec<_>>());
        let decided = (claim.status, &claim.correction, &claim.note);
        format!(
            "{} {:?} {:?} {decided:?} {sources:?}",
            claim.number, view.spans, view.words
        )
    });
    pictures.collect()
}

/// The last entry of the log; 0 before the article is in.
pub(crate) fn last_seq(desk: &Desk) -> u64 {
    let steps = the_article(desk).map(|article| desk.article_history(article).unwrap());
    steps
        .and_then(|steps| steps.first().map(|step| step.seq))
        .unwrap_or(0)
}

fn the_article(desk: &Desk) -> Option<ArticleId> {
    desk.library()
        .unwrap()
        .first()
        .map(|summary| summary.article.id)
}
