//! Collects who is named for the words at a place, and whom the words around it speak of.

use std::collections::HashMap;
use std::ops::Range;

use claimdesk_grammar::lexicon::class::{List, Sense};
use claimdesk_grammar::{Parsed, Tag};
use claimdesk_terms::SourceKind;

use super::same::plain;
use super::{Place, SourceMention, Voice};
use crate::chain;
use crate::find::Found;
use crate::kind::is_media;
use crate::mention::{Gender, Mention, written};
use crate::resolve::{Resolver, Who, name_headline};
use crate::suggest::attributed;
use crate::thresholds::{NAMES_BACK, SENTENCES_BACK, SUBJECT_NEAR, WORDS_BACK};
use crate::why::Reference;

pub(super) fn voices(parsed: &Parsed, places: &[Place]) -> Vec<Voice> {
    let found = attributed(parsed);
    let mut resolver = Resolver::new(parsed, crate::mention::Names::read(parsed));
    let mut whos: Vec<Who> = found.iter().map(|f| resolver.resolve(f)).collect();
    name_headline(parsed, &found, &mut whos);
    let ends = ends(&found);
    let mut sources = HashMap::new();
    for (n, f) in found.iter().enumerate() {
        for t in f.source.clone().into_iter().flatten() {
            sources.entry(t).or_insert(n);
        }
    }
    let mut reader = Reader {
        resolver,
        found,
        whos,
        ends,
        sources,
    };
    places.iter().map(|place| reader.voice(place)).collect()
}

/// For each claim, how far it and those before it reach.
fn ends(found: &[Found]) -> Vec<usize> {
    let reach = |f: &Found| f.spans.iter().map(|span| span.end).max().unwrap_or(0);
    let mut so_far = 0;
    let ends = found.iter().map(|f| {
        so_far = so_far.max(reach(f));
        so_far
    });
    ends.collect()
}

pub(super) struct Reader<'p, 'a> {
    pub(super) resolver: Resolver<'p, 'a>,
    found: Vec<Found>,
    whos: Vec<Who>,
    ends: Vec<usize>,
    /// Of the tokens that name sources, the first claim of each.
    sources: HashMap<usize, usize>,
}

impl Reader<'_, '_> {
    fn voice(&mut self, place: &Place) -> Voice {
        let said: Vec<Range<usize>> = place.said.iter().map(|range| self.tokens(range)).collect();
        let mut mentions: Vec<(Range<usize>, SourceMention)> = Vec::new();
        let mut reported = false;
        for n in self.claims_at(&said) {
            if let Some(source) = self.found[n].source.clone() {
                reported = true;
                let who = self.whos[n].clone();
                mentions.push((source.clone(), self.mention(&source, &who)));
            }
            mentions.extend(self.carriers(n));
        }
        for range in &place.named {
            let range = self.tokens(range);
            if range.is_empty() || mentions.iter().any(|(at, _)| overlap(at, &range)) {
                continue;
            }
            let who = self.who(&range);
            mentions.push((range.clone(), self.mention(&range, &who)));
        }
        let mut outside = self.outside(&said);
        if !reported && let Some(lead) = said.first().and_then(|own| self.lead_in(own.start)) {
            outside.insert(0, lead);
        }
        let own = |t: usize| mentions.iter().any(|(at, _)| at.contains(&t));
        let mut around = self.referents(&outside);
        let cues = self.cues(&said, &outside);
        let near = |t: usize| {
            cues.iter().any(|cue| cue.abs_diff(t) <= SUBJECT_NEAR) || self.is_hearer(&said, t)
        };
        let reporting: Vec<String> = (around.iter())
            .filter(|(t, _)| !own(*t) && near(*t))
            .map(|(_, name)| name.clone())
            .collect();
        if !reported && !cues.is_empty() {
            // Somebody says something here, and it is not clear who: whoever was spoken of may.
            let first = outside.first().map_or(0, |range| range.start);
            around.extend(self.before(first).into_iter().map(|name| (first, name)));
        }
        Voice {
            reported,
            reporting,
            around: around.into_iter().map(|(_, name)| name).collect(),
            mentions: mentions.into_iter().map(|(_, mention)| mention).collect(),
        }
    }

    /// The tokens that share a byte with a range.
    fn tokens(&self, bytes: &Range<usize>) -> Range<usize> {
        let list = &self.resolver.parsed.tokens.list;
        let first = list.partition_point(|t| t.end as usize <= bytes.start);
        let last = list.partition_point(|t| (t.start as usize) < bytes.end);
        first..last.max(first)
    }

