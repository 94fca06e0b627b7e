//! What the words of a Rich Text document mean.

use encoding_rs::Encoding;

use claimdesk_compose::flow::Marks;

/// Where the text of a group belongs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Destination {
    /// A story that is shown: the body, a note, a comment.
    #[default]
    Body,
    /// Nowhere.
    Skipped,
    Title,
    Author,
    /// A style's name.
    Style,
    FieldCode,
    /// A field's result, shown where the field stands.
    Result,
    Note,
    Comment,
    CommentAuthor,
    CommentRef,
    CommentDate,
    CommentStart,
    CommentEnd,
    /// The table of fonts, whose names are not shown but whose encodings count.
    Fonts,
}

/// Returns the destination that a word begins.
pub(super) fn destination(word: &str) -> Option<Destination> {
    Some(match word {
        "fonttbl" => Destination::Fonts,
        "stylesheet" => Destination::Style,
        "title" => Destination::Title,
        "author" => Destination::Author,
        "fldinst" => Destination::FieldCode,
        "fldrslt" => Destination::Result,
        "footnote" => Destination::Note,
        "annotation" => Destination::Comment,
        "atnauthor" => Destination::CommentAuthor,
        "atnref" => Destination::CommentRef,
        "atndate" => Destination::CommentDate,
        "atrfstart" => Destination::CommentStart,
        "atrfend" => Destination::CommentEnd,
        "colortbl" | "shppict" | "shprslt" | "pict" | "object" | "header" | "headerl"
        | "headerr" | "headerf" | "footer" | "footerl" | "footerr" | "footerf" | "ftnsep"
        | "ftnsepc" | "ftncn" | "aftnsep" | "aftnsepc" | "aftncn" | "xe" | "tc" | "listtext"
        | "pntext" | "nonshppict" | "bkmkstart" | "bkmkend" | "atnid" | "atnicn"
        | "nonesttables" | "filetbl" | "revtbl" | "listtable" | "listoverridetable" | "rsidtbl"
        | "generator" | "subject" | "keywords" | "comment" | "operator" | "company"
        | "category" | "doccomm" | "manager" | "hlinkbase" | "datafield" | "themedata"
        | "colorschememapping" | "latentstyles" | "datastore" | "xmlnstbl" | "sp" => {
            Destination::Skipped
        }
        _ => return None,
    })
}

/// What holds inside a group, and ends with it.
#[derive(Clone, Copy, Debug)]
pub(super) struct State {
    pub(super) destination: Destination,
    /// Whether the next word may begin a destination that is passed over when it is not known.
    pub(super) ignorable: bool,
    pub(super) marks: Marks,
    pub(super) hidden: bool,
    pub(super) inserted: bool,
    pub(super) deleted: bool,
    pub(super) font: i32,
    /// How many characters repeat a `\u` for older programs.
    pub(super) cover: u32,
    pub(super) style: i32,
    pub(super) outline: Option<u8>,
    pub(super) list: bool,
    pub(super) level: u8,
    pub(super) in_table: bool,
    pub(super) header_row: bool,
    /// Whether the note is an endnote.
    pub(super) endnote: bool,
}

impl Default for State {
    fn default() -> Self {
        Self {
            destination: Destination::Body,
            ignorable: false,
            marks: Marks::empty(),
            hidden: false,
            inserted: false,
            deleted: false,
            font: 0,
            cover: 1,
            style: 0,
            outline: None,
            list: false,
            level: 0,
            in_table: false,
            header_row: false,
            endnote: false,
        }
    }
}

impl State {
    pub(super) const fn reset_paragraph(&mut self) {
        self.style = 0;
        self.outline = None;
        self.list = false;
        self.level = 0;
        self.in_table = false;
    }

    pub(super) const fn reset_run(&mut self) {
        self.marks = Marks::empty();
        self.hidden = false;
        self.inserted = false;
        self.deleted = false;
    }

