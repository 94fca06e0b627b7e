//! Clearances.

use claimdesk_model::id::{ArticleId, AttributionId, RevisionId, SignOffId, SourceId};
use claimdesk_model::record::{AnchoredSpan, Footing, FootingSource, Locator, SignOff};
use claimdesk_model::sha256_of;
use claimdesk_model::time::Time;
use rusqlite::{Connection, Row, params};

use super::codec::{Json, Word};
use super::{execute, row, rows};
use crate::error::Result;

const DOING: &str = "list the clearances";

fn read(row: &Row<'_>) -> rusqlite::Result<SignOff> {
    Ok(SignOff {
        id: SignOffId(row.get(0)?),
        article: ArticleId(row.get(1)?),
        revision: RevisionId(row.get(2)?),
        sha256: row.get(3)?,
        who: row.get(4)?,
        at: Time(row.get(5)?),
        note: row.get(6)?,
        let_through: row.get::<_, Option<Json<_>>>(7)?.map(|j| j.0),
        footing: row.get::<_, Option<Json<_>>>(8)?.map(|j| j.0),
    })
}

pub(crate) fn get(db: &Connection, id: SignOffId) -> Result<Option<SignOff>> {
    let sql = include_str!("sign_off/get.sql");
    row(db, sql, "read a clearance", [id.0], read)
}

pub(crate) fn all(db: &Connection) -> Result<Vec<SignOff>> {
    rows(db, include_str!("sign_off/all.sql"), DOING, [], read)
}

/// Returns an article's clearances, the first first.
pub(crate) fn of_article(db: &Connection, article: ArticleId) -> Result<Vec<SignOff>> {
    let sql = include_str!("sign_off/of_article.sql");
    rows(db, sql, DOING, [article.0], read)
}

pub(crate) fn put(db: &Connection, sign_off: &SignOff) -> Result<()> {
    execute(
        db,
        include_str!("sign_off/put.sql"),
        "write a clearance",
        params![
            sign_off.id.0,
            sign_off.article.0,
            sign_off.revision.0,
            sign_off.sha256,
            sign_off.who,
            sign_off.at.0,
            sign_off.note,
            sign_off.let_through.as_ref().map(Json),
            sign_off.footing.as_ref().map(Json),
        ],
    )
}

/// Returns what the claims of an article rest on in `revision`, in the order of their numbers.
pub(crate) fn footing(
    db: &Connection,
    article: ArticleId,
    revision: RevisionId,
) -> Result<Vec<Footing>> {
    let sql = include_str!("sign_off/footing.sql");
    let doing = "read what the claims rest on";
    let each = rows(db, sql, doing, [article.0, revision.0], |row| {
        let words: Option<String> = row.get(3)?;
        let claim = Footing {
            claim: row.get(0)?,
            kind: row.get::<_, Word<_>>(1)?.0,
            status: row.get::<_, Word<_>>(2)?.0,
            words: words.map_or_else(String::new, |words| sha256_of(words.as_bytes())),
            ties: Vec::new(),
        };
        let tie = match row.get::<_, Option<_>>(4)? {
            None => None,
            Some(id) => Some(FootingSource {
                tie: AttributionId(id),
                source: SourceId(row.get(5)?),
                name: row.get(6)?,
                source_kind: row.get::<_, Word<_>>(7)?.0,
                carries: row.get::<_, Option<_>>(8)?.map(SourceId),
                role: row.get::<_, Word<_>>(9)?.0,
                level: row.get::<_, Word<_>>(10)?.0,
                stance: row.get::<_, Word<_>>(11)?.0,
                locator: hash_of(&row.get::<_, Json<_>>(12)?.0),
                words: Some(hash_of_words(&row.get::<_, String>(13)?)),
                mention: Some(hash_of_places(
                    row.get::<_, Option<Json<_>>>(14)?.map(|j| j.0),
                )),
            }),
        };
        Ok((claim, tie))
    })?;
    let mut claims: Vec<Footing> = Vec::new();
    for (claim, tie) in each {
        if claims.last().is_none_or(|last| last.claim != claim.claim) {
            claims.push(claim);
        }
        if let Some(last) = claims.last_mut() {
            last.ties.extend(tie);
        }
    }
    Ok(claims)
}

/// What a source said may tell who it is.
fn hash_of_words(words: &str) -> String {
    match words.trim() {
        "" => String::new(),
        words => sha256_of(words.as_bytes()),
    }
}

fn hash_of_places(spans: Option<Vec<AnchoredSpan>>) -> String {
    let places = spans.unwrap_or_default().into_iter().map(|it| it.span);
    let places: Vec<String> = places
        .map(|it| format!("{}-{}", it.start, it.end))
        .collect();
    hash_of_words(&places.join(" "))
}

/// A locator may tell where somebody was met, so only its hash is kept.
fn hash_of(locator: &Locator) -> String {
    if locator.is_empty() {
        return String::new();
    }
    let Locator {
        url,
        page,
        paragraph,
        time_code,
        contact_date,
        contact_form,
    } = locator;
    let day = contact_date.map(|day| day.to_string()).unwrap_or_default();
    let fields = [url, page, paragraph, time_code, &day, contact_form].map(|field| field.trim());
    sha256_of(fields.join("\0").as_bytes())
}
