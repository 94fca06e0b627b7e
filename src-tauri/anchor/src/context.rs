//! Whether a span with the same words still says the same in its sentence.

use std::collections::HashMap;
use std::ops::Range;

use crate::carried::Context;
use crate::side::{Side, Texts};
use crate::word_form::push_caseless;
use crate::work;

/// Words that turn a sentence round or leave it open, in languages with many newsrooms. Whole words, folded.
const NEGATIONS: &[&str] = &[
    "not",
    "no",
    "never",
    "none",
    "nobody",
    "nothing",
    "neither",
    "nor",
    "without",
    "cannot",
    "hardly",
    "false",
    "falsely",
    "denied",
    "denies",
    "deny",
    "denying",
    "denial",
    "refused",
    "refuses",
    "refusing",
    "declined",
    "declines",
    "declining",
    "rejected",
    "rejects",
    "rejecting",
    "disputed",
    "disputes",
    "disputing",
    "dismissed",
    "dismisses",
    "dismissing",
    "refuted",
    "refutes",
    "refuting",
    "doubted",
    "doubts",
    "doubting",
    "retracted",
    "retracts",
    "debunked",
    "untrue",
    "unlikely",
    "stopped",
    "whether",
    "if",
    "unless",
    "nicht",
    "kein",
    "keine",
    "keinen",
    "keiner",
    "nie",
    "niemals",
    "ne",
    "pas",
    "jamais",
    "aucun",
    "aucune",
    "sans",
    "nunca",
    "ningún",
    "ninguna",
    "ninguno",
    "sin",
    "não",
    "nem",
    "sem",
    "non",
    "mai",
    "nessun",
    "nessuno",
    "senza",
    "niet",
    "geen",
    "nooit",
    "не",
    "ни",
    "нет",
    "никогда",
    "без",
    "ні",
    "немає",
    "няма",
    "nie",
    "bez",
    "nigdy",
    "لا",
    "لم",
    "لن",
    "ليس",
    "ليست",
    "غير",
    "नहीं",
    "न",
    "tidak",
    "bukan",
    "tanpa",
    "değil",
    "yok",
    "inte",
    "ingen",
    "ikke",
    "ei",
    "δεν",
    "μη",
    "όχι",
    "不",
    "没",
    "沒",
    "无",
    "無",
    "非",
    "未",
    "否",
];

/// Words that leave open whether it is so, or how far: with or without one, a sentence says another thing. A month is
/// among them once case is aside ("may"); where it changes, the date does.
const HEDGES: &[&str] = &[
    "nearly",
    "almost",
    "barely",
    "scarcely",
    "seldom",
    "rarely",
    "yet",
    "may",
    "might",
    "could",
    "perhaps",
    "maybe",
    "possibly",
    "probably",
    "likely",
    "potentially",
    "theoretically",
    "apparently",
    "seemingly",
    "presumably",
    "supposedly",
    "ostensibly",
    "purportedly",
    "purported",
    "allegedly",
    "reportedly",
    "unconfirmed",
    "unverified",
    "rumored",
    "rumoured",
    "expected",
    "planned",
    "attempted",
    "tried",
    "failed",
    "fails",
    "joked",
    "jokes",
    "joking",
    "quipped",
    "kidded",
    "kidding",
    "jested",
    "pretended",
    "pretends",
    "imagined",
    "imagines",
    "dreamed",
    "dreamt",
    "hoped",
    "hopes",
    "hoping",
    "feared",
    "fears",
    "fearing",
    "guessed",
    "suspected",
    "suspects",
    "speculated",
    "speculates",
    "wondered",
    "wonders",
    "satirical",
    "satire",
    "parody",
    "hoax",
    "fictional",
    "hypothetical",
    "beinahe",
    "kaum",
    "angeblich",
    "vielleicht",
    "womöglich",
    "presque",
    "prétendument",
    "casi",
    "quizás",
    "quizá",
    "apenas",
    "supuestamente",
    "quase",
    "talvez",
    "forse",
    "bijna",
    "misschien",
    "почти",
    "едва",
    "якобы",
    "возможно",
];

