//! Places in a draft, as the command line gives them: code points, or the words themselves.

use std::ops::Range;
use std::str::FromStr;

use claimdesk_draft::{Case, OffsetMap, Span, seek};

use super::failure::Failure;
use super::screen::short;

/// `START..END` in code points; the end is one past the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CharSpan(Range<usize>);

impl FromStr for CharSpan {
    type Err = String;

    fn from_str(given: &str) -> Result<Self, Self::Err> {
        let fault = || format!("“{given}” is not START..END, such as 120..163");
        let (start, end) = given.split_once("..").ok_or_else(fault)?;
        let range = start.parse().map_err(|_| fault())?..end.parse().map_err(|_| fault())?;
        if range.is_empty() {
            return Err(format!("“{given}” covers nothing"));
        }
        Ok(Self(range))
    }
}

/// The words of a draft that a command is about.
#[derive(clap::Args)]
pub(crate) struct Words {
    /// The words, as they are in the draft; any space will do for one of another width, and letters may be composed or not. Several times for several stretches.
    #[arg(long, value_name = "WORDS")]
    quote: Vec<String>,

    /// Where the words stand, in code points of `claimdesk text`, the end one past the last.
    #[arg(long, value_name = "START..END")]
    span: Vec<CharSpan>,

    /// Which of the places to take, from 1, when the quoted words are in several.
    #[arg(long, value_name = "N", requires = "quote")]
    nth: Option<usize>,
}

impl Words {
    /// Returns whether no words were given.
    pub(crate) fn is_empty(&self) -> bool {
        self.quote.is_empty() && self.span.is_empty()
    }

    /// Returns where the words are in `text`, in bytes.
    pub(crate) fn find(&self, text: &str) -> Result<Vec<Span>, Failure> {
        let map = OffsetMap::new(text);
        let mut spans = Vec::new();
        for CharSpan(range) in &self.span {
            spans.push(map.span_from_chars(range.clone())?);
        }
        for quote in &self.quote {
            spans.push(find_quote(text, &map, quote, self.nth)?);
        }
        Ok(spans)
    }
}

fn find_quote(
    text: &str,
    map: &OffsetMap,
    quote: &str,
    nth: Option<usize>,
) -> Result<Span, Failure> {
    if quote.trim().is_empty() {
        return Err(Failure::invalid("the quoted words are empty", ""));
    }
    let found = seek(text, quote, Case::Counts);
    match (found.as_slice(), nth) {
        ([], _) => Err(Failure::not_found(
            format_args!("the draft does not have the words “{}”", short(quote, 80)),
            "Give them exactly as `claimdesk text` prints them.",
        )),
        ([one], None) => Ok(*one),
        (all, None) => {
            let places = (all.iter().take(10))
                .map(|span| Ok(format!("{:?}", map.span_to_chars(*span)?)))
                .collect::<Result<Vec<_>, Failure>>()?;
            Err(Failure::ambiguous(
                format_args!(
                    "the words “{}” stand in {} places: {}",
                    short(quote, 80),
                    all.len(),
                    places.join(", ")
                ),
                "Choose one with `--nth N`, give more words, or use `--span`.",
            ))
        }
        (all, Some(nth)) => {
            (nth.checked_sub(1).and_then(|i| all.get(i)).copied()).ok_or_else(|| {
                Failure::not_found(
                    format_args!(
                        "there is no place {nth} of “{}”; it stands in {}",
                        short(quote, 80),
                        all.len()
                    ),
                    "",
                )
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quote(text: &str, quote: &str, nth: Option<usize>) -> Result<Span, Failure> {
        find_quote(text, &OffsetMap::new(text), quote, nth)
    }

    #[test]
    fn spans_are_read_strictly() {
        assert_eq!("3..5".parse(), Ok(CharSpan(3..5)));
        for bad in [
            "", "3", "3..", "..5", "5..3", "4..4", "a..b", "-1..2", "3...5",
        ] {
            assert!(bad.parse::<CharSpan>().is_err(), "{bad}");
        }
    }

    #[test]
    fn words_are_found_once_or_by_number() {
        assert_eq!(quote("Är das. Das", "das", None), Ok(Span::new(4, 7)));
        assert_eq!(quote("one one", "one", Some(2)), Ok(Span::new(4, 7)));
        assert!(quote("one one", "one", Some(3)).is_err());
        assert!(quote("one one", "one", Some(0)).is_err());
        assert!(quote("one", "two", None).is_err());
        assert!(quote("one", " ", None).is_err());
    }

    #[test]
    fn words_are_found_as_they_are_seen() {
        let text = "owes 41\u{a0}million, 4\u{202f}000 jobs, 40 Ha\u{308}user";
        for typed in [
            "41 million",
            "4 000 jobs",
            "40 H\u{e4}user",
            "40 Ha\u{308}user",
        ] {
            let span = quote(text, typed, None).unwrap();
            assert_eq!(span.len(), text[span.start..span.end].len(), "{typed}");
        }
        assert!(quote(text, "40 Hauser", None).is_err());
    }

    #[test]
    fn several_places_are_told_in_code_points() {
        let failure = quote("é one, one", "one", None).unwrap_err();
        let told = serde_json::to_value(&failure).unwrap();
        assert_eq!(told["code"], "ambiguous");
        let message = told["message"].as_str().unwrap();
        assert!(message.ends_with("2 places: 2..5, 7..10"), "{message}");
    }
}
