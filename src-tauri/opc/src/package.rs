//! Files packed into one: Word's and OpenDocument's containers, and zips of pages and drafts.
//!
//! A part is looked up by its name among those the file itself lists, so no name
//! leads anywhere else, and nothing a file refers to is ever fetched.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{Cursor, Read as _};

use encoding_rs::{Encoding, UTF_8};
use memchr::memmem;
use serde::{Deserialize, Serialize};
use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use crate::limits;

/// Why a packed file or one of its parts cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum PackageError {
    /// The file's list of parts is broken or missing.
    #[error("cannot unpack the file: {why}")]
    Broken {
        /// What the unpacker says.
        why: String,
    },
    /// The file lists more parts than any document has.
    #[error("cannot unpack the file: it lists more than {limit} parts")]
    Crowded {
        /// The most parts a file may have.
        limit: usize,
    },
    /// Two parts share bytes of the file: it would cost their number times its size to unpack.
    #[error("cannot unpack the file: its parts overlap each other")]
    Overlapping,
    /// Two parts have the same name, so that which one is meant depends on who reads.
    #[error("cannot unpack the file: it has two parts of the same name")]
    Ambiguous,
    /// A part is not there.
    #[error("cannot unpack the file: it has no part {part}")]
    Missing {
        /// The part's name.
        part: String,
    },
    /// A part is damaged or packed in a way that is not known.
    #[error("cannot unpack {part}: {why}")]
    Damaged {
        /// The part's name.
        part: String,
        /// What the unpacker says.
        why: String,
    },
    /// A part is encrypted.
    #[error("cannot unpack {part}: it is locked with a password")]
    Locked {
        /// The part's name.
        part: String,
    },
    /// What is unpacked grows beyond the limit.
    #[error("cannot unpack {part}: it holds more than {limit} bytes")]
    Huge {
        /// The part's name.
        part: String,
        /// The most bytes that may come out.
        limit: usize,
    },
}

/// A packed file, and how much may still be unpacked from it.
#[derive(Debug)]
pub struct Package<'a> {
    pub(crate) archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Each part's place by its name, and by its name in lower case.
    places: HashMap<String, usize>,
    /// How many bytes may still come out, of all parts together.
    left: usize,
    /// How many packed bytes may still be read; parts that share them are known by it, too.
    packed_left: u64,
}

