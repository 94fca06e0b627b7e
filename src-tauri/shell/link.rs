//! Which links may leave the window, and what the editor is asked before one does.
//!
//! The page may have been taken over by a draft, and an address can carry away what it has read. So
//! the shell shows the address in a dialog of its own, which the page can neither answer nor cover,
//! and opens it when the editor says so.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use claimdesk_calls::{CallError, ErrorCode};
use claimdesk_messages::{Catalogue, args};
use tauri::Url;

/// The schemes handed to the system: the web's and mail's. A draft is hostile,
/// and a scheme can start a program.
const OUTWARD: [&str; 3] = ["http", "https", "mailto"];

/// The longest address, in characters: it must be seen whole before it is opened.
const LONGEST: usize = 2_000;

/// How many characters of an address are on a line of the dialog.
const LINE: usize = 80;

/// The addresses that the editor had opened in this session. Opening the very same one again tells
/// nobody anything new, so it is not asked for twice.
#[derive(Default)]
pub(crate) struct Links {
    opened: Mutex<HashSet<Url>>,
    /// Held while the editor is asked: one question at a time.
    asking: Mutex<()>,
}

impl Links {
    /// Whether a link may be opened: it was before, or the editor says so when `ask` shows it to
    /// her. Blocks until she answers.
    ///
    /// # Errors
    /// `Invalid`: she is asked about another one just now. Otherwise what `ask` returns.
    pub(crate) fn may_open(
        &self,
        url: &Url,
        words: &Catalogue,
        ask: impl FnOnce(&str) -> Result<bool, CallError>,
    ) -> Result<bool, CallError> {
        let opened = || self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        if opened().contains(url) {
            return Ok(true);
        }
        let Ok(_asking) = self.asking.try_lock() else {
            return Err(CallError {
                code: ErrorCode::Invalid,
                message: "Another address is waiting to be opened.".into(),
                hint: "Answer that question first.".into(),
                said: None,
            });
        };
        let may = ask(&question(url, words))?;
        if may {
            opened().insert(url.clone());
        }
        Ok(may)
    }
}

/// What the dialog says: where the link leads, and the whole address. Addresses are ASCII: what
/// looks like another sign is in them by its code.
fn question(url: &Url, words: &Catalogue) -> String {
    let place = match url.host_str() {
        Some(host) => words.with("dialog-open-link-page", &args!["host" => host]),
        None => words.text("dialog-open-link-mail"),
    };
    let address: Vec<char> = url.as_str().chars().collect();
    let lines: Vec<String> = (address.chunks(LINE))
        .map(|line| line.iter().collect())
        .collect();
    format!("{place}\n\n{}", lines.join("\n"))
}

/// Reads a link that may be opened outside.
///
/// # Errors
/// `Invalid`: not a link, of a scheme that is not opened, or too long to be shown whole.
pub(crate) fn outward(link: &str) -> Result<Url, CallError> {
    let refuse = |message: String| CallError {
        code: ErrorCode::Invalid,
        message,
        hint: "Claimdesk opens web and mail addresses only.".into(),
        said: None,
    };
    let url = Url::parse(&claimdesk_draft::outward(link.trim()))
        .map_err(|error| refuse(format!("This is not a link: {error}.")))?;
    if !OUTWARD.contains(&url.scheme()) {
        return Err(refuse(format!(
            "Links of the kind \"{}:\" are not opened.",
            url.scheme()
        )));
    }
    if url.as_str().len() > LONGEST {
        return Err(CallError {
            code: ErrorCode::Invalid,
            message: format!("This address is longer than {LONGEST} characters."),
            hint: "Copy it from the draft into the browser.".into(),
            said: None,
        });
    }
    Ok(url)
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
    fn an_address_is_opened_when_the_editor_says_so_and_then_again_unasked() {
        let links = Links::default();
        let url = outward("https://example.org/a?b=c").unwrap();
        assert!(
            !links
                .may_open(&url, Catalogue::english(), |_| Ok(false))
                .unwrap()
        );
        let shown = |told: &str| {
            assert!(told.starts_with("Open a page of example.org"), "{told}");
            assert!(told.ends_with("\nhttps://example.org/a?b=c"), "{told}");
            Ok(true)
        };
        assert!(
            links.may_open(&url, Catalogue::english(), shown).unwrap(),
            "no is no answer for ever"
        );
        let never = |_: &str| panic!("she has said so already");
        assert!(links.may_open(&url, Catalogue::english(), never).unwrap());
        let other = outward("https://example.org/a?b=d").unwrap();
        assert!(
            !links
                .may_open(&other, Catalogue::english(), |_| Ok(false))
                .unwrap(),
            "another address of the same site"
        );
    }

    #[test]
    fn one_question_is_asked_at_a_time() {
        let links = Links::default();
        let (one, other) = (
            outward("https://a.example").unwrap(),
            outward("https://b.example").unwrap(),
        );
        let asked = links.may_open(&one, Catalogue::english(), |_| {
            let error = links
                .may_open(&other, Catalogue::english(), |_| Ok(true))
                .unwrap_err();
            assert_eq!(error.code, ErrorCode::Invalid);
            Ok(true)
        });
        assert!(asked.unwrap());
    }

    #[test]
    fn the_whole_address_is_shown_as_it_is() {
        let long = format!("https://example.org/?told={}", "a".repeat(1_900));
        let told = question(&outward(&long).unwrap(), Catalogue::english());
        assert_eq!(told.replace('\n', "").matches(&long).count(), 1);
        assert!(told.lines().all(|line| line.len() <= LINE));
        let error = outward(&format!("{long}{}", "a".repeat(200))).unwrap_err();
        assert!(error.message.contains("2000"), "{}", error.message);
        let told = question(
            &outward("https://\u{430}pple.com/\u{202e}gpj.exe").unwrap(),
            Catalogue::english(),
        );
        assert!(
            told.is_ascii() && told.contains("xn--pple-43d.com"),
            "{told}"
        );
        let told = question(
            &outward("mailto:desk@example.org").unwrap(),
            Catalogue::english(),
        );
        assert!(told.starts_with("Write a mail") && told.ends_with("mailto:desk@example.org"));
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
