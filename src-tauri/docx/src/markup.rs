//! The least of WordprocessingML: text that stays text, runs and paragraphs.

use std::ops::Range;

use claimdesk_model::time::Time;
use claimdesk_report::{put, stretches};

/// The namespace of WordprocessingML as nearly every program writes it.
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The same in documents of the strict kind.
pub(super) const W_STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/// The namespace of paragraph ids.
pub(super) const W14: &str = "http://schemas.microsoft.com/office/word/2010/wordml";

/// The namespace of threads of comments.
pub(super) const W15: &str = "http://schemas.microsoft.com/office/word/2012/wordml";

/// The beginning of every part.
pub(super) const DECLARATION: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Writes text for an element or a quoted attribute. Characters that XML 1.0
/// does not know are left out.
pub(super) fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'.. => out.push(c),
            _ => {}
        }
    }
}

/// Returns text for an element or a quoted attribute.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(&mut out, text);
    out
}

/// Writes WordprocessingML under the prefix that a part uses for it.
#[derive(Clone, Debug)]
pub(super) struct WordXml {
    /// `w:`, or whatever is before the names; may be empty.
    pub(super) prefix: String,
}

impl Default for WordXml {
    fn default() -> Self {
        Self {
            prefix: "w:".into(),
        }
    }
}

impl WordXml {
    /// Returns runs that show `text`, a line feed as a line break, a tab as a tab.
    /// `properties` is what is in `rPr`; may be empty. `rtl` is how the paragraph is read.
    pub(super) fn runs(&self, rtl: bool, properties: &str, text: &str) -> String {
        let mut out = String::new();
        for (range, from_right) in stretches(text, rtl) {
            let side = if from_right {
                format!("<{}rtl/>", self.prefix)
            } else {
                String::new()
            };
            let properties = complex(properties) + &side;
            self.run(&mut out, &properties, &text[range]);
        }
        out
    }

    fn run(&self, out: &mut String, properties: &str, text: &str) {
        let p = &self.prefix;
        out.push_str(&self.open_run(properties));
        for (n, line) in text.split('\n').enumerate() {
            if n > 0 {
                put!(out, "<{p}br/>");
            }
            for (n, part) in line.split('\t').enumerate() {
                if n > 0 {
                    put!(out, "<{p}tab/>");
                }
                if !part.is_empty() {
                    put!(out, "<{p}t xml:space=\"preserve\">");
                    escape(out, part);
                    put!(out, "</{p}t>");
                }
            }
        }
        put!(out, "</{p}r>");
    }

    /// Returns a run as far as its properties.
    pub(super) fn open_run(&self, properties: &str) -> String {
        let p = &self.prefix;
        if properties.is_empty() {
            format!("<{p}r>")
        } else {
            format!("<{p}r><{p}rPr>{properties}</{p}rPr>")
        }
    }

    /// Returns whether properties of a run, with the element around them, say that it is read from the right.
    pub(super) fn is_rtl(&self, properties: &str) -> bool {
        let p = &self.prefix;
        self.side(properties).is_some_and(|range| {
            let element = &properties[range];
            !["0", "false", "off"]
                .iter()
                .any(|no| element.contains(&format!("{p}val=\"{no}\"")))
        })
    }

    /// Returns properties of a run, with the element around them, for words that are read from the right or from the left.
    pub(super) fn turned(&self, properties: &str, rtl: bool) -> String {
        if self.is_rtl(properties) == rtl {
            return properties.to_owned();
        }
        let p = &self.prefix;
        let mut out = properties.to_owned();
        if let Some(range) = self.side(properties) {
            out.replace_range(range, "");
        }
        if !rtl {
            return out;
        }
        if out.is_empty() || out.ends_with("/>") && !out.contains("</") {
            return format!("<{p}rPr><{p}rtl/></{p}rPr>");
        }
        let behind = [
            "cs",
            "em",
            "lang",
            "eastAsianLayout",
            "specVanish",
            "oMath",
            "rPrChange",
        ];
        let close = out.rfind(&format!("</{p}rPr>")).unwrap_or(out.len());
        let at = (behind.iter())
            .filter_map(|name| self.element(&out, name).map(|range| range.start))
            .fold(close, usize::min);
        out.insert_str(at, &format!("<{p}rtl/>"));
        out
    }

    fn side(&self, properties: &str) -> Option<Range<usize>> {
        self.element(properties, "rtl")
    }

