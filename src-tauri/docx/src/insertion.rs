//! Sews markup into a part between the characters of its text.
//!
//! Only the runs that something is sewn into are written again, each as the
//! same run cut in several, with the same properties; everything else of the
//! part is copied byte for byte.

use std::collections::BTreeMap;
use std::ops::Range;

use claimdesk_model::time::Time;

use crate::markup::{Markup as _, WordXml};
use crate::runs::{Child, Run, Story};
use crate::text_map::Place;

/// In which order what is at one place is sewn in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum InsertOrder {
    /// What belongs to the words before.
    Inner,
    /// The end of a stretch.
    End,
    /// The beginning of a stretch.
    Start,
    /// What belongs to the words behind.
    Outer,
}

/// What is sewn into a run.
#[derive(Clone, Debug, Default)]
struct RunEdits {
    before: Vec<(InsertOrder, String)>,
    inside: Vec<(usize, InsertOrder, String)>,
    behind: Vec<(InsertOrder, String)>,
    /// Stretches of the run that are marked as deleted, each with who deleted it and when.
    deleted: Vec<(Range<usize>, (String, Time))>,
}

impl RunEdits {
    /// Puts everything in the order in which it is written.
    fn sort(&mut self) {
        self.before.sort_by_key(|(rank, _)| *rank);
        self.behind.sort_by_key(|(rank, _)| *rank);
        self.inside.sort_by_key(|(at, rank, _)| (*at, *rank));
        self.deleted.sort_by_key(|(range, _)| range.start);
    }
}

/// Collects what is to be sewn in, and does it.
#[derive(Debug)]
pub(super) struct Insertions<'s, 'a> {
    story: &'s Story<'a>,
    seams: BTreeMap<usize, RunEdits>,
    removed: Vec<Range<usize>>,
    /// The next id that no change in the part has.
    next_id: u32,
}

impl<'s, 'a> Insertions<'s, 'a> {
    /// Begins with nothing to be sewn into `story`.
    pub(super) fn new(story: &'s Story<'a>) -> Self {
        Self {
            story,
            seams: BTreeMap::new(),
            removed: Vec::new(),
            next_id: story.largest_id + 1,
        }
    }

    /// Inserts what `write` writes at a place.
    pub(super) fn put(
        &mut self,
        place: Place,
        rank: InsertOrder,
        write: impl FnOnce(&mut WordXml),
    ) {
        let mut xml = WordXml::under(&self.story.prefix);
        write(&mut xml);
        let xml = xml.finish();
        match place {
            Place::Before(run) => self.seams(run).before.push((rank, xml)),
            Place::Behind(run) => self.seams(run).behind.push((rank, xml)),
            Place::Inside(run, at) => self.seams(run).inside.push((at, rank, xml)),
        }
    }

    /// Marks bytes of a run as deleted by somebody at a time.
    pub(super) fn delete(&mut self, run: usize, range: Range<usize>, by: (String, Time)) {
        self.seams(run).deleted.push((range, by));
    }

    /// Returns an id for a change that the part does not have yet.
    pub(super) fn fresh_id(&mut self) -> u32 {
        let id = self.next_id;
        self.next_id += 1;
        id
    }

    /// Takes bytes out that are not part of a run with text.
    pub(super) fn remove(&mut self, range: Range<usize>) {
        self.removed.push(range);
    }

    fn seams(&mut self, run: usize) -> &mut RunEdits {
        self.seams.entry(run).or_default()
    }

    /// Returns the part with everything sewn in.
    pub(super) fn finish(mut self) -> String {
        let xml = self.story.xml;
        let mut changes: Vec<(Range<usize>, String)> = (self.seams.into_iter())
            .map(|(run, edits)| {
                let run = &self.story.runs[run];
                let written = rewritten(self.story, run, edits, &mut self.next_id);
                (run.whole.clone(), written)
            })
            .chain(self.removed.into_iter().map(|range| (range, String::new())))
            .collect();
        changes.sort_by_key(|(range, _)| range.start);
        let mut out = String::with_capacity(xml.len() + xml.len() / 4);
        let mut at = 0;
        for (range, new) in changes {
            // What was sewn into a run goes before what was to be taken out of it.
            if range.start < at {
                continue;
            }
            out.push_str(&xml[at..range.start]);
            out.push_str(&new);
            at = range.end;
        }
        out.push_str(&xml[at..]);
        out
    }
}

/// A piece of a run that is cut.
enum Piece<'e> {
    /// Markup that is inserted between two others.
    Inserted(&'e str),
    /// What is in the run, and which of the deletions it is in.
    Kept {
        deletion: Option<usize>,
        content: WordXml,
    },
}

