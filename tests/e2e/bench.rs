//! How long the window takes for what an editor waits for: to start, to open a
//! 100,000-word draft with 5,000 claims, to scroll it, to add a claim to it.
//!
//! ```sh
//! cargo bench -p claimdesk-desktop --bench window
//! ```
//!
//! Times are in milliseconds and end two frames after the page changed, that
//! is, when it has been painted. The screen is Xvfb, so painting is done by
//! the processor alone.
#![cfg(target_os = "linux")]
#![allow(
    dead_code,
    unused_imports,
    reason = "the harness serves the tests as well"
)]

mod harness;

use std::time::{SystemTime, UNIX_EPOCH};

use claimdesk_draft::Span;
use claimdesk_model::intent::Intent;
use claimdesk_model::record::ClaimKind;
use claimdesk_readers::Hint;
use harness::{Machine, Target, Window};

const PARAGRAPHS: usize = 1_000;
const WORDS_IN_EACH: usize = 100;
const CLAIMS: usize = 5_000;

/// Runs `act`, waits until `done`, and answers how long it took until two
/// frames later.
const TIMED: &str = "
    const done = arguments[arguments.length - 1];
    const start = performance.now();
    ACT;
    const look = () => requestAnimationFrame(() => {
        if (!(IS_DONE)) return look();
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
    });
    look();";

/// Scrolls through the draft in steps and answers each frame's length.
const SCROLL: &str = "
    const done = arguments[0];
    const page = document.querySelector('[data-testid=draft-page]');
    let scroller = page.parentElement;
    while (!/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;
    const step = (scroller.scrollHeight - scroller.clientHeight) / 100;
    const frames = [];
    let last = performance.now();
    const next = () => requestAnimationFrame(now => {
        frames.push(now - last);
        last = now;
        scroller.scrollTop += step;
        if (frames.length <= 100) next(); else done(frames.slice(1));
    });
    next();";

/// Answers when the page was first painted, in milliseconds since 1970. The
/// page may have its rows before that.
const FIRST_PAINT: &str = "
    const done = arguments[arguments.length - 1];
    const look = () => {
        const [paint] = performance.getEntriesByName('first-contentful-paint');
        if (paint) done(performance.timeOrigin + paint.startTime); else requestAnimationFrame(look);
    };
    look();";

fn main() {
    let machine = Machine::new("bench");
    fill(&machine);

    let asked = now();
    let window = machine.start(&[]);
    window.wait_for(Target::Id("article-row"));
    let painted = window.run_async(FIRST_PAINT);
    tell(
        "start to first paint",
        painted.as_f64().unwrap_or(f64::NAN) - asked,
    );
    println!(
        "{:<50} {:>9.0} MB",
        "memory, library shown",
        window.memory_in_mb()
    );

    tell(
        "open the draft until painted",
        timed(
            &window,
            "document.querySelector('[data-testid=article-row]').click()",
            "document.querySelector('[data-testid=draft-page]')?.textContent.length > 100000
            && document.querySelector('[data-testid=card-1]')",
        ),
    );
    println!(
        "{:<50} {:>9.0} MB",
        "memory, draft shown",
        window.memory_in_mb()
    );

    let frames = window.run_async(SCROLL);
    let mut frames: Vec<f64> = frames
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(serde_json::Value::as_f64)
        .collect();
    frames.sort_by(f64::total_cmp);
    tell("scroll: a frame, median", frames[frames.len() / 2]);
    tell("scroll: a frame, worst of 100", frames[frames.len() - 1]);

    window.press("Down");
    window.wait_for(Target::Id("selection-bar"));
    tell("add a claim until painted", timed(
        &window,
        "const before = document.querySelector('[data-testid=progress]').textContent;
         document.activeElement.dispatchEvent(
             new KeyboardEvent('keydown', { key: 'Enter', code: 'Enter', bubbles: true, cancelable: true }))",
        "document.querySelector('[data-testid=progress]').textContent !== before",
    ));
    window.quit();
}

/// Brings a long draft in with its claims.
fn fill(machine: &Machine) {
    machine.desk(|desk| {
        let draft = draft();
        let (article, _) = desk.import(draft.as_bytes(), "long.md", Hint::file_name("long.md"))?;
        let text = desk.text(article)?;
        let starts: Vec<usize> = text.match_indices(" w").map(|(at, _)| at + 1).collect();
        for start in starts.iter().step_by(starts.len() / CLAIMS).take(CLAIMS) {
            let spans = vec![Span::new(*start, start + 20)];
            let kind = ClaimKind::default();
            desk.perform(Intent::AddClaim {
                article,
                spans,
                kind,
                sources: Vec::new(),
            })?;
        }
        Ok(())
    });
}

fn draft() -> String {
    let mut draft = String::from("# A long draft\n");
    for paragraph in 0..PARAGRAPHS {
        draft.push('\n');
        for word in 0..WORDS_IN_EACH {
            let end = if word % 20 == 19 { '.' } else { ' ' };
            draft.push_str(&format!("w{:05}{end}", paragraph * 7 + word));
            if end == '.' {
                draft.push(' ');
            }
        }
        draft.push('\n');
    }
    draft
}

fn timed(window: &Window, act: &str, is_done: &str) -> f64 {
    let script = TIMED.replace("ACT", act).replace("IS_DONE", is_done);
    window
        .run_async(&script)
        .as_f64()
        .expect("a time in milliseconds")
}

fn tell(what: &str, ms: f64) {
    println!("{what:<50} {ms:>9.1} ms");
}

/// Milliseconds since 1970, as the page has them.
fn now() -> f64 {
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .expect("the clock is set");
    since.as_secs_f64() * 1000.0
}
