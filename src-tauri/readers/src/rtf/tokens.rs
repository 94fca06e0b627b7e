//! Cuts a Rich Text document into its tokens.

/// One token of a Rich Text document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// `{`
    Open,
    /// `}`
    Close,
    /// `\word` with its number, if it has one.
    Word(&'a str, Option<i32>),
    /// `\` and a sign.
    Sign(u8),
    /// `\'hh`: a byte of the document's encoding.
    Byte(u8),
    /// Text as it stands.
    Text(&'a [u8]),
}

/// Cuts off token after token.
pub(super) struct Tokens<'a>(&'a [u8]);

impl<'a> Tokens<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// Passes over bytes that are no text, as after `\bin`.
    pub(super) fn pass_over(&mut self, count: usize) {
        self.0 = self.0.get(count..).unwrap_or_default();
    }

    fn escape(&mut self) -> Option<Token<'a>> {
        let (first, rest) = self.0.split_first()?;
        if *first == b'\'' {
            let digit = |at: usize| char::from(*rest.get(at)?).to_digit(16);
            if let (Some(high), Some(low)) = (digit(0), digit(1)) {
                self.pass_over(3);
                return u8::try_from(high * 16 + low).ok().map(Token::Byte);
            }
        }
        if !first.is_ascii_alphabetic() {
            self.0 = rest;
            return Some(Token::Sign(*first));
        }
        let len = self
            .0
            .iter()
            .take(32)
            .take_while(|b| b.is_ascii_alphabetic());
        let (word, rest) = self.0.split_at(len.count());
        let minus = usize::from(rest.first() == Some(&b'-'));
        let digits = rest[minus..]
            .iter()
            .take(10)
            .take_while(|b| b.is_ascii_digit());
        let digits = digits.count();
        let number = if digits == 0 {
            self.0 = rest;
            None
        } else {
            let (number, rest) = rest.split_at(minus + digits);
            self.0 = rest;
            let number = std::str::from_utf8(number).unwrap_or_default();
            Some(number.parse().unwrap_or(i32::MAX))
        };
        if let [b' ', rest @ ..] = self.0 {
            self.0 = rest;
        }
        Some(Token::Word(
            std::str::from_utf8(word).unwrap_or_default(),
            number,
        ))
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let (first, rest) = self.0.split_first()?;
            match first {
                b'{' => {
                    self.0 = rest;
                    return Some(Token::Open);
                }
                b'}' => {
                    self.0 = rest;
                    return Some(Token::Close);
                }
                b'\\' => {
                    self.0 = rest;
                    return self.escape();
                }
                // Line ends of the file are no text.
                b'\r' | b'\n' | 0 => self.0 = rest,
                _ => {
                    let is_text = |b: &u8| !matches!(b, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0);
                    let end = self.0.iter().position(|b| !is_text(b));
                    let (text, rest) = self.0.split_at(end.unwrap_or(self.0.len()));
                    self.0 = rest;
                    return Some(Token::Text(text));
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_words_numbers_bytes_and_text() {
        let all: Vec<_> = Tokens::new(b"{\\rtf1\\ansi\\u-3913 ?\\'e9a\r\nb\\~\\*}").collect();
        assert_eq!(
            all,
            [
                Token::Open,
                Token::Word("rtf", Some(1)),
                Token::Word("ansi", None),
                Token::Word("u", Some(-3913)),
                Token::Text(b"?"),
                Token::Byte(0xE9),
                Token::Text(b"a"),
                Token::Text(b"b"),
                Token::Sign(b'~'),
                Token::Sign(b'*'),
                Token::Close,
            ]
        );
    }

    #[test]
    fn ends_wherever_the_file_breaks_off() {
        for text in [
            &b"\\"[..],
            b"\\'",
            b"\\'e",
            b"\\u-",
            b"\\b99999999999999999",
            b"{",
        ] {
            assert!(Tokens::new(text).count() <= 3, "{text:?}");
        }
    }
}
