//! Compares an edited sheet with the ledger.

use std::collections::{HashMap, HashSet};

use claimdesk_model::id::ClaimId;
use claimdesk_model::intent::ClaimUpdate;
use claimdesk_model::record::{Status, Term};
use claimdesk_model::same_but_for_form;
use claimdesk_model::view::{ClaimView, Move};
use claimdesk_report::Analysis;
use serde::{Deserialize, Serialize};

use super::read::{Row, Sheet};
use super::state::{State, ground, hash, status};
use super::taken::is_value_of;

/// What bringing an edited sheet back would do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetReturn {
    /// What would change, in the order of the rows.
    pub changes: Vec<SheetChange>,
    /// What cannot be taken over, in the order of the rows.
    pub conflicts: Vec<SheetConflict>,
    /// How many rows say what the ledger says.
    pub same: u32,
}

/// A claim that would change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetChange {
    /// The claim's number.
    pub number: u32,
    /// Its words.
    pub words: String,
    /// Field by field, what from and what to.
    pub moves: Vec<Move>,
    /// The change itself.
    pub update: ClaimUpdate,
}

/// Something in the sheet that is not taken over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct SheetConflict {
    /// The row, counted from 1, the heads being 1.
    pub row: u32,
    /// The claim's number, where the row says which.
    pub number: Option<u32>,
    /// The claim's words now; empty where it is not known.
    pub words: String,
    /// Why it is not taken over.
    pub kind: SheetConflictKind,
    /// What the sheet says.
    pub sheet: String,
    /// What the ledger says.
    pub desk: String,
}

/// Why something in a sheet is not taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SheetConflictKind {
    /// The claim's words, the sentence around them or its sources changed since the sheet was written, so its new status
    /// may not fit them.
    WordsChanged,
    /// The status was changed in the ledger as well.
    StatusChanged,
    /// The correction was changed in the ledger as well.
    CorrectionChanged,
    /// The note was changed in the ledger as well.
    NoteChanged,
    /// The sheet shows a text without what is confidential, or cut short, and
    /// would put that in the place of the whole.
    NotWhole,
    /// A correction is proposed without the corrected words.
    CorrectionMissing,
    /// Corrected words are next to another status than `correction proposed`.
    CorrectionUnused,
    /// The corrected words are those of the claim.
    CorrectionSame,
    /// There is no such status.
    NoSuchStatus,
    /// The row's claim is not in the article any more, or the row names none.
    NoSuchClaim,
    /// An earlier row is about the same claim.
    Twice,
    /// A formula is where a text is wanted.
    Formula,
}

/// Compares the rows of a sheet with the claims as they are shown, and as they are.
pub(super) fn compare(sheet: &Sheet, analysis: &Analysis<'_>, real: &[ClaimView]) -> SheetReturn {
    let shown: HashMap<ClaimId, &ClaimView> =
        analysis.claims().iter().map(|c| (c.claim.id, c)).collect();
    let real: HashMap<ClaimId, &ClaimView> = real.iter().map(|c| (c.claim.id, c)).collect();
    let mut found = SheetReturn::default();
    let mut met = HashSet::new();
    for row in &sheet.rows {
        let claim = row
            .claim
            .as_ref()
            .and_then(|(id, was)| Some((*shown.get(id)?, *real.get(id)?, was)));
        let Some((shown, real, was)) = claim else {
            found.conflicts.push(SheetConflict {
                row: row.number,
                number: None,
                words: String::new(),
                kind: SheetConflictKind::NoSuchClaim,
                sheet: row.status.clone(),
                desk: String::new(),
            });
            continue;
        };
        let mut desk = Comparison {
            row,
            was,
            analysis,
            shown,
            real,
            update: ClaimUpdate::of(real.claim.id),
            moves: Vec::new(),
            conflicts: Vec::new(),
        };
        if met.insert(real.claim.id) {
            desk.compare();
        } else {
            desk.refuse(SheetConflictKind::Twice, &row.status, "");
        }
        desk.tell(&mut found);
    }
    found
}

/// Returns a status as records spell it.
fn name(status: Status) -> String {
    status.in_words().replace(' ', "_")
}

/// One row and its claim.
struct Comparison<'a> {
    row: &'a Row,
    was: &'a State,
    analysis: &'a Analysis<'a>,
    shown: &'a ClaimView,
    real: &'a ClaimView,
    update: ClaimUpdate,
    moves: Vec<Move>,
    conflicts: Vec<SheetConflict>,
}

