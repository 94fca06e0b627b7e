//! Reads XML piece by piece: elements with their namespace, and text with its place.
//!
//! Entities other than XML's own five and characters by number are not expanded,
//! and a document type is passed over: nothing in a file can make it grow or
//! import another.

use std::borrow::Cow;

use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// The namespaces whose elements mean something here; the transitional and strict forms of one are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ns {
    /// WordprocessingML.
    Word,
    /// Mathematics in Word.
    Math,
    /// Markup compatibility: alternatives for older programs.
    Compatibility,
    /// Pictures and shapes on a page of Word.
    WordDrawing,
    /// OpenDocument's text.
    Text,
    /// OpenDocument's tables.
    Table,
    /// OpenDocument's frame of a document.
    Office,
    /// OpenDocument's pictures and shapes.
    Draw,
    /// OpenDocument's styles.
    Style,
    /// Dublin Core: who, when, what.
    Dublin,
    /// OpenDocument's facts of a document.
    Meta,
    /// SVG's titles and descriptions, as OpenDocument uses them.
    Svg,
    /// Any other, or none.
    Other,
}

const OPEN_DOCUMENT: &str = "urn:oasis:names:tc:opendocument:xmlns:";

fn namespace(address: &str) -> Ns {
    if let Some(name) = address.strip_prefix(OPEN_DOCUMENT) {
        return match name.split(':').next().unwrap_or_default() {
            "text" => Ns::Text,
            "table" => Ns::Table,
            "office" => Ns::Office,
            "drawing" => Ns::Draw,
            "style" => Ns::Style,
            "meta" => Ns::Meta,
            "svg-compatible" => Ns::Svg,
            _ => Ns::Other,
        };
    }
    match address {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        | "http://purl.oclc.org/ooxml/wordprocessingml/main" => Ns::Word,
        "http://schemas.openxmlformats.org/officeDocument/2006/math"
        | "http://purl.oclc.org/ooxml/officeDocument/math" => Ns::Math,
        "http://schemas.openxmlformats.org/markup-compatibility/2006" => Ns::Compatibility,
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
        | "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing" => Ns::WordDrawing,
        "http://purl.org/dc/elements/1.1/" => Ns::Dublin,
        _ => Ns::Other,
    }
}

/// The most declarations of a namespace that count at one place.
const BINDINGS: usize = 512;

/// A start tag.
pub struct Tag<'a> {
    /// The namespace of its name.
    pub ns: Ns,
    start: BytesStart<'a>,
}

impl Tag<'_> {
    /// Returns the element's name without its prefix.
    pub fn local(&self) -> &str {
        let name = self.start.name().0;
        name.rsplit_once(':').map_or(name, |(_, local)| local)
    }

    /// Returns an attribute's value by its name without prefix.
    pub fn attr(&self, local: &str) -> Option<Cow<'_, str>> {
        let mut attributes = self.start.attributes();
        attributes.with_checks(false);
        let found = attributes.flatten().find(|attribute| {
            let key = attribute.key.0;
            key.rsplit_once(':').map_or(key, |(_, local)| local) == local
        })?;
        Some(match found.value {
            Cow::Borrowed(raw) => plain(raw),
            Cow::Owned(raw) => Cow::Owned(plain(&raw).into_owned()),
        })
    }

    /// Returns a switch's state: an element that is there is on, unless it says otherwise.
    pub fn is_on(&self) -> bool {
        !matches!(
            self.attr("val").as_deref(),
            Some("0" | "false" | "off" | "none")
        )
    }
}

/// Returns an attribute's value with its references resolved; as written where they are broken.
fn plain(raw: &str) -> Cow<'_, str> {
    unescape(raw).unwrap_or(Cow::Borrowed(raw))
}

/// A piece of XML. Every start is followed by its end, also of an empty element.
pub enum Piece<'a> {
    /// An element begins.
    Start(Tag<'a>),
    /// The innermost open element ends.
    End,
    /// Text as it is in the file.
    Text {
        /// The text, without entities.
        text: Cow<'a, str>,
        /// Its first byte in the file.
        at: usize,
    },
    /// A character given by a reference.
    Char {
        /// The character that a reference by number stands for.
        char: char,
        /// The reference's first byte in the file.
        at: usize,
        /// The reference's length in bytes.
        len: usize,
    },
}

/// XML that is not well-formed, or that breaks off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Malformed {
    /// Where, in bytes.
    pub at: usize,
    /// What the parser says.
    pub why: String,
}

