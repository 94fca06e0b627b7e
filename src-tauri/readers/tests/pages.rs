//! What is read of a saved page, and what is told of the rest.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use claimdesk_draft::{Draft, Format, MOST_OF_PAGE};
use claimdesk_readers::{Hint, read};

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

/// A page whose own data give `said` as the words of its article.
fn with_data(said: &str, body: &str) -> Draft {
    let data = serde_json::json!({
        "@context": "https://schema.org",
        "@graph": [{"@type": "NewsArticle", "headline": "Bridge closed", "articleBody": said}],
    });
    page(&format!(
        "<script type=\"application/ld+json\">{data}</script>{body}"
    ))
}

#[test]
fn the_words_that_a_page_gives_in_its_data_tell_where_its_article_ends() {
    let article: String = (0..5).map(p).collect();
    let rest = format!("<div class=x><b>Elsewhere</b>{}</div>", p(5));
    let body = format!("<main><h1>Bridge closed</h1>{article}{rest}</main>");
    assert_all(&page(&body), &[0, 1, 2, 3, 4, 5]);
    for said in [
        PROSE[..5].join("\n\n"),
        article.clone(),
        PROSE[..5].join(""),
    ] {
        let draft = with_data(&said, &body);
        assert_all(&draft, &[0, 1, 2, 3, 4]);
        assert!(
            skipped(&draft, "paragraph_of_page") > 0,
            "{:?}",
            draft.skipped
        );
    }
    // A correction is written below the last paragraph after the data were made.
    let corrected = format!("<main><h1>Bridge closed</h1>{article}{}</main>", p(5));
    let draft = with_data(&PROSE[..5].join(" "), &corrected);
    assert_all(&draft, &[0, 1, 2, 3, 4, 5]);
}

#[test]
fn data_that_hold_little_of_a_page_or_other_words_are_no_witness() {
    let body: String = (0..6).map(p).collect();
    let body = format!("<main><h1>Bridge closed</h1>{body}</main>");
    let elsewhere =
        "Of a quite different thing these words tell, one by one, and none is shown. ".repeat(9);
    for said in [PROSE[..2].join(" "), PROSE[..3].join(" "), elsewhere] {
        let draft = with_data(&said, &body);
        assert_all(&draft, &[0, 1, 2, 3, 4, 5]);
        assert!(!draft.text.contains("quite different"), "{}", draft.text);
    }
}

#[test]
fn what_a_page_gives_in_its_data_is_not_dropped_for_what_it_looks_like() {
    // Told live: like readers' comments, each with an answer and a name.
    let entry = |at| {
        format!(
            "<article><b>Ida Brook</b>{}<a href=#r>Reply</a></article>",
            p(at)
        )
    };
    let row: String = (0..6).map(entry).collect();
    let body = format!(
        "<div><h1>Bridge closed</h1><p>{}</p><div>{row}</div></div>",
        "The council met all day over the bridge, and we were there to tell of it. ".repeat(4)
    );
    assert_all(&page(&body), &[]);
    assert_all(&with_data(&PROSE.join(" "), &body), &[0, 1, 2, 3, 4, 5]);
}

#[test]
fn a_label_goes_with_what_stood_under_it() {
    let links = |word: &str| -> String {
        (1..6)
            .map(|at| format!("<li><a href=/{at}>{word} {at} of the other ones</a></li>"))
            .collect()
    };
    let article: String = (0..6).map(p).collect();
    for rest in [
        format!("<h2>Our dossier</h2><nav><ul>{}</ul></nav>", links("Story")),
        format!(
            "<div><p>Our dossier</p><nav><ul>{}</ul></nav></div>",
            links("Story")
        ),
    ] {
        let draft = page(&format!(
            "<article><h1>Bridge closed</h1>{article}{rest}</article>"
        ));
        assert_all(&draft, &[0, 1, 2, 3, 4, 5]);
        assert!(!draft.text.contains("Our dossier"), "{}", draft.text);
    }
    // A heading with a list of the article's own under it, or with nothing from the start, stays.
    for rest in [
        "<h2>Our dossier</h2><ul><li>Two pillars<li>Five cracks</ul>",
        "<h2>Our dossier</h2>",
    ] {
        let between: String = (3..6).map(p).collect();
        let before: String = (0..3).map(p).collect();
        let draft = page(&format!(
            "<article><h1>Bridge closed</h1>{before}{rest}{between}</article>"
        ));
        assert!(draft.text.contains("Our dossier"), "{}", draft.text);
    }
}

