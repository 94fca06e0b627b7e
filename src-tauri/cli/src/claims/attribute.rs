//! `claimdesk claims attribute`.

use claimdesk_desk::Desk;
use claimdesk_draft::Span;
use claimdesk_model::intent::{Intent, NewAttribution, SourceRef};
use claimdesk_model::record::{
    Anonymity, Attribution, AttributionFields, Level, Locator, Role, SourceKind, Stance,
};
use claimdesk_model::view::ClaimView;
use jiff::civil::Date;

use super::{step, told};
use crate::common::answer::Answer;
use crate::common::failure::Failure;
use crate::common::places::Words;
use crate::common::screen::{clean, short};
use crate::common::session::Session;
use crate::common::words::{in_words, term};
use crate::common::{find, typed};

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
    #[arg(long, value_name = "KIND", requires = "source", conflicts_with = "attribution", value_parser = term::<SourceKind>())]
    new: Option<SourceKind>,

    /// Change this attribution, by its number in the claim, instead of adding one.
    #[arg(long, value_name = "N")]
    attribution: Option<usize>,

    #[command(flatten)]
    said: Said,

    #[command(flatten)]
    mention: Words,
}

/// What is said about an attribution; what is left out stays as it is.
#[derive(clap::Args)]
struct Said {
    /// What the source did.
    #[arg(long, value_parser = term::<Role>())]
    role: Option<Role>,

    /// On what terms it spoke.
    #[arg(long, value_parser = term::<Level>())]
    level: Option<Level>,

    /// Whether it bears the claim out.
    #[arg(long, value_parser = term::<Stance>())]
    stance: Option<Stance>,

    /// Where: the address on the web; "example.org/page" will do.
    #[arg(long, value_name = "ADDRESS", value_parser = typed::address)]
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

    /// When the source was spoken to: 2026-11-30, "30 Nov", yesterday, Fri.
    #[arg(long, value_name = "DAY", value_parser = typed::day)]
    contact_date: Option<Date>,

    /// In what form: interview, call, e-mail, message.
    #[arg(long, value_name = "FORM")]
    contact_form: Option<String>,

    /// When the source was looked at: 2026-11-30, "30 Nov", today.
    #[arg(long, value_name = "DAY", value_parser = typed::day)]
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
        let mention = self.mention.find(&desk.text(article)?)?;
        let source = (self.source.as_deref())
            .map(|given| source_ref(&desk, given, self.new))
            .transpose()?;
        let intents = match (self.attribution, source) {
            (Some(number), source) => {
                let tied = attribution_of(&claim, number)?;
                self.said.changes(tied, source, mention)
            }
            (None, Some(source)) => vec![Intent::AddAttribution {
                claim: claim.claim.id,
                source,
                fields: Some(Box::new(self.said.new_attribution(mention))),
            }],
            (None, None) => return Err(Failure::invalid("no source was given", "")),
        };
        let mut outcomes = Vec::new();
        for intent in intents {
            step(&mut desk, &mut outcomes, intent)?;
        }
        told(session, &outcomes)
    }
}

impl Said {
    /// Returns an attribution as it is made.
    fn new_attribution(self, mention: Vec<Span>) -> NewAttribution {
        NewAttribution {
            role: self.role,
            level: self.level,
            stance: self.stance,
            locator: Some(self.locator(Locator::default())),
            accessed: self.accessed,
            anonymity: self.anonymity(None),
            words: self.words,
            note: self.note,
            mention,
        }
    }

    /// Returns what changes an attribution that is there: what is said about it,
    /// and the words that name its source.
    fn changes(
        self,
        tied: &Attribution,
        source: Option<SourceRef>,
        mention: Vec<Span>,
    ) -> Vec<Intent> {
        let attribution = tied.id;
        let mut fields = self.over(tied.fields.clone());
        if let Some(SourceRef::Known(other)) = source {
            fields.source = other;
        }
        let edited = (fields != tied.fields).then_some(Intent::EditAttribution {
            attribution,
            fields,
        });
        let marked = (!mention.is_empty()).then_some(Intent::MarkMention {
            attribution,
            spans: mention,
        });
        edited.into_iter().chain(marked).collect()
    }

    fn over(self, before: AttributionFields) -> AttributionFields {
        AttributionFields {
            source: before.source,
            role: self.role.unwrap_or(before.role),
            level: self.level.unwrap_or(before.level),
            stance: self.stance.unwrap_or(before.stance),
            accessed: self.accessed.or(before.accessed),
            locator: self.locator(before.locator),
            anonymity: self.anonymity(before.anonymity),
            words: self.words.unwrap_or(before.words),
            note: self.note.unwrap_or(before.note),
        }
    }

    fn locator(&self, before: Locator) -> Locator {
        let put = |given: &Option<String>, before| given.clone().unwrap_or(before);
        Locator {
            url: put(&self.url, before.url),
            page: put(&self.page, before.page),
            paragraph: put(&self.paragraph, before.paragraph),
            time_code: put(&self.time_code, before.time_code),
            contact_date: self.contact_date.or(before.contact_date),
            contact_form: put(&self.contact_form, before.contact_form),
        }
    }

    fn anonymity(&self, before: Option<Anonymity>) -> Option<Anonymity> {
        if self.anonymity.is_none() && self.approved_by.is_none() && !self.identity_known {
            return before;
        }
        let before = before.unwrap_or_default();
        let put = |given: &Option<String>, before| given.clone().unwrap_or(before);
        Some(Anonymity {
            reason: put(&self.anonymity, before.reason),
            approved_by: put(&self.approved_by, before.approved_by),
            identity_known: self.identity_known || before.identity_known,
        })
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
