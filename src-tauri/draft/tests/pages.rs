//! What is read of a saved page, and what is told of the rest.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use claimdesk_draft::{Draft, Format, Hint, MOST_OF_PAGE, read};

/// Paragraphs of an article.
const PROSE: [&str; 6] = [
    "The council closed the old bridge over the Orrin on Tuesday after divers found cracks in two of its five pillars.",
    "Engineers had warned in March that the middle pillar was moving, said Ida Brook, who has led the works department since 2019.",
    "Buses now take the road through Limeford, which adds forty minutes to the way to school for about three hundred children.",
    "The cement works, whose lorries cross the bridge two hundred times a day, said that it had not been asked and would appeal.",
    "Repairs will cost between four and six million crowns and last until the spring, a report seen by this paper says.",
    "A ferry that served the crossing until 1961 is being looked at again, though nobody could say who would pay for it.",
];

fn page(body: &str) -> Draft {
    let html = format!(
        "<!doctype html><html><head><title>Bridge closed</title></head><body>\
         <nav><ul><li><a href=/>Home</a><li><a href=/w>World</a></ul></nav>{body}</body></html>"
    );
    let draft = read(html.as_bytes(), Hint::format(Format::Html)).unwrap();
    assert_eq!(draft.check(), Ok(()));
    draft
}

fn p(at: usize) -> String {
    format!("<p>{}</p>", PROSE[at])
}

#[track_caller]
fn assert_all(draft: &Draft, which: &[usize]) {
    for (at, prose) in PROSE.iter().enumerate() {
        let has = draft.text.contains(prose);
        assert_eq!(
            has,
            which.contains(&at),
            "paragraph {at} in {:?}",
            draft.text
        );
    }
}

fn skipped(draft: &Draft, what: &str) -> u32 {
    let found = draft.skipped.iter().find(|skipped| skipped.what == what);
    found.map_or(0, |skipped| skipped.count)
}

#[test]
fn no_name_of_a_class_or_id_drops_prose() {
    for name in [
        "comments",
        "gdpr-rules",
        "cookie",
        "share",
        "social-security",
        "related",
        "nav-bridge",
        "ad",
        "sponsored",
        "promo",
        "newsletter",
        "sidebar",
        "footer",
        "popup",
        "overlay",
        "modal",
        "paywall",
        "premium-content",
        "kicker",
        "tags",
        "author-bio",
        "subscribe",
        "sr-only",
        "credit",
        "menu",
        "banner",
        "widget",
    ] {
        let (one, two) = (p(1), p(2));
        for part in [
            format!("<p class={name}>{}</p>", PROSE[1]),
            format!("<p id={name}>{}</p>", PROSE[1]),
            format!("<div class={name}>{one}</div>"),
            format!("<section id={name}><h2>A heading</h2>{one}</section>"),
            format!("<div class='{name} part'>{one}{two}</div>"),
        ] {
            let draft = page(&format!(
                "<article><h1>Bridge closed</h1>{}{part}{}{}{}</article>",
                p(0),
                p(3),
                p(4),
                p(5)
            ));
            assert!(
                draft.text.contains(PROSE[1]),
                "{name}: {part}: {:?}",
                draft.text
            );
            let last = page(&format!(
                "<article><h1>Bridge closed</h1>{}{}{}{}{part}</article>",
                p(0),
                p(3),
                p(4),
                p(5)
            ));
            assert!(
                last.text.contains(PROSE[1]),
                "{name} at the end: {part}: {:?}",
                last.text
            );
        }
        let draft = page(&format!(
            "<article><h1>Bridge closed</h1>{}<h2 id={name}-in-short>In short</h2>{}</article>",
            p(0),
            p(1)
        ));
        assert!(draft.text.contains("In short"), "{name}");
    }
}

#[test]
fn what_browsers_survive_costs_no_words() {
    let article = format!(
        "<main><h1>Bridge closed</h1>{}{}{}</main>",
        p(0),
        p(1),
        p(2)
    );
    for before in [
        "<svg><title/></svg>",
        "<svg><defs><style/></defs><title/><path d=M0/></svg>",
        "<svg><script/></svg>",
        "<svg><desc/><textarea/></svg>",
        "<svg><title>Logo</title><path d=M0>",
        "<svg viewBox='0 0 8 8'><g><path>",
        "<math><mi/><title/>",
        "<svg><![CDATA[<title>]]></svg>",
        "<svg><foreignObject><p>In a drawing.</foreignObject></svg>",
        "<button>Menu<div></div>",
        "<div><a href=/x>Link<div>",
        "<select><option>One</select>",
        "<b><i>",
        "<p><!-->",
        "<!doctype html><html><body>",
        "</div></p></article></main></body></html>",
        "<a href='x' a=\"<p>\" b='>'>Link</a>",
        "<noframes><p>Old</noframes>",
    ] {
        let draft = page(&format!("<header>{before}</header>{article}"));
        assert_all(&draft, &[0, 1, 2]);
    }
}

