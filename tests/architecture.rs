//! The order of the crates: which may use which, who knows what, and that no two files import each other.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

mod circles;

/// The crates in their order: each may use those before it, and no other.
const ORDER: [&str; 26] = [
    "terms",
    "messages",
    "draft",
    "opc",
    "compose",
    "pdf",
    "readers",
    "anchor",
    "quantity",
    "setting",
    "grammar",
    "attribution",
    "consistency",
    "model",
    "fields",
    "directory",
    "desk",
    "rules",
    "report",
    "docx",
    "exchange",
    "print",
    "app",
    "cli",
    "calls",
    "shell",
];

/// Crates that are built and tested without a database, a cipher and a parser of PDF.
const LIGHT: [&str; 15] = [
    "terms",
    "messages",
    "draft",
    "opc",
    "compose",
    "anchor",
    "quantity",
    "setting",
    "grammar",
    "attribution",
    "consistency",
    "model",
    "directory",
    "rules",
    "report",
];

/// What a light crate does without.
const HEAVY: [&str; 5] = [
    "rusqlite",
    "argon2",
    "chacha20poly1305",
    "hayro-syntax",
    "typst",
];

/// Crates that do no input or output and read no clock.
const PURE: [&str; 16] = [
    "terms",
    "draft",
    "compose",
    "anchor",
    "quantity",
    "setting",
    "grammar",
    "attribution",
    "consistency",
    "rules",
    "report",
    "docx",
    "exchange",
    "print",
    "opc",
    "model",
];

/// What a pure crate has no use for.
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

/// How a pure crate names what reads and writes a container in memory: no file,
/// terminal or network is behind it.
const IN_MEMORY: [&str; 4] = [
    "use std::io::{Cursor, Read, Write};",
    "use std::io::{Cursor, Read};",
    "use std::io::{Cursor, Write as _};",
    "use std::io::{Cursor, Read as _};",
];

#[test]
fn a_crate_uses_only_those_before_it() {
    for (at, name) in ORDER.iter().enumerate() {
        for used in dependencies(name).keys() {
            let Some(used) = used.strip_prefix("claimdesk-") else {
                continue;
            };
            assert!(ORDER[..at].contains(&used), "{name} may not use {used}");
        }
    }
    assert!(!dependencies("cli").contains_key("claimdesk-calls"));
}

#[test]
fn every_crate_is_in_the_order() {
    let crates = fs::read_dir(root().join("src-tauri")).unwrap();
    let crates = crates.map(Result::unwrap);
    for found in crates.filter(|entry| entry.path().join("Cargo.toml").is_file()) {
        let name = found.file_name().into_string().unwrap();
        assert!(ORDER.contains(&&*name), "src-tauri/{name} has no place");
    }
}

#[test]
fn light_crates_are_tested_without_the_heavy_ones() {
    for name in LIGHT {
        let mut open = vec![name.to_owned()];
        let mut seen = BTreeSet::new();
        let mut first = true;
        while let Some(at) = open.pop() {
            let mut used = dependencies(&at);
            if std::mem::take(&mut first) {
                used.extend(dependencies_of_tests(&at));
            }
            for used in used.into_keys() {
                assert!(!HEAVY.contains(&&*used), "{name} is built with {used}");
                let own = used.strip_prefix("claimdesk-").map(str::to_owned);
                open.extend(own.filter(|own| seen.insert(own.clone())));
            }
        }
    }
}

#[test]
fn no_two_files_import_each_other() {
    let mut looked_at = 0;
    for name in ORDER {
        for file in ["src/lib.rs", "src/main.rs", "lib.rs", "main.rs"] {
            let crate_root = folder(name).join(file);
            if !crate_root.is_file() {
                continue;
            }
            looked_at += 1;
            let circles = circles::circles(&crate_root);
            assert!(circles.is_empty(), "{name}: {circles:#?}");
        }
    }
    assert!(looked_at >= ORDER.len(), "every crate was looked at");
}

