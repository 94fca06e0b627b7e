//! The words in which a report names things.

use claimdesk_messages::{Catalogue, FluentArgs, args};
use claimdesk_model::change::{Direction, Label};
use claimdesk_model::record::{
    Anonymity, Level, Locator, Role, SourceFields, Stance, Status, Term,
};
use claimdesk_model::time::Time;
use claimdesk_model::view::{CarryCounts, SourceView};
use jiff::civil::Date;

use crate::analysis::{CitedSource, DisplayStatus};

impl DisplayStatus {
    /// Returns the word, in lower case.
    pub fn in_words(self, words: &Catalogue) -> String {
        match self {
            DisplayStatus::Recheck => words.text("status-recheck"),
            DisplayStatus::CutPending => words.text("status-cut_pending"),
            DisplayStatus::Status(status) => words.term(status),
        }
    }

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
pub fn note_of(words: &Catalogue, fields: &SourceFields) -> String {
    let Some(file) = &fields.file else {
        return fields.note.clone();
    };
    let file = args!["path" => file.path.as_str(), "hash" => file.sha256.as_str()];
    let said = words.with("report-file", &file);
    if fields.note.is_empty() {
        return said;
    }
    format!("{said} {}", fields.note)
}

/// Returns a source's kind, with its country and the code of its ownership label: `state media SC, Belarus`.
pub fn kind_of(words: &Catalogue, fields: &SourceFields) -> String {
    let mut out = words.term(fields.kind);
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
pub fn ownership(words: &Catalogue, fields: &SourceFields) -> String {
    fields.ownership.as_ref().map_or_else(String::new, |o| {
        let given = [o.provenance.as_str(), o.as_of.as_str()]
            .into_iter()
            .filter(|s| !s.is_empty());
        let given: Vec<_> = given.collect();
        let label = format!("{}: {}", o.code.as_str(), words.term(o.code));
        if given.is_empty() {
            label
        } else {
            format!("{label} ({})", given.join(", "))
        }
    })
}

/// Returns what a reader must know about a source besides its name, in the line
/// that says who said a claim; `copied` are those whose copy it carries.
pub fn about(words: &Catalogue, tie: &CitedSource<'_>, copied: &[&SourceView]) -> Vec<String> {
    let fields = &tie.view.attribution.fields;
    let mut about: Vec<String> = (tie.source.iter())
        .map(|source| kind_of(words, &source.fields))
        .collect();
    if !copied.is_empty() {
        let names: Vec<_> = copied.iter().map(|s| s.fields.name.as_str()).collect();
        about.push(words.with("report-copy-of", &args!["names" => names.join(" ← ")]));
    }
    // A document that is cited as one need not be called so twice.
    let is_document = |s: &&SourceView| s.fields.kind.usual_role() == Role::Document;
    if fields.role == Role::Document && tie.source.filter(is_document).is_none() {
        about.push(words.term(fields.role));
    }
    if fields.level != Level::OnTheRecord {
        about.push(words.term(fields.level));
    }
    about
}

/// Returns everything a locator says besides its address: `p. 3, 2026-11-20, interview`.
pub fn place_in_source(words: &Catalogue, locator: &Locator) -> Vec<String> {
    let named = [
        ("page", &locator.page),
        ("paragraph", &locator.paragraph),
        ("time", &locator.time_code),
    ];
    let mut parts: Vec<String> = named
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| {
            let mut args = args![];
            args.set(name, value.as_str());
            words.with(&format!("report-locator-{name}"), &args)
        })
        .collect();
    let contact = [
        locator.contact_form.clone(),
        locator
            .contact_date
            .map_or_else(String::new, |date| day(words, date)),
    ];
    let contact: Vec<_> = contact.into_iter().filter(|s| !s.is_empty()).collect();
    if !contact.is_empty() {
        parts.push(contact.join(", "));
    }
    parts
}

/// Returns where in its source something stands, in one line: `no locator` when nobody said.
pub fn locator(words: &Catalogue, tie: &CitedSource<'_>) -> String {
    if tie.locator_withheld {
        return words.text("report-locator-withheld");
    }
    let locator = &tie.view.attribution.fields.locator;
    let url = Some(locator.url.clone()).filter(|url| !url.is_empty());
    let place = place_in_source(words, locator);
    let parts: Vec<_> = url.into_iter().chain(place).collect();
    if parts.is_empty() {
        words.text("report-no-locator")
    } else {
        parts.join(", ")
    }
}

/// Returns a field's value in a history as a reader wants it: `on the record` for `on_the_record`.
pub fn moved(words: &Catalogue, field: &str, value: &str) -> String {
    let list = match field {
        "status" | "priority" | "role" | "level" | "stance" => &[field][..],
        "kind" => &["claim-kind", "source-kind"],
        _ => &[],
    };
    let mut named = list.iter().map(|list| format!("{list}-{value}"));
    named
        .find_map(|id| words.find(&id, &args![]))
        .unwrap_or_else(|| value.to_owned())
}

/// Returns what is known about why a source is not named.
pub fn anonymity(words: &Catalogue, anonymity: &Anonymity) -> String {
    let reason = if anonymity.reason.is_empty() {
        words.text("report-no-reason")
    } else {
        anonymity.reason.clone()
    };
    let approved = if anonymity.approved_by.is_empty() {
        words.text("report-not-approved")
    } else {
        let who = args!["who" => anonymity.approved_by.as_str()];
        words.with("report-approved-by", &who)
    };
    let known = words.text(if anonymity.identity_known {
        "report-identity-known"
    } else {
        "report-identity-unknown"
    });
    words.with(
        "report-not-named",
        &args!["reason" => reason, "approved" => approved, "known" => known],
    )
}

/// Returns the fewest words for what a stance other than support means: `Contradicted by`.
pub fn stance_lead(words: &Catalogue, stance: Stance) -> String {
    match stance {
        Stance::Supports => String::new(),
        Stance::Contradicts => words.text("report-contradicted-by"),
        Stance::Mentions => words.text("report-mentioned-by"),
    }
}

/// Returns a moment as a reader wants it: `22 Nov 2026, 14:02 UTC`.
pub fn moment(words: &Catalogue, time: Time) -> String {
    let Ok(at) = jiff::Timestamp::from_millisecond(time.0) else {
        return time.to_string();
    };
    let at = at.to_zoned(jiff::tz::TimeZone::UTC);
    let mut parts = parts_of(at.date());
    parts.set("clock", at.strftime("%H:%M").to_string());
    words.with("report-moment", &parts)
}

/// Returns a day as a reader wants it.
pub fn day(words: &Catalogue, date: Date) -> String {
    words.with("report-day", &parts_of(date))
}

/// Returns what a language may put a date together of. A year is no number that is grouped.
fn parts_of(date: Date) -> FluentArgs<'static> {
    args![
        "iso" => date.to_string(),
        "day" => date.day(),
        "month" => date.month(),
        "year" => date.year().to_string(),
    ]
}

