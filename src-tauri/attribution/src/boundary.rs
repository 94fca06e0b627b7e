//! Where indirect speech begins and ends.

use crate::chunk::{Chunk, ChunkKind, Form};
use crate::lexicon::{frame, pos, sem};
use crate::subject::Clause;
use crate::tag::Tag;

/// Where what was said begins, as a chunk, and how it is linked to its verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    /// Behind "that".
    That(usize),
    /// A clause without "that".
    Bare(usize),
    /// An embedded question.
    Question(usize),
    /// A quotation.
    Quotation(usize),
    /// Behind a colon.
    Colon(usize),
    /// A noun phrase.
    Phrase(usize),
    /// An infinitive.
    Infinitive(usize),
}

impl Opening {
    /// The first chunk of what was said.
    pub(crate) fn at(self) -> usize {
        match self {
            Opening::That(i)
            | Opening::Bare(i)
            | Opening::Question(i)
            | Opening::Quotation(i)
            | Opening::Colon(i)
            | Opening::Phrase(i)
            | Opening::Infinitive(i) => i,
        }
    }
}

impl Clause<'_, '_> {
    /// Whether a clause begins at `at`: a subject and its verb, adjuncts of the subject between them passed over.
    pub(crate) fn clause_at(&self, at: usize) -> bool {
        let mut i = at;
        while matches!(self.kind(i), Some(ChunkKind::Adv | ChunkKind::Cc)) {
            i += 1;
        }
        let Some(first) = self.chunks.get(i) else {
            return false;
        };
        if first.kind != ChunkKind::Noun {
            return false;
        }
        i = self.subject_phrase(i);
        for _ in 0..3 {
            while matches!(self.kind(i), Some(ChunkKind::Adv | ChunkKind::Bracket)) {
                i += 1;
            }
            match self.kind(i) {
                Some(ChunkKind::Verb) if self.chunks[i].finite() => return true,
                Some(ChunkKind::Prep) if self.is(i + 1, ChunkKind::Noun) => {
                    i = self.subject_phrase(i + 1)
                }
                Some(ChunkKind::Prep)
                    if self
                        .chunks
                        .get(i + 1)
                        .is_some_and(|c| c.kind == ChunkKind::Verb && c.form == Form::Ing) =>
                {
                    i += 2
                }
                Some(ChunkKind::Verb)
                    if matches!(self.chunks[i].form, Form::Infinitive | Form::Ing)
                        && self.is(i + 1, ChunkKind::Noun) =>
                {
                    i = self.subject_phrase(i + 1)
                }
                Some(ChunkKind::Comma) => {
                    // "the plan, which is old, will"
                    let end = self.to_comma(i + 1);
                    if !self.is(end, ChunkKind::Comma)
                        || !matches!(
                            self.kind(i + 1),
                            Some(ChunkKind::Rel | ChunkKind::Noun | ChunkKind::Verb)
                        )
                    {
                        return false;
                    }
                    i = end + 1;
                    return self.chunks.get(i).is_some_and(Chunk::finite)
                        || self.is(i, ChunkKind::Adv)
                            && self.chunks.get(i + 1).is_some_and(Chunk::finite);
                }
                Some(ChunkKind::Rel | ChunkKind::That) => {
                    // A relative clause without commas: its verb, then ours.
                    let verbs = (i..self.to_comma(i))
                        .filter(|k| self.chunks[*k].finite())
                        .count();
                    return verbs >= 2;
                }
                _ => return false,
            }
        }
        false
    }