#[test]
fn lines_of_nothing_but_a_headline_that_leads_away_are_left_out() {
    let before: String = (0..3).map(p).collect();
    let after: String = (3..6).map(p).collect();
    let around = |line: &str| {
        page(&format!(
            "<article><h1>Bridge closed</h1>{before}{line}{after}</article>"
        ))
    };
    for line in [
        "<p><a href=/rail>Why the railway to Limeford was never built</a></p>",
        "<ul><li><a href=/rail>Why the railway to Limeford was never built</a><li><a href=/mill>The mill that stood idle for forty years</a></ul>",
    ] {
        let draft = around(line);
        assert_all(&draft, &[0, 1, 2, 3, 4, 5]);
        assert!(!draft.text.contains("Limeford was never"), "{}", draft.text);
    }
    // Sources by their address, names, and words outside the link are the article's.
    for line in [
        "<p><a href=https://works.example.org/report>https://works.example.org/report-on-the-bridge.pdf</a></p>",
        "<ul><li><a href=/a>Ida Brook</a><li><a href=/b>Jon Reed</a></ul>",
        "<p>See <a href=/rail>Why the railway to Limeford was never built</a>, a report of 2019.</p>",
    ] {
        let draft = around(line);
        let has = ["bridge.pdf", "Ida Brook\n", "of 2019"]
            .iter()
            .any(|words| draft.text.contains(words));
        assert!(has, "{line}: {}", draft.text);
    }
}

#[test]
fn a_day_above_the_article_needs_no_time_element() {
    let article: String = (0..6).map(p).collect();
    let lead = |line: &str| {
        page(&format!(
            "<article><h1>Bridge closed</h1>{line}{article}</article>"
        ))
    };
    for line in [
        "<p>12.05.2021</p>",
        "<div>Wednesday, 12 May 2021, 14:30</div>",
        "<div>May 12, 2021 | Ida Brook</div>",
        "<div>12 de mayo de 2021</div>",
        "<div>2021-05-12 17:11</div>",
    ] {
        let draft = lead(line);
        assert_all(&draft, &[0, 1, 2, 3, 4, 5]);
        assert!(!draft.text.contains("2021"), "{line}: {}", draft.text);
    }
    for line in [
        "<p>Opened on: 12.05.2021</p>",
        "<p>They met on 12 May 2021.</p>",
        "<p>The flood of May 12, 2021, and what the council learned from it</p>",
        "<p>About 2021 people</p>",
        "<blockquote>Orrin Works (@works) May 12, 2021</blockquote>",
    ] {
        assert!(
            lead(line).text.contains("2021"),
            "{line}: {}",
            lead(line).text
        );
    }
}

#[test]
fn a_site_that_tells_who_pays_it_is_left_out_and_news_of_it_is_read() {
    let article: String = (0..6).map(p).collect();
    let with = |line: &str| {
        page(&format!(
            "<article><h1>Bridge closed</h1>{}{line}{article}</article>",
            p(0)
        ))
    };
    let told = with(
        "<p>We may earn a commission when you buy through links in this story, as many papers do.</p>",
    );
    assert!(!told.text.contains("commission"), "{}", told.text);
    for line in [
        "<p>The European Commission sees no link between the cracks and the flood of last year, a speaker said.</p>",
        "<p>Eine Provision hat die Linke im Rat den Gutachtern der Brücke nach eigenen Angaben nie gezahlt.</p>",
        "<p>“We may earn a commission from the ferry,” said Jon Reed, who would run it from the first of May.</p>",
    ] {
        let draft = with(line);
        let has = ["European", "Provision", "ferry,"]
            .iter()
            .any(|words| draft.text.contains(words));
        assert!(has, "{line}: {}", draft.text);
    }
}

#[test]
fn a_box_with_a_linked_heading_is_a_teaser_and_one_of_several_parts_is_not() {
    let article: String = (0..6).map(p).collect();
    let teaser = "<div><h3><a href=/rail>The railway</a></h3><p>It was to run from the coast to Limeford, and nobody ever built it at all.</p></div>";
    let draft = page(&format!(
        "<article><h1>Bridge closed</h1>{article}<section>{teaser}</section></article>"
    ));
    assert_all(&draft, &[0, 1, 2, 3, 4, 5]);
    assert!(!draft.text.contains("nobody ever"), "{}", draft.text);
    let part = "<div><h3>The road</h3><p>It is narrow, and lorries meet there in the mornings more often than before.</p></div>";
    let draft = page(&format!(
        "<article><h1>Bridge closed</h1>{article}<section>{part}{teaser}{part}</section></article>"
    ));
    assert!(draft.text.contains("nobody ever"), "{}", draft.text);
}

