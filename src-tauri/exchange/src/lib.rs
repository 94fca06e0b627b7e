//! The article's claims and sources as data for other programs: JSON, Web Annotations, CSL-JSON,
//! ninjs, CSV, and a workbook that comes back with decisions.
//!
//! ```
//! # use claimdesk_report::testing;
//! use claimdesk_report::{Analysis, Redacted};
//! use claimdesk_exchange::{json, sheet};
//!
//! // What `claimdesk-app` collects of an article.
//! let input = testing::input();
//! let redacted = Redacted::new(&input);
//! let analysis = Analysis::new(&redacted);
//! assert!(json::document(&analysis).starts_with('{'));
//! assert!(sheet::csv(&analysis).lines().count() > input.article.claims.len());
//! ```

pub mod annotations;
pub mod json;
pub mod list;
pub mod sheet;
pub mod workbook;

pub use workbook::{Sheet, SheetChange, SheetConflict, SheetConflictKind, SheetError, SheetReturn};
