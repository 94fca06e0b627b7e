//! Counts the steps of the comparison, where tests are built.
//!
//! What is counted are looks at the ties of tokens and at their weights, words compared with words, and characters that a mark
//! or a span makes look at: a test can tell by the count, and without a clock, whether each of many walks the same stretch
//! again. Built otherwise, nothing is counted.

#[cfg(not(test))]
pub(crate) const fn spend(_: usize) {}

/// Adds steps to the count of this thread.
#[cfg(test)]
pub(crate) fn spend(steps: usize) {
    SPENT.with(|spent| spent.set(spent.get() + steps));
}

#[cfg(test)]
thread_local! {
    static SPENT: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// Returns how many steps are done in this thread while something is done.
#[cfg(test)]
pub(crate) fn spent(work: impl FnOnce()) -> usize {
    let before = SPENT.with(std::cell::Cell::get);
    work();
    SPENT.with(std::cell::Cell::get) - before
}
