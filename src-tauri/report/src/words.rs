//! The words in which a report names things.

use std::fmt::Write as _;

use claimdesk_model::change::{Direction, Label, Operation};
use claimdesk_model::record::{
    Anonymity, Level, Locator, Role, SourceFields, Stance, Status, Term,
};
use claimdesk_model::time::Time;
use claimdesk_model::view::{CarryCounts, SourceView};

use crate::analysis::{CitedSource, DisplayStatus};

impl DisplayStatus {
    /// Returns the word, in lower case.
    pub fn in_words(self) -> &'static str {
        match self {
            DisplayStatus::Recheck => "needs re-check",
            DisplayStatus::CutPending => "to be cut",
            DisplayStatus::Status(status) => status.in_words(),
        }
    }
}

impl DisplayStatus {
    /// Returns the sign that is before the word, of a shape of its own.
    pub const fn sign(self) -> &'static str {
        match self {
            DisplayStatus::Recheck => "↻",
            DisplayStatus::Status(Status::Unchecked) => "○",
            DisplayStatus::Status(Status::InProgress) => "◐",
            DisplayStatus::Status(Status::Confirmed) => "✓",
            DisplayStatus::Status(Status::CorrectionProposed) => "✎",
            DisplayStatus::Status(Status::CannotConfirm) => "✕",
            DisplayStatus::Status(Status::OnAuthor) => "◆",
            DisplayStatus::Status(Status::Opinion) => "◇",
            DisplayStatus::CutPending | DisplayStatus::Status(Status::Cut) => "−",
        }
    }

    /// Returns the status's name where only letters may stand, as in a class name.
    pub const fn slug(self) -> &'static str {
        match self {
            DisplayStatus::Recheck => "recheck",
            DisplayStatus::Status(Status::Unchecked) => "unchecked",
            DisplayStatus::Status(Status::InProgress) => "progress",
            DisplayStatus::Status(Status::Confirmed) => "confirmed",
            DisplayStatus::Status(Status::CorrectionProposed) => "correction",
            DisplayStatus::Status(Status::CannotConfirm) => "cannot",
            DisplayStatus::Status(Status::OnAuthor) => "author",
            DisplayStatus::Status(Status::Opinion) => "opinion",
            DisplayStatus::CutPending | DisplayStatus::Status(Status::Cut) => "cut",
        }
    }
}

/// Returns what is noted of a source, after the file that it is where it came as one.
pub fn note_of(fields: &SourceFields) -> String {
    let Some(file) = &fields.file else {
        return fields.note.clone();
    };
    let said = format!("File {} (SHA-256 {}).", file.path, file.sha256);
    if fields.note.is_empty() {
        return said;
    }
    format!("{said} {}", fields.note)
}

/// Returns a source's kind, with its country and the code of its ownership label: `state media SC, Belarus`.
pub fn kind_of(fields: &SourceFields) -> String {
    let mut out = fields.kind.in_words().to_owned();
    if let Some(ownership) = &fields.ownership {
        out.push(' ');
        out.push_str(ownership.code.as_str());
    }
    if !fields.country.is_empty() {
        out.push_str(", ");
        out.push_str(&fields.country);
    }
    out
}

/// Returns a source's ownership label in full, with who gave it and when; empty when it has none.
pub fn ownership(fields: &SourceFields) -> String {
    fields.ownership.as_ref().map_or_else(String::new, |o| {
        let given = [o.provenance.as_str(), o.as_of.as_str()]
            .into_iter()
            .filter(|s| !s.is_empty());
        let given: Vec<_> = given.collect();
        let label = format!("{}: {}", o.code.as_str(), o.code.in_words());
        if given.is_empty() {
            label
        } else {
            format!("{label} ({})", given.join(", "))
        }
    })
}

/// Returns what a reader must know about a source besides its name, in the line
/// that says who said a claim; `copied` are those whose copy it carries.
pub fn about(tie: &CitedSource<'_>, copied: &[&SourceView]) -> Vec<String> {
    let fields = &tie.view.attribution.fields;
    let mut about: Vec<String> = tie.source.iter().map(|s| kind_of(&s.fields)).collect();
    if !copied.is_empty() {
        let names: Vec<_> = copied.iter().map(|s| s.fields.name.as_str()).collect();
        about.push(format!("copy of {}", names.join(" ← ")));
    }
    // A document that is cited as one need not be called so twice.
    let is_document = |s: &&SourceView| s.fields.kind.usual_role() == Role::Document;
    if fields.role == Role::Document && tie.source.filter(is_document).is_none() {
        about.push(fields.role.in_words().into());
    }
    if fields.level != Level::OnTheRecord {
        about.push(fields.level.in_words().into());
    }
    about
}

