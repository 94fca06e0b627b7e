//! What a person should be told of a report that was written.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_script::{Script, UnicodeScript};

/// A report as the bytes of a file, and what its reader would not expect of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The file.
    pub bytes: Vec<u8>,
    /// What is to be told; mostly nothing.
    pub notices: Vec<Notice>,
}

impl From<Vec<u8>> for Report {
    fn from(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            notices: Vec::new(),
        }
    }
}

impl From<String> for Report {
    fn from(text: String) -> Self {
        text.into_bytes().into()
    }
}

/// Something about a report that its reader would not expect.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case", tag = "notice")]
pub enum Notice {
    /// The draft came as a Word file, and the document is not that file: the words are set anew,
    /// without its formatting, its comments and its tracked changes.
    SetAnew {
        /// Why that file could not be used.
        why: SetAnew,
    },
    /// Some characters have no font, and are shown as boxes.
    NoFont {
        /// How many.
        characters: usize,
        /// The scripts they are of, in English.
        scripts: Vec<String>,
    },
}

impl Notice {
    /// Returns what is to be told of characters that have no font; `None` for none.
    pub fn no_font(missing: &[char]) -> Option<Self> {
        (!missing.is_empty()).then(|| Self::NoFont {
            characters: missing.len(),
            scripts: scripts(missing),
        })
    }
}

/// Returns the scripts of some characters as people call them, each once, in the order in which they are met.
pub fn scripts(characters: &[char]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for c in characters {
        let name = match c.script() {
            Script::Han => "Chinese",
            Script::Hiragana | Script::Katakana => "Japanese",
            Script::Hangul => "Korean",
            Script::Devanagari => "Hindi",
            Script::Common | Script::Inherited | Script::Unknown => "emoji and signs",
            other => other.full_name(),
        };
        let name = name.replace('_', " ");
        if !found.contains(&name) {
            found.push(name);
        }
    }
    found
}

/// Why the Word file that a draft came in is not what a document is made from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SetAnew {
    /// It cannot be read any more.
    Unreadable,
    /// It does not read as the draft does.
    OtherWords,
    /// It was read as if none of its tracked changes had been made, and among those a correction
    /// cannot be a tracked change: its words may be gone already.
    ReadAsOriginal,
}

impl fmt::Display for Notice {
    /// Writes the notice as an English sentence, for the command line.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let why = match self {
            Self::SetAnew { why } => why,
            Self::NoFont {
                characters,
                scripts,
            } => {
                let scripts = scripts.join(", ");
                return write!(
                    f,
                    "This machine has no font for {characters} characters ({scripts}): each is shown as a box."
                );
            }
        };
        f.write_str(match why {
            SetAnew::Unreadable => "The Word file that the draft came in cannot be read any more",
            SetAnew::OtherWords => "The Word file that the draft came in does not read as the draft",
            SetAnew::ReadAsOriginal => {
                "Corrections cannot be tracked among the changes that the draft's Word file tracks and that were not read"
            }
        })?;
        f.write_str(
            ": the draft is set anew, without that file's formatting, comments and tracked changes.",
        )
    }
}
