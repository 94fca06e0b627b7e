//! Whole phrases that several formats print, without their typography.

use std::collections::BTreeSet;

use claimdesk_draft::{Changes, left_out_in_words};
use claimdesk_model::record::{
    ContactDetails, LetThrough, Review, Revision, Term, turned_in_words,
};
use claimdesk_model::view::{ClaimView, Clearance, Move, Progress};
use claimdesk_rules::{in_words, let_through};

use crate::analysis::Analysis;
use crate::redaction::{Confidentiality, KeptBack};
use crate::words;
use crate::words::{capital, counted, moment};

/// Whether an article may be published, as every format says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How it is told.
    pub tone: Tone,
    /// The verdict itself, with what is let through: never *Clear* alone where something is.
    pub lead: String,
    /// Why.
    pub why: String,
}

/// How a verdict is told: its name where only letters may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing blocks it, and nothing was let through.
    Open,
    /// Nothing blocks it, and something was let through.
    Warned,
    /// Something blocks it.
    Shut,
}

impl Tone {
    /// Returns the word for it in style sheets.
    pub const fn slug(self) -> &'static str {
        match self {
            Tone::Open => "open",
            Tone::Warned => "warned",
            Tone::Shut => "shut",
        }
    }
}

/// Returns whether the article may be published, why, and what of the draft nobody has read.
pub fn verdict(analysis: &Analysis<'_>) -> Verdict {
    let mut verdict = by_the_gate(analysis);
    if let Some(left_out) = left_out_in_words(&analysis.redacted.article.skipped) {
        put!(
            &mut verdict.why,
            " The file also has what is not in the draft as it was read, and was not checked: {left_out}."
        );
    }
    verdict
}

/// Returns what is told in the place of unverified claims where there are none.
pub fn nothing_unverified(analysis: &Analysis<'_>) -> String {
    if analysis.is_untouched() {
        return "Nothing has been marked to be verified.".to_owned();
    }
    let gate = analysis.gate;
    let unsettled: Vec<_> = gate.findings.iter().chain(&gate.warns).cloned().collect();
    match in_words(&let_through(&unsettled)) {
        unsettled if unsettled.is_empty() => "Nothing.".to_owned(),
        unsettled => format!("No claim is undecided. Not settled: {unsettled}."),
    }
}

fn by_the_gate(analysis: &Analysis<'_>) -> Verdict {
    let gate = analysis.gate;
    let of = |tone, lead: &str, why| Verdict {
        tone,
        lead: lead.to_owned(),
        why,
    };
    if analysis.is_untouched() {
        let why = "No claim has been marked in this draft.".into();
        return of(Tone::Shut, "Not checked.", why);
    }
    let claims = counted(analysis.standing.progress.total, "claim");
    let warned = in_words(&let_through(&gate.warns));
    if gate.open && warned.is_empty() {
        let why =
            format!("Nothing stands between this revision and publication: {claims} decided.");
        return of(Tone::Open, "Clear.", why);
    }
    if gate.open {
        let why =
            format!("Nothing else stands between this revision and publication: {claims} decided.");
        return of(Tone::Warned, &format!("Clear, with {warned}."), why);
    }
    let (whole, of_claims): (Vec<_>, Vec<_>) = gate
        .findings
        .iter()
        .cloned()
        .partition(|f| f.claim.is_none());
    let numbers: BTreeSet<u32> = of_claims.iter().filter_map(|f| f.number).collect();
    let mut blocking = Vec::new();
    if !numbers.is_empty() {
        blocking.push(format!("{} of {claims}", numbers.len()));
    }
    blocking.extend((whole.iter()).map(|f| f.rule.counted(f.count)));
    let verb = if numbers.len() + whole.len() == 1 && whole.iter().all(|f| f.count == 1) {
        "stands"
    } else {
        "stand"
    };
    let mut why = format!(
        "{} {verb} between this revision and publication",
        blocking.join(" and ")
    );
    if !warned.is_empty() {
        why += &format!(", besides {warned}");
    }
    of(Tone::Shut, "Not clear.", why + ".")
}

