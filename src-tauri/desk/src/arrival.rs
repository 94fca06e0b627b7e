//! A draft on its way into the ledger, read already.

use claimdesk_compose::ReadError;
use claimdesk_draft::Draft;
use claimdesk_model::sha256_of;
use claimdesk_readers::Hint;

use crate::error::{Error, Result};

/// A draft on its way into the ledger: its bytes, and what was read from them. It is read without
/// a [`Desk`](crate::Desk), which is free for other work as long as that takes.
#[derive(Debug)]
pub struct Arrival<'a> {
    pub(crate) bytes: &'a [u8],
    pub(crate) sha256: String,
    pub(crate) file_name: &'a str,
    pub(crate) hint: Hint,
    pub(crate) draft: Draft,
}

impl<'a> Arrival<'a> {
    /// Reads bytes by `read`. `file_name` is the file's name without its folder; empty when pasted.
    ///
    /// # Errors
    /// [`Error::Draft`], which names the file, for bytes that are no draft or have no words.
    pub fn read(
        bytes: &'a [u8],
        file_name: &'a str,
        hint: Hint,
        read: impl FnOnce(&[u8], Hint) -> std::result::Result<Draft, ReadError>,
    ) -> Result<Self> {
        let filled = |draft: Draft| {
            if draft.text.trim().is_empty() {
                return Err(ReadError::Empty { bytes: bytes.len() });
            }
            Ok(draft)
        };
        let draft = (read(bytes, hint).and_then(filled)).map_err(|cause| Error::Draft {
            file: Some(file_name.to_owned()).filter(|name| !name.is_empty()),
            cause,
        })?;
        Ok(Self {
            bytes,
            sha256: sha256_of(bytes),
            file_name,
            hint,
            draft,
        })
    }

    /// Reads bytes in this very thread.
    ///
    /// # Errors
    /// As [`Arrival::read`].
    pub fn read_here(bytes: &'a [u8], file_name: &'a str, hint: Hint) -> Result<Self> {
        Self::read(bytes, file_name, hint, claimdesk_readers::read)
    }

    /// Returns the draft.
    pub const fn draft(&self) -> &Draft {
        &self.draft
    }
}
