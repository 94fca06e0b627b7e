//! Whose name is in the history.

/// Stands in the history for somebody whose name nobody knows.
pub const NOBODY: &str = "unknown user";

/// Returns whether `who` is somebody's name, and not empty or a stand-in for one.
pub fn is_name(who: &str) -> bool {
    let who = who.trim();
    let stand_ins = [NOBODY, "unknown", "nobody", "anonymous"];
    who.chars().any(char::is_alphanumeric)
        && !stand_ins.iter().any(|it| it.eq_ignore_ascii_case(who))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_a_letter_and_is_no_stand_in() {
        for name in ["Ana", "nora vale", "李", " Ben ", "7"] {
            assert!(is_name(name), "{name:?}");
        }
        for none in [
            "",
            " ",
            "\t\n",
            "\u{200b}",
            "-",
            "unknown user",
            "Unknown User",
            "unknown",
            "nobody",
        ] {
            assert!(!is_name(none), "{none:?}");
        }
    }
}
