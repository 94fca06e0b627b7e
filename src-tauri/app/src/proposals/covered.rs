//! Which words claims and answers cover, and what of a sentence is left.

use std::ops::Range;

use claimdesk_attribution::{
    Checkable, Coverage, Covers, Stretches, Suggestion, Why, named_by, rest, unclaimed,
};
use claimdesk_draft::Span;
use claimdesk_model::view::ArticleView;
use serde::{Deserialize, Serialize};

use super::proposal::{Form, Proposal};
use super::range;

/// What covers one sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SentenceCover {
    pub span: Span,
    pub cover: Coverage,
}

/// What covers some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Shade {
    pub span: Span,
    pub cover: Coverage,
}

/// A number, name or date outside every claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Unclaimed {
    pub span: Span,
    /// Whether it is part of a proposal, or names the source of one.
    pub proposed: bool,
}

/// What an editor has answered for: claims, the words that name their sources, and what was rejected.
pub(super) struct Answered<'w> {
    words: &'w [Checkable],
    pub(super) claimed: Stretches,
    /// Everything answered for, whole.
    whole: Vec<Range<usize>>,
    /// Everything answered for, without what is said of a source next to its name.
    named: Vec<Range<usize>>,
}

impl<'w> Answered<'w> {
    /// Reads what is claimed of a draft in which these words can be checked.
    pub(super) fn new(view: &ArticleView, words: &'w [Checkable]) -> Self {
        let claimed = || view.claims.iter().flat_map(|claim| &claim.spans).map(range);
        let mut answered = Self {
            words,
            claimed: claimed().collect(),
            whole: claimed().collect(),
            named: claimed().collect(),
        };
        let ties = view.claims.iter().flat_map(|claim| &claim.attributions);
        for mention in ties.flat_map(|tie| &tie.mention).map(range) {
            answered.name(&view.text, mention);
        }
        answered
    }

    /// Notes words that somebody does not want to hear of again.
    pub(super) fn reject(&mut self, spans: impl Iterator<Item = Range<usize>>) {
        for span in spans {
            self.named.push(span.clone());
            self.whole.push(span);
        }
    }

    fn name(&mut self, text: &str, mention: Range<usize>) {
        self.named.extend(named_by(text, self.words, &mention));
        self.whole.push(mention);
    }

    /// Returns what claims leave of a suggestion; `None` where that is nothing to be checked.
    pub(super) fn left_of(&mut self, text: &str, found: &Suggestion) -> Option<Suggestion> {
        if !found.spans.iter().any(|r| self.claimed.touch(r)) {
            return Some(found.clone());
        }
        for mention in &found.tag {
            self.name(text, mention.clone());
        }
        let rest = rest(text, &found.spans, &self.claimed, self.words)?;
        let mut left = found.clone();
        left.spans = rest.spans;
        left.check_worthiness = rest.check_worthiness;
        left.why.reasons = rest.reasons;
        if left.source.is_none() && left.cue.is_none() {
            left.why = Why::rest(left.why.reasons);
        }
        Some(left)
    }

    /// Returns all words that are answered for, proposed or belong to what the finder found.
    pub(super) fn taken(&self, found: &[Suggestion], proposals: &[Proposal]) -> Stretches {
        let found = found.iter().flat_map(|f| f.spans.iter().chain(&f.tag));
        let proposed = proposals.iter().flat_map(|p| &p.spans).map(range);
        (self.whole.iter().chain(found).cloned())
            .chain(proposed)
            .collect()
    }
}

/// What covers the words of a draft.
pub(super) struct Covered {
    covers: Covers,
    pub(super) unclaimed: Vec<Unclaimed>,
}

impl Covered {
    /// Returns what covers the words of `text`. `tags` are the words that name the sources of proposals, `unread` the
    /// paragraphs in languages that are not read.
    pub(super) fn new(
        text: &str,
        answered: Answered<'_>,
        proposals: &[Proposal],
        tags: &[Range<usize>],
        unread: Stretches,
    ) -> Self {
        let Answered {
            words,
            claimed,
            named,
            ..
        } = answered;
        let left = unclaimed(text, words, &named.into_iter().collect());
        let of = |bare: bool| {
            (proposals.iter())
                .filter(move |p| (p.form == Form::Statement) == bare)
                .flat_map(|p| &p.spans)
                .map(range)
        };
        let tags = tags.iter().flat_map(|tag| named_by(text, words, tag));
        let proposed: Stretches = of(true).chain(of(false)).chain(tags).collect();
        let unclaimed: Vec<Unclaimed> = (left.into_iter())
            .map(|word| Unclaimed {
                span: Span::new(word.range.start, word.range.end),
                proposed: proposed.outside(&word.range).is_empty(),
            })
            .collect();
        let stray = unclaimed.iter().filter(|word| !word.proposed);
        let covers = Covers {
            open: of(true)
                .chain(stray.map(|word| range(&word.span)))
                .collect(),
            claimed,
            proposed: of(false).collect(),
            unread,
        };
        Self { covers, unclaimed }
    }

    /// Returns what covers each sentence.
    pub(super) fn sentences(&self, sentences: &[Span]) -> Vec<SentenceCover> {
        let cover = |span: &Span| SentenceCover {
            span: *span,
            cover: self.covers.of(&range(span)),
        };
        sentences.iter().map(cover).collect()
    }

    /// Returns which words have which cover, in the order of the text; a sentence with nothing to check has one as a whole.
    pub(super) fn shades(&self, sentences: &[SentenceCover]) -> Vec<Shade> {
        let Covers {
            claimed,
            proposed,
            open,
            ..
        } = &self.covers;
        let layers = [
            (claimed, Coverage::Claimed),
            (proposed, Coverage::Proposed),
            (open, Coverage::Open),
        ];
        let mut shades: Vec<Shade> = Vec::new();
        // What is claimed is not proposed or open as well.
        let mut above = Stretches::default();
        for (layer, cover) in layers {
            let words = layer.joined();
            let seen = words.iter().flat_map(|words| above.outside(words));
            shades.extend(seen.map(|r| Shade {
                span: Span::new(r.start, r.end),
                cover,
            }));
            above = above.joined().into_iter().chain(words).collect();
        }
        let plain = sentences
            .iter()
            .filter(|it| matches!(it.cover, Coverage::NotCheckable | Coverage::NotRead));
        shades.extend(plain.map(|&SentenceCover { span, cover }| Shade { span, cover }));
        shades.sort_by_key(|shade| shade.span.start);
        shades
    }
}
