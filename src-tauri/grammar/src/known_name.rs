//! Names that the lexicon knows, in a text.

use crate::lexicon::{Lexicon, Name};
use crate::token::{Kind, Tokens};

impl Lexicon {
    pub fn name_at(&self, tokens: &Tokens, i: usize) -> Option<(usize, Name)> {
        if !matches!(tokens.list[i].kind, Kind::Word | Kind::Number) {
            return None;
        }
        let fits = |words: &[&str]| {
            let mut at = i;
            for word in words {
                let mut rest = *word;
                while !rest.is_empty() {
                    let token = tokens.list.get(at)?;
                    rest =
                        rest.strip_prefix(&tokens.text[token.start as usize..token.end as usize])?;
                    at += 1;
                }
            }
            Some(at)
        };
        self.names(tokens.word(i))
            .iter()
            .filter_map(|p| fits(&p.words).map(|end| (end, p.value)))
            .max_by_key(|(end, _)| *end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::NameKind;

    #[test]
    fn the_longest_name_wins() {
        let lexicon = Lexicon::english();
        let tokens = Tokens::new("BBC Radio 4 and the People's Daily", lexicon);
        assert_eq!(
            lexicon.name_at(&tokens, 0).map(|(end, n)| (end, n.full)),
            Some((3, "BBC Radio 4"))
        );
        assert_eq!(
            lexicon.name_at(&tokens, 5).map(|(_, n)| n.kind),
            Some(NameKind::StateMedia)
        );
    }
}
