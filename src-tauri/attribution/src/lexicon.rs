//! The lexicon of a language: what a word can be, in which frames it reports, and which names are known.
//!
//! Everything a language needs stands in the data files of `lexicons/<language>/`; this file only reads them. They are
//! embedded in the binary and read once, on first use.

use crate::inflect::regular;
use crate::token::{Kind, Tokens};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::OnceLock;

/// What a word can be, one bit a class.
pub(crate) mod pos {
    #![allow(missing_docs)]
    pub(crate) const DET: u32 = 1;
    pub(crate) const POSS: u32 = 1 << 1;
    pub(crate) const PRON_SUBJ: u32 = 1 << 2;
    pub(crate) const PRON_OBJ: u32 = 1 << 3;
    pub(crate) const PREP: u32 = 1 << 4;
    pub(crate) const CC: u32 = 1 << 5;
    pub(crate) const SUB: u32 = 1 << 6;
    pub(crate) const REL: u32 = 1 << 7;
    pub(crate) const BE: u32 = 1 << 8;
    pub(crate) const HAVE: u32 = 1 << 9;
    pub(crate) const DO: u32 = 1 << 10;
    pub(crate) const MODAL: u32 = 1 << 11;
    pub(crate) const NEG: u32 = 1 << 12;
    pub(crate) const TO: u32 = 1 << 13;
    pub(crate) const WH: u32 = 1 << 14;
    pub(crate) const ADV: u32 = 1 << 15;
    pub(crate) const NUM: u32 = 1 << 16;
    pub(crate) const TIME: u32 = 1 << 17;
    pub(crate) const ADJ: u32 = 1 << 18;
    /// The base form of a verb.
    pub(crate) const VB: u32 = 1 << 19;
    pub(crate) const VBZ: u32 = 1 << 20;
    pub(crate) const VBD: u32 = 1 << 21;
    pub(crate) const VBN: u32 = 1 << 22;
    pub(crate) const VBG: u32 = 1 << 23;
    /// The base form is as often a noun.
    pub(crate) const NOUNISH: u32 = 1 << 24;
    /// A noun for a person, an organisation or a document.
    pub(crate) const NOUN: u32 = 1 << 25;
    pub(crate) const VERB: u32 = VB | VBZ | VBD | VBN | VBG;
    pub(crate) const CLOSED: u32 = DET
        | POSS
        | PRON_SUBJ
        | PRON_OBJ
        | PREP
        | CC
        | SUB
        | REL
        | BE
        | HAVE
        | DO
        | MODAL
        | NEG
        | TO
        | WH;
}

/// What a noun or name means for sourcing, one bit a class.
pub(crate) mod sem {
    #![allow(missing_docs)]
    pub(crate) const HONORIFIC: u32 = 1;
    pub(crate) const TITLE: u32 = 1 << 1;
    pub(crate) const ROLE: u32 = 1 << 2;
    pub(crate) const GROUP: u32 = 1 << 3;
    pub(crate) const UNNAMED: u32 = 1 << 4;
    pub(crate) const GOVERNMENT: u32 = 1 << 5;
    pub(crate) const NGO: u32 = 1 << 6;
    pub(crate) const COMPANY: u32 = 1 << 7;
    pub(crate) const ORGANISATION: u32 = 1 << 8;
    pub(crate) const OUTLET: u32 = 1 << 9;
    pub(crate) const BROADCASTER: u32 = 1 << 10;
    pub(crate) const AGENCY: u32 = 1 << 11;
    pub(crate) const DOCUMENT: u32 = 1 << 12;
    pub(crate) const DATASET: u32 = 1 << 13;
    pub(crate) const COURT: u32 = 1 << 14;
    pub(crate) const SOCIAL: u32 = 1 << 15;
    pub(crate) const CHANNEL: u32 = 1 << 16;
    pub(crate) const CLAUSE_NOUN: u32 = 1 << 17;
    pub(crate) const MALE: u32 = 1 << 18;
    pub(crate) const FEMALE: u32 = 1 << 19;
    pub(crate) const MAKER: u32 = 1 << 20;
    /// A stop behind the word never ends a sentence.
    pub(crate) const ABBR_TITLE: u32 = 1 << 21;
    /// A stop behind the word may end a sentence.
    pub(crate) const ABBR: u32 = 1 << 22;
    /// A verb whose object is the subject of the infinitive behind it.
    pub(crate) const CONTROL: u32 = 1 << 24;
    /// An office that one person holds at a time.
    pub(crate) const OFFICE: u32 = 1 << 25;
    /// A body before which things are said.
    pub(crate) const TRIBUNAL: u32 = 1 << 26;
    /// The last word of a place's name.
    pub(crate) const PLACE: u32 = 1 << 27;
    /// Without its stop, and small, the abbreviation is a word.
    pub(crate) const ABBR_WORD: u32 = 1 << 28;
    /// The surname of a public person.
    pub(crate) const KNOWN_PERSON: u32 = 1 << 23;
    /// An organisation of any sort.
    pub(crate) const ANY_ORG: u32 =
        GOVERNMENT | NGO | COMPANY | ORGANISATION | OUTLET | BROADCASTER | AGENCY;
    /// Something written or measured.
    pub(crate) const ANY_DOC: u32 = DOCUMENT | DATASET | COURT;
}

