//! The fonts of a Rich Text document: in which encoding their characters are written, and which
//! of them show signs instead of letters.

use std::collections::HashMap;

use encoding_rs::Encoding;

use claimdesk_compose::symbols::Signs;

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
        if let Some(signs) = Signs::of(name.trim()) {
            self.signs.insert(font, signs);
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
