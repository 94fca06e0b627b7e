//! Small cases in which tools that anchor by quotes, positions or fuzzy search go wrong.
//!
//! The claim is between ⟦ and ⟧, in the old text and, where it is to be found, in the new one.
//! Several cases follow public reports about other tools: hypothesis/client #7571 and #258,
//! hypothesis/h #2634, #2798 and #4328, recogito/recogito-js #109, semantic-craft/fayuan-reader
//! #124, onyx-dot-app/agent-wiki #166, python-openxml/python-docx #1604. The words are our own.

use std::ops::Range;

use claimdesk_anchor::{Alignment, Carried, Context, Outcome};

/// Takes the marks out of a text: the text and what was between them.
fn unmark(marked: &str) -> (String, Option<Range<usize>>) {
    let text = marked.replace(['⟦', '⟧'], "");
    let span = marked.find('⟦').map(|start| {
        let end = marked.find('⟧').expect("a mark that opens is closed") - '⟦'.len_utf8();
        start..end
    });
    (text, span)
}

fn carry(old: &str, new: &str) -> Carried {
    let (old, span) = unmark(old);
    let (new, _) = unmark(new);
    Alignment::new(&old, &new).carry(span.expect("the old text has marks"))
}

#[track_caller]
fn check(old: &str, new: &str, outcome: Outcome) {
    let carried = carry(old, new);
    let (text, expected) = unmark(new);
    assert_eq!(carried.outcome, outcome, "{carried:?}");
    assert_eq!(
        carried.to.clone().map(|to| &text[to]),
        expected.map(|expected| &text[expected]),
        "{carried:?}"
    );
    assert_eq!(carried.to, unmark(new).1);
}

const ALPHA: &str =
    "Team Alpha reported that the new rollout cut response times by twelve percent in all regions.";
const BETA: &str =
    "Team Beta reported that the new rollout cut response times by twelve percent in all regions.";

#[test]
fn a_cut_sentence_is_not_taken_for_its_lookalike() {
    check(
        &format!("The board met on Monday. ⟦{ALPHA}⟧\n\n{BETA} Both teams present in autumn."),
        &format!("The board met on Monday.\n\n{BETA} Both teams present in autumn."),
        Outcome::Lost,
    );
    check(
        &format!("⟦{ALPHA}⟧\n\n{BETA} Both teams present in autumn."),
        &format!("{BETA} Both teams present in autumn."),
        Outcome::Lost,
    );
}

#[test]
fn a_rewritten_sentence_is_asked_about_and_its_lookalike_left_alone() {
    check(
        &format!("The board met on Monday to talk. ⟦{ALPHA}⟧\n\n{BETA} Both present in autumn."),
        &format!(
            "The board met on Monday to talk. ⟦Alpha said its new tool made answers an eighth faster in every region.⟧\n\n{BETA} Both present in autumn."
        ),
        Outcome::Ambiguous,
    );
}

#[test]
fn a_cut_word_is_not_found_elsewhere() {
    check(
        "The book is for ⟦Linus⟧ and for the people of the lab. Many hands build our machines.",
        "The book is for the people of the lab. Thinking machines are in the line of our work.",
        Outcome::Lost,
    );
    check(
        "We are hiring. ⟦Developer, Frontend⟧. Send us a short letter about your work.",
        "We are hiring. We look for developers and designers who care. Send us a short letter about your work.",
        Outcome::Lost,
    );
}

#[test]
fn a_cut_sentence_is_not_found_where_its_neighbour_comes_again() {
    check(
        "The council passed the budget. ⟦Critics called it rushed.⟧ Residents were told later. A long part about roads and schools follows. Residents were told later about the levy.",
        "The council passed the budget. Residents were told later. A long part about roads and schools follows. Residents were told later about the levy.",
        Outcome::Lost,
    );
}

