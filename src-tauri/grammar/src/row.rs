//! Rows of tokens, tags and chunks that count how often they are looked at, where tests are built.
//!
//! Nearly all work of the finder is looking at these, so that a test can tell by the count, and without a clock, whether a stage
//! walks the same stretch again and again. Built otherwise, a row is a plain vector.

use std::ops::{Index, IndexMut, Range, RangeTo};

#[derive(Debug, Clone)]
pub struct Row<T>(Vec<T>);

impl<T> Row<T> {
    pub fn push(&mut self, value: T) {
        self.0.push(value);
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn get(&self, at: usize) -> Option<&T> {
        looked(1);
        self.0.get(at)
    }

    pub fn first(&self) -> Option<&T> {
        looked(1);
        self.0.first()
    }

    pub fn last(&self) -> Option<&T> {
        looked(1);
        self.0.last()
    }

    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> + ExactSizeIterator {
        self.0.iter().inspect(|_| looked(1))
    }

    /// Finds where what `holds` ends, as slices do.
    pub fn partition_point(&self, mut holds: impl FnMut(&T) -> bool) -> usize {
        self.0.partition_point(|value| {
            looked(1);
            holds(value)
        })
    }
}

impl<T> From<Vec<T>> for Row<T> {
    fn from(row: Vec<T>) -> Self {
        Self(row)
    }
}

impl<T> Index<usize> for Row<T> {
    type Output = T;

    fn index(&self, at: usize) -> &T {
        looked(1);
        &self.0[at]
    }
}

impl<T> IndexMut<usize> for Row<T> {
    fn index_mut(&mut self, at: usize) -> &mut T {
        looked(1);
        &mut self.0[at]
    }
}

impl<T> Index<Range<usize>> for Row<T> {
    type Output = [T];

    /// All of them count: what a caller leaves out is not known here.
    fn index(&self, range: Range<usize>) -> &[T] {
        looked(range.len());
        &self.0[range]
    }
}

impl<T> IndexMut<Range<usize>> for Row<T> {
    fn index_mut(&mut self, range: Range<usize>) -> &mut [T] {
        looked(range.len());
        &mut self.0[range]
    }
}

impl<T> Index<RangeTo<usize>> for Row<T> {
    type Output = [T];

    fn index(&self, range: RangeTo<usize>) -> &[T] {
        &self[0..range.end]
    }
}

#[cfg(not(any(test, feature = "counting")))]
const fn looked(_: usize) {}

#[cfg(any(test, feature = "counting"))]
fn looked(times: usize) {
    LOOKS.with(|looks| looks.set(looks.get() + times));
}

#[cfg(any(test, feature = "counting"))]
thread_local! {
    static LOOKS: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Returns how often rows are looked at in this thread while something is done.
#[cfg(any(test, feature = "counting"))]
pub fn looks(work: impl FnOnce()) -> usize {
    let before = LOOKS.with(std::cell::Cell::get);
    work();
    LOOKS.with(std::cell::Cell::get) - before
}
