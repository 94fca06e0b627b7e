//! Whether what looks like a form is one, by what is in it and around it.

use std::ops::Range;

use super::common::{
    is_abbreviation, is_done_by_somebody, is_ordinary, is_particle, leads_a_month, names_a_place,
    trusts,
};
use super::fold::{Folded, LONGEST_WORD, Script};
use super::forms::{Edge, Form, Writing, is_cased, parts_digits};
use super::inflect::Endings;

/// What may part two words of one name.
const WIDEST_GAP: usize = 6;

/// The most letters that Hebrew, Arabic and Amharic write in front of a word.
const MOST_PREFIXES: usize = 4;

/// From how many letters on a word may be hyphenated.
const HYPHENATED_FROM: usize = 5;

const MONTHS: &[&str] = &[
    "may", "april", "june", "august", "march", "january", "july", "jan", "mai", "juni",
];

/// Adjectives that make a place or an institution of an ordinary word.
const MAKE_A_PLACE: &[&str] = &[
    "new", "old", "central", "great", "black", "white", "red", "green", "blue", "north", "south",
    "east", "west", "royal", "national", "grand", "good", "high", "upper", "lower", "san", "st",
    "chapel", "capitol", "the",
];

/// Returns the units that a secret takes whose form was met at `at`, if it is that form.
pub(super) fn settle(text: &Folded, form: &Form, at: Range<usize>) -> Option<Range<usize>> {
    if !holds_together(text, form, &at) || !begins(text, form, at.start) {
        return None;
    }
    let end = if form.free_end {
        at.end
    } else {
        let end = text.word_end(at.end);
        let rest = text.chars(at.end..end);
        let last = text.units[at.end - 1];
        let albanian = form.endings == Endings::Changed
            && matches!(rest.as_str(), "es" | "en")
            && text.units[at.end].accented;
        if !form.endings.allow(last.c, &rest, last.script) && !albanian {
            return None;
        }
        if !rest.is_empty() && is_ordinary(&text.chars(text.word_start(at.start)..end)) {
            return None;
        }
        end
    };
    let found = with_article(text, at.start)..end;
    if is_a_place(text, &found) {
        return None;
    }
    let written = match form.writing {
        Writing::Any => true,
        Writing::Capital => is_machine(text, &found) || has_capitals(text, form, at.start),
        Writing::Name => is_name(text, &found),
        Writing::Initials => return are_initials(text, &found).then_some(found),
        Writing::Machine => {
            return is_machine(text, &found).then(|| whole_word(text, found));
        }
        Writing::Number => return ends_number(text, at.end).then_some(at),
    };
    written.then_some(found)
}

/// Returns whether nothing parts the letters but what may part them.
fn holds_together(text: &Folded, form: &Form, at: &Range<usize>) -> bool {
    let mut spelled: Option<&[char]> = None;
    let mut all_parted = true;
    let mut any_odd = false;
    for unit in at.start + 1..at.end {
        let gap = text.gap(unit);
        let inside = unit - at.start;
        let may_part = inside >= 64 || form.breaks & (1 << inside) != 0;
        if gap.is_empty() {
            // Two letters may be one in the text: ß.
            all_parted &= may_part || text.units[unit].start == text.units[unit - 1].start;
            continue;
        }
        if form.writing == Writing::Number {
            if !parts_digits(gap) {
                return false;
            }
            continue;
        }
        if may_part && gap.len() <= WIDEST_GAP
            || is_hyphenation(gap) && form.length >= HYPHENATED_FROM
        {
            continue;
        }
        if is_torn(text, form, unit, gap, at) {
            continue;
        }
        any_odd = true;
        if **spelled.get_or_insert(gap) != *gap || gap.len() > 3 {
            return false;
        }
    }
    // Letters parted one by one: P e t r o v.
    !any_odd || all_parted && at.len() >= 4
}

/// From how many letters on a word is known where a space tore it.
const TORN_FROM: usize = 6;

