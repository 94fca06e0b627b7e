//! A figure: its value, how precisely it is printed, its unit, and what hedges it.

use std::ops::Range;

use crate::unit::Unit;

/// What sort of figure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureKind {
    /// So many of something, money and measures among them.
    Count,
    /// "4 percent".
    Percent,
    /// "2.5 percentage points".
    Points,
    /// "third", "16th".
    Ordinal,
    /// "half", "two-thirds", "nine in ten".
    Fraction,
    /// "doubled", "three times".
    Multiple,
    /// A time of day, in hours.
    Clock,
}

/// What is said to make a figure less than exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hedge {
    /// "about", "some"
    About,
    /// "nearly": the truth is a little less.
    Nearly,
    /// "up to": the truth is no more.
    Below,
    /// "at least": the truth is no less.
    Above,
    /// "just over": the truth is a little more.
    Barely,
}

impl Hedge {
    pub(crate) fn named(class: &str) -> Option<Self> {
        Some(match class {
            "about" => Self::About,
            "nearly" => Self::Nearly,
            "below" => Self::Below,
            "above" => Self::Above,
            "barely" => Self::Barely,
            _ => return None,
        })
    }
}

/// A figure of a text. Ranges are bytes.
#[derive(Debug, Clone)]
pub struct Figure {
    /// With its sign, scale and unit, without its hedge.
    pub span: Range<usize>,
    /// The number alone, with its scale.
    pub number: Range<usize>,
    /// What it says: of "4 percent" 4, of "half" 0.5.
    pub value: f64,
    /// The upper end of a range, or the second number of a score: "10-12".
    pub high: Option<f64>,
    /// Half of what its last digit that is no trailing zero is worth: 5 of 3,050, 50 of 15,200.
    pub slack: f64,
    /// What sort of figure it is.
    pub kind: FigureKind,
    /// Its unit.
    pub unit: Option<Unit>,
    /// Its currency, by its code or its name in the singular. "12 pounds" has a unit as well.
    pub currency: Option<&'static str>,
    /// What hedges it.
    pub hedge: Option<Hedge>,
    /// Whether it is spelled out.
    pub in_words: bool,
    /// Whether a hyphen ties it to what it counts: "eight-year", "nine-member".
    pub tied: bool,
}

impl Figure {
    /// Whether it counts something that is neither money nor a measure.
    pub fn is_plain(&self) -> bool {
        self.kind == FigureKind::Count && self.unit.is_none() && self.currency.is_none()
    }

    /// Whether it is a share: a percentage or a fraction.
    pub fn is_share(&self) -> bool {
        matches!(self.kind, FigureKind::Percent | FigureKind::Fraction)
    }

    /// A share as a part of one.
    pub fn share(&self) -> f64 {
        if self.kind == FigureKind::Percent {
            self.value / 100.0
        } else {
            self.value
        }
    }
}
