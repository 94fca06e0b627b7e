//! What a person means by the name of an article, a claim or a source.

use claimdesk_desk::Desk;
use claimdesk_draft::{Case, seek_key};
use claimdesk_model::id::{ArticleId, SourceId};
use claimdesk_model::view::{ArticleSummary, ClaimView, SourceView};

use super::failure::Failure;
use super::screen::{clean, short};
use super::words::in_words;

/// How many candidates an error lists.
const MOST_CANDIDATES: usize = 10;
/// How much of an id must be given at least.
const SHORTEST_ID: usize = 4;

/// Returns the library, the article that changed last first, each with its
/// number. Articles are numbered in the order in which they were imported, so
/// that work on one does not renumber the others.
pub(crate) fn numbered(desk: &Desk) -> Result<Vec<(usize, ArticleSummary)>, Failure> {
    let library = desk.library()?;
    let mut order: Vec<_> = library
        .iter()
        .map(|s| (s.article.created, s.article.id))
        .collect();
    order.sort_unstable();
    let number = |s: &ArticleSummary| {
        order.partition_point(|at| *at < (s.article.created, s.article.id)) + 1
    };
    Ok(library.into_iter().map(|s| (number(&s), s)).collect())
}

/// Returns an article of the library with its number.
pub(crate) fn in_library(desk: &Desk, id: ArticleId) -> Result<(usize, ArticleSummary), Failure> {
    let found = numbered(desk)?
        .into_iter()
        .find(|(_, s)| s.article.id == id);
    found.ok_or_else(|| Failure::internal("the article is not in the library"))
}

/// Returns the article meant by its number, its id or the beginning of it, its
/// title or a part of its title.
pub(crate) fn article(desk: &Desk, given: &str) -> Result<ArticleId, Failure> {
    // A program gives the whole id; the library need not be read then.
    if let Ok(id) = given.parse() {
        return Ok(desk.summary(id)?.article.id);
    }
    let library = numbered(desk)?;
    let pick = pick_article(&library, given.trim());
    match pick.as_slice() {
        [one] => Ok(one.1.article.id),
        [] => Err(Failure::not_found(
            format_args!("there is no article “{}”", clean(given)),
            "`claimdesk list` shows the articles and their numbers.",
        )),
        several => Err(Failure::ambiguous(
            candidates(
                &format!("“{}” could be any of these articles:", clean(given)),
                several.iter().map(|(n, s)| {
                    format!(
                        "{n}  {}  {}",
                        s.article.id,
                        short(&s.article.fields.title, 60)
                    )
                }),
            ),
            "Give the number or the id.",
        )),
    }
}

fn pick_article<'a>(
    library: &'a [(usize, ArticleSummary)],
    given: &str,
) -> Vec<&'a (usize, ArticleSummary)> {
    if given.is_empty() {
        return Vec::new();
    }
    let wanted = key(given);
    let by_number = |(number, _): &&(usize, ArticleSummary)| number.to_string() == given;
    let by_id = |(_, s): &&(usize, ArticleSummary)| is_id_of(&wanted, s.article.id);
    let by_title = |(_, s): &&(usize, ArticleSummary)| key(&s.article.fields.title) == wanted;
    let by_part =
        |(_, s): &&(usize, ArticleSummary)| key(&s.article.fields.title).contains(&wanted);
    let mut found: Vec<_> = library.iter().filter(by_number).collect();
    if found.is_empty() {
        found = library.iter().filter(by_id).collect();
    }
    if found.is_empty() {
        found = library.iter().filter(by_title).collect();
    }
    if found.is_empty() {
        found = library.iter().filter(by_part).collect();
    }
    found
}

/// Returns the article's claims of these numbers, in the order given.
pub(crate) fn claims(
    desk: &Desk,
    article: ArticleId,
    numbers: &[u32],
) -> Result<Vec<ClaimView>, Failure> {
    let all = desk.claims(article)?;
    (numbers.iter())
        .map(|number| {
            let found = all.iter().find(|view| view.claim.number == *number);
            found.cloned().ok_or_else(|| {
                Failure::not_found(
                    format_args!("the article has no claim {number}"),
                    "`claimdesk claims ARTICLE` shows its claims and their numbers.",
                )
            })
        })
        .collect()
}

