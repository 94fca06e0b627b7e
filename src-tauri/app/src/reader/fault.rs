//! Faults that no known file causes, for tests. Not in a program that is shipped.

use std::hint::black_box;
use std::time::Duration;

/// A draft that holds this and a fault's name meets with it.
const MARK: &[u8] = b"claimdesk-reader-fault:";

/// Lets the fault happen that the bytes ask for.
pub(super) fn befall(bytes: &[u8]) {
    let Some(at) = bytes.windows(MARK.len()).position(|part| part == MARK) else {
        return;
    };
    let name = bytes[at + MARK.len()..].split(|byte| !byte.is_ascii_lowercase());
    match name.into_iter().next().unwrap_or_default() {
        b"abort" => std::process::abort(),
        b"panic" => panic!("the fault that was asked for"),
        b"stack" => {
            black_box(deeper(0));
        }
        b"memory" => {
            let mut all = Vec::new();
            loop {
                all.push(black_box(vec![0_u8; 64 << 20]));
            }
        }
        // Nothing can be opened: that is how it should be, and told by another end.
        #[cfg(unix)]
        b"open" => {
            let file = std::fs::File::open("/dev/null").is_ok();
            let connection = std::os::unix::net::UnixDatagram::unbound().is_ok();
            assert!(file || connection, "neither a file nor a connection");
        }
        // As one that never ends, but without waiting for all the time that a reader may take.
        #[cfg(unix)]
        b"spin" => {
            super::limits::at_most(rustix::process::Resource::Cpu, 1, 6)
                .expect("a limit can be lowered");
            loop {
                black_box(0);
            }
        }
        b"hang" => loop {
            std::thread::sleep(Duration::from_secs(60));
        },
        _ => {}
    }
}

#[expect(unconditional_recursion, reason = "it runs out of stack")]
fn deeper(depth: u64) -> u64 {
    let here = black_box([depth; 64]);
    here[0] + deeper(depth + 1) + here[63]
}
