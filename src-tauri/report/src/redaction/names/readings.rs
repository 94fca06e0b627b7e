//! The other ways in which a text may be read: as mail is encoded, and with digits for letters.
//!
//! A reading may spoil what another one tells, so a place counts only where it has something that
//! this reading alone reads so.

use std::ops::Range;

use super::decode::{Placed, decoded, hex_byte};

/// How a text is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReadingKind {
    /// As it stands.
    Own,
    /// As mail is encoded.
    Mail,
    /// With digits for letters.
    Lettered,
    /// Without its tags.
    Untagged,
    /// As UTF-8 that was read as Windows-1252: Ã¼.
    Garbled,
}

/// A text as it may be read, and the bytes at which this differs from how it stands.
pub(super) struct Reading {
    pub(super) kind: ReadingKind,
    pub(super) chars: Vec<Placed>,
    /// Sorted.
    changed: Vec<usize>,
}

impl Reading {
    /// Returns whether a place has something that this reading reads otherwise.
    pub(super) fn is_told_by(&self, at: &Range<usize>) -> bool {
        let next = self.changed.partition_point(|byte| *byte < at.start);
        self.kind == ReadingKind::Own || self.changed.get(next).is_some_and(|byte| *byte < at.end)
    }

    /// Returns whether a character stands for a digit or a sign.
    pub(super) fn is_digit(&self, byte: usize) -> bool {
        self.kind == ReadingKind::Lettered && self.changed.binary_search(&byte).is_ok()
    }
}

/// Returns all readings of a text; the first is its own.
pub(super) fn readings(text: &str) -> Vec<Reading> {
    let own = Reading {
        kind: ReadingKind::Own,
        chars: decoded(text),
        changed: Vec::new(),
    };
    let mail = text.contains(['=', '%']).then(|| of_bytes(text)).flatten();
    let lettered = lettered(&own.chars);
    let untagged = untagged(&own.chars);
    let garbled = garbled(&own.chars);
    (std::iter::once(own).chain(mail).chain(lettered))
        .chain(untagged)
        .chain(garbled)
        .collect()
}

/// Reads a text as quoted-printable mail: `=C3=B6`, and a line that goes on behind its `=`. Bytes that
/// are no UTF-8 are taken for Latin-1, in an address too: `%F6`.
fn of_bytes(text: &str) -> Option<Reading> {
    let chars: Vec<Placed> = (text.char_indices())
        .map(|(at, c)| (c, at, at + c.len_utf8()))
        .collect();
    let mut out: Vec<Placed> = Vec::with_capacity(chars.len());
    let mut changed = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let sign = chars[at].0;
        let mut end = at;
        let mut bytes: Vec<(u8, usize, usize)> = Vec::new();
        if matches!(sign, '=' | '%') {
            while let Some(byte) = hex_byte(&chars[end..], sign) {
                bytes.push((byte, chars[end].1, chars[end + 2].2));
                end += 3;
            }
        }
        if bytes.is_empty() {
            let broken = if sign == '=' {
                line_end(&chars[at + 1..])
            } else {
                0
            };
            if broken > 0 {
                // The line goes on: what is in front takes the break in, so that it goes with a name.
                changed.push(chars[at].1);
                if let Some((.., end)) = out.last_mut() {
                    *end = chars[at + broken].2;
                }
                at += broken + 1;
            } else {
                out.push(chars[at]);
                at += 1;
            }
            continue;
        }
        changed.extend(bytes.iter().map(|(_, start, _)| *start));
        characters(&bytes, &mut out);
        at = end;
    }
    (!changed.is_empty()).then_some(Reading {
        kind: ReadingKind::Mail,
        chars: out,
        changed,
    })
}

fn line_end(chars: &[Placed]) -> usize {
    match chars {
        [('\r', ..), ('\n', ..), ..] => 2,
        [('\n' | '\r', ..), ..] => 1,
        _ => 0,
    }
}

