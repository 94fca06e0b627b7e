//! Takes names and other secrets out of free text, whatever their script, case, ending and encoding.
//!
//! A text is [folded](fold::Folded) into a row of letters and digits, and every [form](forms::Form)
//! of every secret is sought in that row at once: the work is linear in the text, however many
//! secrets there are. What is in and around a place then tells whether it is one.

mod common;
mod context;
mod decode;
mod fold;
mod forms;
mod han;
mod indic;
mod inflect;
mod packed;
mod readings;
#[cfg(test)]
mod tests;
mod titles;
mod unit;

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use aho_corasick::AhoCorasick;

use claimdesk_model::record::ContactDetails;
use fold::Folded;
use forms::{Form, Writing};
use readings::{Reading, ReadingKind, i_as_l};

/// The fewest letters of a name that is known in what is not a text's own reading.
const SHORTEST_READ: usize = 4;

/// Knows secrets before they are sought.
#[derive(Clone, Debug, Default)]
pub(crate) struct Secrets {
    bearers: Vec<Bearer>,
    forms: HashMap<String, Vec<(usize, Sought)>>,
}

/// Whose secrets some forms are.
#[derive(Clone, Debug, Default)]
struct Bearer {
    shown_as: String,
    initials: BTreeSet<char>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Sought {
    form: Form,
    /// All digits of the number of which the form has the last.
    digits: String,
}

/// Finds secrets in text.
#[derive(Clone, Debug, Default)]
pub struct NameRedactor {
    bearers: Vec<Bearer>,
    search: Option<Search>,
    sought: Vec<Vec<(usize, Sought)>>,
}

/// Seeks all forms at once.
#[derive(Clone, Debug)]
struct Search {
    own: AhoCorasick,
    /// The same forms where an i and an l are one.
    lettered: AhoCorasick,
}

/// Where a secret stands, in bytes, and whose it is.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    at: Range<usize>,
    bearer: usize,
}

impl Secrets {
    /// Adds somebody or something to protect, and returns its number.
    pub(crate) fn bearer(&mut self, shown_as: &str) -> usize {
        self.bearers.push(Bearer {
            shown_as: shown_as.to_owned(),
            initials: BTreeSet::new(),
        });
        self.bearers.len() - 1
    }

    /// Adds a name as it is, of anybody or anything.
    pub(crate) fn name(&mut self, bearer: usize, name: &str) {
        self.add_all(bearer, forms::whole(name));
    }

    /// Adds a person's name: its parts, its cases, its initials and its other spellings.
    pub(crate) fn person(&mut self, bearer: usize, name: &str) {
        let spellings = [
            Some(name.to_owned()),
            forms::spelled_out(name),
            forms::romanian(name),
        ];
        for name in spellings.into_iter().flatten() {
            self.add_all(bearer, forms::whole(&name));
            // "Zelda Quuxheimer, nurse in Riga": what is parted is told apart.
            for piece in name.split([',', ';', '(', ')', '/', '|', '\n', '"', '«', '»', '“', '”'])
            {
                self.add_all(bearer, forms::person(piece));
                self.add_all(bearer, forms::backwards(piece));
                self.add_all(bearer, forms::nasal(piece));
            }
            let initials = name.split(|c: char| !c.is_alphanumeric());
            let initials = initials.filter_map(|word| Folded::new(word).row.chars().next());
            self.bearers[bearer].initials.extend(initials);
        }
    }

    /// Adds the name of what is no person, or not named: with its parts where they are telling.
    pub(crate) fn body(&mut self, bearer: usize, name: &str, unnamed: bool) {
        self.name(bearer, name);
        if !unnamed {
            self.add_all(bearer, forms::body(name));
        } else if forms::looks_like_a_name(name) {
            self.person(bearer, name);
        }
    }

    /// Adds how to reach somebody, whole and by its parts.
    pub(crate) fn contact(&mut self, bearer: usize, contact: &ContactDetails) {
        if !contact.identity.trim().is_empty() {
            self.person(bearer, &contact.identity);
            self.numbers(bearer, &contact.identity);
        }
        for text in [&contact.phone, &contact.email, &contact.other] {
            self.add_all(bearer, forms::whole(text));
            self.add_all(bearer, forms::details(text));
            self.numbers(bearer, text);
        }
        if contact.email.contains('@') {
            self.add_all(bearer, forms::address(contact.email.trim()));
        }
    }

