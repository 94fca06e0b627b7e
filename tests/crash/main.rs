//! A ledger whose writer is killed in the middle of its work: what was
//! acknowledged is there, and nothing is half there.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod changes;

use std::io::{BufRead, BufReader, Lines};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use claimdesk_desk::{Desk, DeskOptions};

use changes::{Random, RandomChanges};

/// How often the writer is killed by each test below.
const ROUNDS: u64 = 10;

/// How many changes a writer is to make, and so the latest it is killed. The sixtieth change finds
/// every kind of change behind it; more would only take longer.
const CHANGES: u64 = 60;

/// Tells the writer its ledger and the seed of its changes.
const LEDGER: &str = "CLAIMDESK_CRASH_LEDGER";
const SEED: &str = "CLAIMDESK_CRASH_SEED";

#[test]
fn a_killed_writer_loses_nothing_it_acknowledged() {
    kill_writers(0);
}

#[test]
fn a_killed_writer_loses_nothing_again() {
    kill_writers(1);
}

#[test]
fn a_killed_writer_loses_nothing_a_third_time() {
    kill_writers(2);
}

#[test]
fn a_killed_writer_loses_nothing_a_fourth_time() {
    kill_writers(3);
}

#[test]
fn a_killed_writer_loses_nothing_a_fifth_time() {
    kill_writers(4);
}

/// Kills writers of the seeds of one test. The tests share the work, so that they run side by side.
fn kill_writers(test: u64) {
    for round in test * ROUNDS..(test + 1) * ROUNDS {
        let folder = tempfile::tempdir().unwrap();
        let ledger = folder.path().join("desk.db");
        let acknowledged = kill_a_writer(&ledger, round);

        let desk = Desk::open(&ledger, DeskOptions::new("Reader")).unwrap();
        assert_eq!(desk.verify().unwrap(), [], "round {round}");
        let found = changes::last_seq(&desk);
        assert!(
            found >= acknowledged,
            "round {round}: {acknowledged} was acknowledged, {found} is there"
        );
        // One more may have been written than could be acknowledged.
        assert!(
            found <= acknowledged + 1,
            "round {round}: {found} after {acknowledged}"
        );

        let expected = replayed(round, found);
        assert_eq!(
            changes::picture(&desk),
            changes::picture(&expected),
            "round {round}"
        );
        drop(desk);
        a_ledger_goes_on(&ledger, round);
    }
}

/// Starts a writer, lets it make a random number of changes, and kills it a
/// random moment later. Returns the last log entry it acknowledged.
fn kill_a_writer(ledger: &Path, seed: u64) -> u64 {
    let mut random = Random::new(seed ^ 0x6b69_6c6c);
    let enough = 1 + random.below(CHANGES);
    let (mut writer, mut lines) = start_writer(ledger, seed);
    let mut acknowledged = 0;
    for _ in 0..enough {
        match next_seq(&mut lines) {
            Some(seq) => acknowledged = seq,
            None => break,
        }
    }
    // Anywhere within the next few changes, mostly in the middle of one.
    let moment = Instant::now() + Duration::from_micros(random.below(8_000));
    while Instant::now() < moment {
        std::hint::spin_loop();
    }
    writer.kill().unwrap();
    writer.wait().unwrap();
    while let Some(seq) = next_seq(&mut lines) {
        acknowledged = seq;
    }
    acknowledged
}

type Output = Lines<BufReader<ChildStdout>>;

fn start_writer(ledger: &Path, seed: u64) -> (Child, Output) {
    let mut writer = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "writer", "--ignored", "--nocapture"])
        .env(LEDGER, ledger)
        .env(SEED, seed.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let stdout = writer.stdout.take().unwrap();
    (writer, BufReader::new(stdout).lines())
}

/// The next acknowledgement; what the test harness prints is passed over, and
/// so is a line that was cut off by the kill.
fn next_seq(lines: &mut Output) -> Option<u64> {
    loop {
        let line = lines.next()?.ok()?;
        if let Some(seq) = line
            .strip_prefix("seq ")
            .and_then(|rest| rest.strip_suffix('.'))
        {
            return Some(seq.parse().unwrap());
        }
    }
}

/// The same changes in memory, as far as log entry `last`.
fn replayed(seed: u64, last: u64) -> Desk {
    let mut desk = Desk::in_memory(DeskOptions::new("Writer")).unwrap();
    let mut changes = RandomChanges::new(seed);
    while changes::last_seq(&desk) < last {
        changes.make_one(&mut desk);
    }
    desk
}

fn a_ledger_goes_on(ledger: &Path, round: u64) {
    let mut desk = Desk::open(ledger, DeskOptions::new("Writer")).unwrap();
    let before = changes::last_seq(&desk);
    let mut changes = RandomChanges::new(!round);
    while changes::last_seq(&desk) < before + 3 {
        changes.make_one(&mut desk);
    }
    assert_eq!(desk.verify().unwrap(), [], "round {round}, after going on");
}

/// The process that is killed: makes changes and acknowledges each once it is
/// done.
#[test]
#[ignore = "started, and killed, by the test above"]
fn writer() {
    let ledger = std::env::var(LEDGER).expect("the test above names the ledger");
    let seed = std::env::var(SEED).expect("and the seed").parse().unwrap();
    let mut desk = Desk::open(Path::new(&ledger), DeskOptions::new("Writer")).unwrap();
    let mut changes = RandomChanges::new(seed);
    for _ in 0..CHANGES * 2 {
        if let Some(seq) = changes.make_one(&mut desk) {
            println!("seq {seq}.");
        }
    }
}
