//! Words that tie figures together, one bit a list of the data file.

use std::collections::HashMap;
use std::sync::OnceLock;

use bitflags::bitflags;
use claimdesk_grammar::lines;

bitflags! {
    /// The lists of `cues.txt` that a word is on.
    #[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
    pub(crate) struct Cue: u64 {
        const RISE = 1 << 0;
        const FALL = 1 << 1;
        const FROM = 1 << 2;
        const TO = 1 << 3;
        const BY = 1 << 4;
        const OF = 1 << 5;
        const TOTAL = 1 << 6;
        const PART = 1 << 7;
        const REST = 1 << 8;
        const EACH = 1 << 9;
        const AGO = 1 << 10;
        const LATER = 1 << 11;
        const SINCE = 1 << 12;
        const BEFORE = 1 << 13;
        const BEGIN = 1 << 14;
        const BORN = 1 << 15;
        const DIED = 1 << 16;
        const ANNIVERSARY = 1 << 17;
        const FORMER = 1 << 18;
        const KIN = 1 << 19;
        const WARM = 1 << 20;
        const SAME = 1 << 21;
        const SEVERAL = 1 << 22;
        const FISCAL = 1 << 23;
        const UPDATE = 1 << 24;
        const LINK = 1 << 25;
        const EACH_OF = 1 << 26;
        const AVERAGE = 1 << 27;
        const VOTE = 1 << 28;
        const MEMBER = 1 << 29;
        const AWAY = 1 << 30;
        const ANAPHORA = 1 << 31;
        const OFFICE_CHANGES = 1 << 32;
    }
}

impl Cue {
    fn named(list: &str) -> Option<Self> {
        Self::from_name(&list.to_uppercase().replace('-', "_"))
    }

    /// Returns the lists that a lower-case English word is on.
    pub(crate) fn of(word: &str) -> Self {
        static CUES: OnceLock<HashMap<&'static str, Cue>> = OnceLock::new();
        let cues = CUES.get_or_init(|| read(include_str!("../words/en/cues.txt")));
        cues.get(word).copied().unwrap_or_default()
    }
}

fn read(file: &'static str) -> HashMap<&'static str, Cue> {
    let mut cues: HashMap<&'static str, Cue> = HashMap::new();
    for (list, words) in lines(file).filter_map(|line| line.split_once(": ")) {
        let cue = Cue::named(list).unwrap_or_default();
        for word in words.split_whitespace() {
            *cues.entry(word).or_default() |= cue;
        }
    }
    cues
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_of_the_file_is_known() {
        for line in lines(include_str!("../words/en/cues.txt")) {
            let (list, _) = line.split_once(": ").expect(line);
            assert!(Cue::named(list).is_some(), "{list}");
        }
    }
}
