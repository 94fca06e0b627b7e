//! What a confirmed claim and a cleared article rest on, and what becomes of both when it is turned.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

mod common;

use claimdesk_messages::Catalogue;
use claimdesk_model::id::{AttributionId, ClaimId, SourceId};
use claimdesk_model::intent::{Intent, NewAttribution, SourceRef};
use claimdesk_model::record::{
    AttributionFields, ClaimKind, Level, Role, SourceFields, SourceKind, Stance, Status,
};

use common::{Bench, span_of};

/// A claim that was confirmed on one source, in a cleared article.
struct Cleared {
    bench: Bench,
    claim: ClaimId,
    source: SourceId,
    tie: AttributionId,
}

impl Cleared {
    fn on(name: &str, kind: SourceKind) -> Self {
        let mut bench = Bench::new();
        let claim = bench.claim("4,000 cars a day");
        let (source, tie) = bench.tie(claim, name, kind);
        let mut cleared = Self {
            bench,
            claim,
            source,
            tie,
        };
        cleared.decide(Status::Confirmed);
        cleared.clear();
        assert_eq!(cleared.told(), (String::new(), Vec::new()));
        assert!(cleared.stands());
        cleared
    }

    fn decide(&mut self, status: Status) {
        self.bench.perform(Intent::Review {
            claims: vec![self.claim],
            status,
            correction: None,
            note: None,
        });
    }

    fn clear(&mut self) {
        let article = self.bench.article;
        self.bench.desk.sign_off(article, "", Vec::new()).unwrap();
    }

    fn stands(&self) -> bool {
        let summary = self.bench.desk.summary(self.bench.article).unwrap();
        let opened = self.bench.desk.open_article(self.bench.article).unwrap();
        assert_eq!(
            summary.cleared, opened.summary.cleared,
            "two roads, one answer"
        );
        assert_eq!(summary.progress, opened.summary.progress);
        summary.cleared.unwrap().stands
    }

    /// Returns why the claim is to be checked again, and what turned since the clearance.
    fn told(&self) -> (String, Vec<String>) {
        let view = self.bench.desk.claim(self.claim).unwrap();
        let listed = self.bench.desk.claims(self.bench.article).unwrap();
        let listed = listed.into_iter().find(|it| it.claim.id == self.claim);
        assert_eq!(Some(&view), listed.as_ref(), "two roads, one answer");
        let sources = view.caution.as_ref().and_then(|it| it.sources.as_ref());
        let why = sources.map_or_else(String::new, |it| it.in_words(Catalogue::english()));
        assert_eq!(view.needs_recheck, !why.is_empty(), "{why}");
        for tie in &view.attributions {
            let source = tie.attribution.fields.source;
            let resting = self.bench.desk.source_claims(source).unwrap();
            let same = resting.iter().find(|it| it.claim == self.claim).unwrap();
            assert_eq!(same.needs_recheck, view.needs_recheck);
        }
        let summary = self.bench.desk.summary(self.bench.article).unwrap();
        let turned = summary.cleared.unwrap().turned;
        (
            why,
            turned
                .iter()
                .map(|it| it.in_words(Catalogue::english()))
                .collect(),
        )
    }

    fn source(&mut self, name: &str, kind: SourceKind) -> SourceId {
        let fields = SourceFields {
            name: name.into(),
            kind,
            ..SourceFields::default()
        };
        self.bench.perform(Intent::AddSource { fields }).sources[0].id
    }

    fn fields(&self) -> AttributionFields {
        let view = self.bench.desk.claim(self.claim).unwrap();
        let mut ties = view.attributions.into_iter();
        let tie = ties.find(|it| it.attribution.id == self.tie).unwrap();
        tie.attribution.fields
    }

    fn alter(&mut self, alter: impl FnOnce(&mut AttributionFields)) {
        let mut fields = self.fields();
        alter(&mut fields);
        self.bench.perform(Intent::EditAttribution {
            attribution: self.tie,
            fields,
        });
    }

