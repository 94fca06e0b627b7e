use std::ops::Range;

use claimdesk_grammar::Parsed;
use claimdesk_grammar::lexicon::Lexicon;

use super::find;

/// Claims as "what | who", one a claim.
fn claims(text: &str) -> Vec<String> {
    let parsed = Parsed::new(text, Lexicon::english());
    let found = (0..parsed.sentences.len()).flat_map(|s| find(&parsed, s));
    let words = |r: &Range<usize>| text[parsed.tokens.bytes(r)].to_owned();
    found
        .map(|f| {
            format!(
                "{} | {}",
                f.spans.iter().map(words).collect::<Vec<_>>().join(" … "),
                f.source.as_ref().map(words).unwrap_or_default()
            )
        })
        .collect()
}

#[test]
fn tags_stand_before_behind_and_inside() {
    assert_eq!(
        claims("Lee said on Monday that the plan was dead."),
        ["the plan was dead | Lee"]
    );
    assert_eq!(
        claims("The plan was dead, Lee said."),
        ["The plan was dead | Lee"]
    );
    assert_eq!(
        claims("The plan, Lee said, was dead."),
        ["The plan … was dead | Lee"]
    );
    assert_eq!(
        claims("The plan was dead, the ministry said in a statement late on Friday."),
        ["The plan was dead | the ministry"]
    );
    assert_eq!(
        claims("Kyiv accused the firm of hiding the figures."),
        ["the firm of hiding the figures | Kyiv"]
    );
    assert_eq!(
        claims("“It is dead,” said Ann Lee, the mayor, who left."),
        ["“It is dead,” | Ann Lee, the mayor, who left"]
    );
    assert_eq!(
        claims("“It is,” she said, “dead.”"),
        ["“It is,” … “dead.” | she"]
    );
}

#[test]
fn a_day_or_month_is_never_the_source() {
    for (text, source) in [
        (
            "A report published Monday said the plan was dead.",
            "A report published",
        ),
        (
            "A report published on Monday said the plan was dead.",
            "A report published",
        ),
        (
            "A study published last year found the plan was dead.",
            "A study published",
        ),
        (
            "A report issued June 4 said the plan was dead.",
            "A report issued",
        ),
        (
            "The plan was dead, a report published Tuesday said.",
            "a report published",
        ),
        (
            "A report by the ministry released Monday said the plan was dead.",
            "A report by the ministry released",
        ),
        ("Lee Monday said the plan was dead.", "Lee"),
    ] {
        let claim = claims(text).concat();
        let found = claim.rsplit(" | ").next().unwrap_or_default();
        assert_eq!(found, source, "{text}");
    }
}

#[test]
fn indirect_speech_ends_where_the_writer_resumes() {
    assert_eq!(
        claims("Lee said it was dead, but Reed said it was alive."),
        ["it was dead | Lee", "it was alive | Reed"]
    );
    assert_eq!(
        claims("Lee said it was dead, adding that she was sad."),
        ["it was dead | Lee", "she was sad | Lee"]
    );
    assert_eq!(
        claims("While Lee says it is dead, Reed has a plan."),
        ["it is dead | Lee"]
    );
    assert_eq!(
        claims("Lee, who says it is dead, left the room."),
        ["it is dead | who"]
    );
}

#[test]
fn phrases_nouns_and_labels_name_a_source() {
    assert_eq!(
        claims("According to the report, 20 people died."),
        ["20 people died | the report"]
    );
    assert_eq!(
        claims("20 people died, according to the report."),
        ["20 people died | the report"]
    );
    assert_eq!(
        claims("His claim that the plan was dead is false."),
        ["the plan was dead is false | His"]
    );
    assert_eq!(
        claims("Minister: 'We will act'"),
        ["'We will act' | Minister"]
    );
}

