//! The starter directory: sources a new desk begins with.
//!
//! It is made of two bundled lists. `data/agencies.csv` holds the world's main
//! news agencies, broadcasters and newspapers. `data/state-media/state-media.csv`
//! is the State Media Matrix, which says who funds, governs and edits a medium.
//! A medium that is in both keeps what the first list says of it and takes
//! its ownership label from the second.
//!
//! Ids are derived from country and name (UUIDv5), so that two desks agree on
//! them and a later edition of the lists finds its sources again.
//!
//! ```
//! use claimdesk_model::record::SourceKind;
//!
//! let sources = claimdesk_directory::sources();
//! let reuters = sources.iter().find(|it| it.fields.name == "Reuters");
//! assert_eq!(reuters.map(|it| it.fields.kind), Some(SourceKind::NewsAgency));
//! ```

mod agencies;
mod names;
mod state_media;

use std::collections::{HashMap, HashSet};

use claimdesk_model::id::SourceId;
use claimdesk_model::record::{
    Contact, Ownership, OwnershipCode, Source, SourceFields, SourceKind,
};
use uuid::Uuid;

use crate::agencies::Agency;
use crate::names::key_of;
use crate::state_media::Outlet;

/// Who gave the ownership labels.
pub const PROVENANCE: &str =
    "State Media Matrix (Alliance for Securing Democracy; seed rows State Media Monitor)";
/// The month of the edition that is bundled.
pub const AS_OF: &str = "2024-02";

/// The namespace of the ids; drawn once at random.
const NAMESPACE: Uuid = Uuid::from_u128(0x9c3b_7e0a_52d4_4f6b_8a1e_6d0f_c2b7_5e91);

/// A row of a bundled list that cannot be read.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{list}, line {line}: {fault}")]
pub struct StarterError {
    /// The list's file name.
    pub list: &'static str,
    /// The line, from 1.
    pub line: u64,
    /// What is wrong with it.
    pub fault: String,
}

/// Returns the sources a new desk begins with, by name, each marked as bundled.
pub fn sources() -> Vec<Source> {
    read().expect("every row of the bundled lists is read by a test")
}

fn read() -> Result<Vec<Source>, StarterError> {
    let agencies = agencies::read()?;
    let outlets = state_media::read()?;
    let ties = Ties::between(&agencies, &outlets);
    let mut sources: Vec<Source> = (agencies.iter().enumerate())
        .map(|(i, agency)| {
            let mut fields = agency.fields();
            label(&mut fields, ties.label_of(i, agency, &outlets));
            for outlet in ties.by_host_only(i) {
                fields.aliases.push(outlets[outlet].names.name.clone());
            }
            bundled(fields)
        })
        .collect();
    sources.extend(
        (outlets.iter().enumerate())
            .filter(|(i, _)| !ties.is_tied(*i))
            .map(|(_, outlet)| {
                let mut fields = outlet.fields();
                label(&mut fields, Some((outlet.code, outlet.doubtful)));
                bundled(fields)
            }),
    );
    sources.sort_by_cached_key(|s| (key_of(&s.fields.name), s.fields.country.clone()));
    Ok(sources)
}

fn bundled(fields: SourceFields) -> Source {
    let identity = format!("{}\n{}", fields.country, fields.name);
    Source {
        id: SourceId(Uuid::new_v5(&NAMESPACE, identity.as_bytes())),
        bundled: true,
        contact: Contact::None,
        fields,
    }
}

/// Sets the ownership label. Only media that a state controls or has captured
/// become state media by it: a public broadcaster is in the same list.
fn label(fields: &mut SourceFields, label: Option<(OwnershipCode, bool)>) {
    let Some((code, doubtful)) = label else {
        return;
    };
    let doubt = if doubtful { "; doubtful there" } else { "" };
    fields.ownership = Some(Ownership {
        code,
        provenance: format!("{PROVENANCE}{doubt}"),
        as_of: AS_OF.to_owned(),
    });
    if is_state_media(code) {
        fields.kind = SourceKind::StateMedia;
    }
}

const fn is_state_media(code: OwnershipCode) -> bool {
    matches!(
        code,
        OwnershipCode::Sc | OwnershipCode::CaPu | OwnershipCode::CaPr
    )
}

