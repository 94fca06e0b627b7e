//! What a [`Composer`](super::Composer)(super::Composer) has built, and places in it.

use claimdesk_draft::{Block, Footnote, Mark, Span};

/// A place in the text that is kept while it is built, such as the start of a comment's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pin(pub usize);

/// Where a stretch of canonical text is in the file it was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The stretch of canonical text.
    pub text: Span,
    /// The part of the file, as the reader numbers parts.
    pub part: u8,
    /// The same stretch in that part, in bytes of its XML as UTF-8. Of the same
    /// length as `text` where the characters stand as they are, byte for byte;
    /// otherwise the text is one character and this the reference that gives it.
    pub source: Span,
}

/// Where the text being pushed is in its file.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    pub part: u8,
    pub at: usize,
    /// How many bytes the text takes there, where it is one reference.
    pub reference: Option<usize>,
}

/// What a [`Composer`](super::Composer) has built.
#[derive(Debug, Default)]
pub struct Composed {
    pub text: String,
    pub blocks: Vec<Block>,
    pub marks: Vec<Mark>,
    pub footnotes: Vec<Footnote>,
    /// Control characters left out.
    pub controls: u32,
    /// Invisible characters left out.
    pub invisible: u32,
    /// Where each pin came to stand.
    pub pins: Vec<Option<usize>>,
    /// Where each word is in the file, where that was asked for.
    pub origins: Vec<Origin>,
}

impl Composed {
    /// Returns where a pin came to stand.
    pub fn place(&self, pin: Pin) -> usize {
        let place = self.pins.get(pin.0).copied().flatten();
        place.map_or(self.text.len(), |at| at.min(self.text.len()))
    }
}
