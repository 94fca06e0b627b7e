//! Takes confidential sources out.

use std::collections::HashMap;

use claimdesk_desk::id::{AttributionId, SourceId};
use claimdesk_desk::model::{AttributionFields, ContactDetails, Locator, SourceKind};
use claimdesk_desk::view::{ClaimView, SourceView};

use super::{Safe, history};
use crate::Dossier;
use crate::scrub::Scrubber;

/// What a confidential source is called that no claim of the article rests on.
const ELSEWHERE: &str = "a confidential source";

/// Knows which names have to go, and what stands in their place.
pub(super) struct Redactor<'a> {
    /// Every source of the directory.
    directory: HashMap<SourceId, &'a SourceView>,
    /// Who bears a name or an alias. A confidential source hides every other of the same name.
    bearers: HashMap<&'a str, &'a SourceView>,
    /// What a confidential source is called instead.
    aliases: HashMap<SourceId, String>,
    /// Whole names, for the names of other sources.
    names: Scrubber,
    /// Whole names and their parts, for free text.
    prose: Scrubber,
}

fn bearers(sources: &[SourceView]) -> HashMap<&str, &SourceView> {
    let mut bearers: HashMap<&str, &SourceView> = HashMap::with_capacity(sources.len());
    for source in sources {
        let names = std::iter::once(&source.fields.name).chain(&source.fields.aliases);
        for name in names {
            let bearer = bearers.entry(name).or_insert(source);
            if source.fields.confidential && !bearer.fields.confidential {
                *bearer = source;
            }
        }
    }
    bearers
}

impl<'a> Redactor<'a> {
    /// Learns the secrets of `dossier`; `used` are the article's own sources in
    /// the order in which the text comes to them.
    pub(super) fn new(dossier: &'a Dossier, used: &[SourceView]) -> Self {
        let mut redactor = Self {
            directory: dossier.sources.iter().map(|s| (s.id, s)).collect(),
            bearers: bearers(&dossier.sources),
            aliases: HashMap::new(),
            names: Scrubber::default(),
            prose: Scrubber::default(),
        };
        let own = used.iter().filter(|s| s.fields.confidential).map(|s| s.id);
        redactor.aliases = own
            .enumerate()
            .map(|(n, id)| (id, format!("Confidential source {}", letters(n))))
            .collect();
        for source in dossier.sources.iter().filter(|s| s.fields.confidential) {
            redactor.learn(source, dossier.contacts.get(&source.id));
        }
        redactor
    }

    fn learn(&mut self, source: &SourceView, contact: Option<&ContactDetails>) {
        let shown_as = self
            .aliases
            .get(&source.id)
            .map_or(ELSEWHERE, String::as_str);
        let identity = contact.map(|c| c.identity.as_str());
        let fields = &source.fields;
        let called =
            std::iter::once(fields.name.as_str()).chain(fields.aliases.iter().map(String::as_str));
        let reached = contact
            .iter()
            .flat_map(|c| [&c.phone, &c.email, &c.other])
            .map(String::as_str);
        for name in called.clone().chain(identity).chain(reached) {
            self.names.add(name, shown_as);
            self.prose.add(name, shown_as);
        }
        // The entry of an unnamed source is a description, whose parts are
        // common words; only its true identity is a name.
        let named = called.filter(|_| fields.kind == SourceKind::Person);
        for name in named.chain(identity) {
            self.prose.add_parts(name, shown_as);
        }
    }

    /// Takes every secret out of what may go out.
    pub(super) fn redact(&self, safe: &mut Safe) {
        for source in &mut safe.sources {
            self.redact_source(source);
        }
        history::redact(&mut safe.history, &safe.article.claims, self);
        let article = &mut safe.article;
        for claim in &mut article.claims {
            safe.withheld.extend(self.redact_claim(claim));
        }
        let fields = &mut article.summary.article.fields;
        self.prose(&mut fields.title);
        self.prose(&mut fields.byline);
        self.prose(&mut article.revision.file_name);
        if let Some(cleared) = &mut article.summary.cleared {
            self.prose(&mut cleared.who);
            self.prose(&mut cleared.note);
        }
        self.prose(&mut safe.generated_by);
    }

