//! The session: one open desk, and the answer to every call that takes one step.

use std::path::PathBuf;

use claimdesk_app::proposals::{Found, Unsearched, marks};
use claimdesk_app::{
    DateField, DateRead, Drafts, ErrorCode, NoteMark, Proposals, Proposer, Research, SheetOffer,
    collect, kept_notes, look_at_sheet, sheet_intent, sign_off, typed,
};
use claimdesk_desk::default_path::{WHO_ASKED_SETTING, WHO_SETTING};
use claimdesk_desk::{
    Alike, Arrival, Backup, Desk, DeskOptions, Error, Problem, SystemClock, Trouble,
};
use claimdesk_exchange::Sheet;
use claimdesk_model::change::{Label, Operation};
use claimdesk_model::id::{ArticleId, ClaimId, RevisionId, SourceId};
use claimdesk_model::intent::Intent;
use claimdesk_model::record::ContactDetails;
use claimdesk_model::record::who::is_name;
use claimdesk_model::time::Clock;
use claimdesk_model::view::{
    ArticleSummary, ArticleView, Comparison, ConsistencyView, DraftView, Effect, Hit, Outcome,
    RevisionView, Sealed, SourceClaim, SourceText, SourceView, Step, Waiting,
};
use claimdesk_report::{KeptNote, Language, ReportFormat, ReportInput, ReportOptions};
use claimdesk_rules::{self as rules, Gate, SourcingSummary};

use crate::call::Steps;
use crate::response::{
    BackupFile, Boot, CallError, Imported, ReportFile, ReportText, Revised, TextSplice, VaultState,
};
use crate::utf16::Utf16;

/// How a session is opened.
#[derive(Clone, Debug)]
pub struct SessionOptions {
    /// Where the ledger stands; it is made when there is none.
    pub ledger: PathBuf,
    /// Whose name goes into the history, unless the desk's settings name somebody.
    pub who: String,
    /// Whether `who` goes before the desk's settings.
    pub insist_on_who: bool,
}

/// One open desk, as a window sees it.
///
/// Not a window's affair: where a draft's bytes come from and where a report
/// goes. Paths never come from a window.
pub struct Session {
    pub(crate) desk: Desk,
    pub(crate) border: Utf16,
    proposer: Proposer,
    /// The edited sheet that was last looked at.
    sheet: Option<Sheet>,
    /// Whether the name came from nobody who works here.
    ask_who: bool,
    seen: i64,
}

impl Session {
    /// Opens the desk, makes the backup of the day, and says where work was left. Where its place or
    /// its disk does not let it be changed, it is opened for reading only.
    ///
    /// # Errors
    /// Returns why the ledger cannot be opened; it is untouched then.
    pub fn open(options: SessionOptions) -> claimdesk_desk::Result<Self> {
        let desk = Desk::open_or_read(&options.ledger, DeskOptions::new(&options.who))?;
        if desk.is_read_only() {
            return Self::over(desk, &options);
        }
        match desk.start_of_day() {
            Ok(_) => Self::over(desk, &options),
            // Without room for a backup there is none for a change.
            Err(error) if matches!(error.trouble(), Some(Trouble::Full | Trouble::ReadOnly)) => {
                Self::open_read_only(&options).map_err(|_| error)
            }
            Err(error) => Err(error),
        }
    }

    /// Opens the desk for reading only, as it is now. Nothing on the disk is written to.
    ///
    /// # Errors
    /// Returns why the ledger cannot be read.
    pub fn open_read_only(options: &SessionOptions) -> claimdesk_desk::Result<Self> {
        let desk = Desk::open_read_only(&options.ledger, DeskOptions::new(&options.who))?;
        Self::over(desk, options)
    }

    fn over(mut desk: Desk, options: &SessionOptions) -> claimdesk_desk::Result<Self> {
        if !options.insist_on_who {
            desk.go_by_the_settings_name()?;
        }
        let seen = desk.data_version()?;
        Ok(Self {
            desk,
            border: Utf16::default(),
            proposer: Proposer::default(),
            sheet: None,
            ask_who: !options.insist_on_who,
            seen,
        })
    }

