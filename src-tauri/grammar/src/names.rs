//! What a word is in names: a given name, a surname, a word of the language; and which names are those of towns.
//!
//! The tables are sorted text that is searched where it is, so that they cost nothing at start; `scripts/names` writes them.

use std::cmp::Ordering;

static CENSUS: &str = include_str!("../lexicons/names/census.txt");
static PLACES: &str = include_str!("../lexicons/names/places.txt");

/// How often a name is borne: of given names the common ones are about a thousand, of surnames a thousand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Borne {
    Rarely,
    Often,
}

/// What the tables know of one word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NameWord {
    /// How often men bear it as a given name.
    pub male: Option<Borne>,
    /// How often women bear it as a given name.
    pub female: Option<Borne>,
    /// Its class by rank as a surname, 1 the hundred most frequent, 5 those behind the twenty thousandth; 0 where it is none.
    pub surname: u8,
    /// Whether it is a word of the language.
    pub word: bool,
}

impl NameWord {
    /// Looks a word up, whatever its case.
    ///
    /// ```
    /// use claimdesk_grammar::NameWord;
    ///
    /// let baker = NameWord::of("Baker");
    /// assert!(baker.word && baker.surname == 1 && !baker.is_given());
    /// ```
    pub fn of(word: &str) -> Self {
        let lower = word.to_lowercase();
        let found = line(CENSUS, |line| {
            line.split(' ').next().unwrap_or(line).cmp(&lower)
        });
        let flags = found.and_then(|line| line.split_once(' '));
        flags.map_or_else(Self::default, |(_, flags)| Self::read(flags))
    }

    /// Whether it is a given name.
    pub fn is_given(self) -> bool {
        self.male.max(self.female).is_some()
    }

    /// Whether it is a usual given name.
    pub fn is_usual_given(self) -> bool {
        self.male.max(self.female) == Some(Borne::Often)
    }

    /// Whether it is one of the five thousand most frequent surnames.
    pub fn is_usual_surname(self) -> bool {
        (1..=3).contains(&self.surname)
    }

    /// Reads flags as the table writes them: "m1f2s3w".
    fn read(flags: &str) -> Self {
        let mut found = Self::default();
        let mut letters = flags.chars().peekable();
        while let Some(letter) = letters.next() {
            let step = letters.next_if(char::is_ascii_digit).unwrap_or('0');
            let borne = Some(if step == '1' {
                Borne::Often
            } else {
                Borne::Rarely
            });
            match letter {
                'm' => found.male = borne,
                'f' => found.female = borne,
                's' => found.surname = step as u8 - b'0',
                _ => found.word = true,
            }
        }
        found
    }
}

/// Whether a name is that of a town or an American county, as it is written.
pub fn is_town(name: &str) -> bool {
    line(PLACES, |line| line.cmp(name)).is_some()
}

/// The line of a sorted table that `compare` finds equal.
fn line(
    table: &'static str,
    mut compare: impl FnMut(&'static str) -> Ordering,
) -> Option<&'static str> {
    let bytes = table.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let mid = low + (high - low) / 2;
        let start = bytes[low..mid]
            .iter()
            .rposition(|b| *b == b'\n')
            .map_or(low, |at| low + at + 1);
        let end = bytes[mid..]
            .iter()
            .position(|b| *b == b'\n')
            .map_or(bytes.len(), |at| mid + at);
        let found = &table[start..end];
        match compare(found) {
            Ordering::Equal => return Some(found),
            Ordering::Less => low = end + 1,
            Ordering::Greater => high = start,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_a_table_is_found() {
        for table in [CENSUS, PLACES] {
            let mut lines = table.lines().step_by(97).chain(table.lines().last());
            assert!(lines.all(|wanted| line(table, |line| line.cmp(wanted)) == Some(wanted)));
            for missing in ["", "zzzzzz", "Aaaaa", "mmmmm"] {
                assert_eq!(line(table, |line| line.cmp(missing)), None);
            }
        }
    }

    #[test]
    fn words_are_given_names_surnames_and_words() {
        assert!(NameWord::of("April").female.is_some());
        assert!(NameWord::of("Deborah").is_usual_given());
        assert!(NameWord::of("love").word && NameWord::of("Love").is_usual_surname());
        assert_eq!(NameWord::of("Quillmark"), NameWord::default());
        assert!(!NameWord::of("bread").is_usual_surname());
    }

    #[test]
    fn towns_are_known_by_their_whole_name() {
        assert!(is_town("Chula Vista") && is_town("Fort Collins"));
        assert!(!is_town("Chula") && !is_town("Ann Lee"));
    }
}
