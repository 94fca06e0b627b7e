//! What the draft itself tells about words that somebody noted something about.
//!
//! A comment says "AP, 12 Sept" and is on a number; the sentence says that the city named it. The claim rests on both.

use claimdesk_attribution::Suggestion;
use claimdesk_desk::{Directory, Result};
use claimdesk_draft::Span;
use claimdesk_model::record::{Role, SourceKind, folded, join_words};
use claimdesk_model::view::ArticleView;

use super::from_text;
use super::proposal::{Form, Proposal, ProposedAttribution};

/// Returns the suggestions of the blocks that a note is in. Both lists are in the order of the text.
pub(super) fn near<'f>(
    view: &ArticleView,
    noted: &Proposal,
    found: &'f [Suggestion],
) -> &'f [Suggestion] {
    let (Some(first), Some(last)) = (noted.spans.first(), noted.spans.last()) else {
        return &[];
    };
    let from = (view.blocks).partition_point(|block| block.span.end <= first.start);
    let from = view.blocks.get(from).map_or(0, |block| block.span.start);
    let start = |found: &Suggestion| found.spans.first().map_or(0, |range| range.start);
    let begin = found.partition_point(|found| start(found) < from);
    let behind = (view.blocks).partition_point(|block| block.span.end < last.end);
    let behind = (view.blocks.get(behind)).map_or(last.end, |block| block.span.end);
    let length = found[begin..].partition_point(|found| start(found) < behind);
    &found[begin..begin + length]
}

/// Puts a note that is on the words of a speaker ("said Tom Okafor") on what the speaker says.
pub(super) fn put_on_what_is_said(text: &str, noted: &mut Proposal, found: &[Suggestion]) {
    let [place] = noted.spans[..] else {
        return;
    };
    let is_meant = |found: &&Suggestion| {
        hull(tag(found)).is_some_and(|tag| holds(text, tag, place)) && !touches(noted, found)
    };
    if let Some(found) = found.iter().find(is_meant) {
        noted.spans = found.spans.iter().map(from_text::span).collect();
        noted.words = join_words(noted.spans.iter().filter_map(|span| span.of(text)));
        noted.kind = from_text::claim_kind(found.kind, &noted.words);
        noted.form = from_text::form(found.kind);
    }
}

/// Adds to the sources of each note those that the draft names for the same words.
pub(super) fn add_speakers(
    view: &ArticleView,
    noted: &mut [Proposal],
    found: &[Suggestion],
    directory: &mut Directory<'_>,
) -> Result<()> {
    for proposal in noted {
        let near = near(view, proposal, found).iter();
        let mut meant = near.filter(|found| touches(proposal, found));
        if let (Some(one), None) = (meant.next(), meant.next())
            && lies_in(&view.text, proposal, one)
        {
            add_sources(proposal, from_text::proposal(view, one, directory)?);
        }
    }
    Ok(())
}

/// Returns whether a note is on words of a suggestion.
fn touches(noted: &Proposal, found: &Suggestion) -> bool {
    (noted.spans.iter()).any(|span| {
        found
            .spans
            .iter()
            .any(|r| span.overlaps(from_text::span(r)))
    })
}

/// Returns whether a note is about nothing but what a suggestion says: its words with those that name its source.
fn lies_in(text: &str, noted: &Proposal, found: &Suggestion) -> bool {
    hull(found.spans.iter().map(from_text::span).chain(tag(found)))
        .is_some_and(|hull| noted.spans.iter().all(|span| holds(text, hull, *span)))
}

/// Returns the words that tell who said it, and that it was said.
fn tag(found: &Suggestion) -> impl Iterator<Item = Span> {
    let words = [&found.source, &found.cue, &found.carrier];
    words.into_iter().flatten().map(from_text::span)
}

/// Adds to a note's sources those that the draft names for the same words.
///
/// A source that both name is one: the note says where in it to look, the draft on what terms it speaks and which words name it.
fn add_sources(noted: &mut Proposal, told: Proposal) {
    if told.form == Form::Statement {
        return;
    }
    noted.form = told.form;
    let is_document = |tie: &&ProposedAttribution| tie.kind == SourceKind::Document;
    let alone = noted.ties.iter().filter(is_document).count() == 1;
    for tie in told.ties {
        let one = |known: &&mut ProposedAttribution| {
            is_one(known, &tie) || (alone && is_that_document(known, &tie))
        };
        match noted.ties.iter_mut().find(one) {
            Some(known) => {
                known.title = tie.title;
                known.level = tie.level;
                known.anonymity = tie.anonymity;
                known.mention = tie.mention;
            }
            None => noted.ties.push(tie),
        }
    }
    // Who said it is before who carried it, as everywhere.
    noted.ties.sort_by_key(|tie| tie.role != Role::Speaker);
}

/// Returns whether two ties name the same source in the same part.
fn is_one(one: &ProposedAttribution, other: &ProposedAttribution) -> bool {
    let named = || folded(&one.name) == folded(&other.name);
    one.role == other.role && (one.known.is_some() && one.known == other.known || named())
}

/// Returns whether the draft only says "the minutes" of the one document that the note names.
fn is_that_document(noted: &ProposedAttribution, told: &ProposedAttribution) -> bool {
    let bare = told.known.is_none()
        && !told
            .name
            .chars()
            .any(|c| c.is_uppercase() || c.is_numeric());
    bare && noted.kind == SourceKind::Document && told.kind == SourceKind::Document
}

/// Returns whether a stretch lies in another, but for the signs at its ends.
fn holds(text: &str, outer: Span, inner: Span) -> bool {
    let words = inner.of(text).unwrap_or_default();
    let sign = |c: char| !c.is_alphanumeric();
    let start = inner.end - words.trim_start_matches(sign).len();
    let end = inner.start + words.trim_end_matches(sign).len();
    outer.start <= start && start < end && end <= outer.end
}

fn hull(spans: impl Iterator<Item = Span>) -> Option<Span> {
    spans.reduce(|a, b| Span::new(a.start.min(b.start), a.end.max(b.end)))
}
