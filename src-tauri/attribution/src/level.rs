//! On which terms a source speaks, and why it is not named.

use std::ops::Range;

use claimdesk_grammar::lexicon::Ground;
use claimdesk_grammar::lexicon::class::List;
use claimdesk_grammar::{Parsed, Tag};
pub(crate) use claimdesk_terms::{Level, SourceKind};

use crate::mention::written;

/// The level of a source of this kind in `sentence`, and the reason the text gives.
pub(crate) fn level(
    parsed: &Parsed,
    sentence: usize,
    source: Option<&Range<usize>>,
    kind: Option<SourceKind>,
) -> (Level, Option<String>) {
    let unnamed = matches!(
        kind,
        Some(SourceKind::UnnamedPerson | SourceKind::UnnamedGroup) | None
    );
    let range = &parsed.sentences[sentence].tokens;
    if let Some(hit) = ground(parsed, range, unnamed) {
        return hit;
    }
    if !unnamed || source.is_none() {
        return (Level::OnTheRecord, None);
    }
    // "The official spoke on condition of anonymity because ..." may follow.
    if let Some(next) = parsed
        .sentences
        .get(sentence + 1)
        .filter(|n| n.line == parsed.sentences[sentence].line)
        && matches!(
            parsed.tokens.lower(next.tokens.start),
            "the" | "he" | "she" | "they" | "both" | "all" | "like"
        )
        && let Some(hit) = ground(parsed, &next.tokens, true)
    {
        return hit;
    }
    let veiled = source.is_some_and(|s| {
        s.clone()
            .any(|t| parsed.lexicon.lists(List::Veiled, parsed.tokens.lower(t)))
    });
    (
        if veiled {
            Level::Background
        } else {
            Level::OnTheRecord
        },
        None,
    )
}

/// The first phrase in `range` that leaves a source unnamed.
fn ground(parsed: &Parsed, range: &Range<usize>, unnamed: bool) -> Option<(Level, Option<String>)> {
    let tokens = &parsed.tokens;
    for t in range.clone() {
        let list = parsed.lexicon.sourcing(tokens.lower(t));
        let hit = list
            .iter()
            .filter(|p| {
                t + p.words.len() <= range.end
                    && p.words
                        .iter()
                        .enumerate()
                        .all(|(k, w)| tokens.lower(t + k) == *w)
            })
            .max_by_key(|p| p.words.len());
        let Some(phrase) = hit else { continue };
        // Only these bind a named person as well.
        let explicit = phrase.value != Ground::Background
            || phrase.words.contains(&"anonymity")
            || phrase.words.contains(&"background")
            || phrase.words.contains(&"anonymously");
        if !unnamed && !explicit {
            continue;
        }
        let level = match phrase.value {
            Ground::Background => Level::Background,
            Ground::DeepBackground => Level::DeepBackground,
            Ground::OffTheRecord => Level::OffTheRecord,
        };
        return Some((level, reason(parsed, range, t, t + phrase.words.len())));
    }
    None
}

/// The reason given behind (or, with "not authorised", in) the phrase `start..end`.
fn reason(parsed: &Parsed, range: &Range<usize>, start: usize, end: usize) -> Option<String> {
    let tokens = &parsed.tokens;
    let stop = |from: usize| {
        (from..range.end)
            .find(|t| {
                matches!(
                    parsed.tags[*t],
                    Tag::Stop | Tag::Semicolon | Tag::Quote | Tag::Dash
                ) || (parsed.tags[*t] == Tag::Comma && *t > from + 2)
            })
            .unwrap_or(range.end)
    };
    let opens = |at: usize| {
        parsed.lexicon.reasons.iter().any(|w| {
            w.iter()
                .enumerate()
                .all(|(k, w)| at + k < range.end && tokens.lower(at + k) == *w)
        })
    };
    let at = (end..range.end.min(end + 2)).find(|t| opens(*t));
    if let Some(at) = at {
        return Some(written(parsed, &(at..stop(at)))).filter(|r| !r.is_empty());
    }
    let authorised = (start..end).any(|t| matches!(tokens.lower(t), "authorized" | "authorised"));
    authorised.then(|| written(parsed, &(start..stop(start))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use claimdesk_grammar::lexicon::Lexicon;

    fn of(text: &str) -> (Level, Option<String>) {
        let parsed = Parsed::new(text, Lexicon::english());
        level(&parsed, 0, Some(&(0..2)), Some(SourceKind::UnnamedPerson))
    }

    #[test]
    fn anonymity_has_a_level_and_a_reason() {
        assert_eq!(
            of("An official said no, on condition of anonymity because he feared reprisals."),
            (
                Level::Background,
                Some("because he feared reprisals".to_owned())
            )
        );
        assert_eq!(
            of("An official, who was not authorised to speak, said no."),
            (
                Level::Background,
                Some("was not authorised to speak".to_owned())
            )
        );
        assert_eq!(
            of("An aide said off the record that it was over.").0,
            Level::OffTheRecord
        );
        assert_eq!(of("A spokesman said no."), (Level::OnTheRecord, None));
    }
}
