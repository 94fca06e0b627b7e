//! Gathers the pieces of an entry into sources; what is left over stays as it was written.

use std::ops::Range;

use claimdesk_grammar::lexicon::Lexicon;
use claimdesk_grammar::lexicon::class::Sense;
use claimdesk_terms::SourceKind;

use super::name::{Name, name_at};
use super::piece::{Piece, What};
use super::{Mark, NoteReading, NotedRole, NotedSource};
use crate::kind::is_media;

/// Adds to the reading what the pieces of one entry say.
pub(super) fn gather(
    note: &str,
    entry: &Range<usize>,
    pieces: &[Piece],
    reading: &mut NoteReading,
) {
    let mut gatherer = Gatherer {
        note,
        pieces,
        used: vec![false; pieces.len()],
        sources: Vec::new(),
        waiting: Vec::new(),
        lead: None,
        mark: None,
        reached: pieces
            .iter()
            .any(|p| matches!(p.what, What::Email | What::Phone(_) | What::By(_))),
    };
    gatherer.run();
    reading.mark = gatherer.mark.or(reading.mark);
    let rest = gatherer.rest(entry);
    reading.rest.extend(rest);
    reading.sources.append(&mut gatherer.sources);
}

/// A phrase that leads to the source behind it.
#[derive(Debug, Clone, Copy)]
struct Lead {
    piece: usize,
    form: Option<&'static str>,
    told: bool,
}

struct Gatherer<'n> {
    note: &'n str,
    pieces: &'n [Piece],
    used: Vec<bool>,
    sources: Vec<NotedSource>,
    /// Places to look that are in front of their source.
    waiting: Vec<usize>,
    lead: Option<Lead>,
    mark: Option<Mark>,
    /// Somewhere in the entry stands how somebody is reached.
    reached: bool,
}

