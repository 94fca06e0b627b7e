//! Where an anchor's stretches are in another text, taken together.

use std::ops::Range;

use claimdesk_anchor::{Alignment, Carried, Context, Outcome, Why};
use claimdesk_draft::Span;
use claimdesk_model::record::{Anchor, CarryOutcome};
use claimdesk_model::same_words;

use crate::error::Result;
use crate::selector;

/// The most places a person is offered to choose from.
const MOST_CANDIDATES: usize = 8;

/// The most places looked at for those: some come out the same once they are tidied.
const MOST_TRIED: usize = 64;

/// Tells exactly where a range of the old text is in the new one, where that is known.
pub(crate) type Exact<'a> = dyn Fn(Range<usize>) -> Option<Range<usize>> + 'a;

/// The way from one text to another.
pub(crate) struct RevisionMap<'a> {
    /// The text it leads to.
    to: &'a str,
    /// The comparison of both; `None` where they are the same.
    alignment: Option<Alignment<'a>>,
    /// What an editor's own operations say.
    exact: Option<&'a Exact<'a>>,
}

impl<'a> RevisionMap<'a> {
    /// Compares two texts, unless they are the same.
    pub(crate) fn between(from: &'a str, to: &'a str) -> Self {
        Self {
            to,
            alignment: (from != to).then(|| Alignment::new(from, to)),
            exact: None,
        }
    }

    /// Asks `exact` for every place first.
    pub(crate) fn told_by(mut self, exact: Option<&'a Exact<'a>>) -> Self {
        self.exact = exact;
        self
    }

    /// Returns what changed between the texts.
    pub(crate) fn edits(&self) -> Vec<claimdesk_anchor::Edit> {
        (self.alignment.as_ref()).map_or_else(Vec::new, Alignment::edits)
    }

    /// Returns where an anchor of the old text is in the new one.
    ///
    /// # Errors
    /// Returns what is wrong with a place; none of a comparison is.
    pub(crate) fn carry(&self, anchor: &Anchor) -> Result<CarriedClaim> {
        let stretches = anchor.spans.iter().map(|stored| stored.span);
        let carried: Vec<Carried> = stretches.map(|span| self.carry_span(span)).collect();
        let first_in_doubt = carried.iter().find(|c| c.outcome == Outcome::Ambiguous);
        if let Some(doubt) = first_in_doubt {
            return Ok(self.waiting(CarryOutcome::Ambiguous, doubt.why, &carried));
        }
        let found: Vec<Span> = (carried.iter().filter_map(|c| c.to.as_ref()))
            .map(|to| Span::new(to.start, to.end))
            .collect();
        let spans = selector::tidy(self.to, &found)?;
        let gone = carried.iter().find(|c| c.to.is_none());
        if spans.is_empty() {
            let why = gone.map_or(Why::Nothing, |c| c.why);
            return Ok(self.waiting(CarryOutcome::Lost, why, &carried));
        }
        let same = same_words::same(&anchor.words(), &selector::words(self.to, &spans));
        let telling = |outcome| carried.iter().find(|c| c.outcome == outcome);
        let (fate, teller) = match telling(Outcome::Moved) {
            _ if !same => (CarryOutcome::Changed, gone.or(telling(Outcome::Changed))),
            Some(moved) => (CarryOutcome::Moved, Some(moved)),
            None => (CarryOutcome::Kept, None),
        };
        let teller = teller.or(carried.first());
        Ok(CarriedClaim {
            spans,
            fate,
            why: teller.map_or(Why::SameWords, |c| c.why),
            context: graver(carried.iter().map(|c| c.context)),
            candidates: Vec::new(),
        })
    }

    fn carry_span(&self, span: Span) -> Carried {
        let range = span.start..span.end;
        let Some(alignment) = &self.alignment else {
            return Carried {
                outcome: Outcome::Kept,
                to: Some(range),
                score: 1.0,
                why: Why::SameWords,
                context: Context::Same,
                candidates: Vec::new(),
            };
        };
        match self.exact.and_then(|exact| exact(range.clone())) {
            Some(to) => alignment.carried_to(range, to),
            None => alignment.carry(range),
        }
    }

    /// A claim that is attached nowhere, with the places to choose from: the best place of every
    /// stretch first, then with one of them at its next best place. No more rows are made than are offered: a claim may have
    /// many stretches, each with many places.
    fn waiting(&self, fate: CarryOutcome, why: Why, carried: &[Carried]) -> CarriedClaim {
        let choices: Vec<Vec<Span>> = carried.iter().map(choices).collect();
        let best: Vec<Option<Span>> = choices
            .iter()
            .map(|places| places.first().copied())
            .collect();
        let others = choices.iter().enumerate().flat_map(|(at, places)| {
            let others = places.iter().skip(1);
            others.map(move |&other| Some((at, other)))
        });
        let mut candidates: Vec<Vec<Span>> = Vec::new();
        for other in std::iter::once(None).chain(others).take(MOST_TRIED) {
            let mut row = best.clone();
            if let Some((at, other)) = other {
                row[at] = Some(other);
            }
            let row: Vec<Span> = row.into_iter().flatten().collect();
            // A place of no words is no choice.
            let row = selector::tidy(self.to, &row).unwrap_or_default();
            if !row.is_empty() && !candidates.contains(&row) {
                candidates.push(row);
            }
            if candidates.len() == MOST_CANDIDATES {
                break;
            }
        }
        CarriedClaim {
            spans: Vec::new(),
            fate,
            why,
            context: Context::Same,
            candidates,
        }
    }
}

