//! The tables of a Rich Text document, which has rows only: what is in a table
//! is told paragraph by paragraph.

use claimdesk_compose::flow::{Flow, Op, TooMany};

/// What is open of a table.
#[derive(Debug, Default)]
pub(super) struct Cells {
    table: bool,
    row: bool,
    cell: bool,
    column: u32,
}

impl Cells {
    /// Opens the table, the row and the cell that are not open yet.
    pub(super) fn open_cell(&mut self, flow: &mut Flow, header: bool) -> Result<(), TooMany> {
        if !self.table {
            flow.open_table()?;
            self.table = true;
        }
        if !self.row {
            flow.open_row()?;
            self.row = true;
            self.column = 0;
        }
        if !self.cell {
            flow.open_cell(self.column, header)?;
            self.cell = true;
        }
        Ok(())
    }

    /// Ends the cell.
    pub(super) fn end_cell(&mut self, flow: &mut Flow) -> Result<(), TooMany> {
        if self.cell {
            flow.push(Op::EndCell)?;
            self.cell = false;
            self.column = self.column.saturating_add(1);
        }
        Ok(())
    }

    /// Ends the row.
    pub(super) fn end_row(&mut self, flow: &mut Flow) -> Result<(), TooMany> {
        self.end_cell(flow)?;
        if self.row {
            flow.push(Op::EndRow)?;
            self.row = false;
        }
        Ok(())
    }

    /// Ends the table.
    pub(super) fn close(&mut self, flow: &mut Flow) -> Result<(), TooMany> {
        self.end_row(flow)?;
        if self.table {
            flow.close_table()?;
            self.table = false;
        }
        Ok(())
    }
}
