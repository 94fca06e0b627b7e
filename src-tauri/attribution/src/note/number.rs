//! Numbers that say where in a source to look: pages, paragraphs, time codes, case numbers; and telephone numbers.

use super::words::{Word, Words};

/// "p. 14", "pp. 3-5", "page A1": length in bytes, and the pages.
pub(super) fn page_at(text: &str) -> Option<(usize, String)> {
    let (label, _) = Words::english().at(text, |w| w == Word::Page)?;
    numbered(text, label, "")
}

/// "para 7", "¶¶ 12-14", "§ 4": length in bytes, and the paragraphs; a section keeps its sign.
pub(super) fn paragraph_at(text: &str) -> Option<(usize, String)> {
    let (label, _) = Words::english().at(text, |w| w == Word::Paragraph)?;
    let section = text.starts_with('§') || text[..label].to_lowercase().starts_with("sec");
    numbered(text, label, if section { "§ " } else { "" })
}

/// "[45]" behind "at", as judgments are cited: length in bytes, and the paragraph.
pub(super) fn pinpoint_at(text: &str) -> Option<(usize, String)> {
    let rest = text.strip_prefix("at ").unwrap_or(text);
    let inner = rest.strip_prefix('[')?;
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let fits = (1..=3).contains(&digits) && inner[digits..].starts_with(']');
    fits.then(|| {
        (
            text.len() - inner.len() + digits + 1,
            inner[..digits].to_owned(),
        )
    })
}

/// The number, or the range of numbers, behind a label of `label` bytes.
fn numbered(text: &str, label: usize, sign: &str) -> Option<(usize, String)> {
    let gap = blanks(&text[label..]);
    let start = label + gap;
    let first = place(&text[start..], gap > 0 || text[..label].ends_with('.'))?;
    let mut end = start + first;
    let mut said = text[start..end].to_owned();
    let rest = &text[end..];
    let joint = ["-", "–", "—", " - ", " – ", " to "]
        .into_iter()
        .find(|j| rest.starts_with(j));
    if let Some(joint) = joint
        && let Some(last) = place(&rest[joint.len()..], true)
    {
        let from = end + joint.len();
        end = from + last;
        said = format!("{said}-{}", &text[from..end]);
    }
    Some((end, format!("{sign}{said}")))
}

/// The length of a page or paragraph number: "14", "A1", "xii", "12.3", "7(b)".
fn place(text: &str, roman: bool) -> Option<usize> {
    let word = text
        .bytes()
        .take(12)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'(' | b')'))
        .count();
    let mut word = text[..word].trim_end_matches('.');
    if word.ends_with(')') && !word.contains('(') {
        word = word.trim_end_matches(')');
    }
    let numeral = roman && !word.is_empty() && word.bytes().all(|b| b"ivxlc".contains(&b));
    let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = letters <= 1 && word[letters..].starts_with(|c: char| c.is_ascii_digit());
    let open = text[word.len()..].starts_with(char::is_alphanumeric);
    ((numeral || digits) && !open).then_some(word.len())
}

/// "at 12:34", "1:02:33", "00:41:10": length in bytes, and the place as `HH:MM:SS`. A time of day ("3:30 pm") is none.
pub(super) fn time_code_at(text: &str) -> Option<(usize, String)> {
    let label = Words::english()
        .at(text, |w| w == Word::Code)
        .map_or(0, |(len, _)| len);
    let start = label + blanks(&text[label..]);
    let mut parts = Vec::new();
    let mut at = start;
    loop {
        let digits = text[at..].bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > 2 || (!parts.is_empty() && digits != 2) {
            return None;
        }
        parts.push(text[at..at + digits].parse::<u8>().ok()?);
        at += digits;
        if parts.len() == 3 || !text[at..].starts_with(':') {
            break;
        }
        at += 1;
    }
    let (hours, minutes, seconds) = match parts[..] {
        [m, s] => (0, m, s),
        [h, m, s] => (h, m, s),
        _ => return None,
    };
    // Two parts may count more than an hour in minutes.
    let (hours, minutes) = if parts.len() == 2 {
        (minutes / 60, minutes % 60)
    } else {
        (hours, minutes)
    };
    let rest = &text[at..];
    let behind = rest.trim_start_matches(' ').to_lowercase();
    let of_day = ["am", "pm", "a.m", "p.m", "gmt", "bst", "est", "cet", "utc"]
        .iter()
        .any(|z| behind.starts_with(z));
    let open = rest.starts_with(|c: char| c.is_alphanumeric() || c == ':' || c == '-' || c == '/');
    (minutes < 60 && seconds < 60 && !of_day && !open)
        .then(|| (at, format!("{hours:02}:{minutes:02}:{seconds:02}")))
}

/// "+47 22 24 90 90", "(212) 555-0142", "tel. 020 7946 0958": length in bytes, and where the number itself begins.
pub(super) fn phone_at(text: &str) -> Option<(usize, usize)> {
    let label = Words::english()
        .at(text, |w| w == Word::Phone)
        .map_or(0, |(len, _)| len);
    let start = label + blanks(&text[label..]);
    let number = &text[start..];
    let long = number
        .bytes()
        .take(26)
        .take_while(|b| b.is_ascii_digit() || b" +-.()/".contains(b))
        .count();
    let number = number[..long].trim_end_matches(|c: char| !c.is_ascii_digit());
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let groups: Vec<usize> = number
        .split(|c: char| !c.is_ascii_digit())
        .map(str::len)
        .filter(|n| *n > 0)
        .collect();
    let written = number.starts_with(['+', '('])
        || number.starts_with('0') && groups.len() > 1 && groups[0] > 2
        || matches!(groups[..], [3, 3, 4] | [1, 3, 3, 4] | [3, 4]) && !number.contains('/');
    let open = text[start + number.len()..]
        .starts_with(|c: char| c.is_alphanumeric() || c == '%' || c == ':');
    ((label > 0 || written) && (7..=15).contains(&digits) && !open)
        .then_some((start + number.len(), start))
}