    fn rename(&mut self, name: &str) {
        let mut fields = self.bench.desk.source(self.source).unwrap().fields;
        fields.name = name.into();
        self.bench.perform(Intent::EditSource {
            source: self.source,
            fields,
        });
    }

    fn merge_into(&mut self, into: SourceId) {
        self.bench.perform(Intent::MergeSources {
            into,
            from: vec![self.source],
        });
    }

    /// Undoes the last thing and finds everything as it was.
    fn undo(&mut self) {
        self.bench.desk.undo().unwrap();
        assert_eq!(self.told(), (String::new(), Vec::new()));
        assert!(self.stands());
        self.bench.assert_sound();
    }
}

#[test]
fn another_source_asks_for_a_re_check_and_takes_the_clearance_back() {
    let mut cleared = Cleared::on("John Reed", SourceKind::Person);
    let other = cleared.source("Ann Lee", SourceKind::Person);
    cleared.alter(|fields| fields.source = other);
    let (why, turned) = cleared.told();
    assert_eq!(why, "Now rests on Ann Lee (was John Reed)");
    assert_eq!(turned, ["claim 1: now rests on Ann Lee (was John Reed)"]);
    assert!(!cleared.stands());
    // A decision with the new source in sight settles the claim, and clears nothing.
    cleared.decide(Status::Confirmed);
    assert_eq!(cleared.told().0, "");
    assert!(!cleared.stands());
    cleared.clear();
    assert!(cleared.stands());
    cleared.bench.assert_sound();
}

#[test]
fn undo_gives_the_confirmation_and_the_clearance_back() {
    let mut cleared = Cleared::on("John Reed", SourceKind::Person);
    let other = cleared.source("Ann Lee", SourceKind::Person);
    cleared.alter(|fields| fields.source = other);
    cleared.undo();
    cleared.alter(|fields| fields.stance = Stance::Contradicts);
    assert_eq!(cleared.told().0, "No longer rests on John Reed");
    cleared.undo();
    cleared.bench.perform(Intent::RemoveAttribution {
        attribution: cleared.tie,
    });
    let (why, turned) = cleared.told();
    assert_eq!(why, "No longer rests on John Reed");
    assert_eq!(turned, ["claim 1: no longer rests on John Reed"]);
    cleared.undo();
    cleared.rename("Adam Stone");
    let (why, turned) = cleared.told();
    assert_eq!(why, "Now rests on Adam Stone (was John Reed)");
    assert_eq!(
        turned,
        ["claim 1: its source is now called Adam Stone (was John Reed)"]
    );
    cleared.undo();
}

#[test]
fn a_source_that_is_merged_into_another_one_asks_and_one_into_itself_does_not() {
    for (was, now, kind, asks) in [
        ("John Reed", "Ann Lee", SourceKind::Person, true),
        ("Reuters", "Associated Press", SourceKind::NewsAgency, true),
        (
            "Ministry of Health",
            "Ministry of Defence",
            SourceKind::Government,
            true,
        ),
        ("officials", "residents", SourceKind::UnnamedGroup, true),
        ("Reed", "John Reed", SourceKind::Person, false),
        (
            "Defence Ministry",
            "Ministry of Defence",
            SourceKind::Government,
            false,
        ),
        (
            "FSANZ",
            "Food Standards Australia New Zealand",
            SourceKind::Government,
            false,
        ),
        ("officials", "Officials", SourceKind::UnnamedGroup, false),
    ] {
        let mut cleared = Cleared::on(was, kind);
        let into = cleared.source(now, kind);
        cleared.merge_into(into);
        let (why, turned) = cleared.told();
        assert_eq!(!why.is_empty(), asks, "{was}, {now}: {why}");
        assert_eq!(turned, [format!("claim 1: now rests on {now} (was {was})")]);
        assert!(!cleared.stands(), "{was}, {now}");
        cleared.undo();
    }
}

