//! Reads the title and byline from the metadata at the head of a Markdown file.
//!
//! Front matter is YAML between lines of `---`, or TOML between lines of `+++`.
//! Only two facts are wanted from it, and drafts carry it in all states of
//! repair, so this reads `key: value` lines and never rejects a file.

/// How many bytes of a file may be front matter.
const LONGEST: usize = 64 << 10;

/// What front matter says of the article.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct FrontMatter {
    pub(crate) title: Option<String>,
    pub(crate) byline: Option<String>,
}

/// Splits a file into its front matter, if it has any, and the text after it.
pub(crate) fn split(text: &str) -> (Option<FrontMatter>, &str) {
    match find(text) {
        Some((inside, after)) => (Some(read(inside)), after),
        None => (None, text),
    }
}

fn find(text: &str) -> Option<(&str, &str)> {
    let (fence, body) = text.split_once('\n')?;
    let fence = fence.trim_end();
    if fence != "---" && fence != "+++" {
        return None;
    }
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        let bare = line.trim_end();
        if bare == fence || (fence == "---" && bare == "...") {
            let inside = &body[..at];
            // Two thematic breaks with prose between them are no front matter.
            let has_key = inside.lines().any(|line| key_value(line).is_some());
            return has_key.then_some((inside, &body[at + line.len()..]));
        }
        at += line.len();
        if at > LONGEST {
            break;
        }
    }
    None
}

fn read(inside: &str) -> FrontMatter {
    let lines: Vec<&str> = inside.lines().collect();
    let mut found = FrontMatter::default();
    let mut author = None;
    for (at, line) in lines.iter().enumerate() {
        let Some((key, value)) = key_value(line) else {
            continue;
        };
        let below = nested(&lines[at + 1..]);
        match &*key.to_ascii_lowercase() {
            "title" | "headline" => found.title = found.title.or_else(|| text_of(value, below)),
            "byline" => found.byline = found.byline.or_else(|| text_of(value, below)),
            "author" | "authors" => author = author.or_else(|| text_of(value, below)),
            _ => {}
        }
    }
    found.byline = found.byline.or(author);
    found.byline = found
        .byline
        .map(|names| claimdesk_compose::byline::without_opener(&names).to_owned());
    found
}

/// Splits `key: value` or `key = value` at the margin of the line.
fn key_value(line: &str) -> Option<(&str, &str)> {
    let at = line.find([':', '='])?;
    let (key, value) = (line[..at].trim_end(), &line[at + 1..]);
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let spaced = value.is_empty() || value.starts_with([' ', '\t']) || line.as_bytes()[at] == b'=';
    (!key.is_empty() && key.chars().all(plain) && spaced).then(|| (key, value.trim()))
}

/// Returns the lines that belong to the key above them: indented, or items of a list.
fn nested<'a, 'b>(lines: &'b [&'a str]) -> &'b [&'a str] {
    let belongs = |line: &&str| line.starts_with([' ', '\t', '-', ']']);
    &lines[..lines
        .iter()
        .position(|line| !belongs(line))
        .unwrap_or(lines.len())]
}

