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
    let reviewed: toml::Table = r#"
        [[permission]]
        identifier = "desk"
        description = "Ask the desk, call off what takes long, pick a draft, a package, a revision or a sheet, watch a draft's file, save a report, open a link, draw the menu; tell of a ledger that cannot be opened, restore a backup, open it for reading, choose another, show its folder."
        commands.allow = [
            "call", "call_off", "pick_draft", "pick_revision", "reread_revision", "accept_revision", "accept_draft_change", "watch_draft",
            "pick_package", "pick_sheet", "save_report", "open_link", "set_menu",
            "trouble", "restore_backup", "open_read_only", "reopen", "choose_ledger", "show_in_folder",
        ]
    "#
    .parse()
    .unwrap();
    assert_eq!(file, reviewed);
}

/// What the page hands over to the shell, by command: ids, choices and addresses of the web, and the
/// name of a backup as it was listed.
#[test]
fn no_command_takes_a_path() {
    let code = fs::read_to_string(root().join("src-tauri/shell/commands.rs")).unwrap();
    let mut taken: Vec<String> = Vec::new();
    for command in code.split("#[tauri::command]").skip(1) {
        let (_, rest) = command.split_once(" fn ").unwrap();
        let (_, rest) = rest.split_once('(').unwrap();
        let (arguments, _) = rest.split_once(") ->").unwrap();
        taken.extend(
            arguments
                .split(',')
                .map(|argument| argument.trim().to_owned())
                .filter(|argument| !argument.is_empty() && argument != "app: AppHandle"),
        );
    }
    taken.sort();
    taken.dedup();
    assert_eq!(
        taken,
        [
            "article: ArticleId",
            "call: Call",
            "changes: Changes",
            "changes: Option<Changes>",
            "from: Offered",
            "id: u64",
            "menus: MenuBar",
            "name: String",
            "on: bool",
            "request: SaveRequest",
            "url: String",
        ]
    );
    let calls = fs::read_to_string(root().join("src-tauri/calls/src/call.rs")).unwrap();
    assert!(!calls.contains("Path"), "a call names no path either");
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
