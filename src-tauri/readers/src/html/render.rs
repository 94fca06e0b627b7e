//! Writes a part of an HTML tree as blocks and marks.

use claimdesk_compose::{Composer, Pin, Skips};
use claimdesk_draft::{BlockKind, MarkKind, address};

use super::chrome::is_hidden;
use super::dom::{Dom, NodeId, Step};
use super::google;
use super::google::Export;
use super::mask::Mask;
use super::notes::{Notes, is_inner_link};
use super::tags::Tag;
use super::threads::Threads;

/// The furthest a cell may claim to reach, in columns or rows.
const WIDEST_CELL: u32 = 1000;

/// A parsed page and what is known of it.
#[derive(Clone, Copy)]
pub(super) struct Page<'a> {
    pub(super) dom: &'a Dom,
    pub(super) chrome: &'a Mask,
    pub(super) notes: &'a Notes,
    pub(super) threads: &'a Threads,
    /// What is known of the page where Google Docs exported it.
    pub(super) export: Option<&'a Export>,
    /// The page's own address, to complete those on it.
    pub(super) address: Option<&'a str>,
    /// Whether a footnote's text is being written.
    pub(super) in_note: bool,
}

/// Writes what is inside `root`, but for its chrome. Returns the places of the comments in it.
pub(super) fn render(
    page: &Page<'_>,
    root: NodeId,
    out: &mut Composer,
    skips: &mut Skips,
) -> Vec<(usize, Pin)> {
    let Page {
        dom,
        chrome,
        notes,
        threads,
        in_note,
        ..
    } = *page;
    let mut writer = Writer {
        page: *page,
        out,
        skips,
        kinds: Vec::new(),
        after_break: false,
        table: None,
        pins: Vec::new(),
    };
    let is_left_out = |id| {
        // Inside a note, a link to a place on the page leads back to the reference.
        id != root && (chrome.holds(id) || (in_note && is_inner_link(dom, id)))
    };
    let mut walk = dom.walk(root);
    while let Some(step) = walk.next() {
        match step {
            Step::Enter(id) if threads.letter(id).is_some() => {
                walk.skip_inside();
                if let Some(comment) = threads.letter(id).flatten() {
                    writer.comment(comment);
                }
            }
            Step::Leave(id) if threads.letter(id).is_some() => {}
            Step::Enter(id) if is_left_out(id) => walk.skip_inside(),
            Step::Leave(id) if is_left_out(id) => {}
            Step::Enter(id) => {
                if let Some(label) = notes.label(id) {
                    writer.out.reference(label.to_owned());
                    walk.skip_inside();
                } else if let Some(tag) = dom.tag(id) {
                    writer.enter(id, tag);
                } else {
                    writer.text(dom.text(id));
                }
            }
            Step::Leave(id) => {
                if let Some(tag) = dom.tag(id) {
                    writer.leave(id, tag);
                }
            }
        }
    }
    writer.out.end();
    writer.pins
}

/// The data table being written.
struct Table {
    id: NodeId,
    rows: u32,
    column: u32,
    /// The row at which each column is free again, where a cell above reaches down into it.
    taken_to: Vec<u32>,
    in_row: bool,
    in_head: bool,
    in_cell: bool,
    /// Text that is in the table but in none of its cells.
    stray: String,
}

impl Table {
    /// Takes the next free column of the row for a cell of this reach, and returns it.
    fn place(&mut self, columns: u32, rows: u32) -> u32 {
        let is_taken = |at: &u32| {
            self.taken_to
                .get(*at as usize)
                .is_some_and(|to| *to > self.rows)
        };
        let column = (self.column..).find(|at| !is_taken(at)).unwrap_or(u32::MAX);
        self.column = column.saturating_add(columns);
        if rows > 1 && self.column <= WIDEST_CELL {
            let end = self.column as usize;
            self.taken_to.resize(self.taken_to.len().max(end), 0);
            self.taken_to[column as usize..end].fill(self.rows.saturating_add(rows));
        }
        column
    }
}

struct Writer<'a> {
    page: Page<'a>,
    out: &'a mut Composer,
    skips: &'a mut Skips,
    /// What the text is by the elements around it, the innermost last.
    kinds: Vec<BlockKind>,
    /// Whether nothing was written since a line break.
    after_break: bool,
    table: Option<Table>,
    /// The places of comments.
    pins: Vec<(usize, Pin)>,
}

