//! How fast claims are found: articles of 800 words a second on one core, and one text of 100,000 words.
//!
//! `cargo bench -p claimdesk-attribution`

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use claimdesk_attribution::suggest;

const WORDS: usize = 800;
const ARTICLES: u32 = 2_000;

/// The corpus without its marks, repeated up to `words` words.
fn text(words: usize) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/corpus/attribution");
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the corpus stands in tests/corpus")
        .filter_map(|e| e.ok().map(|e| e.path()))
        .filter(|p| p.extension().is_some_and(|e| e == "txt"))
        .collect();
    files.sort();
    let mut plain = String::new();
    for file in files {
        let piece = fs::read_to_string(file).expect("a piece is text");
        let body = piece.split("\n----\n").next().unwrap_or_default();
        plain.extend(
            body.chars()
                .filter(|c| !matches!(c, '[' | ']' | '{' | '}' | '|')),
        );
        plain.push_str("\n\n");
    }
    let mut out = String::new();
    let mut count = 0;
    while count < words {
        for line in plain.split_inclusive('\n') {
            if count >= words {
                break;
            }
            count += line.split_whitespace().count();
            out.push_str(line);
        }
    }
    out
}

fn main() {
    let article = text(WORDS);
    // The lexicon is read on first use; that is told apart.
    let start = Instant::now();
    black_box(suggest("He said it was over."));
    println!("lexicon read in {:?}", start.elapsed());
    let start = Instant::now();
    for _ in 0..ARTICLES {
        black_box(suggest(black_box(&article)));
    }
    let each = start.elapsed() / ARTICLES;
    println!(
        "{WORDS} words in {each:?}: {:.0} articles a second",
        1.0 / each.as_secs_f64()
    );
    let book = text(100_000);
    let start = Instant::now();
    let claims = black_box(suggest(black_box(&book))).len();
    println!("100,000 words in {:?}: {claims} claims", start.elapsed());
}
