//! Reads the note of a comment or footnote: the sources it names, where in them to look, and what the desk marked.
//!
//! "AP, 12 Sept", "interview w/ Jane Doe, 4 March", "annual report p. 14, https://...": what is recognised becomes sources
//! with locators; everything else is left word for word. The text is cut into entries, each entry into pieces, and the
//! pieces are gathered into sources; what words mean is in `lexicons/en/notes.txt` and `marks.txt`.

mod date;
mod entry;
mod gather;
mod mark;
mod name;
mod number;
mod piece;
mod web;
mod words;

use std::ops::Range;

use claimdesk_terms::SourceKind;

pub use date::{NotedDate, PartialDate};
pub use mark::{Mark, Marks};

/// What a note says. Ranges are bytes of its text.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NoteReading {
    /// What the desk marked ("TK", "`[CONFIRMED]`"); the last mark when there are several.
    pub mark: Option<Mark>,
    /// The sources it names, in its order.
    pub sources: Vec<NotedSource>,
    /// What is none of these, in its order: to be kept word for word as the note.
    pub rest: Vec<Range<usize>>,
}

impl NoteReading {
    /// The words that were not understood, entry by entry on a line of its own.
    pub fn rest_of(&self, note: &str) -> String {
        let parts: Vec<_> = (self.rest.iter())
            .filter_map(|r| note.get(r.clone()))
            .collect();
        parts.join("\n")
    }
}

/// A source a note names.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NotedSource {
    /// Its name as written; the host when there is nothing but an address on the web; empty when only somebody's
    /// telephone or e-mail is given.
    pub name: String,
    /// Its kind, when the words tell.
    pub kind: Option<SourceKind>,
    /// What it is to the claim.
    pub role: NotedRole,
    /// Where in it to look, or when it was spoken to.
    pub locator: NotedLocator,
    /// How it is reached.
    pub contact: NotedContact,
    /// The words of the note it was read from.
    pub span: Range<usize>,
}

/// What a source is to a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NotedRole {
    /// Said it, to the writer.
    Speaker,
    /// Published or relayed it.
    Carrier,
    /// Records it.
    #[default]
    Document,
}

/// Where in a source to look, as far as the note tells.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct NotedLocator {
    /// An address on the web, with its scheme.
    pub url: Option<String>,
    /// A page or pages, as printed: "14", "3-5", "A1".
    pub page: Option<String>,
    /// A paragraph or paragraphs; a section keeps its sign.
    pub paragraph: Option<String>,
    /// A place in a recording, as `HH:MM:SS`.
    pub time_code: Option<String>,
    /// When it was published or, where there is a [`NotedLocator::contact_form`], when it was spoken to.
    pub date: Option<NotedDate>,
    /// In what form it was spoken to: "interview", "call", "e-mail", "message", "letter", "meeting".
    pub contact_form: Option<&'static str>,
}

/// How a source is reached, as written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct NotedContact {
    /// A telephone number.
    pub phone: Option<String>,
    /// An e-mail address.
    pub email: Option<String>,
}

/// Reads a note with the marks of a desk.
///
/// Linear in the note's length; the same note always gives the same reading.
pub fn read_note(note: &str, marks: &Marks) -> NoteReading {
    let mut reading = NoteReading::default();
    for entry in entry::entries(note) {
        let pieces = piece::pieces(note, &entry, marks);
        gather::gather(note, &entry, &pieces, &mut reading);
    }
    reading
}
