//! What tells who speaks from next to the words and the name: the owner of an office, the lead-in of a list.

use std::ops::Range;

use claimdesk_grammar::Tag;
use claimdesk_terms::SourceKind;

use super::read::Reader;
use super::same::plain;
use crate::mention::written;
use crate::resolve::Who;
use crate::thresholds::{LIST_ITEM, LIST_LINES};

impl Reader<'_, '_> {
    /// Whose the source at a range is, where its name does not tell.
    pub(super) fn owner(&self, range: &Range<usize>, who: &Who) -> Option<String> {
        if who.kind == Some(SourceKind::Person) {
            return None;
        }
        let parsed = self.resolver.parsed;
        let mark = (range.clone().rev()).find(|&t| parsed.tags[t] == Tag::Genitive)?;
        let owner = plain(&written(parsed, &(range.start..mark)));
        let told = (who.name.as_deref()).is_some_and(|name| plain(name).contains(&owner));
        (!owner.is_empty() && !told).then_some(owner)
    }

    /// The sentence that a colon ends above the line of a token: "Ann Lee wrote:".
    pub(super) fn lead_in(&self, token: usize) -> Option<Range<usize>> {
        let parsed = self.resolver.parsed;
        let own = &parsed.sentences[self.resolver.sentence_of(token)?];
        let above = parsed.tokens.lines[..own.line].iter().rev();
        for line in above.filter(|line| !line.is_empty()).take(LIST_LINES) {
            if parsed.tags[line.end - 1] == Tag::Colon {
                let lead = &parsed.sentences[self.resolver.sentence_of(line.end - 1)?];
                return Some(lead.tokens.clone());
            }
            if line.len() > LIST_ITEM {
                return None;
            }
        }
        None
    }
}
