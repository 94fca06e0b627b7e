//! A Word file as a container of parts, in memory.
//!
//! A part that is not changed is copied as it stands in the container, still
//! compressed: nobody who compares the two files finds a byte of it moved.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::error::WordError;

/// The most bytes a part may unpack to: four times the largest draft.
const MOST_BYTES: u64 = 256 << 20;

/// A container that is read.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Package<'a> {
    /// Opens a container.
    ///
    /// # Errors
    /// Returns [`WordError::Container`] for bytes that are none.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, WordError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(during("opened"))?;
        Ok(Self { archive })
    }

    /// Returns a part as text, `None` when there is none of that name.
    ///
    /// # Errors
    /// Returns an error for a part that cannot be unpacked, is too large or is not UTF-8.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<String>, WordError> {
        let Some(index) = self.archive.index_for_name(name) else {
            return Ok(None);
        };
        let file = self.archive.by_index(index).map_err(during("read"))?;
        let mut bytes = Vec::new();
        (file.take(MOST_BYTES + 1).read_to_end(&mut bytes)).map_err(during("read"))?;
        if bytes.len() as u64 > MOST_BYTES {
            return Err(WordError::TooLarge(name.to_owned()));
        }
        let text = String::from_utf8(bytes).map_err(|e| WordError::Malformed {
            part: name.to_owned(),
            cause: e.to_string(),
        })?;
        Ok(Some(text))
    }

    /// Returns whether there is a part of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// Returns the container with `parts` in the place of those of the same
    /// name, and behind the others where there is none.
    ///
    /// # Errors
    /// Returns [`WordError::Container`] where an entry cannot be copied.
    pub(super) fn with(mut self, parts: &BTreeMap<String, String>) -> Result<Vec<u8>, WordError> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        let mut written = Vec::new();
        for index in 0..self.archive.len() {
            let file = self.archive.by_index_raw(index).map_err(during("read"))?;
            let name = file.name().map_err(during("read"))?.into_owned();
            match parts.get(&name) {
                Some(text) => {
                    drop(file);
                    put(&mut writer, &name, text)?;
                    written.push(name);
                }
                None => writer.raw_copy_file(file).map_err(during("written"))?,
            }
        }
        for (name, text) in parts.iter().filter(|(name, _)| !written.contains(name)) {
            put(&mut writer, name, text)?;
        }
        finish(writer)
    }
}

/// Returns a new container of `parts`, in their order.
///
/// # Errors
/// Returns [`WordError::Container`] where memory does not take it.
pub(super) fn packed(parts: &[(&str, String)]) -> Result<Vec<u8>, WordError> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        put(&mut writer, name, text)?;
    }
    finish(writer)
}

/// Writes a part. Its time is the container's earliest: the file does not tell when it was made.
fn put(writer: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, text: &str) -> Result<(), WordError> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    writer
        .start_file(name, options)
        .map_err(during("written"))?;
    writer.write_all(text.as_bytes()).map_err(during("written"))
}

fn finish(writer: ZipWriter<Cursor<Vec<u8>>>) -> Result<Vec<u8>, WordError> {
    Ok(writer.finish().map_err(during("written"))?.into_inner())
}

fn during<E: std::fmt::Display>(doing: &'static str) -> impl Fn(E) -> WordError {
    move |cause| WordError::Container {
        doing,
        cause: cause.to_string(),
    }
}
