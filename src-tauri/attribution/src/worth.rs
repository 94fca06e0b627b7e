//! How much a statement needs checking, and what about it does.

use crate::chunk::Parsed;
use crate::lexicon::pos;
use crate::tag::Tag;
use crate::token::Kind;
use crate::why::Reason;
use std::ops::Range;

/// Weighs the tokens of `range`: a value from 0 (nothing to check) to 1 (check this first), and the reasons.
///
/// Each reason has a weight set by hand; their sum goes through the logistic function.
pub(crate) fn weigh(parsed: &Parsed, range: &Range<usize>) -> (f32, Vec<Reason>) {
    let reasons = Reading { parsed, range }.reasons();
    let sum: f32 = reasons.iter().map(|r| weight(*r)).sum();
    let words = range
        .clone()
        .filter(|t| parsed.tokens.list[*t].kind == Kind::Word)
        .count();
    // A longer sentence says more that can be wrong.
    let length = (words.min(40) as f32 - 15.0) / 40.0;
    let z = sum + BASE + length;
    (1.0 / (1.0 + (-z).exp()), reasons)
}

/// What a plain statement weighs: a little more than nothing.
const BASE: f32 = -0.15;

fn weight(reason: Reason) -> f32 {
    match reason {
        Reason::Number => 1.1,
        Reason::Amount => 1.2,
        Reason::Date => 0.6,
        Reason::Superlative => 0.2,
        Reason::Comparison => 0.3,
        Reason::Cause => 0.4,
        Reason::Allegation => 0.7,
        Reason::Event => 0.8,
        Reason::Past => 0.4,
        Reason::Name => 0.4,
        Reason::Record => 0.7,
        Reason::Opinion => -0.7,
        Reason::Question => -2.0,
        Reason::Prediction => -0.2,
        Reason::Address => -0.9,
        Reason::Scene => -1.5,
    }
}

struct Reading<'p, 'a> {
    parsed: &'p Parsed<'a>,
    range: &'p Range<usize>,
}

