//! What a document's styles say that matters to its text (ECMA-376, part 1, clause 17.7).

use std::collections::HashMap;

use claimdesk_compose::flow::{Marks, Shape};
use claimdesk_compose::symbols::Signs;
use claimdesk_compose::{is_quote, shape_by_name};
use claimdesk_opc::{Ns, Piece, Tag, Xml};

/// How many styles may be based on each other, one on the next.
const CHAIN: usize = 32;

/// The formatting that a style or a run sets and unsets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RunLook {
    pub(super) on: Marks,
    pub(super) off: Marks,
    pub(super) hidden: Option<bool>,
    /// The font, where one is set: of signs, or else of letters.
    pub(super) font: Option<Option<Signs>>,
}

impl RunLook {
    /// Takes in one property of a run; anything else is left alone.
    pub(super) fn set(&mut self, tag: &Tag<'_>) {
        let mark = match tag.local() {
            "b" => Marks::STRONG,
            "i" => Marks::EMPHASIS,
            "strike" | "dstrike" => Marks::STRIKE,
            "vanish" => {
                self.hidden = Some(tag.is_on());
                return;
            }
            "rFonts" => {
                let font = tag.attr("ascii").map(|name| Signs::of(&name));
                self.font = font.or(self.font);
                return;
            }
            "vertAlign" => {
                let both = Marks::SUPERSCRIPT | Marks::SUBSCRIPT;
                let on = match tag.attr("val").as_deref() {
                    Some("superscript") => Marks::SUPERSCRIPT,
                    Some("subscript") => Marks::SUBSCRIPT,
                    _ => Marks::empty(),
                };
                self.on = (self.on - both) | on;
                self.off = (self.off | both) - on;
                return;
            }
            _ => return,
        };
        self.on.set(mark, tag.is_on());
        self.off.set(mark, !tag.is_on());
    }

    /// Returns this look over `base`.
    pub(super) fn over(self, base: Self) -> Self {
        Self {
            on: (base.on - self.off) | self.on,
            off: (base.off - self.on) | self.off,
            hidden: match self.hidden {
                Some(hidden) => Some(hidden),
                None => base.hidden,
            },
            font: match self.font {
                Some(font) => Some(font),
                None => base.font,
            },
        }
    }
}

/// A place in the document's numbering: the list's id and the level, from 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Numbering {
    pub(super) list: Option<String>,
    pub(super) level: Option<u8>,
}

/// What a paragraph's style makes of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ParagraphStyle {
    pub(super) shape: Shape,
    pub(super) quote: bool,
    pub(super) numbering: Numbering,
}

#[derive(Debug, Default)]
struct Style {
    base: Option<String>,
    /// In lower case. Word writes its own styles' names in English whatever language it speaks.
    name: String,
    outline: Option<u8>,
    numbering: Numbering,
    run: RunLook,
}

/// A document's styles by id.
#[derive(Debug, Default)]
pub(super) struct Styles(HashMap<String, Style>);

impl Styles {
    /// Reads the part that holds the styles, as far as it can be read.
    pub(super) fn read(text: &str) -> Self {
        let mut styles = Self::default();
        let mut xml = Xml::new(text);
        let mut current: Option<(String, Style)> = None;
        while let Ok(Some(piece)) = xml.next_piece() {
            let Piece::Start(tag) = piece else { continue };
            if tag.ns != Ns::Word {
                continue;
            }
            if tag.local() == "style" {
                if let Some((id, style)) = current.take() {
                    styles.0.insert(id, style);
                }
                let id = tag.attr("styleId").unwrap_or_default().into_owned();
                current = Some((id, Style::default()));
            } else if let Some((_, style)) = &mut current {
                style.take_in(&tag);
            }
        }
        if let Some((id, style)) = current {
            styles.0.insert(id, style);
        }
        styles
    }

