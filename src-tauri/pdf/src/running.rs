//! Running heads, running feet and page numbers: what is at the same place on
//! several pages and says the same, but for its number.

use std::collections::HashMap;

use super::lines::Lines;

/// How many lines at the top and at the foot of a page may be running ones. What stands side by
/// side counts as one.
const LINES: usize = 2;

/// How much larger than most of its page a running line may be.
const LARGER: f32 = 1.2;

/// How far the same line may stand apart on two pages, in points.
const APART: f32 = 4.0;

/// A line that may be a running one.
struct Found {
    line: usize,
    page: u32,
    base: f32,
    /// The numbers in it.
    numbers: Vec<u32>,
}

/// Returns for each line whether it is a running one.
pub(super) fn find(lines: &Lines) -> Vec<bool> {
    let mut running = vec![false; lines.lines.len()];
    let mut by_words: HashMap<(bool, String), Vec<Found>> = HashMap::new();
    let mut from = 0;
    for page in lines.lines.chunk_by(|a, b| a.page == b.page) {
        let mut order: Vec<usize> = (from..from + page.len())
            .filter(|at| lines.lines[*at].upright)
            .collect();
        from += page.len();
        order.sort_by(|a, b| lines.lines[*a].base.total_cmp(&lines.lines[*b].base));
        let mut sizes: Vec<f32> = order.iter().map(|at| lines.lines[*at].size).collect();
        sizes.sort_by(f32::total_cmp);
        let usual = sizes.get(sizes.len() / 2).copied().unwrap_or(0.0);
        let level = |a: &usize, b: &usize| {
            let (a, b) = (&lines.lines[*a], &lines.lines[*b]);
            (b.base - a.base).abs() < 0.5 * a.size
        };
        let rows: Vec<&[usize]> = order.chunk_by(level).collect();
        let foot = rows.len().saturating_sub(LINES);
        for (rank, row) in rows.iter().enumerate() {
            // On a page of few lines, each may be a head and a foot.
            for (is_foot, near) in [(false, rank < LINES), (true, rank >= foot)] {
                let small = |at: &&usize| lines.lines[**at].size <= LARGER * usual;
                for &at in row.iter().filter(small).filter(|_| near) {
                    let (words, found) = note(lines, at);
                    by_words.entry((is_foot, words)).or_default().push(found);
                }
            }
        }
    }
    for ((_, words), mut found) in by_words {
        found.sort_by(|a, b| a.base.total_cmp(&b.base));
        for level in found.chunk_by(|a, b| b.base - a.base < APART) {
            if repeats(&words, level) {
                for found in level {
                    running[found.line] = true;
                }
            }
        }
    }
    running
}

/// Returns a line's words with each number as one sign, and the numbers.
fn note(lines: &Lines, at: usize) -> (String, Found) {
    let line = &lines.lines[at];
    let mut words = String::new();
    let mut numbers = Vec::new();
    let mut number: Option<u32> = None;
    for char in lines.line_text(line).to_lowercase().chars() {
        match char.to_digit(10) {
            Some(digit) => {
                let so_far = number.unwrap_or(0).saturating_mul(10);
                number = Some(so_far.saturating_add(digit));
            }
            None => {
                if let Some(number) = number.take() {
                    words.push('#');
                    numbers.push(number);
                }
                words.push(char);
            }
        }
    }
    if let Some(number) = number {
        words.push('#');
        numbers.push(number);
    }
    let found = Found {
        line: at,
        page: line.page,
        base: line.base,
        numbers,
    };
    (words.trim().to_owned(), found)
}

/// Whether lines of the same words at the same height are running ones: the very same on several
/// pages, or with a number that counts the pages.
fn repeats(words: &str, level: &[Found]) -> bool {
    let mut level: Vec<&Found> = level.iter().collect();
    level.sort_by_key(|found| found.page);
    level.dedup_by_key(|found| found.page);
    let pairs = || level.windows(2).map(|pair| (pair[0], pair[1]));
    let Some((one, other)) = pairs().next() else {
        return false;
    };
    let counts = |(a, b): (&Found, &Found)| {
        let step = b.page - a.page;
        let mut both = a.numbers.iter().zip(&b.numbers);
        both.any(|(a, b)| *b == a.saturating_add(step))
    };
    let same = |(a, b): (&Found, &Found)| a.numbers == b.numbers;
    if level.len() == 2 {
        return counts((one, other))
            || (same((one, other)) && words.chars().any(char::is_alphabetic));
    }
    let regular = pairs().filter(|pair| counts(*pair) || same(*pair)).count();
    regular * 2 >= level.len() - 1
}
