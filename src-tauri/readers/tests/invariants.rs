//! Whatever the bytes, a draft keeps its promises.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use claimdesk_draft::Format;
use claimdesk_readers::{Hint, read};
use proptest::prelude::*;

/// Pieces of Markdown, from which texts are put together at random.
const MARKDOWN: &[&str] = &[
    "word",
    " ",
    "\n",
    "\n\n",
    "# ",
    "## ",
    "> ",
    "- ",
    "  - ",
    "1. ",
    "    ",
    "\t",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "[",
    "](",
    ")",
    "![",
    "]",
    "https://x.example",
    "javascript:x",
    "[^a]",
    "[^a]: ",
    "|",
    "|---|\n",
    "| a | b |\n|---|---|\n| c |",
    "---\n",
    "***\n",
    "\\",
    "  \n",
    "&amp;",
    "&nbsp;",
    "&#5;",
    "&#13;",
    "&#x202E;",
    "<b>",
    "</b>",
    "<br>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    "<div>\n",
    "</div>\n",
    "<table><tr><td>",
    "é",
    "漢",
    "👍",
    "e\u{301}",
    "\u{A0}",
    "\u{AD}",
    "\u{202E}",
    "\0",
    "\r",
    "---\ntitle: x\n---\n",
    "By Ann Lee\n",
];

/// Pieces of HTML, from which pages are put together at random.
const HTML: &[&str] = &[
    "word",
    " ",
    "\n",
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<b>",
    "</b>",
    "<i>",
    "</i>",
    "<br>",
    "<br><br>",
    "<h1>",
    "</h1>",
    "<h2 class=share>",
    "</h2>",
    "<ul>",
    "</ul>",
    "<ol start=4>",
    "</ol>",
    "<li>",
    "</li>",
    "<li value=2>",
    "<blockquote>",
    "</blockquote>",
    "<table>",
    "</table>",
    "<caption>",
    "</caption>",
    "<thead>",
    "<tr>",
    "</tr>",
    "<td>",
    "</td>",
    "<th colspan=2>",
    "<td rowspan=3>",
    "<pre>",
    "</pre>",
    "<code>",
    "</code>",
    "<hr>",
    "<img alt=picture src=a.png>",
    "<a href=https://x.example>",
    "<a href=javascript:x>",
    "</a>",
    "<sup><a href=#fn1>1</a></sup>",
    "<li id=fn1>",
    "<p id=fn1>",
    "<a href=#r>up</a>",
    "<figure>",
    "<figcaption>",
    "</figure>",
    "<script>",
    "</script>",
    "<style>",
    "</style>",
    "<article>",
    "</article>",
    "<main>",
    "<body>",
    "<html>",
    "<head>",
    "<title>",
    "</title>",
    "<nav>",
    "</nav>",
    "<aside>",
    "</aside>",
    "<footer>",
    "<header>",
    "<form>",
    "<q>",
    "</q>",
    "&lt;",
    "&amp",
    "&#0;",
    "&#5;",
    "&#13;",
    "&#xAD;",
    "&#x1F44D;",
    "<!--",
    "-->",
    "<p hidden>",
    "<svg>",
    "</svg>",
    "<template>",
    "é",
    "👍",
    "\u{A0}",
    "\0",
    "<meta property=og:title content=Title>",
    "<p>A sentence long enough to be prose, with a comma \
     and a full stop at its very end.</p>",
    "<h3>Related stories</h3>",
];

/// Pieces of plain text.
const TEXT: &[&str] = &[
    "word",
    "Word",
    " ",
    "  ",
    "\t",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    ".",
    "By Ann Lee",
    "-",
    "é",
    "漢",
    "👍",
    "\u{A0}",
    "\u{3000}",
    "\u{2028}",
    "\u{FEFF}",
    "\0",
    "\u{85}",
    "Von Jo Li\n",
    "A line that is as long as lines are when a program wraps them at a width\n",
];

fn pieces(of: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(of), 0..60).prop_map(|pieces| pieces.concat())
}

fn any_format() -> impl Strategy<Value = Option<Format>> {
    prop::sample::select(vec![
        None,
        Some(Format::Markdown),
        Some(Format::Html),
        Some(Format::Text),
    ])
}

#[track_caller]
fn assert_kept(bytes: &[u8], format: Option<Format>) {
    let hint = Hint {
        format,
        ..Hint::default()
    };
    let Ok(draft) = read(bytes, hint) else { return };
    assert_eq!(draft.check(), Ok(()), "{draft:#?}");
    assert_eq!(
        read(bytes, hint),
        Ok(draft),
        "the same bytes give the same draft"
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn on_any_markdown(text in pieces(MARKDOWN)) {
        assert_kept(text.as_bytes(), Some(Format::Markdown));
    }

    #[test]
    fn on_any_html(text in pieces(HTML)) {
        assert_kept(text.as_bytes(), Some(Format::Html));
    }

    #[test]
    fn on_any_text(text in pieces(TEXT)) {
        assert_kept(text.as_bytes(), Some(Format::Text));
    }

    #[test]
    fn on_any_mixture(text in "\\PC{0,80}", format in any_format()) {
        assert_kept(text.as_bytes(), format);
    }

    #[test]
    fn on_any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400), format in any_format()) {
        assert_kept(&bytes, format);
    }

    #[test]
    fn on_any_utf16(text in pieces(TEXT), big in any::<bool>()) {
        let units = text.encode_utf16();
        let bytes: Vec<u8> =
            units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect();
        assert_kept(&bytes, None);
    }

    /// Plain text loses no word: what can be seen in the file can be seen in the draft.
    #[test]
    fn plain_text_keeps_every_word(text in "[a-zé漢👍 \n\t.,-]{0,400}") {
        let draft = read(text.as_bytes(), Hint::format(Format::Text)).unwrap();
        let visible = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(visible(&draft.text), visible(&text));
    }

    /// The canonical text of plain paragraphs is the same whichever format they came in.
    #[test]
    fn formats_agree_on_plain_paragraphs(
        paragraphs in prop::collection::vec("[a-z]{1,9}( [a-z]{1,9}){1,12}\\.", 1..8)
    ) {
        let plain = paragraphs.join("\n\n");
        let page: String = paragraphs.iter().map(|p| format!("<p>{p}</p>\n")).collect();
        let from_text = read(plain.as_bytes(), Hint::format(Format::Text)).unwrap();
        let from_markdown = read(plain.as_bytes(), Hint::format(Format::Markdown)).unwrap();
        let from_html = read(page.as_bytes(), Hint::format(Format::Html)).unwrap();
        prop_assert_eq!(&from_text.text, &plain);
        prop_assert_eq!(&from_text.text, &from_markdown.text);
        prop_assert_eq!(&from_text.text, &from_html.text);
    }
}
