//! Each format of the whole dossier, word for word.

use claimdesk_app::write_report;
use claimdesk_draft::Changes;
use claimdesk_report::testing::{dossier, revealed, untouched};
use claimdesk_report::{Language, ReportFormat, ReportInput};

use crate::text;
use crate::word_file::parts;

fn in_german(mut dossier: ReportInput) -> ReportInput {
    dossier.options.language = Language::German;
    dossier
}

macro_rules! golden {
    ($($name:ident: $dossier:expr, $format:ident;)*) => {$(
        #[test]
        fn $name() {
            insta::assert_snapshot!(text(&$dossier, ReportFormat::$format));
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
    insta::assert_snapshot!(on_lines(&text(&dossier(), ReportFormat::Html)));
}

#[test]
fn html_in_german() {
    insta::assert_snapshot!(on_lines(&text(&in_german(dossier()), ReportFormat::Html)));
}

#[test]
fn content_in_german() {
    insta::assert_json_snapshot!(in_german(dossier()).content());
}

/// PDF and Word are drawn from the content; what they add is the language's tag.
#[test]
fn paper_and_word_say_that_they_are_in_german() {
    let pdf = write_report(&in_german(dossier()), ReportFormat::Pdf).unwrap();
    let lang = b"/Lang(de)";
    assert!(pdf.bytes.windows(lang.len()).any(|part| part == lang));
    let word = write_report(&in_german(dossier()), ReportFormat::ReportDocx).unwrap();
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
        let written = |dossier| write_report(&dossier, format).unwrap().bytes;
        assert!(
            written(in_german(dossier())) == written(dossier()),
            "{format:?}"
        );
    }
}

#[test]
fn no_fixed_words_of_a_german_report_are_english() {
    let labels = |dossier: ReportInput| serde_json::to_value(dossier.content().labels).unwrap();
    let (english, german) = (labels(dossier()), labels(in_german(dossier())));
    let same = (english.as_object().unwrap().iter()).filter(|(name, text)| german[name] == **text);
    let same: Vec<&str> = same.map(|(name, _)| name.as_str()).collect();
    assert_eq!(same, ["column_status"]);
}

#[test]
fn html_of_an_untouched_draft() {
    insta::assert_snapshot!(on_lines(&text(&untouched(), ReportFormat::Html)));
}

golden! {
    markdown: dossier(), Markdown;
    markdown_in_german: in_german(dossier()), Markdown;
    markdown_in_german_of_an_untouched_draft: in_german(untouched()), Markdown;
    markdown_in_german_revealed: in_german(revealed()), Markdown;
    critic_markup_in_german: in_german(dossier()), CriticMarkup;
    csv: dossier(), Csv;
    json: dossier(), Json;
    jsonld: dossier(), Jsonld;
    csl_json: dossier(), CslJson;
    csl_json_revealed: revealed(), CslJson;
    ninjs: dossier(), Ninjs;
    markdown_of_an_untouched_draft: untouched(), Markdown;
    csv_revealed: revealed(), Csv;
    critic_markup: dossier(), CriticMarkup;
}

#[test]
fn content() {
    insta::assert_json_snapshot!(dossier().content());
}

#[test]
fn files_are_named_by_title_and_revision() {
    let names = ReportFormat::ALL.map(|format| dossier().file_name(format));
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
    let sheet = text(&dossier(), ReportFormat::Csv);
    assert!(sheet.starts_with('\u{feff}') && sheet.ends_with("\r\n"));
    let mut reader = csv::Reader::from_reader(sheet.trim_start_matches('\u{feff}').as_bytes());
    let lines: Vec<csv::StringRecord> = reader
        .records()
        .collect::<Result<_, _>>()
        .expect("every line has every column");
    let ties: usize = dossier()
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
    let mut dossier = dossier();
    dossier.article.revision.changes = Changes::Original;
    let told = ", read as if no tracked change had been made";
    for format in [ReportFormat::Html, ReportFormat::Markdown] {
        assert!(text(&dossier, format).contains(told), "{format:?}");
    }
    assert!(text(&dossier, ReportFormat::Json).contains("\"changes\": \"original\""));
    assert_eq!(dossier.content().head.reading, told);
}
