//! `claimdesk claims remove`.

use claimdesk_model::intent::Intent;

use super::attribute::attribution_of;
use super::told;
use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::session::Session;

/// Remove claims with their attributions, or one attribution of one claim.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,

    /// The claims' numbers.
    #[arg(required = true, value_name = "CLAIM")]
    claims: Vec<u32>,

    /// Remove only this attribution, by its number in the claim, and leave the claim.
    #[arg(long, value_name = "N")]
    attribution: Option<usize>,
}

impl Args {
    pub(super) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let mut desk = session.open_to_change()?;
        let article = find::article(&desk, &self.article)?;
        let claims = find::claims(&desk, article, &self.claims)?;
        let intent = match (self.attribution, claims.as_slice()) {
            (None, all) => Intent::RemoveClaims {
                claims: all.iter().map(|view| view.claim.id).collect(),
            },
            (Some(number), [claim]) => Intent::RemoveAttribution {
                attribution: attribution_of(claim, number)?.id,
            },
            (Some(_), _) => {
                return Err(Failure::invalid(
                    "an attribution is removed from one claim at a time",
                    "",
                ));
            }
        };
        told(session, &[desk.perform(intent)?])
    }
}
