//! The numbers that decide, and how far each may move. Lengths are in tokens unless another unit is named.
//!
//! *Measured* is what changes when the one number is halved or doubled and all others stay. Of check-worthiness: F1 at 0.5 on
//! PoliClaim's training part, as `claimdesk suggest` cuts it; 78.0 as the numbers are. Of the rest: joint F1 on the 84
//! development articles of PolNeAR (`score.sh`), 80.6 as the numbers are. Most bound the work on texts that no newsroom writes,
//! and change no answer there.

// Check-worthiness

/// What a plain statement of [`MIDDLE_LENGTH`] words weighs, before the logistic function: a little under one half.
///
/// Measured: 78.0 at -0.075, 77.4 at -0.3.
pub(crate) const PLAIN: f32 = -0.15;

/// The length, in words, from which a statement weighs more for saying more that can be wrong, and under which
/// less.
///
/// Measured: 78.0 at 7.5, 75.9 at 30.
pub(crate) const MIDDLE_LENGTH: f32 = 15.0;

/// So many words more weigh one; words behind so many weigh nothing.
///
/// Measured: 77.7 at 20, 77.7 at 80.
pub(crate) const WEIGHTY_LENGTH: usize = 40;

/// A word in "-est" of at most so many bytes is no superlative: "best" is in the lexicon, "west" is none.
///
/// Measured: F1 stays.
pub(crate) const SHORT_BEFORE_EST: usize = 5;

/// Fewer words and numbers than this say nothing: they set a scene.
///
/// Measured: 78.0 at 1, 77.8 at 6.
pub(crate) const SCENE_WORDS: usize = 3;

/// A line of fewer words than this is no statement.
///
/// Measured: 78.0 at 2, 76.6 at 8.
pub(crate) const STATEMENT_WORDS: usize = 4;

/// Below this check-worthiness words without a source are left alone.
///
/// Measured: 78.0 at 0.15, 76.2 at 0.6.
pub(crate) const WORTH_FLOOR: f32 = 0.3;

/// What claims leave of a sentence, with no number, name or date in it, is left alone when it has fewer tokens than
/// this.
///
/// Measured: 78.0 at 4, 77.9 at 16.
pub(crate) const SHORT_PART: usize = 8;

/// How much a quotation weighs of which nothing is known but its marks: as much as parts what is checked from what
/// need not be.
///
/// Measured: F1 stays.
pub(crate) const QUOTATION_WORTH: f32 = 0.5;

// Reporting clauses, in chunks unless another unit is named

/// How far behind a reporting verb the statement may open.
///
/// Measured: F1 stays.
pub(crate) const OPENING_REACH: usize = 14;

/// How far behind a reporting verb an infinitive may stand that is its statement: "asked them to leave".
///
/// Measured: F1 stays.
pub(crate) const INFINITIVE_REACH: usize = 2;

/// How far before a reporting verb its subject is looked for.
///
/// Measured: F1 stays.
pub(crate) const SUBJECT_REACH: usize = 8;

/// How many commas an aside between subject and verb may have.
///
/// Measured: F1 stays.
pub(crate) const ASIDE_COMMAS: usize = 3;

/// The longest aside between two commas.
///
/// Measured: 80.5 at 15, 80.6 at 60.
pub(crate) const LONGEST_ASIDE: usize = 30;

/// How far behind its verb the object may end: it and its complement stand close together.
///
/// Measured: F1 stays.
pub(crate) const COMPLEMENT_REACH: usize = 9;

/// A quotation without a reporting verb is somebody's statement from one token more than this on; shorter ones are
/// words in marks.
///
/// Measured: F1 stays.
pub(crate) const FLOATING_WORDS: usize = 3;

/// How many tokens the name before a colon may have that labels a line of speech.
///
/// Measured: F1 stays.
pub(crate) const LABEL_WORDS: usize = 4;

/// A line of so many tokens or more is no headline.
///
/// Measured: F1 stays.
pub(crate) const LONGEST_HEADLINE: usize = 24;