    /// What opens behind the reporting verb at `v`, whose frames are `frames`.
    pub(crate) fn opening(&self, v: usize, frames: u16, document: bool) -> Option<Opening> {
        let mut i = v + 1 + usize::from(self.particle(v).is_some());
        let mut adjunct = None;
        let mut hearer = frames & frame::HEARER == 0;
        let mut steps = 0;
        while let Some(c) = self.chunks.get(i) {
            steps += 1;
            if steps > 14 {
                return None;
            }
            match c.kind {
                ChunkKind::That => {
                    return (frames & (frame::THAT | frame::CLAUSE) != 0)
                        .then_some(Opening::That(i + 1));
                }
                ChunkKind::Quote(_) => {
                    return (frames & frame::QUOTE != 0).then_some(Opening::Quotation(i));
                }
                ChunkKind::Colon => {
                    return (frames & frame::QUOTE != 0 && i + 1 < self.chunks.len())
                        .then_some(Opening::Colon(i + 1));
                }
                ChunkKind::Wh | ChunkKind::Sub | ChunkKind::Rel
                    if self.question(i)
                        && (steps == 1 || steps <= 3 && self.is(i, ChunkKind::Sub)) =>
                {
                    return (frames & (frame::WH | frame::CLAUSE | frame::NOUN) != 0)
                        .then_some(Opening::Question(i));
                }
                ChunkKind::Comma => {
                    if self.kind(i + 1) == Some(ChunkKind::That) && frames & frame::THAT != 0 {
                        return Some(Opening::That(i + 2));
                    }
                    if matches!(self.kind(i + 1), Some(ChunkKind::Quote(_)))
                        && frames & frame::QUOTE != 0
                    {
                        return Some(Opening::Quotation(i + 1));
                    }
                    if frames & frame::QUOTE != 0
                        && self.opens_quoted(i + 1)
                        && self.clause_at(i + 1)
                    {
                        return Some(Opening::Bare(i + 1));
                    }
                    return self.behind_aside(i, frames, adjunct);
                }
                ChunkKind::Noun if !hearer && !c.time => {
                    hearer = true;
                    // "told the BBC", "told a crowd in Ohio"; but "warned the plan would fail".
                    if frames & frame::CLAUSE != 0
                        && self.clause_at(i)
                        && !self.hearer_then_clause(i)
                    {
                        return Some(Opening::Bare(i));
                    }
                    i = self.hearer_end(i);
                    continue;
                }
                ChunkKind::Noun => {
                    if self.clause_at(i) && frames & frame::CLAUSE != 0 {
                        return Some(Opening::Bare(i));
                    }
                    if self.clause_at(i) && frames & frame::THAT != 0 && c.pronoun {
                        return Some(Opening::Bare(i));
                    }
                    if !c.time || !self.hangs_alone(i) {
                        let phrase = frames & frame::NOUN != 0
                            && (frames & frame::EVIDENCE == 0 || document)
                            && adjunct.is_none();
                        return phrase.then_some(Opening::Phrase(i));
                    }
                    i += 1;
                }
                ChunkKind::Prep if self.is(i + 1, ChunkKind::Noun) => {
                    let end = self.short_phrase(i + 1);
                    // "said under the plan, taxes would rise": the phrase belongs to what was said.
                    adjunct = adjunct.or(Some(i));
                    i = end;
                }
                ChunkKind::Prep
                    if self
                        .chunks
                        .get(i + 1)
                        .is_some_and(|n| n.kind == ChunkKind::Verb && n.form == Form::Ing) =>
                {
                    i += 2
                }
                ChunkKind::Adv | ChunkKind::Bracket => i += 1,
                ChunkKind::Verb
                    if c.form == Form::Ing
                        && steps == 1
                        && frames & frame::NOUN != 0
                        && self.chunks[v].finite() =>
                {
                    return Some(Opening::Phrase(i));
                }
                // "a plan he said would fail", "what he said was"
                ChunkKind::Verb
                    if c.form == Form::Finite && steps == 1 && frames & frame::CLAUSE != 0 =>
                {
                    return Some(Opening::Bare(i));
                }
                // "say adding iodine is easy"
                ChunkKind::Verb
                    if c.form == Form::Ing
                        && steps == 1
                        && frames & frame::CLAUSE != 0
                        && self.verb_behind(i) =>
                {
                    return Some(Opening::Bare(i));
                }
                ChunkKind::Verb if c.form == Form::Infinitive && steps <= 2 => {
                    return (frames & frame::INFINITIVE != 0).then_some(Opening::Infinitive(i));
                }
                ChunkKind::Verb
                    if matches!(c.form, Form::Past | Form::Participle) && adjunct.is_some() =>
                {
                    i += 1
                }
                ChunkKind::Sub
                    if frames & frame::CLAUSE != 0
                        && steps <= 2
                        && matches!(
                            self.lower(i),
                            "if" | "because" | "since" | "although" | "while" | "once" | "unless"
                        ) =>
                {
                    return self
                        .is(self.to_comma(i), ChunkKind::Comma)
                        .then_some(Opening::Bare(i));
                }
                ChunkKind::Sub => return self.that_behind(i, frames),
                _ => return None,
            }
        }
        None
    }

