//! Drafts from files and from standard input.

use std::io::Read;
use std::path::Path;

use claimdesk_app::{Cancel, FileError, Reader, on_disk, read_file};
use claimdesk_compose::ReadError;
use claimdesk_desk::Arrival;
use claimdesk_draft::{Draft, MAX_BYTES, MOST_OF_PAGE, Skipped};
use claimdesk_messages::Catalogue;
use claimdesk_readers::Hint;
use claimdesk_report::left_out;

use super::failure::Failure;
use super::screen::clean;

/// The name that stands for standard input.
pub(crate) const STANDARD_INPUT: &str = "-";

/// A draft's bytes and what its name says about them.
pub(crate) struct Input {
    pub(crate) bytes: Vec<u8>,
    /// The file's name without its folder; empty for standard input.
    pub(crate) name: String,
}

impl Input {
    /// Reads a file, or standard input for `-`.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        if path.as_os_str() == STANDARD_INPUT {
            let bytes = read_standard_input()?;
            let name = String::new();
            return Ok(Self { bytes, name });
        }
        let path = &on_disk(path);
        let name =
            (path.file_name()).map_or_else(String::new, |n| n.to_string_lossy().into_owned());
        let bytes = read_file(path).map_err(|cause| match cause {
            FileError::Io(cause) => Failure::io("open", path.display(), &cause),
            FileError::TooLarge(cause) => Failure::of_draft(&cause, &name),
            cause => Failure::new(
                "draft_unreadable",
                format_args!("cannot read {}: {cause}", path.display()),
                cause.hint(),
            ),
        })?;
        Ok(Self { bytes, name })
    }

    /// Reads the draft, in a process of its own.
    pub(crate) fn draft(&self, hint: Hint) -> Result<Draft, Failure> {
        read_apart(&self.bytes, hint).map_err(|cause| Failure::of_draft(&cause, &self.name))
    }

    /// Reads the draft, in a process of its own, on its way into a ledger.
    pub(crate) fn arrival(&self, hint: Hint) -> Result<Arrival<'_>, Failure> {
        Ok(Arrival::read(&self.bytes, &self.name, hint, read_apart)?)
    }

    /// Returns the hint that `format` gives, or else the file's name.
    pub(crate) fn hint(&self, format: Option<claimdesk_draft::Format>) -> Hint {
        format.map_or_else(|| Hint::file_name(&self.name), Hint::format)
    }
}

/// Returns what the file has and the draft as it was read has not, where that may hold words.
pub(crate) fn left_out_words(skipped: &[Skipped]) -> Option<String> {
    let left_out = left_out::in_words(Catalogue::english(), skipped)?;
    Some(clean(&format!(
        "left out of the draft, and not checked: {left_out}"
    )))
}

fn read_apart(bytes: &[u8], hint: Hint) -> Result<Draft, ReadError> {
    Reader::apart().read(bytes, hint, &Cancel::default())
}

/// Tells that most of a saved page was left out, where it was.
pub(crate) fn most_left_out(skipped: &[Skipped]) -> Option<String> {
    let most = skipped
        .iter()
        .find(|skipped| skipped.what == MOST_OF_PAGE)?;
    Some(format!(
        "{} % of the prose on the page was not read as the article; check that nothing is missing.",
        most.count
    ))
}

/// Reads to the end, or one byte past the limit.
fn read_standard_input() -> Result<Vec<u8>, Failure> {
    const NAME: &str = "standard input";
    let mut bytes = Vec::new();
    let mut input = std::io::stdin().lock().take(MAX_BYTES as u64 + 1);
    (input.read_to_end(&mut bytes)).map_err(|cause| Failure::io("read", NAME, &cause))?;
    if bytes.len() > MAX_BYTES {
        let bytes = bytes.len();
        return Err(Failure::of_draft(&ReadError::TooLarge { bytes }, NAME));
    }
    Ok(bytes)
}
