//! Which file of this machine an article's draft came from. Paths have no place in the ledger,
//! which may travel: they are in a small file next to the window's state.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use claimdesk_app::write_atomically;
use claimdesk_model::id::ArticleId;
use serde::{Deserialize, Serialize};

/// The file's name.
pub(crate) const FILE_NAME: &str = "draft-places.json";

/// The files that articles came from.
#[derive(Debug, Default)]
pub(crate) struct DraftPlaces(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    /// Where they are kept; until it is known, in memory only.
    file: Option<PathBuf>,
    known: Known,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
struct Known(BTreeMap<ArticleId, PathBuf>);

impl DraftPlaces {
    /// Keeps them in `file` from now on, and recalls what it holds. A file that cannot be read is
    /// begun again: nothing is lost but the offer to watch.
    pub(crate) fn keep_in(&self, file: PathBuf) {
        let mut kept = self.kept();
        if let Some(earlier) = read(&file) {
            let newer = std::mem::replace(&mut kept.known, earlier);
            kept.known.0.extend(newer.0);
        }
        kept.file = Some(file);
    }

    /// Remembers the file an article came from.
    pub(crate) fn remember(&self, article: ArticleId, file: &Path) {
        let Ok(file) = std::path::absolute(file) else {
            return;
        };
        let mut kept = self.kept();
        if kept.known.0.get(&article) == Some(&file) {
            return;
        }
        kept.known.0.insert(article, file);
        if let Some(to) = &kept.file {
            write(to, &kept.known);
        }
    }

    /// Returns the file an article came from, if that is known on this machine.
    pub(crate) fn of(&self, article: ArticleId) -> Option<PathBuf> {
        self.kept().known.0.get(&article).cloned()
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn read(file: &Path) -> Option<Known> {
    let text = fs::read(file).ok()?;
    serde_json::from_slice(&text)
        .inspect_err(|error| log::warn!("{FILE_NAME} cannot be read: {error}"))
        .ok()
}

/// Forgetting where a draft is does no harm, so a failure is logged and no more.
fn write(file: &Path, known: &Known) {
    let text = match serde_json::to_vec_pretty(known) {
        Ok(text) => text,
        Err(error) => return log::warn!("{FILE_NAME} cannot be written: {error}"),
    };
    let folder = file.parent().map(fs::create_dir_all).transpose();
    if let Err(error) = folder {
        return log::warn!("{FILE_NAME} has no folder: {error}");
    }
    if let Err(error) = write_atomically(file, &text) {
        log::warn!("{error}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_recalled_and_new_ones_count() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("state").join(FILE_NAME);
        let (one, two) = (ArticleId::new(), ArticleId::new());
        let (draft, other) = (folder.path().join("a.md"), folder.path().join("b.md"));
        let first = DraftPlaces::default();
        first.keep_in(file.clone());
        first.remember(one, &draft);
        first.remember(two, &draft);

        let second = DraftPlaces::default();
        second.remember(two, &other);
        second.keep_in(file);
        assert_eq!(second.of(one), Some(draft));
        assert_eq!(second.of(two), Some(other));
        assert_eq!(second.of(ArticleId::new()), None);
    }

    #[test]
    fn a_damaged_file_is_begun_anew() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(FILE_NAME);
        fs::write(&file, "{ not json").unwrap();
        let places = DraftPlaces::default();
        places.keep_in(file.clone());
        let (article, draft) = (ArticleId::new(), folder.path().join("a.md"));
        places.remember(article, &draft);
        let again = DraftPlaces::default();
        again.keep_in(file);
        assert_eq!(again.of(article), Some(draft));
    }
}
