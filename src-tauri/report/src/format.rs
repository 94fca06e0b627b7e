//! The formats of a report, what goes into one, and why one is not written.

use std::str::FromStr;

use claimdesk_messages::Language;
use serde::{Deserialize, Serialize};

/// A format the sourcing report is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ReportFormat {
    /// One self-contained page.
    Html,
    /// Set for paper; see [`crate::Content`].
    Pdf,
    /// Markdown.
    Markdown,
    /// The line-by-line sheet, as comma-separated values.
    Csv,
    /// Everything, by the documented schema.
    Json,
    /// W3C Web Annotation.
    Jsonld,
    /// The source list as CSL-JSON, for citation programs.
    CslJson,
    /// The source list as IPTC ninjs 3.1.
    Ninjs,
    /// The draft as a Word document, each claim a comment.
    CheckingCopy,
    /// The draft as a Word document, the proposed corrections as tracked changes.
    CheckedCopy,
    /// The draft as a Word document, the sources in numbered footnotes.
    AnnotatedDraft,
    /// The draft in Markdown, the proposed corrections in CriticMarkup.
    CriticMarkup,
    /// The report as a Word document.
    ReportDocx,
    /// The line-by-line sheet as a workbook, which can be edited and returned.
    #[serde(rename = "xlsx")]
    Workbook,
}

/// What goes into a report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ReportOptions {
    /// Whether confidential sources keep their names and contact details; off by default.
    #[serde(default)]
    pub reveal_confidential: bool,
    /// The paper of formats that have pages.
    #[serde(default)]
    pub paper: PaperSize,
    /// The language of formats that people read; programs are written to in English.
    #[serde(default)]
    pub language: Language,
}

/// A size of paper.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PaperSize {
    /// ISO 216, 210 by 297 mm.
    #[default]
    A4,
    /// 8.5 by 11 inches.
    UsLetter,
}

impl FromStr for PaperSize {
    type Err = UnknownPaper;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        match name.to_ascii_lowercase().as_str() {
            "a4" => Ok(Self::A4),
            "letter" | "us-letter" => Ok(Self::UsLetter),
            _ => Err(UnknownPaper(name.to_owned())),
        }
    }
}

/// A name that is no size of paper.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no paper {0:?} here: the sizes are a4 and letter")]
pub struct UnknownPaper(pub String);

/// A name that is no format's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot write a report as {0:?}: the formats are {formats}", formats = names())]
pub struct UnknownFormat(pub String);

fn names() -> String {
    ReportFormat::ALL.map(ReportFormat::name).join(", ")
}

/// Why a report was not written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot write the report as {format}: {cause}", format = format.name())]
pub struct ReportError {
    /// The format it was to have.
    pub format: ReportFormat,
    /// What was in the way.
    pub cause: String,
}

impl ReportFormat {
    /// Every format, the one most people want first.
    pub const ALL: [Self; 14] = [
        Self::Html,
        Self::Pdf,
        Self::Markdown,
        Self::Csv,
        Self::Json,
        Self::Jsonld,
        Self::CslJson,
        Self::Ninjs,
        Self::CheckingCopy,
        Self::CheckedCopy,
        Self::AnnotatedDraft,
        Self::CriticMarkup,
        Self::ReportDocx,
        Self::Workbook,
    ];

