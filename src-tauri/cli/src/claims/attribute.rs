//! `claimdesk claims attribute`.

use claimdesk_desk::Desk;
use claimdesk_desk::id::AttributionId;
use claimdesk_desk::intent::{Intent, SourceRef};
use claimdesk_desk::model::{
    Anonymity, Attribution, AttributionFields, Level, Role, SourceKind, Stance,
};
use claimdesk_desk::view::ClaimView;
use jiff::civil::Date;

use super::{step, told};
use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::find;
use crate::common::places::Words;
use crate::common::screen::{clean, short};
use crate::common::session::Session;
use crate::common::words::{LEVELS, ROLES, SOURCE_KINDS, STANCES, in_words, one_of};

/// Tie a source to a claim, or change what is said about one that is tied to it.
///
/// `--quote`, `--span` and `--nth` mark the words of the draft that name the source.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which article.
    article: String,

    /// The claim's number.
    claim: u32,

    /// The source: its name, an alias, its id or the beginning of it.
    #[arg(long, value_name = "SOURCE", required_unless_present = "attribution")]
    source: Option<String>,

    /// Enter the source as one of this kind when the directory does not have it.
    #[arg(long, value_name = "KIND", requires = "source", value_parser = one_of::<SourceKind>(SOURCE_KINDS))]
    new: Option<SourceKind>,

    /// Change this attribution, by its number in the claim, instead of adding one.
    #[arg(long, value_name = "N")]
    attribution: Option<usize>,

    #[command(flatten)]
    said: Said,

    #[command(flatten)]
    naming: Words,
}

/// What is said about an attribution; what is left out stays as it is.
#[derive(clap::Args)]
struct Said {
    /// What the source did.
    #[arg(long, value_parser = one_of::<Role>(ROLES))]
    role: Option<Role>,

    /// On what terms it spoke.
    #[arg(long, value_parser = one_of::<Level>(LEVELS))]
    level: Option<Level>,

    /// Whether it bears the claim out.
    #[arg(long, value_parser = one_of::<Stance>(STANCES))]
    stance: Option<Stance>,

    /// Where: the address on the web.
    #[arg(long)]
    url: Option<String>,

    /// Where: the page, as printed.
    #[arg(long)]
    page: Option<String>,

    /// Where: the paragraph.
    #[arg(long)]
    paragraph: Option<String>,

    /// Where: the time code in a recording.
    #[arg(long, value_name = "HH:MM:SS")]
    time_code: Option<String>,

    /// When the source was spoken to.
    #[arg(long, value_name = "YYYY-MM-DD")]
    contact_date: Option<Date>,

    /// In what form: interview, call, e-mail, message.
    #[arg(long, value_name = "FORM")]
    contact_form: Option<String>,

    /// When the source was looked at.
    #[arg(long, value_name = "YYYY-MM-DD")]
    accessed: Option<Date>,

    /// The source's own words.
    #[arg(long)]
    words: Option<String>,

    /// The checker's note.
    #[arg(long)]
    note: Option<String>,

    /// Why the source is not named.
    #[arg(long, value_name = "REASON")]
    anonymity: Option<String>,

    /// Who on the desk approved that it is not named.
    #[arg(long, value_name = "NAME")]
    approved_by: Option<String>,

    /// The editor knows who the unnamed source is.
    #[arg(long)]
    identity_known: bool,
}

impl Args {
    pub(super) fn run(self, session: &Session) -> Result<Answer, Failure> {
        let mut desk = session.open_to_change()?;
        let article = find::article(&desk, &self.article)?;
        let claim = find::claim(&desk, article, self.claim)?;
        let naming = self.naming.find(&desk.text(article)?)?;
        let source = (self.source.as_deref())
            .map(|given| source_ref(&desk, given, self.new))
            .transpose()?;
        let mut outcomes = Vec::new();
        let id = match (self.attribution, &source) {
            (Some(number), _) => attribution_of(&claim, number)?.id,
            (None, Some(source)) => {
                let (claim, source) = (claim.claim.id, source.clone());
                step(
                    &mut desk,
                    &mut outcomes,
                    Intent::AddAttribution { claim, source },
                )?;
                newest(&desk.claim(claim)?)?
            }
            (None, None) => return Err(Failure::invalid("no source was given", "")),
        };
        let stored = attribution_by_id(&desk.claim(claim.claim.id)?, id)?;
        let mut fields = self.said.over(stored.clone());
        if let (Some(_), Some(SourceRef::Known(other))) = (self.attribution, source) {
            fields.source = other;
        }
        if fields != stored {
            let attribution = id;
            step(
                &mut desk,
                &mut outcomes,
                Intent::EditAttribution {
                    attribution,
                    fields,
                },
            )?;
        }
        if !self.naming.is_empty() {
            let attribution = id;
            let spans = naming;
            step(
                &mut desk,
                &mut outcomes,
                Intent::MarkNaming { attribution, spans },
            )?;
        }
        told(session, &outcomes)
    }
}

