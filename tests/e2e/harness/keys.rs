//! Keys as WebDriver writes them.

/// Reads a chord such as `Ctrl+Shift+Z` into the keys to hold, in order.
pub(crate) fn chord(written: &str) -> Vec<char> {
    written
        .split('+')
        .map(|name| match name {
            "Ctrl" => '\u{E009}',
            "Shift" => '\u{E008}',
            "Alt" => '\u{E00A}',
            "Enter" => '\u{E007}',
            "Escape" => '\u{E00C}',
            "Tab" => '\u{E004}',
            "Backspace" => '\u{E003}',
            "Left" => '\u{E012}',
            "Up" => '\u{E013}',
            "Right" => '\u{E014}',
            "Down" => '\u{E015}',
            "Home" => '\u{E011}',
            "End" => '\u{E010}',
            "Delete" => '\u{E017}',
            "F2" => '\u{E032}',
            "F4" => '\u{E034}',
            "F6" => '\u{E036}',
            "F8" => '\u{E038}',
            "F9" => '\u{E039}',
            one => {
                let mut letters = one.chars();
                let letter = letters.next().expect("a chord names a key after each plus");
                assert!(letters.next().is_none(), "no key is called {one}");
                letter
            }
        })
        .collect()
}
