//! Puts the stages together: text in, claims out.

use std::ops::Range;

use claimdesk_grammar::lexicon::Lexicon;
use claimdesk_grammar::{Parsed, Tag};
use claimdesk_terms::{Level, SourceKind};

use crate::chain::Link;
use crate::clause::Clause;
use crate::find::{Found, Pattern};
use crate::go_on::{GoOn, always};
use crate::language::Unread;
use crate::level::level;
use crate::mention::Names;
use crate::names::{full_name, told};
use crate::resolve::{Behind, Resolver, Who, name_headline};
use crate::rest::stands_alone;
use crate::thresholds::{QUOTATION_WORTH, SHORT_PART, WORTH_FLOOR};
use crate::why::{Basis, Reason, Reference, Why};
use crate::worth::{is_statement, weigh};
use crate::{chain, language};

/// What a claim is, by how it is in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Words in quotation marks.
    Quote,
    /// What somebody said in the writer's words.
    Paraphrase,
    /// A statement for which the text names no source.
    Statement,
}

impl Kind {
    /// The name in files and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Quote => "quote",
            Kind::Paraphrase => "paraphrase",
            Kind::Statement => "statement",
        }
    }
}

/// A claim the text makes, and the source it names for it. Ranges are bytes of the text.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Suggestion {
    /// The claim without its tag; several ranges when the tag is inside it.
    pub spans: Vec<Range<usize>>,
    /// How the claim is in the text.
    pub kind: Kind,
    /// The words that name who said it.
    pub source: Option<Range<usize>>,
    /// The words that tell that it was said.
    pub cue: Option<Range<usize>>,
    /// The words that name who published or relayed it.
    pub carrier: Option<Range<usize>>,
    /// The full name of the source, as far as the text gives it.
    pub source_name: Option<String>,
    /// Its title or affiliation.
    pub source_title: Option<String>,
    /// Its kind.
    pub source_kind: Option<SourceKind>,
    /// The name of the carrier.
    pub carrier_name: Option<String>,
    /// The kind of the carrier.
    pub carrier_kind: Option<SourceKind>,
    /// A further carrier behind the first: "told the AP, NBC reported".
    pub relayed_by: Option<Range<usize>>,
    /// All words that tell who said it, to whom and when: they belong to the claim though they are no part of it.
    pub tag: Vec<Range<usize>>,
    /// The terms on which the source speaks.
    pub level: Level,
    /// Why the source is not named, in the text's own words.
    pub anonymity_reason: Option<String>,
    /// How much the claim needs checking, from 0 to 1.
    pub check_worthiness: f32,
    /// Why the claim was proposed.
    pub why: Why,
}

/// What was found in a text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Proposed {
    /// Its claims, in text order.
    pub claims: Vec<Suggestion>,
    /// Its paragraphs that are not in English, in order: only their quotations are among the claims.
    pub unread: Vec<Unread>,
}

/// Finds the claims of `text`, in text order.
///
/// ```
/// use claimdesk_attribution::suggest;
///
/// let found = suggest("The bridge carries 4,000 cars a day, Ana Moreau said.");
/// let source = found[0].source.clone().expect("it names one");
/// assert_eq!(&"The bridge carries 4,000 cars a day, Ana Moreau said."[source], "Ana Moreau");
/// ```
pub fn suggest(text: &str) -> Vec<Suggestion> {
    propose(text).claims
}

/// Finds the claims of `text`, and what of it is not read.
///
/// Attributed claims first take their sentences; what no source covers becomes a statement when there is something in it
/// to check. The same text always gives the same claims.
pub fn propose(text: &str) -> Proposed {
    let Ok(proposed) = propose_while(text, &always);
    proposed
}

