//! From bytes to characters: which encoding a draft is in.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, KOI8_R, KOI8_U, UTF_8, UTF_16BE, UTF_16LE};
use memchr::{memchr_iter, memmem};

use claimdesk_compose::{FileKind, ReadError};

/// How much of a file the detector reads, in bytes. Its guess does not get better after that.
const SAMPLE: usize = 256 << 10;

/// Decoded text, and how it came about.
pub(crate) struct Decoded<'a> {
    pub(crate) text: Cow<'a, str>,
    pub(crate) encoding: &'static Encoding,
    /// Byte sequences that stand for no character in the encoding.
    pub(crate) malformed: usize,
}

/// Decodes a draft's bytes.
///
/// In order of trust: a byte order mark, the pattern of UTF-16, being valid
/// UTF-8, the page's own declaration, and last a guess by letter frequencies.
pub(crate) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, ReadError> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(decode_as(encoding, &bytes[mark..]));
    }
    if let Some(kind) = FileKind::recognise(bytes) {
        return Err(ReadError::OtherFile { kind });
    }
    let nul = memchr_iter(0, bytes).count();
    if nul > 0 {
        if let Some(encoding) = utf16(bytes, nul) {
            return Ok(decode_as(encoding, bytes));
        }
        if nul > 16 && nul > bytes.len() / 20 {
            return Err(ReadError::NotText {
                nul,
                bytes: bytes.len(),
            });
        }
    }
    if memchr::memchr(0x1B, bytes).is_none()
        && let Ok(text) = std::str::from_utf8(bytes)
    {
        return Ok(Decoded {
            text: Cow::Borrowed(text),
            encoding: UTF_8,
            malformed: 0,
        });
    }
    Ok(decode_as(
        declared(bytes).unwrap_or_else(|| guess(bytes)),
        bytes,
    ))
}

fn decode_as<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Decoded<'a> {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    // A replacement character that the file itself contains is counted too: rare, and worth a look.
    let malformed = if had_errors {
        text.matches('\u{FFFD}').count()
    } else {
        0
    };
    Decoded {
        text,
        encoding,
        malformed,
    }
}

/// Returns the byte order when the bytes look like UTF-16 without a mark.
///
/// A space, a line feed and a full stop are half zero in UTF-16, always in the
/// same half: a text of any script has them, and other encodings have no zeros.
fn utf16(bytes: &[u8], nul: usize) -> Option<&'static Encoding> {
    if nul * 50 < bytes.len() {
        return None;
    }
    let odd = bytes.iter().skip(1).step_by(2).filter(|b| **b == 0).count();
    let (encoding, low) = if odd * 100 >= nul * 99 {
        (UTF_16LE, 0)
    } else if odd * 100 <= nul {
        (UTF_16BE, 1)
    } else {
        return None;
    };
    let pairs = bytes[..bytes.len().min(SAMPLE)].chunks_exact(2);
    let (count, odd_ones) = pairs.fold((0_usize, 0_usize), |(n, bad), pair| {
        let unit = u16::from(pair[1 - low]) << 8 | u16::from(pair[low]);
        (n + 1, bad + usize::from(is_unlikely(unit)))
    });
    (odd_ones * 50 <= count).then_some(encoding)
}

/// Returns whether a UTF-16 code unit hardly occurs in a text.
fn is_unlikely(unit: u16) -> bool {
    matches!(unit, 0..=8 | 0x0E..=0x1F | 0x7F..=0x9F | 0xE000..=0xF8FF | 0xFFF0..)
}

/// Returns the encoding that a page's `<meta>` or an XML declaration names.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096)];
    let xml = head
        .starts_with(b"<?xml")
        .then(|| label_after(head, b"encoding"))
        .flatten();
    let declared = xml.or_else(|| {
        memmem::find_iter(head, b"<")
            .map(|at| &head[at..])
            .filter(|tag| {
                tag.get(1..5)
                    .is_some_and(|name| name.eq_ignore_ascii_case(b"meta"))
            })
            .map(|tag| &tag[..memchr::memchr(b'>', tag).unwrap_or(tag.len())])
            .find_map(|tag| label_after(tag, b"charset"))
    })?;
    // A declaration that could be read is not in UTF-16, whatever it says.
    let wide = declared == UTF_16LE || declared == UTF_16BE;
    Some(if wide { UTF_8 } else { declared })
}

/// Returns the encoding whose label follows `name` and an equals sign.
fn label_after(bytes: &[u8], name: &[u8]) -> Option<&'static Encoding> {
    let at = bytes
        .windows(name.len())
        .position(|w| w.eq_ignore_ascii_case(name))?
        + name.len();
    let rest = bytes[at..]
        .trim_ascii_start()
        .strip_prefix(b"=")?
        .trim_ascii_start();
    let rest = rest
        .strip_prefix(b"\"")
        .or_else(|| rest.strip_prefix(b"'"))
        .unwrap_or(rest);
    let end = rest
        .iter()
        .position(|b| !b.is_ascii_alphanumeric() && !b"-_:.".contains(b));
    Encoding::for_label(&rest[..end.unwrap_or(rest.len())])
}

/// Guesses an encoding from letter frequencies, around the first bytes that are not ASCII.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let first = bytes
        .iter()
        .position(|b| !b.is_ascii() || *b == 0x1B)
        .unwrap_or(0);
    let from = first.saturating_sub(64);
    let sample = &bytes[from..bytes.len().min(from + SAMPLE)];
    if is_damaged_utf8(sample) {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(sample, from + sample.len() == bytes.len());
    let guess = detector.guess(None, Utf8Detection::Allow);
    // The detector knows KOI8 in its Ukrainian form only; without Ukrainian letters it is KOI8-R.
    let ukrainian = |c: u8| matches!(c, 0xA4 | 0xA6 | 0xA7 | 0xAD | 0xB4 | 0xB6 | 0xB7 | 0xBD);
    if guess == KOI8_U && !sample.iter().any(|c| ukrainian(*c)) {
        KOI8_R
    } else {
        guess
    }
}

/// Returns whether a text is in UTF-8 but for a few broken characters.
///
/// In another encoding, letters beyond ASCII hardly ever form a valid sequence.
fn is_damaged_utf8(sample: &[u8]) -> bool {
    let (whole, broken) =
        sample
            .utf8_chunks()
            .fold((0_usize, 0_usize), |(whole, broken), chunk| {
                let wide = chunk.valid().chars().filter(|c| !c.is_ascii()).count();
                (
                    whole + wide,
                    broken + usize::from(!chunk.invalid().is_empty()),
                )
            });
    broken * 10 < whole
}
