//! What the page may do, as it was reviewed. Whoever widens it changes this
//! file too, and says why.
#![allow(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

#[test]
fn the_policy_is_the_reviewed_one() {
    let reviewed = json!({
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "font-src": "'self'",
        "img-src": "'self' data:",
        "connect-src": "ipc: http://ipc.localhost",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    });
    assert_eq!(config()["app"]["security"]["csp"], reviewed);
}

#[test]
fn the_policy_runs_no_text_as_code_and_names_no_host() {
    let config = config();
    let policy: BTreeMap<String, String> =
        serde_json::from_value(config["app"]["security"]["csp"].clone()).unwrap();
    for (directive, sources) in policy {
        for source in sources.split(' ') {
            assert!(!source.contains("unsafe"), "{directive}: {source}");
            let own = ["'none'", "'self'", "data:", "ipc:", "http://ipc.localhost"];
            assert!(
                own.contains(&source),
                "{directive}: {source} is not the app's own"
            );
        }
    }
    let security = &config["app"]["security"];
    assert_eq!(security.get("dangerousDisableAssetCspModification"), None);
    assert_eq!(security.get("assetProtocol"), None);
    assert_eq!(config["app"]["withGlobalTauri"], json!(false));
}

#[test]
fn the_windows_capability_is_the_reviewed_one() {
    let folder = root().join("src-tauri/capabilities");
    let mut files: Vec<_> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    assert_eq!(files, ["desk.toml", "window.json"]);
    let capability = json(&folder.join("window.json"));
    assert_eq!(capability["windows"], json!(["main"]));
    assert_eq!(
        capability["permissions"],
        json!([
            "core:event:allow-listen",
            "core:event:allow-unlisten",
            "desk"
        ])
    );
    assert_eq!(capability.get("remote"), None);
    assert_eq!(
        config()["app"]["security"]["capabilities"],
        json!(["window"])
    );
}

#[test]
fn the_page_may_call_these_commands_only() {
    let text = fs::read_to_string(root().join("src-tauri/capabilities/desk.toml")).unwrap();
    let file: toml::Table = text.parse().unwrap();
    let permissions = file["permission"].as_array().unwrap();
    assert_eq!(permissions.len(), 1);
    assert_eq!(permissions[0]["identifier"].as_str(), Some("desk"));
    let allowed = permissions[0]["commands"]["allow"].as_array().unwrap();
    assert_eq!(*allowed, ["call".into(), "shell".into()]);
}

/// The page hands over ids, choices and addresses of the web, and the name of a backup as it was
/// listed: no path.
#[test]
fn the_shell_is_asked_for_these_things_only() {
    assert_eq!(
        shell_commands(),
        [
            "call_off { id: u64 }",
            "pick_draft {}",
            "pick_package {}",
            "pick_sheet {}",
            "pick_revision { article: ArticleId }",
            "reread_revision { article: ArticleId, from: OfferedFrom, changes: Changes }",
            "accept_revision { article: ArticleId, changes: Changes }",
            "accept_draft_change { article: ArticleId, changes: Changes }",
            "watch_draft { article: ArticleId, on: bool }",
            "save_report { article: ArticleId, format: ReportFormat, options: ReportOptions }",
            "trouble {}",
            "restore_backup { name: String }",
            "open_read_only {}",
            "reopen {}",
            "choose_ledger {}",
            "show_in_folder {}",
            "open_link { url: String }",
            "speak { language: Language }",
            "set_menu { menus: Vec<MenuSpec> }",
        ]
    );
    let calls = fs::read_to_string(root().join("src-tauri/calls/src/call.rs")).unwrap();
    assert!(!calls.contains("Path"), "a call names no path either");
}

/// Returns the declared commands of the shell, without comments, attributes and answers.
fn shell_commands() -> Vec<String> {
    let code = fs::read_to_string(root().join("src-tauri/calls/src/command.rs")).unwrap();
    let (_, list) = code.split_once("\ncommands! {\n").unwrap();
    let (list, _) = list.split_once("\n}\n").unwrap();
    let lines = list.lines().map(str::trim);
    let code: Vec<&str> = lines
        .filter(|line| !line.starts_with("///") && !line.starts_with("#["))
        .collect();
    let declared = code.join(" ");
    let commands = declared.split_terminator(';');
    let bare = |command: &str| command.split(" =>").next().unwrap().trim().to_owned();
    commands
        .map(|command| bare(command).replace(", }", " }"))
        .collect()
}

#[test]
fn there_is_one_window_and_the_shell_opens_it() {
    let windows = &config()["app"]["windows"];
    assert_eq!(windows.as_array().map(Vec::len), Some(1));
    assert_eq!(windows[0]["label"], json!("main"));
    assert_eq!(windows[0]["create"], json!(false));
    assert_eq!(windows[0].get("url"), None);
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn config() -> Value {
    json(&root().join("tauri.conf.json"))
}

fn json(file: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap()
}
