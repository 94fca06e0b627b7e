//! What the page is told of a revision that could be imported.

use claimdesk_model::id::ArticleId;
use claimdesk_model::view::RevisionPreview;
use serde::Serialize;

/// A revision that could be imported. Nothing is written yet.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct RevisionOffer {
    /// The article it is a revision of.
    pub(crate) article: ArticleId,
    /// The file's name, without its folder.
    pub(crate) file_name: String,
    /// What importing it would do.
    pub(crate) preview: RevisionPreview,
}
