//! `claimdesk names`: the names of an article, and what is settled about them and its own words.

use std::collections::BTreeMap;

use anstyle::{AnsiColor, Style};
use claimdesk_app::Proposer;
use claimdesk_draft::OffsetMap;
use claimdesk_messages::Catalogue;
use claimdesk_model::id::ArticleId;
use claimdesk_model::intent::{FindingWords, Intent, NewCheckedName};
use claimdesk_model::record::{CheckedName, Locator, one_spelling};
use claimdesk_model::view::{ConsistencyView, Examined, Inconsistency, NameView, SpellingView};
use serde::Serialize;

use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::screen::{BOLD, DIM, Table, clean, paint};
use crate::common::session::Session;
use crate::common::shape::{CharSpan, char_spans};
use crate::common::{find, typed};

/// List the names of an article with all their spellings, who found them to be spelled right and where, and where the
/// draft disagrees with itself; and settle what is in doubt.
#[derive(clap::Args)]
#[command(group(clap::ArgGroup::new("change").multiple(false)))]
pub(crate) struct Args {
    /// Which article.
    article: String,

    /// Note that this name is spelled right, in every article of the desk; several times for several.
    #[arg(long, value_name = "NAME", group = "change")]
    right: Vec<String>,

    /// The address where it was looked up.
    #[arg(long, value_name = "URL", requires = "right", value_parser = typed::address)]
    url: Option<String>,

    /// Where and how it was looked up, in words.
    #[arg(long, value_name = "WORDS", requires = "right", default_value = "")]
    place: String,

    /// What to note about it.
    #[arg(long, requires = "right", default_value = "")]
    note: String,

    /// Let this name be checked again.
    #[arg(long, value_name = "NAME", group = "change")]
    unchecked: Vec<String>,

    /// Keep two names apart for good: they are two people's.
    #[arg(long, num_args = 2, value_names = ["NAME", "NAME"], group = "change")]
    apart: Vec<String>,

    /// Let two names be one person's again.
    #[arg(long, num_args = 2, value_names = ["NAME", "NAME"], group = "change")]
    join: Vec<String>,

    /// Dismiss a finding, by its number in the list, until its words change; several times for several.
    #[arg(long, value_name = "N", group = "change")]
    dismiss: Vec<usize>,

    /// Let a dismissed finding count again.
    #[arg(long, value_name = "N", group = "change")]
    restore: Vec<usize>,
}

#[derive(Serialize)]
struct Shape {
    article: ArticleId,
    names: Vec<NameShape>,
    findings: Vec<FindingShape>,
    examined: Examined,
    /// How many findings of each kind were dismissed, over all articles.
    dismissals: BTreeMap<String, u32>,
}

#[derive(Serialize)]
struct NameShape {
    kind: String,
    name: String,
    spellings: Vec<SpellingShape>,
    checked: Option<CheckedShape>,
    apart: Vec<String>,
}

#[derive(Serialize)]
struct SpellingShape {
    text: String,
    mentions: Vec<CharSpan>,
    in_doubt: bool,
}

#[derive(Serialize)]
struct CheckedShape {
    name: String,
    who: String,
    at: String,
    locator: Locator,
    note: String,
}

#[derive(Serialize)]
struct FindingShape {
    number: usize,
    kind: String,
    certainty: &'static str,
    spans: Vec<CharSpan>,
    text: Vec<String>,
    message: String,
    dismissed: bool,
    lapsed: bool,
}

impl Args {
    pub(crate) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let mut proposer = Proposer::default();
        let mut desk = match self.changes() {
            true => session.open_to_change()?,
            false => session.open()?,
        };
        let article = find::article(&desk, &self.article)?;
        let mut view = desk.open_article(article)?;
        let mut found = proposer.consistency(&desk, &view)?;
        if let Some(intent) = self.intent(article, &found)? {
            desk.perform(intent)?;
            view = desk.open_article(article)?;
            found = proposer.consistency(&desk, &view)?;
        }
        if session.json {
            let map = OffsetMap::new(&view.text);
            return Answer::json(&shape(article, found, &map)?);
        }
        Ok(Answer::styled(told(&found)))
    }

    fn changes(&self) -> bool {
        let names = [&self.right, &self.unchecked, &self.apart, &self.join];
        let findings = [&self.dismiss, &self.restore];
        names.iter().any(|it| !it.is_empty()) || findings.iter().any(|it| !it.is_empty())
    }

    fn intent(
        &self,
        article: ArticleId,
        found: &ConsistencyView,
    ) -> Result<Option<Intent>, Failure> {
        let pair = |names: &[String]| <[String; 2]>::try_from(names.to_vec()).ok();
        Ok(if !self.right.is_empty() {
            let names = self.right.iter().map(|name| self.checked(name, found));
            Some(Intent::CheckNames {
                names: names.collect(),
            })
        } else if !self.unchecked.is_empty() {
            let names = self.unchecked.clone();
            Some(Intent::UncheckNames { names })
        } else if let Some(names) = pair(&self.apart) {
            Some(Intent::KeepNamesApart { names })
        } else if let Some(names) = pair(&self.join) {
            Some(Intent::JoinNames { names })
        } else if !self.dismiss.is_empty() {
            let findings = chosen(found, &self.dismiss)?;
            Some(Intent::DismissFindings { article, findings })
        } else if !self.restore.is_empty() {
            let findings = chosen(found, &self.restore)?;
            Some(Intent::RestoreFindings { article, findings })
        } else {
            None
        })
    }

    /// Returns what is noted of a name; of what kind it is, the draft tells where it has it.
    fn checked(&self, name: &str, found: &ConsistencyView) -> NewCheckedName {
        let name = one_spelling(name);
        let is_it = |it: &&NameView| {
            it.name == name || it.spellings.iter().any(|spelling| spelling.text == name)
        };
        let kind = found.names.iter().find(is_it).map(|it| it.kind.clone());
        NewCheckedName {
            kind: kind.unwrap_or_default(),
            locator: Locator {
                url: self.url.clone().unwrap_or_default(),
                contact_form: self.place.clone(),
                ..Locator::default()
            },
            note: self.note.clone(),
            name,
        }
    }
}