#[test]
fn two_records_of_one_name_are_two_sources_until_they_are_merged() {
    let mut cleared = Cleared::on("an official", SourceKind::UnnamedPerson);
    let other = cleared.source("an official", SourceKind::UnnamedPerson);
    cleared.alter(|fields| fields.source = other);
    assert_ne!(cleared.told().0, "");
    cleared.undo();
}

#[test]
fn a_source_more_or_another_place_in_it_asks_nothing_and_is_told() {
    let mut cleared = Cleared::on("John Reed", SourceKind::Person);
    cleared
        .bench
        .tie(cleared.claim, "Ann Lee", SourceKind::Person);
    assert_eq!(
        cleared.told(),
        (
            String::new(),
            vec!["claim 1: now also rests on Ann Lee".into()]
        )
    );
    assert!(!cleared.stands());
    cleared.bench.desk.undo().unwrap();
    type Alter = fn(&mut AttributionFields);
    let cases: [(Alter, &str); 5] = [
        (|it| it.locator.page = "12".into(), "has another locator"),
        (
            |it| it.level = Level::OffTheRecord,
            "its source now speaks off the record (was on the record)",
        ),
        (
            |it| it.role = Role::Carrier,
            "its source is now a carrier (was a speaker)",
        ),
        (
            |it| it.words = "about 4,000".into(),
            "its source is quoted with other words",
        ),
        (|it| it.note = "asked twice".into(), ""),
    ];
    for (alter, told) in cases {
        cleared.alter(alter);
        let (why, turned) = cleared.told();
        assert_eq!(why, "", "{told}");
        let wanted: Vec<String> = (!told.is_empty())
            .then(|| format!("claim 1: {told}"))
            .into_iter()
            .collect();
        assert_eq!(turned, wanted);
        assert_eq!(cleared.stands(), told.is_empty());
        cleared.undo();
    }
}

#[test]
fn other_words_that_name_the_source_take_the_clearance_back() {
    let mut cleared = Cleared::on("John Reed", SourceKind::Person);
    let text = cleared.bench.text.clone();
    let mark = |cleared: &mut Cleared, words: &str| {
        let spans = vec![span_of(&text, words)];
        cleared.bench.perform(Intent::MarkMention {
            attribution: cleared.tie,
            spans,
        });
    };
    mark(&mut cleared, "The bridge");
    assert_eq!(
        cleared.told().1,
        ["claim 1: other words of the draft name its source"]
    );
    assert!(!cleared.stands());
    cleared.undo();
    mark(&mut cleared, "The bridge");
    cleared.clear();
    assert!(cleared.stands());
    mark(&mut cleared, "It");
    assert!(!cleared.stands(), "another place that names it");
}

#[test]
fn what_the_claim_is_and_what_its_source_is_are_part_of_the_clearance() {
    let mut cleared = Cleared::on("John Reed", SourceKind::Person);
    cleared.bench.perform(Intent::EditClaims {
        claims: vec![cleared.claim],
        kind: Some(ClaimKind::Quote),
        priority: None,
        assignee: None,
        note: None,
    });
    assert_eq!(
        cleared.told().1,
        ["claim 1: now a claim of the kind quote (was fact)"]
    );
    cleared.undo();
    cleared.decide(Status::Opinion);
    assert_eq!(cleared.told().1, ["claim 1: now opinion (was confirmed)"]);
    cleared.undo();
    let carried = cleared.source("Reuters", SourceKind::NewsAgency);
    let mut fields = cleared.bench.desk.source(cleared.source).unwrap().fields;
    (fields.carries, fields.kind) = (Some(carried), SourceKind::NewsOutlet);
    cleared.bench.perform(Intent::EditSource {
        source: cleared.source,
        fields,
    });
    assert_eq!(
        cleared.told().1,
        [
            "claim 1: its source is now “news outlet” (was “person”)",
            "claim 1: its source now carries the copy of Reuters"
        ]
    );
    cleared.undo();
    let second = cleared.bench.claim("eleven months");
    cleared.bench.perform(Intent::Review {
        claims: vec![second],
        status: Status::Confirmed,
        correction: None,
        note: None,
    });
    assert_eq!(cleared.told().1, ["claim 2: added since"]);
    assert!(!cleared.stands());
    cleared.bench.perform(Intent::RemoveClaims {
        claims: vec![second],
    });
    assert!(cleared.stands(), "everything is as it was cleared");
    cleared.bench.perform(Intent::RemoveClaims {
        claims: vec![cleared.claim],
    });
    let summary = cleared.bench.desk.summary(cleared.bench.article).unwrap();
    let told: Vec<String> = (summary.cleared.unwrap().turned.iter())
        .map(|it| it.in_words(Catalogue::english()))
        .collect();
    assert_eq!(told, ["claim 1: removed"]);
}