    /// The claims of the text that share words with a place.
    fn claims_at(&self, said: &[Range<usize>]) -> Vec<usize> {
        let (Some(start), Some(end)) = (
            said.iter().map(|r| r.start).min(),
            said.iter().map(|r| r.end).max(),
        ) else {
            return Vec::new();
        };
        let sentence = self
            .resolver
            .sentence_of(end.saturating_sub(1))
            .unwrap_or(0);
        let first = self.ends.partition_point(|&reach| reach <= start);
        let meets = |f: &Found| {
            f.spans.iter().any(|span| {
                said.iter()
                    .any(|said| overlap(&self.words(span), &self.words(said)))
            })
        };
        (first..self.found.len())
            .take_while(|&n| self.found[n].sentence <= sentence + 1)
            .filter(|&n| meets(&self.found[n]))
            .collect()
    }

    /// A range without the marks at its ends.
    fn words(&self, range: &Range<usize>) -> Range<usize> {
        let mark = |t: usize| {
            matches!(
                self.resolver.parsed.tags[t],
                Tag::Comma | Tag::Stop | Tag::Quote | Tag::Colon | Tag::Semicolon | Tag::Dash
            )
        };
        let mut range = range.clone();
        while !range.is_empty() && mark(range.start) {
            range.start += 1;
        }
        while !range.is_empty() && mark(range.end - 1) {
            range.end -= 1;
        }
        range
    }

    /// Who carried a claim of the text.
    fn carriers(&self, n: usize) -> Vec<(Range<usize>, SourceMention)> {
        let (parsed, found) = (self.resolver.parsed, &self.found[n]);
        let mut links = Vec::new();
        links.extend(chain::carrier(parsed, &self.resolver.names, found));
        links.extend(chain::relayed(parsed, found).filter(|link| !links.contains(link)));
        let mention = |link: chain::Link| {
            let span = link.span.unwrap_or(0..0);
            let mention = SourceMention {
                written: link.name.clone(),
                wording: plain(&link.name),
                name: Some(link.name),
                owner: None,
                sure: true,
                pronoun: false,
                person: false,
                alone: false,
                paper: None,
                means: None,
            };
            (span, mention)
        };
        links.into_iter().map(mention).collect()
    }

    /// Who is named at a range.
    fn who(&mut self, range: &Range<usize>) -> Who {
        // The first claim in the text that has a word of the range for its source.
        let known = (range.clone()).filter_map(|t| self.sources.get(&t)).min();
        if let Some(n) = known {
            return self.whos[*n].clone();
        }
        let sentence = self.resolver.sentence_of(range.start).unwrap_or(0);
        self.resolver.describe(range, sentence, 0)
    }

    fn mention(&self, range: &Range<usize>, who: &Who) -> SourceMention {
        let parsed = self.resolver.parsed;
        let written = written(parsed, range);
        let pronoun = range.len() == 1
            && matches!(
                parsed.tags[range.start],
                Tag::Pron | Tag::Object | Tag::Poss | Tag::Rel | Tag::That | Tag::Wh
            );
        let bearers = self.bearers(range, who);
        let sure = who.name.is_some()
            && bearers.len() < 2
            && match who.reference {
                Reference::Named => {
                    who.entity.is_some() || who.noun.is_none() || self.is_owned(range)
                }
                Reference::ShortForm | Reference::Description | Reference::Antecedent => {
                    who.entity.is_some()
                }
                Reference::Pronoun => who.entity.is_some_and(|id| self.is_clear(id, range.start)),
                Reference::Unnamed | Reference::Open | Reference::None => false,
            };
        let leads_back = pronoun || self.is_definite(range) && who.reference != Reference::Named;
        let means = if sure {
            (pronoun && who.reference == Reference::Pronoun).then(|| self.rivals(range.start))
        } else if bearers.len() > 1 {
            Some(bearers)
        } else {
            leads_back.then(|| self.before(range.start))
        };
        SourceMention {
            wording: plain(&written),
            written,
            name: who.name.clone(),
            owner: self.owner(range, who),
            sure,
            pronoun,
            person: who.kind == Some(SourceKind::Person),
            alone: self.is_alone(who),
            paper: self.resolver.paper(range),
            means,
        }
    }

    /// Whether nobody else of the text bears a person's surname.
    fn is_alone(&self, who: &Who) -> bool {
        let surname = |name: &str| name.split(' ').next_back().map(str::to_owned);
        let Some(own) = who.name.as_deref().map(surname) else {
            return false;
        };
        let others = (self.resolver.names.entities.iter().enumerate())
            .filter(|(id, e)| Some(*id) != who.entity && e.kind == SourceKind::Person);
        who.kind == Some(SourceKind::Person)
            && !others.into_iter().any(|(_, e)| surname(&e.name) == own)
    }

