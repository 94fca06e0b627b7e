//! Makes text harmless in Markdown.

/// Returns `text` on one line, so that GitHub-flavoured Markdown shows it as it is.
///
/// Line breaks become spaces. Besides markup proper, this keeps `@` from
/// naming people and addresses from turning into links.
pub(super) fn inline(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        push(&mut out, c, chars.peek().copied());
    }
    // What is markup only at the start of a line.
    let marker = out.trim_start();
    let digits = marker.bytes().take_while(u8::is_ascii_digit).count();
    let lead = out.len() - marker.len();
    match marker.as_bytes().get(digits) {
        Some(b'.' | b')') if (1..=9).contains(&digits) => out.insert(lead + digits, '\\'),
        Some(b'+' | b'-' | b'=' | b':') if digits == 0 => out.insert(lead, '\\'),
        _ => {}
    }
    out
}

fn push(out: &mut String, c: char, next: Option<char>) {
    let is_markup = match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '#' | '$' | '@' | '^' => true,
        // An entity; an address or an emoji's name.
        '&' => next.is_some_and(|n| n.is_alphanumeric() || n == '#'),
        ':' => next.is_some_and(|n| n.is_alphabetic() || n == '/'),
        _ => false,
    };
    if is_markup {
        out.push('\\');
    }
    match c {
        '\r' => {}
        '\n' | '\t' => out.push(' '),
        c if c.is_control() => out.push('\u{fffd}'),
        c => out.push(c),
    }
}

/// Returns `text` as an inline code span.
pub(super) fn code(text: &str) -> String {
    let flat = text.replace(['\n', '\r'], " ");
    let longest = flat.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let pad = if flat.starts_with('`') || flat.ends_with('`') || flat.is_empty() {
        " "
    } else {
        ""
    };
    format!("{fence}{pad}{flat}{pad}{fence}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};

    use super::*;

    /// Reads Markdown back and returns its text; fails on anything but paragraphs.
    fn shown(markdown: &str) -> String {
        let parser = Parser::new_ext(markdown, Options::all() - Options::ENABLE_SMART_PUNCTUATION);
        let mut out = String::new();
        for event in parser {
            match event {
                Event::Text(text) => out.push_str(&text),
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                other => panic!("{markdown:?} has {other:?}"),
            }
        }
        out
    }

    #[test]
    fn markup_is_shown_as_it_is() {
        for text in [
            "*a* _b_ `c` ~~d~~ | e",
            "<script>alert(1)</script> &amp; <!-- x -->",
            "[a](javascript:x) ![b](c) [^1] [x]",
            "# no heading",
            "1. no list",
            "- nor here",
            "+ nor here",
            "=====",
            "---",
            "> quote",
            "$math$ {#id .class}",
            "https://example.org @desk a\\b",
            ": definition",
        ] {
            assert_eq!(shown(&inline(text)), text);
        }
        assert_eq!(inline("a\r\nb"), "a b");
    }

    #[test]
    fn code_holds_backticks() {
        assert_eq!(code("a`b``c"), "```a`b``c```");
        assert_eq!(code("`"), "`` ` ``");
    }

    proptest! {
        #[test]
        fn any_line_is_shown_as_it_is(text in "[a-z1-9*_`<>\\[\\](){}#!|~$@&:;=+.\\\\/^%\"'-]([ a-z0-9*_`<>\\[\\](){}#!|~$@&:;=+.\\\\/^%\"'-]{0,30}[a-z])?") {
            prop_assert_eq!(shown(&inline(&text)), text);
        }
    }
}
