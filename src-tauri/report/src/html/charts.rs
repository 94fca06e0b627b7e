//! The charts of what an article rests on: horizontal bars, drawn as SVG.
//!
//! Lengths are in user units of a drawing 720 wide; colours and type come from the page's style sheet
//! by class, and each status has a pattern of its own, so that the bars can be read in black and white.
//! Nothing here is the only carrier of a fact: every number also is in the report's tables.

use maud::{Markup, PreEscaped, html};

use crate::analysis::DisplayStatus;
use crate::content::{Bar, Charts, Content, Origin, Slice};

/// The drawing's width.
const WIDTH: u32 = 720;
/// Where bars begin, and how wide the longest is.
const BAR_AT: u32 = 226;
const BAR_WIDTH: u32 = 400;
/// The height of a row and of the bar in it.
const ROW: u32 = 24;
const BAR: u32 = 14;
/// The height of a carrier's name at a bracket.
const CARRIER: u32 = 18;

/// A place in the drawing.
#[derive(Clone, Copy)]
struct Area {
    x: u32,
    y: u32,
    width: u32,
    height: u32,
}

/// Draws an article's progress as one bar, the statuses that block publication first.
pub(super) fn progress(content: &Content) -> Markup {
    let area = Area {
        x: 0,
        y: 0,
        width: WIDTH,
        height: 20,
    };
    let bar = slices("progress", &content.legend, area);
    // The bar has no words in it and may be stretched to the width of the page.
    drawing("progress", 20, &content.progress_alt, true, &bar)
}

/// Draws the sources, grouped by kind: the share of claims that rests on each, split by status.
pub(super) fn sources(charts: &Charts) -> Markup {
    let mut y = 0;
    let mut rows = Vec::new();
    for kind in &charts.kinds {
        rows.push(html! { text.kind x="0" y=(y + 17) { (kind.name) } });
        y += ROW;
        for bar in &kind.bars {
            rows.push(html! {
                text x="12" y=(y + 16) { (bar.name) }
                (row("sources", bar, y))
            });
            y += ROW;
        }
    }
    if !charts.more_sources.is_empty() {
        rows.push(html! { text x="12" y=(y + 17) { (charts.more_sources) } });
        y += ROW;
    }
    let rows = html! { @for row in rows { (row) } };
    drawing("sources", y, &charts.sources_alt, false, &rows)
}

/// Draws the origins: one bar each, with a bracket around the sources that only carry it.
pub(super) fn origins(charts: &Charts) -> Markup {
    let mut y = 0;
    let mut rows = Vec::new();
    for origin in &charts.origins {
        rows.push(origin_row(origin, y));
        y += height(origin);
    }
    if !charts.more_origins.is_empty() {
        rows.push(html! { text x=(BAR_AT) y=(y + 17) { (charts.more_origins) } });
        y += ROW;
    }
    let rows = html! { @for row in rows { (row) } };
    drawing("origins", y, &charts.origins_alt, false, &rows)
}

fn height(origin: &Origin) -> u32 {
    (to_u32(origin.carriers.len()) * CARRIER + 10).max(2 * CARRIER + 10)
}

fn origin_row(origin: &Origin, y: u32) -> Markup {
    let middle = y + height(origin) / 2;
    let lines = to_u32(origin.carriers.len());
    let top = middle - lines * CARRIER / 2;
    html! {
        text.name x=(BAR_AT) y=(middle - 6) { (origin.bar.name) }
        (row("origins", &origin.bar, middle - 5))
        @for (line, carrier) in (0_u32..).zip(&origin.carriers) {
            text.end x=(BAR_AT - 24) y=(top + line * CARRIER + 13) { (carrier) }
        }
        @if lines > 0 { (bracket(top, top + lines * CARRIER, middle)) }
    }
}

