//! Reads the data files into a lexicon.

use std::collections::HashMap;

use super::class::*;
use super::files::{Files, classes, lines};
use super::*;
use crate::inflect::regular;

/// One verb of a lexicon file: `~base+/past/participle`.
pub(super) struct Verb {
    base: &'static str,
    nounish: bool,
    forms: [String; 4],
}

impl Verb {
    fn parse(word: &'static str) -> Self {
        let nounish = word.starts_with('~');
        let mut parts = word.trim_start_matches('~').split('/');
        let first = parts.next().unwrap_or_default();
        let base = first.trim_end_matches('+');
        let [s, past, ing] = regular(base, first.ends_with('+'));
        let past = parts.next().map_or(past, str::to_owned);
        let participle = parts.next().map_or_else(|| past.clone(), str::to_owned);
        Self {
            base,
            nounish,
            forms: [s, past, participle, ing],
        }
    }
}

/// The words of one class of a file.
fn words_of(file: &'static str, wanted: &str) -> Vec<&'static str> {
    classes(file)
        .filter(|(class, _)| *class == wanted)
        .flat_map(|(_, words)| words.split_whitespace())
        .collect()
}

/// A derived form lives as long as the program; the lexicon is built once.
pub(super) fn leak(word: &str) -> &'static str {
    Box::leak(word.to_owned().into_boxed_str())
}

impl Lexicon {
    pub(super) fn read(files: &Files) -> Self {
        let mut lexicon = Self {
            words: Map::default(),
            cues: Vec::new(),
            names: Map::default(),
            prepositions: Map::default(),
            sourcing: Map::default(),
            reasons: lines(files.reasons)
                .map(|l| l.split(' ').collect())
                .collect(),
            stand_ins: classes(files.stand_ins)
                .flat_map(|(kind, words)| words.split_whitespace().map(move |w| (w, kind)))
                .collect(),
            lists: List::ALL
                .iter()
                .map(|l| words_of(files.lists, l.name()))
                .collect(),
            suffixes: Map::default(),
            nations: Map::default(),
        };
        lexicon.read_verbs(files);
        lexicon.read_classes(files);
        lexicon.read_names(files);
        lexicon.read_phrases(files);
        lexicon
    }

    pub(super) fn add(&mut self, word: &str, class: Class, sense: Sense) {
        let entry = self.entry(word);
        entry.class |= class;
        entry.sense |= sense;
    }

    pub(super) fn entry(&mut self, word: &str) -> &mut Entry {
        if !self.words.contains_key(word) {
            self.words.insert(leak(word), Entry::default());
        }
        self.words
            .get_mut(word)
            .expect("a missing word was put in above")
    }

    pub(super) fn add_verb(&mut self, verb: &Verb, cue: u16) {
        let nounish = if verb.nounish {
            Class::NOUNISH
        } else {
            Class::empty()
        };
        let bits = [Class::VBZ | nounish, Class::VBD, Class::VBN, Class::VBG];
        self.add(verb.base, Class::VB | nounish, Sense::empty());
        for (form, bits) in verb.forms.iter().zip(bits) {
            self.add(form, bits, Sense::empty());
        }
        if cue > 0 {
            for form in verb.forms.iter().map(String::as_str).chain([verb.base]) {
                if let Some(entry) = self.words.get_mut(form)
                    && entry.cue == 0
                {
                    entry.cue = cue;
                }
            }
        }
    }

