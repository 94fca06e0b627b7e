//! From characters to stretches of a line that stand close together.

use super::frame::{Kind, Sign};

/// How far apart two stretches of one line may stand, in sizes of their font. Wider gaps part
/// columns and cells.
const APART: f32 = 1.0;

/// How far back a character may step onto the one before it, in sizes.
const BACK: f32 = 0.6;

/// A row of characters close together, on one base line.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// The characters as numbers in the frame, in the order they are seen from left to right,
    /// with all spaces.
    pub(super) signs: Vec<u32>,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) base: f32,
    pub(super) size: f32,
    /// Whether its characters came from right to left.
    backwards: bool,
}

impl Run {
    fn new(at: u32, sign: &Sign) -> Self {
        Self {
            signs: vec![at],
            left: sign.left,
            right: sign.right,
            base: sign.base,
            size: sign.size,
            backwards: false,
        }
    }
}

/// Returns the runs of a frame, in the order of the file.
pub(super) fn runs(signs: &[Sign]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (at, sign) in (0..).zip(signs) {
        let before = runs.last_mut().filter(|run| is_level(run, sign));
        match before {
            Some(run)
                if !run.backwards
                    && (-BACK..APART).contains(&((sign.left - run.right) / run.size)) =>
            {
                run.signs.push(at);
                run.right = run.right.max(sign.right);
            }
            // Letters of Arabic and Hebrew may come in the order they are read in.
            Some(run)
                if (run.backwards || run.signs.len() == 1)
                    && (-BACK..APART).contains(&((run.left - sign.right) / run.size)) =>
            {
                run.backwards = true;
                run.signs.push(at);
                run.left = run.left.min(sign.left);
            }
            _ => runs.push(Run::new(at, sign)),
        }
    }
    for run in &mut runs {
        if run.backwards {
            run.signs.reverse();
        }
        trim(run, signs);
    }
    runs.retain(|run| !run.signs.is_empty());
    runs
}

fn is_level(run: &Run, sign: &Sign) -> bool {
    (run.base - sign.base).abs() < 0.1 * run.size && (0.75..1.34).contains(&(sign.size / run.size))
}

/// Leaves out the spaces at both ends, which some programs set as far as the margin.
fn trim(run: &mut Run, signs: &[Sign]) {
    let is_word = |at: &&u32| signs[**at as usize].kind != Kind::Space;
    let first = run.signs.iter().find(is_word);
    let (Some(&first), Some(&last)) = (first, run.signs.iter().rev().find(is_word)) else {
        run.signs.clear();
        return;
    };
    let from = run.signs.iter().position(|at| *at == first).unwrap_or(0);
    let to = run.signs.iter().rposition(|at| *at == last).unwrap_or(0);
    run.signs.truncate(to + 1);
    run.signs.drain(..from);
    run.left = signs[first as usize].left;
    run.right = signs[last as usize].right;
}

/// Joins runs that are on one line and close together, whatever the order of the file.
pub(super) fn join(mut runs: Vec<Run>, signs: &[Sign]) -> Vec<Run> {
    drop_caps(&mut runs);
    let mut joined: Vec<Run> = Vec::with_capacity(runs.len());
    for mut row in rows(runs) {
        row.sort_by(|a, b| a.left.total_cmp(&b.left));
        let mut from = joined.len();
        for run in row {
            let before = joined[from..].last();
            let Some(before) = before else {
                joined.push(run);
                continue;
            };
            let gap = run.left - before.right;
            if is_twice(before, &run, signs) {
                continue;
            }
            if gap < APART * before.size.max(run.size) {
                if let Some(before) = joined.last_mut() {
                    append(before, run);
                }
            } else {
                from = joined.len();
                joined.push(run);
            }
        }
    }
    joined
}

fn append(run: &mut Run, more: Run) {
    if more.signs.len() > run.signs.len() && more.size >= run.size {
        run.base = more.base;
    }
    run.size = run.size.max(more.size);
    run.right = run.right.max(more.right);
    run.signs.extend(more.signs);
}

/// Whether a run is the same again at almost the same place, as some programs make letters bold
/// or throw a shadow.
fn is_twice(run: &Run, again: &Run, signs: &[Sign]) -> bool {
    let near = 0.25 * run.size;
    (run.left - again.left).abs() < near
        && (run.right - again.right).abs() < near
        && run.signs.len() == again.signs.len()
        && run.signs.iter().zip(&again.signs).all(|(a, b)| {
            let (a, b) = (&signs[*a as usize], &signs[*b as usize]);
            a.len == b.len && (a.left - b.left).abs() < near
        })
}

/// Returns the runs by the lines they are on, from above. A raised or lowered sign belongs to
/// the line of the larger ones.
pub(super) fn rows(mut runs: Vec<Run>) -> Vec<Vec<Run>> {
    runs.sort_by(|a, b| a.base.total_cmp(&b.base));
    let mut rows: Vec<(f32, f32, Vec<Run>)> = Vec::new();
    for run in runs {
        let near = |(base, size, _): &&mut (f32, f32, Vec<Run>)| {
            let size = if run.size > 2.0 * *size || *size > 2.0 * run.size {
                size.min(run.size)
            } else {
                size.max(run.size)
            };
            (run.base - *base).abs() < 0.5 * size
        };
        match rows.last_mut().filter(near) {
            Some((base, size, row)) => {
                if run.size > *size {
                    (*base, *size) = (run.base, run.size);
                }
                row.push(run);
            }
            None => rows.push((run.base, run.size, vec![run])),
        }
    }
    rows.into_iter().map(|(_, _, row)| row).collect()
}

/// Puts a large initial that hangs over several lines at the head of the line next to its top.
fn drop_caps(runs: &mut [Run]) {
    const INITIAL: f32 = 1.8;
    const CAPITAL: f32 = 0.7;
    /// How many initials are looked for on one page.
    const MOST_INITIALS: usize = 16;
    let mut sizes: Vec<f32> = runs.iter().map(|run| run.size).collect();
    sizes.sort_by(f32::total_cmp);
    let Some(&usual) = sizes.get(sizes.len() / 2) else {
        return;
    };
    let large = |at: &usize| runs[*at].signs.len() <= 2 && runs[*at].size > INITIAL * usual;
    let caps: Vec<usize> = (0..runs.len()).filter(large).take(MOST_INITIALS).collect();
    for at in caps {
        let cap = &runs[at];
        let top = cap.base - CAPITAL * cap.size;
        let beside = |run: &&Run| {
            run.signs.len() > 2
                && cap.size > INITIAL * run.size
                && (-0.5..1.5).contains(&((run.left - cap.right) / run.size))
                && (run.base - CAPITAL * run.size - top).abs() < 0.7 * run.size
                && cap.base > run.base + 0.5 * run.size
        };
        if let Some(line) = runs.iter().find(beside) {
            let (base, size, left) = (line.base, line.size, line.left);
            let cap = &mut runs[at];
            (cap.base, cap.size, cap.right) = (base, size, left);
        }
    }
}
