//! Whole phrases that several formats print, without their typography.

use std::collections::BTreeSet;

use claimdesk_draft::Changes;
use claimdesk_messages::{Catalogue, args};
use claimdesk_model::record::{
    ContactDetails, LetThrough, Review, Revision, Status, turned_in_words,
};
use claimdesk_model::view::{ClaimView, Clearance, Move, Progress};
use claimdesk_rules::{in_words, let_through};

use crate::analysis::Analysis;
use crate::left_out;
use crate::redaction::{Confidentiality, KeptBack};
use crate::words::{capital, moment};

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
    let words = analysis.words;
    if let Some(what) = left_out::in_words(words, &analysis.redacted.article.skipped) {
        let left_out = words.with("verdict-left-out", &args!["what" => what]);
        put!(&mut verdict.why, " {left_out}");
    }
    verdict
}

/// Returns what is said in the place of unverified claims where there are none.
pub fn nothing_unverified(analysis: &Analysis<'_>) -> String {
    let words = analysis.words;
    if analysis.is_untouched() {
        return words.text("report-nothing-marked");
    }
    let gate = analysis.gate;
    let unsettled: Vec<_> = gate.findings.iter().chain(&gate.warns).cloned().collect();
    match in_words(words, &let_through(&unsettled)) {
        unsettled if unsettled.is_empty() => words.text("report-nothing-open"),
        unsettled => words.with("report-nothing-undecided", &args!["what" => unsettled]),
    }
}

fn by_the_gate(analysis: &Analysis<'_>) -> Verdict {
    let (gate, words) = (analysis.gate, analysis.words);
    if analysis.is_untouched() {
        return Verdict {
            tone: Tone::Shut,
            lead: words.text("verdict-untouched"),
            why: words.text("verdict-untouched-why"),
        };
    }
    let claims = words.counted("claim", analysis.standing.progress.total as usize);
    let warned = in_words(words, &let_through(&gate.warns));
    let decided = args!["claims" => claims.as_str()];
    if gate.open && warned.is_empty() {
        return Verdict {
            tone: Tone::Open,
            lead: words.text("verdict-clear"),
            why: words.with("verdict-clear-why", &decided),
        };
    }
    if gate.open {
        return Verdict {
            tone: Tone::Warned,
            lead: words.with("verdict-clear-with", &args!["what" => warned]),
            why: words.with("verdict-clear-with-why", &decided),
        };
    }
    not_clear(analysis, &claims, &warned)
}

fn not_clear(analysis: &Analysis<'_>, claims: &str, warned: &str) -> Verdict {
    let words = analysis.words;
    let findings = analysis.gate.findings.iter();
    let (whole, of_claims): (Vec<_>, Vec<_>) = findings.partition(|f| f.claim.is_none());
    let numbers: BTreeSet<u32> = of_claims.iter().filter_map(|f| f.number).collect();
    let mut blocking = Vec::new();
    if !numbers.is_empty() {
        let of = args!["count" => numbers.len(), "claims" => claims];
        blocking.push(words.with("verdict-of-claims", &of));
    }
    blocking.extend((whole.iter()).map(|f| f.rule.counted(words, f.count)));
    let one = numbers.len() + whole.len() == 1 && whole.iter().all(|f| f.count == 1);
    let why = args![
        "one" => if one { "yes" } else { "no" },
        "what" => words.list(&blocking),
        "besides" => if warned.is_empty() { "nothing" } else { warned },
    ];
    Verdict {
        tone: Tone::Shut,
        lead: words.text("verdict-not-clear"),
        why: words.with("verdict-not-clear-why", &why),
    }
}

/// Returns how the draft's tracked changes were read, where a reader would expect otherwise; as it
/// follows the revision's number.
pub fn reading(words: &Catalogue, revision: &Revision) -> String {
    match revision.changes {
        Changes::Accepted => String::new(),
        Changes::Original => words.text("report-read-as-original"),
    }
}

/// Returns who cleared the article, and what came since; `None` where nobody ever did.
pub fn last_clearance(analysis: &Analysis<'_>) -> Option<String> {
    let cleared = analysis.redacted.article.summary.cleared.as_ref()?;
    Some(clearance(analysis.words, cleared, &analysis.gate.since))
}

