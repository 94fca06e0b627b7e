//! Runs of capitalised words: where a name begins and ends, and which words in front are a title.

use std::ops::Range;

use claimdesk_grammar::lexicon::class::{Class, List, Sense};
use claimdesk_grammar::lexicon::{Name, NameKind};
use claimdesk_grammar::{Kind, NameWord, Parsed, Row, Tag, Tokens};

/// A run of capitalised words, cut into title and name.
pub(crate) struct Run {
    /// Tokens of the title in front, if any.
    pub(crate) title: Range<usize>,
    pub(crate) name: Range<usize>,
    pub(crate) known: Option<Name>,
}

pub(super) fn is_name_word(tokens: &Tokens, tags: &Row<Tag>, i: usize) -> bool {
    matches!(tags.get(i), Some(Tag::Propn))
        && tokens.list[i].kind == Kind::Word
        && tokens.list[i].capital
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
        tokens.list[i].capital && tokens.list[i].entry.means(Sense::TITLE | Sense::HONORIFIC);
    if !titled && !is_name_word(tokens, tags, i) {
        return None;
    }
    let mut end = i + 1;
    let mut joined = false;
    while end < tags.len() && end < i + 12 && !tokens.list[end].first {
        if is_name_word(tokens, tags, end)
            || tokens.list[end].capital
                && tokens.list[end]
                    .entry
                    .means(Sense::TITLE | Sense::HONORIFIC | Sense::ANY_ORG)
                && tokens.list[end].kind == Kind::Word
                && tags[end] != Tag::Stop
        {
            if known_at(parsed, end).is_some_and(|(e, _)| e > end + 1) {
                break;
            }
            end += 1;
        } else if parsed.lexicon.lists(List::Particle, tokens.lower(end))
            && is_name_word(tokens, tags, end + 1)
        {
            end += 2;
        } else if matches!(tokens.lower(end), "of" | "for")
            && (joined || organisational(parsed, i..end))
            && (is_name_word(tokens, tags, end + 1)
                || is_name_word(tokens, tags, end + 2) && tokens.lower(end + 1) == "the")
        {
            joined = true;
            end += if is_name_word(tokens, tags, end + 1) {
                2
            } else {
                3
            };
        } else if (tokens.word(end) == "&"
            || tokens.lower(end) == "and" && (joined || is_joint(parsed, i, end)))
            && is_name_word(tokens, tags, end + 1)
        {
            end += 2;
        } else if let Some(behind) = nickname(parsed, i..end) {
            end = behind;
        } else {
            break;
        }
    }
    end += usize::from(is_numbered(parsed, i..end));
    let name = name_part(parsed, i..end);
    // "Minister denies": an office alone is no name.
    if name.len() == 1
        && tokens.list[name.start]
            .entry
            .means(Sense::ROLE | Sense::TITLE | Sense::HONORIFIC)
        && !tokens.list[name.start]
            .entry
            .means(Sense::MALE | Sense::FEMALE)
    {
        return None;
    }
    if is_opening_word(parsed, &name) {
        return None;
    }
    Some(Run {
        title: title_start(parsed, i)..name.start,
        name,
        known: None,
    })
}

/// "According to", "Speaking at": a word of the language with a preposition behind it, at the start of its sentence.
fn is_opening_word(parsed: &Parsed, name: &Range<usize>) -> bool {
    let t = name.start;
    let opens = parsed.tokens.list[t].first || parsed.tags[t - 1] == Tag::Stop;
    let link = matches!(parsed.tags.get(t + 1), Some(Tag::Prep | Tag::To));
    let borne = NameWord::of(parsed.tokens.word(t));
    let name_of_somebody = borne.is_usual_surname() || borne.is_usual_given();
    name.len() == 1 && opens && link && borne.word && !name_of_somebody
}

/// Robert "Bobby" Kincaid: where a name goes on behind a nickname in quotation marks.
fn nickname(parsed: &Parsed, range: Range<usize>) -> Option<usize> {
    let (tokens, tags) = (&parsed.tokens, &parsed.tags);
    let end = range.end;
    let marks = tags.get(end) == Some(&Tag::Quote) && tags.get(end + 2) == Some(&Tag::Quote);
    let given = NameWord::of(tokens.word(range.start)).is_given();
    (marks
        && given
        && is_name_word(tokens, tags, end + 1)
        && is_name_word(tokens, tags, end + 3)
        && !(end..=end + 3).any(|t| tokens.list[t].first))
    .then_some(end + 4)
}

