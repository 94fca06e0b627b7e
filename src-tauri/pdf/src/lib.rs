//! PDF documents (`.pdf`), ISO 32000: the text that their pages show, in reading order.
//!
//! A PDF holds no text but signs at places. `page` finds out which characters
//! are where; `frame`, `runs` and `regions` put them in order; `lines`
//! and `paragraphs` make words and paragraphs of them; `write` gives the row of
//! pieces that the documents of word processors give as well.
//!
//! ```
//! use claimdesk_compose::Skips;
//!
//! let file = b"%PDF-1.7
//! 1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
//! 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
//! 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
//! 4 0 obj<</Length 49>>stream
//! BT /F 12 Tf 20 100 Td (It carries 40 cars.) Tj ET
//! endstream endobj
//! 5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj
//! trailer<</Root 1 0 R>>";
//! let pdf = claimdesk_pdf::read(file, &mut Skips::default())?;
//! let body = pdf.document.body.clone();
//! assert_eq!(pdf.document.flows[0].plain(body), "It carries 40 cars.");
//! # Ok::<(), claimdesk_compose::ReadError>(())
//! ```

mod accents;
mod dates;
mod font;
mod frame;
mod glyph;
mod hyphens;
mod layers;
mod lines;
mod notes;
mod page;
mod paragraphs;
mod regions;
mod remarks;
mod running;
mod runs;
mod state;
mod weigh;
mod write;

use std::thread;

use claimdesk_compose::flow::TooMany;
use claimdesk_compose::{Document, FileKind, ReadError, Skips, properties};
use claimdesk_opc::{PackageError, limits};
use encoding_rs::{UTF_16BE, UTF_16LE};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use font::Fonts;
use frame::{Frames, Kind, Sign};
use glyph::{Look, Shown};
use layers::Layers;
use lines::Lines;
use page::{Budget, Reader, Spent};
use regions::Columns;
use remarks::Remarks;

/// The stack that the parser runs on, in bytes. It follows nested objects 512 deep; the system
/// gives memory only to what is used of it.
const STACK: usize = 64 << 20;

/// The share of a page that a picture covers when the page was scanned.
const SCANNED: f32 = 0.5;

const KIND: FileKind = FileKind::Pdf;

/// A PDF taken apart.
pub struct Portable {
    /// Its pages as one row of pieces, in reading order.
    pub document: Document,
    /// The title among its properties.
    pub title: Option<String>,
    /// The author among its properties.
    pub author: Option<String>,
}

/// Takes a PDF apart.
///
/// The parser runs on a thread of its own: if a file of a stranger makes it panic, or go deeper
/// than expected, that file is refused and nothing else is lost.
pub fn read(bytes: &[u8], skips: &mut Skips) -> Result<Portable, ReadError> {
    thread::scope(|scope| {
        let reader = thread::Builder::new()
            .name("pdf".to_owned())
            .stack_size(STACK)
            .spawn_scoped(scope, || open(bytes, skips));
        match reader.map(thread::ScopedJoinHandle::join) {
            Ok(Ok(read)) => read,
            Ok(Err(_)) => Err(damaged("its structure cannot be followed")),
            Err(_) => Err(damaged("there is no memory to read it")),
        }
    })
}

fn open(bytes: &[u8], skips: &mut Skips) -> Result<Portable, ReadError> {
    let huge = |part: &str| ReadError::Packed {
        kind: KIND,
        cause: PackageError::Huge {
            part: part.to_owned(),
            limit: limits::UNPACKED_BYTES,
        },
    };
    weigh::file(bytes).map_err(|weigh::Huge| huge("its objects"))?;
    let pdf = Pdf::new(bytes.to_vec()).map_err(|cause| match cause {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => {
            ReadError::Locked { kind: KIND }
        }
        LoadPdfError::Decryption(_) => damaged("it is encrypted in a way that is not known"),
        LoadPdfError::Invalid => damaged("it has no pages that can be found"),
    })?;
    let pages = pdf.pages();
    if pages.len() > limits::PAGES {
        return Err(ReadError::TooRich {
            kind: KIND,
            limit: limits::PAGES,
        });
    }
    let mut reader = Reader {
        fonts: Fonts::new(),
        layers: Layers::of(&pdf),
        budget: Budget::default(),
        damaged: 0,
    };
    let mut remarks = Remarks::new();
    let mut lines = Lines::default();
    let mut seen = Seen::default();
    let mut columns = Columns::default();
    for (number, page) in (0..).zip(pages.iter()) {
        let mut shown = reader
            .page(page)
            .map_err(|Spent| huge(&format!("page {}", number + 1)))?;
        remarks.take_in(page, &mut shown, skips);
        seen.take_in(&shown);
        lay_out(&shown, number, &mut lines, &mut columns, skips);
    }
    skips.many("damaged_part", reader.damaged + reader.fonts.damaged);
    skips.many("undecodable_character", seen.unknown);
    if seen.is_textless() {
        let pages = pages.len();
        return Err(ReadError::NoText { kind: KIND, pages });
    }
    let document = arrange(&lines, remarks, skips).map_err(|TooMany| ReadError::TooRich {
        kind: KIND,
        limit: limits::PIECES,
    })?;
    let facts = pdf.metadata();
    let words = |bytes: &Option<Box<[u8]>>| {
        let words = text_string(bytes.as_deref()?);
        let words = claimdesk_compose::clean::clean(words.into()).text;
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        (!words.is_empty()).then_some(words)
    };
    Ok(Portable {
        document,
        title: words(&facts.title).filter(|title| is_title(title)),
        author: words(&facts.author).filter(|name| properties::is_somebody(name)),
    })
}

