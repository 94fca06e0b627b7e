//! Addresses that a report may link to.

/// Returns an address if a click on it is safe: `http`, `https` or `mailto`.
pub fn safe_link(address: &str) -> Option<&str> {
    let (scheme, _) = address.split_once(':')?;
    let known = ["http", "https", "mailto"]
        .iter()
        .any(|s| scheme.eq_ignore_ascii_case(s));
    (known && !address.contains(|c: char| c.is_control() || c.is_whitespace())).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_addresses_are_links() {
        for good in [
            "https://example.org/a?b#c",
            "HTTP://example.org",
            "mailto:desk@example.org",
        ] {
            assert_eq!(safe_link(good), Some(good));
        }
        for bad in [
            "javascript:alert(1)",
            " javascript:x",
            "data:text/html,x",
            "example.org",
            "",
            "https://a b",
            "java\nscript:x",
            "file:///etc",
        ] {
            assert_eq!(safe_link(bad), None, "{bad}");
        }
    }
}