/// Returns the article's claim of this number.
pub(crate) fn claim(desk: &Desk, article: ArticleId, number: u32) -> Result<ClaimView, Failure> {
    let mut found = claims(desk, article, &[number])?;
    Ok(found.remove(0))
}

/// Returns the source meant by its id or the beginning of it, or by exactly its
/// name or an alias; `None` when there is none.
pub(crate) fn known_source(desk: &Desk, given: &str) -> Result<Option<SourceView>, Failure> {
    if let Ok(id) = given.parse() {
        return Ok(Some(desk.source(id)?));
    }
    let wanted = key(given.trim());
    let sources = desk.sources()?;
    let names = |s: &SourceView| {
        std::iter::once(&s.fields.name)
            .chain(&s.fields.aliases)
            .any(|name| key(name) == wanted)
    };
    let mut found: Vec<SourceView> = sources
        .iter()
        .filter(|s| key(&s.fields.name) == wanted)
        .cloned()
        .collect();
    if found.is_empty() {
        found = sources.iter().filter(|s| names(s)).cloned().collect();
    }
    if found.is_empty() {
        found = (sources.into_iter())
            .filter(|s| is_id_of(&wanted, s.id))
            .collect();
    }
    match found.len() {
        0 | 1 => Ok(found.pop()),
        _ => Err(ambiguous_source(given, &found)),
    }
}

/// Returns the source meant as by [`known_source`], or else by a part of its
/// name that no other source has.
pub(crate) fn source(desk: &Desk, given: &str) -> Result<SourceView, Failure> {
    if let Some(found) = known_source(desk, given)? {
        return Ok(found);
    }
    let mut parts = sources_like(desk, given)?;
    match parts.len() {
        1 => Ok(parts.remove(0)),
        0 => Err(Failure::not_found(
            format_args!("there is no source “{}”", clean(given)),
            "`claimdesk sources search WORDS` finds sources by name and alias.",
        )),
        _ => Err(ambiguous_source(given, &parts)),
    }
}

/// Returns the sources that have the words somewhere in their name or an alias.
pub(crate) fn sources_like(desk: &Desk, given: &str) -> Result<Vec<SourceView>, Failure> {
    let wanted = key(given.trim());
    let mut found = desk.sources()?;
    found.retain(|s| {
        !wanted.is_empty()
            && std::iter::once(&s.fields.name)
                .chain(&s.fields.aliases)
                .any(|name| key(name).contains(&wanted))
    });
    Ok(found)
}

/// Returns the id of the source meant.
pub(crate) fn source_id(desk: &Desk, given: &str) -> Result<SourceId, Failure> {
    Ok(source(desk, given)?.id)
}

fn ambiguous_source(given: &str, found: &[SourceView]) -> Failure {
    let lines = found.iter().map(|s| {
        let kind = in_words(&s.fields.kind);
        format!(
            "{}  {}  {kind}  {}",
            s.id,
            clean(&s.fields.name),
            clean(&s.fields.country)
        )
    });
    let head = format!("“{}” could be any of these sources:", clean(given));
    Failure::ambiguous(candidates(&head, lines), "Give the full name or the id.")
}

fn candidates(head: &str, lines: impl ExactSizeIterator<Item = String>) -> String {
    let more = lines.len().saturating_sub(MOST_CANDIDATES);
    let mut out = head.to_owned();
    for line in lines.take(MOST_CANDIDATES) {
        out.push_str("\n  ");
        out.push_str(&line);
    }
    if more > 0 {
        out.push_str(&format!("\n  and {more} more"));
    }
    out
}

/// Names are the same as they are seen, capitals aside.
fn key(name: &str) -> String {
    seek_key(name, Case::Aside)
}

fn is_id_of(wanted: &str, id: impl ToString) -> bool {
    wanted.len() >= SHORTEST_ID && id.to_string().starts_with(wanted)
}
