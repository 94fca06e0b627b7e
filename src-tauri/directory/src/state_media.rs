//! The State Media Matrix, as it is published.
//!
//! A row is one address of one outlet. Rows of one outlet are brought together,
//! and what the list packs into a name is taken apart: a medium before a colon,
//! an abbreviation or an edition in brackets, an asterisk for a footnote.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use claimdesk_model::record::{OwnershipCode, SourceFields, SourceKind};
use serde::Deserialize;

use crate::StarterError;
use crate::names::{Names, host_of, key_of};

const LIST: &str = "state-media.csv";
const BYTES: &[u8] = include_bytes!("../data/state-media/state-media.csv");

/// What is before a colon in a name, and what it says.
const MEDIA: [(&str, SourceKind); 7] = [
    ("News agency: ", SourceKind::NewsAgency),
    ("News portals: ", SourceKind::NewsOutlet),
    ("Online: ", SourceKind::NewsOutlet),
    ("Print media: ", SourceKind::NewsOutlet),
    ("Print: ", SourceKind::NewsOutlet),
    ("Radio: ", SourceKind::Broadcaster),
    ("Television: ", SourceKind::Broadcaster),
];

/// Brackets that tell an edition of one outlet.
const EDITIONS: [&str; 9] = [
    "Arabic", "Chinese", "English", "French", "German", "Japanese", "Korean", "Russian", "Spanish",
];

/// Brackets that tell two outlets of one name apart, by how they begin.
const DISTINCTIONS: [&str; 2] = ["Control ", "Focus "];

/// Countries that the list writes otherwise than the directory does.
const COUNTRIES: [(&str, &str); 5] = [
    ("Europen Union", "European Union"),
    ("Palestine territories", "Palestinian territories"),
    ("The Gambia", "Gambia"),
    ("UAE", "United Arab Emirates"),
    ("United States of America", "United States"),
];

/// Words that give away the kind of a medium, in the languages the list has.
const AGENCY_WORDS: [&str; 4] = ["agency", "agence", "agencia", "agentur"];
const BROADCAST_WORDS: [&str; 10] = [
    "tv",
    "radio",
    "televis",
    "broadcast",
    "rundfunk",
    "fernsehen",
    "channel",
    "canal",
    "audiovis",
    " fm",
];

/// One outlet.
#[derive(Debug)]
pub(crate) struct Outlet {
    pub(crate) names: Names,
    pub(crate) company: Names,
    pub(crate) country: String,
    pub(crate) hosts: Vec<String>,
    pub(crate) code: OwnershipCode,
    /// Whether the list itself puts a question mark to the code.
    pub(crate) doubtful: bool,
    /// What the list says before a colon.
    medium: Option<SourceKind>,
    url: String,
    stopped: bool,
}

#[derive(Deserialize)]
struct Row {
    #[serde(rename = "Country")]
    country: String,
    #[serde(rename = "Media company")]
    company: String,
    #[serde(rename = "Main assets")]
    asset: String,
    #[serde(rename = "URL")]
    url: String,
    #[serde(rename = "Typology")]
    typology: String,
    #[serde(rename = "Status")]
    status: String,
}

impl Outlet {
    pub(crate) fn fields(&self) -> SourceFields {
        let mut note = Vec::new();
        if key_of(&self.company.name) != key_of(&self.names.name) {
            let company = self.company.name.trim_end_matches('.');
            note.push(format!("Listed under {company}."));
        }
        if self.stopped {
            note.push("Not working when the list was made.".to_owned());
        }
        SourceFields {
            name: self.names.name.clone(),
            aliases: self.names.aliases.clone(),
            kind: self.kind(),
            country: self.country.clone(),
            url: self.url.clone(),
            note: note.join(" "),
            ..SourceFields::default()
        }
    }

    /// Returns what kind of medium it is, whoever owns it.
    pub(crate) fn kind(&self) -> SourceKind {
        (self.medium).unwrap_or_else(|| kind_by_words(&self.names, &self.company))
    }

