//! The classes of words, and the names they have in the data files.

use super::NameKind;

/// What a word can be, one bit a class.
pub mod pos {
    #![allow(missing_docs)]
    pub const DET: u32 = 1;
    pub const POSS: u32 = 1 << 1;
    pub const PRON_SUBJ: u32 = 1 << 2;
    pub const PRON_OBJ: u32 = 1 << 3;
    pub const PREP: u32 = 1 << 4;
    pub const CC: u32 = 1 << 5;
    pub const SUB: u32 = 1 << 6;
    pub const REL: u32 = 1 << 7;
    pub const BE: u32 = 1 << 8;
    pub const HAVE: u32 = 1 << 9;
    pub const DO: u32 = 1 << 10;
    pub const MODAL: u32 = 1 << 11;
    pub const NEG: u32 = 1 << 12;
    pub const TO: u32 = 1 << 13;
    pub const WH: u32 = 1 << 14;
    pub const ADV: u32 = 1 << 15;
    pub const NUM: u32 = 1 << 16;
    pub const TIME: u32 = 1 << 17;
    pub const ADJ: u32 = 1 << 18;
    /// The base form of a verb.
    pub const VB: u32 = 1 << 19;
    pub const VBZ: u32 = 1 << 20;
    pub const VBD: u32 = 1 << 21;
    pub const VBN: u32 = 1 << 22;
    pub const VBG: u32 = 1 << 23;
    /// The base form is as often a noun.
    pub const NOUNISH: u32 = 1 << 24;
    /// A noun for a person, an organisation or a document.
    pub const NOUN: u32 = 1 << 25;
    pub const VERB: u32 = VB | VBZ | VBD | VBN | VBG;
    pub const CLOSED: u32 = DET
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
pub mod sem {
    #![allow(missing_docs)]
    pub const HONORIFIC: u32 = 1;
    pub const TITLE: u32 = 1 << 1;
    pub const ROLE: u32 = 1 << 2;
    pub const GROUP: u32 = 1 << 3;
    pub const UNNAMED: u32 = 1 << 4;
    pub const GOVERNMENT: u32 = 1 << 5;
    pub const NGO: u32 = 1 << 6;
    pub const COMPANY: u32 = 1 << 7;
    pub const ORGANISATION: u32 = 1 << 8;
    pub const OUTLET: u32 = 1 << 9;
    pub const BROADCASTER: u32 = 1 << 10;
    pub const AGENCY: u32 = 1 << 11;
    pub const DOCUMENT: u32 = 1 << 12;
    pub const DATASET: u32 = 1 << 13;
    pub const COURT: u32 = 1 << 14;
    pub const SOCIAL: u32 = 1 << 15;
    pub const CHANNEL: u32 = 1 << 16;
    pub const CLAUSE_NOUN: u32 = 1 << 17;
    pub const MALE: u32 = 1 << 18;
    pub const FEMALE: u32 = 1 << 19;
    pub const MAKER: u32 = 1 << 20;
    /// A stop behind the word never ends a sentence.
    pub const ABBR_TITLE: u32 = 1 << 21;
    /// A stop behind the word may end a sentence.
    pub const ABBR: u32 = 1 << 22;
    /// A verb whose object is the subject of the infinitive behind it.
    pub const CONTROL: u32 = 1 << 24;
    /// An office that one person holds at a time.
    pub const OFFICE: u32 = 1 << 25;
    /// A body before which things are said.
    pub const TRIBUNAL: u32 = 1 << 26;
    /// The last word of a place's name.
    pub const PLACE: u32 = 1 << 27;
    /// Without its stop, and small, the abbreviation is a word.
    pub const ABBR_WORD: u32 = 1 << 28;
    /// Returns what a speaker answers.
    pub const PROMPT: u32 = 1 << 30;
    /// In capitals the word is a name: "WHO".
    pub const ACRONYM: u32 = 1 << 29;
    /// The surname of a public person.
    pub const KNOWN_PERSON: u32 = 1 << 23;
    /// An organisation of any sort.
    pub const ANY_ORG: u32 =
        GOVERNMENT | NGO | COMPANY | ORGANISATION | OUTLET | BROADCASTER | AGENCY;
    /// Something written or measured.
    pub const ANY_DOC: u32 = DOCUMENT | DATASET | COURT;
}

/// What a word says about whether a statement can be checked; `worth.txt` says what each class holds.
pub mod weight {
    #![allow(missing_docs)]
    pub const AMOUNT: u16 = 1;
    pub const SUPERLATIVE: u16 = 1 << 1;
    pub const COMPARISON: u16 = 1 << 2;
    pub const CAUSE: u16 = 1 << 3;
    pub const ALLEGATION: u16 = 1 << 4;
    pub const RECORD: u16 = 1 << 5;
    pub const OPINION: u16 = 1 << 6;
    pub const FUTURE: u16 = 1 << 7;
    pub const CALL: u16 = 1 << 8;
}

/// The frames of a reporting verb; `cues.txt` says what each means.
pub mod frame {
    #![allow(missing_docs)]
    pub const QUOTE: u16 = 1;
    pub const CLAUSE: u16 = 1 << 1;
    pub const THAT: u16 = 1 << 2;
    pub const WH: u16 = 1 << 3;
    pub const NOUN: u16 = 1 << 4;
    pub const HEARER: u16 = 1 << 5;
    pub const PARENTHESIS: u16 = 1 << 6;
    pub const INVERTED: u16 = 1 << 7;
    pub const EVIDENCE: u16 = 1 << 8;
    pub const ATTITUDE: u16 = 1 << 9;
    pub const INFINITIVE: u16 = 1 << 10;
    pub const WEAK: u16 = 1 << 11;
    pub const HEARING: u16 = 1 << 12;
    pub const GERUND: u16 = 1 << 13;
    /// Takes an object and what is said of it; the links are next to.
    pub const OBJECT: u16 = 1 << 14;
}

pub fn frame_bit(letter: &str) -> u16 {
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
        "g" => frame::GERUND,
        _ => 0,
    }
}

