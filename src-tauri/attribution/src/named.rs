//! The names of a text, for those who ask for no claims.

use std::ops::Range;

use claimdesk_grammar::Parsed;
use claimdesk_terms::SourceKind;

use crate::mention::Names;

/// A person, body, medium or place that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Named {
    /// The fullest form that the text, or for a known abbreviation the lexicon, gives.
    pub name: String,
    /// What bears the name; of a place the government that it stands for.
    pub kind: SourceKind,
    /// Whether the lexicon or the words of the name say what it is.
    pub known: bool,
    /// Whether it is a country, state or town.
    pub place: bool,
    /// The title or office that the text gives a person.
    pub title: Option<String>,
    /// Where the text names it, in tokens and in text order: by the full name, a surname, a short form or initials. Pronouns
    /// are not among them.
    pub mentions: Vec<Range<usize>>,
}

/// Finds the names of an English text, in the order of their first mentions.
///
/// ```
/// use claimdesk_attribution::named;
/// use claimdesk_grammar::{Parsed, lexicon::Lexicon};
///
/// let text = "Norwood Steel closed its mill. Ana Moreau, its chief, said Norwood Steel lost money. Moreau left.";
/// let parsed = Parsed::new(text, Lexicon::english());
/// let found = named(&parsed);
/// let names: Vec<&str> = found.iter().map(|it| it.name.as_str()).collect();
/// assert_eq!(names, ["Norwood Steel", "Ana Moreau"]);
/// assert_eq!(&text[parsed.tokens.bytes(&found[1].mentions[1])], "Moreau");
/// ```
pub fn named(parsed: &Parsed<'_>) -> Vec<Named> {
    let names = Names::read(parsed);
    let mut found: Vec<Named> = Vec::new();
    let mut at = vec![None; names.entities.len()];
    for mention in &names.mentions {
        let index = *at[mention.entity].get_or_insert_with(|| {
            let entity = &names.entities[mention.entity];
            found.push(Named {
                name: entity.name.clone(),
                kind: entity.kind,
                known: entity.known,
                place: entity.place,
                title: entity.title.clone(),
                mentions: Vec::new(),
            });
            found.len() - 1
        });
        found[index].mentions.push(mention.token..mention.end);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use claimdesk_grammar::lexicon::Lexicon;

    /// Name and kind of everything that a text names.
    fn names(text: &str) -> Vec<(String, SourceKind)> {
        let parsed = Parsed::new(text, Lexicon::english());
        let found = named(&parsed).into_iter();
        found.map(|it| (it.name, it.kind)).collect()
    }

    fn only(text: &str) -> (String, SourceKind) {
        let mut names = names(text);
        assert_eq!(names.len(), 1, "{text}: {names:?}");
        names.remove(0)
    }

    #[test]
    fn a_surname_that_is_a_word_or_a_month_is_its_bearer() {
        for (text, name) in [
            (
                "Josephine Baker left. “It hurt,” Baker said.",
                "Josephine Baker",
            ),
            ("Tanya Love sued. Love said it hurt.", "Tanya Love"),
            ("According to Love, it hurt. Tanya Love sued.", "Tanya Love"),
            ("April Summers left. Summers said it hurt.", "April Summers"),
            ("May Whitlock left. Whitlock said it hurt.", "May Whitlock"),
        ] {
            assert_eq!(only(text), (name.to_owned(), SourceKind::Person), "{text}");
        }
    }

    #[test]
    fn a_nickname_and_a_number_belong_to_a_persons_name() {
        for name in [
            "Robert “Bobby” Kincaid",
            "Robert \"Bobby\" Kincaid",
            "Marcus Price 3rd",
            "Christopher 2X",
        ] {
            let text = format!("{name} said it hurt.");
            assert_eq!(only(&text), (name.to_owned(), SourceKind::Person));
        }
    }

    #[test]
    fn towns_shops_stations_and_words_of_the_language_are_nobody() {
        for text in [
            "They met in Chula Vista.",
            "They read KTVU.",
            "They use Quillmark.com there.",
            "They like Panera Bread.",
            "They like Walnut Bread.",
        ] {
            let found = names(text);
            assert!(
                found.iter().all(|(_, kind)| *kind != SourceKind::Person),
                "{text}: {found:?}"
            );
        }
        assert_eq!(only("They read KTVU.").1, SourceKind::Broadcaster);
        assert_eq!(only("They use Quillmark.com there.").1, SourceKind::Company);
    }

    #[test]
    fn short_forms_and_initials_are_the_body_they_shorten() {
        for (text, name) in [
            ("Dunmore Steel closed. They left Dunmore.", "Dunmore Steel"),
            ("They left Dunmore. Dunmore Steel closed.", "Dunmore Steel"),
            (
                "They left the Norwood River Trust. They like NRT.",
                "Norwood River Trust",
            ),
            (
                "They read the Los Angeles Times. They like the Times.",
                "Los Angeles Times",
            ),
            (
                "They met HUD.",
                "Department of Housing and Urban Development",
            ),
        ] {
            assert_eq!(only(text).0, name, "{text}");
        }
        assert_eq!(
            names("Dunmore Steel and Dunmore Bank closed. They left Dunmore.").len(),
            3
        );
    }
}
