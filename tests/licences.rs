//! Everything that is linked or bundled may be: permissive licences only, and
//! the few exceptions by name, each with its reason.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use spdx::{Expression, LicenseReq, ParseMode};

/// Licences that ask for no more than their text.
const PERMISSIVE: [&str; 12] = [
    "0BSD",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Crates under the Mozilla Public License, which reaches no further than
/// their own, unchanged files: Tauri and the platform's folders need them.
const MPL_CRATES: [&str; 5] = [
    "cssparser",
    "cssparser-macros",
    "dtoa-short",
    "option-ext",
    "selectors",
];

/// Fonts are bundled under the Open Font License.
const OFL_PACKAGES: [&str; 2] = [
    "@fontsource-variable/inter",
    "@fontsource-variable/source-serif-4",
];

/// MIT by the licence file it ships; its manifest forgets to say so.
const MIT_BY_ITS_FILE: &str = "svelte-toolbelt";

#[test]
fn every_crate_may_be_linked() {
    let mut refused = Vec::new();
    let packages = crates();
    assert!(packages.len() > 100, "the lock file is read");
    for package in &packages {
        let name = package["name"].as_str().unwrap();
        let licence = package["license"].as_str().unwrap_or_default();
        let excepted = MPL_CRATES.contains(&name) && licence == "MPL-2.0";
        if !excepted && !is_permissive(licence) {
            refused.push(format!("{name}: {licence:?}"));
        }
    }
    assert!(refused.is_empty(), "not allowed: {refused:#?}");
}

#[test]
fn every_crate_is_locked_by_its_hash() {
    let lock: toml::Table = (fs::read_to_string(root().join("Cargo.lock")).unwrap())
        .parse()
        .unwrap();
    let packages = lock["package"].as_array().unwrap();
    assert!(packages.len() > 100, "the lock file is read");
    for package in packages {
        // What has no source is Claimdesk's own.
        if let Some(source) = package.get("source") {
            let source = source.as_str().unwrap();
            assert!(source.starts_with("registry+"), "{package}");
            assert!(package.get("checksum").is_some(), "{package}");
        }
    }
}

#[test]
fn every_script_and_font_may_be_bundled() {
    let lock = root().join("ui/package-lock.json");
    let lock: Value = serde_json::from_str(&fs::read_to_string(lock).unwrap()).unwrap();
    let mut refused = Vec::new();
    for (path, package) in lock["packages"].as_object().unwrap() {
        // What only builds and tests is not bundled.
        if package["dev"] == Value::Bool(true) {
            continue;
        }
        let name = path
            .rsplit_once("node_modules/")
            .map_or(path.as_str(), |(_, name)| name);
        let licence = package["license"].as_str().unwrap_or_default();
        let excepted = OFL_PACKAGES.contains(&name) && licence == "OFL-1.1"
            || name == MIT_BY_ITS_FILE && licence.is_empty();
        if !excepted && !is_permissive(licence) {
            refused.push(format!("{name}: {licence:?}"));
        }
    }
    assert!(refused.is_empty(), "not allowed: {refused:#?}");
}

#[test]
fn copyleft_is_refused() {
    for licence in [
        "GPL-3.0-only",
        "LGPL-2.1-or-later",
        "MPL-2.0",
        "MIT AND GPL-2.0",
        "",
    ] {
        assert!(!is_permissive(licence), "{licence}");
    }
    for licence in [
        "MIT/Apache-2.0",
        "LGPL-2.1-or-later OR MIT",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(is_permissive(licence), "{licence}");
    }
}

fn is_permissive(licence: &str) -> bool {
    let allowed = |wanted: &LicenseReq| {
        wanted
            .license
            .id()
            .is_some_and(|id| PERMISSIVE.contains(&id.name))
    };
    Expression::parse_mode(licence, ParseMode::LAX)
        .is_ok_and(|expression| expression.evaluate(allowed))
}

/// The crates of the lock file, for every platform.
fn crates() -> Vec<Value> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--locked", "--offline"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    metadata["packages"].as_array().unwrap().clone()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
