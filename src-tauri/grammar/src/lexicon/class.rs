//! The classes of words, and the names they have in the data files.

use bitflags::bitflags;

use super::NameKind;

bitflags! {
    /// What a word can be, one bit a class.
    #[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
    pub struct Class: u32 {
        const DET = 1;
        const POSS = 1 << 1;
        const PRON_SUBJ = 1 << 2;
        const PRON_OBJ = 1 << 3;
        const PREP = 1 << 4;
        const CC = 1 << 5;
        const SUB = 1 << 6;
        const REL = 1 << 7;
        const BE = 1 << 8;
        const HAVE = 1 << 9;
        const DO = 1 << 10;
        const MODAL = 1 << 11;
        const NEG = 1 << 12;
        const TO = 1 << 13;
        const WH = 1 << 14;
        const ADV = 1 << 15;
        const NUM = 1 << 16;
        const TIME = 1 << 17;
        const ADJ = 1 << 18;
        /// The base form of a verb.
        const VB = 1 << 19;
        const VBZ = 1 << 20;
        const VBD = 1 << 21;
        const VBN = 1 << 22;
        const VBG = 1 << 23;
        /// The base form is as often a noun.
        const NOUNISH = 1 << 24;
        /// A noun for a person, an organisation or a document.
        const NOUN = 1 << 25;
        const VERB = Self::VB.bits()
            | Self::VBZ.bits()
            | Self::VBD.bits()
            | Self::VBN.bits()
            | Self::VBG.bits();
        const CLOSED = Self::DET.bits()
            | Self::POSS.bits()
            | Self::PRON_SUBJ.bits()
            | Self::PRON_OBJ.bits()
            | Self::PREP.bits()
            | Self::CC.bits()
            | Self::SUB.bits()
            | Self::REL.bits()
            | Self::BE.bits()
            | Self::HAVE.bits()
            | Self::DO.bits()
            | Self::MODAL.bits()
            | Self::NEG.bits()
            | Self::TO.bits()
            | Self::WH.bits();
    }

    /// What a noun or name means for sourcing, one bit a class.
    #[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
    pub struct Sense: u32 {
        const HONORIFIC = 1;
        const TITLE = 1 << 1;
        const ROLE = 1 << 2;
        const GROUP = 1 << 3;
        const UNNAMED = 1 << 4;
        const GOVERNMENT = 1 << 5;
        const NGO = 1 << 6;
        const COMPANY = 1 << 7;
        const ORGANISATION = 1 << 8;
        const OUTLET = 1 << 9;
        const BROADCASTER = 1 << 10;
        const AGENCY = 1 << 11;
        const DOCUMENT = 1 << 12;
        const DATASET = 1 << 13;
        const COURT = 1 << 14;
        const SOCIAL = 1 << 15;
        const CHANNEL = 1 << 16;
        const CLAUSE_NOUN = 1 << 17;
        const MALE = 1 << 18;
        const FEMALE = 1 << 19;
        const MAKER = 1 << 20;
        /// A stop behind the word never ends a sentence.
        const ABBR_TITLE = 1 << 21;
        /// A stop behind the word may end a sentence.
        const ABBR = 1 << 22;
        /// A verb whose object is the subject of the infinitive behind it.
        const CONTROL = 1 << 24;
        /// An office that one person holds at a time.
        const OFFICE = 1 << 25;
        /// A body before which things are said.
        const TRIBUNAL = 1 << 26;
        /// The last word of a place's name.
        const PLACE = 1 << 27;
        /// Without its stop, and small, the abbreviation is a word.
        const ABBR_WORD = 1 << 28;
        /// What a speaker answers.
        const PROMPT = 1 << 30;
        /// In capitals the word is a name: "WHO".
        const ACRONYM = 1 << 29;
        /// The surname of a public person.
        const KNOWN_PERSON = 1 << 23;
        /// An organisation of any sort.
        const ANY_ORG = Self::GOVERNMENT.bits()
            | Self::NGO.bits()
            | Self::COMPANY.bits()
            | Self::ORGANISATION.bits()
            | Self::OUTLET.bits()
            | Self::BROADCASTER.bits()
            | Self::AGENCY.bits();
        /// Something written or measured.
        const ANY_DOC = Self::DOCUMENT.bits() | Self::DATASET.bits() | Self::COURT.bits();
    }

    /// What a word says about whether a statement can be checked; `worth.txt` says what each class holds.
    #[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
    pub struct Weight: u16 {
        const AMOUNT = 1;
        const SUPERLATIVE = 1 << 1;
        const COMPARISON = 1 << 2;
        const CAUSE = 1 << 3;
        const ALLEGATION = 1 << 4;
        const RECORD = 1 << 5;
        const OPINION = 1 << 6;
        const FUTURE = 1 << 7;
        const CALL = 1 << 8;
    }

    /// The frames of a reporting verb; `cues.txt` says what each means.
    #[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
    pub struct Frame: u16 {
        const QUOTE = 1;
        const CLAUSE = 1 << 1;
        const THAT = 1 << 2;
        const WH = 1 << 3;
        const NOUN = 1 << 4;
        const HEARER = 1 << 5;
        const PARENTHESIS = 1 << 6;
        const INVERTED = 1 << 7;
        const EVIDENCE = 1 << 8;
        const ATTITUDE = 1 << 9;
        const INFINITIVE = 1 << 10;
        const WEAK = 1 << 11;
        const HEARING = 1 << 12;
        const GERUND = 1 << 13;
        /// Takes an object and what is said of it; the links are next to it.
        const OBJECT = 1 << 14;
    }
}

