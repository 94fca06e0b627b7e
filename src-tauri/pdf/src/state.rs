//! The state that a page's operators set and its text is shown in.

use hayro_font::kurbo::{Affine, Point};
use hayro_syntax::object::{Array, Name, Object};

use super::font::Face;

/// What ink is used, as far as it matters whether it can be seen on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// The colour of paper.
    White,
    Other,
}

/// How the numbers of a colour are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Colours {
    /// The more, the lighter: grey and red, green, blue.
    Light,
    /// The more, the darker: the four inks of print.
    Inks,
    /// A spot colour, a pattern, an index.
    Others,
}

impl Colours {
    /// Returns how a colour space means its numbers (ISO 32000-1, 8.6).
    pub(super) fn named(name: &[u8]) -> Option<Self> {
        Some(match name {
            b"DeviceGray" | b"G" | b"CalGray" | b"DeviceRGB" | b"RGB" | b"CalRGB" => Self::Light,
            b"DeviceCMYK" | b"CMYK" => Self::Inks,
            b"Pattern" | b"Indexed" | b"I" | b"Separation" | b"DeviceN" | b"Lab" => Self::Others,
            _ => return None,
        })
    }

    /// Returns the same of a colour space among the page's resources.
    pub(super) fn of(space: &Object<'_>) -> Self {
        match space {
            Object::Name(name) => Self::named(name.as_ref()),
            Object::Array(array) => array_space(array),
            _ => None,
        }
        .unwrap_or(Self::Others)
    }

    /// Returns whether a colour of these numbers is the paper's.
    pub(super) fn ink(self, numbers: &[f32]) -> Ink {
        let white = match self {
            // A profile of four colours is one of inks.
            Self::Light if numbers.len() == 4 => numbers.iter().all(|number| *number <= 0.01),
            Self::Light => !numbers.is_empty() && numbers.iter().all(|number| *number >= 0.99),
            Self::Inks => !numbers.is_empty() && numbers.iter().all(|number| *number <= 0.01),
            Self::Others => false,
        };
        if white { Ink::White } else { Ink::Other }
    }
}

fn array_space(array: &Array<'_>) -> Option<Colours> {
    let name = array.iter::<Name<'_>>().next()?;
    if name.as_ref() == b"ICCBased" {
        return Some(Colours::Light);
    }
    Colours::named(name.as_ref())
}

/// The graphics state, as far as text needs it (ISO 32000-1, 8.4 and 9.3).
#[derive(Clone, Debug)]
pub(super) struct State {
    /// From the page's operators to points from its upper left corner.
    pub(super) place: Affine,
    pub(super) font: Option<usize>,
    pub(super) size: f64,
    pub(super) char_space: f64,
    pub(super) word_space: f64,
    /// 1 for letters of their own width.
    pub(super) stretch: f64,
    pub(super) leading: f64,
    pub(super) rise: f64,
    pub(super) mode: i64,
    pub(super) colours: Colours,
    pub(super) ink: Ink,
    pub(super) is_clear: bool,
}

impl State {
    pub(super) fn new(place: Affine) -> Self {
        Self {
            place,
            font: None,
            size: 1.0,
            char_space: 0.0,
            word_space: 0.0,
            stretch: 1.0,
            leading: 0.0,
            rise: 0.0,
            mode: 0,
            colours: Colours::Light,
            ink: Ink::Other,
            is_clear: false,
        }
    }
}

/// Where text is inside of a text object (ISO 32000-1, 9.4).
#[derive(Clone, Copy, Debug)]
pub(super) struct Pen {
    line: Affine,
    at: Affine,
}

impl Default for Pen {
    fn default() -> Self {
        Self {
            line: Affine::IDENTITY,
            at: Affine::IDENTITY,
        }
    }
}

impl Pen {
    pub(super) fn set(&mut self, to: Affine) {
        self.line = to;
        self.at = to;
    }

    pub(super) fn next_line(&mut self, x: f64, y: f64) {
        self.set(self.line * Affine::translate((x, y)));
    }

    /// Moves along the line by `by` thousandths of the font's size to the left.
    pub(super) fn adjust(&mut self, by: f64, state: &State, is_horizontal: bool) {
        let by = -by / 1000.0 * state.size;
        let step = if is_horizontal {
            (by * state.stretch, 0.0)
        } else {
            (0.0, by)
        };
        self.at *= Affine::translate(step);
    }

    /// Moves on behind a code, and returns where its base line began and how far it goes on the
    /// page, and the size of its font there.
    pub(super) fn advance(
        &mut self,
        advance: (f64, f64),
        is_space: bool,
        state: &State,
        face: &Face<'_>,
    ) -> (Point, Point, f64) {
        let space = state.char_space + if is_space { state.word_space } else { 0.0 };
        let go = |advance: f64| advance / 1000.0 * state.size;
        let (own, step) = if face.is_horizontal {
            let own = go(advance.0) * state.stretch;
            ((own, 0.0), (own + space * state.stretch, 0.0))
        } else {
            let own = go(advance.1);
            ((0.0, own), (0.0, own + space))
        };
        let whole = state.place * self.at;
        let start = whole * Point::new(0.0, state.rise);
        let end = whole * Point::new(own.0, own.1 + state.rise);
        let [a, b, c, d, ..] = whole.as_coeffs();
        let height = if face.is_horizontal {
            c.hypot(d)
        } else {
            a.hypot(b)
        };
        self.at *= Affine::translate(step);
        (start, end, height * state.size.abs())
    }
}
