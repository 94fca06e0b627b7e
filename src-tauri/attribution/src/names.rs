//! When two names are one: the same name spelled in another way.

use claimdesk_grammar::lexicon::class::{List, Sense};
use claimdesk_grammar::lexicon::{Lexicon, Name};
use claimdesk_grammar::{Kind, Tokens};

use crate::kind::of_known;
use claimdesk_terms::SourceKind;

/// Whether `name` has a proper name in it: "Ministry of Defence", "Example.org", "Ann Lee’s lawyer", and not "ministry",
/// "Officials", "the report’s authors".
pub fn is_name(name: &str) -> bool {
    let lexicon = Lexicon::english();
    let tokens = Tokens::new(name, lexicon);
    (0..tokens.list.len()).any(|t| is_proper(&tokens, lexicon, t))
}

fn is_proper(tokens: &Tokens, lexicon: &Lexicon, t: usize) -> bool {
    let token = &tokens.list[t];
    let word = tokens.word(t);
    if token.kind != Kind::Word && token.kind != Kind::Number {
        return false;
    }
    // "Example.org", "@mayor", "G7", "FBI", "iPhone".
    let dotted = word.trim_matches('.').contains('.') && !word.contains(char::is_numeric);
    let inner = word.chars().skip(1).any(char::is_uppercase) && word.chars().count() > 1;
    if dotted || word.starts_with('@') || inner {
        return true;
    }
    let lower = tokens.lower(t);
    if let Some((end, name)) = lexicon.name_at(tokens, t) {
        return !is_generic(name.full) && (end > t + 1 || token.capital);
    }
    if !token.capital {
        return lexicon.lists(List::Proper, lower);
    }
    // A capital tells nothing at the start of a sentence, or of the Government.
    let common = |word: &str| {
        lexicon.word(word).is_some_and(|entry| {
            !entry.means(Sense::MALE | Sense::FEMALE | Sense::KNOWN_PERSON)
                && (!entry.class.is_empty() || !entry.sense.is_empty())
        })
    };
    let singular = lower.strip_suffix("ies").map(|w| format!("{w}y"));
    let known = common(lower)
        || lower.strip_suffix('s').is_some_and(common)
        || singular.is_some_and(|w| common(&w));
    lexicon.lists(List::Proper, lower)
        || !known
        || t > 0 && tokens.list[t - 1].kind == Kind::Word && follows_of(tokens, t)
}

/// Names of the lexicon that are descriptions: "state media".
fn is_generic(full: &str) -> bool {
    full.split(' ')
        .skip(1)
        .all(|word| word.starts_with(char::is_lowercase))
        && full.contains(' ')
        || full == "State TV"
}

/// "Ministry of Defence": a capital behind "of" or "for" is one of a name.
fn follows_of(tokens: &Tokens, t: usize) -> bool {
    matches!(tokens.lower(t - 1), "of" | "for") || tokens.list[t - 1].capital
}

/// The full name that a short form of a country or body stands for everywhere: "U.S." is the United States.
pub fn full_name(name: &str) -> Option<(&'static str, SourceKind)> {
    let known = known(name)?;
    (known.full != name).then(|| (known.full, of_known(known.kind)))
}

/// A known name as it is told: in full where `text` shortens it, as the text has it where it only turns its words.
pub(crate) fn told<'a>(text: &'a str, full: &'static str) -> &'a str {
    let turned = text.contains(' ') && text.len() * 3 > full.len() * 2;
    if turned && full != format!("The {text}") {
        text
    } else {
        full
    }
}

/// What the lexicon knows by exactly this name.
fn known(name: &str) -> Option<Name> {
    let lexicon = Lexicon::english();
    let name = name.strip_prefix("the ").unwrap_or(name);
    let tokens = Tokens::new(name, lexicon);
    if tokens.list.is_empty() {
        return None;
    }
    let (end, known) = lexicon.name_at(&tokens, 0)?;
    (end == tokens.list.len()).then_some(known)
}

/// What names are compared by: two names of one key are one name, spelled in two ways.
///
/// Letter case, the article, honorifics, "news agency" or a short form in brackets behind and British spelling do not count, a known short
/// form counts as the full name, and the "Defence Ministry" is the Ministry of Defence.
pub fn name_key(name: &str) -> String {
    let mut plain = name.trim();
    if let Some(open) = plain.rfind(" (").filter(|_| plain.ends_with(')')) {
        plain = &plain[..open];
    }
    let nation: String;
    let bare = without_trade(plain);
    if known(bare).is_some_and(|it| of_known(it.kind) == SourceKind::NewsAgency) {
        plain = bare;
    }
    if let Some(known) = known(plain) {
        plain = known.full;
    } else if let Some((full, rest)) = short_nation(plain) {
        nation = format!("{full} {rest}");
        plain = &nation;
    }
    let lower = plain.to_lowercase();
    let mut words: Vec<String> = lower
        .split(|c: char| c.is_whitespace())
        .map(|word| spelled(word.trim_matches([',', '"', '“', '”'])))
        .filter(|word| !word.is_empty())
        .collect();
    while words.len() > 1 && is_lead(&words[0]) {
        words.remove(0);
    }
    if words.len() > 1 && words.iter().any(|word| is_body(word)) {
        words.retain(|word| !matches!(word.as_str(), "of" | "for" | "the" | "and"));
        words.sort();
    }
    words.join(" ")
}