/// "Christopher 2X", "Marcus Price 3rd": a number that ends a person's name.
fn is_numbered(parsed: &Parsed, range: Range<usize>) -> bool {
    let tokens = &parsed.tokens;
    let Some(number) = tokens
        .list
        .get(range.end)
        .filter(|t| t.kind == Kind::Number && !t.first)
    else {
        return false;
    };
    let letters = &tokens.text[number.start as usize..number.end as usize];
    let letters = letters.trim_start_matches(|c: char| c.is_ascii_digit());
    let junior = matches!(letters, "nd" | "rd" | "th") && range.len() > 1;
    let follows = is_name_word(tokens, &parsed.tags, range.end + 1);
    (junior || letters == "X") && !follows && NameWord::of(tokens.word(range.start)).is_given()
}

/// "Apartment and Office Building Association": "and" behind one word of the language, in a name that ends as a body's.
fn is_joint(parsed: &Parsed, start: usize, and: usize) -> bool {
    let (tokens, tags) = (&parsed.tokens, &parsed.tags);
    let end = (and + 1..tags.len().min(and + 6))
        .take_while(|t| is_name_word(tokens, tags, *t))
        .last();
    let body = end.is_some_and(|t| {
        t > and + 1
            && (parsed.lexicon.suffix(tokens.lower(t))).intersects(Sense::NGO | Sense::GOVERNMENT)
    });
    let word = NameWord::of(tokens.word(start));
    start + 1 == and && body && word.word && !word.is_given()
}

/// Whether the words so far can govern "of": "Ministry of", "Bank of".
pub(super) fn organisational(parsed: &Parsed, range: Range<usize>) -> bool {
    parsed.tokens.list[range.end - 1]
        .entry
        .means(Sense::ANY_ORG | Sense::ANY_DOC)
        || !parsed
            .lexicon
            .suffix(parsed.tokens.lower(range.end - 1))
            .is_empty()
}

/// The name without the capitalised titles in front of it.
pub(super) fn name_part(parsed: &Parsed, range: Range<usize>) -> Range<usize> {
    let tokens = &parsed.tokens;
    let title = |t: usize| {
        tokens.list[t]
            .entry
            .means(Sense::TITLE | Sense::HONORIFIC | Sense::ROLE)
            && !tokens.list[t].entry.means(Sense::MALE | Sense::FEMALE)
    };
    let last = range.clone().rev().skip(1).find(|t| title(*t));
    // "Justice Department" is a body; "Justice Smith" a person.
    let body = parsed
        .lexicon
        .suffix(tokens.lower(range.end - 1))
        .intersects(!Sense::PLACE)
        || tokens.list[range.end - 1].entry.means(Sense::ANY_ORG);
    match last {
        Some(t) if !body => t + 1..range.end,
        _ => range,
    }
}

/// Where the lower-case title in front of a name begins: "former mayor", "spokesman".
pub(super) fn title_start(parsed: &Parsed, at: usize) -> usize {
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
            && !(t + 1 == at && tokens.list[t].capital && tokens.list[at].entry.means(Sense::TITLE))
        {
            if !tokens.list[t].entry.means(Sense::ROLE | Sense::TITLE) {
                return at;
            }
            role = Some(t);
        }
    }
    let titled = start < at && tokens.list[at].entry.means(Sense::TITLE);
    if role.is_some() || titled { start } else { at }
}

/// A known name at `i`: the token behind it, and the name.
pub(crate) fn known_at(parsed: &Parsed, i: usize) -> Option<(usize, Name)> {
    let tokens = &parsed.tokens;
    let found = parsed.lexicon.name_at(tokens, i)?;
    // A name that is also a plain word ("Nature", "Fortune") needs more than the start of a sentence.
    let first = tokens.list[i].entry;
    let plain = found.0 == i + 1
        && first.can_be(Class::VERB | Class::ADJ | Class::DET | Class::PREP | Class::PRON_SUBJ)
        && parsed.tags[i] != Tag::Propn;
    // "Ford" or "Jordan" behind a first name is a surname.
    let surname = i > 0
        && found.0 == i + 1
        && is_name_word(tokens, &parsed.tags, i - 1)
        && tokens.list[i - 1]
            .entry
            .means(Sense::MALE | Sense::FEMALE | Sense::HONORIFIC | Sense::TITLE)
        && parsed.tags[i - 1] != Tag::Stop;
    let longer = is_name_word(tokens, &parsed.tags, found.0) && found.1.kind == NameKind::Place;
    let given = found.0 == i + 1
        && first.means(Sense::MALE | Sense::FEMALE)
        && is_name_word(tokens, &parsed.tags, found.0);
    // "Treasury Department", "Reuters Institute": the body has a name of its own.
    let body = found.0 == i + 1
        && is_name_word(tokens, &parsed.tags, found.0)
        && parsed
            .lexicon
            .suffix(tokens.lower(found.0))
            .intersects(!Sense::PLACE);
    (!plain && !surname && !longer && !given && !body).then_some(found)
}