/// See [`is_saying`].
const SAYING: &[&str] = &[
    "said",
    "says",
    "say",
    "told",
    "tells",
    "claimed",
    "claims",
    "alleged",
    "alleges",
    "reported",
    "reports",
    "according",
    "announced",
    "stated",
    "insisted",
    "argued",
    "warned",
    "added",
    "asserted",
    "suggested",
    "believes",
    "sagte",
    "laut",
    "zufolge",
    "dit",
    "selon",
    "affirme",
    "dijo",
    "según",
    "afirmó",
    "disse",
    "segundo",
    "secondo",
    "заявил",
    "заявила",
    "сообщил",
    "сообщила",
    "сказал",
    "сказала",
    "заявив",
    "заявила",
    "сказав",
    "повідомив",
    "قال",
    "قالت",
    "说",
    "說",
    "称",
    "稱",
    "表示",
];

/// Compares what surrounds two equal token ranges in their sentences.
pub(crate) fn around(texts: &Texts<'_>, old: &Range<usize>, new: &Range<usize>) -> Context {
    let old_rest = Rest::new(&texts.old, old);
    let new_rest = Rest::new(&texts.new, new);
    let quoted = texts.old.quoted[old.clone()] != texts.new.quoted[new.clone()];
    if old_rest.is_turned() != new_rest.is_turned() {
        return Context::Negation;
    }
    if old_rest.ids().eq(new_rest.ids()) {
        return if quoted {
            Context::Quotation
        } else {
            Context::Same
        };
    }
    let lost = old_rest.without(&new_rest);
    let gained = new_rest.without(&old_rest);
    let words = || lost.iter().chain(&gained).map(String::as_str);
    if words().any(is_negation) {
        Context::Negation
    } else if quoted {
        Context::Quotation
    } else if words().any(is_saying) {
        Context::Speaker
    } else {
        Context::Edited
    }
}

/// Returns whether a word, in small letters, is one of saying: with the name next to it, it makes the speaker.
pub fn is_saying(word: &str) -> bool {
    SAYING.contains(&word)
}

fn is_negation(word: &str) -> bool {
    NEGATIONS.contains(&word) || HEDGES.contains(&word) || word.ends_with("n't")
}

/// The sentence of a span without the span.
struct Rest<'a> {
    side: &'a Side<'a>,
    before: Range<usize>,
    after: Range<usize>,
}

impl<'a> Rest<'a> {
    fn new(side: &'a Side<'a>, tokens: &Range<usize>) -> Self {
        Self {
            side,
            before: side.sentence_at(tokens.start).start..tokens.start,
            after: tokens.end..side.sentence_at(tokens.end - 1).end,
        }
    }

