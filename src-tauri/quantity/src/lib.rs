//! Reads the figures and dates of a text: value, precision as printed, unit, currency, hedge.
//!
//! [`read`] goes over a text once. What is peculiar to a language is in data files under `words/`, one folder a language.
//! There is no input or output, no clock and no chance.
//!
//! ```
//! use claimdesk_quantity::{Words, read};
//!
//! let found = read("About two dozen of the 1.9 million voters, or 4 percent, came on Tuesday, March 3.", Words::english());
//! let values: Vec<f64> = found.figures.iter().map(|figure| figure.value).collect();
//! assert_eq!(values, [24.0, 1_900_000.0, 4.0]);
//! assert_eq!((found.dates[0].month, found.dates[0].day), (Some(3), Some(3)));
//! ```

mod assemble;
mod date;
mod figure;
mod number;
mod piece;
mod scan;
mod unit;
mod words;

pub use date::Dated;
pub use figure::{Figure, FigureKind, Hedge};
pub use unit::{Dimension, Scale, Unit};
pub use words::Words;

use scan::Scan;

/// The figures and dates of a text, each in order; no figure is in a date.
#[derive(Debug, Clone, Default)]
pub struct Quantities {
    /// Its figures.
    pub figures: Vec<Figure>,
    /// Its dates, years and weekdays alone among them.
    pub dates: Vec<Dated>,
}

/// Reads every figure and date of a text.
pub fn read(text: &str, words: &'static Words) -> Quantities {
    let scan = Scan::new(text, words);
    let mut found = Quantities::default();
    let mut at = 0;
    while at < scan.pieces.len() {
        at = scan.one(at, &mut found);
    }
    found
}

impl Scan<'_> {
    /// Reads what begins at a piece, and returns the piece to go on with.
    fn one(&self, at: usize, found: &mut Quantities) -> usize {
        let word = matches!(self.pieces[at].kind, piece::PieceKind::Word);
        if word && self.meaning(at).is_none() {
            return at + 1;
        }
        if let Some((date, end)) = self.date(at) {
            found.dates.push(date);
            return end;
        }
        if let Some((figure, end)) = self.figure(at) {
            found.figures.push(figure);
            return end.max(at + 1);
        }
        at + 1
    }
}
