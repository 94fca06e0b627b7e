//! A text cut into pieces, and what each piece says.

use crate::piece::{Piece, PieceKind, pieces};
use crate::words::{Meaning, Words};

pub(crate) struct Scan<'t> {
    pub(crate) text: &'t str,
    /// With ASCII letters lowered: same offsets.
    lower: String,
    pub(crate) pieces: Vec<Piece>,
    meanings: Vec<Option<&'static Meaning>>,
    pub(crate) words: &'static Words,
}

impl<'t> Scan<'t> {
    pub(crate) fn new(text: &'t str, words: &'static Words) -> Self {
        let lower = text.to_ascii_lowercase();
        let pieces = pieces(text);
        let meaning = |piece: &Piece| match piece.kind {
            PieceKind::Word => words.meaning(&lower[piece.span()]),
            _ => None,
        };
        let meanings = pieces.iter().map(meaning).collect();
        Self {
            text,
            lower,
            pieces,
            meanings,
            words,
        }
    }

    /// The piece as written; nothing behind the end.
    pub(crate) fn word(&self, at: usize) -> &'t str {
        self.pieces
            .get(at)
            .map_or("", |piece| &self.text[piece.span()])
    }

    /// The piece in lower case.
    pub(crate) fn lower(&self, at: usize) -> &str {
        self.pieces
            .get(at)
            .map_or("", |piece| &self.lower[piece.span()])
    }

    pub(crate) fn meaning(&self, at: usize) -> Option<&'static Meaning> {
        self.meanings.get(at).copied().flatten()
    }

    pub(crate) fn says(&self, at: usize, what: impl Fn(&Meaning) -> bool) -> bool {
        self.meaning(at).is_some_and(what)
    }

    pub(crate) fn is(&self, at: usize, mark: char) -> bool {
        self.pieces.get(at).is_some_and(|piece| piece.is(mark))
    }

    /// Whether a hyphen is at `at` that has no space on either side.
    pub(crate) fn hyphen(&self, at: usize) -> bool {
        let close = |at: usize| self.pieces.get(at).is_some_and(|piece| !piece.space);
        (self.is(at, '-') || self.is(at, '\u{2011}')) && close(at) && close(at + 1)
    }

    /// A whole number of at most four digits.
    pub(crate) fn small(&self, at: usize) -> Option<u16> {
        let digits = self
            .pieces
            .get(at)
            .is_some_and(|piece| piece.kind == PieceKind::Digits);
        let word = self.word(at);
        (digits && word.len() <= 4)
            .then(|| word.parse().ok())
            .flatten()
    }

    /// Whether the word begins with a capital.
    pub(crate) fn capital(&self, at: usize) -> bool {
        self.word(at).starts_with(char::is_uppercase)
    }
}
