//! Quotations in paragraphs that are not read, by the marks of their language alone.
//!
//! Who spoke is not told. What is offered is what can hardly be anything but somebody's words: a quotation that begins
//! where a sentence does, or behind a colon, a dash or a comma, with a capital where there are capitals, of five words
//! at least. Names, titles and words put at a distance are in marks as well, inside sentences.

use std::ops::Range;

use claimdesk_grammar::{ends_anywhere, is_caseless, is_unspaced};

use super::{Language, Unread};
use crate::thresholds::{QUOTED_WORDS, UNSPACED_WORD};

/// Returns the quotations of a paragraph with their marks, in order.
pub(crate) fn quotations(text: &str, unread: &Unread) -> Vec<Range<usize>> {
    let line = &text[unread.span.clone()];
    let mut found = Vec::new();
    let mut behind = 0;
    for (open, close) in pairs(line, unread.language) {
        if open < behind {
            continue;
        }
        let char_at = |at: usize| line[at..].chars().next().map_or(0, char::len_utf8);
        let inside = open + char_at(open);
        let end = close + char_at(close);
        if begins(&line[..open]) && is_said(&line[inside..close]) {
            found.push(unread.span.start + open..unread.span.start + end);
        }
        behind = end;
    }
    found
}

/// Returns every mark that opens a quotation, with the one that closes it: in the order of those that open.
///
/// Found in one pass, since in a run of marks each would walk the rest of the line.
fn pairs(line: &str, language: Language) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    // For each mark that opens, where those of its kind stand that are not closed yet.
    let mut open: Vec<(char, Vec<usize>)> = Vec::new();
    for (mark, _) in language.marks() {
        if open.iter().all(|(known, _)| known != mark) {
            open.push((*mark, Vec::new()));
        }
    }
    // Straight marks that the next one closes.
    let mut straight = Vec::new();
    for (at, c) in line.char_indices() {
        if c == '"' && !open.is_empty() {
            if is_straight_close(line, at, language) {
                found.extend(straight.drain(..).map(|open| (open, at)));
            }
            if is_straight_open(line, at, language) {
                straight.push(at);
            }
        }
        for (mark, unclosed) in &mut open {
            let closes = language.marks().contains(&(*mark, c));
            if closes && let Some(open) = unclosed.pop() {
                found.push((open, at));
            }
            if c == *mark {
                unclosed.push(at);
            }
        }
    }
    found.sort_unstable();
    found
}

/// Whether a straight mark can open a quotation: before a word, and not within one.
fn is_straight_open(line: &str, at: usize, language: Language) -> bool {
    let next = line[at + 1..].chars().next();
    outside(line[..at].chars().next_back(), language) && next.is_some_and(|c| !c.is_whitespace())
}

/// Whether a straight mark can close a quotation: behind a word, and not within one.
fn is_straight_close(line: &str, at: usize, language: Language) -> bool {
    let before = line[..at].chars().next_back();
    let next = line[at + 1..].chars().next();
    before.is_some_and(|c| !c.is_whitespace()) && outside(next, language)
}

/// Whether what is next to a mark leaves it outside a word. Chinese has no spaces, and Korean and Arabic join small words to
/// a quotation; a mark between Hebrew letters is within a word.
fn outside(c: Option<char>, language: Language) -> bool {
    c.is_none_or(|c| !c.is_alphanumeric() || is_caseless(c) && !language.shortens_by_marks())
}

/// Whether a quotation that is behind `before` is a sentence's own, and no part of one.
fn begins(before: &str) -> bool {
    let last = before.trim_end().chars().next_back();
    last.is_none_or(|c| {
        ends_anywhere(c)
            || matches!(
                c,
                '.' | '!'
                    | '?'
                    | '…'
                    | ':'
                    | '：'
                    | ','
                    | '，'
                    | '،'
                    | '–'
                    | '—'
                    | '―'
                    | '-'
                    | '־'
            )
    })
}

