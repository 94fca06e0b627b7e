//! When two stretches of text say the same.

/// Returns whether two stretches have the same words; typography does not count.
pub fn same(a: &str, b: &str) -> bool {
    a == b || claimdesk_anchor::is_same_words(a, b)
}

/// Returns whether two texts say the same but for white space and the form of quotation marks.
pub fn same_but_for_form(a: &str, b: &str) -> bool {
    fn plain(text: &str) -> String {
        let words: Vec<String> = (text.split_whitespace())
            .map(|word| {
                word.chars()
                    .map(|c| if is_mark(c) { '"' } else { c })
                    .collect()
            })
            .collect();
        words.join(" ")
    }
    plain(a) == plain(b)
}

/// Returns whether a character is a quotation mark or an apostrophe of any form.
const fn is_mark(c: char) -> bool {
    matches!(
        c,
        '"' | '“'
            | '”'
            | '„'
            | '‟'
            | '″'
            | '«'
            | '»'
            | '\''
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '′'
            | '‹'
            | '›'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_and_the_form_of_marks_are_no_other_words() {
        for (a, b) in [
            ("Four died.", "Four died."),
            ("Four died.", "  Four\u{a0}died.\n"),
            ("“Four” died", "\"Four\" died"),
            ("“Four” died", "«Four» died"),
            ("the town’s mayor", "the town's mayor"),
            ("‘Four’ died", "“Four” died"),
        ] {
            assert!(same_but_for_form(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("Four died.", "Five died."),
            ("Four died.", "four died."),
            ("Four died.", "Four died"),
            ("“Four” died", "Four died"),
            ("“Four” died", "“Four died”"),
            ("10-12", "10 12"),
            ("so called", "socalled"),
        ] {
            assert!(!same_but_for_form(a, b), "{a} {b}");
        }
    }
}