/// Returns the same as [`propose`], unless it is called off.
///
/// # Errors
/// Returns the error of `go_on`, which is asked before each paragraph and sentence, and for each claim: at least once for
/// some hundred words that are gone through.
pub fn propose_while<E>(text: &str, go_on: GoOn<'_, E>) -> Result<Proposed, E> {
    let unread = language::unread(text, go_on)?;
    let mut claims = if unread.is_empty() {
        english(text, go_on)?
    } else {
        english(&language::masked(text, &unread), go_on)?
    };
    for paragraph in &unread {
        let quotations = language::quotation::quotations(text, paragraph);
        claims.extend(quotations.into_iter().map(quotation));
    }
    claims.sort_by_key(|s| s.spans.first().map_or(0, |r| r.start));
    Ok(Proposed { claims, unread })
}

/// Finds the claims of an English text.
fn english<E>(text: &str, go_on: GoOn<'_, E>) -> Result<Vec<Suggestion>, E> {
    go_on()?;
    let parsed = Parsed::new(text, Lexicon::english());
    let found = attributed_while(&parsed, go_on)?;
    let mut resolver = Resolver::new(&parsed, Names::read(&parsed));
    let mut whos = Vec::with_capacity(found.len());
    let mut bodies = Vec::with_capacity(found.len());
    for f in &found {
        go_on()?;
        let who = resolver.resolve(f);
        bodies.push(resolver.behind(f, &who));
        whos.push(who);
    }
    name_headline(&parsed, &found, &mut whos);
    resolver.name_owners(&found, &mut whos);
    let mut out: Vec<Suggestion> = (found.iter().zip(whos).zip(bodies))
        .map(|((f, who), body)| claim(&resolver, f, who, body))
        .collect();
    out.extend(statements(&parsed, &found));
    Ok(out)
}

/// Every sentence of `text` as a byte range, in order; quotation marks around a sentence belong to it.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let parsed = Parsed::new(text, Lexicon::english());
    claimdesk_grammar::visible(&parsed.tokens)
        .iter()
        .map(|r| parsed.tokens.bytes(r))
        .collect()
}

/// How much a statement needs checking, from 0 to 1, whoever makes it; 0.5 parts what is worth checking from what is not.
pub fn check_worthiness(text: &str) -> f32 {
    let parsed = Parsed::new(text, Lexicon::english());
    weigh(&parsed, &(0..parsed.tags.len())).0
}

/// Returns what the sentences of a text say somebody said.
pub(crate) fn attributed(parsed: &Parsed) -> Vec<Found> {
    let Ok(found) = attributed_while(parsed, &always);
    found
}

fn attributed_while<E>(parsed: &Parsed, go_on: GoOn<'_, E>) -> Result<Vec<Found>, E> {
    let mut found = Vec::new();
    for sentence in 0..parsed.sentences.len() {
        go_on()?;
        found.extend(crate::find::find(parsed, sentence));
    }
    go_on()?;
    let mut found = crate::find::floating(parsed, found);
    // Of "he said, he said," nothing is left that was said.
    for f in &mut found {
        f.spans.retain(|span| !span.is_empty());
    }
    found.retain(|f| !f.spans.is_empty());
    Ok(found)
}

