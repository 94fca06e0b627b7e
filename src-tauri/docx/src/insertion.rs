//! Sews markup into a part between the characters of its text.
//!
//! Only the runs that something is sewn into are written again, each as the
//! same run cut in several, with the same properties; everything else of the
//! part is copied byte for byte.

use std::collections::BTreeMap;
use std::ops::Range;

use claimdesk_model::time::Time;
use claimdesk_report::put;

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

    /// Sews `xml` in at a place.
    pub(super) fn put(&mut self, place: Place, rank: InsertOrder, xml: String) {
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
            .map(|(run, seams)| {
                let run = &self.story.runs[run];
                let tailor = Tailor::new(self.story, run, &mut self.next_id);
                (run.whole.clone(), tailor.sew(seams))
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

/// Writes one run again.
struct Tailor<'s, 'a> {
    story: &'s Story<'a>,
    run: &'s Run,
    out: String,
    /// Whether a piece of the run is open, and the deletion it is in.
    open: Option<Option<usize>>,
    /// The id of the next deletion. One that is written in several pieces needs one for each.
    next_id: &'s mut u32,
}

impl<'s, 'a> Tailor<'s, 'a> {
    fn new(story: &'s Story<'a>, run: &'s Run, next_id: &'s mut u32) -> Self {
        Self {
            story,
            run,
            out: String::new(),
            open: None,
            next_id,
        }
    }

    fn sew(mut self, mut seams: RunEdits) -> String {
        seams.before.sort_by_key(|(rank, _)| *rank);
        seams.behind.sort_by_key(|(rank, _)| *rank);
        seams.inside.sort_by_key(|(at, rank, _)| (*at, *rank));
        seams.deleted.sort_by_key(|(range, _)| range.start);
        for (_, xml) in &seams.before {
            self.out.push_str(xml);
        }
        let mut next = 0;
        let run = self.run;
        for child in &run.children {
            match &child.text {
                Some(content) => self.text(child, content.clone(), &seams, &mut next),
                None => {
                    self.enter(deletion(&seams, child.whole.start), &seams);
                    self.out.push_str(&self.story.xml[child.whole.clone()]);
                }
            }
        }
        self.leave();
        for (_, _, xml) in &seams.inside[next..] {
            self.out.push_str(xml);
        }
        for (_, xml) in &seams.behind {
            self.out.push_str(xml);
        }
        self.out
    }

    /// Writes an element of text, cut wherever something is sewn in or a deletion begins or ends.
    fn text(&mut self, child: &Child, content: Range<usize>, seams: &RunEdits, next: &mut usize) {
        let mut at = content.start;
        loop {
            while let Some((_, _, xml)) = seams.inside.get(*next).filter(|s| s.0 <= at) {
                self.leave();
                self.out.push_str(xml);
                *next += 1;
            }
            if at >= content.end {
                return;
            }
            let seam = seams.inside.get(*next).map(|s| s.0);
            let borders = seams.deleted.iter().flat_map(|(r, _)| [r.start, r.end]);
            let stop =
                (borders.chain(seam).filter(|border| *border > at)).fold(content.end, usize::min);
            let inside = deletion(seams, at);
            self.enter(inside, seams);
            if inside.is_none() && at == content.start && stop == content.end {
                self.out.push_str(&self.story.xml[child.whole.clone()]);
            } else {
                let gone = child.deleted || inside.is_some();
                let name = if gone { "delText" } else { "t" };
                let (p, words) = (&self.story.pen.prefix, &self.story.xml[at..stop]);
                put!(
                    &mut self.out,
                    "<{p}{name} xml:space=\"preserve\">{words}</{p}{name}>"
                );
            }
            at = stop;
        }
    }

    /// Opens a piece of the run, in the deletion wanted.
    fn enter(&mut self, deletion: Option<usize>, seams: &RunEdits) {
        if self.open == Some(deletion) {
            return;
        }
        self.leave();
        if let Some(n) = deletion {
            let (who, at) = &seams.deleted[n].1;
            let pen = &self.story.pen;
            let author = pen.author(*self.next_id, who, *at);
            put!(&mut self.out, "<{}del {author}>", pen.prefix);
            *self.next_id += 1;
        }
        self.out.push_str(&self.story.xml[self.run.open.clone()]);
        self.out
            .push_str(&self.story.xml[self.run.properties.clone()]);
        self.open = Some(deletion);
    }

    /// Closes the piece that is open.
    fn leave(&mut self) {
        let p = &self.story.pen.prefix;
        match self.open.take() {
            None => {}
            Some(None) => put!(&mut self.out, "</{p}r>"),
            Some(Some(_)) => put!(&mut self.out, "</{p}r></{p}del>"),
        }
    }
}

/// Returns the deletion that covers a byte.
fn deletion(seams: &RunEdits, at: usize) -> Option<usize> {
    (seams.deleted.iter()).position(|(range, _)| range.start <= at && at < range.end)
}
