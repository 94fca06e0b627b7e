//! Makes texts that are meant to hang or overflow whatever reads them.
//!
//! From the signs that a stage treats specially come texts in which each is
//! repeated, set between words and lines, nested, and alternated with every
//! other. Whoever reads them must take time linear in their length, on a stack
//! of 2 MiB. Include this file with `#[path]`.

#![allow(dead_code, reason = "each user takes what it needs")]

/// The stack that everything must do with.
pub(crate) const STACK: usize = 2 << 20;

/// How far the time for a text of four times the length may exceed four times the time.
pub(crate) const GROWTH: f64 = 1.3;

/// The signs that one stage treats specially, and those that belong together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Signs {
    pub(crate) name: &'static str,
    pub(crate) signs: &'static [&'static str],
    pub(crate) pairs: &'static [(&'static str, &'static str)],
    /// What is before and after the text.
    pub(crate) around: (&'static str, &'static str),
}

/// A text made to harm.
#[derive(Clone, Debug)]
pub(crate) struct Harm {
    pub(crate) name: String,
    pub(crate) text: String,
}

impl Signs {
    /// Returns the texts of about this many bytes: all of them, or a small set with one partner a sign.
    pub(crate) fn texts(&self, bytes: usize, all: bool) -> Vec<Harm> {
        let mut texts = Vec::new();
        self.each(bytes, all, |text| texts.push(text));
        texts
    }

    /// Returns the text of this name, of about this many bytes.
    fn named(&self, name: &str, bytes: usize) -> Option<Harm> {
        let mut named = None;
        self.each(bytes, true, |text| {
            if text.name == name {
                named = Some(text);
            }
        });
        named
    }

    /// Makes one text after the other.
    fn each(&self, bytes: usize, all: bool, mut take: impl FnMut(Harm)) {
        for (at, sign) in self.signs.iter().enumerate() {
            take(self.repeated(&format!("{sign:?}"), sign, bytes));
            take(self.repeated(&format!("{sign:?} and words"), &format!("{sign}a "), bytes));
            take(self.repeated(&format!("{sign:?} on lines"), &format!("{sign}a\n"), bytes));
            let partners = self.signs.iter().enumerate();
            for (other, partner) in partners {
                let is_next = other == (at + 1) % self.signs.len();
                if other != at && (all || is_next) {
                    let piece = format!("{sign}{partner}");
                    take(self.repeated(&format!("{sign:?} {partner:?}"), &piece, bytes));
                }
            }
        }
        for (open, close) in self.pairs {
            let times = bytes / (open.len() + close.len());
            let nested = format!("{}a{}", open.repeat(times), close.repeat(times));
            take(self.text(format!("{open:?} nested"), &nested));
            let open_only = format!("{}a", open.repeat(2 * times));
            take(self.text(format!("{open:?} never closed"), &open_only));
            let piece = format!("{open}a{close}");
            take(self.repeated(&format!("{open:?} side by side"), &piece, bytes));
        }
    }

    fn repeated(&self, name: &str, piece: &str, bytes: usize) -> Harm {
        self.text(name.to_owned(), &piece.repeat(bytes / piece.len()))
    }

    fn text(&self, name: String, text: &str) -> Harm {
        let (before, after) = self.around;
        Harm {
            name: format!("{}: {name}", self.name),
            text: format!("{before}{text}{after}"),
        }
    }
}

/// Runs something on a stack of 2 MiB; a stack that overflows ends the program.
pub(crate) fn on_a_small_stack<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK);
        let running = thread.spawn_scoped(scope, work).expect("a thread starts");
        running.join().expect("the work ends without a panic")
    })
}

/// Returns how long something takes on the processor, in seconds: the least of several runs.
pub(crate) fn seconds(runs: usize, mut work: impl FnMut()) -> f64 {
    let mut least = f64::INFINITY;
    for _ in 0..runs {
        let start = on_cpu();
        work();
        least = least.min(on_cpu() - start);
    }
    least
}

/// The seconds that this thread was on a processor, where the system tells; else those that went by.
fn on_cpu() -> f64 {
    static START: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(
        || {
            START
                .get_or_init(std::time::Instant::now)
                .elapsed()
                .as_secs_f64()
        },
        |n| n / 1e9,
    )
}

/// Measures every text at a length and at four times that, and at sixteen times where it seems to grow. Returns what grows
/// faster than it may, each with the two times.
pub(crate) fn growing(
    signs: &Signs,
    bytes: usize,
    mut work: impl FnMut(&str),
) -> Vec<(String, f64, f64)> {
    /// Times below this are those of the machine, in seconds.
    const LEAST: f64 = 0.02;
    let pairs = signs
        .texts(bytes, true)
        .into_iter()
        .zip(signs.texts(4 * bytes, true));
    let mut found = Vec::new();
    for (short, long) in pairs {
        let grows = |once: f64, four: f64| four > LEAST && four > 4.0 * GROWTH * once;
        // What seems to grow is measured again, since other programs disturb a single run.
        for runs in [1, 3, 5] {
            let four = seconds(runs, || work(&long.text));
            let once = if four > LEAST {
                seconds(runs, || work(&short.text))
            } else {
                four
            };
            if !grows(once, four) {
                break;
            }
            if runs == 5 {
                // A stage may compare everything within a bound, which is reached bit by bit: what grows no more from there
                // is linear.
                let longer = signs.named(&short.name, 16 * bytes);
                let sixteen = longer.map_or(0.0, |longer| seconds(3, || work(&longer.text)));
                if grows(four, sixteen) {
                    found.push((short.name.clone(), four, sixteen));
                }
            }
        }
    }
    found
}

/// Measures all signs of a stage, prints what was measured and what grows, and returns how many texts do.
pub(crate) fn told(
    stage: &str,
    signs: &Signs,
    bytes: usize,
    work: impl FnMut(&str) + Send,
) -> usize {
    let started = std::time::Instant::now();
    let found = on_a_small_stack(|| growing(signs, bytes, work));
    let texts = signs.texts(bytes, true).len();
    let took = started.elapsed().as_secs_f64();
    println!("{stage}: {texts} texts of {bytes} bytes and four times that, {took:.0} s");
    for (name, once, four) in &found {
        let times = four / once / 4.0;
        println!("  {name}: {once:.3} s, four times as long {four:.3} s ({times:.1} times linear)");
    }
    found.len()
}

/// Returns the length that was asked for on the command line, in bytes, or `usual`.
pub(crate) fn length(usual: usize) -> usize {
    let given = std::env::args().nth(1);
    given.and_then(|bytes| bytes.parse().ok()).unwrap_or(usual)
}

/// Ends the program: with a failure where some texts grow.
pub(crate) fn end(grown: usize) {
    if grown > 0 {
        println!("{grown} grow faster than {GROWTH} times linear");
        std::process::exit(1);
    }
}
