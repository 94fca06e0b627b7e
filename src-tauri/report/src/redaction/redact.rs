//! Takes confidential sources out.

use std::cell::Cell;
use std::collections::{BTreeSet, HashMap, HashSet};

use claimdesk_messages::{Catalogue, args};
use claimdesk_model::id::{AttributionId, ClaimId, SourceId};
use claimdesk_model::record::{
    AttributionFields, CheckedName, LetIn, Locator, NotePlace, Protected, SourceKind,
    is_told_in_words, is_usual_form,
};
use claimdesk_model::view::{ClaimView, Said, SourceView};

use super::Redacted;
use crate::ReportInput;
use crate::redaction::names::{NameRedactor, Secrets};

/// What is in the place of what may not go out.
pub(super) struct StandIns {
    /// A confidential source that no claim of the article rests on.
    elsewhere: String,
    /// A source that is not in the directory any more.
    unknown: String,
    /// A text that is kept back.
    pub(super) withheld: String,
}

impl StandIns {
    fn new(words: &Catalogue) -> Self {
        Self {
            elsewhere: words.text("redacted-elsewhere"),
            unknown: words.text("redacted-unknown"),
            withheld: words.text("redacted-withheld"),
        }
    }
}

/// Knows which names have to go, and what is in their place.
pub(super) struct Redactor<'a> {
    pub(super) stand_ins: StandIns,
    /// Every source of the directory.
    directory: HashMap<SourceId, &'a SourceView>,
    /// Who bears a name or an alias. A confidential source hides every other of the same name.
    bearers: HashMap<&'a str, &'a SourceView>,
    /// Names that confidential sources once had, and what those are called instead.
    former: HashMap<&'a str, String>,
    /// What a confidential source is called instead.
    aliases: HashMap<SourceId, String>,
    /// The confidential sources that a claim rests on or ever rested on.
    pub(super) tied: HashMap<ClaimId, BTreeSet<SourceId>>,
    let_in: &'a [LetIn],
    /// Whole names, for the names of other sources.
    names: NameRedactor,
    /// Whole names and their parts, for free text.
    pub(super) prose: NameRedactor,
    /// In how many places a name was taken out.
    pub(super) taken: Cell<usize>,
    /// How many texts were kept back.
    pub(super) kept: Cell<usize>,
    /// How many earlier versions of such texts were kept back.
    pub(super) earlier: Cell<usize>,
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

/// Returns the confidential sources of each claim, by the log and by what it rests on now.
pub(super) fn tied(
    input: &ReportInput,
    claims: &[ClaimView],
) -> HashMap<ClaimId, BTreeSet<SourceId>> {
    let known: HashMap<SourceId, &SourceView> = (input.sources.iter()).map(|s| (s.id, s)).collect();
    let mut tied: HashMap<ClaimId, BTreeSet<SourceId>> = (input.guard.tied.iter())
        .map(|(id, sources)| (*id, sources.clone()))
        .collect();
    for claim in claims {
        for tie in &claim.attributions {
            let mut seen = HashSet::new();
            let mut next = Some(tie.attribution.fields.source);
            while let Some(source) = next.filter(|id| seen.insert(*id)) {
                // A source that nobody knows cannot be known to be open.
                if known.get(&source).is_none_or(|s| s.fields.confidential) {
                    tied.entry(claim.claim.id).or_default().insert(source);
                }
                next = known.get(&source).and_then(|s| s.fields.carries);
            }
        }
    }
    tied
}

impl<'a> Redactor<'a> {
    /// Learns the secrets of `input`; `used` are the article's own sources in
    /// the order in which the text comes to them.
    pub(super) fn new(input: &'a ReportInput, redacted: &Redacted) -> Self {
        let own = redacted.sources.iter().filter(|s| s.fields.confidential);
        let aliases: HashMap<SourceId, String> = own
            .enumerate()
            .map(|(n, s)| {
                let letters = args!["letters" => letters(n)];
                (s.id, redacted.words.with("redacted-source", &letters))
            })
            .collect();
        let stand_ins = StandIns::new(redacted.words);
        let shown = |id: SourceId| aliases.get(&id).unwrap_or(&stand_ins.elsewhere).as_str();
        let (mut names, mut prose) = (Secrets::default(), Secrets::default());
        for source in input.sources.iter().filter(|s| s.fields.confidential) {
            let fields = &source.fields;
            let mut secret = Protected {
                id: source.id,
                kinds: BTreeSet::from([fields.kind]),
                names: std::iter::once(&fields.name)
                    .chain(&fields.aliases)
                    .cloned()
                    .collect(),
                urls: BTreeSet::from([fields.url.clone()]),
                contacts: input
                    .contacts
                    .get(&source.id)
                    .into_iter()
                    .cloned()
                    .collect(),
                unread: 0,
            };
            secret.urls.remove("");
            learn(&secret, shown(source.id), &mut names, &mut prose);
        }
        let mut former = HashMap::new();
        for secret in &input.guard.protected {
            learn(secret, shown(secret.id), &mut names, &mut prose);
            former.extend(
                secret
                    .names
                    .iter()
                    .map(|n| (n.as_str(), shown(secret.id).to_owned())),
            );
        }
        Self {
            directory: input.sources.iter().map(|s| (s.id, s)).collect(),
            bearers: bearers(&input.sources),
            former,
            tied: tied(input, &redacted.article.claims),
            let_in: &input.guard.let_in,
            names: names.redactor(),
            prose: prose.redactor(),
            aliases,
            stand_ins,
            taken: Cell::default(),
            kept: Cell::default(),
            earlier: Cell::default(),
        }
    }

