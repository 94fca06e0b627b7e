//! Accessibility, judged by axe-core on the page as it stands.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use super::page::Window;

/// What is asked of every screen: WCAG 2.2 at level AA, and axe's good practice.
const TAGS: [&str; 6] = [
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22aa",
    "best-practice",
];

const RUN: &str = "
    const [tags, done] = arguments;
    // Experimental in axe: it joins the words of a drawing without spaces.
    const rules = { 'label-content-name-mismatch': { enabled: false } };
    axe.run(document, { runOnly: tags, rules, resultTypes: ['violations'] })
        .then(({ violations }) => done(violations.map(v => ({
            rule: v.id, help: v.help, nodes: v.nodes.map(n => n.html + ' :: ' + n.failureSummary),
        }))), error => done(String(error)));";

impl Window {
    /// Asserts that axe-core finds nothing wrong with the screen of this name.
    pub(crate) fn assert_accessible(&self, screen: &str) {
        let loaded = self.run("return typeof axe === 'object'", &[]);
        if loaded != Value::Bool(true) {
            self.run(&axe(), &[]);
        }
        // A card on its way to its place covers others.
        self.settle(None);
        let violations = self
            .session()
            .run_async(RUN, &[json!(TAGS)])
            .unwrap_or_else(|refused| panic!("axe on {screen}: {refused}"));
        if violations != json!([]) {
            let picture = self.picture(screen);
            panic!(
                "{screen} ({}) is not accessible: {violations:#}",
                picture.display()
            );
        }
    }
}

fn axe() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/node_modules/axe-core/axe.min.js");
    let code = fs::read_to_string(&file).expect("`npm ci` in ui/ brings axe-core");
    format!("{code}\nwindow.axe = axe;")
}