/// Returns how the draft's tracked changes were read, where a reader would expect otherwise; as it
/// follows the revision's number.
pub fn reading(revision: &Revision) -> &'static str {
    match revision.changes {
        Changes::Accepted => "",
        Changes::Original => ", read as if no tracked change had been made",
    }
}

/// Returns who cleared the article, and what came since; `None` where nobody ever did.
pub fn last_clearance(analysis: &Analysis<'_>) -> Option<String> {
    let cleared = analysis.redacted.article.summary.cleared.as_ref()?;
    Some(clearance(cleared, &analysis.gate.since))
}

/// Returns who cleared which revision, by its hash, with what, and what came since.
fn clearance(cleared: &Clearance, since: &[LetThrough]) -> String {
    let mut out = format!(
        "Revision {} was cleared by {} on {}, SHA-256 {}",
        cleared.number,
        cleared.who,
        moment(cleared.at),
        cleared.sha256
    );
    let with = in_words(cleared.let_through.as_deref().unwrap_or_default());
    if !with.is_empty() {
        put!(&mut out, ", with {with}");
    }
    let numbers: Vec<String> = (cleared.reopened.iter())
        .map(|claim| claim.number.to_string())
        .collect();
    out.push_str(&match (cleared.stands, &numbers[..]) {
        (true, _) => String::new(),
        (false, []) if cleared.same_draft => String::new(),
        (false, []) => "; the draft has changed since".to_owned(),
        (false, [one]) => format!("; reopened since: claim {one}"),
        (false, many) => format!("; reopened since: claims {}", many.join(", ")),
    });
    if !cleared.turned.is_empty() {
        put!(
            &mut out,
            "; turned since: {}",
            turned_in_words(&cleared.turned)
        );
    }
    if !since.is_empty() {
        put!(&mut out, "; come since: {}", in_words(since));
    }
    out.push('.');
    if !cleared.note.is_empty() {
        put!(&mut out, " Noted: {}", cleared.note);
    }
    out
}

/// Returns what a report says about confidential sources: what must not be
/// overlooked, which may be empty, and the rest; `None` when there are none.
pub const fn secrecy(secrecy: Confidentiality) -> Option<(&'static str, &'static str)> {
    match secrecy {
        Confidentiality::NotNeeded => None,
        Confidentiality::Redacted => {
            Some(("", "Confidential sources go by letters in this report."))
        }
        Confidentiality::Revealed => Some((
            "This report names confidential sources.",
            "Keep it where the ledger is kept, and pass it on to nobody.",
        )),
    }
}

/// Returns what was kept back and what could not be searched: the last line of a report. `None`
/// where no source is confidential, or everything is shown.
pub fn kept_back(kept: &KeptBack) -> Option<String> {
    if !kept.redacted {
        return None;
    }
    let count = |n: usize, one| counted(u32::try_from(n).unwrap_or(u32::MAX), one);
    let mut told = vec![
        format!("{} withheld", count(kept.notes, "note")),
        format!("{} in the history", count(kept.earlier, "earlier version")),
        format!("{} taken out", count(kept.names, "name")),
    ];
    if kept.damaged > 0 {
        told.push(format!(
            "sealed details of {} damaged and not sought",
            count(kept.damaged, "source")
        ));
    }
    let mut unsearched = vec!["the draft’s own words"];
    if kept.pictures {
        unsearched.push("its pictures and embedded objects");
    }
    if kept.word_file {
        unsearched.push("in a Word document made of the writer’s file also its comments, pictures, embedded objects and properties");
    }
    Some(format!(
        "Kept back for confidential sources: {}. Not searched for names: {}. Taking names out of free text is a help, not a guarantee.",
        told.join(", "),
        unsearched.join(", ")
    ))
}

