//! The fonts a report is set in, and what is not in them.

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
    include_bytes!("../fonts/NotoSansArabic-Regular.ttf"),
    include_bytes!("../fonts/NotoSansHebrew-Regular.ttf"),
];

/// What is printed in the place of a character that no font has.
pub(crate) const STAND_IN: char = '□';

/// The fonts at hand.
pub(crate) struct Shelf {
    /// What they are.
    pub(crate) book: LazyHash<FontBook>,
    /// The fonts, by their place in the book.
    pub(crate) fonts: Vec<Font>,
}

/// The one shelf there is.
pub(crate) static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
    let fonts: Vec<Font> = (FILES.into_iter())
        .flat_map(|file| Font::iter(Bytes::new(file)))
        .collect();
    Shelf {
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
    }
});

/// Puts the stand-in for every character of a document that no font has, takes
/// out those that show nothing anyway, and returns how many stand-ins there are.
pub(crate) fn cover(document: &mut Value) -> usize {
    match document {
        Value::String(text) => cover_text(text),
        Value::Array(values) => values.iter_mut().map(cover).sum(),
        Value::Object(fields) => fields.values_mut().map(cover).sum(),
        Value::Null | Value::Bool(_) | Value::Number(_) => 0,
    }
}

fn cover_text(text: &mut String) -> usize {
    if text.chars().all(is_covered) {
        return 0;
    }
    let mut stand_ins = 0;
    let mut covered = String::with_capacity(text.len());
    for c in text.chars() {
        if is_covered(c) {
            covered.push(c);
        } else if !shows_nothing(c) {
            covered.push(STAND_IN);
            stand_ins += 1;
        }
    }
    *text = covered;
    stand_ins
}

/// Returns whether a character can be printed.
fn is_covered(c: char) -> bool {
    matches!(c, ' ' | '\n') || c.is_ascii_graphic() || is_in_a_font(c)
}

/// Characters for private use mean nothing outside the font they were made
/// for, and an archival PDF may not have them.
fn is_in_a_font(c: char) -> bool {
    let private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    let has = |font: &Font| font.info().coverage.contains(c.into());
    !private && !c.is_control() && SHELF.fonts.iter().any(has)
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
