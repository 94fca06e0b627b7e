//! Files that are not text, told by their first bytes.

use memchr::memmem;
use serde::{Deserialize, Serialize};

/// A kind of file that holds no text Claimdesk can read as it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum FileKind {
    /// A Word document (`.docx`).
    Word,
    /// A Word document of before 2007 (`.doc`), or another file of that container.
    OldOffice,
    /// An OpenDocument text (`.odt`).
    OpenDocument,
    /// A spreadsheet (`.xlsx`, `.ods`).
    Spreadsheet,
    /// Slides (`.pptx`, `.odp`).
    Slides,
    /// A Pages, Numbers or Keynote document.
    AppleOffice,
    /// An e-book (`.epub`).
    Epub,
    /// A Rich Text Format document.
    Rtf,
    /// A PDF document.
    Pdf,
    /// A page saved as one archive: MHTML or Safari's web archive.
    WebArchive,
    /// A picture.
    Picture,
    /// A sound or video file.
    Media,
    /// A zip, gzip, 7z or other archive.
    Archive,
    /// A database.
    Database,
    /// A program.
    Program,
}

impl FileKind {
    /// Returns the kind's name with its article, as it stands after "this is".
    pub const fn name(self) -> &'static str {
        match self {
            Self::Word => "a Word document",
            Self::OldOffice => "a Word document of the old form (.doc) or another old Office file",
            Self::OpenDocument => "an OpenDocument text",
            Self::Spreadsheet => "a spreadsheet",
            Self::Slides => "a slide presentation",
            Self::AppleOffice => "a Pages, Numbers or Keynote document",
            Self::Epub => "an e-book",
            Self::Rtf => "a Rich Text document",
            Self::Pdf => "a PDF document",
            Self::WebArchive => "a page saved as a web archive",
            Self::Picture => "a picture",
            Self::Media => "a sound or video file",
            Self::Archive => "a packed archive",
            Self::Database => "a database",
            Self::Program => "a program",
        }
    }

    /// Returns what to do with such a file, as one sentence.
    pub const fn way_out(self) -> &'static str {
        match self {
            Self::OldOffice => {
                "Open it in Word or LibreOffice Writer and save it as a Word document (.docx), or \
                 paste its text."
            }
            Self::Word | Self::OpenDocument | Self::AppleOffice | Self::Rtf => {
                "Open it in its word processor and save it as a Word document (.docx), or paste \
                 its text."
            }
            Self::Pdf => {
                "Ask for the document it was made from, or copy the text out of it and paste it."
            }
            Self::Epub => "Copy the text out of it and paste it.",
            Self::WebArchive => "Save the page again as 'Web page, HTML only'.",
            Self::Spreadsheet => "Copy the cells and paste them, or attach the file as evidence.",
            Self::Slides => "Copy the text out of it and paste it, or attach the file as evidence.",
            Self::Archive => "Unpack it and open the draft inside.",
            Self::Picture | Self::Media | Self::Database | Self::Program => {
                "Open the draft itself: Markdown, HTML or plain text."
            }
        }
    }

    /// Returns what to do with a damaged one, as one sentence.
    pub const fn repair(self) -> &'static str {
        match self {
            Self::Word => "Open it in Word and save it again.",
            Self::OpenDocument => "Open it in LibreOffice Writer and save it again.",
            Self::Rtf => "Open it in a word processor and save it again.",
            Self::Pdf => "Ask for it again, or for the document it was made from.",
            _ => "Open it in the program it was made with and save it again.",
        }
    }

    /// Returns what the file is when its bytes bear a known signature.
    pub fn recognise(bytes: &[u8]) -> Option<Self> {
        if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
            return Some(zip(bytes));
        }
        SIGNATURES
            .iter()
            .find(|(offset, magic, _)| bytes.get(*offset..).is_some_and(|b| b.starts_with(magic)))
            .map(|(_, _, kind)| *kind)
            .or_else(|| pdf(bytes))
            .or_else(|| mhtml(bytes))
            .or_else(|| bitmap(bytes))
    }
}

