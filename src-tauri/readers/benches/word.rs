//! How long it takes to read a Word document of 100,000 words with 2,000 comments.
//!
//! Run with `cargo bench -p claimdesk-draft --bench word`.
#![allow(clippy::unwrap_used, reason = "a bench fails by panicking")]

#[path = "../tests/pack/mod.rs"]
mod pack;

use claimdesk_draft::Changes;
use claimdesk_readers::{Hint, read, read_traced};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use pack::{Docx, comment, commented, p, r};

/// 20 words.
const SENTENCE: &str = "The harbour was closed for two days, the press service of the ministry said \
     on Friday, although the captain disagreed. ";

fn main() {
    divan::main();
}

/// Returns a document of 1,000 paragraphs of five sentences, two of them commented on.
fn document() -> Vec<u8> {
    let paragraph = |number: u32| {
        let run = r(SENTENCE);
        let (first, second) = (2 * number, 2 * number + 1);
        format!(
            "<w:p><w:pPr><w:spacing w:after='120'/></w:pPr>{run}{}{run}{}{run}</w:p>",
            commented(first, &run),
            commented(second, &run)
        )
    };
    let body: String = (0..1000).map(paragraph).collect();
    let notes: String = (0..2000)
        .map(|id| {
            comment(
                id,
                "Ana",
                "AP, 12 Sept, https://apnews.example/article?id=4711",
            )
        })
        .collect();
    Docx::new(&(p("The harbour") + &body))
        .comments(&notes)
        .bytes()
}

#[divan::bench(sample_count = 20)]
fn read_100_000_words_with_2_000_comments(bencher: Bencher<'_, '_>) {
    let bytes = document();
    let draft = read(&bytes, Hint::default()).unwrap();
    assert!(draft.text.split_whitespace().count() > 100_000);
    assert_eq!(draft.comments.len(), 2000);
    bencher
        .counter(BytesCount::of_slice(&bytes))
        .bench(|| read(black_box(&bytes), Hint::default()));
}

#[divan::bench(sample_count = 20)]
fn read_them_and_tell_where_each_word_stands(bencher: Bencher<'_, '_>) {
    let bytes = document();
    bencher.bench(|| read_traced(black_box(&bytes), Changes::Accepted));
}
