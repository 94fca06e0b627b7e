//! The gate: what is still between the draft and publication, and what it lets through.

use claimdesk_draft::Span;
use claimdesk_model::record::LetThrough;
use claimdesk_model::view::{ClaimView, Clearance, SourceView};
use serde::{Deserialize, Serialize};

use crate::article::{Article, Unread};
use crate::finding::Finding;
use crate::letting::{let_through, mark, since};
use crate::rule::Rule;
use crate::severities::Severities;
use crate::severity::Severity;

/// The gate of one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Gate {
    /// Whether the article may be published.
    pub open: bool,
    /// What blocks it, in the order of the text.
    pub findings: Vec<Finding>,
    /// What it lets through, rule by rule, each in the order of the text.
    pub warns: Vec<Finding>,
    /// How many proposals nobody has accepted or rejected, whatever the desk's rules make of it.
    pub proposals: u32,
    /// How many checkable places are outside every claim, whatever the desk's rules make of it.
    pub unclaimed: u32,
    /// How many paragraphs in languages that are not read are not all claimed, whatever the desk's
    /// rules make of it.
    pub not_read: u32,
    /// What it would let through now and was not known when the article was last cleared.
    pub since: Vec<LetThrough>,
}

/// An article under check: what the rules look at, what each weighs, and what was let through before.
pub struct Checked<'a> {
    article: Article<'a>,
    severities: Severities,
    cleared: Option<&'a Clearance>,
}

impl<'a> Checked<'a> {
    /// Looks at these claims and the sources they name.
    pub fn new(claims: &'a [ClaimView], sources: &[SourceView]) -> Self {
        Self {
            article: Article::new(claims, sources),
            severities: Severities::default(),
            cleared: None,
        }
    }

    /// Also looks at what nobody has read of a draft with this text.
    #[must_use]
    pub fn with_unread(mut self, unread: Unread, text: &'a str) -> Self {
        self.article.unread = unread;
        self.article.text = text;
        self
    }

    /// Goes by a desk's own severities.
    #[must_use]
    pub fn at(self, severities: Severities) -> Self {
        Self { severities, ..self }
    }

    /// Compares with what was let through when the article was last cleared.
    #[must_use]
    pub fn since(self, cleared: Option<&'a Clearance>) -> Self {
        Self { cleared, ..self }
    }

    fn found(&self, severity: Severity) -> impl Fn(&Rule) -> bool {
        move |rule| self.severities.severity(*rule) == severity
    }
}

/// Returns the gate of an article.
///
/// An article without claims is not clear: a draft that nobody has looked at must not pass for
/// one that was checked.
///
/// ```
/// use claimdesk_rules::{Checked, Rule, gate};
///
/// let gate = gate(&Checked::new(&[], &[]));
/// assert!(!gate.open);
/// assert_eq!(gate.findings[0].rule, Rule::NothingClaimed);
/// ```
pub fn gate(checked: &Checked<'_>) -> Gate {
    let blocking: Vec<Rule> = (Rule::ALL.into_iter())
        .filter(checked.found(Severity::Blocks))
        .collect();
    let (whole, of_claims): (Vec<Rule>, Vec<Rule>) = blocking
        .into_iter()
        .partition(|rule| rule.is_of_the_article());
    let first = |view: &ClaimView| {
        // Whatever else could be said of a claim to be checked again, this goes first.
        let again = Rule::NeedsRecheck.holds_against(view, &checked.article);
        if again {
            vec![Rule::NeedsRecheck]
        } else {
            of_claims.clone()
        }
    };
    let findings: Vec<Finding> = (checked.article.claims.iter())
        .flat_map(|view| {
            let holding = first(view).into_iter();
            holding
                .filter_map(|rule| against(rule, view, checked))
                .collect::<Vec<_>>()
        })
        .chain(whole.into_iter().filter_map(|rule| over(rule, checked)))
        .collect();
    let warns: Vec<Finding> = (Rule::ALL.into_iter())
        .filter(checked.found(Severity::Warns))
        .flat_map(|rule| found_by(rule, checked))
        .collect();
    let then = checked
        .cleared
        .and_then(|cleared| cleared.let_through.as_deref());
    Gate {
        open: findings.is_empty(),
        proposals: counted(&checked.article.unread.proposals),
        unclaimed: counted(&checked.article.unread.words),
        not_read: counted(&checked.article.unread.paragraphs),
        since: then.map_or_else(Vec::new, |then| since(then, &let_through(&warns))),
        findings,
        warns,
    }
}

