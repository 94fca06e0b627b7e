//! Measures whether anchoring takes time linear in texts made to harm; `make hostile` runs it.
//!
//! Prints what grows faster than it may from one length to four times that, and fails then.

#[path = "../../../tests/harm/mod.rs"]
mod harm;
#[path = "../tests/signs/mod.rs"]
mod signs;

use std::hint::black_box;

use claimdesk_anchor::{Alignment, reanchor};

/// The shorter length, in bytes, unless another is given.
const BYTES: usize = 20_000;

fn main() {
    let bytes = harm::length(BYTES);
    let only = std::env::args().nth(2);
    let mut grown = 0;
    for (revision, revise) in signs::REVISIONS {
        for signs in signs::ALL {
            let name = format!("{revision}, {}", signs.name);
            if only.as_ref().is_none_or(|only| name.starts_with(only)) {
                grown += harm::told(&name, signs, bytes, |text| {
                    let new = revise(text);
                    black_box(reanchor(text, &new, &signs::spans(text)));
                    black_box(Alignment::new(text, &new).edits());
                });
            }
        }
    }
    harm::end(grown);
}
