//! The lexicon of a language: what a word can be, in which frames it reports, and which names are known.
//!
//! Everything a language needs is in the data files of `lexicons/<language>/`; this file only reads them. They are
//! embedded in the binary and read once, on first use.

pub mod class;
mod files;
mod read;

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

use files::ENGLISH;

pub use class::{Class, Frame, List, Sense, Weight};
pub use files::lines;

/// A reporting verb: its own frames, and those it has with a particle.
#[derive(Debug, Default)]
pub struct Cue {
    pub lemma: &'static str,
    pub frames: Frame,
    pub particles: Vec<(&'static str, Frame)>,
    /// What links its object to what is said of it.
    pub links: Vec<Link>,
}

/// What is between the object of a verb and what the verb says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// "urged residents to stay"
    Infinitive,
    /// "found the firm liable"
    Quality,
    /// A preposition with a number behind it: "put the toll at nine".
    Amount(&'static str),
    /// A preposition: "blamed the crash on ice".
    Word(&'static str),
}

impl Link {
    /// Reads a link as `cues.txt` writes it, without its `@`.
    fn read(word: &'static str) -> Self {
        match word {
            "to+" => Link::Infinitive,
            "adj" => Link::Quality,
            _ => word
                .strip_suffix('#')
                .map_or(Link::Word(word), Link::Amount),
        }
    }
}

/// What one word form can be.
#[derive(Debug, Default, Clone, Copy)]
pub struct Entry {
    pub class: Class,
    pub sense: Sense,
    /// Index into [`Lexicon::cues`] plus one; 0 when the word reports nothing.
    pub cue: u16,
    pub weight: Weight,
}

impl Entry {
    /// Whether the word can be of one of these classes.
    pub fn can_be(self, classes: Class) -> bool {
        self.class.intersects(classes)
    }

    /// Whether the word means one of these.
    pub fn means(self, senses: Sense) -> bool {
        self.sense.intersects(senses)
    }
}

/// The kind a known name belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameKind {
    NewsAgency,
    StateMedia,
    Broadcaster,
    NewsOutlet,
    Social,
    Government,
    Organisation,
    Ngo,
    Company,
    Place,
}

/// A name the lexicon knows.
#[derive(Debug, Clone, Copy)]
pub struct Name {
    pub kind: NameKind,
    /// The full name the alias stands for.
    pub full: &'static str,
}

/// A sequence of lower-case words and what it stands for.
#[derive(Debug)]
pub struct Phrase<T> {
    pub words: Vec<&'static str>,
    pub value: T,
}

/// How a phrase says that a source is not named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ground {
    Background,
    DeepBackground,
    OffTheRecord,
}

/// FNV-1a: the keys are short words, the table is ours alone.
#[derive(Clone)]
pub struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHasher {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }

    fn write(&mut self, bytes: &[u8]) {
        for b in bytes {
            self.0 = (self.0 ^ u64::from(*b)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}

type Map<V> = HashMap<&'static str, V, BuildHasherDefault<WordHasher>>;

/// The lexicon of one language, read from its files.
pub struct Lexicon {
    words: Map<Entry>,
    pub cues: Vec<Cue>,
    /// Known names by their first word as written.
    names: Map<Vec<Phrase<Name>>>,
    /// Phrases that name a source, by their first word; the value tells whether the phrase alone suffices.
    prepositions: Map<Vec<Phrase<bool>>>,
    /// Phrases that leave a source unnamed, by their first word.
    sourcing: Map<Vec<Phrase<Ground>>>,
    /// Words that open the reason for anonymity.
    pub reasons: Vec<Vec<&'static str>>,
    /// Nouns that stand for an earlier name, and the kind of that name.
    stand_ins: Vec<(&'static str, &'static str)>,
    /// The words of each [`List`].
    lists: Vec<Vec<&'static str>>,
    /// Suffix classes of names by last word.
    suffixes: Map<Sense>,
    /// The full names of nations.
    nations: Map<()>,
}

impl Lexicon {
    /// The English lexicon, read on first use.
    pub fn english() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| Self::read(&ENGLISH))
    }

    /// Whether a full name is that of a nation.
    pub fn is_nation(&self, full: &str) -> bool {
        self.nations.contains_key(full)
    }

    /// What the lower-case word `word` can be.
    pub fn word(&self, word: &str) -> Option<Entry> {
        self.words.get(word).copied()
    }

    /// The class a name's last word gives away.
    pub fn suffix(&self, word: &str) -> Sense {
        self.suffixes.get(word).copied().unwrap_or_default()
    }

    /// The words of a list.
    pub fn list(&self, list: List) -> &[&'static str] {
        self.lists.get(list as usize).map_or(&[], Vec::as_slice)
    }

    /// Whether a list holds the lower-case word.
    pub fn lists(&self, list: List, word: &str) -> bool {
        self.list(list).contains(&word)
    }

    /// Whether "the `noun`" can stand for an earlier name of this kind, whatever the noun means elsewhere.
    pub fn stands_for(&self, noun: &str, kind: &str) -> bool {
        self.stand_ins.contains(&(noun, kind))
    }

    /// Known names whose first word, as written, is `word`.
    pub(crate) fn names(&self, word: &str) -> &[Phrase<Name>] {
        self.names.get(word).map_or(&[], Vec::as_slice)
    }

    /// The known name at token `i`, the longest: the token behind it, and what it is.
    /// Phrases naming a source whose first word is `word`.
    pub fn prepositions(&self, word: &str) -> &[Phrase<bool>] {
        self.prepositions.get(word).map_or(&[], Vec::as_slice)
    }

    /// Phrases leaving a source unnamed whose first word is `word`.
    pub fn sourcing(&self, word: &str) -> &[Phrase<Ground>] {
        self.sourcing.get(word).map_or(&[], Vec::as_slice)
    }

    /// The reporting verb of an entry.
    pub fn cue(&self, entry: Entry) -> Option<&Cue> {
        usize::from(entry.cue)
            .checked_sub(1)
            .and_then(|i| self.cues.get(i))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_reporting_verbs_lead_to_their_frames() {
        let lexicon = Lexicon::english();
        for (form, lemma) in [
            ("said", "say"),
            ("says", "say"),
            ("denies", "deny"),
            ("admitted", "admit"),
            ("wrote", "write"),
            ("telling", "tell"),
        ] {
            let entry = lexicon.word(form).expect(form);
            assert_eq!(lexicon.cue(entry).map(|c| c.lemma), Some(lemma), "{form}");
        }
        assert!(
            lexicon
                .word("walked")
                .is_some_and(|e| lexicon.cue(e).is_none())
        );
    }
}
