//! A confirmation falls when its words are said by somebody else now, and stands when the same
//! source is named in other words. `score.sh` prints the numbers and the cases that fall short.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod common;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use claimdesk_draft::Format;
use claimdesk_model::id::ClaimId;
use claimdesk_model::intent::Intent;
use claimdesk_model::record::{SourceKind, Status};
use claimdesk_readers::Hint;
use serde::Deserialize;

use common::{Bench, span_of};

const TEXT: Hint = Hint::format(Format::Text);

/// Harmless edits that may ask, in a hundred.
const MOST_ASKED: usize = 5;

#[derive(Deserialize)]
struct Case {
    id: String,
    frame: String,
    before: String,
    after: String,
    /// Words of `before` that are confirmed there.
    claim: String,
    verdict: Verdict,
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[serde(rename_all = "lowercase")]
enum Verdict {
    Swap,
    Harmless,
}

/// A road by which an edit reaches a confirmed claim. Each returns whether it asks for a re-check.
type Road = fn(&mut Bench, &Case) -> bool;

const ROADS: [(&str, Road); 6] = [
    ("one revision", one),
    ("then another revision", then_another),
    ("lost in between", lost_between),
    ("undone and done again", undone),
    ("there and back, decided there", there_and_back),
    ("several sources", several),
];

struct Check<'a> {
    bench: &'a mut Bench,
    claim: ClaimId,
}

impl<'a> Check<'a> {
    fn of(bench: &'a mut Bench, case: &Case, ahead: &str) -> Self {
        let draft = format!("{ahead}{}", case.before);
        let (article, _) = bench.desk.import(draft.as_bytes(), "", TEXT).unwrap();
        bench.article = article;
        bench.text = bench.desk.text(article).unwrap();
        let claim = bench.claim(&case.claim);
        let mut check = Self { bench, claim };
        check.confirm();
        check
    }

    fn confirm(&mut self) {
        self.bench.perform(Intent::Review {
            claims: vec![self.claim],
            status: Status::Confirmed,
            correction: None,
            note: None,
        });
        assert!(!self.asks());
    }

    fn revise(&mut self, draft: &str) {
        let article = self.bench.article;
        self.bench
            .desk
            .revise(article, draft.as_bytes(), "", TEXT)
            .unwrap();
    }

    fn asks(&self) -> bool {
        let view = self.bench.desk.claim(self.claim).unwrap();
        let told = view.caution.as_ref().and_then(|it| it.speakers.as_ref());
        assert!(view.needs_recheck || told.is_none());
        view.needs_recheck
    }
}

fn one(bench: &mut Bench, case: &Case) -> bool {
    let mut check = Check::of(bench, case, "");
    check.revise(&case.after);
    check.asks()
}

const MORE: &str = "\n\nThe weather stayed fine until the evening, with little wind.";

fn then_another(bench: &mut Bench, case: &Case) -> bool {
    let mut check = Check::of(bench, case, "");
    check.revise(&case.after);
    check.revise(&format!("{}{MORE}", case.after));
    check.asks()
}

fn lost_between(bench: &mut Bench, case: &Case) -> bool {
    let mut check = Check::of(bench, case, "");
    check.revise(MORE.trim());
    check.revise(&format!("{}{MORE}", case.after));
    check.asks()
}

fn undone(bench: &mut Bench, case: &Case) -> bool {
    let mut check = Check::of(bench, case, "");
    check.revise(&case.after);
    check.bench.desk.undo().unwrap();
    assert!(!check.asks(), "{}: undone", case.id);
    check.bench.desk.redo().unwrap();
    check.asks()
}

fn there_and_back(bench: &mut Bench, case: &Case) -> bool {
    let mut check = Check::of(bench, case, "");
    check.revise(&case.after);
    check.revise(&case.before);
    assert!(
        !check.asks(),
        "{}: gone back to what was confirmed",
        case.id
    );
    check.revise(&case.after);
    if check
        .bench
        .desk
        .claim(check.claim)
        .unwrap()
        .spans
        .is_empty()
    {
        return true;
    }
    check.confirm();
    check.revise(&case.before);
    check.asks()
}

fn several(bench: &mut Bench, case: &Case) -> bool {
    const AHEAD: &str = "The Harbour Gazette has seen the minutes.\n\n";
    let mut check = Check::of(bench, case, AHEAD);
    let (_, paper) = check
        .bench
        .tie(check.claim, "The Harbour Gazette", SourceKind::NewsOutlet);
    check.bench.tie(check.claim, "Somebody", SourceKind::Person);
    let spans = vec![span_of(&check.bench.text, "The Harbour Gazette")];
    check.bench.perform(Intent::MarkMention {
        attribution: paper,
        spans,
    });
    check.revise(&format!("{AHEAD}{}", case.after));
    check.asks()
}

fn files() -> Vec<PathBuf> {
    if let Some(given) = std::env::var_os("SPEAKERS") {
        return std::env::split_paths(&given).collect();
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/speakers");
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

fn cases(file: &Path) -> Vec<Case> {
    let text = std::fs::read_to_string(file).unwrap();
    (text.lines().filter(|line| !line.trim().is_empty()))
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn a_swapped_source_asks_and_the_same_in_other_words_does_not() {
    let mut short = Vec::new();
    for file in files() {
        let cases = cases(&file);
        let mut bench = Bench::empty();
        println!("{}", file.file_stem().unwrap().display());
        for (road, asks) in ROADS {
            let mut counts: BTreeMap<Verdict, (usize, usize)> = BTreeMap::new();
            for case in &cases {
                let right = asks(&mut bench, case) == (case.verdict == Verdict::Swap);
                let (wrong, all) = counts.entry(case.verdict).or_default();
                *all += 1;
                if !right {
                    *wrong += 1;
                    let verdict = case.verdict;
                    println!("    {verdict:?} {} ({})", case.id, case.frame);
                }
            }
            let of = |verdict| counts.get(&verdict).copied().unwrap_or_default();
            let ((missed, swaps), (asked, harmless)) = (of(Verdict::Swap), of(Verdict::Harmless));
            println!("  {road}: swaps missed {missed}/{swaps}, harmless asked {asked}/{harmless}");
            if missed > 0 || asked * 100 > MOST_ASKED * harmless {
                short.push(format!("{} {road}", file.display()));
            }
        }
    }
    assert!(short.is_empty(), "falls short: {short:?}");
}
