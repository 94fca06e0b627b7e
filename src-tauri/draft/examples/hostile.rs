//! Measures whether the readers take time linear in texts made to harm; `make hostile` runs it.
//!
//! Prints what grows faster than it may from one length to four times that, and fails then.

#[path = "../../../tests/harm/mod.rs"]
mod harm;
#[path = "../tests/signs/mod.rs"]
mod signs;

use claimdesk_draft::{Hint, read};

/// The shorter length, in bytes, unless another is given.
const BYTES: usize = 250_000;

fn main() {
    let given = std::env::args().nth(1).and_then(|bytes| bytes.parse().ok());
    let bytes = given.unwrap_or(BYTES);
    let mut grown = 0;
    for (format, signs) in signs::ALL {
        let started = std::time::Instant::now();
        let found = harm::on_a_small_stack(|| {
            harm::growing(signs, bytes, |text| {
                std::hint::black_box(read(text.as_bytes(), Hint::format(*format)).is_ok());
            })
        });
        let texts = signs.texts(bytes, true).len();
        println!(
            "{}: {texts} texts of {bytes} bytes and four times that, {:.0} s",
            signs.name,
            started.elapsed().as_secs_f64()
        );
        for (name, once, four) in &found {
            println!(
                "  {name}: {once:.3} s, four times as long {four:.3} s ({:.1} times linear)",
                four / once / 4.0
            );
        }
        grown += found.len();
    }
    if grown > 0 {
        println!("{grown} grow faster than {} times linear", harm::GROWTH);
        std::process::exit(1);
    }
}
