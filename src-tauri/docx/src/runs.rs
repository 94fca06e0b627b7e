//! Where the runs of a part stand, byte by byte.

use std::ops::Range;

use quick_xml::NsReader;
use quick_xml::events::{BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};

use super::error::WordError;
use super::ids::number;
use super::markup::{W, W_STRICT};

/// The runs of a part that are in no other run, and the marks of its comments.
#[derive(Debug)]
pub(super) struct Story<'a> {
    /// The part.
    pub(super) xml: &'a str,
    /// What the part has before the names of WordprocessingML: `w:` mostly, and it may be empty.
    pub(super) prefix: String,
    /// The runs, in the order of the part; none is in another.
    pub(super) runs: Vec<Run>,
    /// What marks where comments stand.
    pub(super) marks: Vec<CommentMark>,
    /// The ids of the footnotes referred to, and where, in the order of the part.
    pub(super) notes: Vec<(String, Range<usize>)>,
    /// The largest id of a comment, footnote, bookmark or tracked change of those that count.
    pub(super) largest_id: u32,
}

/// A run, with everything inside it.
#[derive(Clone, Debug, Default)]
pub(super) struct Run {
    /// From `<` of its start to `>` of its end.
    pub(super) whole: Range<usize>,
    /// Its start tag.
    pub(super) open: Range<usize>,
    /// Its properties; empty where it has none.
    pub(super) properties: Range<usize>,
    /// What else is in it, in order.
    pub(super) children: Vec<Child>,
}

/// An element of a run.
#[derive(Clone, Debug)]
pub(super) struct Child {
    /// From `<` of its start to `>` of its end.
    pub(super) whole: Range<usize>,
    /// What is in it, for an element of text.
    pub(super) text: Option<Range<usize>>,
    /// Whether that is text of a deletion, which has an element of its own.
    pub(super) deleted: bool,
}

/// An element that says where a comment begins, ends or is referred to.
#[derive(Clone, Debug)]
pub(super) struct CommentMark {
    /// The comment's id.
    pub(super) id: String,
    /// The element; the whole run where there is nothing else in it.
    pub(super) whole: Range<usize>,
}

impl Run {
    /// Takes up an element.
    fn take(&mut self, kind: ChildKind, whole: Range<usize>, content: Range<usize>) {
        match kind {
            ChildKind::Properties => self.properties = whole,
            ChildKind::Text { deleted } if !content.is_empty() => self.children.push(Child {
                whole,
                text: Some(content),
                deleted,
            }),
            _ => self.children.push(Child {
                whole,
                text: None,
                deleted: false,
            }),
        }
    }
}

impl<'a> Story<'a> {
    /// Finds the runs of the part `name`.
    ///
    /// # Errors
    /// Returns [`WordError::Malformed`] for what is no XML.
    pub(super) fn new(name: &str, xml: &'a str) -> Result<Self, WordError> {
        let mut finder = Finder::default();
        finder.find(xml).map_err(|cause| WordError::Malformed {
            part: name.to_owned(),
            cause,
        })?;
        Ok(Self {
            xml,
            prefix: finder.prefix.unwrap_or_else(|| "w:".to_owned()),
            runs: finder.runs,
            marks: finder.marks,
            notes: finder.notes,
            largest_id: finder.largest_id,
        })
    }

    /// Returns the run that stands over a byte of the part.
    pub(super) fn run_at(&self, at: usize) -> Option<usize> {
        let index = self.runs.partition_point(|run| run.whole.end <= at);
        (self.runs.get(index)?.whole.start <= at).then_some(index)
    }
}

/// What an element of a run is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum ChildKind {
    #[default]
    Other,
    Properties,
    Text {
        deleted: bool,
    },
}

impl ChildKind {
    fn of(word: bool, element: &BytesStart<'_>) -> Self {
        match element.local_name().as_ref() {
            "rPr" if word => Self::Properties,
            "t" if word => Self::Text { deleted: false },
            "delText" if word => Self::Text { deleted: true },
            _ => Self::Other,
        }
    }
}

