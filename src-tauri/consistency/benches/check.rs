//! How fast a draft is checked against itself: an article of 800 words, and one text of 100,000 words; beside it the finder
//! of claims on the same text.
//!
//! `cargo bench -p claimdesk-consistency`

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use claimdesk_consistency::{Subject, check};
use jiff::civil::date;

/// The corpora as one text, repeated up to `words` words.
fn text(words: usize) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus");
    let mut files: Vec<_> = ["attribution", "consistency"]
        .iter()
        .flat_map(|name| fs::read_dir(folder.join(name)).expect("a corpus"))
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .collect();
    files.sort();
    let plain: String = files
        .iter()
        .map(|file| fs::read_to_string(file).expect("a corpus is text"))
        .collect();
    let mut out = String::new();
    let mut count = 0;
    while count < words {
        for line in plain.split_inclusive('\n').take_while(|_| true) {
            if count >= words {
                break;
            }
            count += line.split_whitespace().count();
            out.push_str(line);
        }
    }
    out
}

/// The median of several runs.
fn median(runs: usize, mut work: impl FnMut()) -> Duration {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            work();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[runs / 2]
}

fn main() {
    let dateline = Some(date(2026, 3, 5));
    for (words, runs) in [(800, 200), (100_000, 15)] {
        let text = text(words);
        let subject = Subject {
            text: &text,
            dateline,
            ..Subject::default()
        };
        black_box(check(&subject));
        let checked = median(runs, || drop(black_box(check(black_box(&subject)))));
        println!("{words} words checked in {checked:?}");
    }
}