impl Said {
    fn over(&self, mut fields: AttributionFields) -> AttributionFields {
        let put = |to: &mut String, given: &Option<String>| {
            if let Some(given) = given {
                to.clone_from(given);
            }
        };
        fields.role = self.role.unwrap_or(fields.role);
        fields.level = self.level.unwrap_or(fields.level);
        fields.stance = self.stance.unwrap_or(fields.stance);
        put(&mut fields.locator.url, &self.url);
        put(&mut fields.locator.page, &self.page);
        put(&mut fields.locator.paragraph, &self.paragraph);
        put(&mut fields.locator.time_code, &self.time_code);
        put(&mut fields.locator.contact_form, &self.contact_form);
        fields.locator.contact_date = self.contact_date.or(fields.locator.contact_date);
        fields.accessed = self.accessed.or(fields.accessed);
        put(&mut fields.words, &self.words);
        put(&mut fields.note, &self.note);
        if self.anonymity.is_some() || self.approved_by.is_some() || self.identity_known {
            let known: &mut Anonymity = fields.anonymity.get_or_insert_default();
            put(&mut known.reason, &self.anonymity);
            put(&mut known.approved_by, &self.approved_by);
            known.identity_known |= self.identity_known;
        }
        fields
    }
}

/// Returns the source meant. One that the directory does not have is entered
/// only when its kind was given: a slip of the pen must not make a new source.
fn source_ref(desk: &Desk, given: &str, new: Option<SourceKind>) -> Result<SourceRef, Failure> {
    if let Some(known) = find::known_source(desk, given)? {
        return Ok(SourceRef::Known(known.id));
    }
    if let Some(kind) = new {
        let name = given.trim().to_owned();
        return Ok(SourceRef::New { name, kind });
    }
    let like = find::sources_like(desk, given)?;
    let mut message = format!("the directory has no source named “{}”", clean(given));
    if !like.is_empty() {
        message += "; near it are:";
        for source in like.iter().take(5) {
            let name = short(&source.fields.name, 60);
            message += &format!(
                "\n  {name}  {}  {}",
                in_words(&source.fields.kind),
                source.id
            );
        }
    }
    Err(Failure::not_found(
        message,
        "Give the full name or the id, or enter it with `--new KIND`.",
    ))
}

/// Returns a claim's attribution by its number, from 1.
pub(super) fn attribution_of(claim: &ClaimView, number: usize) -> Result<&Attribution, Failure> {
    let found = number
        .checked_sub(1)
        .and_then(|i| claim.attributions.get(i));
    found.map(|tie| &tie.attribution).ok_or_else(|| {
        Failure::not_found(
            format_args!("claim {} has no attribution {number}", claim.claim.number),
            "`claimdesk claims ARTICLE` shows its attributions and their numbers.",
        )
    })
}

fn attribution_by_id(claim: &ClaimView, id: AttributionId) -> Result<AttributionFields, Failure> {
    let found = claim
        .attributions
        .iter()
        .find(|tie| tie.attribution.id == id);
    found
        .map(|tie| tie.attribution.fields.clone())
        .ok_or_else(|| Failure::internal("the attribution is not there"))
}

fn newest(claim: &ClaimView) -> Result<AttributionId, Failure> {
    let last = claim
        .attributions
        .iter()
        .max_by_key(|tie| tie.attribution.position);
    last.map(|tie| tie.attribution.id)
        .ok_or_else(|| Failure::internal("the attribution that was made is not there"))
}
