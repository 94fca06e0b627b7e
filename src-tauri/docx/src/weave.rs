//! Weaves comments, changes and footnotes into a draft's Word file.

use claimdesk_report::{Analysis, Report};

use super::comments::{self, Comment, ExistingComments};
use super::error::WordError;
use super::footnotes::{self, Footnote};
use super::parts::Parts;
use crate::base_document::{BaseDocument, Finder, Sewn};
use crate::insertion::Insertions;
use crate::runs::Story;

/// A document under the needle: where its words are, and what goes into it.
pub(super) struct Weave<'s, 'a> {
    /// What the document says of its article.
    pub(super) analysis: &'s Analysis<'s>,
    /// What the file's comments were before Claimdesk's own were taken out.
    pub(super) existing: ExistingComments,
    /// Where the words of a claim are.
    pub(super) finder: Finder<'s, 'a>,
    /// What is inserted into the document's part.
    pub(super) insertions: Insertions<'s, 'a>,
    /// The comments to be written.
    pub(super) comments: Vec<Comment>,
    /// The footnotes to be written.
    pub(super) footnotes: Vec<Footnote>,
}

/// Returns the draft as a Word file with what `fill` puts into it: `original` where the draft came
/// as one, or else the draft set again. Claimdesk's own comments of an earlier copy are taken out.
///
/// # Errors
/// Returns an error for a document whose parts cannot be read.
pub(super) fn weave(
    analysis: &Analysis<'_>,
    original: Option<&[u8]>,
    sewn: Sewn,
    fill: impl FnOnce(&mut Weave<'_, '_>),
) -> Result<Report, WordError> {
    let base = BaseDocument::of(analysis, original, sewn)?;
    let mut parts = Parts::open(&base.bytes)?;
    let existing = ExistingComments::clear(&mut parts)?;
    let xml = parts.document_part()?;
    let story = Story::new(&parts.document, &xml)?;
    let mut insertions = Insertions::new(&story);
    existing.clear_marks(&story, &mut insertions);
    let mut woven = Weave {
        analysis,
        existing,
        finder: Finder::new(analysis, &base.pieces, &parts.document, &story),
        insertions,
        comments: Vec::new(),
        footnotes: Vec::new(),
    };
    fill(&mut woven);
    let Weave {
        existing,
        mut insertions,
        comments,
        footnotes,
        ..
    } = woven;
    comments::write(&comments, &existing, &mut parts, &mut insertions)?;
    footnotes::write(&footnotes, &mut parts, &story, insertions)?;
    Ok(base.written(parts.finish()?))
}
