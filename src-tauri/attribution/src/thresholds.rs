//! The numbers that decide, and how far each may move. Lengths are in tokens unless another unit is named.

use crate::why::Reason;

// Check-worthiness

/// What a reason adds, before the logistic function. Set by hand on speeches whose licence allows looking, not learning.
pub(crate) fn weight_of(reason: Reason) -> f32 {
    match reason {
        Reason::Number => 1.1,
        Reason::Amount => 1.2,
        Reason::Date => 0.6,
        Reason::Superlative => 0.3,
        Reason::Comparison => 0.4,
        Reason::Cause => 0.4,
        Reason::Allegation => 0.7,
        Reason::Event => 0.8,
        Reason::Past => 0.35,
        Reason::Name => 0.4,
        Reason::Record => 0.7,
        Reason::Opinion => -0.7,
        Reason::Question => -2.0,
        Reason::Prediction => -0.2,
        Reason::Address => -0.9,
        Reason::Scene => -1.5,
    }
}

/// What a plain statement of [`MIDDLE_LENGTH`] words weighs, before the logistic function: a little under one half.
pub(crate) const PLAIN: f32 = -0.15;

/// The length, in words, from which a statement weighs more for saying more that can be wrong, and under which
/// less.
pub(crate) const MIDDLE_LENGTH: f32 = 15.0;

/// So many words more weigh one; words behind so many weigh nothing.
pub(crate) const WEIGHTY_LENGTH: usize = 40;

/// A word in "-est" of at most so many bytes is no superlative: "best" is in the lexicon, "west" is none.
pub(crate) const SHORT_BEFORE_EST: usize = 5;

/// Fewer words and numbers than this say nothing: they set a scene.
pub(crate) const SCENE_WORDS: usize = 3;

/// A line of fewer words than this is no statement.
pub(crate) const STATEMENT_WORDS: usize = 4;

/// Below this check-worthiness words without a source are left alone.
pub(crate) const WORTH_FLOOR: f32 = 0.3;

/// What claims leave of a sentence, with no number, name or date in it, is left alone when it has fewer tokens than
/// this.
pub(crate) const SHORT_PART: usize = 8;

/// How much a quotation weighs of which nothing is known but its marks: as much as parts what is checked from what
/// need not be.
pub(crate) const QUOTATION_WORTH: f32 = 0.5;

// Reporting clauses, in chunks unless another unit is named

/// How far behind a reporting verb the statement may open.
pub(crate) const OPENING_REACH: usize = 14;

/// How far behind a reporting verb an infinitive may stand that is its statement: "asked them to leave".
pub(crate) const INFINITIVE_REACH: usize = 2;

/// How far before a reporting verb its subject is looked for.
pub(crate) const SUBJECT_REACH: usize = 8;

/// How many commas an aside between subject and verb may have.
pub(crate) const ASIDE_COMMAS: usize = 3;

/// The longest aside between two commas.
pub(crate) const LONGEST_ASIDE: usize = 30;

/// How far behind its verb the object may end: it and its complement stand close together.
pub(crate) const COMPLEMENT_REACH: usize = 9;

/// A quotation without a reporting verb is somebody's statement from one token more than this on; shorter ones are
/// words in marks.
pub(crate) const FLOATING_WORDS: usize = 3;

/// How many tokens the name before a colon may have that labels a line of speech.
pub(crate) const LABEL_WORDS: usize = 4;

/// A line of so many tokens or more is no headline.
pub(crate) const LONGEST_HEADLINE: usize = 24;

// Who is meant

/// How many sentences back a pronoun may reach.
pub(crate) const PRONOUN_REACH: usize = 8;

/// How many claims behind the headline may say whom it means.
pub(crate) const HEADLINE_REACH: usize = 4;

/// How many sources back a description can lead to, so that the work on a text of one description stays linear.
pub(crate) const DESCRIPTION_SOURCES: usize = 500;

/// How many sentences back a description can lead to.
pub(crate) const DESCRIPTION_SENTENCES: usize = 20;

/// A name of so many tokens is a person behind the noun of a role, without a title: "shop owner Mary Ann Lee".
pub(crate) const NAME_BEHIND_NOUN: usize = 3;

/// How many relative pronouns in a row are followed: each leads to a phrase that may begin with another.
pub(crate) const DEEPEST_ANTECEDENT: usize = 2;

/// How many tokens of a title are read before or behind a name.
pub(crate) const LONGEST_TITLE: usize = 14;

// The words that name a source

/// How many sentences before its own a word may lead back to without a name.
pub(crate) const SENTENCES_BACK: usize = 2;

/// How many names back a mention may stand that a pronoun is clearly taken for.
pub(crate) const NAMES_BACK: usize = 200;

/// How many tokens back it may stand.
pub(crate) const WORDS_BACK: usize = 2_000;

/// How many tokens from a reporting word its subject is at most.
pub(crate) const SUBJECT_NEAR: usize = 5;

/// How many lines up the lead-in of a list may stand.
pub(crate) const LIST_LINES: usize = 8;

/// How many tokens a line between them may have.
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
pub(crate) const SURE_LETTERS: usize = 30;

/// The letters with which it is told by itself when none of its words are English.
pub(crate) const LONE_LETTERS: usize = 60;

/// The letters with which what it seems to be counts where nothing else tells and some letters are not of English.
pub(crate) const ACCENTED_LETTERS: usize = 20;

/// One word in this many is one of English's own, or a paragraph is not plainly English.
pub(crate) const ENGLISH_ONE_IN: usize = 10;

/// The least number of words of a quotation that is proposed in a language whose statements are not read.
pub(crate) const QUOTED_WORDS: usize = 5;

/// Two characters of a script without spaces count as a word.
pub(crate) const UNSPACED_WORD: usize = 2;
