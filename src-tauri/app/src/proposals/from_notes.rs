//! From the comments and footnotes of a draft to proposals.
//!
//! Writers name their sources in them: "AP, 12 Sept", an address, "interview
//! with the mayor". What is understood becomes sources and locators; the rest
//! is kept word for word as the claim's note.

use claimdesk_attribution::{Mark, NotedRole, NotedSource, read_note, says_something};
use claimdesk_docx::OwnComments;
use claimdesk_draft::{BlockKind, Case, Comment, MarkKind, Span, seek, seek_key};
use claimdesk_model::record::{ClaimKind, Locator, Role, SourceKind, join_words};
use claimdesk_model::view::ArticleView;

use super::marks::DeskMarks;
use super::proposal::{Form, Proposal, ProposalWhy, ProposedAttribution};

/// How much a claim needs checking that somebody noted something about.
const WORTH: f32 = 1.0;

/// What the note says of a claim whose writer marked it as confirmed.
const SAID_CONFIRMED: &str = "writer says confirmed";

/// What one comment or footnote proposes.
pub(super) struct Noted<'c> {
    pub(super) proposal: Proposal,
    /// The comment; `None` for a footnote.
    pub(super) comment: Option<&'c Comment>,
    /// What of the comment or footnote itself was not understood, as the proposal's note keeps it.
    pub(super) rest: String,
}

/// Returns what the comments and footnotes of a draft propose, each by itself.
///
/// `files` are the names of documents in the directory that are files: a note
/// that names one is tied to it.
/// What Claimdesk itself wrote into a checking copy that came back is no news.
pub(super) fn proposals<'c>(
    view: &ArticleView,
    comments: &'c [Comment],
    marks: &DeskMarks,
    files: &[String],
) -> Vec<Noted<'c>> {
    let own = OwnComments::new(&view.claims);
    let of_comments = comments
        .iter()
        .filter(|c| own.read(&c.text).is_none())
        .filter_map(|c| of_comment(view, c, marks, files));
    let of_footnotes = of_footnotes(view, marks, files).map(|proposal| Noted {
        rest: proposal.note.clone(),
        proposal,
        comment: None,
    });
    of_comments.chain(of_footnotes).collect()
}

/// Returns the proposals in the order of the text; notes on the same words make one.
pub(super) fn joined(mut all: Vec<Proposal>) -> Vec<Proposal> {
    all.sort_by_key(|proposal| proposal.spans.first().map(|span| (span.start, span.end)));
    let mut merged: Vec<Proposal> = Vec::with_capacity(all.len());
    for proposal in all {
        match merged.last_mut() {
            Some(last) if touch(&last.spans, &proposal.spans) => join(last, proposal),
            _ => merged.push(proposal),
        }
    }
    merged
}

/// Returns whether two ordered lists of spans share a character.
pub(super) fn touch(one: &[Span], other: &[Span]) -> bool {
    one.iter().any(|a| other.iter().any(|b| a.overlaps(*b)))
}

/// Adds to a proposal what another note says about the same words.
fn join(proposal: &mut Proposal, other: Proposal) {
    proposal.ties.extend(other.ties);
    proposal.status = other.status.or(proposal.status);
    if !other.note.is_empty() {
        let gap = if proposal.note.is_empty() { "" } else { "\n" };
        proposal.note = format!("{}{gap}{}", proposal.note, other.note);
    }
}

fn of_comment<'c>(
    view: &ArticleView,
    comment: &'c Comment,
    marks: &DeskMarks,
    files: &[String],
) -> Option<Noted<'c>> {
    let spans = if comment.span.is_empty() {
        vec![words_at(view, comment.span.start)?]
    } else {
        in_blocks(view, comment.span)
    };
    let why = ProposalWhy::Comment {
        author: comment.author.clone(),
        text: comment.text.clone(),
        resolved: comment.resolved,
    };
    let mut proposal = proposal(view, spans, &comment.text, marks, files, why)?;
    let rest = proposal.note.clone();
    for reply in &comment.replies {
        let reading = read_note(&reply.text, &marks.marks);
        proposal.status = marks.status(&reading, &reply.text).or(proposal.status);
        let day = reply.date.as_deref().and_then(|date| date.get(..10));
        let who = [Some(reply.author.as_str()), day];
        let who: Vec<&str> = who
            .into_iter()
            .flatten()
            .filter(|w| !w.is_empty())
            .collect();
        proposal.note += &format!("\n{}: {}", who.join(", "), reply.text);
    }
    if comment.resolved {
        proposal.status = proposal.status.or(marks.resolved);
        proposal.note += "\n(resolved in the document)";
    }
    proposal.note = proposal.note.trim().to_owned();
    Some(Noted {
        proposal,
        comment: Some(comment),
        rest,
    })
}