    /// Returns whether the ledger was opened for reading only.
    pub const fn is_read_only(&self) -> bool {
        self.desk.is_read_only()
    }

    /// Returns whether the desk has no article and never had one.
    ///
    /// # Errors
    /// Returns what the ledger refuses.
    pub fn is_new(&self) -> Result<bool, CallError> {
        Ok(self.desk.library()?.is_empty() && self.desk.undo_state()? == Default::default())
    }

    /// Returns the article that was read from these very bytes, if there is one; the files of the
    /// research package that it came in this time are entered, as far as they are new.
    pub(crate) fn known(
        &mut self,
        bytes: &[u8],
        research: Option<&Research>,
    ) -> Result<Option<Imported>, CallError> {
        let Some(article) = self.desk.article_read_from(bytes)? else {
            return Ok(None);
        };
        let outcome = match research {
            Some(research) => self.enter_research(research)?,
            None => None,
        };
        Ok(Some(Imported {
            article,
            outcome,
            skipped: Vec::new(),
            unread: Vec::new(),
        }))
    }

    /// Imports a draft as a new article, with the files of the research package it came in.
    pub(crate) fn import_read(
        &mut self,
        arrival: &Arrival<'_>,
        research: Option<&Research>,
    ) -> Result<Imported, CallError> {
        let sources = research.map(|it| it.new_sources(&self.desk)).transpose()?;
        let (article, outcome) =
            (self.desk).import_package(arrival, sources.unwrap_or_default())?;
        let skipped = self.desk.skipped(article)?;
        let outcome = self.border.outcome_out(&self.desk, outcome)?;
        Ok(Imported {
            article,
            outcome: Some(outcome),
            skipped,
            unread: Vec::new(),
        })
    }

    /// Enters the files of a research package whose draft the ledger has.
    fn enter_research(&mut self, research: &Research) -> Result<Option<Outcome>, CallError> {
        let outcome = research.enter(&mut self.desk)?;
        outcome
            .map(|outcome| self.border.outcome_out(&self.desk, outcome))
            .transpose()
    }

    /// Returns what claims are still to be looked for in, before anything that rests on them.
    pub(crate) fn unsearched(&self, article: ArticleId) -> Result<Option<Unsearched>, CallError> {
        Ok(self.proposer.unsearched(&self.desk, article)?)
    }

    /// Keeps what was found in a draft.
    pub(crate) fn keep_found(&mut self, revision: RevisionId, found: Found) {
        self.proposer.keep(revision, found);
    }

    /// Compares an edited sheet with the ledger, and keeps it.
    pub(crate) fn compare_sheet(
        &mut self,
        sheet: Sheet,
        file_name: &str,
    ) -> Result<SheetOffer, CallError> {
        let article = sheet.article();
        let title = self.desk.article(article)?.fields.title;
        let now = SystemClock.now();
        let found = look_at_sheet(&self.desk, &mut self.proposer, &sheet, now)?;
        self.sheet = Some(sheet);
        Ok(SheetOffer {
            article,
            title,
            file_name: file_name.to_owned(),
            found,
        })
    }

    /// Takes over what the sheet last looked at changed. It is compared again:
    /// the ledger may have changed since.
    fn take_over_sheet(&mut self) -> Result<Outcome, CallError> {
        let sheet = self.sheet.as_ref().ok_or_else(|| CallError {
            code: ErrorCode::Invalid,
            message: "no sheet has been looked at".into(),
            hint: "Bring the sheet back again.".into(),
            said: None,
        })?;
        let now = SystemClock.now();
        let found = look_at_sheet(&self.desk, &mut self.proposer, sheet, now)?;
        let outcome = self.desk.perform(sheet_intent(found))?;
        self.sheet = None;
        Ok(outcome)
    }

