//! Somebody's words in a style sheet.

/// Returns `text` as a CSS string in which every character but letters, digits and spaces is escaped.
pub(super) fn string(text: &str) -> String {
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
    fn a_title_cannot_leave_its_css_string() {
        let title = "a: b\"};</style>é\0";
        let wanted = r#""a\3a  b\22 \7d \3b \3c \2f style\3e \e9 \fffd ""#;
        assert_eq!(string(title), wanted);
    }
}
