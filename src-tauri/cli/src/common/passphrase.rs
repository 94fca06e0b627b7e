//! The passphrase of sealed contact details, from a file.

use std::path::Path;

use zeroize::Zeroizing;

use super::failure::Failure;

/// Returns the first line of a file.
///
/// # Errors
/// The file cannot be read.
pub(crate) fn read(file: &Path) -> Result<Zeroizing<String>, Failure> {
    let text = if file.as_os_str() == super::input::STANDARD_INPUT {
        std::io::read_to_string(std::io::stdin().lock())
    } else {
        std::fs::read_to_string(file)
    };
    let text = text.map_err(|cause| Failure::io("read", file.display(), &cause))?;
    let text = Zeroizing::new(text);
    Ok(Zeroizing::new(text.lines().next().unwrap_or("").to_owned()))
}
