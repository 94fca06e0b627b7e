//! What the reader's process may have, on Unix.

use std::io;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::{MEMORY, SECONDS};

/// Gives this process so much memory and time, and no file or connection beyond those it has.
///
/// A system that counts no memory of a process's own (macOS) keeps no limit of it.
pub(super) fn set() -> io::Result<()> {
    // The draft would lie in the dump, unpublished.
    at_most(Resource::Core, 0, 0)?;
    at_most(Resource::Data, MEMORY, MEMORY)?;
    // At the first the system says that it is the time, at the second it says nothing.
    at_most(Resource::Cpu, SECONDS, SECONDS + 5)?;
    at_most(Resource::Fsize, 0, 0)?;
    // Input, output and errors are open already.
    at_most(Resource::Nofile, 3, 3)
}

/// Lowers a limit for good; one that is lower already stays.
pub(super) fn at_most(resource: Resource, soft: u64, hard: u64) -> io::Result<()> {
    let given = getrlimit(resource);
    let lower = |most: u64, given: Option<u64>| Some(most.min(given.unwrap_or(u64::MAX)));
    let limit = Rlimit {
        current: lower(soft, given.current),
        maximum: lower(hard, given.maximum),
    };
    Ok(setrlimit(resource, limit)?)
}
