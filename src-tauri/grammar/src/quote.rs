//! Pairs quotation marks: curly, straight, guillemets, low marks; nested, and running over paragraphs.

use std::ops::Range;

use crate::token::{Kind, Tokens};

/// A stretch between quotation marks in one paragraph, as tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// The opening mark, or the first token when an earlier paragraph opened the quotation.
    pub open: usize,
    /// What is between the marks.
    pub inner: Range<usize>,
    /// Behind the closing mark, or the end of the paragraph.
    pub end: usize,
    /// No closing mark: the quotation goes on in the next paragraph.
    pub runs_on: bool,
    /// The quotation began in an earlier paragraph.
    pub continued: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Double,
    Single,
    Guillemet,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

/// How a mark is drawn: its style and the side it belongs to.
fn drawn(mark: &str) -> (Style, Side) {
    match mark {
        "“" | "‟" | "``" => (Style::Double, Side::Opens),
        "„" => (Style::Double, Side::Opens),
        "”" => (Style::Double, Side::Closes),
        "«" | "‹" => (Style::Guillemet, Side::Opens),
        "»" | "›" => (Style::Guillemet, Side::Closes),
        "‘" | "‚" | "‛" | "`" => (Style::Single, Side::Opens),
        "’" => (Style::Single, Side::Closes),
        "'" => (Style::Single, Side::Either),
        _ => (Style::Double, Side::Either),
    }
}

/// Finds the outermost quotations of every line, in order.
pub(crate) fn quotes(tokens: &Tokens) -> Vec<Quote> {
    let mut out: Vec<Quote> = Vec::new();
    let mut runs_on = false;
    for line in &tokens.lines {
        let first = out.len();
        Line::new(tokens, line.clone(), &mut out).pair(runs_on);
        for quote in &mut out[first..] {
            quote.continued |= runs_on && quote.open == line.start;
        }
        runs_on = out
            .get(first..)
            .and_then(<[Quote]>::last)
            .is_some_and(|q| q.runs_on);
    }
    // A quotation that runs on must be taken up by the next line, or it simply ended there.
    for i in 0..out.len() {
        let taken = out.get(i + 1).is_some_and(|n| n.continued);
        out[i].runs_on &= taken;
    }
    out
}

struct Line<'t, 'a> {
    tokens: &'t Tokens<'a>,
    line: Range<usize>,
    out: &'t mut Vec<Quote>,
    /// For every token of the line, whether white space, an opening bracket, a dash or the line's start is before it;
    /// marks that open may be between. Found in one pass, since a run of marks would be walked again for each of its own.
    room: Vec<bool>,
    /// For every token of the line, the mark that closes a single quotation opened before it; found in one pass as well.
    closes: Vec<Option<usize>>,
}

impl<'t, 'a> Line<'t, 'a> {
    fn new(tokens: &'t Tokens<'a>, line: Range<usize>, out: &'t mut Vec<Quote>) -> Self {
        let mut made = Line {
            tokens,
            line,
            out,
            room: Vec::new(),
            closes: Vec::new(),
        };
        if made.line.clone().any(|i| made.is_quote(i)) {
            made.find_room();
            made.find_single_closes();
        }
        made
    }

    fn is_quote(&self, i: usize) -> bool {
        self.tokens.list[i].kind == Kind::Quote
    }

    fn find_room(&mut self) {
        self.room.reserve(self.line.len());
        let mut before = false;
        for i in self.line.clone() {
            before = i == self.line.start
                || self.tokens.list[i].space
                || matches!(self.tokens.list[i - 1].kind, Kind::Open | Kind::Dash)
                || (self.is_quote(i - 1)
                    && drawn(self.tokens.word(i - 1)).1 != Side::Closes
                    && before);
            self.room.push(before);
        }
    }

    fn find_single_closes(&mut self) {
        self.closes.resize(self.line.len(), None);
        let mut close = None;
        for i in (self.line.start + 1..self.line.end).rev() {
            if self.is_quote(i) {
                close = match self.single(i) {
                    Single::Opens => None,
                    Single::Closes => Some(i),
                    Single::MayClose => close.or(Some(i)),
                    Single::Neither => close,
                };
            }
            self.closes[i - self.line.start] = close;
        }
    }

    /// White space, an opening bracket, a dash or the line's start is before the mark.
    fn room_before(&self, i: usize) -> bool {
        self.room[i - self.line.start]
    }

    /// White space, punctuation or the line's end is behind the mark.
    fn room_after(&self, i: usize) -> bool {
        let Some(next) = self
            .tokens
            .list
            .get(i + 1)
            .filter(|_| i + 1 < self.line.end)
        else {
            return true;
        };
        next.space || !matches!(next.kind, Kind::Word | Kind::Number | Kind::Open)
    }

