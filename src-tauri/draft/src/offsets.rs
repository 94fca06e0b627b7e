//! Converts places in a text between bytes, characters and UTF-16 code units.
//!
//! Rust counts bytes, files and the command line count characters (Unicode code
//! points), and the window counts UTF-16 code units. An [`OffsetMap`] is built
//! once for a text and converts any of them at those borders.

use std::ops::Range;

use crate::Span;

/// The most bytes a draft may have: 64 MiB, a hundred times the longest novel.
///
/// Check a file's size against this before reading it.
pub const MAX_BYTES: usize = 64 << 20;

/// How many bytes of text one entry of the map describes: as many as a word has bits.
const CHUNK: usize = 64;

/// What offsets are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Bytes of UTF-8.
    Byte,
    /// Unicode code points.
    Char,
    /// UTF-16 code units.
    Utf16,
}

impl std::fmt::Display for Unit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Byte => "byte",
            Self::Char => "character",
            Self::Utf16 => "UTF-16",
        })
    }
}

/// An offset that names no place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OffsetError {
    /// The offset lies behind the end of the text.
    #[error("cannot convert {unit} offset {offset}: the text ends at {end}")]
    BehindEnd {
        /// What the offset is counted in.
        unit: Unit,
        /// The offset.
        offset: usize,
        /// The text's length in the same unit.
        end: usize,
    },
    /// The offset lies inside a character.
    #[error("cannot convert {unit} offset {offset}: it lies inside a character")]
    InsideCharacter {
        /// What the offset is counted in.
        unit: Unit,
        /// The offset.
        offset: usize,
    },
}

/// The characters that start in one stretch of [`CHUNK`] bytes.
#[derive(Clone, Copy, Debug, Default)]
struct Chunk {
    /// One bit for each byte that starts a character; the lowest is the first byte.
    starts: u64,
    /// One bit for each byte that starts a character of two UTF-16 code units.
    pairs: u64,
    /// Characters that start before this stretch.
    chars: u32,
    /// Characters of two UTF-16 code units that start before this stretch.
    pairs_before: u32,
}

/// Converts places in one text between bytes, characters and UTF-16 code units.
///
/// From bytes a conversion takes constant time, to bytes time logarithmic in
/// the text's length. For a text in ASCII the map holds nothing but its length;
/// for others, 24 bytes for each 64 of the text. It does not borrow the text.
///
/// ```
/// use claimdesk_draft::{OffsetMap, Span};
///
/// let map = OffsetMap::new("a𝄞b");
/// assert_eq!(map.to_utf16(5), Ok(3));
/// assert_eq!(map.span_from_chars(1..2), Ok(Span::new(1, 5)));
/// assert!(map.from_utf16(2).is_err(), "between two surrogates");
/// ```
#[derive(Clone, Debug)]
pub struct OffsetMap {
    bytes: usize,
    chars: usize,
    utf16: usize,
    /// Empty when the text is ASCII, where all units agree.
    chunks: Vec<Chunk>,
}

impl OffsetMap {
    /// Builds the map of `text`, in time linear in its length.
    ///
    /// # Panics
    /// Panics when the text has more than `u32::MAX` characters, a limit far
    /// above [`MAX_BYTES`](crate::MAX_BYTES).
    pub fn new(text: &str) -> Self {
        let bytes = text.len();
        if text.is_ascii() {
            return Self {
                bytes,
                chars: bytes,
                utf16: bytes,
                chunks: Vec::new(),
            };
        }
        let mut chunks = Vec::with_capacity(bytes / CHUNK + 1);
        let (mut chars, mut pairs_before) = (0_u32, 0_u32);
        for bytes in text.as_bytes().chunks(CHUNK) {
            let chunk = Chunk {
                chars,
                pairs_before,
                ..Chunk::of(bytes)
            };
            chars = chars
                .checked_add(chunk.starts.count_ones())
                .expect("a text holds at most u32::MAX characters");
            pairs_before += chunk.pairs.count_ones();
            chunks.push(chunk);
        }
        // An entry behind the last byte lets the text's end be looked up like any other place.
        if bytes.is_multiple_of(CHUNK) {
            chunks.push(Chunk {
                chars,
                pairs_before,
                ..Chunk::default()
            });
        }
        let (chars, pairs) = (chars as usize, pairs_before as usize);
        Self {
            bytes,
            chars,
            utf16: chars + pairs,
            chunks,
        }
    }

    /// Returns the text's length in `unit`.
    pub const fn len(&self, unit: Unit) -> usize {
        match unit {
            Unit::Byte => self.bytes,
            Unit::Char => self.chars,
            Unit::Utf16 => self.utf16,
        }
    }

