//! Comments with their replies, put together from the parts Word spreads them over.
//!
//! `comments` holds the text; `commentsExtended` says which paragraph answers
//! which and what is resolved; `commentsIds` and `commentsExtensible` between
//! them know the time in UTC, where `comments` has the writer's local time.

use std::collections::HashMap;

use claimdesk_compose::replies;
use claimdesk_draft::{Comment, Reply, Span};
use claimdesk_opc::{Piece, Xml};

/// A comment as it is in the part.
#[derive(Debug, Default)]
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) author: String,
    pub(super) date: Option<String>,
    pub(super) text: String,
    /// The id of its last paragraph, which the other parts know it by.
    pub(super) paragraph: Option<String>,
}

/// What the other parts say about comments.
#[derive(Debug, Default)]
pub(super) struct Extras {
    /// By paragraph: the paragraph it answers, and whether it is resolved.
    threads: HashMap<String, (Option<String>, bool)>,
    /// By paragraph: the comment's durable id.
    durable: HashMap<String, String>,
    /// By durable id: when, in UTC.
    dates: HashMap<String, String>,
}

impl Extras {
    /// Takes in one of the parts, as far as it can be read.
    pub(super) fn take_in(&mut self, text: &str) {
        let mut xml = Xml::new(text);
        while let Ok(Some(piece)) = xml.next_piece() {
            let Piece::Start(tag) = piece else { continue };
            let value = |name| tag.attr(name).map(|value| value.into_owned());
            match tag.local() {
                "commentEx" => {
                    let Some(id) = value("paraId") else { continue };
                    let done = matches!(value("done").as_deref(), Some("1" | "true" | "on"));
                    self.threads.insert(id, (value("paraIdParent"), done));
                }
                "commentId" => {
                    if let (Some(id), Some(durable)) = (value("paraId"), value("durableId")) {
                        self.durable.insert(id, durable);
                    }
                }
                "commentExtensible" => {
                    if let (Some(id), Some(date)) = (value("durableId"), value("dateUtc")) {
                        self.dates.insert(id, date);
                    }
                }
                _ => {}
            }
        }
    }

    fn date(&self, entry: &Entry) -> Option<String> {
        let durable = self.durable.get(entry.paragraph.as_ref()?)?;
        self.dates.get(durable).cloned()
    }

    /// Returns the paragraph of the comment that the thread of `paragraph` began with.
    fn root<'a>(&'a self, paragraph: &'a str) -> &'a str {
        let mut at = paragraph;
        // An answer to an answer to ... that comes round again ends here.
        for _ in 0..64 {
            match self.threads.get(at) {
                Some((Some(parent), _)) if parent != at => at = parent,
                _ => break,
            }
        }
        at
    }
}

/// Puts threads together. Returns the comments, and which of them each id of the part means.
pub(super) fn join(entries: Vec<Entry>, extras: &Extras) -> (Vec<Comment>, HashMap<String, u32>) {
    let mut roots: HashMap<String, usize> = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        if let Some(paragraph) = &entry.paragraph {
            roots.entry(paragraph.clone()).or_insert(at);
        }
    }
    let parent_of = |at: usize| -> Option<usize> {
        let paragraph = entries[at].paragraph.as_deref()?;
        let root = extras.root(paragraph);
        roots.get(root).copied().filter(|root| *root != at)
    };
    let parents: Vec<Option<usize>> = (0..entries.len()).map(parent_of).collect();
    let mut comments = Vec::new();
    let mut places = vec![None; entries.len()];
    let mut ids = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        // A thread that goes round has no root; each of its comments then stands for itself.
        let answers = parents[at].filter(|root| parents[*root].is_none());
        if answers.is_some() {
            continue;
        }
        let number = u32::try_from(comments.len()).unwrap_or(u32::MAX);
        places[at] = Some(comments.len());
        ids.entry(entry.id.clone()).or_insert(number);
        let thread = entry
            .paragraph
            .as_ref()
            .and_then(|id| extras.threads.get(id));
        comments.push(Comment {
            span: Span::new(0, 0),
            author: entry.author.clone(),
            date: extras.date(entry).or_else(|| entry.date.clone()),
            resolved: thread.is_some_and(|(_, done)| *done),
            text: entry.text.clone(),
            replies: Vec::new(),
        });
    }
    for (at, entry) in entries.into_iter().enumerate() {
        let root = parents[at].and_then(|root| places[root]);
        let Some(comment) = root.and_then(|root| comments.get_mut(root)) else {
            continue;
        };
        let date = extras.date(&entry).or(entry.date);
        let (author, text) = (entry.author, entry.text);
        replies::add(comment, Reply { author, date, text });
    }
    (comments, ids)
}