    /// A finite verb before the next comma.
    fn verb_behind(&self, at: usize) -> bool {
        (at + 1..self.to_comma(at))
            .any(|k| self.chunks[k].kind == ChunkKind::Verb && self.chunks[k].form == Form::Finite)
    }

    /// Whether a quotation mark stands right before the chunk.
    fn opens_quoted(&self, i: usize) -> bool {
        self.chunks
            .get(i)
            .is_some_and(|c| c.start > 0 && self.parsed.tags[c.start - 1] == Tag::Quote)
    }

    /// A "that" behind an adjunct clause: "said when asked about it that".
    fn that_behind(&self, at: usize, frames: u16) -> Option<Opening> {
        let that =
            (at + 1..self.chunks.len().min(at + 10)).find(|k| self.is(*k, ChunkKind::That))?;
        let quiet = (at..that)
            .all(|k| !matches!(self.chunks[k].kind, ChunkKind::Comma | ChunkKind::Quote(_)));
        (quiet && frames & frame::THAT != 0 && that > 0 && !self.is(that - 1, ChunkKind::Noun))
            .then_some(Opening::That(that + 1))
    }

    /// "said, without evidence, that": the clause behind an aside.
    fn behind_aside(&self, comma: usize, frames: u16, adjunct: Option<usize>) -> Option<Opening> {
        let close = (comma + 1..self.chunks.len().min(comma + 14))
            .find(|k| matches!(self.chunks[*k].kind, ChunkKind::Comma | ChunkKind::Colon))?;
        if self.is(close + 1, ChunkKind::That) && frames & frame::THAT != 0 {
            return Some(Opening::That(close + 2));
        }
        if matches!(self.kind(close + 1), Some(ChunkKind::Quote(_)))
            && frames & frame::QUOTE != 0
            && comma + 1 < close
            && !matches!(self.kind(comma + 1), Some(ChunkKind::Cc))
        {
            return Some(Opening::Quotation(close + 1));
        }
        // "said under the plan, taxes would rise"
        if let Some(at) = adjunct
            && frames & frame::CLAUSE != 0
            && self.clause_at(comma + 1)
            && !self.channel(at + 1)
        {
            return Some(Opening::Bare(at));
        }
        None
    }

    /// Whether the noun phrase at `at` names a place where things are said: "in an interview", "at a rally".
    pub(crate) fn channel(&self, at: usize) -> bool {
        self.chunks.get(at).is_some_and(|c| {
            c.time || self.parsed.tokens.list[c.head].entry.sem & (sem::CHANNEL | sem::SOCIAL) != 0
        })
    }

    /// A time phrase not followed by a verb of its own.
    fn hangs_alone(&self, at: usize) -> bool {
        !self.chunks.get(at + 1).is_some_and(Chunk::finite)
    }

    /// "told reporters he would": the hearer is followed by a clause with its own subject.
    fn hearer_then_clause(&self, at: usize) -> bool {
        let end = self.hearer_end(at);
        matches!(self.kind(end), Some(ChunkKind::That | ChunkKind::Quote(_)))
            || (self.is(end, ChunkKind::Noun) && self.clause_at(end))
    }