    /// Returns whether another program has changed the ledger since this was last asked.
    ///
    /// # Errors
    /// Returns what the ledger refuses.
    pub fn changed_elsewhere(&mut self) -> Result<bool, CallError> {
        let now = self.desk.data_version()?;
        Ok(std::mem::replace(&mut self.seen, now) != now)
    }

    /// Returns what is proposed for an article whose draft was looked through.
    pub(crate) fn proposals(&mut self, article: ArticleId) -> Result<Proposals, CallError> {
        let proposals = self.proposer.propose(&self.desk, article)?;
        self.border.proposals_out(&self.desk, article, proposals)
    }

    /// Returns the gate of an article whose draft was looked through.
    pub(crate) fn gate(&mut self, article: ArticleId) -> Result<Gate, CallError> {
        let view = self.desk.open_article(article)?;
        let gate = sign_off::weigh(&self.desk, &mut self.proposer, &view)?;
        self.border.gate_out(&view, gate)
    }

    /// Clears an article whose draft was looked through.
    pub(crate) fn sign_off(
        &mut self,
        article: ArticleId,
        note: &str,
    ) -> Result<Outcome, CallError> {
        let proposer = &mut self.proposer;
        let outcome = sign_off::sign_off(&mut self.desk, proposer, article, note)?;
        self.tell(outcome)
    }

    /// Collects what a report is written from.
    pub(crate) fn input(
        &mut self,
        article: ArticleId,
        options: ReportOptions,
    ) -> Result<ReportInput, CallError> {
        let proposer = &mut self.proposer;
        let collected = collect(&self.desk, proposer, article, SystemClock.now(), options)?;
        match collected.sealed.into_iter().next() {
            Some(name) => Err(Error::VaultLocked(name).into()),
            None => Ok(collected.input),
        }
    }

    /// Returns the draft files of an article; `place` is where its draft is known to stand.
    ///
    /// # Errors
    /// There is no such article.
    pub fn drafts(
        &self,
        article: ArticleId,
        place: Option<std::path::PathBuf>,
    ) -> Result<Drafts, CallError> {
        Ok(Drafts::of(&self.desk, article, place)?)
    }

    fn tell(&mut self, outcome: Outcome) -> Result<Outcome, CallError> {
        let Label { act, name, .. } = &outcome.label;
        if *act == Operation::SettingChanged && name.as_deref() == Some(WHO_SETTING) {
            self.desk.go_by_the_settings_name()?;
        }
        self.border.outcome_out(&self.desk, outcome)
    }

    fn vault_state(&self) -> Result<VaultState, CallError> {
        Ok(match (self.desk.vault()?, self.desk.is_unlocked()) {
            (None, _) => VaultState::Missing,
            (Some(_), false) => VaultState::Locked,
            (Some(_), true) => VaultState::Unlocked,
        })
    }
}

impl Steps for Session {
    fn boot(&mut self) -> Result<Boot, CallError> {
        let settings = self.desk.settings()?;
        Ok(Boot {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            desk: self
                .desk
                .path()
                .map(|p| p.display().to_string())
                .unwrap_or_default(),
            who: (Some(self.desk.who()).filter(|who| is_name(who)))
                .unwrap_or_default()
                .to_owned(),
            ask_who: self.ask_who
                && ![WHO_SETTING, WHO_ASKED_SETTING]
                    .iter()
                    .any(|it| settings.contains_key(*it)),
            vault: self.vault_state()?,
            undo: self.desk.undo_state()?,
            settings,
            typing: self.desk.typing()?,
            read_only: self.desk.is_read_only(),
        })
    }

    fn library(&mut self) -> Result<Vec<ArticleSummary>, CallError> {
        Ok(self.desk.library()?)
    }

    fn search(&mut self, query: String) -> Result<Vec<Hit>, CallError> {
        Ok(self.desk.search(&query)?)
    }

