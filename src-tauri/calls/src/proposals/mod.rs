//! What Claimdesk proposes for an article: computed when asked for, never stored.

mod found;
pub(crate) mod marks;
mod noted;
mod proposal;
mod remarks;
mod told;

use std::ops::Range;

use claimdesk_attribution::{Coverage, Covers, Stretches, Suggestion};
use claimdesk_desk::id::{ArticleId, RevisionId};
use claimdesk_desk::model::SourceKind;
use claimdesk_desk::view::ArticleView;
use claimdesk_desk::{Desk, Directory, Result, folded};
use claimdesk_draft::{Comment, Span};
use noted::Noted;
use serde::{Deserialize, Serialize};

pub use marks::{MARKS_SETTING, NoteMark, RESOLVED_SETTING};
pub use proposal::{Form, Proposal, ProposalWhy, ProposedTie};
pub use remarks::Remark;

/// What is proposed for an article, and what covers its sentences.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Proposals {
    /// The revision whose text the spans belong to.
    pub revision: RevisionId,
    /// The proposals in the order of the text. What a claim already covers and what was rejected is not among them.
    pub proposals: Vec<Proposal>,
    /// What covers each sentence, in the order of the text.
    pub coverage: Vec<SentenceCover>,
    /// How many different words were rejected in the article.
    pub rejected: usize,
    /// What colleagues said about claims in the document.
    pub remarks: Vec<Remark>,
}

/// What covers one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SentenceCover {
    /// The sentence.
    pub span: Span,
    /// What covers it.
    pub cover: Coverage,
}

/// Proposes claims, and remembers what it found in the draft it looked at last: an editor who accepts and rejects asks
/// again after each step.
#[derive(Default)]
pub struct Proposer {
    last: Option<(RevisionId, Vec<Suggestion>)>,
}

impl Proposer {
    /// Returns what is proposed for an article. Spans are bytes.
    ///
    /// # Errors
    /// Returns `NotFound` when there is no such article.
    pub fn propose(&mut self, desk: &Desk, article: ArticleId) -> Result<Proposals> {
        let view = desk.open_article(article)?;
        let rejected = desk.rejected(article)?;
        let wanted = |words: &str| rejected.is_empty() || !rejected.contains(&folded(words));
        let claimed: Stretches = (view.claims.iter())
            .flat_map(|claim| &claim.spans)
            .map(range)
            .collect();
        let mut directory = desk.directory();
        let found = self.suggestions(view.revision.id, &view.text);
        let comments = desk.comments(article)?;
        let mut noted = noted(desk, &view, &comments, found, &mut directory)?;
        noted.retain(|noted| wanted(&noted.proposal.words));
        let on_claim = |noted: &Noted<'_>| {
            let mut spans = noted.proposal.spans.iter();
            spans.any(|span| claimed.touch(&range(span)))
        };
        let (told, new): (Vec<_>, Vec<_>) = noted.into_iter().partition(on_claim);
        let remarks = remarks::remarks(&view, &comments, &told, &rejected);
        let mut proposals = noted::joined(new.into_iter().map(|noted| noted.proposal).collect());
        told::add_speakers(&view, &mut proposals, found, &mut directory)?;
        let commented: Stretches = (proposals.iter())
            .flat_map(|proposal| &proposal.spans)
            .map(range)
            .collect();
        for suggestion in found {
            // What somebody noted about the words says more than the words.
            let taken = |r: &Range<usize>| claimed.touch(r) || commented.touch(r);
            if suggestion.spans.iter().any(taken) {
                continue;
            }
            if wanted(&found::words(&view.text, suggestion)) {
                proposals.push(found::proposal(&view.text, suggestion, &mut directory)?);
            }
        }
        proposals.sort_by_key(|p| p.spans.first().map(|span| span.start));
        Ok(Proposals {
            revision: view.revision.id,
            coverage: coverage(&view.sentences, claimed, &proposals),
            proposals,
            remarks,
            rejected: rejected.len(),
        })
    }

    fn suggestions(&mut self, revision: RevisionId, text: &str) -> &[Suggestion] {
        if self.last.as_ref().is_none_or(|(last, _)| *last != revision) {
            self.last = Some((revision, claimdesk_attribution::suggest(text)));
        }
        self.last.as_ref().map_or(&[], |(_, found)| found)
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
    let mut noted = noted::proposals(view, comments, &marks, &files);
    for Noted { proposal, .. } in &mut noted {
        let near = told::near(view, proposal, found);
        told::put_on_what_is_said(&view.text, proposal, near);
        for tie in &mut proposal.ties {
            tie.known = directory.meant(&tie.name, tie.kind)?;
        }
    }
    Ok(noted)
}

fn coverage(sentences: &[Span], claimed: Stretches, proposals: &[Proposal]) -> Vec<SentenceCover> {
    let of = |bare: bool| {
        (proposals.iter())
            .filter(|p| (p.form == Form::Statement) == bare)
            .flat_map(|p| &p.spans)
            .map(range)
            .collect()
    };
    let covers = Covers {
        claimed,
        proposed: of(false),
        no_source: of(true),
    };
    let cover = |span: &Span| SentenceCover {
        span: *span,
        cover: covers.of(&range(span)),
    };
    sentences.iter().map(cover).collect()
}

fn range(span: &Span) -> Range<usize> {
    span.start..span.end
}
