//! A newsroom's desk in a temporary folder, and the program run on it.

#![allow(dead_code, reason = "each test program uses a part of it")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

pub(crate) const DRAFT: &str = "---
title: Bridge reopens
byline: Ana Ruiz
---

# Bridge reopens

The bridge carries 4,000 cars a day, the ministry said on Monday. Repairs cost
“twelve million” crowns, according to ČTK.

An official, who asked not to be named, said the bridge was safe.
";

pub(crate) struct Desk {
    pub(crate) dir: TempDir,
    pub(crate) ledger: PathBuf,
}

/// What a run came to.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().expect("a temporary folder can be made");
        let ledger = dir.path().join("desk.claimdesk");
        Self { dir, ledger }
    }

    /// A desk on which the draft has been imported.
    pub(crate) fn with_draft() -> Self {
        let desk = Self::new();
        let file = desk.file("bridge.md", DRAFT);
        desk.ok(&["import", file.to_str().expect("the path is Unicode")]);
        desk
    }

    /// Writes a file next to the ledger.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.dir.path().join(name);
        fs::write(&path, content).expect("the file can be written");
        path
    }

    /// Runs the program on the ledger.
    pub(crate) fn run(&self, args: &[&str]) -> Run {
        self.run_with_input(args, b"")
    }

    pub(crate) fn run_with_input(&self, args: &[&str], input: &[u8]) -> Run {
        let mut child = self
            .command(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("standard input is a pipe");
        // A program that fails early closes its end.
        let _ = stdin.write_all(input);
        drop(stdin);
        child.wait_with_output().expect("the program ends").into()
    }

    /// Runs it for somebody who reads nothing of the answer.
    pub(crate) fn run_unread(&self, args: &[&str]) -> Run {
        let mut child = self
            .command(args)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        drop(child.stdout.take());
        child.wait_with_output().expect("the program ends").into()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = self.unnamed(args);
        command.args(["--who", "Ana"]);
        command
    }

    fn unnamed(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_claimdesk"));
        command
            .args(args)
            .args(["--desk", self.ledger.to_str().expect("the path is Unicode")])
            .env("TZ", "UTC")
            .current_dir(self.dir.path());
        command
    }

    /// Runs it where nobody's name is known: neither given nor that of a login.
    pub(crate) fn run_unnamed(&self, args: &[&str]) -> Run {
        let mut command = self.unnamed(args);
        for name in ["USER", "LOGNAME", "USERNAME"] {
            command.env_remove(name);
        }
        command.output().expect("the program runs").into()
    }

    /// Runs it, and expects exit code 0.
    #[track_caller]
    pub(crate) fn ok(&self, args: &[&str]) -> String {
        let run = self.run(args);
        assert_eq!(run.code, 0, "{args:?}: {}{}", run.out, run.err);
        assert_eq!(run.err, "", "{args:?}");
        run.out
    }

    /// Runs it with `--json`, expects exit code 0 and returns the answer.
    #[track_caller]
    pub(crate) fn json(&self, args: &[&str]) -> Value {
        let out = self.ok(&[args, &["--json"]].concat());
        serde_json::from_str(&out).expect("the answer is JSON")
    }

    /// Runs it with `--json`, expects exit code 2 and returns the error.
    #[track_caller]
    pub(crate) fn error(&self, args: &[&str]) -> Value {
        let run = self.run(&[args, &["--json"]].concat());
        assert_eq!(run.code, 2, "{args:?}: {}", run.out);
        assert_eq!(run.out, "", "{args:?}");
        let told: Value = serde_json::from_str(&run.err).expect("the error is JSON");
        told["error"].clone()
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().expect("the program was not killed"),
            out: String::from_utf8(output.stdout).expect("the answer is UTF-8"),
            err: String::from_utf8(output.stderr).expect("the errors are UTF-8"),
        }
    }
}

/// Returns the names in a folder, in order.
pub(crate) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("the folder can be read").file_name())
        .map(|name| name.into_string().expect("the name is Unicode"))
        .collect();
    names.sort();
    names
}
