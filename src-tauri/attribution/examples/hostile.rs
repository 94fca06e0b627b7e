//! Measures whether the finder takes time linear in texts made to harm; `make hostile` runs it.
//!
//! Prints what grows faster than it may from one length to four times that, and fails then.

#[path = "../../../tests/harm/mod.rs"]
mod harm;
#[path = "../tests/signs/mod.rs"]
mod signs;

use std::hint::black_box;

use claimdesk_attribution::{Marks, Place, checkable, propose, read_note, sentences, voices};

/// The shorter length, in bytes, unless another is given.
const BYTES: usize = 20_000;

/// A stage and what it does with a text.
type Stage = (&'static str, fn(&str));

const STAGES: &[Stage] = &[
    ("claims", |text| {
        black_box(propose(text));
    }),
    ("sentences", |text| {
        black_box(sentences(text));
    }),
    ("checkable", |text| {
        black_box(checkable(text));
    }),
    ("voices", |text| {
        // The places where claims could stand: every sentence.
        let said = sentences(text).into_iter();
        let places: Vec<_> = said
            .map(|said| Place {
                said: vec![said],
                named: Vec::new(),
            })
            .collect();
        let heard = voices(text, &places);
        for voice in &heard {
            black_box(voice.heard_in(voice));
        }
    }),
    ("note", |text| {
        black_box(read_note(text, Marks::english()));
    }),
];

fn main() {
    let bytes = harm::length(BYTES);
    let only = std::env::args().nth(2);
    let mut grown = 0;
    for (stage, work) in STAGES {
        for signs in signs::ALL {
            let name = format!("{stage}, {}", signs.name);
            if only.as_ref().is_none_or(|only| name.starts_with(only)) {
                grown += harm::told(&name, signs, bytes, work);
            }
        }
    }
    harm::end(grown);
}
