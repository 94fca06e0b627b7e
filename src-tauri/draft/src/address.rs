//! Which addresses a draft may carry.

use std::borrow::Cow;

/// The longest address kept, in bytes; longer ones are data, not places.
const LONGEST: usize = 4096;

/// Returns a link's address when it is absolute and leads to the web or a mailbox.
///
/// White space that a browser would ignore is removed first, so that it cannot
/// disguise another scheme.
pub(crate) fn link(address: &str) -> Option<String> {
    let address = tidy(address)?;
    let known = ["http://", "https://", "mailto:"];
    known
        .iter()
        .any(|scheme| has_prefix(&address, scheme))
        .then_some(address)
}

/// Returns an address on a page as an absolute one.
///
/// Knows the three short forms that sites use: without the scheme, from the
/// site's root, and by query. Others, such as `../x`, are returned as they are.
pub(crate) fn absolute<'a>(address: &'a str, page: Option<&str>) -> Cow<'a, str> {
    let address = address.trim();
    let Some((scheme, rest)) = page.and_then(|page| page.split_once("://")) else {
        return Cow::Borrowed(address);
    };
    let site = &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())];
    let path = &rest[..rest.find(['?', '#']).unwrap_or(rest.len())];
    match address.as_bytes() {
        [b'/', b'/', ..] => Cow::Owned(format!("{scheme}:{address}")),
        [b'/', ..] => Cow::Owned(format!("{scheme}://{site}{address}")),
        [b'?', ..] => Cow::Owned(format!("{scheme}://{path}{address}")),
        _ => Cow::Borrowed(address),
    }
}

/// Returns a picture's address, or an empty one when it is not a plain place.
pub(crate) fn picture(address: &str) -> String {
    let Some(address) = tidy(address) else {
        return String::new();
    };
    let web = has_prefix(&address, "http://") || has_prefix(&address, "https://");
    let path_end = address.find(['/', '?', '#']).unwrap_or(address.len());
    let relative = !address[..path_end].contains(':');
    if web || relative {
        address
    } else {
        String::new()
    }
}

fn tidy(address: &str) -> Option<String> {
    let kept = |c: &char| !c.is_control();
    let address: String = address
        .trim()
        .chars()
        .filter(kept)
        .take(LONGEST + 1)
        .collect();
    (address.len() <= LONGEST).then_some(address)
}

fn has_prefix(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_web_and_mail_addresses_only() {
        for kept in [
            "https://example.org/a?b#c",
            "HTTP://EXAMPLE.ORG",
            "mailto:desk@example.org",
        ] {
            assert_eq!(link(kept).as_deref(), Some(kept));
        }
        for refused in [
            "javascript:alert(1)",
            "data:text/html,x",
            "/relative",
            "//host/x",
            "file:///etc",
            "",
        ] {
            assert_eq!(link(refused), None, "{refused}");
        }
    }

    #[test]
    fn white_space_does_not_disguise_a_scheme() {
        assert_eq!(link(" java\nscript:alert(1)"), None);
        assert_eq!(
            link(" ht\ntps://example.org\t").as_deref(),
            Some("https://example.org")
        );
    }

    #[test]
    fn completes_short_addresses() {
        let page = Some("https://example.org/news/dam.html?x=1");
        for (short, whole) in [
            ("//cdn.example.org/a", "https://cdn.example.org/a"),
            ("/world", "https://example.org/world"),
            ("?page=2", "https://example.org/news/dam.html?page=2"),
            ("http://example.com/", "http://example.com/"),
            ("javascript:x", "javascript:x"),
        ] {
            assert_eq!(absolute(short, page), whole);
        }
        assert_eq!(absolute("/world", None), "/world");
    }

    #[test]
    fn a_picture_inside_an_address_is_not_kept() {
        assert_eq!(picture("data:image/png;base64,AAAA"), "");
        assert_eq!(picture("javascript:x"), "");
        assert_eq!(picture("photo.jpg"), "photo.jpg");
        assert_eq!(picture("/a:b.jpg"), "/a:b.jpg");
    }
}
