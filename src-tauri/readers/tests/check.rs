//! What a stored draft that was damaged is found out by.
#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a helper that fails fails its test"
)]

use claimdesk_draft::{Draft, Flaw, Mark, MarkKind, Span};
use claimdesk_readers::{Hint, read};

#[track_caller]
fn flaw_after(damage: impl FnOnce(&mut Draft)) -> Flaw {
    let text = "# Año\n\nThe *old* dam.\n\nA [link](https://x.example).\n";
    let mut draft = read(text.as_bytes(), Hint::file_name("a.md")).unwrap();
    assert_eq!(draft.check(), Ok(()));
    damage(&mut draft);
    draft.check().unwrap_err()
}

#[test]
fn finds_every_kind_of_flaw() {
    let span = Span::new(0, 2);
    assert_eq!(
        flaw_after(|draft| draft.blocks[0].span = span),
        Flaw::Misfit {
            what: "block",
            index: 0,
            span
        }
    );
    assert_eq!(
        flaw_after(|draft| draft.blocks.swap(0, 1)),
        Flaw::Stray { at: 0 }
    );
    assert_eq!(
        flaw_after(|draft| draft.blocks[1].span.start = 3),
        Flaw::Disorder {
            what: "block",
            index: 1
        }
    );
    assert_eq!(
        flaw_after(|draft| draft.marks.swap(0, 1)),
        Flaw::Disorder {
            what: "mark",
            index: 1
        }
    );
    assert_eq!(
        flaw_after(|draft| draft.marks[0].span.end = draft.marks[0].span.start),
        Flaw::Empty {
            what: "mark",
            index: 0
        }
    );
    assert_eq!(
        flaw_after(|draft| draft.marks[0].span.end = draft.text.len()),
        Flaw::Torn { index: 0 }
    );
    assert_eq!(
        flaw_after(|draft| {
            draft.marks.insert(
                0,
                Mark {
                    span: Span::new(4, 6),
                    kind: MarkKind::Strong,
                },
            );
        }),
        Flaw::Torn { index: 0 }
    );
    assert_eq!(
        flaw_after(|draft| draft.blocks.truncate(1)),
        Flaw::Stray { at: 4 }
    );
    assert_eq!(
        flaw_after(|draft| draft.text.replace_range(0..1, "\u{7}")),
        Flaw::Control('\u{7}')
    );
}
