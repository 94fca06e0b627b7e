//! Tells a draft's format from the draft itself, for pasted text and unknown file names.

use claimdesk_draft::Format;

use crate::front_matter;

/// How much of a text is looked at, in lines.
const LINES: usize = 400;

/// Returns the format a text is most likely in.
///
/// A page begins with a tag. Markdown shows itself by one sure sign, such as a
/// `#` heading, or two weak ones, such as list markers; all else is plain text.
pub(crate) fn format(text: &str) -> Format {
    let start = text.trim_start();
    if is_page(start) {
        return Format::Html;
    }
    let signs: usize = start.lines().take(LINES).map(markdown_signs).sum();
    let markdown = signs >= 2 || front_matter::split(start).0.is_some();
    if markdown {
        Format::Markdown
    } else {
        Format::Text
    }
}

fn is_page(start: &str) -> bool {
    const OPENERS: &[&str] = &[
        "!doctype",
        "?xml",
        "html",
        "head",
        "body",
        "meta",
        "title",
        "article",
        "section",
        "main",
        "div",
        "p",
        "h1",
        "h2",
        "h3",
        "span",
        "table",
        "ul",
        "ol",
        "blockquote",
        "b",
        "strong",
        "i",
        "em",
        "a",
        "figure",
        "img",
        "!--",
    ];
    let Some(tag) = start.strip_prefix('<') else {
        return false;
    };
    let name = tag
        .split(|c: char| c.is_whitespace() || c == '>' || c == '/')
        .next();
    let name = name.unwrap_or_default().to_ascii_lowercase();
    let closes = start.contains("</") || name.starts_with(['!', '?']);
    closes
        && OPENERS
            .iter()
            .any(|opener| name == *opener || (*opener == "!--" && name.starts_with("!--")))
}

/// Returns how strongly a line speaks for Markdown: 0, 1 or 2.
fn markdown_signs(line: &str) -> usize {
    let trimmed = line.trim_start();
    let hashes = trimmed.len() - trimmed.trim_start_matches('#').len();
    let heading = (1..=6).contains(&hashes) && trimmed[hashes..].starts_with(' ');
    let fence = trimmed.starts_with("```") || trimmed.starts_with("~~~");
    let link = line.contains("](http") || line.contains("](mailto:") || line.contains("]: http");
    let table = trimmed.starts_with('|') && trimmed.contains("---");
    let note = line.contains("[^");
    if heading || fence || link || table || note {
        return 2;
    }
    let strong = line.split("**").count() > 2;
    let quote = trimmed.starts_with("> ");
    let item = trimmed.starts_with("- ") || trimmed.starts_with("* ");
    usize::from(strong || quote || item)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_formats_apart() {
        for (text, expected) in [
            ("<!DOCTYPE html>\n<p>Hi", Format::Html),
            ("  <p>One</p>", Format::Html),
            ("<b>One</b> two", Format::Html),
            ("# Title\n\ntext", Format::Markdown),
            ("See [the report](https://example.org).", Format::Markdown),
            ("- one\n- two\n", Format::Markdown),
            ("---\ntitle: x\n---\ntext", Format::Markdown),
            ("The dam closed.\n\nNobody knew why.", Format::Text),
            ("<3 this\nplace", Format::Text),
            ("#1 in the charts", Format::Text),
            ("", Format::Text),
        ] {
            assert_eq!(format(text), expected, "{text:?}");
        }
    }
}
