//! What an OpenDocument text's styles say that matters to its text (ODF 1.3, part 3, clause 16).

use std::collections::HashMap;

use claimdesk_compose::flow::{Marks, Shape};
use claimdesk_compose::{is_quote, shape_by_name};
use claimdesk_opc::{Ns, Piece, Tag, Xml};

/// How many styles may be based on each other.
const CHAIN: usize = 32;

/// How many levels a list has.
const LEVELS: usize = 10;

/// The formatting that a style sets and unsets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RunLook {
    pub(super) on: Marks,
    off: Marks,
    pub(super) hidden: bool,
}

#[derive(Debug, Default)]
struct Style {
    parent: Option<String>,
    list: Option<String>,
    run: RunLook,
}

/// How a list shows one of its levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Level {
    pub(super) numbered: bool,
    pub(super) start: u32,
}

/// The styles of a document and of its text.
#[derive(Debug, Default)]
pub(super) struct Styles {
    styles: HashMap<String, Style>,
    lists: HashMap<String, [Option<Level>; LEVELS]>,
}

impl Styles {
    /// Takes in the styles of a part, as far as it can be read.
    pub(super) fn take_in(&mut self, text: &str) {
        let mut xml = Xml::new(text);
        let mut style: Option<String> = None;
        let mut list: Option<String> = None;
        while let Ok(Some(piece)) = xml.next_piece() {
            let Piece::Start(tag) = piece else { continue };
            let value = |name| tag.attr(name).map(|value| value.into_owned());
            match (tag.ns, tag.local()) {
                // The text itself has no more styles.
                (Ns::Office, "body") => break,
                (Ns::Style, "style") => {
                    let name = value("name").unwrap_or_default();
                    let made = Style {
                        parent: value("parent-style-name"),
                        list: value("list-style-name"),
                        run: RunLook::default(),
                    };
                    self.styles.insert(name.clone(), made);
                    style = Some(name);
                }
                (Ns::Style, "text-properties") => {
                    let open = style.as_ref().and_then(|name| self.styles.get_mut(name));
                    if let Some(style) = open {
                        style.run = RunLook::of(&tag);
                    }
                }
                (Ns::Text, "list-style") => {
                    let name = value("name").unwrap_or_default();
                    self.lists.insert(name.clone(), [None; LEVELS]);
                    list = Some(name);
                }
                (Ns::Text, "list-level-style-number" | "list-level-style-bullet") => {
                    let open = list.as_ref().and_then(|name| self.lists.get_mut(name));
                    let level = value("level").and_then(|level| level.parse::<usize>().ok());
                    let level = open
                        .zip(level)
                        .and_then(|(list, level)| list.get_mut(level.checked_sub(1)?));
                    if let Some(level) = level {
                        let form = value("num-format").unwrap_or_default();
                        *level = Some(Level {
                            numbered: tag.local().ends_with("number") && !form.is_empty(),
                            start: value("start-value")
                                .and_then(|n| n.parse().ok())
                                .unwrap_or(1),
                        });
                    }
                }
                _ => {}
            }
        }
    }

    /// Returns what a paragraph of this style is, and whether it is quoted.
    pub(super) fn paragraph(&self, name: &str) -> (Shape, bool) {
        let mut shape = Shape::Running;
        let mut quote = false;
        for name in self.chain(name) {
            let shown = name.replace("_20_", " ").to_lowercase();
            if shape == Shape::Running {
                shape = shape_by_name(&shown);
            }
            quote |= is_quote(&shown);
        }
        (shape, quote)
    }

    /// Returns how a run of this style looks.
    pub(super) fn run(&self, name: &str) -> RunLook {
        let mut look = RunLook::default();
        for name in self.chain(name) {
            if let Some(style) = self.styles.get(name) {
                look = look.over(style.run);
            }
            match name {
                "Strong_20_Emphasis" => look.on |= Marks::STRONG - look.off,
                "Emphasis" => look.on |= Marks::EMPHASIS - look.off,
                _ => {}
            }
        }
        look
    }

    /// Returns how a level of a list shows, from 0.
    pub(super) fn level(&self, list: &str, level: usize) -> Level {
        let levels = self.lists.get(list);
        let found = levels.and_then(|levels| levels.get(level).copied().flatten());
        found.unwrap_or(Level {
            numbered: false,
            start: 1,
        })
    }

    /// Returns the list that paragraphs of this style are in.
    pub(super) fn list(&self, name: &str) -> Option<&str> {
        self.chain(name)
            .find_map(|name| self.styles.get(name)?.list.as_deref())
            .filter(|list| !list.is_empty())
    }

    /// Returns a style's name and those it is based on, the nearest first.
    fn chain<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let parent = |name: &&'a str| self.styles.get(*name)?.parent.as_deref();
        std::iter::successors(Some(name), parent).take(CHAIN)
    }
}

impl RunLook {
    fn of(tag: &Tag<'_>) -> Self {
        let mut look = Self::default();
        let mut set = |mark: Marks, is_on: bool| {
            if is_on {
                look.on |= mark;
            } else {
                look.off |= mark;
            }
        };
        if let Some(weight) = tag.attr("font-weight") {
            set(
                Marks::STRONG,
                matches!(&*weight, "bold" | "600" | "700" | "800" | "900"),
            );
        }
        if let Some(style) = tag.attr("font-style") {
            set(Marks::EMPHASIS, matches!(&*style, "italic" | "oblique"));
        }
        if let Some(line) = tag.attr("text-line-through-style") {
            set(Marks::STRIKE, &*line != "none");
        }
        if let Some(position) = tag.attr("text-position") {
            let shift = position.split_whitespace().next().unwrap_or_default();
            set(Marks::SUPERSCRIPT, shift == "super" || is_above(shift));
            set(Marks::SUBSCRIPT, shift == "sub" || shift.starts_with('-'));
        }
        look.hidden = tag.attr("display").is_some_and(|display| display == "none");
        look
    }

    /// Returns this look over `base`.
    pub(super) fn over(self, base: Self) -> Self {
        Self {
            on: (base.on - self.off) | self.on,
            off: (base.off - self.on) | self.off,
            hidden: self.hidden || base.hidden,
        }
    }
}

/// Returns whether a shift such as `33%` lifts the text.
fn is_above(shift: &str) -> bool {
    let number = shift.trim_end_matches('%').parse::<f32>();
    number.is_ok_and(|percent| percent > 0.0)
}
