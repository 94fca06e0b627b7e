//! Whole phrases that several formats print, without their typography.

use claimdesk_desk::model::{ContactDetails, Review, Revision};
use claimdesk_desk::view::{ClaimView, Clearance, Move, Progress};
use claimdesk_draft::Changes;

use crate::reading::Reading;
use crate::safe::Secrecy;
use crate::words::{self, Word, capital, counted, moment};

/// Returns whether the article may be published: in two words, and why.
pub(crate) fn verdict(reading: &Reading<'_>) -> (&'static str, String) {
    let (blocking, total) = (reading.gate.findings.len(), reading.standing.progress.total);
    if reading.is_untouched() {
        let why = "No claim has been marked in this draft.".into();
        return ("Not checked.", why);
    }
    let claims = counted(total, "claim");
    if reading.gate.open {
        let why =
            format!("Nothing stands between this revision and publication: {claims} decided.");
        return ("Clear.", why);
    }
    let verb = if blocking == 1 { "stands" } else { "stand" };
    let why = format!("{blocking} of {claims} {verb} between this revision and publication.");
    ("Not clear.", why)
}

/// Returns how the draft's tracked changes were read, where a reader would expect otherwise; as it
/// follows the revision's number.
pub(crate) fn reading(revision: &Revision) -> &'static str {
    match revision.changes {
        Changes::Accepted => "",
        Changes::Original => ", read as if no tracked change had been made",
    }
}

/// Returns who cleared which revision, by its hash, and what came since.
pub(crate) fn clearance(cleared: &Clearance) -> String {
    let mut out = format!(
        "Revision {} was cleared by {} on {}, SHA-256 {}",
        cleared.number,
        cleared.who,
        moment(cleared.at),
        cleared.sha256
    );
    let numbers: Vec<String> = (cleared.reopened.iter())
        .map(|claim| claim.number.to_string())
        .collect();
    out.push_str(&match (cleared.stands, &numbers[..]) {
        (true, _) => ".".to_owned(),
        (false, []) => "; the draft has changed since.".to_owned(),
        (false, [one]) => format!("; reopened since: claim {one}."),
        (false, many) => format!("; reopened since: claims {}.", many.join(", ")),
    });
    if !cleared.note.is_empty() {
        put!(&mut out, " Noted: {}", cleared.note);
    }
    out
}

/// Returns what a report says about confidential sources: what must not be
/// overlooked, which may be empty, and the rest; `None` when there are none.
pub(crate) const fn secrecy(secrecy: Secrecy) -> Option<(&'static str, &'static str)> {
    match secrecy {
        Secrecy::NotNeeded => None,
        Secrecy::Redacted => Some(("", "Confidential sources go by letters in this report.")),
        Secrecy::Revealed => Some((
            "This report names confidential sources.",
            "Keep it where the ledger is kept, and pass it on to nobody.",
        )),
    }
}

/// Returns what kind of claim it is, where it stands or stood last, how urgent it is and with whom.
pub(crate) fn about_claim(reading: &Reading<'_>, view: &ClaimView) -> Vec<String> {
    let claim = &view.claim;
    let mut about = vec![capital(claim.kind.word())];
    match reading.paragraph(view) {
        Some(number) => about.push(format!("paragraph {number}")),
        None if view.spans.is_empty() => {}
        None => about.push("heading".into()),
    }
    about.extend(beside(view));
    about
}

/// Returns that a claim's words stand in the draft no longer, and where they did last; `None`
/// where they do.
pub(crate) fn gone(view: &ClaimView) -> Option<String> {
    view.spans.is_empty().then(|| match view.gone {
        Some(seen) => format!("no longer in the draft, last in revision {}", seen.number),
        None => "no longer in the draft".to_owned(),
    })
}

/// Returns a claim's words as they are told inside a sentence: in quotation marks, and with where
/// they stood last if they stand in the draft no longer.
pub(crate) fn quoted(view: &ClaimView) -> String {
    match gone(view) {
        Some(gone) => format!("“{}” ({gone})", view.words),
        None => format!("“{}”", view.words),
    }
}

/// Returns what the words of a claim are to be replaced with.
pub(crate) fn should_read(view: &ClaimView) -> String {
    let proposed = view.claim.correction.as_deref().unwrap_or_default();
    format!("{} should read “{proposed}”.", quoted(view))
}

/// Returns what is to be known beside a claim's words: that they stand in the draft no longer,
/// how urgent it is, unless it is as urgent as any, and with whom it is.
pub(crate) fn beside(view: &ClaimView) -> Vec<String> {
    let claim = &view.claim;
    let priority = (claim.priority != Default::default())
        .then(|| format!("{} priority", claim.priority.word()));
    let assignee = (!claim.assignee.is_empty()).then(|| format!("with {}", claim.assignee));
    (gone(view).into_iter().chain(priority).chain(assignee)).collect()
}

/// Returns who decided a claim's status, and when.
pub(crate) fn decided(review: &Review) -> String {
    format!("{}, {}", review.who, words::moment(review.at))
}

/// Returns how a source is reached, as name and value.
pub(crate) fn contact(contact: &ContactDetails) -> impl Iterator<Item = (&'static str, &str)> {
    let lines = [
        ("True name", contact.identity.as_str()),
        ("Telephone", contact.phone.as_str()),
        ("E-mail", contact.email.as_str()),
        ("Contact", contact.other.as_str()),
    ];
    lines.into_iter().filter(|(_, value)| !value.is_empty())
}

/// Returns how many claims rest on no source, and how many of them are
/// unverified; `None` when none does.
pub(crate) fn unsourced(progress: &Progress) -> Option<(String, String)> {
    let verb = if progress.total == 1 { "rests" } else { "rest" };
    let lead = format!("{} {verb} on no source", counted(progress.total, "claim"));
    (progress.total > 0).then(|| (lead, format!(", {} of them unverified.", progress.open)))
}

/// Returns how many sources go back to how many origins.
pub(crate) fn origins(sources: usize, origins: usize) -> String {
    let count = |n: usize, one| counted(u32::try_from(n).unwrap_or(u32::MAX), one);
    let verb = if sources == 1 { "goes" } else { "go" };
    let (sources, origins) = (count(sources, "source"), count(origins, "origin"));
    format!("Who carries whose copy: {sources} {verb} back to {origins}.")
}

/// Returns the name of what a step of the history moved.
pub(crate) fn field(entry: &Move) -> String {
    entry.field.replace(['_', '.'], " ")
}

/// The longest address shown in full; a longer one ends in an ellipsis. On paper there is no click.
const ADDRESS: usize = 64;

/// Returns an address as it is shown: without its scheme, and not too long.
pub(crate) fn address(url: &str) -> String {
    let bare = url
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    clipped(bare.trim_end_matches('/'), ADDRESS)
}

/// Returns `text`, cut to `most` characters with an ellipsis for the last.
pub(crate) fn clipped(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}
