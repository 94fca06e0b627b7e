//! The fixed words of a report, each a message of the catalogue.

use claimdesk_messages::{Catalogue, args};
use serde::Serialize;

macro_rules! labels {
    ($($name:ident: $id:literal,)*) => {
        /// The words that a report has whatever it is about.
        #[derive(Clone, Debug, Serialize)]
        pub struct Labels {
            $(pub $name: String,)*
            /// How claims are shown where there are letters and signs only. A typesetter has no use for it,
            /// and its fonts lack the signs.
            #[serde(skip)]
            pub draft_hint_plain: String,
            /// The number of a page of paper, with `{page}` and `{pages}` for the numbers.
            pub page: String,
            /// What is said before the words of a picture, with `{words}` for them.
            pub picture: String,
            /// Somebody's words in quotation marks, with `{words}` for them.
            pub quotation: String,
        }

        impl Labels {
            /// Takes the words of a language.
            pub fn new(words: &Catalogue) -> Self {
                let numbers = args!["page" => "{page}", "pages" => "{pages}"];
                Self {
                    $($name: words.text($id),)*
                    draft_hint_plain: words.text("report-draft-hint-plain"),
                    page: words.with("report-page", &numbers),
                    picture: words.with("report-picture", &args!["words" => WORDS]),
                    quotation: words.with("quoted", &args!["words" => WORDS]),
                }
            }
        }
    };
}

/// What a label has in the place of words that it is set around.
const WORDS: &str = "{words}";

impl Labels {
    /// Returns somebody's words in the quotation marks of the language.
    pub fn quoted(&self, words: &str) -> String {
        self.quotation.replacen(WORDS, words, 1)
    }

    /// Returns the quotation marks of the language, that before the words and that behind them.
    pub fn quotation_marks(&self) -> (&str, &str) {
        self.quotation.split_once(WORDS).unwrap_or_default()
    }

    /// Returns the heads of the columns of a table of sources.
    pub fn source_columns(&self) -> [&String; 5] {
        [
            &self.column_source,
            &self.column_kind,
            &self.column_ownership,
            &self.column_carries,
            &self.claims,
        ]
    }

    /// Returns the heads of the columns of the table of claims.
    pub fn claim_columns(&self) -> [&String; 4] {
        [
            &self.column_number,
            &self.column_claim,
            &self.column_status,
            &self.sources,
        ]
    }

    /// Returns the heads of the columns of the table of checked names.
    pub fn name_columns(&self) -> [&String; 3] {
        [&self.column_name, &self.column_checked, &self.column_where]
    }

    /// Returns the heads of the columns of the history.
    pub fn history_columns(&self) -> [&String; 4] {
        [
            &self.column_when,
            &self.column_who,
            &self.column_what,
            &self.column_moves,
        ]
    }
}

labels! {
    report: "report-name",
    parts: "report-parts",
    unverified_short: "report-unverified-short",
    unverified: "report-unverified",
    consistency: "report-consistency",
    consistent: "report-consistent",
    names_checked: "report-names-checked",
    rests: "report-rests",
    draft: "report-draft",
    claims: "report-claims",
    sources: "report-sources",
    history: "report-history",
    sources_by_kind: "report-sources-by-kind",
    origins: "report-origins",
    column_name: "report-column-name",
    column_checked: "report-column-checked",
    column_where: "report-column-where",
    column_number: "report-column-number",
    column_claim: "report-column-claim",
    column_claim_and_who: "report-column-claim-and-who",
    column_status: "report-column-status",
    column_source: "report-column-source",
    column_kind: "report-column-kind",
    column_ownership: "report-column-ownership",
    column_carries: "report-column-carries",
    column_carried_by: "report-column-carried-by",
    column_origin: "report-column-origin",
    column_when: "report-column-when",
    column_who: "report-column-who",
    column_what: "report-column-what",
    column_moves: "report-column-moves",
    no_source: "report-no-source",
    no_source_sentence: "report-no-source-sentence",
    no_backing: "report-no-backing",
    no_sources: "report-no-sources",
    no_claims: "report-no-claims",
    no_history: "report-no-history",
    proposed: "report-proposed",
    note: "report-note",
    since: "report-since",
    removed: "report-removed",
    draft_hint: "report-draft-hint",
    draft_hint_paper: "report-draft-hint-paper",
    sources_hint: "report-sources-hint",
    ownership_labels: "report-ownership-labels",
}
