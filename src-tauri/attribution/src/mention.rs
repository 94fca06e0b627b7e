//! Names in the text: who and what is named, under which titles, and by which short forms.

use crate::chunk::Parsed;
use crate::kind::SourceKind;
use crate::lexicon::{Name, pos, sem};
use crate::tag::Tag;
use crate::token::{Kind, Tokens};
use std::collections::HashMap;
use std::ops::Range;

/// What is known of a person's gender, for "he" and "she".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Gender {
    #[default]
    Unknown,
    Male,
    Female,
}

/// A person or body the text names.
#[derive(Debug, Clone)]
pub(crate) struct Entity {
    /// The longest name given.
    pub(crate) name: String,
    pub(crate) title: Option<String>,
    pub(crate) kind: SourceKind,
    pub(crate) gender: Gender,
    /// The lexicon, or the words of the name, say what it is.
    pub(crate) known: bool,
}

/// One place where an entity is named.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Mention {
    pub(crate) token: usize,
    pub(crate) end: usize,
    pub(crate) entity: usize,
}

/// All names of a text, and where they stand.
#[derive(Debug, Default)]
pub(crate) struct Names {
    pub(crate) entities: Vec<Entity>,
    /// In text order.
    pub(crate) mentions: Vec<Mention>,
    /// Last word of a person's name, or an organisation's name or initials, to entity.
    short: HashMap<String, usize>,
}

/// A run of capitalised words, cut into title and name.
pub(crate) struct Run {
    /// Tokens of the title in front, if any.
    pub(crate) title: Range<usize>,
    pub(crate) name: Range<usize>,
    pub(crate) known: Option<Name>,
}

impl Names {
    /// Reads every name of the text.
    pub(crate) fn read(parsed: &Parsed) -> Self {
        let mut names = Names::default();
        let mut i = 0;
        while i < parsed.tags.len() {
            match run_at(parsed, i) {
                Some(run) => {
                    let end = run.name.end.max(i + 1);
                    names.add(parsed, &run);
                    i = end;
                }
                None => i += 1,
            }
        }
        names.company(parsed);
        names
    }

    /// When the text speaks of "the company", the body it names most often without saying what it is, is that company.
    fn company(&mut self, parsed: &Parsed) {
        let spoken = (1..parsed.tags.len()).any(|t| {
            parsed.tags[t] == Tag::Noun
                && parsed.tokens.list[t].entry.sem & sem::COMPANY != 0
                && matches!(parsed.tokens.lower(t - 1), "the" | "a")
        });
        let mut count = vec![0_usize; self.entities.len()];
        for mention in &self.mentions {
            count[mention.entity] += 1;
        }
        let unknown = (0..self.entities.len()).filter(|id| {
            self.entities[*id].kind == SourceKind::Organisation && !self.entities[*id].known
        });
        let most = unknown.map(|id| (count[id], std::cmp::Reverse(id))).max();
        if let Some((2.., std::cmp::Reverse(id))) = most.filter(|_| spoken) {
            self.entities[id].kind = SourceKind::Company;
        }
    }

    /// The entity named at exactly or within the tokens of `range`, the first.
    pub(crate) fn within(&self, range: &Range<usize>) -> Option<&Mention> {
        let first = self.mentions.partition_point(|m| m.token < range.start);
        self.mentions.get(first).filter(|m| m.end <= range.end)
    }

    /// Mentions between two tokens.
    pub(crate) fn between(&self, range: &Range<usize>) -> &[Mention] {
        let first = self.mentions.partition_point(|m| m.token < range.start);
        let last = self.mentions.partition_point(|m| m.token < range.end);
        &self.mentions[first..last.max(first)]
    }

    fn add(&mut self, parsed: &Parsed, run: &Run) {
        let Some(entity) = self.entity(parsed, run) else {
            return;
        };
        self.mentions.push(Mention {
            token: run.name.start,
            end: run.name.end,
            entity,
        });
    }

