//! The words of a text that can be checked one by one: numbers, names and dates, and which of them no claim holds.

use std::ops::Range;

use claimdesk_grammar::lexicon::Lexicon;
use claimdesk_grammar::lexicon::class::Class;
use claimdesk_grammar::{Kind, Parsed, Tag};
use claimdesk_terms::SourceKind;

use crate::clause::Clause;
use crate::coverage::Stretches;
use crate::go_on::{GoOn, always};
use crate::mention::{Mention, Names};

/// What words can be checked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Checked {
    /// A number or an amount.
    Number,
    /// A date, a day or a year.
    Date,
    /// The name of somebody or something.
    Name,
}

/// Words that can be checked by themselves.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Checkable {
    /// Where they stand, in bytes.
    pub range: Range<usize>,
    /// What they are.
    pub what: Checked,
}

/// Returns the numbers, names and dates of `text`, in order; none share a byte.
///
/// The place and agency before the dash of a dateline are not among them.
pub fn checkable(text: &str) -> Vec<Checkable> {
    let Ok(found) = checkable_while(text, &always);
    found
}

/// Returns the same as [`checkable`], unless it is called off.
///
/// # Errors
/// Returns the error of `go_on`, which is asked before each sentence.
pub fn checkable_while<E>(text: &str, go_on: GoOn<'_, E>) -> Result<Vec<Checkable>, E> {
    go_on()?;
    let parsed = Parsed::new(text, Lexicon::english());
    go_on()?;
    let names = Names::read(&parsed);
    Reader::new(&parsed, &names).read(go_on)
}

/// Returns the words of `words` that are outside `covered`; of words that are covered in part, what is left of them.
pub fn unclaimed(text: &str, words: &[Checkable], covered: &Stretches) -> Vec<Checkable> {
    let mut out = Vec::new();
    for Checkable { range, what } in words {
        for part in covered.outside(range) {
            let left = &text[part.clone()];
            let sign = |c: char| !c.is_alphanumeric();
            let start = part.end - left.trim_start_matches(sign).len();
            let end = part.start + left.trim_end_matches(sign).len();
            if start >= end {
                continue;
            }
            // A sign or a stop at the ends belongs to words that are whole: "$40", "U.S.".
            let range = if part == *range { part } else { start..end };
            out.push(Checkable { range, what: *what });
        }
    }
    out
}

/// Returns what words that name a source answer for: all up to their first comma, and behind it the names alone.
///
/// "Ana Kova, 46, of Ely" says who speaks; that she is 46 is a statement of its own.
pub fn named_by(text: &str, words: &[Checkable], mention: &Range<usize>) -> Vec<Range<usize>> {
    let comma = text[mention.clone()].find(',');
    let head = mention.start..comma.map_or(mention.end, |at| mention.start + at);
    let first = words.partition_point(|w| w.range.end <= head.end);
    let behind = words[first..]
        .iter()
        .take_while(|w| w.range.start < mention.end)
        .filter(|w| w.what == Checked::Name)
        .map(|w| w.range.start.max(head.end)..w.range.end.min(mention.end));
    [head.clone()].into_iter().chain(behind).collect()
}

struct Reader<'r, 'p> {
    parsed: &'r Parsed<'p>,
    names: &'r Names,
    /// For each of the names' entities, whether one word at the start of a sentence is all that ever names it.
    only_opening: Vec<bool>,
}

impl<'r, 'p> Reader<'r, 'p> {
    fn new(parsed: &'r Parsed<'p>, names: &'r Names) -> Self {
        let mut reader = Reader {
            parsed,
            names,
            only_opening: vec![true; names.entities.len()],
        };
        for mention in &names.mentions {
            let opens = mention.end == mention.token + 1 && reader.opens(mention.token);
            reader.only_opening[mention.entity] &= opens;
        }
        reader
    }

    fn read<E>(&self, go_on: GoOn<'_, E>) -> Result<Vec<Checkable>, E> {
        let mut out = Vec::new();
        for sentence in &self.parsed.sentences {
            go_on()?;
            let range = &sentence.tokens;
            let mut t = self.behind_dateline(range);
            while t < range.end {
                let (end, what) = self.at(t, range.end);
                if let Some(what) = what {
                    let range = self.parsed.tokens.bytes(&(t..end));
                    out.push(Checkable { range, what });
                }
                t = end;
            }
        }
        Ok(out)
    }

