//! What a reader left out of a draft, in words.

use claimdesk_draft::{Skipped, may_hold_words};
use claimdesk_messages::{Catalogue, args};

/// The most kinds of things that one sentence names.
const MOST_NAMED: usize = 8;

/// Returns what was left out and may have held words, as part of a sentence: `2 text boxes and 1
/// comment`; `None` where nothing was.
pub fn in_words(words: &Catalogue, skipped: &[Skipped]) -> Option<String> {
    let all: Vec<&Skipped> = skipped.iter().filter(|it| may_hold_words(it)).collect();
    let mut parts: Vec<String> = (all.iter().take(MOST_NAMED))
        .map(|it| counted(words, it))
        .collect();
    if all.len() > MOST_NAMED {
        let more = args!["count" => all.len() - MOST_NAMED];
        parts.push(words.with("left-out-more", &more));
    }
    Some(words.list(&parts)).filter(|list| !list.is_empty())
}

fn counted(words: &Catalogue, skipped: &Skipped) -> String {
    let id = format!("left-out-{}", skipped.what);
    (words.find(&id, &args!["count" => skipped.count])).unwrap_or_else(|| {
        let what = skipped.what.replace('_', " ");
        words.with(
            "left-out-other",
            &args!["count" => skipped.count, "what" => what],
        )
    })
}

#[cfg(test)]
mod tests {
    use claimdesk_draft::MOST_OF_PAGE;

    use super::*;

    fn told(skipped: &[(&str, u32)]) -> Option<String> {
        let skipped: Vec<Skipped> = (skipped.iter())
            .map(|&(what, count)| Skipped {
                what: what.into(),
                count,
            })
            .collect();
        in_words(Catalogue::english(), &skipped)
    }

    #[test]
    fn what_may_have_held_words_is_named_and_counted() {
        assert_eq!(told(&[]), None);
        assert_eq!(told(&[("script", 4), ("link", 2)]), None);
        assert_eq!(told(&[("image", 1)]).unwrap(), "1 image");
        assert_eq!(
            told(&[("comment", 3), ("hidden", 1), ("link", 9), ("text_box", 2)]).unwrap(),
            "3 comments, 1 hidden passage and 2 text boxes"
        );
        assert_eq!(
            told(&[(MOST_OF_PAGE, 71), ("paragraph_of_page", 12)]).unwrap(),
            "71 % of the prose on the page"
        );
    }

    #[test]
    fn of_many_kinds_the_first_are_named() {
        let many: Vec<(String, u32)> = (0..12).map(|n| (format!("thing_{n}"), 1)).collect();
        let many: Vec<(&str, u32)> = many.iter().map(|(what, n)| (what.as_str(), *n)).collect();
        let told = told(&many).unwrap();
        assert!(
            told.ends_with("1 thing 7 and 4 kinds of things more"),
            "{told}"
        );
    }
}
