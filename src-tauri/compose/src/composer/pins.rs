//! Pins: places that are kept while the text is built.

use std::mem::take;

use super::{Composer, Pin};

impl Composer {
    /// Keeps the place of the next visible character.
    pub fn pin_next(&mut self) -> Pin {
        self.waiting_pins.push(self.made.pins.len());
        self.new_pin(None)
    }

    /// Keeps the place behind the last visible character, after `start`.
    ///
    /// Where nothing visible came since, both are one point: the one that
    /// footnotes refer from.
    pub fn pin_end(&mut self, start: Pin) -> Pin {
        let began = self.made.pins.get(start.0).copied().flatten().is_some();
        if began || self.is_started() {
            let at = self.made.text.len();
            if !began {
                self.made.pins[start.0] = Some(at);
            }
            return self.new_pin(Some(at));
        }
        let end = self.made.pins.len();
        self.waiting_points.extend([start.0, end]);
        self.new_pin(None)
    }

    pub(super) fn new_pin(&mut self, at: Option<usize>) -> Pin {
        self.made.pins.push(at);
        Pin(self.made.pins.len() - 1)
    }

    /// Gives pins that still wait their place.
    pub(super) fn settle(&mut self, pins: impl Iterator<Item = usize>, at: usize) {
        for pin in pins {
            self.made.pins[pin].get_or_insert(at);
        }
    }

    /// Moves pins from `first` on that stand beyond `end` back to it.
    pub(super) fn pull_back(&mut self, first: usize, end: usize) {
        for pin in self.made.pins[first..].iter_mut().flatten() {
            *pin = (*pin).min(end);
        }
    }

    /// Gives the points that still wait in this block its place.
    pub(super) fn settle_points(&mut self) {
        if !self.waiting_points.is_empty() {
            let (waiting, at) = (take(&mut self.waiting_points), self.made.text.len());
            self.settle(waiting.into_iter(), at);
        }
    }
}
