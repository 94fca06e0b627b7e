//! The signs that each reader treats specially.

use claimdesk_draft::Format;

use super::harm::Signs;

/// The signs of each format that is text.
pub(crate) const ALL: &[(Format, Signs)] = &[
    (Format::Markdown, MARKDOWN),
    (Format::Html, HTML),
    (Format::Html, PAGE),
    (Format::Html, PAGE_WITH_DATA),
    (Format::Text, TEXT),
    (Format::Rtf, RICH_TEXT),
];

/// More than sixty runs of four words, which make a witness.
macro_rules! witness {
    () => {
        "The council closed the old bridge over the Orrin on Tuesday after divers found cracks in two of its five pillars. \
         Engineers had warned in March that the middle pillar was moving, said Ida Brook, who has led the works department since 2019. \
         Buses now take the road through Limeford, which adds forty minutes to the way to school for about three hundred children. \
         The cement works said that it had not been asked and would appeal."
    };
}

const MARKDOWN: Signs = Signs {
    name: "Markdown",
    signs: &[
        "[", "]", "(", "![", "](", "*", "**", "_", "~~", "~", "`", "```\n", "> ", "- ", "1. ",
        "    ", "\t", "|", "|-|\n", "#", "<", "<a", "<!--", "-->", "<b>", "<div>\n", "&", "&amp;",
        "[^a]", "[^a]: ", "[a]: b\n", "\\", ":", "---\n", "===\n", "\n", "http://", "<http://",
        "\u{200B}", "\u{301}", "\r",
    ],
    pairs: &[
        ("[", "](b)"),
        ("![", "](b)"),
        ("*", "*"),
        ("**", "**"),
        ("*_", "_*"),
        ("`", "`"),
        ("<div>\n", "</div>\n"),
        ("> ", "\n"),
        ("- ", "\n"),
        ("[^a]: ", "\n"),
        ("(", ")"),
        ("<b>", "</b>"),
        ("<p a=\"b\" ", ">"),
    ],
    around: ("", "\n"),
};

const HTML: Signs = Signs {
    name: "HTML",
    signs: &[
        "<",
        ">",
        "</",
        "/>",
        "<p",
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<a href=x>",
        "</a>",
        "<div>",
        "</div>",
        "<h2>",
        "<ul>",
        "<li>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<td rowspan=1000 colspan=1000>",
        "<svg>",
        "<math>",
        "<title/>",
        "<foreignObject>",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<?",
        "<!",
        "<script>",
        "</script>",
        "<textarea>",
        "<select>",
        "<option>",
        "<button>",
        "<form>",
        "<template>",
        "<img alt=a>",
        "<br>",
        "<hr>",
        "&",
        "&amp;",
        "&#1;",
        "\"",
        "'",
        "=",
        " a=\"b\"",
        " a='b'",
        "<sup><a href=#fn1>1</a></sup>",
        "<p id=fn1>",
        "<article>",
        "<p class=comment>",
        "<time>",
    ],
    pairs: &[
        ("<p a=\"b\" ", ">"),
        ("<p ", ">"),
        ("<div>", "</div>"),
        ("<b>", "</b>"),
        ("<a href=x>", "</a>"),
        ("<ul><li>", "</li></ul>"),
        ("<table><tr><td>", "</td></tr></table>"),
        ("<svg>", "</svg>"),
        ("<svg><title>", "</title></svg>"),
        ("<svg><foreignObject>", "</foreignObject></svg>"),
        ("<blockquote>", "</blockquote>"),
        ("<h1>", "</h1>"),
        ("<span a=\"", "\">"),
        ("<article><h2><a href=x>a</a></h2>", "</article>"),
        ("<li class=comment>", "</li>"),
    ],
    around: ("", ""),
};

