//! Reads a number in digits or in words.

use crate::piece::PieceKind;
use crate::scan::Scan;

/// A number, and the piece behind it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Number {
    pub(crate) value: f64,
    pub(crate) slack: f64,
    pub(crate) end: usize,
    pub(crate) in_words: bool,
    pub(crate) fraction: bool,
}

impl Scan<'_> {
    /// Reads the number that begins at piece `at`.
    pub(crate) fn number(&self, at: usize) -> Option<Number> {
        let number = match self.pieces.get(at)?.kind {
            PieceKind::Digits => self.in_digits(at),
            PieceKind::Word => self.in_words(at),
            PieceKind::Mark(mark) => sign(mark).map(|value| Number {
                value,
                slack: 0.005,
                end: at + 1,
                in_words: false,
                fraction: true,
            }),
        }?;
        Some(self.scaled(number))
    }

    fn in_digits(&self, at: usize) -> Option<Number> {
        let (value, slack) = printed(self.word(at))?;
        let whole = Number {
            value,
            slack,
            end: at + 1,
            in_words: false,
            fraction: false,
        };
        Some(self.with_fraction(whole).unwrap_or(whole))
    }

    /// "1/4", "2 1/2", "2½".
    fn with_fraction(&self, whole: Number) -> Option<Number> {
        let at = whole.end;
        if let Some(part) = self.pieces.get(at).and_then(|p| match p.kind {
            PieceKind::Mark(mark) if !p.space => sign(mark),
            _ => None,
        }) {
            return Some(Number {
                value: whole.value + part,
                slack: 0.05,
                end: at + 1,
                ..whole
            });
        }
        let slash = |at: usize| self.is(at, '/') && !self.pieces[at].space;
        let digits = |at: usize| self.small(at).filter(|n| (1..=16).contains(n));
        if slash(at) && !slash(at + 2) {
            let (over, under) = (self.small(at - 1)?, digits(at + 1)?);
            return (over < under).then(|| Number {
                value: f64::from(over) / f64::from(under),
                slack: 0.005,
                end: at + 2,
                fraction: true,
                ..whole
            });
        }
        let (over, under) = (digits(at)?, digits(at + 2)?);
        (slash(at + 1) && over < under).then(|| Number {
            value: whole.value + f64::from(over) / f64::from(under),
            slack: 0.05,
            end: at + 3,
            ..whole
        })
    }

    /// A number with the scale behind it: "1.9 million", "4.5bn", "half a million".
    fn scaled(&self, number: Number) -> Number {
        let at = number.end;
        let Some(piece) = self.pieces.get(at) else {
            return number;
        };
        if !number.in_words
            && !piece.space
            && let Some(short) = self.meaning(at).and_then(|it| it.short)
        {
            return number.times(short, at + 1);
        }
        let hyphen = usize::from(self.hyphen(at));
        if let Some(scale) = self
            .meaning(at + hyphen)
            .and_then(|it| it.scale.or(it.group))
            .filter(|_| !number.fraction)
        {
            return self.scaled(number.times(scale, at + hyphen + 1));
        }
        self.part_of_scale(number).unwrap_or(number)
    }

    /// "half a million", "a quarter of a million", "half a dozen".
    fn part_of_scale(&self, number: Number) -> Option<Number> {
        if !number.fraction {
            return None;
        }
        let at = number.end + usize::from(self.says(number.end, |it| it.of));
        let at = at + usize::from(self.says(at, |it| it.article));
        let scale = self.meaning(at)?.scale.or(self.meaning(at)?.group)?;
        (at > number.end).then(|| Number {
            fraction: false,
            ..number.times(scale, at + 1)
        })
    }

    fn in_words(&self, at: usize) -> Option<Number> {
        let meaning = self.meaning(at)?;
        if meaning.article {
            return self.behind_article(at + 1);
        }
        if meaning.part == Some(2) && self.word(at).len() == 4 {
            return Some(Number::part(0.5, at + 1));
        }
        let whole = self.cardinal(at)?;
        Some(
            self.fraction_of(whole)
                .or_else(|| self.and_a_half(whole))
                .unwrap_or(whole),
        )
    }

    /// "a hundred", "a dozen", "a third of".
    fn behind_article(&self, at: usize) -> Option<Number> {
        let meaning = self.meaning(at)?;
        if let Some(value) = meaning.scale.or(meaning.group) {
            let one = Number {
                value,
                slack: value / 2.0,
                end: at + 1,
                in_words: true,
                fraction: false,
            };
            return Some(self.below_hundred(one).unwrap_or(one));
        }
        // "a century" is one; "a day" is more often a rate.
        if meaning
            .measure
            .is_some_and(|unit| matches!(unit.name, "century" | "decade"))
        {
            return Some(Number {
                value: 1.0,
                slack: 0.05,
                end: at,
                in_words: true,
                fraction: false,
            });
        }
        let part = meaning.part?;
        // "a third woman" is one more, "a third of them" is a part, and "a second" is neither.
        let ends = self.ends_part(at + 1);
        (ends || part == 2 || part == 4 && meaning.ordinal.is_none())
            .then(|| Number::part(1.0 / f64::from(part), at + 1))
    }

    /// Whether what follows shows that "a third" was a part.
    fn ends_part(&self, at: usize) -> bool {
        let Some(piece) = self.pieces.get(at) else {
            return true;
        };
        match piece.kind {
            PieceKind::Mark('-') => false,
            PieceKind::Mark(_) => true,
            _ => piece.line || self.says(at, |it| it.of || it.ends_part),
        }
    }

    /// "two hundred and six", "forty-one", "twelve thousand".
    fn cardinal(&self, at: usize) -> Option<Number> {
        let small = self.below_hundred_at(at)?;
        Some(self.larger(small))
    }

    fn below_hundred_at(&self, at: usize) -> Option<Number> {
        let meaning = self.meaning(at)?;
        let word = |value: u8, slack: f64, end| Number {
            value: f64::from(value),
            slack,
            end,
            in_words: true,
            fraction: false,
        };
        if let Some(unit) = meaning.unit {
            return Some(word(unit, 0.5, at + 1));
        }
        let tens = meaning.tens?;
        let next = at + 1 + usize::from(self.hyphen(at + 1));
        let unit = self
            .meaning(next)
            .and_then(|it| it.unit)
            .filter(|unit| (1..10).contains(unit));
        Some(unit.map_or(word(tens, 0.5, at + 1), |unit| {
            word(tens + unit, 0.5, next + 1)
        }))
    }

    /// What follows a number below a hundred: hundreds, thousands, "and six".
    fn larger(&self, mut number: Number) -> Number {
        let mut total = 0.0;
        while let Some(scale) = self.meaning(number.end).and_then(|it| it.scale) {
            number = number.times(scale, number.end + 1);
            if scale >= 1000.0 {
                total += number.value;
                match self.below_hundred_at(number.end) {
                    Some(rest) => number = Number { slack: 0.5, ..rest },
                    None => {
                        return Number {
                            value: total,
                            ..number
                        };
                    }
                }
            } else if let Some(more) = self.below_hundred(number) {
                number = more;
            }
        }
        Number {
            value: total + number.value,
            ..number
        }
    }

    /// "and six" behind hundreds.
    fn below_hundred(&self, number: Number) -> Option<Number> {
        let and = usize::from(self.says(number.end, |it| it.and));
        let rest = self.below_hundred_at(number.end + and)?;
        let fits = number.value >= 100.0
            && number.value % 100.0 == 0.0
            && self.pieces[rest.end - 1].end > 0;
        // "a hundred and two of them" is one number; "a hundred, two" is not reached.
        fits.then_some(Number {
            value: number.value + rest.value,
            slack: 0.5,
            end: rest.end,
            ..number
        })
    }

    /// "two-thirds", "three quarters"; "nine in ten", "three out of four".
    fn fraction_of(&self, whole: Number) -> Option<Number> {
        let at = whole.end + usize::from(self.hyphen(whole.end));
        if let Some(part) = self.meaning(at).and_then(|it| it.part)
            && (whole.value < f64::from(part))
            && (whole.value > 1.0 || part == 2 || self.ends_part(at + 1))
        {
            return Some(Number::part(whole.value / f64::from(part), at + 1));
        }
        None
    }

    /// "two and a half".
    fn and_a_half(&self, whole: Number) -> Option<Number> {
        let at = whole.end;
        let a = self.says(at, |it| it.and) && self.says(at + 1, |it| it.article);
        let part = self
            .meaning(at + 2)?
            .part
            .filter(|part| a && matches!(part, 2 | 4))?;
        Some(Number {
            value: whole.value + 1.0 / f64::from(part),
            slack: 0.05,
            end: at + 3,
            ..whole
        })
    }
}