/// Returns whether signs, or a space that no word ends at, tore a word in two: Pet\nrov, Pet.rov.
fn is_torn(text: &Folded, form: &Form, unit: usize, gap: &[char], at: &Range<usize>) -> bool {
    if form.writing != Writing::Any || gap.len() > 4 || form.length < HYPHENATED_FROM {
        return false;
    }
    if !gap.contains(&' ') {
        return gap != ['\''];
    }
    let words = text.word_start(unit - 1)..unit;
    let (left, right) = (text.chars(words), text.chars(unit..text.word_end(unit + 1)));
    let whole = at.end - at.start >= TORN_FROM && gap == [' '];
    let telling = |word: &str| word.chars().count() > 1 && !is_ordinary(word);
    whole && (telling(&left) || telling(&right))
}

fn is_hyphenation(gap: &[char]) -> bool {
    matches!(gap, ['-', rest @ ..] if rest.iter().all(|c| c.is_whitespace()))
}

fn begins(text: &Folded, form: &Form, at: usize) -> bool {
    match form.start {
        Edge::Free => true,
        Edge::Border => text.is_border(at),
        Edge::OtherScript => {
            at == 0
                || !text.gap(at).is_empty()
                || text.units[at - 1].script != text.units[at].script
        }
        Edge::Prefixed => text.is_border(at) || is_prefixed(text, at),
    }
}

/// Returns whether all that is between the word's beginning and `at` is written in front of words.
fn is_prefixed(text: &Folded, at: usize) -> bool {
    let start = text.word_start(at);
    let prefixes = match text.units[at].script {
        Script::Hebrew => "והבלמשכ",
        Script::Arabic => "والبلفكس",
        Script::Ethiopic => "በለከየስእንደወናብምነ",
        _ => return false,
    };
    at - start <= MOST_PREFIXES && (start..at).all(|unit| prefixes.contains(text.units[unit].c))
}

/// Returns where an Arabic name begins with its article, which belongs to it.
fn with_article(text: &Folded, at: usize) -> usize {
    let written = |from: usize| from >= text.word_start(at) && text.chars(from..at) == "ال";
    let is_arabic = text.units[at].script == Script::Arabic;
    at.checked_sub(2)
        .filter(|from| is_arabic && written(*from))
        .unwrap_or(at)
}

fn has_capitals(text: &Folded, form: &Form, at: usize) -> bool {
    let cased = is_cased(text.units[at].script);
    let last = 63 - form.breaks.leading_zeros().min(63) as usize;
    let last = text.units.get(at + last);
    !cased || text.units[at].upper && last.is_some_and(|unit| unit.upper)
}

/// Returns whether something is in an address, a handle or a file's name.
fn is_machine(text: &Folded, at: &Range<usize>) -> bool {
    text.units[at.start].machine || beside_an_at(text, at)
}

fn beside_an_at(text: &Folded, at: &Range<usize>) -> bool {
    text.gap(at.start).ends_with(&['@']) || text.gap(at.end).starts_with(&['@'])
}

/// Returns the whole stretch of letters that `at` is in.
fn whole_word(text: &Folded, at: Range<usize>) -> Range<usize> {
    let (mut start, mut end) = (at.start, at.end);
    let (least, most) = (start.saturating_sub(LONGEST_WORD), end + LONGEST_WORD);
    while start > least && text.gap(start).is_empty() {
        start -= 1;
    }
    while end < text.units.len().min(most) && text.gap(end).is_empty() {
        end += 1;
    }
    start..end
}

fn ends_number(text: &Folded, end: usize) -> bool {
    let next = text.units.get(end);
    !(text.gap(end).is_empty() && next.is_some_and(|unit| unit.script == Script::Digit))
}

/// Returns the digits of a number from its first one on, of which `at` are the last.
pub(super) fn whole_number(text: &Folded, at: Range<usize>, digits: &str) -> Range<usize> {
    let mut before = digits[..digits.len().saturating_sub(at.len())].chars();
    let mut start = at.start;
    while let Some(wanted) = before.next_back()
        && start > 0
        && parts_digits(text.gap(start))
    {
        // The zero that is dialled within a country: +44 (0)20.
        let within = text.units[start - 1].c == '0'
            && wanted != '0'
            && start > 1
            && text.units[start - 2].c == wanted
            && parts_digits(text.gap(start - 1));
        start -= usize::from(within);
        if text.units[start - 1].c != wanted {
            break;
        }
        start -= 1;
    }
    let is_digit = |unit: usize| text.units[unit].script == Script::Digit;
    while start > 0 && text.gap(start).is_empty() && is_digit(start - 1) {
        start -= 1;
    }
    start..at.end
}

