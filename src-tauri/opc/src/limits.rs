//! What a file that holds other files may cost, for every such format alike.
//!
//! A packed file can claim to be small and unpack to anything. Nothing here is
//! believed: what is unpacked is counted as it comes, and work stops at the limit.

/// The most entries a packed file may have.
pub const PARTS: usize = 65_536;

/// The most bytes one part may unpack to: 96 MiB, a novel a hundred times over.
pub const PART_BYTES: usize = 96 << 20;

/// The most bytes all parts read from one file may unpack to.
pub const UNPACKED_BYTES: usize = 160 << 20;

/// The most pieces of text and structure a document may have.
pub const PIECES: usize = 6_000_000;

/// The most comments kept; the rest are counted.
pub const COMMENTS: usize = 20_000;

/// The most footnotes and endnotes kept; the rest are counted.
pub const NOTES: usize = 50_000;

/// How deep text boxes may be in text boxes; what is deeper is counted.
pub const BOXES: usize = 16;

/// The most characters kept of an address or of a field's code.
pub const CODE_CHARS: usize = 4_096;

/// The most pages a PDF may have.
pub const PAGES: usize = 20_000;

/// The most operators of a PDF's pages that are carried out: a thousand pages full of drawings.
pub const OPERATORS: u64 = 40_000_000;
