//! What a folded text is a row of.

/// The scripts whose rules for words differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Han,
    Hiragana,
    Katakana,
    Hangul,
    Ethiopic,
    Georgian,
    /// Thai, Lao, Khmer and Burmese: no spaces between words.
    Unspaced,
    Digit,
    /// Any other, with spaces between words.
    Other,
}

/// A letter, a digit or a sign that belongs to one, folded.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub(super) c: char,
    /// The bytes of the text that it stands for.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) script: Script,
    /// Whether it was a capital.
    pub(super) upper: bool,
    /// Whether it is in something that is no running text: an address, a handle, a file's name.
    pub(super) machine: bool,
    /// Whether it has an accent.
    pub(super) accented: bool,
    /// Whether something invisible that parts words of a compound is in front of it.
    pub(super) parted: bool,
    pub(super) gap: (u32, u32),
}

impl Unit {
    /// Returns whether nothing is between it and the unit before.
    pub(super) const fn follows(&self) -> bool {
        self.gap.0 == self.gap.1
    }
}
