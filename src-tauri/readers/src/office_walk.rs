//! The one walk through the XML of a word processor's document.

use claimdesk_compose::flow::TooMany;
use claimdesk_compose::{FileKind, ReadError};
use claimdesk_opc::{Malformed, Piece, Tag, Xml, limits};

/// Why a part could not be taken apart to its end.
#[derive(Debug)]
pub(crate) enum Stop {
    Malformed(Malformed),
    TooMany,
}

impl From<Malformed> for Stop {
    fn from(cause: Malformed) -> Self {
        Self::Malformed(cause)
    }
}

impl From<TooMany> for Stop {
    fn from(_: TooMany) -> Self {
        Self::TooMany
    }
}

impl Stop {
    /// Returns the error for a document whose part with the text stops so.
    pub(crate) fn refuse(self, kind: FileKind, part: &str) -> ReadError {
        match self {
            Self::TooMany => ReadError::TooRich {
                kind,
                limit: limits::PIECES,
            },
            Self::Malformed(cause) => ReadError::Damaged {
                kind,
                part: part.to_owned(),
                at: cause.at,
                why: cause.why,
            },
        }
    }
}

/// Takes a part of a document apart, element by element.
///
/// What an element opens is written down in a frame, which closes it again: the
/// walk has a stack of its own, so no depth of the file overflows another.
pub(crate) trait Part {
    /// What an element's end has to close.
    type Frame;

    /// The frames of the elements around the place, the innermost last.
    fn frames(&mut self) -> &mut Vec<Self::Frame>;

    /// Opens what an element opens; `None` passes over all of it.
    fn enter(&mut self, tag: &Tag<'_>) -> Result<Option<Self::Frame>, Stop>;

    /// Closes what an element opened.
    fn leave(&mut self, frame: Self::Frame) -> Result<(), Stop>;

    /// Takes in text that is at `at` in the part and takes `raw` bytes there.
    fn words(&mut self, text: &str, at: usize, raw: usize) -> Result<(), Stop>;

    /// Takes the part apart up to its end, or to where it cannot be read on.
    fn walk(&mut self, xml: &mut Xml<'_>) -> Result<(), Stop> {
        while let Some(piece) = xml.next_piece()? {
            match piece {
                Piece::Start(tag) => match self.enter(&tag)? {
                    Some(frame) => self.frames().push(frame),
                    None => xml.skip()?,
                },
                Piece::End => {
                    if let Some(frame) = self.frames().pop() {
                        self.leave(frame)?;
                    }
                }
                Piece::Text { text, at } => self.words(&text, at, text.len())?,
                Piece::Char { char, at, len } => {
                    self.words(char.encode_utf8(&mut [0; 4]), at, len)?;
                }
            }
        }
        Ok(())
    }
}
