//! A draft against itself, with what the desk has settled: names that are spelled right, names that are
//! two people's, findings that were dismissed.

use std::collections::BTreeMap;
use std::ops::Range;

use claimdesk_consistency::{
    Certainty, Consistency, Finding, Kind, Name, Spelling, Subject, check, headlines,
};
use claimdesk_desk::{Desk, Result};
use claimdesk_draft::Span;
use claimdesk_model::id::RevisionId;
use claimdesk_model::record::{CheckedName, DismissedFinding, NamesApart, one_spelling};
use claimdesk_model::view::{
    ArticleView, ConsistencyView, Examined, Inconsistency, NameView, Said, SpellingView,
};
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// What a draft's check depends on besides its text.
#[derive(PartialEq, Eq)]
struct Asked {
    revision: RevisionId,
    dateline: Date,
    known: Vec<String>,
    apart: Vec<(String, String)>,
}

/// Checks drafts against themselves, and remembers the last: an editor who decides and dismisses asks
/// again after each step.
#[derive(Default)]
pub(crate) struct Checker {
    last: Option<(Asked, Consistency)>,
}

impl Asked {
    /// Returns what is to be asked about an article's draft, with the names that the desk has settled.
    fn of(view: &ArticleView, checked: &[CheckedName], apart: &[NamesApart]) -> Self {
        Self {
            revision: view.revision.id,
            dateline: dateline(view),
            known: checked.iter().map(|it| it.name.clone()).collect(),
            apart: (apart.iter().map(|it| it.names.clone()))
                .map(|[one, other]| (one, other))
                .collect(),
        }
    }

    fn answer(&self, view: &ArticleView) -> Consistency {
        let headlines = headlines(&view.blocks);
        check(&Subject {
            text: &view.text,
            headlines: &headlines,
            dateline: Some(self.dateline),
            known: &self.known,
            apart: &self.apart,
        })
    }
}

impl Checker {
    /// Returns an article's draft against itself. Spans are bytes.
    ///
    /// # Errors
    /// Returns what SQLite refuses.
    pub(crate) fn check(&mut self, desk: &Desk, view: &ArticleView) -> Result<ConsistencyView> {
        let (checked, apart) = (desk.checked_names()?, desk.names_apart()?);
        let asked = Asked::of(view, &checked, &apart);
        let last = self.last.take().filter(|(last, _)| *last == asked);
        let found = last.unwrap_or_else(|| {
            let found = asked.answer(view);
            (asked, found)
        });
        let settled = Settled {
            checked,
            apart,
            dismissed: desk.dismissed(view.summary.article.id)?,
            dismissals: desk.dismissed_by_kind()?,
        };
        let (_, found) = self.last.insert(found);
        Ok(settled.view(view, found))
    }
}

/// Returns what an article's draft says of itself, whatever was dismissed. `day` is that of publication; left out, it is
/// that of the deadline, or the one the draft came in on.
///
/// # Errors
/// Returns what SQLite refuses.
pub fn against_itself(desk: &Desk, view: &ArticleView, day: Option<Date>) -> Result<Consistency> {
    let asked = Asked::of(view, &desk.checked_names()?, &desk.names_apart()?);
    let dateline = day.unwrap_or(asked.dateline);
    Ok(Asked { dateline, ..asked }.answer(view))
}

/// Returns the day against which a draft's dates without a year are read.
fn dateline(view: &ArticleView) -> Date {
    let deadline = view.summary.article.fields.deadline;
    let at = deadline.unwrap_or(view.revision.created);
    let at = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default();
    at.to_zoned(TimeZone::system()).date()
}

/// What the desk has settled.
struct Settled {
    checked: Vec<CheckedName>,
    apart: Vec<NamesApart>,
    dismissed: Vec<DismissedFinding>,
    dismissals: BTreeMap<String, u32>,
}

impl Settled {
    fn view(self, article: &ArticleView, found: &Consistency) -> ConsistencyView {
        let text = &article.text;
        let mut findings: Vec<Inconsistency> = (found.findings.iter())
            .map(|finding| self.finding(text, finding))
            .collect();
        self.tell_lapsed(&mut findings);
        let in_doubt = findings.iter().filter(|it| !it.dismissed).count();
        ConsistencyView {
            revision: article.revision.id,
            names: (found.names.iter())
                .map(|name| self.name(name, &findings))
                .collect(),
            findings,
            examined: Examined {
                names: count(found.examined.names),
                relations: count(found.examined.relations),
                in_doubt: count(in_doubt),
            },
            dismissals: self.dismissals,
        }
    }

