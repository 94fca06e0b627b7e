//! When two stretches of text say the same.

/// Returns whether two stretches have the same words; typography does not count.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a == b || claimdesk_anchor::is_same_words(a, b)
}
