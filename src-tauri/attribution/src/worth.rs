//! How much a statement needs checking, and what about it does.

use std::ops::Range;

use claimdesk_grammar::lexicon::class::{Class, Weight};
use claimdesk_grammar::{Kind, Parsed, Tag};

use crate::thresholds::{
    MIDDLE_LENGTH, PLAIN, SCENE_WORDS, SHORT_BEFORE_EST, STATEMENT_WORDS, WEIGHTY_LENGTH,
};
use crate::weights::weight_of;
use crate::why::Reason;

/// Weighs the tokens of `range`: a value from 0 (nothing to check) to 1 (check this first), and the reasons.
///
/// Each reason has a weight; their sum goes through the logistic function.
pub(crate) fn weigh(parsed: &Parsed, range: &Range<usize>) -> (f32, Vec<Reason>) {
    let reasons = Reading { parsed, range }.reasons();
    let sum: f32 = reasons.iter().map(|r| weight_of(*r)).sum();
    let words = range
        .clone()
        .filter(|t| parsed.tokens.list[*t].kind == Kind::Word)
        .count();
    // A longer sentence says more that can be wrong.
    let length = (words.min(WEIGHTY_LENGTH) as f32 - MIDDLE_LENGTH) / WEIGHTY_LENGTH as f32;
    let z = sum + PLAIN + length;
    (1.0 / (1.0 + (-z).exp()), reasons)
}

struct Reading<'p, 'a> {
    parsed: &'p Parsed<'a>,
    range: &'p Range<usize>,
}

impl Reading<'_, '_> {
    /// Whether a word belongs to one of the classes of `worth.txt`.
    fn has(&self, classes: Weight) -> bool {
        self.range
            .clone()
            .any(|t| self.parsed.tokens.list[t].entry.weight.intersects(classes))
    }

    fn tag(&self, tag: Tag) -> bool {
        self.range.clone().any(|t| self.parsed.tags[t] == tag)
    }

    fn reasons(&self) -> Vec<Reason> {
        let checks: [(Reason, bool); 16] = [
            (Reason::Amount, self.amount()),
            (Reason::Number, self.number()),
            (Reason::Date, self.tag(Tag::Time)),
            (Reason::Superlative, self.superlative()),
            (Reason::Comparison, self.has(Weight::COMPARISON)),
            (Reason::Cause, self.has(Weight::CAUSE)),
            (Reason::Allegation, self.has(Weight::ALLEGATION)),
            (Reason::Record, self.has(Weight::RECORD)),
            (Reason::Event, self.event()),
            (Reason::Past, self.done()),
            (Reason::Name, self.named()),
            (Reason::Opinion, self.has(Weight::OPINION)),
            (Reason::Question, self.question()),
            (Reason::Prediction, self.prediction()),
            (Reason::Address, self.address()),
            (Reason::Scene, self.scene()),
        ];
        checks
            .into_iter()
            .filter(|(_, holds)| *holds)
            .map(|(reason, _)| reason)
            .collect()
    }

    fn amount(&self) -> bool {
        self.has(Weight::AMOUNT)
            || self.range.clone().any(|t| {
                let word = self.parsed.tokens.lower(t);
                word.starts_with(['$', '£', '€', '¥']) || word.ends_with('%')
            })
    }

    fn number(&self) -> bool {
        self.range.clone().any(|t| {
            let word = self.parsed.tokens.word(t);
            let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
            self.parsed.tags[t] == Tag::Num
                && !year
                && !matches!(self.parsed.tokens.lower(t), "one" | "half")
        })
    }

    fn superlative(&self) -> bool {
        self.has(Weight::SUPERLATIVE)
            || self.range.clone().any(|t| {
                let word = self.parsed.tokens.lower(t);
                word.len() > SHORT_BEFORE_EST
                    && word.ends_with("est")
                    && self.parsed.tags[t] == Tag::Adj
            })
    }

    /// A past tense, or a participle behind "have" or "be": something is said to have been done.
    fn past(&self) -> bool {
        let tags = &self.parsed.tags;
        self.range.clone().any(|t| match tags[t] {
            Tag::Past => true,
            Tag::Part => (self.range.start.max(t.saturating_sub(3))..t)
                .any(|b| matches!(tags[b], Tag::Have | Tag::Be)),
            _ => false,
        })
    }

