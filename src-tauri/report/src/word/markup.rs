//! The least of WordprocessingML: text that stays text, runs and paragraphs.

use claimdesk_desk::time::Time;

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
pub(super) struct Pen {
    /// `w:`, or whatever stands before the names; may be empty.
    pub(super) prefix: String,
}

impl Default for Pen {
    fn default() -> Self {
        Self {
            prefix: "w:".into(),
        }
    }
}

impl Pen {
    /// Returns runs that show `text`, a line feed as a line break, a tab as a tab.
    /// `properties` is what stands in `rPr`; may be empty.
    pub(super) fn run(&self, properties: &str, text: &str) -> String {
        let p = &self.prefix;
        let mut out = self.open_run(properties);
        for (n, line) in text.split('\n').enumerate() {
            if n > 0 {
                put!(&mut out, "<{p}br/>");
            }
            for (n, part) in line.split('\t').enumerate() {
                if n > 0 {
                    put!(&mut out, "<{p}tab/>");
                }
                if !part.is_empty() {
                    put!(&mut out, "<{p}t xml:space=\"preserve\">");
                    escape(&mut out, part);
                    put!(&mut out, "</{p}t>");
                }
            }
        }
        put!(&mut out, "</{p}r>");
        out
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
        let pen = Pen::default();
        assert_eq!(
            pen.run("", "a <b>\t&\n\u{0}\u{1b}c\u{fffe}"),
            "<w:r><w:t xml:space=\"preserve\">a &lt;b&gt;</w:t><w:tab/><w:t xml:space=\"preserve\">&amp;</w:t>\
             <w:br/><w:t xml:space=\"preserve\">c</w:t></w:r>"
        );
        assert_eq!(
            pen.author(3, "A \"B\"", Time(1_795_356_120_500)),
            "w:id=\"3\" w:author=\"A &quot;B&quot;\" w:date=\"2026-11-22T14:02:00Z\""
        );
    }
}
