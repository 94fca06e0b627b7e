//! As much of WebDriver (W3C, level 2) as these tests speak.

use std::time::Duration;

use serde_json::{Value, json};

/// The key under which WebDriver hands out an element's reference.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How long one command may take; a window that hangs fails its test.
const PATIENCE: Duration = Duration::from_secs(120);

/// A refusal, by WebDriver's own code: `no such element`, `timeout` ...
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) code: String,
    pub(crate) message: String,
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.code, self.message)
    }
}

pub(crate) type Answer<T> = Result<T, Refused>;

/// A reference to an element of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Element(String);

impl Element {
    /// As a script takes it.
    pub(crate) fn as_argument(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }

    /// As a script returns it.
    pub(crate) fn from_answer(answer: &Value) -> Option<Self> {
        answer.get(ELEMENT)?.as_str().map(|id| Self(id.to_owned()))
    }
}

/// A session: one window under remote control.
pub(crate) struct Session {
    agent: ureq::Agent,
    base: String,
}

impl Session {
    /// Asks the driver at `port` to start the program.
    pub(crate) fn start(port: u16, binary: &str, args: &[String]) -> Answer<Self> {
        let agent = agent();
        let driver = format!("http://127.0.0.1:{port}");
        let options = json!({ "binary": binary, "args": args });
        let timeouts = json!({ "script": PATIENCE.as_millis() });
        let wanted = json!({ "webkitgtk:browserOptions": options, "timeouts": timeouts });
        let answer = post(
            &agent,
            &format!("{driver}/session"),
            &json!({ "capabilities": { "alwaysMatch": wanted } }),
        )?;
        let id = answer["sessionId"]
            .as_str()
            .expect("a new session has an id");
        Ok(Self {
            agent,
            base: format!("{driver}/session/{id}"),
        })
    }

    /// Whether the driver at `port` is ready for a session.
    pub(crate) fn is_ready(port: u16) -> bool {
        agent()
            .get(format!("http://127.0.0.1:{port}/status"))
            .call()
            .is_ok_and(|answer| answer.status() == 200)
    }

    /// Runs a script: the body of a function of `arguments`.
    pub(crate) fn run(&self, script: &str, args: &[Value]) -> Answer<Value> {
        self.post("execute/sync", &json!({ "script": script, "args": args }))
    }

    /// Runs a script that hands its answer to its last argument.
    pub(crate) fn run_async(&self, script: &str, args: &[Value]) -> Answer<Value> {
        self.post("execute/async", &json!({ "script": script, "args": args }))
    }

    /// Clicks an element where WebDriver says its middle is.
    pub(crate) fn click(&self, element: &Element) -> Answer<()> {
        self.post(&format!("element/{}/click", element.0), &json!({}))
            .map(drop)
    }

    /// Performs actions of one input device.
    pub(crate) fn perform(&self, device: Value) -> Answer<()> {
        self.post("actions", &json!({ "actions": [device] }))
            .map(drop)
    }

    /// Makes the window's outside so large, in CSS pixels.
    pub(crate) fn resize(&self, width: u32, height: u32) -> Answer<()> {
        self.post("window/rect", &json!({ "width": width, "height": height }))
            .map(drop)
    }

    /// Pictures the page as PNG, in base 64.
    pub(crate) fn screenshot(&self) -> Answer<String> {
        self.get("screenshot")
            .map(|image| image.as_str().unwrap_or_default().to_owned())
    }

    fn get(&self, what: &str) -> Answer<Value> {
        read(self.agent.get(format!("{}/{what}", self.base)).call())
    }

    fn post(&self, what: &str, body: &Value) -> Answer<Value> {
        post(&self.agent, &format!("{}/{what}", self.base), body)
    }
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder()
        .http_status_as_error(false)
        .timeout_global(Some(PATIENCE))
        .build()
        .into()
}

fn post(agent: &ureq::Agent, url: &str, body: &Value) -> Answer<Value> {
    read(agent.post(url).send_json(body))
}

fn read(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Answer<Value> {
    let broken = |error: ureq::Error| Refused {
        code: "no answer".into(),
        message: error.to_string(),
    };
    let mut answer = answer.map_err(broken)?;
    let body: Value = answer
        .body_mut()
        .with_config()
        .limit(1 << 28)
        .read_json()
        .map_err(broken)?;
    let value = &body["value"];
    match value["error"].as_str() {
        Some(code) if !answer.status().is_success() => Err(Refused {
            code: code.to_owned(),
            message: value["message"].as_str().unwrap_or_default().to_owned(),
        }),
        _ => Ok(value.clone()),
    }
}
