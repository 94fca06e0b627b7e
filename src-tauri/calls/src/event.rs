//! The list of events: the one place where what a window hears unasked is declared.

use claimdesk_app::SheetOffer;
use serde::Serialize;

use crate::command::RevisionOffer;
use crate::front::Aside;
use crate::response::{CallError, Imported};

/// Declares the events: `name: Payload`.
///
/// Of this one list are made [`Event`], so that another payload does not compile, and the
/// interface's types.
macro_rules! events {
    ($($(#[$doc:meta])* $name:ident : $payload:ty;)*) => {
        /// Something a window hears unasked; as JSON it is the payload alone.
        #[derive(Clone, Debug, Serialize)]
        #[serde(untagged)]
        #[allow(non_camel_case_types)]
        pub enum Event {
            $($(#[$doc])* $name($payload),)*
        }

        impl Event {
            /// Returns the name it is listened to by.
            pub fn name(&self) -> &'static str {
                match self {
                    $(Self::$name(_) => concat!("claimdesk://", stringify!($name)),)*
                }
            }
        }

        /// What each event tells, by its name without `claimdesk://`.
        #[cfg(feature = "ts")]
        #[derive(Debug, ts_rs::TS)]
        pub struct Events {
            $($(#[$doc])* pub $name: $payload,)*
        }
    };
}

events! {
    /// Another program changed the ledger: everything shown may be stale.
    changed: ();
    /// A file was dropped on the window, or given by a second start, and imported, or was in already.
    imported: Box<Imported>;
    /// A file that was dropped or given could not be imported.
    import_failed: ImportFailed;
    /// Another program changed the file that a draft came from.
    draft_changed: Box<RevisionOffer>;
    /// An edited sheet was dropped on the window: what it would change.
    sheet: Box<SheetOffer>;
    /// Something that takes its time began or ended.
    aside: AsideNews;
    /// A menu item was chosen: its command's id in the page's table.
    menu: String;
    /// Files are being dragged about.
    drag: Drag;
}

/// Why a file could not be imported.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ImportFailed {
    /// The file's name, without its folder.
    pub file: String,
    /// What went wrong.
    pub error: CallError,
}

/// Something that takes its time began or ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct AsideNews {
    /// The number by which it is cancelled.
    #[cfg_attr(feature = "ts", ts(type = "number"))]
    pub id: u64,
    /// What it is; `null` when it has ended.
    pub what: Option<Aside>,
}

/// Where dragged files are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Drag {
    /// Over the window.
    Over,
    /// No longer: they left or were dropped.
    Left,
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_event_goes_by_its_name_and_tells_its_payload_alone() {
        let what = Some(Aside::Read("bridge.pdf".into()));
        let began = Event::aside(AsideNews { id: 1, what });
        assert_eq!(began.name(), "claimdesk://aside");
        let told = serde_json::to_value(&began).unwrap();
        assert_eq!(
            told,
            json!({ "id": 1, "what": { "does": "read", "name": "bridge.pdf" } })
        );
        let changed = serde_json::to_value(Event::changed(())).unwrap();
        assert_eq!(changed, json!(null));
        let drag = serde_json::to_value(Event::drag(Drag::Over)).unwrap();
        assert_eq!(drag, json!("over"));
    }
}