    /// Takes the names of confidential sources out of free text.
    pub(super) fn prose(&self, text: &mut String) {
        let (scrubbed, taken) = self.prose.redact_names(text);
        self.took(taken);
        *text = scrubbed;
    }

    pub(super) fn took(&self, places: usize) {
        self.taken.set(self.taken.get() + places);
    }

    /// Keeps an address as it is, or back where it gives somebody away.
    fn address(&self, url: &mut String) {
        if self.prose.finds_in(url) {
            self.took(1);
            self.stand_ins.withheld.clone_into(url);
        }
    }

    /// Returns the confidential sources that a claim rests on or ever rested on.
    pub(super) fn tied_to(&self, claim: ClaimId) -> Option<&BTreeSet<SourceId>> {
        self.tied.get(&claim).filter(|sources| !sources.is_empty())
    }

    /// Returns whether a text of a claim may be in a report once names are taken out.
    pub(super) fn is_let_in(&self, claim: ClaimId, place: NotePlace, words: &str) -> bool {
        let Some(sources) = self.tied_to(claim) else {
            return true;
        };
        (self.let_in.iter()).any(|record| record.covers(claim, place, words, sources))
    }

    /// Counts an earlier version of a text that was kept back.
    pub(super) fn kept_earlier(&self) {
        self.earlier.set(self.earlier.get() + 1);
    }

    /// Keeps a free text back unless it was let in.
    fn free_text(&self, claim: ClaimId, place: NotePlace, text: &mut String, instead: &str) {
        if text.is_empty() || self.is_let_in(claim, place, text) {
            self.prose(text);
        } else {
            self.kept.set(self.kept.get() + 1);
            instead.clone_into(text);
        }
    }

    /// Returns what a source goes by, `None` when it is not one that is known.
    pub(super) fn shown_name(&self, name: &str) -> Option<&str> {
        if let Some(shown) = self.former.get(name) {
            return Some(shown);
        }
        let bearer = self.bearers.get(name)?;
        Some(if bearer.fields.confidential {
            self.aliases
                .get(&bearer.id)
                .map_or(self.stand_ins.elsewhere.as_str(), String::as_str)
        } else {
            &bearer.fields.name
        })
    }

    /// Puts what a source goes by in the place of its name, where there is one.
    pub(super) fn source_name(&self, name: &mut String) {
        if !name.is_empty() {
            *name = self
                .shown_name(name)
                .unwrap_or(&self.stand_ins.unknown)
                .to_owned();
        }
    }

    /// Returns whether a source is known to be open.
    pub(super) fn is_open(&self, source: SourceId) -> bool {
        self.directory
            .get(&source)
            .is_some_and(|s| !s.fields.confidential)
    }

    pub(super) fn redact_source(&self, source: &mut SourceView) {
        let fields = &mut source.fields;
        match self.aliases.get(&source.id) {
            Some(alias) => {
                fields.name.clone_from(alias);
                fields.aliases.clear();
                fields.country.clear();
                fields.ownership = None;
                fields.url.clear();
                fields.note.clear();
                fields.file = None;
            }
            None => {
                for name in std::iter::once(&mut fields.name).chain(&mut fields.aliases) {
                    let (scrubbed, taken) = self.names.redact_names(name);
                    self.took(taken);
                    *name = scrubbed;
                }
                self.prose(&mut fields.note);
                if let Some(file) = &mut fields.file {
                    self.prose(&mut file.path);
                }
                self.prose(&mut fields.country);
                if let Some(ownership) = &mut fields.ownership {
                    self.prose(&mut ownership.provenance);
                }
                self.address(&mut fields.url);
            }
        }
    }

