//! The draft against itself: names first, then figures.
//!
//! [`check`] reads a text once and returns its names, where it disagrees with itself, and how much was looked at.
//! Relations come from words, never from arithmetic that happens to fit; every check is a file of `checks`, and its
//! comment is the page of the user guide about it. There is no input or output, no clock and no chance.

mod checks;
mod cue;
mod finding;
mod found;
#[cfg(test)]
mod growth;
mod headline;
mod kind;
mod reading;

pub use finding::{Certainty, Consistency, Examined, Finding, Message, Name, Spelling, Subject};

pub use headline::headlines;
pub use kind::{Kind, NameKind};

use claimdesk_attribution::{masked, unread_paragraphs};
use found::Found;
use reading::Reading;

/// Shorter paragraphs, in bytes, are read whatever language they seem to be in: of our own one-sentence drafts four in two
/// hundred were taken for another.
const LONG_ENOUGH: usize = 160;

/// Checks a draft against itself. Paragraphs in languages that are not read are left out.
///
/// ```
/// use claimdesk_consistency::{Subject, check};
///
/// let text = "The tunnel, 57 kilometers (53 miles) long, opened on Tuesday, March 3, 2026.";
/// let found = check(&Subject { text, ..Subject::default() });
/// assert_eq!(found.findings.len(), 1);
/// assert_eq!(&text[found.findings[0].spans[1].clone()], "53 miles");
/// ```
pub fn check(subject: &Subject<'_>) -> Consistency {
    let mut unread = unread_paragraphs(subject.text);
    // The language of a line or two is a guess; figures are read the same there.
    unread.retain(|paragraph| paragraph.span.len() >= LONG_ENOUGH);
    if unread.is_empty() {
        return check_read(subject);
    }
    let text = masked(subject.text, &unread);
    check_read(&Subject {
        text: &text,
        ..*subject
    })
}

fn check_read(subject: &Subject<'_>) -> Consistency {
    let reading = Reading::new(subject);
    let mut found = Found::default();
    let names = checks::all(&reading, &mut found);
    (found.findings)
        .sort_by_key(|finding| (finding.spans.first().map(|span| span.start), finding.kind));
    found.examined.names = names.len();
    Consistency {
        names,
        findings: found.findings,
        examined: found.examined,
    }
}
