//! What a paragraph is by the name of its style.
//!
//! Word and LibreOffice name their own styles in English in the file, whatever
//! language they show them in.

use super::Shape;

/// Returns what a paragraph is by its style's name in lower case.
pub fn shape_by_name(name: &str) -> Shape {
    if let Some(level) = name.strip_prefix("heading ") {
        return match level.trim().parse::<u8>() {
            Ok(level @ 1..=9) => Shape::Heading(level.min(6)),
            _ => Shape::Running,
        };
    }
    match name {
        "title" => Shape::Title,
        "caption" | "image caption" | "table caption" | "illustration" | "figure" => Shape::Caption,
        "source code" | "preformatted text" | "html preformatted" | "macro" => Shape::Code,
        _ => Shape::Running,
    }
}

/// Returns whether paragraphs of a style of this name are quoted.
pub fn is_quote(name: &str) -> bool {
    matches!(
        name,
        "quote" | "intense quote" | "quotations" | "block text"
    )
}