    /// Returns the attributions whose locator was taken out.
    pub(super) fn redact_claim(&self, view: &mut ClaimView) -> Vec<AttributionId> {
        if view.spans.is_empty() {
            // These words are not the draft's any more: a name may be why they went.
            self.prose(&mut view.words);
        }
        let claim = &mut view.claim;
        self.free_text(
            claim.id,
            NotePlace::ClaimNote,
            &mut claim.note,
            &self.stand_ins.withheld,
        );
        self.prose(&mut claim.assignee);
        if let Some(correction) = &mut claim.correction {
            self.prose(correction);
        }
        if let Some(review) = &mut claim.review {
            self.prose(&mut review.who);
            self.prose(&mut review.words);
            review.rests_on = None;
        }
        // Who said it may be named in an earlier revision only.
        if let Some(speakers) = view.caution.as_mut().and_then(|it| it.speakers.as_mut()) {
            self.prose(&mut speakers.was);
            self.prose(&mut speakers.now);
        }
        if let Some(sources) = view.caution.as_mut().and_then(|it| it.sources.as_mut()) {
            let names = sources.was.iter_mut().chain(&mut sources.now);
            names.for_each(|name| self.source_name(name));
        }
        let mut withheld = Vec::new();
        for tie in &mut view.attributions {
            let (id, claim) = (tie.attribution.id, tie.attribution.claim);
            let fields = &mut tie.attribution.fields;
            let words = NotePlace::Words { attribution: id };
            self.free_text(claim, words, &mut fields.words, "");
            if self.is_open(fields.source) {
                self.free_text(
                    claim,
                    NotePlace::Note { attribution: id },
                    &mut fields.note,
                    &self.stand_ins.withheld,
                );
                self.redact_locator(claim, id, &mut fields.locator);
            } else {
                self.free_text(
                    claim,
                    NotePlace::Note { attribution: id },
                    &mut fields.note,
                    "",
                );
                if self.withhold_locator(fields) {
                    withheld.push(id);
                }
            }
            if let Some(anonymity) = &mut fields.anonymity {
                let reason = NotePlace::Reason { attribution: id };
                self.free_text(
                    claim,
                    reason,
                    &mut anonymity.reason,
                    &self.stand_ins.withheld,
                );
                self.prose(&mut anonymity.approved_by);
            }
        }
        withheld
    }

    /// Takes names out of what is said of the draft: its own words are printed as they are, a name that
    /// only the desk knows is not.
    pub(super) fn redact_said(&self, said: &mut Said, text: &str) {
        for value in said
            .with
            .values_mut()
            .filter(|it| !text.contains(it.as_str()))
        {
            self.prose(value);
        }
    }

    /// Takes names out of what the desk noted of a name.
    pub(super) fn redact_checked(&self, checked: &mut CheckedName) {
        let Locator {
            url,
            page,
            paragraph,
            time_code,
            contact_date: _,
            contact_form,
        } = &mut checked.locator;
        self.address(url);
        for text in [page, paragraph, time_code, contact_form] {
            self.prose(text);
        }
        self.prose(&mut checked.who);
        self.prose(&mut checked.note);
    }

    fn redact_locator(&self, claim: ClaimId, attribution: AttributionId, locator: &mut Locator) {
        self.address(&mut locator.url);
        let told = locator.in_words();
        let place = NotePlace::Locator { attribution };
        let let_in = told.is_empty() || self.is_let_in(claim, place, &told);
        if !let_in {
            self.kept.set(self.kept.get() + 1);
        }
        let usual = is_usual_form(&locator.contact_form);
        let fields = [
            (&mut locator.page, false),
            (&mut locator.paragraph, false),
            (&mut locator.time_code, false),
            (&mut locator.contact_form, usual),
        ];
        for (text, usual) in fields {
            if !let_in && !usual && is_told_in_words(text) {
                self.stand_ins.withheld.clone_into(text);
            } else {
                self.prose(text);
            }
        }
    }

    /// Takes out where a confidential source was found. Returns whether there was anything.
    fn withhold_locator(&self, fields: &mut AttributionFields) -> bool {
        let had_locator = !fields.locator.is_empty();
        fields.locator = Locator::default();
        fields.accessed = None;
        had_locator
    }

    /// Returns whether a text is left out even when it was let in: where a confidential source was met.
    pub(super) fn hides_anyway(&self, view: &ClaimView, place: NotePlace) -> bool {
        let NotePlace::Locator { attribution } = place else {
            return false;
        };
        let mut ties = view.attributions.iter().map(|tie| &tie.attribution);
        ties.any(|tie| tie.id == attribution && !self.is_open(tie.fields.source))
    }
}

/// Teaches what a source was ever called, where it is to be found and how it was reached.
pub(crate) fn learn(secret: &Protected, shown_as: &str, names: &mut Secrets, prose: &mut Secrets) {
    let (name, text) = (names.bearer(shown_as), prose.bearer(shown_as));
    let is_person = secret.kinds.contains(&SourceKind::Person);
    let unnamed = secret.kinds.iter().all(|kind| kind.is_unnamed());
    for called in &secret.names {
        names.name(name, called);
        if is_person {
            prose.person(text, called);
        } else {
            // The entry of an unnamed source is a description, whose parts are common words.
            prose.body(text, called, unnamed);
        }
    }
    for url in &secret.urls {
        prose.name(
            text,
            url.trim_start_matches("https://")
                .trim_start_matches("http://"),
        );
    }
    for contact in &secret.contacts {
        names.name(name, &contact.identity);
        prose.contact(text, contact);
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