    /// Where a sentence begins behind its dateline, as a token.
    fn behind_dateline(&self, range: &Range<usize>) -> usize {
        let clause = Clause {
            parsed: self.parsed,
            chunks: self.parsed.chunks(range),
        };
        let first = clause.behind_dateline().and_then(|c| clause.chunks.get(c));
        first.map_or(range.start, |c| c.start)
    }

    /// Returns what is at `t`, and the token behind it.
    fn at(&self, t: usize, end: usize) -> (usize, Option<Checked>) {
        if let Some(behind) = self.name(t, end) {
            return (behind, Some(Checked::Name));
        }
        let Some((mut last, mut dated)) = self.first_unit(t, end) else {
            return (t + 1, None);
        };
        // "3 March 2019", "March 3, 2019", "40 million".
        let mut next = last + 1;
        while next < end {
            let comma = self.parsed.tags[next] == Tag::Comma && dated;
            let at = next + usize::from(comma);
            let joined = at < end && self.name(at, end).is_none();
            match self.unit(at).filter(|_| joined) {
                Some(part) if !comma || self.digits(at) => {
                    dated |= part;
                    last = at;
                    next = at + 1;
                }
                _ => break,
            }
        }
        let what = if dated {
            Checked::Date
        } else {
            Checked::Number
        };
        (last + 1, Some(what))
    }

    /// The last token of the number or date that begins at `t`, and whether it is a date.
    fn first_unit(&self, t: usize, end: usize) -> Option<(usize, bool)> {
        let told = matches!(
            self.parsed.tokens.lower(t),
            "last" | "next" | "this" | "previous"
        );
        if told && t + 1 < end && self.parsed.tags[t + 1] == Tag::Time {
            return Some((t + 1, true));
        }
        self.unit(t).map(|dated| (t, dated))
    }

    /// The token behind the name that begins at `t`.
    fn name(&self, t: usize, end: usize) -> Option<usize> {
        let mention = self.names.within(&(t..end)).filter(|m| m.token == t)?;
        let proper = |t: usize| {
            let word = self.parsed.tokens.word(t);
            let closed = self.parsed.tokens.list[t]
                .entry
                .can_be(Class::CLOSED.difference(Class::MODAL));
            let initials = word.len() > 1 && !word.contains(char::is_lowercase);
            self.parsed.tokens.list[t].capital && (!closed || initials) || self.digits(t)
        };
        let named = (mention.token..mention.end).any(proper)
            && !(self.opens(mention.token) && self.only_opens(mention));
        named.then_some(mention.end)
    }

    /// Whether a token is the first word of its sentence, whose capital tells nothing.
    fn opens(&self, token: usize) -> bool {
        let sentences = &self.parsed.sentences;
        let at = sentences.partition_point(|s| s.tokens.end <= token);
        sentences
            .get(at)
            .is_some_and(|s| (s.tokens.start..token).all(|t| self.parsed.tags[t] == Tag::Quote))
    }

    /// Whether one word is taken for a name for no more than its capital at the start of sentences.
    fn only_opens(&self, mention: &Mention) -> bool {
        let entity = &self.names.entities[mention.entity];
        let word = self.parsed.tokens.word(mention.token);
        let inner = word.chars().skip(1).any(|c| c.is_uppercase() || c == '.');
        mention.end == mention.token + 1
            && !entity.known
            && entity.kind != SourceKind::Person
            && !inner
            && self.only_opening[mention.entity]
    }

    /// Whether the token is a part of a number or a date, and which: true for a date.
    fn unit(&self, t: usize) -> Option<bool> {
        let tokens = &self.parsed.tokens;
        let token = tokens.list.get(t)?;
        let word = tokens.lower(t);
        if self.digits(t) {
            let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
            return Some(year && word.bytes().all(|b| b.is_ascii_digit()));
        }
        match self.parsed.tags[t] {
            // A stretch of time alone is no date.
            Tag::Time => (!matches!(
                word,
                "day"
                    | "hour"
                    | "morning"
                    | "afternoon"
                    | "evening"
                    | "night"
                    | "week"
                    | "weekend"
                    | "month"
                    | "year"
            ))
            .then_some(true),
            // "One" is as often "somebody"; it counts in "one million".
            Tag::Num if word == "one" => {
                (self.parsed.tags.get(t + 1) == Some(&Tag::Num)).then_some(false)
            }
            Tag::Num if token.kind == Kind::Word || token.kind == Kind::Number => Some(false),
            _ => None,
        }
    }

