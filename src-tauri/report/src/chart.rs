//! The picture of what an article rests on: horizontal bars, drawn as SVG.
//!
//! Pure functions from counts to markup. Lengths are in user units of a
//! drawing 720 wide; colours and type come from the page's style sheet by
//! class, and each status has a pattern of its own, so that the bars can be
//! read in black and white. Nothing here is the only carrier of a fact: every
//! number also is in the report's tables.

use claimdesk_model::id::SourceId;
use claimdesk_model::record::Term;
use claimdesk_model::view::Progress;
use claimdesk_rules::{Origin, Share, SourcingSummary};

use crate::analysis::DisplayStatus;
use crate::html::escape::Esc;
use crate::phrases::clipped;
use crate::words::{capital, counted};

/// The drawing's width.
const WIDTH: u32 = 720;
/// Where bars begin, and how wide the longest is.
const BAR_AT: u32 = 226;
const BAR_WIDTH: u32 = 400;
/// The height of a row and of the bar in it.
const ROW: u32 = 24;
const BAR: u32 = 14;
/// The longest name drawn; what is longer ends in an ellipsis.
pub(crate) const NAME: usize = 32;
/// How many bars a picture has; the rest is told in one line.
pub(crate) const BARS: usize = 24;

/// Returns an article's progress as one bar, the statuses that block publication first.
pub(crate) fn progress_bar(progress: &Progress) -> String {
    let mut out = String::new();
    open(&mut out, "progress", 20, &describe(progress));
    bar(
        &mut out,
        "progress",
        progress,
        progress.total,
        (0, 0, WIDTH, 20),
    );
    out.push_str("</svg>");
    // The bar has no words in it and may be stretched to the width of the page.
    out.replacen("<svg ", "<svg preserveAspectRatio=\"none\" ", 1)
}

/// Returns the sources, grouped by kind: the share of claims that rests on each, split by status.
pub(crate) fn sources(standing: &SourcingSummary) -> String {
    let most = standing
        .sources
        .iter()
        .map(|s| s.claims.total)
        .max()
        .unwrap_or(0);
    let shown = &standing.sources[..standing.sources.len().min(BARS)];
    let groups = by_kind(shown);
    let left_out = standing.sources.len() - shown.len();
    let rows =
        u32::try_from(groups.len() + shown.len() + usize::from(left_out > 0)).unwrap_or(u32::MAX);
    let mut out = String::new();
    open(&mut out, "sources", rows * ROW, &about_sources(standing));
    let mut y = 0;
    for group in groups {
        put!(
            &mut out,
            "<text class=\"kind\" x=\"0\" y=\"{}\">{}</text>",
            y + 17,
            Esc(&capital(group[0].kind.in_words()))
        );
        y += ROW;
        for share in group {
            name_left(&mut out, &share.name, y);
            row(
                &mut out,
                "sources",
                &share.claims,
                most,
                standing.progress.total,
                y,
            );
            y += ROW;
        }
    }
    if left_out > 0 {
        put!(
            &mut out,
            "<text x=\"12\" y=\"{}\">and {left_out} more, in the table of sources</text>",
            y + 17
        );
    }
    out.push_str("</svg>");
    out
}

/// Returns the origins: one bar each, with a bracket around the sources that only carry it.
///
/// `name_of` tells the name of a carrier.
pub(crate) fn origins<'a>(
    standing: &'a SourcingSummary,
    name_of: &dyn Fn(SourceId) -> &'a str,
) -> String {
    let most = standing
        .origins
        .iter()
        .map(|o| o.claims.total)
        .max()
        .unwrap_or(0);
    let shown = &standing.origins[..standing.origins.len().min(BARS)];
    let left_out = standing.origins.len() - shown.len();
    let height: u32 =
        shown.iter().map(origin_height).sum::<u32>() + if left_out > 0 { ROW } else { 0 };
    let mut out = String::new();
    open(&mut out, "origins", height, &about_origins(standing));
    let mut y = 0;
    for origin in shown {
        origin_row(&mut out, origin, y, most, standing.progress.total, name_of);
        y += origin_height(origin);
    }
    if left_out > 0 {
        put!(
            &mut out,
            "<text x=\"{BAR_AT}\" y=\"{}\">and {left_out} more</text>",
            y + 17
        );
    }
    out.push_str("</svg>");
    out
}

/// How many carriers are drawn at one bracket; the rest is told in its last line.
pub(crate) const CARRIERS: usize = 6;

fn origin_height(origin: &Origin) -> u32 {
    let carriers = to_u32(origin.carried_by.len().min(CARRIERS));
    (carriers * 18 + 10).max(2 * 18 + 10)
}

fn origin_row<'a>(
    out: &mut String,
    origin: &Origin,
    y: u32,
    most: u32,
    total: u32,
    name_of: &dyn Fn(SourceId) -> &'a str,
) {
    let middle = y + origin_height(origin) / 2;
    put!(
        out,
        "<text class=\"name\" x=\"{BAR_AT}\" y=\"{}\">{}</text>",
        middle - 6,
        Esc(&clipped(&origin.name, 2 * NAME))
    );
    row(out, "origins", &origin.claims, most, total, middle - 5);
    let carriers = &origin.carried_by;
    if carriers.is_empty() {
        return;
    }
    let lines = carriers.len().min(CARRIERS);
    let top = middle - to_u32(lines) * 9;
    for (line, carrier) in carriers.iter().take(lines).enumerate() {
        let rest = carriers.len() - line;
        let text = if line + 1 == lines && rest > 1 {
            format!("and {rest} more")
        } else {
            clipped(name_of(*carrier), NAME - 4)
        };
        put!(
            out,
            "<text class=\"end\" x=\"{}\" y=\"{}\">{}</text>",
            BAR_AT - 24,
            top + to_u32(line) * 18 + 13,
            Esc(&text)
        );
    }
    let bottom = top + to_u32(lines) * 18;
    let (left, right) = (BAR_AT - 18, BAR_AT - 12);
    put!(
        out,
        "<path class=\"bracket\" d=\"M{left} {} H{right} V{} H{left} M{right} {middle} H{}\"/>",
        top + 2,
        bottom - 2,
        BAR_AT - 5
    );
}

