//! Sentences: those a reader sees, and those the finder works on, in which a quotation is never cut.

use std::ops::Range;

use crate::lexicon::{Class, Sense};
use crate::quote::Quote;
use crate::stops::{ends_anywhere, is_caseless, is_unspaced};
use crate::token::{Kind, Tokens};

/// Tokens, a whole quotation counting as one, after which a sentence is cut where it stands, so that the work on a text without stops stays linear.
pub(crate) const LONGEST: usize = 500;

/// A sentence outside quotation marks; whole quotations count as one word of it.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Index of the line it is in.
    pub line: usize,
    pub tokens: Range<usize>,
}

/// Cuts every line into sentences; quotations are not cut.
pub(crate) fn sentences(tokens: &Tokens, quotes: &[Quote]) -> Vec<Sentence> {
    let mut out = Vec::new();
    let mut next = 0;
    for (line, range) in tokens.lines.iter().enumerate() {
        let mut start = range.start;
        let mut i = range.start;
        // Tokens outside quotations, and quotations, since the start.
        let mut long = 0;
        while i < range.end {
            while next < quotes.len() && quotes[next].end <= i {
                next += 1;
            }
            long += 1;
            let ends = if let Some(quote) = quotes.get(next).filter(|q| q.open == i) {
                i = quote.end.max(i + 1);
                i < range.end && (long >= LONGEST || quote_ends(tokens, quote, range))
            } else {
                i += 1;
                i < range.end && (long >= LONGEST || ends_behind(tokens, &mut i, range.end))
            };
            if ends {
                out.push(Sentence {
                    line,
                    tokens: start..i,
                });
                start = i;
                long = 0;
            }
        }
        if start < range.end {
            out.push(Sentence {
                line,
                tokens: start..range.end,
            });
        }
    }
    out
}

/// Whether a sentence ends behind the token before `i`; moves `i` behind what closes with it.
fn ends_behind(tokens: &Tokens, i: &mut usize, end: usize) -> bool {
    if tokens.list[*i - 1].kind != Kind::Stop && !stop_in_word(tokens, *i - 1) {
        return false;
    }
    while *i < end
        && matches!(tokens.list[*i].kind, Kind::Close | Kind::Stop)
        && !tokens.list[*i].space
    {
        *i += 1;
    }
    *i < end && parts(tokens, *i, end)
}

/// Every sentence of the text, quotations cut as well, as tokens; marks around a sentence belong to it. One of more than `LONGEST` tokens
/// is cut there, too.
pub fn visible(tokens: &Tokens) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    for line in &tokens.lines {
        let mut start = line.start;
        let mut i = line.start;
        while i < line.end {
            let ends = tokens.list[i].kind == Kind::Stop || stop_in_word(tokens, i);
            i += 1;
            if i - start >= LONGEST && i < line.end {
                out.push(start..i);
                start = i;
                continue;
            }
            if !ends {
                continue;
            }
            while i < line.end
                && !tokens.list[i].space
                && matches!(tokens.list[i].kind, Kind::Close | Kind::Quote | Kind::Stop)
            {
                i += 1;
            }
            if i < line.end && parts(tokens, i, line.end) {
                out.push(start..i);
                start = i;
            }
        }
        if start < line.end {
            out.push(start..line.end);
        }
    }
    out
}

/// Whether a sentence ends before the token, which is behind a stop and what closes with it.
fn parts(tokens: &Tokens, i: usize, end: usize) -> bool {
    let token = &tokens.list[i];
    if token.space && begins(tokens, i, end) {
        return true;
    }
    let mut before = (0..i).rev().map(|t| &tokens.list[t]);
    let stop = before.find(|t| !matches!(t.kind, Kind::Close | Kind::Quote));
    let Some(stop) = stop.filter(|stop| stop.kind == Kind::Stop) else {
        return false;
    };
    let mark = &tokens.text[stop.start as usize..stop.end as usize];
    // Marks of their own need no space behind them, others do where there are spaces between words.
    mark.starts_with(ends_anywhere)
        || !token.space
            && matches!(token.kind, Kind::Word)
            && tokens.word(i).starts_with(is_unspaced)
            && tokens.text[..stop.start as usize].ends_with(is_unspaced)
}

/// Whether the token can begin a sentence: a capital, a letter of a script without them, a figure, or a mark before one.
fn begins(tokens: &Tokens, i: usize, end: usize) -> bool {
    let mark = |i: &usize| !matches!(tokens.list[*i].kind, Kind::Quote | Kind::Open);
    (i..end)
        .find(mark)
        .is_some_and(|i| match tokens.list[i].kind {
            Kind::Word => tokens.list[i].capital || tokens.word(i).starts_with(is_caseless),
            Kind::Number => true,
            _ => false,
        })
}

/// Whether the word itself ends in a stop that can end the sentence ("Inc.", "p.m.", "U.S.").
fn stop_in_word(tokens: &Tokens, i: usize) -> bool {
    let token = &tokens.list[i];
    let word = tokens.word(i);
    if token.kind != Kind::Word || !word.ends_with('.') || token.entry.means(Sense::ABBR_TITLE) {
        return false;
    }
    if word.len() == 2 {
        return false;
    }
    let Some(next) = tokens.list.get(i + 1) else {
        return true;
    };
    // Behind "U.S." or "Co." a sentence begins only with a word that must be the first of one.
    let closed = next.entry.can_be(
        Class::DET
            | Class::PRON_SUBJ
            | Class::POSS
            | Class::SUB
            | Class::PREP
            | Class::CC
            | Class::WH,
    );
    next.capital && next.space && closed && next.kind == Kind::Word
}

