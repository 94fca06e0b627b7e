//! Names so near that an editor should look whether they are one.

use claimdesk_terms::SourceKind;

use crate::bodies::same_body;
use crate::names::name_key;

/// Whether two names, each with the kind of what bears it, look so much alike that they may be one source.
///
/// Near spellings ("Maurer", "Mauer"), initials next to what they stand for, and a person by surname and by full name. Two
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
    if ka == kb
        || stands_for(one.0, other.0)
        || stands_for(other.0, one.0)
        || same_body(one.0, other.0)
    {
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
    // "DoJ" has the "of" in it.
    let initial = |(at, c): (usize, char)| c.is_uppercase() || at > 0 && c == 'o';
    let capitals = letters.chars().count() >= 2 && letters.chars().enumerate().all(initial);
    if !capitals {
        return false;
    }
    if full.ends_with(&format!("({short})")) {
        return true;
    }
    // "U.S. Department of Agriculture" has the letters of "U.S." in its initials.
    let words = full.split([' ', '-', '.']).filter(|word| !word.is_empty());
    let initials = |linked: bool| -> String {
        let counts = |word: &&str| match *word {
            "of" => linked,
            "for" | "the" | "and" | "The" | "&" => false,
            _ => true,
        };
        let first = |word: &str| word.chars().next();
        words.clone().filter(counts).filter_map(first).collect()
    };
    letters == initials(false) || letters.to_uppercase() == initials(true).to_uppercase()
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
            ("State Department", "U.S. Department of State", Government),
            (
                "Department of Defense",
                "the U.S. Defense Department",
                Government,
            ),
            ("Health Ministry", "Syrian Ministry of Health", Government),
            ("Ministry of Health", "Syria’s Health Ministry", Government),
            (
                "Interior Ministry",
                "Ukrainian Interior Ministry",
                Government,
            ),
            ("Foreign Ministry", "Chinese Foreign Ministry", Government),
            (
                "Environment Agency",
                "British Environment Agency",
                Government,
            ),
            ("FBI", "Federal Bureau of Investigation", Government),
            ("NYPD", "New York Police Department", Government),
            ("DOJ", "Department of Justice", Government),
            ("DoJ", "Department of Justice", Government),
            ("USDA", "U.S. Department of Agriculture", Government),
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
            (
                "UK Department of Health",
                "U.S. Department of Health",
                Government,
            ),
            (
                "Syrian Health Ministry",
                "Iraqi Ministry of Health",
                Government,
            ),
            ("State Department", "U.S. Department of Justice", Government),
            (
                "New York Police Department",
                "Boston Police Department",
                Government,
            ),
            ("Bank of England", "Bank of Ireland", Organisation),
        ] {
            assert!(!alike((one, kind), (other, kind)), "{one}, {other}");
        }
        assert!(!alike(("Eastman", Person), ("Eastman", NewsOutlet)));
    }
}
