//! What a page shows: characters at their places.

use claimdesk_compose::flow::Marks;

/// One character, or the several that one sign stands for, at its place on a page.
///
/// Places are in points from the page's upper left corner, as the page is looked at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// Where its base line begins.
    pub(super) x: f32,
    pub(super) y: f32,
    /// How far the base line goes.
    pub(super) dx: f32,
    pub(super) dy: f32,
    /// The size of its font as seen.
    pub(super) size: f32,
    /// Its words: a stretch of [`Shown::text`].
    pub(super) start: u32,
    pub(super) len: u16,
    /// [`Marks::STRONG`] and [`Marks::EMPHASIS`], by its font.
    pub(super) marks: Marks,
    pub(super) look: Look,
    /// Which link of the page it belongs to, counted from 1; 0 for none.
    pub(super) link: u16,
    /// Which set of comments covers it; 0 for none.
    pub(super) noted: u16,
}

/// Whether a character can be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    Plain,
    /// Written without ink, as text recognition does over the picture of a page.
    Invisible,
    /// Of the paper's colour, wholly transparent or on a layer that is switched off.
    Hidden,
    /// Set by the program around the page: a running head, a page number.
    Running,
}

/// A rectangle, in points from the upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) right: f32,
    pub(super) bottom: f32,
}

impl Area {
    /// Returns the smallest area that holds all points; `None` without a finite one.
    pub(super) fn around(points: &[(f32, f32)]) -> Option<Self> {
        let mut finite = points
            .iter()
            .filter(|(x, y)| x.is_finite() && y.is_finite());
        let &(x, y) = finite.next()?;
        let first = Self {
            left: x,
            top: y,
            right: x,
            bottom: y,
        };
        Some(finite.fold(first, |area, &(x, y)| Self {
            left: area.left.min(x),
            top: area.top.min(y),
            right: area.right.max(x),
            bottom: area.bottom.max(y),
        }))
    }

    pub(super) fn has(&self, x: f32, y: f32) -> bool {
        self.left <= x && x <= self.right && self.top <= y && y <= self.bottom
    }

    pub(super) fn size(&self) -> f32 {
        (self.right - self.left) * (self.bottom - self.top)
    }
}

/// What one page shows.
#[derive(Debug, Default)]
pub(super) struct Shown {
    pub(super) glyphs: Vec<Glyph>,
    pub(super) text: String,
    pub(super) width: f32,
    pub(super) height: f32,
    /// Where pictures stand.
    pub(super) pictures: Vec<Area>,
    /// Signs whose characters the file does not tell.
    pub(super) unknown: u32,
}

impl Shown {
    /// Returns a glyph's characters.
    pub(super) fn words(&self, glyph: &Glyph) -> &str {
        let start = glyph.start as usize;
        let end = start + usize::from(glyph.len);
        self.text.get(start..end).unwrap_or_default()
    }
}
