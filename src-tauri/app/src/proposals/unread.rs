//! What of a draft nothing is proposed in, since it is in a language that is not read.

use std::fmt;

use claimdesk_attribution::{Language, Unread};
use claimdesk_draft::{Block, Span};
use serde::{Deserialize, Serialize};

/// The paragraphs of a draft in one language that is not read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UnreadIn {
    /// The language's code in BCP 47.
    pub language: String,
    /// Its name in English.
    pub name: String,
    /// How many paragraphs are in it: blocks of the draft.
    pub paragraphs: usize,
}

impl fmt::Display for UnreadIn {
    /// Writes in English how much is not read, as the command line tells it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            name, paragraphs, ..
        } = self;
        let noun = if *paragraphs == 1 {
            "paragraph"
        } else {
            "paragraphs"
        };
        write!(f, "{paragraphs} {noun} in {name} not read")
    }
}

/// The characters of a draft that this machine has no font for: it shows a box for each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Unshown {
    /// How many there are.
    pub characters: usize,
    /// The scripts they are of, in English.
    pub scripts: Vec<String>,
}

/// Returns what this machine cannot show of a draft. Only what is typeset looks for fonts.
pub(super) fn unshown(text: &str) -> Option<Unshown> {
    #[cfg(feature = "pdf")]
    let missing = crate::fonts::unshown(text);
    #[cfg(not(feature = "pdf"))]
    let missing: Vec<char> = {
        let _ = text;
        Vec::new()
    };
    (!missing.is_empty()).then(|| Unshown {
        characters: missing.len(),
        scripts: claimdesk_report::scripts(&missing),
    })
}

/// Returns the paragraphs that are not read, each with its language. Both lists are in the order of the text.
pub(super) fn paragraphs(blocks: &[Block], unread: &[Unread]) -> Vec<(Span, Language)> {
    let mut paragraphs: Vec<(Span, Language)> = Vec::new();
    let mut last = None;
    for Unread { span, language } in unread {
        // Lines of one block are one paragraph.
        let block = blocks.partition_point(|block| block.span.end <= span.start);
        let goes_on = last.replace((block, *language)) == Some((block, *language));
        match paragraphs.last_mut().filter(|_| goes_on) {
            Some((paragraph, _)) => paragraph.end = span.end,
            None => paragraphs.push((Span::new(span.start, span.end), *language)),
        }
    }
    paragraphs
}

/// Counts paragraphs that are not read by language, the one of most first. Both lists are in the order of the text.
pub fn unread_by_language(blocks: &[Block], unread: &[Unread]) -> Vec<UnreadIn> {
    let mut counted: Vec<UnreadIn> = Vec::new();
    for (_, language) in paragraphs(blocks, unread) {
        match counted.iter_mut().find(|it| it.language == language.code()) {
            Some(known) => known.paragraphs += 1,
            None => counted.push(UnreadIn {
                language: language.code().to_owned(),
                name: language.name().to_owned(),
                paragraphs: 1,
            }),
        }
    }
    counted.sort_by_key(|it| std::cmp::Reverse(it.paragraphs));
    counted
}

/// Returns what is said of languages that nothing is proposed in: "Claimdesk does not propose in Arabic yet."; empty for none.
pub fn unread_told(unread: &[UnreadIn]) -> String {
    let names: Vec<&str> = unread.iter().map(|it| it.name.as_str()).collect();
    let named = match names.as_slice() {
        [] => return String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    };
    format!("Claimdesk does not propose in {named} yet. Mark claims yourself.")
}
