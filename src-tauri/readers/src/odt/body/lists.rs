//! Lists: they nest around paragraphs and count by their styles.

use claimdesk_compose::flow::Item;
use claimdesk_opc::Tag;

use super::{Frame, Parser};

/// An open list.
#[derive(Clone, Default)]
pub(super) struct List {
    pub(super) style: String,
    pub(super) next: u32,
    pub(super) numbered: bool,
    /// Whether the open item has had its first paragraph.
    pub(super) opened: bool,
    pub(super) in_item: bool,
    /// Whether the open item shows a bullet or number at all.
    pub(super) shown: bool,
}

impl Parser<'_> {
    /// Returns the place in a list of a paragraph that begins now.
    pub(super) fn item(&mut self, style: &str) -> Option<Item> {
        let depth = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
        let own = self.styles.list(style).map(str::to_owned);
        let level = self.lists.len().checked_sub(1)?;
        let styles = self.styles;
        let list = self.lists.last_mut()?;
        if !list.in_item || !list.shown {
            return None;
        }
        if list.style.is_empty()
            && let Some(own) = own
        {
            let shown = styles.level(&own, level);
            list.numbered = shown.numbered;
            list.style = own;
        }
        let opens = !list.opened;
        if opens {
            list.opened = true;
            list.next = list.next.saturating_add(1);
        }
        Some(Item {
            depth,
            number: list.numbered.then(|| list.next.saturating_sub(1)),
            opens,
        })
    }

    pub(super) fn open_list(&mut self, tag: &Tag<'_>) -> Frame {
        let inherited = self.lists.last().map(|list| list.style.clone());
        let style = match tag.attr("style-name") {
            Some(style) => style.into_owned(),
            None => inherited.unwrap_or_default(),
        };
        let level = self.styles.level(&style, self.lists.len());
        let goes_on = tag
            .attr("continue-numbering")
            .is_some_and(|value| value == "true")
            || tag.attr("continue-list").is_some();
        let before = self.counted.get(&style).copied();
        let next = before.filter(|_| goes_on && self.lists.is_empty());
        self.lists.push(List {
            style,
            next: next.unwrap_or(level.start),
            numbered: level.numbered,
            ..List::default()
        });
        Frame::List
    }

    pub(super) fn open_item(&mut self, tag: &Tag<'_>) {
        if let Some(list) = self.lists.last_mut() {
            list.in_item = true;
            list.opened = false;
            list.shown = tag.local() == "list-item";
            let start = tag.attr("start-value").and_then(|n| n.parse().ok());
            list.next = start.unwrap_or(list.next);
        }
    }
}