impl Gatherer<'_> {
    fn run(&mut self) {
        let mut i = 0;
        while i < self.pieces.len() {
            let piece = &self.pieces[i];
            match &piece.what {
                What::Mark(mark) => {
                    self.mark = Some(*mark);
                    self.used[i] = true;
                }
                What::Url(url) => self.url(i, url),
                What::Site => self.site(i),
                What::Email | What::Phone(_) => self.contact(i),
                What::Case => self.case(i),
                What::Page(_) | What::Paragraph(_) | What::TimeCode(_) | What::Date(_) => {
                    self.place(i)
                }
                What::Form(form) => {
                    self.lead = Some(Lead {
                        piece: i,
                        form: Some(form),
                        told: true,
                    });
                }
                What::By(form) => self.by(i, form),
                What::Opener { told } => {
                    self.lead = self.opens(i).then_some(Lead {
                        piece: i,
                        form: None,
                        told: *told,
                    });
                }
                What::Word => {
                    i = self.words(i);
                    continue;
                }
                What::Comma => self.lead = None,
                What::Open | What::Close | What::Sign => {}
            }
            i += 1;
        }
    }

    /// Whether a source can be named behind this phrase: it is not in the middle of other words.
    fn opens(&self, i: usize) -> bool {
        let free = i
            .checked_sub(1)
            .is_none_or(|b| self.used[b] || self.pieces[b].what != What::Word);
        free && self.mark != Some(Mark::ToCome)
    }

    fn text(&self, i: usize) -> &str {
        &self.note[self.pieces[i].span.clone()]
    }

    /// Opens a source that is at the piece, and gives it what was waiting for one.
    fn open(&mut self, i: usize, mut source: NotedSource) {
        source.span = self.pieces[i].span.clone();
        self.used[i] = true;
        if let Some(lead) = self.lead.take() {
            self.used[lead.piece] = true;
            source.span.start = self.pieces[lead.piece].span.start;
            source.locator.contact_form = lead.form;
        }
        self.sources.push(source);
        for waiting in std::mem::take(&mut self.waiting) {
            self.place(waiting);
        }
    }

    fn url(&mut self, i: usize, url: &str) {
        if let Some(source) = self.sources.last_mut().filter(|s| s.locator.url.is_none()) {
            source.locator.url = Some(url.to_owned());
            self.use_for_last(i);
            return;
        }
        let mut source = NotedSource {
            name: super::web::host(url).to_owned(),
            ..NotedSource::default()
        };
        source.locator.url = Some(url.to_owned());
        self.open(i, source);
    }

    fn site(&mut self, i: usize) {
        let source = NotedSource {
            name: self.text(i).to_owned(),
            role: NotedRole::Carrier,
            ..NotedSource::default()
        };
        self.open(i, source);
    }

    fn case(&mut self, i: usize) {
        let source = NotedSource {
            name: self.text(i).to_owned(),
            kind: Some(SourceKind::CourtRecord),
            ..NotedSource::default()
        };
        self.open(i, source);
    }

    /// A telephone number or an e-mail address: of the source before it, or of one that is yet to be named.
    fn contact(&mut self, i: usize) {
        let said = match self.pieces[i].what {
            What::Phone(from) => self.text(i)[from..].to_owned(),
            _ => self.text(i).to_owned(),
        };
        let phone = matches!(self.pieces[i].what, What::Phone(_));
        let has = |s: &NotedSource| {
            if phone {
                s.contact.phone.is_some()
            } else {
                s.contact.email.is_some()
            }
        };
        if self
            .sources
            .last()
            .is_none_or(|s| has(s) || s.locator.url.is_some())
        {
            self.open(i, NotedSource::default());
        }
        if let Some(source) = self.sources.last_mut() {
            let field = if phone {
                &mut source.contact.phone
            } else {
                &mut source.contact.email
            };
            *field = Some(said);
            source.role = NotedRole::Speaker;
        }
        self.use_for_last(i);
    }

    /// A page, a paragraph, a time code or a date: of the source before it that has none yet, or of the next.
    fn place(&mut self, i: usize) {
        let Some(source) = self.sources.last_mut() else {
            self.waiting.push(i);
            return;
        };
        let locator = &mut source.locator;
        let free = match &self.pieces[i].what {
            What::Page(said) => set(&mut locator.page, said),
            What::Paragraph(said) => set(&mut locator.paragraph, said),
            What::TimeCode(said) => set(&mut locator.time_code, said),
            What::Date(date) => set(&mut locator.date, date),
            _ => false,
        };
        if free {
            self.use_for_last(i);
        }
    }

    /// "by phone" behind a name.
    fn by(&mut self, i: usize, form: &'static str) {
        let Some(source) = (self.sources.last_mut())
            .filter(|s| !s.name.is_empty() && s.role != NotedRole::Carrier)
        else {
            return;
        };
        source.locator.contact_form = Some(form);
        source.role = NotedRole::Speaker;
        self.use_for_last(i);
    }

    fn use_for_last(&mut self, i: usize) {
        self.used[i] = true;
        let span = &self.pieces[i].span;
        if let Some(source) = self.sources.last_mut() {
            source.span.start = source.span.start.min(span.start);
            source.span.end = source.span.end.max(span.end);
        }
    }

    /// The words that begin at piece `i`: a name, or words to be left. Returns the piece behind them.
    fn words(&mut self, i: usize) -> usize {
        let mut end = i + 1;
        while end < self.pieces.len() && (self.pieces[end].what == What::Word || self.joins(end)) {
            end += 1;
        }
        let start = self.pieces[i].span.start;
        let words = &self.note[start..self.pieces[end - 1].span.end];
        // "state media? ok" asks who it was.
        let asked = (self.pieces.get(end))
            .is_some_and(|p| p.what == What::Sign && self.note[p.span.clone()].starts_with('?'));
        let name =
            name_at(words).filter(|name| self.wanted(name) && !(asked && self.lead.is_none()));
        let lead = self.lead.filter(|_| name.is_some());
        self.lead = lead;
        if let Some(name) = name {
            let span = start + name.span.start..start + name.span.end;
            self.named(i..end, &span, &name);
        }
        end
    }

    /// "survey by YouGov", "letter from the mayor": the phrase belongs to the noun before it.
    fn joins(&self, i: usize) -> bool {
        let joint = matches!(self.pieces[i].what, What::Opener { .. })
            && matches!(self.text(i), "by" | "from");
        let noun = self.text(i - 1).to_lowercase();
        let bits = Lexicon::english()
            .word(&noun)
            .map_or(Sense::empty(), |e| e.sense);
        joint
            && self.pieces[i - 1].what == What::Word
            && !self.used[i - 1]
            && bits.intersects(Sense::ANY_DOC)
    }

    /// Whether the words are taken for a source: they are led to, or are alone and are known to be one.
    fn wanted(&self, name: &Name) -> bool {
        if self.lead.is_some() {
            return true;
        }
        let open = self.sources.last().is_none_or(nameless);
        let person = name.kind == Some(SourceKind::Person);
        let unnamed = matches!(
            name.kind,
            Some(SourceKind::UnnamedPerson | SourceKind::UnnamedGroup)
        );
        let evidence = if person {
            self.reached
        } else {
            name.known && !unnamed
        };
        open && name.whole && evidence && self.mark != Some(Mark::ToCome)
    }

    fn named(&mut self, pieces: Range<usize>, span: &Range<usize>, name: &Name) {
        let words = self.note[span.clone()]
            .trim_end_matches(['.', ' '])
            .to_owned();
        let told = self.lead.is_some_and(|l| l.told);
        let fresh = self.lead.is_some() || !self.sources.last().is_some_and(nameless);
        if fresh {
            self.open(pieces.start, NotedSource::default());
        }
        for i in pieces {
            let inside =
                self.pieces[i].span.start >= span.start && self.pieces[i].span.start < span.end;
            let handle = name.kind == Some(SourceKind::SocialPost) && name.whole;
            self.used[i] = inside || handle;
            if self.used[i] {
                self.use_for_last(i);
            }
        }
        if let Some(source) = self.sources.last_mut() {
            source.name = words;
            // Whoever is spoken to and has no other kind is a person.
            let spoken = source.locator.contact_form.is_some() && !name.known;
            source.kind = if spoken && name.kind == Some(SourceKind::Organisation) {
                Some(SourceKind::Person)
            } else {
                name.kind
            };
            let contact = told || source.contact.phone.is_some() || source.contact.email.is_some();
            source.role = role(source.kind, contact, &source.name);
        }
    }

    /// The stretches that no source and no mark took, without the punctuation around them.
    fn rest(&self, entry: &Range<usize>) -> Vec<Range<usize>> {
        if !self.used.contains(&true) {
            return vec![entry.clone()];
        }
        let mut out = Vec::new();
        let mut i = 0;
        while i < self.pieces.len() {
            let parts = |j: &usize| {
                self.used[*j] || matches!(self.pieces[*j].what, What::Open | What::Close)
            };
            let end = (i..self.pieces.len())
                .find(parts)
                .unwrap_or(self.pieces.len());
            let stretch = &self.pieces[i..end];
            let blank =
                |p: &&Piece| matches!(p.what, What::Comma | What::Open | What::Close | What::Sign);
            let question = |p: &&Piece| self.note[p.span.clone()].starts_with(['?', '!']);
            let first = stretch.iter().find(|p| !blank(p));
            let last = stretch.iter().rev().find(|p| !blank(p) || question(p));
            if let (Some(first), Some(last)) = (first, last) {
                out.push(first.span.start..last.span.end);
            }
            i = end + 1;
        }
        out
    }
}

/// Fills a field that is still empty.
fn set<T: Clone>(field: &mut Option<T>, value: &T) -> bool {
    let free = field.is_none();
    if free {
        *field = Some(value.clone());
    }
    free
}

/// A source of which only the address, or how it is reached, is known so far.
fn nameless(source: &NotedSource) -> bool {
    source.kind.is_none() && (source.name.is_empty() || source.locator.url.is_some())
}

/// What a source of a kind is to the claim; `asked` when it was spoken to.
fn role(kind: Option<SourceKind>, asked: bool, name: &str) -> NotedRole {
    match kind {
        Some(k) if is_media(k) && !asked => NotedRole::Carrier,
        Some(SourceKind::Document | SourceKind::Dataset | SourceKind::CourtRecord) => {
            NotedRole::Document
        }
        Some(SourceKind::Person | SourceKind::UnnamedPerson | SourceKind::UnnamedGroup) => {
            NotedRole::Speaker
        }
        Some(SourceKind::SocialPost) if name.starts_with('@') => NotedRole::Speaker,
        _ if asked => NotedRole::Speaker,
        _ => NotedRole::Document,
    }
}