/// Returns who cleared which revision, by its hash, with what, and what came since.
fn clearance(words: &Catalogue, cleared: &Clearance, since: &[LetThrough]) -> String {
    let with = in_words(words, cleared.let_through.as_deref().unwrap_or_default());
    let of = args![
        "number" => cleared.number,
        "who" => cleared.who.as_str(),
        "at" => moment(words, cleared.at),
        "hash" => cleared.sha256.as_str(),
        "with" => if with.is_empty() { "nothing".to_owned() } else { with },
    ];
    let mut out = words.with("clearance", &of);
    out.push_str(&reopened(words, cleared));
    if !cleared.turned.is_empty() {
        let what = turned_in_words(words, &cleared.turned);
        out.push_str(&words.with("clearance-turned", &args!["what" => what]));
    }
    if !since.is_empty() {
        let what = in_words(words, since);
        out.push_str(&words.with("clearance-since", &args!["what" => what]));
    }
    out.push('.');
    if !cleared.note.is_empty() {
        let note = args!["note" => cleared.note.as_str()];
        put!(&mut out, " {}", words.with("clearance-noted", &note));
    }
    out
}

fn reopened(words: &Catalogue, cleared: &Clearance) -> String {
    let numbers: Vec<String> = (cleared.reopened.iter())
        .map(|claim| claim.number.to_string())
        .collect();
    match (cleared.stands, &numbers[..]) {
        (true, _) => String::new(),
        (false, []) if cleared.same_draft => String::new(),
        (false, []) => words.text("clearance-changed"),
        (false, all) => {
            let claims = args!["count" => all.len(), "claims" => all.join(", ")];
            words.with("clearance-reopened", &claims)
        }
    }
}

/// Returns what a report says about confidential sources: what must not be
/// overlooked, and the rest; each may be empty.
pub fn secrecy(words: &Catalogue, secrecy: Confidentiality) -> (String, String) {
    match secrecy {
        Confidentiality::NotNeeded => Default::default(),
        Confidentiality::Redacted => (String::new(), words.text("report-redacted")),
        Confidentiality::Revealed => (
            words.text("report-revealed"),
            words.text("report-revealed-keep"),
        ),
    }
}

/// Returns what was kept back and what could not be searched: the last line of a report. `None`
/// where no source is confidential, or everything is shown.
pub fn kept_back(words: &Catalogue, kept: &KeptBack) -> Option<String> {
    if !kept.redacted {
        return None;
    }
    let of = |id: &str, what: &str, count: usize| {
        let mut args = args![];
        args.set(what.to_owned(), words.counted(what, count));
        words.with(id, &args)
    };
    let mut withheld = vec![
        of("report-withheld", "note", kept.notes),
        of("report-withheld-earlier", "earlier", kept.earlier),
        of("report-taken-out", "name", kept.names),
    ];
    if kept.damaged > 0 {
        withheld.push(of("report-damaged", "source", kept.damaged));
    }
    let unsearched = [
        (true, "report-unsearched-draft"),
        (kept.pictures, "report-unsearched-pictures"),
        (kept.word_file, "report-unsearched-word"),
    ];
    let unsearched: Vec<String> = (unsearched.into_iter())
        .filter(|(is_so, _)| *is_so)
        .map(|(_, id)| words.text(id))
        .collect();
    let all = args!["what" => withheld.join(", "), "unsearched" => unsearched.join(", ")];
    Some(words.with("report-kept-back", &all))
}

/// Returns what happened since a claim was decided that asks for a re-check; `None` where nothing
/// did but to its own words.
pub fn since_decided(words: &Catalogue, view: &ClaimView) -> Option<String> {
    let change = view.caution.as_ref().filter(|_| view.needs_recheck)?;
    Some(change.in_words(words)).filter(|words| !words.is_empty())
}

/// Returns that a claim was decided otherwise, as it is before the words it was decided on.
pub fn was(words: &Catalogue, status: Status) -> String {
    words.with("report-was", &args!["status" => words.term(status)])
}