#[test]
fn replaced_words_are_changed_in_their_place() {
    check(
        "Robin Smith wrote the book with ⟦Robin⟧ and her students in spring.",
        "Robin Smith wrote the book with ⟦Elisa⟧ and her students in spring.",
        Outcome::Changed,
    );
    check(
        "The team meeting is ⟦weekly⟧ and lasts an hour in the main room.",
        "The team meeting is ⟦biweekly⟧ and lasts an hour in the main room.",
        Outcome::Changed,
    );
    check(
        "The fee is ⟦EUR 12,000⟧ per milestone. It is due in March. A second fee of EUR 12,000 is optional.",
        "The fee is ⟦EUR 14,000⟧ per milestone. It is due in March. A second fee of EUR 12,000 is optional.",
        Outcome::Changed,
    );
    check(
        "Officials said ⟦the dam was safe⟧ on Friday. Engineers will inspect it next week.",
        "Officials said ⟦the dam was not safe⟧ on Friday. Engineers will inspect it next week.",
        Outcome::Changed,
    );
}

#[test]
fn a_clause_held_by_its_neighbours_is_changed_however_little_is_left() {
    check(
        "Visitors may ask for this after ⟦closing and re-opening the main gate⟧ in the evening, which takes an hour.",
        "Visitors may ask for this after ⟦closing, cleaning and reopening the northern entrance⟧ in the evening, which takes an hour.",
        Outcome::Changed,
    );
    check(
        "Visitors may ask for this after ⟦closing and re-opening the main gate⟧ in the evening, which takes an hour.",
        "Visitors may ask for this in the evening, which takes an hour.",
        Outcome::Lost,
    );
}

#[test]
fn a_sentence_is_found_when_the_next_one_begins_in_lower_case() {
    check(
        "We raised the number of workers. ⟦Let's see this in action.⟧ Watches need an endpoint too. The server sleeps for a while.",
        "We raised the number of workers. ⟦Let's see this at work.⟧ iPhones need an endpoint too. The server sleeps for a while.",
        Outcome::Changed,
    );
}

#[test]
fn half_a_sentence_far_from_its_place_is_asked_about() {
    check(
        "⟦Zinc mining in Kabwe poisoned children for decades, doctors said.⟧ Roads were built all over the county. Taxes rose again and again for years.",
        "Roads were built all over the county. Taxes rose again and again for years. ⟦Zinc mining in Kabwe poisoned rivers and fields beyond the valley.⟧",
        Outcome::Ambiguous,
    );
}

#[test]
fn a_question_about_twins_names_the_one_in_order_first() {
    check(
        "The mayor opened the bridge on Monday. Red. He smiled. Green. ⟦He smiled.⟧ Blue. Trains will cross it from the autumn on.",
        "The mayor opened the bridge on Monday. One. He smiled. Two. ⟦He smiled.⟧ Three. Trains will cross it from the autumn on.",
        Outcome::Ambiguous,
    );
}

#[test]
fn amounts_are_exact() {
    let texts = |amount: &str| {
        format!("Growth was ⟦{amount} in the third quarter⟧, the bank said on Tuesday.")
    };
    for (old, new) in [
        ("3.5 percent", "35 percent"),
        ("-3.5 percent", "3.5 percent"),
        ("€3.5 billion", "$3.5 billion"),
        ("3.5%", "3.5"),
        ("over 1/2", "over 1-2"),
    ] {
        assert_eq!(
            carry(&texts(old), &texts(new)).outcome,
            Outcome::Changed,
            "{old} to {new}"
        );
    }
}

#[test]
fn typography_changes_nothing() {
    check(
        "⟦\"It's done,\" the minister said⟧ - and left the room...",
        "⟦“It’s done,” the minister said⟧ — and left the room…",
        Outcome::Kept,
    );
    check(
        "The ⟦caf\u{e9} will\r\nnot reopen⟧ this year.",
        "The ⟦cafe\u{301} will not\u{a0}reopen⟧ this year.",
        Outcome::Kept,
    );
}

