//! What a new revision does to an article's claims, as a change.

use std::cell::OnceCell;
use std::collections::HashMap;

use claimdesk_anchor::{Alignment, Context, Outcome, Why};
use claimdesk_draft::{Draft, Span};
use claimdesk_model::change::{Change, Edit, Label, Operation, Record};
use claimdesk_model::id::{ArticleId, AttributionId, RevisionId};
use claimdesk_model::recheck::Decision;
use claimdesk_model::record::{
    Anchor, Article, CarryOutcome, CarryRecord, Claim, ContextChange, Revision, Status, Target,
};
use claimdesk_model::view::{CarryCounts, RevisionSummary, Sentences};
use claimdesk_model::{recheck, same_words};

use super::carry::{CarriedClaim, Exact, RevisionMap};
use super::past::Pasts;
use super::sentences::Told;
use super::standing::{Earlier, LedgerState};
use super::texts::{RevisionMaps, Texts};
use super::{sentences, setting, speakers, twins};
use crate::arrival::Arrival;
use crate::error::Result;
use crate::ledger::{Ledger, not_found};
use crate::sentences::sentences;
use crate::{selector, store};

/// A draft on its way in as an article's next revision.
pub(crate) struct ParsedRevision<'a> {
    /// The draft.
    pub draft: &'a Draft,
    /// SHA-256 of its bytes.
    pub sha256: &'a str,
    /// Its file's name; empty when pasted.
    pub file_name: &'a str,
    /// Returns where ranges of the current text are in the draft, where that is known exactly.
    pub exact: Option<&'a Exact<'a>>,
}

impl<'a> ParsedRevision<'a> {
    pub(crate) fn of(arrival: &'a Arrival<'_>, exact: Option<&'a Exact<'a>>) -> Self {
        Self {
            draft: &arrival.draft,
            sha256: &arrival.sha256,
            file_name: arrival.file_name,
            exact,
        }
    }
}

/// Returns the id of the new revision and the change that brings it in.
pub(crate) fn plan(
    ledger: &Ledger<'_>,
    article: ArticleId,
    incoming: &ParsedRevision<'_>,
) -> Result<(RevisionId, Change)> {
    let before = ledger.article_record(article)?;
    let revisions = store::revision::of_article(ledger.db, article)?;
    let revision = Revision {
        id: RevisionId::new(),
        article,
        number: revisions.iter().map(|r| r.number).max().unwrap_or(0) + 1,
        sha256: incoming.sha256.to_owned(),
        file_name: incoming.file_name.to_owned(),
        format: incoming.draft.format,
        changes: incoming.draft.changes,
        created: ledger.now(),
    };
    let after = Article {
        revision: revision.id,
        ..before.clone()
    };
    let standing = LedgerState::read(ledger, &before, revisions, &incoming.draft.text)?;
    let mut texts = Texts::default();
    for needed in standing.needed() {
        texts.read(ledger, needed)?;
    }
    let here = (texts.get(before.revision))
        .ok_or_else(|| not_found("draft of revision", before.revision))?;
    let new = incoming.draft.text.as_str();
    let mut ways = RevisionMaps::new(&texts, new);
    let way = RevisionMap::between(here, new).told_by(incoming.exact);
    let sentences = changed_sentences(ledger, &standing, here, &way, new)?;
    ways.set(before.revision, way);
    let mover = Mover {
        ledger: *ledger,
        standing: &standing,
        to: &revision,
        text: new,
        ways,
        backwards: OnceCell::new(),
        here,
    };
    let (mut anchors, mut claims) = mover.claims()?;
    let mentions = mover.mentions(&anchors)?;
    let coming = speakers::RevisionText {
        text: new,
        number: revision.number,
        mentions: &mentions,
    };
    let mut pasts = Pasts::new(*ledger, &standing);
    let (pasts, number) = (&mut pasts, revision.number);
    speakers::heed(ledger, &standing, &texts, &coming, pasts, &mut anchors)?;
    setting::heed(
        ledger,
        &standing,
        incoming.draft,
        number,
        pasts,
        &mut anchors,
    )?;
    claims.around = turned(&standing, &anchors);
    anchors.extend(mentions);
    let label = Label {
        revision: Some(revision.number),
        brought: Some(RevisionSummary { sentences, claims }),
        ..Label::new(Operation::RevisionBrought)
    };
    let id = revision.id;
    let mut edits = vec![
        Edit::replace(Record::Article(before), Record::Article(after)),
        Edit::add(Record::Revision(revision)),
    ];
    edits.extend(anchors.into_iter().map(|a| Edit::add(Record::Anchor(a))));
    let change = Change {
        label,
        article: Some(article),
        edits,
    };
    Ok((id, change))
}

