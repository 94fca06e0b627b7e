//! The order of the house: which room may use which, who knows what.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Each room and the rooms it may use, as the architecture has them.
const MAY_USE: [(&str, &[&str]); 10] = [
    ("draft", &[]),
    ("anchor", &[]),
    ("attribution", &["draft", "anchor"]),
    ("desk", &["draft", "anchor", "attribution"]),
    ("rules", &["draft", "anchor", "attribution", "desk"]),
    (
        "report",
        &["draft", "anchor", "attribution", "desk", "rules"],
    ),
    (
        "print",
        &["draft", "anchor", "attribution", "desk", "rules", "report"],
    ),
    (
        "calls",
        &[
            "draft",
            "anchor",
            "attribution",
            "desk",
            "rules",
            "report",
            "print",
        ],
    ),
    (
        "cli",
        &[
            "draft",
            "anchor",
            "attribution",
            "desk",
            "rules",
            "report",
            "print",
            "calls",
        ],
    ),
    (
        "shell",
        &[
            "draft",
            "anchor",
            "attribution",
            "desk",
            "rules",
            "report",
            "print",
            "calls",
        ],
    ),
];

/// Rooms that do no input or output and read no clock.
const PURE: [&str; 5] = ["anchor", "attribution", "rules", "report", "print"];

/// What a pure room has no use for.
const IMPURE: [&str; 12] = [
    "std::fs",
    "std::io",
    "std::net",
    "std::process",
    "std::env",
    "std::thread",
    "SystemTime",
    "Instant",
    "Timestamp::now",
    "Zoned::now",
    "println!",
    "rand::",
];

/// How a pure room names what reads and writes a container in memory: no file,
/// terminal or network is behind it.
const IN_MEMORY: [&str; 2] = [
    "use std::io::{Cursor, Read, Write};",
    "use std::io::{Cursor, Read};",
];

#[test]
fn a_room_uses_only_the_rooms_above_it() {
    for (room, may_use) in rooms() {
        let allowed: BTreeSet<String> = may_use
            .iter()
            .map(|above| format!("claimdesk-{above}"))
            .collect();
        for used in dependencies(room)
            .keys()
            .filter(|name| name.starts_with("claimdesk-"))
        {
            assert!(allowed.contains(used), "{room} may not use {used}");
        }
    }
}

#[test]
fn every_room_is_in_the_plan() {
    let planned: BTreeSet<_> = MAY_USE.iter().map(|(room, _)| (*room).to_owned()).collect();
    let rooms = fs::read_dir(root().join("src-tauri"))
        .unwrap()
        .map(Result::unwrap);
    for room in rooms.filter(|entry| entry.path().join("Cargo.toml").is_file()) {
        let name = room.file_name().into_string().unwrap();
        assert!(
            planned.contains(&name),
            "src-tauri/{name} is not in the plan of the house"
        );
    }
}

#[test]
fn only_the_shell_knows_tauri_and_only_the_desk_knows_sqlite() {
    for (room, _) in rooms() {
        for used in dependencies(room).keys() {
            let window = used.starts_with("tauri") || used == "wry" || used == "tao";
            assert!(!window || room == "shell", "{room} may not use {used}");
            let sql = used.contains("sqlite") || used == "sqlx" || used == "diesel";
            assert!(!sql || room == "desk", "{room} may not use {used}");
        }
    }
}

#[test]
fn pure_rooms_do_no_input_or_output_and_read_no_clock() {
    for room in PURE.iter().filter(|room| folder(room).is_dir()) {
        for file in files(&folder(room).join("src"), "rs") {
            // What only tests does may read its cases from files.
            let test = file.components().any(|part| part.as_os_str() == "tests");
            if test || file.ends_with("tests.rs") {
                continue;
            }
            let code = fs::read_to_string(&file).unwrap();
            let code = code
                .split("#[cfg(test)]\nmod tests {")
                .next()
                .unwrap_or_default();
            for (line, number) in code.lines().zip(1..) {
                let statement = line.split("//").next().unwrap_or_default();
                if IN_MEMORY.contains(&statement) {
                    continue;
                }
                for word in IMPURE {
                    let pure = !statement.contains(word);
                    assert!(pure, "{}:{number}: {word}", file.display());
                }
            }
        }
    }
}

/// Crates that are clients of the network.
const NETWORK_CRATES: [&str; 5] = ["curl", "hyper", "isahc", "reqwest", "ureq"];

/// What clients of it are made of in the standard library.
const NETWORK: [&str; 3] = ["std::net", "TcpStream", "UdpSocket"];

#[test]
fn no_room_speaks_to_the_network() {
    for (room, _) in rooms() {
        for used in dependencies(room).keys() {
            let client = NETWORK_CRATES.contains(&used.as_str());
            assert!(!client, "{room} uses {used}");
        }
        let code = folder(room).join("src");
        let code = if code.is_dir() { code } else { folder(room) };
        for file in files(&code, "rs") {
            let text = fs::read_to_string(&file).unwrap();
            for word in NETWORK {
                assert!(!text.contains(word), "{}: {word}", file.display());
            }
        }
    }
}

#[test]
fn no_room_has_unsafe_code() {
    let parsed = |manifest: PathBuf| -> toml::Table {
        fs::read_to_string(manifest).unwrap().parse().unwrap()
    };
    let all = parsed(root().join("Cargo.toml"));
    let lints = &all["workspace"]["lints"]["rust"];
    assert_eq!(lints["unsafe_code"].as_str(), Some("forbid"));
    for (room, _) in rooms() {
        let lints = parsed(manifest(room))["lints"]["workspace"].as_bool();
        assert_eq!(lints, Some(true), "{room}");
    }
}

#[test]
fn the_page_reaches_the_shell_through_one_module() {
    let bridge = root().join("ui/src/lib/bridge.ts");
    for extension in ["ts", "svelte"] {
        for file in files(&root().join("ui/src"), extension) {
            let imports = fs::read_to_string(&file).unwrap().contains("'@tauri-apps");
            assert!(
                !imports || file == bridge,
                "{} imports Tauri",
                file.display()
            );
        }
    }
}

/// The rooms that stand already.
fn rooms() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    MAY_USE
        .into_iter()
        .filter(|(room, _)| manifest(room).is_file())
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn folder(room: &str) -> PathBuf {
    root().join("src-tauri").join(room)
}

/// The shell is the root package.
fn manifest(room: &str) -> PathBuf {
    if room == "shell" {
        root().join("Cargo.toml")
    } else {
        folder(room).join("Cargo.toml")
    }
}

/// What a room is built with, tests left aside.
fn dependencies(room: &str) -> BTreeMap<String, toml::Value> {
    let text = fs::read_to_string(manifest(room)).unwrap();
    let manifest: toml::Table = text.parse().unwrap();
    let mut found = BTreeMap::new();
    for kind in ["dependencies", "build-dependencies"] {
        if let Some(toml::Value::Table(table)) = manifest.get(kind) {
            found.extend(table.clone());
        }
    }
    for target in manifest
        .get("target")
        .and_then(toml::Value::as_table)
        .into_iter()
        .flatten()
    {
        if let Some(toml::Value::Table(table)) = target.1.get("dependencies") {
            found.extend(table.clone());
        }
    }
    found
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "there is something to look at");
    found
}
