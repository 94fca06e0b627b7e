//! The classes of words, and the names they have in the data files.

use super::NameKind;

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
    /// Tells what a speaker answers.
    pub(crate) const PROMPT: u32 = 1 << 30;
    /// In capitals the word is a name: "WHO".
    pub(crate) const ACRONYM: u32 = 1 << 29;
    /// The surname of a public person.
    pub(crate) const KNOWN_PERSON: u32 = 1 << 23;
    /// An organisation of any sort.
    pub(crate) const ANY_ORG: u32 =
        GOVERNMENT | NGO | COMPANY | ORGANISATION | OUTLET | BROADCASTER | AGENCY;
    /// Something written or measured.
    pub(crate) const ANY_DOC: u32 = DOCUMENT | DATASET | COURT;
}

/// What a word says about whether a statement can be checked; `worth.txt` says what each class holds.
pub(crate) mod weight {
    #![allow(missing_docs)]
    pub(crate) const AMOUNT: u16 = 1;
    pub(crate) const SUPERLATIVE: u16 = 1 << 1;
    pub(crate) const COMPARISON: u16 = 1 << 2;
    pub(crate) const CAUSE: u16 = 1 << 3;
    pub(crate) const ALLEGATION: u16 = 1 << 4;
    pub(crate) const RECORD: u16 = 1 << 5;
    pub(crate) const OPINION: u16 = 1 << 6;
    pub(crate) const FUTURE: u16 = 1 << 7;
    pub(crate) const CALL: u16 = 1 << 8;
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
    pub(crate) const GERUND: u16 = 1 << 13;
    /// Takes an object and what is said of it; the links stand beside.
    pub(crate) const OBJECT: u16 = 1 << 14;
}

pub(super) fn frame_bit(letter: &str) -> u16 {
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

pub(super) fn pos_bit(class: &str) -> u32 {
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

pub(super) fn sem_bit(class: &str) -> u32 {
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

pub(super) fn weight_bit(class: &str) -> u16 {
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

pub(super) fn name_kind(section: &str) -> NameKind {
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
pub(crate) enum List {
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
    pub(crate) const ALL: [List; 27] = [
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
    pub(crate) fn name(self) -> &'static str {
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