/// Returns a value as one line of text: a plain or quoted string, a folded one, or a list of them.
fn text_of(value: &str, below: &[&str]) -> Option<String> {
    let text = if matches!(value, "|" | ">" | "|-" | ">-" | "|+" | ">+") {
        below
            .iter()
            .map(|line| line.trim())
            .collect::<Vec<_>>()
            .join(" ")
    } else if let Some(list) = value.strip_prefix('[') {
        let all = std::iter::once(list)
            .chain(below.iter().copied())
            .collect::<Vec<_>>()
            .join(" ");
        join(items(all.split(']').next().unwrap_or_default()))
    } else if value.is_empty() {
        join(below.iter().filter_map(|line| listed(line)))
    } else {
        let folded = below
            .iter()
            .filter(|line| !line.starts_with('-'))
            .map(|line| line.trim());
        unquote(
            &std::iter::once(value)
                .chain(folded)
                .collect::<Vec<_>>()
                .join(" "),
        )
    };
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

/// Returns what one line of a block list names: an item, or an item's or mapping's `name`.
fn listed(line: &str) -> Option<String> {
    let line = line.trim();
    let (item, is_item) = line
        .strip_prefix('-')
        .map_or((line, false), |item| (item.trim(), true));
    match key_value(item) {
        Some(("name", name)) => Some(unquote(name)),
        Some(_) => None,
        None => is_item.then(|| unquote(item)),
    }
}

/// Splits the inside of `[a, "b, c"]` at the commas outside quotation marks.
fn items(list: &str) -> impl Iterator<Item = String> {
    let mut quote = None;
    list.split(move |c| {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
        quote.is_none() && c == ','
    })
    .map(unquote)
}

fn join(names: impl Iterator<Item = String>) -> String {
    names
        .filter(|name| !name.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// Removes quotation marks and their escapes, or a comment behind an unquoted value.
fn unquote(value: &str) -> String {
    let value = value.trim();
    if let Some(inside) = value.strip_prefix('"') {
        let mut escaped = false;
        let closing = |c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        };
        let inside = inside.split(closing).next().unwrap_or_default();
        return inside.replace("\\\"", "\"").replace("\\\\", "\\");
    }
    if let Some(inside) = value.strip_prefix('\'') {
        let inside = inside.trim_end().strip_suffix('\'').unwrap_or(inside);
        return inside.replace("''", "'");
    }
    value
        .split(" #")
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_both(text: &str) -> (Option<String>, Option<String>, &str) {
        let (found, rest) = split(text);
        let found = found.unwrap_or_default();
        (found.title, found.byline, rest)
    }

    #[track_caller]
    fn assert_reads(text: &str, title: &str, byline: &str) {
        let (found_title, found_byline, rest) = read_both(text);
        let found = (
            found_title.unwrap_or_default(),
            found_byline.unwrap_or_default(),
        );
        assert_eq!(found, (title.to_owned(), byline.to_owned()));
        assert_eq!(rest, "Body\n");
    }

    #[test]
    fn reads_yaml() {
        assert_reads(
            "---\ntitle: Dam: a plan\nauthor: Jane Doe # staff\n---\nBody\n",
            "Dam: a plan",
            "Jane Doe",
        );
        assert_reads(
            "---\ntitle: \"The \\\"dam\\\"\"\nbyline: 'By D''Arcy'\n...\nBody\n",
            "The \"dam\"",
            "D'Arcy",
        );
        assert_reads(
            "---\nauthors: [Jane Doe, \"Roe, John\"]\n---\nBody\n",
            "",
            "Jane Doe, Roe, John",
        );
        assert_reads(
            "---\nauthor:\n  - Jane Doe\n  - name: John Roe\n    email: j@x\n---\nBody\n",
            "",
            "Jane Doe, John Roe",
        );
        assert_reads(
            "---\ntitle: >-\n  A long\n  title\ntags: [a]\n---\nBody\n",
            "A long title",
            "",
        );
        assert_reads(
            "---\nauthor:\n  name: Jane Doe\n---\nBody\n",
            "",
            "Jane Doe",
        );
    }

    #[test]
    fn reads_toml() {
        assert_reads(
            "+++\ntitle = \"Dam\"\nauthors = [\n  \"Jane\",\n  \"John\",\n]\n+++\nBody\n",
            "Dam",
            "Jane, John",
        );
    }

    #[test]
    fn byline_outranks_author() {
        assert_reads(
            "---\nauthor: jdoe\nbyline: By Jane Doe\n---\nBody\n",
            "",
            "Jane Doe",
        );
    }

    #[test]
    fn leaves_other_texts_alone() {
        for text in [
            "---\n\nProse between breaks\n\n---\nBody\n",
            "---\ntitle: never closed\n",
            "title: x\n",
            "---",
        ] {
            assert_eq!(split(text), (None, text));
        }
    }
}