impl Comparison<'_> {
    fn compare(&mut self) {
        if self.row.formula {
            return self.refuse(SheetConflictKind::Formula, &self.row.status, "");
        }
        self.note();
        self.decision();
    }

    fn note(&mut self) {
        let (now, real) = (&self.shown.claim.note, &self.real.claim.note);
        let said = self.row.note.trim();
        if hash(said) == self.was.note || hash(said) == hash(now) || is_value_of(now, said) {
            return;
        }
        if hash(now) != self.was.note {
            self.refuse(SheetConflictKind::NoteChanged, said, now);
        } else if hash(now) != hash(real) || super::cell_text(real).len() < real.len() {
            self.refuse(SheetConflictKind::NotWhole, said, now);
        } else {
            self.moved("note", real, said);
            self.update.note = Some(said.to_owned());
        }
    }

    /// The status, and the corrected words that belong to one of them.
    fn decision(&mut self) {
        let Some(said) = status(&self.row.status) else {
            return self.refuse(SheetConflictKind::NoSuchStatus, &self.row.status, "");
        };
        let now = self.shown.claim.status;
        let rechecked = self.was.recheck
            && self.shown.needs_recheck
            && self.row.recheck.trim().eq_ignore_ascii_case("no");
        let corrected = self.correction(said);
        let decided = said != self.was.status && said != now || rechecked;
        if !decided && corrected.is_none() {
            return;
        }
        if now != self.was.status {
            return self.refuse(
                SheetConflictKind::StatusChanged,
                said.in_words(),
                now.in_words(),
            );
        }
        let ground_changed = said.rests_on_words()
            && (self.was.ground.as_ref())
                .is_some_and(|was| *was != ground(self.analysis, self.shown));
        if hash(self.shown.words_here()) != self.was.words || ground_changed {
            let words = self.shown.words_here();
            return self.refuse(SheetConflictKind::WordsChanged, said.in_words(), words);
        }
        if said == Status::CorrectionProposed
            && corrected.is_none()
            && self.real.claim.correction.is_none()
        {
            // What was wrong with the words that are there is told already.
            if self
                .conflicts
                .iter()
                .all(|it| it.kind != SheetConflictKind::CorrectionSame)
            {
                self.refuse(SheetConflictKind::CorrectionMissing, said.in_words(), "");
            }
            return;
        }
        if said != now {
            self.moved("status", &name(now), &name(said));
        } else if rechecked {
            self.moved("status", "recheck", &name(said));
        }
        if let Some(words) = &corrected {
            let before = self.real.claim.correction.clone().unwrap_or_default();
            self.moved("correction", &before, words);
        }
        self.update.status = Some(said);
        self.update.correction = corrected;
    }

    /// Returns the corrected words that the sheet proposes again.
    fn correction(&mut self, status: Status) -> Option<String> {
        let now = self.shown.claim.correction.clone().unwrap_or_default();
        let real = self.real.claim.correction.clone().unwrap_or_default();
        let said = self.row.correction.trim();
        let as_it_was = hash(said) == self.was.correction || hash(said) == hash(&now);
        if said.is_empty() || as_it_was || is_value_of(&now, said) {
            return None;
        }
        let kind = if status != Status::CorrectionProposed {
            SheetConflictKind::CorrectionUnused
        } else if hash(&now) != self.was.correction {
            SheetConflictKind::CorrectionChanged
        } else if hash(&now) != hash(&real) {
            SheetConflictKind::NotWhole
        } else if same_but_for_form(said, self.real.words_here()) {
            SheetConflictKind::CorrectionSame
        } else {
            return Some(said.to_owned());
        };
        self.refuse(kind, said, &now);
        None
    }

    fn moved(&mut self, field: &str, from: &str, to: &str) {
        let some = |text: &str| Some(text.to_owned()).filter(|t| !t.is_empty());
        self.moves.push(Move {
            field: field.to_owned(),
            from: some(from),
            to: some(to),
        });
    }

    fn refuse(&mut self, kind: SheetConflictKind, sheet: &str, desk: &str) {
        self.conflicts.push(SheetConflict {
            row: self.row.number,
            number: Some(self.real.claim.number),
            words: self.real.words.clone(),
            kind,
            sheet: sheet.to_owned(),
            desk: desk.to_owned(),
        });
    }

    fn tell(self, found: &mut SheetReturn) {
        if self.moves.is_empty() && self.conflicts.is_empty() {
            found.same += 1;
        }
        found.conflicts.extend(self.conflicts);
        if !self.moves.is_empty() {
            found.changes.push(SheetChange {
                number: self.real.claim.number,
                words: self.real.words.clone(),
                moves: self.moves,
                update: self.update,
            });
        }
    }
}
