//! Reads a part of a Word file event by event, with the place of each.

use std::ops::Range;

use quick_xml::NsReader;
use quick_xml::events::Event;

use crate::error::WordError;

/// Shows every event of a part, and where it stands.
pub(super) fn read(
    name: &str,
    xml: &str,
    mut show: impl FnMut(&Event<'_>, Range<usize>),
) -> Result<(), WordError> {
    let base = xml.len() - xml.trim_start_matches('\u{feff}').len();
    let mut reader = NsReader::from_str(&xml[base..]);
    let place = |at: u64| base + usize::try_from(at).expect("a place in memory");
    loop {
        let from = place(reader.buffer_position());
        let event = reader.read_event().map_err(|e| WordError::Malformed {
            part: name.to_owned(),
            cause: e.to_string(),
        })?;
        if event == Event::Eof {
            return Ok(());
        }
        show(&event, from..place(reader.buffer_position()));
    }
}

/// Returns an attribute by its local name; empty where there is none.
pub(super) fn value(element: &quick_xml::events::BytesStart<'_>, name: &str) -> String {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    (attributes.find(|a| a.key.local_name().as_ref() == name))
        .map_or_else(String::new, |a| a.value.into_owned())
}