/// Reads XML piece by piece.
pub struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
    /// Prefixes in force: the depth that declared each, the prefix and what it stands for.
    bindings: Vec<(usize, String, Ns)>,
    /// References to entities of the file's own, which are not expanded.
    pub entities: u32,
}

impl<'a> Xml<'a> {
    /// Begins at the start of a part.
    pub fn new(text: &'a str) -> Self {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Self {
            reader,
            depth: 0,
            bindings: Vec::new(),
            entities: 0,
        }
    }

    /// Returns the next piece, or `None` at the end of the outermost element.
    pub fn next_piece(&mut self) -> Result<Option<Piece<'a>>, Malformed> {
        loop {
            let at = self.position();
            let event = self.reader.read_event().map_err(|cause| Malformed {
                at: usize::try_from(self.reader.error_position()).unwrap_or(usize::MAX),
                why: cause.to_string(),
            })?;
            match event {
                Event::Start(start) | Event::Empty(start) => return Ok(Some(self.enter(start))),
                Event::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    while self
                        .bindings
                        .last()
                        .is_some_and(|(depth, ..)| *depth > self.depth)
                    {
                        self.bindings.pop();
                    }
                    return Ok(Some(Piece::End));
                }
                Event::Text(text) => {
                    let text = text.into_inner();
                    return Ok(Some(Piece::Text { text, at }));
                }
                Event::CData(data) => {
                    let at = at + "<![CDATA[".len();
                    let text = data.into_inner();
                    return Ok(Some(Piece::Text { text, at }));
                }
                Event::GeneralRef(reference) => {
                    let name = reference.into_inner();
                    match character(&name) {
                        Some(char) => {
                            let len = self.position() - at;
                            return Ok(Some(Piece::Char { char, at, len }));
                        }
                        None => self.entities = self.entities.saturating_add(1),
                    }
                }
                Event::Eof if self.depth > 0 => {
                    let why = "it breaks off".to_owned();
                    return Err(Malformed { at, why });
                }
                Event::Eof => return Ok(None),
                Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            }
        }
    }

    /// Passes over the rest of the element whose start was returned last.
    pub fn skip(&mut self) -> Result<(), Malformed> {
        let outside = self.depth.saturating_sub(1);
        while self.depth > outside {
            if self.next_piece()?.is_none() {
                break;
            }
        }
        Ok(())
    }

    /// Returns the text inside the element whose start was returned last.
    pub fn text(&mut self) -> Result<String, Malformed> {
        let outside = self.depth.saturating_sub(1);
        let mut all = String::new();
        while self.depth > outside {
            match self.next_piece()? {
                Some(Piece::Text { text, .. }) => all.push_str(&text),
                Some(Piece::Char { char, .. }) => all.push(char),
                Some(_) => {}
                None => break,
            }
        }
        Ok(all)
    }

    fn position(&self) -> usize {
        usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    fn enter(&mut self, start: BytesStart<'a>) -> Piece<'a> {
        self.depth += 1;
        if start.attributes_raw().contains("xmlns") {
            self.bind(&start);
        }
        let name = start.name().0;
        let prefix = name.split_once(':').map_or("", |(prefix, _)| prefix);
        let known = self
            .bindings
            .iter()
            .rev()
            .find(|(_, bound, _)| bound == prefix);
        let ns = known.map_or(Ns::Other, |(.., ns)| *ns);
        Piece::Start(Tag { ns, start })
    }

    fn bind(&mut self, start: &BytesStart<'_>) {
        let mut attributes = start.attributes();
        attributes.with_checks(false);
        for attribute in attributes.flatten() {
            let prefix = match attribute.key.0.split_once(':') {
                Some(("xmlns", prefix)) => prefix,
                None if attribute.key.0 == "xmlns" => "",
                _ => continue,
            };
            if self.bindings.len() < BINDINGS {
                let ns = namespace(&attribute.value);
                self.bindings.push((self.depth, prefix.to_owned(), ns));
            }
        }
    }
}

/// Returns the character that a reference stands for: XML's own five, or one by its number.
fn character(name: &str) -> Option<char> {
    let code = match name {
        "amp" => return Some('&'),
        "lt" => return Some('<'),
        "gt" => return Some('>'),
        "quot" => return Some('"'),
        "apos" => return Some('\''),
        _ => name.strip_prefix('#')?,
    };
    let number = match code.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => code.parse().ok()?,
    };
    char::from_u32(number)
}
