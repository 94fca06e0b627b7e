//! The properties of a run in a writer's file, and from which side they say it is read.

use std::borrow::Cow;
use std::ops::Range;

use crate::looks::Looks;
use crate::markup::WordXml;

/// Elements of the properties that come after the one that says so.
const AFTER_RTL: [&str; 7] = [
    "cs",
    "em",
    "lang",
    "eastAsianLayout",
    "specVanish",
    "oMath",
    "rPrChange",
];

/// The properties of a run as a part has them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Properties<'a> {
    /// What the part has before the names of WordprocessingML.
    pub(super) prefix: &'a str,
    /// The properties with the element around them; empty where a run has none.
    pub(super) xml: &'a str,
}

impl<'a> Properties<'a> {
    /// Returns whether they say that the run is read from the right.
    pub(super) fn is_rtl(self) -> bool {
        let off = ["0", "false", "off"].map(|no| format!("{}val=\"{no}\"", self.prefix));
        self.side()
            .is_some_and(|range| !off.iter().any(|off| self.xml[range.clone()].contains(off)))
    }

    /// Returns them for words that are read from the right or from the left.
    pub(super) fn turned(self, rtl: bool) -> Cow<'a, str> {
        if self.is_rtl() == rtl {
            return Cow::Borrowed(self.xml);
        }
        let mut kept = self.xml.to_owned();
        if let Some(range) = self.side() {
            kept.replace_range(range, "");
        }
        Cow::Owned(if rtl { self.with_rtl(kept) } else { kept })
    }

    fn with_rtl(self, mut properties: String) -> String {
        if properties.is_empty() || properties.ends_with("/>") && !properties.contains("</") {
            return self.written(|xml| Looks::PLAIN.read_from(true).write(xml));
        }
        let close = properties.rfind("</").unwrap_or(properties.len());
        let xml = properties.as_str();
        let after = AFTER_RTL
            .iter()
            .filter_map(|name| Properties { xml, ..self }.element(name));
        let at = after.map(|range| range.start).fold(close, usize::min);
        properties.insert_str(at, &self.written(|xml| xml.empty("w:rtl", &[])));
        properties
    }

    fn written(self, write: impl FnOnce(&mut WordXml)) -> String {
        let mut xml = WordXml::under(self.prefix);
        write(&mut xml);
        xml.finish()
    }

    fn side(self) -> Option<Range<usize>> {
        self.element("rtl")
    }

    /// Returns where the start of an element of that name stands, the earliest of several.
    fn element(self, name: &str) -> Option<Range<usize>> {
        let start = format!("<{}{name}", self.prefix);
        let (at, _) = (self.xml.match_indices(&start)).find(|(at, _)| {
            let behind = self.xml[at + start.len()..].chars().next();
            behind.is_some_and(|c| matches!(c, ' ' | '/' | '>' | '\t' | '\r' | '\n'))
        })?;
        let length = self.xml[at..].find('>')?;
        Some(at..at + length + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn of(xml: &str) -> Properties<'_> {
        Properties { prefix: "w:", xml }
    }

    #[test]
    fn a_run_is_turned_and_keeps_its_looks() {
        let bold = "<w:rPr><w:b/><w:lang w:bidi=\"he-IL\"/></w:rPr>";
        let turned = "<w:rPr><w:b/><w:rtl/><w:lang w:bidi=\"he-IL\"/></w:rPr>";
        assert_eq!(of(bold).turned(true), turned);
        assert_eq!(of(turned).turned(false), bold);
        assert_eq!(of(turned).turned(true), turned);
        for none in ["", "<w:rPr/>"] {
            assert_eq!(of(none).turned(true), "<w:rPr><w:rtl/></w:rPr>");
            assert_eq!(of(none).turned(false), none);
        }
        let off = "<w:rPr><w:rtl w:val=\"0\"/></w:rPr>";
        assert!(!of(off).is_rtl());
        assert_eq!(of(off).turned(true), "<w:rPr><w:rtl/></w:rPr>");
    }
}
