//! Recognises headlines and bylines by their form.

use claimdesk_draft::{Block, BlockKind, Draft, Span};

/// How far from the top a byline may stand, in blocks.
const REACH: usize = 6;

/// What opens a byline, in the languages where it is an open-and-shut case.
const OPENERS: &[&str] = &["by", "von", "par", "por", "автор:", "автор", "текст:"];

/// Words that are between names in a byline.
const JOINERS: &[&str] = &[
    "and", "with", "in", "for", "at", "of", "the", "und", "et", "y", "e", "и", "та", "de", "da",
    "del", "della", "di", "du", "des", "la", "le", "van", "von", "der", "den", "ter", "al", "bin",
    "ibn", "&", "|", "-", "–", "—", "/",
];

/// Returns the names in a line of the form "By Jane Doe and John Roe", without the opener.
pub fn names(line: &str) -> Option<&str> {
    let line = line.trim();
    if line.chars().count() > 120 {
        return None;
    }
    let (opener, names) = line.split_once(char::is_whitespace)?;
    let opener = opener.to_lowercase();
    let names = names.trim();
    let complete = !names.ends_with(['.', '?', '!', ':']) || names.ends_with("Jr.");
    let few = names.split_whitespace().count() <= 14;
    let named = names.chars().next().is_some_and(char::is_uppercase);
    let all = names.split_whitespace().all(is_name_word);
    (OPENERS.contains(&&*opener) && complete && few && named && all).then_some(names)
}

fn is_name_word(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| matches!(c, ',' | ';' | '(' | ')' | '"'));
    JOINERS.contains(&bare)
        || bare.is_empty()
        || bare.starts_with('@')
        || bare.chars().next().is_some_and(char::is_uppercase)
}

/// Removes an opener such as "By" from names given as metadata.
pub fn without_opener(names: &str) -> &str {
    let names = names.trim();
    match names.split_once(char::is_whitespace) {
        Some((opener, rest)) if OPENERS.contains(&&*opener.to_lowercase()) => rest.trim(),
        _ => names,
    }
}

/// Returns whether a line standing alone at the top of a text reads as its headline.
pub fn is_headline(line: &str) -> bool {
    let line = line.trim();
    let short = line.chars().count() <= 140;
    let worded = line.chars().any(char::is_alphabetic);
    let open_ended = line.ends_with(['.', ',', ';', ':']) && !line.ends_with("...");
    let other = line.contains("://") || names(line).is_some();
    short && worded && !open_ended && !other
}

/// Fills in the title and byline that the draft's own words give, where they are still missing.
pub fn complete(draft: &mut Draft) {
    if draft.title.is_none() {
        draft.title = first_heading(draft);
    }
    if draft.byline.is_none() {
        draft.byline = byline_near_top(draft);
    }
}

fn first_heading(draft: &Draft) -> Option<String> {
    let is_heading = |block: &&Block| matches!(block.kind, BlockKind::Heading { .. });
    let heading = draft.blocks.iter().find(is_heading)?;
    Some(heading.span.of(&draft.text)?.replace('\n', " "))
}

fn byline_near_top(draft: &Draft) -> Option<String> {
    let top = draft.blocks.iter().take(REACH);
    let lines = top
        .filter(|block| may_be_byline(block))
        .filter_map(|block| {
            let Span { start, end } = block.span;
            draft.text.get(start..end)
        });
    lines
        .flat_map(str::lines)
        .find_map(names)
        .map(str::to_owned)
}

const fn may_be_byline(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading { .. }) && block.item.is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_bylines() {
        for (line, expected) in [
            ("By Jane Doe", "Jane Doe"),
            ("BY JANE DOE", "JANE DOE"),
            (
                "By Jane Doe and Ludwig van der Meer in Kyiv",
                "Jane Doe and Ludwig van der Meer in Kyiv",
            ),
            ("Von Jana Müller", "Jana Müller"),
            ("Автор: Ольга Петрова", "Ольга Петрова"),
            ("By Sammy Davis Jr.", "Sammy Davis Jr."),
        ] {
            assert_eq!(names(line), Some(expected), "{line}");
        }
    }

    #[test]
    fn sentences_are_no_bylines() {
        for line in [
            "By Friday the river had fallen again",
            "By Monday.",
            "by the time they came",
            "Byron Smith",
            "By",
            "Von der Leyen reiste nach Kyjiw.",
        ] {
            assert_eq!(names(line), None, "{line}");
        }
    }

    #[test]
    fn tells_headlines_from_sentences() {
        assert!(is_headline("Harbour strike enters its second week"));
        assert!(is_headline("Who pays for the dam?"));
        assert!(!is_headline(
            "The harbour strike entered its second week on Monday."
        ));
        assert!(!is_headline("Dear colleagues,"));
        assert!(!is_headline("By Jane Doe"));
        assert!(!is_headline("https://example.org/story"));
        assert!(!is_headline("-----"));
    }
}