/// The claim of `found`, said by `who`, or by the body behind them unless they speak without being named.
fn claim(resolver: &Resolver, found: &Found, who: Who, body: Option<Behind>) -> Suggestion {
    let parsed = resolver.parsed;
    let bytes = |r: &Range<usize>| parsed.tokens.bytes(r);
    let (level, anonymity_reason) = level(parsed, found.sentence, found.source.as_ref(), who.kind);
    let who = match body {
        Some(body) if level == Level::OnTheRecord => body.instead_of(who),
        _ => who,
    };
    let carrier = chain::carrier(parsed, &resolver.names, found);
    let relayed = chain::relayed(parsed, found).filter(|r| carrier.as_ref() != Some(r));
    let (check_worthiness, reasons) = weigh_all(parsed, &found.spans);
    let quote = found.direct || matches!(found.pattern, Pattern::Floating | Pattern::Beside);
    let why = why(parsed, found, &who, reasons);
    let (source_name, source_kind) = match (who.name, who.kind) {
        (Some(name), Some(kind)) => {
            let (name, kind) = called(name, kind);
            (Some(name), Some(kind))
        }
        open => open,
    };
    let relayed = relayed.and_then(|r| r.span);
    let span = carrier.as_ref().and_then(|link| link.span.as_ref());
    let named = [
        found.source.as_ref(),
        found.cue.as_ref(),
        span,
        relayed.as_ref(),
    ];
    let tag = (named.into_iter().flatten().chain([&found.around]))
        .filter(|r| !r.is_empty())
        .map(bytes)
        .collect();
    let (carrier, carrier_name, carrier_kind) = match carrier {
        Some(Link { span, name, kind }) => (span, Some(name), Some(kind)),
        None => (None, None, None),
    };
    Suggestion {
        spans: found.spans.iter().map(bytes).collect(),
        kind: if quote { Kind::Quote } else { Kind::Paraphrase },
        source: found.source.as_ref().map(bytes),
        cue: found.cue.as_ref().map(bytes),
        carrier: carrier.as_ref().map(bytes),
        source_name,
        source_title: who.title,
        source_kind,
        carrier_name,
        carrier_kind,
        relayed_by: relayed.as_ref().map(bytes),
        tag,
        level,
        anonymity_reason,
        check_worthiness,
        why,
    }
}

/// A name as it is told: a short form that the lexicon knows by its full name.
fn called(name: String, kind: SourceKind) -> (String, SourceKind) {
    match full_name(&name) {
        Some((full, SourceKind::Government)) => (full.to_owned(), SourceKind::Government),
        Some((full, known)) if known == kind => (told(&name, full).to_owned(), kind),
        _ => (name, kind),
    }
}

fn why(parsed: &Parsed, found: &Found, who: &Who, reasons: Vec<Reason>) -> Why {
    let text = |r: &Range<usize>| crate::mention::written(parsed, r);
    Why {
        basis: Basis::from(found.pattern),
        cue: found.cue.as_ref().map(text),
        source: found.source.as_ref().map(text),
        name: who.name.clone(),
        reference: who.reference,
        reasons,
    }
}

/// The weight of the heaviest span.
fn weigh_all(parsed: &Parsed, spans: &[Range<usize>]) -> (f32, Vec<Reason>) {
    spans
        .iter()
        .map(|s| weigh(parsed, s))
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .unwrap_or_default()
}

/// The sentences no source covers, and what is left of those a source covers by less than half, when there is something
/// in them to check.
fn statements(parsed: &Parsed, found: &[Found]) -> Vec<Suggestion> {
    let covered = covered(parsed, found);
    let visible = claimdesk_grammar::visible(&parsed.tokens);
    visible
        .iter()
        .filter_map(|r| {
            uncovered(&covered, r)
                .map(|u| (trimmed(parsed, &covered, u.clone()), u.len() < r.len()))
        })
        .filter(|(r, part)| {
            is_statement(parsed, r) && (!*part || r.len() >= SHORT_PART && stands_alone(parsed, r))
        })
        .map(|(r, _)| r)
        .map(|r| (weigh(parsed, &r), r))
        .filter(|((worth, _), _)| *worth >= WORTH_FLOOR)
        .map(|((worth, reasons), r)| statement(parsed, &r, worth, reasons))
        .collect()
}

/// The range without its dateline, without commas, conjunctions and dashes at its ends, and without the source of the claim behind it.
fn trimmed(parsed: &Parsed, covered: &[Cover], mut range: Range<usize>) -> Range<usize> {
    let link = |t: usize| {
        matches!(
            parsed.tags[t],
            Tag::Comma | Tag::Cc | Tag::Dash | Tag::Semicolon
        )
    };
    while !range.is_empty() && (link(range.end - 1) || covered[range.end - 1] == Cover::Source) {
        range.end -= 1;
    }
    range.start = behind_dateline(parsed, &range).min(range.end);
    while !range.is_empty() && link(range.start) {
        range.start += 1;
    }
    range
}