#[test]
fn all_parts_of_an_article_are_read() {
    let parts = [
        format!(
            "<main><h1>Bridge closed</h1><article>{}</article><article><h2>Costs</h2>{}{}{}</article><article><h2>Ferry</h2>{}</article></main>",
            p(0),
            p(1),
            p(2),
            p(3),
            p(4)
        ),
        format!(
            "<h1>Bridge closed</h1><div><section>{}</section><section>{}{}</section><section>{}{}</section></div>",
            p(0),
            p(1),
            p(2),
            p(3),
            p(4)
        ),
        format!(
            "<h1>Bridge closed</h1><div itemprop=articleBody>{}{}</div><div class=ad>Advertisement</div><div itemprop=articleBody>{}{}{}</div>",
            p(0),
            p(1),
            p(2),
            p(3),
            p(4)
        ),
        format!(
            "<article><h1>Bridge closed</h1><p class=lead>{}</p><div class=body>{}{}{}</div><div class=body>{}</div></article>",
            PROSE[0],
            p(1),
            p(2),
            p(3),
            p(4)
        ),
    ];
    for part in parts {
        assert_all(&page(&part), &[0, 1, 2, 3, 4]);
    }
}

/// What a reader wrote.
fn comment(at: usize, around: (&str, &str), answer: &str) -> String {
    let (open, close) = around;
    let said = PROSE[2 + at % 4].replace("The ", "As I see it, the ");
    format!("{open}<b>reader {at}</b><p>As I see it, {said}</p>{answer}{close}")
}

#[test]
fn readers_comments_are_not_the_article() {
    let article = format!(
        "<article><h1>Bridge closed</h1><div itemprop=articleBody>{}{}</div></article>",
        p(0),
        p(1)
    );
    for (row, around, answer, head) in [
        (
            ("<ul>", "</ul>"),
            ("<li class=member>", "</li>"),
            "<a href=#>reply</a>",
            "",
        ),
        (
            ("<div>", "</div>"),
            ("<div class=c1>", "</div>"),
            "<button>Antworten</button>",
            "",
        ),
        (
            ("<div id=comments>", "</div>"),
            ("<div class=comment>", "</div>"),
            "<time>9 Nov</time>",
            "",
        ),
        (
            ("<section>", "</section>"),
            ("<article>", "</article>"),
            "",
            "<h2>12 comments</h2>",
        ),
        (
            ("<section>", "</section>"),
            ("<div itemprop=comment>", "</div>"),
            "",
            "",
        ),
        (
            ("<ol>", "</ol>"),
            ("<li>", "</li>"),
            "<a href=/r>Répondre</a>",
            "<h3>Commentaires (8)</h3>",
        ),
    ] {
        let said: String = (0..10).map(|at| comment(at, around, answer)).collect();
        let draft = page(&format!("{article}{}{head}{said}{}", row.0, row.1));
        assert!(
            !draft.text.contains("As I see it"),
            "{row:?}: {:?}",
            draft.text
        );
        assert_all(&draft, &[0, 1]);
        assert_eq!(skipped(&draft, "comments"), 1, "{row:?}");
        assert_eq!(skipped(&draft, MOST_OF_PAGE), 0, "{row:?}");
    }
}

#[test]
fn a_list_of_an_article_is_not_what_readers_wrote() {
    let items: String = (0..5)
        .map(|at| format!("<li><h3>Step {at}</h3>{}</li>", p(at)))
        .collect();
    assert_all(
        &page(&format!("<h1>Bridge closed</h1>{}<ol>{items}</ol>", p(5))),
        &[0, 1, 2, 3, 4, 5],
    );
}

#[test]
fn teasers_of_other_articles_are_left_out_and_a_list_of_news_is_read() {
    let teaser = |at: usize| {
        format!(
            "<div class=card><h3><a href=/{at}>Another story</a></h3>{}</div>",
            p(at)
        )
    };
    let article = format!("<h1>Bridge closed</h1>{}{}{}", p(0), p(1), p(2));
    let row = format!("<div>{}{}{}</div>", teaser(3), teaser(4), teaser(5));
    for body in [
        format!("<article>{article}{row}</article>"),
        format!("<div>{article}</div>{row}"),
        format!("<article>{article}<h2>More on this story</h2>{row}</article>"),
    ] {
        let draft = page(&body);
        assert_all(&draft, &[0, 1, 2]);
        assert!(!draft.text.contains("Another story"), "{:?}", draft.text);
        assert!(
            skipped(&draft, "paragraph_of_page") == 3,
            "{:?}",
            draft.skipped
        );
    }
    assert_all(&page(&format!("<h1>News</h1>{row}")), &[3, 4, 5]);
}

#[test]
fn hidden_words_are_not_read() {
    for hidden in [
        "hidden",
        "style='display: none'",
        "style=visibility:hidden",
        "aria-hidden=true",
    ] {
        let draft = page(&format!(
            "<article><h1>Bridge closed</h1>{}<p {hidden}>{}</p>{}</article>",
            p(0),
            PROSE[1],
            p(2)
        ));
        assert_all(&draft, &[0, 2]);
    }
}

