//! The pieces of an entry: addresses, dates, numbers, marks, the phrases that lead to a source, and the words between.

use std::ops::Range;

use super::date::{NotedDate, date_at, year_at};
use super::mark::{Mark, Marks};
use super::words::{Word, Words};
use super::{number, web};
use crate::thresholds::{PIECE_REACH, PIECES_BACK, SHORT_PIECE};

/// The ASCII signs a piece can begin with: a telephone number, a citation, a time code.
const BEGINS: &str = "+([@";

/// What a piece of an entry is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum What {
    Url(String),
    /// The name of a site: "Example.org".
    Site,
    Email,
    /// With where the number itself begins.
    Phone(usize),
    Page(String),
    Paragraph(String),
    TimeCode(String),
    Date(NotedDate),
    Case,
    Mark(Mark),
    /// In touch with whoever comes next, or came before.
    Form(&'static str),
    By(&'static str),
    /// In front of a source; whether somebody was asked.
    Opener {
        told: bool,
    },
    Word,
    Comma,
    Open,
    Close,
    /// Other punctuation.
    Sign,
}

/// A piece and where in the note it stands.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Piece {
    pub(super) what: What,
    pub(super) span: Range<usize>,
}

/// Cuts an entry into pieces; blanks belong to none.
pub(super) fn pieces(note: &str, entry: &Range<usize>, marks: &Marks) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut at = entry.start;
    while at < entry.end {
        let text = &note[at..entry.end];
        let Some(c) = text.chars().next() else { break };
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let here = Here {
            text,
            before: &out,
            marks,
            first: at == entry.start,
        };
        // Most signs begin nothing but, at some desks, a mark.
        let may_begin = c.is_alphanumeric() || BEGINS.contains(c) || !c.is_ascii();
        let read = if may_begin { here.read() } else { here.mark() };
        let (len, what) = read.unwrap_or_else(|| here.plain(c));
        out.push(Piece {
            what,
            span: at..at + len,
        });
        at += len;
    }
    out
}

/// A place in an entry, and what is before it.
struct Here<'n> {
    text: &'n str,
    before: &'n [Piece],
    marks: &'n Marks,
    first: bool,
}