    /// Takes in another row of the same outlet.
    fn take_in(&mut self, other: Outlet) -> Result<(), String> {
        if self.code != other.code {
            return Err(format!(
                "“{}” has the labels {:?} and {:?}",
                self.names.name, self.code, other.code
            ));
        }
        self.doubtful &= other.doubtful;
        self.stopped &= other.stopped;
        other.names.aliases.iter().for_each(|a| self.names.also(a));
        if self.url.is_empty() {
            self.url = other.url;
        }
        for host in other.hosts {
            if !self.hosts.contains(&host) {
                self.hosts.push(host);
            }
        }
        Ok(())
    }
}

pub(crate) fn read() -> Result<Vec<Outlet>, StarterError> {
    read_from(BYTES)
}

fn read_from(bytes: &[u8]) -> Result<Vec<Outlet>, StarterError> {
    let mut reader = csv::Reader::from_reader(bytes);
    let headers = reader.headers().map_err(|e| fault(1, &e))?.clone();
    let mut outlets: Vec<Outlet> = Vec::new();
    let mut seen: HashMap<(String, String), usize> = HashMap::new();
    for record in reader.into_records() {
        let record = record.map_err(|e| fault(e.position().map_or(0, csv::Position::line), &e))?;
        let line = record.position().map_or(0, csv::Position::line);
        // The published file ends in a row of nothing but commas.
        if record.iter().all(str::is_empty) {
            continue;
        }
        let row: Row = record
            .deserialize(Some(&headers))
            .map_err(|e| fault(line, &e))?;
        let outlet = outlet(&row).map_err(|what| fault(line, &what))?;
        match seen.entry((outlet.country.clone(), key_of(&outlet.names.name))) {
            Entry::Occupied(at) => outlets[*at.get()]
                .take_in(outlet)
                .map_err(|what| fault(line, &what))?,
            Entry::Vacant(at) => {
                at.insert(outlets.len());
                outlets.push(outlet);
            }
        }
    }
    Ok(outlets)
}

fn outlet(row: &Row) -> Result<Outlet, String> {
    let country = country(row.country.trim())?;
    let (code, doubtful) = typology(row.typology.trim())?;
    let stopped = stopped(row.status.trim())?;
    let (asset, medium) = without_medium(row.asset.trim());
    let company = names(without_medium(row.company.trim()).0);
    let names = joint(names(asset), &company);
    if key_of(&names.name).is_empty() || key_of(&company.name).is_empty() {
        return Err("the outlet or its company has no name".into());
    }
    let url = address(row.url.trim())?;
    Ok(Outlet {
        names,
        company,
        country,
        hosts: host_of(&url).into_iter().collect(),
        code,
        doubtful,
        medium,
        url,
        stopped,
    })
}

fn country(listed: &str) -> Result<String, String> {
    if listed.is_empty() {
        return Err("the country is empty".into());
    }
    let ours = COUNTRIES.iter().find(|(theirs, _)| *theirs == listed);
    Ok(ours.map_or(listed, |(_, ours)| ours).to_owned())
}

/// Reads the code, and whether the list doubts it (`ISFM?`).
fn typology(listed: &str) -> Result<(OwnershipCode, bool), String> {
    let (code, doubtful) = match listed.strip_suffix('?') {
        Some(code) => (code, true),
        None => (listed, false),
    };
    let code = match code {
        "SC" => OwnershipCode::Sc,
        "CaPu" => OwnershipCode::CaPu,
        "CaPr" => OwnershipCode::CaPr,
        "ISFM" => OwnershipCode::Isfm,
        "ISF" => OwnershipCode::Isf,
        "ISM" => OwnershipCode::Ism,
        "IP" => OwnershipCode::Ip,
        other => return Err(format!("“{other}” is not a typology")),
    };
    Ok((code, doubtful))
}

