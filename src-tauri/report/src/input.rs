//! What a report is made of.

use std::collections::BTreeMap;

use claimdesk_messages::Catalogue;
use claimdesk_model::id::SourceId;
use claimdesk_model::record::{ContactDetails, Guard};
use claimdesk_model::time::Time;
use claimdesk_model::view::{ArticleView, ConsistencyView, SourceView, Step};
use claimdesk_rules::{Severities, Unread};

use crate::ReportOptions;

/// Everything a report is made of, as the desk shows it: spans are bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportInput {
    /// The article as opened, with its claims in the order of the text.
    pub article: ArticleView,
    /// The bytes its draft was read from, where that is a Word document: a
    /// document that is written from it is that very file. `None` for any
    /// other format; the draft is then set again.
    pub original: Option<Vec<u8>>,
    /// The whole directory, or at least every source of the article, those
    /// they carry, and every source its history names: a source that is not
    /// here cannot be known to be open, and its name is kept out of the history.
    pub sources: Vec<SourceView>,
    /// What must be kept back, and what was let in although it tells of what must be.
    pub guard: Guard,
    /// How to reach sources. Shown only with
    /// [`ReportOptions::reveal_confidential`]; otherwise it only helps to find
    /// names that have to go.
    pub contacts: BTreeMap<SourceId, ContactDetails>,
    /// The article's history, the latest step first.
    pub history: Vec<Step>,
    /// When the report is made.
    pub generated: Time,
    /// Who makes it; may be empty.
    pub generated_by: String,
    /// The app's version.
    pub version: String,
    /// What nobody has looked at in the draft; spans are bytes.
    pub unread: Unread,
    /// The draft against itself; spans are bytes.
    pub consistency: ConsistencyView,
    /// What each sourcing rule weighs at the desk.
    pub severities: Severities,
    /// What goes in.
    pub options: ReportOptions,
}

impl ReportInput {
    /// Returns the language that the report is written in.
    pub fn words(&self) -> &'static Catalogue {
        Catalogue::of(self.options.language)
    }
}