/// Returns what happened since a claim was decided that asks for a re-check; `None` where nothing
/// did but to its own words.
pub fn since_decided(view: &ClaimView) -> Option<String> {
    let change = view.caution.as_ref().filter(|_| view.needs_recheck)?;
    Some(change.in_words()).filter(|words| !words.is_empty())
}

/// Returns what kind of claim it is, where it stands or stood last, how urgent it is and with whom.
pub fn about_claim(analysis: &Analysis<'_>, view: &ClaimView) -> Vec<String> {
    let claim = &view.claim;
    let mut about = vec![capital(claim.kind.in_words())];
    match analysis.paragraph(view) {
        Some(number) => about.push(format!("paragraph {number}")),
        None if view.spans.is_empty() => {}
        None => about.push("heading".into()),
    }
    about.extend(beside(view));
    about
}

/// Returns that a claim's words are in the draft no longer, and where they did last; `None`
/// where they do.
pub fn gone(view: &ClaimView) -> Option<String> {
    view.spans.is_empty().then(|| match view.gone {
        Some(seen) => format!("no longer in the draft, last in revision {}", seen.number),
        None => "no longer in the draft".to_owned(),
    })
}

/// Returns a claim's words as they are told inside a sentence: in quotation marks, and with where
/// they stood last if they are in the draft no longer.
pub fn quoted(view: &ClaimView) -> String {
    match gone(view) {
        Some(gone) => format!("“{}” ({gone})", view.words),
        None => format!("“{}”", view.words),
    }
}

/// Returns what the words of a claim are to be replaced with.
pub fn should_read(view: &ClaimView) -> String {
    let proposed = view.claim.correction.as_deref().unwrap_or_default();
    format!("{} should read “{proposed}”.", quoted(view))
}

/// Returns what is to be known next to a claim's words: that they are in the draft no longer,
/// how urgent it is, unless it is as urgent as any, and with whom it is.
pub fn beside(view: &ClaimView) -> Vec<String> {
    let claim = &view.claim;
    let priority = (claim.priority != Default::default())
        .then(|| format!("{} priority", claim.priority.in_words()));
    let assignee = (!claim.assignee.is_empty()).then(|| format!("with {}", claim.assignee));
    (gone(view).into_iter().chain(priority).chain(assignee)).collect()
}

/// Returns who decided a claim's status, and when.
pub fn decided(review: &Review) -> String {
    format!("{}, {}", review.who, words::moment(review.at))
}

/// Returns how a source is reached, as name and value.
pub fn contact(contact: &ContactDetails) -> impl Iterator<Item = (&'static str, &str)> {
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
pub fn unsourced(progress: &Progress) -> Option<(String, String)> {
    let verb = if progress.total == 1 { "rests" } else { "rest" };
    let lead = format!("{} {verb} on no source", counted(progress.total, "claim"));
    (progress.total > 0).then(|| (lead, format!(", {} of them unverified.", progress.open)))
}

/// Returns how many sources go back to how many origins.
pub fn origins(sources: usize, origins: usize) -> String {
    let count = |n: usize, one| counted(u32::try_from(n).unwrap_or(u32::MAX), one);
    let verb = if sources == 1 { "goes" } else { "go" };
    let (sources, origins) = (count(sources, "source"), count(origins, "origin"));
    format!("Who carries whose copy: {sources} {verb} back to {origins}.")
}

/// Returns the name of what a step of the history moved.
pub fn field(entry: &Move) -> String {
    entry.field.replace(['_', '.'], " ")
}

/// The longest address shown in full; a longer one ends in an ellipsis. On paper there is no click.
const ADDRESS: usize = 64;

/// Returns an address as it is shown: without its scheme, and not too long.
pub fn address(url: &str) -> String {
    let bare = url
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    clipped(bare.trim_end_matches('/'), ADDRESS)
}

/// Returns `text`, cut to `most` characters with an ellipsis for the last.
pub fn clipped(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}