    fn places(&self) -> impl Iterator<Item = usize> + '_ {
        work::spend(self.before.len() + self.after.len());
        self.before.clone().chain(self.after.clone())
    }

    fn ids(&self) -> impl Iterator<Item = u32> + '_ {
        self.places().map(|at| self.side.ids[at])
    }

    /// Whether signs turn round what the sentence says: a minus in front of the span's first amount, the question mark
    /// behind its last word.
    fn is_turned(&self) -> (bool, bool) {
        let text = self.side.text;
        let (first, last) = (self.before.end, self.after.end - 1);
        let amount = self.side.tokens[first].start;
        let in_front = text[..amount].trim_end_matches(['$', '€', '£', '¥']);
        let minus = text[amount..].starts_with(|c: char| c.is_numeric())
            && in_front.strip_suffix(['-', '−']).is_some_and(|rest| {
                !rest.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '−' | ')' | ']'))
            });
        let end = self.side.tokens[last].end;
        let to = (self.side.tokens.get(last + 1)).map_or(text.len(), |next| next.start);
        (minus, text[end..to].contains(['?', '？', '؟']))
    }

    /// The folded words that are more frequent here than in `other`.
    fn without(&self, other: &Rest<'_>) -> Vec<String> {
        let mut theirs: HashMap<u32, usize> = HashMap::new();
        for id in other.ids() {
            *theirs.entry(id).or_default() += 1;
        }
        let is_more = |at: &usize| match theirs.get_mut(&self.side.ids[*at]) {
            Some(left) if *left > 0 => {
                *left -= 1;
                false
            }
            _ => true,
        };
        (self.places().filter(is_more))
            .map(|at| {
                let mut word = String::new();
                push_caseless(&self.side.text[self.side.tokens[at].range()], &mut word);
                word
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn context(old: &str, new: &str, words: &str) -> Context {
        let texts = Texts::new(old, new);
        let range = |side: &Side<'_>| {
            let start = side.text.find(words).unwrap();
            side.tokens_in(&(start..start + words.len()))
        };
        around(&texts, &range(&texts.old), &range(&texts.new))
    }

    #[test]
    fn a_sentence_may_turn_round_a_claim_it_left_alone() {
        let claim = "the dam was safe";
        let old = "Smith said the dam was safe on Friday.";
        for (new, expected) in [
            ("Smith said the dam was safe, on Friday!", Context::Same),
            ("Smith said the dam was safe on Monday.", Context::Edited),
            (
                "Smith never said the dam was safe on Friday.",
                Context::Negation,
            ),
            (
                "Smith didn’t say the dam was safe on Friday.",
                Context::Negation,
            ),
            (
                "Smith claimed the dam was safe on Friday.",
                Context::Speaker,
            ),
        ] {
            assert_eq!(context(old, new, claim), expected, "{new}");
        }
    }

    #[test]
    fn refusals_conditions_and_questions_turn_a_claim_round() {
        let old = "Smith said the dam was safe on Friday.";
        for new in [
            "Smith refused to say the dam was safe on Friday.",
            "Smith rejected reports the dam was safe on Friday.",
            "Smith stopped short of saying the dam was safe on Friday.",
            "Smith said she would go if the dam was safe on Friday.",
            "Smith said the dam was safe on Friday?",
        ] {
            let found = context(old, new, "the dam was safe");
            assert_eq!(found, Context::Negation, "{new}");
        }
        assert_eq!(
            context("The dam was safe.", "The dam was safe?", "The dam was safe"),
            Context::Negation
        );
    }

    #[test]
    fn what_leaves_a_claim_open_turns_it_round() {
        let old = "Smith said the dam was safe on Friday.";
        for new in [
            "Smith joked the dam was safe on Friday.",
            "Smith has yet to say the dam was safe on Friday.",
            "Smith said perhaps the dam was safe on Friday.",
            "Smith allegedly said the dam was safe on Friday.",
            "Smith hoped the dam was safe on Friday.",
        ] {
            assert_eq!(
                context(old, new, "the dam was safe"),
                Context::Negation,
                "{new}"
            );
            assert_eq!(
                context(new, old, "the dam was safe"),
                Context::Negation,
                "{new}"
            );
        }
        let (old, new) = ("Nearly all of it burned.", "All of it burned.");
        assert_eq!(context(old, new, "of it burned"), Context::Negation);
    }

    #[test]
    fn a_minus_in_front_of_the_claimed_amount_counts_and_a_dash_does_not() {
        let old = "Output fell by 5 percent, Smith said.";
        for (new, expected) in [
            ("Output fell by -5 percent, Smith said.", Context::Negation),
            ("Output fell by −5 percent, Smith said.", Context::Negation),
            (
                "Output fell by \u{2013} 5 percent, Smith said.",
                Context::Same,
            ),
            ("Output fell by (5 percent, Smith said.", Context::Same),
        ] {
            assert_eq!(context(old, new, "5 percent"), expected, "{new}");
        }
        let range = "It takes 3-5 days, Smith said.";
        assert_eq!(context(range, range, "5 days"), Context::Same);
    }

    #[test]
    fn words_may_come_into_quotation_marks_or_out_of_them() {
        let claim = "the dam was safe";
        for (old, new, expected) in [
            (
                "“I knew the dam was safe,” Smith said.",
                "I knew the dam was safe, Smith said.",
                Context::Quotation,
            ),
            (
                "Smith said the dam was safe.",
                "Smith said “the dam was safe”.",
                Context::Quotation,
            ),
            (
                "“I knew the dam was safe,” Smith said.",
                "'I knew the dam was safe,' Smith said.",
                Context::Same,
            ),
            (
                "Smith said the dam was safe.",
                "Smith said the dam was safe, not “good”.",
                Context::Negation,
            ),
        ] {
            assert_eq!(context(old, new, claim), expected, "{new}");
        }
    }
}