    fn entity(&mut self, parsed: &Parsed, run: &Run) -> Option<usize> {
        let text = written(parsed, &run.name);
        if text.is_empty() {
            return None;
        }
        let last = parsed.tokens.word(run.name.end - 1).to_owned();
        if let Some(name) = run.known {
            return Some(self.known(text, name));
        }
        let person = is_person(parsed, run);
        // A transcript's "SMITH" is Smith.
        let text = if run.name.len() == 1 && text.len() > 3 && text.chars().all(char::is_uppercase)
        {
            let mut chars = text.chars();
            let titled: String = chars
                .next()
                .into_iter()
                .chain(chars.flat_map(char::to_lowercase))
                .collect();
            if self.short.contains_key(&titled) {
                titled
            } else {
                text
            }
        } else {
            text
        };
        if run.name.len() == 1
            && let Some(id) = self.short.get(&text)
        {
            let id = *id;
            self.note(parsed, id, run);
            return Some(id);
        }
        if person && run.name.len() > 1 {
            if let Some(&id) = self.short.get(&last)
                && self.entities[id].kind == SourceKind::Person
                && first_fits(&self.entities[id].name, &text)
            {
                if text.len() > self.entities[id].name.len() {
                    self.entities[id].name.clone_from(&text);
                }
                self.note(parsed, id, run);
                return Some(id);
            }
        } else if let Some(&id) = self.short.get(&text) {
            return Some(id);
        }
        let told = crate::kind::of_name(parsed, &run.name).or_else(|| described(parsed, &run.name));
        let kind = if person {
            SourceKind::Person
        } else {
            told.unwrap_or(SourceKind::Organisation)
        };
        let id = self.entities.len();
        self.entities.push(Entity {
            name: text.clone(),
            title: None,
            kind,
            gender: Gender::Unknown,
            known: told.is_some(),
        });
        self.note(parsed, id, run);
        if person {
            self.short.insert(last, id);
        } else {
            self.initials(parsed, run, id);
        }
        self.short.entry(text).or_insert(id);
        Some(id)
    }

    fn known(&mut self, text: String, name: Name) -> usize {
        if let Some(&id) = self.short.get(&text) {
            return id;
        }
        let full = name.full.trim_start_matches("The ").to_owned();
        if let Some(&id) = self.short.get(&full) {
            self.short.insert(text, id);
            return id;
        }
        let id = self.entities.len();
        self.entities.push(Entity {
            name: text.clone(),
            title: None,
            kind: crate::kind::of_known(name.kind),
            gender: Gender::Unknown,
            known: true,
        });
        self.short.insert(text, id);
        self.short.entry(full).or_insert(id);
        id
    }

    /// "National Rifle Association (NRA)": the initials stand for the name from here on.
    fn initials(&mut self, parsed: &Parsed, run: &Run, id: usize) {
        let (tags, tokens) = (&parsed.tags, &parsed.tokens);
        let at = run.name.end;
        if tags.get(at) != Some(&Tag::Open) || tags.get(at + 2) != Some(&Tag::Close) {
            return;
        }
        let word = tokens.word(at + 1);
        if word.len() >= 2
            && word
                .chars()
                .all(|c| c.is_uppercase() || c == '.' || c == '-')
        {
            self.short.insert(word.to_owned(), id);
        }
    }

    /// Keeps title and gender of a mention.
    fn note(&mut self, parsed: &Parsed, id: usize, run: &Run) {
        let entity = &mut self.entities[id];
        if entity.kind != SourceKind::Person {
            return;
        }
        let words = run.title.clone().chain(run.name.start..run.name.start + 1);
        for t in words {
            let bits = parsed.tokens.list[t].entry.sem;
            let word = parsed.tokens.lower(t);
            let gender = match word {
                "mr." | "mr" | "sir" | "lord" | "king" | "prince" | "pope" | "congressman"
                | "spokesman" | "chairman" | "businessman" => Gender::Male,
                "mrs." | "mrs" | "ms." | "ms" | "miss" | "dame" | "lady" | "baroness" | "queen"
                | "princess" | "congresswoman" | "spokeswoman" | "chairwoman" | "businesswoman"
                | "actress" => Gender::Female,
                _ if t == run.name.start
                    && run.name.len() > 1
                    && bits & sem::MALE != 0
                    && bits & sem::FEMALE == 0 =>
                {
                    Gender::Male
                }
                _ if t == run.name.start
                    && run.name.len() > 1
                    && bits & sem::FEMALE != 0
                    && bits & sem::MALE == 0 =>
                {
                    Gender::Female
                }
                _ => Gender::Unknown,
            };
            if gender != Gender::Unknown {
                entity.gender = gender;
            }
        }
        if entity.title.is_none() {
            entity.title = title(parsed, run);
        }
    }
}

