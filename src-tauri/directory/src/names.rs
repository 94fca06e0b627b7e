//! Names of media, and when two of them mean the same one.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a medium is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Names {
    /// The full name.
    pub(crate) name: String,
    /// Other names and abbreviations.
    pub(crate) aliases: Vec<String>,
}

impl Names {
    /// Returns the keys under which the medium is found.
    pub(crate) fn keys(&self) -> impl Iterator<Item = String> {
        std::iter::once(&self.name)
            .chain(&self.aliases)
            .map(|name| key_of(name))
    }

    /// Takes up another name, unless it is one already.
    pub(crate) fn also(&mut self, name: &str) {
        let key = key_of(name);
        if !key.is_empty() && self.keys().all(|k| k != key) {
            self.aliases.push(name.to_owned());
        }
    }
}

/// Returns what two spellings of one name share: no case, accents, marks or leading article.
pub(crate) fn key_of(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut gap = false;
    let mut take = |c: char| {
        if c.is_alphanumeric() {
            if gap && !key.is_empty() {
                key.push(' ');
            }
            gap = false;
            key.extend(c.to_lowercase());
        } else if !is_combining_mark(c) {
            gap = true;
        }
    };
    if name.is_ascii() {
        name.chars().for_each(&mut take);
    } else {
        name.nfd().for_each(&mut take);
    }
    match key.strip_prefix("the ") {
        Some(rest) => rest.to_owned(),
        None => key,
    }
}

/// Returns the host of an address without `www.`, in lower case.
pub(crate) fn host_of(url: &str) -> Option<String> {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next()?.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    (host.contains('.') && !host.contains(char::is_whitespace)).then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_share_a_key() {
        for (a, b) in [
            ("RTÉ News", "RTE news"),
            ("The Guardian", "Guardian"),
            ("Demirören", "Demiroren"),
            ("Al-Arabiya", "Al  Arabiya"),
            ("ČT24", "čt24"),
        ] {
            assert_eq!(key_of(a), key_of(b));
        }
        assert_eq!(key_of("The"), "the");
        assert_ne!(key_of("Россия-1"), "");
    }

    #[test]
    fn host_is_read_from_any_way_of_writing_an_address() {
        for url in [
            "https://www.Example.org/en/",
            "www.example.org",
            "http://example.org:80?x",
        ] {
            assert_eq!(host_of(url).as_deref(), Some("example.org"));
        }
        for url in ["", "none", "no host.here"] {
            assert_eq!(host_of(url), None);
        }
    }
}