fn bracket(top: u32, bottom: u32, middle: u32) -> Markup {
    let (left, right) = (BAR_AT - 18, BAR_AT - 12);
    let line = format!(
        "M{left} {} H{right} V{} H{left} M{right} {middle} H{}",
        top + 2,
        bottom - 2,
        BAR_AT - 5
    );
    html! { path.bracket d=(line) {} }
}

/// Draws a bar as long as its share of the longest, and its count behind it.
fn row(id: &str, bar: &Bar, y: u32) -> Markup {
    let width = share(bar.length);
    let area = Area {
        x: BAR_AT,
        y: y + 5,
        width,
        height: BAR,
    };
    html! {
        (slices(id, &bar.slices, area))
        text.count x=(BAR_AT + width + 8) y=(y + 16) { (bar.count) " · " (bar.share) }
    }
}

/// Returns how wide a bar is whose length is given in hundredths of the longest.
fn share(length: f64) -> u32 {
    (length / 100.0 * f64::from(BAR_WIDTH)).round() as u32
}

/// Draws one bar, split by status.
fn slices(id: &str, slices: &[Slice], area: Area) -> Markup {
    let total = slices.iter().map(|slice| slice.count).sum();
    let mut before = 0;
    let mut parts = Vec::new();
    for slice in slices {
        let from = scaled(before, total, area.width);
        before += slice.count;
        let width = scaled(before, total, area.width)
            .saturating_sub(from)
            .max(1);
        let slug = slice.status.slug;
        parts.push(html! {
            rect class={ "b " (slug) } x=(area.x + from) y=(area.y) width=(width) height=(area.height)
                fill={ "url(#" (id) "-" (slug) ")" } {
                title { (slice.count) " " (slice.status.word) }
            }
        });
    }
    html! { @for part in parts { (part) } }
}

fn drawing(id: &str, height: u32, about: &str, stretched: bool, inside: &Markup) -> Markup {
    html! {
        svg preserveAspectRatio=[stretched.then_some("none")] class="picture" role="img"
            aria-labelledby={ (id) "-about" } viewBox={ "0 0 " (WIDTH) " " (height) } width=(WIDTH) height=(height) {
            title id={ (id) "-about" } { (about) }
            (patterns(id))
            (inside)
        }
    }
}

fn patterns(id: &str) -> Markup {
    // What is to be cut is filled as what was.
    let filled = (DisplayStatus::ALL.into_iter()).filter(|s| *s != DisplayStatus::CutPending);
    html! {
        defs {
            @for slug in filled.map(DisplayStatus::slug) {
                pattern id={ (id) "-" (slug) } class={ "p " (slug) } width="6" height="6" patternUnits="userSpaceOnUse" {
                    rect width="6" height="6" {}
                    (texture(slug))
                }
            }
        }
    }
}

/// Returns what is drawn over a status's tint in a tile of 6 by 6.
fn texture(slug: &str) -> Markup {
    let (line, width) = match slug {
        "recheck" => ("M-1 7 7 -1M-1 1 1 -1M5 7 7 5", "2"),
        "unchecked" => ("M2 3h1.6", "1.6"),
        "progress" => ("M3 0v6", "1"),
        "correction" => ("M0 0 6 6M6 0 0 6", "1"),
        "cannot" => ("M0 2 1.5 4 4.5 0.5 6 2M0 5 1.5 7 4.5 3.5 6 5", "1"),
        "author" => ("M0 3h6", "1.4"),
        "cut" => ("M-1 -1 7 7M5 -1 7 1M-1 5 1 7", "1"),
        _ => return PreEscaped(String::new()),
    };
    html! { path d=(line) stroke-width=(width) {} }
}

/// Returns `part` of `whole` as a length of `length` for the whole, rounded.
fn scaled(part: u32, whole: u32, length: u32) -> u32 {
    let (part, whole, length) = (u64::from(part), u64::from(whole.max(1)), u64::from(length));
    u32::try_from((part * length + whole / 2) / whole).unwrap_or(u32::MAX)
}

fn to_u32(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
