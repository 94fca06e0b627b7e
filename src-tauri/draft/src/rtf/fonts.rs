//! The fonts of a Rich Text document: in which encoding their characters are written, and which
//! of them show signs instead of letters.

use std::collections::HashMap;

use encoding_rs::Encoding;

use crate::symbols;

/// A font that shows signs: what a code stands for is told by the font alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Signs(&'static str);

impl Signs {
    /// Returns what the font shows for a code, or `None` where that is not known.
    pub(super) fn character(self, code: u32) -> Option<char> {
        match code {
            0x20 => Some(' '),
            code => symbols::character(self.0, code),
        }
    }
}

/// The table of fonts, by number.
#[derive(Debug, Default)]
pub(super) struct Fonts {
    encodings: HashMap<i32, &'static Encoding>,
    signs: HashMap<i32, Signs>,
}

impl Fonts {
    /// Notes in which encoding a font's characters are written.
    pub(super) fn set_encoding(&mut self, font: i32, encoding: &'static Encoding) {
        self.encodings.insert(font, encoding);
    }

    /// Notes a font's name.
    pub(super) fn set_name(&mut self, font: i32, name: &str) {
        let known = ["Symbol", "Wingdings"];
        let found = known
            .iter()
            .find(|known| known.eq_ignore_ascii_case(name.trim()));
        if let Some(name) = found {
            self.signs.insert(font, Signs(name));
        }
    }

    /// Returns the encoding of a font's characters; `usual` where the font has none of its own.
    pub(super) fn encoding(&self, font: i32, usual: &'static Encoding) -> &'static Encoding {
        self.encodings.get(&font).copied().unwrap_or(usual)
    }

    /// Returns the font as one of signs, if it is one.
    pub(super) fn signs(&self, font: i32) -> Option<Signs> {
        self.signs.get(&font).copied()
    }
}
