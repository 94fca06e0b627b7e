//! The one way in: bytes to a draft.

use claimdesk_compose::clean::{Cleaned, clean};
use claimdesk_compose::{
    Composed, Composer, FileKind, Origin, ReadError, Skips, Written, byline, is_locked_package,
};
use claimdesk_draft::{Changes, Comment, Draft, Format, MAX_BYTES, Span};
use claimdesk_opc::Package;
use serde::{Deserialize, Serialize};

use crate::decode::{Decoded, decode};
use crate::html::zipped_page::page_in;
use crate::{docx, html, markdown, odt, plain, rtf};

/// What is known of a draft's format before it is read.
///
/// ```
/// use claimdesk_draft::Format;
/// use claimdesk_readers::Hint;
///
/// assert_eq!(Hint::file_name("strike.HTML").format, Some(Format::Html));
/// assert_eq!(Hint::default().format, None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hint {
    /// The format to read the bytes as; `None` to tell it from the text itself.
    ///
    /// Bytes that bear the signature of Word, OpenDocument, Rich Text or PDF
    /// are read as that, whatever the hint; text is never read as one of these.
    pub format: Option<Format>,
    /// How tracked changes are read; `None` for the usual way, which is as accepted.
    pub changes: Option<Changes>,
}

impl Hint {
    /// Returns the hint that reads any bytes as `format`.
    pub const fn format(format: Format) -> Self {
        Self {
            format: Some(format),
            changes: None,
        }
    }

    /// Returns the hint that a file's name gives by its extension, if that is a known one.
    pub fn file_name(name: &str) -> Self {
        let extension = name
            .rsplit_once('.')
            .map(|(_, extension)| extension.to_ascii_lowercase());
        let format = match extension.as_deref() {
            Some("md" | "markdown" | "mdown" | "mkd" | "mkdn") => Some(Format::Markdown),
            Some("html" | "htm" | "xhtml" | "shtml") => Some(Format::Html),
            Some("txt" | "text") => Some(Format::Text),
            Some("docx" | "docm" | "dotx" | "dotm") => Some(Format::Docx),
            Some("odt" | "ott") => Some(Format::Odt),
            Some("rtf") => Some(Format::Rtf),
            Some("pdf") => Some(Format::Pdf),
            _ => None,
        };
        Self {
            format,
            changes: None,
        }
    }

    /// Returns this hint with tracked changes read as `changes`.
    pub const fn with_changes(self, changes: Changes) -> Self {
        Self {
            changes: Some(changes),
            ..self
        }
    }
}

/// Reads a draft from the bytes of a file or of pasted text.
///
/// The same bytes and hint always give the same draft, in time linear in their
/// number. Anything that is text can be read; what is left out on purpose is
/// listed in [`Draft::skipped`].
///
/// # Errors
/// Fails when there are more than [`MAX_BYTES`] bytes, when they are no text
/// and no document that can be read, and when a document is damaged, locked or
/// unpacks to more than any draft has.
///
/// ```
/// use claimdesk_draft::Format;
/// use claimdesk_readers::{Hint, read};
///
/// let draft = read(b"# Dam closed\n\nThe dam *was* closed.\n", Hint::file_name("dam.md"))?;
/// assert_eq!(draft.title.as_deref(), Some("Dam closed"));
/// assert_eq!(draft.text, "Dam closed\n\nThe dam was closed.");
/// assert_eq!(draft.format, Format::Markdown);
/// # Ok::<(), claimdesk_compose::ReadError>(())
/// ```
pub fn read(bytes: &[u8], hint: Hint) -> Result<Draft, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    let changes = hint.changes.unwrap_or_default();
    match FileKind::recognise(bytes) {
        Some(FileKind::Word) => Ok(word(bytes, changes, false)?.draft),
        Some(FileKind::OpenDocument) => open_document(bytes, changes),
        Some(FileKind::Rtf) => rich_text(bytes, changes),
        Some(FileKind::Pdf) => portable(bytes),
        Some(FileKind::Archive) => zipped(bytes, hint.format),
        Some(FileKind::OldOffice) if is_locked_package(bytes) => {
            let kind = FileKind::Word;
            Err(ReadError::Locked { kind })
        }
        _ => text(bytes, hint.format),
    }
}

/// A draft read from a Word document, and where its words are in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Traced {
    /// The same that [`read`] gives.
    pub draft: Draft,
    /// Where the words stand, ordered by their place in the text. White space
    /// between words, and words that no text of the file holds as such, have no origin.
    pub origins: Vec<Origin>,
    /// The names of the parts that [`Origin::part`] counts: the main part first.
    pub parts: Vec<String>,
}

/// Reads a Word document like [`read`], and tells where its words are in the file.
///
/// # Errors
/// As [`read`]; also for bytes that are no Word document.
pub fn read_traced(bytes: &[u8], changes: Changes) -> Result<Traced, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
    word(bytes, changes, true)
}

fn word(bytes: &[u8], changes: Changes, origins: bool) -> Result<Traced, ReadError> {
    let mut skips = Skips::default();
    let word = docx::read(bytes, changes, &mut skips)?;
    let written = word.document.write(origins);
    let (draft, origins) = settle(
        Format::Docx,
        changes,
        written,
        skips,
        word.title,
        word.author,
    );
    let parts = word.parts;
    Ok(Traced {
        draft,
        origins,
        parts,
    })
}

fn open_document(bytes: &[u8], changes: Changes) -> Result<Draft, ReadError> {
    let mut skips = Skips::default();
    let found = odt::read(bytes, changes, &mut skips)?;
    let written = found.document.write(false);
    Ok(settle(
        Format::Odt,
        changes,
        written,
        skips,
        found.title,
        found.author,
    )
    .0)
}