/// Whether words between marks are long enough, and begin as a sentence does.
fn is_said(inner: &str) -> bool {
    let mut words = 0;
    let mut unspaced = 0;
    for word in inner
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
    {
        let signs = word.chars().filter(|c| is_unspaced(*c)).count();
        unspaced += signs;
        words += usize::from(signs == 0);
    }
    let first = inner.chars().find(|c| c.is_alphanumeric());
    let small = first.is_some_and(|c| c.is_lowercase() && !is_caseless(c));
    !small && words + unspaced / UNSPACED_WORD >= QUOTED_WORDS
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::go_on::always;
    use crate::language::unread;

    fn of(text: &str) -> Vec<&str> {
        let Ok(found) = unread(text, &always);
        let found = found
            .iter()
            .flat_map(|paragraph| quotations(text, paragraph));
        found.map(|range| &text[range]).collect()
    }

    #[test]
    fn a_quotation_in_the_marks_of_its_language_is_found() {
        for (text, quotation) in [
            (
                "« Il n’avait aucun intérêt pour sa santé », a rapporté sa femme. Elle vit à Lyon depuis dix ans.",
                "« Il n’avait aucun intérêt pour sa santé »",
            ),
            (
                "Der Minister sagte: „Wir haben andere Länder darum gebeten, uns zu helfen.“ Dann ging er.",
                "„Wir haben andere Länder darum gebeten, uns zu helfen.“",
            ),
            (
                "Министр заявил: «Мы сделаем всё, чтобы восстановить мост». Он уехал в понедельник.",
                "«Мы сделаем всё, чтобы восстановить мост»",
            ),
            (
                "وقال الوزير: «سنعيد بناء الجسر قبل نهاية العام». وأضاف أن العمل بدأ.",
                "«سنعيد بناء الجسر قبل نهاية العام»",
            ),
            (
                "השר אמר: \"צה\"ל יבנה את הגשר מחדש בקרוב מאוד\". הוא עזב.",
                "\"צה\"ל יבנה את הגשר מחדש בקרוב מאוד\"",
            ),
            (
                "השר אמר: \"נבנה את הגשר מחדש בקרוב מאוד\". דובר צה\"ל לא הגיב.",
                "\"נבנה את הגשר מחדש בקרוב מאוד\"",
            ),
            (
                "وقال الوزير: \"سنعيد بناء الجسر قبل نهاية العام\". وأضاف أن العمل بدأ.",
                "\"سنعيد بناء الجسر قبل نهاية العام\"",
            ),
            (
                "Министр заявил: \"Мы сделаем всё, чтобы восстановить мост\". Он уехал в понедельник.",
                "\"Мы сделаем всё, чтобы восстановить мост\"",
            ),
            (
                "Ο υπουργός δήλωσε: \"Θα ξαναχτίσουμε τη γέφυρα μέχρι το τέλος του έτους\". Έφυγε τη Δευτέρα.",
                "\"Θα ξαναχτίσουμε τη γέφυρα μέχρι το τέλος του έτους\"",
            ),
            (
                "部长说：\"我们将在年底前重建这座桥。\"他随后离开。",
                "\"我们将在年底前重建这座桥。\"",
            ),
            (
                "장관은 말했다. \"우리는 올해 말까지 이 다리를 다시 지을 것입니다\"라고 그는 덧붙였다.",
                "\"우리는 올해 말까지 이 다리를 다시 지을 것입니다\"",
            ),
            (
                "部长说：“我们将在年底前重建这座桥。”他随后离开。",
                "“我们将在年底前重建这座桥。”",
            ),
            (
                "大臣は述べた。「年末までに橋を再建します」。その後、立ち去った。",
                "「年末までに橋を再建します」",
            ),
        ] {
            assert_eq!(of(text), [quotation]);
        }
    }

    #[test]
    fn names_titles_and_words_at_a_distance_are_none() {
        for text in [
            "La fondation a publié une version de « Zettel’s Traum », le livre d’Arno Schmidt.",
            "Les directeurs ont reçu une « prime de rendement exceptionnelle pour tous les cadres » hier.",
            "Die Firma „Bauen und Wohnen in der schönen Stadt“ hat am Montag Insolvenz angemeldet.",
            "Los directivos recibieron la llamada \"Remuneración por rendimiento de todos los años\" ayer.",
            "Ein Bildschirm mit 15\" kostet im Laden viel weniger als einer mit 17\", sagt der Händler in Bonn.",
            "מפקד צה\"ל ודובר מד\"א אמרו ביום שני שהגשר קרס ונפצעו שם אנשים.",
            "Он сказал: «Да». Она ответила: «Нет, не сейчас». Потом они ушли вместе домой.",
        ] {
            assert_eq!(of(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn nested_marks_belong_to_the_outer_quotation() {
        let inner = "«Мы сделаем «всё», чтобы восстановить мост»";
        let text = format!("Министр заявил: {inner}. Он уехал в понедельник.");
        assert_eq!(of(&text), [inner]);
        assert_eq!(of(&format!("«« {text}")), [inner]);
    }

    #[test]
    fn a_mark_that_is_never_closed_opens_nothing() {
        assert_eq!(
            of("Le ministre a dit : « Nous allons reconstruire le pont avant la fin de l’année."),
            Vec::<&str>::new()
        );
    }
}
