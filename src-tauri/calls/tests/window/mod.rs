//! A session on an article, asked in the JSON that a window sends.

use claimdesk_calls::{Call, CallError, Session, SessionOptions};
use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) struct Window {
    _dir: TempDir,
    pub(crate) session: Session,
    pub(crate) article: Value,
}

impl Window {
    pub(crate) fn open(who: &str, draft: &str, name: &str) -> Self {
        let dir = TempDir::new().unwrap();
        let options = SessionOptions {
            ledger: dir.path().join("desk.claimdesk"),
            who: who.into(),
            insist_on_who: false,
        };
        let mut session = Session::open(options).unwrap();
        let article = json!(session.import(draft.as_bytes(), name).unwrap().article);
        Self {
            _dir: dir,
            session,
            article,
        }
    }

    pub(crate) fn ask(&mut self, call: Value) -> Result<Value, CallError> {
        let call = serde_json::from_value::<Call>(call).unwrap();
        self.session.answer(call)?.read()
    }

    pub(crate) fn on_article(&mut self, call: &str) -> Value {
        let article = self.article.clone();
        self.ask(json!({ "call": call, "article": article }))
            .unwrap()
    }
}
