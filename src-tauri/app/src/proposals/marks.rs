//! What a desk's marks mean: the usual spellings, and what the desk's settings make of them.

use std::collections::BTreeMap;

use claimdesk_attribution::{Mark, Marks, NoteReading};
use claimdesk_model::intent::Intent;
use claimdesk_model::record::Status;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// The setting that says what a desk's marks mean: an object from the mark's
/// spelling to a status, or to null for a spelling that means nothing here.
pub const MARKS_SETTING: &str = "note_marks";

/// The setting that says which status a comment gives that somebody marked as
/// resolved, where no mark says otherwise; without it, none.
pub const RESOLVED_SETTING: &str = "resolved_comments";

/// The longest spelling of a mark, in code points.
const LONGEST_SPELLING: usize = 40;

/// A mark that a desk writes into comments and footnotes, and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NoteMark {
    /// How it is spelled, in small letters.
    pub spelling: String,
    /// The status it sets; `None` where it means nothing at this desk.
    pub status: Option<Status>,
    /// The status it sets unless the desk says otherwise; `None` for a spelling of the desk's own.
    pub given: Option<Status>,
}

/// How a desk spells its marks: the usual spellings, changed by its settings.
pub(super) struct DeskMarks {
    pub(super) marks: Marks,
    /// Spellings that mean a status no common mark stands for.
    corrected: Vec<String>,
    /// The status of a resolved comment without a mark.
    pub(super) resolved: Option<Status>,
}

/// Why a setting of the marks is refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct MarksError(String);

type Settings = BTreeMap<String, Value>;

impl DeskMarks {
    /// Reads the settings; what in them is no spelling with a status is passed over.
    pub(super) fn of(settings: &Settings) -> Self {
        let all = note_marks(settings);
        let usual: BTreeMap<&str, Mark> = Marks::english().iter().collect();
        let meant = all.iter().filter_map(|it| {
            let said = it.status == Some(Status::InProgress)
                && usual.get(it.spelling.as_str()) == Some(&Mark::Confirmed);
            let meant = if said {
                Mark::SaidConfirmed
            } else {
                mark(it.status?)?
            };
            Some((it.spelling.as_str(), meant))
        });
        let corrected = all
            .iter()
            .filter(|it| it.status == Some(Status::CorrectionProposed))
            .map(|it| it.spelling.clone());
        Self {
            marks: Marks::new(meant),
            corrected: corrected.collect(),
            resolved: (settings.get(RESOLVED_SETTING))
                .and_then(status_in)
                .filter(|status| mark(*status).is_some()),
        }
    }

    pub(super) fn status(&self, reading: &NoteReading, text: &str) -> Option<Status> {
        let text = text.to_lowercase();
        if self
            .corrected
            .iter()
            .any(|spelling| text.contains(spelling))
        {
            // A correction needs its words, which only the editor can choose.
            return Some(Status::InProgress);
        }
        reading.mark.map(status)
    }
}

/// Returns every mark with what it means at this desk, by its spelling.
pub fn note_marks(settings: &Settings) -> Vec<NoteMark> {
    let own = settings.get(MARKS_SETTING).and_then(Value::as_object);
    let own: BTreeMap<String, Option<Status>> = (own.into_iter().flatten())
        .map(|(spelling, status)| (spelling.trim().to_lowercase(), status_in(status)))
        .filter(|(spelling, _)| !spelling.is_empty())
        .collect();
    let mut all: BTreeMap<String, NoteMark> = Marks::english()
        .iter()
        .map(|(spelling, mark)| {
            // That a writer confirms her own words is no check of them.
            let given = Some(match mark {
                Mark::Confirmed => status(Mark::SaidConfirmed),
                mark => status(mark),
            });
            let spelling = spelling.to_owned();
            let meant = NoteMark {
                spelling: spelling.clone(),
                status: given,
                given,
            };
            (spelling, meant)
        })
        .collect();
    for (spelling, status) in own {
        let given = all.get(&spelling).and_then(|usual| usual.given);
        let meant = NoteMark {
            spelling: spelling.clone(),
            status,
            given,
        };
        all.insert(spelling, meant);
    }
    all.into_values().collect()
}

/// Refuses a setting of the marks that would not do what it says.
pub fn check(intent: &Intent) -> Result<(), MarksError> {
    let Intent::SetSetting { key, value } = intent else {
        return Ok(());
    };
    match (key.as_str(), value) {
        (MARKS_SETTING, Value::Object(marks)) => {
            let mut seen = Vec::with_capacity(marks.len());
            for (spelling, status) in marks {
                let spelling = spelling.trim().to_lowercase();
                let length = spelling.chars().count();
                if !(1..=LONGEST_SPELLING).contains(&length) {
                    return Err(MarksError(format!(
                        "a mark has 1 to {LONGEST_SPELLING} characters, and “{spelling}” has {length}"
                    )));
                }
                if !status.is_null() && status_in(status).is_none() {
                    return Err(MarksError(format!("“{spelling}” means no status")));
                }
                if seen.contains(&spelling) {
                    return Err(MarksError(format!("“{spelling}” is there twice")));
                }
                seen.push(spelling);
            }
            Ok(())
        }
        (MARKS_SETTING | RESOLVED_SETTING, Value::Null) => Ok(()),
        (RESOLVED_SETTING, status) if status_in(status).and_then(mark).is_some() => Ok(()),
        (MARKS_SETTING, _) => Err(MarksError("marks are an object of statuses".to_owned())),
        (RESOLVED_SETTING, status) => Err(MarksError(format!(
            "a resolved comment cannot mean {status}"
        ))),
        _ => Ok(()),
    }
}

fn status_in(value: &Value) -> Option<Status> {
    serde_json::from_value(value.clone()).ok()
}

/// Returns what a mark means by default.
const fn status(mark: Mark) -> Status {
    match mark {
        Mark::InProgress | Mark::SaidConfirmed => Status::InProgress,
        Mark::Confirmed => Status::Confirmed,
        Mark::CannotConfirm => Status::CannotConfirm,
        Mark::OnAuthor => Status::OnAuthor,
        Mark::Opinion => Status::Opinion,
        Mark::Cut => Status::Cut,
        _ => Status::Unchecked,
    }
}

/// Returns a mark that means a status.
const fn mark(status: Status) -> Option<Mark> {
    Some(match status {
        Status::Unchecked => Mark::Check,
        Status::InProgress => Mark::InProgress,
        Status::Confirmed => Mark::Confirmed,
        Status::CannotConfirm => Mark::CannotConfirm,
        Status::OnAuthor => Mark::OnAuthor,
        Status::Opinion => Mark::Opinion,
        Status::Cut => Mark::Cut,
        Status::CorrectionProposed => return None,
    })
}
