//! What script and what language a stretch of text is in, by themselves.

use super::Language;

/// The script that most letters of a stretch are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Other(whatlang::Script),
}

/// Returns the script of some words; `None` where they have no letters.
pub(super) fn script_of(words: &str) -> Option<Script> {
    Some(match whatlang::detect_script(words)? {
        whatlang::Script::Latin => Script::Latin,
        // Japanese is written in three scripts, two of which are its own.
        whatlang::Script::Hiragana | whatlang::Script::Katakana => {
            Script::Other(whatlang::Script::Mandarin)
        }
        other => Script::Other(other),
    })
}

/// What some words seem to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Guess {
    /// The language; `None` is English.
    pub(super) language: Option<Language>,
    /// Whether it is hardly any other.
    pub(super) sure: bool,
}

/// Returns what language some words seem to be in; `None` where there is nothing to tell by.
pub(super) fn detect(words: &str) -> Option<Guess> {
    let info = whatlang::detect(words)?;
    let language = match info.lang() {
        whatlang::Lang::Eng => None,
        other => Some(Language::of(other.code())?),
    };
    Some(Guess {
        language,
        sure: info.is_reliable(),
    })
}
