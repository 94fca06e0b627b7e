//! Texts made of every sign that the finder treats specially are read on a stack of 2 MiB.
//!
//! A small set of what `make hostile` measures; nothing here takes a time.

#![allow(
    clippy::single_range_in_vec_init,
    reason = "a place is one range of bytes"
)]

#[path = "../../../tests/harm/mod.rs"]
mod harm;
mod signs;

use claimdesk_attribution::{Place, propose, sentences, voices};

/// The length of each text, in bytes.
const BYTES: usize = 400;

#[test]
fn every_sign_on_a_small_stack() {
    for signs in signs::ALL {
        for text in signs.texts(BYTES, false) {
            let claims = harm::on_a_small_stack(|| propose(&text.text).claims);
            let fits = |span: &std::ops::Range<usize>| text.text.get(span.clone()).is_some();
            assert!(
                claims.iter().flat_map(|claim| &claim.spans).all(fits),
                "{}",
                text.name
            );
        }
    }
}

#[test]
fn who_says_each_of_many_sentences_on_a_small_stack() {
    let text = "The minister said it was over. He said \"it 'was'\" so. ".repeat(2_000);
    let said = sentences(&text).into_iter();
    let places: Vec<Place> = said
        .map(|said| Place {
            named: vec![said.start..said.start + 12],
            said: vec![said],
        })
        .collect();
    let heard = harm::on_a_small_stack(|| voices(&text, &places));
    assert_eq!(heard.len(), places.len());
}