#[test]
fn a_second_tag_is_a_carrier() {
    let parsed = Parsed::new(
        "The plan was dead, Lee said, NBC reported.",
        Lexicon::english(),
    );
    let found = find(&parsed, 0);
    assert_eq!(found.len(), 1);
    assert!(found[0].relayed.is_some());
}

#[test]
fn quoted_words_make_a_weak_verb_report() {
    assert_eq!(
        claims("Lee called the plan \"dead\"."),
        ["the plan \"dead\" | Lee"]
    );
    assert_eq!(claims("Lee called the police."), Vec::<String>::new());
}

#[test]
fn verbs_report_of_their_object() {
    assert_eq!(
        claims("The union urged its members to reject the offer."),
        ["its members to reject the offer | The union"]
    );
    assert_eq!(
        claims("The court found the company liable for the spill."),
        ["the company liable for the spill | The court"]
    );
    assert_eq!(
        claims("The city's own hospitals put the figure at 38."),
        ["the figure at 38 | The city's own hospitals"]
    );
    assert_eq!(
        claims("Scientists attribute the decline to warmer seas."),
        ["the decline to warmer seas | Scientists"]
    );
    assert_eq!(
        claims("Witnesses described seeing a flash over the port."),
        ["seeing a flash over the port | Witnesses"]
    );
}