    /// The people of the text who bear the surname that is at a range alone.
    fn bearers(&self, range: &Range<usize>, who: &Who) -> Vec<String> {
        if who.reference != Reference::ShortForm || who.kind != Some(SourceKind::Person) {
            return Vec::new();
        }
        let Some(mention) = self.resolver.names.within(range) else {
            return Vec::new();
        };
        let surname = self.resolver.parsed.tokens.word(mention.end - 1);
        if mention.end - mention.token > 1 {
            return Vec::new();
        }
        let gender = self.shown(mention);
        let people = self.resolver.names.entities.iter().filter(|e| {
            e.kind == SourceKind::Person
                && e.name.split(' ').next_back() == Some(surname)
                && (gender == Gender::Unknown || e.gender == Gender::Unknown || e.gender == gender)
        });
        let mut names: Vec<String> = people.map(|e| e.name.clone()).collect();
        names.sort();
        names.dedup();
        names
    }

    /// The gender that the honorific in front of a name shows.
    fn shown(&self, mention: &Mention) -> Gender {
        let parsed = self.resolver.parsed;
        match mention.token.checked_sub(1).map(|t| parsed.tokens.lower(t)) {
            Some(word) if parsed.lexicon.lists(List::Man, word) => Gender::Male,
            Some(word) if parsed.lexicon.lists(List::Woman, word) => Gender::Female,
            _ => Gender::Unknown,
        }
    }

    /// "Qatar's prime minister", "the mayor of Ely": the name in it tells whose.
    fn is_owned(&self, range: &Range<usize>) -> bool {
        self.is_definite(range) && !self.resolver.names.between(range).is_empty()
    }

    /// Whether a range begins as what is known already does: "the", "this", "her".
    fn is_definite(&self, range: &Range<usize>) -> bool {
        let parsed = self.resolver.parsed;
        let first = parsed.tokens.lower(range.start);
        parsed.tags[range.start] == Tag::Poss
            || matches!(first, "the" | "this" | "that" | "these" | "those" | "both")
            || range.clone().any(|t| parsed.tags[t] == Tag::Genitive)
    }

    /// Whether nobody else is between the last mention of an entity and the pronoun that is taken for it.
    fn is_clear(&self, id: usize, token: usize) -> bool {
        let names = &self.resolver.names;
        let behind = names.mentions.partition_point(|m| m.token < token);
        let near = &names.mentions[behind.saturating_sub(NAMES_BACK)..behind];
        let last = near.iter().rfind(|m| m.entity == id);
        let Some(last) = last.filter(|last| token - last.end.min(token) < WORDS_BACK) else {
            return false;
        };
        let sentence = self.resolver.sentence_of(last.token).unwrap_or(0);
        let from = self.resolver.parsed.sentences[sentence].tokens.start;
        let entity = &names.entities[id];
        let rivals = names.between(&(from..token)).iter();
        let rival = |m: &Mention| {
            let other = &names.entities[m.entity];
            m.entity != id
                && other.kind == entity.kind
                && (other.gender == Gender::Unknown
                    || entity.gender == Gender::Unknown
                    || other.gender == entity.gender)
        };
        if rivals.clone().any(rival) {
            return false;
        }
        entity.kind != SourceKind::Person
            || !(last.end..token).any(|t| self.is_somebody(t) && !self.is_attached(t))
    }

    /// Whom a pronoun could mean, were it not for who was named last.
    fn rivals(&self, token: usize) -> Vec<String> {
        let names = &self.resolver.names;
        let parsed = self.resolver.parsed;
        let person = matches!(parsed.tokens.lower(token), "he" | "she" | "him" | "her");
        let sentence = self.resolver.sentence_of(token).unwrap_or(0);
        let from = parsed.sentences[sentence.saturating_sub(SENTENCES_BACK)]
            .tokens
            .start;
        let mut rivals: Vec<String> = (names.between(&(from..token.max(from))).iter())
            .map(|m| &names.entities[m.entity])
            .filter(|e| (e.kind == SourceKind::Person) == person && !e.place)
            .map(|e| e.name.clone())
            .collect();
        rivals.sort();
        rivals.dedup();
        rivals
    }

    /// A noun for one person.
    fn is_somebody(&self, t: usize) -> bool {
        let parsed = self.resolver.parsed;
        parsed.tags[t] == Tag::Noun
            && parsed.tokens.list[t]
                .entry
                .means(Sense::ROLE | Sense::TITLE)
            && !parsed.tokens.lower(t).ends_with('s')
    }