/// Whether a quotation that closes ends its sentence.
fn quote_ends(tokens: &Tokens, quote: &Quote, line: &Range<usize>) -> bool {
    let last = match tokens.list[quote.inner.clone()].last() {
        Some(t) => t,
        None => return false,
    };
    let next = &tokens.list[quote.end];
    if last.kind != Kind::Stop || !next.space {
        return false;
    }
    if !begins(tokens, quote.end, line.end) {
        return false;
    }
    let mark = &tokens.text[last.start as usize..last.end as usize];
    mark == "." || mark == "…" || mark.starts_with("..") || !tagged(tokens, quote.end, line.end)
}

/// Whether a short "Name said" is at `i`: a question or exclamation keeps its tag.
fn tagged(tokens: &Tokens, i: usize, end: usize) -> bool {
    for (words, t) in tokens.list[i..end].iter().take(8).enumerate() {
        if t.entry.cue > 0 && t.entry.can_be(Class::VBD | Class::VBZ) && !t.capital {
            return words > 0;
        }
        if t.kind != Kind::Word {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::quote::quotes;

    fn cut(text: &str) -> Vec<String> {
        let tokens = Tokens::new(text, Lexicon::english());
        let found = sentences(&tokens, &quotes(&tokens));
        found
            .iter()
            .map(|s| text[tokens.bytes(&s.tokens)].to_owned())
            .collect()
    }

    #[test]
    fn quotations_are_not_cut() {
        assert_eq!(
            cut("“It is over. We go,” he said. “Now.” She left."),
            ["“It is over. We go,” he said.", "“Now.”", "She left."]
        );
        assert_eq!(
            cut("“Why?” Mr. Smith asked. “Who?” The man had left."),
            ["“Why?” Mr. Smith asked.", "“Who?”", "The man had left."]
        );
    }

    #[test]
    fn abbreviations_do_not_end_sentences() {
        assert_eq!(
            cut("Gov. Ann R. Lee met the U.S. Senate. The U.S. The end."),
            [
                "Gov. Ann R. Lee met the U.S. Senate.",
                "The U.S.",
                "The end."
            ]
        );
    }

    fn seen(text: &str) -> Vec<&str> {
        let tokens = Tokens::new(text, Lexicon::english());
        let found = visible(&tokens);
        found.iter().map(|r| &text[tokens.bytes(r)]).collect()
    }

    #[test]
    fn visible_sentences_cut_quotations() {
        assert_eq!(
            seen("“It is over. We go,” he said.\nNow."),
            ["“It is over.", "We go,” he said.", "Now."]
        );
    }

    #[test]
    fn a_full_stop_and_a_space_end_a_sentence_where_letters_have_no_case() {
        for sentences in [
            ["قتل 41 شخصا يوم الاثنين.", "قال الوزير إن الجسر انهار."],
            ["השר אמר כי 12 נפצעו.", "הדוח של Reuters פורסם אתמול."],
            ["มีผู้เสียชีวิต 12 คน.", "นายกรัฐมนตรีกล่าวเมื่อวันจันทร์"],
            ["நேற்று பாலம் இடிந்தது.", "அமைச்சர் கூறினார்."],
            ["ხიდი ჩამოინგრა.", "მინისტრმა თქვა."],
            ["다리가 무너졌다.", "장관이 말했다."],
        ] {
            assert_eq!(seen(&sentences.join(" ")), sentences);
        }
        assert_eq!(
            seen("قال د. أحمد إن 3.5 ملايين نزحوا. هل انتهى؟ نعم."),
            ["قال د. أحمد إن 3.5 ملايين نزحوا.", "هل انتهى؟", "نعم."]
        );
        assert_eq!(
            seen("מה קרה? איש לא ידע! כך."),
            ["מה קרה?", "איש לא ידע!", "כך."]
        );
    }

    #[test]
    fn marks_of_their_own_end_sentences_with_or_without_a_space() {
        for (text, sentences) in [
            (
                "官方说十二人死亡。桥在周一倒塌！为什么？",
                vec!["官方说十二人死亡。", "桥在周一倒塌！", "为什么？"],
            ),
            (
                "他说：“桥倒了。”没有人受伤。",
                vec!["他说：“桥倒了。”", "没有人受伤。"],
            ),
            ("桥倒了!没有人受伤。", vec!["桥倒了!", "没有人受伤。"]),
            (
                "橋が崩れた。「本当だ」と大臣は述べた。",
                vec!["橋が崩れた。", "「本当だ」と大臣は述べた。"],
            ),
            (
                "पुल गिर गया। मंत्री ने कहा।",
                vec!["पुल गिर गया।", "मंत्री ने कहा।"],
            ),
            (
                "پل گر گیا۔ وزیر نے کہا۔",
                vec!["پل گر گیا۔", "وزیر نے کہا۔"],
            ),
            (
                "Կամուրջը փլվեց։ Նախարարն ասաց։",
                vec!["Կամուրջը փլվեց։", "Նախարարն ասաց։"],
            ),
            ("ድልድዩ ፈረሰ። ሚኒስትሩ ተናገሩ።", vec!["ድልድዩ ፈረሰ።", "ሚኒስትሩ ተናገሩ።"]),
        ] {
            assert_eq!(seen(text), sentences);
        }
    }

    #[test]
    fn spaces_alone_end_no_sentence() {
        let thai = "นายกรัฐมนตรีกล่าวว่า สะพานถล่ม เมื่อวันจันทร์ มีผู้เสียชีวิต 12 คน";
        assert_eq!(seen(thai), [thai]);
    }
}
