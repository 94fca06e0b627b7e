//! Words in a line, and what they are for.

use claimdesk_messages::Catalogue;
use claimdesk_model::record::Stance;
use serde::Serialize;

use crate::analysis::{Analysis, AttributionGroup, CitedSource};
use crate::direction::is_rtl;
use crate::links::safe_link;
use crate::{phrases, words};

/// A paragraph of somebody else's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Prose {
    pub text: String,
    /// Whether they run from right to left.
    pub rtl: bool,
}

impl Prose {
    /// Takes somebody's words with the direction they are read in.
    pub fn new(text: &str) -> Self {
        Self {
            text: text.to_owned(),
            rtl: is_rtl(text),
        }
    }
}

/// Words of one kind in a line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Run {
    pub text: String,
    /// Whether they are what the line is about.
    #[serde(skip_serializing_if = "is_false")]
    pub strong: bool,
    /// Whether they say that something is missing.
    #[serde(skip_serializing_if = "is_false")]
    pub missing: bool,
    /// Whether they only say more about what is before them.
    #[serde(skip_serializing_if = "is_false")]
    pub quiet: bool,
    /// Where a click leads; only what is safe to click.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "what serde asks for")]
const fn is_false(flag: &bool) -> bool {
    !*flag
}

impl Run {
    /// Words without emphasis.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// Words in bold.
    pub fn strong(text: impl Into<String>) -> Self {
        Self {
            strong: true,
            ..Self::plain(text)
        }
    }

    /// Words that say that something is not there.
    pub fn missing(text: impl Into<String>) -> Self {
        Self {
            missing: true,
            ..Self::plain(text)
        }
    }

    /// Returns the words as such that only say more about what is before them.
    fn quiet(self) -> Self {
        Self {
            quiet: true,
            ..self
        }
    }

    /// Returns an address as a link, or as text when a click on it would not be safe.
    pub fn address(url: &str) -> Self {
        let link = safe_link(url).map(str::to_owned);
        let text = if link.is_some() {
            phrases::address(url)
        } else {
            url.to_owned()
        };
        Self {
            link,
            ..Self::plain(text)
        }
    }
}

/// Returns where in its source something stands.
pub(super) fn locator(words: &Catalogue, tie: &CitedSource<'_>) -> Vec<Run> {
    let locator = &tie.view.attribution.fields.locator;
    if locator.url.is_empty() {
        let text = words::locator(words, tie);
        let missing = locator.is_empty() && !tie.locator_withheld;
        return vec![if missing {
            Run::missing(text)
        } else {
            Run::plain(text)
        }];
    }
    let place = words::place_in_source(words, locator);
    let mut runs = vec![Run::address(&locator.url)];
    if !place.is_empty() {
        runs.push(Run::plain(format!(", {}", place.join(", "))));
    }
    runs
}

/// Returns who takes one stance towards a claim and through whom it came, in one line.
pub(crate) fn voices(analysis: &Analysis<'_>, group: &AttributionGroup<'_>) -> Vec<Run> {
    let words = analysis.words;
    let mut runs = Vec::new();
    if group.stance != Stance::Supports {
        runs.push(Run::plain(words::stance_lead(words, group.stance)));
    }
    ties(&mut runs, analysis, group, &group.said);
    if !group.via.is_empty() {
        if group.said.is_empty() {
            runs.push(Run::missing(words.text("report-speaker-missing")));
            runs.push(Run::plain(words.text("report-via-alone")));
        } else {
            runs.push(Run::plain(words.text("report-via")));
        }
        ties(&mut runs, analysis, group, &group.via);
    }
    runs
}

fn ties(
    runs: &mut Vec<Run>,
    analysis: &Analysis<'_>,
    group: &AttributionGroup<'_>,
    ties: &[CitedSource<'_>],
) {
    let words = analysis.words;
    for (n, tie) in ties.iter().enumerate() {
        if n > 0 {
            let last = n + 1 == ties.len();
            runs.push(Run::plain(if last {
                words.text("list-last")
            } else {
                ", ".to_owned()
            }));
        }
        let about = words::about(words, tie, &group.copied_by(tie, analysis)).join("; ");
        runs.push(Run::strong(tie.name(words)));
        runs.push(Run::plain(" "));
        runs.push(Run::plain(format!("({about}; ")).quiet());
        runs.extend(locator(words, tie).into_iter().map(Run::quiet));
        runs.push(Run::plain(")").quiet());
    }
}