    /// Returns where the start of an element of that name stands, the earliest of several.
    fn element(&self, xml: &str, name: &str) -> Option<Range<usize>> {
        let start = format!("<{}{name}", self.prefix);
        let (at, _) = (xml.match_indices(&start)).find(|(at, _)| {
            let behind = xml[at + start.len()..].chars().next();
            behind.is_some_and(|c| matches!(c, ' ' | '/' | '>' | '\t' | '\r' | '\n'))
        })?;
        let length = xml[at..].find('>')?;
        Some(at..at + length + 1)
    }

    /// Returns the attributes that say who changed something, and when.
    pub(super) fn author(&self, id: u32, who: &str, at: Time) -> String {
        let p = &self.prefix;
        format!(
            "{p}id=\"{id}\" {p}author=\"{}\" {p}date=\"{}\"",
            escaped(who),
            moment(at)
        )
    }
}

/// Returns what is in `pPr`, behind the numbering and before spacing and indents, of a paragraph.
pub(super) const fn bidi(rtl: bool) -> &'static str {
    if rtl { "<w:bidi/>" } else { "" }
}

/// Returns what is behind the style in `tblPr` of a table.
pub(super) const fn visual(rtl: bool) -> &'static str {
    if rtl { "<w:bidiVisual/>" } else { "" }
}

/// Returns properties of a run with those that Word asks for in complex scripts next to them: bold, slanted
/// and the size of Arabic and Hebrew letters have elements of their own.
pub(super) fn complex(properties: &str) -> String {
    let mut out = properties
        .replace("<w:b/>", "<w:b/><w:bCs/>")
        .replace("<w:i/>", "<w:i/><w:iCs/>");
    const SIZE: &str = "<w:sz ";
    if let Some(at) = out.find(SIZE)
        && let Some(length) = out[at..].find("/>")
    {
        let end = at + length + 2;
        let size = out[at..end].replacen(SIZE, "<w:szCs ", 1);
        out.insert_str(end, &size);
    }
    out
}

/// Returns a moment as Word wants it: RFC 3339 in UTC, to the second.
pub(super) fn moment(at: Time) -> String {
    let at = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
    format!("{at:.0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let pen = WordXml::default();
        assert_eq!(
            pen.runs(false, "", "a <b>\t&\n\u{0}\u{1b}c\u{fffe}"),
            "<w:r><w:t xml:space=\"preserve\">a &lt;b&gt;</w:t><w:tab/><w:t xml:space=\"preserve\">&amp;</w:t>\
             <w:br/><w:t xml:space=\"preserve\">c</w:t></w:r>"
        );
        assert_eq!(
            pen.runs(true, "<w:b/><w:sz w:val=\"20\"/>", "דוח AP"),
            "<w:r><w:rPr><w:b/><w:bCs/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/><w:rtl/></w:rPr><w:t xml:space=\"preserve\">דוח </w:t></w:r>\
             <w:r><w:rPr><w:b/><w:bCs/><w:sz w:val=\"20\"/><w:szCs w:val=\"20\"/></w:rPr><w:t xml:space=\"preserve\">AP</w:t></w:r>"
        );
        assert_eq!(
            pen.author(3, "A \"B\"", Time(1_795_356_120_500)),
            "w:id=\"3\" w:author=\"A &quot;B&quot;\" w:date=\"2026-11-22T14:02:00Z\""
        );
    }

    #[test]
    fn a_run_is_turned_and_keeps_its_looks() {
        let pen = WordXml::default();
        let bold = "<w:rPr><w:b/><w:lang w:bidi=\"he-IL\"/></w:rPr>";
        let turned = "<w:rPr><w:b/><w:rtl/><w:lang w:bidi=\"he-IL\"/></w:rPr>";
        assert_eq!(pen.turned(bold, true), turned);
        assert_eq!(pen.turned(turned, false), bold);
        assert_eq!(pen.turned(turned, true), turned);
        for none in ["", "<w:rPr/>"] {
            assert_eq!(pen.turned(none, true), "<w:rPr><w:rtl/></w:rPr>");
            assert_eq!(pen.turned(none, false), none);
        }
        let off = "<w:rPr><w:rtl w:val=\"0\"/></w:rPr>";
        assert!(!pen.is_rtl(off));
        assert_eq!(pen.turned(off, true), "<w:rPr><w:rtl/></w:rPr>");
    }
}
