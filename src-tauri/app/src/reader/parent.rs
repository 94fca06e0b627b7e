//! The asking side: starts the reader, waits for its answer, and ends it when that is not wanted
//! or too long in coming.

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};
use std::{io, thread};

use claimdesk_compose::{ReadError, ReaderEnd};
use claimdesk_draft::{Draft, MAX_BYTES};
use claimdesk_readers::Hint;

use super::ended::ended;
use super::{ARGUMENT, Cancel, Reply, Request, SECONDS};

/// How often it is asked whether the draft is wanted still.
const EVERY: Duration = Duration::from_millis(20);

/// The longest answer: no draft's text is longer than its file may be unpacked, and what stands
/// about it takes several times its room.
const ANSWER: u64 = 16 * MAX_BYTES as u64;

/// How much of what a dying reader says is listened to.
const LAST_WORDS: u64 = 4 << 10;

pub(super) fn read(
    program: &Path,
    bytes: &[u8],
    hint: Hint,
    cancel: &Cancel,
) -> Result<Draft, ReadError> {
    let start = |_| ReadError::ReaderEnded(ReaderEnd::Start);
    let child = Command::new(program)
        .arg(ARGUMENT)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(start)?;
    let mut running = Running(child);
    let answer = running.ask(bytes, hint, cancel)?;
    let status = running.0.wait().map_err(start)?;
    match answer {
        Answer { said, .. } if status.success() && !said.is_empty() => {
            let reply = serde_json::from_slice::<Reply>(&said);
            let draft = reply.unwrap_or(Err(ReadError::ReaderEnded(ReaderEnd::Fault)))?;
            // It comes from a process that a stranger's file has passed through.
            match draft.check() {
                Ok(()) => Ok(draft),
                Err(_) => Err(ReadError::ReaderEnded(ReaderEnd::Fault)),
            }
        }
        Answer { last_words, .. } => Err(ReadError::ReaderEnded(ended(status, &last_words))),
    }
}

/// A reader at work, which is ended when nobody waits for it any more.
struct Running(Child);

struct Answer {
    said: Vec<u8>,
    last_words: Vec<u8>,
}

impl Running {
    /// Hands the bytes over and takes what comes back, until the reader has closed both its outputs.
    fn ask(&mut self, bytes: &[u8], hint: Hint, cancel: &Cancel) -> Result<Answer, ReadError> {
        let child = &mut self.0;
        let (Some(input), Some(output), Some(errors)) =
            (child.stdin.take(), child.stdout.take(), child.stderr.take())
        else {
            return Err(ReadError::ReaderEnded(ReaderEnd::Start));
        };
        let patience = Instant::now() + Duration::from_secs(2 * SECONDS);
        thread::scope(|scope| {
            // A reader that ends early closes its input; what it says in the end tells why.
            scope.spawn(move || hand_over(input, bytes, hint));
            let (tell, told) = channel();
            scope.spawn(move || {
                let words = scope.spawn(move || all(errors, LAST_WORDS));
                let said = all(output, ANSWER);
                let last_words = words.join().unwrap_or_default();
                // Nobody hears it when it is not wanted any more.
                let _ = tell.send(Answer { said, last_words });
            });
            loop {
                match told.recv_timeout(EVERY) {
                    Ok(answer) => return Ok(answer),
                    Err(RecvTimeoutError::Disconnected) => {
                        return Err(ReadError::ReaderEnded(ReaderEnd::Fault));
                    }
                    Err(RecvTimeoutError::Timeout) => {}
                }
                let refused = if cancel.is_called() {
                    ReadError::Cancelled
                } else if Instant::now() > patience {
                    ReadError::ReaderEnded(ReaderEnd::Time)
                } else {
                    continue;
                };
                // The threads end with it: it held the other ends.
                self.end();
                return Err(refused);
            }
        })
    }

    fn end(&mut self) {
        // One that has ended already cannot be ended again.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

fn hand_over(mut input: ChildStdin, bytes: &[u8], hint: Hint) {
    let request = Request {
        hint,
        bytes: bytes.len(),
    };
    let handed = serde_json::to_vec(&request)
        .map_err(io::Error::from)
        .and_then(|mut line| {
            line.push(b'\n');
            input.write_all(&line)?;
            input.write_all(bytes)
        });
    // The reader has ended; its status says so.
    drop(handed);
}

/// Reads at most so many bytes and lets the rest pass by.
fn all(mut from: impl Read, most: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    // What cannot be read of it is missing from the answer, which is then none.
    let _ = from.by_ref().take(most).read_to_end(&mut bytes);
    let _ = io::copy(&mut from, &mut io::sink());
    bytes
}
