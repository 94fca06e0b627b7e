//! The fonts a report is set in, and what is not in them.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde_json::Value;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The fonts, each under the SIL Open Font License.
const FILES: [&[u8]; 8] = [
    include_bytes!("../fonts/Inter-Regular.ttf"),
    include_bytes!("../fonts/Inter-SemiBold.ttf"),
    include_bytes!("../fonts/SourceSerif4-Regular.ttf"),
    include_bytes!("../fonts/SourceSerif4-Italic.ttf"),
    include_bytes!("../fonts/SourceSerif4-SemiBold.ttf"),
    include_bytes!("../fonts/SourceSerif4-SemiBoldItalic.ttf"),
    include_bytes!("../fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansHebrew-Regular.ttf"),
];

/// What is printed in the place of a character that no font has.
pub(crate) const STAND_IN: char = '□';

/// A font of the machine, as whoever can read files hands it over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FontFile {
    /// The bytes of its file.
    pub bytes: Vec<u8>,
    /// Which of the fonts of a collection it is.
    pub index: u32,
}

/// The fonts at hand.
#[derive(Clone)]
pub(crate) struct Shelf {
    /// What they are.
    pub(crate) book: LazyHash<FontBook>,
    /// The fonts, by their place in the book.
    pub(crate) fonts: Vec<Font>,
}

/// The fonts that come along.
static OWN: LazyLock<Shelf> = LazyLock::new(|| {
    let fonts = FILES.into_iter();
    Shelf::of(
        fonts
            .flat_map(|file| Font::iter(Bytes::new(file)))
            .collect(),
    )
});

impl Shelf {
    fn of(fonts: Vec<Font>) -> Self {
        Self {
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
        }
    }

    /// Returns the fonts that come along and behind them those of the machine; what is no font is passed over.
    pub(crate) fn with(files: Vec<FontFile>) -> Self {
        if files.is_empty() {
            return OWN.clone();
        }
        let more =
            (files.into_iter()).filter_map(|file| Font::new(Bytes::new(file.bytes), file.index));
        Self::of(OWN.fonts.iter().cloned().chain(more).collect())
    }
}

/// Returns the characters of a document that show something and that no font that comes along has.
pub(crate) fn wanted(document: &Value) -> BTreeSet<char> {
    let mut found = BTreeSet::new();
    want(document, &mut found);
    found
}

fn want(document: &Value, found: &mut BTreeSet<char>) {
    match document {
        Value::String(text) => {
            found.extend(
                text.chars()
                    .filter(|c| !OWN.covers(*c) && !shows_nothing(*c)),
            );
        }
        Value::Array(values) => values.iter().for_each(|value| want(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| want(value, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

impl Shelf {
    /// Puts the stand-in for every character of a document that no font has, takes
    /// out those that show nothing anyway, and returns what the stand-ins stand for.
    pub(crate) fn cover(&self, document: &mut Value) -> Vec<char> {
        let mut missing = Vec::new();
        self.cover_in(document, &mut missing);
        missing
    }

    fn cover_in(&self, document: &mut Value, missing: &mut Vec<char>) {
        match document {
            Value::String(text) => self.cover_text(text, missing),
            Value::Array(values) => {
                values
                    .iter_mut()
                    .for_each(|value| self.cover_in(value, missing));
            }
            Value::Object(fields) => {
                fields
                    .values_mut()
                    .for_each(|value| self.cover_in(value, missing));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn cover_text(&self, text: &mut String, missing: &mut Vec<char>) {
        if text.chars().all(|c| self.covers(c)) {
            return;
        }
        let mut covered = String::with_capacity(text.len());
        for c in text.chars() {
            if self.covers(c) {
                covered.push(c);
            } else if !shows_nothing(c) {
                covered.push(STAND_IN);
                missing.push(c);
            }
        }
        *text = covered;
    }

    /// Returns whether a character can be printed.
    fn covers(&self, c: char) -> bool {
        matches!(c, ' ' | '\n') || c.is_ascii_graphic() || self.has(c)
    }

    /// Characters for private use mean nothing outside the font they were made
    /// for, and an archival PDF may not have them.
    fn has(&self, c: char) -> bool {
        let private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
        let has = |font: &Font| font.info().coverage.contains(c.into());
        !private && !c.is_control() && self.fonts.iter().any(has)
    }
}

/// Returns whether a character is never seen: controls, joiners, selectors of
/// variants, marks of direction. These are the characters that Unicode calls
/// default-ignorable, as far as they occur in text.
fn shows_nothing(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fff8}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}
