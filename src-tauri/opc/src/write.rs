//! Writes packed files: new ones, and ones in which some parts are changed.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::package::Package;

/// Why a file cannot be packed: a part cannot be copied, or memory does not take it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot pack the file: {0}")]
pub struct PackError(String);

impl Package<'_> {
    /// Returns the file with `parts` in place of those of the same name, letter case aside, and
    /// after the others where there is none.
    ///
    /// A part that is not changed is copied as it is in the file, still compressed: nobody who
    /// compares the two files finds a byte of it moved.
    ///
    /// # Errors
    /// Returns an error where a part cannot be copied.
    pub fn with(mut self, parts: &BTreeMap<String, String>) -> Result<Vec<u8>, PackError> {
        let mut changed: BTreeMap<usize, &String> = BTreeMap::new();
        let mut added = Vec::new();
        for (name, text) in parts {
            match self.place(name) {
                Some(at) => drop(changed.insert(at, text)),
                None => added.push((name.as_str(), text)),
            }
        }
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for at in 0..self.archive.len() {
            let file = self.archive.by_index_raw(at).map_err(failed)?;
            match changed.get(&at) {
                Some(text) => {
                    let name = file.name().map_err(failed)?.into_owned();
                    drop(file);
                    put(&mut writer, &name, text)?;
                }
                None => writer.raw_copy_file(file).map_err(failed)?,
            }
        }
        for (name, text) in added {
            put(&mut writer, name, text)?;
        }
        finish(writer)
    }
}

/// Packs `parts` into a new file, in their order.
///
/// # Errors
/// Returns an error where memory does not take it.
///
/// ```
/// use claimdesk_opc::{Package, packed};
///
/// let file = packed(&[("word/document.xml", "<w:document/>".to_owned())])?;
/// let mut package = Package::open(&file)?;
/// assert_eq!(package.read_text("Word/Document.xml")?, "<w:document/>");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn packed(parts: &[(&str, String)]) -> Result<Vec<u8>, PackError> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        put(&mut writer, name, text)?;
    }
    finish(writer)
}

/// Writes a part. Its time is the earliest that a zip can hold: the file does not say when it was
/// made, and the same parts give the same bytes.
fn put(writer: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, text: &str) -> Result<(), PackError> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    writer.start_file(name, options).map_err(failed)?;
    writer.write_all(text.as_bytes()).map_err(failed)
}

fn finish(writer: ZipWriter<Cursor<Vec<u8>>>) -> Result<Vec<u8>, PackError> {
    Ok(writer.finish().map_err(failed)?.into_inner())
}

fn failed(cause: impl std::fmt::Display) -> PackError {
    PackError(cause.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_part_takes_the_place_of_the_old_one_letter_case_aside() {
        let old = packed(&[("A/One.xml", "1".to_owned()), ("two.xml", "2".to_owned())]).unwrap();
        let changes = [("a/one.XML", "new"), ("three.xml", "3")];
        let changes = changes.map(|(name, text)| (name.to_owned(), text.to_owned()));
        let new = (Package::open(&old).unwrap().with(&changes.into())).unwrap();
        let mut package = Package::open(&new).unwrap();
        let names: Vec<String> = package.names().collect();
        assert_eq!(names, ["A/One.xml", "two.xml", "three.xml"]);
        assert_eq!(package.read_text("A/One.xml").unwrap(), "new");
        assert_eq!(package.read_text("two.xml").unwrap(), "2");
    }
}
