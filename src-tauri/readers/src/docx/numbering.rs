//! Which list a paragraph is in, and which number it bears (ECMA-376, part 1, clause 17.9).

use std::collections::{HashMap, HashSet};

use claimdesk_compose::flow::Item;
use claimdesk_opc::{Ns, Piece, Tag, Xml};

use super::styles::Styles;

/// How many levels a list has.
const LEVELS: usize = 9;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Number,
    Bullet,
    Nothing,
}

#[derive(Clone, Copy, Debug)]
struct Level {
    form: Form,
    start: u32,
}

#[derive(Debug, Default)]
struct List {
    levels: [Option<Level>; LEVELS],
    /// The style whose list this one is.
    style: Option<String>,
}

/// One use of a list.
#[derive(Debug, Default)]
struct Use {
    list: String,
    starts: [Option<u32>; LEVELS],
    levels: [Option<Level>; LEVELS],
}

/// A document's lists, and how far each has counted.
#[derive(Debug, Default)]
pub(super) struct Lists {
    lists: HashMap<String, List>,
    uses: HashMap<String, Use>,
    counts: HashMap<String, [Option<u32>; LEVELS]>,
    begun: HashSet<(String, usize)>,
}

impl Lists {
    /// Reads the part that holds the lists, as far as it can be read.
    pub(super) fn read(text: &str) -> Self {
        let mut reader = Reader::default();
        let mut xml = Xml::new(text);
        while let Ok(Some(piece)) = xml.next_piece() {
            if let Piece::Start(tag) = piece
                && tag.ns == Ns::Word
            {
                reader.take_in(&tag);
            }
        }
        reader.finish();
        reader.made
    }

    /// Counts a paragraph at a level of a list and returns its place; `None` where it shows no sign.
    pub(super) fn next(&mut self, id: &str, level: u8, styles: &Styles) -> Option<Item> {
        let at = usize::from(level).min(LEVELS - 1);
        let used = self.uses.get(id)?;
        let name = self.shared(used, styles);
        let own = self.lists.get(name).and_then(|list| list.levels[at]);
        let level = used.levels[at].or(own).unwrap_or(Level {
            form: Form::Bullet,
            start: 1,
        });
        let restart = used.starts[at];
        let depth = u8::try_from(at + 1).unwrap_or(u8::MAX);
        let item = |number| Item {
            depth,
            number,
            opens: true,
        };
        match level.form {
            Form::Nothing => return None,
            Form::Bullet => return Some(item(None)),
            Form::Number => {}
        }
        let name = name.to_owned();
        let first_use = self.begun.insert((id.to_owned(), at));
        let counts = self.counts.entry(name).or_default();
        let number = match (counts[at], restart) {
            (_, Some(start)) if first_use => start,
            (Some(count), _) => count.saturating_add(1),
            (None, start) => start.unwrap_or(level.start),
        };
        counts[at] = Some(number);
        counts[at + 1..].fill(None);
        Some(item(Some(number)))
    }

    /// Returns the list that is counted: where one stands for a style's list, that one.
    fn shared<'a>(&'a self, used: &'a Use, styles: &'a Styles) -> &'a str {
        let named = self
            .lists
            .get(&used.list)
            .and_then(|list| list.style.as_deref());
        let behind = named
            .and_then(|style| styles.list(style))
            .and_then(|id| self.uses.get(id));
        behind.map_or(&used.list, |other| &other.list)
    }
}

/// What the part's elements have opened so far.
#[derive(Default)]
struct Reader {
    made: Lists,
    list: Option<(String, List)>,
    used: Option<(String, Use)>,
    level: usize,
}

impl Reader {
    fn take_in(&mut self, tag: &Tag<'_>) {
        let value = |name| tag.attr(name).unwrap_or_default();
        match tag.local() {
            "abstractNum" => {
                self.finish();
                self.list = Some((value("abstractNumId").into_owned(), List::default()));
            }
            "num" => {
                self.finish();
                self.used = Some((value("numId").into_owned(), Use::default()));
            }
            "abstractNumId" => {
                if let Some((_, used)) = &mut self.used {
                    used.list = value("val").into_owned();
                }
            }
            "numStyleLink" => {
                if let Some((_, list)) = &mut self.list {
                    list.style = Some(value("val").into_owned());
                }
            }
            "lvl" | "lvlOverride" => {
                let level = value("ilvl").parse().unwrap_or(0_usize);
                self.level = level.min(LEVELS - 1);
            }
            "startOverride" => {
                if let Some((_, used)) = &mut self.used {
                    used.starts[self.level] = value("val").parse().ok();
                }
            }
            "start" => {
                let start = value("val").parse().unwrap_or(1);
                self.level().start = start;
            }
            "numFmt" => {
                let form = match &*value("val") {
                    "bullet" => Form::Bullet,
                    "none" => Form::Nothing,
                    _ => Form::Number,
                };
                self.level().form = form;
            }
            _ => {}
        }
    }

    fn level(&mut self) -> &mut Level {
        let levels = match (&mut self.used, &mut self.list) {
            (Some((_, used)), _) => &mut used.levels,
            (None, list) => {
                let list = list.get_or_insert_default();
                &mut list.1.levels
            }
        };
        levels[self.level].get_or_insert(Level {
            form: Form::Number,
            start: 1,
        })
    }

    fn finish(&mut self) {
        if let Some((id, list)) = self.list.take() {
            self.made.lists.insert(id, list);
        }
        if let Some((id, used)) = self.used.take() {
            self.made.uses.insert(id, used);
        }
    }
}
