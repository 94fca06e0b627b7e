//! Names that are spelled right, names kept apart, and findings about an article's own words that do not count.

use claimdesk_model::change::{Change, Edit, Key, Label, Operation, Record};
use claimdesk_model::id::ArticleId;
use claimdesk_model::intent::{FindingWords, NewCheckedName};
use claimdesk_model::record::{CheckedName, DismissedFinding, NamesApart, one_spelling};

use super::{bounded, count, entered};
use crate::error::{Error, Result};
use crate::ledger::Ledger;
use crate::store;

pub(super) fn check(ledger: &Ledger<'_>, names: Vec<NewCheckedName>) -> Result<Change> {
    let edit = |new: NewCheckedName| {
        let after = CheckedName {
            name: spelling(new.name)?,
            kind: bounded("the kind of a name", new.kind)?,
            who: ledger.who.to_owned(),
            at: ledger.clock.now(),
            locator: new.locator,
            note: bounded("the note", new.note)?,
        };
        replaced(ledger, Record::CheckedName(after))
    };
    let edits = names.into_iter().map(edit).collect::<Result<_>>()?;
    Ok(change(Operation::NamesChecked, None, edits))
}

pub(super) fn uncheck(ledger: &Ledger<'_>, names: Vec<String>) -> Result<Change> {
    let keys = names
        .into_iter()
        .map(|name| Ok(Key::CheckedName(spelling(name)?)));
    let edits = removals(ledger, keys)?;
    Ok(change(Operation::NamesUnchecked, None, edits))
}

pub(super) fn keep_apart(ledger: &Ledger<'_>, names: &[String; 2]) -> Result<Change> {
    let names = pair(names)?;
    let after = NamesApart {
        names,
        who: ledger.who.to_owned(),
        at: ledger.clock.now(),
    };
    let edits = match store::names::apart(ledger.db, &after.names)? {
        Some(_) => Vec::new(),
        None => vec![Edit::add(Record::NamesApart(after))],
    };
    Ok(change(Operation::NamesKeptApart, None, edits))
}

pub(super) fn join(ledger: &Ledger<'_>, names: &[String; 2]) -> Result<Change> {
    let edits = removals(ledger, [pair(names).map(Key::NamesApart)].into_iter())?;
    Ok(change(Operation::NamesJoined, None, edits))
}

pub(super) fn dismiss(
    ledger: &Ledger<'_>,
    article: ArticleId,
    findings: Vec<FindingWords>,
) -> Result<Change> {
    ledger.article_record(article)?;
    let mut edits = Vec::with_capacity(findings.len());
    for finding in findings {
        let FindingWords { kind, words } = told(finding)?;
        let known = store::names::dismissed(ledger.db, article, &kind, &words)?;
        if known.is_none() {
            edits.push(Edit::add(Record::DismissedFinding(DismissedFinding {
                article,
                kind,
                words,
                who: ledger.who.to_owned(),
                at: ledger.clock.now(),
            })));
        }
    }
    Ok(change(Operation::FindingsDismissed, Some(article), edits))
}

pub(super) fn restore(
    ledger: &Ledger<'_>,
    article: ArticleId,
    findings: Vec<FindingWords>,
) -> Result<Change> {
    ledger.article_record(article)?;
    let key = |it: FindingWords| {
        let words = DismissedFinding::told_by(&it.words);
        Ok(Key::DismissedFinding(article, it.kind, words))
    };
    let edits = removals(ledger, findings.into_iter().map(key))?;
    Ok(change(Operation::FindingsRestored, Some(article), edits))
}

/// Returns the edit that puts a record in the place of the one with its key.
fn replaced(ledger: &Ledger<'_>, record: Record) -> Result<Edit> {
    Ok(Edit {
        before: store::get(ledger.db, &record.key())?,
        after: Some(record),
    })
}

/// Returns the edits that remove records; those that are gone already need none.
fn removals(ledger: &Ledger<'_>, keys: impl Iterator<Item = Result<Key>>) -> Result<Vec<Edit>> {
    let mut edits = Vec::new();
    for key in keys {
        edits.extend(store::get(ledger.db, &key?)?.map(Edit::remove));
    }
    Ok(edits)
}

fn spelling(name: String) -> Result<String> {
    Ok(one_spelling(&entered("a name", name)?))
}

fn pair([one, other]: &[String; 2]) -> Result<[String; 2]> {
    let names = NamesApart::pair(&spelling(one.clone())?, &spelling(other.clone())?);
    if names[0] == names[1] {
        return Err(Error::Invalid(format!(
            "“{}” cannot be kept apart from itself",
            names[0]
        )));
    }
    Ok(names)
}

fn told(finding: FindingWords) -> Result<FindingWords> {
    let words = (finding.words.into_iter()).map(|words| bounded("the words", words));
    let words = words.collect::<Result<Vec<_>>>()?;
    if words.iter().all(|words| words.trim().is_empty()) {
        return Err(Error::Invalid(
            "a finding without a word cannot be dismissed".into(),
        ));
    }
    Ok(FindingWords {
        kind: entered("the kind of a finding", finding.kind)?,
        words: DismissedFinding::told_by(&words),
    })
}

fn change(act: Operation, article: Option<ArticleId>, edits: Vec<Edit>) -> Change {
    let mut label = Label {
        count: count(edits.len()),
        ..Label::new(act)
    };
    if let [Edit { before, after }] = &edits[..]
        && let Some(name) = after.as_ref().or(before.as_ref()).and_then(name_of)
    {
        label = label.named(name);
    }
    Change {
        label,
        article,
        edits,
    }
}

/// Returns how a label names what was done to one record.
fn name_of(record: &Record) -> Option<String> {
    match record {
        Record::CheckedName(it) => Some(it.name.clone()),
        Record::NamesApart(it) => Some(it.names.join(" · ")),
        _ => None,
    }
}
