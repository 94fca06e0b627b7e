//! Which addresses a draft may carry.

use std::borrow::Cow;

/// The longest address kept, in bytes; longer ones are data, not places.
const LONGEST: usize = 4096;

/// Returns a link's address when it is absolute and leads to the web or a mailbox.
///
/// White space that a browser would ignore is removed first, so that it cannot
/// disguise another scheme. Of an address that Google put a detour before, the
/// one behind it is returned.
pub fn link(address: &str) -> Option<String> {
    let address = tidy(address)?;
    let address = behind_detour(&address).unwrap_or(address);
    let known = ["http://", "https://", "mailto:"];
    known
        .iter()
        .any(|scheme| has_prefix(&address, scheme))
        .then_some(address)
}

/// Returns an address with no more in it than a link needs: of one that writes a mail, the
/// addresses, the subject and the text. What else is there is an order to a mail program, such
/// as to attach a file.
pub fn outward(address: &str) -> Cow<'_, str> {
    if !has_prefix(address, "mailto:") {
        return Cow::Borrowed(address);
    }
    let plain = address.split('#').next().unwrap_or_default();
    let (to, query) = plain.split_once('?').unwrap_or((plain, ""));
    let known = |field: &&str| {
        let key = field.split('=').next().unwrap_or_default();
        key.eq_ignore_ascii_case("subject") || key.eq_ignore_ascii_case("body")
    };
    let kept: Vec<&str> = query.split('&').filter(known).collect();
    if kept.is_empty() {
        return Cow::Owned(to.to_owned());
    }
    Cow::Owned(format!("{to}?{}", kept.join("&")))
}

/// Returns where Google's own detour leads: the `q` of `https://www.google.com/url?q=...&sa=D`.
///
/// Google Docs puts it before every link of an exported document. Whoever checks
/// a source must see whose address it is.
fn behind_detour(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let known = ["http", "https"]
        .iter()
        .any(|s| scheme.eq_ignore_ascii_case(s));
    let query = ["www.google.com/url?", "google.com/url?"]
        .iter()
        .find(|start| has_prefix(rest, start))
        .and_then(|start| rest.get(start.len()..))
        .filter(|_| known)?;
    let values = |name: &'static str| {
        let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs
            .filter(move |(key, _)| *key == name)
            .map(|(_, value)| value)
    };
    let target = tidy(&unescaped(values("q").chain(values("url")).next()?))?;
    let leads = ["http://", "https://", "mailto:"];
    leads
        .iter()
        .any(|scheme| has_prefix(&target, scheme))
        .then_some(target)
}

/// Resolves `%hh` in a value of a query. A plus sign stays one: an address has no spaces.
fn unescaped(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, behind @ ..] = rest {
        let digit = |at: usize| char::from(*behind.get(at)?).to_digit(16);
        let byte = match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => u8::try_from(high * 16 + low).ok(),
            _ => None,
        };
        rest = byte.map_or(behind, |_| &behind[2..]);
        bytes.push(byte.unwrap_or(*first));
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Returns an address on a page as an absolute one.
///
/// Knows the three short forms that sites use: without the scheme, from the
/// site's root, and by query. Others, such as `../x`, are returned as they are.
pub fn absolute<'a>(address: &'a str, page: Option<&str>) -> Cow<'a, str> {
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

/// Returns whether a link's words end with its address, so that it need not follow them.
pub fn is_said(address: &str, words: &str) -> bool {
    let [address, words] = [address, words].map(|text| text.trim().trim_end_matches('/'));
    words.ends_with(address)
}

/// Returns a picture's address, or an empty one when it is not a plain place.
pub fn picture(address: &str) -> String {
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
    fn a_link_keeps_what_it_needs() {
        for (given, kept) in [
            (
                "mailto:a@b.example?attach=/etc/passwd",
                "mailto:a@b.example",
            ),
            (
                "MAILTO:a@b.example?Subject=Hi%20there&attachment=x&BODY=y&cc=c@d.example#z",
                "MAILTO:a@b.example?Subject=Hi%20there&BODY=y",
            ),
            (
                "mailto:a@b.example?%61ttach=x&bcc=e@f.example",
                "mailto:a@b.example",
            ),
            ("mailto:?subject=x&subject", "mailto:?subject=x&subject"),
            (
                "https://a.example/?attach=x&subject=y#z",
                "https://a.example/?attach=x&subject=y#z",
            ),
        ] {
            assert_eq!(outward(given), kept);
        }
    }

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
    fn a_detour_by_google_is_left_out() {
        for (written, expected) in [
            (
                "https://www.google.com/url?q=https://example.org/a%3Fb%3Dc%26d&sa=D&source=editors&ust=1&usg=x",
                "https://example.org/a?b=c&d",
            ),
            (
                "http://google.com/url?sa=t&url=http://example.org/",
                "http://example.org/",
            ),
            (
                "https://www.google.com/url?q=mailto:desk%40example.org",
                "mailto:desk@example.org",
            ),
            (
                "https://www.google.com/url?q=https://example.org/%D1%87",
                "https://example.org/ч",
            ),
            (
                "https://www.google.com/url?q=https://example.org/a+b%2520c/50%",
                "https://example.org/a+b%20c/50%",
            ),
        ] {
            assert_eq!(link(written).as_deref(), Some(expected));
        }
        for kept in [
            "https://www.google.com/search?q=https://example.org",
            "https://www.google.com/url?q=javascript:alert(1)",
            "https://www.google.com.example.org/url?q=https://example.com/",
            "https://www.google.com/url?sa=D",
        ] {
            assert_eq!(link(kept).as_deref(), Some(kept));
        }
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