/// Returns everything a locator says besides its address: `p. 3, 2026-11-20, interview`.
pub fn place_in_source(locator: &Locator) -> Vec<String> {
    let named = [
        ("p. ", &locator.page),
        ("para. ", &locator.paragraph),
        ("at ", &locator.time_code),
    ];
    let mut parts: Vec<String> = named
        .into_iter()
        .filter(|(_, v)| !v.is_empty())
        .map(|(name, v)| format!("{name}{v}"))
        .collect();
    let contact = [
        locator.contact_form.clone(),
        locator
            .contact_date
            .map_or_else(String::new, |d| d.to_string()),
    ];
    let contact: Vec<_> = contact.into_iter().filter(|s| !s.is_empty()).collect();
    if !contact.is_empty() {
        parts.push(contact.join(", "));
    }
    parts
}

/// Returns where in its source something stands, in one line: `no locator` when nobody said.
pub fn locator(tie: &CitedSource<'_>) -> String {
    if tie.locator_withheld {
        return "locator withheld".into();
    }
    let locator = &tie.view.attribution.fields.locator;
    let url = Some(locator.url.clone()).filter(|url| !url.is_empty());
    let parts: Vec<_> = url.into_iter().chain(place_in_source(locator)).collect();
    if parts.is_empty() {
        "no locator".into()
    } else {
        parts.join(", ")
    }
}

/// Returns a field's value in a history as a reader wants it: `on the record` for `on_the_record`.
pub fn moved(field: &str, value: &str) -> String {
    match field {
        "status" | "kind" | "priority" | "role" | "level" | "stance" => value.replace('_', " "),
        _ => value.to_owned(),
    }
}

/// Returns what is known about why a source is not named.
pub fn anonymity(anonymity: &Anonymity) -> String {
    let reason = if anonymity.reason.is_empty() {
        "no reason given"
    } else {
        &anonymity.reason
    };
    let approved = if anonymity.approved_by.is_empty() {
        "not approved".to_owned()
    } else {
        format!("approved by {}", anonymity.approved_by)
    };
    let known = if anonymity.identity_known {
        "identity known to the editor"
    } else {
        "identity not known to the editor"
    };
    format!("Not named: {reason}; {approved}; {known}")
}

/// Returns the fewest words for what a stance other than support means: `Contradicted by`.
pub const fn stance_lead(stance: Stance) -> &'static str {
    match stance {
        Stance::Supports => "",
        Stance::Contradicts => "Contradicted by ",
        Stance::Mentions => "Mentioned by ",
    }
}

/// Returns a moment as a reader wants it: `22 Nov 2026, 14:02 UTC`.
pub fn moment(time: Time) -> String {
    match jiff::Timestamp::from_millisecond(time.0) {
        Ok(at) => at
            .to_zoned(jiff::tz::TimeZone::UTC)
            .strftime("%-d %b %Y, %H:%M UTC")
            .to_string(),
        Err(_) => time.to_string(),
    }
}

/// Returns a moment as a program wants it: RFC 3339 in UTC, to the millisecond.
pub fn rfc3339(time: Time) -> String {
    match jiff::Timestamp::from_millisecond(time.0) {
        Ok(at) => format!("{at:.3}"),
        Err(_) => time.to_string(),
    }
}

/// Returns `1 claim`, `2 claims`.
pub fn counted(n: u32, one: &str) -> String {
    if n == 1 {
        format!("1 {one}")
    } else {
        format!("{n} {one}s")
    }
}

