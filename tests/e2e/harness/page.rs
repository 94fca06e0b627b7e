//! The open window, in an editor's words: click this, type that, drag over
//! these words. Everything waits until it can be done, and none of it sleeps
//! for a fixed time.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use base64::Engine;
use serde_json::{Value, json};

use super::keys::chord;
use super::process::Group;
use super::webdriver::{Answer, Element, Session};
use super::x11;

const FIND: &str = include_str!("page.js");
const WORDS: &str = include_str!("words.js");
const SETTLED: &str = include_str!("settled.js");

/// Where the draft is set.
const PAGE: &str = "[data-testid=draft-page]";

/// How long something may take to come about before the test fails. Far beyond what a busy machine
/// needs: what never comes fails all the same, and only then does anybody wait this long.
const PATIENCE: Duration = Duration::from_secs(180);

/// How often it is looked for meanwhile.
const GLANCE: Duration = Duration::from_millis(25);

/// What is meant on the page.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Target<'a> {
    /// By role and accessible name; the name may be a part of it.
    Role(&'a str, &'a str),
    /// By `data-testid`.
    Id(&'a str),
    /// By selector.
    Css(&'a str),
}

impl Target<'_> {
    fn as_argument(self) -> Value {
        match self {
            Self::Role(role, name) => json!({ "role": role, "name": name }),
            Self::Id(id) => json!({ "testid": id }),
            Self::Css(css) => json!({ "css": css }),
        }
    }
}

/// Where something is in the viewport, in CSS pixels.
#[derive(Clone, Copy, Debug)]
struct Place {
    x: f64,
    y: f64,
}

/// The open window. When its test fails, it leaves a picture and its page in
/// `target/e2e`.
pub(crate) struct Window {
    test: &'static str,
    session: Session,
    display: String,
    closed: bool,
    // Last, so that it ends after everything else.
    driver: Group,
}

impl Window {
    pub(super) fn new(test: &'static str, display: &str, session: Session, driver: Group) -> Self {
        let display = display.to_owned();
        let window = Self {
            test,
            session,
            display,
            closed: false,
            driver,
        };
        window.wait_for(Target::Role("main", ""));
        window
    }

    /// The elements meant that can be seen now.
    pub(crate) fn all(&self, target: Target<'_>) -> Vec<Element> {
        let found = self
            .session
            .run(FIND, &[target.as_argument()])
            .unwrap_or_default();
        let found = found.as_array().map(Vec::as_slice).unwrap_or_default();
        found.iter().filter_map(Element::from_answer).collect()
    }

    /// Whether it can be seen now.
    pub(crate) fn shows(&self, target: Target<'_>) -> bool {
        !self.all(target).is_empty()
    }

    /// Waits until it can be seen.
    pub(crate) fn wait_for(&self, target: Target<'_>) -> Element {
        let mut found = None;
        self.wait_until(&format!("{target:?} is shown"), || {
            found = self.all(target).into_iter().next();
            found.is_some()
        });
        found.expect("waited until it was found")
    }

    /// Waits until it cannot be seen any more.
    pub(crate) fn wait_gone(&self, target: Target<'_>) {
        self.wait_until(&format!("{target:?} is gone"), || !self.shows(target));
    }

    /// Waits until an element's text has these words.
    pub(crate) fn wait_text(&self, target: Target<'_>, words: &str) {
        let mut last = String::new();
        let mut has = || {
            last = self.texts(target).join(" | ");
            last.contains(words)
        };
        let end = Instant::now() + PATIENCE;
        while !has() {
            assert!(
                Instant::now() < end,
                "{target:?} never said \"{words}\"; it says \"{last}\""
            );
            std::thread::sleep(GLANCE);
        }
    }

    /// Waits until something is so.
    pub(crate) fn wait_until(&self, what: &str, mut is_so: impl FnMut() -> bool) {
        let end = Instant::now() + PATIENCE;
        while !is_so() {
            assert!(
                Instant::now() < end,
                "waited {} s until {what}",
                PATIENCE.as_secs()
            );
            std::thread::sleep(GLANCE);
        }
    }

