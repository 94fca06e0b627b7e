//! Finds the claims in a text and who each is attributed to.

mod boundary;
mod chunk;
mod find;
mod floating;
mod inflect;
mod lexicon;
mod quote;
mod sentence;
mod subject;
mod tag;
mod token;

/// test
pub fn raw(text: &str) -> Vec<(Vec<std::ops::Range<usize>>, Option<std::ops::Range<usize>>, Option<std::ops::Range<usize>>, String)> {
    let p = chunk::Parsed::new(text, lexicon::Lexicon::english());
    let mut found = Vec::new();
    for s in 0..p.sentences.len() {
        found.extend(find::find(&p, s));
    }
    let found = floating::floating(&p, found);
    found
        .iter()
        .map(|f| (f.spans.iter().map(|s| p.tokens.bytes(s)).collect(), f.source.as_ref().map(|s| p.tokens.bytes(s)), f.cue.as_ref().map(|s| p.tokens.bytes(s)), format!("{:?} {}", f.pattern, f.lemma)))
        .collect()
}
