//! What runs and paragraphs look like: their properties, in the order that the schema wants.

use claimdesk_report::stretches;

use super::markup::{Markup, WordXml};

/// Writes paragraphs and runs that look like something.
pub(super) trait Paragraphs: Markup {
    /// Writes a paragraph.
    fn paragraph(&mut self, looks: ParagraphLooks<'_>, content: impl FnOnce(&mut Self)) {
        self.element("w:p", &[], |x| {
            looks.write(x.xml());
            content(x);
        });
    }

    /// Writes a run.
    fn run(&mut self, looks: Looks, content: impl FnOnce(&mut Self)) {
        self.element("w:r", &[], |x| {
            looks.write(x.xml());
            content(x);
        });
    }

    /// Writes runs that show `text`, each read from one side. `rtl` is how the paragraph is read.
    fn text_runs(&mut self, rtl: bool, looks: Looks, text: &str) {
        for (range, rtl) in stretches(text, rtl) {
            self.run(looks.read_from(rtl), |x| {
                x.xml().shown(&text[range], |_, _| {})
            });
        }
    }
}

impl<M: Markup> Paragraphs for M {}

/// What is in the properties of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Looks {
    /// The id of a character style; empty for none.
    pub(super) style: &'static str,
    /// The font, and the one for complex scripts.
    pub(super) font: Option<(&'static str, &'static str)>,
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) strike: bool,
    /// In hexadecimal digits; empty for the colour that the style has.
    pub(super) colour: &'static str,
    /// In half points; 0 for the size that the style has.
    pub(super) size: u32,
    /// A kind of underline, and its colour.
    pub(super) underline: Option<(&'static str, &'static str)>,
    /// `superscript`, `subscript`, or empty.
    pub(super) script: &'static str,
    /// Whether it is read from the right.
    pub(super) rtl: bool,
}

/// A raised run, as of a number of a note.
pub(super) const RAISED: Looks = Looks {
    script: "superscript",
    ..Looks::PLAIN
};

impl Looks {
    /// What the style says.
    pub(super) const PLAIN: Self = Self {
        style: "",
        font: None,
        bold: false,
        italic: false,
        strike: false,
        colour: "",
        size: 0,
        underline: None,
        script: "",
        rtl: false,
    };

    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(super) const fn coloured(self, colour: &'static str) -> Self {
        Self { colour, ..self }
    }

    /// Returns the same in a size in half points.
    pub(super) const fn sized(self, size: u32) -> Self {
        Self { size, ..self }
    }

    /// Returns the same, read from the right if `rtl`.
    pub(super) const fn read_from(self, rtl: bool) -> Self {
        Self { rtl, ..self }
    }

    /// Writes the properties where there are any.
    pub(super) fn write(self, xml: &mut WordXml) {
        if self != Self::PLAIN {
            xml.element("w:rPr", &[], |xml| self.properties(xml));
        }
    }

    /// Bold, slanted and the size of Arabic and Hebrew letters have elements of their own, so each is said twice.
    fn properties(self, xml: &mut WordXml) {
        if !self.style.is_empty() {
            xml.val("w:rStyle", self.style);
        }
        if let Some((font, complex)) = self.font {
            xml.empty(
                "w:rFonts",
                &[("w:ascii", &font), ("w:hAnsi", &font), ("w:cs", &complex)],
            );
        }
        for (has, names) in [
            (self.bold, &["w:b", "w:bCs"][..]),
            (self.italic, &["w:i", "w:iCs"]),
            (self.strike, &["w:strike"]),
        ] {
            let names = names.iter().filter(|_| has);
            names.for_each(|name| xml.empty(name, &[]));
        }
        if !self.colour.is_empty() {
            xml.val("w:color", self.colour);
        }
        if self.size > 0 {
            xml.val("w:sz", self.size);
            xml.val("w:szCs", self.size);
        }
        if let Some((kind, colour)) = self.underline {
            xml.empty("w:u", &[("w:val", &kind), ("w:color", &colour)]);
        }
        if !self.script.is_empty() {
            xml.val("w:vertAlign", self.script);
        }
        if self.rtl {
            xml.empty("w:rtl", &[]);
        }
    }
}

/// What is in the properties of a paragraph.
#[derive(Clone, Copy, Debug)]
pub(super) struct ParagraphLooks<'a> {
    /// The id of a paragraph style; empty for none.
    pub(super) style: &'a str,
    /// Of an item of a list: its level from 0, and its numbering.
    pub(super) item: Option<(usize, usize)>,
    /// Whether it is read from the right.
    pub(super) rtl: bool,
    /// The space before and after, in twentieths of a point.
    pub(super) spacing: Option<(u32, u32)>,
    /// How far it is set in, in twentieths of a point.
    pub(super) indent: usize,
}

impl<'a> ParagraphLooks<'a> {
    /// What the usual style says.
    pub(super) const PLAIN: Self = Self::of("");

    /// Returns what a style says.
    pub(super) const fn of(style: &'a str) -> Self {
        Self {
            style,
            item: None,
            rtl: false,
            spacing: None,
            indent: 0,
        }
    }

    /// Returns the same, read from the right if `rtl`.
    pub(super) const fn read_from(self, rtl: bool) -> Self {
        Self { rtl, ..self }
    }

    /// Writes the properties.
    pub(super) fn write(self, xml: &mut WordXml) {
        xml.element("w:pPr", &[], |xml| self.properties(xml));
    }

    fn properties(self, xml: &mut WordXml) {
        if !self.style.is_empty() {
            xml.val("w:pStyle", self.style);
        }
        if let Some((level, numbering)) = self.item {
            xml.element("w:numPr", &[], |xml| {
                xml.val("w:ilvl", level);
                xml.val("w:numId", numbering);
            });
        }
        if self.rtl {
            xml.empty("w:bidi", &[]);
        }
        if let Some((before, after)) = self.spacing {
            xml.empty("w:spacing", &[("w:before", &before), ("w:after", &after)]);
        }
        if self.indent > 0 {
            xml.empty("w:ind", &[("w:left", &self.indent)]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_complex_scripts_look_like_the_others() {
        let looks = Looks::PLAIN.bold().sized(20);
        let mut xml = WordXml::under("w:");
        xml.text_runs(true, looks, "דוח AP");
        assert_eq!(
            xml.finish(),
            "<w:r><w:rPr><w:b/><w:bCs/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:rtl/></w:rPr><w:t xml:space=\"preserve\">דוח </w:t></w:r>\
             <w:r><w:rPr><w:b/><w:bCs/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr><w:t xml:space=\"preserve\">AP</w:t></w:r>"
        );
    }
}
