//! Rows and cells.

use std::mem::take;

use claimdesk_compose::flow::Op;
use claimdesk_draft::Changes;
use claimdesk_opc::Tag;

use super::changes::signature;
use super::state::{Frame, Row};
use super::{Parser, Stop};

impl Parser<'_> {
    pub(super) fn change_cell(&mut self, tag: &Tag<'_>, left_out_by: Changes) {
        self.flow.tracked.point(signature(tag));
        if self.context.changes != left_out_by {
            return;
        }
        let cell = self
            .frames
            .iter_mut()
            .rev()
            .take(3)
            .find_map(|frame| match frame {
                Frame::Cell { dropped } => Some(dropped),
                _ => None,
            });
        if let Some(dropped) = cell.filter(|dropped| !**dropped) {
            *dropped = true;
            self.dropped += 1;
        }
    }

    pub(super) fn open_cell(&mut self) -> Result<Frame, Stop> {
        if self.rows.is_empty() {
            self.rows.push(Row::default());
        }
        let Some(row) = self.rows.last_mut() else {
            return Ok(Frame::Nothing);
        };
        if !row.dropped {
            if !take(&mut row.open) {
                self.flow.open_row()?;
            }
            row.open = true;
            self.flow.open_cell(row.column, row.header)?;
        }
        Ok(Frame::Cell { dropped: false })
    }

    pub(super) fn close_row(&mut self) -> Result<(), Stop> {
        let Some(row) = self.rows.pop() else {
            return Ok(());
        };
        if row.dropped {
            self.dropped -= 1;
        }
        if row.open {
            self.flow.push(Op::EndRow)?;
        }
        Ok(())
    }
}
