//! The line-by-line sheet: one line an attribution, and one for a claim without any.

use claimdesk_model::record::{Anonymity, Review, Term};
use claimdesk_model::view::ClaimView;
use claimdesk_report::{Analysis, CitedSource, phrases, words};

/// Tells a spreadsheet program that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The sheet's columns. `docs/formats.md` describes each.
const COLUMNS: [&str; 34] = [
    "Claim",
    "Status",
    "Needs re-check",
    "Kind",
    "Priority",
    "Assignee",
    "Words",
    "Correction",
    "Claim note",
    "Paragraph",
    "Last in revision",
    "Decided by",
    "Decided at",
    "Source",
    "Source kind",
    "Country",
    "Ownership",
    "Carries copy of",
    "Role",
    "Level",
    "Stance",
    "URL",
    "Page",
    "Paragraph in source",
    "Time code",
    "Contact date",
    "Contact form",
    "Accessed",
    "Source's words",
    "Note",
    "Reason for anonymity",
    "Anonymity approved by",
    "Identity known",
    "Locator withheld",
];

/// How many of the columns are about the claim; the others are about one attribution.
const CLAIM_COLUMNS: usize = 13;

/// Returns the sheet.
pub fn csv(analysis: &Analysis<'_>) -> String {
    let mut writer = csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .quote_style(csv::QuoteStyle::Necessary)
        .from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let mut put = |line: &[String]| {
        writer
            .write_record(line)
            .expect("memory takes every line of one length")
    };
    put(&COLUMNS.map(str::to_owned));
    for claim in analysis.claims() {
        let about_claim = claim_cells(analysis, claim);
        let ties = analysis.ties(claim);
        if ties.is_empty() {
            put(&line(
                &about_claim,
                &vec![String::new(); COLUMNS.len() - CLAIM_COLUMNS],
            ));
        }
        for tie in ties {
            put(&line(&about_claim, &tie_cells(analysis, &tie)));
        }
    }
    if let Some(kept) = phrases::kept_back(analysis.words, &analysis.redacted.kept_back) {
        let mut last = vec![String::new(); COLUMNS.len()];
        last[0] = harmless(&kept);
        put(&last);
    }
    let bytes = writer.into_inner().expect("memory can be flushed");
    String::from_utf8(bytes).expect("the sheet is made of strings")
}

/// The columns that hold what Claimdesk itself writes: numbers, days and words of its own.
const OWN: [&str; 17] = [
    "Claim",
    "Status",
    "Needs re-check",
    "Kind",
    "Priority",
    "Paragraph",
    "Last in revision",
    "Decided at",
    "Source kind",
    "Ownership",
    "Role",
    "Level",
    "Stance",
    "Contact date",
    "Accessed",
    "Identity known",
    "Locator withheld",
];

fn line(about_claim: &[String], about_tie: &[String]) -> Vec<String> {
    let cells = about_claim.iter().chain(about_tie).zip(COLUMNS);
    cells
        .map(|(cell, column)| match OWN.contains(&column) {
            true => harmless(cell),
            false => guarded(cell),
        })
        .collect()
}

fn claim_cells(analysis: &Analysis<'_>, view: &ClaimView) -> Vec<String> {
    let claim = &view.claim;
    let review = claim.review.as_ref();
    let cells = vec![
        claim.number.to_string(),
        claim.status.in_words().into(),
        yes_or_no(view.needs_recheck),
        claim.kind.in_words().into(),
        claim.priority.in_words().into(),
        claim.assignee.clone(),
        view.words.clone(),
        claim.correction.clone().unwrap_or_default(),
        claim.note.clone(),
        analysis
            .paragraph(view)
            .map_or_else(String::new, |n| n.to_string()),
        (view.gone).map_or_else(String::new, |seen| seen.number.to_string()),
        review.map_or_else(String::new, |r: &Review| r.who.clone()),
        review.map_or_else(String::new, |r: &Review| r.at.to_string()),
    ];
    debug_assert_eq!(
        cells.len(),
        CLAIM_COLUMNS,
        "a cell for each column about the claim"
    );
    cells
}