    fn pair(&mut self, mut runs_on: bool) {
        let mut i = self.line.start;
        while i < self.line.end {
            if !self.is_quote(i) {
                i += 1;
                continue;
            }
            let (style, side) = drawn(self.tokens.word(i));
            // An opening mark is before what it opens.
            let opens = match side {
                Side::Opens => true,
                Side::Closes => false,
                Side::Either => {
                    self.room_before(i) && !self.tokens.list.get(i + 1).is_none_or(|n| n.space)
                }
            };
            if !opens {
                if runs_on
                    && style != Style::Single
                    && self.out.last().is_none_or(|q| q.open < self.line.start)
                {
                    // The quotation of the paragraph above closes here, though its mark was not repeated.
                    self.out.push(Quote {
                        open: self.line.start,
                        inner: self.line.start..i,
                        end: i + 1,
                        runs_on: false,
                        continued: true,
                    });
                    runs_on = false;
                }
                i += 1;
                continue;
            }
            let close = if style == Style::Single {
                self.single_close(i)
            } else {
                self.double_close(i, style)
            };
            match close {
                Some(close) if close > i + 1 => {
                    self.out.push(Quote {
                        open: i,
                        inner: i + 1..close,
                        end: close + 1,
                        runs_on: false,
                        continued: false,
                    });
                    i = close + 1;
                }
                None if style != Style::Single && i + 1 < self.line.end => {
                    self.out.push(Quote {
                        open: i,
                        inner: i + 1..self.line.end,
                        end: self.line.end,
                        runs_on: true,
                        continued: false,
                    });
                    i = self.line.end;
                }
                _ => i += 1,
            }
        }
    }

    fn double_close(&self, open: usize, style: Style) -> Option<usize> {
        let mark = self.tokens.word(open);
        let mut depth = 0;
        for i in open + 1..self.line.end {
            if !self.is_quote(i) {
                continue;
            }
            let (other, side) = drawn(self.tokens.word(i));
            if other != style {
                continue;
            }
            if mark == "„" && matches!(self.tokens.word(i), "“" | "”" | "\"") {
                return Some(i);
            }
            match side {
                Side::Opens => depth += 1,
                Side::Closes if depth == 0 => return Some(i),
                Side::Closes => depth -= 1,
                // A straight mark with room only before it opens a quotation: ours was never closed.
                Side::Either if self.room_before(i) && !self.room_after(i) && i > open + 1 => {
                    return None;
                }
                Side::Either => return Some(i),
            }
        }
        None
    }

    /// The mark that closes a single quotation; apostrophes look the same, so the neighbours decide.
    fn single_close(&self, open: usize) -> Option<usize> {
        let list = &self.tokens.list;
        if !list
            .get(open + 1)
            .is_some_and(|n| !n.space && matches!(n.kind, Kind::Word | Kind::Number | Kind::Open))
        {
            return None;
        }
        // "the '90s" opens nothing.
        if list[open + 1].kind == Kind::Number && self.tokens.lower(open + 1).ends_with('s') {
            return None;
        }
        self.closes[open + 1 - self.line.start]
    }

    /// What the mark `i` is to a single quotation that was opened before it.
    fn single(&self, i: usize) -> Single {
        let list = &self.tokens.list;
        let (style, side) = drawn(self.tokens.word(i));
        if style != Style::Single {
            return Single::Neither;
        }
        if side == Side::Opens {
            // An apostrophe before it may have been the end.
            return if self.room_before(i) {
                Single::Opens
            } else {
                Single::Neither
            };
        }
        if list[i].space || !self.room_after(i) {
            return Single::Neither;
        }
        let stopped = matches!(list[i - 1].kind, Kind::Stop | Kind::Comma)
            || list
                .get(i + 1)
                .is_none_or(|n| !n.space || i + 1 == self.line.end);
        if stopped || !self.tokens.lower(i - 1).ends_with('s') {
            Single::Closes
        } else {
            Single::MayClose
        }
    }
}

/// What a mark is to a single quotation that was opened before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Single {
    /// Another one opens: nothing behind it closes the first.
    Opens,
    Closes,
    /// It closes, unless a later mark does: it may be a genitive's.
    MayClose,
    Neither,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn inner(text: &str) -> Vec<String> {
        let tokens = Tokens::new(text, Lexicon::english());
        quotes(&tokens)
            .iter()
            .map(|q| text[tokens.bytes(&q.inner)].to_owned())
            .collect()
    }

    #[test]
    fn marks_of_every_style_pair() {
        assert_eq!(
            inner("“One,” he said. \"Two.\" «Three» „Four“ 'Five', ''Six''"),
            ["One,", "Two.", "Three", "Four", "Five", "Six"]
        );
    }

    #[test]
    fn nested_marks_stay_inside() {
        assert_eq!(
            inner("\"He said 'no' to me,\" she said."),
            ["He said 'no' to me,"]
        );
        assert_eq!(
            inner("‘He said “no” to me’, she said."),
            ["He said “no” to me"]
        );
    }

    #[test]
    fn apostrophes_are_no_quotations() {
        assert_eq!(
            inner("The voters' fear and the '90s and Sanders' chief"),
            Vec::<String>::new()
        );
        assert_eq!(inner("It’s the voters’ choice"), Vec::<String>::new());
        assert_eq!(inner("The 'workers' rights' bill"), ["workers' rights"]);
    }

    #[test]
    fn a_quotation_runs_over_paragraphs() {
        let text = "“One.\n\n“Two.\n\n“Three,” she said.";
        let tokens = Tokens::new(text, Lexicon::english());
        let found = quotes(&tokens);
        assert_eq!(
            found
                .iter()
                .map(|q| (q.continued, q.runs_on))
                .collect::<Vec<_>>(),
            [(false, true), (true, true), (true, false)]
        );
    }
}
