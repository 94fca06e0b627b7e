//! Measuring helper, not part of the project.
fn main() {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap();
        match claimdesk_draft::read(&bytes, claimdesk_draft::Hint::default()) {
            Ok(draft) => {
                assert_eq!(draft.check(), Ok(()));
                println!("{}", draft.text);
                for s in &draft.skipped {
                    eprintln!("skipped {} {}", s.count, s.what);
                }
                if std::env::var("BLOCKS").is_ok() {
                    for b in &draft.blocks {
                        eprintln!(
                            "{:?} {:?} {:?}",
                            b.kind,
                            b.item.is_some(),
                            &draft.text[b.span.start..b.span.end]
                                .chars()
                                .take(70)
                                .collect::<String>()
                        );
                    }
                    eprintln!(
                        "title {:?} by {:?} comments {:#?}",
                        draft.title, draft.byline, draft.comments
                    );
                }
            }
            Err(e) => {
                eprintln!("{path}: {e} / {}", e.hint());
                std::process::exit(1)
            }
        }
    }
}
