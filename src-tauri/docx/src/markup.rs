//! Writes WordprocessingML and the lists of a container: whatever is written as text or as the value of
//! an attribute is escaped here, and nowhere else.

use std::borrow::Cow;
use std::fmt::Display;
use std::ops::Range;

use claimdesk_model::time::Time;
use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// The namespace of WordprocessingML as nearly every program writes it.
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The same in documents of the strict kind.
pub(super) const W_STRICT: &str = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/// The namespace of paragraph ids.
pub(super) const W14: &str = "http://schemas.microsoft.com/office/word/2010/wordml";

/// The namespace of threads of comments.
pub(super) const W15: &str = "http://schemas.microsoft.com/office/word/2012/wordml";

/// The namespace of references from a document to its relationships, and the kinds of these.
pub(super) const DOCUMENT_RELATIONS: &str =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The namespace in which a part says what older programs may pass over.
pub(super) const COMPATIBILITY: &str =
    "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// The prefix that names have here.
const PREFIX: &str = "w:";

/// Room for nearly every tag, so that its text is not moved as it grows.
const TAG_BYTES: usize = 64;

/// The attributes of an element: names and values.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a dyn Display)];

/// Markup as it is being written. Names are given under `w:` and written under the prefix that the
/// part uses for it.
pub(super) struct WordXml {
    prefix: Cow<'static, str>,
    out: Writer<Vec<u8>>,
}

/// Whatever writes elements: the writer itself, and what holds one and knows more.
pub(super) trait Markup: Sized {
    /// Returns the writer.
    fn xml(&mut self) -> &mut WordXml;

    /// Writes an element around what `content` writes.
    fn element(&mut self, name: &str, attributes: Attributes<'_>, content: impl FnOnce(&mut Self)) {
        self.xml().start(name, attributes);
        content(self);
        self.xml().end(name);
    }

    /// Writes a tracked change: `w:ins` or `w:del`, who made it and when.
    fn change(
        &mut self,
        name: &str,
        id: u32,
        (who, at): &(String, Time),
        content: impl FnOnce(&mut Self),
    ) {
        let attributes: Attributes<'_> =
            &[("w:id", &id), ("w:author", who), ("w:date", &moment(*at))];
        self.element(name, attributes, content);
    }
}

impl Markup for WordXml {
    fn xml(&mut self) -> &mut WordXml {
        self
    }
}

/// Returns a part of which `root` is the outermost element.
pub(super) fn part(
    root: &str,
    attributes: Attributes<'_>,
    content: impl FnOnce(&mut WordXml),
) -> String {
    let mut xml = WordXml::part();
    xml.element(root, attributes, content);
    xml.finish()
}

/// Returns a part with nothing in it yet but its outermost element.
pub(super) fn empty_part(root: &str, attributes: Attributes<'_>) -> String {
    let mut xml = WordXml::part();
    xml.empty(root, attributes);
    xml.finish()
}

impl WordXml {
    /// Begins a part.
    pub(super) fn part() -> Self {
        let mut part = Self::under(PREFIX);
        let declaration = BytesDecl::new("1.0", Some("UTF-8"), Some("yes"));
        part.write(Event::Decl(declaration));
        part.fixed("\n");
        part
    }

    /// Begins markup for a part that uses `prefix` for WordprocessingML; `w:` mostly, and it may be empty.
    pub(super) fn under(prefix: &str) -> Self {
        let prefix = match prefix {
            PREFIX => Cow::Borrowed(PREFIX),
            other => Cow::Owned(other.to_owned()),
        };
        let out = Writer::new(Vec::new());
        Self { prefix, out }
    }

    /// Returns what was written.
    pub(super) fn finish(self) -> String {
        String::from_utf8(self.out.into_inner()).expect("only text was written")
    }