impl Reading<'_, '_> {
    fn any(&self, words: &[&str]) -> bool {
        self.range
            .clone()
            .any(|t| words.contains(&self.parsed.tokens.lower(t)))
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
            (Reason::Comparison, self.comparison()),
            (Reason::Cause, self.any(CAUSE)),
            (Reason::Allegation, self.any(ALLEGATION)),
            (Reason::Record, self.any(RECORD)),
            (Reason::Event, self.event()),
            (Reason::Past, self.done()),
            (Reason::Name, self.named()),
            (Reason::Opinion, self.any(OPINION)),
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
        self.range.clone().any(|t| {
            let word = self.parsed.tokens.lower(t);
            word.starts_with(['$', '£', '€', '¥'])
                || word.ends_with('%')
                || matches!(
                    word,
                    "percent"
                        | "per"
                        | "dollars"
                        | "euros"
                        | "pounds"
                        | "million"
                        | "billion"
                        | "trillion"
                )
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
        self.any(&[
            "most",
            "least",
            "best",
            "worst",
            "first",
            "only",
            "ever",
            "never",
            "record",
            "unprecedented",
            "every",
            "none",
            "last",
        ]) || self.range.clone().any(|t| {
            let word = self.parsed.tokens.lower(t);
            word.len() > 5 && word.ends_with("est") && self.parsed.tags[t] == Tag::Adj
        })
    }

    fn comparison(&self) -> bool {
        self.any(&[
            "more",
            "less",
            "fewer",
            "than",
            "higher",
            "lower",
            "larger",
            "rose",
            "fell",
            "increased",
            "decreased",
            "doubled",
            "tripled",
            "dropped",
            "grew",
            "cut",
            "raised",
            "reduced",
            "up",
            "down",
            "growth",
            "increase",
            "decline",
            "average",
        ])
    }

    fn event(&self) -> bool {
        let past = self
            .range
            .clone()
            .any(|t| matches!(self.parsed.tags[t], Tag::Past) || self.parsed.tags[t] == Tag::Part);
        let named = self
            .range
            .clone()
            .skip(1)
            .any(|t| self.parsed.tags[t] == Tag::Propn);
        past && named
    }

    fn done(&self) -> bool {
        let parsed = self.parsed;
        self.range
            .clone()
            .any(|t| parsed.tags[t] == Tag::Past || parsed.tags[t] == Tag::Part && t > 0)
            && !self.event()
    }

    fn named(&self) -> bool {
        !self.event()
            && self
                .range
                .clone()
                .skip(1)
                .any(|t| self.parsed.tags[t] == Tag::Propn)
    }

    fn question(&self) -> bool {
        let end = self
            .range
            .clone()
            .rev()
            .find(|t| !matches!(self.parsed.tokens.list[*t].kind, Kind::Quote | Kind::Close));
        end.is_some_and(|t| self.parsed.tokens.word(t).contains('?'))
    }

    fn prediction(&self) -> bool {
        self.any(&[
            "will", "'ll", "’ll", "shall", "would", "could", "might", "may", "expected", "likely",
            "hope", "plan", "plans",
        ]) && !self.tag(Tag::Past)
    }

    fn address(&self) -> bool {
        self.any(&[
            "let", "please", "thank", "thanks", "bless", "welcome", "join", "ask", "urge", "must",
            "should", "want", "need", "honor", "proud", "god", "pray", "applaud",
        ]) || self
            .range
            .clone()
            .next()
            .is_some_and(|t| self.parsed.tags[t] == Tag::Base)
    }

    fn scene(&self) -> bool {
        let words = self
            .range
            .clone()
            .filter(|t| matches!(self.parsed.tokens.list[*t].kind, Kind::Word | Kind::Number))
            .count();
        let verb = self.range.clone().any(|t| self.parsed.tags[t].finite());
        words < 3 || !verb
    }
}

const CAUSE: &[&str] = &[
    "because",
    "caused",
    "causes",
    "due",
    "led",
    "leads",
    "resulted",
    "result",
    "results",
    "since",
    "thanks",
    "therefore",
    "impact",
    "effect",
    "contributed",
    "created",
    "saved",
    "responsible",
];
const ALLEGATION: &[&str] = &[
    "killed",
    "died",
    "death",
    "deaths",
    "murder",
    "murdered",
    "arrested",
    "charged",
    "convicted",
    "accused",
    "guilty",
    "fraud",
    "corruption",
    "corrupt",
    "illegal",
    "illegally",
    "violated",
    "abuse",
    "abused",
    "assault",
    "attack",
    "attacked",
    "stole",
    "stolen",
    "lied",
    "lie",
    "bribe",
    "bribes",
    "crime",
    "crimes",
    "criminal",
    "victim",
    "victims",
    "shot",
    "bombed",
    "wounded",
    "injured",
    "raped",
    "rape",
    "smuggled",
    "laundered",
    "sued",
    "fined",
    "torture",
    "tortured",
];
const RECORD: &[&str] = &[
    "law",
    "laws",
    "legislation",
    "bill",
    "bills",
    "act",
    "amendment",
    "vote",
    "voted",
    "votes",
    "election",
    "elections",
    "passed",
    "signed",
    "supported",
    "opposed",
    "enacted",
    "court",
    "courts",
    "judge",
    "congress",
    "senate",
    "house",
    "parliament",
    "legislature",
    "administration",
    "department",
    "agency",
    "board",
    "commission",
    "council",
    "governor",
    "president",
    "minister",
    "budget",
    "tax",
    "taxes",
    "revenue",
    "revenues",
    "program",
    "programs",
    "policy",
    "reform",
    "reforms",
    "plan",
    "proposal",
    "initiative",
    "jobs",
    "job",
    "wages",
    "income",
    "economy",
    "economic",
    "employment",
    "unemployment",
    "employers",
    "businesses",
    "companies",
    "company",
    "industry",
    "industries",
    "manufacturing",
    "workers",
    "employees",
    "teachers",
    "schools",
    "school",
    "students",
    "student",
    "education",
    "college",
    "colleges",
    "university",
    "universities",
    "test",
    "scores",
    "graduation",
    "health",
    "healthcare",
    "medicaid",
    "medicare",
    "insurance",
    "hospital",
    "hospitals",
    "patients",
    "prison",
    "prisons",
    "inmates",
    "police",
    "officers",
    "troops",
    "soldiers",
    "veterans",
    "military",
    "war",
    "bridges",
    "roads",
    "highway",
    "highways",
    "infrastructure",
    "transportation",
    "energy",
    "oil",
    "gas",
    "water",
    "environmental",
    "climate",
    "deficit",
    "debt",
    "bonds",
    "spending",
    "funding",
    "funds",
    "fund",
    "grants",
    "invest",
    "invested",
    "investment",
    "investments",
    "credit",
    "pension",
    "pensions",
    "costs",
    "cost",
    "prices",
    "trade",
    "exports",
    "immigrants",
    "border",
    "nuclear",
    "weapons",
    "treaty",
    "sanctions",
    "rate",
    "rates",
    "population",
    "counties",
    "county",
    "project",
    "projects",
];
const OPINION: &[&str] = &[
    "believe",
    "think",
    "feel",
    "hope",
    "wish",
    "wrong",
    "right",
    "good",
    "bad",
    "terrible",
    "wonderful",
    "beautiful",
    "should",
    "ought",
    "love",
    "hate",
    "values",
    "dream",
    "dreams",
    "faith",
    "courage",
    "together",
    "spirit",
    "promise",
    "destiny",
    "forward",
    "simple",
    "hearts",
    "heart",
    "challenge",
    "challenges",
    "opportunity",
    "optimistic",
    "honest",
    "decent",
    "ironic",
    "matters",
    "future",
];

/// Whether a line says something at all: a finite verb, and enough words.
pub(crate) fn is_statement(parsed: &Parsed, range: &Range<usize>) -> bool {
    let words = range
        .clone()
        .filter(|t| parsed.tokens.list[*t].kind == Kind::Word)
        .count();
    let verb = range
        .clone()
        .any(|t| parsed.tags[t].finite() || parsed.tokens.list[t].entry.pos & pos::BE != 0);
    words >= 4 && verb
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

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
}
