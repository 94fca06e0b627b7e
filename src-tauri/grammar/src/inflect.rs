//! The forms of a regular English verb.

/// The form in -s, the past, and the form in -ing of a regular verb; `double` repeats the last letter before a vowel.
pub(crate) fn regular(base: &str, double: bool) -> [String; 3] {
    let last = base.chars().last().unwrap_or(' ');
    let before = base.chars().rev().nth(1).unwrap_or(' ');
    let vowel = |c: char| "aeiou".contains(c);
    let stem = if double {
        format!("{base}{last}")
    } else {
        base.to_owned()
    };
    if last == 'y' && !vowel(before) {
        let cut = &base[..base.len() - 1];
        return [
            format!("{cut}ies"),
            format!("{cut}ied"),
            format!("{base}ing"),
        ];
    }
    let s = if base.ends_with('s')
        || base.ends_with('x')
        || base.ends_with('z')
        || base.ends_with("ch")
        || base.ends_with("sh")
        || last == 'o'
    {
        format!("{base}es")
    } else {
        format!("{base}s")
    };
    if let Some(cut) = base.strip_suffix("ie") {
        return [s, format!("{base}d"), format!("{}ying", cut)];
    }
    if last == 'e' {
        let ing = if before == 'e' || before == 'o' || before == 'y' {
            base
        } else {
            &base[..base.len() - 1]
        };
        return [s, format!("{base}d"), format!("{ing}ing")];
    }
    [s, format!("{stem}ed"), format!("{stem}ing")]
}

#[cfg(test)]
mod tests {
    use super::regular;

    #[test]
    fn regular_forms_follow_the_spelling() {
        assert_eq!(regular("deny", false), ["denies", "denied", "denying"]);
        assert_eq!(regular("admit", true), ["admits", "admitted", "admitting"]);
        assert_eq!(regular("agree", false), ["agrees", "agreed", "agreeing"]);
        assert_eq!(
            regular("announce", false),
            ["announces", "announced", "announcing"]
        );
        assert_eq!(
            regular("publish", false),
            ["publishes", "published", "publishing"]
        );
        assert_eq!(regular("say", false), ["says", "sayed", "saying"]);
        assert_eq!(regular("lie", false), ["lies", "lied", "lying"]);
    }
}