/// Which outlet of the state-media list is which agency of the other list.
struct Ties {
    /// By agency: its outlets, and whether the name or only the address tells so.
    of_agency: HashMap<usize, Vec<(usize, By)>>,
    tied: HashSet<usize>,
    /// By country and company: the label that all its outlets share, if they do.
    of_company: HashMap<(String, String), Option<(OwnershipCode, bool)>>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Name,
    Host,
}

impl Ties {
    /// An outlet is an agency when they share a name in one country. An agency
    /// that no outlet is named like is the outlet of its kind on its host,
    /// unless several are there: publishers put unlike titles on one host.
    fn between(agencies: &[Agency], outlets: &[Outlet]) -> Self {
        let mut by_name: HashMap<(&str, String), usize> = HashMap::new();
        let mut by_host: HashMap<&str, usize> = HashMap::new();
        for (i, agency) in agencies.iter().enumerate() {
            for key in agency.names.keys() {
                by_name.insert((&agency.country, key), i);
            }
            by_host.extend(agency.host.as_deref().map(|host| (host, i)));
        }
        let mut sharing: HashMap<&str, u32> = HashMap::new();
        for host in outlets.iter().flat_map(|o| &o.hosts) {
            *sharing.entry(host).or_default() += 1;
        }
        let is_alone = |o: &&Outlet| o.hosts.iter().all(|host| sharing[&**host] == 1);
        let mut ties = Self {
            of_agency: HashMap::new(),
            tied: HashSet::new(),
            of_company: company_labels(outlets),
        };
        for (i, outlet) in outlets.iter().enumerate() {
            let keys = outlet.names.keys();
            let found = keys
                .into_iter()
                .find_map(|key| by_name.get(&(&*outlet.country, key)));
            if let Some(agency) = found {
                ties.tie(*agency, i, By::Name);
            }
        }
        for (i, outlet) in (outlets.iter().enumerate()).filter(|(_, o)| is_alone(o)) {
            let found = outlet.hosts.iter().find_map(|host| by_host.get(&**host));
            if let Some(&agency) = found
                && !ties.is_tied(i)
                && !ties.of_agency.contains_key(&agency)
                && agencies[agency].kind == outlet.kind()
            {
                ties.tie(agency, i, By::Host);
            }
        }
        ties
    }

    fn tie(&mut self, agency: usize, outlet: usize, by: By) {
        self.of_agency.entry(agency).or_default().push((outlet, by));
        self.tied.insert(outlet);
    }

    fn is_tied(&self, outlet: usize) -> bool {
        self.tied.contains(&outlet)
    }

    /// Returns the outlets that are this agency under another name.
    fn by_host_only(&self, agency: usize) -> impl Iterator<Item = usize> {
        (self.of_agency.get(&agency).into_iter().flatten())
            .filter(|(_, by)| *by == By::Host)
            .map(|(outlet, _)| *outlet)
    }

    /// Returns the label of an agency: that of its outlet, or else the one that
    /// all outlets of the company of its name share.
    fn label_of(
        &self,
        index: usize,
        agency: &Agency,
        outlets: &[Outlet],
    ) -> Option<(OwnershipCode, bool)> {
        if let Some((outlet, _)) = self.of_agency.get(&index).and_then(|tied| tied.first()) {
            return Some((outlets[*outlet].code, outlets[*outlet].doubtful));
        }
        (agency.names.keys())
            .find_map(|key| self.of_company.get(&(agency.country.clone(), key)))
            .copied()
            .flatten()
    }
}

