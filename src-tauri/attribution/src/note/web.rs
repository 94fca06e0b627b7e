//! Addresses on the web and e-mail addresses.

/// Ends of hosts that are written without a scheme.
const ENDS: [&str; 20] = [
    "com", "org", "net", "edu", "gov", "int", "io", "eu", "uk", "de", "fr", "ca", "au", "ie", "nz",
    "no", "se", "nl", "ch", "us",
];

/// The address on the web at the start of `text`: its length in bytes, and the address with its scheme.
pub(super) fn url_at(text: &str) -> Option<(usize, String)> {
    let scheme = ["https://", "http://"].into_iter().find(|s| {
        text.get(..s.len())
            .is_some_and(|h| h.eq_ignore_ascii_case(s))
    });
    let end = text
        .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”' | '|'))
        .unwrap_or(text.len());
    let address = trimmed(&text[..end]);
    if scheme.is_some() {
        return (!host(address).is_empty()).then(|| (address.len(), address.to_owned()));
    }
    let host = &address[..address.find(['/', '?', '#', ':']).unwrap_or(address.len())];
    let www = address
        .get(..4)
        .is_some_and(|h| h.eq_ignore_ascii_case("www."));
    let path = address[host.len()..].starts_with('/');
    (plausible(host) && (www || path)).then(|| (address.len(), format!("https://{address}")))
}

/// Ends of hosts that are also words, with which a sentence may go on behind a stop: "ok.No".
const WORDS: [&str; 4] = ["no", "us", "ie", "io"];

/// The name of a site that a note is about, alone or before a comma or bracket: its length in bytes. "Example.org, 12 Sept".
pub(super) fn site_at(text: &str) -> Option<usize> {
    let site = text.split([',', ';', '(']).next().unwrap_or_default();
    let site = trimmed(site.trim_end());
    let end = site.rsplit('.').next().unwrap_or_default();
    let is_word = WORDS.iter().any(|word| end.eq_ignore_ascii_case(word));
    (plausible(site) && !is_word).then_some(site.len())
}

/// The host of an address, with or without its scheme.
pub(super) fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let end = rest.find(['/', '?', '#', ':']).unwrap_or(rest.len());
    &rest[..end]
}

/// The address without the punctuation of the sentence around it; brackets opened inside it stay.
fn trimmed(address: &str) -> &str {
    let mut out = address;
    // Nothing of an address that long is punctuation.
    for _ in 0..8 {
        let last = out.chars().next_back();
        let cut = match last {
            Some('.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '*') => true,
            Some(')') => !out.contains('('),
            Some(']') => !out.contains('['),
            _ => false,
        };
        match last {
            Some(c) if cut => out = &out[..out.len() - c.len_utf8()],
            _ => break,
        }
    }
    out
}

fn plausible(host: &str) -> bool {
    let mut labels = host.rsplit('.');
    let end = labels.next().unwrap_or_default();
    let label =
        |l: &str| !l.is_empty() && l.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    ENDS.iter().any(|e| end.eq_ignore_ascii_case(e)) && host.contains('.') && labels.all(label)
}

/// The e-mail address at the start of `text`: its length in bytes.
pub(super) fn email_at(text: &str) -> Option<usize> {
    let local = text
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || b"._%+-".contains(b))
        .count();
    let rest = text[local..].strip_prefix('@')?;
    let domain = rest
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || b".-".contains(b))
        .count();
    let domain = rest[..domain].trim_end_matches(['.', '-']);
    let end = domain.rsplit('.').next().unwrap_or_default();
    let fits = local > 0
        && domain.contains('.')
        && !domain.contains("..")
        && end.len() >= 2
        && end.bytes().all(|b| b.is_ascii_alphabetic());
    fits.then_some(local + 1 + domain.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_goes_by_its_name_alone() {
        for (text, site) in [
            ("Example.org", Some(11)),
            ("example.co.uk.", Some(13)),
            ("Example.org, 12 Sept", Some(11)),
            ("Example.org (again)", Some(11)),
            ("Example.org has it", None),
            ("ok.No", None),
            ("minutes.pdf", None),
            ("14", None),
        ] {
            assert_eq!(site_at(text), site, "{text}");
        }
    }

    #[test]
    fn addresses_end_before_the_punctuation_around_them() {
        let url = |text| url_at(text).map(|(end, url)| (&text[..end], url));
        for (text, want) in [
            ("https://example.org/a.", "https://example.org/a"),
            ("https://example.org/a_(b)", "https://example.org/a_(b)"),
            ("https://example.org/a).", "https://example.org/a"),
            ("HTTP://example.org, next", "HTTP://example.org"),
        ] {
            assert_eq!(url(text), Some((want, want.to_owned())), "{text}");
        }
        assert_eq!(
            url("apnews.com/article/x y"),
            Some((
                "apnews.com/article/x",
                "https://apnews.com/article/x".to_owned()
            ))
        );
        assert_eq!(
            url("www.example.no"),
            Some(("www.example.no", "https://www.example.no".to_owned()))
        );
        for text in [
            "https://",
            "and/or",
            "example.org",
            "e.g./i.e.",
            "3/4",
            "www.",
            "",
        ] {
            assert_eq!(url(text), None, "{text}");
        }
    }

    #[test]
    fn e_mail_addresses_need_a_domain() {
        assert_eq!(email_at("a.b@example.org, next"), Some(15));
        assert_eq!(email_at("a@example.org."), Some(13));
        for text in ["@handle", "a@b", "a@b..c", "a b@c.de", ""] {
            assert_eq!(email_at(text), None, "{text}");
        }
    }
}
