//! Whether a claim is still said by the source it was decided on.

use std::collections::HashMap;
use std::thread;

use claimdesk_anchor::Context;
use claimdesk_attribution::{Heard, Place, Voice, voices};
use claimdesk_draft::Span;
use claimdesk_model::id::{AttributionId, ClaimId, RevisionId};
use claimdesk_model::record::{Anchor, ContextChange, Speakers, Target};

use super::past::{Compared, Pasts};
use super::standing::LedgerState;
use super::texts::Texts;
use crate::error::Result;
use crate::ledger::Ledger;
use crate::store;

/// The text that comes in.
pub(crate) struct RevisionText<'a> {
    pub text: &'a str,
    /// The number of its revision.
    pub number: u32,
    /// Where it names the sources of claims.
    pub mentions: &'a [Anchor],
}

/// Warns, on the anchors of claims in the new text, of sources that are others than those the
/// claims were decided on.
///
/// A claim is compared with the revision it was decided in, however many lie between; where it was
/// not decided, or is not known to have was there, with the one it comes from.
pub(crate) fn heed(
    ledger: &Ledger<'_>,
    standing: &LedgerState,
    texts: &Texts,
    coming: &RevisionText<'_>,
    pasts: &mut Pasts<'_>,
    anchors: &mut [Anchor],
) -> Result<()> {
    let mut compared: Vec<(usize, Compared)> = Vec::with_capacity(anchors.len());
    for (at, anchor) in anchors.iter().enumerate() {
        if let Some((_, past)) = pasts.of(anchor)?
            && (texts.get(past.revision)).is_some_and(|text| text != coming.text)
        {
            compared.push((at, past));
        }
    }
    let heard = hear(ledger, standing, texts, coming, anchors, &compared)?;
    for ((at, past), heard) in compared.iter().zip(heard) {
        let anchor = &mut anchors[*at];
        let caution = anchor.caution.take();
        anchor.caution = match heard {
            Heard::Other { was, now } => {
                let speakers = Speakers { was, now };
                if let Some(passage) = &mut anchor.carried
                    && passage.from == past.revision
                    && !passage.context.is_grave()
                {
                    passage.context = Context::Speaker;
                }
                Some(warned(caution, past, speakers, coming.number))
            }
            Heard::Same => {
                if let Some(passage) = &mut anchor.carried
                    && passage.from == past.revision
                    && passage.context == Context::Speaker
                {
                    passage.context = Context::Edited;
                }
                settled(caution, past, coming.number)
            }
            Heard::Nobody => caution,
        };
    }
    Ok(())
}

/// The caution on a claim whose source is another, next to what else there is to warn of.
fn warned(
    caution: Option<ContextChange>,
    past: &Compared,
    speakers: Speakers,
    number: u32,
) -> ContextChange {
    let known = (past.caution.as_ref()).filter(|it| it.speakers.as_ref() == Some(&speakers));
    let mut warned = caution.unwrap_or(ContextChange::new(Context::Speaker, number));
    if let Some(known) = known {
        warned.since = warned.since.min(known.since);
    }
    // A new speaker has come up where an older warning may have been seen.
    else if warned.context == Context::Speaker {
        warned.since = number;
    }
    if !matches!(warned.context, Context::Negation | Context::Quotation) {
        warned.context = Context::Speaker;
    }
    warned.speakers = Some(speakers);
    warned
}

/// The caution that is left where the source is the same: words of saying changed, and no more.
fn settled(caution: Option<ContextChange>, past: &Compared, number: u32) -> Option<ContextChange> {
    let mut caution = caution?;
    if caution.context == Context::Speaker && (past.decided || caution.since == number) {
        return past.caution.clone().filter(|_| !past.decided);
    }
    if past.decided {
        caution.speakers = None;
    }
    Some(caution)
}