/// Returns whether capitals with full stops are somebody's initials and nobody else's.
fn are_initials(text: &Folded, at: &Range<usize>) -> bool {
    let stops = (at.start + 1..=at.end).all(|unit| text.gap(unit).starts_with(&['.']));
    let all: String = text.chars(at.clone());
    let others = at.start.checked_sub(1).is_some_and(|before| {
        // J.R.F. is somebody else; "Plan B. R.F. said" and "R. F., R.F." begin again.
        let in_a_row = text.gap(at.start) == text.gap(at.start + 1);
        in_a_row && text.is_border(before) && text.units[before].upper
    });
    let goes_on = text.units.get(at.end).is_some_and(|next| {
        next.upper && matches!(text.gap(at.end), ['.'] | ['.', ' '] | ['.', '-'])
    });
    (at.clone()).all(|unit| text.units[unit].upper)
        && stops
        && !others
        && !goes_on
        && !is_abbreviation(&all)
}

/// Returns whether an ordinary word, or one of two letters, is a name where it stands.
fn is_name(text: &Folded, at: &Range<usize>) -> bool {
    if beside_an_at(text, at) {
        return true;
    }
    if is_cased(text.units[at.start].script) && !text.units[at.start].upper {
        return false;
    }
    let word = text.chars(at.clone());
    if !is_ordinary(&word) {
        return true;
    }
    let (before, behind) = (text.gap(at.start), text.gap(at.end));
    let next = (at.end < text.units.len()).then(|| text.chars(at.end..text.word_end(at.end + 1)));
    let next = next.as_deref();
    let next_upper = text.units.get(at.end).is_some_and(|unit| unit.upper);
    if next_upper && behind == [' '] || next == Some("of") {
        return false;
    }
    if MONTHS.contains(&word.as_str()) && is_a_date(text, at) {
        return false;
    }
    if at.start == 0 || before.iter().any(|c| ".!?…:;\n\"“”„«([•".contains(*c)) {
        return next.is_none_or(is_done_by_somebody)
            || behind.starts_with(&[','])
            || behind.starts_with(&['\'']);
    }
    let from = text.word_start(at.start - 1);
    let prev = text.chars(from..at.start);
    let begins = from == 0 || text.gap(from).iter().any(|c| ".!?…:\n\"“".contains(*c));
    if !text.units[from].upper || before != [' '] || is_particle(&prev) {
        return true;
    }
    is_ordinary(&prev) && !MAKE_A_PLACE.contains(&prev.as_str()) && (begins || !prev.ends_with('s'))
}

/// Returns whether a name that a town or a country has as well is that: behind an "in" that is not
/// one of trust.
fn is_a_place(text: &Folded, at: &Range<usize>) -> bool {
    if at.start < 2 || text.gap(at.start) != [' '] || text.gap(at.end).starts_with(&['\'']) {
        return false;
    }
    let within = text.word_start(at.start - 1);
    let is_in = !text.units[within].upper && text.chars(within..at.start) == "in";
    if !is_in
        || within == 0
        || text.units[at.start].machine
        || !names_a_place(&text.chars(at.clone()))
    {
        return false;
    }
    !trusts(&text.chars(text.word_start(within - 1)..within))
}

fn is_a_date(text: &Folded, at: &Range<usize>) -> bool {
    let digit = |unit: Option<usize>| {
        unit.and_then(|unit| text.units.get(unit))
            .is_some_and(|unit| unit.script == Script::Digit)
    };
    if digit(at.start.checked_sub(1)) || digit(Some(at.end)) {
        return true;
    }
    at.start > 0 && {
        let from = text.word_start(at.start - 1);
        leads_a_month(&text.chars(from..at.start))
    }
}
