//! Lines put together to paragraphs and headings.
//!
//! The surest sign of a paragraph's end is a line that stops though the next word
//! would have fitted in it. Others are a wider gap, an indented line, another size.

use claimdesk_compose::flow::Marks;

use super::lines::{Line, Lines};

/// The longest heading, in characters, and in lines.
const HEADING: usize = 250;
const HEADING_LINES: usize = 5;

/// A heading that is bold but no larger, in characters.
const BOLD_HEADING: usize = 120;

/// How much larger than running text a heading is at least.
const LARGER: f32 = 1.12;

/// A size that one in this many characters is set in is one of running text.
const RUNNING: usize = 5;

/// How many levels of headings there are.
const LEVELS: usize = 6;

/// Signs that begin an item of a list.
const BULLETS: [char; 17] = [
    '•', '◦', '▪', '▫', '■', '□', '●', '○', '‣', '⁃', '∙', '·', '➢', '✓', '❖', '◆', '➤',
];

/// A paragraph: lines in the order they are read, and what they are.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    pub(super) lines: Vec<usize>,
    /// The level of a heading.
    pub(super) heading: Option<u8>,
    /// Whether it begins with the sign of a list's item.
    pub(super) item: bool,
}

/// The margins that the lines of a region keep to.
#[derive(Clone, Copy, Debug)]
struct Measure {
    left: f32,
    right: f32,
    /// From base line to base line.
    leading: f32,
    lines: usize,
    page: u32,
}

/// Returns the size of a document's running text: of several, the largest.
pub(super) fn body_size(lines: &Lines, read: &[usize]) -> f32 {
    let mut sizes: Vec<(f32, usize)> = read
        .iter()
        .map(|at| {
            let line = &lines.lines[*at];
            (line.size, lines.line_text(line).len())
        })
        .collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let groups = sizes.chunk_by(|a, b| b.0 - a.0 < 0.02 * a.0);
    let weight = |group: &[(f32, usize)]| group.iter().map(|(_, len)| len).sum::<usize>();
    let total: usize = sizes.iter().map(|(_, len)| len).sum();
    let mut running = groups.filter(|group| weight(group) * RUNNING >= total);
    running
        .next_back()
        .map_or(10.0, |group| group[group.len() / 2].0)
}

/// Puts the lines `read` together to paragraphs.
pub(super) fn build(lines: &Lines, read: &[usize], body: f32) -> Vec<Paragraph> {
    let measures = measures(lines, read);
    let measure = |line: &Line| measures[line.region as usize];
    let indented = read
        .windows(2)
        .filter(|pair| {
            let (a, b) = (&lines.lines[pair[0]], &lines.lines[pair[1]]);
            a.region == b.region && is_indented(a, b, measure(b))
        })
        .count();
    let indents = indented * 20 > read.len();
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut before: Option<usize> = None;
    for &at in read {
        let line = &lines.lines[at];
        let text = lines.line_text(line);
        let goes_on = before.is_some_and(|before| {
            let last = &lines.lines[before];
            let open = paragraphs
                .last()
                .map_or(&[][..], |paragraph| &paragraph.lines);
            let Seen { starts_item, .. } = Seen::of(&text);
            if starts_item {
                false
            } else if last.region == line.region {
                within(lines, open, last, line, measure(line), body)
            } else {
                let ended = lines.line_text(last);
                across(
                    last,
                    line,
                    measure(last),
                    measure(line),
                    &ended,
                    &text,
                    indents,
                    body,
                )
            }
        });
        match paragraphs.last_mut() {
            Some(paragraph) if goes_on => paragraph.lines.push(at),
            _ => paragraphs.push(Paragraph {
                lines: vec![at],
                heading: None,
                item: Seen::of(&text).starts_item,
            }),
        }
        before = Some(at);
    }
    head(lines, &mut paragraphs, body);
    paragraphs
}

/// What a line's words tell.
struct Seen {
    starts_item: bool,
}

impl Seen {
    fn of(text: &str) -> Self {
        let mut chars = text.chars();
        let first = chars.next();
        let spaced = chars.next().is_some_and(char::is_whitespace);
        Self {
            starts_item: spaced && first.is_some_and(|char| BULLETS.contains(&char)),
        }
    }
}

/// Returns a paragraph's first words without the sign of a list's item.
pub(super) fn without_bullet(text: &str) -> &str {
    text.trim_start_matches(|char: char| BULLETS.contains(&char) || char.is_whitespace())
}

