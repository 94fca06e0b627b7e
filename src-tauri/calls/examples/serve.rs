//! Answers calls over standard input and output, one JSON line each, so that
//! the interface can be worked on in a browser with the real desk behind it:
//!
//! ```sh
//! cargo run -p claimdesk-calls --example serve -- ledger.claimdesk
//! ```
//!
//! A line is a call; the answer is `{"ok": ...}` or `{"err": ...}`. A line
//! `{"import": "draft.md"}` brings a file in, `{"sheet": "claims.xlsx"}` looks
//! at an edited sheet.

use std::io::{BufRead, Write};
use std::path::Path;

use claimdesk_calls::{Answer, Call, CallError, Session, SessionOptions};
use serde_json::{Value, json};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let ledger = std::env::args_os()
        .nth(1)
        .ok_or("usage: serve LEDGER [DRAFT ...]")?;
    let options = SessionOptions {
        ledger: ledger.into(),
        who: "Developer".into(),
        insist_on_who: false,
    };
    let mut session = Session::open(options).map_err(|e| e.to_string())?;
    for draft in std::env::args_os().skip(2) {
        import(&mut session, Path::new(&draft)).map_err(|e| e.message)?;
    }
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let answer = match answer(&mut session, &line?) {
            Ok(answer) => format!("{{\"ok\":{answer}}}"),
            Err(error) => json!({ "err": error }).to_string(),
        };
        writeln!(out, "{answer}")?;
        out.flush()?;
    }
    Ok(())
}

fn answer(session: &mut Session, line: &str) -> Result<String, CallError> {
    let unclear = |e: serde_json::Error| CallError::internal(format!("no call: {e}"));
    let value: Value = serde_json::from_str(line).map_err(unclear)?;
    if let Some(path) = value.get("import").and_then(Value::as_str) {
        return import(session, Path::new(path));
    }
    if let Some(path) = value.get("sheet").and_then(Value::as_str) {
        return sheet(session, Path::new(path));
    }
    let call = serde_json::from_value::<Call>(value).map_err(unclear)?;
    session.answer(call).map(Answer::into_json)
}

fn sheet(session: &mut Session, path: &Path) -> Result<String, CallError> {
    let bytes =
        std::fs::read(path).map_err(|e| CallError::internal(format!("{}: {e}", path.display())))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let offer = session.look_at_sheet(&bytes, &name)?;
    serde_json::to_string(&offer).map_err(|e| CallError::internal(e.to_string()))
}

fn import(session: &mut Session, path: &Path) -> Result<String, CallError> {
    let bytes =
        std::fs::read(path).map_err(|e| CallError::internal(format!("{}: {e}", path.display())))?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let imported = session.import(&bytes, &name)?;
    serde_json::to_string(&imported).map_err(|e| CallError::internal(e.to_string()))
}
