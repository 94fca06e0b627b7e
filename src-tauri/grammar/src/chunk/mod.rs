//! Groups the tokens of a sentence into noun phrases, verb groups and the words between them.

mod group;

use std::ops::Range;

use crate::lexicon::{Lexicon, Sense};
use crate::quote::Quote;
use crate::row::Row;
use crate::sentence::{LONGEST, Sentence};
use crate::tag::Tag;
use crate::token::Tokens;

/// What a chunk is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChunkKind {
    /// A noun phrase up to its head.
    Noun,
    /// A verb with its auxiliaries.
    Verb,
    Prep,
    Adv,
    Adj,
    Cc,
    Sub,
    That,
    Rel,
    Wh,
    Comma,
    Semicolon,
    Colon,
    Dash,
    /// Everything between brackets.
    Bracket,
    /// A quotation that is a sentence of its own; the index into the list of quotations.
    Quote(usize),
    Stop,
    Other,
}

/// The form of a verb group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    #[default]
    Finite,
    /// A bare past form that may be a participle ("accused of").
    Past,
    Ing,
    Infinitive,
    Participle,
}

/// A run of tokens that belong together.
#[derive(Debug, Clone, Copy)]
pub struct Chunk {
    pub kind: ChunkKind,
    pub start: usize,
    pub end: usize,
    /// The head noun or main verb.
    pub head: usize,
    pub form: Form,
    pub passive: bool,
    pub negated: bool,
    /// A noun phrase that tells when.
    pub time: bool,
    /// A noun phrase that is one pronoun.
    pub pronoun: bool,
}

impl Chunk {
    fn new(kind: ChunkKind, start: usize, end: usize) -> Self {
        Chunk {
            kind,
            start,
            end,
            head: start,
            form: Form::Finite,
            passive: false,
            negated: false,
            time: false,
            pronoun: false,
        }
    }

    /// A verb group that can be the verb of a clause.
    pub fn finite(&self) -> bool {
        self.kind == ChunkKind::Verb && matches!(self.form, Form::Finite | Form::Past)
    }

    /// A noun phrase that can be the subject of a clause.
    pub fn subject(&self) -> bool {
        self.kind == ChunkKind::Noun && !self.time
    }
}

/// Everything known of a text before claims are looked for.
pub struct Parsed<'a> {
    pub lexicon: &'static Lexicon,
    pub tokens: Tokens<'a>,
    pub tags: Row<Tag>,
    pub quotes: Vec<Quote>,
    pub sentences: Vec<Sentence>,
}

impl<'a> Parsed<'a> {
    /// Whether the noun at token `t`, in the singular or the plural, is one for people or bodies.
    pub fn speaker(&self, t: usize) -> bool {
        let speaks = |bits: Sense| {
            bits.intersects(Sense::ROLE | Sense::TITLE | Sense::GROUP | Sense::ANY_ORG)
        };
        let singular = |word: &str| word.strip_suffix('s').and_then(|w| self.lexicon.word(w));
        speaks(self.tokens.list[t].entry.sense)
            || singular(self.tokens.lower(t)).is_some_and(|e| speaks(e.sense))
    }

    /// Reads `text` up to sentences.
    pub fn new(text: &'a str, lexicon: &'static Lexicon) -> Self {
        let tokens = Tokens::new(text, lexicon);
        let quotes = crate::quote::quotes(&tokens);
        let sentences = crate::sentence::sentences(&tokens, &quotes);
        let tags = crate::tag::tags(&tokens, lexicon);
        Parsed {
            lexicon,
            tokens,
            tags,
            quotes,
            sentences,
        }
    }

    /// The quotations inside a range of tokens.
    pub fn quotes_in(&self, range: &Range<usize>) -> Range<usize> {
        let first = self.quotes.partition_point(|q| q.open < range.start);
        let last = self.quotes.partition_point(|q| q.open < range.end);
        first..last
    }

