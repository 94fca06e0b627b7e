//! The office: one open desk, and the answer to every call.

use std::path::PathBuf;

use claimdesk_desk::backup::Backup;
use claimdesk_desk::change::{Act, Label};
use claimdesk_desk::id::{ArticleId, RevisionId};
use claimdesk_desk::intent::Intent;
use claimdesk_desk::model::who::is_name;
use claimdesk_desk::place::{WHO_ASKED_SETTING, WHO_SETTING};
use claimdesk_desk::time::{Clock, SystemClock};
use claimdesk_desk::view::Outcome;
use claimdesk_desk::{Arrival, Desk, DeskOptions, Error, Trouble};
use claimdesk_report::{Dossier, ReportFormat, ReportOptions, Sheet};
use claimdesk_rules as rules;

use crate::answer::{
    Answer, BackupFile, Boot, CallError, ErrorCode, Imported, ReportFile, ReportText, VaultState,
};
use crate::border::Border;
use crate::call::Call;
use crate::clearance;
use crate::dossier::{gather, kept_notes};
use crate::front::{self, Alone};
use crate::proposals::{Found, Proposer, Unsearched, marks};
use crate::research::Research;
use crate::save::Drafts;
use crate::sheet::{SheetOffer, look_at_sheet, sheet_intent};
use crate::typed;

