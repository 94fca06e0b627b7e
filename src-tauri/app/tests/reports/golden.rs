//! Each format of the whole input, word for word.

use claimdesk_app::write_report;
use claimdesk_draft::Changes;
use claimdesk_report::testing::{input, revealed, untouched};
use claimdesk_report::{Language, ReportFormat, ReportInput};

use crate::text;
use crate::word_file::parts;

fn in_german(mut input: ReportInput) -> ReportInput {
    input.options.language = Language::German;
    input
}

macro_rules! golden {
    ($($name:ident: $input:expr, $format:ident;)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(text(&$input, ReportFormat::$format));
        }
    )*};
}

/// Breaks a page into lines behind each element that ends a line of it, so that a change of one is one line.
fn on_lines(page: &str) -> String {
    const ENDS: [&str; 18] = [
        "<body>",
        "<main>",
        "</div>",
        "</h1>",
        "</h2>",
        "</h3>",
        "</head>",
        "</header>",
        "</li>",
        "</nav>",
        "</p>",
        "</rect>",
        "</section>",
        "</small>",
        "</svg>",
        "</td>",
        "</th>",
        "</tr>",
    ];
    (ENDS.iter()).fold(page.to_owned(), |page, end| {
        page.replace(end, &format!("{end}\n"))
    })
}

#[test]
fn html() {
    insta::assert_snapshot!(on_lines(&text(&input(), ReportFormat::Html)));
}

#[test]
fn html_in_german() {
    insta::assert_snapshot!(on_lines(&text(&in_german(input()), ReportFormat::Html)));
}

#[test]
fn content_in_german() {
    insta::assert_json_snapshot!(in_german(input()).content());
}

/// PDF and Word are drawn from the content; what they add is the language's tag.
#[test]
fn paper_and_word_say_that_they_are_in_german() {
    let pdf = write_report(&in_german(input()), ReportFormat::Pdf).unwrap();
    let lang = b"/Lang(de)";
    assert!(pdf.bytes.windows(lang.len()).any(|part| part == lang));
    let word = write_report(&in_german(input()), ReportFormat::ReportDocx).unwrap();
    let styles = parts(&word.bytes)
        .into_iter()
        .find(|(name, _)| name == "word/styles.xml");
    assert!(styles.unwrap().1.contains("<w:lang w:val=\"de\"/>"));
}

/// What programs read, and the sheet that comes back, are the same in every language.
#[test]
fn data_is_in_english_in_every_language() {
    let formats = ReportFormat::ALL.into_iter();
    let data = formats.filter(|format| format.language(Language::German) == Language::English);
    for format in data {
        let written = |input| write_report(&input, format).unwrap().bytes;
        assert!(
            written(in_german(input())) == written(input()),
            "{format:?}"
        );
    }
}

#[test]
fn no_fixed_words_of_a_german_report_are_english() {
    let labels = |input: ReportInput| serde_json::to_value(input.content().labels).unwrap();
    let (english, german) = (labels(input()), labels(in_german(input())));
    let same = (english.as_object().unwrap().iter()).filter(|(name, text)| german[name] == **text);
    let same: Vec<&str> = same.map(|(name, _)| name.as_str()).collect();
    assert_eq!(same, ["column_status"]);
}

#[test]
fn html_of_an_untouched_draft() {
    insta::assert_snapshot!(on_lines(&text(&untouched(), ReportFormat::Html)));
}

golden! {
    markdown: input(), Markdown;
    markdown_in_german: in_german(input()), Markdown;
    markdown_in_german_of_an_untouched_draft: in_german(untouched()), Markdown;
    markdown_in_german_revealed: in_german(revealed()), Markdown;
    critic_markup_in_german: in_german(input()), CriticMarkup;
    csv: input(), Csv;
    json: input(), Json;
    jsonld: input(), Jsonld;
    csl_json: input(), CslJson;
    csl_json_revealed: revealed(), CslJson;
    ninjs: input(), Ninjs;
    markdown_of_an_untouched_draft: untouched(), Markdown;
    csv_revealed: revealed(), Csv;
    critic_markup: input(), CriticMarkup;
}

#[test]
fn content() {
    insta::assert_json_snapshot!(input().content());
}

#[test]
fn files_are_named_by_title_and_revision() {
    let names = ReportFormat::ALL.map(|format| input().file_name(format));
    assert_eq!(
        names,
        [
            "belarus-frees-prisoners-r3-sourcing.html",
            "belarus-frees-prisoners-r3-sourcing.pdf",
            "belarus-frees-prisoners-r3-sourcing.md",
            "belarus-frees-prisoners-r3-sourcing.csv",
            "belarus-frees-prisoners-r3-sourcing.json",
            "belarus-frees-prisoners-r3-sourcing.jsonld",
            "belarus-frees-prisoners-r3-sources.csl.json",
            "belarus-frees-prisoners-r3-sources.ninjs.json",
            "belarus-frees-prisoners-r3-checking-copy.docx",
            "belarus-frees-prisoners-r3-checked-copy.docx",
            "belarus-frees-prisoners-r3-annotated.docx",
            "belarus-frees-prisoners-r3-corrections.md",
            "belarus-frees-prisoners-r3-sourcing.docx",
            "belarus-frees-prisoners-r3-claims.xlsx",
        ]
    );
}

#[test]
fn the_sheet_can_be_read_back() {
    let sheet = text(&input(), ReportFormat::Csv);
    assert!(sheet.starts_with('\u{feff}') && sheet.ends_with("\r\n"));
    let mut reader = csv::Reader::from_reader(sheet.trim_start_matches('\u{feff}').as_bytes());
    let lines: Vec<csv::StringRecord> = reader
        .records()
        .collect::<Result<_, _>>()
        .expect("every line has every column");
    let ties: usize = input()
        .article
        .claims
        .iter()
        .map(|c| c.attributions.len().max(1))
        .sum();
    // The last line says what was kept back.
    assert_eq!(lines.len(), ties + 1);
    assert!(lines[ties][0].starts_with("Kept back"));
    assert!(
        lines
            .iter()
            .flatten()
            .any(|cell| cell == "'=51+0, \"not\" 52")
    );
}

#[test]
fn a_draft_read_as_it_was_says_so() {
    let mut input = input();
    input.article.revision.changes = Changes::Original;
    let told = ", read as if no tracked change had been made";
    for format in [ReportFormat::Html, ReportFormat::Markdown] {
        assert!(text(&input, format).contains(told), "{format:?}");
    }
    assert!(text(&input, ReportFormat::Json).contains("\"changes\": \"original\""));
    assert_eq!(input.content().head.reading, told);
}
