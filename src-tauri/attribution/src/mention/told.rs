//! What a name's own words and those around it tell: a person or a body, and the title.

use std::ops::Range;

use claimdesk_grammar::lexicon::class::{Class, Sense};
use claimdesk_grammar::{Kind, NameWord, Parsed, Tag, is_town};
use claimdesk_terms::SourceKind;

use super::run::*;
use super::*;
use crate::thresholds::LONGEST_TITLE;

/// What the words around an unknown name say it is: "carmaker Velden", "Velden, Europe's largest carmaker,".
pub(super) fn described(parsed: &Parsed, name: &Range<usize>) -> Option<SourceKind> {
    let (tokens, tags) = (&parsed.tokens, &parsed.tags);
    let class = |t: usize| {
        crate::kind::of_class(
            tokens.list[t].entry.sense & Sense::ANY_ORG.difference(Sense::ORGANISATION),
        )
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

/// Whether the words around an unknown name say that it is a person: "Rihanna, who", "J. J. Price, a firefighter".
pub(super) fn personal(parsed: &Parsed, name: &Range<usize>) -> bool {
    let (tokens, tags) = (&parsed.tokens, &parsed.tags);
    let initial = tokens.word(name.start);
    if name.len() > 1 && initial.len() == 2 && initial.ends_with('.') {
        return true;
    }
    if tags.get(name.end) != Some(&Tag::Comma) || name.end + 1 >= tags.len() {
        return false;
    }
    if tokens.lower(name.end + 1) == "who" {
        return true;
    }
    // "born in Leith, the son of": a place.
    let place = name.len() == 1
        && name
            .start
            .checked_sub(1)
            .is_some_and(|b| matches!(tokens.lower(b), "in" | "at" | "near"));
    if place {
        return false;
    }
    let apposition = (name.end + 1..tags.len().min(name.end + 10)).take_while(|t| {
        matches!(
            tags[*t],
            Tag::Det | Tag::Poss | Tag::Adj | Tag::Noun | Tag::Propn | Tag::Genitive | Tag::Num
        )
    });
    let head = apposition.filter(|t| tags[*t] == Tag::Noun).last();
    head.is_some_and(|h| {
        let bits = tokens.list[h].entry.sense;
        bits.intersects(Sense::ROLE | Sense::TITLE)
            && !bits.intersects(Sense::ANY_ORG | Sense::GROUP)
    })
}

/// Whether two full names of one surname can be one person: the same first name, or an initial of it.
pub(super) fn first_fits(one: &str, other: &str) -> bool {
    let (a, b) = (
        one.split(' ').next().unwrap_or(""),
        other.split(' ').next().unwrap_or(""),
    );
    a == b
        || a.chars().next() == b.chars().next() && (a.len() <= 2 || b.len() <= 2)
        || !one.contains(' ')
        || !other.contains(' ')
}

/// The title in front of a name or in apposition behind it.
pub(super) fn title(parsed: &Parsed, run: &Run) -> Option<String> {
    let honorific =
        |t: usize| parsed.tokens.list[t].entry.means(Sense::HONORIFIC) && run.title.len() == 1;
    if !run.title.is_empty() && !honorific(run.title.start) {
        return Some(written(parsed, &run.title));
    }
    behind(parsed, run.name.end)
}

/// ", the head of the agency," behind a name that ends at `at`.
pub(super) fn behind(parsed: &Parsed, at: usize) -> Option<String> {
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
        if i - first > LONGEST_TITLE
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
        role |= parsed.tokens.list[i]
            .entry
            .means(Sense::ROLE | Sense::TITLE);
        i += 1;
    }
    (role && i > first).then(|| written(parsed, &(first..i)))
}

/// Whether the run names a person.
pub(super) fn is_person(parsed: &Parsed, run: &Run) -> bool {
    let tokens = &parsed.tokens;
    let name = &run.name;
    if name.is_empty() {
        return false;
    }
    let last = tokens.lower(name.end - 1);
    let bits = tokens.list[name.end - 1].entry.sense;
    if parsed.lexicon.suffix(last).intersects(!Sense::PLACE)
        || bits.intersects(Sense::ANY_ORG | Sense::ANY_DOC)
        || name
            .clone()
            .any(|t| tokens.lower(t) == "of" || tokens.word(t) == "&")
    {
        return false;
    }
    if !run.title.is_empty() {
        return true;
    }
    if name.len() == 1 {
        return bits.intersects(Sense::KNOWN_PERSON | Sense::MALE | Sense::FEMALE)
            || is_name_alone(parsed, name.start);
    }
    is_full_name(parsed, name)
}

/// "Whitlock said", "Kristen said": a usual name that means nothing else.
fn is_name_alone(parsed: &Parsed, t: usize) -> bool {
    let (word, entry) = (parsed.tokens.word(t), parsed.tokens.list[t].entry);
    let borne = NameWord::of(word);
    let capitals = word.chars().skip(1).any(char::is_uppercase);
    let article = t > 0 && parsed.tokens.lower(t - 1) == "the";
    ((1..=4).contains(&borne.surname) || borne.is_usual_given())
        && !borne.word
        && !capitals
        && !article
        && entry.class.is_empty()
        && parsed.lexicon.suffix(parsed.tokens.lower(t)).is_empty()
        && !is_town(word)
}

/// Whether two to five words without a title are a person's given name and surname.
fn is_full_name(parsed: &Parsed, name: &Range<usize>) -> bool {
    let tokens = &parsed.tokens;
    let last = tokens.lower(name.end - 1);
    let first = tokens.list[name.start].entry.sense;
    let listed = first.intersects(Sense::MALE | Sense::FEMALE);
    let (given, surname) = (
        NameWord::of(tokens.word(name.start)),
        NameWord::of(tokens.word(name.end - 1)),
    );
    let place =
        parsed.lexicon.suffix(last).intersects(Sense::PLACE) || is_town(&written(parsed, name));
    if place {
        return listed && surname.is_usual_surname() && given.is_usual_given();
    }
    let ends = tokens.list[name.end - 1].kind == Kind::Number;
    if listed || given.is_usual_given() && (surname.surname > 0 || ends) && !given.word {
        return true;
    }
    let article = name.start > 0 && tokens.lower(name.start - 1) == "the";
    // "Network Rail", "Panera Bread": words of the language make a body's name, not a person's.
    let plain = name.clone().any(|t| is_plain(parsed, t));
    !article && !has_capitals(parsed, name) && !plain && (2..=4).contains(&name.len())
}

/// Whether a word of a name is a word of the language that is hardly anybody's name.
fn is_plain(parsed: &Parsed, t: usize) -> bool {
    let classes =
        Class::NOUN | Class::NOUNISH | Class::ADJ | Class::VERB | Class::ADV | Class::PREP;
    let borne = NameWord::of(parsed.tokens.word(t));
    parsed.tokens.list[t].entry.can_be(classes)
        || borne.word && !borne.is_usual_surname() && !borne.is_given()
}

/// "IBM Deutschland", "Kanal RTL": initials next to words written small.
fn has_capitals(parsed: &Parsed, name: &Range<usize>) -> bool {
    let tokens = &parsed.tokens;
    let (first, last) = (tokens.word(name.start), tokens.word(name.end - 1));
    let initials = first.chars().count() > 1 && first.chars().all(char::is_uppercase);
    let small = |t: usize| tokens.word(t).chars().any(char::is_lowercase);
    initials && name.clone().any(small)
        || last.chars().all(|c| !c.is_lowercase()) && small(name.start)
}
