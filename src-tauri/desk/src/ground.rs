//! The sources that decided claims rest on: what was turned since they were decided, and since they
//! were cleared. Told again each time from what the decision and the clearance keep.

use std::collections::BTreeMap;

use claimdesk_anchor::Context;
use claimdesk_attribution::{alike, is_name, name_key};
use claimdesk_model::change::{Change, Edit, Record};
use claimdesk_model::id::{ClaimId, SourceId};
use claimdesk_model::record::{
    Claim, ContextChange, Footing, FootingSource, Rested, RestsOn, Review, Turn, Turned,
};
use rusqlite::Connection;
use serde::Serialize;

use crate::alike::as_told_apart;
use crate::error::Result;
use crate::ledger::Ledger;
use crate::store;
use crate::store::source::Names;

/// Returns the sources that bear a claim out, as a decision keeps them.
pub(crate) fn of_claim(db: &Connection, claim: ClaimId) -> Result<Vec<RestsOn>> {
    let names = store::source::bearing_out(db, claim)?;
    Ok(names.into_iter().map(rests_on).collect())
}

fn rests_on(names: Names) -> RestsOn {
    RestsOn {
        source: names.id,
        name: names.name,
    }
}

/// Returns what a claim is to be warned of: what happened around its words, and that a source it
/// was decided on bears it out no longer. One source more is no reason to look again.
pub(crate) fn noticed(
    db: &Connection,
    review: Option<&Review>,
    caution: Option<&ContextChange>,
    now: &[&Names],
) -> Result<Option<ContextChange>> {
    let caution = caution.cloned();
    let Some(review) = review else {
        return Ok(caution);
    };
    let then = review.rests_on.as_deref().unwrap_or_default();
    let Some(turned) = turned(db, then, now)? else {
        return Ok(caution);
    };
    let mut caution = caution.unwrap_or(ContextChange::new(Context::Same, review.revision));
    caution.sources = Some(turned);
    Ok(Some(caution))
}

fn turned(db: &Connection, then: &[RestsOn], now: &[&Names]) -> Result<Option<Rested>> {
    let mut was = Vec::new();
    let mut kept = vec![false; now.len()];
    for then in then {
        let mut held = false;
        for (now, kept) in now.iter().zip(&mut kept) {
            if is_same(db, then, now)? {
                (held, *kept) = (true, true);
            }
        }
        if !held {
            was.push(then.name.clone());
        }
    }
    let others = now.iter().zip(kept).filter(|(_, kept)| !kept);
    Ok((!was.is_empty()).then(|| Rested {
        was,
        now: others.map(|(now, _)| now.name.clone()).collect(),
    }))
}

/// Returns whether a source is the one that bore the claim out: the record itself, unless it was
/// given the name of somebody else, or the one that it was merged into under a name so like its
/// own that both are one.
fn is_same(db: &Connection, then: &RestsOn, now: &Names) -> Result<bool> {
    if then.name == now.name && then.source == now.id {
        return Ok(true);
    }
    let one_name = name_key(&then.name) == name_key(&now.name)
        || alike(
            (&then.name, as_told_apart(now.kind)),
            (&now.name, as_told_apart(now.kind)),
        );
    if then.source == now.id {
        // A description that is given a name is no other source, nor is one that goes by both names.
        return Ok(one_name || !is_name(&then.name) || now.aliases.contains(&then.name));
    }
    Ok(one_name && store::source::get(db, then.source)?.is_none())
}

/// Adds to a change what decided claims rested on before it, where that was not kept and the change
/// turns it: claims that were decided before decisions kept their sources.
pub(crate) fn remember(ledger: &Ledger<'_>, change: &mut Change) -> Result<()> {
    let mut claims: BTreeMap<ClaimId, Claim> = BTreeMap::new();
    let mut meet = |claim: Claim| {
        let unkept = (claim.review.as_ref()).is_some_and(|review| review.rests_on.is_none());
        if unkept && claim.status.rests_on_words() {
            claims.insert(claim.id, claim);
        }
    };
    for edit in &change.edits {
        match (&edit.before, &edit.after) {
            (Some(Record::Attribution(tie)), _) => {
                if let Some(claim) = store::claim::get(ledger.db, tie.claim)? {
                    meet(claim);
                }
            }
            (Some(Record::Source(before)), Some(Record::Source(after)))
                if before.fields.name != after.fields.name =>
            {
                for resting in store::source::claims(ledger.db, before.id)? {
                    if let Some(claim) = store::claim::get(ledger.db, resting.claim)? {
                        meet(claim);
                    }
                }
            }
            _ => {}
        }
    }
    for (id, before) in claims {
        let record = Record::Claim(before.clone());
        if change
            .edits
            .iter()
            .any(|edit| edit.key() == Some(record.key()))
        {
            continue;
        }
        let mut after = before;
        if let Some(review) = &mut after.review {
            review.rests_on = Some(of_claim(ledger.db, id)?);
        }
        change
            .edits
            .push(Edit::replace(record, Record::Claim(after)));
    }
    Ok(())
}

