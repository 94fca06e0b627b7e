//! Editing a draft in place: the editor's own operations tell where claims are.

use std::ops::Range;

use claimdesk_anchor::{Splice, carry_through};
use claimdesk_draft::Format;
use claimdesk_model::id::{ArticleId, RevisionId};
use claimdesk_model::view::{Outcome, SourceText};
use claimdesk_readers::{Hint, Source, SourceMap};

use crate::arrival::Arrival;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::store;

impl Desk {
    /// Returns what an editor of an article's current draft edits: the very source of Markdown and
    /// plain text, and a Markdown rendering of any other format.
    ///
    /// # Errors
    /// Returns [`Error::NotFound`] when there is no such article.
    pub fn source_text(&self, article: ArticleId) -> Result<SourceText> {
        let draft = self.draft_of(self.revision(article)?.id)?;
        let revision = draft.revision.id;
        Ok(match self.written_source(article)? {
            Some((source, format)) => SourceText {
                revision,
                text: source.text,
                format,
                exact: true,
            },
            None => SourceText {
                revision,
                text: claimdesk_draft::markdown(&draft.text, &draft.blocks, &draft.marks),
                format: Format::Markdown,
                exact: false,
            },
        })
    }

    /// Imports an edited source as an article's next revision, in UTF-8 and with its line ends
    /// as they were. `base` is the revision that was edited, `splices` what was done to its source
    /// text, in bytes, ascending, and `text` what it is now.
    ///
    /// The operations decide where claims are, as far as their places in the source are known
    /// exactly; where they are not, and for a draft that was edited in a rendering, the texts are
    /// compared as for any other revision. A text that was not changed changes nothing.
    ///
    /// # Errors
    /// Returns [`Error::Conflict`] when another revision is under check by now, and
    /// [`Error::Invalid`] when the operations do not lead from the source to `text`.
    pub fn save_text(
        &mut self,
        article: ArticleId,
        base: RevisionId,
        splices: &[Splice],
        text: &str,
    ) -> Result<(RevisionId, Outcome)> {
        let current = self.revision(article)?;
        if current.id != base {
            return Err(Error::Conflict {
                what: "the draft".into(),
                doing: "save the text".into(),
            });
        }
        let edited = self.source_text(article)?;
        if !leads_to(&edited.text, splices, text) {
            return Err(Error::Invalid(
                "the operations do not lead from the draft to the text".into(),
            ));
        }
        if edited.text == text {
            return Ok((current.id, self.nothing_new(&current)?));
        }
        let Some((source, format)) = self.written_source(article)? else {
            let hint = Hint::format(Format::Markdown);
            let arrival = Arrival::read_here(text.as_bytes(), "", hint)?;
            return self.bring(article, &arrival, None);
        };
        let (old, new) = (
            SourceMap::of(&source.text, format),
            SourceMap::of(text, format),
        );
        let exact = |range: Range<usize>| {
            let carried = carry_through(splices, old.to_source(range)?).ok()?;
            new.to_text(carried.to?)
        };
        let bytes = source.encode(text);
        let arrival = Arrival::read_here(&bytes, &current.file_name, Hint::format(format))?;
        // The maps are of texts; only where those are the drafts' own do they tell anything.
        let here = store::revision::text(&self.db, &current)?;
        let told = old.text() == here && new.text() == arrival.draft.text;
        self.bring(article, &arrival, told.then_some(&exact))
    }

    /// Returns the source of a draft that can be edited as it is.
    fn written_source(&self, article: ArticleId) -> Result<Option<(Source, Format)>> {
        let current = self.revision(article)?;
        if !matches!(current.format, Format::Markdown | Format::Text) {
            return Ok(None);
        }
        let bytes = store::revision::bytes(&self.db, &current)?;
        let source = Source::decode(&bytes).map_err(|cause| Error::Draft {
            file: Some(current.file_name).filter(|name| !name.is_empty()),
            cause,
        })?;
        Ok(Some((source, current.format)))
    }
}

/// Returns whether `splices` make `new` of `old`.
fn leads_to(old: &str, splices: &[Splice], new: &str) -> bool {
    let (mut from, mut to) = (0, 0);
    for Splice { range, length } in splices {
        if range.end < range.start {
            return false;
        }
        let Some(kept) = old.get(from..range.start) else {
            return false;
        };
        if !new.get(to..).is_some_and(|rest| rest.starts_with(kept)) {
            return false;
        }
        from = range.end;
        to += kept.len() + length;
    }
    matches!((old.get(from..), new.get(to..)), (Some(old), Some(new)) if old == new)
}