    pub(super) fn read_verbs(&mut self, files: &Files) {
        let mut verbs: HashMap<&'static str, Verb> = HashMap::new();
        for word in lines(files.verbs).flat_map(str::split_whitespace) {
            let verb = Verb::parse(word);
            self.add_verb(&verb, 0);
            verbs.insert(verb.base, verb);
        }
        let mut known: HashMap<&'static str, u16> = HashMap::new();
        for line in lines(files.cues) {
            let mut fields = line.split_whitespace();
            let word = fields.next().unwrap_or_default();
            let (links, letters): (Vec<_>, Vec<_>) = fields.partition(|f| f.starts_with('@'));
            let object = if links.is_empty() {
                Frame::empty()
            } else {
                Frame::OBJECT
            };
            let frames = letters.iter().fold(object, |bits, f| bits | frame_named(f));
            let (word, particle) = word
                .split_once('_')
                .map_or((word, None), |(w, p)| (w, Some(p)));
            let spelled = Verb::parse(word);
            let index = *known.entry(spelled.base).or_insert_with(|| {
                self.cues.push(Cue {
                    lemma: spelled.base,
                    ..Cue::default()
                });
                u16::try_from(self.cues.len()).unwrap_or(0)
            });
            let cue = &mut self.cues[usize::from(index) - 1];
            match particle {
                Some(p) => cue.particles.push((p, frames)),
                None => cue.frames |= frames,
            }
            cue.links.extend(links.iter().map(|l| Link::read(&l[1..])));
            let verb = if word.contains(['/', '+']) {
                &spelled
            } else {
                verbs.get(spelled.base).unwrap_or(&spelled)
            };
            self.add_verb(verb, index);
        }
    }

    pub(super) fn read_classes(&mut self, files: &Files) {
        for (class, words) in classes(files.function) {
            for word in words.split_whitespace() {
                self.add(word, class_named(class), Sense::empty());
            }
        }
        for word in lines(files.adjectives).flat_map(str::split_whitespace) {
            self.add(word, Class::ADJ, Sense::empty());
        }
        for word in lines(files.nouns).flat_map(str::split_whitespace) {
            self.add(word, Class::NOUN, Sense::empty());
        }
        for word in lines(files.known_people).flat_map(str::split_whitespace) {
            self.add(word, Class::empty(), Sense::KNOWN_PERSON);
        }
        for file in [
            files.people,
            files.organisations,
            files.nominals,
            files.first_names,
        ] {
            for (class, words) in classes(file) {
                let noun = match class {
                    "male" | "female" | "maker" | "control" | "prompt" => Class::empty(),
                    _ => Class::NOUN,
                };
                for word in words.split_whitespace() {
                    self.add(word, noun, sense_named(class));
                }
            }
        }
        for (class, words) in classes(files.abbreviations) {
            let bit = match class {
                "title" => Sense::ABBR_TITLE,
                "word" => Sense::ABBR_WORD,
                "acronym" => Sense::ACRONYM,
                _ => Sense::ABBR,
            };
            for word in words.split_whitespace() {
                self.add(word, Class::empty(), bit);
            }
        }
        for (class, words) in classes(files.worth) {
            for word in words.split_whitespace() {
                let base = word.trim_end_matches('+');
                self.entry(base).weight |= weight_named(class);
                if base != word {
                    self.entry(&regular(base, false)[0]).weight |= weight_named(class);
                }
            }
        }
        for (class, words) in classes(files.suffixes) {
            for word in words.split_whitespace() {
                *self.suffixes.entry(word).or_default() |= sense_named(class);
            }
        }
    }

    pub(super) fn read_names(&mut self, files: &Files) {
        let mut kind = NameKind::Organisation;
        for line in lines(files.media) {
            if let Some(section) = line.strip_prefix('[').and_then(|l| l.strip_suffix(']')) {
                kind = name_kind(section);
                continue;
            }
            let mut aliases = line.split(" = ");
            let full = aliases.next().unwrap_or(line);
            for alias in std::iter::once(full).chain(aliases) {
                self.add_name(alias, Name { kind, full });
            }
        }
        let mut nations = false;
        for place in lines(files.places).flat_map(|l| l.split(", ")) {
            if place.starts_with('[') {
                nations = place == "[nations]";
                continue;
            }
            let mut names = place.split(" = ");
            let full = names.next().unwrap_or_default();
            if nations {
                self.nations.insert(full, ());
            }
            for alias in names.chain([full]) {
                self.add_name(
                    alias,
                    Name {
                        kind: NameKind::Place,
                        full,
                    },
                );
            }
        }
    }