/// Returns for each claim who says its words.
fn hear(
    ledger: &Ledger<'_>,
    standing: &LedgerState,
    texts: &Texts,
    coming: &RevisionText<'_>,
    anchors: &[Anchor],
    compared: &[(usize, Compared)],
) -> Result<Vec<Heard>> {
    let mut marked = Marked::new(*ledger, standing, coming)?;
    let mut now = Vec::with_capacity(compared.len());
    let mut before: HashMap<RevisionId, Vec<(usize, Place)>> = HashMap::new();
    for (n, (at, past)) in compared.iter().enumerate() {
        let Target::Claim(claim) = anchors[*at].target else {
            continue;
        };
        now.push(Place {
            said: bytes(&anchors[*at].positions()),
            named: marked.now(claim),
        });
        let place = Place {
            said: bytes(&past.spans),
            named: marked.then(past.revision, claim)?,
        };
        before.entry(past.revision).or_default().push((n, place));
    }
    let read = |text: &str, places: &[(usize, Place)]| -> Vec<(usize, Voice)> {
        let (at, places): (Vec<usize>, Vec<Place>) = places.iter().cloned().unzip();
        at.into_iter().zip(voices(text, &places)).collect()
    };
    let (now, before) = thread::scope(|scope| {
        let now = scope.spawn(|| voices(coming.text, &now));
        let before: HashMap<usize, Voice> = (before.iter())
            .filter_map(|(&revision, places)| Some((texts.get(revision)?, places)))
            .flat_map(|(text, places)| read(text, places))
            .collect();
        (now.join(), before)
    });
    let now = now.unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    let heard = now.iter().enumerate().map(|(n, now)| {
        before
            .get(&n)
            .map_or(Heard::Nobody, |then| then.heard_in(now))
    });
    Ok(heard.collect())
}

fn bytes(spans: &[Span]) -> Vec<std::ops::Range<usize>> {
    spans.iter().map(|span| span.start..span.end).collect()
}

/// The words that are marked as mentions of the sources of claims.
struct Marked<'a> {
    ledger: Ledger<'a>,
    standing: &'a LedgerState,
    now: HashMap<ClaimId, Vec<Span>>,
    then: HashMap<RevisionId, HashMap<ClaimId, Vec<Span>>>,
}

impl<'a> Marked<'a> {
    fn new(
        ledger: Ledger<'a>,
        standing: &'a LedgerState,
        coming: &RevisionText<'_>,
    ) -> Result<Self> {
        let mut marked = Self {
            ledger,
            standing,
            now: HashMap::new(),
            then: HashMap::new(),
        };
        if coming.mentions.is_empty() && standing.mentions.is_empty() {
            return Ok(marked);
        }
        let views = marked.views(standing.current.id)?;
        let claims: HashMap<AttributionId, ClaimId> = (views.iter())
            .map(|view| (view.attribution.id, view.attribution.claim))
            .collect();
        for anchor in coming.mentions {
            if let Target::Mention(id) = anchor.target
                && let Some(&claim) = claims.get(&id)
            {
                marked
                    .now
                    .entry(claim)
                    .or_default()
                    .extend(anchor.positions());
            }
        }
        Ok(marked)
    }

    fn now(&self, claim: ClaimId) -> Vec<std::ops::Range<usize>> {
        self.now.get(&claim).map_or_else(Vec::new, |it| bytes(it))
    }

    fn then(
        &mut self,
        revision: RevisionId,
        claim: ClaimId,
    ) -> Result<Vec<std::ops::Range<usize>>> {
        if !self.then.contains_key(&revision) {
            let mut marked: HashMap<ClaimId, Vec<Span>> = HashMap::new();
            for view in self.views(revision)? {
                let claim = marked.entry(view.attribution.claim).or_default();
                claim.extend(view.mention);
            }
            self.then.insert(revision, marked);
        }
        let marked = &self.then[&revision];
        Ok(marked.get(&claim).map_or_else(Vec::new, |it| bytes(it)))
    }

    fn views(&self, revision: RevisionId) -> Result<Vec<claimdesk_model::view::AttributionView>> {
        let article = self.standing.current.article;
        store::attribution::views_of_article(self.ledger.db, article, revision)
    }
}