    fn open_article(&mut self, article: ArticleId) -> Result<ArticleView, CallError> {
        self.desk.look()?;
        let view = self.desk.open_article(article)?;
        self.border.article_out(view)
    }

    fn note_marks(&mut self) -> Result<Vec<NoteMark>, CallError> {
        Ok(marks::note_marks(&self.desk.settings()?))
    }

    fn revisions(&mut self, article: ArticleId) -> Result<Vec<RevisionView>, CallError> {
        Ok(self.desk.revisions(article)?)
    }

    fn draft_of(&mut self, revision: RevisionId) -> Result<DraftView, CallError> {
        let draft = self.desk.draft_of(revision)?;
        self.border.draft_out(draft)
    }

    fn compare(
        &mut self,
        article: ArticleId,
        from: RevisionId,
        to: RevisionId,
    ) -> Result<Comparison, CallError> {
        let comparison = self.desk.compare(article, from, to)?;
        self.border.comparison_out(comparison)
    }

    fn effects(
        &mut self,
        article: ArticleId,
        from: RevisionId,
        to: RevisionId,
    ) -> Result<Vec<Effect>, CallError> {
        let comparison = self.desk.compare(article, from, to)?;
        self.border.effects_out(comparison)
    }

    fn waiting(&mut self, article: ArticleId) -> Result<Vec<Waiting>, CallError> {
        let waiting = self.desk.waiting(article)?;
        self.border.waiting_out(&self.desk, article, waiting)
    }

    fn source_text(&mut self, article: ArticleId) -> Result<SourceText, CallError> {
        Ok(self.desk.source_text(article)?)
    }

    fn save_text(
        &mut self,
        article: ArticleId,
        base: RevisionId,
        splices: Vec<TextSplice>,
        text: String,
    ) -> Result<Revised, CallError> {
        self.save_edits(article, base, &splices, &text)
    }

    fn perform(&mut self, intent: Intent) -> Result<Outcome, CallError> {
        marks::check(&intent)?;
        check_setting(&intent)?;
        let intent = self.border.intent_in(&self.desk, intent)?;
        let outcome = self.desk.perform(intent)?;
        self.tell(outcome)
    }

    fn undo(&mut self) -> Result<Outcome, CallError> {
        let outcome = self.desk.undo()?;
        self.tell(outcome)
    }

    fn redo(&mut self) -> Result<Outcome, CallError> {
        let outcome = self.desk.redo()?;
        self.tell(outcome)
    }

    fn article_history(&mut self, article: ArticleId) -> Result<Vec<Step>, CallError> {
        Ok(self.desk.article_history(article)?)
    }

    fn claim_history(&mut self, claim: ClaimId) -> Result<Vec<Step>, CallError> {
        Ok(self.desk.claim_history(claim)?)
    }

    fn source_history(&mut self, source: SourceId) -> Result<Vec<Step>, CallError> {
        Ok(self.desk.source_history(source)?)
    }

    fn sources(&mut self) -> Result<Vec<SourceView>, CallError> {
        self.desk.look()?;
        Ok(self.desk.sources()?)
    }

    fn consistency(&mut self, article: ArticleId) -> Result<ConsistencyView, CallError> {
        let view = self.desk.open_article(article)?;
        let found = self.proposer.consistency(&self.desk, &view)?;
        self.border.consistency_out(&view, found)
    }

    fn alike(&mut self, article: ArticleId) -> Result<Vec<Alike>, CallError> {
        Ok(self.desk.alike(article)?)
    }

    fn source_claims(&mut self, source: SourceId) -> Result<Vec<SourceClaim>, CallError> {
        Ok(self.desk.source_claims(source)?)
    }

    fn standing(&mut self, article: ArticleId) -> Result<SourcingSummary, CallError> {
        let claims = self.desk.claims(article)?;
        Ok(rules::standing(
            &claims,
            &self.desk.sources_behind(&claims)?,
        ))
    }

