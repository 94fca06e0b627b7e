//! An article, as the rules look at it.

use std::collections::HashMap;

use claimdesk_draft::Span;
use claimdesk_model::id::SourceId;
use claimdesk_model::record::SourceKind;
use claimdesk_model::view::{ClaimView, Inconsistency, SourceView};

/// What nobody has looked at in a draft; found by reading it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unread {
    /// Where each proposal stands that nobody has accepted or rejected.
    pub proposals: Vec<Span>,
    /// Each stretch that can be checked and is outside every claim.
    pub words: Vec<Span>,
    /// Each paragraph in a language that is not read and that claims do not cover whole.
    pub paragraphs: Vec<Span>,
}

/// The claims of an article, the kinds of their sources, and what nobody has looked at.
pub(crate) struct Article<'a> {
    /// Its claims, in the order of the text.
    pub(crate) claims: &'a [ClaimView],
    kinds: HashMap<SourceId, SourceKind>,
    pub(crate) unread: Unread,
    /// The draft that the places of `unread` are in.
    pub(crate) text: &'a str,
    /// Where the draft disagrees with itself; dismissed findings are among them.
    pub(crate) inconsistencies: &'a [Inconsistency],
}

impl<'a> Article<'a> {
    pub(crate) fn new(claims: &'a [ClaimView], sources: &[SourceView]) -> Self {
        let kind = |source: &SourceView| (source.id, source.fields.kind);
        Self {
            claims,
            kinds: sources.iter().map(kind).collect(),
            unread: Unread::default(),
            text: "",
            inconsistencies: &[],
        }
    }

    /// Returns what kind of source it is; `None` where nobody knows it.
    pub(crate) fn kind_of(&self, source: SourceId) -> Option<SourceKind> {
        self.kinds.get(&source).copied()
    }
}