/// Where a sentence begins behind its dateline, as a token.
fn behind_dateline(parsed: &Parsed, range: &Range<usize>) -> usize {
    let clause = Clause {
        parsed,
        chunks: parsed.chunks(range),
    };
    let first = clause.behind_dateline().and_then(|c| clause.chunks.get(c));
    first.map_or(range.start, |c| c.start)
}

/// The longest stretch of a sentence that no claim covers; none when claims cover half of it.
fn uncovered(covered: &[Cover], range: &Range<usize>) -> Option<Range<usize>> {
    if is_covered(covered, range) {
        return None;
    }
    let mut best = range.start..range.start;
    let mut start = range.start;
    for t in range.clone().chain([range.end]) {
        if t == range.end || covered[t] == Cover::Said {
            if t - start > best.len() {
                best = start..t;
            }
            start = t + 1;
        }
    }
    Some(best)
}

fn statement(
    parsed: &Parsed,
    range: &Range<usize>,
    worth: f32,
    reasons: Vec<Reason>,
) -> Suggestion {
    Suggestion {
        check_worthiness: worth,
        ..unsourced(
            parsed.tokens.bytes(range),
            Kind::Statement,
            Basis::NoSource,
            reasons,
        )
    }
}

/// A quotation in a language that is not read.
fn quotation(range: Range<usize>) -> Suggestion {
    unsourced(range, Kind::Quote, Basis::Marks, Vec::new())
}

/// A claim whose source is not told.
fn unsourced(range: Range<usize>, kind: Kind, basis: Basis, reasons: Vec<Reason>) -> Suggestion {
    Suggestion {
        spans: vec![range],
        kind,
        source: None,
        cue: None,
        carrier: None,
        source_name: None,
        source_title: None,
        source_kind: None,
        carrier_name: None,
        carrier_kind: None,
        relayed_by: None,
        tag: Vec::new(),
        level: Level::OnTheRecord,
        anonymity_reason: None,
        check_worthiness: QUOTATION_WORTH,
        why: Why {
            basis,
            cue: None,
            source: None,
            name: None,
            reference: Reference::None,
            reasons,
        },
    }
}

/// What a claim makes of a token.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cover {
    Nothing,
    Source,
    Said,
}

/// For every token, whether a claim, its source or its cue covers it.
fn covered(parsed: &Parsed, found: &[Found]) -> Vec<Cover> {
    let mut out = vec![Cover::Nothing; parsed.tags.len()];
    for f in found {
        for range in f.spans.iter().chain(&f.cue) {
            out[range.clone()].fill(Cover::Said);
        }
        // What is around the verb (the hearer, the terms) is no statement of its own either.
        for range in f.source.iter().chain([&f.around]) {
            out[range.clone()]
                .iter_mut()
                .filter(|c| **c == Cover::Nothing)
                .for_each(|c| *c = Cover::Source);
        }
    }
    out
}

/// At least half of the tokens are covered.
fn is_covered(covered: &[Cover], range: &Range<usize>) -> bool {
    covered[range.clone()]
        .iter()
        .filter(|c| **c != Cover::Nothing)
        .count()
        * 2
        >= range.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_said_is_no_claim() {
        for found in suggest("he said,  he said ,  ;  ") {
            assert!(found.spans.iter().all(|r| !r.is_empty()), "{found:?}");
        }
    }

    #[test]
    fn what_a_claim_leaves_of_its_sentence_stands_alone_or_is_left_out() {
        let statements = |text: &str| -> Vec<String> {
            let all = suggest(text).into_iter();
            all.filter(|s| s.kind == Kind::Statement)
                .map(|s| text[s.spans[0].clone()].to_owned())
                .collect()
        };
        assert_eq!(
            statements(
                "“I coach,” Castro said after Saturday's heavy 2-0 defeat by Leeds at home in May."
            ),
            Vec::<String>::new()
        );
        assert_eq!(
            statements(
                "The Herald has seen an email from last October in which an engineer warns of “a fault”."
            ),
            Vec::<String>::new()
        );
    }
}