/// Walks over a part once.
#[derive(Default)]
struct Finder {
    prefix: Option<String>,
    runs: Vec<Run>,
    marks: Vec<CommentMark>,
    notes: Vec<(String, Range<usize>)>,
    largest_id: u32,
    /// The run under the walker.
    run: Option<Run>,
    /// How many elements are open inside that run.
    depth: usize,
    /// Where the element of that run began, and where its start tag ended.
    child: (usize, usize),
    /// What that element is.
    kind: ChildKind,
    /// The comment that the run refers to.
    refers: Option<String>,
}

impl Finder {
    fn find(&mut self, xml: &str) -> Result<(), String> {
        let base = xml.len() - xml.trim_start_matches('\u{feff}').len();
        let mut reader = NsReader::from_str(&xml[base..]);
        loop {
            let from = base + place(reader.buffer_position());
            let (namespace, event) = reader.read_resolved_event().map_err(|e| e.to_string())?;
            let word = matches!(namespace, ResolveResult::Bound(Namespace(ns)) if is_word(ns));
            match event {
                Event::Eof => return Ok(()),
                Event::Start(element) => {
                    let range = from..base + place(reader.buffer_position());
                    self.start(word, &element, range);
                }
                Event::Empty(element) => {
                    let range = from..base + place(reader.buffer_position());
                    self.empty(word, &element, range);
                }
                Event::End(_) => self.end(from..base + place(reader.buffer_position())),
                _ => {}
            }
        }
    }

    fn start(&mut self, word: bool, element: &BytesStart<'_>, range: Range<usize>) {
        self.look_at(word, element, &range);
        if self.run.is_some() {
            if self.depth == 0 {
                self.child = (range.start, range.end);
                self.kind = ChildKind::of(word, element);
            }
            self.depth += 1;
        } else if word && element.local_name().as_ref() == "r" {
            self.run = Some(Run {
                open: range.clone(),
                whole: range,
                ..Run::default()
            });
        }
    }

    fn empty(&mut self, word: bool, element: &BytesStart<'_>, range: Range<usize>) {
        self.look_at(word, element, &range);
        let Some(run) = self.run.as_mut().filter(|_| self.depth == 0) else {
            return;
        };
        let kind = ChildKind::of(word, element);
        run.take(kind, range, 0..0);
    }

    fn end(&mut self, range: Range<usize>) {
        let Some(run) = &mut self.run else { return };
        if self.depth == 0 {
            run.whole.end = range.end;
            // A run that only refers to a comment goes with it.
            if let (Some(id), [_]) = (self.refers.take(), run.children.as_slice()) {
                let whole = run.whole.clone();
                self.marks.push(CommentMark { id, whole });
            }
            self.runs.extend(self.run.take());
            return;
        }
        self.depth -= 1;
        if self.depth == 0 {
            run.take(
                self.kind,
                self.child.0..range.end,
                self.child.1..range.start,
            );
        }
    }

    /// Takes note of ids, of the prefix and of what marks a comment.
    fn look_at(&mut self, word: bool, element: &BytesStart<'_>, range: &Range<usize>) {
        if !word {
            return;
        }
        if self.prefix.is_none() {
            let name = element.name();
            let prefix = name.0.find(':').map_or("", |at| &name.0[..=at]);
            self.prefix = Some(prefix.to_owned());
        }
        let Some(id) = id_of(element) else { return };
        if let Some(id) = number(&id) {
            self.largest_id = self.largest_id.max(id);
        }
        match element.local_name().as_ref() {
            "commentRangeStart" | "commentRangeEnd" => self.marks.push(CommentMark {
                id,
                whole: range.clone(),
            }),
            "commentReference" => self.refers = Some(id),
            "footnoteReference" => self.notes.push((id, range.clone())),
            _ => {}
        }
    }
}

/// Returns the attribute `id` of WordprocessingML.
fn id_of(element: &BytesStart<'_>) -> Option<String> {
    let mut attributes = element.attributes();
    let mut attributes = attributes.with_checks(false).flatten();
    let id =
        attributes.find(|a| a.key.local_name().as_ref() == "id" && a.key.prefix().is_some())?;
    Some(id.value.into_owned())
}

/// Returns whether a namespace is WordprocessingML's.
pub(super) fn is_word(namespace: &str) -> bool {
    namespace == W || namespace == W_STRICT
}

/// A part is in memory, so every place in it fits.
fn place(at: u64) -> usize {
    usize::try_from(at).expect("a place in memory")
}
