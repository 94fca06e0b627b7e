//! Text for a terminal: clean, aligned, and short enough to be read.

use anstyle::{AnsiColor, Style};
use claimdesk_messages::Catalogue;
use claimdesk_model::record::{ContextChange, Status, Term};
use claimdesk_model::view::{LastSeen, Progress};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// What is less important.
pub(crate) const DIM: Style = Style::new().dimmed();
/// What is more important.
pub(crate) const BOLD: Style = Style::new().bold();

/// Returns text that only prints: white space runs become one space, and
/// control characters and direction overrides, with which a hostile draft
/// could repaint the terminal, are dropped.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for c in text.chars() {
        if c.is_whitespace() {
            gap = !out.is_empty();
        } else if !is_unprintable(c) {
            if gap {
                out.push(' ');
                gap = false;
            }
            out.push(c);
        }
    }
    out
}

fn is_unprintable(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns clean text of at most `columns` columns, an ellipsis in place of the rest.
pub(crate) fn short(text: &str, columns: usize) -> String {
    let text = clean(text);
    if text.width() <= columns {
        return text;
    }
    let mut out = String::new();
    let mut used = 1;
    for c in text.chars() {
        used += c.width().unwrap_or(0);
        if used > columns {
            break;
        }
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

/// Returns `text` in `style`.
pub(crate) fn paint(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// Returns the style of a status. Its words say the same, for those who see no colours.
pub(crate) fn style_of(status: Status, needs_recheck: bool, in_draft: bool) -> Style {
    if needs_recheck {
        return AnsiColor::Yellow.on_default().bold();
    }
    match status {
        Status::Cut if in_draft => AnsiColor::Red.on_default(),
        Status::Unchecked | Status::InProgress => AnsiColor::Yellow.on_default(),
        Status::Confirmed => AnsiColor::Green.on_default(),
        Status::CorrectionProposed | Status::CannotConfirm => AnsiColor::Red.on_default(),
        Status::OnAuthor | Status::Opinion => AnsiColor::Cyan.on_default(),
        Status::Cut => DIM,
    }
}

/// Returns a status in words, as lists show it.
pub(crate) fn status_words(status: Status, needs_recheck: bool, in_draft: bool) -> String {
    let words = status.in_words();
    match status {
        _ if needs_recheck => format!("{words}, needs re-check"),
        Status::Cut if in_draft => format!("{words}, still in the draft"),
        _ => words.to_owned(),
    }
}

/// Returns what happened around a claim's words since it was decided.
pub(crate) fn caution_words(caution: &ContextChange) -> String {
    clean(&caution.in_words(Catalogue::english()))
}

/// Returns that a claim's words are in the draft no longer, and where they did last.
pub(crate) fn gone_words(gone: Option<LastSeen>) -> Option<String> {
    gone.map(|seen| format!("no longer in the draft, last in revision {}", seen.number))
}

/// Returns how far an article's check has come: `5 of 7 claims open`.
pub(crate) fn progress_words(progress: &Progress) -> String {
    match (progress.total, progress.open) {
        (0, _) => "no claims".to_owned(),
        (1, 0) => "its claim is settled".to_owned(),
        (1, _) => "its claim is open".to_owned(),
        (total, 0) => format!("all {total} claims settled"),
        (total, open) => format!("{open} of {total} claims open"),
    }
}

/// Rows of cells, each column as wide as its widest cell.
#[derive(Default)]
pub(crate) struct Table {
    rows: Vec<Vec<(String, Style)>>,
}

impl Table {
    /// Adds a row; cells are cleaned.
    pub(crate) fn row<const N: usize>(&mut self, cells: [(&str, Style); N]) {
        let cells = cells.into_iter().map(|(text, style)| (clean(text), style));
        self.rows.push(cells.collect());
    }

    /// Returns the rows, one a line.
    pub(crate) fn render(&self) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns)
            .map(|i| {
                let cells = self.rows.iter().filter_map(|row| row.get(i));
                cells.map(|(text, _)| text.width()).max().unwrap_or(0)
            })
            .collect();
        let mut out = String::new();
        for row in &self.rows {
            let last = row.iter().rposition(|(text, _)| !text.is_empty());
            for (i, (text, style)) in row.iter().enumerate().take(last.map_or(0, |l| l + 1)) {
                out.push_str(&paint(*style, text));
                if Some(i) != last {
                    let gap = widths[i] - text.width() + 2;
                    out.extend(std::iter::repeat_n(' ', gap));
                }
            }
            out.push('\n');
        }
        out
    }
}

/// Returns words of a draft in quotation marks, or in their own where they are a quotation.
pub(crate) fn quoted(words: &str) -> String {
    const OPEN: [char; 7] = ['"', '\'', '“', '‘', '„', '«', '»'];
    const CLOSE: [char; 6] = ['"', '\'', '”', '’', '“', '»'];
    let words = clean(words);
    if words.starts_with(OPEN) && words.ends_with(CLOSE) {
        return words;
    }
    format!("“{words}”")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_can_move_the_cursor() {
        assert_eq!(clean("a\u{1b}[2Jb\r\nc\u{202e}d  e\u{7}\t"), "a[2Jb cd e");
    }

    #[test]
    fn a_text_is_cut_by_columns() {
        assert_eq!(short("abcdef", 6), "abcdef");
        assert_eq!(short("abcdefg", 6), "abcde…");
        assert_eq!(short("abcd efg", 6), "abcd…");
        assert_eq!(short("漢字漢字", 5), "漢字…");
    }

    #[test]
    fn a_quotation_keeps_its_own_marks() {
        assert_eq!(quoted("“We were not warned,”"), "“We were not warned,”");
        assert_eq!(quoted("“No,” he said"), "““No,” he said”");
        assert_eq!(quoted("4,000 cars"), "“4,000 cars”");
    }

    #[test]
    fn columns_are_aligned_by_width_and_lines_have_no_tail() {
        let mut table = Table::default();
        let plain = Style::new();
        table.row([("漢字", plain), ("b", plain), ("", plain)]);
        table.row([("a", plain), ("", plain), ("", plain)]);
        table.row([("abcde", plain), ("c", plain), ("d", plain)]);
        assert_eq!(table.render(), "漢字   b\na\nabcde  c  d\n");
    }

    #[test]
    fn progress_is_told_in_words() {
        let mut progress = Progress::default();
        assert_eq!(progress_words(&progress), "no claims");
        (progress.total, progress.confirmed) = (1, 1);
        assert_eq!(progress_words(&progress), "its claim is settled");
        (progress.total, progress.open) = (2, 1);
        assert_eq!(progress_words(&progress), "1 of 2 claims open");
    }
}