/// The frames of a reporting verb; `cues.txt` says what each means.
pub(crate) mod frame {
    #![allow(missing_docs)]
    pub(crate) const QUOTE: u16 = 1;
    pub(crate) const CLAUSE: u16 = 1 << 1;
    pub(crate) const THAT: u16 = 1 << 2;
    pub(crate) const WH: u16 = 1 << 3;
    pub(crate) const NOUN: u16 = 1 << 4;
    pub(crate) const HEARER: u16 = 1 << 5;
    pub(crate) const PARENTHESIS: u16 = 1 << 6;
    pub(crate) const INVERTED: u16 = 1 << 7;
    pub(crate) const EVIDENCE: u16 = 1 << 8;
    pub(crate) const ATTITUDE: u16 = 1 << 9;
    pub(crate) const INFINITIVE: u16 = 1 << 10;
    pub(crate) const WEAK: u16 = 1 << 11;
    pub(crate) const HEARING: u16 = 1 << 12;
}

/// A reporting verb: its own frames, and those it has with a particle.
#[derive(Debug, Default)]
pub(crate) struct Cue {
    pub(crate) lemma: &'static str,
    pub(crate) frames: u16,
    pub(crate) particles: Vec<(&'static str, u16)>,
}

/// What one word form can be.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct Entry {
    pub(crate) pos: u32,
    pub(crate) sem: u32,
    /// Index into [`Lexicon::cues`] plus one; 0 when the word reports nothing.
    pub(crate) cue: u16,
}

/// The kind a known name belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameKind {
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
pub(crate) struct Name {
    pub(crate) kind: NameKind,
    /// The full name the alias stands for.
    pub(crate) full: &'static str,
}

/// A sequence of lower-case words and what it stands for.
#[derive(Debug)]
pub(crate) struct Phrase<T> {
    pub(crate) words: Vec<&'static str>,
    pub(crate) value: T,
}

/// How a phrase says that a source is not named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ground {
    Background,
    DeepBackground,
    OffTheRecord,
}

/// FNV-1a: the keys are short words, the table is ours alone.
#[derive(Clone)]
pub(crate) struct WordHasher(u64);

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

/// The embedded files of one language.
pub(crate) struct Files {
    pub(crate) abbreviations: &'static str,
    pub(crate) adjectives: &'static str,
    pub(crate) cues: &'static str,
    pub(crate) first_names: &'static str,
    pub(crate) function: &'static str,
    pub(crate) known_people: &'static str,
    pub(crate) media: &'static str,
    pub(crate) nominals: &'static str,
    pub(crate) nouns: &'static str,
    pub(crate) organisations: &'static str,
    pub(crate) people: &'static str,
    pub(crate) places: &'static str,
    pub(crate) prepositions: &'static str,
    pub(crate) reasons: &'static str,
    pub(crate) sourcing: &'static str,
    pub(crate) suffixes: &'static str,
    pub(crate) verbs: &'static str,
}

