//! The list of calls: the one place where a call and the type of its answer are declared.
#![allow(
    missing_docs,
    reason = "a field or variant of which there is no more to say than its name has no comment"
)]

use claimdesk_app::{DateField, DateRead, NoteMark, Proposals};
use claimdesk_desk::{Alike, Problem};
use claimdesk_draft::{Changes, Format};
use claimdesk_model::id::{ArticleId, ClaimId, RevisionId, SourceId};
use claimdesk_model::intent::Intent;
use claimdesk_model::record::ContactDetails;
use claimdesk_model::view::{
    ArticleSummary, ArticleView, Comparison, ConsistencyView, DraftView, Effect, Hit, Outcome,
    RevisionPreview, RevisionView, Sealed, SourceClaim, SourceText, SourceView, Step, Waiting,
};
use claimdesk_report::{KeptNote, Language, ReportFormat, ReportOptions};
use claimdesk_rules::{Gate, SourcingSummary};
use serde::{Deserialize, Serialize};

use crate::response::{
    Answer, BackupFile, Boot, CallError, Imported, ReportText, Revised, TextSplice, VaultState,
};

/// Declares the calls: `name(argument: Type) -> Answer`, those that take one step on the ledger and
/// those of which a part takes long.
///
/// Of this one list are made: [`Call`], which goes over the wire; the traits that whoever answers
/// must implement, so that an answer of another type does not compile; and the interface's types.
macro_rules! calls {
    (
        steps { $($(#[$doc:meta])* $name:ident { $($(#[$argdoc:meta])* $arg:ident : $ty:ty),* $(,)? } => $answer:ty;)* }
        outside { $($(#[$odoc:meta])* $oname:ident { $($(#[$oargdoc:meta])* $oarg:ident : $oty:ty),* $(,)? } => $oanswer:ty;)* }
    ) => {
        /// What a window may ask of the desk.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[serde(rename_all = "snake_case", tag = "call")]
        #[allow(non_camel_case_types)]
        pub enum Call {
            $($(#[$doc])* $name { $($(#[$argdoc])* $arg: $ty),* },)*
            $($(#[$odoc])* $oname { $($(#[$oargdoc])* $oarg: $oty),* },)*
        }

        /// The calls that are answered in one step, with nobody else at the ledger.
        pub(crate) trait Steps {
            $($(#[$doc])* fn $name(&mut self, $($arg: $ty),*) -> Result<$answer, CallError>;)*
        }

        /// The calls of which a part takes long: it is done outside, while others are served.
        pub(crate) trait Outside {
            /// Who takes the steps.
            type Desk: Steps;

            /// Takes one step on the ledger.
            fn step<T>(
                &self,
                work: impl FnOnce(&mut Self::Desk) -> Result<T, CallError>,
            ) -> Result<T, CallError>;

            $($(#[$odoc])* fn $oname(&self, $($oarg: $oty),*) -> Result<$oanswer, CallError>;)*
        }

        impl Call {
            /// Has a call answered.
            ///
            /// # Errors
            /// Returns why not; the ledger is as it was then.
            pub(crate) fn answer(self, desk: &impl Outside) -> Result<Answer, CallError> {
                match self {
                    $(Self::$name { $($arg),* } => {
                        Answer::write(desk.step(|steps| steps.$name($($arg),*))?)
                    })*
                    $(Self::$oname { $($oarg),* } => Answer::write(desk.$oname($($oarg),*)?),)*
                }
            }
        }

        /// What each call answers, by its name.
        #[cfg(feature = "ts")]
        #[derive(Debug, ts_rs::TS)]
        pub struct Answers {
            $(pub $name: $answer,)*
            $(pub $oname: $oanswer,)*
        }
    };
}

calls! {
    steps {
        /// Asks for everything a window needs to start.
        boot {} => Boot;
        /// Lists the articles, the one that changed last first.
        library {} => Vec<ArticleSummary>;
        /// Searches titles, claims and sources.
        search {
            /// What was typed so far.
            query: String,
        } => Vec<Hit>;
        /// Opens an article.
        open_article {
            article: ArticleId,
        } => ArticleView;
        /// Lists the marks that set a status where a comment or footnote has them.
        note_marks {} => Vec<NoteMark>;
        /// Lists an article's revisions, the latest first.
        revisions {
            article: ArticleId,
        } => Vec<RevisionView>;
        /// Shows the draft of any revision. Spans are of its own text.
        draft_of {
            revision: RevisionId,
        } => DraftView;
        /// Puts two revisions of an article side by side, with what that does to its claims. Spans
        /// named `old` and `from` are of the earlier text, all others of the later one.
        compare {
            article: ArticleId,
            from: RevisionId,
            to: RevisionId,
        } => Comparison;
        /// Returns what one revision does to the claims of another: `compare` without the texts, for
        /// when only claims have changed since.
        effects {
            article: ArticleId,
            from: RevisionId,
            to: RevisionId,
        } => Vec<Effect>;
        /// Lists the claims that have no place in the draft under check and were not given up.
        waiting {
            article: ArticleId,
        } => Vec<Waiting>;
        /// Returns what the editor edits.
        source_text {
            article: ArticleId,
        } => SourceText;
        /// Saves what was edited as the article's next revision.
        save_text {
            article: ArticleId,
            /// The revision whose source was edited; another under check by now is a conflict.
            base: RevisionId,
            /// What was done to it, ascending, in places of the source before the edit.
            splices: Vec<TextSplice>,
            /// What it is now.
            text: String,
        } => Revised;
        /// Does something to the ledger.
        perform {
            intent: Intent,
        } => Outcome;
        /// Takes back the last change.
        undo {} => Outcome;
        /// Does again what was taken back.
        redo {} => Outcome;
        /// Tells every step of an article's history, the latest first.
        article_history {
            article: ArticleId,
        } => Vec<Step>;
        /// Tells every step of a claim's history, the latest first.
        claim_history {
            claim: ClaimId,
        } => Vec<Step>;
        /// Tells every step of a source's history, the latest first.
        source_history {
            source: SourceId,
        } => Vec<Step>;
        /// Lists the directory by name.
        sources {} => Vec<SourceView>;
        /// Returns an article's draft against itself: its names, where it disagrees with itself, and how
        /// much was looked at.
        consistency {
            article: ArticleId,
        } => ConsistencyView;
        /// Returns which sources of an article look alike.
        alike {
            article: ArticleId,
        } => Vec<Alike>;
        /// Lists the claims that rest on a source.
        source_claims {
            source: SourceId,
        } => Vec<SourceClaim>;
        /// Returns what an article rests on.
        standing {
            article: ArticleId,
        } => SourcingSummary;
        /// Lists the texts that reports on an article leave out until somebody looked at them, and those
        /// that were let in.
        kept_notes {
            article: ArticleId,
            /// In which what takes the place of names is.
            language: Language,
        } => Vec<KeptNote>;
        /// Takes over what the edited sheet that was last looked at changed, as
        /// far as the ledger has not changed since.
        apply_sheet {} => Outcome;
        /// Reads a source's contact details; those of a confidential source need the vault unlocked.
        contact {
            source: SourceId,
        } => ContactDetails;
        /// Changes a source's contact details.
        set_contact {
            source: SourceId,
            /// As they shall be; all empty removes them.
            details: ContactDetails,
        } => Outcome;
        /// Makes the vault, and leaves it unlocked.
        create_vault {
            /// At least eight characters.
            passphrase: String,
        } => VaultState;
        /// Unlocks the vault.
        unlock_vault {
            passphrase: String,
        } => VaultState;
        /// Locks the vault and forgets the key.
        lock_vault {} => VaultState;
        /// Gives the vault a new passphrase, and says where the old one still opens something.
        change_passphrase {
            old: String,
            new: String,
        } => Sealed;
        /// Reads a date as it was typed; refused with `invalid` and a reason where it cannot be meant.
        read_date {
            text: String,
            /// What the field holds.
            field: DateField,
        } => DateRead;
        /// Keeps what is being typed, so that a crash loses nothing; empty text forgets it.
        keep_typing {
            /// Names the field: the window's own affair.
            key: String,
            /// What is in it.
            text: String,
        } => ();
        /// Makes a backup now.
        back_up {} => BackupFile;
        /// Makes a backup now, and once it has passed its check removes those made before. Returns how
        /// many were removed.
        remove_older_backups {} => usize;
        /// Lists the backups, the latest first.
        backups {} => Vec<BackupFile>;
        /// Checks the whole ledger; an empty list is a clean bill.
        verify {} => Vec<Problem>;
    }

    outside {
        /// Proposes claims for an article, and tells what covers each of its sentences.
        proposals {
            article: ArticleId,
        } => Proposals;
        /// Imports a pasted draft.
        import_text {
            /// The text, Markdown or HTML pasted.
            text: String,
            /// What it is; left open, it is recognised.
            format: Option<Format>,
        } => Imported;
        /// Imports a pasted text as an article's next revision.
        revise_text {
            article: ArticleId,
            /// The text, Markdown or HTML pasted.
            text: String,
            /// What it is; left open, it is recognised.
            format: Option<Format>,
        } => Revised;
        /// Returns what importing a pasted text would do; nothing is written.
        preview_text {
            article: ArticleId,
            /// The text, Markdown or HTML pasted.
            text: String,
            /// What it is; left open, it is recognised.
            format: Option<Format>,
        } => RevisionPreview;
        /// Reads the file of the draft under check once more, its tracked changes accepted or as if none
        /// had been made, and imports that as the next revision.
        read_as {
            article: ArticleId,
            /// How to read them.
            changes: Changes,
        } => Revised;
        /// Clears the revision under check; refused with `gate_blocked` while findings block it.
        sign_off {
            article: ArticleId,
            /// What to note; may be empty.
            note: String,
        } => Outcome;
        /// Returns what blocks an article.
        gate {
            article: ArticleId,
        } => Gate;
        /// Writes a report, to be looked at and copied.
        report {
            article: ArticleId,
            format: ReportFormat,
            options: ReportOptions,
        } => ReportText;
    }
}
