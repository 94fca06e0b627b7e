//! The fonts of a document, as far as text needs them: which characters a code
//! stands for, and how far it goes.

use std::collections::HashMap;
use std::sync::Arc;

use claimdesk_compose::flow::Marks;
use claimdesk_compose::symbols;
use claimdesk_opc::limits;
use hayro_cmap::{BfString, load_embedded};
use hayro_font::{
    CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn, GlyphId, StandardFont,
};
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};

use super::weigh;

/// Where the bold faces of fonts begin, on the scale of 100 to 900.
const BOLD: i32 = 600;

/// The most bytes of text that one code stands for. The longest ligature known, the basmala, has 40;
/// a map that gives every code a page of text is made to harm.
const LONGEST_GLYPH: usize = 256;

/// What a code of a font stands for.
#[derive(Clone, Debug)]
pub(super) struct Code {
    /// Its characters; `None` where the font does not tell.
    pub(super) text: Option<Box<str>>,
    /// How far it goes along the line and across it, in thousandths of the font's size.
    pub(super) advance: (f64, f64),
}

/// A font in use.
pub(super) struct Face<'a> {
    font: Option<Font<'a>>,
    codes: HashMap<u32, Code>,
    /// The name of a symbol font, whose codes have characters of their own.
    symbols: Option<&'static str>,
    /// Whether its glyphs are named after their codes.
    numbered: bool,
    pub(super) marks: Marks,
    pub(super) is_horizontal: bool,
}

impl Face<'_> {
    /// Returns the next code of a string from `at` on, and how many bytes it takes.
    pub(super) fn next(&self, bytes: &[u8], at: usize) -> (u32, usize) {
        match &self.font {
            Some(font) => {
                let (code, len) = font.read_code(bytes, at);
                (code, len.max(1))
            }
            None => (u32::from(bytes[at]), 1),
        }
    }

    /// Returns what a code stands for.
    pub(super) fn code(&mut self, code: u32) -> &Code {
        let (font, symbols, numbered) = (&self.font, self.symbols, self.numbered);
        let found = || {
            let mut found = match font {
                Some(font) => look_up(font, symbols, code),
                None => Code::blank(),
            };
            let ascii = u8::try_from(code).ok().filter(u8::is_ascii_graphic);
            if let (None, true, Some(byte)) = (&found.text, numbered, ascii) {
                found.text = Some(char::from(byte).to_string().into_boxed_str());
            }
            found
        };
        self.codes.entry(code).or_insert_with(found)
    }
}

impl Code {
    /// A code of a font that cannot be read: half a letter wide, of no known character.
    fn blank() -> Self {
        Self {
            text: None,
            advance: (500.0, 0.0),
        }
    }
}

fn look_up(font: &Font<'_>, symbols: Option<&'static str>, code: u32) -> Code {
    let advance = font.code_advance(code);
    // The characters depend on the code alone.
    let found = match font.glyph(GlyphId::NOTDEF, code) {
        FontGlyph::Outline(glyph) => glyph.as_unicode(),
        FontGlyph::Type3(glyph) => glyph.as_unicode(),
    };
    let text = match found {
        Some(BfString::Char(char)) => known(char, symbols).map(String::from),
        Some(BfString::String(text)) if text.len() > LONGEST_GLYPH => None,
        Some(BfString::String(text)) => {
            let chars: String = text
                .chars()
                .filter_map(|char| known(char, symbols))
                .collect();
            (!chars.is_empty()).then_some(chars)
        }
        None => None,
    };
    Code {
        text: text.map(String::into_boxed_str),
        advance: (advance.x, advance.y),
    }
}

/// Returns a character that stands for itself, or what a symbol font means by it.
fn known(char: char, symbols: Option<&'static str>) -> Option<char> {
    match char {
        '\0' | '\u{FFFD}' => None,
        '\u{E000}'..='\u{F8FF}' => {
            let font = symbols.unwrap_or("symbol");
            symbols::character(font, u32::from(char))
        }
        _ => Some(char),
    }
}

/// All fonts of a document, each read once.
pub(super) struct Fonts<'a> {
    cache: FontCache<'a>,
    programs: FontResolverFn,
    maps: CMapResolverFn,
    /// By where the font's dictionary is in memory.
    known: HashMap<(usize, usize), usize>,
    faces: Vec<Face<'a>>,
    /// How many bytes fonts may still unpack to.
    left: usize,
    /// Fonts that unpack to more than they may, or that cannot be read.
    pub(super) damaged: u32,
}

impl<'a> Fonts<'a> {
    pub(super) fn new() -> Self {
        let standard = |query: &FontQuery| {
            let font: StandardFont = match query {
                FontQuery::Standard(font) => *font,
                FontQuery::Fallback(query) => query.pick_standard_font(),
            };
            Some(font.get_font_data())
        };
        Self {
            cache: FontCache::new(),
            programs: Arc::new(standard),
            maps: Arc::new(load_embedded),
            known: HashMap::new(),
            faces: Vec::new(),
            left: limits::UNPACKED_BYTES,
            damaged: 0,
        }
    }