/// Returns whether an old Office file holds nothing but a newer one, locked with a password
/// ([MS-OFFCRYPTO], 2.3.4): its list of streams, in UTF-16, names the locked package.
pub fn is_locked_package(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    FileKind::recognise(bytes) == Some(FileKind::OldOffice) && memmem::find(bytes, &name).is_some()
}

/// Where a signature stands, its bytes, and what it tells.
type Signature = (usize, &'static [u8], FileKind);

const SIGNATURES: &[Signature] = &[
    (0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileKind::OldOffice),
    (0, b"{\\rtf", FileKind::Rtf),
    (0, b"bplist00", FileKind::WebArchive),
    (0, b"\x89PNG\r\n\x1A\n", FileKind::Picture),
    (0, b"\xFF\xD8\xFF", FileKind::Picture),
    (0, b"GIF87a", FileKind::Picture),
    (0, b"GIF89a", FileKind::Picture),
    (8, b"WEBP", FileKind::Picture),
    (0, b"II*\0", FileKind::Picture),
    (0, b"MM\0*", FileKind::Picture),
    (4, b"ftyp", FileKind::Media),
    (0, b"OggS", FileKind::Media),
    (0, b"fLaC", FileKind::Media),
    (0, b"ID3\x02", FileKind::Media),
    (0, b"ID3\x03", FileKind::Media),
    (0, b"ID3\x04", FileKind::Media),
    (8, b"WAVEfmt ", FileKind::Media),
    (0, b"\x1A\x45\xDF\xA3", FileKind::Media),
    (0, b"\x1F\x8B\x08", FileKind::Archive),
    (0, b"7z\xBC\xAF\x27\x1C", FileKind::Archive),
    (0, b"Rar!\x1A\x07", FileKind::Archive),
    (0, b"\xFD7zXZ\0", FileKind::Archive),
    (0, b"\x28\xB5\x2F\xFD", FileKind::Archive),
    (0, b"BZh", FileKind::Archive),
    (257, b"ustar", FileKind::Archive),
    (0, b"SQLite format 3\0", FileKind::Database),
    (0, b"\x7FELF", FileKind::Program),
    (0, b"MZ\x90\0", FileKind::Program),
    (0, b"\xCA\xFE\xBA\xBE", FileKind::Program),
    (0, b"\xCF\xFA\xED\xFE", FileKind::Program),
    (0, b"\0asm", FileKind::Program),
];

/// Returns what a zip holds, told by the file names in its headers.
///
/// Names stand uncompressed in a zip, so nothing is unpacked here.
fn zip(bytes: &[u8]) -> FileKind {
    const CONTENTS: &[(&[u8], FileKind)] = &[
        (b"word/document", FileKind::Word),
        (b"opendocument.text", FileKind::OpenDocument),
        (b"opendocument.spreadsheet", FileKind::Spreadsheet),
        (b"opendocument.presentation", FileKind::Slides),
        (b"application/epub+zip", FileKind::Epub),
        (b"xl/workbook", FileKind::Spreadsheet),
        (b"ppt/presentation", FileKind::Slides),
        (b"Index/Document.iwa", FileKind::AppleOffice),
    ];
    CONTENTS
        .iter()
        .find(|(name, _)| memmem::find(bytes, name).is_some())
        .map_or(FileKind::Archive, |(_, kind)| *kind)
}

/// A PDF's header may follow up to a kilobyte of other bytes.
fn pdf(bytes: &[u8]) -> Option<FileKind> {
    let head = &bytes[..bytes.len().min(1024)];
    let at = memmem::find(head, b"%PDF-")?;
    let alone = at == 0 || head[..at].iter().all(|b| !b.is_ascii_graphic());
    alone.then_some(FileKind::Pdf)
}

fn mhtml(bytes: &[u8]) -> Option<FileKind> {
    let head = &bytes[..bytes.len().min(2048)];
    let mime = memmem::find(head, b"MIME-Version:").is_some();
    let parts = memmem::find(head, b"multipart/related").is_some();
    (mime && parts).then_some(FileKind::WebArchive)
}

/// Two letters are no proof, so the header's reserved bytes must be zero as well.
fn bitmap(bytes: &[u8]) -> Option<FileKind> {
    let reserved = bytes.get(6..10)?;
    (bytes.starts_with(b"BM") && reserved == [0; 4]).then_some(FileKind::Picture)
}