/// Returns what kind of claim it is, where it is or was last, how urgent it is and with whom.
pub fn about_claim(analysis: &Analysis<'_>, view: &ClaimView) -> Vec<String> {
    let (claim, words) = (&view.claim, analysis.words);
    let mut about = vec![capital(&words.term(claim.kind))];
    match analysis.paragraph(view) {
        Some(number) => about.push(words.with("report-paragraph", &args!["number" => number])),
        None if view.spans.is_empty() => {}
        None => about.push(words.text("report-heading")),
    }
    about.extend(beside(words, view));
    about
}

/// Returns that a claim's words are in the draft no longer, and where they were last; `None`
/// where they are.
pub fn gone(words: &Catalogue, view: &ClaimView) -> Option<String> {
    view.spans.is_empty().then(|| match view.gone {
        Some(seen) => words.with("report-gone-since", &args!["number" => seen.number]),
        None => words.text("report-gone"),
    })
}

/// Returns somebody's words in the quotation marks of the language.
pub fn quotation(words: &Catalogue, text: &str) -> String {
    words.with("quoted", &args!["words" => text])
}

/// Returns a claim's words as a sentence names them: in quotation marks, and with where
/// they were last if they are in the draft no longer.
pub fn quoted(words: &Catalogue, view: &ClaimView) -> String {
    let quoted = quotation(words, &view.words);
    match gone(words, view) {
        Some(gone) => format!("{quoted} ({gone})"),
        None => quoted,
    }
}

/// Returns which words something is said of, where a comment cannot be at them.
pub fn on_the_words(words: &Catalogue, view: &ClaimView) -> String {
    words.with(
        "report-on-the-words",
        &args!["quoted" => quoted(words, view)],
    )
}

/// Returns what the words of a claim are to be replaced with.
pub fn should_read(words: &Catalogue, view: &ClaimView) -> String {
    let proposed = view.claim.correction.as_deref().unwrap_or_default();
    words.with(
        "report-should-read",
        &args!["quoted" => quoted(words, view), "proposed" => proposed],
    )
}

/// Returns what is to be known next to a claim's words: that they are in the draft no longer,
/// how urgent it is, unless it is as urgent as any, and with whom it is.
pub fn beside(words: &Catalogue, view: &ClaimView) -> Vec<String> {
    let claim = &view.claim;
    let priority = (claim.priority != Default::default()).then(|| {
        let priority = args!["priority" => words.term(claim.priority)];
        words.with("report-priority", &priority)
    });
    let assignee = (!claim.assignee.is_empty())
        .then(|| words.with("report-with", &args!["who" => claim.assignee.as_str()]));
    (gone(words, view)
        .into_iter()
        .chain(priority)
        .chain(assignee))
    .collect()
}

/// Returns who decided a claim's status, and when.
pub fn decided(words: &Catalogue, review: &Review) -> String {
    let decided = args!["who" => review.who.as_str(), "at" => moment(words, review.at)];
    words.with("report-decided", &decided)
}

/// Returns how a source is reached, a line for each way.
pub fn contact(words: &Catalogue, contact: &ContactDetails) -> Vec<String> {
    let ways = [
        ("identity", &contact.identity),
        ("phone", &contact.phone),
        ("email", &contact.email),
        ("other", &contact.other),
    ];
    (ways.into_iter().filter(|(_, value)| !value.is_empty()))
        .map(|(way, value)| {
            let id = format!("report-contact-{way}");
            words.with(&id, &args!["value" => value.as_str()])
        })
        .collect()
}

/// Returns how many claims rest on no source, and how many of them are
/// unverified; both are empty when none does.
pub fn unsourced(words: &Catalogue, progress: &Progress) -> (String, String) {
    if progress.total == 0 {
        return Default::default();
    }
    (
        words.with("report-unsourced", &args!["count" => progress.total]),
        words.with("report-unsourced-open", &args!["open" => progress.open]),
    )
}

/// Returns how many sources go back to how many origins.
pub fn origins(words: &Catalogue, sources: usize, origins: usize) -> String {
    let origins = words.counted("origin", origins);
    words.with(
        "report-origins-hint",
        &args!["sources" => sources, "origins" => origins],
    )
}

/// Returns the name of what a step of the history moved.
pub fn field(words: &Catalogue, entry: &Move) -> String {
    let id = format!("move-{}", entry.field.replace('.', "-"));
    words
        .find(&id, &args![])
        .unwrap_or_else(|| entry.field.replace(['_', '.'], " "))
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