    /// Takes in a word that formats what follows.
    pub(super) fn format(&mut self, word: &str, is_on: bool) {
        let mark = match word.as_bytes() {
            b"b" => Marks::STRONG,
            b"i" => Marks::EMPHASIS,
            b"strike" | b"striked" => Marks::STRIKE,
            b"super" => Marks::SUPERSCRIPT,
            b"sub" => Marks::SUBSCRIPT,
            b"nosupersub" => {
                self.marks -= Marks::SUPERSCRIPT | Marks::SUBSCRIPT;
                return;
            }
            b"v" => {
                self.hidden = is_on;
                return;
            }
            b"ftnalt" => {
                self.endnote = true;
                return;
            }
            _ => return,
        };
        self.marks.set(mark, is_on);
    }
}

/// Returns the character that a word stands for.
pub(super) fn character(word: &str) -> Option<char> {
    Some(match word {
        "emdash" => '\u{2014}',
        "endash" => '\u{2013}',
        "lquote" => '\u{2018}',
        "rquote" => '\u{2019}',
        "ldblquote" => '\u{201C}',
        "rdblquote" => '\u{201D}',
        "bullet" => '\u{2022}',
        "emspace" => '\u{2003}',
        "enspace" => '\u{2002}',
        "qmspace" => '\u{2005}',
        _ => return None,
    })
}

/// Returns the encoding of a code page.
pub(super) fn code_page(number: Option<i32>) -> &'static Encoding {
    match number {
        Some(874) => encoding_rs::WINDOWS_874,
        Some(932) => encoding_rs::SHIFT_JIS,
        Some(936) => encoding_rs::GBK,
        Some(949) => encoding_rs::EUC_KR,
        Some(950) => encoding_rs::BIG5,
        Some(1250) => encoding_rs::WINDOWS_1250,
        Some(1251) => encoding_rs::WINDOWS_1251,
        Some(1253) => encoding_rs::WINDOWS_1253,
        Some(1254) => encoding_rs::WINDOWS_1254,
        Some(1255) => encoding_rs::WINDOWS_1255,
        Some(1256) => encoding_rs::WINDOWS_1256,
        Some(1257) => encoding_rs::WINDOWS_1257,
        Some(1258) => encoding_rs::WINDOWS_1258,
        Some(10_000) => encoding_rs::MACINTOSH,
        Some(65_001) => encoding_rs::UTF_8,
        _ => encoding_rs::WINDOWS_1252,
    }
}

/// Returns the encoding of a font's characters; `usual` where the font has none of its own.
pub(super) fn charset(number: Option<i32>, usual: &'static Encoding) -> &'static Encoding {
    let page = match number {
        Some(77) => 10_000,
        Some(128) => 932,
        Some(129) => 949,
        Some(134) => 936,
        Some(136) => 950,
        Some(161) => 1253,
        Some(162) => 1254,
        Some(163) => 1258,
        Some(177) => 1255,
        Some(178) => 1256,
        Some(186) => 1257,
        Some(204) => 1251,
        Some(222) => 874,
        Some(238) => 1250,
        _ => return usual,
    };
    code_page(Some(page))
}

/// Returns a date packed into a number as ISO 8601: minutes, hours, day, month, year since 1900.
pub(super) fn date(packed: i64) -> Option<String> {
    let bits = |from: u32, count: u32| (packed >> from) & ((1 << count) - 1);
    let (minute, hour, day, month) = (bits(0, 6), bits(6, 5), bits(11, 5), bits(16, 4));
    let year = bits(20, 9) + 1900;
    let is_date = (1..=31).contains(&day) && (1..=12).contains(&month) && hour < 24 && minute < 60;
    is_date.then(|| format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:00"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packed_date_is_read() {
        let packed = 30 | (14 << 6) | (12 << 11) | (9 << 16) | ((2024 - 1900) << 20);
        assert_eq!(date(packed).as_deref(), Some("2024-09-12T14:30:00"));
        assert_eq!(date(0), None);
    }
}