/// Adds the characters that some bytes are, each with where it was read.
fn characters(bytes: &[(u8, usize, usize)], out: &mut Vec<Placed>) {
    let mut at = 0;
    while at < bytes.len() {
        let raw: Vec<u8> = bytes[at..].iter().take(4).map(|(byte, ..)| *byte).collect();
        let whole = (1..=raw.len()).find_map(|length| {
            let text = std::str::from_utf8(&raw[..length]).ok()?;
            Some((text.chars().next()?, length))
        });
        let (c, length) = whole.unwrap_or((char::from(raw[0]), 1));
        out.push((c, bytes[at].1, bytes[at + length - 1].2));
        at += length;
    }
}

/// Reads digits and signs within words as the letters that they look like: P3tr0v. Each stays a
/// border, since it may be what it is: petrov1978. An i and an l are both a 1, and read as an l.
fn lettered(chars: &[Placed]) -> Option<Reading> {
    let is_part = |c: char| c.is_alphanumeric() || SIGNS.contains(&c);
    let (mut out, mut changed) = (chars.to_vec(), Vec::new());
    let mut from = 0;
    while from < chars.len() {
        let run = chars[from..].iter().take_while(|c| is_part(c.0)).count();
        if run > 0 {
            let goes_on = chars.get(from + run).is_some_and(|c| c.0 == '.');
            letter(&mut out[from..from + run], goes_on, &mut changed);
        }
        from += run.max(1);
    }
    let kind = ReadingKind::Lettered;
    (!changed.is_empty()).then_some(Reading {
        chars: out,
        changed,
        kind,
    })
}

/// Tags in front of which a word ends.
const PARTING_TAGS: &[&str] = &[
    "br", "p", "div", "li", "ul", "ol", "td", "th", "tr", "table", "hr", "h1", "h2", "h3", "h4",
];

/// Reads a text without tags of HTML and of forums: `Pet<b>rov</b>`, `[i]P[/i]etrov`.
fn untagged(chars: &[Placed]) -> Option<Reading> {
    let (mut out, mut changed) = (Vec::with_capacity(chars.len()), Vec::new());
    let mut at = 0;
    while at < chars.len() {
        let length = tag(&chars[at..]);
        if length == 0 {
            out.push(chars[at]);
            at += 1;
            continue;
        }
        changed.push(chars[at].1);
        let name: String = (chars[at + 1..].iter().map(|c| c.0.to_ascii_lowercase()))
            .skip_while(|c| *c == '/')
            .take_while(|c| c.is_ascii_alphanumeric())
            .take(6)
            .collect();
        if PARTING_TAGS.contains(&name.as_str()) {
            out.push((' ', chars[at].1, chars[at + length - 1].2));
        }
        at += length;
    }
    let kind = ReadingKind::Untagged;
    (!changed.is_empty()).then_some(Reading {
        chars: out,
        changed,
        kind,
    })
}

/// Returns how many characters the tag has that is at the beginning.
fn tag(chars: &[Placed]) -> usize {
    let close = match chars {
        [('<', ..), (next, ..), ..] if next.is_ascii_alphabetic() || "/!?".contains(*next) => '>',
        [('[', ..), (next, ..), ..] if next.is_ascii_alphabetic() || *next == '/' => ']',
        _ => return 0,
    };
    // A tag of a forum is short: what is longer is words in brackets.
    let most = if close == '>' { chars.len() } else { 7 };
    let rest = chars[1..].iter().take(most);
    let inside = rest
        .take_while(|c| !matches!(c.0, '<' | '>' | '[' | ']'))
        .count();
    match chars.get(inside + 1) {
        Some((c, ..)) if *c == close => inside + 2,
        _ => 0,
    }
}

/// Reads what was written in UTF-8 and taken for Windows-1252: `MÃ¼ller`.
fn garbled(chars: &[Placed]) -> Option<Reading> {
    let (mut out, mut changed) = (Vec::with_capacity(chars.len()), Vec::new());
    let mut at = 0;
    while at < chars.len() {
        let bytes: Vec<u8> = (chars[at..].iter().take(4))
            .map_while(|c| byte_of(c.0))
            .collect();
        let whole = (2..=bytes.len()).find_map(|length| {
            let text = std::str::from_utf8(&bytes[..length]).ok()?;
            let mut letters = text.chars();
            Some((letters.next()?, length)).filter(|_| letters.next().is_none())
        });
        if let Some((c, length)) = whole {
            changed.push(chars[at].1);
            out.push((c, chars[at].1, chars[at + length - 1].2));
            at += length;
        } else {
            out.push(chars[at]);
            at += 1;
        }
    }
    let kind = ReadingKind::Garbled;
    (!changed.is_empty()).then_some(Reading {
        chars: out,
        changed,
        kind,
    })
}