fn rich_text(bytes: &[u8], changes: Changes) -> Result<Draft, ReadError> {
    let mut skips = Skips::default();
    let found = rtf::read(bytes, changes, &mut skips)?;
    let mut written = found.document.write(false);
    // Words that were marked for a comment which then never came.
    let said = |comment: &Comment| !comment.text.is_empty() || !comment.author.is_empty();
    written.comments.retain(said);
    Ok(settle(
        Format::Rtf,
        changes,
        written,
        skips,
        found.title,
        found.author,
    )
    .0)
}

fn portable(bytes: &[u8]) -> Result<Draft, ReadError> {
    let mut skips = Skips::default();
    let found = claimdesk_pdf::read(bytes, &mut skips)?;
    let written = found.document.write(false);
    let changes = Changes::Accepted;
    let (title, author) = (found.title, found.author);
    Ok(settle(Format::Pdf, changes, written, skips, title, author).0)
}

/// Makes a draft of a word processor's document.
///
/// What the document shows comes first: a paragraph that looks like the title,
/// a line that reads as a byline; then what its properties say.
fn settle(
    format: Format,
    changes: Changes,
    written: Written,
    mut skips: Skips,
    title: Option<String>,
    author: Option<String>,
) -> (Draft, Vec<Origin>) {
    skips.many("comment_without_place", written.placeless);
    let mut made = written.made;
    let origins = std::mem::take(&mut made.origins);
    let mut draft = assemble(format, "UTF-8", made, skips);
    draft.comments = written.comments;
    draft.changes = changes;
    draft.tracked = written.tracked;
    draft.title = written.title.or(title);
    byline::complete(&mut draft);
    draft.byline = draft.byline.or(author);
    (draft, origins)
}

/// Puts together what a reader made, without title and byline.
fn assemble(format: Format, encoding: &str, made: Composed, mut skips: Skips) -> Draft {
    skips.many("control_character", made.controls);
    skips.many("invisible_character", made.invisible);
    Draft {
        format,
        encoding: encoding.to_owned(),
        title: None,
        byline: None,
        text: made.text,
        blocks: made.blocks,
        marks: made.marks,
        footnotes: made.footnotes,
        comments: Vec::new(),
        changes: Changes::Accepted,
        tracked: 0,
        skipped: skips.into_list(),
    }
}

/// Reads the page out of a zip that holds one and its pictures; refuses any other archive.
fn zipped(bytes: &[u8], format: Option<Format>) -> Result<Draft, ReadError> {
    let opened = Package::open(bytes);
    // By its name it is a packed document, and what is left of it does not say more.
    let named = match format {
        Some(Format::Docx) => Some(FileKind::Word),
        Some(Format::Odt) => Some(FileKind::OpenDocument),
        _ => None,
    };
    if let (Some(kind), Err(cause)) = (named, &opened) {
        let cause = cause.clone();
        return Err(ReadError::Packed { kind, cause });
    }
    let found = (opened.ok()).and_then(|package| Some((page_in(&package)?, package)));
    let Some((page, mut package)) = found else {
        return text(bytes, format);
    };
    let kind = FileKind::Archive;
    let page = package
        .read_within(&page, MAX_BYTES)
        .map_err(|cause| ReadError::Packed { kind, cause })?;
    text(&page, Some(Format::Html))
}

/// Reads Markdown, HTML or plain text.
fn text(bytes: &[u8], format: Option<Format>) -> Result<Draft, ReadError> {
    let Decoded {
        text,
        encoding,
        malformed,
    } = decode(bytes)?;
    let Cleaned {
        text,
        controls,
        invisible,
    } = clean(text);
    let mut skips = Skips::default();
    skips.many(
        "undecodable_character",
        u32::try_from(malformed).unwrap_or(u32::MAX),
    );
    skips.many("control_character", controls);
    skips.many("invisible_character", invisible);

    let format = format.unwrap_or_else(|| crate::sniff::format(&text));
    Ok(compose(&text, format, false, encoding.name(), skips).0)
}

/// Reads clean Markdown, HTML or plain text; when `traced`, with where the words of Markdown and
/// plain text are in it.
pub(crate) fn compose(
    text: &str,
    format: Format,
    traced: bool,
    encoding: &str,
    mut skips: Skips,
) -> (Draft, Vec<Origin>) {
    let mut out = Composer::default();
    let mut noted = Vec::new();
    let (format, title, byline) = match format {
        Format::Markdown => {
            let facts = markdown::read(text, traced, &mut out, &mut skips);
            (Format::Markdown, facts.title, facts.byline)
        }
        Format::Html => {
            let facts = html::page(text, &mut out, &mut skips);
            noted = facts.comments;
            (Format::Html, facts.title, facts.byline)
        }
        // A name can promise what the bytes are not.
        Format::Text | Format::Docx | Format::Odt | Format::Rtf | Format::Pdf => {
            plain::read(text, traced, &mut out);
            (Format::Text, None, None)
        }
    };
    let mut made = out.finish();
    let origins = std::mem::take(&mut made.origins);
    let placed = |(comment, point): (Comment, _)| {
        let at = made.place(point);
        let span = Span::new(at, at);
        Comment { span, ..comment }
    };
    let mut comments: Vec<Comment> = noted.into_iter().map(placed).collect();
    comments.sort_by_key(|comment| comment.span.start);
    let mut draft = assemble(format, encoding, made, skips);
    draft.comments = comments;
    draft.title = title;
    draft.byline = byline;
    byline::complete(&mut draft);
    (draft, origins)
}
