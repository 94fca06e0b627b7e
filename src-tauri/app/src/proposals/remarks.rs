//! What colleagues said about claims in the document.
//!
//! Claimdesk's own comments in a checking copy that came back bring nothing new. Answers to them do, and so
//! does what somebody typed into one. A comment of somebody's own on words that are a claim already is a
//! remark as well, until the claim has what it tells.

use std::collections::{BTreeSet, HashMap};

use claimdesk_docx::OwnComments;
use claimdesk_draft::{Comment, Reply};
use claimdesk_model::id::{ClaimId, SourceId};
use claimdesk_model::record::{Status, folded};
use claimdesk_model::view::{ArticleView, ClaimView};
use serde::{Deserialize, Serialize};

use super::from_notes::{Noted, touch};

/// What somebody said about a claim in a Word document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Remark {
    pub claim: ClaimId,
    pub number: u32,
    /// Who said it; empty where it was typed into a comment of Claimdesk's, of which nobody can tell.
    pub author: String,
    /// When, as the file says.
    pub date: Option<String>,
    /// What was said, a line a paragraph.
    pub text: String,
    /// What it is as a line of the claim's note: who, when and what.
    pub note: String,
}

impl Remark {
    /// Returns a claim's note with the remark below it.
    pub fn below(&self, note: &str) -> String {
        let gap = if note.is_empty() { "" } else { "\n" };
        format!("{note}{gap}{}", self.note)
    }
}

/// Returns the remarks that are neither in their claim nor rejected, in the order of the text.
///
/// `told` are comments of people on words that are a claim already.
pub(super) fn remarks(
    view: &ArticleView,
    comments: &[Comment],
    told: &[Noted<'_>],
    rejected: &BTreeSet<String>,
) -> Vec<Remark> {
    let own = OwnComments::new(&view.claims);
    let claims: HashMap<ClaimId, &ClaimView> = view
        .claims
        .iter()
        .map(|view| (view.claim.id, view))
        .collect();
    let mut found = Found {
        rejected,
        remarks: Vec::new(),
    };
    for comment in comments {
        let Some(about) = own.read(&comment.text) else {
            continue;
        };
        let Some(claim) = claims.get(&about.claim) else {
            continue;
        };
        found.put(claim, "", None, &about.typed);
        for reply in &comment.replies {
            match own.read(&reply.text) {
                Some(step) => found.put(claim, "", None, &step.typed),
                None => found.reply(claim, reply),
            }
        }
    }
    for noted in told {
        let is_meant = |view: &&ClaimView| touch(&view.spans, &noted.proposal.spans);
        let (Some(comment), Some(claim)) = (noted.comment, view.claims.iter().find(is_meant))
        else {
            continue;
        };
        if !holds(claim, noted) {
            let date = comment.date.as_deref();
            found.put(claim, &comment.author, date, comment.text.trim());
        }
        for reply in &comment.replies {
            found.reply(claim, reply);
        }
    }
    let place = |remark: &Remark| claims.get(&remark.claim)?.spans.first().map(|s| s.start);
    found.remarks.sort_by_key(place);
    found.remarks
}

/// Returns whether a claim has all that a comment on its words tells: the comment was accepted, or
/// says nothing new.
fn holds(claim: &ClaimView, noted: &Noted<'_>) -> bool {
    let Noted { proposal, rest, .. } = noted;
    let note = folded(&claim.claim.note);
    let sources: Vec<SourceId> = (claim.attributions.iter())
        .map(|tie| tie.attribution.fields.source)
        .collect();
    let has_ties =
        (proposal.ties.iter()).all(|tie| tie.known.is_some_and(|known| sources.contains(&known)));
    // A mark counts until somebody decided.
    let undecided = claim.claim.status == Status::Unchecked;
    let has_status = !undecided || proposal.status.is_none_or(|s| s == claim.claim.status);
    let has_rest = rest.lines().all(|line| note.contains(&folded(line)));
    has_ties && has_status && has_rest
}

/// The remarks that were found so far.
struct Found<'r> {
    rejected: &'r BTreeSet<String>,
    remarks: Vec<Remark>,
}

