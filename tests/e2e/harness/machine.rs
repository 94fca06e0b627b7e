//! An editor's machine: a folder of its own, a screen, and Claimdesk on it.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use claimdesk_desk::{Desk, DeskOptions};
use claimdesk_draft::Span;
use claimdesk_model::id::ArticleId;
use claimdesk_model::intent::Intent;
use claimdesk_model::record::ClaimKind;
use claimdesk_model::view::ClaimView;
use claimdesk_readers::Hint;
use tempfile::TempDir;

use super::display::Display;
use super::page::Window;
use super::process::Group;
use super::webdriver::Session;

/// The draft most tests work on.
pub(crate) const SAMPLE: &str = include_str!("../../drafts/sample.md");

/// Nothing is shared between two machines, so tests run side by side.
pub(crate) struct Machine {
    name: &'static str,
    home: TempDir,
    display: Display,
    /// The address of the session bus.
    bus: String,
    _bus: Option<Group>,
}

impl Machine {
    /// The program under test.
    pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_claimdesk-desktop");

    /// Sets up a machine for the test of this name, with nothing on it yet.
    pub(crate) fn new(name: &'static str) -> Self {
        let home = tempfile::Builder::new()
            .prefix("claimdesk-e2e-")
            .tempdir()
            .expect("a folder");
        let bus = "disabled:".to_owned();
        Self {
            name,
            home,
            display: Display::start(),
            bus,
            _bus: None,
        }
    }

    /// Sets up a machine with a session bus, by which programs find each other.
    pub(crate) fn with_bus(name: &'static str) -> Self {
        let mut machine = Self::new(name);
        let address = format!("unix:path={}", text(&machine.path("bus")));
        let daemon = Group::start(
            machine
                .command("dbus-daemon")
                .args(["--session", "--nofork", "--nopidfile"])
                .arg(format!("--address={address}")),
        );
        machine._bus = Some(daemon.expect("dbus-daemon starts; WebKitGTK's packages bring it"));
        wait_until("the bus is there", || machine.path("bus").exists());
        machine.bus = address;
        machine
    }

    /// A path on the machine.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Writes a file on the machine and tells its path.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("a folder");
        fs::write(&path, content).expect("the file is written");
        path
    }

    /// Where the ledger stands.
    pub(crate) fn ledger(&self) -> PathBuf {
        self.path("desk.db")
    }

    /// Works on the ledger without the window, as another program would.
    pub(crate) fn desk<T>(&self, work: impl FnOnce(&mut Desk) -> claimdesk_desk::Result<T>) -> T {
        let options = DeskOptions::new("Other Program");
        let mut desk = Desk::open(&self.ledger(), options).expect("the ledger opens");
        work(&mut desk).expect("the desk does it")
    }

    /// The claims of the one article in the ledger, in the order of their making.
    pub(crate) fn claims(&self) -> Vec<ClaimView> {
        self.desk(|desk| {
            let library = desk.library()?;
            assert_eq!(library.len(), 1, "there is one article");
            let mut claims = desk.claims(library[0].article.id)?;
            claims.sort_by_key(|claim| claim.claim.number);
            Ok(claims)
        })
    }

    /// Brings the sample in with claims of these words, before any window opens.
    pub(crate) fn prepare(&self, claims: &[&str]) -> ArticleId {
        self.desk(|desk| {
            let hint = Hint::file_name("sample.md");
            let (article, _) = desk.import(SAMPLE.as_bytes(), "sample.md", hint)?;
            let text = desk.text(article)?;
            for words in claims {
                let start = text.find(words).expect("the sample has these words");
                let spans = vec![Span::new(start, start + words.len())];
                let kind = ClaimKind::default();
                desk.perform(Intent::AddClaim {
                    article,
                    spans,
                    kind,
                    sources: Vec::new(),
                })?;
            }
            Ok(article)
        })
    }

    /// Starts Claimdesk and waits until its page stands.
    pub(crate) fn start(&self, args: &[&str]) -> Window {
        self.start_with(&[&["--who", "Edith Editor"], args].concat())
    }

    /// The same where nobody's name is known: neither given nor that of a login.
    pub(crate) fn start_unnamed(&self, args: &[&str]) -> Window {
        self.start_with(args)
    }

    fn start_with(&self, args: &[&str]) -> Window {
        let (driver, port) = self.start_driver();
        let mut all = vec!["--desk".to_owned(), text(&self.ledger())];
        all.extend(args.iter().map(|arg| (*arg).to_owned()));
        let session = Session::start(port, Self::PROGRAM, &all)
            .unwrap_or_else(|refused| panic!("the window did not open: {refused}"));
        Window::new(self.name, self.display.name(), session, driver)
    }

    /// A command that runs on this machine, with nothing of the real one's
    /// settings, data or session.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        for (variable, folder) in [
            ("HOME", "home"),
            ("XDG_DATA_HOME", "home/data"),
            ("XDG_CONFIG_HOME", "home/config"),
            ("XDG_CACHE_HOME", "home/cache"),
            ("XDG_STATE_HOME", "home/state"),
            ("XDG_RUNTIME_DIR", "home/run"),
        ] {
            let path = self.path(folder);
            fs::create_dir_all(&path).expect("a folder");
            command.env(variable, path);
        }
        command
            .current_dir(self.home.path())
            .env("DISPLAY", self.display.name())
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .env("GDK_BACKEND", "x11")
            .env("NO_AT_BRIDGE", "1")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("PATH", self.search_path())
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("USER")
            .env_remove("LOGNAME")
            .env_remove("USERNAME")
            .stdin(Stdio::null());
        command
    }

    /// Where programs are looked for: first among the machine's own.
    fn search_path(&self) -> std::ffi::OsString {
        let real = std::env::var_os("PATH").unwrap_or_default();
        let all = [self.path("bin")]
            .into_iter()
            .chain(std::env::split_paths(&real));
        std::env::join_paths(all).expect("a path")
    }

    /// Puts a program on the machine that notes what it is started with, a line each time.
    pub(crate) fn noting_program(&self, name: &str) -> PathBuf {
        use std::os::unix::fs::PermissionsExt;
        let notes = self.path(&format!("{name}.notes"));
        let script = format!("#!/bin/sh\necho \"$@\" >> '{}'\n", text(&notes));
        let program = self.file(&format!("bin/{name}"), script);
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).expect("it can be run");
        notes
    }

    fn start_driver(&self) -> (Group, u16) {
        let port = free_port();
        let log = fs::File::create(self.path("driver.log")).expect("a log");
        let driver = Group::start(
            self.command("WebKitWebDriver")
                .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
                .stdout(log.try_clone().expect("a log"))
                .stderr(log),
        )
        .expect("WebKitWebDriver starts; `make setup` installs it");
        wait_until("WebKitWebDriver answers", || Session::is_ready(port));
        (driver, port)
    }
}

fn wait_until(what: &str, is_so: impl Fn() -> bool) {
    let end = Instant::now() + Duration::from_secs(180);
    while !is_so() {
        assert!(Instant::now() < end, "waited 180 s until {what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// A path as an argument.
pub(crate) fn text(path: &Path) -> String {
    path.to_str().expect("test paths are UTF-8").to_owned()
}

/// A port that was free a moment ago: the driver cannot be told to find one.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    listener.local_addr().expect("it has an address").port()
}
