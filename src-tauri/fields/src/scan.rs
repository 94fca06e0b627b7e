//! Splits what was typed into numbers, words and signs.

/// A piece of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// A number, and how many digits it has.
    Number(u32, usize),
    /// Letters, in lower case.
    Word(String),
    /// Any other sign.
    Sign(char),
}

/// Walks over the pieces.
#[derive(Clone, Debug)]
pub(crate) struct Scan {
    tokens: Vec<Token>,
    at: usize,
}

/// More digits than any date or time has.
const MOST_DIGITS: usize = 8;

impl Scan {
    pub(crate) fn new(text: &str) -> Self {
        let text = text.to_lowercase();
        let mut tokens = Vec::new();
        let mut rest = text.trim_start();
        while let Some(first) = rest.chars().next() {
            let len = if first.is_ascii_digit() {
                let digits = run(rest, |c| c.is_ascii_digit());
                // Too many digits are no number here; they are told as they stand.
                tokens.push(match rest[..digits].parse() {
                    Ok(number) if digits <= MOST_DIGITS => Token::Number(number, digits),
                    _ => Token::Word(rest[..digits].to_owned()),
                });
                digits
            } else if first.is_alphabetic() {
                let letters = run(rest, char::is_alphabetic);
                tokens.push(Token::Word(rest[..letters].to_owned()));
                letters
            } else {
                tokens.push(Token::Sign(match first {
                    '–' | '—' | '‐' | '‑' | '−' => '-',
                    other => other,
                }));
                first.len_utf8()
            };
            rest = rest[len..].trim_start();
        }
        Self {
            tokens: joined(tokens),
            at: 0,
        }
    }

    /// The piece so many places on.
    pub(crate) fn peek(&self, ahead: usize) -> Option<&Token> {
        self.tokens.get(self.at + ahead)
    }

    pub(crate) fn skip(&mut self, pieces: usize) {
        self.at += pieces;
    }

    pub(crate) fn number(&self, ahead: usize) -> Option<(u32, usize)> {
        match self.peek(ahead) {
            Some(Token::Number(number, digits)) => Some((*number, *digits)),
            _ => None,
        }
    }

    pub(crate) fn word(&self, ahead: usize) -> Option<&str> {
        match self.peek(ahead) {
            Some(Token::Word(word)) => Some(word),
            _ => None,
        }
    }

    pub(crate) fn sign(&self, ahead: usize) -> Option<char> {
        match self.peek(ahead) {
            Some(Token::Sign(sign)) => Some(*sign),
            _ => None,
        }
    }

    /// Skips one of these words, if it is next.
    pub(crate) fn skip_word(&mut self, words: &[&str]) -> bool {
        let is = self.word(0).is_some_and(|word| words.contains(&word));
        self.at += usize::from(is);
        is
    }

    /// Skips one of these signs, if it is next.
    pub(crate) fn skip_sign(&mut self, signs: &[char]) -> bool {
        let is = self.sign(0).is_some_and(|sign| signs.contains(&sign));
        self.at += usize::from(is);
        is
    }

    /// The next piece as it would be typed, for a message.
    pub(crate) fn told(&self) -> String {
        match self.peek(0) {
            Some(Token::Number(number, digits)) => format!("{number:0digits$}"),
            Some(Token::Word(word)) => word.clone(),
            Some(Token::Sign(sign)) => sign.to_string(),
            None => String::new(),
        }
    }
}

fn run(text: &str, is: impl Fn(char) -> bool) -> usize {
    text.find(|c| !is(c)).unwrap_or(text.len())
}

/// Reads "a.m." and "p.m." as one word.
fn joined(tokens: Vec<Token>) -> Vec<Token> {
    let mut out: Vec<Token> = Vec::with_capacity(tokens.len());
    let mut rest = tokens.as_slice();
    while let Some(first) = rest.first() {
        if let [
            Token::Word(half),
            Token::Sign('.'),
            Token::Word(m),
            after @ ..,
        ] = rest
            && ["a", "p"].contains(&half.as_str())
            && m == "m"
        {
            out.push(Token::Word(format!("{half}m")));
            rest = after.strip_prefix(&[Token::Sign('.')]).unwrap_or(after);
        } else {
            out.push(first.clone());
            rest = &rest[1..];
        }
    }
    out
}
