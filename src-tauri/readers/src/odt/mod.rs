//! OpenDocument texts (`.odt`): ODF 1.0 to 1.4, as LibreOffice and others write it.

mod body;
mod styles;

use claimdesk_compose::properties::Properties;
use claimdesk_compose::{Document, FileKind, NoteText, ReadError, Skips};
use claimdesk_draft::Changes;
use claimdesk_opc::Package;

use body::{Parsed, Parser};
use styles::Styles;

/// An OpenDocument text taken apart.
pub(crate) struct OpenDocument {
    pub(crate) document: Document,
    pub(crate) title: Option<String>,
    pub(crate) author: Option<String>,
}

/// Takes an OpenDocument text apart.
///
/// The part with the text must be whole; styles and facts that cannot be read
/// are counted as skipped.
pub(crate) fn read(
    bytes: &[u8],
    changes: Changes,
    skips: &mut Skips,
) -> Result<OpenDocument, ReadError> {
    let kind = FileKind::OpenDocument;
    let packed = |cause| ReadError::Packed { kind, cause };
    let mut package = Package::open(bytes).map_err(packed)?;
    // A locked document lists how each of its parts was encrypted.
    let manifest = package.read_text("META-INF/manifest.xml");
    if manifest.is_ok_and(|text| text.contains("encryption-data")) {
        return Err(ReadError::Locked { kind });
    }
    let content = package.read_text("content.xml").map_err(packed)?;
    let mut styles = Styles::default();
    if package.has("styles.xml") {
        match package.read_text("styles.xml") {
            Ok(text) => styles.take_in(&text),
            Err(_) => skips.one("damaged_part"),
        }
    }
    styles.take_in(&content);
    let Parsed {
        flow,
        body,
        notes,
        comments,
        stop,
    } = Parser::new(&styles, changes, skips).parse(&content);
    if let Some(stop) = stop {
        return Err(stop.refuse(kind, "content.xml"));
    }
    let note = |(key, note): (String, body::Note)| {
        let text = NoteText {
            flow: 0,
            ops: note.ops,
            endnote: note.endnote,
        };
        (key, text)
    };
    let Properties { title, author } = match package.read_text("meta.xml") {
        Ok(text) => Properties::read(&text),
        Err(_) => Properties::default(),
    };
    Ok(OpenDocument {
        document: Document {
            flows: vec![flow],
            body: 0..body,
            notes: notes.into_iter().map(note).collect(),
            comments,
        },
        title,
        author,
    })
}