    /// The words of every element meant, white space tidied.
    pub(crate) fn texts(&self, target: Target<'_>) -> Vec<String> {
        let elements: Vec<_> = self.all(target).iter().map(Element::as_argument).collect();
        let script =
            "return [...arguments].map(e => (e.innerText ?? '').replace(/\\s+/g, ' ').trim())";
        let texts = self.session.run(script, &elements).unwrap_or_default();
        let texts = texts.as_array().map(Vec::as_slice).unwrap_or_default();
        texts
            .iter()
            .filter_map(|text| text.as_str().map(str::to_owned))
            .collect()
    }

    /// Clicks, once it can be clicked and stays where it is: a driver clicks on the place where it last
    /// saw the element, whatever is there by then.
    pub(crate) fn click(&self, target: Target<'_>) {
        self.wait_until(&format!("{target:?} can be clicked"), || {
            self.all(target).first().is_some_and(|element| {
                self.settle(Some(element));
                self.session.click(element).is_ok()
            })
        });
    }

    /// Waits until the page, or an element of it, has come to rest.
    pub(super) fn settle(&self, element: Option<&Element>) {
        let element = element.map_or(Value::Null, Element::as_argument);
        // An element that is gone meanwhile is looked for again by whoever asked.
        let _ = self.session.run_async(SETTLED, &[element]);
    }

    /// Clicks into a field, replaces what is in it, and types.
    pub(crate) fn fill(&self, target: Target<'_>, text: &str) {
        self.click(target);
        self.press("Ctrl+a");
        self.press("Backspace");
        self.type_text(text);
    }

    /// Chooses from a list box by what the choice says.
    pub(crate) fn choose(&self, target: Target<'_>, choice: &str) {
        const CHOOSE: &str = "
            const [list, choice] = arguments;
            const option = [...list.options].find(o => o.text.trim() === choice);
            if (!option) return [...list.options].map(o => o.text.trim()).join(', ');
            list.value = option.value;
            list.dispatchEvent(new Event('change', { bubbles: true }));
            return null;";
        let list = self.wait_for(target);
        let missed = self.run(CHOOSE, &[list.as_argument(), json!(choice)]);
        assert_eq!(missed, Value::Null, "{target:?} has no {choice}");
    }

    /// Types, wherever the focus is.
    pub(crate) fn type_text(&self, text: &str) {
        let strokes = text.chars().flat_map(|letter| {
            [
                json!({ "type": "keyDown", "value": letter }),
                json!({ "type": "keyUp", "value": letter }),
            ]
        });
        self.keyboard(strokes.collect());
    }

    /// Presses a chord such as `Ctrl+K`, wherever the focus is.
    pub(crate) fn press(&self, written: &str) {
        let keys = chord(written);
        let down = keys
            .iter()
            .map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys
            .iter()
            .rev()
            .map(|key| json!({ "type": "keyUp", "value": key }));
        self.keyboard(down.chain(up).collect());
    }

    /// Drags the mouse over words of the draft, so that they are picked.
    pub(crate) fn drag_over(&self, words: &str) {
        let (from, to) = self.place_of(words);
        let middle = Place {
            x: f64::midpoint(from.x, to.x),
            y: f64::midpoint(from.y, to.y),
        };
        self.mouse(vec![
            move_to(from),
            json!({ "type": "pointerDown", "button": 0 }),
            move_to(middle),
            move_to(to),
            json!({ "type": "pointerUp", "button": 0 }),
        ]);
    }

    /// Clicks so many times in a row on the first letter of words of the
    /// draft: two take the word, three the sentence. A machine under load can
    /// be too slow for them to count as one, so it is tried until they do.
    pub(crate) fn click_words(&self, words: &str, times: usize) {
        let (from, _) = self.place_of(words);
        let place = Place {
            x: from.x + 2.0,
            y: from.y,
        };
        let click = [
            json!({ "type": "pointerDown", "button": 0 }),
            json!({ "type": "pointerUp", "button": 0 }),
        ];
        let clicks = (0..times).flat_map(|_| click.clone());
        self.mouse(std::iter::once(move_to(place)).chain(clicks).collect());
    }