    /// Converts a byte offset to one in characters.
    ///
    /// # Errors
    /// Fails when `byte` lies inside a character or behind the end.
    pub fn to_chars(&self, byte: usize) -> Result<usize, OffsetError> {
        self.rank(byte).map(|(chars, _)| chars)
    }

    /// Converts a byte offset to one in UTF-16 code units.
    ///
    /// # Errors
    /// Fails when `byte` lies inside a character or behind the end.
    pub fn to_utf16(&self, byte: usize) -> Result<usize, OffsetError> {
        self.rank(byte).map(|(chars, pairs)| chars + pairs)
    }

    /// Converts an offset in characters to one in bytes.
    ///
    /// # Errors
    /// Fails when `chars` lies behind the end.
    pub fn from_chars(&self, chars: usize) -> Result<usize, OffsetError> {
        self.select(chars, Unit::Char)
    }

    /// Converts an offset in UTF-16 code units to one in bytes.
    ///
    /// # Errors
    /// Fails when `utf16` lies between two surrogates or behind the end.
    pub fn from_utf16(&self, utf16: usize) -> Result<usize, OffsetError> {
        self.select(utf16, Unit::Utf16)
    }

    /// Converts a span to a range of characters.
    ///
    /// # Errors
    /// Fails when one of its ends names no place in the text.
    pub fn span_to_chars(&self, span: Span) -> Result<Range<usize>, OffsetError> {
        Ok(self.to_chars(span.start)?..self.to_chars(span.end)?)
    }

    /// Converts a span to a range of UTF-16 code units.
    ///
    /// # Errors
    /// Fails when one of its ends names no place in the text.
    pub fn span_to_utf16(&self, span: Span) -> Result<Range<usize>, OffsetError> {
        Ok(self.to_utf16(span.start)?..self.to_utf16(span.end)?)
    }

    /// Converts a range of characters to a span.
    ///
    /// # Errors
    /// Fails when one of its ends names no place in the text.
    pub fn span_from_chars(&self, range: Range<usize>) -> Result<Span, OffsetError> {
        Ok(Span::new(
            self.from_chars(range.start)?,
            self.from_chars(range.end)?,
        ))
    }

    /// Converts a range of UTF-16 code units to a span.
    ///
    /// # Errors
    /// Fails when one of its ends names no place in the text.
    pub fn span_from_utf16(&self, range: Range<usize>) -> Result<Span, OffsetError> {
        Ok(Span::new(
            self.from_utf16(range.start)?,
            self.from_utf16(range.end)?,
        ))
    }

    fn check(&self, offset: usize, unit: Unit) -> Result<(), OffsetError> {
        let end = self.len(unit);
        if offset > end {
            Err(OffsetError::BehindEnd { unit, offset, end })
        } else {
            Ok(())
        }
    }

    /// Returns how many characters, and how many of two UTF-16 code units, start before a byte.
    fn rank(&self, byte: usize) -> Result<(usize, usize), OffsetError> {
        self.check(byte, Unit::Byte)?;
        let Some(chunk) = self.chunks.get(byte / CHUNK) else {
            return Ok((byte, 0));
        };
        let bit = 1_u64 << (byte % CHUNK);
        if byte < self.bytes && chunk.starts & bit == 0 {
            return Err(OffsetError::InsideCharacter {
                unit: Unit::Byte,
                offset: byte,
            });
        }
        let below = bit - 1;
        let chars = chunk.chars + (chunk.starts & below).count_ones();
        let pairs = chunk.pairs_before + (chunk.pairs & below).count_ones();
        Ok((chars as usize, pairs as usize))
    }

    /// Returns the byte at which the unit number `offset` starts.
    fn select(&self, offset: usize, unit: Unit) -> Result<usize, OffsetError> {
        self.check(offset, unit)?;
        if self.chunks.is_empty() {
            return Ok(offset);
        }
        if offset == self.len(unit) {
            return Ok(self.bytes);
        }
        // The first chunk starts at 0, so at least one does not start behind the offset.
        let at = self
            .chunks
            .partition_point(|chunk| chunk.before(unit) <= offset)
            - 1;
        let chunk = &self.chunks[at];
        let mut left = offset - chunk.before(unit);
        let mut starts = chunk.starts;
        while starts != 0 {
            let bit = starts.trailing_zeros();
            if left == 0 {
                return Ok(at * CHUNK + bit as usize);
            }
            let is_pair = chunk.pairs >> bit & 1 == 1;
            let width = if is_pair && unit == Unit::Utf16 { 2 } else { 1 };
            if left < width {
                break;
            }
            left -= width;
            starts &= starts - 1;
        }
        Err(OffsetError::InsideCharacter { unit, offset })
    }
}

