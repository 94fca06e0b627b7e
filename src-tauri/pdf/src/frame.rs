//! Text of one direction, turned so that it runs from left to right and its lines downwards.

use claimdesk_compose::flow::Marks;

use super::glyph::{Glyph, Look, Shown};

/// The four directions text is read in: rightwards, downwards, leftwards, upwards.
pub(super) const DIRECTIONS: usize = 4;

/// How far a direction may be off, as a share of the way: three degrees.
const TILT: f32 = 0.055;

/// A character in a frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    pub(super) left: f32,
    pub(super) right: f32,
    /// The base line; it grows downwards.
    pub(super) base: f32,
    pub(super) size: f32,
    pub(super) start: u32,
    pub(super) len: u16,
    pub(super) marks: Marks,
    pub(super) kind: Kind,
    pub(super) link: u16,
    pub(super) noted: u16,
}

/// What a character is to the layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Space,
    /// Of a script that runs from right to left.
    RightToLeft,
    /// Of a script without spaces between words.
    Ideograph,
    Other,
}

impl Kind {
    pub(super) fn of(text: &str) -> Self {
        let mut kind = Self::Space;
        for char in text.chars() {
            if is_right_to_left(char) {
                return Self::RightToLeft;
            }
            if is_ideograph(char) {
                return Self::Ideograph;
            }
            if !char.is_whitespace() {
                kind = Self::Other;
            }
        }
        kind
    }
}

/// Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
pub(super) fn is_right_to_left(char: char) -> bool {
    matches!(char, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
        && !is_eastern_digit(char)
}

/// Digits used with Arabic letters; numbers run from left to right all the same.
fn is_eastern_digit(char: char) -> bool {
    matches!(char, '\u{660}'..='\u{66C}' | '\u{6F0}'..='\u{6F9}')
}

/// Chinese characters, Japanese syllables and their punctuation.
pub(super) const fn is_ideograph(char: char) -> bool {
    matches!(char,
        '\u{2E80}'..='\u{2FDF}' | '\u{3000}'..='\u{312F}' | '\u{31A0}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF01}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}')
}

/// The characters of a page, by direction.
#[derive(Debug, Default)]
pub(super) struct Frames {
    pub(super) by_direction: [Vec<Sign>; DIRECTIONS],
    /// Characters set askew: a stamp, a watermark.
    pub(super) askew: u32,
    /// Characters that cannot be seen.
    pub(super) hidden: u32,
    /// Characters of running heads and page numbers, by the file's own word.
    pub(super) running: u32,
}

impl Frames {
    /// Takes the characters of a page that are read; `scanned` tells that the page is a picture
    /// with invisible text over it.
    pub(super) fn of(shown: &Shown, scanned: bool) -> Self {
        let mut frames = Self::default();
        for glyph in &shown.glyphs {
            let text = shown.words(glyph);
            match glyph.look {
                Look::Plain => {}
                Look::Invisible if scanned => {}
                _ if text.trim().is_empty() => continue,
                Look::Invisible | Look::Hidden => {
                    frames.hidden += 1;
                    continue;
                }
                Look::Running => {
                    frames.running += 1;
                    continue;
                }
            }
            match turned(glyph, text) {
                Some((direction, sign)) => frames.by_direction[direction].push(sign),
                None => frames.askew += u32::from(!text.trim().is_empty()),
            }
        }
        frames
    }
}

/// Returns a character's direction and its place in the frame of that direction.
fn turned(glyph: &Glyph, text: &str) -> Option<(usize, Sign)> {
    let Glyph { x, y, dx, dy, .. } = *glyph;
    let way = dx.hypot(dy);
    let direction = if way <= f32::EPSILON || dx.abs() > dy.abs() {
        if dy.abs() > way * TILT {
            return None;
        }
        if dx < 0.0 { 2 } else { 0 }
    } else {
        if dx.abs() > way * TILT {
            return None;
        }
        if dy < 0.0 { 3 } else { 1 }
    };
    let (left, base) = match direction {
        0 => (x, y),
        1 => (y, -x),
        2 => (-x, -y),
        _ => (-y, x),
    };
    let sign = Sign {
        left,
        right: left + way,
        base,
        size: glyph.size.clamp(0.5, 2_000.0),
        start: glyph.start,
        len: glyph.len,
        marks: glyph.marks,
        kind: Kind::of(text),
        link: glyph.link,
        noted: glyph.noted,
    };
    Some((direction, sign))
}