/// Returns a proposal for each footnote, on the words before its first mark.
fn of_footnotes<'v>(
    view: &'v ArticleView,
    marks: &'v DeskMarks,
    files: &'v [String],
) -> impl Iterator<Item = Proposal> + 'v {
    let references = view.marks.iter().filter_map(|mark| match &mark.kind {
        MarkKind::FootnoteRef { label } => Some((mark.span.start, label)),
        _ => None,
    });
    let mut before = 0;
    references.filter_map(move |(at, label)| {
        let note = view.footnotes.iter().find(|note| note.label == *label)?;
        let text = with_addresses(view, note.span)?;
        let sentence = sentence_at(view, at)?;
        // The words since the mark before, if that is in the same sentence.
        let start = if before > sentence.start && before < at {
            before
        } else {
            sentence.start
        };
        before = at;
        let words = trimmed(&view.text, Span::new(start, at.min(sentence.end)))?;
        let words = trimmed_of_signs(&view.text, words).unwrap_or(sentence);
        let label = label.clone();
        let why = ProposalWhy::Footnote {
            label,
            text: text.clone(),
        };
        proposal(view, vec![words], &text, marks, files, why)
    })
}

/// Returns the text of a note with the address of each link that does not show it.
fn with_addresses(view: &ArticleView, span: Span) -> Option<String> {
    let mut out = span.of(&view.text)?.to_owned();
    for mark in view.marks.iter().filter(|mark| mark.span.overlaps(span)) {
        if let MarkKind::Link { href } = &mark.kind
            && !out.contains(href.trim_end_matches('/'))
        {
            out += &format!(" <{href}>");
        }
    }
    Some(out)
}

fn proposal(
    view: &ArticleView,
    spans: Vec<Span>,
    text: &str,
    marks: &DeskMarks,
    files: &[String],
    why: ProposalWhy,
) -> Option<Proposal> {
    let words = join_words(spans.iter().filter_map(|span| span.of(&view.text)));
    if words.trim().is_empty() {
        return None;
    }
    let reading = read_note(text, &marks.marks);
    // What is not understood to the last word is kept to the last word, in its order.
    let understood =
        reading.rest_of(text).trim().is_empty() && reading.sources.iter().all(is_placed);
    let mut note = vec![if understood { "" } else { text }];
    if reading.mark == Some(Mark::SaidConfirmed) {
        note.push(SAID_CONFIRMED);
    }
    let mut ties: Vec<ProposedAttribution> = reading.sources.iter().filter_map(tie).collect();
    for name in files {
        if seek(text, name, Case::Aside).is_empty() {
            continue;
        }
        // The note's own reading may take a file's name for somebody's.
        let key = seek_key(name, Case::Aside);
        let same = |tie: &ProposedAttribution| seek_key(&tie.name, Case::Aside) == key;
        let read = ties.iter().position(same).map(|at| ties.remove(at));
        ties.push(ProposedAttribution {
            role: Role::Document,
            locator: read.map(|tie| tie.locator).unwrap_or_default(),
            ..ProposedAttribution::to(name.clone(), SourceKind::Document)
        });
    }
    let quoted = words.starts_with(['"', '\u{201C}', '\u{00AB}', '\u{201E}']);
    Some(Proposal {
        kind: kind(&words, quoted),
        form: if quoted {
            Form::Quote
        } else {
            Form::Paraphrase
        },
        words,
        spans,
        ties,
        status: marks.status(&reading, text),
        note: lines(&note),
        check_worthiness: WORTH,
        why,
    })
}

/// A quotation is one; any other claim is a number's when it states one.
fn kind(words: &str, quoted: bool) -> ClaimKind {
    if quoted {
        ClaimKind::Quote
    } else if words.contains(|c: char| c.is_ascii_digit()) {
        ClaimKind::Number
    } else {
        ClaimKind::Fact
    }
}

fn lines(parts: &[&str]) -> String {
    let full = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty());
    full.collect::<Vec<_>>().join("\n")
}

/// Returns whether all that the note says of a source has a place in a tie.
///
/// How a source is reached goes into its own sealed card, by the editor's hand;
/// and a locator has no day of publication.
fn is_placed(source: &NotedSource) -> bool {
    let reached = source.contact.phone.is_some() || source.contact.email.is_some();
    let dated = source.locator.date.is_some() && day(source).is_none();
    !reached && !dated && !source.name.is_empty()
}