/// English.
pub(crate) const ENGLISH: Files = Files {
    abbreviations: include_str!("../lexicons/en/abbreviations.txt"),
    adjectives: include_str!("../lexicons/en/adjectives.txt"),
    cues: include_str!("../lexicons/en/cues.txt"),
    first_names: include_str!("../lexicons/en/first_names.txt"),
    function: include_str!("../lexicons/en/function.txt"),
    known_people: include_str!("../lexicons/en/known_people.txt"),
    media: include_str!("../lexicons/en/media.txt"),
    nominals: include_str!("../lexicons/en/nominals.txt"),
    nouns: include_str!("../lexicons/en/nouns.txt"),
    organisations: include_str!("../lexicons/en/organisations.txt"),
    people: include_str!("../lexicons/en/people.txt"),
    places: include_str!("../lexicons/en/places.txt"),
    prepositions: include_str!("../lexicons/en/prepositions.txt"),
    reasons: include_str!("../lexicons/en/reasons.txt"),
    sourcing: include_str!("../lexicons/en/sourcing.txt"),
    suffixes: include_str!("../lexicons/en/suffixes.txt"),
    verbs: include_str!("../lexicons/en/verbs.txt"),
};

/// The lexicon of one language, read from its files.
pub(crate) struct Lexicon {
    words: Map<Entry>,
    pub(crate) cues: Vec<Cue>,
    /// Known names by their first word as written.
    names: Map<Vec<Phrase<Name>>>,
    /// Phrases that name a source, by their first word; the value tells whether the phrase alone suffices.
    prepositions: Map<Vec<Phrase<bool>>>,
    /// Phrases that leave a source unnamed, by their first word.
    sourcing: Map<Vec<Phrase<Ground>>>,
    /// Words that open the reason for anonymity.
    pub(crate) reasons: Vec<Vec<&'static str>>,
    /// Suffix classes of names by last word.
    suffixes: Map<u32>,
}

/// Lines of a lexicon file without comments and blanks.
fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines()
        .map(str::trim)
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
}

/// Lines of the form `class: words`.
fn classes(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines(file).filter_map(|l| l.split_once(": "))
}

/// One verb of a lexicon file: `~base+/past/participle`.
struct Verb {
    base: &'static str,
    nounish: bool,
    forms: [String; 4],
}

impl Verb {
    fn parse(word: &'static str) -> Self {
        let nounish = word.starts_with('~');
        let mut parts = word.trim_start_matches('~').split('/');
        let first = parts.next().unwrap_or_default();
        let base = first.trim_end_matches('+');
        let [s, past, ing] = regular(base, first.ends_with('+'));
        let past = parts.next().map_or(past, str::to_owned);
        let participle = parts.next().map_or_else(|| past.clone(), str::to_owned);
        Self {
            base,
            nounish,
            forms: [s, past, participle, ing],
        }
    }
}

/// A derived form lives as long as the program; the lexicon is built once.
fn leak(word: &str) -> &'static str {
    Box::leak(word.to_owned().into_boxed_str())
}