    /// Returns the format's name, as the command line takes it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Markdown => "markdown",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Jsonld => "jsonld",
            Self::CslJson => "csl-json",
            Self::Ninjs => "ninjs",
            Self::CheckingCopy => "checking-copy",
            Self::CheckedCopy => "checked-copy",
            Self::AnnotatedDraft => "annotated-draft",
            Self::ReportDocx => "report-docx",
            Self::CriticMarkup => "critic-markup",
            Self::Workbook => "xlsx",
        }
    }

    /// Returns the ending of a file in this format, without the dot before it.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::CslJson => "csl.json",
            Self::Ninjs => "ninjs.json",
            Self::Markdown | Self::CriticMarkup => "md",
            Self::CheckingCopy | Self::CheckedCopy | Self::AnnotatedDraft | Self::ReportDocx => {
                "docx"
            }
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Jsonld => "jsonld",
            Self::Workbook => "xlsx",
        }
    }

    /// Returns the last words of a file's name in this format.
    pub(crate) const fn suffix(self) -> &'static str {
        match self {
            Self::CheckingCopy => "checking-copy",
            Self::CheckedCopy => "checked-copy",
            Self::AnnotatedDraft => "annotated",
            Self::CriticMarkup => "corrections",
            Self::Workbook => "claims",
            Self::CslJson | Self::Ninjs => "sources",
            Self::Html
            | Self::Pdf
            | Self::Markdown
            | Self::Csv
            | Self::Json
            | Self::Jsonld
            | Self::ReportDocx => "sourcing",
        }
    }

    /// Returns the language that a report in this format is in where one is asked for in `asked`: what
    /// programs read, or people return, is in English in every language.
    pub const fn language(self, asked: Language) -> Language {
        match self {
            Self::Csv
            | Self::Json
            | Self::Jsonld
            | Self::CslJson
            | Self::Ninjs
            | Self::Workbook => Language::English,
            Self::Html
            | Self::Pdf
            | Self::Markdown
            | Self::CheckingCopy
            | Self::CheckedCopy
            | Self::AnnotatedDraft
            | Self::CriticMarkup
            | Self::ReportDocx => asked,
        }
    }

    /// Returns whether a report in this format is text, in UTF-8.
    pub const fn is_text(self) -> bool {
        match self {
            Self::Html
            | Self::Markdown
            | Self::Csv
            | Self::Json
            | Self::Jsonld
            | Self::CslJson
            | Self::Ninjs
            | Self::CriticMarkup => true,
            Self::Pdf
            | Self::CheckingCopy
            | Self::CheckedCopy
            | Self::AnnotatedDraft
            | Self::ReportDocx
            | Self::Workbook => false,
        }
    }

    /// Returns the format that a file's name ends in, in any case: the one
    /// with the longest ending, so that `a.csl.json` is a source list.
    pub fn of_file(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let ends = |ending: &str| {
            let stem = name.strip_suffix(ending);
            stem.is_some_and(|stem| stem.ends_with('.'))
        };
        (Self::ALL.into_iter())
            .filter(|format| ends(format.extension()) || ends(format.name()))
            .rev()
            .max_by_key(|format| format.extension().len())
            .or(ends("htm").then_some(Self::Html))
    }
}

impl FromStr for ReportFormat {
    type Err = UnknownFormat;

    /// Reads a format's name, an underscore for a hyphen if one likes, or the
    /// ending of a file, in any case. Where several formats have one ending,
    /// the first of [`ReportFormat::ALL`] is meant.
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        let wanted = name.trim().trim_start_matches('.').to_ascii_lowercase();
        let wanted = wanted.replace('_', "-");
        (Self::ALL.into_iter())
            .find(|f| f.name() == wanted || f.extension() == wanted)
            .or((wanted == "htm").then_some(Self::Html))
            .ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_is_known_by_name_and_by_ending() {
        for format in ReportFormat::ALL {
            assert_eq!(format.name().parse(), Ok(format));
            assert_eq!(format.name().replace('-', "_").parse(), Ok(format));
            let by_ending = format!(".{}", format.extension()).parse::<ReportFormat>();
            assert_eq!(
                by_ending.map(ReportFormat::extension),
                Ok(format.extension())
            );
        }
        assert_eq!(".docx".parse(), Ok(ReportFormat::CheckingCopy));
        assert_eq!(".md".parse(), Ok(ReportFormat::Markdown));
        assert_eq!(" HTM ".parse(), Ok(ReportFormat::Html));
        let refused = "wpd".parse::<ReportFormat>().unwrap_err().to_string();
        assert!(refused.contains("\"wpd\"") && refused.contains("jsonld"));
    }

    #[test]
    fn a_file_is_in_the_format_its_whole_name_ends_in() {
        let formats = [
            ("bridge.html", Some(ReportFormat::Html)),
            ("bridge.HTM", Some(ReportFormat::Html)),
            ("bridge.md", Some(ReportFormat::Markdown)),
            ("bridge.json", Some(ReportFormat::Json)),
            ("bridge.csl.json", Some(ReportFormat::CslJson)),
            ("bridge.ninjs.json", Some(ReportFormat::Ninjs)),
            ("csl.json", Some(ReportFormat::Json)),
            ("json", None),
            ("bridge.txt", None),
        ];
        for (name, format) in formats {
            assert_eq!(ReportFormat::of_file(name), format, "{name}");
        }
    }
}