/// A name without "news agency" behind it; of an agency that the lexicon knows that is the same name: "AP news agency" is AP.
fn without_trade(name: &str) -> &str {
    const TRADE: &str = " news agency";
    let at = name.len().saturating_sub(TRADE.len());
    match name.split_at_checked(at) {
        Some((bare, trade)) if !bare.is_empty() && trade.eq_ignore_ascii_case(TRADE) => bare,
        _ => name,
    }
}

/// What public bodies are, in words that are before "of" or at the end.
pub(crate) fn is_body(word: &str) -> bool {
    matches!(
        word,
        "ministry" | "department" | "office" | "bureau" | "agency"
    )
}

/// The full name of a nation that is known by exactly this name.
pub(crate) fn nation(name: &str) -> Option<&'static str> {
    let full = known(name)?.full;
    Lexicon::english().is_nation(full).then_some(full)
}

/// The full name of a nation whose short form is in front of a name, and the rest: "U.S. Army".
fn short_nation(name: &str) -> Option<(&'static str, &str)> {
    let (first, rest) = name.strip_prefix("the ").unwrap_or(name).split_once(' ')?;
    let full = nation(first).filter(|full| *full != first)?;
    Some((full, rest))
}

/// Articles and honorifics in front of a name.
fn is_lead(word: &str) -> bool {
    matches!(
        word,
        "the" | "mr" | "mrs" | "ms" | "miss" | "dr" | "prof" | "professor" | "sir" | "dame"
    )
}

/// A word without the stops of initials, as Americans spell it.
fn spelled(word: &str) -> String {
    let initials = word.split('.').all(|part| part.chars().count() <= 1) || word.ends_with('.');
    let word = if initials {
        word.replace('.', "")
    } else {
        word.to_owned()
    };
    let word = word.replace('’', "'").replace("isation", "ization");
    match word.as_str() {
        "centre" => "center".to_owned(),
        "defence" => "defense".to_owned(),
        "labour" => "labor".to_owned(),
        "programme" => "program".to_owned(),
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_something_proper_in_it() {
        for name in [
            "Ministry of Defence",
            "Reuters",
            "Ann Lee",
            "Ann Lee’s lawyer",
            "Example.org",
            "Amazon.com",
            "amazon.com",
            "FBI",
            "Kremlin",
            "Environment Agency's report",
            "Mayor of Ely",
            "U.S.",
            "Qatar's ministry",
            "@mayor",
            "officials in Cairo",
            "Le Temps",
            "Buchtmann",
            "G7",
            "Foreign Ministry",
            "Tagesanzeiger",
            "State Department",
        ] {
            assert!(is_name(name), "{name}");
        }
        for name in [
            "report",
            "Report",
            "ministry",
            "the Ministry",
            "officials",
            "Officials",
            "people",
            "Researchers",
            "report’s authors",
            "report's authors",
            "police",
            "Police",
            "spokesman",
            "a spokesman",
            "government",
            "state media",
            "State media",
            "two officials",
            "Two officials",
            "witnesses",
            "the Government",
            "defence ministry",
            "senior government officials",
            "court documents",
            "local media",
        ] {
            assert!(!is_name(name), "{name}");
        }
    }

    #[test]
    fn one_name_in_two_spellings_has_one_key() {
        for (one, other) in [
            ("U.S.", "United States"),
            ("US", "the United States"),
            ("UK", "United Kingdom"),
            ("U.K.", "UK"),
            ("EU", "European Union"),
            ("UN", "U.N."),
            ("UN", "United Nations"),
            ("WHO", "World Health Organization"),
            (
                "World Health Organisation (WHO)",
                "World Health Organization",
            ),
            ("Defence Ministry", "Ministry of Defence"),
            ("Department of Justice", "Justice Department"),
            ("The Guardian", "Guardian"),
            ("Dr Ann Lee", "Ann Lee"),
            ("AP", "Associated Press"),
            ("AP news agency", "the Associated Press"),
            ("Associated Press news agency", "AP"),
            ("Reuters news agency", "Reuters"),
            ("REUTERS", "Reuters"),
            ("US Department of State", "U.S. State Department"),
            (
                "United States Department of State",
                "U.S. Department of State",
            ),
            ("UK Health Ministry", "United Kingdom Ministry of Health"),
        ] {
            assert_eq!(name_key(one), name_key(other), "{one}, {other}");
        }
        for (one, other) in [
            ("Ann Lee", "Lee Ann"),
            ("Example.org", "Example"),
            ("Ministry of Health", "Ministry of Defence"),
            ("us", "US"),
            ("Jordan News Agency", "Jordan"),
            ("Amazon.com", "Amazon"),
        ] {
            assert_ne!(name_key(one), name_key(other), "{one}, {other}");
        }
    }
}