fn tie_cells(analysis: &Analysis<'_>, tie: &CitedSource<'_>) -> Vec<String> {
    let fields = &tie.view.attribution.fields;
    let locator = &fields.locator;
    let anonymity = fields.anonymity.as_ref();
    let date = |date: Option<jiff::civil::Date>| date.map_or_else(String::new, |d| d.to_string());
    let (kind, country, ownership, chain) = tie.source.map_or_else(Default::default, |source| {
        let chain: Vec<_> = analysis
            .chain(source)
            .iter()
            .map(|s| s.fields.name.as_str())
            .collect();
        let fields = &source.fields;
        (
            fields.kind.in_words().to_owned(),
            fields.country.clone(),
            words::ownership(analysis.words, fields),
            chain.join(" <- "),
        )
    });
    vec![
        tie.name(analysis.words),
        kind,
        country,
        ownership,
        chain,
        fields.role.in_words().into(),
        fields.level.in_words().into(),
        fields.stance.in_words().into(),
        locator.url.clone(),
        locator.page.clone(),
        locator.paragraph.clone(),
        locator.time_code.clone(),
        date(locator.contact_date),
        locator.contact_form.clone(),
        date(fields.accessed),
        fields.words.clone(),
        fields.note.clone(),
        anonymity.map_or_else(String::new, |a: &Anonymity| a.reason.clone()),
        anonymity.map_or_else(String::new, |a: &Anonymity| a.approved_by.clone()),
        anonymity.map_or_else(String::new, |a: &Anonymity| yes_or_no(a.identity_known)),
        yes_or_no(tie.locator_withheld),
    ]
}

fn yes_or_no(yes: bool) -> String {
    if yes { "yes" } else { "no" }.into()
}

/// Returns a cell of free text that a spreadsheet program keeps as it is.
///
/// What would be taken for a formula is disarmed as by [`harmless`]. An apostrophe also goes before
/// a cell that would be shown as another number, a date or a time: `5-10` as 10 May, `2e5` as
/// 200000, `007` as 7. What begins with apostrophes and would need one without them gets one more,
/// so that taking one away gives back every cell.
fn guarded(cell: &str) -> String {
    guarded_if(cell, is_taken_for_a_value(unquoted(cell)))
}

/// Disarms a cell; its beginning gets an apostrophe in any case if `is_value`.
fn guarded_if(cell: &str, is_value: bool) -> String {
    let mut out = String::with_capacity(cell.len() + 1);
    for part in cell.split_inclusive(is_border) {
        let at_start = out.is_empty();
        if (at_start && is_value) || is_formula(unquoted(part), at_start) {
            out.push('\'');
        }
        out.push_str(part);
    }
    out
}

fn unquoted(part: &str) -> &str {
    part.trim_start_matches('\'')
}

/// What is in dates, times and numbers in letters: months by their first three letters in the
/// languages of Western spreadsheets, and signs.
const VALUE_WORDS: [&str; 44] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mär",
    "mrz", "mai", "okt", "dez", "fév", "fev", "avr", "jui", "aoû", "aou", "déc", "ene", "abr",
    "ago", "set", "dic", "gen", "mag", "giu", "lug", "ott", "maa", "mei", "out", "maj", "mei",
    "pm", "am", "e", "t", "z",
];

/// Returns whether a program might show a cell as another value than its words: whether it is made
/// of digits and of what is in numbers, dates and times alone, and is no plain whole number.
fn is_taken_for_a_value(cell: &str) -> bool {
    let cell = cell.trim();
    if ["true", "false"].contains(&cell.to_lowercase().as_str()) {
        return true;
    }
    let digits = cell.chars().filter(char::is_ascii_digit).count();
    if digits == 0 || cell.chars().count() > 40 {
        return false;
    }
    let whole = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    if whole.chars().all(|c| c.is_ascii_digit()) {
        // Fifteen digits are kept, the rest becomes zeros.
        return digits > 15 || (digits > 1 && whole.starts_with('0')) || cell.starts_with('+');
    }
    let mut words = cell
        .split(|c: char| !c.is_alphabetic())
        .filter(|w| !w.is_empty());
    let signs = cell.chars().filter(|c| !c.is_alphanumeric());
    words.all(is_value_word) && signs.into_iter().all(is_value_sign)
}

fn is_value_word(word: &str) -> bool {
    let word = word.to_lowercase();
    let start: String = word.chars().take(3).collect();
    word.chars().count() <= 10 && VALUE_WORDS.contains(&start.as_str())
        || ["st", "nd", "rd", "th"].contains(&word.as_str())
}

const fn is_value_sign(c: char) -> bool {
    matches!(
        c,
        ' ' | '\u{a0}'
            | '\u{202f}'
            | '.'
            | ','
            | ':'
            | '/'
            | '-'
            | '+'
            | '%'
            | '('
            | ')'
            | '\''
            | '€'
            | '$'
            | '£'
            | '¥'
            | '\u{2212}'
    )
}

/// Returns a cell that no spreadsheet program takes for a formula.
///
/// An apostrophe goes before a cell that begins with `=`, `+`, `-` or `@`, or
/// a full-width form of these, spaces and quotes before it aside, and before a
/// tab or carriage return at the start. The same goes for what follows a
/// semicolon, tab or line break inside a cell: a program that takes the
/// semicolon for the separator would begin a cell there. A signed number such
/// as `-12.5%` is left as it is, since it is no formula.
fn harmless(cell: &str) -> String {
    guarded_if(cell, false)
}