    fn finding(&self, text: &str, finding: &Finding) -> Inconsistency {
        let words: Vec<String> = (finding.spans.iter())
            .map(|span| text[span.clone()].to_owned())
            .collect();
        let mut now = Inconsistency {
            kind: finding.kind.as_str().to_owned(),
            error: finding.certainty == Certainty::Error,
            spans: finding.spans.iter().map(span).collect(),
            words,
            message: Said {
                id: finding.message.id.to_owned(),
                with: (finding.message.with.iter())
                    .map(|(name, value)| ((*name).to_owned(), value.clone()))
                    .collect(),
            },
            dismissed: false,
            lapsed: false,
        };
        now.dismissed = self.dismissed.iter().any(|it| is_of(it, &now));
        now
    }

    /// Marks what was dismissed on other words: some of its places have the words still, and the
    /// finding that was dismissed is there no longer.
    fn tell_lapsed(&self, findings: &mut [Inconsistency]) {
        let gone: Vec<&DismissedFinding> = (self.dismissed.iter())
            .filter(|it| !(findings.iter()).any(|now| now.dismissed && is_of(it, now)))
            .collect();
        for finding in findings.iter_mut().filter(|it| !it.dismissed) {
            let shares = |it: &&DismissedFinding| {
                it.kind == finding.kind && it.words.iter().any(|it| finding.words.contains(it))
            };
            finding.lapsed = gone.iter().any(shares);
        }
    }

    fn name(&self, name: &Name, findings: &[Inconsistency]) -> NameView {
        let spellings: Vec<SpellingView> = (name.spellings.iter())
            .map(|it| spelling(it, findings))
            .collect();
        let called: Vec<String> = std::iter::once(&name.full)
            .chain(name.spellings.iter().map(|it| &it.text))
            .map(|text| one_spelling(text))
            .collect();
        let of_it = |finding: &Inconsistency| {
            (spellings.iter().flat_map(|it| &it.mentions)).any(|mention| speaks(finding, mention))
        };
        NameView {
            kind: name.kind.as_str().to_owned(),
            name: name.full.clone(),
            checked: (self.checked.iter())
                .find(|it| called.contains(&it.name))
                .cloned(),
            apart: self.apart_from(&called),
            findings: (findings.iter().enumerate())
                .filter(|(_, finding)| of_it(finding))
                .map(|(at, _)| count(at))
                .collect(),
            spellings,
        }
    }

    /// The names that a name, by what it is called, is kept apart from.
    fn apart_from(&self, called: &[String]) -> Vec<String> {
        let is_called = |name: &String| {
            (called.iter()).any(|it| it == name || it.split(' ').any(|word| word == name))
        };
        let other = |pair: &NamesApart| {
            let [one, other] = &pair.names;
            match (is_called(one), is_called(other)) {
                (true, false) => Some(other.clone()),
                (false, true) => Some(one.clone()),
                _ => None,
            }
        };
        self.apart.iter().filter_map(other).collect()
    }
}

/// Returns whether a finding is one that was dismissed.
fn is_of(dismissed: &DismissedFinding, now: &Inconsistency) -> bool {
    dismissed.kind == now.kind && dismissed.words == DismissedFinding::told_by(&now.words)
}

fn spelling(it: &Spelling, findings: &[Inconsistency]) -> SpellingView {
    let mentions: Vec<Span> = it.mentions.iter().map(span).collect();
    let mut open = findings.iter().filter(|finding| !finding.dismissed);
    let in_doubt = open.any(|finding| mentions.iter().any(|mention| speaks(finding, mention)));
    SpellingView {
        text: it.text.clone(),
        mentions,
        in_doubt,
    }
}

/// Returns whether a finding about names speaks of a mention.
fn speaks(finding: &Inconsistency, mention: &Span) -> bool {
    let of_names = [Kind::Name, Kind::Title].map(Kind::as_str);
    of_names.contains(&finding.kind.as_str())
        && (finding.spans.iter()).any(|it| it.start < mention.end && mention.start < it.end)
}

fn span(range: &Range<usize>) -> Span {
    Span::new(range.start, range.end)
}

fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}