    /// A name behind the first word, where every word has a capital.
    fn name(&self) -> bool {
        let mut rest = self.range.clone().skip(1);
        rest.any(|t| self.parsed.tags[t] == Tag::Propn)
    }

    fn event(&self) -> bool {
        self.past() && self.name()
    }

    fn done(&self) -> bool {
        self.past() && !self.name()
    }

    fn named(&self) -> bool {
        self.name() && !self.past()
    }

    fn question(&self) -> bool {
        let end = self
            .range
            .clone()
            .rev()
            .find(|t| !matches!(self.parsed.tokens.list[*t].kind, Kind::Quote | Kind::Close));
        end.is_some_and(|t| self.parsed.tokens.word(t).contains('?'))
    }

    /// The future or the conditional, when nothing of the past is said next to it.
    fn prediction(&self) -> bool {
        let going = |t: usize| {
            self.parsed.tokens.lower(t) == "going" && self.parsed.tags.get(t + 1) == Some(&Tag::To)
        };
        (self.has(Weight::FUTURE) || self.range.clone().any(going)) && !self.tag(Tag::Past)
    }

    fn address(&self) -> bool {
        self.has(Weight::CALL) || self.parsed.tags.get(self.range.start) == Some(&Tag::Base)
    }

    fn scene(&self) -> bool {
        let words = self
            .range
            .clone()
            .filter(|t| matches!(self.parsed.tokens.list[*t].kind, Kind::Word | Kind::Number))
            .count();
        let verb = self.range.clone().any(|t| self.parsed.tags[t].finite());
        words < SCENE_WORDS || !verb
    }
}

/// Whether a line says something at all: a finite verb that is no order to somebody, and enough words.
pub(crate) fn is_statement(parsed: &Parsed, range: &Range<usize>) -> bool {
    let words = range
        .clone()
        .filter(|t| parsed.tokens.list[*t].kind == Kind::Word)
        .count();
    let order = order(parsed, range);
    let verb = range.clone().any(|t| {
        Some(t) != order
            && (parsed.tags[t].finite() || parsed.tokens.list[t].entry.can_be(Class::BE))
    });
    words >= STATEMENT_WORDS && verb
}

/// The verb of "14, ask again on Friday" and "See also his letter": nobody is in front of it, at most a number.
fn order(parsed: &Parsed, range: &Range<usize>) -> Option<usize> {
    let mut tokens = range.clone();
    let first = tokens.find(|t| parsed.tokens.list[*t].kind == Kind::Word)?;
    let told = parsed.tags[range.start..first].contains(&Tag::Comma) || first == range.start;
    let bare = parsed.tags[first] == Tag::Pres && !parsed.tokens.lower(first).ends_with('s');
    (told && (bare || parsed.tags[first] == Tag::Base)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;
    use claimdesk_grammar::lexicon::Lexicon;

    fn of(text: &str) -> (f32, Vec<Reason>) {
        let parsed = Parsed::new(text, Lexicon::english());
        weigh(&parsed, &(0..parsed.tags.len()))
    }

    #[test]
    fn numbers_weigh_more_than_opinions_and_questions() {
        let number = of("Unemployment fell to 4.1% in March, the lowest since 1999.");
        let opinion = of("I believe we should love one another.");
        let question = of("Who knows what the future holds?");
        assert!(
            number.0 > 0.8 && number.0 > opinion.0 && opinion.0 > question.0,
            "{number:?} {opinion:?} {question:?}"
        );
        assert!(number.1.contains(&Reason::Amount) && question.1.contains(&Reason::Question));
    }

    #[test]
    fn an_order_to_somebody_is_no_statement() {
        let says = |text: &str| {
            let parsed = Parsed::new(text, Lexicon::english());
            is_statement(&parsed, &(0..parsed.tags.len()))
        };
        assert!(!says("14, ask again on Friday"));
        assert!(!says("See also his letter of last week."));
        assert!(says("14 people ask again on Friday."));
        assert!(says("Ask him: 40 people died in Leeds."));
    }
}