    pub(super) fn add_name(&mut self, alias: &'static str, value: Name) {
        let words: Vec<_> = alias.split(' ').collect();
        // The possessive 's is a token of its own.
        let first = words[0].strip_suffix("'s").unwrap_or(words[0]);
        self.names
            .entry(first)
            .or_default()
            .push(Phrase { words, value });
    }

    pub(super) fn read_phrases(&mut self, files: &Files) {
        for (phrase, weight) in lines(files.prepositions).filter_map(|l| l.split_once(" : ")) {
            let words: Vec<_> = phrase.split(' ').collect();
            self.prepositions.entry(words[0]).or_default().push(Phrase {
                words,
                value: weight == "strong",
            });
        }
        for (phrase, level) in lines(files.sourcing).filter_map(|l| l.split_once(" : ")) {
            let words: Vec<_> = phrase.split(' ').collect();
            let value = match level {
                "deep_background" => Ground::DeepBackground,
                "off_the_record" => Ground::OffTheRecord,
                _ => Ground::Background,
            };
            self.sourcing
                .entry(words[0])
                .or_default()
                .push(Phrase { words, value });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Lexicon;
    use super::super::class::*;
    use super::super::files::{ENGLISH, lines};

    /// The lines of a file that hold classes, and whether each class is known to `bit`.
    fn assert_classes(file: &'static str, known: impl Fn(&str) -> bool) {
        for line in lines(file) {
            let (class, words) = line.split_once(": ").expect("a line is CLASS: words");
            assert!(known(class), "{class}");
            assert!(!words.trim().is_empty(), "{class}");
        }
    }

    #[test]
    fn every_class_of_every_file_is_known() {
        assert_classes(ENGLISH.function, |c| !class_named(c).is_empty());
        for file in [
            ENGLISH.people,
            ENGLISH.organisations,
            ENGLISH.nominals,
            ENGLISH.first_names,
            ENGLISH.suffixes,
        ] {
            assert_classes(file, |c| !sense_named(c).is_empty());
        }
        assert_classes(ENGLISH.lists, |c| List::ALL.iter().any(|l| l.name() == c));
        for list in List::ALL {
            assert!(!Lexicon::english().list(list).is_empty(), "{list:?}");
        }
        assert_classes(ENGLISH.worth, |c| !weight_named(c).is_empty());
        assert_classes(ENGLISH.abbreviations, |c| {
            matches!(c, "title" | "other" | "word" | "acronym")
        });
        for line in lines(ENGLISH.prepositions) {
            assert!(
                line.ends_with(" : strong") || line.ends_with(" : weak"),
                "{line}"
            );
        }
        for line in lines(ENGLISH.sourcing) {
            let level = line.split_once(" : ").expect("a line is PHRASE : level").1;
            assert!(
                matches!(level, "background" | "deep_background" | "off_the_record"),
                "{line}"
            );
        }
    }

    #[test]
    fn every_frame_of_every_cue_is_known() {
        for line in lines(ENGLISH.cues) {
            let mut fields = line.split_whitespace().skip(1).peekable();
            assert!(fields.peek().is_some(), "{line}");
            assert!(
                fields.all(|f| f.len() > 1 && f.starts_with('@') || !frame_named(f).is_empty()),
                "{line}"
            );
        }
    }

    #[test]
    fn words_are_written_small_and_names_as_they_are() {
        for file in [
            ENGLISH.verbs,
            ENGLISH.adjectives,
            ENGLISH.nouns,
            ENGLISH.known_people,
        ] {
            for line in lines(file) {
                assert!(!line.bytes().any(|b| b.is_ascii_uppercase()), "{line}");
            }
        }
        for line in lines(ENGLISH.media) {
            assert!(!line.contains("  ") && !line.ends_with('='), "{line}");
        }
    }
}
