//! What a person should be told of a report that was written.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_script::{Script, UnicodeScript};

use crate::redaction::KeptBack;

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
    /// The draft came as a Word file, and the document is not that file: the words are set again,
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
    /// Something was kept back for confidential sources.
    KeptBack {
        /// Free texts that nobody looked at yet.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        notes: usize,
        /// Earlier versions of such texts.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        earlier: usize,
        /// Places where a name was taken out.
        #[cfg_attr(feature = "ts", ts(type = "number"))]
        names: usize,
    },
    /// Something was not searched for the names of confidential sources.
    NotSearched {
        /// What.
        what: NotSearched,
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

/// What is not searched for names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NotSearched {
    /// The draft's own words.
    Draft,
    /// Pictures and embedded objects that the reader of the draft left out.
    Pictures,
    /// Comments, pictures, embedded objects and properties of the writer's Word file.
    WordFile,
    /// Sealed details that are damaged.
    Sealed,
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

impl NotSearched {
    const fn in_words(self) -> &'static str {
        match self {
            Self::Draft => "the draft’s own words",
            Self::Pictures => "pictures and embedded objects of the draft",
            Self::WordFile => {
                "comments, pictures, embedded objects and properties of the writer’s Word file"
            }
            Self::Sealed => "sealed details that are damaged",
        }
    }
}

/// Returns what is to be told of what a report keeps back.
pub(crate) fn of_kept_back(kept: &KeptBack, from_word_file: bool) -> Vec<Notice> {
    if !kept.redacted {
        return Vec::new();
    }
    let mut told = vec![
        Notice::KeptBack {
            notes: kept.notes,
            earlier: kept.earlier,
            names: kept.names,
        },
        Notice::NotSearched {
            what: NotSearched::Draft,
        },
    ];
    let more = [
        (kept.pictures, NotSearched::Pictures),
        (from_word_file && kept.word_file, NotSearched::WordFile),
        (kept.damaged > 0, NotSearched::Sealed),
    ];
    let more = more.into_iter().filter(|(is_so, _)| *is_so);
    told.extend(more.map(|(_, what)| Notice::NotSearched { what }));
    told
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
            Self::KeptBack {
                notes,
                earlier,
                names,
            } => {
                return write!(
                    f,
                    "Kept back for confidential sources: {notes} notes, {earlier} earlier versions of them, {names} names. `claimdesk withheld` lists the notes and lets in what may be told."
                );
            }
            Self::NotSearched { what } => {
                return write!(f, "Not searched for names: {}.", what.in_words());
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