/// A whole page, in which the article is looked for.
const PAGE: Signs = Signs {
    name: "page",
    signs: &[
        "<div>",
        "<p>A sentence that is long enough to be taken for prose by all means.",
        "<p>Short.",
        "</div>",
        "<h2>Related</h2>",
        "<h1>A</h1>",
        "<h2><a href=x>a</a></h2>",
        "<article>",
        "</article>",
        "<section class=related>",
        "</section>",
        "<li>",
        "<ul>",
        "</ul>",
        "<a href=x>reply</a>",
        "<time>1</time>",
        "<textarea></textarea>",
        "<p itemprop=articleBody>",
        "<div itemprop=articleBody>",
        "<div class=comment>",
        "<figure>",
        "<figcaption>",
        "<img alt=a>",
        "<main>",
        "<footer>",
        "<p hidden>",
        "<script type=application/ld+json>{}</script>",
        // A page's data as a witness, headlines of other articles, texts that break off, and labels above nothing.
        "<script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\"A sentence that is long enough to be taken for prose by all means.\"}</script>",
        "<p><a href=/x>The headline of another article</a></p>",
        "<div><a href=/x>a</a> The beginning of a text …</div>",
        "<h3>Label</h3><p hidden>a</p>",
        "<blockquote>",
        "<a href=#a>",
        "<div class=author>",
        "<nav>",
    ],
    pairs: &[
        (
            "<div><p>A sentence that is long enough to be taken for prose by all means.</p>",
            "</div>",
        ),
        (
            "<article><h2><a href=x>a</a></h2><p>Teaser.</p>",
            "</article>",
        ),
        (
            "<ul><li><p>A sentence that is long enough to be taken for prose by all means.</p><a href=x>reply</a>",
            "</li></ul>",
        ),
        ("<section><h2>Comments</h2>", "</section>"),
        ("<div><h3>Label</h3><p hidden>a</p>", "</div>"),
        (
            "<ul><li><a href=/x>The headline of another article</a>",
            "</li></ul>",
        ),
        ("<div><a href=/x>a</a> The beginning of a text …", "</div>"),
        ("<div><h1>A</h1>", "</div>"),
        ("<figure><img alt=a>", "<figcaption>a</figcaption></figure>"),
    ],
    around: (
        "<!doctype html><html><head><title>A</title></head><body><h1>A</h1><p>A sentence that is long enough to be taken for prose by all means.</p>",
        "</body></html>",
    ),
};

/// A page whose own data give its article.
const PAGE_WITH_DATA: Signs = Signs {
    name: "page with data",
    signs: &[
        "<p>A sentence that is long enough to be taken for prose by all means.",
        "<div>",
        "</div>",
        "<p><a href=/x>The headline of another article</a></p>",
        "<p>Short.",
        "<ul>",
        "</ul>",
        "word ",
    ],
    pairs: &[
        (
            "<div><p>A sentence that is long enough to be taken for prose by all means.</p>",
            "</div>",
        ),
        (
            "<div><a href=/x>The headline of another article</a>",
            "</div>",
        ),
    ],
    around: (
        concat!(
            "<!doctype html><html><head><title>A</title><script type=application/ld+json>{\"@type\":\"Article\",\"articleBody\":\"",
            witness!(),
            "\"}</script></head><body><h1>A</h1><div><p>",
            witness!(),
            "</p>",
        ),
        "</div></body></html>",
    ),
};

const TEXT: Signs = Signs {
    name: "text",
    signs: &[
        "\n", "\n\n", "\r", "-\n", "a", " ", "\t", ".", "By ", "\u{2028}", "\u{C}", "\0",
        "\u{FEFF}", "é", "漢",
    ],
    pairs: &[("(", ")"), ("\"", "\"")],
    around: ("A title\n\n", "\n"),
};

const RICH_TEXT: Signs = Signs {
    name: "rich text",
    signs: &[
        "{",
        "}",
        "\\b ",
        "\\par ",
        "\\'e9",
        "\\u1 ?",
        "\\cell ",
        "\\row ",
        "\\trowd ",
        "{\\footnote a}",
        "{\\*\\atnid a}",
        "{\\*\\annotation a}",
        "{\\*\\atrfstart 1}",
        "{\\field{\\*\\fldinst HYPERLINK \"a\"}{\\fldrslt a}}",
        "\\bin2 ab",
        "\\~",
        "\\-",
        "\\*",
        "\n",
    ],
    pairs: &[
        ("{", "}"),
        ("{\\b ", "}"),
        ("{\\footnote ", "}"),
        ("{\\field{\\fldrslt ", "}}"),
        ("{\\*\\annotation ", "}"),
    ],
    around: ("{\\rtf1 ", "}"),
};
