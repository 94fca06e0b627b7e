//! The whole work on two texts, done once for all spans.

use std::ops::Range;

use crate::carried::Carried;
use crate::links::Links;
use crate::side::Texts;
use crate::{edited, exact, neighbours, order, residue, span};

/// Sizes of the exact runs that are looked for, in tokens, one after the other.
const RUNS: [usize; 2] = [8, 5];

/// Two revisions of a text and what became of each word.
#[derive(Debug)]
pub struct Alignment<'a> {
    pub(crate) texts: Texts<'a>,
    pub(crate) links: Links,
    /// For each old token, whether it kept its place in the order of the text.
    pub(crate) in_order: Vec<bool>,
}

impl<'a> Alignment<'a> {
    /// Compares two revisions. The time is near linear in their length.
    pub fn new(old: &'a str, new: &'a str) -> Self {
        let texts = Texts::new(old, new);
        let mut links = Links::new(texts.old.ids.len(), texts.new.ids.len());
        for size in RUNS {
            exact::claim_runs(&texts, &mut links, size);
        }
        neighbours::claim(&texts, &mut links);
        edited::claim(&texts, &mut links);
        neighbours::claim(&texts, &mut links);
        residue::settle(&texts, &mut links);
        let in_order = order::in_order(&links, texts.old.ids.len(), texts.new.ids.len());
        Self {
            texts,
            links,
            in_order,
        }
    }

    /// Where `span`, in bytes of the old text, is in the new one. A span that reaches beyond the
    /// text or into a character is taken to mean the whole characters it touches.
    pub fn carry(&self, span: Range<usize>) -> Carried {
        span::carry(self, span)
    }
}
