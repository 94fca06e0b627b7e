//! A display that nobody sees.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use super::process::Group;

/// A virtual screen of its own.
pub(crate) struct Display {
    name: String,
    _server: Group,
}

impl Display {
    /// Starts a screen; the server itself finds a number that is free.
    pub(crate) fn start() -> Self {
        let mut server = Group::start(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    "1600x1000x24",
                    "-nolisten",
                    "tcp",
                ])
                .stdin(Stdio::null())
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        )
        .expect("Xvfb starts; `make setup` installs it");
        let stdout = server.stdout().expect("its output is piped");
        let mut number = String::new();
        BufReader::new(stdout)
            .read_line(&mut number)
            .expect("Xvfb says its number");
        assert!(!number.trim().is_empty(), "Xvfb did not start");
        Self {
            name: format!(":{}", number.trim()),
            _server: server,
        }
    }

    /// What `DISPLAY` is to say.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}