impl Number {
    const fn part(value: f64, end: usize) -> Self {
        Self {
            value,
            slack: 0.005,
            end,
            in_words: true,
            fraction: true,
        }
    }

    fn times(self, scale: f64, end: usize) -> Self {
        Self {
            value: self.value * scale,
            slack: self.slack * scale,
            end,
            ..self
        }
    }
}

fn sign(mark: char) -> Option<f64> {
    Some(match mark {
        '½' => 0.5,
        '¼' => 0.25,
        '¾' => 0.75,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        _ => return None,
    })
}

/// The value of printed digits, and half of what the last of them that is no trailing zero is worth.
fn printed(digits: &str) -> Option<(f64, f64)> {
    let bare: String = digits.chars().filter(|c| *c != ',').collect();
    let value: f64 = bare.parse().ok()?;
    if let Some((_, decimals)) = bare.split_once('.') {
        let places = i32::try_from(decimals.len()).unwrap_or(i32::MAX);
        return Some((value, 0.5 * 0.1_f64.powi(places)));
    }
    let zeros = bare.len() - bare.trim_end_matches('0').len();
    let zeros = if zeros == bare.len() {
        0
    } else {
        i32::try_from(zeros).unwrap_or(0)
    };
    Some((value, 0.5 * 10_f64.powi(zeros)))
}