#[test]
fn a_page_of_which_little_was_taken_says_so() {
    let article = format!(
        "<article><h1>Bridge closed</h1><div itemprop=articleBody>{}{}{}{}</div></article>",
        p(0),
        p(1),
        p(2),
        p(3)
    );
    assert_eq!(skipped(&page(&article), "paragraph_of_page"), 0);
    let aside: String = (0..6)
        .map(|_| format!("<aside>{}{}</aside>", p(4), p(5)))
        .collect();
    let draft = page(&format!("{article}{aside}"));
    assert_all(&draft, &[0, 1, 2, 3]);
    assert_eq!(skipped(&draft, "paragraph_of_page"), 12);
    assert!(skipped(&draft, MOST_OF_PAGE) > 70, "{:?}", draft.skipped);
}

#[test]
fn lines_of_the_site_around_an_article_are_left_out() {
    let prose = (0..4).map(p).collect::<String>();
    let draft = page(&format!(
        "<article><div>Region</div><h1>Bridge closed</h1><p>Ida Brook, <time>16 March 2021</time></p>\
         <div><a href=#r>Jump to the recipe</a></div>{prose}<p>(Photo: Ida Brook/Orrin News)</p>\
         <p>Photo: the bridge in its first winter</p><p><b>Read also the following:</b></p>\
         <ul><li><a href=/a>Ferry back</a><li><a href=/b>Road wet</a></ul>{}\
         <p>Was this article helpful? (95 votes)</p>\
         <div><a href=/author/ida/>Ida Brook</a><p>Ida Brook has written about the valley since 2004, mostly on foot.</p></div>\
         </article>",
        p(4)
    ));
    assert_all(&draft, &[0, 1, 2, 3, 4]);
    for line in ["Region", "2021", "Jump", "Orrin News", "helpful", "on foot"] {
        assert!(!draft.text.contains(line), "{line} in {:?}", draft.text);
    }
    assert!(draft.text.contains("in its first winter"));
}

#[test]
fn a_chronicle_keeps_its_days() {
    let days: String = (1..6)
        .map(|day| format!("<p><time>{day} March 2021</time> Pillar {day} cracks</p>"))
        .collect();
    let draft = page(&format!(
        "<article><h1>Bridge closed</h1>{days}{}{}{}</article>",
        p(0),
        p(1),
        p(2)
    ));
    assert_all(&draft, &[0, 1, 2]);
    assert!((1..6).all(|day| draft.text.contains(&format!("Pillar {day} cracks"))));
}

#[test]
fn the_last_words_of_an_article_stay_above_its_authors_name() {
    let draft = page(&format!(
        "<article><h1>Bridge closed</h1>{}{}{}{}<div>{}<p>By <a rel=author href=/i>Ida Brook</a></p></div></article>",
        p(0),
        p(1),
        p(2),
        p(3),
        p(4)
    ));
    assert_all(&draft, &[0, 1, 2, 3, 4]);
}

#[test]
fn one_long_run_of_paragraphs_does_not_stand_for_a_page_that_marks_none() {
    let about = |at: usize| format!("<div><div><p>{0} {0}</p></div></div>", PROSE[at]);
    let answers: String = (2..6).chain(2..6).map(p).collect();
    let draft = page(&format!(
        "<div><h1>The house on the Orrin</h1>{}{}<div><h2>Questions</h2><div>{answers}</div></div></div>",
        about(0),
        about(1)
    ));
    assert_all(&draft, &[0, 1, 2, 3, 4, 5]);
}

#[test]
fn long_lines_without_blank_lines_are_paragraphs() {
    let text = PROSE.join("\n");
    for format in [Format::Markdown, Format::Text] {
        let draft = read(text.as_bytes(), Hint::format(format)).unwrap();
        assert_eq!(draft.blocks.len(), PROSE.len(), "{format:?}");
        assert_eq!(draft.text, PROSE.join("\n\n"));
    }
    let markdown = format!(
        "# Bridge closed\n\n> {}\n> {}\n\n{}\n**{}**\n",
        PROSE[0], PROSE[1], PROSE[2], PROSE[3]
    );
    let draft = read(markdown.as_bytes(), Hint::format(Format::Markdown)).unwrap();
    let quotes: Vec<u8> = draft.blocks.iter().map(|block| block.quote).collect();
    assert_eq!(quotes, [0, 1, 1, 0, 0]);
}

#[test]
fn wrapped_lines_stay_one_paragraph() {
    for width in [60, 72, 80, 100, 140] {
        let mut text = String::new();
        let mut column = 0;
        for word in PROSE.join(" ").split(' ') {
            if column + word.len() > width {
                text.push('\n');
                column = 0;
            } else if column > 0 {
                text.push(' ');
            }
            text.push_str(word);
            column += word.len() + 1;
        }
        let draft = read(text.as_bytes(), Hint::format(Format::Markdown)).unwrap();
        assert_eq!(
            (draft.blocks.len(), &*draft.text),
            (1, &*PROSE.join(" ")),
            "{width}"
        );
    }
}
