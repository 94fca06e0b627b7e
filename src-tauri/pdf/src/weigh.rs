//! What a PDF's streams unpack to, found out before they are unpacked.
//!
//! The parser unpacks a stream whole and knows no limit. So every stream is
//! weighed first: it is unpacked piece by piece into nothing, and the count stops
//! at the limit. Only then the parser gets to see it.

use std::io::Read;

use flate2::read::ZlibDecoder;
use hayro_syntax::Filter;
use hayro_syntax::object::Stream;
use memchr::memmem;

use claimdesk_opc::limits;

/// The most bytes that one byte of a Deflate stream can stand for (RFC 1951: 258 bytes in two bits).
const DEFLATE_RATIO: usize = 1032;

/// The same of LZW: a code of 12 bits, or of 9 at first, for a row of up to 4,096 bytes.
const LZW_RATIO: usize = 4096;

/// The same of run lengths: two bytes for up to 128.
const RUN_RATIO: usize = 64;

/// How deep dictionaries may be nested. The parser gives up at 512, and then reads each of them
/// again from its own beginning.
const NESTED: usize = 300;

/// A stream that unpacks to more than it may, or is nested deeper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Huge;

/// Returns how many bytes a stream unpacks to at most, if that is no more than `limit`.
pub(super) fn stream(stream: &Stream<'_>, limit: usize) -> Result<usize, Huge> {
    let filters = stream.filters();
    let raw = stream.raw_data();
    match filters.as_slice() {
        [Filter::FlateDecode] => deflated(&raw, limit, |_| Ok(())),
        filters => {
            let grow = |size: usize, filter: &Filter| size.saturating_mul(ratio(*filter));
            let most = filters.iter().fold(raw.len(), grow);
            if most > limit { Err(Huge) } else { Ok(most) }
        }
    }
}

const fn ratio(filter: Filter) -> usize {
    match filter {
        Filter::FlateDecode => DEFLATE_RATIO,
        Filter::LzwDecode => LZW_RATIO,
        Filter::RunLengthDecode => RUN_RATIO,
        _ => 1,
    }
}

/// Returns how many bytes Deflate makes of `packed` at most, and shows them to `look`.
fn deflated(
    packed: &[u8],
    limit: usize,
    mut look: impl FnMut(&[u8]) -> Result<(), Huge>,
) -> Result<usize, Huge> {
    let mut unpacked = ZlibDecoder::new(packed);
    let mut buffer = [0; 16 << 10];
    let mut size = 0_usize;
    loop {
        match unpacked.read(&mut buffer) {
            Ok(0) => return Ok(size),
            Ok(more) if size + more > limit => return Err(Huge),
            Ok(more) => {
                size += more;
                look(&buffer[..more])?;
            }
            // The parser goes on behind an error and may find more there.
            Err(_) => {
                let rest = usize::try_from(unpacked.total_in()).unwrap_or(usize::MAX);
                let rest = packed.len().saturating_sub(rest).max(1);
                let most = size.saturating_add(rest.saturating_mul(DEFLATE_RATIO));
                return if most > limit { Err(Huge) } else { Ok(most) };
            }
        }
    }
}

/// Counts how deep dictionaries are nested in bytes that come in pieces.
#[derive(Debug, Default)]
pub(super) struct Nesting {
    depth: usize,
    /// The last sign that counts, and whether a dictionary has just begun.
    last: u8,
    begun: bool,
}

impl Nesting {
    /// Takes in more bytes. A dictionary is told by its first key, so that words such as
    /// `a << b` are none.
    pub(super) fn take_in(&mut self, bytes: &[u8]) -> Result<(), Huge> {
        for &byte in bytes {
            match (byte, self.last) {
                (b'<', b'<') => (self.begun, self.last) = (true, 0),
                (b'>', b'>') => (self.depth, self.last) = (self.depth.saturating_sub(1), 0),
                (b'/', _) if self.begun => {
                    self.depth += 1;
                    (self.begun, self.last) = (false, 0);
                    if self.depth > NESTED {
                        return Err(Huge);
                    }
                }
                _ => {
                    self.begun &= byte.is_ascii_whitespace();
                    self.last = byte;
                }
            }
        }
        Ok(())
    }
}

/// Weighs a file's own bytes, and the streams that the parser unpacks on its own: those that hold objects or say where
/// objects are.
///
/// They are found by their names in the bytes themselves, because nothing can be asked of the
/// parser before it has unpacked them. In an encrypted file their content cannot be seen, and the
/// most that it could be is counted.
pub(super) fn file(bytes: &[u8]) -> Result<(), Huge> {
    Nesting::default().take_in(bytes)?;
    let locked = memmem::find(bytes, b"/Encrypt").is_some();
    let mut left = limits::UNPACKED_BYTES;
    let mut before = 0;
    for at in memmem::find_iter(bytes, b"stream") {
        if at < before || bytes[..at].ends_with(b"end") {
            continue;
        }
        let dictionary = dictionary(&bytes[before..at]);
        let data = &bytes[at + b"stream".len()..];
        before = at + b"stream".len();
        if !holds_objects(dictionary) {
            continue;
        }
        let data = data.strip_prefix(b"\r").unwrap_or(data);
        let data = data.strip_prefix(b"\n").unwrap_or(data);
        let end = memmem::find(data, b"endstream").unwrap_or(data.len());
        let size = objects(dictionary, &data[..end], locked, left)?;
        left -= size;
    }
    Ok(())
}

/// The last dictionary in the bytes before a stream, from its object's head on.
fn dictionary(before: &[u8]) -> &[u8] {
    let from = memmem::rfind(before, b"obj").unwrap_or(0);
    &before[from..]
}

/// Whether a dictionary may be that of a stream of objects. A name can be spelled with escapes.
fn holds_objects(dictionary: &[u8]) -> bool {
    let has = |name: &[u8]| memmem::find(dictionary, name).is_some();
    has(b"ObjStm") || has(b"XRef") || (has(b"/Type") && has(b"#"))
}

fn objects(dictionary: &[u8], data: &[u8], locked: bool, limit: usize) -> Result<usize, Huge> {
    let count = |name: &[u8]| memmem::find_iter(dictionary, name).count();
    let deflate = count(b"/Flate").max(count(b"/Fl"));
    let others = count(b"/LZW") + count(b"/Run") + count(b"/RL");
    let encrypted = locked && memmem::find(dictionary, b"XRef").is_none();
    if deflate == 1 && others == 0 && !encrypted {
        let mut nesting = Nesting::default();
        return deflated(data, limit, |bytes| nesting.take_in(bytes));
    }
    let mut most = data.len();
    for _ in 0..deflate {
        most = most.saturating_mul(DEFLATE_RATIO);
    }
    for _ in 0..others {
        most = most.saturating_mul(LZW_RATIO);
    }
    if most > limit { Err(Huge) } else { Ok(most) }
}

#[cfg(test)]
mod tests {
    use super::Nesting;

    #[test]
    fn nesting_is_counted_over_pieces() {
        let deep = "<< /A ".repeat(301);
        let whole = |text: &str| Nesting::default().take_in(text.as_bytes());
        assert!(whole(&deep).is_err());
        let mut pieces = Nesting::default();
        let pieces = deep
            .as_bytes()
            .chunks(1)
            .try_for_each(|piece| pieces.take_in(piece));
        assert!(pieces.is_err());
        assert!(whole(&"<</A 1>>".repeat(1000)).is_ok());
        assert!(whole(&"cout << x ".repeat(1000)).is_ok());
        assert!(whole(&"<AB><CD>".repeat(1000)).is_ok());
    }
}
