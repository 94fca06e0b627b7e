//! Which links may leave the window.

use claimdesk_calls::{CallError, ErrorCode};
use tauri::Url;

/// The schemes handed to the system: the web's and mail's. A draft is hostile,
/// and a scheme can start a program.
const OUTWARD: [&str; 3] = ["http", "https", "mailto"];

/// Reads a link that may be opened outside.
///
/// # Errors
/// `Invalid`: not a link, or of a scheme that is not opened.
pub(crate) fn outward(link: &str) -> Result<Url, CallError> {
    let refuse = |message: String| CallError {
        code: ErrorCode::Invalid,
        message,
        hint: "Claimdesk opens web and mail addresses only.".into(),
    };
    let url = Url::parse(&claimdesk_draft::outward(link.trim()))
        .map_err(|error| refuse(format!("This is not a link: {error}.")))?;
    if OUTWARD.contains(&url.scheme()) {
        Ok(url)
    } else {
        Err(refuse(format!(
            "Links of the kind \"{}:\" are not opened.",
            url.scheme()
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn web_and_mail_addresses_may_leave() {
        for link in [
            "https://apnews.com/a?b=c#d",
            "HTTP://example.org",
            "mailto:desk@example.org",
        ] {
            assert!(outward(link).is_ok(), "{link}");
        }
    }

    #[test]
    fn a_mail_takes_no_orders_along() {
        let told = outward("mailto:a@b.example?attach=/etc/passwd&subject=Hi&cc=c@d.example");
        assert_eq!(told.unwrap().as_str(), "mailto:a@b.example?subject=Hi");
    }

    #[test]
    fn nothing_else_may() {
        for link in [
            "javascript:alert(1)",
            " JavaScript:alert(1)",
            "java\nscript:alert(1)",
            "file:///etc/passwd",
            "data:text/html,hi",
            "smb://host/share",
            "vscode://x",
            "/etc/passwd",
            "example.org",
            "",
        ] {
            assert_eq!(
                outward(link).unwrap_err().code,
                ErrorCode::Invalid,
                "{link}"
            );
        }
    }
}
