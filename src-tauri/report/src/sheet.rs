//! The line-by-line sheet: one line an attribution, and one for a claim without any.

use claimdesk_desk::model::{Anonymity, Review};
use claimdesk_desk::view::ClaimView;

use crate::reading::{Reading, Tie};
use crate::words::{self, Word};

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
pub(crate) fn csv(reading: &Reading<'_>) -> String {
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
    for claim in reading.claims() {
        let about_claim = claim_cells(reading, claim);
        let ties = reading.ties(claim);
        if ties.is_empty() {
            put(&line(
                &about_claim,
                &vec![String::new(); COLUMNS.len() - CLAIM_COLUMNS],
            ));
        }
        for tie in ties {
            put(&line(&about_claim, &tie_cells(reading, &tie)));
        }
    }
    let bytes = writer.into_inner().expect("memory can be flushed");
    String::from_utf8(bytes).expect("the sheet is made of strings")
}

fn line(about_claim: &[String], about_tie: &[String]) -> Vec<String> {
    about_claim
        .iter()
        .chain(about_tie)
        .map(|cell| harmless(cell))
        .collect()
}

fn claim_cells(reading: &Reading<'_>, view: &ClaimView) -> Vec<String> {
    let claim = &view.claim;
    let review = claim.review.as_ref();
    let cells = vec![
        claim.number.to_string(),
        claim.status.word().into(),
        yes_or_no(view.needs_recheck),
        claim.kind.word().into(),
        claim.priority.word().into(),
        claim.assignee.clone(),
        view.words.clone(),
        claim.correction.clone().unwrap_or_default(),
        claim.note.clone(),
        reading
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

fn tie_cells(reading: &Reading<'_>, tie: &Tie<'_>) -> Vec<String> {
    let fields = &tie.view.attribution.fields;
    let locator = &fields.locator;
    let anonymity = fields.anonymity.as_ref();
    let date = |date: Option<jiff::civil::Date>| date.map_or_else(String::new, |d| d.to_string());
    let (kind, country, ownership, chain) = tie.source.map_or_else(Default::default, |source| {
        let chain: Vec<_> = reading
            .chain(source)
            .iter()
            .map(|s| s.fields.name.as_str())
            .collect();
        let fields = &source.fields;
        (
            fields.kind.word().to_owned(),
            fields.country.clone(),
            words::ownership(fields),
            chain.join(" <- "),
        )
    });
    vec![
        tie.name().to_owned(),
        kind,
        country,
        ownership,
        chain,
        fields.role.word().into(),
        fields.level.word().into(),
        fields.stance.word().into(),
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

/// Returns a cell that no spreadsheet program takes for a formula.
///
/// An apostrophe goes before a cell that begins with `=`, `+`, `-` or `@`, or
/// a full-width form of these, spaces and quotes before it aside, and before a
/// tab or carriage return at the start. The same goes for what follows a
/// semicolon, tab or line break inside a cell: a program that takes the
/// semicolon for the separator would begin a cell there. A signed number such
/// as `-12.5%` is left as it is, since it is no formula.
fn harmless(cell: &str) -> String {
    let mut out = String::with_capacity(cell.len());
    let mut rest = cell;
    while !rest.is_empty() {
        let end = rest.find(is_border).map_or(rest.len(), |at| at + 1);
        let (part, behind) = rest.split_at(end);
        if is_formula(part, out.is_empty()) {
            out.push('\'');
        }
        out.push_str(part);
        rest = behind;
    }
    out
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
    use super::harmless;

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
