//! Turns the flat row of blocks into lists, quotes and tables that open and close.

use claimdesk_draft::{Block, BlockKind, ListItem};

/// One step of a walk through a draft.
#[allow(missing_docs, reason = "the fields say what their names say")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event<'a> {
    /// A block quote begins.
    OpenQuote,
    /// A block quote ends.
    CloseQuote,
    /// A list begins; ordered or bulleted.
    OpenList { ordered: bool },
    /// A list ends; ordered or bulleted.
    CloseList { ordered: bool },
    /// An item begins, with its number in an ordered list.
    OpenItem { number: Option<u32> },
    /// An item ends.
    CloseItem,
    /// A block that is no cell.
    Leaf(&'a Block),
    /// The cells of one table, row by row.
    Table(&'a [Block]),
}

/// Returns the walk through `blocks`. Everything that opens is closed again, in order.
pub fn walk(blocks: &[Block]) -> Vec<Event<'_>> {
    let mut walker = Walker::default();
    let mut rest = blocks;
    while let Some(block) = rest.first() {
        walker.step_into(block);
        let length = match table_of(block) {
            Some(table) => rest
                .iter()
                .take_while(|b| table_of(b) == Some(table))
                .count(),
            None => 1,
        };
        let (here, behind) = rest.split_at(length);
        walker.events.push(if table_of(block).is_some() {
            Event::Table(here)
        } else {
            Event::Leaf(block)
        });
        rest = behind;
    }
    walker.leave_lists(0);
    walker.set_quote(0);
    walker.events
}

fn table_of(block: &Block) -> Option<u32> {
    match block.kind {
        BlockKind::Cell { table, .. } => Some(table),
        _ => None,
    }
}

/// How deep lists and quotes may be nested in a report; what lies deeper is
/// shown at this depth, so that a hostile draft cannot exhaust a browser.
const DEEPEST: u8 = 16;

#[derive(Default)]
struct Walker<'a> {
    events: Vec<Event<'a>>,
    quote: u8,
    /// The open lists, outermost first: whether each is ordered, and its last number.
    lists: Vec<(bool, Option<u32>)>,
}

impl Walker<'_> {
    fn step_into(&mut self, block: &Block) {
        if block.quote.min(DEEPEST) != self.quote {
            self.leave_lists(0);
            self.set_quote(block.quote.min(DEEPEST));
        }
        match block.item {
            None => self.leave_lists(0),
            Some(item) => self.enter_item(item),
        }
    }

    fn set_quote(&mut self, depth: u8) {
        for _ in depth..self.quote {
            self.events.push(Event::CloseQuote);
        }
        for _ in self.quote..depth {
            self.events.push(Event::OpenQuote);
        }
        self.quote = depth;
    }

    fn leave_lists(&mut self, depth: usize) {
        while self.lists.len() > depth {
            let (ordered, _) = self.lists.pop().expect("there are more than `depth` lists");
            self.events.push(Event::CloseItem);
            self.events.push(Event::CloseList { ordered });
        }
    }

    fn enter_item(&mut self, item: ListItem) {
        let depth = usize::from(item.depth.clamp(1, DEEPEST));
        self.leave_lists(depth);
        if item.opens && self.lists.len() == depth {
            let (ordered, last) = self.lists[depth - 1];
            let goes_on =
                ordered == item.number.is_some() && item.number > last.filter(|_| ordered);
            if goes_on || !ordered && item.number.is_none() {
                self.events.push(Event::CloseItem);
                self.open_item(item.number);
            } else {
                self.leave_lists(depth - 1);
            }
        }
        while self.lists.len() < depth {
            let number = item.number.filter(|_| self.lists.len() + 1 == depth);
            self.events.push(Event::OpenList {
                ordered: number.is_some(),
            });
            self.lists.push((number.is_some(), None));
            self.open_item(number);
        }
    }

    fn open_item(&mut self, number: Option<u32>) {
        self.events.push(Event::OpenItem { number });
        self.lists
            .last_mut()
            .expect("an item opens inside a list")
            .1 = number;
    }
}

#[cfg(test)]
mod tests {
    use claimdesk_draft::Span;

    use super::*;

    fn told(blocks: &[Block]) -> String {
        let tell = |event: &Event<'_>| match event {
            Event::OpenQuote => "<q>".into(),
            Event::CloseQuote => "</q>".into(),
            Event::OpenList { ordered } => if *ordered { "<ol>" } else { "<ul>" }.into(),
            Event::CloseList { ordered } => if *ordered { "</ol>" } else { "</ul>" }.into(),
            Event::OpenItem { number } => number.map_or("<li>".into(), |n| format!("<li {n}>")),
            Event::CloseItem => "</li>".into(),
            Event::Leaf(block) => block.span.start.to_string(),
            Event::Table(cells) => format!("[{}]", cells.len()),
        };
        walk(blocks).iter().map(tell).collect()
    }

    fn block(at: usize, quote: u8, item: Option<(u8, Option<u32>, bool)>) -> Block {
        let item = item.map(|(depth, number, opens)| ListItem {
            depth,
            number,
            opens,
        });
        Block {
            span: Span::new(at, at + 1),
            kind: BlockKind::Paragraph,
            quote,
            item,
        }
    }

    #[test]
    fn lists_nest_and_go_on() {
        let blocks = [
            block(0, 0, None),
            block(1, 0, Some((1, Some(1), true))),
            block(2, 0, Some((2, None, true))),
            block(3, 0, Some((2, None, true))),
            block(4, 0, Some((1, Some(1), false))),
            block(5, 0, Some((1, Some(2), true))),
            block(6, 0, None),
        ];
        assert_eq!(
            told(&blocks),
            "0<ol><li 1>1<ul><li>2</li><li>3</li></ul>4</li><li 2>5</li></ol>6"
        );
    }

    #[test]
    fn a_list_that_counts_anew_is_another_list() {
        let blocks = [
            block(0, 0, Some((1, Some(1), true))),
            block(1, 0, Some((1, Some(1), true))),
            block(2, 0, Some((1, None, true))),
        ];
        assert_eq!(
            told(&blocks),
            "<ol><li 1>0</li></ol><ol><li 1>1</li></ol><ul><li>2</li></ul>"
        );
    }

    #[test]
    fn quotes_and_tables_are_kept_together() {
        let cell = |at, table| Block {
            kind: BlockKind::Cell {
                table,
                row: 0,
                column: 0,
                header: false,
            },
            ..block(at, 0, None)
        };
        let blocks = [
            block(0, 1, None),
            block(1, 2, None),
            cell(2, 0),
            cell(3, 0),
            cell(4, 1),
        ];
        assert_eq!(told(&blocks), "<q>0<q>1</q></q>[2][1]");
    }

    #[test]
    fn whatever_the_blocks_say_everything_closes() {
        let blocks = [
            block(0, 255, Some((255, Some(9), false))),
            block(1, 3, Some((0, None, true))),
            block(2, 0, Some((3, Some(2), true))),
        ];
        let told = told(&blocks);
        for (open, close) in [
            ("<q>", "</q>"),
            ("<ul>", "</ul>"),
            ("<ol>", "</ol>"),
            ("<li", "</li>"),
        ] {
            assert_eq!(
                told.matches(open).count(),
                told.matches(close).count(),
                "{open} in {told}"
            );
        }
        assert!(told.matches("<q>").count() <= 2 * usize::from(DEEPEST));
    }
}
