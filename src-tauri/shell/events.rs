//! What the page hears unasked.

use claimdesk_app::SheetOffer;
use claimdesk_calls::{CallError, Imported};
use serde::Serialize;
use tauri::{AppHandle, Emitter};

use crate::asides::AsideNews;
use crate::revision_offer::RevisionOffer;

/// Something the page is told.
#[derive(Clone, Debug)]
pub(crate) enum Event {
    /// A command was chosen from the native menu: its id in the page's table.
    Menu(String),
    /// A draft was imported without the page asking, or was in already.
    Imported(Box<Imported>),
    /// A draft could not be imported.
    ImportFailed(ImportFailed),
    /// An edited sheet was dropped: what it would change.
    Sheet(Box<SheetOffer>),
    /// Files are being dragged about.
    Drag(Drag),
    /// Another program changed the file a draft came from.
    DraftChanged(Box<RevisionOffer>),
    /// Something that takes its time began or ended.
    Aside(AsideNews),
    /// Another program changed the ledger.
    Changed,
}

/// Why a draft could not be imported.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ImportFailed {
    /// The file's name, without its folder.
    pub(crate) file: String,
    /// What went wrong.
    pub(crate) error: CallError,
}

/// Where dragged files are.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Drag {
    /// Over the window.
    Over,
    /// No longer: they left or were dropped.
    Left,
}

impl Event {
    /// Tells the page. A page that is gone hears nothing, and loses nothing by it.
    pub(crate) fn emit(self, app: &AppHandle) {
        let told = match self {
            Self::Menu(command) => app.emit("claimdesk://menu", command),
            Self::Imported(imported) => app.emit("claimdesk://imported", imported),
            Self::ImportFailed(failed) => app.emit("claimdesk://import-failed", failed),
            Self::Sheet(offer) => app.emit("claimdesk://sheet", offer),
            Self::Drag(drag) => app.emit("claimdesk://drag", drag),
            Self::DraftChanged(offer) => app.emit("claimdesk://draft-changed", offer),
            Self::Aside(news) => app.emit("claimdesk://aside", news),
            Self::Changed => app.emit("claimdesk://changed", ()),
        };
        if let Err(error) = told {
            log::warn!("the page was not told: {error}");
        }
    }
}
