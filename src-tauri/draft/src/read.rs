//! The one way in: bytes to a draft.

use crate::clean::{Cleaned, clean};
use crate::compose::Composer;
use crate::decode::{Decoded, decode};
use crate::skips::Skips;
use crate::{Draft, Format, ReadError, byline, html, markdown, plain};

/// The most bytes a draft may have: 64 MiB, a hundred times the longest novel.
///
/// Check a file's size against this before reading it.
pub const MAX_BYTES: usize = 64 << 20;

/// What is known of a draft's format before it is read.
///
/// ```
/// use claimdesk_draft::{Format, Hint};
///
/// assert_eq!(Hint::file_name("strike.HTML").format, Some(Format::Html));
/// assert_eq!(Hint::default().format, None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hint {
    /// The format to read the bytes as; `None` to tell it from the text itself.
    pub format: Option<Format>,
}

impl Hint {
    /// Returns the hint that reads any bytes as `format`.
    pub const fn format(format: Format) -> Self {
        Self {
            format: Some(format),
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
            _ => None,
        };
        Self { format }
    }
}

/// Reads a draft from the bytes of a file or of pasted text.
///
/// The same bytes and hint always give the same draft, in time linear in their
/// number. Anything that is text can be read; what is left out on purpose is
/// listed in [`Draft::skipped`].
///
/// # Errors
/// Fails when there are more than [`MAX_BYTES`] bytes, or when they are not text.
///
/// ```
/// use claimdesk_draft::{Format, Hint, read};
///
/// let draft = read(b"# Dam closed\n\nThe dam *was* closed.\n", Hint::file_name("dam.md"))?;
/// assert_eq!(draft.title.as_deref(), Some("Dam closed"));
/// assert_eq!(draft.text, "Dam closed\n\nThe dam was closed.");
/// assert_eq!(draft.format, Format::Markdown);
/// # Ok::<(), claimdesk_draft::ReadError>(())
/// ```
pub fn read(bytes: &[u8], hint: Hint) -> Result<Draft, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len() });
    }
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

    let format = hint.format.unwrap_or_else(|| crate::sniff::format(&text));
    let mut out = Composer::default();
    let (title, byline) = match format {
        Format::Markdown => {
            let facts = markdown::read(&text, &mut out, &mut skips);
            (facts.title, facts.byline)
        }
        Format::Html => {
            let facts = html::page(&text, &mut out, &mut skips);
            (facts.title, facts.byline)
        }
        Format::Text => {
            plain::read(&text, &mut out);
            (None, None)
        }
    };
    let made = out.finish();
    skips.many("control_character", made.controls);
    skips.many("invisible_character", made.invisible);
    let mut draft = Draft {
        format,
        encoding: encoding.name().to_owned(),
        title,
        byline,
        text: made.text,
        blocks: made.blocks,
        marks: made.marks,
        footnotes: made.footnotes,
        skipped: skips.into_list(),
    };
    byline::complete(&mut draft);
    Ok(draft)
}