/// Returns the day on which a source was spoken to, where the note tells it whole.
fn day(source: &NotedSource) -> Option<jiff::civil::Date> {
    source.locator.contact_form?;
    let date = source.locator.date.as_ref()?.date?;
    let part = |number: Option<u8>| number.and_then(|number| i8::try_from(number).ok());
    let year = i16::try_from(date.year?).ok()?;
    jiff::civil::Date::new(year, part(date.month)?, part(date.day)?).ok()
}

fn tie(source: &NotedSource) -> Option<ProposedAttribution> {
    if source.name.is_empty() {
        return None;
    }
    let role = match source.role {
        NotedRole::Speaker => Role::Speaker,
        NotedRole::Carrier => Role::Carrier,
        NotedRole::Document => Role::Document,
    };
    let usual = match role {
        Role::Speaker => SourceKind::Person,
        Role::Carrier => SourceKind::NewsOutlet,
        Role::Document => SourceKind::Document,
    };
    let kind = source.kind.unwrap_or(usual);
    let found = &source.locator;
    let said = |value: &Option<String>| value.clone().unwrap_or_default();
    Some(ProposedAttribution {
        role,
        locator: Locator {
            url: said(&found.url),
            page: said(&found.page),
            paragraph: said(&found.paragraph),
            time_code: said(&found.time_code),
            contact_date: day(source),
            contact_form: found.contact_form.unwrap_or_default().to_owned(),
        },
        ..ProposedAttribution::to(source.name.clone(), kind)
    })
}

/// Puts a note on the sentence around it where its own words say nothing that can be checked, as a bare name does.
/// Returns whether it is on something now. A cell of a table says something by where it stands.
pub(super) fn put_on_statement(view: &ArticleView, noted: &mut Proposal) -> bool {
    let in_cell = |span: &Span| {
        let at = (view.blocks).partition_point(|block| block.span.end <= span.start);
        (view.blocks.get(at)).is_some_and(|block| matches!(block.kind, BlockKind::Cell { .. }))
    };
    if says_something(&noted.words) || noted.spans.iter().all(in_cell) {
        return true;
    }
    let Some(sentence) = noted.spans.first().and_then(|s| words_at(view, s.end)) else {
        return false;
    };
    noted.words = sentence.of(&view.text).unwrap_or_default().to_owned();
    noted.spans = vec![sentence];
    noted.kind = kind(&noted.words, noted.form == Form::Quote);
    says_something(&noted.words)
}

/// Returns the sentence that a point is in or right behind; of one that reaches over several
/// cells of a table, the words in the point's own.
fn words_at(view: &ArticleView, at: usize) -> Option<Span> {
    let sentence = sentence_at(view, at)?;
    let mut parts = in_blocks(view, sentence).into_iter();
    parts
        .find(|part| part.start <= at && at <= part.end)
        .or(Some(sentence))
}

/// Returns the sentence that a point is in or right behind.
fn sentence_at(view: &ArticleView, at: usize) -> Option<Span> {
    let behind = view
        .sentences
        .partition_point(|sentence| sentence.start < at);
    let before = behind
        .checked_sub(1)
        .and_then(|found| view.sentences.get(found));
    // A point at the very start of the text, or of a block, belongs to what follows.
    let same_block = |sentence: &&Span| {
        let gap = view.text.get(sentence.end.min(at)..at);
        gap.is_some_and(|gap| !gap.contains('\n'))
    };
    let next = || view.sentences.get(behind);
    before.filter(same_block).or_else(next).or(before).copied()
}

/// Returns the stretches of a span that lie in blocks, without white space at their ends.
fn in_blocks(view: &ArticleView, span: Span) -> Vec<Span> {
    let first = view
        .blocks
        .partition_point(|block| block.span.end <= span.start);
    let blocks = view.blocks.iter().skip(first);
    blocks
        .take_while(|block| block.span.start < span.end)
        .filter_map(|block| {
            let start = block.span.start.max(span.start);
            let end = block.span.end.min(span.end);
            trimmed(&view.text, Span::new(start, end))
        })
        .collect()
}

fn trimmed(text: &str, span: Span) -> Option<Span> {
    let words = span.of(text)?;
    let start = span.end - words.trim_start().len();
    let end = start + words.trim().len();
    (start < end).then(|| Span::new(start, end))
}

/// Returns a span without the commas and brackets that part it from the words before.
fn trimmed_of_signs(text: &str, span: Span) -> Option<Span> {
    let words = span.of(text)?;
    let signs = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '.' | ')');
    let start = span.end - words.trim_start_matches(signs).len();
    let end = start
        + words
            .trim_start_matches(signs)
            .trim_end_matches([',', ';', ':'])
            .len();
    (start < end).then(|| Span::new(start, end))
}