impl Writer<'_> {
    /// Sets a comment at this point.
    fn comment(&mut self, comment: usize) {
        let point = self.out.pin_next();
        self.out.pin_end(point);
        self.pins.push((comment, point));
    }

    fn text(&mut self, text: &str) {
        if self.page.export.is_some() {
            self.words(&google::spaces(text));
        } else {
            self.words(text);
        }
    }

    fn words(&mut self, text: &str) {
        if let Some(table) = &mut self.table
            && !table.in_cell
        {
            table.stray.push_str(text);
            return;
        }
        let is_blank = text.trim_ascii().is_empty();
        if !self.out.is_open() {
            let kind = self.kinds.last().cloned().unwrap_or(BlockKind::Paragraph);
            if is_blank && kind != BlockKind::Code {
                return;
            }
            self.out.begin(kind);
        }
        self.out.push(text);
        self.after_break &= is_blank;
    }

    fn enter(&mut self, id: NodeId, tag: Tag) {
        if self.table.is_some() {
            self.enter_in_table(id, tag);
            return;
        }
        if tag.is_block() {
            self.out.end();
            self.after_break = false;
        }
        match tag.name() {
            "h1" => self.kinds.push(BlockKind::Heading { level: 1 }),
            "h2" => self.kinds.push(BlockKind::Heading { level: 2 }),
            "h3" => self.kinds.push(BlockKind::Heading { level: 3 }),
            "h4" => self.kinds.push(BlockKind::Heading { level: 4 }),
            "h5" => self.kinds.push(BlockKind::Heading { level: 5 }),
            "h6" => self.kinds.push(BlockKind::Heading { level: 6 }),
            "pre" | "xmp" | "plaintext" => self.kinds.push(BlockKind::Code),
            "figcaption" | "caption" => self.kinds.push(BlockKind::Caption),
            "blockquote" => self.out.open_quote(),
            "ol" => self.open_list(id, Some(self.number(id, "start").unwrap_or(1))),
            "ul" | "menu" => self.open_list(id, None),
            "li" => self.out.open_item(self.number(id, "value")),
            "table" if is_data(self.page.dom, id) => self.open_table(id),
            "hr" if !is_hidden(self.page.dom, id) => self.out.rule(),
            "p" if self.is_title(id) => self.kinds.push(BlockKind::Heading { level: 1 }),
            _ => self.enter_inline(id, tag),
        }
    }

    fn leave(&mut self, id: NodeId, tag: Tag) {
        if let Some(table) = &self.table {
            if table.id == id {
                self.close_table();
            } else {
                self.leave_in_table(id, tag);
            }
            return;
        }
        if tag.is_block() {
            self.out.end();
        }
        match tag.name() {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "pre" | "xmp" | "plaintext"
            | "figcaption" | "caption" => {
                self.kinds.pop();
            }
            "blockquote" => self.out.close_quote(),
            "ol" | "ul" | "menu" => self.close_list(id),
            "li" => self.out.close_item(),
            "p" if self.is_title(id) => {
                self.kinds.pop();
            }
            _ => self.leave_inline(id, tag),
        }
    }

    /// Enters a list, and first those that it is in by its name only.
    fn open_list(&mut self, id: NodeId, first: Option<u32>) {
        for _ in 0..self.depth(id) {
            self.out.open_list(None);
        }
        self.out.open_list(first);
    }

    fn close_list(&mut self, id: NodeId) {
        for _ in 0..=self.depth(id) {
            self.out.close_list();
        }
    }

    fn depth(&self, list: NodeId) -> usize {
        let named = self.page.export.is_some();
        if named {
            google::depth(self.page.dom, list)
        } else {
            0
        }
    }

    fn is_title(&self, id: NodeId) -> bool {
        self.page.export.is_some() && google::is_title(self.page.dom, id)
    }

    fn enter_inline(&mut self, id: NodeId, tag: Tag) {
        match tag.name() {
            "br" => self.line_break(),
            "img" => self.picture(id),
            "q" => self.text("\u{201C}"),
            "a" => self.open_link(id),
            "span" => {
                let export = self.page.export;
                for kind in export.iter().flat_map(|e| e.marks(self.page.dom, id)) {
                    self.out.open_mark(kind.clone());
                }
            }
            _ => {
                if let Some(kind) = self.mark(tag) {
                    self.out.open_mark(kind);
                }
            }
        }
    }

    fn leave_inline(&mut self, id: NodeId, tag: Tag) {
        match tag.name() {
            "q" => self.text("\u{201D}"),
            "span" => {
                let export = self.page.export;
                for kind in export.iter().flat_map(|e| e.marks(self.page.dom, id)) {
                    self.out.close_mark(kind);
                }
            }
            "a" if self.link(id).is_some() => {
                self.out.close_mark(&MarkKind::Link {
                    href: String::new(),
                });
            }
            _ => {
                if let Some(kind) = self.mark(tag) {
                    self.out.close_mark(&kind);
                }
            }
        }
    }

    /// Returns the formatting that an element gives its text.
    fn mark(&self, tag: Tag) -> Option<MarkKind> {
        let in_code = matches!(self.kinds.last(), Some(BlockKind::Code));
        match tag.name() {
            "em" | "i" | "cite" | "dfn" | "var" => Some(MarkKind::Emphasis),
            "strong" | "b" => Some(MarkKind::Strong),
            "del" | "s" | "strike" => Some(MarkKind::Strike),
            "code" | "kbd" | "samp" | "tt" if !in_code => Some(MarkKind::Code),
            "sup" => Some(MarkKind::Superscript),
            "sub" => Some(MarkKind::Subscript),
            _ => None,
        }
    }

    /// Two line breaks in a row stand for a new paragraph.
    fn line_break(&mut self) {
        if self.table.is_some() {
            self.out.push(" ");
            return;
        }
        if self.after_break {
            self.out.end();
        } else {
            self.out.line_break();
        }
        self.after_break = !matches!(self.kinds.last(), Some(BlockKind::Code));
    }

    fn picture(&mut self, id: NodeId) {
        let alt = self
            .page
            .dom
            .attribute(id, "alt")
            .unwrap_or_default()
            .trim();
        if alt.is_empty() || is_file_name(alt) || self.is_captioned(id) {
            self.skips.one("image");
            return;
        }
        let src = address::picture(self.page.dom.attribute(id, "src").unwrap_or_default());
        let kind = MarkKind::Image { src };
        self.out.open_mark(kind.clone());
        self.text(alt);
        self.out.close_mark(&kind);
    }

    /// Returns whether a caption next to a picture says what it shows.
    fn is_captioned(&self, id: NodeId) -> bool {
        let dom = self.page.dom;
        let figure = dom
            .ancestors(id)
            .take(8)
            .find(|outer| dom.is(*outer, "figure"));
        figure.is_some_and(|figure| {
            let mut inside = dom.descendants(figure).take(64);
            inside.any(|id| dom.is(id, "figcaption") && !dom.line(id).is_empty())
        })
    }

    fn open_link(&mut self, id: NodeId) {
        match (self.link(id), self.page.dom.attribute(id, "href")) {
            (Some(href), _) => self.out.open_mark(MarkKind::Link { href }),
            (None, Some(href)) if !href.starts_with('#') => self.skips.one("link"),
            _ => {}
        }
    }

    fn link(&self, id: NodeId) -> Option<String> {
        let href = self.page.dom.attribute(id, "href")?;
        address::link(&address::absolute(href, self.page.address))
    }

    fn number(&self, id: NodeId, attribute: &str) -> Option<u32> {
        self.page.dom.attribute(id, attribute)?.trim().parse().ok()
    }

    fn open_table(&mut self, id: NodeId) {
        self.out.open_table();
        self.table = Some(Table {
            id,
            rows: 0,
            column: 0,
            taken_to: Vec::new(),
            in_row: false,
            in_head: false,
            in_cell: false,
            stray: String::new(),
        });
    }

    fn enter_in_table(&mut self, id: NodeId, tag: Tag) {
        let reach = |attribute| {
            self.number(id, attribute)
                .unwrap_or(1)
                .clamp(1, WIDEST_CELL)
        };
        let (columns, rows) = (reach("colspan"), reach("rowspan"));
        let Some(table) = &mut self.table else { return };
        match tag.name() {
            "thead" => table.in_head = true,
            "tr" => {
                self.out.open_row();
                table.in_row = true;
                table.column = 0;
            }
            "td" | "th" => {
                if !table.in_row {
                    self.out.open_row();
                    table.in_row = true;
                    table.column = 0;
                }
                let column = table.place(columns, rows);
                self.out
                    .begin_cell(column, table.in_head || tag.name() == "th");
                table.in_cell = true;
            }
            "caption" if table.rows == 0 => {
                self.out.begin(BlockKind::Caption);
                table.in_cell = true;
            }
            _ if !table.in_cell => {}
            _ if tag.is_block() => self.out.push(" "),
            _ => self.enter_inline(id, tag),
        }
    }

    fn leave_in_table(&mut self, id: NodeId, tag: Tag) {
        let Some(table) = &mut self.table else { return };
        match tag.name() {
            "thead" => table.in_head = false,
            "tr" => {
                self.out.close_row();
                table.rows += 1;
                table.in_row = false;
            }
            "td" | "th" | "caption" => {
                self.out.end();
                table.in_cell = false;
            }
            _ if !table.in_cell => {}
            _ if tag.is_block() => self.out.push(" "),
            _ => self.leave_inline(id, tag),
        }
    }

    fn close_table(&mut self) {
        let Some(table) = self.table.take() else {
            return;
        };
        self.out.close_table();
        self.text(&table.stray);
        self.out.end();
    }
}

/// Returns whether a picture is described by nothing but its file's name.
fn is_file_name(alt: &str) -> bool {
    let extension = alt
        .rsplit_once('.')
        .map(|(_, end)| end.to_ascii_lowercase());
    let known = [
        "avif", "bmp", "gif", "heic", "jpeg", "jpg", "png", "svg", "tif", "tiff", "webp",
    ];
    extension.is_some_and(|extension| known.contains(&&*extension))
}

/// Returns whether a table holds data, and not just the page's layout.
fn is_data(dom: &Dom, table: NodeId) -> bool {
    let mut cells = 0;
    let mut most = 0;
    for id in dom.descendants(table) {
        let Some(tag) = dom.tag(id) else { continue };
        match tag.name() {
            "tr" => cells = 0,
            "td" | "th" => {
                cells += 1;
                most = most.max(cells);
            }
            "table" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "ul" | "ol" | "blockquote"
            | "pre" | "figure" | "article" | "section" | "form" => return false,
            _ => {}
        }
    }
    most > 1
}
