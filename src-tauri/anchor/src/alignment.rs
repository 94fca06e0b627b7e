//! The whole work on two texts, done once for all spans.

use std::collections::HashMap;
use std::sync::Mutex;

use crate::links::Links;
use crate::side::Texts;
use crate::thresholds::EXACT_RUNS;
use crate::{edited, exact, leftovers, neighbours, order};

/// Two revisions of a text and what became of each word.
#[derive(Debug)]
pub struct Alignment<'a> {
    pub(crate) texts: Texts<'a>,
    pub(crate) links: Links,
    /// For each old token, whether it kept its place in the order of the text.
    pub(crate) in_order: Vec<bool>,
    /// Whether most of the text did.
    pub(crate) keeps_order: bool,
    /// What was asked about the likeness of sentences, by the first token of the old one: many spans may lie in one.
    pub(crate) likenesses: Mutex<HashMap<usize, u32>>,
}

impl<'a> Alignment<'a> {
    /// Compares two revisions. The time is near linear in their length.
    pub fn new(old: &'a str, new: &'a str) -> Self {
        let texts = Texts::new(old, new);
        let mut links = Links::new(texts.old.ids.len(), texts.new.ids.len());
        for size in EXACT_RUNS {
            exact::claim_runs(&texts, &mut links, size);
        }
        neighbours::claim(&texts, &mut links);
        edited::claim(&texts, &mut links);
        neighbours::claim(&texts, &mut links);
        leftovers::settle(&texts, &mut links);
        let in_order = order::in_order(&links, texts.old.ids.len(), texts.new.ids.len());
        Self {
            keeps_order: order::keeps_order(&links, &in_order),
            texts,
            links,
            in_order,
            likenesses: Mutex::default(),
        }
    }
}
