//! Whether a claim's words are still set in what they were decided in: their block, heading, link and
//! marks, what their amounts are measured in, and where and when their clause is set. What else the
//! sentence around them says is compared by `anchor`, who says them by `speakers`.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use claimdesk_anchor::Context;
use claimdesk_draft::{Draft, Format};
use claimdesk_model::id::RevisionId;
use claimdesk_model::recheck;
use claimdesk_model::record::{Anchor, Claim, ContextChange};
use claimdesk_setting::{Page, Setting};

use super::past::{Compared, Pasts};
use super::standing::LedgerState;
use crate::error::Result;
use crate::ledger::Ledger;
use crate::sentences::sentences;
use crate::store;

/// Warns, on the anchors of claims in the new draft, of words that are set otherwise than where the
/// claims were decided; where a claim was not decided, than where it comes from.
pub(crate) fn heed(
    ledger: &Ledger<'_>,
    standing: &LedgerState,
    coming: &Draft,
    number: u32,
    pasts: &mut Pasts<'_>,
    anchors: &mut [Anchor],
) -> Result<()> {
    let mut drafts = Drafts::default();
    let sentences = sentences(&coming.text);
    let now = Page {
        format: coming.format,
        text: &coming.text,
        blocks: &coming.blocks,
        marks: &coming.marks,
        sentences: &sentences,
    };
    for anchor in anchors {
        let Some((claim, past)) = pasts.of(anchor)? else {
            continue;
        };
        let Some(then) = drafts.page(ledger, standing, past.revision)? else {
            continue;
        };
        let turned =
            Setting::of(&then, &past.spans).is_turned(&Setting::of(&now, &anchor.positions()));
        if turned
            && let Some(passage) = &mut anchor.carried
            && passage.from == past.revision
            && !passage.context.is_grave()
        {
            passage.context = Context::Setting;
        }
        anchor.caution = caution(claim, anchor.caution.take(), &past, turned, number);
    }
    Ok(())
}

/// Returns the caution once the setting was compared. A graver one that nobody has decided on goes on
/// alone; one of the setting goes where it is again what was decided on.
fn caution(
    claim: &Claim,
    caution: Option<ContextChange>,
    past: &Compared,
    turned: bool,
    number: u32,
) -> Option<ContextChange> {
    let decision = recheck::decision(claim);
    let is_setting = |caution: &&ContextChange| caution.context == Context::Setting;
    if !turned {
        return caution.filter(|it| !past.decided || it.context != Context::Setting);
    }
    match recheck::unseen(caution.as_ref(), decision) {
        Some(unseen) if unseen.context.is_grave() => caution,
        _ => {
            let known = recheck::unseen(past.caution.as_ref(), decision).filter(is_setting);
            let since = known.map_or(number, |it| it.since);
            Some(ContextChange::new(Context::Setting, since))
        }
    }
}

/// Drafts of earlier revisions, read once.
#[derive(Default)]
struct Drafts(HashMap<RevisionId, (Format, String, store::revision::Layout)>);

impl Drafts {
    fn page(
        &mut self,
        ledger: &Ledger<'_>,
        standing: &LedgerState,
        id: RevisionId,
    ) -> Result<Option<Page<'_>>> {
        let Some(revision) = standing.revisions.iter().find(|it| it.id == id) else {
            return Ok(None);
        };
        let (format, text, layout) = match self.0.entry(id) {
            Entry::Occupied(read) => read.into_mut(),
            Entry::Vacant(unread) => {
                let (text, layout) = store::revision::draft(ledger.db, revision)?;
                unread.insert((revision.format, text, layout))
            }
        };
        Ok(Some(Page {
            format: *format,
            text,
            blocks: &layout.blocks,
            marks: &layout.marks,
            sentences: &layout.sentences,
        }))
    }
}