    /// The end of the hearer at `at`.
    pub(crate) fn hearer_end(&self, at: usize) -> usize {
        let mut end = at + 1;
        while self.is(end, ChunkKind::Prep)
            && self.lower(end) == "of"
            && self.is(end + 1, ChunkKind::Noun)
        {
            end += 2;
        }
        if self.is(end, ChunkKind::Cc)
            && self.is(end + 1, ChunkKind::Noun)
            && !self.clause_at(end + 1)
        {
            end += 2;
        }
        end
    }

    /// Whether the word at `i` opens an embedded question.
    fn question(&self, i: usize) -> bool {
        matches!(
            self.lower(i),
            "whether" | "if" | "why" | "how" | "what" | "who" | "whom" | "which" | "where"
        )
    }

    /// Where what is said from `start` on ends, as a chunk; `v` is the verb that reports it.
    pub(crate) fn end_of(&self, start: usize, v: usize) -> usize {
        let n = self.chunks.len();
        let mut i = start;
        let fronted = self.fronted(v);
        let enclosed = self.enclosed(v);
        while i < n {
            let c = &self.chunks[i];
            let cut = match c.kind {
                ChunkKind::Stop => {
                    i + 1 >= n || !matches!(self.kind(i + 1), Some(ChunkKind::Quote(_)))
                }
                ChunkKind::Semicolon => true,
                ChunkKind::Comma => {
                    self.leaves_at_comma(i, v, start)
                        || fronted && self.main_clause(i + 1)
                        || enclosed && self.resumes(i + 1)
                }
                ChunkKind::Quote(_)
                    if i > start && self.comma_inside(i) && self.leaves_at_comma(i, v, start) =>
                {
                    return i + 1;
                }
                ChunkKind::Cc => i > start && self.new_report(i + 1, v),
                ChunkKind::Sub => i > start && self.leaves_at_conjunction(i, v),
                ChunkKind::Colon => {
                    self.reports(i + 1)
                        || matches!(self.kind(i + 1), Some(ChunkKind::Quote(_)))
                            && self.reports(i + 2)
                }
                ChunkKind::Prep | ChunkKind::Verb => i > start && self.according(i),
                ChunkKind::Dash => self.leaves_at_dash(i),
                _ => false,
            };
            if cut {
                return i;
            }
            i += 1;
        }
        n
    }

    /// Whether the verb stands in a clause in front of the main one: "While critics argue that ..., he".
    fn fronted(&self, v: usize) -> bool {
        let first = (0..self.chunks.len()).find(|k| {
            !matches!(
                self.chunks[*k].kind,
                ChunkKind::Cc | ChunkKind::Adv | ChunkKind::Other
            )
        });
        let Some(first) = first.filter(|f| *f <= v) else {
            return false;
        };
        let opens = match self.chunks[first].kind {
            ChunkKind::Sub => true,
            ChunkKind::Wh => self.lower(first) == "when",
            ChunkKind::Prep => self
                .chunks
                .get(first + 1)
                .is_some_and(|c| c.kind == ChunkKind::Verb && c.form == Form::Ing),
            ChunkKind::Verb => self.chunks[first].form == Form::Ing,
            _ => false,
        };
        opens
            && !(first..v).any(|k| {
                self.is(k, ChunkKind::Comma)
                    && self.clause_at(k + 1)
                    && !self.is(k + 1, ChunkKind::Cc)
            })
    }

    /// The main clause behind a fronted one, "though," passed over.
    fn main_clause(&self, i: usize) -> bool {
        self.clause_at(i)
            || self.is(i, ChunkKind::Adv)
                && self.is(i + 1, ChunkKind::Comma)
                && self.clause_at(i + 2)
    }