fn counted(places: &[Span]) -> u32 {
    u32::try_from(places.len()).unwrap_or(u32::MAX)
}

fn found_by(rule: Rule, checked: &Checked<'_>) -> Vec<Finding> {
    if rule.is_of_the_article() {
        return over(rule, checked).into_iter().collect();
    }
    let claims = checked.article.claims.iter();
    claims
        .filter_map(|view| against(rule, view, checked))
        .collect()
}

fn against(rule: Rule, view: &ClaimView, checked: &Checked<'_>) -> Option<Finding> {
    rule.holds_against(view, &checked.article).then(|| Finding {
        rule,
        claim: Some(view.claim.id),
        number: Some(view.claim.number),
        words: view.words.clone(),
        gone: view.gone,
        caution: view.caution.clone(),
        spans: view.spans.clone(),
        count: 1,
        marks: Vec::new(),
    })
}

fn over(rule: Rule, checked: &Checked<'_>) -> Option<Finding> {
    let spans = rule.found_in(&checked.article)?;
    Some(Finding {
        rule,
        claim: None,
        number: None,
        words: String::new(),
        gone: None,
        caution: None,
        count: counted(&spans).max(1),
        marks: (spans.iter())
            .map(|span| mark(checked.article.text, *span))
            .collect(),
        spans,
    })
}

#[cfg(test)]
mod tests {
    use claimdesk_model::record::Status;

    use claimdesk_model::record::Term;

    use super::*;
    use crate::testing::claim;
    use claimdesk_model::view::Progress;

    fn gate_of(claims: &[ClaimView]) -> Gate {
        gate(&Checked::new(claims, &[]))
    }

    fn of(number: u32, status: Status, needs_recheck: bool) -> ClaimView {
        let mut view = claim(number, &[]);
        (view.claim.status, view.needs_recheck) = (status, needs_recheck);
        view
    }

    #[test]
    fn each_status_blocks_by_its_own_rule_or_not_at_all() {
        let blocked_by = Status::all().map(|status| {
            let view = of(1, status, false);
            let gate = gate_of(std::slice::from_ref(&view));
            assert_eq!(gate.open, gate.findings.is_empty());
            let mut progress = Progress::default();
            progress.count(&view);
            assert_eq!(
                gate.open,
                progress.open == 0,
                "the gate and the progress agree on {status:?}"
            );
            gate.findings.first().map(|f| f.rule)
        });
        let blocked_by: Vec<Option<Rule>> = blocked_by.collect();
        let wanted = [
            Some(Rule::Undecided),
            Some(Rule::Undecided),
            None,
            Some(Rule::CorrectionPending),
            Some(Rule::NotConfirmed),
            None,
            None,
            Some(Rule::CutPending),
        ];
        assert_eq!(blocked_by, wanted);
    }

    #[test]
    fn what_is_cut_blocks_until_the_draft_has_lost_it() {
        let mut view = of(1, Status::Cut, false);
        assert!(!gate_of(std::slice::from_ref(&view)).open);
        view.spans.clear();
        assert!(gate_of(&[view]).open);
    }

    #[test]
    fn rules_keep_their_names() {
        let rules = [
            Rule::CorrectionPending,
            Rule::NeedsRecheck,
            Rule::CutPending,
        ];
        let names = serde_json::to_string(&rules).unwrap();
        assert_eq!(
            names,
            r#"["correction_pending","needs_recheck","cut-pending"]"#
        );
    }

