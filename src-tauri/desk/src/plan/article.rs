//! Importing, editing and removing articles.

use claimdesk_draft::Draft;
use claimdesk_model::change::{Change, Edit, Label, Operation, Record};
use claimdesk_model::id::{ArticleId, RevisionId};
use claimdesk_model::record::{Article, ArticleFields, Revision};
use claimdesk_model::time::Time;

use super::{bounded, claim, entered, source};
use crate::error::{Error, Result};
use crate::ledger::Ledger;
use crate::store;

/// The longest title made up from a draft's first words, in characters.
const LONGEST_MADE_UP_TITLE: usize = 80;

/// Returns the id of the new article and the change that brings it in.
pub(crate) fn import(
    draft: &Draft,
    sha256: &str,
    file_name: &str,
    now: Time,
) -> (ArticleId, Change) {
    let (id, revision) = (ArticleId::new(), RevisionId::new());
    let fields = ArticleFields {
        title: draft
            .title
            .clone()
            .unwrap_or_else(|| title_from(draft, file_name)),
        byline: draft.byline.clone().unwrap_or_default(),
        deadline: None,
    };
    let label = Label::new(Operation::ArticleImported).named(&fields.title);
    let article = Article {
        id,
        revision,
        created: now,
        claims_made: 0,
        fields,
    };
    let revision = Revision {
        id: revision,
        article: id,
        number: 1,
        sha256: sha256.to_owned(),
        file_name: file_name.to_owned(),
        format: draft.format,
        changes: draft.changes,
        created: now,
    };
    let edits = vec![
        Edit::add(Record::Article(article)),
        Edit::add(Record::Revision(revision)),
    ];
    (
        id,
        Change {
            label,
            article: Some(id),
            edits,
        },
    )
}

/// Returns a title for a draft that has none: its file's name, or its first words.
fn title_from(draft: &Draft, file_name: &str) -> String {
    let stem = file_name
        .rsplit_once('.')
        .map_or(file_name, |(stem, _)| stem)
        .trim();
    if !stem.is_empty() {
        return stem.to_owned();
    }
    let line = draft
        .text
        .lines()
        .map(str::trim)
        .find(|l| !l.is_empty())
        .unwrap_or("Untitled");
    match line.char_indices().nth(LONGEST_MADE_UP_TITLE) {
        None => line.to_owned(),
        Some((end, _)) => {
            let cut = line[..end].rfind(char::is_whitespace).unwrap_or(end);
            format!("{}…", line[..cut].trim_end())
        }
    }
}

pub(super) fn edit(ledger: &Ledger<'_>, id: ArticleId, fields: ArticleFields) -> Result<Change> {
    let before = ledger.article_record(id)?;
    if let Some(deadline) = fields.deadline
        && before.fields.deadline != fields.deadline
    {
        claimdesk_fields::check_moment(deadline, &ledger.local_now())
            .map_err(|refused| Error::Invalid(refused.of("the deadline")))?;
    }
    let fields = ArticleFields {
        title: entered("the title", fields.title)?,
        byline: bounded("the byline", fields.byline.trim().to_owned())?,
        deadline: fields.deadline,
    };
    let after = Article {
        fields,
        ..before.clone()
    };
    Ok(Change {
        label: Label::new(Operation::ArticleEdited).named(&after.fields.title),
        article: Some(id),
        edits: vec![Edit::replace(
            Record::Article(before),
            Record::Article(after),
        )],
    })
}

pub(super) fn remove(ledger: &Ledger<'_>, id: ArticleId) -> Result<Change> {
    let article = ledger.article_record(id)?;
    let label = Label::new(Operation::ArticleRemoved).named(&article.fields.title);
    let mut edits = Vec::new();
    for claim in store::claim::of_article(ledger.db, id)? {
        claim::push_removal(ledger, claim, &mut edits)?;
    }
    source::push_local_removal(ledger, id, &mut edits)?;
    let sign_offs = store::sign_off::of_article(ledger.db, id)?;
    edits.extend(
        sign_offs
            .into_iter()
            .map(|s| Edit::remove(Record::SignOff(s))),
    );
    let rejections = store::rejection::of_article(ledger.db, id)?;
    edits.extend(
        rejections
            .into_iter()
            .map(|r| Edit::remove(Record::Rejection(r))),
    );
    let let_in = store::let_in::of_article(ledger.db, id)?;
    edits.extend((let_in.into_iter()).map(|r| Edit::remove(Record::LetIn(r))));
    let dismissed = store::names::dismissed_in(ledger.db, id)?;
    edits.extend((dismissed.into_iter()).map(|r| Edit::remove(Record::DismissedFinding(r))));
    let revisions = store::revision::of_article(ledger.db, id)?;
    edits.extend(
        revisions
            .into_iter()
            .map(|r| Edit::remove(Record::Revision(r))),
    );
    edits.push(Edit::remove(Record::Article(article)));
    Ok(Change {
        label,
        article: Some(id),
        edits,
    })
}