    /// Whether the verb stands between a subject and its verb: "Graham, who says ..., tweeted".
    fn enclosed(&self, v: usize) -> bool {
        let comma = (0..v).rev().find(|k| self.is(*k, ChunkKind::Comma));
        comma.is_some_and(|c| {
            c > 0
                && matches!(self.kind(c + 1), Some(ChunkKind::Rel | ChunkKind::Sub))
                && matches!(
                    self.chunks[c - 1].kind,
                    ChunkKind::Noun | ChunkKind::Bracket
                )
        })
    }

    /// A finite verb without a subject of its own: the enclosing clause goes on.
    fn resumes(&self, i: usize) -> bool {
        self.chunks.get(i).is_some_and(Chunk::finite)
    }

    /// A quotation that ends in a comma inside its marks.
    fn comma_inside(&self, i: usize) -> bool {
        self.chunks.get(i).is_some_and(|c| {
            (c.start..c.end)
                .rev()
                .map(|t| self.parsed.tags[t])
                .find(|t| *t != Tag::Quote)
                == Some(Tag::Comma)
        })
    }

    /// Whether the writer resumes at "while", "as" and their like.
    fn leaves_at_conjunction(&self, i: usize, v: usize) -> bool {
        match self.lower(i) {
            "while" | "although" | "though" | "whereas" => self.reports(i + 1),
            // "as he campaigned in Ohio" tells when it was said.
            "as" => {
                self.reports(i + 1)
                    || self.tense(v) == 1
                        && matches!(self.lower(i + 1), "he" | "she" | "they")
                        && self.chunks.get(i + 2).is_some_and(Chunk::finite)
            }
            _ => false,
        }
    }

    /// "according to", "citing": a source named behind.
    pub(crate) fn according(&self, i: usize) -> bool {
        let Some(c) = self.chunks.get(i) else {
            return false;
        };
        self.phrase_of_source(c.start)
            .is_some_and(|(_, strong)| strong)
    }

    /// A phrase of `prepositions.txt` at token `at`: the token behind it, and whether it alone suffices.
    pub(crate) fn phrase_of_source(&self, at: usize) -> Option<(usize, bool)> {
        let tokens = &self.parsed.tokens;
        let list = self.parsed.lexicon.prepositions(tokens.lower(at));
        list.iter()
            .filter(|p| {
                p.words
                    .iter()
                    .enumerate()
                    .all(|(k, w)| at + k < tokens.list.len() && tokens.lower(at + k) == *w)
            })
            .max_by_key(|p| p.words.len())
            .map(|p| (at + p.words.len(), p.value))
    }

    /// The frames of the verb at chunk `i`, if it reports.
    pub(crate) fn frames(&self, i: usize) -> u16 {
        let Some(c) = self.chunks.get(i).filter(|c| c.kind == ChunkKind::Verb) else {
            return 0;
        };
        let entry = self.parsed.tokens.list[c.head].entry;
        let Some(cue) = self.parsed.lexicon.cue(entry) else {
            return 0;
        };
        self.particle(i).unwrap_or(cue.frames)
    }

    /// The frames the verb at chunk `i` has with the particle behind it.
    pub(crate) fn particle(&self, i: usize) -> Option<u16> {
        let c = self.chunks.get(i).filter(|c| c.kind == ChunkKind::Verb)?;
        let next = self.chunks.get(i + 1).filter(|n| {
            n.start == c.end && matches!(n.kind, ChunkKind::Prep | ChunkKind::Adv | ChunkKind::Noun)
        })?;
        let cue = self
            .parsed
            .lexicon
            .cue(self.parsed.tokens.list[c.head].entry)?;
        cue.particles
            .iter()
            .find(|(p, _)| self.parsed.tokens.lower(next.start) == *p)
            .map(|(_, f)| *f)
    }

    /// A verb that reports strongly enough to begin a new claim.
    fn reports_strongly(&self, i: usize) -> bool {
        let f = self.frames(i);
        f & (frame::CLAUSE | frame::THAT | frame::QUOTE) != 0
            && f & (frame::WEAK | frame::ATTITUDE) == 0
    }

