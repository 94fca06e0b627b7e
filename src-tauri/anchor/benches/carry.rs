//! How long 5,000 spans take through a 100,000-word revision, and 50 through a 1,000-word one.
//!
//! `cargo bench -p claimdesk-anchor`

use std::hint::black_box;
use std::ops::Range;
use std::time::{Duration, Instant};

use claimdesk_anchor::Alignment;

/// Words in the vocabulary of the generated texts; drawn so that frequent words are as frequent
/// as in prose.
const VOCABULARY: u64 = 20_000;

fn main() {
    println!(
        "{:>9} {:>7} {:>12} {:>12} {:>12}",
        "words", "spans", "align, ms", "carry, ms", "all, ms"
    );
    for (words, spans, rounds) in [
        (1_000, 50, 400),
        (10_000, 500, 60),
        (100_000, 5_000, 20),
        (400_000, 20_000, 5),
    ] {
        measure(words, spans, rounds);
    }
}

/// Prints the fastest of some rounds.
fn measure(words: usize, spans: usize, rounds: usize) {
    let (old, sentences) = draft(words);
    let new = revise(&old, &sentences);
    let step = (sentences.len() / spans).max(1);
    let spans: Vec<Range<usize>> = sentences.into_iter().step_by(step).take(spans).collect();
    let mut align = Vec::new();
    let mut carry = Vec::new();
    for _ in 0..rounds {
        let start = Instant::now();
        let alignment = black_box(Alignment::new(&old, &new));
        let aligned = Instant::now();
        for span in &spans {
            black_box(alignment.carry(span.clone()));
        }
        carry.push(aligned.elapsed());
        align.push(aligned - start);
    }
    let (align, carry) = (fastest(align), fastest(carry));
    println!(
        "{words:>9} {:>7} {:>12.3} {:>12.3} {:>12.3}",
        spans.len(),
        ms(align),
        ms(carry),
        ms(align + carry)
    );
}

/// The round that other programs disturbed least.
fn fastest(times: Vec<Duration>) -> Duration {
    times.into_iter().min().unwrap_or_default()
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same texts on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }

    /// A word whose frequency falls as its number grows.
    fn word(&mut self) -> String {
        let rank = self.below(VOCABULARY) * self.below(VOCABULARY) / VOCABULARY;
        let mut rank = rank * self.below(VOCABULARY) / VOCABULARY;
        let mut word = String::new();
        loop {
            word.push(char::from(b'a' + (rank % 26) as u8));
            word.push(char::from(b"aeiou"[(rank % 5) as usize]));
            rank /= 26;
            if rank == 0 {
                return word;
            }
        }
    }
}

/// A text of about `words` words in sentences and paragraphs, and where its sentences are.
fn draft(words: usize) -> (String, Vec<Range<usize>>) {
    let mut random = Random(7);
    let mut text = String::new();
    let mut sentences = Vec::new();
    let mut written = 0;
    while written < words {
        let start = text.len();
        let length = 6 + random.below(24);
        for index in 0..length {
            let mut word = random.word();
            if index == 0 {
                word[..1].make_ascii_uppercase();
            } else {
                text.push(' ');
            }
            text.push_str(&word);
        }
        written += length as usize;
        text.push('.');
        sentences.push(start..text.len());
        text.push_str(if random.below(5) == 0 { "\n\n" } else { " " });
    }
    (text, sentences)
}

/// One sentence in four edited, one in twenty cut, one in thirty moved to the end, one in twenty
/// new.
fn revise(old: &str, sentences: &[Range<usize>]) -> String {
    let mut random = Random(11);
    let mut text = String::new();
    let mut moved = String::new();
    for sentence in sentences {
        let words = &old[sentence.clone()];
        if random.below(20) == 0 {
            continue;
        }
        if random.below(30) == 0 {
            moved.push_str(words);
            moved.push(' ');
            continue;
        }
        if random.below(4) == 0 {
            let count = words.split(' ').count() as u64;
            let at = random.below(count);
            for (index, word) in words.split(' ').enumerate() {
                if index as u64 == at {
                    text.push_str(&random.word());
                } else {
                    text.push_str(word);
                }
                text.push(' ');
            }
        } else {
            text.push_str(words);
            text.push(' ');
        }
        if random.below(20) == 0 {
            text.push_str("Then ");
            for _ in 0..12 {
                text.push_str(&random.word());
                text.push(' ');
            }
            text.push_str("came. ");
        }
    }
    text.push_str(&moved);
    text
}
