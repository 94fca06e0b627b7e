//! Whether two voices are one source.

use std::sync::LazyLock;

use claimdesk_grammar::lines;

use super::{Heard, SourceMention, Voice};

/// Compares who said something with who says it in a later text.
pub(super) fn compare(old: &Voice, new: &Voice) -> Heard {
    let gone = strangers(&old.mentions, &new.mentions);
    let come = strangers(&new.mentions, &old.mentions);
    if !gone.is_empty() || !come.is_empty() {
        return Heard::Other {
            was: told(&gone, &old.mentions),
            now: told(&come, &new.mentions),
        };
    }
    let named = !old.mentions.is_empty();
    let (was, now) = if old.reported && new.reported {
        (&old.reporting, &new.reporting)
    } else {
        (&old.around, &new.around)
    };
    match (missing(was, now), missing(now, was)) {
        (gone, come) if gone.is_empty() && come.is_empty() => {
            if named {
                Heard::Same
            } else {
                Heard::Nobody
            }
        }
        (gone, come) => Heard::Other {
            was: gone.join(", "),
            now: come.join(", "),
        },
    }
}

/// The mentions that are none of the others.
fn strangers<'a>(
    mentions: &'a [SourceMention],
    others: &[SourceMention],
) -> Vec<&'a SourceMention> {
    let known = |mention: &&SourceMention| others.iter().any(|other| is_same(mention, other));
    mentions.iter().filter(|mention| !known(mention)).collect()
}

/// Tells the mentions that changed; all, where only the other text has some that did.
fn told(changed: &[&SourceMention], all: &[SourceMention]) -> String {
    let all: Vec<&SourceMention> = all.iter().collect();
    let mentions = if changed.is_empty() { &all } else { changed };
    let mut names: Vec<String> = Vec::new();
    for mention in mentions {
        let name = match &mention.name {
            Some(name) if mention.sure && mention.owner.is_none() => name.clone(),
            _ if mention.pronoun => format!("“{}”", mention.written),
            _ => mention.written.clone(),
        };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(", ")
}

fn missing(from: &[String], there: &[String]) -> Vec<String> {
    let mut there: Vec<&String> = there.iter().collect();
    let mut missing = from.to_vec();
    missing.retain(|name| match there.iter().position(|&it| it == name) {
        Some(at) => {
            there.swap_remove(at);
            false
        }
        None => true,
    });
    missing
}

fn is_same(one: &SourceMention, other: &SourceMention) -> bool {
    if matches!((&one.owner, &other.owner), (Some(a), Some(b)) if a != b) {
        return false;
    }
    if one.paper.is_some() && one.paper == other.paper {
        return true;
    }
    let alone = one.alone && other.alone;
    let names = match (&one.name, &other.name) {
        (Some(a), Some(b)) if one.person || other.person => Some(is_one_person(a, b, alone)),
        (Some(a), Some(b)) => Some(plain(a) == plain(b)),
        _ => None,
    };
    if one.sure && other.sure {
        let alike = one.means == other.means || one.wording != other.wording;
        return names == Some(true) && alike;
    }
    if one.wording == other.wording {
        return one.means == other.means && names != Some(false);
    }
    // "Two officials said ... They said": nobody's name, and yet the same people.
    one.pronoun != other.pronoun && names == Some(true)
}

/// Whether two names can be one person's: equal, with and without a first name or an initial, or with a short first name
/// where each is `alone` in its text with the surname.
fn is_one_person(one: &str, other: &str, alone: bool) -> bool {
    let (a, b) = (plain(one), plain(other));
    if a == b {
        return true;
    }
    let (a, b): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.last() != long.last() {
        return false;
    }
    // "Lee" and "Ann Lee"; "Ann Lee" and "Ann M Lee"; "A Lee" and "Ann Lee".
    let initial =
        |a: &str, b: &str| a.len().min(b.len()) == 1 && a.chars().next() == b.chars().next();
    short.len() == 1 && long.len() <= 3
        || long.ends_with(&short)
        || short.len() > 1
            && (short[0] == long[0]
                || initial(short[0], long[0])
                || alone && are_short_for_each_other(short[0], long[0]))
            && short.len() + long.len() <= 5
}

/// Whether two first names are one in short: "Joe" and "Joseph".
fn are_short_for_each_other(one: &str, other: &str) -> bool {
    let mut lists = FIRST_NAMES.iter();
    lists.any(|names| names.contains(&one) && names.contains(&other))
}

static FIRST_NAMES: LazyLock<Vec<Vec<&str>>> = LazyLock::new(|| {
    let file = include_str!("../../lexicons/en/short_first_names.txt");
    lines(file)
        .map(|line| line.split_whitespace().collect())
        .collect()
});

/// A name without its article, full stops and capitals.
pub(super) fn plain(name: &str) -> String {
    let lower = name
        .to_lowercase()
        .replace(['.', '“', '”', '"'], "")
        .replace('’', "'");
    let lower = lower.trim();
    let bare = ["the ", "a ", "an "]
        .iter()
        .find_map(|article| lower.strip_prefix(article));
    bare.unwrap_or(lower).to_owned()
}