/// Counts the decided claims whose words are the same and that are to be checked again.
fn turned(standing: &LedgerState, anchors: &[Anchor]) -> u32 {
    let anchors: HashMap<Target, &Anchor> = anchors.iter().map(|a| (a.target, a)).collect();
    let turned = standing.claims.iter().filter(|claim| {
        let (anchor, decision) = (
            anchors.get(&Target::Claim(claim.id)),
            recheck::decision(claim),
        );
        (anchor.zip(decision)).is_some_and(|(anchor, decision)| {
            claim.status.rests_on_words()
                && same_words::same(decision.words, &anchor.words())
                && recheck::unseen(anchor.caution.as_ref(), Some(decision)).is_some()
        })
    });
    u32::try_from(turned.count()).unwrap_or(u32::MAX)
}

fn changed_sentences(
    ledger: &Ledger<'_>,
    standing: &LedgerState,
    old: &str,
    way: &RevisionMap<'_>,
    new: &str,
) -> Result<Sentences> {
    let edits = way.edits();
    if edits.is_empty() {
        return Ok(Sentences::default());
    }
    let (_, layout) = store::revision::draft(ledger.db, &standing.current)?;
    let told = |text, sentences| Told { text, sentences };
    let new_sentences = sentences(new);
    Ok(sentences::count(
        told(old, &layout.sentences),
        told(new, &new_sentences),
        &edits,
    ))
}

/// Returns whether the decision was made on the anchor's words, with all in sight that happened
/// around them.
fn is_settled(anchor: &Anchor, decision: Decision<'_>) -> bool {
    recheck::unseen(anchor.caution.as_ref(), Some(decision)).is_none()
        && same_words::same(decision.words, &anchor.words())
}

/// Moves anchors into the new revision.
struct Mover<'a> {
    ledger: Ledger<'a>,
    standing: &'a LedgerState,
    to: &'a Revision,
    text: &'a str,
    ways: RevisionMaps<'a>,
    /// The way from the new text back to the current one.
    backwards: OnceCell<Alignment<'a>>,
    here: &'a str,
}