    #[test]
    fn changed_words_block_whatever_was_decided() {
        for status in Status::all() {
            let gate = gate_of(&[of(1, status, true)]);
            assert_eq!(
                gate.findings.first().map(|f| f.rule),
                Some(Rule::NeedsRecheck)
            );
        }
    }

    #[test]
    fn findings_come_in_the_order_of_the_claims_and_name_them() {
        let claims = [
            of(3, Status::Unchecked, false),
            of(1, Status::Confirmed, false),
            of(2, Status::CannotConfirm, false),
        ];
        let gate = gate_of(&claims);
        let told: Vec<_> = gate
            .findings
            .iter()
            .map(|f| (f.number, f.claim, f.words.as_str()))
            .collect();
        assert_eq!(
            told,
            [
                (Some(3), Some(claims[0].claim.id), "claim 3"),
                (Some(2), Some(claims[2].claim.id), "claim 2")
            ]
        );
    }

    #[test]
    fn an_article_without_claims_is_blocked_as_a_whole() {
        let gate = gate_of(&[]);
        assert!(!gate.open);
        let told: Vec<_> = gate.findings.iter().map(|f| (f.rule, f.claim)).collect();
        assert_eq!(told, [(Rule::NothingClaimed, None)]);
    }

    fn places(count: usize) -> Vec<Span> {
        (0..count).map(|n| Span::new(n * 10, n * 10 + 5)).collect()
    }

    fn tally(findings: &[Finding], rule: Rule) -> (usize, u32) {
        let of_rule = findings.iter().filter(|f| f.rule == rule);
        (of_rule.clone().count(), of_rule.map(|f| f.count).sum())
    }

    #[test]
    fn what_is_let_through_warns_and_what_the_desk_says_blocks() {
        let claims: Vec<ClaimView> = (1..=7).map(|n| of(n, Status::Confirmed, false)).collect();
        let unread = Unread {
            proposals: places(15),
            words: places(3),
            paragraphs: places(2),
        };
        let checked = |severities| {
            Checked::new(&claims, &[])
                .with_unread(unread.clone(), "")
                .at(severities)
        };
        let warned = gate(&checked(Severities::default()));
        assert!(warned.open);
        assert_eq!(warned.findings, []);
        assert_eq!(tally(&warned.warns, Rule::NoSource), (7, 7));
        assert_eq!(tally(&warned.warns, Rule::ProposalsUnread), (1, 15));
        assert_eq!(tally(&warned.warns, Rule::WordsUnclaimed), (1, 3));
        assert_eq!(tally(&warned.warns, Rule::WordsUnread), (1, 2));
        assert_eq!(
            warned.warns.iter().map(|f| f.spans.len()).sum::<usize>(),
            27
        );

        for (rule, blocks) in [
            (Rule::NoSource, 7),
            (Rule::ProposalsUnread, 1),
            (Rule::WordsUnclaimed, 1),
            (Rule::WordsUnread, 1),
        ] {
            let gate_now = gate(&checked(Severities::default().with(rule, Severity::Blocks)));
            assert!(!gate_now.open, "{rule:?}");
            assert_eq!(tally(&gate_now.findings, rule).0, blocks);
            assert_eq!(tally(&gate_now.warns, rule), (0, 0));
            let silent = gate(&checked(Severities::default().with(rule, Severity::Off)));
            assert!(silent.open && tally(&silent.warns, rule) == (0, 0));
        }
    }

    #[test]
    fn a_claim_to_be_checked_again_is_told_once() {
        let claims = [of(1, Status::Confirmed, true)];
        let severities = Severities::default().with(Rule::NoSource, Severity::Blocks);
        let gate = gate(&Checked::new(&claims, &[]).at(severities));
        assert_eq!(tally(&gate.findings, Rule::NeedsRecheck), (1, 1));
        assert_eq!((gate.findings.len(), gate.warns.len()), (1, 0));
    }
}
