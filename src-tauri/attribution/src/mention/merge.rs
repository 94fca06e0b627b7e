//! Short forms that are found only when every name of the text is read: "Love" before "Tanya Love", "Dunmore" for Dunmore
//! Steel, "the Times" for the Los Angeles Times, "DOT" for the Department of Transportation.

use std::collections::HashMap;

use claimdesk_grammar::{Parsed, is_town};
use claimdesk_terms::SourceKind;

use super::{Entity, Gender, Names};
use crate::bodies::nation_of;
use crate::kind::{is_body, is_media};

/// Which entity short forms lead to; `None` where two bear it.
type Bearers = HashMap<String, Option<usize>>;

impl Names {
    /// Leads the mentions of a short form to the one entity whose name it shortens.
    pub(super) fn merge(&mut self, parsed: &Parsed) {
        let mut bearers = Bearers::new();
        for (id, entity) in self.entities.iter().enumerate() {
            for form in short_forms(parsed, entity) {
                (bearers.entry(form).and_modify(|it| *it = None)).or_insert(Some(id));
            }
        }
        let full: Vec<usize> = (0..self.entities.len())
            .map(|id| self.full(id, &bearers))
            .collect();
        let mut latest: HashMap<String, usize> = HashMap::new();
        for mention in &mut self.mentions {
            let entity = &self.entities[mention.entity];
            mention.entity = match masthead(entity) {
                Some(Masthead::Full(word)) => {
                    latest.insert(word, mention.entity);
                    mention.entity
                }
                Some(Masthead::Short(word)) => {
                    latest.get(&word).copied().unwrap_or(full[mention.entity])
                }
                None => full[mention.entity],
            };
        }
        for entity in self.short.values_mut() {
            *entity = full[*entity];
        }
    }

    /// The entity that `id` is a short form of, or itself.
    fn full(&self, id: usize, bearers: &Bearers) -> usize {
        let short = &self.entities[id];
        let may = |full: &&usize| may_be(short, &self.entities[**full]);
        let full = bearers.get(&short.name).and_then(Option::as_ref);
        full.filter(may).copied().unwrap_or(id)
    }
}

/// The last word of a medium's name, by which it is called where it was named before.
enum Masthead {
    /// "Los Angeles Times"
    Full(String),
    /// "Times", "The Times"
    Short(String),
}

fn masthead(entity: &Entity) -> Option<Masthead> {
    if !is_media(entity.kind) {
        return None;
    }
    let bare = entity.name.strip_prefix("The ").unwrap_or(&entity.name);
    let last = bare.rsplit(' ').next()?.to_owned();
    Some(if last.len() == bare.len() {
        Masthead::Short(last)
    } else {
        Masthead::Full(last)
    })
}

/// Whether a name that could be short for another is.
fn may_be(short: &Entity, full: &Entity) -> bool {
    // "Ohio State" is the university where the text has its name.
    let begins = short.name.contains(' ') && full.name.starts_with(&short.name);
    let told = short.known && !begins && !(is_media(short.kind) && is_media(full.kind));
    let person = full.kind == SourceKind::Person;
    // A surname alone was taken for a person's; it is the body's that begins with it, unless the text says "Mr." or a title.
    let guessed =
        !short.name.contains(' ') && short.title.is_none() && short.gender == Gender::Unknown;
    !short.place && !told && (person || guessed || short.kind != SourceKind::Person)
}

/// What a name can be shortened to.
fn short_forms(parsed: &Parsed, entity: &Entity) -> Vec<String> {
    let words: Vec<&str> = entity.name.split(' ').collect();
    let [first, .., last] = words[..] else {
        return Vec::new();
    };
    if entity.place {
        return Vec::new();
    }
    if entity.kind == SourceKind::Person {
        return vec![last.to_owned()];
    }
    if is_media(entity.kind) && first == "The" && words.len() == 2 {
        return Vec::new();
    }
    if is_media(entity.kind) {
        return vec![last.to_owned(), initials(&words, false)];
    }
    if !is_body(entity.kind) {
        return Vec::new();
    }
    let mut forms = vec![initials(&words, false)];
    // "American", "National": what many bodies begin with.
    let common = parsed.lexicon.word(&first.to_lowercase());
    let nations = nation_of(first).is_some() || common.is_some_and(|it| !it.class.is_empty());
    if !nations && !is_town(first) {
        forms.push(first.to_owned());
    }
    if words.len() > 2 {
        forms.push(words[..words.len() - 1].join(" "));
        forms.push(initials(&words, true));
    }
    forms.sort_unstable();
    forms.dedup();
    forms
}

/// The first letters of a name's words; those written small count where `small`.
fn initials(words: &[&str], small: bool) -> String {
    let letters = words.iter().filter_map(|word| word.chars().next());
    letters
        .filter(|c| small || c.is_uppercase())
        .flat_map(char::to_uppercase)
        .collect()
}