    /// Takes the names of confidential sources out of free text.
    pub(super) fn prose(&self, text: &mut String) {
        *text = self.prose.scrub(text);
    }

    /// Returns what a source goes by, `None` when it is not one that is known.
    pub(super) fn shown_name(&self, name: &str) -> Option<&str> {
        let bearer = self.bearers.get(name)?;
        Some(if bearer.fields.confidential {
            self.aliases
                .get(&bearer.id)
                .map_or(ELSEWHERE, String::as_str)
        } else {
            &bearer.fields.name
        })
    }

    /// Returns whether a source is known to be open.
    pub(super) fn is_open(&self, source: SourceId) -> bool {
        self.directory
            .get(&source)
            .is_some_and(|s| !s.fields.confidential)
    }

    fn redact_source(&self, source: &mut SourceView) {
        let fields = &mut source.fields;
        match self.aliases.get(&source.id) {
            Some(alias) => {
                fields.name.clone_from(alias);
                fields.aliases.clear();
                fields.country.clear();
                fields.ownership = None;
                fields.url.clear();
                fields.note.clear();
            }
            None => {
                fields.name = self.names.scrub(&fields.name);
                fields
                    .aliases
                    .iter_mut()
                    .for_each(|a| *a = self.names.scrub(a));
                self.prose(&mut fields.note);
                self.prose(&mut fields.url);
            }
        }
    }

    /// Returns the attributions whose locator was taken out.
    fn redact_claim(&self, view: &mut ClaimView) -> Vec<AttributionId> {
        if view.spans.is_empty() {
            // These words are not the draft's any more: a name may be why they went.
            self.prose(&mut view.words);
        }
        let claim = &mut view.claim;
        self.prose(&mut claim.note);
        self.prose(&mut claim.assignee);
        if let Some(correction) = &mut claim.correction {
            self.prose(correction);
        }
        if let Some(review) = &mut claim.review {
            self.prose(&mut review.who);
            self.prose(&mut review.words);
        }
        let mut withheld = Vec::new();
        for tie in &mut view.attributions {
            let fields = &mut tie.attribution.fields;
            if self.is_open(fields.source) {
                self.redact_open(fields);
            } else if self.redact_confidential(fields) {
                withheld.push(tie.attribution.id);
            }
        }
        withheld
    }

    fn redact_open(&self, fields: &mut AttributionFields) {
        let locator = &mut fields.locator;
        let texts = [
            &mut fields.words,
            &mut fields.note,
            &mut locator.url,
            &mut locator.page,
            &mut locator.paragraph,
            &mut locator.time_code,
            &mut locator.contact_form,
        ];
        texts.into_iter().for_each(|text| self.prose(text));
        self.redact_anonymity(fields);
    }

    /// Keeps on what terms the source spoke and who approved it, and nothing
    /// by which it could be found. Returns whether a locator was taken out.
    fn redact_confidential(&self, fields: &mut AttributionFields) -> bool {
        let had_locator = !fields.locator.is_empty();
        fields.locator = Locator::default();
        fields.accessed = None;
        fields.words.clear();
        fields.note.clear();
        self.redact_anonymity(fields);
        had_locator
    }

    fn redact_anonymity(&self, fields: &mut AttributionFields) {
        if let Some(anonymity) = &mut fields.anonymity {
            self.prose(&mut anonymity.reason);
            self.prose(&mut anonymity.approved_by);
        }
    }
}

/// Returns A to Z, then AA, AB ...
fn letters(n: usize) -> String {
    let last = char::from(b'A' + u8::try_from(n % 26).expect("a remainder of 26 fits a byte"));
    match n / 26 {
        0 => last.to_string(),
        more => letters(more - 1) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn letters_go_on_after_z() {
        let named = [0, 25, 26, 51, 52, 701, 702].map(letters);
        assert_eq!(named, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
