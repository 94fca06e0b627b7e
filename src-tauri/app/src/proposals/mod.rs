//! What Claimdesk proposes for an article: computed when asked for, never stored.
#![allow(
    missing_docs,
    reason = "a field or variant of which there is no more to say than its name has no comment"
)]

mod covered;
mod from_notes;
mod from_text;
pub mod marks;
mod merge;
mod proposal;
mod remarks;
mod unread;

use std::convert::Infallible;
use std::ops::Range;

use claimdesk_attribution::{Checkable, GoOn, Proposed, Reference, Stretches, Suggestion, Unread};
use claimdesk_desk::{Desk, Directory, Result};
use claimdesk_draft::{Comment, Span};
use claimdesk_model::id::{ArticleId, RevisionId};
use claimdesk_model::record::{SourceKind, folded};
use claimdesk_model::view::{ArticleView, ConsistencyView};
use serde::{Deserialize, Serialize};

use crate::consistency::Checker;
use covered::{Answered, Covered};
use from_notes::Noted;

pub use covered::{SentenceCover, Shade, Unclaimed};
pub use marks::{MARKS_SETTING, MarksError, NoteMark, RESOLVED_SETTING};
pub use proposal::{Form, Proposal, ProposalWhy, ProposedAttribution};
pub use remarks::Remark;
pub use unread::{UnreadIn, Unshown, unread_by_language, unread_told};

/// What is proposed for an article, and what covers its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Proposals {
    /// The revision whose text the spans belong to.
    pub revision: RevisionId,
    /// The proposals in the order of the text. What a claim already covers and what was rejected is not among them.
    pub proposals: Vec<Proposal>,
    /// What covers each sentence, in the order of the text.
    pub coverage: Vec<SentenceCover>,
    /// What covers which words, in the order of the text; what nothing covers has no shade.
    pub shades: Vec<Shade>,
    /// The numbers, names and dates outside every claim, in the order of the text. What was rejected is not among them,
    /// nor are the words that name the source of a claim.
    pub unclaimed: Vec<Unclaimed>,
    /// How many different words were rejected in the article.
    pub rejected: usize,
    /// What colleagues said about claims in the document.
    pub remarks: Vec<Remark>,
    /// The languages that Claimdesk does not propose in and that paragraphs of the draft are in, the one of most first.
    pub unread: Vec<UnreadIn>,
    /// The characters of the draft that this machine has no font for; `None` where it has one for each.
    pub unshown: Option<Unshown>,
}

/// Proposes claims, and remembers what it found in the draft it looked at last: an editor who accepts and rejects asks
/// again after each step.
#[derive(Default)]
pub struct Proposer {
    last: Option<(RevisionId, Found)>,
    checker: Checker,
}

/// What was found in a draft, whatever is claimed of it.
pub struct Found {
    /// The claims it makes.
    claims: Vec<Suggestion>,
    /// Its numbers, names and dates.
    words: Vec<Checkable>,
    /// Its paragraphs in languages that are not read.
    unread: Vec<Unread>,
}

impl Found {
    /// Looks through a draft.
    ///
    /// # Errors
    /// Returns the error of `go_on`, which is asked before each sentence: it calls the search off.
    pub fn search<E>(text: &str, go_on: GoOn<'_, E>) -> std::result::Result<Self, E> {
        let Proposed { claims, unread } = claimdesk_attribution::propose_while(text, go_on)?;
        let read = claimdesk_attribution::masked(text, &unread);
        Ok(Self {
            claims,
            words: claimdesk_attribution::checkable_while(&read, go_on)?,
            unread,
        })
    }
}

/// A draft that was not looked through yet.
pub struct Unsearched {
    /// The revision whose text it is.
    pub revision: RevisionId,
    pub title: String,
    pub text: String,
}

