//! What a row said when it was written, in one hidden cell.

use claimdesk_model::record::{Status, Term};
use claimdesk_model::view::ClaimView;
use claimdesk_report::{Analysis, put};
use sha2::{Digest, Sha256};

use super::cell_text;

/// What a row said when it was written. Texts by their hash: of what was
/// shown, so that a hash tells nothing about a name that was kept back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct State {
    pub(super) status: Status,
    pub(super) recheck: bool,
    pub(super) words: String,
    pub(super) correction: String,
    pub(super) note: String,
    /// What a decision rests on next to the words; `None` in sheets of before this was kept.
    pub(super) ground: Option<String>,
}

impl State {
    /// Returns the state of a claim as it is shown.
    pub(super) fn of(analysis: &Analysis<'_>, shown: &ClaimView) -> Self {
        Self {
            status: shown.claim.status,
            recheck: shown.needs_recheck,
            words: hash(shown.words_here()),
            correction: hash(shown.claim.correction.as_deref().unwrap_or_default()),
            note: hash(&shown.claim.note),
            ground: Some(ground(analysis, shown)),
        }
    }

    /// Returns the state as the cell holds it.
    pub(super) fn written(&self) -> String {
        let Self {
            status,
            recheck,
            words,
            correction,
            note,
            ground,
        } = self;
        let recheck = if *recheck { "recheck" } else { "settled" };
        let status = status.in_words();
        let mut cell = format!("{status}|{recheck}|{words}|{correction}|{note}");
        if let Some(ground) = ground {
            cell.push('|');
            cell.push_str(ground);
        }
        cell
    }

    /// Reads a cell.
    pub(super) fn read(cell: &str) -> Option<Self> {
        let mut parts = cell.trim().split('|').map(str::to_owned);
        let (status, recheck) = (parts.next()?, parts.next()?);
        let state = Self {
            status: super::state::status(&status)?,
            recheck: recheck == "recheck",
            words: parts.next()?,
            correction: parts.next()?,
            note: parts.next()?,
            ground: parts.next(),
        };
        parts.next().is_none().then_some(state)
    }
}

/// Returns the status that a cell names, letter case, hyphens and underscores aside.
pub(super) fn status(cell: &str) -> Option<Status> {
    let named = cell.trim().to_lowercase().replace(['_', '-'], " ");
    (Status::all()).find(|status| status.in_words() == named)
}

/// Returns a short hash of the sentences that a claim is in and of its sources, with what each does for it.
pub(super) fn ground(analysis: &Analysis<'_>, view: &ClaimView) -> String {
    let article = &analysis.redacted.article;
    let mut ground = String::new();
    for span in &view.spans {
        let first = article.sentences.partition_point(|it| it.end <= span.start);
        let within = article.sentences[first..].iter();
        for sentence in within.take_while(|it| it.start < span.end) {
            ground.push_str(&article.text[sentence.start..sentence.end]);
            ground.push('\n');
        }
    }
    for tie in &view.attributions {
        let fields = &tie.attribution.fields;
        let (source, stance, level) = (fields.source.0, fields.stance, fields.level);
        put!(&mut ground, "{source} {stance:?} {level:?}\n");
    }
    hash(&ground)
}

/// Returns a short hash of a text as a cell shows it, white space at its ends aside.
pub(super) fn hash(text: &str) -> String {
    let hash = Sha256::digest(cell_text(text).trim().as_bytes());
    hash.iter().take(8).fold(String::new(), |mut out, byte| {
        put!(&mut out, "{byte:02x}");
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_state_can_be_read_back() {
        for status in Status::all() {
            let state = State {
                status,
                recheck: status == Status::Confirmed,
                words: hash("a"),
                correction: hash(""),
                note: hash("b\r\nc"),
                ground: (status != Status::Cut).then(|| hash("d")),
            };
            assert_eq!(State::read(&state.written()), Some(state));
        }
        assert_eq!(hash("b\r\nc "), hash("b\nc"));
        assert_eq!(State::read("confirmed|settled|1"), None);
        assert_eq!(State::read("great|settled|1|2|3"), None);
    }

    #[test]
    fn a_status_is_known_however_it_is_spelled() {
        assert_eq!(status(" Cannot_Confirm "), Some(Status::CannotConfirm));
        assert_eq!(status("on-author"), Some(Status::OnAuthor));
        assert_eq!(status("fine"), None);
    }
}