/// Returns consecutive runs of one kind, the kind with the most claims first.
pub(crate) fn by_kind(shares: &[Share]) -> Vec<Vec<&Share>> {
    let mut groups: Vec<Vec<&Share>> = Vec::new();
    for share in shares {
        match groups.iter_mut().find(|g| g[0].kind == share.kind) {
            Some(group) => group.push(share),
            None => groups.push(vec![share]),
        }
    }
    groups
}

fn name_left(out: &mut String, name: &str, y: u32) {
    put!(out, "<text x=\"12\" y=\"{}\">", y + 16);
    put!(out, "{}", Esc(&clipped(name, NAME)));
    out.push_str("</text>");
}

/// Draws a bar as long as its share of the longest, and its count behind it.
fn row(out: &mut String, id: &str, claims: &Progress, most: u32, total: u32, y: u32) {
    let width = scaled(claims.total, most, BAR_WIDTH);
    bar(out, id, claims, claims.total, (BAR_AT, y + 5, width, BAR));
    let percent = scaled(claims.total, total, 100);
    put!(
        out,
        "<text class=\"count\" x=\"{}\" y=\"{}\">{} · {percent}%</text>",
        BAR_AT + width + 8,
        y + 16,
        claims.total
    );
}

/// Draws one bar in the rectangle `(x, y, width, height)`, split by status.
fn bar(
    out: &mut String,
    id: &str,
    claims: &Progress,
    total: u32,
    (x, y, width, height): (u32, u32, u32, u32),
) {
    let mut before = 0;
    for shown in DisplayStatus::ALL {
        let count = shown.count(claims);
        if count == 0 {
            continue;
        }
        let from = scaled(before, total, width);
        before += count;
        let slice = scaled(before, total, width).saturating_sub(from).max(1);
        put!(
            out,
            "<rect class=\"b {slug}\" x=\"{}\" y=\"{y}\" width=\"{slice}\" height=\"{height}\" fill=\"url(#{id}-{slug})\"><title>{count} {}</title></rect>",
            x + from,
            shown.in_words(),
            slug = shown.slug(),
        );
    }
}

fn open(out: &mut String, id: &str, height: u32, about: &str) {
    put!(
        out,
        "<svg class=\"picture\" role=\"img\" aria-labelledby=\"{id}-about\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\"><title id=\"{id}-about\">{}</title><defs>",
        Esc(about)
    );
    // What is to be cut is filled as what was.
    for shown in
        (DisplayStatus::ALL.into_iter()).filter(|&shown| shown != DisplayStatus::CutPending)
    {
        put!(
            out,
            "<pattern id=\"{id}-{slug}\" class=\"p {slug}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><rect width=\"6\" height=\"6\"/>{}</pattern>",
            texture(shown),
            slug = shown.slug()
        );
    }
    out.push_str("</defs>");
}

/// Returns what is drawn over a status's tint in a tile of 6 by 6.
fn texture(shown: DisplayStatus) -> &'static str {
    match shown.slug() {
        "recheck" => "<path d=\"M-1 7 7 -1M-1 1 1 -1M5 7 7 5\" stroke-width=\"2\"/>",
        "unchecked" => "<path d=\"M2 3h1.6\" stroke-width=\"1.6\"/>",
        "progress" => "<path d=\"M3 0v6\" stroke-width=\"1\"/>",
        "correction" => "<path d=\"M0 0 6 6M6 0 0 6\" stroke-width=\"1\"/>",
        "cannot" => "<path d=\"M0 2 1.5 4 4.5 0.5 6 2M0 5 1.5 7 4.5 3.5 6 5\" stroke-width=\"1\"/>",
        "author" => "<path d=\"M0 3h6\" stroke-width=\"1.4\"/>",
        "cut" => "<path d=\"M-1 -1 7 7M5 -1 7 1M-1 5 1 7\" stroke-width=\"1\"/>",
        _ => "",
    }
}

/// Returns what a bar of statuses shows, in words.
pub(crate) fn describe(progress: &Progress) -> String {
    let parts = DisplayStatus::ALL
        .into_iter()
        .map(|s| (s.count(progress), s.in_words()))
        .filter(|(n, _)| *n > 0);
    let parts: Vec<_> = parts.map(|(n, word)| format!("{n} {word}")).collect();
    format!("{}: {}", counted(progress.total, "claim"), parts.join(", "))
}

/// Returns what the picture of sources shows, in words.
pub(crate) fn about_sources(standing: &SourcingSummary) -> String {
    format!(
        "{} by number of claims; the table of sources has the same numbers.",
        counted(to_u32(standing.sources.len()), "source")
    )
}

/// Returns what the picture of origins shows, in words.
pub(crate) fn about_origins(standing: &SourcingSummary) -> String {
    format!(
        "{} behind the sources, by number of claims.",
        counted(to_u32(standing.origins.len()), "origin")
    )
}

/// Returns `part` of `whole` as a length of `length` for the whole, rounded.
pub(crate) fn scaled(part: u32, whole: u32, length: u32) -> u32 {
    let (part, whole, length) = (u64::from(part), u64::from(whole.max(1)), u64::from(length));
    u32::try_from((part * length + whole / 2) / whole).unwrap_or(u32::MAX)
}

fn to_u32(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
