//! What a source is, and who owns it.

use crate::attribution::Role;

terms! {
    /// Who or what a source is.
    #[derive(Default)]
    pub enum SourceKind {
        /// A named person.
        #[strum(message = "person")]
        Person,
        /// A person the draft does not name.
        #[strum(message = "unnamed person")]
        UnnamedPerson,
        /// People the draft does not name.
        #[strum(message = "unnamed group")]
        UnnamedGroup,
        /// A body that is none of the kinds below.
        #[default]
        #[strum(message = "organisation")]
        Organisation,
        /// A news agency.
        #[strum(message = "news agency")]
        NewsAgency,
        /// A newspaper, magazine or news site.
        #[strum(message = "news outlet")]
        NewsOutlet,
        /// A radio or television broadcaster.
        #[strum(message = "broadcaster")]
        Broadcaster,
        /// A medium that a state controls or has captured.
        #[strum(message = "state media")]
        StateMedia,
        /// A government, ministry, court's press office, police ...
        #[strum(message = "government")]
        Government,
        /// A non-governmental organisation.
        #[strum(message = "NGO")]
        Ngo,
        /// A company.
        #[strum(message = "company")]
        Company,
        /// A post on a social platform.
        #[strum(message = "social-media post")]
        SocialPost,
        /// A document or publication.
        #[strum(message = "document")]
        Document,
        /// A set of data.
        #[strum(message = "dataset")]
        Dataset,
        /// A record of a court.
        #[strum(message = "court record")]
        CourtRecord,
    }
}

impl SourceKind {
    /// Returns whether the draft keeps the source's name back.
    pub const fn is_unnamed(self) -> bool {
        matches!(self, SourceKind::UnnamedPerson | SourceKind::UnnamedGroup)
    }

    /// Returns what a source of this kind does for a claim, unless the editor says otherwise.
    pub const fn usual_role(self) -> Role {
        match self {
            SourceKind::NewsAgency
            | SourceKind::NewsOutlet
            | SourceKind::Broadcaster
            | SourceKind::StateMedia => Role::Carrier,
            SourceKind::Document | SourceKind::Dataset | SourceKind::CourtRecord => Role::Document,
            SourceKind::Person
            | SourceKind::UnnamedPerson
            | SourceKind::UnnamedGroup
            | SourceKind::Organisation
            | SourceKind::Government
            | SourceKind::Ngo
            | SourceKind::Company
            | SourceKind::SocialPost => Role::Speaker,
        }
    }
}

terms! {
    /// A code of the State Media Matrix.
    pub enum OwnershipCode {
        /// State-controlled media.
        #[serde(rename = "SC")]
        #[strum(serialize = "SC", message = "state-controlled")]
        Sc,
        /// Captured public or state-managed media.
        #[serde(rename = "CaPu")]
        #[strum(serialize = "CaPu", message = "captured public or state-managed")]
        CaPu,
        /// Captured private media.
        #[serde(rename = "CaPr")]
        #[strum(serialize = "CaPr", message = "captured private")]
        CaPr,
        /// Independent state-funded and state-managed media.
        #[serde(rename = "ISFM")]
        #[strum(
            serialize = "ISFM",
            message = "independent, state-funded and state-managed"
        )]
        Isfm,
        /// Independent state-funded media.
        #[serde(rename = "ISF")]
        #[strum(serialize = "ISF", message = "independent, state-funded")]
        Isf,
        /// Independent state-managed media.
        #[serde(rename = "ISM")]
        #[strum(serialize = "ISM", message = "independent, state-managed")]
        Ism,
        /// Independent public media.
        #[serde(rename = "IP")]
        #[strum(serialize = "IP", message = "independent public")]
        Ip,
    }
}
