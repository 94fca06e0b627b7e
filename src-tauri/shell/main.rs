//! Claimdesk's window.

// A window program opens no console on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

use claimdesk_shell::CommandLine;
use clap::Parser;

fn main() -> ExitCode {
    if let Some(code) = claimdesk_shell::serve_reader() {
        return code;
    }
    match claimdesk_shell::run(CommandLine::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("claimdesk-desktop: the window cannot be opened: {error}");
            ExitCode::from(2)
        }
    }
}