pub fn frame_named(letter: &str) -> Frame {
    match letter {
        "q" => Frame::QUOTE,
        "t" => Frame::CLAUSE | Frame::THAT,
        "c" => Frame::THAT,
        "w" => Frame::WH,
        "n" => Frame::NOUN,
        "a" => Frame::HEARER,
        "p" => Frame::PARENTHESIS,
        "i" => Frame::INVERTED,
        "e" => Frame::EVIDENCE,
        "b" => Frame::ATTITUDE,
        "v" => Frame::INFINITIVE,
        "x" => Frame::WEAK,
        "h" => Frame::HEARING,
        "g" => Frame::GERUND,
        _ => Frame::empty(),
    }
}

pub fn class_named(class: &str) -> Class {
    match class {
        "det" => Class::DET,
        "poss" => Class::POSS,
        "pron_subj" => Class::PRON_SUBJ,
        "pron_obj" => Class::PRON_OBJ,
        "prep" => Class::PREP,
        "cc" => Class::CC,
        "sub" => Class::SUB,
        "rel" => Class::REL,
        "be" => Class::BE,
        "have" => Class::HAVE,
        "do" => Class::DO,
        "modal" => Class::MODAL,
        "neg" => Class::NEG,
        "to" => Class::TO,
        "wh" => Class::WH,
        "adv" => Class::ADV,
        "number" => Class::NUM,
        "time" => Class::TIME,
        _ => Class::empty(),
    }
}

pub fn sense_named(class: &str) -> Sense {
    match class {
        "honorific" => Sense::HONORIFIC,
        "title" => Sense::TITLE,
        "role" => Sense::ROLE,
        "group" => Sense::GROUP,
        "unnamed" => Sense::UNNAMED,
        "government" => Sense::GOVERNMENT,
        "ngo" => Sense::NGO,
        "company" => Sense::COMPANY,
        "organisation" => Sense::ORGANISATION,
        "news_outlet" => Sense::OUTLET,
        "broadcaster" => Sense::BROADCASTER,
        "news_agency" => Sense::AGENCY,
        "document" => Sense::DOCUMENT,
        "dataset" => Sense::DATASET,
        "court_record" => Sense::COURT,
        "social_post" => Sense::SOCIAL,
        "channel" => Sense::CHANNEL,
        "clause" => Sense::CLAUSE_NOUN,
        "male" => Sense::MALE,
        "female" => Sense::FEMALE,
        "maker" => Sense::MAKER,
        "control" => Sense::CONTROL,
        "office" => Sense::OFFICE,
        "tribunal" => Sense::TRIBUNAL,
        "place" => Sense::PLACE,
        "prompt" => Sense::PROMPT,
        _ => Sense::empty(),
    }
}

pub fn weight_named(class: &str) -> Weight {
    match class {
        "amount" => Weight::AMOUNT,
        "superlative" => Weight::SUPERLATIVE,
        "comparison" => Weight::COMPARISON,
        "cause" => Weight::CAUSE,
        "allegation" => Weight::ALLEGATION,
        "record" => Weight::RECORD,
        "opinion" => Weight::OPINION,
        "future" => Weight::FUTURE,
        "call" => Weight::CALL,
        _ => Weight::empty(),
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
    Officer,
    Work,
    Recording,
}

impl List {
    /// Every list, in the order of their numbers.
    pub const ALL: [List; 30] = [
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
        List::Officer,
        List::Work,
        List::Recording,
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
            List::Officer => "officer",
            List::Work => "work",
            List::Recording => "recording",
        }
    }
}
