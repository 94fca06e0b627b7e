//! Tracked changes: what one of two readings leaves out.

use claimdesk_draft::Changes;
use claimdesk_opc::Tag;

use super::Parser;
use super::state::Frame;

impl Parser<'_> {
    /// Begins content that one of two readings leaves out.
    pub(super) fn change(&mut self, tag: &Tag<'_>, left_out_by: Changes) -> Frame {
        let left_out = self.context.changes == left_out_by;
        let change = signature(tag);
        match self.frames.last() {
            Some(Frame::MarkProperties) => {
                self.paragraph.joined |= left_out;
                self.paragraph.changed = change.or(self.paragraph.changed.take());
            }
            Some(Frame::RowProperties) => {
                self.flow.tracked.point(change);
                if let Some(row) = self.rows.last_mut().filter(|row| left_out && !row.dropped) {
                    row.dropped = true;
                    self.dropped += 1;
                }
            }
            _ => {
                self.flow.tracked.begin(change);
                if left_out {
                    self.dropped += 1;
                    return Frame::Dropped;
                }
                return Frame::Changed;
            }
        }
        Frame::Nothing
    }
}

/// Tells one change from another: what was done, by whom and when. Words that were moved are one
/// change, told by where they went.
pub(super) fn signature(tag: &Tag<'_>) -> Option<String> {
    let said = |name| tag.attr(name).unwrap_or_default();
    (tag.local() != "moveFrom")
        .then(|| format!("{} {} {}", tag.local(), said("date"), said("author")))
}