    /// Runs a script on the page.
    pub(crate) fn run(&self, script: &str, args: &[Value]) -> Value {
        self.session
            .run(script, args)
            .unwrap_or_else(|refused| panic!("{script}: {refused}"))
    }

    /// Runs a script that hands its answer to its last argument.
    pub(crate) fn run_async(&self, script: &str) -> Value {
        let answer = self.session.run_async(script, &[]);
        answer.unwrap_or_else(|refused| panic!("{script}: {refused}"))
    }

    #[allow(dead_code, reason = "the benchmark measures it")]
    /// What the program and its webview's processes take, shared pages counted
    /// in part, in megabytes. The driver itself is small, and counted in.
    pub(crate) fn memory_in_mb(&self) -> f64 {
        self.driver.memory_in_mb()
    }

    /// The session, for what this page has no words for.
    pub(super) fn session(&self) -> &Session {
        &self.session
    }

    /// Makes the window so large.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        self.session
            .resize(width, height)
            .unwrap_or_else(|refused| panic!("resize: {refused}"));
    }

    /// Presses the window's close button, and waits until the program ended.
    pub(crate) fn quit(mut self) {
        self.closed = true;
        x11::close_windows(&self.display);
    }

    /// Keeps a picture of the page, and tells where.
    pub(crate) fn picture(&self, name: &str) -> PathBuf {
        let file = results().join(format!("{}-{name}.png", self.test));
        if let Ok(image) = self.session.screenshot() {
            write_picture(&file, &image);
        }
        file
    }

    fn place_of(&self, words: &str) -> (Place, Place) {
        let mut places = None;
        self.settle(None);
        self.wait_until(&format!("the draft shows \"{words}\""), || {
            let found = self.run(WORDS, &[json!(PAGE), json!(words)]);
            places = place(&found["from"]).zip(place(&found["to"]));
            places.is_some()
        });
        places.expect("waited until they were found")
    }

    fn keyboard(&self, actions: Vec<Value>) {
        self.perform(json!({ "type": "key", "id": "keyboard", "actions": actions }));
    }

    fn mouse(&self, actions: Vec<Value>) {
        let parameters = json!({ "pointerType": "mouse" });
        self.perform(json!({ "type": "pointer", "id": "mouse", "parameters": parameters, "actions": actions }));
    }

    fn perform(&self, device: Value) {
        let done: Answer<()> = self.session.perform(device);
        done.unwrap_or_else(|refused| panic!("the actions were refused: {refused}"));
    }

    /// Leaves what a person needs to see why a test failed.
    fn leave_traces(&self) {
        let file = self.picture("failed");
        eprintln!("the page as it was: {}", file.display());
        if let Ok(page) = self
            .session
            .run("return document.documentElement.outerHTML", &[])
        {
            let _ = fs::write(
                file.with_extension("html"),
                page.as_str().unwrap_or_default(),
            );
        }
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking() && !self.closed {
            self.leave_traces();
        }
    }
}

/// The folder for what failed tests leave.
pub(super) fn results() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("e2e");
    let _ = fs::create_dir_all(&folder);
    folder
}

fn write_picture(file: &Path, image: &str) {
    if let Ok(bytes) = base64::engine::general_purpose::STANDARD.decode(image) {
        let _ = fs::write(file, bytes);
    }
}

fn move_to(place: Place) -> Value {
    json!({ "type": "pointerMove", "duration": 0, "origin": "viewport", "x": place.x.round(), "y": place.y.round() })
}

fn place(value: &Value) -> Option<Place> {
    Some(Place {
        x: value["x"].as_f64()?,
        y: value["y"].as_f64()?,
    })
}