const fn is_border(c: char) -> bool {
    matches!(c, ';' | '\t' | '\r' | '\n')
}

/// Returns whether a program might begin a formula with `part`, which ends
/// with its border if it has one.
fn is_formula(part: &str, at_start: bool) -> bool {
    if at_start && part.starts_with(['\t', '\r']) {
        return true;
    }
    let content = part.trim_end_matches(is_border);
    let shown = content.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
    shown.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) && !is_signed_number(shown)
}

fn is_signed_number(text: &str) -> bool {
    let Some(number) = text.strip_prefix(['+', '-']) else {
        return false;
    };
    let number = number.trim_end();
    let number = number.strip_suffix('%').unwrap_or(number);
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\u{a0}' | '\u{202f}');
    number.starts_with(|c: char| c.is_ascii_digit()) && number.chars().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::{guarded, harmless, is_border, is_formula, is_taken_for_a_value, unquoted};

    #[test]
    fn what_would_become_a_date_or_another_number_is_guarded() {
        for cell in [
            "5-10",
            "10-12",
            "3/4",
            "MAR 3",
            "06-8108",
            "1:30",
            "2e5",
            "2E+5",
            "1.5e3",
            "007",
            "12 May",
            "May 12, 2026",
            "12. März",
            "3 mai",
            "1.2.2026",
            "2026-11-30",
            "1:30 pm",
            "1.50",
            "12.5%",
            "-12.5%",
            "-1,200.50",
            "4,000",
            "4\u{a0}000",
            "€5",
            "$1,200",
            "1234567890123456",
            "+49",
            "TRUE",
            "(5)",
            "3rd May",
            "'5-10",
            "''007",
        ] {
            assert_eq!(guarded(cell), format!("'{cell}"));
        }
    }

    #[test]
    fn words_and_whole_numbers_are_as_they_are() {
        for cell in [
            "",
            "5",
            "-5",
            "4000",
            "0",
            "5 to 10",
            "12 people",
            "page 5-10",
            "the 3/4 vote",
            "May",
            "it's",
            "'tis",
            "‘5-10’",
            "e-mail",
            "41 million",
            "Mark said 5",
        ] {
            assert_eq!(guarded(cell), cell);
        }
    }

    /// What `docs/formats.md` says gives back the words.
    fn back(cell: &str) -> String {
        let mut parts = cell.split_inclusive(is_border).map(str::to_owned);
        let first = parts.next().unwrap_or_default();
        let rest: String = (parts)
            .map(|part| without_one(&part, is_formula(unquoted(&part), false)))
            .collect();
        let is_value = is_taken_for_a_value(unquoted(&format!("{first}{rest}")));
        without_one(&first, is_value || is_formula(unquoted(&first), true)) + &rest
    }

    fn without_one(part: &str, is_guarded: bool) -> String {
        let bare = part.strip_prefix('\'').filter(|_| is_guarded);
        bare.unwrap_or(part).to_owned()
    }

    #[test]
    fn every_guard_can_be_taken_off() {
        for cell in [
            "5-10",
            "'5-10",
            "''5-10",
            "=1+1",
            "'=1+1",
            "''=1",
            "'tis",
            "-",
            "'-",
            "2e5",
            "\t=1",
            "it's",
            "\t'=1",
            "'\t=1",
            "a;=1",
            "a;'=1",
            "a\n@b\r\n=c",
            "\n-5-10",
            "'\n'-5-10",
            "\r",
            "a;'tis",
            "=1;=2\t=3",
            "'=1;''=2",
        ] {
            assert_eq!(back(&guarded(cell)), cell, "{:?}", guarded(cell));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_cell_comes_back(cell in "['=+@;\t\r\n \"a5e.-]{0,8}") {
            proptest::prop_assert_eq!(back(&guarded(&cell)), cell);
        }
    }

    #[test]
    fn a_formula_is_disarmed() {
        for formula in [
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd|' /C calc'!A0",
            "\t=1",
            "\r=1",
            " =1",
            "\"=1",
            "＝1",
            "-(1)",
            "-",
        ] {
            let cell = harmless(formula);
            assert!(cell.starts_with('\''), "{formula:?} became {cell:?}");
        }
        assert_eq!(harmless("a;=1"), "a;'=1");
        assert_eq!(harmless("a\n@b\r\n=c"), "a\n'@b\r\n'=c");
    }

    #[test]
    fn numbers_and_words_stay_as_they_are() {
        for cell in [
            "",
            "-5",
            "+3.2%",
            "-1,200.50",
            "-12\u{a0}000",
            "a=b",
            "e-mail@example.org",
            "2 - 1 = 1",
            "3; -5; 7",
            "it's",
        ] {
            assert_eq!(harmless(cell), cell);
        }
    }
}
