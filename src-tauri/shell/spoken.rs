//! The language that the window is in, which the system's dialogs follow.

use std::sync::{Mutex, PoisonError};

use claimdesk_messages::{Catalogue, Language};
use tauri::{AppHandle, Manager};

/// The language that the page last said it is in; English before it said any.
#[derive(Debug, Default)]
pub(crate) struct Spoken(Mutex<Language>);

impl Spoken {
    /// Follows the page.
    pub(crate) fn set(&self, language: Language) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = language;
    }

    fn get(&self) -> Language {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns what the shell says, in the window's language.
pub(crate) fn words(app: &AppHandle) -> &'static Catalogue {
    Catalogue::of(app.state::<Spoken>().get())
}
