//! From what the finder saw in the draft to a proposal.

use std::ops::Range;

use claimdesk_attribution as attribution;
use claimdesk_attribution::{Rest, Suggestion, Why};
use claimdesk_desk::{Directory, Result};
use claimdesk_draft::Span;
use claimdesk_model::record::{Anonymity, ClaimKind, Role, SourceKind, join_words};
use claimdesk_model::view::ArticleView;

use super::proposal::{Form, Proposal, ProposalWhy, ProposedAttribution};

/// Returns the words of a suggestion, as a claim made of it will tell them.
pub(super) fn words(text: &str, found: &Suggestion) -> String {
    join_words(found.spans.iter().map(|r| &text[r.clone()]))
}

pub(super) fn proposal(
    view: &ArticleView,
    found: &Suggestion,
    directory: &mut Directory<'_>,
) -> Result<Proposal> {
    let words = words(&view.text, found);
    let mut ties = Vec::new();
    ties.extend(speaker(found));
    ties.extend(carrier(found));
    ties.extend(relay(&view.text, found));
    for tie in &mut ties {
        tie.known = directory.meant(&tie.name, tie.kind, view.summary.article.id)?;
    }
    Ok(Proposal {
        spans: found.spans.iter().map(span).collect(),
        kind: claim_kind(found.kind, &words),
        words,
        form: form(found.kind),
        ties,
        status: None,
        note: String::new(),
        check_worthiness: found.check_worthiness,
        why: ProposalWhy::Finder(found.why.clone()),
    })
}

/// Returns the proposal of what claims leave of a sentence, for which no source is named.
pub(super) fn rest(text: &str, rest: Rest) -> Proposal {
    let words = join_words(rest.spans.iter().map(|r| &text[r.clone()]));
    Proposal {
        spans: rest.spans.iter().map(span).collect(),
        kind: claim_kind(attribution::Kind::Statement, &words),
        words,
        form: Form::Statement,
        ties: Vec::new(),
        status: None,
        note: String::new(),
        check_worthiness: rest.check_worthiness,
        why: ProposalWhy::Finder(Why::rest(rest.reasons)),
    }
}

fn speaker(found: &Suggestion) -> Option<ProposedAttribution> {
    let name = found.source_name.clone()?;
    let kind = found.source_kind?;
    let reason = found.anonymity_reason.clone();
    Some(ProposedAttribution {
        role: kind.usual_role(),
        title: found.source_title.clone().unwrap_or_default(),
        level: found.level,
        anonymity: (reason.is_some() || kind.is_unnamed()).then(|| Anonymity {
            reason: reason.unwrap_or_default(),
            ..Anonymity::default()
        }),
        ..tie(name, kind, &found.source)
    })
}

fn carrier(found: &Suggestion) -> Option<ProposedAttribution> {
    let name = found.carrier_name.clone()?;
    let kind = found.carrier_kind?;
    Some(ProposedAttribution {
        role: Role::Carrier,
        ..tie(name, kind, &found.carrier)
    })
}

/// The carrier behind the carrier, by the words that name it.
fn relay(text: &str, found: &Suggestion) -> Option<ProposedAttribution> {
    let words = &text[found.relayed_by.clone()?];
    let name = words.strip_prefix("the ").unwrap_or(words);
    Some(ProposedAttribution {
        role: Role::Carrier,
        ..tie(name.to_owned(), SourceKind::NewsOutlet, &found.relayed_by)
    })
}

fn tie(name: String, kind: SourceKind, mention: &Option<Range<usize>>) -> ProposedAttribution {
    let name = plain(name);
    ProposedAttribution {
        mention: mention.iter().map(span).collect(),
        ..ProposedAttribution::to(name, kind)
    }
}

/// What is no name has its capital from standing first in its sentence.
fn plain(name: String) -> String {
    if claimdesk_attribution::is_name(&name) {
        return name;
    }
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// A quotation is one; any other claim is a number's when it states one.
pub(super) fn claim_kind(kind: attribution::Kind, words: &str) -> ClaimKind {
    match kind {
        attribution::Kind::Quote => ClaimKind::Quote,
        _ if words.contains(|c: char| c.is_ascii_digit()) => ClaimKind::Number,
        _ => ClaimKind::Fact,
    }
}

pub(super) fn form(kind: attribution::Kind) -> Form {
    match kind {
        attribution::Kind::Quote => Form::Quote,
        attribution::Kind::Paraphrase => Form::Paraphrase,
        attribution::Kind::Statement => Form::Statement,
    }
}

pub(super) fn span(range: &Range<usize>) -> Span {
    Span::new(range.start, range.end)
}
