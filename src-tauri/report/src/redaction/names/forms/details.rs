//! Free text about somebody, what is no person, and addresses of e-mail.

use super::part::part;
use super::{Form, Word, exact, is_cased, joined, whole, words};
use crate::redaction::names::common::{is_ordinary, is_particle};
use crate::redaction::names::fold::Script;

/// Local parts of addresses that name nobody.
const DESKS: &[&str] = &[
    "info",
    "office",
    "press",
    "contact",
    "mail",
    "desk",
    "news",
    "editor",
    "admin",
    "support",
    "hello",
    "media",
    "tips",
    "team",
    "post",
    "kontakt",
    "redaktion",
    "webmaster",
    "presse",
];

/// Returns the forms of the words of a free text about somebody: an address, a handle, who introduced them.
pub(in crate::redaction::names) fn details(text: &str) -> Vec<Form> {
    let mut out = Vec::new();
    for token in text.split_whitespace() {
        let token = token.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
        let words = words(token);
        let handle = token.contains(['@', '_', '/']) || words.iter().any(|w| w.handle);
        if token.contains('@') && !token.starts_with('@') {
            out.extend(address(token));
        } else if handle {
            handle_of(&words, &mut out);
        } else {
            out.extend(telling(&words));
        }
    }
    for piece in text.split(|c: char| ",;:()[]{}\n\"|".contains(c)) {
        // A row of capitalised words is a name of something.
        let mut run: Vec<Word> = Vec::new();
        for word in words(piece) {
            if word.upper || !is_cased(word.script) || is_particle(&word.text) && !run.is_empty() {
                run.push(word);
            } else {
                joined(&run.iter().collect::<Vec<_>>(), &mut out);
                run.clear();
            }
        }
        joined(&run.iter().collect::<Vec<_>>(), &mut out);
    }
    out
}

/// Returns the forms of those words that are no ordinary ones.
fn telling(words: &[Word]) -> Vec<Form> {
    let mut out = Vec::new();
    for word in words
        .iter()
        .filter(|w| !w.is_weak() && !is_ordinary(&w.text))
    {
        if !is_cased(word.script) || word.upper && word.length >= 3 {
            part(word, true, &mut out);
        } else if word.length >= 5 {
            out.push(exact(word));
        }
    }
    out
}

fn handle_of(words: &[Word], out: &mut Vec<Form>) {
    joined(&words.iter().collect::<Vec<_>>(), out);
    for word in words {
        let telling = word.length >= 3 || word.handle;
        if telling && word.script != Script::Digit && !is_ordinary(&word.text) {
            part(word, false, out);
            out.push(exact(word));
        }
    }
}

/// Returns the distinctive parts of what something that is no person is called.
pub(in crate::redaction::names) fn body(name: &str) -> Vec<Form> {
    let words = words(name);
    let mut out = Vec::new();
    for word in &words {
        let telling = word.length >= 4 && !word.is_weak() && !is_ordinary(&word.text);
        if telling && (word.upper || !is_cased(word.script)) {
            part(word, false, &mut out);
        }
    }
    out
}

/// Returns whether what an unnamed source is called looks like somebody's name after all.
pub(in crate::redaction::names) fn looks_like_a_name(name: &str) -> bool {
    let words = words(name);
    let bearing: Vec<&Word> = words.iter().filter(|w| !w.is_weak()).collect();
    (1..=4).contains(&bearing.len())
        && (bearing.iter()).all(|w| (w.upper || !is_cased(w.script)) && !is_ordinary(&w.text))
}

/// How people say the @ and the full stop of an address.
const SAID: [(&str, &str); 12] = [
    ("at", "dot"),
    ("at", "."),
    ("arobase", "point"),
    ("arroba", "punto"),
    ("arroba", "ponto"),
    ("chiocciola", "punto"),
    ("ät", "punkt"),
    ("at", "punkt"),
    ("małpa", "kropka"),
    ("zavináč", "tečka"),
    ("kukac", "pont"),
    ("собака", "точка"),
];

/// Returns an address as it is said: jo at wire dot example.
fn said(address: &str, out: &mut Vec<Form>) {
    for (at, dot) in SAID {
        let (at, dot) = (format!(" {at} "), format!(" {dot} "));
        let words = words(&address.replace('@', &at).replace('.', &dot));
        joined(&words.iter().collect::<Vec<_>>(), out);
    }
}

/// Returns the forms of an e-mail address.
pub(in crate::redaction::names) fn address(address: &str) -> Vec<Form> {
    let mut out = whole(address);
    said(address, &mut out);
    let local = address.split('@').next().unwrap_or_default();
    let local = local.trim_start_matches("mailto:");
    // What is behind a plus is the mailbox's own business.
    let words = words(local.split('+').next().unwrap_or_default());
    let text: String = words.iter().map(|w| w.text.as_str()).collect();
    if text.chars().count() >= 3 && !DESKS.contains(&text.as_str()) {
        if let [word] = &words[..] {
            part(word, false, &mut out);
            if !is_ordinary(&word.text) {
                out.push(exact(word));
            }
        } else {
            handle_of(&words, &mut out);
        }
    }
    // Letters and digits in one: ipetrov1978.
    let letters: String = text.chars().filter(|c| !c.is_ascii_digit()).collect();
    if letters != text && letters.chars().count() >= 5 && !is_ordinary(&letters) {
        out.push(Form::new(letters));
    }
    out
}
