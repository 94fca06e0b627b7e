//! The article's claims and sources as data for other programs: JSON, Web Annotations, CSL-JSON,
//! ninjs, CSV, and a workbook that comes back with decisions.

pub mod annotations;
pub mod json;
pub mod list;
pub mod sheet;
pub mod workbook;

pub use workbook::{Sheet, SheetChange, SheetConflict, SheetConflictKind, SheetError, SheetReturn};