/// Reads whether the outlet had stopped working. How a row came into the list does not matter here.
fn stopped(status: &str) -> Result<bool, String> {
    match status.to_lowercase().as_str() {
        "" | "merged from hamilton" | "merged from project" | "certificate expired" => Ok(false),
        "currently not functional" => Ok(true),
        other => Err(format!("“{other}” is not a status")),
    }
}

/// Completes an address that was written without its scheme.
fn address(listed: &str) -> Result<String, String> {
    if listed.is_empty() || listed.starts_with("http://") || listed.starts_with("https://") {
        return Ok(listed.to_owned());
    }
    match host_of(listed) {
        Some(_) if !listed.contains("://") => Ok(format!("http://{listed}")),
        _ => Err(format!("“{listed}” is not an address")),
    }
}

fn without_medium(listed: &str) -> (&str, Option<SourceKind>) {
    MEDIA
        .iter()
        .find_map(|(medium, kind)| Some((listed.strip_prefix(medium)?.trim(), Some(*kind))))
        .unwrap_or((listed, None))
}

/// Takes a name apart: what is in brackets at its end is an alias, a remark
/// or edition that is left out, or a distinction that stays. Some brackets are
/// never closed.
fn names(listed: &str) -> Names {
    let listed = listed.trim_end_matches(['*', ' ']);
    let Some((name, bracket)) =
        (listed.split_once(" (")).map(|(n, b)| (n, b.trim_end_matches(')')))
    else {
        return Names {
            name: listed.to_owned(),
            aliases: Vec::new(),
        };
    };
    if DISTINCTIONS.iter().any(|d| bracket.starts_with(d)) {
        return Names {
            name: listed.to_owned(),
            aliases: Vec::new(),
        };
    }
    let mut names = Names {
        name: name.trim_end_matches(['*', ' ']).to_owned(),
        aliases: Vec::new(),
    };
    let is_remark = bracket.starts_with(char::is_lowercase);
    if !is_remark && !EDITIONS.contains(&bracket) && !bracket.ends_with("edition") {
        names.also(without_medium(bracket).0);
    }
    names
}

/// Names an outlet in full where the list gives only its company's abbreviation,
/// and lets an outlet named like its company go by the company's other name too.
fn joint(asset: Names, company: &Names) -> Names {
    let key = key_of(&asset.name);
    if !company.keys().any(|k| k == key) {
        return asset;
    }
    let mut names = Names {
        name: company.name.clone(),
        aliases: Vec::new(),
    };
    names.also(&asset.name);
    for other in company.aliases.iter().chain(&asset.aliases) {
        names.also(other);
    }
    names
}