    /// Writes an element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        let tag = self.tag(name, attributes);
        self.write(Event::Empty(tag));
    }

    /// Writes an element that is only a value.
    pub(super) fn val(&mut self, name: &str, value: impl Display) {
        self.empty(name, &[("w:val", &value)]);
    }

    /// Writes text.
    pub(super) fn text(&mut self, text: &str) {
        let text = allowed(text);
        let text = BytesText::from_escaped(partial_escape(&*text));
        self.write(Event::Text(text));
    }

    /// Writes an element of a run's text, in which spaces count, and returns where the text is.
    pub(super) fn words(&mut self, words: &str) -> Range<usize> {
        let mut place = 0..0;
        self.preserved("w:t", |xml| {
            place.start = xml.length();
            xml.text(words);
            place.end = xml.length();
        });
        place
    }

    /// Returns how many bytes were written.
    const fn length(&self) -> usize {
        self.out.get_ref().len()
    }

    /// Writes an element in which spaces count.
    pub(super) fn preserved(&mut self, name: &str, content: impl FnOnce(&mut Self)) {
        self.element(name, &[("xml:space", &"preserve")], content);
    }

    /// Writes what shows `text` in a run: a line feed as a line break, a tab as a tab. `written` is
    /// given the bytes of each stretch of words in `text`, and where it was written.
    pub(super) fn shown(
        &mut self,
        text: &str,
        mut written: impl FnMut(Range<usize>, Range<usize>),
    ) {
        let mut at = 0;
        for part in text.split_inclusive(['\n', '\t']) {
            let words = part.trim_end_matches(['\n', '\t']);
            if !words.is_empty() {
                written(at..at + words.len(), self.words(words));
            }
            match part.as_bytes().last() {
                Some(b'\n') => self.empty("w:br", &[]),
                Some(b'\t') => self.empty("w:tab", &[]),
                _ => {}
            }
            at += part.len();
        }
    }

    /// Writes markup that never varies. Its names stay as they are, so the part must use `w:`.
    pub(super) fn fixed(&mut self, markup: &'static str) {
        self.copied(markup);
    }

    /// Writes what is markup already: a stretch of a writer's file, or what was written here. Never words.
    pub(super) fn copied(&mut self, markup: &str) {
        self.out.get_mut().extend_from_slice(markup.as_bytes());
    }

    /// Writes what another writer has written.
    pub(super) fn add(&mut self, other: &Self) {
        self.out.get_mut().extend_from_slice(other.out.get_ref());
    }

    /// Writes an element with a start tag that a writer's file has, around what `content` writes.
    pub(super) fn again(&mut self, tag: &str, content: impl FnOnce(&mut Self)) {
        self.copied(tag);
        content(self);
        let name = tag.trim_start_matches('<').trim_end_matches('>');
        let name = name.split(char::is_whitespace).next().unwrap_or_default();
        self.write(Event::End(BytesEnd::new(name)));
    }

    fn start(&mut self, name: &str, attributes: Attributes<'_>) {
        let tag = self.tag(name, attributes);
        self.write(Event::Start(tag));
    }

    fn end(&mut self, name: &str) {
        let name = self.named(name);
        self.write(Event::End(BytesEnd::new(name)));
    }

    fn tag(&self, name: &str, attributes: Attributes<'_>) -> BytesStart<'static> {
        let mut content = String::with_capacity(TAG_BYTES);
        content.push_str(&self.named(name));
        let length = content.len();
        let mut tag = BytesStart::from_content(content, length);
        for (name, value) in attributes {
            let value = value.to_string();
            tag.push_attribute((&*self.named(name), &*allowed(&value)));
        }
        tag
    }

    /// Returns a name under the prefix of the part.
    fn named<'n>(&self, name: &'n str) -> Cow<'n, str> {
        match name.strip_prefix(PREFIX) {
            Some(local) if self.prefix != PREFIX => Cow::Owned(format!("{}{local}", self.prefix)),
            _ => Cow::Borrowed(name),
        }
    }

    fn write(&mut self, event: Event<'_>) {
        (self.out.write_event(event)).expect("memory takes any text");
    }
}

/// Namespaces that markup declares for itself, since what is around it does not.
pub(super) struct Undeclared(Vec<(&'static str, &'static str)>);

impl Undeclared {
    /// Returns those of `names` that `markup` does not declare.
    pub(super) fn in_markup(markup: &str, names: &[(&'static str, &'static str)]) -> Self {
        let missing = (names.iter().copied())
            .filter(|(name, space)| !markup.contains(&format!("{name}=\"{space}\"")));
        Self(missing.collect())
    }

    /// Returns the declarations, for others to follow.
    pub(super) fn attributes(&self) -> Vec<(&str, &dyn Display)> {
        let names = self.0.iter();
        names.map(|(name, space)| (*name, space as _)).collect()
    }
}

/// Returns text without the characters that XML 1.0 does not know, and without carriage returns.
fn allowed(text: &str) -> Cow<'_, str> {
    let is_known =
        |c| matches!(c, '\t' | '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    if text.bytes().all(|b| matches!(b, b' '..0x80)) || text.chars().all(is_known) {
        Cow::Borrowed(text)
    } else {
        text.chars().filter(|c| is_known(*c)).collect()
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

    fn written(prefix: &str, write: impl FnOnce(&mut WordXml)) -> String {
        let mut xml = WordXml::under(prefix);
        write(&mut xml);
        xml.finish()
    }

    #[test]
    fn text_stays_text() {
        assert_eq!(
            written("w:", |xml| xml
                .shown("a <b>\t&\n\u{0}\u{1b}c\u{fffe} \"d\"", |_, _| {})),
            "<w:t xml:space=\"preserve\">a &lt;b&gt;</w:t><w:tab/><w:t xml:space=\"preserve\">&amp;</w:t>\
             <w:br/><w:t xml:space=\"preserve\">c \"d\"</w:t>"
        );
    }

    #[test]
    fn a_value_stays_a_value() {
        let by = ("A \"B\" <c> & d\u{1}".to_owned(), Time(1_795_356_120_500));
        assert_eq!(
            written("w:", |xml| xml.change("w:ins", 3, &by, |_| {})),
            "<w:ins w:id=\"3\" w:author=\"A &quot;B&quot; &lt;c&gt; &amp; d\" w:date=\"2026-11-22T14:02:00Z\"></w:ins>"
        );
    }

    #[test]
    fn names_are_under_the_prefix_of_the_part() {
        let note = |xml: &mut WordXml| {
            let attributes: Attributes<'_> = &[("w:id", &1), ("r:id", &2)];
            xml.element("w:p", attributes, |xml| xml.val("w:b", 0));
            xml.again("<x:r  k=\"1\">", |xml| xml.copied("<x:t/>"));
        };
        assert_eq!(
            written("x:", note),
            "<x:p x:id=\"1\" r:id=\"2\"><x:b x:val=\"0\"/></x:p><x:r  k=\"1\"><x:t/></x:r>"
        );
        assert_eq!(written("", |xml| xml.val("w:b", 0)), "<b val=\"0\"/>");
    }
}