impl Found<'_> {
    fn reply(&mut self, claim: &ClaimView, reply: &Reply) {
        self.put(
            claim,
            &reply.author,
            reply.date.as_deref(),
            reply.text.trim(),
        );
    }

    /// Takes up what was said about a claim, unless its note has it, it was rejected, or it says nothing.
    fn put(&mut self, claim: &ClaimView, author: &str, date: Option<&str>, text: &str) {
        let claim = &claim.claim;
        let said = folded(text);
        let known = |remark: &Remark| remark.claim == claim.id && remark.text == text;
        if said.is_empty()
            || self.rejected.contains(&said)
            || folded(&claim.note).contains(&said)
            || self.remarks.iter().any(known)
        {
            return;
        }
        self.remarks.push(Remark {
            claim: claim.id,
            number: claim.number,
            author: author.to_owned(),
            date: date.map(str::to_owned),
            text: text.to_owned(),
            note: noted(author, date, text),
        });
    }
}

/// Returns a remark as it is in a note: `Ben, 2026-11-22: Ask the port.`
fn noted(author: &str, date: Option<&str>, text: &str) -> String {
    let day = date.and_then(|date| date.get(..10)).unwrap_or_default();
    let who = if author.is_empty() {
        "Typed in Word"
    } else {
        author
    };
    let lead: Vec<&str> = [who, day]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    format!("{}: {text}", lead.join(", "))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test says what it expects")]
mod tests {
    use std::collections::BTreeSet;

    use claimdesk_desk::{Desk, DeskOptions};
    use claimdesk_draft::Span;
    use claimdesk_model::intent::Intent;
    use claimdesk_model::record::ClaimKind;
    use claimdesk_readers::{Hint, read as read_draft};
    use claimdesk_report::{ReportFormat, ReportOptions};

    use super::*;
    use crate::collect;

    /// Returns an article with one claim, and Claimdesk's comment on it as a checking copy has it.
    fn copied() -> (ArticleView, Comment) {
        let mut desk = Desk::in_memory(DeskOptions::new("Ana")).unwrap();
        let draft = b"The bridge carries 4,000 cars a day.\n";
        let (article, _) = desk
            .import(draft, "a.txt", Hint::file_name("a.txt"))
            .unwrap();
        desk.perform(Intent::AddClaim {
            article,
            spans: vec![Span::new(4, 35)],
            kind: ClaimKind::Fact,
            sources: Vec::new(),
        })
        .unwrap();
        let view = desk.open_article(article).unwrap();
        let collected = collect(
            &desk,
            &mut crate::proposals::Proposer::default(),
            article,
            view.summary.changed,
            ReportOptions::default(),
        );
        let input = collected.unwrap().input;
        let copy = crate::write_report(&input, ReportFormat::CheckingCopy).unwrap();
        let copy = read_draft(&copy.bytes, Hint::file_name("copy.docx")).unwrap();
        (view, copy.comments[0].clone())
    }

    fn told(view: &ArticleView, comment: &Comment, rejected: &[&str]) -> Vec<String> {
        let rejected: BTreeSet<String> = rejected.iter().map(|words| folded(words)).collect();
        let found = remarks(view, std::slice::from_ref(comment), &[], &rejected);
        assert!(found.iter().all(|remark| remark.number == 1));
        found.into_iter().map(|remark| remark.note).collect()
    }

    fn reply(author: &str, text: &str) -> Reply {
        Reply {
            author: author.to_owned(),
            date: Some("2026-11-22T14:02:00Z".to_owned()),
            text: text.to_owned(),
        }
    }

    #[test]
    fn answers_and_what_was_typed_are_remarks_and_claimdesks_own_words_are_not() {
        let (view, mut comment) = copied();
        assert_eq!(told(&view, &comment, &[]), Vec::<String>::new());
        comment.replies.push(reply("Ben", "The port says 4,100."));
        comment.replies.push(reply("Ben", &comment.text.clone()));
        comment.text += "\nWho counted?";
        assert_eq!(
            told(&view, &comment, &[]),
            [
                "Typed in Word: Who counted?",
                "Ben, 2026-11-22: The port says 4,100."
            ]
        );
    }

    #[test]
    fn a_remark_is_told_until_it_is_in_the_note_or_rejected() {
        let (mut view, mut comment) = copied();
        comment.replies.push(reply("Ben", "The port says 4,100."));
        assert!(told(&view, &comment, &["the port says 4,100."]).is_empty());
        let remark = remarks(&view, &[comment.clone()], &[], &BTreeSet::new()).remove(0);
        let claim = &mut view.claims[0].claim;
        claim.note = remark.below("Rang the port.");
        assert_eq!(
            claim.note,
            "Rang the port.\nBen, 2026-11-22: The port says 4,100."
        );
        assert!(told(&view, &comment, &[]).is_empty());
    }
}
