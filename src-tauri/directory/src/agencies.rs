//! The list of news agencies, broadcasters and newspapers.

use claimdesk_model::record::{SourceFields, SourceKind};
use serde::Deserialize;

use crate::StarterError;
use crate::names::{Names, host_of};

const LIST: &str = "agencies.csv";
const BYTES: &[u8] = include_bytes!("../data/agencies.csv");

/// One row.
pub(crate) struct Agency {
    pub(crate) names: Names,
    pub(crate) country: String,
    pub(crate) host: Option<String>,
    pub(crate) kind: SourceKind,
    url: String,
    note: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    name: String,
    /// Separated by semicolons.
    aliases: String,
    kind: SourceKind,
    country: String,
    /// Empty when it is gone.
    url: String,
    note: String,
}

impl Agency {
    pub(crate) fn fields(&self) -> SourceFields {
        SourceFields {
            name: self.names.name.clone(),
            aliases: self.names.aliases.clone(),
            kind: self.kind,
            country: self.country.clone(),
            url: self.url.clone(),
            note: self.note.clone(),
            ..SourceFields::default()
        }
    }
}

pub(crate) fn read() -> Result<Vec<Agency>, StarterError> {
    read_from(BYTES)
}

fn read_from(bytes: &[u8]) -> Result<Vec<Agency>, StarterError> {
    let mut reader = csv::Reader::from_reader(bytes);
    let mut agencies = Vec::new();
    for row in reader.deserialize::<Row>() {
        let row = row.map_err(|e| fault(e.position().map_or(0, csv::Position::line), &e))?;
        let line = u64::try_from(agencies.len()).unwrap_or(u64::MAX) + 2;
        agencies.push(agency(row).map_err(|what| fault(line, &what))?);
    }
    Ok(agencies)
}

fn agency(row: Row) -> Result<Agency, String> {
    for (what, field) in [
        ("name", &row.name),
        ("country", &row.country),
        ("note", &row.note),
    ] {
        if field.trim().is_empty() {
            return Err(format!("the {what} is empty"));
        }
    }
    let host = host_of(&row.url);
    if host.is_none() && !row.url.is_empty() {
        return Err(format!("“{}” is not an address", row.url));
    }
    let aliases = (row.aliases.split(';'))
        .filter(|a| !a.is_empty())
        .map(str::to_owned)
        .collect();
    Ok(Agency {
        names: Names {
            name: row.name,
            aliases,
        },
        country: row.country,
        host,
        kind: row.kind,
        url: row.url,
        note: row.note,
    })
}

fn fault(line: u64, fault: &impl ToString) -> StarterError {
    StarterError {
        list: LIST,
        line,
        fault: fault.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;

    const HEAD: &str = "name,aliases,kind,country,url,note\n";

    #[test]
    fn a_faulty_row_is_named_by_line() {
        for (row, said) in [
            (
                ",,news_agency,France,https://a.fr,Note.",
                "the name is empty",
            ),
            ("A,,news_agency,France,nowhere,Note.", "is not an address"),
            (
                "A,,wire,France,https://a.fr,Note.",
                "unknown variant `wire`",
            ),
            (
                "A,,news_agency,France,https://a.fr",
                "found record with 5 fields",
            ),
        ] {
            let good = "B,BB;BBB,broadcaster,France,https://b.fr,Note.\n";
            let error = read_from(format!("{HEAD}{good}{row}\n").as_bytes())
                .err()
                .unwrap();
            assert_eq!(error.line, 3, "{error}");
            assert!(error.fault.contains(said), "{error}");
        }
    }

    #[test]
    fn no_two_rows_of_a_country_share_a_name_and_none_share_a_host() {
        let mut names = HashMap::new();
        let mut hosts = HashMap::new();
        for agency in read().unwrap() {
            let name = agency.names.name.clone();
            for key in agency.names.keys() {
                let other = names.insert((agency.country.clone(), key.clone()), name.clone());
                assert!(
                    other.as_ref().is_none_or(|o| *o == name),
                    "{key}: {name}, {other:?}"
                );
            }
            if let Some(host) = &agency.host {
                assert_eq!(hosts.insert(host.clone(), name.clone()), None, "{name}");
            }
        }
    }

    #[test]
    fn rows_are_set_as_the_others_are() {
        for agency in read().unwrap() {
            let name = &agency.names.name;
            assert!(agency.note.ends_with('.'), "{name}");
            let parts = agency
                .names
                .aliases
                .iter()
                .chain([name, &agency.country, &agency.note]);
            for part in parts {
                assert_eq!(part.trim(), part, "{name}");
            }
            assert!(
                agency.url.is_empty() || agency.url.starts_with("http"),
                "{name}"
            );
        }
    }
}
