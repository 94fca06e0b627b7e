//! Field codes: what is behind a link, a date, a cross-reference (ECMA-376, part 1, clause 17.16).

use claimdesk_opc::limits;

/// A field that has begun and not ended.
#[derive(Debug, Default)]
pub(super) struct Field {
    /// Its code, which is never shown.
    code: String,
    /// Whether its result has begun, which is.
    pub(super) shows: bool,
    /// Whether its result is a link that was opened.
    pub(super) linked: bool,
}

impl Field {
    /// Takes in a stretch of the code; what is beyond the limit is dropped.
    pub(super) fn take_in(&mut self, code: &str) {
        let room = limits::CODE_CHARS.saturating_sub(self.code.len());
        let end = code.floor_char_boundary(room.min(code.len()));
        self.code.push_str(&code[..end]);
    }

    /// Returns where the field leads to, if it is a link.
    pub(super) fn link(&self) -> Option<Target> {
        target(&self.code)
    }
}

/// Where a link leads.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// Out of the document.
    Address(String),
    /// To another place in it.
    Inside,
}

/// Reads the code of a link: `HYPERLINK "https://example.org" \l "part" \o "tip"`.
pub(super) fn target(code: &str) -> Option<Target> {
    let code = code.trim_start();
    let keyword = code.get(.."HYPERLINK".len())?;
    if !keyword.eq_ignore_ascii_case("HYPERLINK") {
        return None;
    }
    let mut rest = code.get(keyword.len()..)?;
    let mut part = None;
    while let Some((word, behind)) = word(rest) {
        rest = behind;
        match word.strip_prefix('\\') {
            None => return Some(Target::Address(word.to_owned())),
            Some("l" | "L") => {
                let (name, behind) = self::word(rest)?;
                part = Some(name);
                rest = behind;
            }
            // These take a value too.
            Some("o" | "O" | "t" | "T") => rest = self::word(rest)?.1,
            Some(_) => {}
        }
    }
    part.map(|_| Target::Inside)
}

/// Splits the next word, quoted or not, from the rest.
fn word(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    if let Some(quoted) = text.strip_prefix('"') {
        let end = quoted.find('"').unwrap_or(quoted.len());
        return Some((&quoted[..end], quoted.get(end + 1..).unwrap_or_default()));
    }
    if text.is_empty() {
        return None;
    }
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    Some(text.split_at(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_address_of_a_link() {
        let address = |text: &str| Some(Target::Address(text.to_owned()));
        for (code, expected) in [
            (
                r#" HYPERLINK "https://a.example/x y" "#,
                address("https://a.example/x y"),
            ),
            (
                r"hyperlink https://a.example \o tip",
                address("https://a.example"),
            ),
            (
                r#"HYPERLINK \o "tip" "https://a.example""#,
                address("https://a.example"),
            ),
            (r#"HYPERLINK \l "_Toc1""#, Some(Target::Inside)),
            (r"PAGE \* MERGEFORMAT", None),
            ("HYPERLINK", None),
            ("", None),
        ] {
            assert_eq!(target(code), expected, "{code}");
        }
    }
}