    /// Returns what a paragraph of this style is.
    pub(super) fn paragraph(&self, id: &str) -> ParagraphStyle {
        let mut found = ParagraphStyle::default();
        let mut outline = None;
        for style in self.chain(id) {
            if found.shape == Shape::Running {
                found.shape = shape_by_name(&style.name);
            }
            found.quote |= is_quote(&style.name);
            outline = outline.or(style.outline);
            let Numbering { list, level } = &style.numbering;
            found.numbering.list = found.numbering.list.or_else(|| list.clone());
            found.numbering.level = found.numbering.level.or(*level);
        }
        if !self.0.contains_key(id) {
            found.shape = shape_by_name(&spaced(id));
        }
        if found.shape == Shape::Running
            && let Some(level) = outline.filter(|level| *level < 9)
        {
            found.shape = Shape::Heading((level + 1).min(6));
        }
        found
    }

    /// Returns how a run of this character style looks.
    pub(super) fn run(&self, id: &str) -> RunLook {
        let mut look = RunLook::default();
        for style in self.chain(id) {
            look = look.over(style.run);
        }
        if !self.0.contains_key(id) {
            match id {
                "Strong" => look.on |= Marks::STRONG,
                "Emphasis" => look.on |= Marks::EMPHASIS,
                _ => {}
            }
        }
        look
    }

    /// Returns the list that a numbering style stands for.
    pub(super) fn list(&self, id: &str) -> Option<&str> {
        self.0.get(id)?.numbering.list.as_deref()
    }

    /// Returns a style and those it is based on, the nearest first.
    fn chain(&self, id: &str) -> impl Iterator<Item = &Style> {
        let first = self.0.get(id);
        std::iter::successors(first, |style| self.0.get(style.base.as_deref()?)).take(CHAIN)
    }
}

impl Style {
    fn take_in(&mut self, tag: &Tag<'_>) {
        let value = || tag.attr("val").unwrap_or_default();
        match tag.local() {
            "name" => self.name = value().to_lowercase(),
            "basedOn" => self.base = Some(value().into_owned()),
            "outlineLvl" => self.outline = value().parse().ok(),
            "numId" => self.numbering.list = Some(value().into_owned()),
            "ilvl" => self.numbering.level = value().parse().ok(),
            _ => self.run.set(tag),
        }
    }
}

/// Returns a style's id as its name would be: `Heading1` as `heading 1`.
fn spaced(id: &str) -> String {
    let id = id.to_lowercase();
    match id.strip_prefix("heading") {
        Some(level) => format!("heading {level}"),
        None => id,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const W: &str = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'";

    fn styles(inside: &str) -> Styles {
        Styles::read(&format!("<w:styles {W}>{inside}</w:styles>"))
    }

    #[test]
    fn a_heading_is_told_in_any_language() {
        let styles = styles(
            "<w:style w:type='paragraph' w:styleId='berschrift2'><w:name w:val='heading 2'/></w:style>\
             <w:style w:type='paragraph' w:styleId='Eigen'><w:name w:val='Eigen'/><w:basedOn w:val='berschrift2'/></w:style>\
             <w:style w:type='paragraph' w:styleId='Level'><w:name w:val='Kapitel'/><w:pPr><w:outlineLvl w:val='0'/></w:pPr></w:style>",
        );
        assert_eq!(styles.paragraph("berschrift2").shape, Shape::Heading(2));
        assert_eq!(styles.paragraph("Eigen").shape, Shape::Heading(2));
        assert_eq!(styles.paragraph("Level").shape, Shape::Heading(1));
        assert_eq!(styles.paragraph("Heading3").shape, Shape::Heading(3));
        assert_eq!(styles.paragraph("Body").shape, Shape::Running);
    }

    #[test]
    fn styles_based_on_each_other_end() {
        let styles = styles(
            "<w:style w:styleId='A'><w:name w:val='a'/><w:basedOn w:val='B'/><w:rPr><w:b/></w:rPr></w:style>\
             <w:style w:styleId='B'><w:name w:val='b'/><w:basedOn w:val='A'/><w:rPr><w:b w:val='0'/><w:i/></w:rPr></w:style>",
        );
        assert_eq!(styles.run("A").on, Marks::STRONG | Marks::EMPHASIS);
        assert_eq!(styles.run("B").on, Marks::EMPHASIS);
    }
}
