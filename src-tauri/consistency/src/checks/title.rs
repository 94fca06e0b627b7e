//! # One person with two offices
//!
//! The office in front of a name is compared with the one in front of the same name elsewhere, where both are offices of one
//! sort: a Finance Minister is no Housing Minister. Former, acting and coming offices are let be, and so are sentences in
//! which the office changes.
//!
//! Why: titles are one correction in ten.
//!
//! Example: *Housing Minister Irena Kovalchuk … Finance Minister Kovalchuk*.
//!
//! Settled by: one title, or "former".

use std::collections::HashMap;
use std::ops::Range;

use claimdesk_grammar::lexicon::class::Sense;
use claimdesk_terms::SourceKind;

use crate::cue::Cue;
use crate::finding::Certainty;
use crate::found::Found;
use crate::kind::Kind;
use crate::reading::Reading;

/// Offices of which a government has several, told apart by what is in front.
const PORTFOLIOS: [&str; 4] = ["minister", "secretary", "general", "commissioner"];

/// Ranks, of which a person has one.
const RANKS: [&str; 9] = [
    "sergeant",
    "lieutenant",
    "captain",
    "major",
    "colonel",
    "admiral",
    "inspector",
    "superintendent",
    "corporal",
];

/// Seats, of which a person has one.
const SEATS: [&str; 8] = [
    "governor",
    "mayor",
    "premier",
    "chancellor",
    "sheriff",
    "bishop",
    "archbishop",
    "ambassador",
];

/// Short forms of those.
const SHORT: [(&str, &str); 6] = [
    ("gov.", "governor"),
    ("capt.", "captain"),
    ("col.", "colonel"),
    ("lt.", "lieutenant"),
    ("sgt.", "sergeant"),
    ("maj.", "major"),
];

/// An office in front of a name, in bytes, and its words.
struct Office {
    words: Vec<String>,
    span: Range<usize>,
    name: Range<usize>,
}

pub(super) fn check(reading: &Reading<'_>, found: &mut Found) {
    let mut offices: HashMap<&str, Vec<Office>> = HashMap::new();
    for named in reading
        .names
        .iter()
        .filter(|named| named.kind == SourceKind::Person || !named.known)
    {
        for mention in &named.mentions {
            let surname = reading.parsed.tokens.word(mention.end - 1);
            if let Some(office) = office(reading, mention) {
                offices.entry(surname).or_default().push(office);
            }
        }
    }
    let mut surnames: Vec<_> = offices.into_iter().collect();
    surnames.sort_by_key(|(_, offices)| offices[0].span.start);
    for (_, offices) in surnames {
        let (first, rest) = offices.split_at(1);
        for other in rest {
            found.looked();
            if differ(&first[0].words, &other.words) {
                let spans = vec![
                    first[0].span.clone(),
                    first[0].name.clone(),
                    other.span.clone(),
                    other.name.clone(),
                ];
                let line = format!(
                    "{} ≠ {}",
                    &reading.text[first[0].span.clone()],
                    &reading.text[other.span.clone()]
                );
                found.report(
                    reading,
                    Kind::Title,
                    Certainty::Warning,
                    spans,
                    ("consistency-title", line),
                );
                break;
            }
        }
    }
}

/// Whether two offices are of one sort and of two fields: the last words are the same, and the words before it have none
/// in common.
fn differ(one: &[String], other: &[String]) -> bool {
    let (Some((head, own)), Some((last, theirs))) = (one.split_last(), other.split_last()) else {
        return false;
    };
    let both = |offices: &[&str]| offices.contains(&whole(head)) && offices.contains(&whole(last));
    let of_two = both(&RANKS) || both(&SEATS);
    let fields = PORTFOLIOS.contains(&head.as_str())
        && head == last
        && !own.is_empty()
        && !theirs.is_empty();
    of_two && whole(head) != whole(last) || fields && !own.iter().any(|word| theirs.contains(word))
}

/// An office in full.
fn whole(office: &str) -> &str {
    let short = SHORT.iter().find(|(short, _)| *short == office);
    short.map_or(office, |(_, whole)| whole)
}

/// The capitalised words in front of a name that are an office.
fn office(reading: &Reading<'_>, mention: &Range<usize>) -> Option<Office> {
    let tokens = &reading.parsed.tokens;
    let title = |at: usize| {
        tokens.list[at]
            .entry
            .means(Sense::TITLE | Sense::ROLE | Sense::OFFICE)
            && !tokens.list[at].entry.means(Sense::HONORIFIC)
    };
    // The title may be a part of the mention: "Finance Minister Kovalchuk".
    let head = (mention.start..mention.end - 1)
        .rev()
        .find(|at| title(*at))
        .or_else(|| mention.start.checked_sub(1).filter(|at| title(*at)))?;
    if !tokens.list[head].capital {
        return None;
    }
    let mut start = head;
    while start > 0
        && head - start < 4
        && tokens.list[start - 1].capital
        && !tokens.list[start].first
        && !Cue::of(tokens.lower(start - 1)).intersects(Cue::FORMER)
        && is_word(reading, start - 1)
    {
        start -= 1;
    }
    let changes = start
        .checked_sub(1)
        .is_some_and(|at| Cue::of(tokens.lower(at)).intersects(Cue::FORMER))
        || sentence_changes(reading, mention.start);
    if changes || head + 3 < mention.end {
        return None;
    }
    let words = (start..=head)
        .map(|at| tokens.lower(at).to_owned())
        .collect();
    Some(Office {
        words,
        span: tokens.bytes(&(start..head + 1)),
        name: tokens.bytes(&(head + 1..mention.end)),
    })
}

fn is_word(reading: &Reading<'_>, at: usize) -> bool {
    reading.parsed.tokens.list[at].kind == claimdesk_grammar::Kind::Word
}

/// Whether the sentence speaks of an office that is, was or will be another's.
fn sentence_changes(reading: &Reading<'_>, token: usize) -> bool {
    let item = reading.items.partition_point(|item| item.token < token);
    let sentence = reading
        .sentences
        .partition_point(|sentence| sentence.items.end <= item);
    reading
        .sentences
        .get(sentence)
        .is_some_and(|sentence| reading.any(sentence.items.clone(), Cue::OFFICE_CHANGES))
}
