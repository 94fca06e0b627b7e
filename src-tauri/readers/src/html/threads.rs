//! Comments as Google Docs exports them with a page.
//!
//! A letter behind the words (`<a id="cmnt_ref1" href="#cmnt1">[a]</a>`) leads to
//! an entry at the end of the page (`<a id="cmnt1" href="#cmnt_ref1">[a]</a>`), which
//! has the text, but neither author nor date. The export marks where the words
//! end and not where they begin, so a comment is set at that point. An answer
//! has a letter of its own, right behind the one it answers.

use std::collections::HashMap;

use claimdesk_compose::clean::clean;
use claimdesk_compose::{Pin, Skips, replies};
use claimdesk_draft::{Comment, Reply, Span, address};
use claimdesk_opc::limits;

use super::dom::{Dom, NodeId, ROOT, Step};
use super::mask::Mask;
use super::notes;

/// How the ids of an entry and of a letter begin; a number follows.
const ENTRY: &str = "cmnt";
const LETTER: &str = "cmnt_ref";

/// The comments of a page.
#[derive(Debug, Default)]
pub(super) struct Threads {
    /// At each letter: which comment is there, or none where it answers one or leads nowhere.
    letters: HashMap<NodeId, Option<usize>>,
    /// The elements that hold the entries.
    pub(super) entries: Vec<NodeId>,
    /// The comments by their letters' order, without their places.
    comments: Vec<Comment>,
}

impl Threads {
    /// Finds the letters on a page and the entries they lead to.
    pub(super) fn find(dom: &Dom, chrome: &Mask, skips: &mut Skips) -> Self {
        let mut made = Self::default();
        let mut texts = made.take_entries(dom, chrome);
        let mut open = None;
        // Up to where nothing is running text: inside a letter or an entry.
        let mut passed = ROOT;
        let mut entries = made.entries.clone().into_iter().peekable();
        for id in dom.descendants(ROOT) {
            if entries.next_if_eq(&id).is_some() {
                passed = passed.max(dom.descendants(id).end);
            }
            if id < passed {
                continue;
            }
            if let Some(number) = number(dom, id, LETTER) {
                passed = dom.descendants(id).end;
                open = made.take_letter(id, texts.remove(number), open, skips);
            } else if is_between(dom, id) {
                open = None;
            }
        }
        skips.many(
            "comment_without_place",
            u32::try_from(texts.len()).unwrap_or(u32::MAX),
        );
        made
    }

    /// Takes in the list of comments; returns what each says, by its number.
    fn take_entries<'d>(&mut self, dom: &'d Dom, chrome: &Mask) -> HashMap<&'d str, String> {
        let mut texts = HashMap::new();
        let is_entry = |id: &NodeId| number(dom, *id, ENTRY).is_some();
        let places: Vec<NodeId> = dom.descendants(ROOT).filter(is_entry).collect();
        for id in &places {
            let (Some(number), Some(entry)) =
                (number(dom, *id, ENTRY), notes::holder(dom, *id, &places))
            else {
                continue;
            };
            if self.entries.last() != Some(&entry) {
                self.entries.push(entry);
                let said = || lines(dom, chrome, entry, *id);
                texts.entry(number).or_insert_with(said);
            }
        }
        texts
    }

    /// Takes in a letter: of a new comment, or of an answer to the one `open` right before it.
    /// Returns the comment that an answer may follow.
    fn take_letter(
        &mut self,
        letter: NodeId,
        text: Option<String>,
        open: Option<usize>,
        skips: &mut Skips,
    ) -> Option<usize> {
        self.letters.insert(letter, None);
        let Some(text) = text else {
            return open;
        };
        let author = String::new();
        if let Some(comment) = open.and_then(|at| self.comments.get_mut(at)) {
            let date = None;
            replies::add(comment, Reply { author, date, text });
            return open;
        }
        if self.comments.len() >= limits::COMMENTS {
            skips.one("comment");
            return None;
        }
        let at = self.comments.len();
        self.letters.insert(letter, Some(at));
        self.comments.push(Comment {
            span: Span::new(0, 0),
            author,
            date: None,
            resolved: false,
            text,
            replies: Vec::new(),
        });
        Some(at)
    }

    /// Returns the comments whose letters were written, each with its place.
    pub(super) fn placed(self, pins: Vec<(usize, Pin)>, skips: &mut Skips) -> Vec<(Comment, Pin)> {
        let pins: HashMap<usize, Pin> = pins.into_iter().collect();
        let unwritten = self.comments.len().saturating_sub(pins.len());
        skips.many(
            "comment_without_place",
            u32::try_from(unwritten).unwrap_or(u32::MAX),
        );
        let comments = self.comments.into_iter().enumerate();
        comments
            .filter_map(|(at, comment)| Some((comment, *pins.get(&at)?)))
            .collect()
    }

    /// Returns whether an element is a comment's letter, and if so which comment is there.
    pub(super) fn letter(&self, id: NodeId) -> Option<Option<usize>> {
        self.letters.get(&id).copied()
    }
}

/// Returns the number of a letter or an entry.
fn number<'d>(dom: &'d Dom, id: NodeId, start: &str) -> Option<&'d str> {
    if !dom.is(id, "a") {
        return None;
    }
    let number = dom.attribute(id, "id")?.strip_prefix(start)?;
    let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    is_number.then_some(number)
}

/// Returns whether a node parts the letters before it from those behind it.
fn is_between(dom: &Dom, id: NodeId) -> bool {
    match dom.tag(id) {
        Some(tag) => tag.is_block() || tag.name() == "img",
        None => !dom.text(id).trim().is_empty(),
    }
}

/// Returns what an entry says behind its letter, a line a paragraph; a link's
/// address follows its words in angle brackets, unless they say it already.
fn lines(dom: &Dom, chrome: &Mask, entry: NodeId, letter: NodeId) -> String {
    let mut out = String::new();
    let mut links = Vec::new();
    let is_left_out = |id| id == letter || chrome.holds(id);
    let mut walk = dom.walk(entry);
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(id) if is_left_out(id) => walk.skip_inside(),
            Step::Leave(id) if is_left_out(id) => {}
            Step::Enter(id) => match dom.tag(id) {
                None => out.extend(dom.text(id).chars().map(unbroken)),
                Some(tag) if tag.is_block() || tag.name() == "br" => out.push('\n'),
                Some(tag) if tag.name() == "a" => links.push(out.len()),
                Some(_) => {}
            },
            Step::Leave(id) if dom.is(id, "a") => {
                let from = links.pop().unwrap_or_default();
                let address = dom.attribute(id, "href").and_then(address::link);
                let address = address.filter(|address| !address::is_said(address, &out[from..]));
                out.extend(address.map(|address| format!(" <{address}>")));
            }
            Step::Leave(_) => {}
        }
    }
    let cleaned = clean(out.into()).text;
    let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = cleaned.lines().map(words).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// A line end of the file is no more than a space.
const fn unbroken(c: char) -> char {
    if c.is_ascii_whitespace() { ' ' } else { c }
}