/// "Case No. 1:23-cv-04567", "Docket No. 19-1392", "[2023] EWHC 1234 (Ch)": length in bytes.
pub(super) fn case_at(text: &str) -> Option<usize> {
    if let Some(end) = neutral(text) {
        return Some(end);
    }
    let label = Words::english()
        .at(text, |w| w == Word::Case)
        .map_or(0, |(len, _)| len);
    let start = label + blanks(&text[label..]);
    let number = text[start..]
        .bytes()
        .take(32)
        .take_while(|b| b.is_ascii_alphanumeric() || b"-:/".contains(b))
        .count();
    let number = text[start..start + number].trim_end_matches(['-', ':', '/']);
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    let lower = number.to_ascii_lowercase();
    let court = ["-cv-", "-cr-", "-mc-", "-bk-", "-civ-", "-md-"]
        .iter()
        .any(|c| lower.contains(c));
    let parted = number.contains(['-', '/']) && digits >= 4;
    let fits = digits >= 3 && (court || label > 0 && parted);
    fits.then_some(start + number.len())
}

/// A judgment by year, court and number: "[2019] UKSC 41".
fn neutral(text: &str) -> Option<usize> {
    let year = text.strip_prefix('[')?;
    if !year.get(..5)?.ends_with(']') || !year.bytes().take(4).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let court = year[5..].strip_prefix(' ')?;
    let letters = court.bytes().take_while(u8::is_ascii_uppercase).count();
    let number = court[letters..].strip_prefix(' ')?;
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    if !(2..=8).contains(&letters) || !(1..=6).contains(&digits) {
        return None;
    }
    let end = text.len() - number.len() + digits;
    let division = text[end..].strip_prefix(" (").and_then(|d| {
        let letters = d
            .bytes()
            .take(12)
            .take_while(u8::is_ascii_alphabetic)
            .count();
        (letters > 0 && d[letters..].starts_with(')')).then_some(letters + 3)
    });
    Some(end + division.unwrap_or(0))
}

fn blanks(text: &str) -> usize {
    text.bytes().take_while(|b| *b == b' ').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(found: Option<(usize, String)>) -> Option<String> {
        found.map(|(_, said)| said)
    }

    #[test]
    fn pages_and_paragraphs() {
        for (text, want) in [
            ("p. 14", "14"),
            ("p14", "14"),
            ("pp. 3-5,", "3-5"),
            ("pages 10 to 12", "10-12"),
            ("Page A1.", "A1"),
            ("p. xii", "xii"),
        ] {
            assert_eq!(said(page_at(text)).as_deref(), Some(want), "{text}");
        }
        for (text, want) in [
            ("para 7", "7"),
            ("paras. 7–9", "7-9"),
            ("¶12", "12"),
            ("§ 4.2", "§ 4.2"),
            ("section 12", "§ 12"),
            ("paragraph 7(b)", "7(b)"),
        ] {
            assert_eq!(said(paragraph_at(text)).as_deref(), Some(want), "{text}");
        }
        for text in [
            "page",
            "pages of",
            "p",
            "people 4",
            "p. m",
            "paragraph on",
            "14",
        ] {
            assert_eq!(page_at(text), None, "{text}");
            assert_eq!(paragraph_at(text), None, "{text}");
        }
        assert_eq!(pinpoint_at("at [45]."), Some((7, "45".to_owned())));
        assert_eq!(pinpoint_at("[2023]"), None);
    }

    #[test]
    fn time_codes_but_not_times_of_day() {
        for (text, want) in [
            ("at 12:34", "00:12:34"),
            ("1:02:33", "01:02:33"),
            ("75:10", "01:15:10"),
            ("@ 00:41:10.", "00:41:10"),
        ] {
            assert_eq!(said(time_code_at(text)).as_deref(), Some(want), "{text}");
        }
        for text in [
            "3:30 pm",
            "14:00 GMT",
            "1:23-cv-1",
            "12:60",
            "12",
            "at noon",
            "2:1",
            "1:2:3:4",
        ] {
            assert_eq!(time_code_at(text), None, "{text}");
        }
    }

    #[test]
    fn telephone_numbers() {
        for text in [
            "+47 22 24 90 90",
            "(212) 555-0142",
            "020 7946 0958",
            "tel. 5550142",
            "202-555-0173",
        ] {
            let (end, _) = phone_at(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(end, text.len(), "{text}");
        }
        for text in [
            "2019-2020",
            "4,000",
            "12/09/2024",
            "1234567",
            "+12",
            "2024-09-12",
            "",
        ] {
            assert_eq!(phone_at(text), None, "{text}");
        }
    }

    #[test]
    fn case_numbers() {
        for text in [
            "Case No. 1:23-cv-04567",
            "22-cr-00015",
            "Docket No. 19-1392",
            "No. 18-cv-2188",
            "[2023] EWHC 1234 (Ch)",
            "[2019] UKSC 41",
            "case CO/1234/2023",
        ] {
            assert_eq!(case_at(text), Some(text.len()), "{text}");
        }
        for text in [
            "No. 10",
            "case of the ferry",
            "[2023]",
            "19-1392",
            "no. 4",
            "",
        ] {
            assert_eq!(case_at(text), None, "{text}");
        }
    }
}
