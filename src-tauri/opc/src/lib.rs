//! A zip of XML parts, as Word, OpenDocument and Excel use it: read and written under one set of limits.
//!
//! Nothing here knows what the parts mean. A part is looked up by its name among those the file
//! itself lists, so no name leads anywhere else, and nothing a file refers to is ever fetched.

pub mod limits;
mod package;
mod relationships;
mod write;
mod xml;

pub use package::{Package, PackageError};
pub use relationships::Relations;
pub use write::{PackError, packed};
pub use xml::{Malformed, Ns, Piece, Tag, Xml};