#[test]
fn words_follow_what_was_put_before_them_and_where_they_were_moved() {
    check(
        "⟦First⟧ paragraph stays here as it was. The mayor spoke.",
        "A new opening paragraph came today.\n\n⟦First⟧ paragraph stays here as it was. The mayor spoke.",
        Outcome::Kept,
    );
    check(
        "The intro is here for context. ⟦The senator voted against the bill in May.⟧ Middle text stays in place for now. The closing line is unchanged.",
        "The intro is here for context. Middle text stays in place for now. The closing line is unchanged. ⟦The senator voted against the bill in May.⟧",
        Outcome::Moved,
    );
}

#[test]
fn twins_go_by_their_neighbours() {
    check(
        "Fares rose in Kyiv in June. He declined to comment. Rents fell in Odesa in July. ⟦He declined to comment.⟧ The end came soon.",
        "Rents fell in Odesa in July. ⟦He declined to comment.⟧ The end came soon.",
        Outcome::Kept,
    );
    check(
        "Fares rose in Kyiv in June. ⟦He declined to comment.⟧ Rents fell in Odesa in July. He declined to comment. The end came soon.",
        "Rents fell in Odesa in July. He declined to comment. The end came soon.",
        Outcome::Lost,
    );
}

#[test]
fn twins_that_nothing_tells_apart_are_named_and_not_chosen() {
    let carried = carry(
        "Nothing here stays. ⟦He declined to comment.⟧ Nor does this.",
        "All new. He declined to comment. Other words. He declined to comment. Fresh text.",
    );
    assert_eq!((carried.outcome, carried.to), (Outcome::Ambiguous, None));
    assert_eq!(carried.candidates.len(), 2);
}

#[test]
fn the_sentence_around_a_claim_may_turn_it_round() {
    let old = "Officials told reporters that ⟦the dam was safe⟧ on Friday. Engineers will look.";
    for (new, context) in [
        (
            "Officials told reporters that ⟦the dam was safe⟧ on Friday. Engineers will look!",
            Context::Same,
        ),
        (
            "Officials never told reporters that ⟦the dam was safe⟧ on Friday. Engineers will look.",
            Context::Negation,
        ),
        (
            "Officials alleged to reporters that ⟦the dam was safe⟧ on Friday. Engineers will look.",
            Context::Speaker,
        ),
        (
            "Officials told reporters that ⟦the dam was safe⟧ on Monday. Engineers will look.",
            Context::Edited,
        ),
    ] {
        check(old, new, Outcome::Kept);
        assert_eq!(carry(old, new).context, context, "{new}");
    }
}

#[test]
fn every_script_is_followed() {
    for (old, new) in [
        (
            "Мэр выступил в среду. ⟦Бюджет вырос на 12 процентов.⟧ Совет собрался вечером.",
            "Совет собрался вечером. Мэр выступил в среду, как обещал. ⟦Бюджет вырос на 14 процентов.⟧",
        ),
        (
            "قال الوزير إن ⟦الميزانية ارتفعت 12 في المئة⟧ هذا العام.",
            "قال الوزير أمس إن ⟦الميزانية ارتفعت 14 في المئة⟧ هذا العام.",
        ),
        (
            "市长周三发表讲话。⟦预算增长了十二个百分点。⟧议会晚上开会。",
            "议会晚上开会。市长周三发表讲话。⟦预算增长了十四个百分点。⟧",
        ),
        (
            "नगर प्रमुख बोले। ⟦बजट बारह प्रतिशत बढ़ा।⟧ परिषद की बैठक शाम को हुई।",
            "नगर प्रमुख आज बोले। ⟦बजट चौदह प्रतिशत बढ़ा।⟧ परिषद की बैठक शाम को हुई।",
        ),
        (
            "งบประมาณ ⟦เพิ่มขึ้นสิบสองเปอร์เซ็นต์⟧ ในปีนี้",
            "งบประมาณ ⟦เพิ่มขึ้นสิบสี่เปอร์เซ็นต์⟧ ในปีนี้",
        ),
        (
            "The crew 👩‍🚀🇺🇦 ⟦landed 👍🏽 on Monday⟧ in the sea.",
            "The crew 👩‍🚀🇺🇦 ⟦landed 👎🏽 on Monday⟧ in the sea.",
        ),
    ] {
        check(old, new, Outcome::Changed);
    }
}
