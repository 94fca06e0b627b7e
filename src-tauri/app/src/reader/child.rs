//! The reader's side: bytes come in, a draft goes out.

use std::ffi::OsStr;
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

use super::{ARGUMENT, Reply, Request};

/// Reads one draft for the program that started this one, if it was started for that; a program's
/// `main` asks this before it does anything else, and ends with the code it is given.
///
/// `None`: this is no reader, and the program goes on.
pub fn serve_reader() -> Option<ExitCode> {
    let asked = std::env::args_os().nth(1);
    (asked.as_deref() == Some(OsStr::new(ARGUMENT))).then(|| match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Whoever started this sees the code; the words are for a person who did it by hand.
            let _ = writeln!(io::stderr(), "the reader was not asked well: {error}");
            ExitCode::FAILURE
        }
    })
}

fn serve() -> io::Result<()> {
    #[cfg(unix)]
    super::limits::set()?;
    let mut input = io::stdin().lock();
    let mut line = Vec::new();
    (&mut input).take(1 << 10).read_until(b'\n', &mut line)?;
    let request: Request = serde_json::from_slice(&line)?;
    let mut bytes = Vec::with_capacity(request.bytes.min(claimdesk_draft::MAX_BYTES));
    input.read_to_end(&mut bytes)?;
    if bytes.len() != request.bytes {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    #[cfg(debug_assertions)]
    super::fault::befall(&bytes);
    let reply: Reply = claimdesk_readers::read(&bytes, request.hint);
    drop(bytes);
    let mut output = io::BufWriter::new(io::stdout().lock());
    serde_json::to_writer(&mut output, &reply)?;
    output.flush()
}