    /// Returns the number of the font that a dictionary describes.
    pub(super) fn face(&mut self, dict: &Dict<'a>) -> usize {
        let data = dict.data();
        let key = (data.as_ptr() as usize, data.len());
        if let Some(face) = self.known.get(&key) {
            return *face;
        }
        let font = match self.vet(dict) {
            Some(()) => self.cache.font(dict, &self.programs, &self.maps),
            None => None,
        };
        if font.is_none() {
            self.damaged += 1;
        }
        let (marks, symbols) = nature(dict);
        let is_horizontal = font.as_ref().is_none_or(Font::is_horizontal);
        self.faces.push(Face {
            font,
            codes: HashMap::new(),
            symbols,
            numbered: is_numbered(dict),
            marks,
            is_horizontal,
        });
        let face = self.faces.len() - 1;
        self.known.insert(key, face);
        face
    }

    pub(super) fn get(&mut self, face: usize) -> Option<&mut Face<'a>> {
        self.faces.get_mut(face)
    }

    /// Weighs all that the font's reader will unpack.
    fn vet(&mut self, dict: &Dict<'a>) -> Option<()> {
        self.vet_one(dict)?;
        let descendants = dict.get::<Array<'_>>("DescendantFonts".as_bytes());
        let descendant = descendants.and_then(|all| all.iter::<Dict<'_>>().next());
        descendant.map_or(Some(()), |descendant| self.vet_one(&descendant))
    }

    fn vet_one(&mut self, dict: &Dict<'_>) -> Option<()> {
        let described = dict.get::<Dict<'_>>("FontDescriptor".as_bytes());
        let programs = ["FontFile", "FontFile2", "FontFile3"];
        let programs = programs.map(|key| described.as_ref()?.get::<Stream<'_>>(key.as_bytes()));
        let maps = ["ToUnicode", "Encoding", "CIDToGIDMap"];
        let maps = maps.map(|key| dict.get::<Stream<'_>>(key.as_bytes()));
        for stream in programs.into_iter().chain(maps).flatten() {
            let size = weigh::stream(&stream, self.left).ok()?;
            // Most streams are far smaller than the most they could be.
            self.left -= size
                .min(stream.raw_data().len().saturating_mul(8))
                .min(self.left);
        }
        Some(())
    }
}

/// Whether a font's glyphs are named after their codes: `a65` for 65. TeX names those of its
/// bitmap fonts so, whose codes are ASCII as far as that goes.
fn is_numbered(dict: &Dict<'_>) -> bool {
    let encoding = dict.get::<Dict<'_>>("Encoding".as_bytes());
    let names = encoding.and_then(|encoding| encoding.get::<Array<'_>>("Differences".as_bytes()));
    let mut code = 0;
    let (mut named, mut same) = (0, 0);
    for item in names
        .iter()
        .flat_map(|names| names.iter::<Object<'_>>())
        .take(600)
    {
        match item {
            Object::Number(first) => code = first.as_i64(),
            Object::Name(name) => {
                if name.as_ref() != b".notdef" {
                    named += 1;
                    same += usize::from(name.as_str() == format!("a{code}"));
                }
                code = code.saturating_add(1);
            }
            _ => {}
        }
    }
    named > 0 && named == same
}

/// Returns whether a font is bold or italic, and which symbol font it is.
fn nature(dict: &Dict<'_>) -> (Marks, Option<&'static str>) {
    let descendants = dict.get::<Array<'_>>("DescendantFonts".as_bytes());
    let descendant = descendants.and_then(|all| all.iter::<Dict<'_>>().next());
    let inner = descendant.as_ref().unwrap_or(dict);
    let name = dict.get::<Name<'_>>("BaseFont".as_bytes());
    let name = name
        .map(|name| name.as_str().to_lowercase())
        .unwrap_or_default();
    let described = inner.get::<Dict<'_>>("FontDescriptor".as_bytes());
    let number = |key: &str| {
        let object = described.as_ref()?.get::<Object<'_>>(key.as_bytes())?;
        object.into_i32()
    };
    let mut marks = Marks::empty();
    let heavy = ["bold", "black", "heavy", "cmbx", "semibold", "-demi"];
    if heavy.iter().any(|word| name.contains(word))
        || number("FontWeight").is_some_and(|weight| weight >= BOLD)
    {
        marks |= Marks::STRONG;
    }
    // Bit 7 of the flags (ISO 32000-1, table 123).
    let leans = number("Flags").is_some_and(|flags| flags & 1 << 6 != 0);
    if leans
        || ["italic", "oblique", "kursiv", "cmti"]
            .iter()
            .any(|word| name.contains(word))
    {
        marks |= Marks::EMPHASIS;
    }
    let symbols = if name.contains("wingdings") {
        Some("wingdings")
    } else if name.contains("symbol") {
        Some("symbol")
    } else {
        None
    };
    (marks, symbols)
}
