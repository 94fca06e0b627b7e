//! How sentences end in scripts other than the Latin.

/// Returns whether a mark ends a sentence wherever it stands: a full stop, question or exclamation mark of a script
/// that has one of its own.
pub const fn ends_anywhere(c: char) -> bool {
    matches!(
        c,
        // Chinese and Japanese.
        '。' | '｡' | '！' | '？'
        // Devanagari and its neighbours.
        | '।' | '॥'
        // Arabic and Urdu.
        | '؟' | '۔'
        // Armenian, Ethiopic, Burmese, Khmer, Tibetan, Sinhala, Mongolian.
        | '։' | '።' | '፧' | '፨' | '။' | '។' | '៕' | '།' | '༎' | '෴' | '᠃'
        | '‼' | '⁇' | '⁈' | '⁉'
    )
}

/// Returns whether a letter is of a script that has no capitals to begin a sentence with.
pub fn is_caseless(c: char) -> bool {
    // Georgian letters have capitals in Unicode, which nobody begins a sentence with.
    let georgian = matches!(c, '\u{10d0}'..='\u{10ff}');
    c.is_alphabetic() && (georgian || !c.is_lowercase() && !c.is_uppercase())
}

/// Returns whether a letter is of a script that sets no spaces between words and sentences.
pub const fn is_unspaced(c: char) -> bool {
    matches!(
        c,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
            | '\u{20000}'..='\u{3ffff}'
    )
}
