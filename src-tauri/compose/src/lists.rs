//! Keeps track of the lists around the current place.

use claimdesk_draft::ListItem;

/// The lists around the current place, outermost first.
#[derive(Debug, Default)]
pub(crate) struct Lists(Vec<OpenList>);

#[derive(Debug)]
struct OpenList {
    /// The number of the next item; `None` in a bulleted list.
    next: Option<u32>,
    item: Option<OpenItem>,
}

#[derive(Debug)]
struct OpenItem {
    number: Option<u32>,
    /// Whether a block has already carried the item's bullet or number.
    opened: bool,
}

impl Lists {
    /// Enters a list; `first` is the number of its first item in an ordered list.
    pub(crate) fn open(&mut self, first: Option<u32>) {
        self.0.push(OpenList {
            next: first,
            item: None,
        });
    }

    /// Leaves a list.
    pub(crate) fn close(&mut self) {
        self.0.pop();
    }

    /// Enters an item of the innermost list; `number` overrides the count.
    pub(crate) fn open_item(&mut self, number: Option<u32>) {
        let Some(list) = self.0.last_mut() else {
            return;
        };
        let number = list.next.map(|next| number.unwrap_or(next));
        list.next = number.map(|number| number.saturating_add(1));
        list.item = Some(OpenItem {
            number,
            opened: false,
        });
    }

    /// Leaves the innermost list's item.
    pub(crate) fn close_item(&mut self) {
        if let Some(list) = self.0.last_mut() {
            list.item = None;
        }
    }

    /// Returns the place of a block that starts now; the first in an item opens it.
    pub(crate) fn place(&mut self) -> Option<ListItem> {
        let depth = u8::try_from(self.0.len()).unwrap_or(u8::MAX);
        let item = self.0.last_mut()?.item.as_mut()?;
        let opens = !item.opened;
        item.opened = true;
        Some(ListItem {
            depth,
            number: item.number,
            opens,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_items_and_tells_which_block_opens_them() {
        let mut lists = Lists::default();
        assert_eq!(lists.place(), None);
        lists.open(Some(3));
        assert_eq!(lists.place(), None, "no item yet");
        lists.open_item(None);
        assert_eq!(
            lists.place(),
            Some(ListItem {
                depth: 1,
                number: Some(3),
                opens: true
            })
        );
        lists.open(None);
        lists.open_item(Some(9));
        assert_eq!(
            lists.place(),
            Some(ListItem {
                depth: 2,
                number: None,
                opens: true
            })
        );
        lists.close();
        assert_eq!(
            lists.place(),
            Some(ListItem {
                depth: 1,
                number: Some(3),
                opens: false
            })
        );
        lists.close_item();
        lists.open_item(Some(9));
        lists.close_item();
        lists.open_item(None);
        assert_eq!(
            lists.place(),
            Some(ListItem {
                depth: 1,
                number: Some(10),
                opens: true
            })
        );
    }
}
