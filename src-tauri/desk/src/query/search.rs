//! What is typed into the search, as an expression of the full-text index.

/// The words of a search that are looked for, at most: a whole page that was pasted would be looked for word by word.
const MOST_WORDS: usize = 32;

/// Returns an FTS5 expression that wants the words typed, the first [`MOST_WORDS`] that differ, each as the
/// beginning of a word; `None` when nothing searchable was typed.
pub(super) fn match_expression(typed: &str) -> Option<String> {
    let typed = typed.split(|c: char| !c.is_alphanumeric());
    let mut words: Vec<&str> = Vec::new();
    for word in typed.filter(|w| !w.is_empty()) {
        if words.len() == MOST_WORDS {
            break;
        }
        if !words.contains(&word) {
            words.push(word);
        }
    }
    let wanted: Vec<String> = words.iter().map(|w| format!("\"{w}\"*")).collect();
    (!wanted.is_empty()).then(|| wanted.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_page_is_searched_by_its_first_words() {
        assert_eq!(
            match_expression("Lee, “Lee” min").as_deref(),
            Some("\"Lee\"* \"min\"*")
        );
        assert_eq!(match_expression(" – "), None);
        let page: String = (0..10_000).map(|n| format!("w{n} ")).collect();
        let wanted = match_expression(&page).unwrap();
        assert_eq!(wanted.split(' ').count(), MOST_WORDS);
    }
}