impl<'a> Package<'a> {
    /// Opens a packed file and reads its list of parts, but none of them.
    ///
    /// # Errors
    /// `Broken`, `Crowded`, `Overlapping` and `Ambiguous`.
    pub fn open(bytes: &'a [u8]) -> Result<Self, PackageError> {
        // Counted before the list is built: an entry takes ten times its bytes in memory.
        let listed = memmem::find_iter(bytes, b"PK\x01\x02").take(limits::PARTS + 1);
        if listed.count() > limits::PARTS {
            let limit = limits::PARTS;
            return Err(PackageError::Crowded { limit });
        }
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|cause| {
            let why = cause.to_string();
            PackageError::Broken { why }
        })?;
        // Where a part's own header is damaged this cannot be told, and the budgets have to do.
        if archive.has_overlapping_entries().is_ok_and(|is| is) {
            return Err(PackageError::Overlapping);
        }
        let names: Vec<String> = (0..archive.len())
            .map(|at| match archive.name_for_index(at) {
                Some(Ok(name)) => name.replace('\\', "/").trim_start_matches('/').to_owned(),
                _ => String::new(),
            })
            .collect();
        let mut places = HashMap::with_capacity(2 * names.len());
        for (at, name) in names.iter().enumerate() {
            places.entry(name.to_ascii_lowercase()).or_insert(at);
        }
        let mut exact = HashMap::with_capacity(names.len());
        let mut is_ambiguous = archive.has_duplicate_names();
        for (at, name) in names.into_iter().enumerate() {
            let is_named = !name.is_empty();
            is_ambiguous |= exact.insert(name, at).is_some() && is_named;
        }
        if is_ambiguous {
            return Err(PackageError::Ambiguous);
        }
        places.extend(exact);
        Ok(Self {
            archive,
            places,
            left: limits::UNPACKED_BYTES,
            // A part may be read several times over: to look at it, to take it, to write it again.
            packed_left: 8 * bytes.len() as u64,
        })
    }

    /// Returns whether the file has a part of this name, letter case aside.
    pub fn has(&self, part: &str) -> bool {
        self.place(part).is_some()
    }

    /// Returns the names of all parts as the file lists them; folders end in `/`.
    pub fn names(&self) -> impl Iterator<Item = String> {
        (0..self.archive.len()).filter_map(|at| {
            let name = self.archive.name_for_index(at)?.ok()?;
            Some(name.into_owned())
        })
    }

    /// Unpacks a part.
    ///
    /// # Errors
    /// `Missing`, `Damaged`, `Locked` and `Huge`.
    pub fn read(&mut self, part: &str) -> Result<Vec<u8>, PackageError> {
        self.read_within(part, limits::PART_BYTES)
    }

    /// Unpacks a part of at most `limit` bytes.
    ///
    /// # Errors
    /// `Missing`, `Damaged`, `Locked` and `Huge`.
    pub fn read_within(&mut self, part: &str, limit: usize) -> Result<Vec<u8>, PackageError> {
        let part_name = || part.to_owned();
        let Some(at) = self.place(part) else {
            let part = part_name();
            return Err(PackageError::Missing { part });
        };
        let limit = limit.min(self.left);
        let file = self
            .archive
            .by_index(at)
            .map_err(|cause| refused(part, &cause))?;
        let Some(packed_left) = self.packed_left.checked_sub(file.compressed_size()) else {
            return Err(PackageError::Overlapping);
        };
        self.packed_left = packed_left;
        let mut bytes = Vec::new();
        let unpacked = unpack(file, part, limit, &mut bytes);
        // What was unpacked in vain has been paid for as well.
        self.left = self.left.saturating_sub(bytes.len());
        unpacked.map(|()| bytes)
    }

    /// Unpacks a part that holds text, as XML parts do, and decodes it by its byte order mark.
    ///
    /// # Errors
    /// `Missing`, `Damaged`, `Locked` and `Huge`.
    pub fn read_text(&mut self, part: &str) -> Result<String, PackageError> {
        let bytes = self.read(part)?;
        let (encoding, mark) = Encoding::for_bom(&bytes).unwrap_or_else(|| unmarked(&bytes));
        if encoding == UTF_8 && mark == 0 {
            return match String::from_utf8(bytes) {
                Ok(text) => Ok(text),
                Err(error) => Ok(String::from_utf8_lossy(error.as_bytes()).into_owned()),
            };
        }
        let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
        Ok(match text {
            Cow::Owned(text) => text,
            Cow::Borrowed(text) => text.to_owned(),
        })
    }

    pub(crate) fn place(&self, part: &str) -> Option<usize> {
        let part = part.trim_start_matches('/');
        let known = self.places.get(part);
        known
            .or_else(|| self.places.get(&part.to_ascii_lowercase()))
            .copied()
    }
}

/// XML without a mark is in UTF-8 unless every other byte of its start is zero.
fn unmarked(bytes: &[u8]) -> (&'static Encoding, usize) {
    match bytes {
        [b'<', 0, ..] => (encoding_rs::UTF_16LE, 0),
        [0, b'<', ..] => (encoding_rs::UTF_16BE, 0),
        _ => (UTF_8, 0),
    }
}

fn refused(part: &str, cause: &ZipError) -> PackageError {
    let part = part.to_owned();
    match cause {
        ZipError::UnsupportedArchive(why) if *why == ZipError::PASSWORD_REQUIRED => {
            PackageError::Locked { part }
        }
        cause => {
            let why = cause.to_string();
            PackageError::Damaged { part, why }
        }
    }
}

/// Unpacks until the end or one byte past the limit, whatever size the file states.
fn unpack(
    file: ZipFile<'_, Cursor<&[u8]>>,
    part: &str,
    limit: usize,
    bytes: &mut Vec<u8>,
) -> Result<(), PackageError> {
    let stated = usize::try_from(file.size()).unwrap_or(usize::MAX);
    bytes.reserve(stated.min(limit).min(8 << 20));
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let read = file.take(most).read_to_end(bytes);
    let part = part.to_owned();
    if bytes.len() > limit {
        return Err(PackageError::Huge { part, limit });
    }
    match read {
        Ok(_) => Ok(()),
        Err(cause) => {
            let why = cause.to_string();
            Err(PackageError::Damaged { part, why })
        }
    }
}