    /// Whether a quotation stands as a sentence of its own rather than as a few quoted words in a clause.
    fn is_block(&self, q: usize, sentence: &Range<usize>) -> bool {
        let quote = &self.quotes[q];
        let inner = &quote.inner;
        if inner.is_empty() {
            return false;
        }
        if quote.continued
            || quote.runs_on
            || inner.len() >= LONGEST
            || (quote.open == sentence.start && quote.end >= sentence.end)
        {
            return true;
        }
        let many = inner.clone().take(inner.len() - 1).any(|i| {
            self.tags[i] == Tag::Stop
                && self.tokens.list[i + 1].capital
                && self.tokens.list[i + 1].space
        });
        if many {
            return true;
        }
        let mark = matches!(self.tags[inner.end - 1], Tag::Comma | Tag::Stop | Tag::Dash);
        let behind = self
            .tags
            .get(quote.end)
            .copied()
            .filter(|_| quote.end < sentence.end);
        if quote.open == sentence.start {
            return mark
                || matches!(behind, None | Some(Tag::Comma))
                || self.cue_follows(quote.end, sentence.end);
        }
        let verb = inner.clone().any(|i| self.tags[i].finite());
        let capital = self.tokens.list[inner.start].capital;
        match self.tags[quote.open - 1] {
            Tag::Colon => verb || mark,
            Tag::Comma | Tag::Dash => {
                capital && (verb || mark) || mark && self.tags[sentence.start] == Tag::Quote
            }
            Tag::Past | Tag::Pres | Tag::Ing | Tag::Base => {
                self.tokens.list[quote.open - 1].entry.cue > 0 && verb
            }
            _ => {
                capital
                    && verb
                    && mark
                    && self.tags[inner.end - 1] == Tag::Stop
                    && self.cue_before(quote.open, sentence.start)
            }
        }
    }

    fn cue_follows(&self, at: usize, end: usize) -> bool {
        (at..end.min(at + 5)).any(|i| self.tokens.list[i].entry.cue > 0 && self.tags[i].finite())
    }

    /// A reporting verb is before `at` with no clause mark between ("told the House 'We ...'").
    fn cue_before(&self, at: usize, start: usize) -> bool {
        (start..at)
            .rev()
            .take(12)
            .take_while(|i| self.tags[*i] != Tag::That)
            .any(|i| self.tokens.list[i].entry.cue > 0 && self.tags[i].finite())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(text: &str) -> String {
        let parsed = Parsed::new(text, Lexicon::english());
        let mut out = Vec::new();
        for sentence in &parsed.sentences {
            for c in parsed.chunks(&sentence.tokens).iter() {
                let words = &text[parsed.tokens.bytes(&(c.start..c.end))];
                out.push(match c.kind {
                    ChunkKind::Noun => format!("[{words}]"),
                    ChunkKind::Verb => format!("<{words}>"),
                    ChunkKind::Quote(_) => format!("«{words}»"),
                    _ => words.to_owned(),
                });
            }
        }
        out.join(" ")
    }

    #[test]
    fn phrases_and_verb_groups() {
        assert_eq!(
            show("The prime minister has repeatedly said on Tuesday that the new plan won't work."),
            "[The prime minister] <has repeatedly said> on [Tuesday] that [the new plan] <won't work> ."
        );
        assert_eq!(
            show("Mr. Smith said Monday the firm would close."),
            "[Mr. Smith] <said> [Monday] [the firm] <would close> ."
        );
        assert_eq!(
            show("NBC reports that claims rise."),
            "[NBC] <reports> that [claims] <rise> ."
        );
        assert_eq!(
            show("At least 20 people were killed, police said."),
            "[At least 20 people] <were killed> , [police] <said> ."
        );
    }

    #[test]
    fn quotations_are_blocks_or_words() {
        assert_eq!(
            show("“It is over,” she said."),
            "«“It is over,”» [she] <said> ."
        );
        assert_eq!(
            show("She called it “a very sad day” for us."),
            "[She] <called> [it] “[a very sad day]” for [us] .".replace(['“', '”'], "")
        );
    }
}