/// How an office is opened.
#[derive(Clone, Debug)]
pub struct OfficeOptions {
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
pub struct Office {
    pub(crate) desk: Desk,
    pub(crate) border: Border,
    proposer: Proposer,
    /// The edited sheet that was last looked at.
    sheet: Option<Sheet>,
    /// Whether the name came from nobody who works here.
    ask_who: bool,
    seen: i64,
}

impl Office {
    /// Opens the desk, makes the backup of the day, and says where work was left. Where its place or
    /// its disk does not let it be changed, it is opened for reading only.
    ///
    /// # Errors
    /// Returns why the ledger cannot be opened; it is untouched then.
    pub fn open(options: OfficeOptions) -> claimdesk_desk::Result<Self> {
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
    pub fn open_read_only(options: &OfficeOptions) -> claimdesk_desk::Result<Self> {
        let desk = Desk::open_read_only(&options.ledger, DeskOptions::new(&options.who))?;
        Self::over(desk, options)
    }

    fn over(mut desk: Desk, options: &OfficeOptions) -> claimdesk_desk::Result<Self> {
        if !options.insist_on_who {
            desk.go_by_the_settings_name()?;
        }
        let seen = desk.data_version()?;
        Ok(Self {
            desk,
            border: Border::default(),
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

    /// Brings in a file's bytes, as [`front::import`] does, where nobody else waits.
    ///
    /// # Errors
    /// As [`front::import`].
    pub fn import(&mut self, bytes: &[u8], file_name: &str) -> Result<Imported, CallError> {
        front::import(&Alone::with(self), bytes, file_name)
    }

    /// Brings in a research package, as [`front::import_research`] does, where nobody else waits.
    ///
    /// # Errors
    /// As [`front::import_research`].
    pub fn import_research(&mut self, research: &Research) -> Result<Imported, CallError> {
        front::import_research(&Alone::with(self), research)
    }

    /// Looks at an edited sheet, as [`front::look_at_sheet`] does, where nobody else waits.
    ///
    /// # Errors
    /// As [`front::look_at_sheet`].
    pub fn look_at_sheet(
        &mut self,
        bytes: &[u8],
        file_name: &str,
    ) -> Result<SheetOffer, CallError> {
        front::look_at_sheet(&Alone::with(self), bytes.to_owned(), file_name)
    }

    /// Writes a report, as [`front::report`] does, where nobody else waits.
    ///
    /// # Errors
    /// As [`front::report`].
    pub fn report(
        &mut self,
        article: ArticleId,
        format: ReportFormat,
        options: ReportOptions,
    ) -> Result<ReportFile, CallError> {
        front::report(&Alone::with(self), article, format, options)
    }

    /// Answers a call, as [`front::answer`] does, where nobody else waits.
    ///
    /// # Errors
    /// As [`front::answer`].
    pub fn answer(&mut self, call: Call) -> Result<Answer, CallError> {
        front::answer(&Alone::with(self), call)
    }

    /// Returns the article that was read from these very bytes, if there is one.
    pub(crate) fn known(&self, bytes: &[u8]) -> Result<Option<Imported>, CallError> {
        let known = self.desk.article_read_from(bytes)?;
        Ok(known.map(|article| Imported {
            article,
            outcome: None,
            skipped: Vec::new(),
            unread: Vec::new(),
        }))
    }

    /// Brings in a draft as a new article.
    pub(crate) fn bring_in(&mut self, arrival: &Arrival<'_>) -> Result<Imported, CallError> {
        let (article, outcome) = self.desk.import_read(arrival)?;
        let skipped = self.desk.skipped(article)?;
        let outcome = self.border.outcome_out(&self.desk, outcome)?;
        Ok(Imported {
            article,
            outcome: Some(outcome),
            skipped,
            unread: Vec::new(),
        })
    }

    /// Enters the files of a research package that back its draft.
    pub(crate) fn enter_research(&mut self, research: &Research) -> Result<(), CallError> {
        research.enter(&mut self.desk)?;
        Ok(())
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

    /// Takes over what the sheet last looked at changed. It is compared anew:
    /// the ledger may have changed since.
    fn apply_sheet(&mut self) -> Result<Outcome, CallError> {
        let sheet = self.sheet.as_ref().ok_or_else(|| CallError {
            code: ErrorCode::Invalid,
            message: "no sheet has been looked at".into(),
            hint: "Bring the sheet back again.".into(),
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

    /// Answers a call by a single step. What takes long first was done by [`front::answer`].
    pub(crate) fn settle(&mut self, call: Call) -> Result<Answer, CallError> {
        match call {
            Call::boot {} => Answer::write(self.boot()?),
            Call::library {} => Answer::write(self.desk.library()?),
            Call::search { query } => Answer::write(self.desk.search(&query)?),
            Call::open_article { article } => {
                self.desk.look()?;
                let view = self.desk.open_article(article)?;
                Answer::write(self.border.article_out(view)?)
            }
            Call::proposals { article } => {
                let proposals = self.proposer.propose(&self.desk, article)?;
                Answer::write(self.border.proposals_out(&self.desk, article, proposals)?)
            }
            Call::note_marks {} => Answer::write(marks::note_marks(&self.desk.settings()?)),
            Call::revisions { article } => Answer::write(self.desk.revisions(article)?),
            Call::import_text { .. }
            | Call::revise_text { .. }
            | Call::preview_text { .. }
            | Call::read_as { .. }
            | Call::report { .. } => Err(CallError::internal(
                "this takes more than one step: it goes by the front".into(),
            )),
            Call::draft_of { revision } => {
                let draft = self.desk.draft_of(revision)?;
                Answer::write(self.border.draft_out(draft)?)
            }
            Call::compare { article, from, to } => {
                let comparison = self.desk.compare(article, from, to)?;
                Answer::write(self.border.comparison_out(comparison)?)
            }
            Call::effects { article, from, to } => {
                let comparison = self.desk.compare(article, from, to)?;
                Answer::write(self.border.effects_out(comparison)?)
            }
            Call::waiting { article } => {
                let waiting = self.desk.waiting(article)?;
                Answer::write(self.border.waiting_out(&self.desk, article, waiting)?)
            }
            Call::sign_off { article, note } => {
                let proposer = &mut self.proposer;
                let outcome = clearance::sign_off(&mut self.desk, proposer, article, &note)?;
                self.tell(outcome)
            }
            Call::source_text { article } => Answer::write(self.desk.source_text(article)?),
            Call::save_text {
                article,
                base,
                splices,
                text,
            } => Answer::write(self.save_text(article, base, &splices, &text)?),
            Call::perform { intent } => {
                marks::check(&intent)?;
                check_setting(&intent)?;
                let intent = self.border.intent_in(&self.desk, intent)?;
                let outcome = self.desk.perform(intent)?;
                self.tell(outcome)
            }
            Call::undo {} => {
                let outcome = self.desk.undo()?;
                self.tell(outcome)
            }
            Call::redo {} => {
                let outcome = self.desk.redo()?;
                self.tell(outcome)
            }
            Call::article_history { article } => Answer::write(self.desk.article_history(article)?),
            Call::claim_history { claim } => Answer::write(self.desk.claim_history(claim)?),
            Call::source_history { source } => Answer::write(self.desk.source_history(source)?),
            Call::sources {} => {
                self.desk.look()?;
                Answer::write(self.desk.sources()?)
            }
            Call::alike { article } => Answer::write(self.desk.alike(article)?),
            Call::source_claims { source } => Answer::write(self.desk.source_claims(source)?),
            Call::standing { article } => {
                let claims = self.desk.claims(article)?;
                Answer::write(rules::standing(
                    &claims,
                    &self.desk.sources_behind(&claims)?,
                ))
            }
            Call::gate { article } => {
                let view = self.desk.open_article(article)?;
                let gate = clearance::weigh(&self.desk, &mut self.proposer, &view)?;
                Answer::write(self.border.gate_out(&view, gate)?)
            }
            Call::apply_sheet {} => {
                let outcome = self.apply_sheet()?;
                self.tell(outcome)
            }
            Call::kept_notes { article } => Answer::write(kept_notes(&self.desk, article)?),
            Call::contact { source } => Answer::write(self.desk.contact(source)?),
            Call::set_contact { source, details } => {
                let outcome = self.desk.set_contact(source, &details)?;
                self.tell(outcome)
            }
            Call::create_vault { passphrase } => {
                self.desk.create_vault(&passphrase)?;
                Answer::write(self.vault_state()?)
            }
            Call::unlock_vault { passphrase } => {
                self.desk.unlock(&passphrase)?;
                Answer::write(self.vault_state()?)
            }
            Call::lock_vault {} => {
                self.desk.lock();
                Answer::write(self.vault_state()?)
            }
            Call::change_passphrase { old, new } => {
                Answer::write(self.desk.change_passphrase(&old, &new)?)
            }
            Call::read_date { text, field } => {
                Answer::write(typed::read_date(&text, field, &self.desk.local_now())?)
            }
            Call::keep_typing { key, text } => {
                self.desk.keep_typing(&key, &text)?;
                Answer::write(())
            }
            Call::back_up {} => Answer::write(backup_file(&self.desk.back_up()?)),
            Call::remove_older_backups {} => Answer::write(self.desk.remove_older_backups()?),
            Call::backups {} => {
                let files = self.desk.backups()?;
                Answer::write(files.iter().map(backup_file).collect::<Vec<_>>())
            }
            Call::verify {} => Answer::write(self.desk.verify()?),
        }
    }

    /// Gathers what a report is written from.
    pub(crate) fn dossier(
        &mut self,
        article: ArticleId,
        options: ReportOptions,
    ) -> Result<Dossier, CallError> {
        let proposer = &mut self.proposer;
        let gathered = gather(&self.desk, proposer, article, SystemClock.now(), options)?;
        match gathered.sealed.into_iter().next() {
            Some(name) => Err(Error::VaultLocked(name).into()),
            None => Ok(gathered.dossier),
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

    fn boot(&self) -> Result<Boot, CallError> {
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

    fn tell(&mut self, outcome: Outcome) -> Result<Answer, CallError> {
        let Label { act, name, .. } = &outcome.label;
        if *act == Act::SettingChanged && name.as_deref() == Some(WHO_SETTING) {
            self.desk.go_by_the_settings_name()?;
        }
        Answer::write(self.border.outcome_out(&self.desk, outcome)?)
    }

    fn vault_state(&self) -> Result<VaultState, CallError> {
        Ok(match (self.desk.vault()?, self.desk.is_unlocked()) {
            (None, _) => VaultState::Missing,
            (Some(_), false) => VaultState::Locked,
            (Some(_), true) => VaultState::Unlocked,
        })
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
    };
    match key.as_str() {
        rules::RULES_SETTING => rules::Levels::complaint(value).map_or(Ok(()), |complaint| {
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