impl Proposer {
    /// Returns an article's draft if it was not the one looked through last.
    pub fn unsearched(&self, desk: &Desk, article: ArticleId) -> Result<Option<Unsearched>> {
        let revision = desk.revision(article)?.id;
        if self
            .last
            .as_ref()
            .is_some_and(|(last, _)| *last == revision)
        {
            return Ok(None);
        }
        Ok(Some(Unsearched {
            revision,
            title: desk.article(article)?.fields.title,
            text: desk.text(article)?,
        }))
    }

    /// Returns an article's draft against itself. Spans are bytes.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub fn consistency(&mut self, desk: &Desk, view: &ArticleView) -> Result<ConsistencyView> {
        self.checker.check(desk, view)
    }

    /// Takes over what was found in a draft.
    pub fn keep(&mut self, revision: RevisionId, found: Found) {
        self.last = Some((revision, found));
    }

    /// Returns what is proposed for an article. Spans are bytes.
    ///
    /// # Errors
    /// Returns `NotFound` when there is no such article.
    pub fn propose(&mut self, desk: &Desk, article: ArticleId) -> Result<Proposals> {
        let view = desk.open_article(article)?;
        let rejected = desk.rejected(article)?;
        let wanted = |words: &str| rejected.is_empty() || !rejected.contains(&folded(words));
        let mut directory = desk.directory();
        let read = self.read(view.revision.id, &view.text);
        let mut answered = Answered::new(&view, &read.words);
        let comments = desk.comments(article)?;
        let mut noted = noted(desk, &view, &comments, &read.claims, &mut directory)?;
        let cited = cited(&view, &noted);
        noted.retain(|noted| {
            let wanted = wanted(&noted.proposal.words);
            if !wanted {
                answered.reject(noted.proposal.spans.iter().map(range));
            }
            wanted
        });
        let on_claim = |noted: &Noted<'_>| {
            let mut spans = noted.proposal.spans.iter();
            spans.any(|span| answered.claimed.touch(&range(span)))
        };
        let (told, new): (Vec<_>, Vec<_>) = noted.into_iter().partition(on_claim);
        let remarks = remarks::remarks(&view, &comments, &told, &rejected);
        let mut proposals =
            from_notes::joined(new.into_iter().map(|noted| noted.proposal).collect());
        merge::add_speakers(&view, &mut proposals, &read.claims, &mut directory)?;
        let commented: Stretches = (proposals.iter())
            .flat_map(|proposal| &proposal.spans)
            .map(range)
            .collect();
        let mut tags = Vec::new();
        for suggestion in &read.claims {
            if suggestion.spans.iter().any(|r| cited.touch(r)) && !names_speaker(suggestion) {
                tags.extend(suggestion.spans.iter().chain(&suggestion.tag).cloned());
                continue;
            }
            // What somebody noted about the words says more than the words.
            if suggestion.spans.iter().any(|r| commented.touch(r)) {
                tags.extend(suggestion.tag.iter().cloned());
                continue;
            }
            let Some(left) = answered.left_of(&view.text, suggestion) else {
                continue;
            };
            if wanted(&from_text::words(&view.text, &left)) {
                tags.extend(left.tag.iter().cloned());
                proposals.push(from_text::proposal(&view, &left, &mut directory)?);
            } else {
                answered.reject(left.spans.iter().chain(&left.tag).cloned());
            }
        }
        let taken = answered.taken(&read.claims, &proposals);
        let not_read: Stretches = read.unread.iter().map(|it| it.span.clone()).collect();
        for sentence in view.sentences.iter().map(range) {
            if !answered.claimed.touch(&sentence) || not_read.touch(&sentence) {
                continue;
            }
            let sentence = std::slice::from_ref(&sentence);
            let rest = claimdesk_attribution::rest(&view.text, sentence, &taken, &read.words);
            let Some(rest) = rest.map(|rest| from_text::rest(&view.text, rest)) else {
                continue;
            };
            if wanted(&rest.words) {
                proposals.push(rest);
            } else {
                answered.reject(rest.spans.iter().map(range));
            }
        }
        proposals.sort_by_key(|p| p.spans.first().map(|span| span.start));
        let covered = Covered::new(&view.text, answered, &proposals, &tags, not_read);
        let coverage = covered.sentences(&view.sentences);
        Ok(Proposals {
            revision: view.revision.id,
            shades: covered.shades(&coverage),
            coverage,
            unclaimed: covered.unclaimed,
            unread: unread_by_language(&view.blocks, &read.unread),
            proposals,
            unshown: unread::unshown(&view.text),
            remarks,
            rejected: rejected.len(),
        })
    }

    /// Returns the paragraphs in languages that are not read and of which claims do not cover every word, in the order
    /// of the text. Spans are bytes.
    pub fn not_read(&mut self, view: &ArticleView) -> Vec<Span> {
        let claimed: Stretches = (view.claims.iter())
            .flat_map(|claim| &claim.spans)
            .map(range)
            .collect();
        let read = self.read(view.revision.id, &view.text);
        let is_open = |paragraph: &Span| {
            let left = claimed.outside(&range(paragraph));
            (left.into_iter()).any(|left| view.text[left].contains(char::is_alphanumeric))
        };
        let mut paragraphs = unread::paragraphs(&view.blocks, &read.unread);
        paragraphs.retain(|(paragraph, _)| is_open(paragraph));
        paragraphs
            .into_iter()
            .map(|(paragraph, _)| paragraph)
            .collect()
    }

    fn read(&mut self, revision: RevisionId, text: &str) -> &Found {
        let last = self.last.take().filter(|(last, _)| *last == revision);
        let found = last.unwrap_or_else(|| {
            let Ok(found) = Found::search(text, &|| Ok::<(), Infallible>(()));
            (revision, found)
        });
        &self.last.insert(found).1
    }
}

