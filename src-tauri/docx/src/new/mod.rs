//! Writes a draft as a new Word document: headings, lists, quotes, tables,
//! links, footnotes and emphasis, from blocks and marks.
//!
//! The document knows where each stretch of the canonical text is in it,
//! so that comments, corrections and notes are sewn into it just as they are
//! into a document that a writer made.

mod body;
pub(super) mod frame;

use claimdesk_model::view::ArticleView;
use claimdesk_opc::packed;
use claimdesk_report::Redacted;

use super::error::WordError;
use super::parts::CONTENT_TYPES;
use crate::text_map::TracePiece;

/// A new Word file, and where the canonical text is in it.
pub(super) struct Fresh {
    /// The file.
    pub(super) bytes: Vec<u8>,
    /// Where its text comes from.
    pub(super) pieces: Vec<TracePiece>,
}

/// Writes the draft of an article.
///
/// # Errors
/// Returns an error only where memory does not take the file.
pub(super) fn document(redacted: &Redacted) -> Result<Fresh, WordError> {
    let article: &ArticleView = &redacted.article;
    let body::Body {
        document,
        footnotes,
        pieces,
        links,
        note_links,
        lists,
    } = body::write(article);
    let fields = &article.summary.article.fields;
    let bytes = packed(&[
        (CONTENT_TYPES, frame::content_types()),
        ("_rels/.rels", frame::ROOT_RELATIONS.to_owned()),
        (
            "docProps/core.xml",
            frame::core(&fields.title, &fields.byline, redacted.generated),
        ),
        ("docProps/app.xml", frame::app(&redacted.version)),
        (body::DOCUMENT, document),
        ("word/_rels/document.xml.rels", frame::relations(&links)),
        ("word/styles.xml", frame::STYLES.to_owned()),
        ("word/settings.xml", frame::SETTINGS.to_owned()),
        ("word/numbering.xml", frame::numbering(&lists)),
        (body::FOOTNOTES, footnotes),
        (
            "word/_rels/footnotes.xml.rels",
            frame::relations_of(&[], &note_links),
        ),
    ])?;
    Ok(Fresh { bytes, pieces })
}