/// Returns what of the footing of claims is not as it was, claim by claim. `words` tells whether
/// their words are compared: in another revision they may stand otherwise.
pub(crate) fn since(
    then: &[Footing],
    now: &[Footing],
    words: bool,
    name: &impl Fn(SourceId) -> Result<String>,
) -> Result<Vec<Turned>> {
    let was: BTreeMap<u32, &Footing> = then.iter().map(|it| (it.claim, it)).collect();
    let is: BTreeMap<u32, &Footing> = now.iter().map(|it| (it.claim, it)).collect();
    let mut out = Vec::new();
    for (&claim, footing) in &was {
        match is.get(&claim) {
            None => out.push(turn(claim, Turn::Gone, "", "")),
            Some(now) => compare(footing, now, words, name, &mut out)?,
        }
    }
    let made = is.keys().filter(|claim| !was.contains_key(claim));
    out.extend(made.map(|&claim| turn(claim, Turn::Made, "", "")));
    out.sort_by_key(|it| it.claim);
    Ok(out)
}

fn turn(claim: u32, what: Turn, was: impl Into<String>, now: impl Into<String>) -> Turned {
    Turned {
        claim,
        what,
        was: was.into(),
        now: now.into(),
    }
}

fn compare(
    then: &Footing,
    now: &Footing,
    words: bool,
    name: &impl Fn(SourceId) -> Result<String>,
    out: &mut Vec<Turned>,
) -> Result<()> {
    let claim = then.claim;
    if words && then.words != now.words {
        out.push(turn(claim, Turn::Words, "", ""));
    }
    if then.kind != now.kind {
        out.push(turn(claim, Turn::Kind, word(then.kind), word(now.kind)));
    }
    if then.status != now.status {
        out.push(turn(
            claim,
            Turn::Status,
            word(then.status),
            word(now.status),
        ));
    }
    for was in &then.ties {
        match now.ties.iter().find(|is| is.tie == was.tie) {
            None => out.push(turn(claim, Turn::SourceRemoved, &was.name, "")),
            Some(is) => {
                compare_tie(claim, was, is, name, out)?;
                let mention = words && is_other(was.mention.as_ref(), is.mention.as_ref());
                out.extend(mention.then(|| turn(claim, Turn::Mention, "", "")));
            }
        }
    }
    let known = |is: &&FootingSource| then.ties.iter().all(|was| was.tie != is.tie);
    let added = now.ties.iter().filter(known);
    out.extend(added.map(|is| turn(claim, Turn::SourceAdded, "", &is.name)));
    Ok(())
}

fn compare_tie(
    claim: u32,
    was: &FootingSource,
    is: &FootingSource,
    name: &impl Fn(SourceId) -> Result<String>,
    out: &mut Vec<Turned>,
) -> Result<()> {
    if was.source != is.source {
        out.push(turn(claim, Turn::Source, &was.name, &is.name));
    } else {
        if was.name != is.name {
            out.push(turn(claim, Turn::SourceName, &was.name, &is.name));
        }
        if was.source_kind != is.source_kind {
            let (was, is) = (word(was.source_kind), word(is.source_kind));
            out.push(turn(claim, Turn::SourceKind, was, is));
        }
        if was.carries != is.carries {
            let carried = is.carries.map(name).transpose()?;
            out.push(turn(claim, Turn::Carries, "", carried.unwrap_or_default()));
        }
    }
    if was.role != is.role {
        out.push(turn(claim, Turn::Role, word(was.role), word(is.role)));
    }
    if was.level != is.level {
        out.push(turn(claim, Turn::Level, word(was.level), word(is.level)));
    }
    if was.stance != is.stance {
        out.push(turn(claim, Turn::Stance, word(was.stance), word(is.stance)));
    }
    if was.locator != is.locator {
        out.push(turn(claim, Turn::Locator, "", ""));
    }
    if is_other(was.words.as_ref(), is.words.as_ref()) {
        out.push(turn(claim, Turn::SourceWords, "", ""));
    }
    Ok(())
}

/// Whether something is not as it was cleared; what a clearance did not keep is not known to be.
fn is_other(was: Option<&String>, is: Option<&String>) -> bool {
    was.is_some() && was != is
}

/// Returns the word of a vocabulary as records spell it.
fn word(of: impl Serialize) -> String {
    match serde_json::to_value(of) {
        Ok(serde_json::Value::String(word)) => word,
        other => unreachable!("{other:?} is not one word"),
    }
}
