//! Drafts from files and from standard input.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use claimdesk_calls::on_disk;
use claimdesk_draft::{Hint, MAX_BYTES, ReadError};

use super::failure::Failure;

/// The name that stands for standard input.
pub(crate) const STANDARD_INPUT: &str = "-";

/// A draft's bytes and what its name says about them.
pub(crate) struct Input {
    pub(crate) bytes: Vec<u8>,
    /// The file's name without its folder; empty for standard input.
    pub(crate) name: String,
}

impl Input {
    /// Reads a file, or standard input for `-`. What is larger than a draft
    /// may be is refused before it is read.
    pub(crate) fn read(path: &Path) -> Result<Self, Failure> {
        if path.as_os_str() == STANDARD_INPUT {
            let bytes = read_limited(std::io::stdin().lock(), "standard input")?;
            let name = String::new();
            return Ok(Self { bytes, name });
        }
        let path = &on_disk(path);
        let shown = path.display();
        let file = File::open(path).map_err(|cause| Failure::io("open", shown, &cause))?;
        let about =
            (file.metadata()).map_err(|cause| Failure::io("look at", path.display(), &cause))?;
        if about.is_dir() {
            return Err(Failure::new(
                "draft_unreadable",
                format_args!("cannot read {}: it is a folder", path.display()),
                "Give the draft itself.",
            ));
        }
        let name =
            (path.file_name()).map_or_else(String::new, |n| n.to_string_lossy().into_owned());
        let size = usize::try_from(about.len()).unwrap_or(usize::MAX);
        if size > MAX_BYTES {
            return Err(too_large(size, &name));
        }
        let bytes = read_limited(file, &name)?;
        Ok(Self { bytes, name })
    }

    /// Returns the hint that `format` gives, or else the file's name.
    pub(crate) fn hint(&self, format: Option<claimdesk_draft::Format>) -> Hint {
        format.map_or_else(|| Hint::file_name(&self.name), Hint::format)
    }
}

/// Reads to the end, or one byte past the limit: a pipe or a growing file has no size to ask for.
fn read_limited(from: impl Read, name: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    (from.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes))
        .map_err(|cause| Failure::io("read", name, &cause))?;
    if bytes.len() > MAX_BYTES {
        return Err(too_large(bytes.len(), name));
    }
    Ok(bytes)
}

fn too_large(bytes: usize, name: &str) -> Failure {
    Failure::of_draft(&ReadError::TooLarge { bytes }, name)
}
