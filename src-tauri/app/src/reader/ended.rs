//! What ended a reader, by what it left behind.

use std::process::ExitStatus;

use claimdesk_compose::ReaderEnd;

/// Returns what ended a process that gave no answer. `told` is what it wrote to standard error:
/// Rust's runtime says there why it aborts.
pub(super) fn ended(status: ExitStatus, told: &[u8]) -> ReaderEnd {
    let told = String::from_utf8_lossy(told);
    if told.contains("memory allocation of ") || told.contains("Cannot allocate memory") {
        return ReaderEnd::Memory;
    }
    if told.contains("has overflowed its stack") {
        return ReaderEnd::Stack;
    }
    by_signal(status).unwrap_or(ReaderEnd::Fault)
}

#[cfg(unix)]
fn by_signal(status: ExitStatus) -> Option<ReaderEnd> {
    use std::os::unix::process::ExitStatusExt;

    use rustix::process::Signal;

    match Signal::from_named_raw(status.signal()?)? {
        Signal::XCPU => Some(ReaderEnd::Time),
        Signal::KILL => Some(ReaderEnd::Killed),
        _ => None,
    }
}

#[cfg(not(unix))]
fn by_signal(_: ExitStatus) -> Option<ReaderEnd> {
    None
}
