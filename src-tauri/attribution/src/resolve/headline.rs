//! Who the bare noun of a headline is: "city admits" is told by the article below it.

use claimdesk_grammar::{Parsed, Tag};

use super::Who;
use crate::find::Found;
use crate::thresholds::HEADLINE_REACH;

/// Names the source of a headline by the first source below it that has the headline's noun among its words.
///
/// `whos` are the sources of `found`, in the same order.
pub(crate) fn name_headline(parsed: &Parsed, found: &[Found], whos: &mut [Who]) {
    let Some(first) = found.first().filter(|f| f.sentence == 0) else {
        return;
    };
    let Some(source) = first.source.as_ref().filter(|s| s.len() == 1) else {
        return;
    };
    let sentence = &parsed.sentences[0];
    let line = &parsed.tokens.lines[sentence.line];
    let headline = sentence.tokens == *line && parsed.tags[line.end - 1] != Tag::Stop;
    if !headline || parsed.tags[source.start] != Tag::Noun || whos[0].entity.is_some() {
        return;
    }
    let noun = parsed.tokens.lower(source.start);
    let below = found
        .iter()
        .zip(&*whos)
        .skip(1)
        .take(HEADLINE_REACH)
        .find(|(f, w)| {
            let said = f
                .source
                .as_ref()
                .is_some_and(|s| s.clone().any(|t| parsed.tokens.lower(t) == noun));
            said && w.name.is_some() && (w.kind == whos[0].kind || whos[0].kind.is_none())
        });
    if let Some((_, who)) = below {
        whos[0] = Who {
            reference: crate::why::Reference::Description,
            ..who.clone()
        };
    }
}

#[cfg(test)]
mod tests {
    fn first(text: &str) -> Option<String> {
        crate::suggest(text)[0].source_name.clone()
    }

    #[test]
    fn the_article_names_the_noun_of_its_headline() {
        assert_eq!(
            first("Wall will cost twice as much, city admits\n\nIt will cost £84m, the city council admitted on Tuesday.")
                .as_deref(),
            Some("city council")
        );
        assert_eq!(
            first("Wall will cost twice as much, city admits\n\nIt will cost £84m, Ann Lee said on Tuesday.")
                .as_deref(),
            Some("city")
        );
    }
}
