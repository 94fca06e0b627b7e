//! The labels by which sites mark what is not the article.

use super::phrases::{
    ANSWERS, BUYERS, CREDITS, ENDS, LAST, LEAVE, NOTICES, OF_COMMENTS, OPENS_END, RELATED, REQUESTS,
};

/// The longest of these labels, in bytes.
const LONGEST_RELATED: usize = 64;

/// Returns whether a short block is a label above links to other articles, or such a link itself.
pub(super) fn is_related(line: &str, mostly_links: bool) -> bool {
    // The longest label has fewer characters; most lines are ruled out by this alone.
    let head = line.split(':').next().unwrap_or_default();
    if head.len() > LONGEST_RELATED || (head.len() + 1 < line.trim_end().len() && !mostly_links) {
        return false;
    }
    let head = head
        .trim_end_matches([' ', '…', '.', '»', '>'])
        .to_lowercase();
    RELATED.contains(&&*head)
}

/// Returns whether what follows a label is no part of the article above it.
pub(super) fn ends_article(line: &str) -> bool {
    if line.len() > LONGEST_RELATED {
        return false;
    }
    if is_of_comments(line) {
        return true;
    }
    let line = line.to_lowercase();
    let line = line.trim_matches(|c: char| !c.is_alphanumeric());
    let begins = |start: &&str| {
        let rest = line.strip_prefix(*start);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    RELATED.contains(&line) || ENDS.contains(&line) || OPENS_END.iter().any(begins)
}

/// Returns whether a paragraph tells whose the rights are.
pub(super) fn is_notice(line: &str) -> bool {
    let line = line.to_lowercase();
    NOTICES.iter().any(|notice| line.contains(notice))
}

/// Returns whether a line asks readers to subscribe, to share, to write or to allow.
pub(super) fn is_request(line: &str) -> bool {
    let line = line.to_lowercase();
    REQUESTS.iter().any(|request| line.contains(request))
}

/// Returns whether a line that ends an article is the site's: its tags, its votes, its print button.
pub(super) fn is_last(line: &str) -> bool {
    let line = line.to_lowercase();
    let words = line.trim_matches(|c: char| !c.is_alphanumeric());
    ends_article(words) || LAST.iter().any(|last| words.starts_with(last))
}

/// Returns whether a line names whose a picture is and nothing else: "Photo: Ida Brook/Orrin News".
pub(super) fn is_credit(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let lower = line.to_lowercase();
    let Some(mark) = CREDITS.iter().find(|mark| lower.starts_with(**mark)) else {
        return false;
    };
    let rest: String = line.chars().skip(mark.chars().count()).collect();
    if *mark != "©" && rest.contains(|c: char| c == ',' || c.is_ascii_digit()) {
        return false;
    }
    // What is shown is told in words that are no names.
    let is_name = |word: &str| {
        let first = word.chars().find(|c| c.is_alphabetic());
        first.is_none_or(|c| !c.is_lowercase()) || word.len() <= 3 || word.contains('.')
    };
    let mut words = rest
        .split([' ', '/', ',', '|'])
        .filter(|word| !word.is_empty());
    (1..=8).contains(&words.clone().count()) && words.all(is_name)
}

/// Returns whether a box with something to press asks for leave to load what others keep.
pub(super) fn asks_leave(line: &str) -> bool {
    let line = line.to_lowercase();
    LEAVE.iter().any(|words| line.contains(words))
}

/// Returns whether a short text is what readers press to answer somebody.
pub(super) fn is_answer(line: &str) -> bool {
    let line = line.to_lowercase();
    let line = line.trim_matches(|c: char| !c.is_alphanumeric());
    let named = |word: &str| {
        let rest = line.strip_prefix(word);
        // "Reply to tideline"
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    ANSWERS.iter().any(|word| named(word))
}

/// Returns whether a label is above what readers wrote: "14 comments", "Kommentare (3)".
pub(super) fn is_of_comments(line: &str) -> bool {
    if line.len() > LONGEST_RELATED {
        return false;
    }
    let line = line.to_lowercase();
    let is_counted = line.chars().any(|c| c.is_ascii_digit());
    let words: Vec<&str> = line
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !word.bytes().all(|b| b.is_ascii_digit()))
        .collect();
    let known = |word: Option<&&str>| word.is_some_and(|word| OF_COMMENTS.contains(word));
    let ends = known(words.first()) || known(words.last());
    let whole = OF_COMMENTS.contains(&&*words.join(" "));
    // "Comments from the minister" is a heading of the article.
    whole || (ends && (is_counted || words.len() <= 2))
}

/// Returns whether a paragraph tells that the site is paid when readers follow its links and buy.
pub(super) fn is_disclosure(line: &str) -> bool {
    // In somebody's mouth it is something said.
    if line.contains(['"', '“', '„', '«', '»', '”']) {
        return false;
    }
    let line = line.to_lowercase();
    BUYERS
        .iter()
        .any(|words| words.iter().all(|word| line.contains(word)))
}

/// Returns whether a line gives a day, in figures or with its month named, and hardly more.
///
/// `beside` is how many bytes may are next to the figures: the month, a place, a name.
pub(super) fn is_day(line: &str, beside: usize) -> bool {
    // "Held on: 12.05.2021" and "They met on 12 May 2021." say something.
    let is_labelled = line
        .char_indices()
        .any(|(at, c)| c == ':' && line[..at].ends_with(char::is_alphabetic));
    if is_labelled || line.ends_with('.') {
        return false;
    }
    let parts: Vec<&str> = line
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let number = |part: &&str| part.parse::<u32>().ok();
    let is_year = |part: &&str| part.len() == 4 && number(part).is_some_and(is_of_our_time);
    let is_day = |part: &&str| {
        let digits = part.trim_end_matches(|c: char| c.is_alphabetic());
        part.len() <= digits.len() + 2
            && digits
                .parse::<u32>()
                .is_ok_and(|day| (1..=31).contains(&day))
    };
    let Some(year) = parts.iter().position(is_year) else {
        return false;
    };
    // "12.05.2021", "2021-05-12", "12 May 2021", "May 12, 2021", "12 de mayo de 2021"
    let before = &parts[year.saturating_sub(4)..year];
    let after = &parts[year + 1..(year + 3).min(parts.len())];
    let is_date = before.iter().any(is_day) || (after.len() == 2 && after.iter().all(is_day));
    let letters = line
        .chars()
        .filter(|c| !c.is_ascii_digit() && !c.is_whitespace());
    is_date && letters.map(char::len_utf8).sum::<usize>() <= beside
}

fn is_of_our_time(year: u32) -> bool {
    (1990..=2100).contains(&year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_labels() {
        assert!(is_related("Related stories:", false));
        assert!(is_related("Читайте также", false));
        assert!(is_related("Read more: Dam closed", true));
        assert!(!is_related("Read more: the report says so", false));
        assert!(!is_related("Related parties were told", false));
        assert!(is_credit("(Photo: Ida Brook/Orrin News)"));
        assert!(is_credit("© Ida Brook"));
        assert!(!is_credit("Photo: the bridge was closed in 2019"));
        assert!(!is_credit("Photo: Ida Brook, Orrin Bridge, 2019"));
        assert!(!is_credit("Photos were taken"));
        assert!(is_last("Tags: bridge, council"));
        assert!(!is_last("Print runs were stopped at noon."));
        assert!(RELATED.iter().all(|label| label.len() <= LONGEST_RELATED));
    }
}
