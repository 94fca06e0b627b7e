//! Tracked changes: inserted text that is left out, removed text that is put back.

use claimdesk_compose::flow::Op;
use claimdesk_draft::Changes;

use super::Parser;
use crate::office_walk::Stop;

impl Parser<'_> {
    /// Begins or ends text that a change inserted.
    pub(super) fn change(&mut self, id: &str, begins: bool) {
        if self.changes == Changes::Original && self.inserted.contains(id) {
            self.left_out = if begins {
                self.left_out.saturating_add(1)
            } else {
                self.left_out.saturating_sub(1)
            };
        }
    }

    /// Puts removed text back where it stood: its first and last paragraph go on in those around it.
    pub(super) fn put_back(&mut self, id: &str) -> Result<(), Stop> {
        let Some(ops) = self.removed.remove(id) else {
            return Ok(());
        };
        let is_edge = |op: &Op| matches!(op, Op::Paragraph(_));
        let first = ops.iter().position(is_edge);
        let last = ops.iter().rposition(|op| *op == Op::EndParagraph);
        for (at, op) in ops.iter().enumerate() {
            if self.paragraph && (Some(at) == first || Some(at) == last) {
                continue;
            }
            self.flow.push(*op)?;
        }
        self.marks = None;
        Ok(())
    }
}
