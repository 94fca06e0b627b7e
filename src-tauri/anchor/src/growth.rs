//! Texts made to harm cost anchoring no more than linear work.
//!
//! A small set of what `make hostile` measures, judged by the steps that are counted where tests are built: no clock is read.

#[path = "../../../tests/harm/mod.rs"]
mod harm;
#[path = "../tests/signs/mod.rs"]
mod signs;

use crate::work::spent;
use crate::{Alignment, reanchor};

/// The shorter length, in bytes. Shorter texts do not reach the bounds within which every pair of words is looked at.
const BYTES: usize = 6_000;

/// The steps for a byte that are always allowed: bounds are reached bit by bit. A text that is walked to its end from each
/// sign takes ten times as many.
const FEW: usize = 1_000;

/// The steps that comparing a text with what became of it and carrying its spans takes.
fn steps(text: &str, new: &str) -> usize {
    harm::on_a_small_stack(|| {
        spent(|| {
            drop(reanchor(text, new, &signs::spans(text)));
            drop(Alignment::new(text, new).edits());
        })
    })
}

#[test]
fn anchoring() {
    let texts = |bytes| signs::KINDS.texts(bytes, false).into_iter();
    let pairs: Vec<_> = texts(BYTES).zip(texts(4 * BYTES)).collect();
    assert!(pairs.len() > 20, "the kinds make texts");
    // One that leaves all as it is, and one that leaves nothing.
    for name in ["one word more", "all of it cut"] {
        let (_, revise) = (signs::REVISIONS.iter().find(|(it, _)| *it == name))
            .expect("there is such a revision");
        for (short, long) in &pairs {
            let few = steps(&short.text, &revise(&short.text));
            let many = steps(&long.text, &revise(&long.text));
            let growth = many as f64 / few as f64 / 4.0;
            assert!(
                growth <= harm::GROWTH || many <= FEW * long.text.len(),
                "{}, {name}: {few} steps, four times as long {many} ({growth:.1} times linear)",
                short.name
            );
        }
    }
}
