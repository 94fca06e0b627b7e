//! The claims as W3C Web Annotations (Web Annotation Data Model, 2017), in JSON-LD.
//!
//! Each claim is one annotation of the motivation `assessing`. Each of its
//! spans is one target, found both by its words (`TextQuoteSelector`) and by
//! its place in the canonical text (`TextPositionSelector`, in code points, as
//! the standard counts). Status, kind, correction and note are bodies of text;
//! each attribution is a body that points at its source.

use claimdesk_draft::{OffsetMap, Span};
use claimdesk_messages::Catalogue;
use claimdesk_model::record::{SourceKind, Term};
use claimdesk_model::view::ClaimView;
use claimdesk_report::words::rfc3339;
use claimdesk_report::{Analysis, CitedSource, DisplayStatus, phrases};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::json::Offsets;

/// The namespace of the terms that the standard has no word for.
const NAMESPACE: &str = "urn:claimdesk:ns#";

/// How many characters around a quote are told, so that it can be found again.
const CONTEXT: usize = 32;

/// Returns the collection, with all annotations on its one page.
pub fn collection(analysis: &Analysis<'_>) -> String {
    let redacted = analysis.redacted;
    let revision = &redacted.article.revision;
    let writer = Writer {
        analysis,
        offsets: Offsets(OffsetMap::new(&redacted.article.text)),
    };
    let items: Vec<Value> = analysis
        .claims()
        .iter()
        .map(|claim| writer.annotation(claim))
        .collect();
    let derived = |part: &str| urn(Uuid::new_v5(&revision.id.0, part.as_bytes()));
    let (collection, page) = (derived("annotations"), derived("annotations/page"));
    let mut document = json!({
        "@context": ["http://www.w3.org/ns/anno.jsonld", { "claimdesk": NAMESPACE }],
        "id": collection,
        "type": "AnnotationCollection",
        "label": format!("Claims of “{}”, revision {}", redacted.article.summary.article.fields.title, revision.number),
        "generator": { "type": "Software", "name": format!("Claimdesk {}", redacted.version) },
        "generated": rfc3339(redacted.generated),
        "total": items.len(),
        "first": {
            "id": page,
            "type": "AnnotationPage",
            "partOf": collection,
            "startIndex": 0,
            "items": items,
        },
    });
    if let Some(kept) = phrases::kept_back(analysis.words, &redacted.kept_back) {
        document["claimdesk:keptBack"] = kept.into();
    }
    let mut out = serde_json::to_string_pretty(&document)
        .expect("the document has string keys and no failing parts");
    out.push('\n');
    out
}

struct Writer<'a> {
    analysis: &'a Analysis<'a>,
    offsets: Offsets,
}

impl Writer<'_> {
    fn annotation(&self, view: &ClaimView) -> Value {
        let claim = &view.claim;
        let mut annotation = Map::new();
        annotation.insert("id".into(), urn(claim.id.0).into());
        annotation.insert("type".into(), "Annotation".into());
        annotation.insert("motivation".into(), "assessing".into());
        if let Some(review) = &claim.review {
            annotation.insert(
                "creator".into(),
                json!({ "type": "Person", "name": review.who }),
            );
            annotation.insert("modified".into(), rfc3339(review.at).into());
        }
        annotation.insert(
            "generated".into(),
            rfc3339(self.analysis.redacted.generated).into(),
        );
        annotation.insert("claimdesk:number".into(), claim.number.into());
        if view.spans.is_empty() {
            annotation.insert("claimdesk:lastWords".into(), view.words.as_str().into());
            let seen = view.gone.map(|seen| urn(seen.revision.0).into());
            annotation.extend(seen.map(|seen| ("claimdesk:lastRevision".to_owned(), seen)));
        }
        annotation.insert("body".into(), self.bodies(view).into());
        annotation.insert("target".into(), self.targets(view));
        Value::Object(annotation)
    }

    fn bodies(&self, view: &ClaimView) -> Vec<Value> {
        let claim = &view.claim;
        let status = DisplayStatus::of(view).in_words(self.analysis.words);
        let mut bodies = vec![
            text("assessing", &status),
            text("classifying", claim.kind.in_words()),
        ];
        bodies.extend(
            claim
                .correction
                .as_deref()
                .map(|words| text("editing", words)),
        );
        if !claim.note.is_empty() {
            bodies.push(text("commenting", &claim.note));
        }
        let shown = view.attributions.iter().map(|tie| CitedSource {
            view: tie,
            source: self.analysis.source(tie.attribution.fields.source),
            locator_withheld: self
                .analysis
                .redacted
                .withheld
                .contains(&tie.attribution.id),
        });
        bodies.extend(shown.map(|tie| source(self.analysis.words, &tie)));
        bodies
    }

    /// Returns one target a span; the whole revision for a claim that lost its words.
    fn targets(&self, view: &ClaimView) -> Value {
        let revision = urn(self.analysis.redacted.article.revision.id.0);
        match view.spans.as_slice() {
            [] => revision.into(),
            [span] => self.target(&revision, *span),
            spans => spans
                .iter()
                .map(|&span| self.target(&revision, span))
                .collect(),
        }
    }

    fn target(&self, revision: &str, span: Span) -> Value {
        let text = &self.analysis.redacted.article.text;
        let exact = span.of(text).expect("spans that do not fit were dropped");
        let [start, end] = self.offsets.points(span);
        json!({
            "type": "SpecificResource",
            "source": revision,
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": exact,
                    "prefix": last_chars(&text[..span.start]),
                    "suffix": first_chars(&text[span.end..]),
                },
                { "type": "TextPositionSelector", "start": start, "end": end },
            ],
        })
    }
}