#[test]
fn only_the_shell_knows_tauri_and_only_the_desk_knows_sqlite() {
    for name in ORDER {
        for used in dependencies(name).keys() {
            let window = used.starts_with("tauri") || used == "wry" || used == "tao";
            assert!(!window || name == "shell", "{name} may not use {used}");
            let sql = used.contains("sqlite") || used == "sqlx" || used == "diesel";
            assert!(!sql || name == "desk", "{name} may not use {used}");
        }
    }
}

#[test]
fn pure_crates_do_no_input_or_output_and_read_no_clock() {
    for name in PURE.iter().filter(|name| folder(name).is_dir()) {
        for file in files(&folder(name).join("src"), "rs") {
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
fn no_crate_speaks_to_the_network() {
    for name in ORDER {
        for used in dependencies(name).keys() {
            let client = NETWORK_CRATES.contains(&used.as_str());
            assert!(!client, "{name} uses {used}");
        }
        let code = folder(name).join("src");
        let code = if code.is_dir() { code } else { folder(name) };
        for file in files(&code, "rs") {
            let text = fs::read_to_string(&file).unwrap();
            for word in NETWORK {
                assert!(!text.contains(word), "{}: {word}", file.display());
            }
        }
    }
}

/// How the ids of messages begin that crates name.
const MESSAGES: [&str; 19] = [
    "act-",
    "caution-",
    "clearance",
    "consistency-",
    "count-",
    "course-",
    "left-out-",
    "list-",
    "move-",
    "quoted",
    "redacted-",
    "report-",
    "rested-",
    "speakers-",
    "status-",
    "turned-",
    "verdict-",
    "warned-",
    "warning-",
];

#[test]
fn every_message_that_a_crate_names_is_in_the_catalogue() {
    let catalogue = fs::read_to_string(root().join("locales/en.ftl")).unwrap();
    let ids: BTreeSet<&str> = (catalogue.lines())
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id)
        .collect();
    let mut named = 0;
    for file in files(&root().join("src-tauri"), "rs") {
        let text = fs::read_to_string(&file).unwrap();
        // Elsewhere such a literal is the name of a format or of a file.
        if !text.contains("claimdesk_messages") || text.contains("IPTC") {
            continue;
        }
        let text = text.split("#[cfg(test)]").next().unwrap();
        for literal in text.split('"').skip(1).step_by(2) {
            let is_id = MESSAGES.iter().any(|start| literal.starts_with(start))
                && !literal.ends_with('-')
                && !literal.contains(|c: char| !c.is_ascii_alphanumeric() && !"-_".contains(c));
            if is_id {
                named += 1;
                assert!(ids.contains(literal), "{}: {literal}", file.display());
            }
        }
    }
    assert!(named > 100, "the ids are found: {named}");
}

#[test]
fn no_crate_has_unsafe_code() {
    let parsed = |manifest: PathBuf| -> toml::Table {
        fs::read_to_string(manifest).unwrap().parse().unwrap()
    };
    let all = parsed(root().join("Cargo.toml"));
    let lints = &all["workspace"]["lints"]["rust"];
    assert_eq!(lints["unsafe_code"].as_str(), Some("forbid"));
    for name in ORDER {
        let lints = parsed(manifest(name))["lints"]["workspace"].as_bool();
        assert_eq!(lints, Some(true), "{name}");
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

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn folder(name: &str) -> PathBuf {
    root().join("src-tauri").join(name)
}

/// The shell is the root package.
fn manifest(name: &str) -> PathBuf {
    if name == "shell" {
        root().join("Cargo.toml")
    } else {
        folder(name).join("Cargo.toml")
    }
}

/// What a crate's tests are built with next to.
fn dependencies_of_tests(name: &str) -> BTreeMap<String, toml::Value> {
    let text = fs::read_to_string(manifest(name)).unwrap();
    let manifest: toml::Table = text.parse().unwrap();
    match manifest.get("dev-dependencies") {
        Some(toml::Value::Table(table)) => table.clone().into_iter().collect(),
        _ => BTreeMap::new(),
    }
}

/// What a crate is built with, tests left aside.
fn dependencies(name: &str) -> BTreeMap<String, toml::Value> {
    let text = fs::read_to_string(manifest(name)).unwrap();
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
