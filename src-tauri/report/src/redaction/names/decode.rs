//! Undoes the encodings in which a name can be in an address or a page.

/// A character, and the bytes of the text that it stands for.
pub(super) type Placed = (char, usize, usize);

/// How often a text is decoded: `%25D0` is an encoded `%D0`.
const PASSES: usize = 3;

/// The longest name of a character reference.
const LONGEST_NAME: usize = 18;

/// Returns the characters of `text` with percent-encoding, character references and `\u` escapes undone.
pub(super) fn decoded(text: &str) -> Vec<Placed> {
    let mut chars: Vec<Placed> = (text.char_indices())
        .map(|(at, c)| (c, at, at + c.len_utf8()))
        .collect();
    if !text.contains(['%', '&', '\\']) {
        return chars;
    }
    for _ in 0..PASSES {
        let next = pass(&chars);
        if next.len() == chars.len() {
            return next;
        }
        chars = next;
    }
    chars
}

fn pass(chars: &[Placed]) -> Vec<Placed> {
    let mut out = Vec::with_capacity(chars.len());
    let mut at = 0;
    while at < chars.len() {
        let taken = match chars[at].0 {
            '%' => percent(&chars[at..], &mut out),
            '&' => reference(&chars[at..], &mut out),
            '\\' => escape(&chars[at..], &mut out),
            _ => 0,
        };
        if taken == 0 {
            out.push(chars[at]);
        }
        at += taken.max(1);
    }
    out
}

/// Decodes one character that is percent-encoded in UTF-8; returns how many characters it took.
fn percent(chars: &[Placed], out: &mut Vec<Placed>) -> usize {
    let escaped = escape(chars, out);
    if escaped > 0 {
        return escaped;
    }
    let byte = |n: usize| hex_byte(chars.get(3 * n..)?, '%');
    let mut bytes = [0; 4];
    for n in 0..4 {
        let Some(next) = byte(n) else { return 0 };
        bytes[n] = next;
        if let Ok(text) = std::str::from_utf8(&bytes[..=n]) {
            let c = text.chars().next().unwrap_or_default();
            out.push((c, chars[0].1, chars[3 * n + 2].2));
            return 3 * (n + 1);
        }
    }
    0
}

/// Returns the byte that is at the beginning, as a sign and two hexadecimal digits.
pub(super) fn hex_byte(chars: &[Placed], sign: char) -> Option<u8> {
    let [(first, ..), (high, ..), (low, ..), ..] = *chars else {
        return None;
    };
    let value = (first == sign).then(|| Some(high.to_digit(16)? * 16 + low.to_digit(16)?))??;
    u8::try_from(value).ok()
}

/// Decodes a character reference of HTML; returns how many characters it took.
fn reference(chars: &[Placed], out: &mut Vec<Placed>) -> usize {
    let body: String = (chars[1..].iter().map(|c| c.0))
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '#')
        .take(LONGEST_NAME)
        .collect();
    let length = body.chars().count();
    let closed = chars.get(1 + length).is_some_and(|c| c.0 == ';');
    let c = match body.strip_prefix('#') {
        Some(number) => numbered(number),
        None if closed => named(&body),
        None => None,
    };
    let Some(c) = c else { return 0 };
    let taken = 1 + length + usize::from(closed);
    out.push((c, chars[0].1, chars[taken - 1].2));
    taken
}

fn numbered(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => number.parse(),
    };
    char::from_u32(code.ok()?)
}

/// Decodes `\u0041` and `%u0041`; returns how many characters it took.
fn escape(chars: &[Placed], out: &mut Vec<Placed>) -> usize {
    let Some([(_, start, _), ('u', ..), digits @ ..]) = chars.get(..6) else {
        return 0;
    };
    let code = (digits.iter()).try_fold(0, |code, c| Some(code * 16 + c.0.to_digit(16)?));
    let Some(c) = code.and_then(char::from_u32) else {
        return 0;
    };
    out.push((c, *start, chars[5].2));
    6
}

/// What follows a letter's own name in the name of an accented letter. Accents do not count later
/// on, so the plain letter does.
const ACCENTS: [&str; 14] = [
    "acute", "grave", "circ", "tilde", "uml", "ring", "cedil", "caron", "ogon", "slash", "strok",
    "breve", "macr", "dblac",
];