impl Lexicon {
    /// The English lexicon, read on first use.
    pub(crate) fn english() -> &'static Self {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| Self::read(&ENGLISH))
    }

    fn read(files: &Files) -> Self {
        let mut lexicon = Self {
            words: Map::default(),
            cues: Vec::new(),
            names: Map::default(),
            prepositions: Map::default(),
            sourcing: Map::default(),
            reasons: lines(files.reasons)
                .map(|l| l.split(' ').collect())
                .collect(),
            suffixes: Map::default(),
        };
        lexicon.read_verbs(files);
        lexicon.read_classes(files);
        lexicon.read_names(files);
        lexicon.read_phrases(files);
        lexicon
    }

    fn add(&mut self, word: &str, pos: u32, sem: u32) {
        if let Some(entry) = self.words.get_mut(word) {
            entry.pos |= pos;
            entry.sem |= sem;
        } else {
            self.words.insert(leak(word), Entry { pos, sem, cue: 0 });
        }
    }

    fn add_verb(&mut self, verb: &Verb, cue: u16) {
        let nounish = if verb.nounish { pos::NOUNISH } else { 0 };
        let bits = [pos::VBZ | nounish, pos::VBD, pos::VBN, pos::VBG];
        self.add(verb.base, pos::VB | nounish, 0);
        for (form, bits) in verb.forms.iter().zip(bits) {
            self.add(form, bits, 0);
        }
        if cue > 0 {
            for form in verb.forms.iter().map(String::as_str).chain([verb.base]) {
                if let Some(entry) = self.words.get_mut(form)
                    && entry.cue == 0
                {
                    entry.cue = cue;
                }
            }
        }
    }

    fn read_verbs(&mut self, files: &Files) {
        let mut verbs: HashMap<&'static str, Verb> = HashMap::new();
        for word in lines(files.verbs).flat_map(str::split_whitespace) {
            let verb = Verb::parse(word);
            self.add_verb(&verb, 0);
            verbs.insert(verb.base, verb);
        }
        let mut known: HashMap<&'static str, u16> = HashMap::new();
        for line in lines(files.cues) {
            let mut fields = line.split_whitespace();
            let word = fields.next().unwrap_or_default();
            let frames = fields.fold(0, |bits, f| bits | frame_bit(f));
            let (word, particle) = word
                .split_once('_')
                .map_or((word, None), |(w, p)| (w, Some(p)));
            let spelled = Verb::parse(word);
            let index = *known.entry(spelled.base).or_insert_with(|| {
                self.cues.push(Cue {
                    lemma: spelled.base,
                    ..Cue::default()
                });
                u16::try_from(self.cues.len()).unwrap_or(0)
            });
            let cue = &mut self.cues[usize::from(index) - 1];
            match particle {
                Some(p) => cue.particles.push((p, frames)),
                None => cue.frames |= frames,
            }
            let verb = if word.contains(['/', '+']) {
                &spelled
            } else {
                verbs.get(spelled.base).unwrap_or(&spelled)
            };
            self.add_verb(verb, index);
        }
    }

    fn read_classes(&mut self, files: &Files) {
        for (class, words) in classes(files.function) {
            for word in words.split_whitespace() {
                self.add(word, pos_bit(class), 0);
            }
        }
        for word in lines(files.adjectives).flat_map(str::split_whitespace) {
            self.add(word, pos::ADJ, 0);
        }
        for word in lines(files.nouns).flat_map(str::split_whitespace) {
            self.add(word, pos::NOUN, 0);
        }
        for word in lines(files.known_people).flat_map(str::split_whitespace) {
            self.add(word, 0, sem::KNOWN_PERSON);
        }
        for file in [
            files.people,
            files.organisations,
            files.nominals,
            files.first_names,
        ] {
            for (class, words) in classes(file) {
                let noun = match class {
                    "male" | "female" | "maker" | "control" => 0,
                    _ => pos::NOUN,
                };
                for word in words.split_whitespace() {
                    self.add(word, noun, sem_bit(class));
                }
            }
        }
        for (class, words) in classes(files.abbreviations) {
            let bit = match class {
                "title" => sem::ABBR_TITLE,
                "word" => sem::ABBR_WORD,
                _ => sem::ABBR,
            };
            for word in words.split_whitespace() {
                self.add(word, 0, bit);
            }
        }
        for (class, words) in classes(files.suffixes) {
            for word in words.split_whitespace() {
                *self.suffixes.entry(word).or_default() |= sem_bit(class);
            }
        }
    }

    fn read_names(&mut self, files: &Files) {
        let mut kind = NameKind::Organisation;
        for line in lines(files.media) {
            if let Some(section) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                kind = name_kind(section);
                continue;
            }
            let mut aliases = line.split(" = ");
            let full = aliases.next().unwrap_or(line);
            for alias in std::iter::once(full).chain(aliases) {
                self.add_name(alias, Name { kind, full });
            }
        }
        for place in lines(files.places).flat_map(|l| l.split(", ")) {
            self.add_name(
                place,
                Name {
                    kind: NameKind::Place,
                    full: place,
                },
            );
        }
    }

    fn add_name(&mut self, alias: &'static str, value: Name) {
        let words: Vec<_> = alias.split(' ').collect();
        // The possessive 's is a token of its own.
        let first = words[0].strip_suffix("'s").unwrap_or(words[0]);
        self.names
            .entry(first)
            .or_default()
            .push(Phrase { words, value });
    }

    fn read_phrases(&mut self, files: &Files) {
        for (phrase, weight) in lines(files.prepositions).filter_map(|l| l.split_once(" : ")) {
            let words: Vec<_> = phrase.split(' ').collect();
            self.prepositions.entry(words[0]).or_default().push(Phrase {
                words,
                value: weight == "strong",
            });
        }
        for (phrase, level) in lines(files.sourcing).filter_map(|l| l.split_once(" : ")) {
            let words: Vec<_> = phrase.split(' ').collect();
            let value = match level {
                "deep_background" => Ground::DeepBackground,
                "off_the_record" => Ground::OffTheRecord,
                _ => Ground::Background,
            };
            self.sourcing
                .entry(words[0])
                .or_default()
                .push(Phrase { words, value });
        }
    }

    /// What the lower-case word `word` can be.
    pub(crate) fn word(&self, word: &str) -> Option<Entry> {
        self.words.get(word).copied()
    }

    /// The class a name's last word gives away.
    pub(crate) fn suffix(&self, word: &str) -> u32 {
        self.suffixes.get(word).copied().unwrap_or(0)
    }

    /// Known names whose first word, as written, is `word`.
    fn names(&self, word: &str) -> &[Phrase<Name>] {
        self.names.get(word).map_or(&[], Vec::as_slice)
    }

    /// The known name at token `i`, the longest: the token behind it, and what it is.
    pub(crate) fn name_at(&self, tokens: &Tokens, i: usize) -> Option<(usize, Name)> {
        if !matches!(tokens.list[i].kind, Kind::Word | Kind::Number) {
            return None;
        }
        let fits = |words: &[&str]| {
            let mut at = i;
            for word in words {
                let mut rest = *word;
                while !rest.is_empty() {
                    let token = tokens.list.get(at)?;
                    rest =
                        rest.strip_prefix(&tokens.text[token.start as usize..token.end as usize])?;
                    at += 1;
                }
            }
            Some(at)
        };
        self.names(tokens.word(i))
            .iter()
            .filter_map(|p| fits(&p.words).map(|end| (end, p.value)))
            .max_by_key(|(end, _)| *end)
    }

    /// Phrases naming a source whose first word is `word`.
    pub(crate) fn prepositions(&self, word: &str) -> &[Phrase<bool>] {
        self.prepositions.get(word).map_or(&[], Vec::as_slice)
    }

    /// Phrases leaving a source unnamed whose first word is `word`.
    pub(crate) fn sourcing(&self, word: &str) -> &[Phrase<Ground>] {
        self.sourcing.get(word).map_or(&[], Vec::as_slice)
    }

    /// The reporting verb of an entry.
    pub(crate) fn cue(&self, entry: Entry) -> Option<&Cue> {
        usize::from(entry.cue)
            .checked_sub(1)
            .and_then(|i| self.cues.get(i))
    }
}