#[test]
fn verbs_with_an_object_do_not_always_report() {
    for text in [
        "She put the keys on the table at nine.",
        "The council put the site up for sale.",
        "A passer-by found the wallet in a drain.",
        "Reed found the door open.",
        "Voters might blame the party for the delay.",
        "The ministry never urged residents to leave.",
        "The board will announce plans in May.",
        "Say what you like about the food, the view is superb.",
        "Nobody could say what caused the fire.",
    ] {
        assert_eq!(claims(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_view_has_a_holder() {
    assert_eq!(
        claims("In his view, the law is dead."),
        ["the law is dead | his"]
    );
    assert_eq!(
        claims("In the view of most lawyers, the clause is void."),
        ["the clause is void | most lawyers"]
    );
    assert_eq!(
        claims("The clause is void, in Lee's opinion."),
        ["The clause is void | Lee"]
    );
    for text in [
        "In view of the weather, the match was called off.",
        "In my view, the law is dead.",
        "In the view of the harbour, two boats sank.",
    ] {
        assert_eq!(claims(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn headlines_name_who_speaks_at_either_end() {
    assert_eq!(
        claims("Vote was rigged - minister"),
        ["Vote was rigged | minister"]
    );
    assert_eq!(
        claims("Police: Two dead in crash"),
        ["Two dead in crash | Police"]
    );
    for text in [
        "Weather: Snow to hit the north",
        "Director: Ann Lee of Ely",
        "Two men were held - Harbour News",
    ] {
        assert_eq!(claims(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn nouns_report_for_whoever_stands_beside_them() {
    assert_eq!(
        claims("Despite the ministry's assurances that the bridge was safe, it closed."),
        ["the bridge was safe | the ministry"]
    );
    assert_eq!(
        claims("Amid union warnings that jobs would go, the board met."),
        ["jobs would go | union"]
    );
    assert_eq!(
        claims("It is evidence of his claim that the plan was dead."),
        ["the plan was dead | his"]
    );
    assert_eq!(
        claims("A fear that prices would rise kept buyers away."),
        Vec::<String>::new()
    );
}

#[test]
fn a_medium_reports_in_an_aside() {
    assert_eq!(
        claims("The quake, reported by Xinhua, killed 300 people."),
        ["The quake … killed 300 people | Xinhua"]
    );
    assert_eq!(
        claims("The thefts, reported by neighbours on Sunday, led to two arrests."),
        Vec::<String>::new()
    );
    assert_eq!(
        claims("According to Yonhap, quoting a minister, the army is ready."),
        ["the army is ready | Yonhap, quoting a minister"]
    );
}

#[test]
fn who_opens_a_case_is_not_who_is_told() {
    assert_eq!(
        claims("Opening the case at Leeds, Ann Carey, prosecuting, said he had left at dawn."),
        ["he had left at dawn | Ann Carey"]
    );
    assert_eq!(
        claims("New owners must show that they can pay."),
        Vec::<String>::new()
    );
}

#[test]
fn who_declines_to_comment_says_nothing() {
    for text in [
        "A spokesperson declined to comment on the plant.",
        "It is owned by the Brandt family, who did not reply.",
    ] {
        assert_eq!(claims(text), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn subjects_are_found_behind_relative_clauses_and_participles() {
    assert_eq!(
        claims("Dale Whitcomb, R-Ohio, who wrote the bill with Maria Estrada, said it was over."),
        ["it was over | Dale Whitcomb, R-Ohio, who wrote the bill with Maria Estrada"]
    );
    assert_eq!(
        claims("Video posted on Telegram and verified by the BBC showed bodies under a roof."),
        ["bodies under a roof | Video posted on Telegram and verified by the BBC"]
    );
    assert_eq!(
        claims("Doctors at the town's only hospital said it was over."),
        ["it was over | Doctors at the town's only hospital"]
    );
    assert_eq!(
        claims("New orders in the third quarter dropped 22% to 690 million euros, Velden said."),
        ["New orders in the third quarter dropped 22% to 690 million euros | Velden"]
    );
}

#[test]
fn a_date_may_be_between_a_verb_and_what_was_said() {
    for date in ["on Aug. 3", "March 14", "on March 14", "at 4:32 p.m."] {
        assert_eq!(
            claims(&format!("The firm said {date} that sales fell.")),
            ["sales fell | The firm"],
            "{date}"
        );
    }
}

#[test]
fn passives_questions_and_signatures_report() {
    for (text, claim) in [
        (
            "The club was described by Ruth Calder as a family business.",
            "The club … a family business | Ruth Calder",
        ),
        (
            "The mayor was characterized by two aides as a bully.",
            "The mayor … a bully | two aides",
        ),
        (
            "Ruth Calder questioned whether the tax would raise a cent.",
            "whether the tax would raise a cent | Ruth Calder",
        ),
        (
            "The chair, Luis Ortega, asked officials how much the school could cut.",
            "how much the school could cut | The chair, Luis Ortega",
        ),
        (
            "“The roof leaked.” — Maria Delgado, tenant",
            "“The roof leaked.” | Maria Delgado, tenant",
        ),
        (
            "The roof leaked, per the Aldine Gazette.",
            "The roof leaked | the Aldine Gazette",
        ),
        (
            "“The money will last,” the agenda for Tuesday's hearing said.",
            "“The money will last,” | the agenda for Tuesday's hearing",
        ),
        (
            "A spokesman for the trust declined to comment but said the firm was sound.",
            "the firm was sound | A spokesman for the trust",
        ),
    ] {
        assert_eq!(claims(text), [claim]);
    }
}

#[test]
fn whoever_is_in_a_recording_speaks() {
    for text in [
        "The ministry’s channel carried a clip of the coach saying that it rained.",
        "The paper published a video of the coach saying that it rained.",
        "The station aired a recording of the coach saying it rained.",
    ] {
        assert_eq!(claims(text), ["it rained | the coach"], "{text}");
    }
}

#[test]
fn hopes_feelings_labels_and_acts_report_nothing() {
    for text in [
        "The university has admitted students from 40 states.",
        "The college admitted 40 patients.",
        "Headline: Mayor quits after audit",
        "Title: Council approves stadium",
        "Workers hope the plant will reopen.",
        "She feels the town is lost.",
        "One would think that the bank would pay.",
        "Everyone would agree that the bank should pay.",
        "Passengers may notice that the lines are longer.",
        "The cuts add to the gap: the state has no reserve.",
    ] {
        assert_eq!(claims(text), Vec::<String>::new(), "{text}");
    }
}
