//! Builds the window's permissions and embeds its configuration.

use std::path::Path;
use std::process::ExitCode;

use tauri_build::{AppManifest, Attributes};

fn main() -> ExitCode {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=ui/dist");
    if !Path::new("ui/dist/index.html").is_file() {
        eprintln!("The interface is not built yet: run `make ui`, or `npm run build` in ui/.");
        return ExitCode::FAILURE;
    }
    let attributes = Attributes::new()
        .capabilities_path_pattern("./src-tauri/capabilities/*.json")
        .app_manifest(
            AppManifest::new().permissions_path_pattern("./src-tauri/capabilities/*.toml"),
        );
    match tauri_build::try_build(attributes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The desktop package cannot be configured: {error:#}");
            ExitCode::FAILURE
        }
    }
}