fn damaged(why: &str) -> ReadError {
    ReadError::Damaged {
        kind: KIND,
        part: "pages".to_owned(),
        at: 0,
        why: why.to_owned(),
    }
}

/// Puts a page's characters into lines.
fn lay_out(shown: &Shown, page: u32, lines: &mut Lines, columns: &mut Columns, skips: &mut Skips) {
    let frames = Frames::of(shown, is_scanned(shown));
    skips.many("hidden", frames.hidden);
    skips.many("slanted_text", frames.askew);
    skips.many("running_head", frames.running);
    let mut order: Vec<usize> = (0..frame::DIRECTIONS).collect();
    // What most of the page is written in comes first.
    order.sort_by_key(|at| std::cmp::Reverse(frames.by_direction[*at].len()));
    for at in order {
        let signs: &[Sign] = &frames.by_direction[at];
        let runs = runs::join(runs::runs(signs), signs);
        let count = |kind: Kind| signs.iter().filter(|sign| sign.kind == kind).count();
        let backwards = count(Kind::RightToLeft) * 2 > signs.len();
        for region in columns.regions(runs, backwards) {
            lines.take_in(region, signs, &shown.text, page, at == 0);
        }
    }
}

/// Makes paragraphs of all lines.
fn arrange(lines: &Lines, remarks: Remarks, skips: &mut Skips) -> Result<Document, TooMany> {
    let running = running::find(lines);
    let count = running.iter().filter(|running| **running).count();
    skips.many("running_head", u32::try_from(count).unwrap_or(u32::MAX));
    let mut read: Vec<usize> = (0..lines.lines.len()).filter(|at| !running[*at]).collect();
    let body = paragraphs::body_size(lines, &read);
    let notes = notes::find(lines, &mut read, body);
    let paragraphs = paragraphs::build(lines, &read, body);
    write::write(lines, &paragraphs, &notes, remarks, skips)
}

/// Whether a page is a picture with invisible text over it.
fn is_scanned(shown: &Shown) -> bool {
    let page = shown.width * shown.height;
    let pictured: f32 = shown.pictures.iter().map(glyph::Area::size).sum();
    let inked = |look: Look| {
        shown
            .glyphs
            .iter()
            .filter(|glyph| glyph.look == look)
            .count()
    };
    pictured > SCANNED * page && inked(Look::Invisible) > inked(Look::Plain)
}

/// What was seen of a document's text.
#[derive(Debug, Default)]
struct Seen {
    characters: usize,
    unknown: u32,
    pictures: usize,
}

impl Seen {
    fn take_in(&mut self, shown: &Shown) {
        let words = |glyph: &&glyph::Glyph| !shown.words(glyph).trim().is_empty();
        self.characters += shown.glyphs.iter().filter(words).count();
        self.unknown = self.unknown.saturating_add(shown.unknown);
        self.pictures += shown.pictures.len();
    }

    /// Whether there is nothing to read: only pictures, or mostly signs of no known character.
    fn is_textless(&self) -> bool {
        let unknown = self.unknown as usize;
        let known = self.characters.saturating_sub(unknown);
        known <= unknown && self.pictures + unknown > 0
    }
}

/// Whether a title from a file's facts is one, and not the name of the file it was made from.
fn is_title(title: &str) -> bool {
    let title = title.to_lowercase();
    let file = [
        ".doc", ".docx", ".odt", ".indd", ".qxd", ".rtf", ".pdf", ".tex", ".dvi", ".pages",
    ];
    !title.starts_with("microsoft word - ")
        && !title.starts_with("untitled")
        && !file.iter().any(|ending| title.ends_with(ending))
}

/// Reads a text string: UTF-16, UTF-8 or PDFDocEncoding (ISO 32000-2, 7.9.2.2).
fn text_string(bytes: &[u8]) -> String {
    match bytes {
        [0xFE, 0xFF, rest @ ..] => UTF_16BE.decode_without_bom_handling(rest).0.into_owned(),
        [0xFF, 0xFE, rest @ ..] => UTF_16LE.decode_without_bom_handling(rest).0.into_owned(),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|byte| doc_encoding(*byte)).collect(),
    }
}

/// Returns a character of PDFDocEncoding (ISO 32000-1, annex D.3).
fn doc_encoding(byte: u8) -> char {
    const LOW: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
    const HIGH: [char; 33] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚',
        '™', 'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{FFFD}', '€',
    ];
    match byte {
        0x18..=0x1F => LOW[usize::from(byte - 0x18)],
        0x80..=0xA0 => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}
