use claimdesk_model::view::ClaimView;

use super::{goes_out, unnamed};
use crate::article::Article;

/// ## What it does
/// Speaks of a claim that goes out on a source the draft does not name, approved by nobody.
///
/// ## Why
/// At AP a manager approves each, at the New York Times an editor who knows who it is.
///
/// ## What settles it
/// The name of the approver.
pub(super) fn holds(view: &ClaimView, article: &Article<'_>) -> bool {
    goes_out(view)
        && unnamed(view, article).any(|tie| {
            let anonymity = tie.attribution.fields.anonymity.as_ref();
            anonymity.is_none_or(|it| it.approved_by.trim().is_empty())
        })
}

#[cfg(test)]
mod tests {
    use claimdesk_model::record::{Anonymity, Level, Role, SourceKind, Stance, Status};
    use claimdesk_model::view::SourceView;

    use super::super::unnamed_no_reason;
    use claimdesk_model::record::Term;

    use super::*;
    use crate::testing::{claim, source, tie};

    /// Returns whether the reason and the approver are missed.
    fn missed(
        sources: &[SourceView],
        level: Level,
        stance: Stance,
        anonymity: Option<Anonymity>,
    ) -> (bool, bool) {
        let mut tie = tie(1, Role::Speaker);
        let fields = &mut tie.attribution.fields;
        (fields.level, fields.stance, fields.anonymity) = (level, stance, anonymity);
        let mut view = claim(1, &[tie]);
        view.claim.status = Status::Confirmed;
        let claims = [view];
        let checked = Article::new(&claims, sources);
        (
            unnamed_no_reason::holds(&claims[0], &checked),
            holds(&claims[0], &checked),
        )
    }

    fn of_kind(kind: SourceKind) -> [SourceView; 1] {
        let mut source = source(1, "researchers", None);
        source.fields.kind = kind;
        [source]
    }

    #[test]
    fn an_unnamed_source_needs_both_a_reason_and_an_approver() {
        let told = |reason: &str, approved_by: &str| {
            Some(Anonymity {
                reason: reason.into(),
                approved_by: approved_by.into(),
                identity_known: true,
            })
        };
        let (yes, on) = (Stance::Supports, Level::OnTheRecord);
        for kind in [SourceKind::UnnamedGroup, SourceKind::UnnamedPerson] {
            let sources = of_kind(kind);
            let cases = [
                (None, (true, true)),
                (told("", " "), (true, true)),
                (told("fears for his post", ""), (false, true)),
                (told("", "Ben"), (true, false)),
                (told("fears for his post", "Ben"), (false, false)),
            ];
            for (anonymity, wanted) in cases {
                assert_eq!(
                    missed(&sources, on, yes, anonymity.clone()),
                    wanted,
                    "{anonymity:?}"
                );
            }
            let against = Stance::Contradicts;
            assert_eq!(missed(&sources, on, against, None), (false, false));
        }
    }

    #[test]
    fn a_named_source_needs_them_only_off_the_record() {
        for kind in SourceKind::all().filter(|kind| !kind.is_unnamed()) {
            let sources = of_kind(kind);
            let of = |level| missed(&sources, level, Stance::Supports, None);
            assert_eq!(of(Level::OnTheRecord), (false, false), "{kind:?}");
            assert_eq!(of(Level::Background), (true, true), "{kind:?}");
            assert_eq!(of(Level::DeepBackground), (true, true), "{kind:?}");
        }
    }
}