fn chosen(found: &ConsistencyView, numbers: &[usize]) -> Result<Vec<FindingWords>, Failure> {
    let one = |number: &usize| {
        let finding = number.checked_sub(1).and_then(|at| found.findings.get(at));
        let finding = finding.ok_or_else(|| {
            Failure::not_found(
                format_args!("there is no finding {number}"),
                "List them again: `claimdesk names ARTICLE`.",
            )
        })?;
        Ok(FindingWords {
            kind: finding.kind.clone(),
            words: finding.words.clone(),
        })
    };
    numbers.iter().map(one).collect()
}

fn shape(article: ArticleId, view: ConsistencyView, map: &OffsetMap) -> Result<Shape, Failure> {
    let names = view.names.into_iter().map(|it| name_shape(it, map));
    let findings = (view.findings.into_iter().enumerate())
        .map(|(at, it)| finding_shape(at + 1, it, map))
        .collect::<Result<_, _>>()?;
    Ok(Shape {
        article,
        names: names.collect::<Result<_, _>>()?,
        findings,
        examined: view.examined,
        dismissals: view.dismissals,
    })
}

fn name_shape(name: NameView, map: &OffsetMap) -> Result<NameShape, Failure> {
    let spelling = |it: SpellingView| -> Result<SpellingShape, Failure> {
        Ok(SpellingShape {
            text: it.text,
            mentions: char_spans(map, &it.mentions)?,
            in_doubt: it.in_doubt,
        })
    };
    Ok(NameShape {
        kind: name.kind,
        name: name.name,
        spellings: (name.spellings.into_iter())
            .map(spelling)
            .collect::<Result<_, _>>()?,
        checked: name.checked.map(|it| CheckedShape {
            name: it.name,
            who: it.who,
            at: it.at.to_string(),
            locator: it.locator,
            note: it.note,
        }),
        apart: name.apart,
    })
}

fn finding_shape(
    number: usize,
    finding: Inconsistency,
    map: &OffsetMap,
) -> Result<FindingShape, Failure> {
    Ok(FindingShape {
        number,
        certainty: if finding.error { "error" } else { "warning" },
        spans: char_spans(map, &finding.spans)?,
        message: finding.message.in_words(Catalogue::english()),
        kind: finding.kind,
        text: finding.words,
        dismissed: finding.dismissed,
        lapsed: finding.lapsed,
    })
}

/// The names and the findings for a person to read, and how much was looked at.
fn told(view: &ConsistencyView) -> String {
    let mut table = Table::default();
    for name in &view.names {
        let spellings: Vec<String> = (name.spellings.iter())
            .map(|it| format!("{} {}{}", it.text, it.mentions.len(), sign(it.in_doubt)))
            .collect();
        let checked = name.checked.as_ref().map(checked_words).unwrap_or_default();
        table.row([
            (&clean(&name.name), BOLD),
            (&name.kind, DIM),
            (&clean(&spellings.join(", ")), Style::new()),
            (&clean(&checked), AnsiColor::Green.on_default()),
        ]);
    }
    let mut out = table.render();
    for (at, finding) in view.findings.iter().enumerate() {
        out += &finding_words(at + 1, finding);
    }
    out + &view.examined.in_words(Catalogue::english()) + "\n"
}

const fn sign(in_doubt: bool) -> &'static str {
    if in_doubt { " (in doubt)" } else { "" }
}

fn checked_words(checked: &CheckedName) -> String {
    let Locator {
        url, contact_form, ..
    } = &checked.locator;
    let place = [url, contact_form].map(String::as_str);
    let place: Vec<&str> = place.into_iter().filter(|it| !it.is_empty()).collect();
    let place = place.join(", ");
    let place = if place.is_empty() {
        place
    } else {
        format!(": {place}")
    };
    format!("checked by {}{place}", checked.who)
}

fn finding_words(number: usize, finding: &Inconsistency) -> String {
    let state = match (finding.dismissed, finding.error) {
        (true, _) => "dismissed",
        (false, true) => "error",
        (false, false) => "warning",
    };
    let lapsed = if finding.lapsed {
        " (dismissed on other words before)"
    } else {
        ""
    };
    format!(
        "{} {} {}: {}{lapsed}\n",
        paint(BOLD, &number.to_string()),
        paint(DIM, state),
        finding.kind,
        clean(&finding.message.in_words(Catalogue::english())),
    )
}
