//! Lines of runs: who said a claim, and where that can be looked up.

use maud::{Markup, html};

use crate::content::{Claim, Labels, Run};

/// Draws a claim's sources as a list, one line a stance.
pub(super) fn voices(labels: &Labels, claim: &Claim) -> Markup {
    html! {
        @if claim.voices.is_empty() {
            p.nobody { (labels.no_source_sentence) }
        } @else {
            ul.voices {
                @for voice in &claim.voices {
                    li class=[voice.against.then_some("against")] { (line(&voice.runs)) }
                }
            }
        }
    }
}

/// Draws runs one after the other, those that only say more together.
pub(super) fn line(runs: &[Run]) -> Markup {
    html! {
        @for together in runs.chunk_by(|a, b| a.quiet == b.quiet) {
            @if together[0].quiet {
                span.about { @for run in together { (one(run)) } }
            } @else {
                @for run in together { (one(run)) }
            }
        }
    }
}

fn one(run: &Run) -> Markup {
    html! {
        @if let Some(link) = &run.link {
            a.out rel="noreferrer noopener" href=(link) { (run.text) }
        } @else if run.strong {
            b dir="auto" { (run.text) }
        } @else if run.missing {
            em.nobody { (run.text) }
        } @else {
            (run.text)
        }
    }
}