/// Whether `line` goes on with the paragraph `open`, whose last line is `last`.
fn within(
    lines: &Lines,
    open: &[usize],
    last: &Line,
    line: &Line,
    measure: Measure,
    body: f32,
) -> bool {
    let step = line.base - last.base;
    let larger = last.size.max(line.size);
    if !same_size(last, line) || last.right_to_left != line.right_to_left || step <= 0.0 {
        return false;
    }
    let large = line.size > LARGER * body;
    let usual = if large {
        // Headings are set tighter or wider than the text around them.
        1.45 * larger
    } else {
        measure.leading.min(2.2 * larger) * 1.2 + 0.5
    };
    if step > usual {
        return false;
    }
    let bold = |line: &Line| line.marks.contains(Marks::STRONG);
    let ended = is_ended(last, line, measure);
    if bold(line) != bold(last)
        && (ended || open.len() <= 2)
        && (lone_bold(lines, open) || bold(line))
    {
        return false;
    }
    if large {
        return true;
    }
    if is_centred(last, measure) && is_centred(line, measure) {
        return true;
    }
    if ended || is_indented(last, line, measure) {
        return false;
    }
    // A line further out than two others begins something new.
    let outdented = inset(last, measure) - inset(line, measure) > 0.8 * line.size;
    !(outdented && open.len() > 1)
}

fn lone_bold(lines: &Lines, open: &[usize]) -> bool {
    open.iter()
        .all(|at| lines.lines[*at].marks.intersects(Marks::STRONG))
}

/// Whether `line`, the first of its region, goes on with the paragraph that ended another region.
#[expect(
    clippy::too_many_arguments,
    reason = "two lines, each with its margins and words"
)]
fn across(
    last: &Line,
    line: &Line,
    before: Measure,
    measure: Measure,
    ended: &str,
    text: &str,
    indents: bool,
    body: f32,
) -> bool {
    let close = line.page <= last.page + 1 && line.upright == last.upright;
    if !close || !same_size(last, line) || last.marks != line.marks || line.size > LARGER * body {
        return false;
    }
    if is_ended(last, line, before) || inset(line, measure) > 0.8 * line.size {
        return false;
    }
    let ended = ended.trim_end_matches(['”', '"', '’', ')', '»']);
    let small = text.chars().find(|char| char.is_alphanumeric());
    if small.is_some_and(char::is_lowercase) || ended.ends_with(['-', '\u{AD}', '\u{2010}', ',']) {
        return true;
    }
    let stops = ended.ends_with(['.', '!', '?', '…', ':', '。', '؟', '۔']);
    !stops || indents
}

fn same_size(a: &Line, b: &Line) -> bool {
    (a.size - b.size).abs() < 0.08 * a.size.max(b.size)
}

/// How far a line begins behind the margin it begins at.
fn inset(line: &Line, measure: Measure) -> f32 {
    if line.right_to_left {
        measure.right - line.right
    } else {
        line.left - measure.left
    }
}

/// How much room a line leaves at its end.
fn room(line: &Line, measure: Measure) -> f32 {
    if line.right_to_left {
        line.left - measure.left
    } else {
        measure.right - line.right
    }
}

/// Whether a line stops though the next one's first word would have fitted in it.
fn is_ended(line: &Line, next: &Line, measure: Measure) -> bool {
    let space = 0.25 * line.size;
    next.first + space < room(line, measure) - 0.3 * line.size
}

/// Whether `line` is indented and the one before it is not, nor hangs behind a sign or number.
fn is_indented(before: &Line, line: &Line, measure: Measure) -> bool {
    let deep = inset(line, measure);
    let hangs = (line.left - before.second).abs() < 0.6 * line.size;
    deep > 0.7 * line.size && inset(before, measure) < deep - 0.5 * line.size && !hangs
}

fn is_centred(line: &Line, measure: Measure) -> bool {
    let (start, end) = (line.left - measure.left, measure.right - line.right);
    start > 2.0 * line.size && (start - end).abs() < 0.6 * line.size
}

/// Returns the measure of each region.
fn measures(lines: &Lines, read: &[usize]) -> Vec<Measure> {
    let empty = Measure {
        left: 0.0,
        right: 0.0,
        leading: 12.0,
        lines: 0,
        page: 0,
    };
    let mut measures = vec![empty; lines.regions as usize];
    let groups = read.chunk_by(|a, b| lines.lines[*a].region == lines.lines[*b].region);
    for group in groups {
        let region: Vec<&Line> = group.iter().map(|at| &lines.lines[*at]).collect();
        measures[region[0].region as usize] = own_measure(&region);
    }
    // A region of few lines cannot tell its margins: it keeps to those of one like it.
    let known: Vec<Measure> = measures
        .iter()
        .filter(|measure| measure.lines >= 5)
        .copied()
        .collect();
    for measure in measures
        .iter_mut()
        .filter(|measure| (1..5).contains(&measure.lines))
    {
        let at = known.partition_point(|known| known.page < measure.page);
        let near = &known[at.saturating_sub(24)..(at + 24).min(known.len())];
        let like = near
            .iter()
            .filter(|known| (known.left - measure.left).abs() < 6.0)
            .filter(|known| known.right > measure.right - 3.0)
            .min_by_key(|known| known.page.abs_diff(measure.page));
        if let Some(like) = like {
            (measure.right, measure.leading) = (like.right, like.leading);
        }
    }
    measures
}