    fn numbers(&mut self, bearer: usize, text: &str) {
        for (form, digits) in forms::numbers(text) {
            self.add(bearer, form, digits);
        }
    }

    fn add_all(&mut self, bearer: usize, forms: Vec<Form>) {
        for form in forms {
            self.add(bearer, form, String::new());
        }
    }

    fn add(&mut self, bearer: usize, form: Form, digits: String) {
        // One letter is nobody's secret.
        if form.length < 2 {
            return;
        }
        let sought = self.forms.entry(form.text.clone()).or_default();
        let known = (sought.iter())
            .any(|(whose, other)| *whose == bearer && other.form == form && other.digits == digits);
        if !known {
            sought.push((bearer, Sought { form, digits }));
        }
    }

    /// Returns what finds them all.
    pub(crate) fn redactor(self) -> NameRedactor {
        let (patterns, sought): (Vec<String>, Vec<_>) = self.forms.into_iter().unzip();
        if patterns.is_empty() {
            return NameRedactor::default();
        }
        let of = |patterns: &[String]| {
            AhoCorasick::new(patterns).expect("names are far from the most that can be sought")
        };
        let alike: Vec<String> = patterns.iter().map(|form| i_as_l(form)).collect();
        let search = Search {
            own: of(&patterns),
            lettered: of(&alike),
        };
        NameRedactor {
            bearers: self.bearers,
            search: Some(search),
            sought,
        }
    }
}

impl NameRedactor {
    /// Returns `text` without the secrets, and in how many places one was taken out.
    pub fn redact_names(&self, text: &str) -> (String, usize) {
        let found = self.find(text);
        if found.is_empty() {
            return (text.to_owned(), 0);
        }
        let mut out = String::with_capacity(text.len());
        let mut copied = 0;
        for secret in &found {
            out.push_str(&text[copied..secret.at.start]);
            out.push_str(&self.bearers[secret.bearer].shown_as);
            copied = secret.at.end;
        }
        out.push_str(&text[copied..]);
        (out, found.len())
    }

    /// Returns whether a secret is in `text`.
    pub(crate) fn finds_in(&self, text: &str) -> bool {
        !self.find(text).is_empty()
    }

    /// Returns the stretches of `text` that are taken out.
    #[cfg(test)]
    pub(crate) fn places(&self, text: &str) -> Vec<Range<usize>> {
        self.find(text).into_iter().map(|found| found.at).collect()
    }

    /// Returns where secrets stand, in order and apart from each other.
    fn find(&self, text: &str) -> Vec<Found> {
        let mut found = self.find_written(text);
        for (at, unpacked) in packed::packed(text) {
            let of_packed = self.find_written(&unpacked);
            if let Some(bearer) = of_packed.first().map(|found| found.bearer) {
                found.push(Found { at, bearer });
            }
        }
        united(found)
    }

    /// Returns where secrets are in what is not packed, in any order.
    fn find_written(&self, text: &str) -> Vec<Found> {
        let Some(search) = &self.search else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for reading in readings::readings(text) {
            let of_reading = self.find_read(search, text, &reading);
            let is_told = |found: &Found| reading.is_told_by(&found.at);
            found.extend(of_reading.into_iter().filter(is_told));
        }
        found
    }

    fn find_read(&self, search: &Search, text: &str, reading: &Reading) -> Vec<Found> {
        let mut folded = Folded::of(text, &reading.chars, |byte| reading.is_digit(byte));
        let search = match reading.kind {
            ReadingKind::Lettered => {
                folded.row = i_as_l(&folded.row);
                &search.lettered
            }
            _ => &search.own,
        };
        let mut hits: Vec<(Range<usize>, usize)> = Vec::new();
        for met in search.find_overlapping_iter(&folded.row) {
            let at = folded.units_of(met.range());
            // Two or three letters with a digit among them are a name of something else.
            if reading.kind != ReadingKind::Own && at.len() < SHORTEST_READ {
                continue;
            }
            for (bearer, sought) in &self.sought[met.pattern().as_usize()] {
                if let Some(mut units) = context::settle(&folded, &sought.form, at.clone()) {
                    if sought.form.writing == Writing::Number {
                        units = context::whole_number(&folded, units, &sought.digits);
                    }
                    hits.push((units, *bearer));
                }
            }
        }
        self.apart(&folded, text, hits)
    }