/// What the words around an unknown name say it is: "carmaker Velden", "Velden, Europe's largest carmaker,".
fn described(parsed: &Parsed, name: &Range<usize>) -> Option<SourceKind> {
    let (tokens, tags) = (&parsed.tokens, &parsed.tags);
    let class = |t: usize| {
        crate::kind::of_class(tokens.list[t].entry.sem & (sem::ANY_ORG & !sem::ORGANISATION))
    };
    let before = name
        .start
        .checked_sub(1)
        .filter(|b| tags[*b] == Tag::Noun && !tokens.list[name.start].first)
        .and_then(class);
    let behind = || {
        (tags.get(name.end) == Some(&Tag::Comma)).then_some(())?;
        let words = (name.end + 1..tags.len().min(name.end + 10)).take_while(|t| {
            matches!(
                tags[*t],
                Tag::Det | Tag::Poss | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Genitive | Tag::Num
            )
        });
        words
            .filter(|t| tags[*t] == Tag::Noun)
            .last()
            .and_then(class)
    };
    before.or_else(behind)
}

/// Whether two full names of one surname can be one person: the same first name, or an initial of it.
fn first_fits(one: &str, other: &str) -> bool {
    let (a, b) = (
        one.split(' ').next().unwrap_or(""),
        other.split(' ').next().unwrap_or(""),
    );
    a == b
        || a.chars().next() == b.chars().next() && (a.len() <= 2 || b.len() <= 2)
        || !one.contains(' ')
        || !other.contains(' ')
}

/// The words of a range of tokens as written.
pub(crate) fn written(parsed: &Parsed, range: &Range<usize>) -> String {
    if range.is_empty() {
        String::new()
    } else {
        parsed.tokens.text[parsed.tokens.bytes(range)]
            .trim_matches(['"', '“', '”', ',', ' '])
            .to_owned()
    }
}

/// The title in front of a name or in apposition behind it.
fn title(parsed: &Parsed, run: &Run) -> Option<String> {
    let honorific =
        |t: usize| parsed.tokens.list[t].entry.sem & sem::HONORIFIC != 0 && run.title.len() == 1;
    if !run.title.is_empty() && !honorific(run.title.start) {
        return Some(written(parsed, &run.title));
    }
    behind(parsed, run.name.end)
}

/// ", the head of the agency," behind a name that ends at `at`.
fn behind(parsed: &Parsed, at: usize) -> Option<String> {
    let tags = &parsed.tags;
    let mut start = at;
    // "Lee (D-Ohio), the"
    if tags.get(start) == Some(&Tag::Open) {
        start = (start..tags.len().min(start + 6)).find(|k| tags[*k] == Tag::Close)? + 1;
    }
    if tags.get(start) == Some(&Tag::Comma)
        && tags.get(start + 1) == Some(&Tag::Num)
        && tags.get(start + 2) == Some(&Tag::Comma)
    {
        start += 2;
    }
    if tags.get(start) != Some(&Tag::Comma) {
        return None;
    }
    let mut i = start + 1;
    if matches!(tags.get(i), Some(Tag::Det)) {
        i += 1;
    }
    let first = i;
    let mut role = false;
    while let Some(tag) = tags.get(i) {
        if i - first > 14
            || !matches!(
                tag,
                Tag::Noun
                    | Tag::Propn
                    | Tag::Adj
                    | Tag::Prep
                    | Tag::Det
                    | Tag::Genitive
                    | Tag::Poss
                    | Tag::Cc
                    | Tag::Num
            )
        {
            break;
        }
        role |= parsed.tokens.list[i].entry.sem & (sem::ROLE | sem::TITLE) != 0;
        i += 1;
    }
    (role && i > first).then(|| written(parsed, &(first..i)))
}

fn is_name_word(tokens: &Tokens, tags: &[Tag], i: usize) -> bool {
    matches!(tags.get(i), Some(Tag::Propn))
        && tokens.list[i].kind == Kind::Word
        && tokens.list[i].capital
}

