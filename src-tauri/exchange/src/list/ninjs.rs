//! The source list as IPTC ninjs 3.1, News in JSON: the item the draft will
//! become, with its `infoSources` and without its body.
//!
//! <https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json>. The standard leaves
//! the vocabulary of `role` open; it is filled with the roles of an
//! attribution, and `origin` for a source that others carry.

use claimdesk_model::record::Term;
use claimdesk_report::words::rfc3339;
use claimdesk_report::{Analysis, phrases};
use serde::Serialize;

use super::{List, pretty};

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NewsItem<'a> {
    uri: String,
    #[serde(rename = "type")]
    kind: &'static str,
    representation_type: &'static str,
    version: String,
    first_created: String,
    version_created: String,
    pub_status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    ed_note: Option<String>,
    title: &'a str,
    #[serde(skip_serializing_if = "str::is_empty")]
    by: &'a str,
    info_sources: Vec<InfoSource>,
    alt_ids: [AltId<'a>; 1],
    standard: Standard,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct InfoSource {
    name: String,
    role: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri: Option<String>,
}

#[derive(Serialize)]
struct AltId<'a> {
    role: &'static str,
    value: &'a str,
}

#[derive(Serialize)]
struct Standard {
    name: &'static str,
    version: &'static str,
    schema: &'static str,
}

/// Returns the item.
pub fn item(analysis: &Analysis<'_>) -> String {
    let view = &analysis.redacted.article;
    let article = &view.summary.article;
    pretty(&NewsItem {
        uri: format!("urn:uuid:{}", article.id),
        kind: "text",
        representation_type: "partial",
        version: view.revision.number.to_string(),
        first_created: rfc3339(article.created),
        version_created: rfc3339(view.revision.created),
        // A receiver takes an item that says nothing for usable.
        pub_status: if analysis.gate.open {
            "usable"
        } else {
            "withheld"
        },
        ed_note: phrases::kept_back(analysis.words, &analysis.redacted.kept_back),
        title: &article.fields.title,
        by: &article.fields.byline,
        info_sources: info_sources(analysis),
        alt_ids: [AltId {
            role: "sha256",
            value: &view.revision.sha256,
        }],
        standard: Standard {
            name: "ninjs",
            version: "3.1",
            schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
        },
    })
}

/// Returns each source once for each role it has, then those whose copy they carry.
fn info_sources(analysis: &Analysis<'_>) -> Vec<InfoSource> {
    let mut found: Vec<InfoSource> = Vec::new();
    let mut put = |source: InfoSource| {
        if !found.contains(&source) {
            found.push(source);
        }
    };
    for entry in List::new(analysis).entries() {
        for used in &entry.uses {
            put(InfoSource {
                name: entry.name.clone(),
                role: used.tie.view.attribution.fields.role.in_words(),
                uri: entry.work.and_then(|_| uri(&entry.source.fields.url)),
            });
        }
    }
    for source in &analysis.redacted.sources {
        if analysis.claims_of(source.id).is_empty() {
            put(InfoSource {
                name: source.fields.name.clone(),
                role: "origin",
                uri: uri(&source.fields.url),
            });
        }
    }
    found
}

/// Returns an address where it is a URI by RFC 3986, as the schema wants it.
fn uri(address: &str) -> Option<String> {
    let rest = (address.strip_prefix("https://")).or_else(|| address.strip_prefix("http://"))?;
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~:/?@!$&'()*+,;=%#".contains(c);
    let escapes = rest.split('%').skip(1).all(|after| {
        let code = after.get(..2);
        code.is_some_and(|code| code.chars().all(|c| c.is_ascii_hexdigit()))
    });
    let fragments = rest.matches('#').count();
    let is_uri = !rest.is_empty() && rest.chars().all(allowed) && escapes && fragments < 2;
    is_uri.then(|| address.to_owned())
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn only_a_uri_is_told_as_one() {
        for address in [
            "https://example.org/a?b=c%20d#e",
            "http://example.org:80/~x/(y)",
        ] {
            assert_eq!(uri(address).as_deref(), Some(address));
        }
        for address in [
            "",
            "https://",
            "example.org",
            "javascript:alert(1)",
            "https://example.org/ü",
            "https://example.org/%zz",
            "https://example.org/a b",
            "https://example.org/#a#b",
        ] {
            assert_eq!(uri(address), None, "{address:?}");
        }
    }
}
