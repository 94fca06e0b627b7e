//! What a reader left out of a draft, in words.

use crate::{MOST_OF_PAGE, Skipped};

/// What holds no words that anybody reads: it is counted, and told with the file's details alone.
const WORDLESS: [&str; 11] = [
    "control_character",
    "entity",
    "fallback",
    "front_matter",
    "html_comment",
    "html_tag",
    "invisible_character",
    "link",
    "paragraph_of_page",
    "script",
    "style",
];

/// The most kinds of things that one sentence names.
const MOST_NAMED: usize = 8;

/// Returns whether something left out may have held words that somebody reads.
pub fn may_hold_words(skipped: &Skipped) -> bool {
    !WORDLESS.contains(&skipped.what.as_str()) && skipped.count > 0
}

/// Returns what was left out and may have held words, as part of a sentence: `2 text boxes and 1
/// comment`; `None` where nothing was.
pub fn left_out_in_words(skipped: &[Skipped]) -> Option<String> {
    let told: Vec<&Skipped> = skipped.iter().filter(|it| may_hold_words(it)).collect();
    let mut parts: Vec<String> = told.iter().take(MOST_NAMED).map(|it| counted(it)).collect();
    if told.len() > MOST_NAMED {
        parts.push(format!("{} kinds of things more", told.len() - MOST_NAMED));
    }
    match &parts[..] {
        [] => None,
        [one] => Some(one.clone()),
        [first @ .., last] => Some(format!("{} and {last}", first.join(", "))),
    }
}

fn counted(skipped: &Skipped) -> String {
    let count = skipped.count;
    let (one, more) = match skipped.what.as_str() {
        MOST_OF_PAGE => return format!("{count} % of the prose on the page"),
        "truncated" => return "the end, which the file has not".to_owned(),
        "hidden" => ("hidden passage", "hidden passages"),
        "embed" => ("embedded object", "embedded objects"),
        "text_box" => ("text box", "text boxes"),
        "comment_without_place" => ("comment without a place", "comments without a place"),
        "slanted_text" => ("slanted text", "slanted texts"),
        "navigation" => ("menu", "menus"),
        "related_links" => ("list of related links", "lists of related links"),
        "comments" => (
            "section of readers’ comments",
            "sections of readers’ comments",
        ),
        "beside_article" => ("piece beside the article", "pieces beside the article"),
        "remark" => ("remark", "remarks"),
        other => {
            let what = other.replace('_', " ");
            let plural = if count == 1 { "" } else { "s" };
            return format!("{count} {what}{plural}");
        }
    };
    format!("{count} {}", if count == 1 { one } else { more })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(skipped: &[(&str, u32)]) -> Option<String> {
        let skipped: Vec<Skipped> = (skipped.iter())
            .map(|&(what, count)| Skipped {
                what: what.into(),
                count,
            })
            .collect();
        left_out_in_words(&skipped)
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
