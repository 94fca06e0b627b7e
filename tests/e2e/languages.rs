//! Drafts in languages that Claimdesk does not propose in, and drafts that are read from the right.

use claimdesk_readers::Hint;

use crate::harness::{Machine, Target, Window, text};

const ARABIC: &str = "# انهيار جسر في المدينة

قال الوزير إن Reuters نشرت التقرير أمس. قتل 41 شخصا يوم الاثنين في انهيار جسر قرب المدينة. وأصيب 12 آخرون بجروح.

وأضاف الوزير: «سنعيد بناء الجسر قبل نهاية العام الجاري». ولم يذكر تفاصيل أخرى.
";

/// English with a paragraph in Hebrew.
const MIXED: &str = "# Bridge collapses

The bridge carried 4,000 cars a day, the minister, Ana Kova, told Reuters.

השר אמר כי 12 בני אדם נפצעו ביום שני. הדוח של Reuters פורסם אתמול.

Repairs cost $12 million, according to the audit office.
";

fn open(test: &'static str, draft: &str) -> (Machine, Window) {
    let machine = Machine::new(test);
    let draft = machine.file("drafts/bridge.md", draft);
    let window = machine.start(&[&text(&draft)]);
    (machine, window)
}

/// Returns the direction in which the block that has these words is set.
fn direction(window: &Window, words: &str) -> String {
    let script = "const block = [...document.querySelectorAll('.page .block')]
        .find((it) => it.textContent.includes(arguments[0]));
        return block ? getComputedStyle(block).direction : 'none'";
    let found = window.run(script, &[words.into()]);
    found.as_str().unwrap_or_default().to_owned()
}

/// Returns whether one stretch of words stands to the left of another on the page.
fn is_left_of(window: &Window, one: &str, other: &str) -> bool {
    let script = "const place = (words) => {
        for (const walker = document.createTreeWalker(document.querySelector('.page'), NodeFilter.SHOW_TEXT); walker.nextNode();) {
            const at = walker.currentNode.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(walker.currentNode, at);
            range.setEnd(walker.currentNode, at + words.length);
            return range.getBoundingClientRect();
        }
        return null;
    };
    const [one, other] = [place(arguments[0]), place(arguments[1])];
    return one && other ? one.right <= other.left + 1 : null";
    let found = window.run(script, &[one.into(), other.into()]);
    found
        .as_bool()
        .unwrap_or_else(|| panic!("{one} or {other} is not on the page"))
}

#[test]
fn an_arabic_draft_is_told_to_be_unread_and_is_read_from_the_right() {
    let (machine, window) = open(
        "an_arabic_draft_is_told_to_be_unread_and_is_read_from_the_right",
        ARABIC,
    );
    window.wait_text(
        Target::Id("proposals-unread"),
        "Claimdesk does not propose in Arabic yet. Mark claims yourself.",
    );
    window.wait_text(Target::Id("unread"), "3 paragraphs in Arabic not read");
    window.wait_text(Target::Id("proposal-count"), "1 proposed claim");
    assert_eq!(direction(&window, "قال الوزير"), "rtl");
    assert!(
        is_left_of(&window, "نشرت", "Reuters"),
        "what follows the name stands to its left"
    );
    assert!(
        is_left_of(&window, "Reuters", "قال الوزير"),
        "what goes before stands to its right"
    );
    window.picture("arabic-draft");

    // Coverage says that nothing was read, never that there is nothing to check.
    window.press("v");
    window.wait_text(Target::Id("coverage-not_checkable"), "0");
    window.wait_text(Target::Id("coverage-not_read"), "5");
    assert!(window.shows(Target::Css(".page .not-read")));
    window.assert_accessible("the coverage of an Arabic draft");
    window.picture("arabic-coverage");

    // The quotation is one sentence's; the claim made of it hangs its number at the side where lines begin.
    window.press("f");
    window.press("y");
    window.wait_for(Target::Css(".page .number"));
    assert_eq!(machine.claims().len(), 1);
    let script = "const number = document.querySelector('.page .number').getBoundingClientRect();
        const words = document.querySelector('.page .words').getBoundingClientRect();
        return number.left >= words.right - 1";
    assert_eq!(
        window.run(script, &[]),
        true,
        "the number stands at the right"
    );

    window.press("g");
    window.wait_text(Target::Id("gate-unread"), "3 paragraphs in Arabic not read");
    window.press("Escape");
    window.press("F9");
    window.wait_for(Target::Id("review-context"));
    assert_eq!(direction(&window, "سنعيد"), "rtl");
    window.assert_accessible("the review of an Arabic draft");
    window.picture("arabic-review");
}

#[test]
fn an_english_draft_keeps_its_proposals_around_a_hebrew_paragraph() {
    let (_machine, window) = open(
        "an_english_draft_keeps_its_proposals_around_a_hebrew_paragraph",
        MIXED,
    );
    window.wait_text(Target::Id("proposal-count"), "2 proposed claims");
    window.wait_text(Target::Id("unread"), "1 paragraph in Hebrew not read");
    assert_eq!(direction(&window, "The bridge carried"), "ltr");
    assert_eq!(direction(&window, "השר אמר"), "rtl");
    assert!(is_left_of(&window, "פורסם", "הדוח"));
    window.press("v");
    window.wait_text(Target::Id("coverage-not_read"), "2");
    window.picture("mixed-draft");
}

#[test]
fn two_revisions_from_the_right_are_compared_in_their_own_order() {
    let machine = Machine::new("two_revisions_from_the_right_are_compared_in_their_own_order");
    machine.desk(|desk| {
        let hint = Hint::file_name("bridge.md");
        let (article, _) = desk.import(MIXED.as_bytes(), "bridge.md", hint)?;
        let later = MIXED.replace("12 בני אדם", "15 בני אדם");
        desk.revise(article, later.as_bytes(), "bridge.md", hint)?;
        Ok(())
    });
    let window = machine.start(&[]);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("draft-page"));
    window.press("F8");
    window.wait_text(Target::Css(".row del.edited"), "12");
    window.wait_text(Target::Css(".row ins.edited"), "15");
    assert_eq!(direction(&window, "השר אמר"), "rtl");
    assert_eq!(direction(&window, "Repairs cost"), "ltr");
    assert!(is_left_of(&window, "נפצעו", "השר"));
    window.assert_accessible("the comparison of a draft with a Hebrew paragraph");
    window.picture("compare");
    window.press("v");
    window.wait_for(Target::Css("[data-testid=compare-texts].inline"));
    window.picture("compare-inline");
}
