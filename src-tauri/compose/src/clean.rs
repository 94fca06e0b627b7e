//! From characters to characters that may be in a canonical text.

use std::borrow::Cow;

/// Text without control characters, and how many were left out.
pub struct Cleaned<'a> {
    pub text: Cow<'a, str>,
    /// Control characters and the direction overrides that can make a text show other than it reads.
    pub controls: u32,
    /// Soft hyphens, zero-width spaces and byte order marks inside the text.
    pub invisible: u32,
}

/// What becomes of one character.
enum Fate {
    Keep,
    LineFeed,
    Control,
    Invisible,
}

/// Turns every kind of line end into a line feed and removes what cannot be seen or shown.
pub fn clean(text: Cow<'_, str>) -> Cleaned<'_> {
    if text.bytes().all(is_plain) {
        return Cleaned {
            text,
            controls: 0,
            invisible: 0,
        };
    }
    let mut out = String::with_capacity(text.len());
    let (mut controls, mut invisible) = (0_u32, 0_u32);
    let mut rest = &*text;
    while let Some(at) = rest.bytes().position(|b| !is_plain(b)) {
        out.push_str(&rest[..at]);
        let mut chars = rest[at..].chars();
        let Some(c) = chars.next() else { break };
        rest = chars.as_str();
        match fate(c) {
            Fate::Keep => out.push(c),
            Fate::LineFeed if c == '\r' && rest.starts_with('\n') => {}
            Fate::LineFeed => out.push('\n'),
            Fate::Control => controls = controls.saturating_add(1),
            Fate::Invisible => invisible = invisible.saturating_add(1),
        }
    }
    out.push_str(rest);
    Cleaned {
        text: Cow::Owned(out),
        controls,
        invisible,
    }
}

/// Returns whether a character is one of those left out because they cannot be seen.
pub fn is_left_out(c: char) -> bool {
    matches!(fate(c), Fate::Control | Fate::Invisible | Fate::LineFeed)
}

/// Returns whether a character ends a line, as a line feed does.
pub fn is_line_end(c: char) -> bool {
    matches!(fate(c), Fate::LineFeed)
}

/// Returns whether a byte can be kept without a look at its character.
const fn is_plain(byte: u8) -> bool {
    // Of the characters looked at below, those beyond ASCII begin with these three bytes.
    !matches!(byte, 0..=8 | 0x0B..=0x1F | 0x7F | 0xC2 | 0xE2 | 0xEF)
}

fn fate(c: char) -> Fate {
    match c {
        '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Fate::LineFeed,
        '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}' => Fate::Invisible,
        '\u{202D}' | '\u{202E}' | '\u{FFFE}' | '\u{FFFF}' => Fate::Control,
        '\t' | '\n' => Fate::Keep,
        _ if c.is_control() => Fate::Control,
        _ => Fate::Keep,
    }
}