fn own_measure(region: &[&Line]) -> Measure {
    let mut sizes: Vec<f32> = region.iter().map(|line| line.size).collect();
    sizes.sort_by(f32::total_cmp);
    let size = sizes[sizes.len() / 2];
    let usual: Vec<&&Line> = region
        .iter()
        .filter(|line| (line.size - size).abs() < 0.1 * size)
        .collect();
    let mut lefts: Vec<f32> = usual.iter().map(|line| line.left).collect();
    let mut rights: Vec<f32> = usual.iter().map(|line| line.right).collect();
    lefts.sort_by(f32::total_cmp);
    rights.sort_by(f32::total_cmp);
    // One line in twenty may stand out.
    let out = usual.len() / 20;
    let mut steps: Vec<f32> = usual
        .windows(2)
        .map(|pair| pair[1].base - pair[0].base)
        .filter(|step| *step > 0.5 * size && *step < 3.0 * size)
        .collect();
    steps.sort_by(f32::total_cmp);
    let leading = if steps.len() >= 3 {
        steps[steps.len() / 3]
    } else {
        steps
            .first()
            .map_or(1.25 * size, |step| step.min(1.35 * size))
    };
    Measure {
        left: lefts[out],
        right: rights[rights.len() - 1 - out],
        leading,
        lines: usual.len(),
        page: region[0].page,
    }
}

/// Finds the headings and their levels.
fn head(lines: &Lines, paragraphs: &mut [Paragraph], body: f32) {
    let size = |paragraph: &Paragraph| lines.lines[paragraph.lines[0]].size;
    let mut larger: Vec<f32> = Vec::new();
    let mut bold = Vec::new();
    for at in 0..paragraphs.len() {
        let paragraph = &paragraphs[at];
        let Some(kind) = heading(lines, paragraph, body) else {
            continue;
        };
        let followed = paragraphs
            .get(at + 1)
            .is_some_and(|next| !is_bold(lines, next));
        match kind {
            Kind::Larger => larger.push(size(paragraph)),
            Kind::Bold if followed => bold.push(at),
            Kind::Bold => {}
        }
    }
    larger.sort_by(|a, b| b.total_cmp(a));
    let mut levels: Vec<f32> = Vec::new();
    for size in larger {
        if levels.last().is_none_or(|last| size < 0.94 * last) {
            levels.push(size);
        }
    }
    let level = |at: usize| u8::try_from((at + 1).min(LEVELS)).unwrap_or(6);
    for paragraph in paragraphs.iter_mut() {
        if matches!(heading(lines, paragraph, body), Some(Kind::Larger)) {
            let size = size(paragraph);
            let at = levels.iter().rposition(|level| size <= level * 1.001);
            paragraph.heading = Some(level(at.unwrap_or(0)));
        }
    }
    for at in bold {
        paragraphs[at].heading = Some(level(levels.len()));
    }
}

/// How a heading shows itself.
enum Kind {
    Larger,
    Bold,
}

fn is_bold(lines: &Lines, paragraph: &Paragraph) -> bool {
    paragraph
        .lines
        .iter()
        .all(|at| lines.lines[*at].marks.intersects(Marks::STRONG))
}

fn heading(lines: &Lines, paragraph: &Paragraph, body: f32) -> Option<Kind> {
    if paragraph.item || paragraph.lines.len() > HEADING_LINES {
        return None;
    }
    let text: String = paragraph
        .lines
        .iter()
        .map(|at| lines.line_text(&lines.lines[*at]) + " ")
        .collect();
    let text = text.trim();
    let chars = text.chars().count();
    let worded = text.chars().any(char::is_alphabetic);
    let sentence = text.ends_with(['.', ',', ';', ':']) && chars > 60;
    if !worded || sentence || chars > HEADING {
        return None;
    }
    let size = lines.lines[paragraph.lines[0]].size;
    if size > LARGER * body {
        return Some(Kind::Larger);
    }
    let short = chars <= BOLD_HEADING && paragraph.lines.len() <= 2;
    let open = text.ends_with(['.', ',', ';', ':']);
    (short && !open && size > 0.95 * body && is_bold(lines, paragraph)).then_some(Kind::Bold)
}