impl Mover<'_> {
    /// Returns the anchors of claims in the new revision, and how many met with which fate.
    fn claims(&self) -> Result<(Vec<Anchor>, CarryCounts)> {
        let mut fates = CarryCounts::default();
        let mut anchors = Vec::with_capacity(self.standing.places.len());
        for claim in &self.standing.claims {
            let (fate, anchor) = self.or_its_words(claim, self.claim(claim)?)?;
            // Nobody waits for a claim that was given up.
            let told = fate.filter(|_| anchor.is_some() || claim.status != Status::Cut);
            told.into_iter().for_each(|fate| fates.count(fate));
            anchors.extend(anchor);
        }
        Ok((anchors, fates))
    }

    /// Returns what becomes of a claim; no fate where it goes on waiting.
    fn claim(&self, claim: &Claim) -> Result<(Option<CarryOutcome>, Option<Anchor>)> {
        let here = self.standing.places.get(&claim.id);
        if let Some(earlier) = &self.standing.earlier
            && let Some(there) = earlier.places.get(&claim.id)
        {
            let anchor = self.restored(claim, there, earlier)?;
            return Ok((Some(self.fate_of_restored(here, there)?), Some(anchor)));
        }
        match (here, self.standing.last.get(&claim.id)) {
            (Some(here), _) => {
                let Some(way) = self.ways.from(here.revision) else {
                    return Ok((None, None));
                };
                let landing = way.carry(here)?;
                let anchor = self.landed(Some(claim), here, &landing, landing.fate)?;
                Ok((Some(landing.fate), anchor))
            }
            (None, Some(last)) => {
                let anchor = self.come_back(Some(claim), last)?;
                Ok((anchor.is_some().then_some(CarryOutcome::Back), anchor))
            }
            (None, None) => Ok((None, None)),
        }
    }

    /// Returns what becomes of a claim, which for one that is to be cut and found no place of its own
    /// is wherever the new text has its words: until they are gone from all of it, nothing was cut.
    fn or_its_words(
        &self,
        claim: &Claim,
        found: (Option<CarryOutcome>, Option<Anchor>),
    ) -> Result<(Option<CarryOutcome>, Option<Anchor>)> {
        if claim.status != Status::Cut || found.1.is_some() {
            return Ok(found);
        }
        let here = self.standing.places.get(&claim.id);
        let Some(last) = here.or_else(|| self.standing.last.get(&claim.id)) else {
            return Ok(found);
        };
        let from = self.ways.text(last.revision).unwrap_or_default();
        let mut spans = Vec::with_capacity(last.spans.len());
        for stretch in &last.spans {
            // Where the claim had no place already, words that stood there were given up with it.
            let place = twins::places(from, stretch, self.text)
                .into_iter()
                .find(|&span| here.is_some() || self.is_new(span));
            match place {
                Some(span) => spans.push(span),
                None => return Ok(found),
            }
        }
        let spans = selector::tidy(self.text, &spans)?;
        let fate = if here.is_some() {
            CarryOutcome::Moved
        } else {
            CarryOutcome::Back
        };
        let landing = CarriedClaim {
            spans,
            fate,
            why: Why::Twins,
            context: Context::Same,
            candidates: Vec::new(),
        };
        let anchor = self.landed(Some(claim), last, &landing, fate)?;
        Ok((anchor.is_some().then_some(fate), anchor))
    }

    /// Returns the anchors of mentions in the new revision. One that is not found is no more.
    fn mentions(&self, claims: &[Anchor]) -> Result<Vec<Anchor>> {
        let mut anchors: HashMap<AttributionId, Anchor> = HashMap::new();
        if let Some(earlier) = &self.standing.earlier {
            for (&id, there) in &earlier.mentions {
                anchors.insert(id, self.renewed(there, earlier.revision.id, None));
            }
        }
        for here in &self.standing.mentions {
            let Target::Mention(id) = here.target else {
                continue;
            };
            let Some(way) = self
                .ways
                .from(here.revision)
                .filter(|_| !anchors.contains_key(&id))
            else {
                continue;
            };
            let landing = way.carry(here)?;
            anchors.extend((self.landed(None, here, &landing, landing.fate)?).map(|a| (id, a)));
        }
        for (id, last) in self.mentions_of_returned(claims)? {
            if let Some(anchor) = self.come_back(None, &last)?
                && !anchors.contains_key(&id)
            {
                anchors.insert(id, anchor);
            }
        }
        let mut anchors: Vec<Anchor> = anchors.into_values().collect();
        anchors.sort_by_key(|anchor| anchor.target);
        Ok(anchors)
    }

    /// Returns where the mentions of claims that came back stood when their claim last did.
    fn mentions_of_returned(&self, claims: &[Anchor]) -> Result<Vec<(AttributionId, Anchor)>> {
        let mut mentions = Vec::new();
        for anchor in claims {
            let (Target::Claim(id), Some(passage)) = (anchor.target, anchor.carried) else {
                continue;
            };
            if passage.fate != CarryOutcome::Back {
                continue;
            }
            for attribution in store::attribution::of_claim(self.ledger.db, id)? {
                let target = Target::Mention(attribution.id);
                let last = store::anchor::get(self.ledger.db, target, passage.from)?;
                mentions.extend(last.map(|anchor| (attribution.id, anchor)));
            }
        }
        Ok(mentions)
    }

    /// A claim goes back to just where it was in the revision that said the same.
    fn restored(&self, claim: &Claim, there: &Anchor, earlier: &Earlier) -> Result<Anchor> {
        let decided_later = recheck::decision(claim)
            .is_some_and(|decision| decision.revision > earlier.revision.number);
        let spans: Vec<Span> = there.positions();
        let caution = self.caution(claim, there, &spans, None, decided_later)?;
        Ok(self.renewed(there, earlier.revision.id, caution))
    }

    fn renewed(&self, there: &Anchor, from: RevisionId, caution: Option<ContextChange>) -> Anchor {
        Anchor {
            revision: self.to.id,
            carried: Some(CarryRecord {
                from,
                fate: CarryOutcome::Kept,
                why: Why::SameWords,
                context: Context::Same,
            }),
            caution,
            ..there.clone()
        }
    }

    fn fate_of_restored(&self, here: Option<&Anchor>, there: &Anchor) -> Result<CarryOutcome> {
        let Some(here) = here else {
            return Ok(CarryOutcome::Back);
        };
        if !same_words::same(&here.words(), &there.words()) {
            return Ok(CarryOutcome::Changed);
        }
        let landing = (self.ways.from(here.revision))
            .map(|way| way.carry(here))
            .transpose()?;
        Ok(match landing {
            Some(landing) if landing.fate == CarryOutcome::Moved => CarryOutcome::Moved,
            _ => CarryOutcome::Kept,
        })
    }

    /// Words that were gone came back: the same words, in a place that is new.
    fn come_back(&self, claim: Option<&Claim>, last: &Anchor) -> Result<Option<Anchor>> {
        let Some(way) = self.ways.from(last.revision) else {
            return Ok(None);
        };
        let landing = way.carry(last)?;
        if !landing.is_same() || !landing.spans.iter().all(|&span| self.is_new(span)) {
            return Ok(None);
        }
        self.landed(claim, last, &landing, CarryOutcome::Back)
    }

    /// Returns whether the words at `span` of the new text came in with it. What was in the
    /// current text already was no place for the claim there, and is none now.
    fn is_new(&self, span: Span) -> bool {
        let backwards = (self.backwards).get_or_init(|| Alignment::new(self.text, self.here));
        backwards.carry(span.start..span.end).outcome == Outcome::Lost
    }

    /// Returns the anchor for where a claim or mention landed; none where it waits.
    fn landed(
        &self,
        claim: Option<&Claim>,
        from: &Anchor,
        landing: &CarriedClaim,
        fate: CarryOutcome,
    ) -> Result<Option<Anchor>> {
        if landing.spans.is_empty() {
            return Ok(None);
        }
        let turned = landing.is_turned().then_some(landing.context);
        let caution = match claim {
            Some(claim) => self.caution(claim, from, &landing.spans, turned, false)?,
            None => None,
        };
        Ok(Some(Anchor {
            target: from.target,
            revision: self.to.id,
            spans: selector::all(self.text, &landing.spans),
            carried: Some(CarryRecord {
                from: from.revision,
                fate,
                why: landing.why,
                context: landing.context,
            }),
            caution,
        }))
    }

    /// Returns what a person who relies on the claim's decision should be warned of: what happened
    /// around its words just now, or earlier. Where the way from the text that was decided on led
    /// over other words, both texts are compared directly.
    fn caution(
        &self,
        claim: &Claim,
        from: &Anchor,
        spans: &[Span],
        turned: Option<Context>,
        decided_elsewhere: bool,
    ) -> Result<Option<ContextChange>> {
        let since = self.to.number;
        let fresh = turned.map(|context| ContextChange::new(context, since));
        let now = selector::words(self.text, spans);
        let decision = recheck::decision(claim).filter(|decision| {
            claim.status.rests_on_words()
                && decision.revision > 0
                && same_words::same(decision.words, &now)
        });
        match decision {
            Some(decision) if decided_elsewhere || !is_settled(from, decision) => {
                self.since_decided(claim, decision, spans)
            }
            _ => Ok(fresh.or_else(|| from.caution.clone())),
        }
    }

    /// Compares the sentence around a claim with the one it was decided in.
    fn since_decided(
        &self,
        claim: &Claim,
        decision: Decision<'_>,
        spans: &[Span],
    ) -> Result<Option<ContextChange>> {
        let since = self.to.number;
        let unsure = Some(ContextChange::new(Context::Edited, since));
        let Some(decided_in) = self.standing.numbered(decision.revision) else {
            return Ok(unsure);
        };
        let target = Target::Claim(claim.id);
        let anchor = store::anchor::get(self.ledger.db, target, decided_in.id)?;
        let (Some(anchor), Some(way)) = (anchor, self.ways.from(decided_in.id)) else {
            return Ok(unsure);
        };
        let landing = way.carry(&anchor)?;
        if !landing.is_same() || landing.spans != spans {
            return Ok(unsure);
        }
        let context = landing.context;
        Ok((context.is_grave()).then_some(ContextChange::new(context, since)))
    }
}