impl Here<'_> {
    /// What a rule recognises here: its length in bytes, and what it is.
    fn read(&self) -> Option<(usize, What)> {
        let near = ahead(self.text, SHORT_PIECE);
        self.url()
            .or_else(|| web::email_at(ahead(self.text, 256)).map(|len| (len, What::Email)))
            .or_else(|| self.mark())
            .or_else(|| self.number(near))
            .or_else(|| self.phrase(near))
    }

    fn number(&self, near: &str) -> Option<(usize, What)> {
        // A bracket opens nothing but a telephone number or a year.
        if near.starts_with(|c: char| "([".contains(c))
            && !near[1..].starts_with(|c: char| c.is_ascii_digit())
        {
            return None;
        }
        number::case_at(near)
            .map(|len| (len, What::Case))
            .or_else(|| self.date(near))
            .or_else(|| number::phone_at(near).map(|(len, from)| (len, What::Phone(from))))
            .or_else(|| number::page_at(near).map(|(len, said)| (len, What::Page(said))))
            .or_else(|| number::paragraph_at(near).map(|(len, said)| (len, What::Paragraph(said))))
            .or_else(|| self.pinpoint(near))
            .or_else(|| number::time_code_at(near).map(|(len, said)| (len, What::TimeCode(said))))
    }

    fn url(&self) -> Option<(usize, What)> {
        let far = if self
            .text
            .get(..4)
            .is_some_and(|h| h.eq_ignore_ascii_case("http"))
        {
            PIECE_REACH
        } else {
            256
        };
        let site = || web::site_at(ahead(self.text, 256)).filter(|_| self.first);
        web::url_at(ahead(self.text, far))
            .map(|(len, url)| (len, What::Url(url)))
            .or_else(|| site().map(|len| (len, What::Site)))
    }

    fn pinpoint(&self, near: &str) -> Option<(usize, What)> {
        let cited = self
            .before
            .iter()
            .rev()
            .take(PIECES_BACK)
            .any(|p| p.what == What::Case);
        number::pinpoint_at(near)
            .filter(|_| cited)
            .map(|(len, said)| (len, What::Paragraph(said)))
    }

    fn date(&self, near: &str) -> Option<(usize, What)> {
        let comma = self.last() == Some(&What::Comma);
        // "on 3 June": the word in front goes with the date.
        let led = ["on ", "dated ", "of "]
            .into_iter()
            .filter_map(|word| near.strip_prefix(word).map(|rest| (word.len(), rest)))
            .find_map(|(len, rest)| date_at(rest).map(|(end, date)| (len + end, date)));
        led.or_else(|| date_at(near))
            .or_else(|| year_at(near).filter(|_| comma))
            .map(|(len, date)| (len, What::Date(date)))
    }

    fn phrase(&self, near: &str) -> Option<(usize, What)> {
        // A phrase behind a name tells how it was spoken to; the same words in front of one lead to it.
        let named = (self.before.iter().rev().take(PIECES_BACK)).any(|p| p.what == What::Word);
        let leads = |w| match w {
            Word::By(_) => named,
            w => matches!(w, Word::Form(_) | Word::Opener | Word::Told),
        };
        let (len, word) = Words::english().at(near, leads)?;
        let what = match word {
            Word::Form(form) => What::Form(form),
            Word::By(form) => What::By(form),
            word => What::Opener {
                told: word == Word::Told,
            },
        };
        Some((len, what))
    }

    fn last(&self) -> Option<&What> {
        self.before.last().map(|p| &p.what)
    }

    /// A mark: in brackets, in capitals, as a sign, or as all that an entry begins with.
    fn mark(&self) -> Option<(usize, What)> {
        let (len, mark) = self.marks.at(self.text)?;
        let rest = self.text[len..].trim_start();
        if rest.starts_with('?') && self.text.starts_with(char::is_alphanumeric) {
            return None;
        }
        let spelled = &self.text[..len];
        let bracketed = self.last() == Some(&What::Open) && !rest.is_empty();
        let sign = !spelled.contains(char::is_alphanumeric);
        let capitals = spelled.contains(char::is_uppercase)
            && !spelled.contains(char::is_lowercase)
            && (len > 2 || mark == Mark::ToCome || rest.starts_with(':'))
            && rest.starts_with(|c: char| !c.is_alphanumeric())
            || mark == Mark::ToCome && spelled.contains('T');
        let alone = (self.first || matches!(self.last(), Some(What::Mark(_) | What::Close)))
            && self.stands_alone(rest);
        (bracketed || sign || capitals || alone).then_some((len, What::Mark(mark)))
    }

    /// Whether behind a mark nothing follows that would make it a word of a sentence.
    fn stands_alone(&self, rest: &str) -> bool {
        let Some(next) = rest.chars().next() else {
            return true;
        };
        let near = ahead(rest, SHORT_PIECE);
        let opener = |w| matches!(w, Word::Opener | Word::Told | Word::Form(_) | Word::By(_));
        matches!(
            next,
            '.' | ',' | ':' | '-' | '–' | '—' | '(' | '[' | '/' | '!'
        ) || Words::english().at(near, opener).is_some()
            || date_at(near).is_some()
            || self.marks.at(rest).is_some()
            || web::url_at(near).is_some()
    }

    /// A word or a sign that no rule claims.
    fn plain(&self, c: char) -> (usize, What) {
        let what = match c {
            ',' => What::Comma,
            '(' | '[' | '<' => What::Open,
            ')' | ']' | '>' => What::Close,
            c if c.is_alphanumeric() || matches!(c, '@' | '#' | '$' | '£' | '€' | '&') => {
                What::Word
            }
            _ => What::Sign,
        };
        if what != What::Word {
            return (c.len_utf8(), what);
        }
        let end = self
            .text
            .find(|c: char| {
                c.is_whitespace()
                    || matches!(c, ',' | '(' | ')' | '[' | ']' | '<' | '>' | '"' | '“' | '”')
            })
            .unwrap_or(self.text.len());
        let word = self.text[..end].trim_end_matches([':', '!', '?', '…']);
        let last = end == self.text.len();
        let stop = last
            && word.ends_with('.')
            && word.matches('.').count() == 1
            && word.chars().count() > 3;
        let word = if stop { &word[..word.len() - 1] } else { word };
        (word.len().max(c.len_utf8()), What::Word)
    }
}

/// The first bytes of a text, at most `most`.
fn ahead(text: &str, most: usize) -> &str {
    let mut end = most.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
