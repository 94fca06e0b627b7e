//! Reads drafts in a process of its own, so that a file that ends its reader ends nothing else.
//!
//! The program starts itself with [`ARGUMENT`], hands over the file's bytes and takes the draft
//! that comes back. That process is given so much memory and time, opens no file and no
//! connection, and can be ended at any moment.

mod cancel;
mod child;
mod ended;
#[cfg(debug_assertions)]
mod fault;
#[cfg(unix)]
mod limits;
mod parent;

use std::path::{Path, PathBuf};

use claimdesk_compose::{ReadError, ReaderEnd};
use claimdesk_draft::Draft;
use claimdesk_readers::Hint;
use serde::{Deserialize, Serialize};

pub use cancel::Cancel;
pub use child::serve_reader;

/// The first argument that makes a program the reader of another: see [`serve_reader`].
pub(crate) const ARGUMENT: &str = "--claimdesk-reader";

/// How long a file may be read, in seconds of the processor: `make hostile` holds every reader to
/// 10 s. A build for tests is slower by far.
pub(crate) const SECONDS: u64 = if cfg!(debug_assertions) { 600 } else { 60 };

/// How many bytes of memory a reader may have: `make hostile` holds every reader to half of it.
#[cfg(unix)]
pub(crate) const MEMORY: u64 = 1 << 30;

/// Where drafts are read.
#[derive(Clone, Debug)]
pub struct Reader(Place);

#[derive(Clone, Debug)]
enum Place {
    Here,
    /// By this program; `None` for the one that runs.
    Apart(Option<PathBuf>),
}

impl Reader {
    /// A reader within this process: for tests, and for drafts that are Claimdesk's own.
    pub const fn here() -> Self {
        Self(Place::Here)
    }

    /// A reader in a process of its own, which is this very program started again. The program's
    /// `main` must ask [`serve_reader`] before anything else.
    pub const fn apart() -> Self {
        Self(Place::Apart(None))
    }

    /// The same by another program that asks [`serve_reader`].
    pub fn by(program: &Path) -> Self {
        Self(Place::Apart(Some(program.to_owned())))
    }

    /// Reads a draft as [`claimdesk_readers::read`] does. Blocks until it is read or `cancel` is
    /// called, and leaves no process behind.
    ///
    /// # Errors
    /// As [`claimdesk_readers::read`]; also `ReaderEnded` when the reader ended before it was done,
    /// and `Cancelled`.
    pub fn read(&self, bytes: &[u8], hint: Hint, cancel: &Cancel) -> Result<Draft, ReadError> {
        if cancel.is_called() {
            return Err(ReadError::Cancelled);
        }
        match &self.0 {
            Place::Here => claimdesk_readers::read(bytes, hint),
            Place::Apart(Some(program)) => parent::read(program, bytes, hint, cancel),
            Place::Apart(None) => parent::read(&this_program()?, bytes, hint, cancel),
        }
    }
}

/// Where the running program stands.
fn this_program() -> Result<PathBuf, ReadError> {
    // Still the same one after another version was installed in its place.
    let running = Path::new("/proc/self/exe");
    if cfg!(target_os = "linux") && running.exists() {
        return Ok(running.to_owned());
    }
    std::env::current_exe().map_err(|_| ReadError::ReaderEnded(ReaderEnd::Start))
}

/// What goes before the bytes, on a line of its own.
#[derive(Serialize, Deserialize)]
struct Request {
    hint: Hint,
    /// How many bytes follow: a file that was cut short on the way is none.
    bytes: usize,
}

/// What comes back.
type Reply = Result<Draft, ReadError>;