#[test]
fn a_box_with_a_link_to_be_pressed_asks_for_leave_like_one_with_a_button() {
    let (before, after): (String, String) = ((0..3).map(p).collect(), (3..6).map(p).collect());
    for press in [
        "<button>Show</button>",
        "<a href='#'>Show</a>",
        "<a role=button href=/x>Show</a>",
        "<a href='javascript:load()'>Show</a>",
    ] {
        let ask = format!(
            "<div><div>Here stands external content of a network that keeps what it learns of its readers.</div>{press}</div>"
        );
        let draft = page(&format!(
            "<article><h1>Bridge closed</h1>{before}{ask}{after}</article>"
        ));
        assert_all(&draft, &[0, 1, 2, 3, 4, 5]);
        assert!(
            !draft.text.contains("external content"),
            "{press}: {}",
            draft.text
        );
    }
}

#[test]
fn a_list_or_a_quotation_never_stands_for_the_article_around_it() {
    let inner = format!("{}{}{}{}", p(1), p(2), p(3), p(4));
    for (open, close) in [
        ("<blockquote>", "</blockquote>"),
        ("<ol><li>", "</li></ol>"),
        ("<ul><li>", "</li></ul>"),
        ("<dl><dd>", "</dd></dl>"),
    ] {
        let draft = page(&format!(
            "<article><h1>Bridge closed</h1><div><p>Speaker: Ida Brook</p>{open}{inner}{close}\
             <p>Here is <a href=/talk>the talk</a>, which took twenty minutes</p></div></article>"
        ));
        assert_all(&draft, &[1, 2, 3, 4]);
        assert!(draft.text.contains("Speaker: Ida Brook"), "{open}");
        assert!(draft.text.contains("which took twenty minutes"), "{open}");
    }
    // Points before and after the longest of a list are its points.
    let draft = page(&format!(
        "<article><h1>Agenda</h1><ol><li>A walk to the bridge</li><li>Talks<ol><li>{}</li><li>{}</li></ol></li>\
         <li>When to meet again</li></ol></article>",
        PROSE[0], PROSE[1]
    ));
    assert_all(&draft, &[0, 1]);
    assert!(draft.text.contains("A walk to the bridge"));
    assert!(draft.text.contains("When to meet again"));
}

#[test]
fn what_stands_under_the_headline_is_read_beside_longer_texts() {
    let quotes: String = (1..6)
        .map(|at| format!("<div>{}<p>A reader, May 2021</p></div>", p(at)))
        .collect();
    let lead = "I am Ida Brook, and I look after bridges for towns along the Orrin.";
    let draft = page(&format!(
        "<div><div><div><h1>Welcome!</h1><p>{lead}</p></div></div><section><div>{quotes}</div></section></div>"
    ));
    assert_all(&draft, &[1, 2, 3, 4, 5]);
    assert!(draft.text.contains(lead), "{}", draft.text);
}

#[test]
fn beginnings_of_texts_that_lead_to_the_rest_are_teasers() {
    let item = |end: &str| {
        format!(
            "<div class=x><a href=/a>Mills</a><p>The mills of the valley, which have stood still since the war, are to be sold{end}</p></div>"
        )
    };
    let around = format!("{}{}{}{}", p(0), p(1), p(2), p(3));
    for end in ["...", "…", " […]", " (…)"] {
        let items = item(end).repeat(3);
        let last = p(4);
        let draft = page(&format!(
            "<div><h1>Bridge closed</h1><div>{around}<div>{items}</div>{last}</div></div>"
        ));
        assert_all(&draft, &[0, 1, 2, 3, 4]);
        assert!(!draft.text.contains("mills"), "{end}: {}", draft.text);
    }
    // A text that says all it has to say is none, and neither are lines that break off without a link.
    let whole = item(".").repeat(3);
    let draft = page(&format!(
        "<div><h1>Bridge closed</h1><div>{around}{whole}</div></div>"
    ));
    assert!(draft.text.contains("mills"), "{}", draft.text);
    let said = "<div class=x><p>“And then the pillar moved, and we all ran as fast as we could ...”</p><p>He did not know what to say of it ...</p></div>".repeat(3);
    let draft = page(&format!(
        "<div><h1>Bridge closed</h1><div>{around}{said}</div></div>"
    ));
    assert!(draft.text.contains("pillar moved, and"), "{}", draft.text);
}
