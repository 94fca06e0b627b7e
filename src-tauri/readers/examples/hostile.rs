//! Measures whether the readers take time linear in texts made to harm; `make hostile` runs it.
//!
//! Prints what grows faster than it may from one length to four times that, and fails then.

#[path = "../../../tests/harm/mod.rs"]
mod harm;
#[path = "../tests/signs/mod.rs"]
mod signs;

use claimdesk_readers::{Hint, read};

/// The shorter length, in bytes, unless another is given.
const BYTES: usize = 250_000;

fn main() {
    let bytes = harm::length(BYTES);
    let grown = signs::ALL.iter().map(|(format, signs)| {
        harm::told(signs.name, signs, bytes, |text| {
            std::hint::black_box(read(text.as_bytes(), Hint::format(*format)).is_ok());
        })
    });
    harm::end(grown.sum());
}
