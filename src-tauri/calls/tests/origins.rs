//! How many sources an article rests on, counted as an editor would.

#![allow(clippy::unwrap_used, reason = "a test says what it expects")]

use claimdesk_app::Proposals;
use claimdesk_calls::{Call, Session, SessionOptions};
use claimdesk_model::id::ArticleId;
use claimdesk_rules::SourcingSummary;
use serde_json::{Value, json};
use tempfile::TempDir;

struct Bench {
    _dir: TempDir,
    session: Session,
}

impl Bench {
    fn new() -> Self {
        let dir = TempDir::new().unwrap();
        let options = SessionOptions {
            ledger: dir.path().join("desk.claimdesk"),
            who: "Ana".into(),
            insist_on_who: false,
        };
        let session = Session::open(options).unwrap();
        Self { _dir: dir, session }
    }

    fn ask(&mut self, call: Value) -> Value {
        let call: Call = serde_json::from_value(call).unwrap();
        self.session.answer(call).unwrap().read().unwrap()
    }

    fn article(&mut self, draft: &str) -> ArticleId {
        let name = format!("{}.md", draft.len());
        self.session
            .import(draft.as_bytes(), &name)
            .unwrap()
            .article
    }

    /// Accepts everything that is proposed, one by one or all at once.
    fn accept(&mut self, article: ArticleId, at_once: bool) {
        loop {
            let found = self.ask(json!({ "call": "proposals", "article": article }));
            let found: Proposals = serde_json::from_value(found).unwrap();
            let many = if at_once { usize::MAX } else { 1 };
            let claims: Vec<_> = found
                .proposals
                .iter()
                .take(many)
                .map(|p| p.claim())
                .collect();
            if claims.is_empty() {
                return;
            }
            let intent = json!({ "do": "add_claims", "article": article, "claims": claims });
            self.ask(json!({ "call": "perform", "intent": intent }));
        }
    }

    fn origins(&mut self, article: ArticleId) -> Vec<String> {
        let standing = self.ask(json!({ "call": "standing", "article": article }));
        let standing: SourcingSummary = serde_json::from_value(standing).unwrap();
        let mut names: Vec<String> = standing.origins.into_iter().map(|o| o.name).collect();
        names.sort();
        names
    }
}

#[track_caller]
fn assert_origins(draft: &str, wanted: &[&str]) {
    for at_once in [true, false] {
        let mut bench = Bench::new();
        let article = bench.article(draft);
        bench.accept(article, at_once);
        assert_eq!(
            bench.origins(article),
            wanted,
            "at once: {at_once}; {draft}"
        );
    }
}

#[test]
fn an_outlet_that_carries_an_agency_is_no_origin() {
    assert_origins(
        "\"The dam is safe,\" the mayor, Ana Kova, told Reuters, NBC News reported.\n",
        &["Ana Kova"],
    );
}

#[test]
fn unnamed_groups_of_two_names_are_two() {
    assert_origins(
        "Residents said the water rose by two metres. Officials said the dam was safe. Residents said 40 houses were lost.\n",
        &["officials", "residents"],
    );
}

#[test]
fn another_official_is_another() {
    assert_origins(
        "A senior official said the dam was safe. Another official said it had leaked since 2019.\n",
        &["another official", "senior official"],
    );
}

#[test]
fn a_ministry_by_two_names_is_one() {
    assert_origins(
        "The Ministry of Defence denied that 40 men had died. The Defence Ministry said on Monday that two were hurt. The ministry said it had no plans.\n",
        &["Ministry of Defence"],
    );
}

#[test]
fn a_department_said_the_other_way_round_with_its_nation_is_one() {
    assert_origins(
        "The U.S. Department of State said that 40 men had left. The State Department said on Monday that two were hurt.\n",
        &["U.S. Department of State"],
    );
    assert_origins(
        "The State Department said on Monday that two were hurt. The U.S. Department of State said that 40 men had left.\n",
        &["State Department"],
    );
}

#[test]
fn departments_of_two_nations_are_two() {
    assert_origins(
        "The U.S. Department of Health said that 40 men had died. The UK Department of Health said on Monday that two were hurt.\n",
        &["U.S. Department of Health", "UK Department of Health"],
    );
}

#[test]
fn a_ministry_of_another_kind_is_another() {
    assert_origins(
        "The Ministry of Defence said two men were hurt. The health ministry said that 40 had died.\n",
        &["Ministry of Defence", "health ministry"],
    );
}

#[test]
fn a_report_is_one_in_its_article() {
    assert_origins(
        "A report says the dam was built in 1931. The report says it leaked. The report found that 40 houses were at risk.\n",
        &["report"],
    );
}

#[test]
fn a_person_by_surname_pronoun_and_full_name_is_one() {
    assert_origins(
        "Cres Eastman, a professor at Sydney University, said iodine had fallen by half. Eastman said 46% of children lacked it. He said it was a scandal of 2006.\n",
        &["Cres Eastman"],
    );
}

#[test]
fn a_spokesman_for_a_body_speaks_for_the_body() {
    assert_origins(
        "The Ministry of Defence said two men were hurt. A spokesman for the Ministry of Defence said the dam was safe. A spokeswoman for the ministry said 40 houses were lost.\n",
        &["Ministry of Defence"],
    );
}

#[test]
fn authors_by_their_report_by_their_noun_and_by_a_pronoun_are_one() {
    assert_origins(
        "The report's authors said that 46% of children lacked iodine. The authors said bread should have it. They said the law of 2004 had failed.\n",
        &["report's authors"],
    );
}

#[test]
fn a_country_by_its_short_form_is_one() {
    assert_origins(
        "The United States said it had struck 12 sites. The U.S. said it would stop. The US said on Monday that 40 men had died.\n",
        &["United States"],
    );
}

#[test]
fn a_body_by_its_initials_is_one() {
    assert_origins(
        "The World Health Organization said 40 children had died. The WHO said on Monday it would send 12 doctors.\n",
        &["World Health Organization"],
    );
}

#[test]
fn a_domain_is_a_name() {
    assert_origins(
        "The dam was built in 1931, according to Example.org. Amazon.com said it had sold 40 million books.\n",
        &["Amazon.com", "Example.org"],
    );
}

#[test]
fn two_articles_share_names_and_nothing_else() {
    let mut bench = Bench::new();
    let drafts = [
        "A report says the dam was built in 1931. The ministry said it leaked. Officials said 40 houses were at risk, Reuters reported. Ana Kova said it was safe.\n",
        "A report says iodine fell in 2006. The ministry said bread had none. Officials said 46% of children lacked it. Ana Kova said it was a scandal.\n",
    ];
    let mut used = Vec::new();
    for draft in drafts {
        let article = bench.article(draft);
        bench.accept(article, true);
        assert_eq!(bench.origins(article).len(), 4, "{draft}");
        let standing = bench.ask(json!({ "call": "standing", "article": article }));
        let standing: SourcingSummary = serde_json::from_value(standing).unwrap();
        let ids: Vec<_> = standing
            .origins
            .into_iter()
            .map(|o| (o.name, o.source))
            .collect();
        used.push(ids);
    }
    let shared: Vec<&str> = (used[0].iter())
        .filter(|(_, id)| used[1].iter().any(|(_, other)| other == id))
        .map(|(name, _)| name.as_str())
        .collect();
    assert_eq!(shared, ["Ana Kova"]);
}
