//! Texts made to harm cost the finder no more than so many looks a byte.
//!
//! A small set of what `make hostile` measures, judged by the looks at tokens, tags and chunks that are counted where
//! tests are built: no clock is read. A stage that walks the rest of a line from each of its signs takes more than that.

#[path = "../../../tests/harm/mod.rs"]
mod harm;
#[path = "../tests/signs/mod.rs"]
mod signs;

use std::cell::Cell;

use claimdesk_grammar::looks;

/// The length of each text, in bytes.
const BYTES: usize = 4_000;

/// The length of each text read as a note, in bytes: nobody writes longer ones, and reading them takes its time.
const NOTE: usize = 400;

/// The most looks for a byte. The worst text takes about 130; one that is walked to its end from each sign takes some 2,000.
const MOST_LOOKS: usize = 300;

/// At most one part in so many of a search is done between two questions whether to go on: what a text of any length is first
/// read into.
const MOST_AT_ONCE: usize = 3;

/// Does something with every text and counts.
fn costs(name: &str, bytes: usize, work: fn(&str)) {
    let mut worst = (0, String::new());
    for signs in signs::ALL {
        for text in signs.texts(bytes, false) {
            let looks = harm::on_a_small_stack(|| looks(|| work(&text.text)));
            worst = worst.max((looks / text.text.len(), text.name));
        }
    }
    let (looks, text) = worst;
    assert!(
        looks <= MOST_LOOKS,
        "{name}: {looks} looks a byte for {text}"
    );
}

#[test]
fn proposing_claims() {
    costs("claims", BYTES, |text| drop(crate::propose(text)));
}

#[test]
fn a_search_that_is_called_off_does_no_more_work() {
    const TEXT: &str =
        "Ann Lee said the bridge was safe. It carries 4,000 cars. “It is over,” he said.\n";
    let text = TEXT.repeat(40);
    // Looks and questions until the search is called off with its `last` question.
    let until = |last: usize| {
        let asked = Cell::new(0);
        let go_on = || {
            asked.set(asked.get() + 1);
            if asked.get() < last { Ok(()) } else { Err(()) }
        };
        let looks = looks(|| {
            let found = crate::propose_while(&text, &go_on).map(drop);
            assert_eq!(found.is_err(), asked.get() == last);
        });
        (looks, asked.get())
    };
    let (whole, questions) = until(usize::MAX);
    assert!(questions > 200, "{questions} questions");
    let mut done = 0;
    for last in 1..=questions {
        let (looks, asked) = until(last);
        assert_eq!(asked, last, "it is not asked again");
        let step = looks - done;
        assert!(
            step <= whole / MOST_AT_ONCE,
            "{step} of {whole} looks before question {last}"
        );
        done = looks;
    }
}

#[test]
fn finding_sentences() {
    costs("sentences", BYTES, |text| drop(crate::sentences(text)));
}

#[test]
fn finding_words_to_check() {
    costs("checkable words", BYTES, |text| {
        drop(crate::checkable(text))
    });
}

#[test]
fn reading_notes() {
    costs("notes", NOTE, |text| {
        drop(crate::read_note(text, crate::Marks::english()))
    });
}