fn frame_bit(letter: &str) -> u16 {
    match letter {
        "q" => frame::QUOTE,
        "t" => frame::CLAUSE | frame::THAT,
        "c" => frame::THAT,
        "w" => frame::WH,
        "n" => frame::NOUN,
        "a" => frame::HEARER,
        "p" => frame::PARENTHESIS,
        "i" => frame::INVERTED,
        "e" => frame::EVIDENCE,
        "b" => frame::ATTITUDE,
        "v" => frame::INFINITIVE,
        "x" => frame::WEAK,
        "h" => frame::HEARING,
        _ => 0,
    }
}

fn pos_bit(class: &str) -> u32 {
    match class {
        "det" => pos::DET,
        "poss" => pos::POSS,
        "pron_subj" => pos::PRON_SUBJ,
        "pron_obj" => pos::PRON_OBJ,
        "prep" => pos::PREP,
        "cc" => pos::CC,
        "sub" => pos::SUB,
        "rel" => pos::REL,
        "be" => pos::BE,
        "have" => pos::HAVE,
        "do" => pos::DO,
        "modal" => pos::MODAL,
        "neg" => pos::NEG,
        "to" => pos::TO,
        "wh" => pos::WH,
        "adv" => pos::ADV,
        "number" => pos::NUM,
        "time" => pos::TIME,
        _ => 0,
    }
}

