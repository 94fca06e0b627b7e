//! The entries of a note: lines, and what semicolons and full stops part.

use std::ops::Range;

use claimdesk_grammar::lexicon::Lexicon;
use claimdesk_grammar::lexicon::class::Sense;

/// The entries of a note as byte ranges, without the blanks and list marks around them; none is empty.
pub(super) fn entries(note: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, c) in note.char_indices() {
        let end = at + c.len_utf8();
        let cut = match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' | ';' | '|' => true,
            '.' => ends_sentence(note, at),
            _ => false,
        };
        if cut {
            // A full stop stays: it may belong to the words.
            push(note, start..if c == '.' { end } else { at }, &mut out);
            start = end;
        }
    }
    push(note, start..note.len(), &mut out);
    out
}

/// Whether the full stop at `dot` ends a sentence: a longer word before it, a capital behind it.
fn ends_sentence(note: &str, dot: usize) -> bool {
    let mut next = note[dot + 1..].chars();
    if next.next() != Some(' ') || !next.next().is_some_and(char::is_uppercase) {
        return false;
    }
    // The longest abbreviation is far shorter.
    let word: String = {
        let back: Vec<char> = note[..dot]
            .chars()
            .rev()
            .take(12)
            .take_while(|c| c.is_alphanumeric() || *c == '.')
            .collect();
        back.into_iter().rev().collect()
    };
    let known = Lexicon::english()
        .word(&format!("{}.", word.to_lowercase()))
        .is_some_and(|e| e.means(Sense::ABBR | Sense::ABBR_TITLE | Sense::ABBR_WORD));
    word.chars().count() > 3 && !known
}

fn push(note: &str, range: Range<usize>, out: &mut Vec<Range<usize>>) {
    let text = &note[range.clone()];
    let front = text.trim_start_matches(|c: char| {
        c.is_whitespace() || matches!(c, '•' | '·' | '*' | '–' | '-')
    });
    let start = range.end - front.len();
    let end = start + front.trim_end().len();
    if start < end {
        out.push(start..end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_semicolons_and_sentences_part_entries() {
        let parts = |note: &str| -> Vec<String> {
            entries(note)
                .into_iter()
                .map(|r| note[r].to_owned())
                .collect()
        };
        assert_eq!(parts("AP; Reuters\n\n- BBC"), ["AP", "Reuters", "BBC"]);
        assert_eq!(
            parts("Checked by phone. Lee agrees."),
            ["Checked by phone.", "Lee agrees."]
        );
        assert_eq!(parts("Sen. Lee, p. A1"), ["Sen. Lee, p. A1"]);
        assert!(parts(" \n;; \u{2028}").is_empty());
    }
}
