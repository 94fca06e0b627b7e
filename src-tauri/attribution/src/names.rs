//! When two names are one: the same name spelled in another way, or names so near that an editor should look.

use crate::kind::{SourceKind, of_known};
use crate::lexicon::{Lexicon, List, Name, sem};
use crate::token::{Kind, Tokens};

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
            entry.sem & (sem::MALE | sem::FEMALE | sem::KNOWN_PERSON) == 0
                && (entry.pos != 0 || entry.sem != 0)
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
        || full.starts_with("State ")
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
/// Letter case, the article, honorifics, a short form behind in brackets and British spelling do not count, a known short
/// form counts as the full name, and the "Defence Ministry" is the Ministry of Defence.
pub fn name_key(name: &str) -> String {
    let mut plain = name.trim();
    if let Some(open) = plain.rfind(" (").filter(|_| plain.ends_with(')')) {
        plain = &plain[..open];
    }
    if let Some(known) = known(plain) {
        plain = known.full;
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
    let body = |word: &String| {
        matches!(
            word.as_str(),
            "ministry" | "department" | "office" | "bureau" | "agency"
        )
    };
    if words.len() > 1 && words.iter().any(body) {
        words.retain(|word| !matches!(word.as_str(), "of" | "for" | "the" | "and"));
        words.sort();
    }
    words.join(" ")
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

/// Whether two names, each with the kind of what bears it, look so much alike that they may be one source.
///
/// Near spellings ("Maurer", "Mauer"), initials beside what they stand for, and a person by surname and by full name. Two
/// first names that differ are two people.
pub fn alike(one: (&str, SourceKind), other: (&str, SourceKind)) -> bool {
    let person = |kind| kind == SourceKind::Person;
    // A source whose kind was guessed wrong may still be the same.
    let guessed = |kind| kind == SourceKind::Organisation;
    let (a, b) = (one.1, other.1);
    if person(a) != person(b) && !guessed(a) && !guessed(b) {
        return false;
    }
    let (ka, kb) = (name_key(one.0), name_key(other.0));
    if ka.is_empty() || kb.is_empty() {
        return false;
    }
    if ka == kb || stands_for(one.0, other.0) || stands_for(other.0, one.0) {
        return true;
    }
    let (wa, wb): (Vec<&str>, Vec<&str>) = (ka.split(' ').collect(), kb.split(' ').collect());
    if person(a) || person(b) {
        return same_person(&wa, &wb);
    }
    wa.len() == wb.len() && {
        let mut differing = wa.iter().zip(&wb).filter(|(x, y)| x != y);
        match (differing.next(), differing.next()) {
            (Some((x, y)), None) => near(x, y),
            _ => false,
        }
    }
}

/// Whether one name is the initials of the other, in the name itself or in brackets behind it.
fn stands_for(short: &str, full: &str) -> bool {
    let letters: String = short.chars().filter(|c| *c != '.').collect();
    let capitals = letters.chars().count() >= 2 && letters.chars().all(char::is_uppercase);
    if !capitals {
        return false;
    }
    if full.ends_with(&format!("({short})")) {
        return true;
    }
    let initials: String = full
        .split([' ', '-'])
        .filter(|word| !matches!(*word, "of" | "for" | "the" | "and" | "The" | "&"))
        .filter_map(|word| word.chars().next())
        .collect();
    letters == initials
}

/// Whether two people, by the words of their names, may be one.
fn same_person(one: &[&str], other: &[&str]) -> bool {
    let (Some(a), Some(b)) = (one.last(), other.last()) else {
        return false;
    };
    let surname = a == b || near(a, b);
    if one.len() == 1 || other.len() == 1 {
        return surname;
    }
    let (x, y) = (one[0], other[0]);
    let initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    surname && (x == y || initial(x, y) || initial(y, x)) || a == b && near(x, y)
}

/// Whether two words are one, misspelled: one slip in five letters or more, two in eight or more.
fn near(one: &str, other: &str) -> bool {
    let letters = one.chars().count().min(other.chars().count());
    let slips = match letters {
        0..=4 => 0,
        5..=7 => 1,
        _ => 2,
    };
    // A number in a name tells two apart: "Channel 4", "Unit 731".
    let plain = |word: &str| word.chars().all(char::is_alphabetic);
    slips > 0
        && plain(one)
        && plain(other)
        && one.chars().next() == other.chars().next()
        && strsim::osa_distance(one, other) <= slips
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
            ("REUTERS", "Reuters"),
        ] {
            assert_eq!(name_key(one), name_key(other), "{one}, {other}");
        }
        for (one, other) in [
            ("Ann Lee", "Lee Ann"),
            ("Example.org", "Example"),
            ("Ministry of Health", "Ministry of Defence"),
            ("us", "US"),
            ("Amazon.com", "Amazon"),
        ] {
            assert_ne!(name_key(one), name_key(other), "{one}, {other}");
        }
    }

    #[test]
    fn near_names_look_alike() {
        use SourceKind::*;
        for (one, other, kind) in [
            ("Buchtmann", "Bauchtman", Person),
            ("Ursula Maurer", "Ursula Mauer", Person),
            ("Maurer", "Mauer", Person),
            ("Eastman", "Cres Eastman", Person),
            ("C. Eastman", "Cres Eastman", Person),
            ("WHO", "World Health Organisation (WHO)", Organisation),
            ("FSANZ", "Food Standards Australia New Zealand", Government),
            ("Northgate Marine", "Northgate Marin", Company),
            ("Reuters", "Reuter", NewsAgency),
        ] {
            assert!(alike((one, kind), (other, kind)), "{one}, {other}");
        }
        for (one, other, kind) in [
            ("Ann Lee", "Jan Lee", Person),
            ("Maria Lopez", "Mario Gomez", Person),
            ("Ann Reed", "Ann Read", Person),
            ("John Smith", "Jane Smith", Person),
            ("Iran", "Iraq", Government),
            ("Channel 4", "Channel 5", Broadcaster),
            ("Ministry of Health", "Ministry of Defence", Government),
            ("North Korea", "South Korea", Government),
            ("Example.org", "Example.com", NewsOutlet),
            ("BBC", "NBC", Broadcaster),
        ] {
            assert!(!alike((one, kind), (other, kind)), "{one}, {other}");
        }
        assert!(!alike(("Eastman", Person), ("Eastman", NewsOutlet)));
    }
}
