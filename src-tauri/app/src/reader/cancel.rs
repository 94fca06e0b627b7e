//! A word to whoever works on something that it is wanted no longer.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Tells work on another thread that it is wanted no longer. Copies are one and the same.
#[derive(Clone, Debug, Default)]
pub struct Cancel(Arc<AtomicBool>);

impl Cancel {
    /// Says that the work is wanted no longer.
    pub fn call(&self) {
        self.0.store(true, Ordering::Release);
    }

    /// Whether that was said.
    pub fn is_called(&self) -> bool {
        self.0.load(Ordering::Acquire)
    }
}