/// Where one stretch is or may be, the best first, as many as can be offered.
fn choices(carried: &Carried) -> Vec<Span> {
    let mut places: Vec<Span> = Vec::new();
    for place in carried.to.iter().chain(&carried.candidates) {
        let span = Span::new(place.start, place.end);
        if !places.contains(&span) {
            places.push(span);
        }
        if places.len() == MOST_CANDIDATES {
            break;
        }
    }
    places
}

/// Where an anchor is in another text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CarriedClaim {
    /// Its stretches there; none where it waits.
    pub spans: Vec<Span>,
    /// What became of it.
    pub fate: CarryOutcome,
    /// The evidence.
    pub why: Why,
    /// What happened around words that are the same.
    pub context: Context,
    /// Where it may be, the best first, when it waits.
    pub candidates: Vec<Vec<Span>>,
}

impl CarriedClaim {
    /// Returns whether its words are where they were or elsewhere, and the same.
    pub(crate) fn is_same(&self) -> bool {
        matches!(self.fate, CarryOutcome::Kept | CarryOutcome::Moved)
    }

    /// Returns whether the sentence around the same words may have made another claim of them.
    pub(crate) fn is_turned(&self) -> bool {
        self.is_same() && self.context.is_grave()
    }
}

/// Returns the context that weighs most.
fn graver(contexts: impl Iterator<Item = Context>) -> Context {
    let weight = |context: &Context| match context {
        Context::Same => 0,
        Context::Edited => 1,
        Context::Speaker => 2,
        Context::Setting => 3,
        Context::Quotation => 4,
        Context::Negation => 5,
    };
    contexts.max_by_key(weight).unwrap_or(Context::Same)
}

#[cfg(test)]
mod tests {
    use super::*;
    use claimdesk_model::id::{ClaimId, RevisionId};
    use claimdesk_model::record::Target;

    fn land(old: &str, new: &str, stretches: &[&str]) -> CarriedClaim {
        let spans = stretches.iter().map(|words| {
            let start = old.find(words).unwrap();
            Span::new(start, start + words.len())
        });
        let anchor = Anchor {
            target: Target::Claim(ClaimId::new()),
            revision: RevisionId::new(),
            spans: selector::all(old, &spans.collect::<Vec<_>>()),
            carried: None,
            caution: None,
        };
        RevisionMap::between(old, new).carry(&anchor).unwrap()
    }

    const OLD: &str = "The dam holds nine million tons of water. Engineers from Kabwe saw cracks \
                       near its gate. Nobody was warned before the festival began on Monday.";

    #[test]
    fn stretches_that_are_left_make_a_changed_claim() {
        let new = OLD.replace("Engineers from Kabwe saw cracks near its gate. ", "");
        let landing = land(
            OLD,
            &new,
            &["nine million tons", "saw cracks near its gate"],
        );
        assert_eq!(landing.fate, CarryOutcome::Changed);
        assert_eq!(selector::words(&new, &landing.spans), "nine million tons");
    }

    #[test]
    fn a_claim_waits_when_all_its_stretches_are_gone() {
        let new = "The dam holds nine million tons of water.";
        let landing = land(OLD, new, &["saw cracks", "before the festival"]);
        assert_eq!((landing.fate, landing.spans.len()), (CarryOutcome::Lost, 0));
    }

    #[test]
    fn one_stretch_in_doubt_keeps_the_whole_claim_waiting() {
        let twin = "The council met in the old hall.";
        let old = format!("{twin} {OLD}");
        let new = format!("{OLD} So it goes on here. {twin} Later again. {twin}");
        let landing = land(
            &old,
            &new,
            &["The council met in the old hall", "nine million tons"],
        );
        assert_eq!(landing.fate, CarryOutcome::Ambiguous);
        assert!(landing.candidates.len() >= 2, "{:?}", landing.candidates);
        assert!(landing.candidates.iter().all(|row| row.len() == 2));
    }

    #[test]
    fn many_stretches_with_many_places_offer_no_more_than_can_be_looked_through() {
        let twin = "The council met in the old hall.";
        let old = [twin; 40].join(" ");
        let new = format!("{OLD} {} {OLD}", [twin; 60].join(" So on. "));
        let way = RevisionMap::between(&old, &new);
        let stretches: Vec<Span> = (0..40)
            .map(|n| Span::new(n * (twin.len() + 1), n * (twin.len() + 1) + twin.len() - 1))
            .collect();
        let carried: Vec<Carried> = stretches.iter().map(|&span| way.carry_span(span)).collect();
        assert!(
            carried
                .iter()
                .any(|carried| carried.candidates.len() > MOST_CANDIDATES)
        );
        let landing = way.waiting(CarryOutcome::Ambiguous, Why::Twins, &carried);
        assert!(landing.candidates.len() <= MOST_CANDIDATES && !landing.candidates.is_empty());
    }

    #[test]
    fn a_text_that_stays_leaves_everything_where_it_is() {
        let landing = land(OLD, OLD, &["saw cracks"]);
        assert_eq!(
            (landing.fate, landing.context),
            (CarryOutcome::Kept, Context::Same)
        );
    }
}
