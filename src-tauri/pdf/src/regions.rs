//! Columns, and the order in which they are read.
//!
//! A gutter is a strip that no line crosses, with running text on both sides. A
//! region with a gutter is read above it, left of it, right of it, below it; each
//! of these may have gutters of its own. Cells of a table stand side by side, too,
//! but hold few words: they are read row by row.

use super::runs::Run;

/// The least width of a gutter, in sizes of the usual font.
const GUTTER: f32 = 0.7;

/// How many lines must be on each side of a gutter.
const LINES: usize = 3;

/// How wide the lines of a column are at least, in sizes of their font, and how much of their
/// column they fill on average.
const COLUMN: f32 = 9.0;
const FILLED: f32 = 0.62;

/// How far apart a document's gutters may be on two pages, in points, and how many are remembered.
const SAME: f32 = 4.0;
const KNOWN: usize = 64;

/// How high a gutter is at least that others are told by, in points.
const KNOWN_HEIGHT: f32 = 100.0;

/// How often runs may be held against strips in search of columns.
const STEPS: u64 = 1_000_000_000;

/// How deep regions are parted, and how many runs a region has at most that is parted.
const DEPTH: u32 = 24;
const RUNS: usize = 4_000;

/// The columns of a document.
#[derive(Debug)]
pub(super) struct Columns {
    /// How often runs may still be held against strips; once it is used up, regions are read as
    /// they stand.
    steps: u64,
    /// Where gutters were found. On its last page, a column may hold a single short line.
    known: Vec<f32>,
}

impl Default for Columns {
    fn default() -> Self {
        Self {
            steps: STEPS,
            known: Vec::new(),
        }
    }
}

impl Columns {
    /// Returns the runs of a page in the order they are read, region by region.
    pub(super) fn regions(&mut self, runs: Vec<Run>, right_to_left: bool) -> Vec<Vec<Run>> {
        let mut done = Vec::new();
        self.part(runs, right_to_left, 0, &mut done);
        done
    }

    fn part(
        &mut self,
        mut runs: Vec<Run>,
        right_to_left: bool,
        depth: u32,
        done: &mut Vec<Vec<Run>>,
    ) {
        if runs.is_empty() {
            return;
        }
        let gutter = if depth < DEPTH && runs.len() <= RUNS {
            runs.sort_by(|a, b| a.base.total_cmp(&b.base));
            self.find(&runs)
        } else {
            None
        };
        let Some(gutter) = gutter else {
            done.push(runs);
            return;
        };
        let (mut above, mut below) = (Vec::new(), Vec::new());
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for (at, run) in runs.into_iter().enumerate() {
            let side = if at < gutter.first {
                &mut above
            } else if at > gutter.last {
                &mut below
            } else if run.right <= gutter.left {
                &mut left
            } else {
                &mut right
            };
            side.push(run);
        }
        let (one, other) = if right_to_left {
            (right, left)
        } else {
            (left, right)
        };
        for region in [above, one, other, below] {
            self.part(region, right_to_left, depth + 1, done);
        }
    }

    /// Returns the highest gutter of runs ordered by their base lines.
    fn find(&mut self, runs: &[Run]) -> Option<Gutter> {
        let mut sizes: Vec<f32> = runs.iter().map(|run| run.size).collect();
        sizes.sort_by(f32::total_cmp);
        let width = GUTTER * sizes[sizes.len() / 2];
        let mut edges: Vec<f32> = runs.iter().map(|run| run.right).collect();
        edges.sort_by(f32::total_cmp);
        edges.dedup_by(|a, b| (*a - *b).abs() < 1.0);
        let mut best: Option<Gutter> = None;
        for edge in edges {
            self.steps = self.steps.checked_sub(runs.len() as u64)?;
            // The edge stands for all that were a point off.
            let left = edge + 1.0;
            let is_known = self.known.iter().any(|known| (known - left).abs() < SAME);
            let least = if is_known { 1 } else { LINES };
            for gutter in stretches(runs, left, left + width, least) {
                if best.is_none_or(|best| gutter.height > best.height) {
                    best = Some(gutter);
                }
            }
        }
        if let Some(best) = best
            && best.height > KNOWN_HEIGHT
            && self.known.len() < KNOWN
        {
            self.known.push(best.left);
        }
        best
    }
}

/// A strip between two columns.
#[derive(Clone, Copy, Debug)]
struct Gutter {
    left: f32,
    /// The first and last of the runs that are next to it, in the order of their base lines.
    first: usize,
    last: usize,
    height: f32,
}

/// Returns the stretches of lines along which a strip is free and has text on both sides.
fn stretches(runs: &[Run], left: f32, right: f32, least: usize) -> impl Iterator<Item = Gutter> {
    let mut found = Vec::new();
    let mut from = 0;
    for at in 0..=runs.len() {
        let crosses = runs
            .get(at)
            .is_none_or(|run| run.left < right && run.right > left);
        if crosses {
            found.extend(gutter(runs, from, at, left, least));
            from = at + 1;
        }
    }
    found.into_iter()
}

fn gutter(runs: &[Run], from: usize, to: usize, left: f32, least: usize) -> Option<Gutter> {
    if to < from + 2 * least {
        return None;
    }
    let stretch = &runs[from..to];
    let (mut one, mut other) = (Side::default(), Side::default());
    for run in stretch {
        if run.right <= left {
            one.add(run);
        } else {
            other.add(run);
        }
    }
    if !one.is_column(least) || !other.is_column(least) {
        return None;
    }
    let height = one.bottom.min(other.bottom) - one.top.max(other.top);
    let beside = height > 0.0 || least == 1 && height == 0.0;
    // What stands wholly above or below the other side's lines still belongs to its column.
    beside.then_some(Gutter {
        left,
        first: from,
        last: to - 1,
        height,
    })
}

/// What is on one side of a gutter.
#[derive(Debug, Default)]
struct Side {
    lines: usize,
    wide: usize,
    top: f32,
    bottom: f32,
    left: f32,
    right: f32,
    /// How wide all runs are together, and those of the line at hand.
    filled: f32,
    line: f32,
}

impl Side {
    /// Takes in a run; they come by their base lines. A line that is stretched to the margin has
    /// several.
    fn add(&mut self, run: &Run) {
        let (width, least) = (run.right - run.left, COLUMN * run.size);
        if self.lines == 0 {
            (self.top, self.left, self.right) = (run.base, run.left, run.right);
        }
        if self.lines == 0 || run.base - self.bottom >= 0.5 * run.size {
            self.bottom = run.base;
            self.lines += 1;
            self.line = 0.0;
        }
        self.wide += usize::from(self.line <= least && self.line + width > least);
        self.line += width;
        self.filled += width;
        (self.left, self.right) = (self.left.min(run.left), self.right.max(run.right));
    }

    /// Lines of running text are far wider than a cell's few words, and most fill their column.
    fn is_column(&self, least: usize) -> bool {
        let few = self.lines < LINES && self.lines >= least;
        let whole = (self.right - self.left) * self.lines as f32;
        few || (self.lines >= LINES && self.wide * 2 >= self.lines && self.filled > FILLED * whole)
    }
}