/// A lower-case word inside a name: "de", "van", "bin".
fn particle(word: &str) -> bool {
    matches!(
        word,
        "de" | "da"
            | "di"
            | "del"
            | "la"
            | "le"
            | "van"
            | "von"
            | "der"
            | "den"
            | "bin"
            | "ibn"
            | "al"
            | "el"
            | "ter"
            | "du"
            | "dos"
            | "ul"
            | "y"
    )
}

/// The run of name words at `i`, if a name begins there.
pub(crate) fn run_at(parsed: &Parsed, i: usize) -> Option<Run> {
    let (tokens, tags) = (&parsed.tokens, &parsed.tags);
    if let Some((end, name)) = known_at(parsed, i) {
        return Some(Run {
            title: i..i,
            name: i..end,
            known: Some(name),
        });
    }
    let titled =
        tokens.list[i].capital && tokens.list[i].entry.sem & (sem::TITLE | sem::HONORIFIC) != 0;
    if !titled && !is_name_word(tokens, tags, i) {
        return None;
    }
    let mut end = i + 1;
    let mut joined = false;
    while end < tags.len() && end < i + 12 && !tokens.list[end].first {
        if is_name_word(tokens, tags, end)
            || tokens.list[end].capital
                && tokens.list[end].entry.sem & (sem::TITLE | sem::HONORIFIC | sem::ANY_ORG) != 0
                && tokens.list[end].kind == Kind::Word
                && tags[end] != Tag::Stop
        {
            if known_at(parsed, end).is_some_and(|(e, _)| e > end + 1) {
                break;
            }
            end += 1;
        } else if particle(tokens.lower(end)) && is_name_word(tokens, tags, end + 1) {
            end += 2;
        } else if matches!(tokens.lower(end), "of" | "for")
            && (joined || organisational(parsed, i..end))
            && (is_name_word(tokens, tags, end + 1)
                || tokens.lower(end + 1).starts_with("the") && is_name_word(tokens, tags, end + 2))
        {
            joined = true;
            end += if is_name_word(tokens, tags, end + 1) {
                2
            } else {
                3
            };
        } else if (tokens.word(end) == "&" || joined && tokens.lower(end) == "and")
            && is_name_word(tokens, tags, end + 1)
        {
            end += 2;
        } else {
            break;
        }
    }
    let name = name_part(parsed, i..end);
    // "Minister denies": an office alone is no name.
    if name.len() == 1
        && tokens.list[name.start].entry.sem & (sem::ROLE | sem::TITLE | sem::HONORIFIC) != 0
        && tokens.list[name.start].entry.sem & (sem::MALE | sem::FEMALE) == 0
    {
        return None;
    }
    Some(Run {
        title: title_start(parsed, i)..name.start,
        name,
        known: None,
    })
}

/// Whether the words so far can govern "of": "Ministry of", "Bank of".
fn organisational(parsed: &Parsed, range: Range<usize>) -> bool {
    parsed.tokens.list[range.end - 1].entry.sem & (sem::ANY_ORG | sem::ANY_DOC) != 0
        || parsed.lexicon.suffix(parsed.tokens.lower(range.end - 1)) != 0
}

/// The name without the capitalised titles in front of it.
fn name_part(parsed: &Parsed, range: Range<usize>) -> Range<usize> {
    let tokens = &parsed.tokens;
    let title = |t: usize| {
        tokens.list[t].entry.sem & (sem::TITLE | sem::HONORIFIC | sem::ROLE) != 0
            && tokens.list[t].entry.sem & (sem::MALE | sem::FEMALE) == 0
    };
    let last = range.clone().rev().skip(1).find(|t| title(*t));
    // "Justice Department" is a body; "Justice Smith" a person.
    let body = parsed.lexicon.suffix(tokens.lower(range.end - 1)) & !sem::PLACE != 0
        || tokens.list[range.end - 1].entry.sem & sem::ANY_ORG != 0;
    match last {
        Some(t) if !body => t + 1..range.end,
        _ => range,
    }
}