    /// Joins what overlaps, and what stands together and is of one bearer.
    fn apart(
        &self,
        folded: &Folded,
        text: &str,
        mut hits: Vec<(Range<usize>, usize)>,
    ) -> Vec<Found> {
        hits.sort_by_key(|(units, bearer)| (units.start, std::cmp::Reverse(units.end), *bearer));
        let mut out: Vec<(Range<usize>, usize)> = Vec::new();
        for (units, bearer) in hits {
            let units = self.with_initials(folded, units, bearer);
            match out.last_mut() {
                Some((last, _)) if units.start < last.end => last.end = last.end.max(units.end),
                Some((last, whose))
                    if *whose == bearer
                        && units.start == last.end
                        && is_narrow(folded.gap(units.start)) =>
                {
                    last.end = last.end.max(units.end);
                }
                Some((last, whose))
                    if *whose == bearer && is_another_name(folded, last.end..units.start) =>
                {
                    last.end = last.end.max(units.end);
                }
                _ => out.push((units, bearer)),
            }
        }
        let bytes = out.into_iter().map(|(units, bearer)| {
            let mut start = folded.units[units.start].start;
            let end = folded.units[units.end - 1].end;
            if text[..start].ends_with('+') {
                start -= 1;
            }
            Found {
                at: start..end,
                bearer,
            }
        });
        bytes.collect()
    }

    /// Takes in the initials around a name: I. P. Petrov.
    fn with_initials(&self, folded: &Folded, units: Range<usize>, bearer: usize) -> Range<usize> {
        let initials = &self.bearers[bearer].initials;
        let is_one = |at: usize| {
            let unit = &folded.units[at];
            unit.upper
                && initials.contains(&unit.c)
                && folded.is_border(at)
                && folded.is_border(at + 1)
        };
        let (mut start, mut end) = (units.start, units.end);
        while start > 0
            && is_one(start - 1)
            && matches!(folded.gap(start), ['.'] | ['.', ' '] | [' '] | ['.', '-'])
        {
            start -= 1;
        }
        // JP Petrov
        let from = folded.word_start(start.saturating_sub(1));
        let all = (from..start).all(|at| {
            let unit = &folded.units[at];
            unit.upper && initials.contains(&unit.c)
        });
        if start - from == 2 && folded.gap(start) == [' '] && all {
            start = from;
        }
        while end < folded.units.len()
            && is_one(end)
            && matches!(folded.gap(end), [' '] | ['.'] | [',', ' '] | ['.', ' '])
            && folded.gap(end + 1).starts_with(&['.'])
        {
            end += 1;
        }
        start..end
    }
}

/// Joins what several readings tell of the same place.
fn united(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|found| (found.at.start, std::cmp::Reverse(found.at.end)));
    let mut out: Vec<Found> = Vec::with_capacity(found.len());
    for next in found {
        match out.last_mut() {
            Some(last) if next.at.start < last.at.end => {
                last.at.end = last.at.end.max(next.at.end);
            }
            _ => out.push(next),
        }
    }
    out
}

/// Returns whether one capitalised word between two parts of a name is a name of theirs as well:
/// Ivan Maria Petrov, Ivan "Vanya" Petrov.
fn is_another_name(folded: &Folded, between: Range<usize>) -> bool {
    let may_part = |at: usize| {
        let gap = folded.gap(at);
        (1..=2).contains(&gap.len()) && gap.iter().all(|c| " \"'()-“”„«»".contains(*c))
    };
    (1..=fold::LONGEST_WORD).contains(&between.len())
        && folded.units[between.start].upper
        && folded.word_end(between.start + 1) == between.end
        && may_part(between.start)
        && may_part(between.end)
}

/// Returns whether two parts of one name with this between them are one mention.
fn is_narrow(gap: &[char]) -> bool {
    gap.len() <= 2
        && gap
            .iter()
            .all(|c| matches!(c, ' ' | '-' | '.' | '_' | '\'' | ',' | '·' | '@'))
}