/// Returns a moment as a program wants it: RFC 3339 in UTC, to the millisecond.
pub fn rfc3339(time: Time) -> String {
    match jiff::Timestamp::from_millisecond(time.0) {
        Ok(at) => format!("{at:.3}"),
        Err(_) => time.to_string(),
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
pub fn step(words: &Catalogue, label: &Label, course: Direction) -> String {
    let what = match &label.brought {
        Some(brought) => format!(
            "{}: {}",
            label.in_words(words),
            carried(words, &brought.claims)
        ),
        None => label.in_words(words),
    };
    match course {
        Direction::Do => what,
        Direction::Undo => words.with("course-undo", &args!["what" => what]),
        Direction::Redo => words.with("course-redo", &args!["what" => what]),
    }
}

/// Returns what a revision did to the claims: `12 kept, 1 changed, 1 waiting`.
fn carried(words: &Catalogue, claims: &CarryCounts) -> String {
    let counts = [
        (claims.kept, "kept"),
        (claims.moved, "moved"),
        (claims.changed, "changed"),
        (claims.ambiguous + claims.lost, "waiting"),
        (claims.back, "back"),
    ];
    let parts: Vec<String> = (counts.into_iter())
        .filter(|(count, _)| *count > 0)
        .map(|(count, outcome)| {
            let args = args!["count" => count, "outcome" => outcome];
            words.with("report-carried", &args)
        })
        .collect();
    if parts.is_empty() {
        words.text("report-carried-none")
    } else {
        parts.join(", ")
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
    use claimdesk_messages::Language;

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
        let english = Catalogue::english();
        assert_eq!(moment(english, time), "22 Nov 2026, 14:02 UTC");
        let german = moment(Catalogue::of(Language::German), time);
        assert_eq!(german, "22. November 2026, 14:02 Uhr UTC");
        assert_eq!(rfc3339(time), "2026-11-22T14:02:00.500Z");
        assert_eq!(moment(english, Time(i64::MAX)), "9223372036854775807 ms");
    }

    #[test]
    fn a_capital_is_of_any_alphabet() {
        assert_eq!(capital("éa"), "Éa");
        assert_eq!(capital(""), "");
    }
}