    /// Whether a noun is the title of a name next to it, or says what somebody named is.
    fn is_attached(&self, t: usize) -> bool {
        let (parsed, names) = (self.resolver.parsed, &self.resolver.names);
        let from = t.saturating_sub(6);
        let ends_before = (names.between(&(from..t)).iter())
            .any(|m| (m.end..t).all(|k| !matches!(parsed.tags[k], Tag::Stop | Tag::Past)));
        let starts_behind = names.mentions[names.mentions.partition_point(|m| m.token <= t)..]
            .first()
            .is_some_and(|m| (t + 1..m.token).all(|k| parsed.tags[k] == Tag::Comma));
        ends_before || starts_behind
    }

    /// Whom and what the words shortly before a token speak of.
    fn before(&self, token: usize) -> Vec<String> {
        let sentence = self.resolver.sentence_of(token).unwrap_or(0);
        let from = self.resolver.parsed.sentences[sentence.saturating_sub(SENTENCES_BACK)]
            .tokens
            .start;
        let referents = self.referents(std::slice::from_ref(&(from..token.max(from))));
        let mut names: Vec<String> = referents.into_iter().map(|(_, name)| name).collect();
        names.sort();
        names.dedup();
        names
    }

    /// The words of a place's sentences that are none of its own.
    fn outside(&self, said: &[Range<usize>]) -> Vec<Range<usize>> {
        let parsed = self.resolver.parsed;
        let mut outside: Vec<Range<usize>> = Vec::new();
        let mut at = 0;
        for own in said.iter().filter(|own| !own.is_empty()) {
            let sentence = |t: usize| {
                let s = self.resolver.sentence_of(t).unwrap_or(0);
                parsed.sentences[s].tokens.clone()
            };
            let from = sentence(own.start).start.max(at);
            // What is between two stretches of one sentence is told once.
            if let Some(last) = outside.last_mut() {
                last.end = last.end.min(own.start).max(last.start);
            }
            outside.push(from.min(own.start)..own.start);
            outside.push(own.end..sentence(own.end - 1).end.max(own.end));
            at = own.end;
        }
        outside
    }

    /// The people, bodies and papers that some words speak of, each with its token.
    fn referents(&self, ranges: &[Range<usize>]) -> Vec<(usize, String)> {
        let (parsed, names) = (self.resolver.parsed, &self.resolver.names);
        let mut referents = Vec::new();
        for range in ranges {
            for mention in names.between(range) {
                let name = &names.entities[mention.entity].name;
                referents.push((mention.token, name.clone()));
            }
            for t in range.clone() {
                let entry = parsed.tokens.list[t].entry;
                let noun = parsed.tags[t] == Tag::Noun
                    && (parsed.speaker(t) || entry.means(Sense::ANY_DOC))
                    && !self.is_attached(t);
                let pronoun = matches!(parsed.tags[t], Tag::Pron);
                if noun || pronoun {
                    referents.push((t, parsed.tokens.lower(t).to_owned()));
                }
            }
        }
        referents
    }

    /// Whether a medium is named at a token, right behind what reports a place: "told Reuters".
    fn is_hearer(&self, said: &[Range<usize>], token: usize) -> bool {
        let names = &self.resolver.names;
        let at = names.mentions.partition_point(|m| m.token < token);
        let medium = names
            .mentions
            .get(at)
            .is_some_and(|m| m.token == token && is_media(names.entities[m.entity].kind));
        medium
            && self.claims_at(said).into_iter().any(|n| {
                let cue = self.found[n].cue.as_ref();
                cue.is_some_and(|cue| cue.end <= token && token <= cue.end + SUBJECT_NEAR)
            })
    }

    /// The reporting words outside a place that do not report it.
    fn cues(&self, said: &[Range<usize>], outside: &[Range<usize>]) -> Vec<usize> {
        let parsed = self.resolver.parsed;
        let own: Vec<Range<usize>> = (self.claims_at(said).into_iter())
            .filter_map(|n| self.found[n].cue.clone())
            .collect();
        let verb = |t: usize| {
            parsed.tokens.list[t].entry.cue != 0
                && !matches!(parsed.tags[t], Tag::Noun | Tag::Propn | Tag::Adj)
        };
        (outside.iter().flat_map(Clone::clone))
            .filter(|&t| verb(t) && !own.iter().any(|cue| cue.contains(&t)))
            .collect()
    }
}

fn overlap(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
}
