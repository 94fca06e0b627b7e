//! A draft read once for every check: its items (words, figures, dates, marks), sentences, quotations, headlines.

use std::cell::OnceCell;
use std::collections::HashSet;
use std::ops::Range;

use claimdesk_attribution::{Named, named};
use claimdesk_grammar::{Kind as TokenKind, Lexicon, Parsed, Row, Tag, visible};
use claimdesk_quantity::{Dated, Figure, Words, read};

use claimdesk_terms::SourceKind;

use crate::cue::Cue;
use crate::finding::Subject;

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ItemKind {
    Word,
    /// Index into the figures.
    Figure(usize),
    /// Index into the dates.
    Date(usize),
    Mark,
}

/// A word, figure, date or mark of the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Item {
    pub(crate) kind: ItemKind,
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// The token it begins with.
    pub(crate) token: usize,
    pub(crate) cue: Cue,
}

/// A sentence: items, and the paragraph it is in.
#[derive(Debug, Clone)]
pub(crate) struct Sentence {
    pub(crate) items: Range<usize>,
    pub(crate) paragraph: usize,
    pub(crate) headline: bool,
}

/// The draft as the checks see it.
pub(crate) struct Reading<'a> {
    pub(crate) subject: &'a Subject<'a>,
    pub(crate) text: &'a str,
    pub(crate) parsed: Parsed<'a>,
    pub(crate) figures: Vec<Figure>,
    pub(crate) dates: Vec<Dated>,
    pub(crate) items: Row<Item>,
    pub(crate) sentences: Vec<Sentence>,
    /// Bytes of what is between quotation marks, in order.
    pub(crate) quotes: Vec<Range<usize>>,
    pub(crate) headlines: Vec<Range<usize>>,
    /// Who and what is named.
    pub(crate) names: Vec<Named>,
    /// Where people are named, in order.
    pub(crate) people: Vec<Range<usize>>,
    /// Words that begin with a small letter somewhere, read when first asked for.
    small: OnceCell<HashSet<String>>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(subject: &'a Subject<'a>) -> Self {
        let parsed = Parsed::new(subject.text, Lexicon::english());
        let quantities = read(subject.text, Words::english());
        let quotes = (parsed.quotes.iter())
            .filter(|quote| !quote.inner.is_empty())
            .map(|quote| parsed.tokens.bytes(&quote.inner))
            .collect();
        let mut reading = Self {
            subject,
            text: subject.text,
            figures: quantities.figures,
            dates: quantities.dates,
            items: Vec::with_capacity(parsed.tokens.list.len()).into(),
            sentences: Vec::new(),
            quotes,
            headlines: Vec::new(),
            names: named(&parsed),
            people: Vec::new(),
            small: OnceCell::new(),
            parsed,
        };
        reading.headlines = reading.find_headlines();
        reading.people = reading.find_people();
        reading.itemize();
        reading.cut();
        reading
    }

    /// The headlines that were given, or a first line that ends no sentence.
    fn find_headlines(&self) -> Vec<Range<usize>> {
        if !self.subject.headlines.is_empty() {
            let fits = |range: &&Range<usize>| self.text.get((*range).clone()).is_some();
            return self
                .subject
                .headlines
                .iter()
                .filter(fits)
                .cloned()
                .collect();
        }
        let start = self.text.len() - self.text.trim_start().len();
        let end = self.text[start..].find('\n').map(|len| start + len);
        let Some(end) = end.filter(|end| !self.text[*end..].trim().is_empty()) else {
            return Vec::new();
        };
        let line = self.text[start..end].trim_end();
        let title = !line.ends_with(['.', ':', ';', ',']) && line.split_whitespace().count() <= 20;
        let line = start..start + line.len();
        title.then_some(line).into_iter().collect()
    }

    fn find_people(&self) -> Vec<Range<usize>> {
        let people = self
            .names
            .iter()
            .filter(|named| named.kind == SourceKind::Person);
        let mentions = people.flat_map(|named| named.mentions.iter());
        let mut people: Vec<_> = mentions
            .map(|mention| self.parsed.tokens.bytes(mention))
            .collect();
        people.sort_by_key(|mention| mention.start);
        people
    }

    /// Lays figures and dates over the tokens.
    fn itemize(&mut self) {
        let mut spans: Vec<(Range<usize>, ItemKind)> = (self.figures.iter().enumerate())
            .map(|(at, figure)| (figure.span.clone(), ItemKind::Figure(at)))
            .chain(
                (self.dates.iter().enumerate())
                    .map(|(at, date)| (date.span.clone(), ItemKind::Date(at))),
            )
            .collect();
        spans.sort_by_key(|(span, _)| span.start);
        let mut spans = spans.into_iter().peekable();
        let mut done = 0;
        for token in 0..self.parsed.tokens.list.len() {
            let (start, end, mark) = {
                let it = &self.parsed.tokens.list[token];
                (
                    it.start as usize,
                    it.end as usize,
                    !matches!(it.kind, TokenKind::Word | TokenKind::Number),
                )
            };
            let mut from = start.max(done);
            while let Some((span, kind)) = spans.next_if(|(span, _)| span.start < end) {
                self.push_word(from, span.start, token, mark);
                self.items.push(Item {
                    kind,
                    start: span.start,
                    end: span.end,
                    token,
                    cue: Cue::empty(),
                });
                done = span.end;
                from = done;
            }
            self.push_word(from, end, token, mark);
        }
    }

    /// What of a token is no figure: "-member" of "nine-member" is "member".
    fn push_word(&mut self, start: usize, end: usize, token: usize, mark: bool) {
        if start >= end || self.items.last().is_some_and(|item| item.start >= start) {
            return;
        }
        let whole = &self.text[start..end];
        let word = if mark {
            whole
        } else {
            whole.trim_matches(['-', '\u{2011}', ' '])
        };
        if word.is_empty() {
            return;
        }
        let start = start
            + (whole.len() - whole.trim_start_matches(['-', '\u{2011}', ' ']).len())
                * usize::from(!mark);
        let end = start + word.len();
        let cue = if mark {
            Cue::empty()
        } else {
            Cue::of(&self.parsed.tokens.lower[start..end])
        };
        let kind = if mark { ItemKind::Mark } else { ItemKind::Word };
        self.items.push(Item {
            kind,
            start,
            end,
            token,
            cue,
        });
    }

    fn cut(&mut self) {
        let mut item = 0;
        let (mut paragraph, mut last) = (0, 0);
        for tokens in visible(&self.parsed.tokens) {
            let start = item;
            while self.items.get(item).is_some_and(|it| it.token < tokens.end) {
                item += 1;
            }
            if start == item {
                continue;
            }
            let (from, to) = (self.items[start].start, self.items[item - 1].end);
            paragraph += self.text[last..from.max(last)].matches('\n').count().min(2);
            last = to;
            let headline = self
                .headlines
                .iter()
                .any(|line| line.start <= from && from < line.end);
            self.sentences.push(Sentence {
                items: start..item,
                paragraph,
                headline,
            });
        }
    }

    /// The item as written.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.items
            .get(at)
            .map_or("", |item| &self.text[item.start..item.end])
    }

    /// The item in lower case.
    pub(crate) fn lower(&self, at: usize) -> &str {
        self.items
            .get(at)
            .map_or("", |item| &self.parsed.tokens.lower[item.start..item.end])
    }

    /// The item before one, as written; none before the first.
    pub(crate) fn word_before(&self, at: usize) -> &'a str {
        at.checked_sub(1).map_or("", |at| self.word(at))
    }

    /// The item before one, in lower case; none before the first.
    pub(crate) fn lower_before(&self, at: usize) -> &str {
        at.checked_sub(1).map_or("", |at| self.lower(at))
    }

    /// The tag of the item before one.
    pub(crate) fn tag_before(&self, at: usize) -> Tag {
        at.checked_sub(1).map_or(Tag::Other, |at| self.tag(at))
    }

    pub(crate) fn is(&self, at: usize, mark: &str) -> bool {
        self.word(at) == mark
    }

    pub(crate) fn cue(&self, at: usize) -> Cue {
        self.items.get(at).map_or(Cue::empty(), |item| item.cue)
    }

    pub(crate) fn says(&self, at: usize, cue: Cue) -> bool {
        self.cue(at).intersects(cue)
    }

    pub(crate) fn tag(&self, at: usize) -> Tag {
        self.items
            .get(at)
            .map_or(Tag::Other, |item| self.parsed.tags[item.token])
    }

    pub(crate) fn figure(&self, at: usize) -> Option<&Figure> {
        match self.items.get(at)?.kind {
            ItemKind::Figure(figure) => self.figures.get(figure),
            _ => None,
        }
    }

    pub(crate) fn date(&self, at: usize) -> Option<&Dated> {
        match self.items.get(at)?.kind {
            ItemKind::Date(date) => self.dates.get(date),
            _ => None,
        }
    }

    pub(crate) fn span(&self, at: usize) -> Range<usize> {
        self.items.get(at).map_or(0..0, |item| item.start..item.end)
    }

    /// The items of a range that are figures.
    pub(crate) fn figures_in(&self, items: &Range<usize>) -> Vec<usize> {
        items
            .clone()
            .filter(|at| self.figure(*at).is_some())
            .collect()
    }

    /// The items of a range that are dates.
    pub(crate) fn dates_in(&self, items: &Range<usize>) -> Vec<usize> {
        items
            .clone()
            .filter(|at| self.date(*at).is_some())
            .collect()
    }

    /// Whether an item of a range is on a list.
    pub(crate) fn any(&self, items: Range<usize>, cue: Cue) -> bool {
        items.into_iter().any(|at| self.says(at, cue))
    }

    /// The item in front of a figure, without articles and what hedges it, no further back than `from`.
    pub(crate) fn lead(&self, at: usize, from: usize) -> Option<usize> {
        let skipped = |word: &str| {
            matches!(
                word,
                "a" | "an"
                    | "the"
                    | "about"
                    | "around"
                    | "some"
                    | "roughly"
                    | "nearly"
                    | "almost"
                    | "just"
                    | "only"
                    | "over"
                    | "under"
                    | "approximately"
                    | "least"
                    | "than"
                    | "estimated"
                    | "its"
                    | "their"
                    | "his"
                    | "her"
            )
        };
        let mut back = at;
        while back > from {
            back -= 1;
            let word = self.lower(back);
            let at_least = word == "at" && self.lower(back + 1) == "least";
            let more_than =
                matches!(word, "more" | "less" | "fewer") && self.lower(back + 1) == "than";
            if !skipped(word) && !at_least && !more_than {
                return Some(back);
            }
        }
        None
    }

    /// What a figure counts, in the singular: the head of the noun phrase behind it.
    pub(crate) fn noun(&self, at: usize, end: usize) -> Option<String> {
        let mut next = at + 1;
        if self.lower(next) == "of" {
            next += 1;
            while next < end
                && (matches!(self.tag(next), Tag::Det | Tag::Poss)
                    || self.figure(next).is_some()
                    || self.lower(next) == "all")
                && self.cue(next) != Cue::ANAPHORA
            {
                next += 1;
            }
        }
        let mut head = None;
        for word in next..end.min(next + 5) {
            let item = self.items.get(word)?;
            let fits = item.kind == ItemKind::Word
                && matches!(
                    self.tag(word),
                    Tag::Noun | Tag::Adj | Tag::Propn | Tag::Part
                );
            if !fits {
                break;
            }
            if self.tag(word) == Tag::Noun {
                head = Some(word);
            } else if head.is_some() {
                break;
            }
        }
        head.map(|head| singular(self.lower(head)))
    }

    /// Whether the draft has a word of four letters and more in small letters.
    pub(crate) fn has_small(&self, word: &str) -> bool {
        self.small
            .get_or_init(|| small(&self.parsed))
            .contains(word)
    }

    /// Whether a byte range is inside a quotation.
    pub(crate) fn is_quoted(&self, span: &Range<usize>) -> bool {
        let at = self.quotes.partition_point(|quote| quote.end <= span.start);
        self.quotes
            .get(at)
            .is_some_and(|quote| quote.start <= span.start && span.end <= quote.end)
    }

    /// The people named within a range of bytes, as they are called there.
    pub(crate) fn people_in(&self, bytes: Range<usize>) -> Vec<&'a str> {
        let first = self
            .people
            .partition_point(|mention| mention.start < bytes.start);
        (self.people[first..].iter())
            .take_while(|mention| mention.end <= bytes.end)
            .map(|mention| &self.text[mention.clone()])
            .collect()
    }

    pub(crate) fn is_headline(&self, span: &Range<usize>) -> bool {
        self.headlines
            .iter()
            .any(|line| line.start <= span.start && span.end <= line.end)
    }
}

/// The words of a text that begin with a small letter.
fn small(parsed: &Parsed<'_>) -> HashSet<String> {
    let tokens = &parsed.tokens;
    let long = |at: &usize| {
        let token = &tokens.list[*at];
        token.kind == TokenKind::Word && !token.capital && token.end - token.start >= 4
    };
    (0..tokens.list.len())
        .filter(long)
        .map(|at| tokens.lower(at).to_owned())
        .collect()
}

/// A noun without its plural.
pub(crate) fn singular(word: &str) -> String {
    match word {
        "people" => "person".to_owned(),
        "men" => "man".to_owned(),
        "women" => "woman".to_owned(),
        "children" => "child".to_owned(),
        _ => match (word.strip_suffix("ies"), word.strip_suffix('s')) {
            (Some(stem), _) if stem.len() > 1 => format!("{stem}y"),
            (_, Some(stem)) if stem.len() > 2 && !stem.ends_with(['s', 'u', 'i']) => {
                stem.to_owned()
            }
            _ => word.to_owned(),
        },
    }
}
