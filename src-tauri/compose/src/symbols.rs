//! Characters of the symbol fonts, which have no code of their own in those fonts.

/// The Symbol font's characters from 0x21 to 0x7E, in Adobe's Symbol encoding.
const SYMBOL_LOW: &str = "!∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ\
     ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u{FFFD}αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";

/// The Symbol font's characters from 0xA0 to 0xF2.
const SYMBOL_HIGH: &str = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈\
     ∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}〉∫";

/// Signs of the Wingdings font that are in running text.
const WINGDINGS: [(u32, char); 24] = [
    (0x28, '\u{260E}'),
    (0x29, '\u{2706}'),
    (0x2A, '\u{2709}'),
    (0x46, '\u{261E}'),
    (0x4A, '\u{263A}'),
    (0x4C, '\u{2639}'),
    (0x6C, '\u{25CF}'),
    (0x6E, '\u{25A0}'),
    (0x6F, '\u{25A1}'),
    (0x71, '\u{2751}'),
    (0x76, '\u{2756}'),
    (0x77, '\u{2B25}'),
    (0x9F, '\u{2022}'),
    (0xA7, '\u{25AA}'),
    (0xA8, '\u{25FB}'),
    (0xD8, '\u{27A2}'),
    (0xDF, '\u{2190}'),
    (0xE0, '\u{2192}'),
    (0xE1, '\u{2191}'),
    (0xE2, '\u{2193}'),
    (0xF0, '\u{21E8}'),
    (0xFB, '\u{2717}'),
    (0xFC, '\u{2713}'),
    (0xFE, '\u{2611}'),
];

/// A font that shows signs where others show letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Signs(&'static str);

impl Signs {
    /// Returns the font of this name, if it is one of signs that are known here.
    pub fn of(font: &str) -> Option<Self> {
        let known = ["Symbol", "Wingdings"];
        let found = known.iter().find(|known| known.eq_ignore_ascii_case(font));
        found.map(|name| Self(name))
    }

    /// Returns what the font shows for a code, or `None` where that is not known. A code that it
    /// has no sign for at all stands for its own character.
    pub fn character(self, code: u32) -> Option<char> {
        match code {
            0x20 => Some(' '),
            0x21..=0xFF | 0xF000..=0xF0FF => character(self.0, code),
            _ => char::from_u32(code),
        }
    }
}

/// Returns the character that a symbol font shows for a code; `None` where it is not known.
///
/// Word writes the codes of such fonts from U+F000 on.
pub fn character(font: &str, code: u32) -> Option<char> {
    let low = if (0xF000..=0xF0FF).contains(&code) {
        code - 0xF000
    } else {
        code
    };
    let font = font.to_ascii_lowercase();
    let found = if font == "symbol" {
        symbol(low)
    } else if font == "wingdings" {
        let found = WINGDINGS.iter().find(|(sign, _)| *sign == low);
        found.map(|(_, char)| *char)
    } else if low == code {
        char::from_u32(code)
    } else {
        None
    };
    found.filter(|char| !char.is_control() && *char != '\u{FFFD}')
}

fn symbol(code: u32) -> Option<char> {
    let (table, first) = match code {
        0x20 => return Some(' '),
        0x21..=0x7E => (SYMBOL_LOW, 0x21),
        0xA0..=0xF2 => (SYMBOL_HIGH, 0xA0),
        _ => return None,
    };
    table.chars().nth(usize::try_from(code - first).ok()?)
}

#[cfg(test)]
mod tests {
    use super::{Signs, character};

    #[test]
    fn shows_what_the_fonts_show() {
        assert_eq!(character("Symbol", 0xF061), Some('α'));
        assert_eq!(character("Symbol", 0x57), Some('Ω'));
        assert_eq!(character("Symbol", 0xF0A3), Some('≤'));
        assert_eq!(character("Symbol", 0xF0B7), Some('•'));
        assert_eq!(character("Symbol", 0xF0F2), Some('∫'));
        assert_eq!(character("Symbol", 0xF0EF), None, "a piece of a brace");
        assert_eq!(character("Wingdings", 0xF0E0), Some('→'));
        assert_eq!(character("Segoe UI Symbol", 0x2713), Some('✓'));
        assert_eq!(character("Webdings", 0xF061), None);
        let symbol = Signs::of("symbol").unwrap();
        assert_eq!(symbol.character(0xD2), Some('®'));
        assert_eq!(symbol.character(0x2022), Some('•'), "no code of the font");
        assert_eq!(Signs::of("Segoe UI Symbol"), None);
    }
}