impl Chunk {
    /// Notes which bytes start a character.
    fn of(bytes: &[u8]) -> Self {
        let mut chunk = Self::default();
        for (at, byte) in bytes.iter().enumerate() {
            // In UTF-8 all bytes of a character but its first are 10xxxxxx, and
            // only characters beyond U+FFFF start with 1111xxxx.
            chunk.starts |= u64::from(byte & 0xC0 != 0x80) << at;
            chunk.pairs |= u64::from(*byte >= 0xF0) << at;
        }
        chunk
    }

    /// Returns how many units start before this stretch.
    const fn before(&self, unit: Unit) -> usize {
        match unit {
            Unit::Utf16 => self.chars as usize + self.pairs_before as usize,
            Unit::Char | Unit::Byte => self.chars as usize,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Compares every offset of a text with what the standard library counts.
    #[track_caller]
    fn assert_agrees_with_std(text: &str) {
        let map = OffsetMap::new(text);
        let mut utf16 = 0;
        for (chars, (byte, c)) in text.char_indices().enumerate() {
            assert_place(&map, byte, chars, utf16);
            for inside in 1..c.len_utf8() {
                let offset = byte + inside;
                let inside = OffsetError::InsideCharacter {
                    unit: Unit::Byte,
                    offset,
                };
                assert_eq!(map.to_chars(offset), Err(inside));
                assert_eq!(map.to_utf16(offset), Err(inside));
            }
            if c.len_utf16() == 2 {
                let offset = utf16 + 1;
                let inside = OffsetError::InsideCharacter {
                    unit: Unit::Utf16,
                    offset,
                };
                assert_eq!(map.from_utf16(offset), Err(inside));
            }
            utf16 += c.len_utf16();
        }
        assert_place(&map, text.len(), text.chars().count(), utf16);
        assert!(map.to_chars(text.len() + 1).is_err());
        assert!(map.from_chars(map.len(Unit::Char) + 1).is_err());
        assert!(map.from_utf16(map.len(Unit::Utf16) + 1).is_err());
    }

    #[track_caller]
    fn assert_place(map: &OffsetMap, byte: usize, chars: usize, utf16: usize) {
        assert_eq!(map.to_chars(byte), Ok(chars));
        assert_eq!(map.to_utf16(byte), Ok(utf16));
        assert_eq!(map.from_chars(chars), Ok(byte));
        assert_eq!(map.from_utf16(utf16), Ok(byte));
    }

    #[test]
    fn agrees_with_std_on_every_kind_of_character() {
        for text in [
            "",
            "ascii only",
            "naïve",
            "Київ",
            "漢字",
            "𝄞",
            "👩‍👩‍👧 family",
            "e\u{301}\u{323}",
            "\u{10FFFF}",
        ] {
            assert_agrees_with_std(text);
        }
    }

    #[test]
    fn agrees_with_std_at_chunk_borders() {
        for length in 60..70 {
            for tail in ["x", "é", "漢", "👍", "👍é"] {
                assert_agrees_with_std(&("a".repeat(length) + tail));
                assert_agrees_with_std(&("a".repeat(length) + tail + &"b".repeat(64)));
            }
        }
    }

    #[test]
    fn ascii_costs_nothing() {
        let map = OffsetMap::new(&"a".repeat(1_000_000));
        assert_eq!(map.chunks.capacity(), 0);
        assert_eq!(map.to_utf16(999_999), Ok(999_999));
    }

    #[test]
    fn errors_name_unit_and_offset() {
        let map = OffsetMap::new("👍");
        let messages = [map.to_chars(9), map.from_utf16(1)].map(|r| r.unwrap_err().to_string());
        assert_eq!(
            messages[0],
            "cannot convert byte offset 9: the text ends at 4"
        );
        assert_eq!(
            messages[1],
            "cannot convert UTF-16 offset 1: it lies inside a character"
        );
    }

    proptest! {
        #[test]
        fn agrees_with_std_on_any_text(text in "\\PC{0,200}") {
            assert_agrees_with_std(&text);
        }

        #[test]
        fn agrees_with_std_on_dense_emoji(text in "[a👍🇺🇦\u{301}é漢 ]{0,300}") {
            assert_agrees_with_std(&text);
        }

        #[test]
        fn spans_survive_the_round_trip(text in "[a👍é漢\n]{1,200}", cut in any::<(prop::sample::Index, prop::sample::Index)>()) {
            let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            let (a, b) = (*cut.0.get(&places), *cut.1.get(&places));
            let span = Span::new(a.min(b), a.max(b));
            let map = OffsetMap::new(&text);
            prop_assert_eq!(map.span_from_utf16(map.span_to_utf16(span)?), Ok(span));
            prop_assert_eq!(map.span_from_chars(map.span_to_chars(span)?), Ok(span));
        }
    }
}
