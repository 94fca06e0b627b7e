//! How long it takes to read a draft of 5 MB in each format, and to convert places in it.
//!
//! Run with `cargo bench -p claimdesk-draft`.

use claimdesk_draft::{Format, OffsetMap, Unit};
use claimdesk_readers::{Hint, read};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};

/// The size of each draft, in bytes.
const SIZE: usize = 5_000_000;

const SENTENCE: &str = "The harbour was closed for two days, the ministry's press service said on \
     Friday, although the captain of the port told reporters that it had never been open at all. ";

const RUSSIAN: &str = "Порт закрыли на двое суток, сообщила в пятницу пресс-служба министерства. По словам \
     капитана, он и не открывался.";

fn main() {
    divan::main();
}

/// Returns one paragraph after another, as `paragraph` makes them of their number, up to [`SIZE`].
fn draft_of(paragraph: impl Fn(usize) -> String) -> String {
    let mut draft = String::with_capacity(SIZE + 2000);
    for number in 0.. {
        if draft.len() >= SIZE {
            break;
        }
        draft.push_str(&paragraph(number));
    }
    draft
}

fn markdown() -> String {
    draft_of(|number| {
        let link = format!("[statement {number}](https://ministry.example/{number})");
        format!(
            "## Part {number}\n\n{SENTENCE}See the *{link}* of **Friday**.\n\n- {SENTENCE}\n- one\n\n"
        )
    })
}

fn html() -> String {
    let body = draft_of(|number| {
        let link = format!("<a href=\"https://ministry.example/{number}\">statement</a>");
        format!(
            "<h2 class=\"part\">Part {number}</h2>\n<p class=\"text\">{SENTENCE}See the <em>{link}</em>&nbsp;of <b>Friday</b>.</p>\n<ul><li>{SENTENCE}<li>one</ul>\n"
        )
    });
    format!("<!doctype html><html><body><nav>Home</nav><main>{body}</main></body></html>")
}

fn text() -> String {
    draft_of(|_| format!("{SENTENCE}{SENTENCE}\n\n"))
}

fn russian() -> String {
    draft_of(|_| format!("{RUSSIAN}\n\n"))
}

#[divan::bench(sample_count = 20, args = [Format::Markdown, Format::Html, Format::Text])]
fn read_5_mb(bencher: Bencher<'_, '_>, format: Format) {
    let draft = match format {
        Format::Markdown => markdown(),
        Format::Html => html(),
        _ => text(),
    };
    bencher
        .counter(BytesCount::of_str(&draft))
        .bench(|| read(black_box(draft.as_bytes()), Hint::format(format)));
}

#[divan::bench(sample_count = 20)]
fn read_5_mb_of_windows_1251(bencher: Bencher<'_, '_>) {
    let text = russian();
    let (bytes, _, _) = encoding_rs::WINDOWS_1251.encode(&text);
    bencher
        .counter(BytesCount::of_slice(&bytes))
        .bench(|| read(black_box(&bytes), Hint::format(Format::Text)));
}

#[divan::bench(sample_count = 20)]
fn read_an_article(bencher: Bencher<'_, '_>) {
    let article = include_bytes!("../../../tests/drafts/sample.md");
    bencher
        .counter(BytesCount::of_slice(article))
        .bench(|| read(black_box(article), Hint::format(Format::Markdown)));
}

#[divan::bench(sample_count = 20)]
fn map_offsets_of_5_mb(bencher: Bencher<'_, '_>) {
    let text = russian();
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| OffsetMap::new(black_box(&text)));
}

#[divan::bench(sample_count = 20)]
fn convert_10_000_utf16_offsets(bencher: Bencher<'_, '_>) {
    let text = russian();
    let map = OffsetMap::new(&text);
    let step = map.len(Unit::Utf16) / 10_000;
    bencher.bench(|| {
        (0..10_000)
            .map(|at| map.from_utf16(black_box(at * step)))
            .filter(Result::is_ok)
            .count()
    });
}
