//! The embedded data files of a language, and how their lines are cut.

/// The embedded files of one language.
pub(super) struct Files {
    pub abbreviations: &'static str,
    pub adjectives: &'static str,
    pub cues: &'static str,
    pub first_names: &'static str,
    pub function: &'static str,
    pub known_people: &'static str,
    pub lists: &'static str,
    pub media: &'static str,
    pub nominals: &'static str,
    pub nouns: &'static str,
    pub organisations: &'static str,
    pub people: &'static str,
    pub places: &'static str,
    pub prepositions: &'static str,
    pub reasons: &'static str,
    pub sourcing: &'static str,
    pub stand_ins: &'static str,
    pub suffixes: &'static str,
    pub verbs: &'static str,
    pub worth: &'static str,
}

/// English.
pub(super) const ENGLISH: Files = Files {
    abbreviations: include_str!("../../lexicons/en/abbreviations.txt"),
    adjectives: include_str!("../../lexicons/en/adjectives.txt"),
    cues: include_str!("../../lexicons/en/cues.txt"),
    first_names: include_str!("../../lexicons/en/first_names.txt"),
    function: include_str!("../../lexicons/en/function.txt"),
    known_people: include_str!("../../lexicons/en/known_people.txt"),
    lists: include_str!("../../lexicons/en/lists.txt"),
    media: include_str!("../../lexicons/en/media.txt"),
    nominals: include_str!("../../lexicons/en/nominals.txt"),
    nouns: include_str!("../../lexicons/en/nouns.txt"),
    organisations: include_str!("../../lexicons/en/organisations.txt"),
    people: include_str!("../../lexicons/en/people.txt"),
    places: include_str!("../../lexicons/en/places.txt"),
    prepositions: include_str!("../../lexicons/en/prepositions.txt"),
    reasons: include_str!("../../lexicons/en/reasons.txt"),
    sourcing: include_str!("../../lexicons/en/sourcing.txt"),
    stand_ins: include_str!("../../lexicons/en/stand_ins.txt"),
    suffixes: include_str!("../../lexicons/en/suffixes.txt"),
    verbs: include_str!("../../lexicons/en/verbs.txt"),
    worth: include_str!("../../lexicons/en/worth.txt"),
};

/// Lines of a lexicon file without comments and blanks.
pub fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines()
        .map(str::trim)
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
}

/// Lines of the form `class: words`.
pub(super) fn classes(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines(file).filter_map(|l| l.split_once(": "))
}
