//! Who wrote a document and what it is called, by the part that holds its facts.
//!
//! Word's core properties (ECMA-376, part 2, clause 8) and OpenDocument's
//! `meta.xml` both use Dublin Core for it; OpenDocument's `creator` is who saved
//! the document last, and `initial-creator` who began it.

use claimdesk_opc::{Ns, Piece, Xml};

/// Names that programs put where an author's should stand.
const NOBODY: [&str; 10] = [
    "admin",
    "administrator",
    "author",
    "microsoft office user",
    "office",
    "python-docx",
    "unknown",
    "unknown user",
    "user",
    "windows user",
];

/// A document's title and author, as far as they say something.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Properties {
    pub title: Option<String>,
    pub author: Option<String>,
}

impl Properties {
    /// Reads them, as far as they can be read.
    pub fn read(text: &str) -> Self {
        let mut found = Self::default();
        let mut first_author = None;
        let mut xml = Xml::new(text);
        while let Ok(Some(piece)) = xml.next_piece() {
            let Piece::Start(tag) = piece else { continue };
            let slot = match (tag.ns, tag.local()) {
                (Ns::Dublin, "title") => &mut found.title,
                (Ns::Dublin, "creator") => &mut found.author,
                (Ns::Meta, "initial-creator") => &mut first_author,
                _ => continue,
            };
            let Ok(words) = xml.text() else { break };
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            if !words.is_empty() {
                *slot = Some(words);
            }
        }
        let named = |name: &String| is_somebody(name);
        found.author = first_author.or(found.author).filter(named);
        found
    }
}

/// Whether an author's name is more than a program's filling word.
pub fn is_somebody(name: &str) -> bool {
    !NOBODY.contains(&&*name.to_lowercase())
}