/// Returns a word with its first letter in upper case.
pub fn capital(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

/// Returns what was done, as a step of the history names it.
pub fn step(label: &Label, course: Direction) -> String {
    let mut out = match course {
        Direction::Do => String::new(),
        Direction::Undo => "Undone: ".to_owned(),
        Direction::Redo => "Redone: ".to_owned(),
    };
    out.push_str(deed(label.act));
    if let Some(number) = label.revision {
        let _ = write!(out, ", revision {number}");
    }
    if let Some(number) = label.claim {
        let _ = write!(out, ", claim {number}");
    } else if label.count > 1 {
        let _ = write!(out, ", {} in all", label.count);
    }
    if let Some(status) = label.status {
        let _ = write!(out, ": {}", status.in_words());
    }
    if let Some(name) = &label.name {
        let _ = write!(out, ": {name}");
    }
    if let Some(brought) = &label.brought {
        let _ = write!(out, ": {}", fates(&brought.claims));
    }
    out
}

/// Returns what a revision did to the claims: `12 kept, 1 changed, 1 waiting`.
fn fates(fates: &CarryCounts) -> String {
    let counts = [
        (fates.kept, "kept"),
        (fates.moved, "moved"),
        (fates.changed, "changed"),
        (fates.ambiguous + fates.lost, "waiting"),
        (fates.back, "back"),
    ];
    let told: Vec<String> = (counts.iter())
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| format!("{count} {what}"))
        .collect();
    if told.is_empty() {
        "no claims".to_owned()
    } else {
        told.join(", ")
    }
}

const fn deed(act: Operation) -> &'static str {
    match act {
        Operation::ArticleImported => "Draft brought in",
        Operation::ArticleEdited => "Article edited",
        Operation::ArticleRemoved => "Article removed",
        Operation::RevisionBrought => "Revision brought in",
        Operation::RevisionCleared => "Revision cleared",
        Operation::ClaimAdded => "Claim made",
        Operation::ClaimsAdded => "Claims made",
        Operation::ClaimResized => "Words chosen anew",
        Operation::ClaimEdited => "Claim edited",
        Operation::ClaimReviewed => "Status decided",
        Operation::SheetBroughtBack => "Taken over from a sheet",
        Operation::ClaimsRetired => "Claim retired",
        Operation::ClaimRemoved => "Claim removed",
        Operation::AttributionAdded => "Source tied",
        Operation::AttributionEdited => "Attribution edited",
        Operation::AttributionRemoved => "Attribution removed",
        Operation::MentionMarked => "Naming words marked",
        Operation::SourceAdded => "Source entered",
        Operation::SourceEdited => "Source edited",
        Operation::SourcesMerged => "Sources merged",
        Operation::SourceRemoved => "Source removed",
        Operation::DirectoryFilled => "Directory filled",
        Operation::SettingChanged => "Setting changed",
        Operation::VaultChanged => "Vault changed",
        Operation::ContactEdited => "Contact details changed",
        Operation::ProposalsRejected => "Proposals rejected",
        Operation::NotesLetIn => "Notes let into reports",
        Operation::NotesKeptBack => "Notes kept back from reports",
        Operation::ProposalsRestored => "Rejected proposals let in again",
    }
}

/// Returns a title as part of a file's name: lower case, words joined by
/// hyphens, at most 60 characters; `article` when no letter or digit is left.
pub fn slug(title: &str) -> String {
    let mut out = String::new();
    for word in title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
    {
        let length = out.chars().count() + word.chars().count();
        if !out.is_empty() && length >= 60 {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.extend(word.chars().take(60).flat_map(char::to_lowercase));
    }
    if out.is_empty() {
        "article".into()
    } else {
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_makes_a_file_name_that_every_system_takes() {
        assert_eq!(
            slug("Belarus frees 52: a \"deal\"?"),
            "belarus-frees-52-a-deal"
        );
        assert_eq!(slug("../..\\C:\0"), "c");
        assert_eq!(slug("Минск — освобождены"), "минск-освобождены");
        assert_eq!(slug(" ?! "), "article");
        assert_eq!(slug(&"word ".repeat(99)).chars().count(), 59);
        assert_eq!(slug(&"x".repeat(999)).len(), 60);
    }

    #[test]
    fn moments_are_told_in_utc() {
        let time = Time(1_795_356_120_500);
        assert_eq!(moment(time), "22 Nov 2026, 14:02 UTC");
        assert_eq!(rfc3339(time), "2026-11-22T14:02:00.500Z");
        assert_eq!(moment(Time(i64::MAX)), "9223372036854775807 ms");
    }

    #[test]
    fn counting_and_capitals() {
        assert_eq!(
            [counted(1, "claim"), counted(0, "claim")],
            ["1 claim", "0 claims"]
        );
        assert_eq!(capital("éa"), "Éa");
        assert_eq!(capital(""), "");
    }
}
