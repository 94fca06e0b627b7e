//! Making claims, one or many at once.

use claimdesk_draft::Span;
use claimdesk_model::change::{Change, Edit, Label, Operation, Record};
use claimdesk_model::id::{ArticleId, ClaimId};
use claimdesk_model::intent::{NewAttribution, NewClaim, NewClaimSource, SourceRef};
use claimdesk_model::record::{Article, Claim, ClaimKind, RestsOn, Review, Stance, Status, Target};

use super::anchoring::AnchorContext;
use super::{attribution, bounded, claim, count};
use crate::error::{Error, Result};
use crate::ledger::Ledger;
use crate::source_lookup::Directory;

/// Returns the change that makes one claim of some words.
pub(super) fn add(
    ledger: &Ledger<'_>,
    article: ArticleId,
    spans: Vec<Span>,
    kind: ClaimKind,
    sources: Vec<SourceRef>,
) -> Result<Change> {
    let tie = |source| NewClaimSource {
        source,
        fields: NewAttribution::default(),
    };
    let wanted = NewClaim {
        spans,
        kind,
        ties: sources.into_iter().map(tie).collect(),
        ..NewClaim::default()
    };
    make(ledger, article, vec![wanted], Operation::ClaimAdded)
}

/// Returns the change that makes claims together, numbered in their order.
pub(super) fn add_all(
    ledger: &Ledger<'_>,
    article: ArticleId,
    claims: Vec<NewClaim>,
) -> Result<Change> {
    make(ledger, article, claims, Operation::ClaimsAdded)
}

fn make(
    ledger: &Ledger<'_>,
    article: ArticleId,
    wanted: Vec<NewClaim>,
    act: Operation,
) -> Result<Change> {
    let before = ledger.article_record(article)?;
    let claims_made = before.claims_made.checked_add(count(wanted.len()));
    let after = Article {
        claims_made: claims_made.ok_or_else(|| Error::Invalid("far too many claims".into()))?,
        ..before.clone()
    };
    let mut label = Label {
        count: count(wanted.len()),
        ..Label::new(act)
    };
    if wanted.len() == 1 {
        label = label.on_claim(after.claims_made);
    }
    let mut maker = Maker {
        ledger: *ledger,
        page: AnchorContext::open(ledger, &before)?,
        directory: Directory::over(*ledger),
        edits: Vec::new(),
    };
    let first = before.claims_made + 1;
    maker.edits.push(Edit::replace(
        Record::Article(before),
        Record::Article(after),
    ));
    for (number, wanted) in (first..).zip(wanted) {
        maker.claim(article, number, wanted)?;
    }
    Ok(Change {
        label,
        article: Some(article),
        edits: maker.edits,
    })
}

struct Maker<'a> {
    ledger: Ledger<'a>,
    page: AnchorContext,
    directory: Directory<'a>,
    edits: Vec<Edit>,
}

impl Maker<'_> {
    fn claim(&mut self, article: ArticleId, number: u32, wanted: NewClaim) -> Result<()> {
        let mut claim = Claim {
            id: ClaimId::new(),
            article,
            number,
            kind: wanted.kind,
            priority: wanted.priority.unwrap_or_default(),
            assignee: String::new(),
            status: Status::default(),
            review: None,
            correction: None,
            note: bounded("the note", wanted.note.unwrap_or_default())?,
        };
        let anchor = self.page.anchor(Target::Claim(claim.id), &wanted.spans)?;
        if anchor.spans.is_empty() {
            return Err(Error::Invalid(
                "a claim needs at least one word of the draft".into(),
            ));
        }
        if let Some(status) = wanted.status {
            let correction = (wanted.correction)
                .map(|c| bounded("the correction", c))
                .transpose()?;
            let decided = Review {
                who: self.ledger.who.to_owned(),
                at: self.ledger.now(),
                words: anchor.words(),
                revision: self.page.number,
                // They are tied below.
                rests_on: None,
            };
            claim::decide(&mut claim, status, correction, decided)?;
        }
        let (id, at) = (claim.id, self.edits.len());
        let mut rests_on = Vec::new();
        self.edits.push(Edit::add(Record::Claim(claim)));
        self.edits.push(Edit::add(Record::Anchor(anchor)));
        let mut others = Vec::new();
        for (position, tie) in wanted.ties.into_iter().enumerate() {
            let place = attribution::Place {
                claim: id,
                position: count(position),
                page: &self.page,
            };
            let bears_out = tie.fields.stance.unwrap_or_default() == Stance::Supports;
            let source = attribution::push_addition(
                &self.ledger,
                &mut self.directory,
                &place,
                tie,
                &others,
                &mut self.edits,
            )?;
            others.push(source.id);
            if bears_out {
                rests_on.push(RestsOn {
                    source: source.id,
                    name: source.fields.name,
                });
            }
        }
        if let Some(Record::Claim(claim)) = &mut self.edits[at].after
            && let Some(review) = &mut claim.review
        {
            review.rests_on = Some(rests_on);
        }
        Ok(())
    }
}