#[test]
fn a_name_for_an_unnamed_source_and_a_fuller_one_ask_nothing() {
    for (was, now, kind) in [
        ("a spokesman", "John Reed", SourceKind::Person),
        ("Reed", "John Reed", SourceKind::Person),
        ("Ursula Mauer", "Ursula Maurer", SourceKind::Person),
    ] {
        let mut cleared = Cleared::on(was, kind);
        cleared.rename(now);
        assert_eq!(cleared.told().0, "", "{was}, {now}");
        assert!(!cleared.stands(), "and is told");
        cleared.undo();
    }
}

#[test]
fn a_claim_that_is_made_confirmed_rests_on_what_it_is_made_with() {
    use claimdesk_model::intent::{NewClaim, NewClaimSource};
    let mut bench = Bench::new();
    let spans = vec![common::span_of(&bench.text, "4,000 cars a day")];
    let tie = |name: &str, stance| NewClaimSource {
        source: SourceRef::New {
            name: name.into(),
            kind: SourceKind::Person,
        },
        fields: NewAttribution {
            stance: Some(stance),
            ..NewAttribution::default()
        },
    };
    let made = bench.perform(Intent::AddClaims {
        article: bench.article,
        claims: vec![NewClaim {
            spans,
            kind: ClaimKind::Fact,
            status: Some(Status::Confirmed),
            ties: vec![
                tie("John Reed", Stance::Supports),
                tie("Ann Lee", Stance::Contradicts),
            ],
            ..NewClaim::default()
        }],
    });
    let view = &made.claims[0];
    assert!(!view.needs_recheck);
    let review = view.claim.review.clone().unwrap();
    let names: Vec<String> = review
        .rests_on
        .unwrap()
        .into_iter()
        .map(|it| it.name)
        .collect();
    assert_eq!(names, ["John Reed"]);
    bench.perform(Intent::RemoveAttribution {
        attribution: view.attributions[1].attribution.id,
    });
    assert!(!bench.desk.claim(view.claim.id).unwrap().needs_recheck);
    bench.perform(Intent::RemoveAttribution {
        attribution: view.attributions[0].attribution.id,
    });
    assert!(bench.desk.claim(view.claim.id).unwrap().needs_recheck);
    bench.assert_sound();
}

#[test]
fn a_correction_that_would_change_nothing_is_refused() {
    let mut bench = Bench::new();
    let claim = bench.claim("closed for “eleven months”");
    let mut propose = |words: &str| {
        bench.desk.perform(Intent::Review {
            claims: vec![claim],
            status: Status::CorrectionProposed,
            correction: Some(words.into()),
            note: None,
        })
    };
    for same in [
        "closed for “eleven months”",
        "  closed  for “eleven months”\n",
        "closed for \"eleven months\"",
        "closed for «eleven months»",
    ] {
        let refused = propose(same).unwrap_err();
        assert!(refused.to_string().contains("change nothing"), "{refused}");
    }
    for other in ["closed for eleven months", "closed for “ten months”"] {
        propose(other).unwrap();
    }
}
