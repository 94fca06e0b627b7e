//! Who carried what was said: "told the BBC", "wrote on X", "..., NBC reported".

use std::ops::Range;

use claimdesk_grammar::lexicon::class::{List, Sense};
use claimdesk_grammar::{Parsed, Tag};
use claimdesk_terms::SourceKind;

use crate::find::Found;
use crate::kind;
use crate::kind::is_media;
use crate::mention::{Names, known_at, written};

/// One link of the chain between speaker and reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Link {
    /// Where the text names it, as tokens; none when only the verb tells ("tweeted").
    pub(crate) span: Option<Range<usize>>,
    pub(crate) name: String,
    pub(crate) kind: SourceKind,
}

/// The link between the speaker and the reader, the one nearest to the speaker.
pub(crate) fn carrier(parsed: &Parsed, names: &Names, found: &Found) -> Option<Link> {
    around(parsed, names, &found.around)
        .or_else(|| relayed(parsed, found))
        .or_else(|| platform(found))
}

/// A medium among the words between verb and claim: hearer, "in an interview with", "on".
fn around(parsed: &Parsed, names: &Names, range: &Range<usize>) -> Option<Link> {
    let tokens = &parsed.tokens;
    // A paper the lexicon does not know: "told the Pine Falls Courier".
    let unknown = names.between(range).iter().find(|m| {
        is_media(names.entities[m.entity].kind)
            && known_at(parsed, m.token).is_none()
            && m.token <= range.start + 2
    });
    if let Some(m) = unknown {
        let span = m.token..m.end;
        return Some(Link {
            name: written(parsed, &span),
            span: Some(span),
            kind: names.entities[m.entity].kind,
        });
    }
    for t in range.clone() {
        if let Some((end, name)) = known_at(parsed, t) {
            let kind = kind::of_known(name.kind);
            let before = t.checked_sub(1).map_or("", |b| tokens.lower(b));
            let linked = t == range.start
                || parsed.lexicon.lists(List::Medium, before)
                || matches!(parsed.tags[t - 1], Tag::Genitive | Tag::Noun | Tag::Adj);
            if linked
                && (is_media(kind)
                    || (kind == SourceKind::SocialPost
                        && parsed.lexicon.lists(List::Platform, before)))
            {
                return Some(Link {
                    span: Some(t..end),
                    name: tokens.text[tokens.bytes(&(t..end))].to_owned(),
                    kind,
                });
            }
        }
    }
    range.clone().find_map(|t| {
        let bits = tokens.list[t].entry.sense;
        let lower = tokens.lower(t);
        let post = bits.intersects(Sense::SOCIAL)
            && parsed.tags[t] == Tag::Noun
            && (matches!(lower, "tweet" | "tweets")
                || range.clone().any(|k| {
                    matches!(
                        tokens.lower(k),
                        "social" | "facebook" | "twitter" | "instagram" | "telegram"
                    )
                }));
        let medium = t == range.start + 1
            && tokens.lower(range.start) == "the"
            && bits.intersects(Sense::OUTLET | Sense::BROADCASTER | Sense::AGENCY)
            && !matches!(lower, "post" | "network" | "station");
        if post {
            return Some(Link {
                span: Some(t..t + 1),
                name: written(parsed, &(t..t + 1)),
                kind: SourceKind::SocialPost,
            });
        }
        medium.then(|| Link {
            span: Some(t..t + 1),
            name: written(parsed, &(t..t + 1)),
            kind: kind::of_class(bits & (Sense::OUTLET | Sense::BROADCASTER | Sense::AGENCY))
                .unwrap_or(SourceKind::NewsOutlet),
        })
    })
}

/// A second tag behind the claim.
pub(crate) fn relayed(parsed: &Parsed, found: &Found) -> Option<Link> {
    let range = found.relayed.as_ref()?;
    let named = range
        .clone()
        .find_map(|t| known_at(parsed, t).map(|(end, name)| (t..end, kind::of_known(name.kind))));
    let (span, kind) = named.filter(|(_, k)| is_media(*k)).unwrap_or_else(|| {
        let head = range.end - 1;
        (
            range.clone(),
            kind::of_phrase(parsed, range, head).unwrap_or(SourceKind::Organisation),
        )
    });
    Some(Link {
        name: written(parsed, &span),
        span: Some(span),
        kind,
    })
}

/// A platform that the verb itself names.
fn platform(found: &Found) -> Option<Link> {
    matches!(found.lemma, "tweet" | "retweet").then(|| Link {
        span: None,
        name: "Twitter".to_owned(),
        kind: SourceKind::SocialPost,
    })
}