// Who is meant

/// How many sentences back a pronoun may reach.
///
/// Measured: F1 stays.
pub(crate) const PRONOUN_REACH: usize = 8;

/// How many claims behind the headline may say whom it means.
///
/// Measured: F1 stays.
pub(crate) const HEADLINE_REACH: usize = 4;

/// How many sources back a description can lead to, so that the work on a text of one description stays linear.
///
/// Measured: F1 stays.
pub(crate) const DESCRIPTION_SOURCES: usize = 500;

/// How many sentences back a description can lead to.
///
/// Measured: F1 stays.
pub(crate) const DESCRIPTION_SENTENCES: usize = 20;

/// A name of so many tokens is a person behind the noun of a role, without a title: "shop owner Mary Ann Lee".
///
/// Measured: F1 stays.
pub(crate) const NAME_BEHIND_NOUN: usize = 3;

/// How many relative pronouns in a row are followed: each leads to a phrase that may begin with another.
///
/// Measured: F1 stays.
pub(crate) const DEEPEST_ANTECEDENT: usize = 2;

/// How many tokens of a title are read before or behind a name.
///
/// Measured: F1 stays.
pub(crate) const LONGEST_TITLE: usize = 14;

/// How many words may be between a paper and who made it: "a poll released on Friday by".
pub(crate) const MAKER_WORDS: usize = 5;

/// How many sentences back a paper may have been told by its maker.
pub(crate) const MAKER_SENTENCES: usize = 20;

/// How many names back a paper may have been told by its maker, so that the work stays linear.
pub(crate) const MAKER_NAMES: usize = 200;

// The words that name a source

/// How many sentences before its own a word may lead back to without a name.
///
/// Measured: F1 stays.
pub(crate) const SENTENCES_BACK: usize = 2;

/// How many names back a mention may stand that a pronoun is clearly taken for.
///
/// Measured: F1 stays.
pub(crate) const NAMES_BACK: usize = 200;

/// How many tokens back it may stand.
///
/// Measured: F1 stays.
pub(crate) const WORDS_BACK: usize = 2_000;

/// How many tokens from a reporting word its subject is at most.
///
/// Measured: F1 stays.
pub(crate) const SUBJECT_NEAR: usize = 5;

/// How many lines up the lead-in of a list may stand.
///
/// Measured: F1 stays.
pub(crate) const LIST_LINES: usize = 8;

/// How many tokens a line between them may have.
///
/// Measured: F1 stays.
pub(crate) const LIST_ITEM: usize = 60;

// Notes

/// How far ahead a piece of a note may reach, in bytes; a longer address is cut there.
pub(crate) const PIECE_REACH: usize = 2048;

/// How far ahead a piece may reach, in bytes, that is no address.
pub(crate) const SHORT_PIECE: usize = 80;

/// How many pieces back one still bears on another.
pub(crate) const PIECES_BACK: usize = 12;

/// No name in a note is longer, in bytes.
pub(crate) const LONGEST_NAME: usize = 300;

// The language of a paragraph

/// The letters with which a paragraph is told by itself when the detector is sure.
///
/// Measured: F1 stays.
pub(crate) const SURE_LETTERS: usize = 30;

/// The letters with which it is told by itself when none of its words are English.
///
/// Measured: 80.4 at 30, 80.6 at 120.
pub(crate) const LONE_LETTERS: usize = 60;

/// The letters with which what it seems to be counts where nothing else tells and some letters are not of English.
///
/// Measured: F1 stays.
pub(crate) const ACCENTED_LETTERS: usize = 20;

/// One word in this many is one of English's own, or a paragraph is not plainly English.
///
/// Measured: F1 stays.
pub(crate) const ENGLISH_ONE_IN: usize = 10;

/// The least number of words of a quotation that is proposed in a language whose statements are not read.
pub(crate) const QUOTED_WORDS: usize = 5;

/// Two characters of a script without spaces count as a word.
pub(crate) const UNSPACED_WORD: usize = 2;