/// What Windows-1252 has from 0x80 to 0x9f.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Returns the byte beyond ASCII that a character of Windows-1252 or Latin-1 is.
fn byte_of(c: char) -> Option<u8> {
    let of_windows = || WINDOWS.iter().zip(0x80..).find(|(known, _)| **known == c);
    match u32::from(c) {
        code @ 0x80..=0xff => u8::try_from(code).ok(),
        _ => of_windows().map(|(_, byte)| byte),
    }
}

const SIGNS: &[char] = &['@', '$', '!', '|', '€'];

fn letter(run: &mut [Placed], goes_on: bool, changed: &mut Vec<usize>) {
    let letters = run.iter().filter(|c| c.0.is_alphabetic()).count();
    if letters < 2 || letters == run.len() {
        return;
    }
    let is_cyrillic = |c: &&Placed| matches!(c.0, 'а'..='я' | 'А'..='Я' | 'і' | 'ї' | 'є');
    let cyrillic = 2 * run.iter().filter(is_cyrillic).count() > letters;
    // What is behind the last @ of an address is another word.
    let at = run.iter().rposition(|c| c.0 == '@').filter(|_| goes_on);
    let last = run.len() - 1;
    for (n, (c, start, _)) in run.iter_mut().enumerate() {
        let alike = match *c {
            _ if Some(n) == at => None,
            '!' | '|' if n == last => None,
            other if cyrillic => cyrillic_letter(other),
            other => latin_letter(other),
        };
        if let Some(alike) = alike {
            changed.push(*start);
            *c = alike;
        }
    }
}

/// Returns a form as it is sought where an i and an l are one.
pub(super) fn i_as_l(form: &str) -> String {
    form.replace('i', "l")
}

const fn latin_letter(c: char) -> Option<char> {
    Some(match c {
        '0' => 'o',
        '1' | '!' | '|' => 'l',
        '3' | '€' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        '8' => 'b',
        '9' => 'g',
        _ => return None,
    })
}

const fn cyrillic_letter(c: char) -> Option<char> {
    Some(match c {
        '0' => 'о',
        '3' => 'з',
        '4' => 'ч',
        '6' => 'б',
        '@' => 'а',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        (readings(text).iter().skip(1))
            .map(|reading| reading.chars.iter().map(|c| c.0).collect())
            .collect()
    }

    #[test]
    fn mail_is_read_as_it_was_written() {
        assert_eq!(read("J=C3=B6rg Fox=\nley"), ["Jörg Foxley"]);
        assert_eq!(read("J=F6rg, J%F6rg"), ["Jörg, Jörg"]);
        assert!(read("a = b, 100%").is_empty());
    }

    #[test]
    fn tags_and_a_wrong_encoding_are_read() {
        assert_eq!(read("<b>W</b>yn<wbr>st<br/>x"), ["Wynst x"]);
        assert_eq!(read("[i]P[/i]etrov"), ["Petrov"]);
        assert_eq!(read("MÃ¼ller GroÃŸ"), ["Müller Groß"]);
        assert!(read("a < b [1] [said he on Monday], é").is_empty());
    }

    #[test]
    fn digits_are_read_as_letters_within_words_only() {
        assert_eq!(read("P3tr0v1"), ["Petrovl"]);
        assert_eq!(read("f@b1o@x.example"), ["fablo@x.example"]);
        assert_eq!(read("П3тр0в"), ["Пзтров"]);
        assert!(read("in 1978, Petrov! +49 30 5550").is_empty());
    }

    #[test]
    fn a_place_counts_where_it_is_read_otherwise() {
        let reading = &readings("Petrov P3trov")[1];
        assert!(!reading.is_told_by(&(0..6)) && reading.is_told_by(&(7..13)));
        assert!(readings("Petrov")[0].is_told_by(&(0..6)));
    }
}
