//! The names of months and of days of the week, in English and in lower case.

/// The months, January first.
pub const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The days of the week, Monday first.
pub const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// Returns whether a word is a month's name, whole or as newspapers shorten it: "september", "sep", "sept".
pub fn is_month(word: &str) -> bool {
    word == "sept" || MONTHS.iter().any(|name| is_short_for(word, name))
}

/// Returns whether a word is a day of the week, whole or as newspapers shorten it: "tuesday", "tue", "tues".
pub fn is_weekday(word: &str) -> bool {
    matches!(word, "tues" | "thur" | "thurs")
        || WEEKDAYS.iter().any(|name| is_short_for(word, name))
}

/// Whether a word is a name or its first three letters: three letters tell every month and every day from the others.
fn is_short_for(word: &str, name: &str) -> bool {
    word == name || name.get(..3) == Some(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_known_whole_and_short_and_no_other_beginning_is() {
        for month in ["september", "sep", "sept", "may", "dec"] {
            assert!(is_month(month), "{month}");
        }
        for day in ["tuesday", "tue", "tues", "thur", "thurs", "sun"] {
            assert!(is_weekday(day), "{day}");
        }
        for word in ["se", "septe", "marc", "s", "sund", "moon"] {
            assert!(!is_month(word) && !is_weekday(word), "{word}");
        }
    }
}
