//! Returns whether the lines of a text are paragraphs or a paragraph that a program wrapped.

/// The length from which a line may be a paragraph of its own, in characters.
const LONG: usize = 80;

/// The length of a line that no program wraps at, in characters.
const UNWRAPPED: usize = 120;

/// How many line ends must agree where lines are no longer than programs wrap them.
const ENOUGH: usize = 2;

/// Returns whether each line of a text is a paragraph, as word processors save and browsers copy it.
///
/// Its lines must be long for the most part, and nearly each long one that another
/// follows must end as sentences do. A program that wraps text breaks lines inside
/// sentences, whatever the width.
pub fn are_paragraphs(lines: &[&str]) -> bool {
    let chars = |line: &str| line.chars().count();
    let total: usize = lines.iter().map(|line| chars(line)).sum();
    let long: usize = lines
        .iter()
        .map(|line| chars(line))
        .filter(|n| *n >= LONG)
        .sum();
    if long * 10 <= total * 6 {
        return false;
    }
    let breaks = lines
        .windows(2)
        .filter(|pair| chars(pair[0]) >= LONG && !pair[1].is_empty());
    let (mut all, mut ended, mut unwrapped) = (0, 0, true);
    for pair in breaks {
        all += 1;
        ended += usize::from(is_whole(pair[0]) && !goes_on(pair[1]));
        unwrapped &= chars(pair[0]) > UNWRAPPED;
    }
    all > 0 && ended * 5 >= all * 4 && (all >= ENOUGH || unwrapped)
}

fn is_whole(line: &str) -> bool {
    ends_a_sentence(line) || line.ends_with([':', '：'])
}

/// Returns whether a line goes on with the sentence of the line before it.
pub fn goes_on(line: &str) -> bool {
    line.chars().next().is_some_and(char::is_lowercase)
}

/// Returns whether a text ends as sentences do, in any script.
pub fn ends_a_sentence(text: &str) -> bool {
    let closing = |c: char| "\"'”’»)]」』*_".contains(c);
    let last = text.trim_end_matches(closing).chars().next_back();
    last.is_some_and(|c| ".!?…。！？।؟۔։".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: &str = "The ferry between Hove and the island of Skarn will sail on Sundays again from December on, the council decided on Monday.";
    const SECOND: &str = "Seven of the eleven members voted for it, and the chairman said that nobody should have to choose between church and the mainland.";

    #[test]
    fn long_lines_that_end_sentences_are_paragraphs() {
        assert!(are_paragraphs(&[FIRST, SECOND]));
        assert!(are_paragraphs(&[
            "Ferry sails again",
            FIRST,
            "Nobody was hurt.",
            SECOND,
            FIRST
        ]));
        let short =
            "“We counted the Sundays, and there were sixty of them,” the innkeeper said on Friday.";
        assert!(are_paragraphs(&[short, short, short, short]));
    }

    #[test]
    fn wrapped_lines_are_not_whatever_the_width() {
        let text = [FIRST, SECOND, FIRST, SECOND, FIRST].join(" ");
        let words: Vec<&str> = text.split(' ').collect();
        for width in [60, 80, 100, 130, 180] {
            let mut lines = vec![String::new()];
            for word in &words {
                if lines
                    .last()
                    .is_some_and(|line| line.len() + word.len() >= width)
                {
                    lines.push(String::new());
                }
                if let Some(line) = lines.last_mut() {
                    line.push_str(if line.is_empty() { "" } else { " " });
                    line.push_str(word);
                }
            }
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            assert!(!are_paragraphs(&lines), "{width}");
        }
    }

    #[test]
    fn two_lines_that_may_be_wrapped_stay_together() {
        let first =
            "The council decided on Monday that the ferry will sail on Sundays again, at last.";
        assert!(!are_paragraphs(&[
            first,
            "It was the last meeting of the year."
        ]));
        assert!(are_paragraphs(&[first, first, first]));
        assert!(!are_paragraphs(&["Roses are red.", "Violets are blue."]));
    }
}