    /// Whether a subject with a reporting verb begins at `at`.
    pub(crate) fn reports(&self, at: usize) -> bool {
        let mut i = at;
        while matches!(self.kind(i), Some(ChunkKind::Adv | ChunkKind::Sub)) {
            i += 1;
        }
        if !self
            .chunks
            .get(i)
            .is_some_and(|c| c.kind == ChunkKind::Noun)
        {
            return false;
        }
        i = self.subject_phrase(i);
        if self.is(i, ChunkKind::Comma) {
            let close = self.to_comma(i + 1);
            if self.is(close, ChunkKind::Comma) && self.apposition(i + 1) == Some(close) {
                i = close + 1;
            }
        }
        while matches!(self.kind(i), Some(ChunkKind::Adv)) {
            i += 1;
        }
        self.chunks.get(i).is_some_and(Chunk::finite)
            && self.reports_strongly(i)
            && self.opens_clause(i)
    }

    /// Whether a clause or quotation is what the verb at `i` reports, or nothing is.
    fn opens_clause(&self, i: usize) -> bool {
        let opening = self.opening(i, self.frames(i), false);
        matches!(
            opening,
            None | Some(
                Opening::That(_)
                    | Opening::Bare(_)
                    | Opening::Quotation(_)
                    | Opening::Question(_)
                    | Opening::Colon(_)
            )
        )
    }

    /// Whether behind "and" or "but" the same speaker reports again: a reporting verb in the tense of `v`.
    fn new_report(&self, at: usize, v: usize) -> bool {
        let mut i = at;
        while matches!(self.kind(i), Some(ChunkKind::Adv | ChunkKind::Comma)) {
            i += 1;
        }
        let Some(c) = self.chunks.get(i) else {
            return false;
        };
        if c.kind != ChunkKind::Verb {
            return self.reports(at);
        }
        // "said it would rebound and praised the talks"
        if c.form == Form::Past
            && self.frames(i) & frame::QUOTE != 0
            && self.tense(v) == 2
            && self.tense(i) == 2
            && !self.is(i + 1, ChunkKind::Prep)
        {
            return true;
        }
        let nonfinite = matches!(self.chunks[v].form, Form::Ing | Form::Infinitive);
        let same = self.tense(i) == self.tense(v)
            || nonfinite && (c.finite() || c.form == self.chunks[v].form);
        same && self.reports_strongly(i)
            && self
                .opening(i, self.frames(i), false)
                .is_some_and(|o| !matches!(o, Opening::Phrase(_) | Opening::Infinitive(_)))
    }

    /// The tense of a verb group, coarsely: what its first word shows.
    fn tense(&self, i: usize) -> u8 {
        let Some(c) = self.chunks.get(i) else {
            return 0;
        };
        match self.parsed.tags[c.start] {
            Tag::Adv => self
                .parsed
                .tags
                .get(c.head)
                .map_or(0, |t| u8::from(*t == Tag::Past) + 1),
            Tag::Past => 2,
            Tag::Pres => 1,
            Tag::Have => 3,
            Tag::Be => 4,
            Tag::Modal => 5,
            Tag::Ing => 6,
            _ => 7,
        }
    }

