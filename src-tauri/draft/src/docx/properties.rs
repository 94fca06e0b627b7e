//! Who wrote a document and what it is called, by its core properties (ECMA-376, part 2, clause 8).

use crate::xml::{Ns, Piece, Xml};

/// Names that programs put where an author's should stand.
const NOBODY: [&str; 9] = [
    "admin",
    "administrator",
    "author",
    "microsoft office user",
    "office",
    "python-docx",
    "unknown",
    "user",
    "windows user",
];

/// A document's title and author, as far as they say something.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Properties {
    pub(crate) title: Option<String>,
    pub(crate) author: Option<String>,
}

impl Properties {
    /// Reads them, as far as they can be read.
    pub(crate) fn read(text: &str) -> Self {
        let mut found = Self::default();
        let mut xml = Xml::new(text);
        while let Ok(Some(piece)) = xml.next() {
            let Piece::Start(tag) = piece else { continue };
            let slot = match (tag.ns, tag.local()) {
                (Ns::Dublin, "title") => &mut found.title,
                (Ns::Dublin, "creator") => &mut found.author,
                _ => continue,
            };
            let Ok(words) = xml.text() else { break };
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            if !words.is_empty() {
                *slot = Some(words);
            }
        }
        let named = |name: &String| !NOBODY.contains(&&*name.to_lowercase());
        found.author = found.author.filter(named);
        found
    }
}