/// Returns what the draft's comments and footnotes propose.
///
/// `found` is what the draft's words propose: it tells whose words those are that somebody noted something about.
fn noted<'c>(
    desk: &Desk,
    view: &ArticleView,
    comments: &'c [Comment],
    found: &[Suggestion],
    directory: &mut Directory<'_>,
) -> Result<Vec<Noted<'c>>> {
    if comments.is_empty() && view.footnotes.is_empty() {
        return Ok(Vec::new());
    }
    let marks = marks::DeskMarks::of(&desk.settings()?);
    // A document that goes by a file's name is a file the writer sent along.
    let is_file = |name: &String| {
        name.rsplit_once('.')
            .is_some_and(|(stem, _)| stem.len() > 1)
    };
    let files: Vec<String> = (desk.sources()?.into_iter())
        .filter(|source| source.fields.kind == SourceKind::Document)
        .map(|source| source.fields.name)
        .filter(is_file)
        .collect();
    let mut all = from_notes::proposals(view, comments, &marks, &files);
    all.retain_mut(|Noted { proposal, .. }| {
        let near = merge::near(view, proposal, found);
        merge::put_on_what_is_said(&view.text, proposal, near);
        from_notes::put_on_statement(view, proposal)
    });
    for Noted { proposal, .. } in &mut all {
        for tie in &mut proposal.ties {
            tie.known = directory.meant(&tie.name, tie.kind, view.summary.article.id)?;
        }
    }
    Ok(all)
}

/// Returns the footnotes that name a source: what they say goes with the words before their marks, note and all.
fn cited(view: &ArticleView, noted: &[Noted<'_>]) -> Stretches {
    let labels = noted.iter().filter(|noted| !noted.proposal.ties.is_empty());
    let labels: Vec<&String> = labels
        .filter_map(|noted| match &noted.proposal.why {
            ProposalWhy::Footnote { label, .. } => Some(label),
            _ => None,
        })
        .collect();
    let footnotes = view.footnotes.iter();
    (footnotes.filter(|note| labels.contains(&&note.label)))
        .map(|note| range(&note.span))
        .collect()
}

/// Whether a claim says by name who said it; "which says", and a claim without a source, do not.
fn names_speaker(suggestion: &Suggestion) -> bool {
    suggestion.source.is_some() && suggestion.why.reference == Reference::Named
}

fn range(span: &Span) -> Range<usize> {
    span.start..span.end
}