    /// Whether the writer takes over again behind the comma at `i`.
    fn leaves_at_comma(&self, i: usize, v: usize, start: usize) -> bool {
        let mut j = i + 1;
        let n = self.chunks.len();
        if j >= n {
            return true;
        }
        if self.according(j) {
            return true;
        }
        // ", adding that", ", citing the report"
        while matches!(self.kind(j), Some(ChunkKind::Adv)) {
            j += 1;
        }
        if let Some(c) = self.chunks.get(j)
            && c.kind == ChunkKind::Verb
            && c.form == Form::Ing
        {
            return self.frames(j) & (frame::CLAUSE | frame::THAT | frame::QUOTE) != 0
                && self.frames(j) & frame::WEAK == 0
                || self.according(j)
                || matches!(
                    self.lower(j),
                    "citing" | "quoting" | "referring" | "calling" | "echoing"
                );
        }
        match self.kind(j) {
            Some(ChunkKind::Cc) => {
                if self.new_report(j + 1, v) {
                    return true;
                }
                self.writer_resumes(j, v)
            }
            Some(ChunkKind::Sub)
                if matches!(
                    self.lower(j),
                    "while" | "although" | "though" | "whereas" | "as" | "even"
                ) =>
            {
                self.reports(j + 1)
                    || matches!(self.lower(j), "though" | "although") && !self.back_shifted(j, v)
            }
            Some(ChunkKind::Noun) => i > start && self.closing_tag(j),
            _ => false,
        }
    }

    /// ", NBC reported" at the end: a tag of its own.
    pub(crate) fn closing_tag(&self, at: usize) -> bool {
        let end = self.subject_phrase(at);
        let verb =
            (end..self.chunks.len().min(end + 2)).find(|k| self.chunks[*k].kind == ChunkKind::Verb);
        verb.is_some_and(|v| {
            self.chunks[v].finite()
                && self.frames(v) & frame::PARENTHESIS != 0
                && matches!(
                    self.kind(self.tail(v + 1)),
                    None | Some(ChunkKind::Stop | ChunkKind::Comma)
                )
        })
    }

    /// Adverbs, times and prepositional phrases behind a tag.
    pub(crate) fn tail(&self, mut i: usize) -> usize {
        loop {
            match self.kind(i) {
                Some(ChunkKind::Adv | ChunkKind::Bracket) => i += 1,
                Some(ChunkKind::Noun) if self.chunks[i].time => i += 1,
                Some(ChunkKind::Prep) if self.is(i + 1, ChunkKind::Noun) => {
                    i = self.short_phrase(i + 1)
                }
                Some(ChunkKind::Prep)
                    if self
                        .chunks
                        .get(i + 1)
                        .is_some_and(|c| c.kind == ChunkKind::Verb && c.form == Form::Ing) =>
                {
                    i += 2;
                    if self.is(i, ChunkKind::Noun) {
                        i = self.short_phrase(i);
                    }
                }
                Some(ChunkKind::Verb)
                    if matches!(self.chunks[i].form, Form::Past | Form::Participle)
                        && self.is(i.wrapping_sub(1), ChunkKind::Noun) =>
                {
                    i += 1
                }
                _ => return i,
            }
        }
    }

    /// Behind ", but" a full clause in a tense that a past report would have shifted: the writer speaks.
    fn writer_resumes(&self, cc: usize, v: usize) -> bool {
        self.lower(cc) == "but" && self.clause_at(cc + 1) && !self.back_shifted(cc, v)
    }

    /// Whether the clause at `at` may still hang on the past verb `v`: its tense is shifted, or `v` is present.
    fn back_shifted(&self, at: usize, v: usize) -> bool {
        if !matches!(self.tense(v), 2) {
            return true;
        }
        let Some(verb) = (at..self.chunks.len()).find(|k| self.chunks[*k].finite()) else {
            return true;
        };
        let head = &self.chunks[verb];
        let first = self.parsed.tokens.list[head.start].entry.pos;
        let word = self.parsed.tokens.lower(head.start);
        !(self.parsed.tags[head.start] == Tag::Pres
            || matches!(word, "is" | "are" | "has" | "have" | "will" | "can")
                && first & (pos::BE | pos::HAVE | pos::MODAL) != 0)
    }

    /// A dash that leaves what was said for good: no second dash follows, and a tag or the writer does.
    fn leaves_at_dash(&self, i: usize) -> bool {
        self.reports(i + 1) && !(i + 1..self.chunks.len()).any(|k| self.is(k, ChunkKind::Dash))
    }
}