/// Writes a run again, cut in pieces. A deletion that is written in several has an id for each.
fn rewritten(story: &Story<'_>, run: &Run, mut edits: RunEdits, next_id: &mut u32) -> String {
    edits.sort();
    let mut out = WordXml::under(&story.prefix);
    let again = |xml: &mut WordXml, content: &WordXml| {
        xml.again(&story.xml[run.open.clone()], |xml| {
            xml.copied(&story.xml[run.properties.clone()]);
            xml.add(content);
        });
    };
    for piece in Cutter::cut(story, run, &edits) {
        match piece {
            Piece::Inserted(xml) => out.copied(xml),
            Piece::Kept { deletion, content } => match deletion.map(|n| &edits.deleted[n].1) {
                None => again(&mut out, &content),
                Some(by) => {
                    out.change("w:del", *next_id, by, |xml| again(xml, &content));
                    *next_id += 1;
                }
            },
        }
    }
    out.finish()
}

/// Cuts one run wherever something is inserted or a deletion begins or ends.
struct Cutter<'e, 's> {
    story: &'s Story<'s>,
    edits: &'e RunEdits,
    /// How many of the insertions inside the run are in their place.
    placed: usize,
    pieces: Vec<Piece<'e>>,
}

impl<'e, 's> Cutter<'e, 's> {
    fn cut(story: &'s Story<'s>, run: &Run, edits: &'e RunEdits) -> Vec<Piece<'e>> {
        let mut cutter = Self {
            story,
            edits,
            placed: 0,
            pieces: Vec::new(),
        };
        edits.before.iter().for_each(|(_, xml)| cutter.insert(xml));
        run.children.iter().for_each(|child| cutter.child(child));
        cutter.insert_up_to(usize::MAX);
        edits.behind.iter().for_each(|(_, xml)| cutter.insert(xml));
        cutter.pieces
    }

    fn child(&mut self, child: &Child) {
        let xml = self.story.xml;
        match &child.text {
            Some(content) => self.text(child, content.clone()),
            None => {
                let deletion = self.deletion(child.whole.start);
                self.keep(deletion, |out| out.copied(&xml[child.whole.clone()]));
            }
        }
    }

    /// Cuts an element of text.
    fn text(&mut self, child: &Child, content: Range<usize>) {
        let xml = self.story.xml;
        let mut at = content.start;
        loop {
            self.insert_up_to(at);
            if at >= content.end {
                return;
            }
            let stop = self.stop_after(at, content.end);
            let deletion = self.deletion(at);
            let is_gone = deletion.is_some();
            self.keep(deletion, |out| {
                if !is_gone && (at..stop) == content {
                    return out.copied(&xml[child.whole.clone()]);
                }
                let name = if child.deleted || is_gone {
                    "w:delText"
                } else {
                    "w:t"
                };
                out.preserved(name, |out| out.copied(&xml[at..stop]));
            });
            at = stop;
        }
    }

    /// Returns where the next cut after a byte is, `end` at the latest.
    fn stop_after(&self, at: usize, end: usize) -> usize {
        let insertion = self.edits.inside.get(self.placed).map(|(at, ..)| *at);
        let borders = (self.edits.deleted.iter()).flat_map(|(r, _)| [r.start, r.end]);
        (borders.chain(insertion).filter(|border| *border > at)).fold(end, usize::min)
    }

    fn insert(&mut self, xml: &'e str) {
        self.pieces.push(Piece::Inserted(xml));
    }

    /// Inserts what belongs before a byte.
    fn insert_up_to(&mut self, at: usize) {
        let edits = self.edits;
        while let Some((_, _, xml)) = edits.inside.get(self.placed).filter(|s| s.0 <= at) {
            self.insert(xml);
            self.placed += 1;
        }
    }

    /// Takes up what is in a deletion or in none, in the piece before where that is in the same.
    fn keep(&mut self, deletion: Option<usize>, write: impl FnOnce(&mut WordXml)) {
        let mut content = match self.pieces.pop() {
            Some(Piece::Kept {
                deletion: d,
                content,
            }) if d == deletion => content,
            other => {
                self.pieces.extend(other);
                WordXml::under(&self.story.prefix)
            }
        };
        write(&mut content);
        self.pieces.push(Piece::Kept { deletion, content });
    }

    /// Returns the deletion that covers a byte.
    fn deletion(&self, at: usize) -> Option<usize> {
        let mut deleted = self.edits.deleted.iter();
        deleted.position(|(range, _)| range.start <= at && at < range.end)
    }
}