/// The list does not tell agencies from broadcasters and newspapers; their names mostly do.
fn kind_by_words(names: &Names, company: &Names) -> SourceKind {
    let own: Vec<String> = names.keys().collect();
    let theirs: Vec<String> = company.keys().collect();
    let says = |keys: &[String], words: &[&str]| {
        keys.iter()
            .any(|key| words.iter().any(|word| key.contains(word)))
    };
    for keys in [own, theirs] {
        if says(&keys, &AGENCY_WORDS) {
            return SourceKind::NewsAgency;
        }
        if says(&keys, &BROADCAST_WORDS) {
            return SourceKind::Broadcaster;
        }
    }
    SourceKind::NewsOutlet
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
    use super::*;

    fn named(listed: &str) -> (String, Vec<String>) {
        let names = names(listed);
        (names.name, names.aliases)
    }

    fn list(rows: &[&str]) -> Result<Vec<Outlet>, StarterError> {
        let head = "Country,Media company,Main assets,URL,Typology,Status";
        read_from([&[head], rows].concat().join("\n").as_bytes())
    }

    #[test]
    fn every_row_of_the_bundled_list_is_read() {
        let rows = csv::Reader::from_reader(BYTES).into_records().count();
        assert_eq!(rows, 1157);
        let outlets = read().unwrap();
        // One row is blank; the others are addresses of these outlets.
        assert_eq!(outlets.len(), 1095);
        assert!(outlets.iter().all(|o| !o.names.name.contains(['*', ';'])));
        assert!(outlets.iter().any(|o| o.doubtful) && outlets.iter().any(|o| o.stopped));
    }

    #[test]
    fn brackets_are_taken_apart() {
        let cases: [(&str, &str, &[&str]); 8] = [
            (
                "China Central Television (CCTV)",
                "China Central Television",
                &["CCTV"],
            ),
            ("People's Daily (French)", "People's Daily", &[]),
            ("Sputnik News (Latvian edition)", "Sputnik News", &[]),
            (
                "Al Ahram Publishing House (Al Ahram",
                "Al Ahram Publishing House",
                &["Al Ahram"],
            ),
            (
                "Yicai Media Group (Television: Yicai TV",
                "Yicai Media Group",
                &["Yicai TV"],
            ),
            ("VGTRK Company (VGTRK)*", "VGTRK Company", &["VGTRK"]),
            ("InfoMigrants (joint project)", "InfoMigrants", &[]),
            (
                "SABA (Control of the Council)",
                "SABA (Control of the Council)",
                &[],
            ),
        ];
        for (listed, name, aliases) in cases {
            let aliases = aliases.iter().map(|a| (*a).to_owned()).collect();
            assert_eq!(named(listed), (name.to_owned(), aliases));
        }
    }

    #[test]
    fn an_abbreviation_is_written_out_by_its_company() {
        let rows = ["Austria,Österreichischer Rundfunk (ORF),ORF,http://orf.at/,IP,"];
        let orf = &list(&rows).unwrap()[0];
        assert_eq!(orf.names.name, "Österreichischer Rundfunk");
        assert_eq!(orf.names.aliases, ["ORF"]);
        assert_eq!(orf.kind(), SourceKind::Broadcaster);
    }

    #[test]
    fn rows_of_one_outlet_become_one() {
        let rows = [
            "Russia,TASS,TASS,https://tass.com/,SC,",
            "Russia,TASS,TASS,tass.ru,SC,Currently Not Functional",
            "Nepal,Nepal Television Corporation,NTV,,SC,",
            "Russia,Gazprom Media**,NTV,https://www.ntv.ru/,CaPu,",
            ",,,,,",
        ];
        let outlets = list(&rows).unwrap();
        assert_eq!(outlets.len(), 3);
        assert_eq!(outlets[0].hosts, ["tass.com", "tass.ru"]);
        assert!(!outlets[0].stopped);
        assert_eq!(outlets[2].company.name, "Gazprom Media");
    }

    #[test]
    fn a_doubted_label_keeps_its_doubt_unless_another_row_is_sure() {
        let doubted = "United States of America,VOA,Golos,,ISFM?,";
        let sure = "United States of America,VOA,Golos,,ISFM,";
        assert!(list(&[doubted]).unwrap()[0].doubtful);
        assert!(!list(&[doubted, sure]).unwrap()[0].doubtful);
        assert_eq!(list(&[doubted]).unwrap()[0].country, "United States");
    }

    #[test]
    fn a_faulty_row_is_named_by_line() {
        let good = "Russia,TASS,TASS,https://tass.com/,SC,";
        for (row, said) in [
            (",TASS,TASS,,SC,", "the country is empty"),
            ("Russia,TASS,*,,SC,", "has no name"),
            ("Russia,TASS,Other,,SX,", "“SX” is not a typology"),
            ("Russia,TASS,Other,,,", "“” is not a typology"),
            ("Russia,TASS,Other,,SC,Asleep", "“asleep” is not a status"),
            ("Russia,TASS,Other,ftp://tass.ru,SC,", "is not an address"),
            ("Russia,TASS,TASS,,IP,", "has the labels Sc and Ip"),
            ("Russia,TASS,Other", "found record with 3 fields"),
        ] {
            let error = list(&[good, row]).unwrap_err();
            assert_eq!(error.line, 3, "{error}");
            assert!(error.fault.contains(said), "{error}");
        }
    }
}