const CYRILLIC: [(&str, char); 45] = [
    ("acy", 'а'),
    ("bcy", 'б'),
    ("vcy", 'в'),
    ("gcy", 'г'),
    ("dcy", 'д'),
    ("iecy", 'е'),
    ("iocy", 'ё'),
    ("zhcy", 'ж'),
    ("zcy", 'з'),
    ("icy", 'и'),
    ("jcy", 'й'),
    ("kcy", 'к'),
    ("lcy", 'л'),
    ("mcy", 'м'),
    ("ncy", 'н'),
    ("ocy", 'о'),
    ("pcy", 'п'),
    ("rcy", 'р'),
    ("scy", 'с'),
    ("tcy", 'т'),
    ("ucy", 'у'),
    ("fcy", 'ф'),
    ("khcy", 'х'),
    ("tscy", 'ц'),
    ("chcy", 'ч'),
    ("shcy", 'ш'),
    ("shchcy", 'щ'),
    ("hardcy", 'ъ'),
    ("ycy", 'ы'),
    ("softcy", 'ь'),
    ("ecy", 'э'),
    ("yucy", 'ю'),
    ("yacy", 'я'),
    ("djcy", 'ђ'),
    ("gjcy", 'ѓ'),
    ("jukcy", 'є'),
    ("dscy", 'ѕ'),
    ("iukcy", 'і'),
    ("yicy", 'ї'),
    ("jsercy", 'ј'),
    ("ljcy", 'љ'),
    ("njcy", 'њ'),
    ("tshcy", 'ћ'),
    ("kjcy", 'ќ'),
    ("dzcy", 'џ'),
];

const OTHERS: [(&str, char); 57] = [
    ("amp", '&'),
    ("apos", '\''),
    ("quot", '"'),
    ("nbsp", ' '),
    ("shy", '\u{ad}'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("zerowidthspace", '\u{200b}'),
    ("negativethinspace", '\u{200b}'),
    ("nobreak", '\u{2060}'),
    ("lrm", '\u{200e}'),
    ("rlm", '\u{200f}'),
    ("ensp", ' '),
    ("emsp", ' '),
    ("newline", '\n'),
    ("thinsp", ' '),
    ("szlig", 'ß'),
    ("aelig", 'æ'),
    ("oelig", 'œ'),
    ("eth", 'ð'),
    ("thorn", 'þ'),
    ("imath", 'ı'),
    ("inodot", 'ı'),
    ("hyphen", '-'),
    ("dash", '-'),
    ("ndash", '-'),
    ("mdash", '-'),
    ("rsquo", '\''),
    ("lsquo", '\''),
    ("middot", '·'),
    ("period", '.'),
    ("lowbar", '_'),
    ("commat", '@'),
    ("alpha", 'α'),
    ("beta", 'β'),
    ("gamma", 'γ'),
    ("delta", 'δ'),
    ("epsilon", 'ε'),
    ("zeta", 'ζ'),
    ("eta", 'η'),
    ("theta", 'θ'),
    ("iota", 'ι'),
    ("kappa", 'κ'),
    ("lambda", 'λ'),
    ("mu", 'μ'),
    ("nu", 'ν'),
    ("xi", 'ξ'),
    ("omicron", 'ο'),
    ("pi", 'π'),
    ("rho", 'ρ'),
    ("sigma", 'σ'),
    ("sigmaf", 'ς'),
    ("tau", 'τ'),
    ("upsilon", 'υ'),
    ("phi", 'φ'),
    ("chi", 'χ'),
    ("omega", 'ω'),
];

/// Returns the character of a named reference, letters without their accents.
fn named(name: &str) -> Option<char> {
    let first = name.chars().next()?;
    let accent = name.strip_prefix(first).unwrap_or_default();
    if ACCENTS.contains(&accent) {
        return Some(first);
    }
    let lower = name.to_ascii_lowercase();
    let tables = CYRILLIC.iter().chain(&OTHERS);
    let (_, c) = tables.into_iter().find(|(known, _)| *known == lower)?;
    let upper = first.is_ascii_uppercase() && c.is_lowercase();
    Some(if upper {
        c.to_uppercase().next().unwrap_or(*c)
    } else {
        *c
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_decoded(text: &str, wanted: &str) {
        let found = decoded(text);
        assert_eq!(found.iter().map(|c| c.0).collect::<String>(), wanted);
        let mut end = 0;
        for (_, from, to) in found {
            assert!(from == end && text.is_char_boundary(to), "{text}");
            end = to;
        }
        assert_eq!(end, text.len());
    }

    #[test]
    fn encoded_characters_are_told() {
        assert_decoded("a%20%D0%9F%D0%B5", "a Пе");
        assert_decoded("%25D0%259F", "П");
        assert_decoded("&#1055;&#x435;&Tcy;&rcy;", "ПеТр");
        assert_decoded("Nov&aacute;k &Lstrok;&amp;#243;d&zacute;", "Novak Lódz");
        assert_decoded("\\u0041b%u0042", "AbB");
    }

    #[test]
    fn what_only_looks_encoded_stays() {
        for text in [
            "100% of",
            "%D0",
            "%zz",
            "R&D; A&B",
            "&nosuch;",
            "&#x110000;",
            "C:\\users",
        ] {
            assert_decoded(text, text);
        }
    }
}