    fn digits(&self, t: usize) -> bool {
        self.parsed.tokens.word(t).contains(char::is_numeric)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(&str, Checked)> {
        let words = checkable(text);
        words
            .iter()
            .map(|w| (&text[w.range.clone()], w.what))
            .collect()
    }

    fn words(text: &str) -> Vec<&str> {
        told(text).into_iter().map(|(words, _)| words).collect()
    }

    fn left<'t>(text: &'t str, claimed: &[&str]) -> Vec<&'t str> {
        let place = |words: &&str| {
            let at = text.find(words).expect("the words stand there");
            at..at + words.len()
        };
        let covered = claimed.iter().map(place).collect();
        unclaimed(text, &checkable(text), &covered)
            .into_iter()
            .map(|w| &text[w.range])
            .collect()
    }

    #[test]
    fn numbers_names_and_dates_are_found() {
        use Checked::*;
        assert_eq!(
            told("The plant in Leeds opened on 3 March 2019 and cost $40 million."),
            [
                ("Leeds", Name),
                ("3 March 2019", Date),
                ("$40 million", Number)
            ]
        );
        assert_eq!(
            told("On March 3, 2019, Ann Lee paid 12.5% to eleven people."),
            [
                ("March 3, 2019", Date),
                ("Ann Lee", Name),
                ("12.5%", Number),
                ("eleven", Number)
            ]
        );
        assert_eq!(
            words("It rained last year, and one of them left on Tuesday."),
            ["last year", "Tuesday"]
        );
        assert_eq!(words("The road is long and nobody likes it."), [""; 0]);
        assert_eq!(words("Who would have thought it?"), [""; 0]);
    }

    #[test]
    fn a_capital_at_the_start_of_a_sentence_makes_no_name() {
        assert_eq!(words("Bridge reopens"), [""; 0]);
        assert_eq!(words("Repairs cost $12 million."), ["$12 million"]);
        assert_eq!(words("Reuters has it."), ["Reuters"]);
        assert_eq!(
            words("Norvane has sold it. They asked for Norvane."),
            ["Norvane", "Norvane"]
        );
    }

    #[test]
    fn a_dateline_is_not_to_be_checked() {
        assert_eq!(
            words("CAIRO (Reuters) — The fire killed 41 people."),
            ["41"]
        );
    }

    #[test]
    fn what_no_claim_holds_is_left() {
        let text = "The plant opened in 1987 and employs 400 people in Leeds.";
        assert_eq!(left(text, &[]), ["1987", "400", "Leeds"]);
        assert_eq!(left(text, &["employs 400 people"]), ["1987", "Leeds"]);
        assert_eq!(left(text, &["opened in 1987", "Leeds"]), ["400"]);
        assert_eq!(left(text, &[text]), [""; 0]);
    }

    #[test]
    fn words_claimed_in_part_leave_the_rest() {
        let text = "It cost $40 million, Ann Lee wrote.";
        assert_eq!(left(text, &["million"]), ["40", "Ann Lee"]);
        assert_eq!(left(text, &["$40 million", "Lee"]), ["Ann"]);
    }

    #[test]
    fn words_that_name_a_source_answer_for_names_and_not_for_what_is_said_of_it() {
        let text = "Ana Kova, 46, of Leeds, said it was over.";
        let words = checkable(text);
        let mention = 0..text.find(" said").expect("it is there");
        let covered: Stretches = named_by(text, &words, &mention).into_iter().collect();
        let left = unclaimed(text, &words, &covered);
        let left: Vec<&str> = left.iter().map(|w| &text[w.range.clone()]).collect();
        assert_eq!(left, ["46"]);
        let two = "Two officials said it was over.";
        assert_eq!(
            named_by(two, &checkable(two), &(0..13)).first(),
            Some(&(0..13))
        );
    }
}
