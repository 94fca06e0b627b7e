//! An address on the web as it is typed.

use url::{Host, Url};

use super::Refused;

const HINT: &str = "Type it as example.org/page or https://example.org/page.";

/// What files are called, and no site.
const FILES: [&str; 16] = [
    "pdf", "doc", "docx", "odt", "rtf", "xls", "xlsx", "csv", "ppt", "pptx", "txt", "jpg", "jpeg",
    "png", "mp3", "mp4",
];

/// Reads an address of the web and completes it: `example.org/x` is `https://example.org/x`.
/// Nothing typed is an empty one.
///
/// # Errors
/// Says why it is no address that could be followed.
///
/// ```
/// use claimdesk_fields::address;
///
/// assert_eq!(address("example.org/report")?, "https://example.org/report");
/// # Ok::<(), claimdesk_fields::Refused>(())
/// ```
pub fn address(text: &str) -> Result<String, Refused> {
    let text = text.trim();
    let text = (text
        .strip_prefix('<')
        .and_then(|rest| rest.strip_suffix('>')))
    .unwrap_or(text);
    if text.is_empty() {
        return Ok(String::new());
    }
    if text.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err(Refused::new("an address has no spaces", HINT));
    }
    let (whole, complete) = match scheme(text) {
        Some(scheme) if ["http", "https"].contains(&scheme.to_lowercase().as_str()) => {
            (text.to_owned(), true)
        }
        Some(scheme) => {
            return Err(Refused::new(
                format!("“{scheme}:” is no address of the web"),
                HINT,
            ));
        }
        None => (format!("https://{}", text.trim_start_matches('/')), false),
    };
    if complete && !text[scheme(text).unwrap_or_default().len()..].starts_with("://") {
        return Err(Refused::new("“//” is missing behind the “:”", HINT));
    }
    let no_site = || Refused::new(format!("“{text}” names no site"), HINT);
    let url = Url::parse(&whole).map_err(|_| no_site())?;
    if !url.username().is_empty() || url.password().is_some() {
        let why = if complete {
            "an address does not carry a name before its site"
        } else {
            "this is a mail address"
        };
        return Err(Refused::new(why, HINT));
    }
    match url.host() {
        Some(Host::Domain(name)) if is_site(name, complete) => {}
        Some(Host::Ipv4(number)) if complete || text.starts_with(&number.to_string()) => {}
        Some(Host::Ipv6(_)) if complete => {}
        _ => return Err(no_site()),
    }
    let bare = !complete && !text.contains(['/', '?', '#']);
    let ending = text.rsplit('.').next().unwrap_or_default().to_lowercase();
    if bare && FILES.contains(&ending.as_str()) {
        return Err(Refused::new(
            format!("“{text}” looks like the name of a file"),
            HINT,
        ));
    }
    Ok(whole)
}

/// The scheme an address begins with. `example.org:8080` begins with a site and its port.
fn scheme(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_once(':')?;
    let is_name = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || ['+', '-', '.'].contains(&c));
    let is_port = rest
        .split(['/', '?', '#'])
        .next()
        .is_some_and(|port| !port.is_empty() && port.bytes().all(|b| b.is_ascii_digit()));
    let is_site = is_port && (scheme.contains('.') || scheme == "localhost");
    (is_name && !is_site).then_some(scheme)
}

/// Whether a name is that of a site: it has a dot and ends with letters. One without a dot is taken
/// only where the whole address was typed.
fn is_site(name: &str, complete: bool) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    let labels: Vec<&str> = name.split('.').collect();
    if labels.iter().any(|label| label.is_empty()) {
        return false;
    }
    let last = labels.last().copied().unwrap_or_default();
    let ends_well = last.len() >= 2 && last.starts_with(|c: char| c.is_ascii_alphabetic());
    (labels.len() > 1 && ends_well) || (complete && labels.len() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_completed() {
        for (typed, whole) in [
            ("", ""),
            ("  ", ""),
            (
                "mja.com.au/journal/2004/iodine",
                "https://mja.com.au/journal/2004/iodine",
            ),
            ("www.example.org", "https://www.example.org"),
            ("example.org:8080/x", "https://example.org:8080/x"),
            ("//example.org/x", "https://example.org/x"),
            (" example.org/a?b=c#d\n", "https://example.org/a?b=c#d"),
            ("<https://example.org/a>", "https://example.org/a"),
            ("https://example.org/a_(b)", "https://example.org/a_(b)"),
            ("HTTP://Example.org", "HTTP://Example.org"),
            ("http://localhost:3000/x", "http://localhost:3000/x"),
            ("192.0.2.7/log", "https://192.0.2.7/log"),
            ("президент.рф/новости", "https://президент.рф/новости"),
            ("bücher.example/ä", "https://bücher.example/ä"),
            ("example.org/report.pdf", "https://example.org/report.pdf"),
            ("doi.org/10.1000/182", "https://doi.org/10.1000/182"),
        ] {
            assert_eq!(address(typed).as_deref(), Ok(whole), "{typed}");
        }
    }

    #[test]
    fn what_cannot_be_followed_is_refused_with_a_reason() {
        for (typed, why) in [
            ("mja com au", "no spaces"),
            ("https://example.org/a b", "no spaces"),
            ("java\nscript:alert(1)", "no spaces"),
            ("javascript:alert(1)", "“javascript:”"),
            ("JavaScript:alert(1)", "“JavaScript:”"),
            ("data:text/html,x", "“data:”"),
            ("file:///etc/passwd", "“file:”"),
            ("mailto:desk@example.org", "“mailto:”"),
            ("htp://example.org", "“htp:”"),
            ("https:example.org", "“//” is missing"),
            ("https:/example.org", "“//” is missing"),
            ("https://", "names no site"),
            ("desk@example.org", "mail address"),
            ("https://user:secret@example.org", "before its site"),
            ("the blue folder", "no spaces"),
            ("folder", "names no site"),
            ("p.4", "names no site"),
            ("3.4", "names no site"),
            ("..", "names no site"),
            ("example..org", "names no site"),
            ("report.pdf", "name of a file"),
        ] {
            let refused = address(typed).expect_err(typed);
            assert!(refused.why.contains(why), "{typed}: {refused}");
            assert!(!refused.hint.is_empty(), "{typed}");
        }
    }
}
