//! Drafts that mean harm are shown as words, or refused by name.

use crate::harness::{Machine, Target, text};

const MARKDOWN: &str = r#"# Title <script>window.harmed = 1</script>

<script>window.harmed = 1</script>

<img src=x onerror="window.harmed = 1"> A word <b onmouseover="window.harmed = 1">in bold</b>.

[A link](javascript:window.harmed=1) and ![a picture](https://example.org/spy.png)

<iframe src="https://example.org"></iframe><style>body { display: none }</style>

The last paragraph.
"#;

const HTML: &str = r#"<!doctype html><html><head><title>Saved</title>
<base href="https://example.org/"><meta http-equiv="refresh" content="0;url=https://example.org/">
<script>window.harmed = 1</script></head><body onload="window.harmed = 1"><article>
<h1>Saved page</h1><p>First <a href="java&#10;script:window.harmed=1">link</a> of the page, long enough.</p>
<svg onload="window.harmed = 1"><script>window.harmed = 1</script></svg>
<form action="https://example.org"><input name=a autofocus onfocus="window.harmed = 1"></form>
<p>The last paragraph.</p></article></body></html>"#;

#[test]
fn nothing_in_a_draft_runs() {
    for (name, draft) in [("hostile.md", MARKDOWN), ("hostile.html", HTML)] {
        let machine = Machine::new("nothing_in_a_draft_runs");
        let file = machine.file(name, draft);
        let window = machine.start(&[&text(&file)]);
        window.wait_text(Target::Id("draft-page"), "The last paragraph.");

        assert_eq!(
            window.run("return window.harmed ?? null", &[]),
            serde_json::Value::Null
        );
        let foreign = "return document.querySelectorAll('[data-testid=draft-page] \
            :is(script, style, img, iframe, form, input, svg, base, meta, [onerror], [onload], \
            [href^=\"javascript\" i])').length";
        assert_eq!(window.run(foreign, &[]), 0, "{name}");
        let address = window.run("return location.href", &[]);
        assert!(
            address.as_str().unwrap().starts_with("tauri://localhost"),
            "{address}"
        );
    }
}

#[test]
fn the_page_keeps_to_its_policy() {
    let machine = Machine::new("the_page_keeps_to_its_policy");
    let window = machine.start(&[]);
    window.click(Target::Id("article-row"));
    window.wait_for(Target::Id("draft-page"));
    let blocked = window.run(
        "const reports = [];
         new ReportingObserver(found => {}, { types: ['csp-violation'], buffered: true }).takeRecords()
             .forEach(report => reports.push(report.body.blockedURL));
         return reports",
        &[],
    );
    assert_eq!(blocked, serde_json::json!([]));

    for (what, attempt) in [
        (
            "text as code",
            "try { return new Function('return 1')() } catch { return null }",
        ),
        ("the shell's own doors", "return window.__TAURI__ ?? null"),
    ] {
        assert_eq!(window.run(attempt, &[]), serde_json::Value::Null, "{what}");
    }
    let fetched = window.run_async(
        "const done = arguments[0];
         fetch('https://example.org/').then(() => done('fetched'), () => done('blocked'))",
    );
    assert_eq!(fetched, "blocked");
    let command = window.run_async(
        "const done = arguments[0];
         window.__TAURI_INTERNALS__.invoke('plugin:dialog|open', { options: {} })
             .then(() => done('allowed'), error => done(String(error)))",
    );
    assert!(
        command.as_str().unwrap().contains("not allowed"),
        "{command}"
    );
}

#[test]
fn what_is_no_draft_is_refused_by_name() {
    let machine = Machine::new("what_is_no_draft_is_refused_by_name");
    let zip = machine.file("renamed.md", b"PK\x03\x04\x14\x00\x00\x00\x08\x00harm");
    let huge = machine.file("huge.txt", "");
    let length = 200 << 20;
    std::fs::File::options()
        .write(true)
        .open(&huge)
        .unwrap()
        .set_len(length)
        .unwrap();
    let answers = ["--answer-open", &text(&zip), "--answer-open", &text(&huge)];
    let window = machine.start(&answers);
    for name in ["renamed.md", "huge.txt"] {
        window.click(Target::Id("import"));
        window.wait_text(Target::Id("toasts"), name);
    }
    assert_eq!(
        machine.desk(|desk| desk.library()).len(),
        1,
        "only the sample is there"
    );
}