    fn kept_notes(
        &mut self,
        article: ArticleId,
        language: Language,
    ) -> Result<Vec<KeptNote>, CallError> {
        Ok(kept_notes(&self.desk, article, language)?)
    }

    fn apply_sheet(&mut self) -> Result<Outcome, CallError> {
        let outcome = self.take_over_sheet()?;
        self.tell(outcome)
    }

    fn contact(&mut self, source: SourceId) -> Result<ContactDetails, CallError> {
        Ok(self.desk.contact(source)?)
    }

    fn set_contact(
        &mut self,
        source: SourceId,
        details: ContactDetails,
    ) -> Result<Outcome, CallError> {
        let outcome = self.desk.set_contact(source, &details)?;
        self.tell(outcome)
    }

    fn create_vault(&mut self, passphrase: String) -> Result<VaultState, CallError> {
        self.desk.create_vault(&passphrase)?;
        self.vault_state()
    }

    fn unlock_vault(&mut self, passphrase: String) -> Result<VaultState, CallError> {
        self.desk.unlock(&passphrase)?;
        self.vault_state()
    }

    fn lock_vault(&mut self) -> Result<VaultState, CallError> {
        self.desk.lock();
        self.vault_state()
    }

    fn change_passphrase(&mut self, old: String, new: String) -> Result<Sealed, CallError> {
        Ok(self.desk.change_passphrase(&old, &new)?)
    }

    fn read_date(&mut self, text: String, field: DateField) -> Result<DateRead, CallError> {
        Ok(typed::read_date(&text, field, &self.desk.local_now())?)
    }

    fn keep_typing(&mut self, key: String, text: String) -> Result<(), CallError> {
        self.desk.keep_typing(&key, &text)?;
        Ok(())
    }

    fn back_up(&mut self) -> Result<BackupFile, CallError> {
        Ok(backup_file(&self.desk.back_up()?))
    }

    fn remove_older_backups(&mut self) -> Result<usize, CallError> {
        Ok(self.desk.remove_older_backups()?)
    }

    fn backups(&mut self) -> Result<Vec<BackupFile>, CallError> {
        let files = self.desk.backups()?;
        Ok(files.iter().map(backup_file).collect::<Vec<_>>())
    }

    fn verify(&mut self) -> Result<Vec<Problem>, CallError> {
        Ok(self.desk.verify()?)
    }
}

/// Refuses a setting that would not do what it says.
fn check_setting(intent: &Intent) -> Result<(), CallError> {
    let Intent::SetSetting { key, value } = intent else {
        return Ok(());
    };
    let refused = |message: String, hint: &str| CallError {
        code: ErrorCode::Invalid,
        message,
        hint: hint.into(),
        said: None,
    };
    match key.as_str() {
        rules::RULES_SETTING => rules::Severities::complaint(value).map_or(Ok(()), |complaint| {
            let message = format!("the rules were not changed: {complaint}");
            Err(refused(
                message,
                "Choose blocks, warns or off for each rule.",
            ))
        }),
        WHO_SETTING if !value.is_null() && !value.as_str().is_some_and(is_name) => Err(refused(
            format!("the name was not changed: {value} is nobody’s name"),
            "Enter the name that goes next to your decisions.",
        )),
        _ => Ok(()),
    }
}

/// A window is shown text; a document it is only told of.
pub(crate) fn shown(format: ReportFormat, report: ReportFile) -> ReportText {
    ReportText {
        file_name: report.file_name,
        bytes: report.bytes.len(),
        notices: report.notices,
        text: (format.is_text()).then(|| String::from_utf8_lossy(&report.bytes).into_owned()),
    }
}

/// Returns what a window is told of a backup.
pub fn backup_file(backup: &Backup) -> BackupFile {
    let name = backup.path.file_name().unwrap_or_default();
    BackupFile {
        name: name.to_string_lossy().into_owned(),
        at: backup.at,
        bytes: backup.bytes,
        good: backup.is_good(),
    }
}
