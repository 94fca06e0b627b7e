//! Makes text harmless in markup.

use std::fmt;

/// Writes text so that it stands for itself in HTML, between tags and in quoted attributes.
///
/// Control characters that HTML forbids become U+FFFD.
pub(crate) struct Esc<'a>(pub &'a str);

impl fmt::Display for Esc<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.find(needs_escape) {
            f.write_str(&rest[..at])?;
            let c = rest[at..].chars().next().expect("a match stands at `at`");
            f.write_str(match c {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => "\u{fffd}",
            })?;
            rest = &rest[at + c.len_utf8()..];
        }
        f.write_str(rest)
    }
}

fn needs_escape(c: char) -> bool {
    matches!(c, '&' | '<' | '>' | '"' | '\'') || c.is_control() && !matches!(c, '\n' | '\t')
}

/// Returns `text` as a CSS string in which every character but letters, digits and spaces is escaped.
pub(crate) fn css_string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        if c.is_ascii_alphanumeric() || c == ' ' {
            out.push(c);
        } else {
            let code = if c == '\0' { 0xfffd } else { u32::from(c) };
            // The space ends the escape and is swallowed with it.
            put!(&mut out, "\\{code:x} ");
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_text() {
        let text = "<script a='1' b=\"2\">&\u{0}\u{1b}\n\té";
        assert_eq!(
            Esc(text).to_string(),
            "&lt;script a=&#39;1&#39; b=&quot;2&quot;&gt;&amp;\u{fffd}\u{fffd}\n\té"
        );
    }

    #[test]
    fn a_title_cannot_leave_its_css_string() {
        let title = "a: b\"};</style>é\0";
        let wanted = r#""a\3a  b\22 \7d \3b \3c \2f style\3e \e9 \fffd ""#;
        assert_eq!(css_string(title), wanted);
    }
}