fn company_labels(outlets: &[Outlet]) -> HashMap<(String, String), Option<(OwnershipCode, bool)>> {
    let mut labels = HashMap::new();
    for outlet in outlets {
        let label = Some((outlet.code, outlet.doubtful));
        for key in outlet.company.keys() {
            let of_all = labels.entry((outlet.country.clone(), key)).or_insert(label);
            if *of_all != label {
                *of_all = None;
            }
        }
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find<'a>(sources: &'a [Source], name: &str, country: &str) -> &'a SourceFields {
        let mut found =
            (sources.iter().map(|s| &s.fields)).filter(|f| f.name == name && f.country == country);
        let one = found
            .next()
            .unwrap_or_else(|| panic!("no {name} of {country}"));
        assert_eq!(found.next(), None, "two {name} of {country}");
        one
    }

    fn code(fields: &SourceFields) -> Option<OwnershipCode> {
        fields.ownership.as_ref().map(|o| o.code)
    }

    #[test]
    fn directory_holds_both_lists_without_doubles() {
        let sources = sources();
        assert_eq!(sources.len(), 1215);
        let ids: HashSet<SourceId> = sources.iter().map(|s| s.id).collect();
        assert_eq!(ids.len(), sources.len());
        assert!(
            sources
                .iter()
                .all(|s| s.bundled && s.contact == Contact::None)
        );
        assert!(
            sources
                .iter()
                .all(|s| s.fields.carries.is_none() && !s.fields.confidential)
        );
    }

    #[test]
    fn public_broadcasters_carry_their_label_and_stay_broadcasters() {
        let sources = sources();
        for (name, country) in [
            ("NPR", "United States"),
            ("BBC News", "United Kingdom"),
            ("LRT", "Lithuania"),
            ("Czech Television", "Czechia"),
        ] {
            let fields = find(&sources, name, country);
            assert_eq!(code(fields), Some(OwnershipCode::Ip), "{name}");
            assert_eq!(fields.kind, SourceKind::Broadcaster, "{name}");
        }
        let yonhap = find(&sources, "Yonhap News Agency", "South Korea");
        assert_eq!(yonhap.kind, SourceKind::NewsAgency);
    }

    #[test]
    fn state_media_are_those_the_code_says_and_no_others() {
        let sources = sources();
        for fields in sources.iter().map(|s| &s.fields) {
            let by_code = code(fields).is_some_and(is_state_media);
            assert_eq!(
                fields.kind == SourceKind::StateMedia,
                by_code,
                "{}",
                fields.name
            );
        }
        let tass = find(&sources, "TASS", "Russia");
        assert_eq!(code(tass), Some(OwnershipCode::Sc));
        assert!(tass.aliases.contains(&"ITAR-TASS".to_owned()));
        assert_eq!(
            code(find(&sources, "Associated Press", "United States")),
            None
        );
        assert_eq!(code(find(&sources, "Reuters", "United Kingdom")), None);
    }

    #[test]
    fn a_company_labels_its_namesake_only_where_its_outlets_agree() {
        let sources = sources();
        assert_eq!(
            code(find(&sources, "IRIB", "Iran")),
            Some(OwnershipCode::Sc)
        );
        assert_eq!(
            code(find(&sources, "Suspilne", "Ukraine")),
            Some(OwnershipCode::Isfm)
        );
    }

    #[test]
    fn a_host_ties_what_is_one_medium_and_not_its_sisters() {
        let sources = sources();
        assert_eq!(
            code(find(&sources, "Phoenix TV", "Hong Kong")),
            Some(OwnershipCode::CaPr)
        );
        assert_eq!(
            find(&sources, "CNC World", "China").kind,
            SourceKind::StateMedia
        );
        let czech = find(&sources, "Czech Television", "Czechia");
        assert!(czech.aliases.contains(&"ČT".to_owned()));
    }

    #[test]
    fn every_label_says_where_it_comes_from_and_when() {
        let labels: Vec<Ownership> = (sources().into_iter())
            .filter_map(|s| s.fields.ownership)
            .collect();
        assert!(
            labels
                .iter()
                .all(|l| l.provenance.starts_with(PROVENANCE) && l.as_of == AS_OF)
        );
        let doubtful = labels
            .iter()
            .filter(|l| l.provenance.ends_with("doubtful there"));
        assert_eq!(doubtful.count(), 3);
    }

    #[test]
    fn outlets_of_one_agency_agree_on_its_label() {
        let agencies = agencies::read().unwrap();
        let outlets = state_media::read().unwrap();
        for (agency, tied) in Ties::between(&agencies, &outlets).of_agency {
            let codes: HashSet<OwnershipCode> = tied
                .iter()
                .map(|(outlet, _)| outlets[*outlet].code)
                .collect();
            assert_eq!(codes.len(), 1, "{}", agencies[agency].names.name);
        }
    }

    #[test]
    fn ids_never_change() {
        let sources = sources();
        let ap = sources
            .iter()
            .find(|s| s.fields.name == "Associated Press")
            .unwrap();
        assert_eq!(ap.id.to_string(), "b6ed3462-8f46-5bb7-83a6-8fd9c9fec022");
    }
}
