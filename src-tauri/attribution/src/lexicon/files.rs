//! The embedded data files of a language, and how their lines are cut.

/// The embedded files of one language.
pub(crate) struct Files {
    pub(crate) abbreviations: &'static str,
    pub(crate) adjectives: &'static str,
    pub(crate) cues: &'static str,
    pub(crate) first_names: &'static str,
    pub(crate) function: &'static str,
    pub(crate) known_people: &'static str,
    pub(crate) lists: &'static str,
    pub(crate) media: &'static str,
    pub(crate) nominals: &'static str,
    pub(crate) nouns: &'static str,
    pub(crate) organisations: &'static str,
    pub(crate) people: &'static str,
    pub(crate) places: &'static str,
    pub(crate) prepositions: &'static str,
    pub(crate) reasons: &'static str,
    pub(crate) sourcing: &'static str,
    pub(crate) stand_ins: &'static str,
    pub(crate) suffixes: &'static str,
    pub(crate) verbs: &'static str,
    pub(crate) worth: &'static str,
}

/// English.
pub(crate) const ENGLISH: Files = Files {
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
pub(crate) fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines()
        .map(str::trim)
        .filter(|l| !l.is_empty() && !l.starts_with('#'))
}

/// Lines of the form `class: words`.
pub(super) fn classes(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    lines(file).filter_map(|l| l.split_once(": "))
}

/// The words of English notes, and the marks of English-language desks.
pub(crate) const NOTES: &str = include_str!("../../lexicons/en/notes.txt");
pub(crate) const MARKS: &str = include_str!("../../lexicons/en/marks.txt");