/// Where the lower-case title in front of a name begins: "former mayor", "spokesman".
fn title_start(parsed: &Parsed, at: usize) -> usize {
    let (tokens, tags) = (&parsed.tokens, &parsed.tags);
    let mut start = at;
    let mut role = None;
    while start > 0 && at - start < 6 {
        let t = start - 1;
        let same = !tokens.list[start].first
            && matches!(tags[t], Tag::Noun | Tag::Adj | Tag::Propn)
            && tokens.list[t].kind == Kind::Word
            && tokens.list[start].space;
        if !same {
            break;
        }
        start = t;
        if role.is_none()
            && !(t + 1 == at
                && tokens.list[t].capital
                && tokens.list[at].entry.sem & sem::TITLE != 0)
        {
            if tokens.list[t].entry.sem & (sem::ROLE | sem::TITLE) == 0 {
                return at;
            }
            role = Some(t);
        }
    }
    let titled = start < at && tokens.list[at].entry.sem & sem::TITLE != 0;
    if role.is_some() || titled { start } else { at }
}

/// A known name at `i`: the token behind it, and the name.
pub(crate) fn known_at(parsed: &Parsed, i: usize) -> Option<(usize, Name)> {
    let tokens = &parsed.tokens;
    let found = parsed.lexicon.name_at(tokens, i)?;
    // A name that is also a plain word ("Nature", "Fortune") needs more than the start of a sentence.
    let first = tokens.list[i].entry;
    let plain = found.0 == i + 1
        && first.pos & (pos::VERB | pos::ADJ | pos::DET | pos::PREP | pos::PRON_SUBJ) != 0
        && parsed.tags[i] != Tag::Propn;
    // "Ford" or "Jordan" behind a first name is a surname.
    let surname = i > 0
        && found.0 == i + 1
        && is_name_word(tokens, &parsed.tags, i - 1)
        && tokens.list[i - 1].entry.sem & (sem::MALE | sem::FEMALE | sem::HONORIFIC | sem::TITLE)
            != 0
        && parsed.tags[i - 1] != Tag::Stop;
    let longer = is_name_word(tokens, &parsed.tags, found.0)
        && found.1.kind == crate::lexicon::NameKind::Place;
    let given = found.0 == i + 1
        && first.sem & (sem::MALE | sem::FEMALE) != 0
        && is_name_word(tokens, &parsed.tags, found.0);
    (!plain && !surname && !longer && !given).then_some(found)
}

/// Whether the run names a person.
fn is_person(parsed: &Parsed, run: &Run) -> bool {
    let tokens = &parsed.tokens;
    let name = &run.name;
    if name.is_empty() {
        return false;
    }
    let last = tokens.lower(name.end - 1);
    let bits = tokens.list[name.end - 1].entry.sem;
    if parsed.lexicon.suffix(last) & !sem::PLACE != 0
        || bits & (sem::ANY_ORG | sem::ANY_DOC) != 0
        || name
            .clone()
            .any(|t| tokens.lower(t) == "of" || tokens.word(t) == "&")
    {
        return false;
    }
    if !run.title.is_empty() {
        return true;
    }
    let first = tokens.list[name.start].entry.sem;
    if name.len() == 1 {
        return bits & (sem::KNOWN_PERSON | sem::MALE | sem::FEMALE) != 0;
    }
    if parsed.lexicon.suffix(last) & sem::PLACE != 0 {
        return first & (sem::MALE | sem::FEMALE) != 0;
    }
    let article = name.start > 0 && tokens.lower(name.start - 1) == "the";
    let initials = tokens.word(name.start).chars().count() > 1
        && tokens.word(name.start).chars().all(char::is_uppercase);
    let capitals = initials
        && name
            .clone()
            .any(|t| tokens.word(t).chars().any(char::is_lowercase))
        || tokens.word(name.end - 1).chars().all(|c| !c.is_lowercase())
            && tokens.word(name.start).chars().any(char::is_lowercase);
    if first & (sem::MALE | sem::FEMALE) != 0 {
        return true;
    }
    // "Network Rail": words of the language make a body's name, not a person's.
    let plain = name.clone().any(|t| {
        tokens.list[t].entry.pos
            & (pos::NOUN | pos::NOUNISH | pos::ADJ | pos::VERB | pos::ADV | pos::PREP)
            != 0
    });
    !article && !capitals && !plain && (2..=4).contains(&name.len())
}
