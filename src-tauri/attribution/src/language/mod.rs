//! What language each paragraph is in, and which of them are not read.
//!
//! Claims are proposed by rules for English. A paragraph in another language is left alone but for its quotations
//! ([`quotation`]), and told: that nothing is proposed in it says nothing about what it claims.

mod detect;
mod paragraph;
pub(crate) mod quotation;
mod table;

use std::ops::Range;

pub use table::Language;

use crate::go_on::GoOn;

/// A paragraph that is not read, in bytes, and the language it is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// The paragraph.
    pub span: Range<usize>,
    /// Its language.
    pub language: Language,
}

/// Returns the paragraphs of `text` that are not in English, in order. A paragraph is a line.
///
/// # Errors
/// Returns the error of `go_on`, which is asked before each of them.
pub(crate) fn unread<E>(text: &str, go_on: GoOn<'_, E>) -> Result<Vec<Unread>, E> {
    let found = paragraph::languages(text, go_on)?.into_iter();
    Ok(found
        .filter_map(|(span, language)| {
            Some(Unread {
                span,
                language: language?,
            })
        })
        .collect())
}

/// Returns the paragraphs of a text that are in a language which is not read.
pub fn unread_paragraphs(text: &str) -> Vec<Unread> {
    let Ok(unread) = unread(text, &crate::go_on::always);
    unread
}

/// Returns `text` with white space in the place of the paragraphs that are not read, so that all others are where they stood.
pub fn masked(text: &str, unread: &[Unread]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for Unread { span, .. } in unread {
        out.push_str(&text[at..span.start]);
        out.extend(std::iter::repeat_n(' ', span.len()));
        at = span.end;
    }
    out.push_str(&text[at..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::go_on::always;

    fn of(text: &str) -> Vec<(&str, &'static str)> {
        let Ok(found) = unread(text, &always);
        (found.into_iter())
            .map(|it| (&text[it.span], it.language.name()))
            .collect()
    }

    #[test]
    fn paragraphs_in_other_languages_are_told_by_name() {
        for (text, name) in [
            (
                "قتل 41 شخصا يوم الاثنين في انفجار قرب المدينة. قال الوزير إن الجسر انهار.",
                "Arabic",
            ),
            (
                "השר אמר כי 12 בני אדם נפצעו ביום שני. הדוח של Reuters פורסם אתמול.",
                "Hebrew",
            ),
            (
                "官方星期一说，桥梁倒塌造成十二人死亡，另有四十人受伤。",
                "Chinese",
            ),
            (
                "大臣は月曜日、橋の崩落で12人が死亡したと述べた。",
                "Japanese",
            ),
            (
                "장관은 월요일 다리 붕괴로 12명이 숨졌다고 말했다.",
                "Korean",
            ),
            (
                "Министр сообщил в понедельник, что при обрушении моста погибли 12 человек.",
                "Russian",
            ),
            (
                "Міністр повідомив у понеділок, що внаслідок обвалення мосту загинули 12 людей.",
                "Ukrainian",
            ),
            (
                "मंत्री ने सोमवार को कहा कि पुल गिरने से 12 लोगों की मौत हो गई।",
                "Hindi",
            ),
            ("นายกรัฐมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานถล่มมีผู้เสียชีวิต 12 คน", "Thai"),
            (
                "Ο υπουργός είπε τη Δευτέρα ότι 12 άνθρωποι σκοτώθηκαν από την κατάρρευση της γέφυρας.",
                "Greek",
            ),
            (
                "Der Minister sagte am Montag, beim Einsturz der Brücke seien zwölf Menschen ums Leben gekommen.",
                "German",
            ),
            (
                "Le ministre a déclaré lundi que douze personnes étaient mortes dans l’effondrement du pont.",
                "French",
            ),
            (
                "El ministro dijo el lunes que doce personas murieron en el derrumbe del puente.",
                "Spanish",
            ),
            (
                "Minister powiedział w poniedziałek, że w zawaleniu mostu zginęło dwanaście osób.",
                "Polish",
            ),
            (
                "Bakan, pazartesi günü yaptığı açıklamada köprünün çökmesi sonucu on iki kişinin öldüğünü, kırk kişinin de yaralandığını söyledi.",
                "Turkish",
            ),
        ] {
            assert_eq!(of(text), [(text, name)]);
        }
    }

    #[test]
    fn english_is_read_with_whatever_names_stand_in_it() {
        for text in [
            "Iodine deficiency re-emerges",
            "Vladimir Putin, Xi Jinping, Recep Tayyip Erdoğan",
            "Le Monde said the Champs-Élysées, Arc de Triomphe and Musée d’Orsay were closed.",
            "He called it “une catastrophe absolue pour la France et pour l’Europe”, and left.",
            "“Nous allons reconstruire le pont avant la fin de l’année,” he said.",
            "The bridge fell on Monday.\nMinisters called it “une catastrophe absolue pour la France et pour l’Europe”, again.",
            "The minister (השר) told كان that 41 people had died.",
            "Ottawa, Dec. 3 2024",
            "12,000",
            "“Nein!”",
            "",
        ] {
            assert_eq!(of(text), [], "{text}");
        }
    }

    #[test]
    fn short_paragraphs_are_in_the_language_of_those_around_them() {
        let german = "Der Minister sagte am Montag, beim Einsturz der Brücke seien zwölf Menschen gestorben.";
        let english =
            "The minister said on Monday that twelve people had died when the bridge collapsed.";
        let text = format!(
            "Zwölf Tote\n\n{german}\n\n{german}\n\n{english}\n\nBerlin, Hamburg\n\n{english}"
        );
        let names: Vec<_> = of(&text);
        assert_eq!(
            names,
            [
                ("Zwölf Tote", "German"),
                (german, "German"),
                (german, "German")
            ]
        );
    }

    #[test]
    fn what_is_not_read_leaves_everything_else_where_it_was() {
        let text = "He said it was over.\nהשר אמר כי הכול נגמר.\nShe left.";
        let Ok(found) = unread(text, &always);
        let masked = masked(text, &found);
        assert_eq!(masked.len(), text.len());
        assert_eq!(masked.find("She left."), text.find("She left."));
        assert!(!masked.contains('ה'));
    }
}