fn sem_bit(class: &str) -> u32 {
    match class {
        "honorific" => sem::HONORIFIC,
        "title" => sem::TITLE,
        "role" => sem::ROLE,
        "group" => sem::GROUP,
        "unnamed" => sem::UNNAMED,
        "government" => sem::GOVERNMENT,
        "ngo" => sem::NGO,
        "company" => sem::COMPANY,
        "organisation" => sem::ORGANISATION,
        "news_outlet" => sem::OUTLET,
        "broadcaster" => sem::BROADCASTER,
        "news_agency" => sem::AGENCY,
        "document" => sem::DOCUMENT,
        "dataset" => sem::DATASET,
        "court_record" => sem::COURT,
        "social_post" => sem::SOCIAL,
        "channel" => sem::CHANNEL,
        "clause" => sem::CLAUSE_NOUN,
        "male" => sem::MALE,
        "female" => sem::FEMALE,
        "maker" => sem::MAKER,
        "control" => sem::CONTROL,
        "office" => sem::OFFICE,
        "tribunal" => sem::TRIBUNAL,
        "place" => sem::PLACE,
        _ => 0,
    }
}

fn name_kind(section: &str) -> NameKind {
    match section {
        "news_agency" => NameKind::NewsAgency,
        "state_media" => NameKind::StateMedia,
        "broadcaster" => NameKind::Broadcaster,
        "news_outlet" => NameKind::NewsOutlet,
        "social" => NameKind::Social,
        "government" => NameKind::Government,
        "ngo" => NameKind::Ngo,
        "company" => NameKind::Company,
        _ => NameKind::Organisation,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The lines of a file that hold classes, and whether each class is known to `bit`.
    fn assert_classes(file: &'static str, known: impl Fn(&str) -> bool) {
        for line in lines(file) {
            let (class, words) = line.split_once(": ").expect("a line is CLASS: words");
            assert!(known(class), "{class}");
            assert!(!words.trim().is_empty(), "{class}");
        }
    }

    #[test]
    fn every_class_of_every_file_is_known() {
        assert_classes(ENGLISH.function, |c| pos_bit(c) != 0);
        for file in [
            ENGLISH.people,
            ENGLISH.organisations,
            ENGLISH.nominals,
            ENGLISH.first_names,
            ENGLISH.suffixes,
        ] {
            assert_classes(file, |c| sem_bit(c) != 0);
        }
        assert_classes(ENGLISH.abbreviations, |c| {
            matches!(c, "title" | "other" | "word")
        });
        for line in lines(ENGLISH.prepositions) {
            assert!(
                line.ends_with(" : strong") || line.ends_with(" : weak"),
                "{line}"
            );
        }
        for line in lines(ENGLISH.sourcing) {
            let level = line.split_once(" : ").expect("a line is PHRASE : level").1;
            assert!(
                matches!(level, "background" | "deep_background" | "off_the_record"),
                "{line}"
            );
        }
    }

    #[test]
    fn every_frame_of_every_cue_is_known() {
        for line in lines(ENGLISH.cues) {
            let mut fields = line.split_whitespace().skip(1).peekable();
            assert!(fields.peek().is_some(), "{line}");
            assert!(fields.all(|f| frame_bit(f) != 0), "{line}");
        }
    }

    #[test]
    fn words_are_written_small_and_names_as_they_are() {
        for file in [
            ENGLISH.verbs,
            ENGLISH.adjectives,
            ENGLISH.nouns,
            ENGLISH.known_people,
        ] {
            for line in lines(file) {
                assert!(!line.bytes().any(|b| b.is_ascii_uppercase()), "{line}");
            }
        }
        for line in lines(ENGLISH.media) {
            assert!(!line.contains("  ") && !line.ends_with('='), "{line}");
        }
    }

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

    #[test]
    fn the_longest_name_wins() {
        let lexicon = Lexicon::english();
        let tokens = Tokens::new("BBC Radio 4 and the People's Daily", lexicon);
        assert_eq!(
            lexicon.name_at(&tokens, 0).map(|(end, n)| (end, n.full)),
            Some((3, "BBC Radio 4"))
        );
        assert_eq!(
            lexicon.name_at(&tokens, 5).map(|(_, n)| n.kind),
            Some(NameKind::StateMedia)
        );
    }
}