/// Returns an attribution: what it points at is the source, at the locator's address if it has one.
fn source(words: &Catalogue, tie: &CitedSource<'_>) -> Value {
    let fields = &tie.view.attribution.fields;
    let mut who = json!({ "id": urn(fields.source.0), "name": tie.name(words) });
    if let Some(class) = tie.source.and_then(|s| class(s.fields.kind)) {
        who["type"] = class.into();
    }
    let mut body = json!({
        "id": urn(tie.view.attribution.id.0),
        "type": "SpecificResource",
        "purpose": "identifying",
        "source": who,
        "claimdesk:sourceKind": tie.source.map(|s| s.fields.kind),
        "claimdesk:role": fields.role,
        "claimdesk:level": fields.level,
        "claimdesk:stance": fields.stance,
    });
    let locator = &fields.locator;
    let contact = locator
        .contact_date
        .map_or_else(String::new, |d| d.to_string());
    let details = [
        ("claimdesk:url", &locator.url),
        ("claimdesk:page", &locator.page),
        ("claimdesk:paragraph", &locator.paragraph),
        ("claimdesk:timeCode", &locator.time_code),
        ("claimdesk:contactDate", &contact),
        ("claimdesk:contactForm", &locator.contact_form),
        ("claimdesk:words", &fields.words),
        ("claimdesk:note", &fields.note),
    ];
    for (key, value) in details.into_iter().filter(|(_, value)| !value.is_empty()) {
        body[key] = value.as_str().into();
    }
    if tie.locator_withheld {
        body["claimdesk:locatorWithheld"] = true.into();
    }
    body
}

/// Returns the class that the standard's context has for a kind of source.
const fn class(kind: SourceKind) -> Option<&'static str> {
    match kind {
        SourceKind::Person | SourceKind::UnnamedPerson => Some("Person"),
        SourceKind::Document | SourceKind::CourtRecord | SourceKind::SocialPost => Some("Text"),
        SourceKind::Dataset => Some("Dataset"),
        SourceKind::Organisation
        | SourceKind::NewsAgency
        | SourceKind::NewsOutlet
        | SourceKind::Broadcaster
        | SourceKind::StateMedia
        | SourceKind::Government
        | SourceKind::Ngo
        | SourceKind::Company => Some("Organization"),
        SourceKind::UnnamedGroup => None,
    }
}

fn text(purpose: &str, value: &str) -> Value {
    json!({ "type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain" })
}

fn urn(id: Uuid) -> String {
    id.urn().to_string()
}

fn last_chars(text: &str) -> &str {
    let at = text
        .char_indices()
        .rev()
        .nth(CONTEXT - 1)
        .map_or(0, |(at, _)| at);
    &text[at..]
}

fn first_chars(text: &str) -> &str {
    let at = text
        .char_indices()
        .nth(CONTEXT)
        .map_or(text.len(), |(at, _)| at);
    &text[..at]
}