pub fn pos_bit(class: &str) -> u32 {
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

pub fn sem_bit(class: &str) -> u32 {
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
        "prompt" => sem::PROMPT,
        _ => 0,
    }
}

pub fn weight_bit(class: &str) -> u16 {
    match class {
        "amount" => weight::AMOUNT,
        "superlative" => weight::SUPERLATIVE,
        "comparison" => weight::COMPARISON,
        "cause" => weight::CAUSE,
        "allegation" => weight::ALLEGATION,
        "record" => weight::RECORD,
        "opinion" => weight::OPINION,
        "future" => weight::FUTURE,
        "call" => weight::CALL,
        _ => 0,
    }
}

pub fn name_kind(section: &str) -> NameKind {
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

/// Lists of words that a rule asks for by name; `lists.txt` says what each holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    Particle,
    Man,
    Woman,
    He,
    She,
    They,
    It,
    Several,
    Someone,
    Plural,
    Singular,
    Authority,
    Caption,
    Contrast,
    Citing,
    Question,
    Condition,
    Complement,
    Affiliation,
    Veiled,
    Medium,
    Platform,
    Adjective,
    View,
    Refusal,
    Proper,
    Mouthpiece,
}

impl List {
    /// Every list, in the order of their numbers.
    pub const ALL: [List; 27] = [
        List::Particle,
        List::Man,
        List::Woman,
        List::He,
        List::She,
        List::They,
        List::It,
        List::Several,
        List::Someone,
        List::Plural,
        List::Singular,
        List::Authority,
        List::Caption,
        List::Contrast,
        List::Citing,
        List::Question,
        List::Condition,
        List::Complement,
        List::Affiliation,
        List::Veiled,
        List::Medium,
        List::Platform,
        List::Adjective,
        List::View,
        List::Refusal,
        List::Proper,
        List::Mouthpiece,
    ];

    /// The name in the file.
    pub fn name(self) -> &'static str {
        match self {
            List::Particle => "particle",
            List::Man => "man",
            List::Woman => "woman",
            List::He => "he",
            List::She => "she",
            List::They => "they",
            List::It => "it",
            List::Several => "several",
            List::Someone => "someone",
            List::Plural => "plural",
            List::Singular => "singular",
            List::Authority => "authority",
            List::Caption => "caption",
            List::Contrast => "contrast",
            List::Citing => "citing",
            List::Question => "question",
            List::Condition => "condition",
            List::Complement => "complement",
            List::Affiliation => "affiliation",
            List::Veiled => "veiled",
            List::Medium => "medium",
            List::Platform => "platform",
            List::Adjective => "adjective",
            List::View => "view",
            List::Refusal => "refusal",
            List::Proper => "proper",
            List::Mouthpiece => "mouthpiece",
        }
    }
}
