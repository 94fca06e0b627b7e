//! What is being done outside the session, so that the page can tell of it and call it off.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use claimdesk_app::Cancel;
use claimdesk_calls::AsideNews;
use claimdesk_calls::front::Aside;

/// Tells the page.
type Tell = Box<dyn Fn(AsideNews) + Send + Sync>;

/// What is being done outside the session.
#[derive(Default)]
pub(crate) struct Asides {
    tell: OnceLock<Tell>,
    last: AtomicU64,
    under_way: Mutex<HashMap<u64, Cancel>>,
}

impl Asides {
    /// Has the page told from now on.
    pub(crate) fn tell_by(&self, tell: impl Fn(AsideNews) + Send + Sync + 'static) {
        // Told once, when the window is set up.
        let _ = self.tell.set(Box::new(tell));
    }

    /// Does something that can be called off until it has ended.
    pub(crate) fn run<T>(&self, what: Aside, work: impl FnOnce(&Cancel) -> T) -> T {
        let id = self.last.fetch_add(1, Ordering::Relaxed) + 1;
        let cancel = Cancel::default();
        self.lock().insert(id, cancel.clone());
        let _ended = Ended { asides: self, id };
        self.news(id, Some(what));
        work(&cancel)
    }

    /// Calls something off. What has ended meanwhile cannot be.
    pub(crate) fn call_off(&self, id: u64) {
        if let Some(cancel) = self.lock().get(&id) {
            cancel.call();
        }
    }

    fn news(&self, id: u64, what: Option<Aside>) {
        if let Some(tell) = self.tell.get() {
            tell(AsideNews { id, what });
        }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<u64, Cancel>> {
        self.under_way
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// Tells that something has ended, also when it failed.
struct Ended<'a> {
    asides: &'a Asides,
    id: u64,
}

impl Drop for Ended<'_> {
    fn drop(&mut self) {
        self.asides.lock().remove(&self.id);
        self.asides.news(self.id, None);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::mpsc::channel;

    use super::*;

    #[test]
    fn what_is_done_is_told_and_can_be_called_off_until_it_has_ended() {
        let asides = Arc::new(Asides::default());
        let (tell, told) = channel();
        asides.tell_by(move |news| tell.send(news).unwrap());
        let other = Arc::clone(&asides);
        let read = Aside::Read("bridge.pdf".into());
        let called = asides.run(read.clone(), move |cancel| {
            let before = cancel.is_called();
            other.call_off(1);
            (before, cancel.is_called())
        });
        assert_eq!(called, (false, true));
        asides.call_off(1);
        let what = |what| AsideNews { id: 1, what };
        assert_eq!(
            told.try_iter().collect::<Vec<_>>(),
            [what(Some(read)), what(None)]
        );
        assert!(asides.lock().is_empty());
    }
}
